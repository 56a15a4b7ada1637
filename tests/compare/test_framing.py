"""How several articles frame the sides: introducing words, tone toward them, acts of harm."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.acts import pool_acts
from generator.compare.cues import pool_cues
from generator.compare.framing import pool_framing
from generator.compare.pool import Held
from generator.compare.toward import pool_toward, without_each
from generator.model import (
    Act,
    Analysis,
    Bearing,
    Dispute,
    Measurement,
    Named,
    Pooled,
    Span,
)
from generator.statistics import dirichlet
from tests.by_hand import DISPUTE, PATIENT, analysis, reading, said
from tests.compare.corpus import article
from tests.publish.sample import measurement

CLASSES = ("neutral", "distancing", "conflict")
MIRROR = replace(DISPUTE, sides=DISPUTE.sides[::-1])
Said = tuple[str | tuple[str, ...], str]
"""Who speaks, and the class of the word that introduces it."""


def quoting(name: str, spoken: Sequence[Said], *, withdrawn: bool = False) -> Held:
    parts = [f"Somebody says {n} word{n}." for n in range(len(spoken))]
    text = " ".join(parts)
    passages = [
        replace(
            said(text, f"word{n}.", by=by, turn=n), cue_class=kind, cue=(_at(text, f"says {n}"),)
        )
        for n, (by, kind) in enumerate(spoken)
    ]
    read = analysis(name, reading(text, *passages), tuple(_classes()))
    return Held(name, article(name, text=text, withdrawn=withdrawn), read)


def _at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _classes() -> list[Measurement]:
    return [measurement("cue_class", None, side="nor", by=name) for name in CLASSES]


def bearing(name: str, nor: Sequence[float], sud: Sequence[float]) -> Held:
    """An article whose author names the sides with these values, each in a paragraph of its own."""
    values = [("nor", value) for value in nor] + [("sud", value) for value in sud]
    bearings = tuple(
        Bearing(Span(n, n + 1), side, n, value) for n, (side, value) in enumerate(values)
    )
    return Held(name, article(name), replace(_bare(name), bearings=bearings))


def _bare(name: str) -> Analysis:
    return analysis(name, reading("A word."))


def harm(patient: str | None, named: Named, agent: str | None = None, at: int = 0) -> Act:
    return Act((Span(at, at + 1),), "hit", "striking", (), agent, named, (), patient,
               alleged=False, paragraph=0, rule="")  # fmt: skip


def telling_of(name: str, *acts: Act) -> Held:
    return Held(name, article(name), replace(_bare(name), acts=acts))


def get(found: Sequence[Pooled], side: str, by: str, of: str | None = None) -> Pooled:
    (one,) = (
        p
        for p in found
        if (p.measurement.side, p.measurement.by) == (side, by) and of in (None, p.measurement.of)
    )
    return one


# ---------------------------------------------------------------- introducing words


def test_cues_are_counted_over_all_articles() -> None:
    first = quoting("a", [("nor", "neutral")] * 20 + [("nor", "distancing")] * 4)
    second = quoting("b", [("nor", "neutral")] * 10 + [("sud", "conflict")] * 3)
    found = pool_cues(DISPUTE, [first, second])
    claims = get(found, "nor", "distancing")
    m = claims.measurement
    assert m.n == 4
    assert (m.value, m.n_effective) == pytest.approx((4 / 34, 34))
    assert (m.low, m.high) == pytest.approx(dirichlet(4 / 34, 34, len(CLASSES)))
    assert (m.interval, claims.articles, len(claims.passages)) == ("dirichlet", ("a",), 4)
    assert get(found, "sud", "conflict").measurement.n == 3


def test_a_joint_source_counts_for_each_by_half() -> None:
    found = pool_cues(
        DISPUTE, [quoting("a", [("nor", "neutral")] * 30 + [(("nor", "sud"), "conflict")] * 2)]
    )
    m = get(found, "nor", "conflict").measurement
    assert m.n == 2
    assert m.value == pytest.approx(1 / 31)


@pytest.mark.parametrize(("number", "withheld"), [(29, True), (30, False)])
def test_few_cues_are_counted_without_a_share(number: int, withheld: bool) -> None:  # noqa: FBT001
    m = get(pool_cues(DISPUTE, [quoting("a", [("nor", "neutral")] * number)]), "nor", "neutral")
    assert (m.measurement.n, m.measurement.value is None) == (number, withheld)
    assert bool(m.measurement.withheld) == withheld


def test_a_withdrawn_article_keeps_its_counts_alone() -> None:
    gone = quoting("a", [("nor", "neutral")] * 31, withdrawn=True)
    found = get(pool_cues(DISPUTE, [gone]), "nor", "neutral")
    assert (found.measurement.n, found.articles, found.passages) == (31, ("a",), ())


# ---------------------------------------------------------------- tone toward the sides


def test_the_tone_is_a_difference_of_all_mentions() -> None:
    held = [bearing("a", [0.5] * 15, [0.1] * 5), bearing("b", [0.1] * 5, [-0.1] * 15)]
    found = pool_toward(DISPUTE, held)
    m = get(found, "nor", "difference").measurement
    assert m.value == pytest.approx((15 * 0.5 + 5 * 0.1) / 20 - (5 * 0.1 - 15 * 0.1) / 20)
    assert (m.interval, m.n, m.of) == ("t", 20, "sud")
    without = get(found, "nor", "without_an_article").measurement
    assert (without.low, without.high) == pytest.approx((0.2, 0.4))


def test_what_is_said_of_one_side_is_said_mirrored_of_the_other() -> None:
    found = pool_toward(DISPUTE, [bearing("a", [0.5] * 11 + [0.2] * 11, [0.1, 0.0] * 10)])
    one, other = (get(found, side, "difference").measurement for side in ("nor", "sud"))
    assert one.value is not None
    assert one.low is not None
    assert one.high is not None
    assert (other.value, other.low, other.high) == (-one.value, -one.high, -one.low)
    assert (one.n, other.n) == (22, 20)


@pytest.mark.parametrize(("mentions", "withheld"), [(19, True), (20, False)])
def test_twenty_mentions_of_each_side_are_needed(mentions: int, withheld: bool) -> None:  # noqa: FBT001
    found = pool_toward(DISPUTE, [bearing("a", [0.5, 0.1] * 20, [0.1] * mentions)])
    m = get(found, "nor", "difference").measurement
    assert (m.value is None, bool(m.withheld)) == (withheld, withheld)
    if withheld:
        assert m.withheld == "Too little text to say: 19 mentions of each side, 20 are needed"


@pytest.mark.parametrize(("articles", "interval"), [(9, "t"), (10, "sampling")])
def test_from_ten_articles_they_are_a_sample(articles: int, interval: str) -> None:
    held = [bearing(f"a{n}", [0.1 * n, 0.2, 0.3], [0.2, 0.0, 0.1]) for n in range(articles)]
    assert get(pool_toward(DISPUTE, held), "nor", "difference").measurement.interval == interval


def test_a_side_that_one_article_alone_names_has_no_range_without_it() -> None:
    held = [bearing("a", [0.5, 0.3] * 10, []), bearing("b", [0.5], [0.1] * 20)]
    assert "without_an_article" not in {p.measurement.by for p in pool_toward(DISPUTE, held)}


# ---------------------------------------------------------------- acts of harm


def test_acts_are_counted_by_who_suffered_and_where_it_is_said_who_did_it() -> None:
    held = [
        telling_of("a", harm("nor", "clause"), harm("nor", "nowhere", at=4), harm(None, "clause")),
        telling_of("b", harm("nor", "clause"), harm("sud", "nowhere")),
    ]
    counts = {
        (p.measurement.side, p.measurement.of): (p.measurement.n, p.articles)
        for p in pool_acts(DISPUTE, held)
    }
    assert counts == {
        ("nor", "clause"): (2, ("a", "b")),
        ("nor", "nowhere"): (1, ("a",)),
        ("sud", "nowhere"): (1, ("b",)),
        ("none", "clause"): (1, ("a",)),
    }


# ---------------------------------------------------------------- all of it

VALUES = st.lists(st.floats(-1, 1, allow_nan=False), max_size=30)
HELD = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(["nor", "sud"]), st.sampled_from(CLASSES)), max_size=40),
        VALUES,
        VALUES,
        st.lists(st.sampled_from(["nor", "sud", None]), max_size=4),
    ),
    min_size=1,
    max_size=3,
)
Made = list[tuple[list[tuple[str, str]], list[float], list[float], list[str | None]]]


@PATIENT
@given(HELD)
def test_swapping_two_sides_mirrors_every_figure(made: Made) -> None:
    def figures(dispute: Dispute, sides: dict[str, str]) -> dict[object, object]:
        other = {**sides, "none": "none"}
        held = []
        for n, (spoken, nor, sud, patients) in enumerate(made):
            values = {sides["nor"]: nor, sides["sud"]: sud}
            one = quoting(f"a{n}", [(sides[by], kind) for by, kind in spoken])
            acts = tuple(
                harm(None if p is None else sides[p], "clause", at=i)
                for i, p in enumerate(patients)
            )
            bearings = bearing(f"a{n}", values["nor"], values["sud"]).analysis.bearings
            held.append(replace(one, analysis=replace(one.analysis, acts=acts, bearings=bearings)))
        return {
            (m.metric, other[m.side or ""], m.by, other.get(m.of or "", m.of)): (
                m.n,
                *(None if x is None else round(x, 9) + 0.0 for x in (m.value, m.low, m.high)),
            )
            for m in (p.measurement for p in pool_framing(dispute, held))
        }

    same = figures(DISPUTE, {"nor": "nor", "sud": "sud"})
    swapped = figures(MIRROR, {"nor": "sud", "sud": "nor"})
    assert same == swapped
    assert all(math.isfinite(x) for row in same.values() for x in row if x is not None)  # type: ignore[attr-defined]


NUMBERS = st.floats(-1e6, 1e6)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=30))
def test_what_is_left_without_a_row_is_what_the_others_come_to(
    rows: list[tuple[float, float]],
) -> None:
    for number, found in enumerate(without_each(rows)):
        others = [row for place, row in enumerate(rows) if place != number]
        assert found == tuple(math.fsum(row[column] for row in others) for column in (0, 1))

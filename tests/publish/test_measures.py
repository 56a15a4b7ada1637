"""What the article page says of headline, acts of harm, words, tone and sources."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from generator.model import WORD, Analysis, Coverage, Dispute, MeasuredError, Span, Withdrawal
from generator.publish.acts import acts
from generator.publish.breakdown import Breakdown
from generator.publish.headlines import headlines
from generator.publish.pages.article import pages
from generator.publish.passages import passages
from generator.publish.render import environment, render
from generator.publish.shown import merged, view
from generator.publish.sources import sources
from generator.publish.spots import Ground
from generator.publish.toward import toward
from generator.publish.wording import wording
from tests.publish import gate
from tests.publish.conftest import PROJECT
from tests.publish.gate import ACTS, HEADLINE, QUARREL, known, site_of, whole
from tests.publish.sample import MASK, record_of


@cache
def env() -> Environment:
    return environment(PROJECT / "templates")


def page_of(coverage: Coverage, **more: object) -> str:
    made = next(pages(replace(site_of(coverage), **more)))  # type: ignore[arg-type]
    return unquote(unescape(render(made, env())))


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", page).split()).replace("\xa0", " ")


def ground(coverage: Coverage, dispute: Dispute = QUARREL) -> Ground:
    seen = view(coverage.article, private=False)
    found = passages(coverage, dispute, seen)
    assert coverage.analysis is not None
    path = PurePosixPath("stories/dust/gate.md")
    site = site_of(coverage, dispute=dispute)
    return Ground(site, path, coverage, coverage.analysis, dispute, seen, found)


def table(found: Breakdown) -> dict[str, dict[str, int]]:
    return {row.name: {cell.voice.id: cell.n for cell in row.cells if cell.n} for row in found.rows}


def read(coverage: Coverage, number: int) -> str:
    row = acts(ground(coverage)).rows[number - 1]
    return "".join(bit.text for bit in row.spot.bits)


# ---------------------------------------------------------------- headline


def test_a_lost_source_stands_beside_the_passage_that_has_it() -> None:
    first, second = headlines(ground(whole())).statements
    assert (first.loss, first.speaker, first.voice and first.voice.id) == (
        "The source is left out.",
        "Tom Arkell",
        "village",
    )
    assert [bit.text for bit in first.title if bit.css] == ["Guards were drunk"]
    assert [(b.where, b.who, b.spot.href) for b in first.beside] == [
        ("what somebody is reported as saying", "Tom Arkell", "#p-2")
    ]
    assert second.folded
    assert "has 44" in second.explained


def test_nearness_is_told_where_it_is_surely_that_passage_s() -> None:
    lost, unclear = HEADLINE.pairs
    stated = replace(unclear, loss="stated")
    own = replace(stated, attributed=())
    heading = replace(HEADLINE, pairs=(lost, unclear, stated, own))
    near = [s.near for s in headlines(ground(whole(headline=heading))).statements]
    assert [bool(told) for told in near] == [True, False, False, True]


@pytest.mark.parametrize(
    ("value", "said"),
    [(-0.3, "0.30 points gloomier"), (0.12, "0.12 points brighter"), (0.0, "as bright as")],
)
def test_the_gap_in_tone_is_a_figure_with_a_caution(value: float, said: str) -> None:
    rest = [m for m in gate.measured() if m.metric != "headline"]
    gap = next(m for m in gate.measured() if m.metric == "headline")
    found = replace(gate.counted(), measurements=(*rest, replace(gap, value=value)))
    assert said in headlines(ground(replace(whole(), analysis=found))).tone


def test_a_headline_that_states_nothing_says_so() -> None:
    page = plain(page_of(whole(headline=None)))
    assert "The headline states nothing that could be looked for in the article." in page


# ---------------------------------------------------------------- acts


def test_acts_stand_in_their_sentence_with_who_did_what_to_whom() -> None:
    found = acts(ground(whole()))
    assert [(r.agent.voice.name, r.agent.words, r.patient.words, r.named) for r in found.rows] == [
        ("Lindham Stone", "Guards of Lindham Stone", "three pickets", "named beside the act"),
        ("not named", "", "A boy", "named nowhere"),
        ("Villagers", "Villagers", "a lorry", "named beside the act"),
    ]
    assert read(whole(), 2) == "A boy was shot at dusk."
    marked = [bit.told for bit in found.rows[1].spot.bits if bit.css]
    assert marked == ["to whom", "the act"]
    assert [row.spot.tag for row in found.rows] == ["", "", "alleged: told as a charge"]


def test_counts_of_acts_lead_to_the_acts_that_they_count() -> None:
    found = acts(ground(whole()))
    assert found.lead == "3\xa0acts of harm are told in the author’s own voice."
    rows = {t.what: [link.href for link in t.rows] for t in found.named}
    assert rows == {
        "named beside the act in": ["#act-1", "#act-3"],
        "named nowhere in": ["#act-2"],
    }
    told = {t.voice.id: [each.count for each in t.tallies] for t in found.told}
    assert told == {"company": [1, 1, 0], "village": [1, 2, 1]}


@pytest.mark.parametrize(
    ("side", "name"),
    [
        (None, "not told"),
        ("unknown", "not clear whose"),
        ("other", "no side"),
        ("both", "sides together"),
    ],
)
def test_who_suffered_is_told_as_far_as_it_is_known(side: str | None, name: str) -> None:
    only = (replace(ACTS[0], patient_side=side),)
    assert acts(ground(whole(acts=only))).rows[0].patient.voice.name == name


def test_no_act_is_said_to_have_been_looked_for() -> None:
    assert "No act of harm was found in the author’s own voice." in plain(page_of(whole(acts=())))


def test_many_acts_fold() -> None:
    found = acts(ground(whole(acts=ACTS * 5)))
    assert (len(found.rows), len(found.more)) == (12, 3)


# ---------------------------------------------------------------- words and sources


def test_every_class_opens_the_passages_it_counts() -> None:
    found = wording(ground(whole())).cues
    assert table(found) == {"neutral": {"village": 1}, "keeping a distance": {"company": 1}}
    spots = {row.name: [s for p in row.places for s in p.spots] for row in found.rows}
    assert [s.href for s in spots["keeping a distance"]] == ["#p-1"]
    assert [bit.text for s in spots["neutral"] for bit in s.bits] == ["said"]
    assert "admitting" in found.none
    assert found.withheld.startswith("Lindham Stone: too little text to say: 2 turns")


def test_two_forms_of_a_contested_word_are_one_line() -> None:
    terms, claims = wording(ground(whole())).listed
    assert table(terms) == {"“blockade”": {"author": 1}, "“picket”": {"author": 1}}
    assert table(claims) == {"“drunk thugs”": {"village": 1}}
    assert claims.rows[0].note == "held by Villagers, denied by Lindham Stone"


def test_what_the_dispute_does_not_list_is_not_told_of() -> None:
    bare = replace(QUARREL, terms=(), claims=())
    assert wording(ground(whole(), bare)).listed == ()


def test_hits_stand_in_their_place_even_where_the_rate_is_withheld() -> None:
    loaded, hedges = wording(ground(whole())).rates
    assert loaded.rate.startswith("Too little text to say: 40 words")
    assert [spot.href for group in loaded.groups for spot in group.spots] == ["#s-3-2"]
    text = "".join(bit.text for bit in hedges.groups[0].spots[0].bits)
    assert text == "Villagers allegedly burnt a lorry, and perhaps the blockade will spread."


@pytest.mark.parametrize(
    ("value", "low", "high", "reading"),
    [
        (0.21, -0.1, 0.5, "Zero lies inside: the two cannot be told apart."),
        (0.21, 0.1, 0.5, "Under 20 mentions of each side are too few to call that a difference."),
    ],
)
def test_tone_toward_is_a_difference_and_nothing_else(
    value: float, low: float, high: float, reading: str
) -> None:
    rest = [m for m in gate.measured() if m.metric != "tone_toward"]
    found = replace(gate.counted(), measurements=(*rest, *gate.toward(value, low, high)))
    (difference,) = toward(ground(replace(whole(), analysis=found))).differences
    assert "Lindham Stone are rated 0.21 higher than those around Villagers" in difference.said
    assert difference.reading == reading
    assert [m.n for m in difference.mentions] == [12, 12]


def test_sources_are_told_by_level_kind_and_order() -> None:
    found = sources(ground(whole()))
    assert table(found.levels) == {
        "a person by name": {"company": 1, "village": 1},
        "hidden": {"other": 1},
    }
    assert table(found.kinds)["civilians"] == {"village": 1}
    assert [(h.first and h.first.href, h.reply) for h in found.heard] == [
        ("#p-1", "3\xa0words until another side speaks"),
        ("#p-2", "no other side speaks after it"),
    ]


def test_a_figure_stands_beside_its_measured_error() -> None:
    error = MeasuredError("acts", "were literal", 91.0, "%", current=True, metric="agency", n=100)
    page = plain(page_of(whole(), errors=(error,)))
    assert "Of 100 acts, 91 % were literal." in page
    assert "How often this is wrong is not measured yet." in page
    assert 'href="../../method.html#m-agency"' in page_of(whole())


# ---------------------------------------------------------------- rights


def test_of_a_record_only_shown_words_are_told_and_all_is_counted() -> None:
    found = acts(ground(known()))
    assert [bool(row.spot.bits) for row in found.rows] == [False, False, True]
    assert read(known(), 3) == "Villagers allegedly burnt a lorry …"
    assert [row.agent.words for row in found.rows] == ["", "", "Villagers"]
    page = page_of(known())
    assert "paragraph 1" in page
    assert MASK not in page
    assert not [w for w in ("pickets at", "A boy", "ruthless", "north", "dusk") if w in page]


def test_of_a_withdrawn_article_numbers_stay_and_passages_go() -> None:
    for coverage in (whole(), known()):
        gone = replace(coverage.article, withdrawn=Withdrawal(date(2025, 8, 1), "asked"))
        page = page_of(replace(coverage, article=gone))
        assert "3\xa0acts of harm" in page
        words = ("beat", "three pickets", "soul", "ruthless", "Orla Venn", "Tom Arkell", "lorry")
        assert not [word for word in words if word in page]
        assert "#act-" not in page
        assert "#p-" not in page


@given(st.data())
@settings(derandomize=True, deadline=None, max_examples=60)
def test_no_measure_tells_a_hidden_word(data: st.DataObject) -> None:
    text = ". ".join(" ".join(f"w{n}x" for n in range(at, at + 5)) for at in range(0, 40, 5))
    places = [Span(match.start(), match.end()) for match in WORD.finditer(text)]
    stretch = st.tuples(st.integers(0, 39), st.integers(0, 9)).map(
        lambda at: Span(places[at[0]].start, places[min(at[0] + at[1], 39)].end)
    )
    one = stretch.map(lambda span: (span,))
    shown = merged(data.draw(st.lists(stretch, max_size=4)))
    found = moved(data, one, Span(0, len(text)), text)
    record = record_of(text, found, shown)
    base = known()
    coverage = replace(base, analysis=found, article=replace(base.article, record=record))
    seen = {word.of(text) for word in places if any(span.holds(word) for span in shown)}
    page = page_of(coverage)
    assert MASK not in page
    assert set(re.findall(r"\bw\d+x\b", page)) <= seen


def moved(
    data: st.DataObject, one: st.SearchStrategy[tuple[Span]], all_: Span, text: str
) -> Analysis:
    """The analysis with every span drawn anew."""
    base = gate.counted()
    return replace(
        base,
        paragraphs=(all_,),
        sentences=(all_,),
        bearings=(),
        attributions=tuple(
            replace(a, source=data.draw(one), cue=data.draw(one), content=data.draw(one))
            for a in base.attributions
        ),
        acts=tuple(
            replace(a, words=data.draw(one), agent=data.draw(one), patient=data.draw(one))
            for a in base.acts
        ),
        headline=replace(
            HEADLINE,
            pairs=tuple(
                replace(p, attributed=data.draw(one), stated=data.draw(one),
                        speaker=data.draw(one)[0].of(text))
                for p in HEADLINE.pairs
            ),
        ),
        measurements=tuple(
            replace(m, evidence=data.draw(one) if m.n else ()) for m in base.measurements
        ),
    )  # fmt: skip


# ---------------------------------------------------------------- symmetry


def exchanged(coverage: Coverage) -> Coverage:
    """The same article read the other way round: each side in the other's place."""
    assert coverage.analysis is not None
    other = {"company": "village", "village": "company"}

    def of(side: str | None) -> str | None:
        return other.get(side or "", side)

    a = coverage.analysis
    heading = replace(HEADLINE, pairs=tuple(replace(p, side=of(p.side)) for p in HEADLINE.pairs))
    found = replace(
        a,
        attributions=tuple(
            replace(each, side=of(each.side), sides=tuple(other[s] for s in each.sides))
            for each in a.attributions
        ),
        acts=tuple(
            replace(each, agent_side=of(each.agent_side), patient_side=of(each.patient_side))
            for each in a.acts
        ),
        measurements=tuple(replace(m, side=of(m.side), of=of(m.of)) for m in a.measurements),
        headline=heading,
    )
    return replace(coverage, analysis=found)


def test_exchanged_sides_mirror_every_number() -> None:
    other = {"company": "village", "village": "company"}
    here, there = ground(whole()), ground(exchanged(whole()))

    def mirrored(found: Breakdown) -> dict[str, dict[str, int]]:
        return {
            name: {other.get(v, v): n for v, n in row.items()} for name, row in table(found).items()
        }

    pairs = [(wording(g).cues, sources(g).levels, sources(g).kinds) for g in (here, there)]
    assert [table(one) for one in pairs[0]] == [mirrored(two) for two in pairs[1]]
    told = [
        {t.voice.id: [each.count for each in t.tallies] for t in acts(g).told}
        for g in (here, there)
    ]
    assert told[0] == {other[side]: counts for side, counts in told[1].items()}
    said = [toward(g).differences[0] for g in (here, there)]
    assert said[0].band == said[1].band
    assert "around Villagers are rated 0.21 higher" in said[1].said

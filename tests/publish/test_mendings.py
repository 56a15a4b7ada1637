from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model import Correction, Coverage, Span, Withdrawal
from generator.publish.mendings import MISSED, NO_REPORT, NOT_FOUND, Mendings, mendings
from generator.publish.passages import passages
from generator.publish.shown import view
from tests.publish.sample import DISPUTE, NEWS, news, recorded, shares


def read(coverage: Coverage, *corrections: Correction) -> Mendings:
    article = replace(coverage.article, corrections=corrections or coverage.article.corrections)
    changed = replace(coverage, article=article)
    seen = view(article, private=False)
    return mendings(changed, DISPUTE, seen, passages(changed, DISPUTE, seen))


def correction(**more: object) -> Correction:
    return Correction(**({"by": "kestrel", "why": "So."} | more))  # type: ignore[arg-type]


def test_what_the_machine_had_and_what_people_say() -> None:
    changed, added, proposed = read(recorded()).each
    assert (changed.machine, changed.people) == (
        "Lindham Stone, Tom Arkell",
        "Villagers, Tom Arkell",
    )
    assert (changed.number, changed.href, changed.place) == ("4", "#p-4", "paragraph 3")
    assert (changed.words, changed.who) == (
        "the company would say so",
        "kestrel; confirmed by ada_m",
    )
    assert (added.machine, added.people) == (
        MISSED,
        "a passage that was missed: others, Lindham district, not named",
    )
    assert not added.words
    assert proposed.who == "wren; proposed, not counted until a second person confirms"


def test_the_effect_is_on_each_side() -> None:
    found = [(c.voice.name, c.before, c.after) for c in read(recorded()).effect]
    assert found == [
        ("Lindham Stone", "61\xa0%", "→ 44\xa0%"),
        ("Villagers", "39\xa0%", "→ 56\xa0%"),
    ]


@pytest.mark.parametrize(
    ("before", "told"),
    [(0.44, "as before"), (0.441, "changed by less than a point"), (0.61, "→ 44\xa0%")],
)
def test_a_small_effect_is_told_as_such(before: float, told: str) -> None:
    coverage = recorded()
    assert coverage.analysis is not None
    was = shares(before, 0.3, 0.6, speakers=0.5)[:2]
    changed = replace(coverage, analysis=replace(coverage.analysis, before=was))
    assert read(changed).effect[0].after == told


def test_proposals_have_no_effect() -> None:
    assert not read(news()).effect


def test_a_share_that_is_withheld_is_none() -> None:
    coverage = recorded()
    assert coverage.analysis is not None
    nothing = tuple(replace(m, value=None) for m in shares(0.5, 0, 1, speakers=0)[:2])
    changed = replace(coverage, analysis=replace(coverage.analysis, before=nothing))
    assert [c.before for c in read(changed).effect] == ["no share", "no share"]


@pytest.mark.parametrize(
    ("more", "machine", "people"),
    [
        ({"passage": "My washing", "side": "company"}, "Villagers, Tom Arkell", "Lindham Stone"),
        ({"passage": "My washing", "drop": True}, "Villagers, Tom Arkell", NO_REPORT),
        (
            {"passage": "another month", "side": "village"},
            "others, Lindham district, the district",
            "Villagers",
        ),
        (
            {"passage": "My washing", "speaker": "Ann"},
            "Villagers, Tom Arkell",
            "Villagers as before, Ann",
        ),
        (
            {"passage": "My washing", "speaker": "Lena Venn"},
            "Villagers, Tom Arkell",
            "Lindham Stone, Lena Venn",
        ),
        (
            {"passage": "My washing", "speaker": "The Lindham Stone Museum"},
            "Villagers, Tom Arkell",
            "Villagers as before, The Lindham Stone Museum",
        ),
        (
            {"passage": "Nobody expects an end", "side": "village", "speaker": "Ann"},
            MISSED,
            "Villagers, Ann",
        ),
        (
            {"passage": "My washing", "side": "both"},
            "Villagers, Tom Arkell",
            "the sides together, in equal parts",
        ),
    ],
)
def test_a_proposal_is_read_against_what_is_counted(
    more: dict[str, object], machine: str, people: str
) -> None:
    (found,) = read(news(), correction(**more)).each
    assert (found.machine, found.people) == (machine, people)


def test_what_the_machine_had_is_nothing_where_it_found_nothing() -> None:
    coverage = recorded()
    assert coverage.analysis is not None
    nothing = replace(coverage, analysis=replace(coverage.analysis, machine=()))
    assert {each.machine for each in read(nothing).each} == {MISSED}


def test_a_dropped_passage_is_no_longer_listed() -> None:
    coverage = news()
    assert coverage.analysis is not None
    said = coverage.analysis.attributions
    left = tuple(a for a in said if a.content[0].of(NEWS) != "“My washing is grey by noon,”")
    before = shares(0.7, 0.5, 0.8, speakers=0.5)[:2]
    dropped = replace(coverage.analysis, attributions=left, machine=said, before=before)
    named = correction(passage="My washing", drop=True, confirmed="wren")
    (found,) = read(replace(coverage, analysis=dropped), named).each
    assert (found.number, found.machine, found.people) == ("", "Villagers, Tom Arkell", NO_REPORT)
    assert found.words == "My washing"


def test_a_passage_named_by_hidden_words_is_not_told() -> None:
    (found,) = read(recorded(), correction(passage="hidden of course", side="village")).each
    assert (found.words, found.machine, found.place) == ("", NOT_FOUND, "a passage")


def test_a_place_of_hidden_words_is_told_without_them() -> None:
    coverage = recorded()
    assert coverage.article.record is not None
    at = coverage.article.record.shadow.index("they had swept")
    (found,) = read(coverage, correction(at=Span(at + 43, at + 52), drop=True)).each
    assert (found.number, found.words, found.place) == ("2", "", "paragraph 2")


def test_of_a_withdrawn_article_only_sides_are_told() -> None:
    coverage = recorded()
    gone = replace(coverage.article, withdrawn=Withdrawal(date(2025, 8, 1), "asked"))
    for found in read(replace(coverage, article=gone)).each:
        assert (found.words, found.why, found.number) == ("", "", "")
        assert "Arkell" not in found.people + found.machine


def test_corrected_passages_are_marked() -> None:
    coverage = recorded()
    found = passages(coverage, DISPUTE, view(coverage.article, private=False))
    assert [p.corrected for p in found] == ["", "", "added by people", "corrected by people"]


@pytest.mark.parametrize("had", [{"kind": "stance"}, {"party": "union"}, {"other": "district"}])
def test_a_passage_is_marked_whatever_people_changed(had: dict[str, object]) -> None:
    coverage = recorded()
    assert coverage.analysis is not None
    first, *rest = coverage.analysis.attributions
    machine = (replace(first, **had), *rest)  # type: ignore[arg-type]
    changed = replace(coverage, analysis=replace(coverage.analysis, machine=machine))
    found = passages(changed, DISPUTE, view(changed.article, private=False))
    assert found[0].corrected == "corrected by people"

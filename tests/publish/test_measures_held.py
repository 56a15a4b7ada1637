"""Measures of articles that may not be shown in whole, and of sides in each other's place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import WORD, Analysis, Coverage, Span, Withdrawal
from generator.publish.acts import acts
from generator.publish.classes import Classes
from generator.publish.shown import merged
from generator.publish.sources import sources
from generator.publish.toward import toward
from generator.publish.wording import wording
from tests.publish import gate
from tests.publish.gate import HEADLINE, known, whole
from tests.publish.reading import ground, page_of, read, table
from tests.publish.sample import MASK, record_of

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

    def mirrored(found: Classes) -> dict[str, dict[str, int]]:
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
    assert said[0].band.text == said[1].band.text
    assert "around Villagers are rated 0.21 higher" in said[1].said

"""The fixture's story with all that is compared: differences, omissions, tone, acts, headlines."""

from __future__ import annotations

from dataclasses import replace

from generator.compare.framing import pool_framing
from generator.compare.pool import Held
from generator.model import (
    Act,
    Bearing,
    Coverage,
    Difference,
    Headline,
    HeadlinePair,
    OmissionCell,
    OmissionColumn,
    OmissionMatrix,
    OmissionRow,
    Site,
    Span,
)
from tests.publish.sample import (
    DISPUTE,
    NEWS,
    RECORDED,
    measurement,
    news,
    paired,
    recorded,
    site,
    spans,
)

HIDDEN = "swept eleven barrows off the lane this week"


def act(text: str, words: str, patient: str, **more: object) -> Act:
    made = Act(spans(text, words), "hit", "striking", (), None, "nowhere", spans(text, patient),
               "village", alleged=False, paragraph=0, rule="")  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def bearings(text: str, number: int) -> tuple[Bearing, ...]:
    """So many mentions of each side, the company's rated higher."""
    at = Span(0, text.index(" "))
    return tuple(
        Bearing(at, side, n, value + n / 100)
        for n in range(number)
        for side, value in (("company", 0.3), ("village", 0.1))
    )


def told(held: Coverage, text: str, acts: tuple[Act, ...], pair: HeadlinePair) -> Coverage:
    assert held.analysis is not None
    title = held.article.title
    headline = Headline(title, len(title.split()), (), (pair,), 0.0, None)
    classes = tuple(
        measurement("cue_class", None, side="company", by=name)
        for name in ("neutral", "distancing", "endorsing")
    )
    toward = tuple(
        measurement("tone_toward", None, side=side, by="difference", of=of, n=12)
        for side, of in (("company", "village"), ("village", "company"))
    )
    analysis = replace(
        held.analysis,
        acts=acts,
        bearings=bearings(text, 12),
        headline=headline,
        measurements=(*held.analysis.measurements, *classes, *toward),
    )
    return replace(held, analysis=analysis)


def coverage() -> tuple[Coverage, Coverage]:
    """A text that may be shown, and a record."""
    first = told(
        news(),
        NEWS,
        (act(NEWS, "washed", "every lorry", agent_side="company"),),
        HeadlinePair(
            (Span(0, 4),), "reported", spans(NEWS, "My washing is grey"), (), 0.8, "village"
        ),
    )
    second = told(
        recorded(),
        RECORDED,
        (act(RECORDED, "swept", "eleven barrows off the lane this week"),),
        HeadlinePair((Span(0, 7),), "stated", (), spans(RECORDED, HIDDEN), 0.7),
    )
    return first, second


def matrix(first: Coverage, second: Coverage) -> OmissionMatrix:
    columns = tuple(
        OmissionColumn(c.article.id, apart=False, copy_of=None) for c in (first, second)
    )
    has = OmissionCell("has", spans(NEWS, "two of three"), ("two of three",))
    held = OmissionCell("has", spans(RECORDED, "they had swept"))
    return OmissionMatrix(
        columns,
        (
            OmissionRow("voice", "Orla Venn", (has, OmissionCell("lacks")), "company", 2),
            OmissionRow("voice", "Tom Arkell", (OmissionCell("lacks"), held), "village", 2),
            OmissionRow("quotation", "", (has, held), None, 2),
            OmissionRow("figure", "", (has, OmissionCell("lacks")), None, 2),
            OmissionRow("place", "Lindham", (has, OmissionCell("lacks")), None, 2),
        ),
    )


def differing() -> Difference:
    return Difference("voice_share", "company", "words", "sides", "courier", "tribune",
                      0.17, 0.02, 0.3, "measurement", 1)  # fmt: skip


def framed() -> Site:
    """The fixture's site with one story, of these two articles."""
    whole, both = site(), coverage()
    held = [Held(c.article.id, c.article, c.analysis) for c in both if c.analysis]
    comparison = replace(
        whole.stories[0],
        story=replace(whole.stories[0].story, articles=tuple(c.article for c in both)),
        coverage=both,
        pooled=(*whole.stories[0].pooled, *pool_framing(DISPUTE, held)),
        omission=matrix(*both),
        differences=(differing(),),
    )
    comparison = paired(comparison)
    disputes = (replace(whole.disputes[0], stories=(comparison,)),)
    return replace(whole, stories=(comparison,), disputes=disputes)

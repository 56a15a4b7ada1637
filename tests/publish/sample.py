"""A small Site made by hand: two sides with parties, four articles, one of them without words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from generator.compare.omission import omission
from generator.compare.pairs import pairs
from generator.compare.same_voice import same_voices
from generator.compare.speaker import speaker_profiles
from generator.compare.speaking import speaking
from generator.model import (
    Addition,
    Analysis,
    Article,
    Attribution,
    Coding,
    Correction,
    Coverage,
    Dispute,
    DisputeProfile,
    Eligible,
    Measurement,
    MetricText,
    Outlet,
    OutletDispute,
    OutletProfile,
    Party,
    Pooled,
    Record,
    Rights,
    Segment,
    Side,
    Site,
    Span,
    Speaker,
    Story,
    StoryComparison,
    ThirdParty,
    Withdrawal,
)
from generator.projection import places
from generator.record import sides_hash
from tests.publish.documented import documents

NEWS = """The quarry at Lindham will stay shut for another month, the district said on Monday.

“We have washed every lorry since May,” Lindham Stone’s manager, Orla Venn, said. “The dust they \
measure comes from the road.” She claimed that two of three filters were new.

Villagers deny it. “My washing is grey by noon,” said Tom Arkell, who lives by the gate. The \
residents’ group demanded a meter at the school, and both sides said they would meet on Friday.

Nobody expects an end before the autumn."""

FOREIGN = """Zebrafinch paragraph one holds words that nobody may print.

Orla Venn insisted the pangolin ledger was complete, and villagers replied that it was not."""

RECORDED = """The quarry opened its gates to reporters on Wednesday, and shut them within the hour.

“Nobody here has hidden a single bag of dust,” Orla Venn told the visitors. Neighbours of the \
pit answered that they had swept eleven barrows off the lane this week - and paid for the brooms.

The district’s geologist warned that the meter & its paper, both new, may prove nothing at all. \
Tom Arkell said the company would say so in any case.

Lorries waited."""
SHOWN = (
    "“Nobody here has hidden a single bag of dust,” Orla Venn told",
    "Neighbours of the pit answered that they had swept eleven barrows off the lane",
    "the company would say so",
)

DISPUTE = Dispute(
    id="lindham",
    title="The quarry at Lindham",
    sides=(
        Side(
            "company",
            "Lindham Stone",
            ("Lindham Stone", "Venn"),
            ("Lindham Stone Museum",),
            (Party("managers", "managers", "company", ("Venn",)), Party("drivers", "drivers")),
        ),
        Side(
            "village",
            "Villagers",
            ("villagers", "Arkell"),
            (),
            (Party("group", "residents’ group"),),
        ),
    ),
    others=(ThirdParty("district", "Lindham district", ("district",)),),
    speakers=(
        Speaker("venn", "Orla Venn", "company", "manager of the quarry", public=True),
        Speaker("grell", "Ida Grell", None, "head of the district", public=True),
        Speaker("arkell", "Tom Arkell", "village", "neighbour", public=False),
    ),
)
OUTLETS = (
    Outlet(
        "courier",
        "Lindham Courier",
        "https://courier.example/",
        "Freeland",
        "Courier",
        invented=True,
    ),
    Outlet("post", "The Evening Post", "https://post.example/", invented=True),
    Outlet("gazette", "Gazette", "https://gazette.example/"),
    Outlet("tribune", "Vale Tribune", "https://tribune.example/", invented=True),
)
RIGHTS = Rights("own", "CC-BY-4.0", "the Evenhand project")


def article(identifier: str, outlet: str, title: str, text: str | None, **more: object) -> Article:
    fields: dict[str, Any] = {
        "published": datetime(2025, 7, 2, 14, 30, tzinfo=UTC),
        "accessed": date(2025, 7, 3),
        "rights": RIGHTS,
        "authors": ("A. Writer",),
    }
    return Article(
        id=identifier,
        story="dust",
        outlet=outlet,
        title=title,
        url=f"https://{outlet}.example/{identifier}",
        text=text,
        **(fields | more),
    )


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def attribution(text: str, *content: str, **more: object) -> Attribution:
    source, cue = str(more.pop("source", "")), str(more.pop("cue", ""))
    side = str(more.pop("side", "")) or None
    fields: dict[str, Any] = {
        "form": "indirect",
        "kind": "speech",
        "voice": "side" if side else "unknown",
        "sides": (side,) if side else (),
        "party": None,
        "other": None,
        "speaker": None,
        "cue_class": "neutral",
        "rule": "quotation",
        "confidence": 0.93,
    } | more
    return Attribution(
        source=spans(text, source) if source else (),
        cue=spans(text, cue) if cue else (),
        content=spans(text, *content),
        side=side,
        named=fields["speaker"] is not None,
        paragraph=0,
        turn=0,
        **fields,
    )


def measurement(metric: str, value: float | None, **more: object) -> Measurement:
    fields: dict[str, Any] = {
        "side": None,
        "by": None,
        "of": None,
        "low": None,
        "high": None,
        "interval": None,
        "n": 6,
        "n_effective": None,
        "unit": "share",
        "withheld": None,
        "evidence": (),
    }
    return Measurement(metric=metric, value=value, **(fields | more))


def analysis(text: str, attributions: tuple[Attribution, ...], *measured: Measurement) -> Analysis:
    paragraphs = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    sentences = tuple(Span(m.start(), m.end()) for m in re.finditer(r"[^\s][^\n.]*\.[”]?", text))
    words = len(re.findall(r"\w+(?:['’.\-]\w+)*", text))
    return Analysis("x", "f" * 64, words, paragraphs, sentences, attributions, measured, ())


def shares(first: float, low: float, high: float, *, speakers: float) -> tuple[Measurement, ...]:
    of = {"by": "words", "of": "sides", "interval": "wilson"}
    years = {"by": "flesch_kincaid", "of": "author", "interval": "t", "unit": "school years"}
    people = {"by": "speakers", "of": "sides"}
    return (
        measurement("voice_share", first, side="company", low=low, high=high, **of),
        measurement("voice_share", 1 - first, side="village", low=1 - high, high=1 - low, **of),
        measurement("voice_share", speakers, side="company", **people),
        measurement("voice_share", 1 - speakers, side="village", **people),
        measurement("direct_share", 0.43),
        measurement("direct_share", 0.36, side="company"),
        measurement("author_voice", 0.5),
        measurement("readability", 9.4, low=8.3, high=10.5, n=12, **years),
    )


def withheld() -> tuple[Measurement, ...]:
    why = "Too little text to say: 2 passages, 4 are needed"
    return tuple(
        measurement("voice_share", None, side=side, by="words", of="sides", withheld=why, n=2)
        for side in ("company", "village")
    )


def news() -> Coverage:
    said = (
        attribution(NEWS, "The quarry at Lindham will stay shut for another month",
                    source="the district", cue="said", voice="other", other="district"),
        attribution(NEWS, "“We have washed every lorry since May,”",
                    "“The dust they measure comes from the road.”", source="Orla Venn",
                    cue="said. “The"[:4], side="company", party="managers", speaker="Orla Venn",
                    form="direct"),
        attribution(NEWS, "two of three filters were new", cue="claimed", side="company",
                    party="managers", speaker="Orla Venn", cue_class="distancing"),
        attribution(NEWS, "“My washing is grey by noon,”", cue="said Tom"[:4], side="village",
                    speaker="Tom Arkell", form="direct"),
        attribution(NEWS, "a meter at the school", source="The residents’ group", cue="demanded",
                    side="village", party="group", kind="stance"),
        attribution(NEWS, "they would meet on Friday", source="both sides", voice="both",
                    sides=("company", "village")),
    )  # fmt: skip
    segments = (
        Segment("company", "managers", 20),
        Segment("company", None, 2),
        Segment("village", None, 6),
        Segment("other", None, 10),
        Segment("both", None, 5),
        Segment("stance", None, 5),
        Segment("author", None, 50),
    )
    correction = Correction(
        "kestrel", "He lives there.", "tern", passage="My washing", side="village"
    )
    held = article("courier", "courier", "Quarry stays *shut* for <b>another</b> month", NEWS,
                   corrections=(correction,))  # fmt: skip
    counted = analysis(NEWS, said, *shares(0.78, 0.61, 0.88, speakers=0.4))
    return Coverage(held, OUTLETS[0], counted, segments)


def quotation() -> Coverage:
    said = (
        attribution(FOREIGN, "the pangolin ledger was complete", source="Orla Venn", cue="insisted",
                    side="company", speaker="Orla Venn", cue_class="distancing"),
        attribution(FOREIGN, "it was not", source="villagers", cue="replied", side="village"),
    )  # fmt: skip
    held = article("post", "post", "Ledger | under dispute", FOREIGN, published=date(2025, 7, 2),
                   rights=Rights("quotation"))  # fmt: skip
    segments = (
        Segment("company", None, 5),
        Segment("village", None, 3),
        Segment("author", None, 17),
    )
    return Coverage(held, OUTLETS[1], analysis(FOREIGN, said, *withheld()), segments)


MASK = "ꙮ"  # not that of the program: pages must not know it
ENGINE, OLD_ENGINE = "abc1234" + "0" * 57, "0ldc0de" + "0" * 57


def masked(text: str, shown: tuple[Span, ...], mask: str = MASK) -> str:
    """The text with every word outside of the spans made of the mask, at its place."""
    letters = list(text)
    for match in re.finditer(r"\w", text):
        if not any(span.start <= match.start() < span.end for span in shown):
            letters[match.start()] = mask
    return "".join(letters)


def record_of(text: str, counted: Analysis, shown: tuple[Span, ...], **more: object) -> Record:
    fields: dict[str, Any] = {"engine": ENGINE, "coded_by": "tern", "confirmed_by": ()} | more
    engine, sides = fields.pop("engine"), sides_hash(DISPUTE)
    coding = Coding("t" * 64, sides, "c" * 64, engine, (("evenhand", "0.4"),))
    found = tuple(places(text, fields.pop("corrections", ())))
    fields |= {"speakers": tuple(range(len(counted.attributions))), "places": found}
    return Record(counted, coding, ("h" * 64,), masked(text, shown), shown, **fields)


def recorded() -> Coverage:
    """An article known by its record alone, coded by another version, with corrections."""
    said = (
        attribution(RECORDED, "“Nobody here has hidden a single bag of dust,”", source="Orla Venn",
                    cue="told", side="company", party="managers", speaker="Orla Venn",
                    form="direct"),
        attribution(RECORDED, "they had swept eleven barrows off the lane this week",
                    source="Neighbours of the pit", cue="answered", side="village"),
        attribution(RECORDED, "the meter & its paper, both new, may prove nothing at all",
                    source="The district’s geologist", cue="warned", voice="other",
                    other="district"),
        attribution(RECORDED, "the company would say so in any case", source="Tom Arkell",
                    cue="said", side="village", speaker="Tom Arkell"),
    )  # fmt: skip
    machine = (*said[:2], replace(said[3], voice="side", side="company", sides=("company",)))
    shown = spans(RECORDED, *SHOWN)
    counted = replace(
        analysis(RECORDED, said, *shares(0.44, 0.3, 0.6, speakers=0.5)),
        machine=machine,
        before=shares(0.61, 0.5, 0.7, speakers=0.5)[:2],
    )
    meter, brooms = spans(RECORDED, said[2].content[0].of(RECORDED), "paid for the brooms")
    corrections = (
        Correction("kestrel", "He lives by the gate.", "ada_m", passage="the company would say so",
                   side="village", speaker="Tom Arkell"),
        Correction("kestrel", "Missed.", "ada_m", add=Addition(meter), side="none"),
        Correction("wren", "Told by the neighbours too.", add=Addition(brooms), side="village"),
    )  # fmt: skip
    held = article("tribune", "tribune", "An hour at the gate", None, corrections=corrections,
                   rights=Rights("quotation", holder="Vale Press"),
                   record=record_of(RECORDED, counted, shown, engine=OLD_ENGINE,
                                    corrections=corrections, confirmed_by=("ada_m",)))  # fmt: skip
    segments = (
        Segment("company", "managers", 9),
        Segment("village", None, 17),
        Segment("other", None, 11),
        Segment("author", None, 41),
    )
    return Coverage(held, OUTLETS[3], counted, segments)


def absent() -> Coverage:
    held = article("gazette", "gazette", "Dust and silence", None, published=None,
                   rights=Rights("quotation", holder="Gazette Ltd"))  # fmt: skip
    return Coverage(held, OUTLETS[2], None, ())


def opinion() -> Coverage:
    first = news()
    held = replace(first.article, id="opinion", outlet="post", title="Who pays for the dust?",
                   genre="opinion", withdrawn=Withdrawal(date(2025, 8, 1), "asked"))  # fmt: skip
    return replace(first, article=held, outlet=OUTLETS[1])


def pooled() -> tuple[Pooled, ...]:
    articles = ("courier", "opinion")
    evidence = (("courier", tuple(spans(NEWS, "two of three", "May"))),)
    why = "Too little text to say: 4 sentences, 10 are needed"
    tone = measurement("tone_of_voice", -0.06, side="company", low=-0.17, high=0.05, interval="t",
                       n=12, unit="score")  # fmt: skip
    fields = {"side": "company", "by": "flesch_kincaid", "interval": "t", "unit": "school years"}
    years = measurement("readability", 11.2, low=9.9, high=12.5, n=22, **fields)
    return (
        Pooled(tone, articles, evidence),
        Pooled(measurement("tone_of_voice", None, side="village", withheld=why), articles, ()),
        Pooled(years, articles, evidence),
    )


def site(*, private: bool = False) -> Site:
    coverage = (quotation(), news(), absent(), opinion(), recorded())
    story = Story(
        id="dust",
        title="Quarry & village: the dust of Lindham",
        summary="The district keeps the quarry shut. Company and villagers blame each other.",
        start=date(2025, 7, 2),
        end=date(2025, 7, 3),
        dispute=DISPUTE,
        selection="The longest report of each outlet.",
        articles=tuple(c.article for c in coverage),
        tags=("dust & noise", "Quarries"),
        eligible=(
            Eligible("gazette", included=True),
            Eligible("herald", included=False, why="No text."),
        ),
    )
    comparison = paired(StoryComparison(story, coverage, pooled()))
    profiles = tuple(
        OutletProfile(
            outlet,
            (
                OutletDispute(
                    DISPUTE,
                    tuple((story, c) for c in coverage if c.outlet is outlet),
                    pooled() if outlet.id == "courier" else (),
                ),
            ),
        )
        for outlet in OUTLETS
    )
    metrics = (
        MetricText(
            "voice_share",
            "Share of voice",
            "attribution",
            "share",
            "Words of a side.\n\nWeak: *none*.",
        ),
    )
    disputes = (DisputeProfile(DISPUTE, (comparison,)),)
    versions = (("spaCy", "3.8.18"),)
    return Site(
        (comparison,),
        disputes,
        profiles,
        metrics,
        versions,
        private,
        speakers=speaker_profiles(disputes[0]),
        engine=ENGINE,
        documents=documents(),
    )


def paired(comparison: StoryComparison) -> StoryComparison:
    """The story with who is heard in it, and the pairs that have a page."""
    coverage, voices = comparison.coverage, same_voices(comparison.coverage)
    matrix = comparison.omission or omission(coverage)
    found = tuple(pairs(coverage, comparison.differences, voices, matrix))
    heard = speaking(comparison.story.dispute, coverage)
    return replace(comparison, voices=voices, pairs=found, speaking=heard)


def three_sides() -> Site:
    """The same story with a third side, whose bar and shares stand beside the others'."""
    dispute = replace(DISPUTE, sides=(*DISPUTE.sides, Side("state", "State inspectors")))
    first = news()
    assert first.analysis is not None
    third = measurement("voice_share", 0.2, side="state", by="words", of="sides", low=0.1, high=0.4)
    analysed = replace(first.analysis, measurements=(*first.analysis.measurements, third))
    segments = (*first.segments, Segment("state", None, 12), Segment("unknown", None, 9))
    coverage = replace(first, analysis=analysed, segments=segments)
    whole = site()
    story = replace(whole.stories[0].story, dispute=dispute)
    comparison = replace(whole.stories[0], story=story, coverage=(coverage, quotation()))
    comparison = paired(comparison)
    return replace(
        whole, stories=(comparison,), disputes=(DisputeProfile(dispute, (comparison,)),), outlets=()
    )


def crowd() -> Site:
    """The same story told in twelve articles: too many for bars with names."""
    whole = site()
    many = tuple(
        replace(news(), article=replace(news().article, id=f"copy-{number}"))
        for number in range(12)
    )
    comparison = paired(replace(whole.stories[0], coverage=many))
    return replace(whole, stories=(comparison,), disputes=(), outlets=())

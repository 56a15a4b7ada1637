"""An article on a quarrel at a gate, with all that is measured of it, in whole and as a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.model import (
    Act,
    Analysis,
    Bearing,
    Claim,
    Coverage,
    Dispute,
    Headline,
    HeadlinePair,
    Measurement,
    MetricText,
    Rights,
    Site,
    Span,
    Spans,
    StoryComparison,
    Term,
)
from generator.publish import labels
from tests.publish.sample import (
    DISPUTE,
    OUTLETS,
    analysis,
    article,
    attribution,
    measurement,
    record_of,
    site,
    spans,
)

GATE = """Guards of Lindham Stone beat three pickets at the north gate on Sunday. A boy was shot \
at dusk.

“We never touched a soul,” Orla Venn claimed. Tom Arkell said the quarry guards were drunk thugs.

Villagers allegedly burnt a lorry, and perhaps the blockade will spread. A ruthless week, it seems.

Somebody who knows the quarry says Lindham Stone will pay."""
TITLE = "Guards were drunk, and Lindham Stone will pay"
SHOWN = ("“We never touched a soul,” Orla Venn claimed", "Villagers allegedly burnt a lorry")
SIDES = ("company", "village")
QUARREL = replace(
    DISPUTE,
    terms=(Term("gate", ("blockade", "picket", "pickets", "siege")),),
    claims=(Claim("drunk", ("drunk thugs",), "village", "company", ("https://a.example/drunk",)),),
)
LITTLE = "Too little text to say: 2 turns to speak, 4 are needed"


def act(words: str, agent: str, patient: str, **more: object) -> Act:
    fields: dict[str, object] = {
        "kind": "wounding",
        "agent_side": None,
        "named": "clause",
        "patient_side": None,
        "alleged": False,
        "paragraph": 0,
    } | more
    return Act(
        words=spans(GATE, words),
        predicate=words,
        agent=spans(GATE, agent) if agent else (),
        patient=spans(GATE, patient) if patient else (),
        rule="active",
        **fields,  # type: ignore[arg-type]
    )


ACTS = (
    act("beat", "Guards of Lindham Stone", "three pickets", agent_side="company",
        patient_side="village"),
    act("shot", "", "A boy", named="nowhere", patient_side="village"),
    act("burnt", "Villagers", "a lorry", agent_side="village", patient_side="company",
        alleged=True, kind="destroying", paragraph=2),
)  # fmt: skip
HEADLINE = Headline(
    title=TITLE,
    words=8,
    attributions=(),
    pairs=(
        HeadlinePair(spans(TITLE, "Guards were drunk"), "reported",
                     spans(GATE, "the quarry guards were drunk thugs"), (), 0.82, "village",
                     "Tom Arkell"),
        HeadlinePair(spans(TITLE, "Lindham Stone will pay"), "unclear",
                     spans(GATE, "Lindham Stone will pay"), spans(GATE, "the blockade will spread"),
                     0.44),
    ),
    tone=-0.3,
    tone_body=0.0,
)  # fmt: skip
SAID = (
    attribution(GATE, "“We never touched a soul,”", source="Orla Venn", cue="claimed",
                side="company", speaker="Orla Venn", form="direct", cue_class="distancing"),
    attribution(GATE, "the quarry guards were drunk thugs", source="Tom Arkell", cue="said",
                side="village", speaker="Tom Arkell"),
    attribution(GATE, "Lindham Stone will pay", source="Somebody who knows the quarry", cue="says",
                voice="other"),
)  # fmt: skip


def classes(
    metric: str, of: str, held: dict[tuple[str | None, str], Spans]
) -> Iterator[Measurement]:
    """All classes of each voice, those held with their evidence."""
    for side in (*SIDES, None) if metric != "cue_class" else SIDES:
        for name in (way for way in labels.WAYS[metric] if way != "effective_number"):
            found = held.get((side, name), ())
            whose = of if side else f"other_{of}"
            yield measurement(metric, None, side=side, by=name, of=whose, n=len(found),
                              evidence=found, withheld=LITTLE)  # fmt: skip


def listed(metric: str, of: str, held: dict[str, Spans]) -> Iterator[Measurement]:
    """Where words stand by voice: the author's, each side's, others'."""
    for voice in ("author", *SIDES, "other"):
        found, side = held.get(voice, ()), voice if voice in SIDES else None
        yield measurement(metric, float(len(found)), side=side, by="side" if side else voice, of=of,
                          n=len(found), unit="times", evidence=found)  # fmt: skip


def hits(metric: str, group: str, word: str) -> Iterator[Measurement]:
    for by in ("all", group):
        yield measurement(metric, None, by=by, of="author", n=1, unit="per 1,000 words",
                          evidence=spans(GATE, word), withheld="Too little text to say: 40 words of"
                          " the author's, 300 are needed")  # fmt: skip


def toward(value: float, low: float, high: float) -> Iterator[Measurement]:
    """A difference from both sides, and its range without one word."""
    for side, of, sign in (("company", "village", 1), ("village", "company", -1)):
        ends, named = (
            sorted((sign * low, sign * high)),
            "Lindham Stone" if sign > 0 else "Villagers",
        )
        for by in ("difference", "without_a_word"):
            yield measurement("tone_toward", sign * value, side=side, by=by, of=of, low=ends[0],
                              high=ends[1], n=12, unit="difference of tone",
                              evidence=spans(GATE, named))  # fmt: skip


def replies() -> Iterator[Measurement]:
    yield measurement("order", 3.0, side="company", by="reply", of="speech", unit="words")
    yield measurement("order", None, side="village", by="reply", of="speech", unit="words",
                      withheld="No other side speaks after it")  # fmt: skip


def measured() -> tuple[Measurement, ...]:
    own, theirs, others = (a.content for a in SAID)
    return (
        *classes("cue_class", "cues", {("company", "distancing"): SAID[0].cue,
                                       ("village", "neutral"): SAID[1].cue}),
        *classes("anonymity", "attributions", {("company", "named_person"): own,
                                               ("village", "named_person"): theirs,
                                               (None, "hidden"): others}),
        *classes("source_types", "attributions", {("company", "official"): own,
                                                  ("village", "civilian"): theirs,
                                                  (None, "other"): others}),
        *listed("labels", "gate: blockade", {"author": spans(GATE, "blockade")}),
        *listed("labels", "gate: picket", {"author": spans(GATE, "pickets")}),
        *listed("labels", "gate: pickets", {"author": spans(GATE, "pickets")}),
        *listed("labels", "gate: siege", {}),
        *listed("claims", "drunk", {"village": spans(GATE, "drunk thugs")}),
        *hits("loaded_words", "judging", "ruthless"),
        *hits("hedges", "adverb", "perhaps"),
        *toward(0.21, -0.1, 0.5),
        *replies(),
        measurement("agency", 3.0, by="all", of="acts", unit="acts", n=3),
        measurement("headline", -0.3, by="vader", of="headline", unit="difference of tone"),
    )  # fmt: skip


def counted(**more: object) -> Analysis:
    bearings = (Bearing(spans(GATE, "Villagers")[0], "village", 2, 0.0),)
    fields: dict[str, object] = {"acts": ACTS, "headline": HEADLINE, "bearings": bearings} | more
    return replace(analysis(GATE, SAID, *measured()), **fields)  # type: ignore[arg-type]


def whole(**more: object) -> Coverage:
    """The article with its text."""
    return Coverage(article("gate", "courier", TITLE, GATE), OUTLETS[0], counted(**more), ())


def known(shown: tuple[Span, ...] | None = None, **more: object) -> Coverage:
    """The article by its record alone."""
    found = counted(**more)
    record = record_of(GATE, found, spans(GATE, *SHOWN) if shown is None else shown)
    held = article("gate", "courier", TITLE, None, rights=Rights("quotation"), record=record)
    return Coverage(held, OUTLETS[0], found, ())


def site_of(*coverage: Coverage, dispute: Dispute = QUARREL) -> Site:
    """A site of these articles alone, with the metrics' ids on the Method page."""
    base = site()
    story = replace(
        base.stories[0].story, dispute=dispute, articles=tuple(c.article for c in coverage)
    )
    ids = ("agency", "headline", "cue_class", "labels", "claims", "loaded_words", "hedges",
           "tone_toward", "anonymity", "source_types", "order")  # fmt: skip
    metrics = tuple(
        MetricText(i, i.title(), "family", "unit", "What it is. A figure.") for i in ids
    )
    comparison = StoryComparison(story, coverage, ())
    return replace(
        base, stories=(comparison,), disputes=(), outlets=base.outlets[:1], metrics=metrics
    )

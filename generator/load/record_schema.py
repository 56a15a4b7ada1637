"""What a record file may hold: the public coding of an article whose text may not be published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.load.record_values import (
    ActRule,
    By,
    Cue,
    Evidence,
    Half,
    Harm,
    Key,
    Label,
    Library,
    Metric,
    Name,
    Natural,
    Number,
    Of,
    Pair,
    Pairs,
    Part,
    Predicate,
    Quarter,
    Rule,
    Short,
    Tone,
    Unit,
    Whose,
    Withheld,
)
from generator.load.values import Handle, Hash, Id
from generator.model import AUTHOR, Form, Interval, ItemKind, Kind, Loss, Named, Voice


class _Part(BaseModel):
    """Rules of every mapping: unknown keys and guessed types are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


class CodingRow(_Part):
    """On what the analysis rests, by hashes."""

    text: Hash = Field(description="SHA-256 of the text")
    sides: Hash = Field(description="Of the dispute's sides, others, speakers, terms and claims")
    corrections: Hash = Field(description="Of the corrections that are counted in it")
    engine: Hash = Field(description="Of the analysing code and its libraries")
    versions: Annotated[list[Library], Field(max_length=20)] = Field(
        description="Name and version of what makes numbers"
    )


class AttributionRow(_Part):
    """A passage: who speaks, for which side, where."""

    source: Pairs = ""
    cue: Pairs = ""
    content: Annotated[Pairs, Field(min_length=1)]
    form: Form
    kind: Kind = "speech"
    voice: Voice = "side"
    side: Id | None = None
    sides: list[Id] | None = Field(None, description="If not told: the side")
    party: Id | None = None
    other: Id | None = None
    speaker: Name | None = Field(
        None, description="Not told of nobody, and of a name that may not be shown"
    )
    named: bool = False
    cue_class: Cue = "neutral"
    paragraph: Natural
    turn: Natural
    rule: Rule
    confidence: Part


class MeasurementRow(_Part):
    """One number with its interval and evidence, or what several share; no value: withheld."""

    metric: Metric | None = None
    side: Id | None = None
    by: By | None = None
    of: Of | None = None
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    interval: Interval | None = None
    n: Natural = 0
    n_effective: Number | None = None
    unit: Unit | None = None
    withheld: Withheld | None = None
    evidence: Evidence = Field("", description="A start alone: a passage or a clip begins there")


class Figures(_Part):
    """Figures that follow each other, with what they share told once."""

    same: MeasurementRow
    rows: list[MeasurementRow]


class ClipRow(_Part):
    """A sentence, or the part of one in a single voice, with what was read off it."""

    span: Pair
    voice: str = AUTHOR
    turn: Natural | None = None
    words: Annotated[int, Field(ge=1)]
    syllables: Natural
    tone: Tone


class BearingRow(_Part):
    """A mention of a side in the author's voice, and how the words around it bear on the side."""

    span: Pair
    side: Id
    paragraph: Natural
    value: Tone


class ActRow(_Part):
    """An act of harm that the author tells of."""

    words: Annotated[Pairs, Field(min_length=1)]
    predicate: Predicate
    kind: Harm
    agent: Pairs = ""
    agent_side: Whose | None = None
    named: Named
    patient: Pairs = ""
    patient_side: Whose | None = None
    alleged: bool = False
    paragraph: Natural
    rule: ActRule


class ItemRow(_Part):
    """Something that another article may lack, by hashes; `words` are those that may be told."""

    kind: ItemKind | None = None
    key: Key = ""
    spans: Pairs = ""
    words: Label = ""


class Items(_Part):
    """Items of one kind."""

    same: ItemRow
    rows: list[ItemRow]


class HeadlinePairRow(_Part):
    """A statement of the headline (its offsets are in the headline) and passages near to it."""

    title: Pairs = ""
    loss: Loss
    attributed: Pairs = ""
    stated: Pairs = ""
    near: Part
    side: Id | None = None
    speaker: Name | None = None


class HeadlineRow(_Part):
    """What the headline states, against the body; stretches of its attributions are in it."""

    title: Short = Field(description="A hash of it")
    words: Natural
    attributions: list[AttributionRow] = []
    pairs: list[HeadlinePairRow] = []
    tone: Tone
    tone_body: Tone | None = None


class QuotedRow(_Part):
    """Where words stand that a correction quotes, under a hash of them."""

    hash: Quarter
    span: Pair


class ShownRow(_Part):
    """Words of the article, within what may be quoted."""

    span: Pair
    words: str


class RecordFile(_Part):
    """`<article>.record.json`, written by `evenhand code`: everything but the article's words.

    A stretch of the text is `start+length`, in characters; what a row does not tell is empty.
    """

    format: Literal[2]
    story: Id
    coded_by: Handle
    confirmed_by: list[Handle]
    coding: CodingRow
    length: Natural = Field(description="Characters of the text")
    id: Id = Field(description="The article's")
    fingerprint: Quarter
    words: Natural
    paragraphs: Pairs
    sentences: Pairs
    attributions: list[AttributionRow]
    measurements: list[Figures]
    clips: list[ClipRow]
    quoted: Pairs = Field(description="The insides of the quotation marks")
    machine: list[AttributionRow] = Field(description="Before corrections, where any is counted")
    before: list[Figures] = Field(description="What those came to")
    bearings: list[BearingRow]
    acts: list[ActRow]
    items: list[Items]
    headline: HeadlineRow | None
    speakers: list[Natural | None] = Field(
        description="Of each attribution: the same number is the same speaker"
    )
    machine_speakers: list[Natural | None]
    hashes: list[Half] = Field(
        description="Of each paragraph in NFKC, with one kind of blank, quotation mark and dash"
    )
    layout: list[str] = Field(
        description="The words of each paragraph by length; before a colon how far behind the last"
    )
    places: list[QuotedRow]
    shown: list[ShownRow]
    checksum: Hash = Field(description="Over all the rest")

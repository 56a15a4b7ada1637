"""What a record file may hold: the public coding of an article whose text may not be published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.load.record_values import (
    ActRule,
    By,
    Cue,
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
    Part,
    Predicate,
    Quarter,
    Rule,
    Title,
    Tone,
    Unit,
    Whose,
    Withheld,
)
from generator.load.values import Handle, Hash, Id
from generator.model import Form, Interval, ItemKind, Kind, Loss, Named, Voice


class _Part(BaseModel):
    """Rules of every mapping: unknown keys and guessed types are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


class CodingRow(_Part):
    """On what the analysis rests, by hashes."""

    text: Hash = Field(description="SHA-256 of the text")
    sides: Hash = Field(description="Of the dispute's sides, others and speakers")
    corrections: Hash = Field(description="Of the corrections that are counted in it")
    engine: Hash = Field(description="Of the analysing code and its libraries")
    versions: Annotated[list[Library], Field(max_length=20)] = Field(
        description="Name and version of what makes numbers"
    )


class AttributionRow(_Part):
    """A passage: who speaks, for which side, where; spans are offsets of characters."""

    source: list[Pair]
    cue: list[Pair]
    content: Annotated[list[Pair], Field(min_length=1)]
    form: Form
    kind: Kind
    voice: Voice
    side: Id | None
    sides: list[Id]
    party: Id | None
    other: Id | None
    speaker: Name | None = Field(description="Null for nobody, or a name that may not be shown")
    named: bool
    cue_class: Cue
    paragraph: Natural
    turn: Natural
    rule: Rule
    confidence: Part


class MeasurementRow(_Part):
    """One number with its interval and evidence; its value is null where it is withheld."""

    metric: Metric
    side: Id | None
    by: By | None
    of: Of | None
    value: Number | None
    low: Number | None
    high: Number | None
    interval: Interval | None
    n: Natural
    n_effective: Number | None
    unit: Unit
    withheld: Withheld | None
    evidence: list[Pair]


class ClipRow(_Part):
    """A sentence, or the part of one in a single voice, with what was read off it."""

    span: Pair
    voice: str
    turn: Natural | None
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

    words: Annotated[list[Pair], Field(min_length=1)]
    predicate: Predicate
    kind: Harm
    agent: list[Pair]
    agent_side: Whose | None
    named: Named
    patient: list[Pair]
    patient_side: Whose | None
    alleged: bool
    paragraph: Natural
    rule: ActRule


class ItemRow(_Part):
    """Something that another article may lack, by hashes; `words` are those that may be told."""

    kind: ItemKind
    key: list[Key]
    spans: list[Pair]
    words: Label


class HeadlinePairRow(_Part):
    """A statement of the headline (its offsets are in the headline) and passages near to it."""

    title: list[Pair]
    loss: Loss
    attributed: list[Pair]
    stated: list[Pair]
    near: Part
    side: Id | None
    speaker: Name | None


class HeadlineRow(_Part):
    """What the headline states, against the body; offsets of its attributions are in it."""

    title: Title
    words: Natural
    attributions: list[AttributionRow]
    pairs: list[HeadlinePairRow]
    tone: Tone
    tone_body: Tone | None


class QuotedRow(_Part):
    """Where words stand that a correction quotes, under a hash of them."""

    hash: Quarter
    span: Pair


class ShownRow(_Part):
    """Words of the article, within what may be quoted."""

    span: Pair
    words: str


class RecordFile(_Part):
    """`<article>.record.json`, written by `evenhand code`: everything but the article's words."""

    format: Literal[1]
    story: Id
    coded_by: Handle
    confirmed_by: list[Handle]
    coding: CodingRow
    length: Natural = Field(description="Characters of the text")
    id: Id = Field(description="The article's")
    fingerprint: Quarter
    words: Natural
    paragraphs: list[Pair]
    sentences: list[Pair]
    attributions: list[AttributionRow]
    measurements: list[MeasurementRow]
    clips: list[ClipRow]
    quoted: list[Pair] = Field(description="The insides of the quotation marks")
    machine: list[AttributionRow] = Field(description="Before corrections, where any is counted")
    before: list[MeasurementRow] = Field(description="What those came to")
    bearings: list[BearingRow]
    acts: list[ActRow]
    items: list[ItemRow]
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

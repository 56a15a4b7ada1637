"""What a record file may hold: the public coding of an article whose text may not be published."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from generator.load.values import Handle, Hash, Id, quoted
from generator.model import Form, Interval, ItemKind, Kind, Loss, Named, Voice
from generator.rule_words import unknown
from generator.statistics import NO_WORDS

LONGEST = 5_000_000
"""Characters of a text that a record may be of; no number in it is larger."""


def pair(offsets: list[int]) -> list[int]:
    """Start and end of a stretch of the text."""
    if len(offsets) != 2 or not 0 <= offsets[0] <= offsets[1]:  # noqa: PLR2004 (a pair)
        raise ValueError("must be two offsets into the text, the smaller first")
    return offsets


def rule_parts(rule: str) -> str:
    """What an engine says of how it found a passage."""
    wrong = unknown(rule)
    if wrong is not None:
        raise ValueError(f"{quoted(wrong)} is nothing that the program says of a passage")
    return rule


_FEW = r"Too little text to say: \d{1,7} [a-z]{1,20}( to speak)?, \d{1,7} are needed"
_CHANGED = "A correction changed the sentences, and their words are not held here"
Pair = Annotated[list[int], AfterValidator(pair)]
Natural = Annotated[int, Field(ge=0, le=LONGEST)]
Number = Annotated[float, Field(allow_inf_nan=False, ge=-LONGEST, le=LONGEST)]
Rule = Annotated[str, AfterValidator(rule_parts)]
Half = Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
Quarter = Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
Library = Annotated[
    list[
        Annotated[
            str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+){0,4}$|^\d[0-9a-z.+-]*$", max_length=40)
        ]
    ],
    Field(min_length=2, max_length=2),
]
Name = Annotated[str, Field(max_length=200)]
Withheld = Annotated[str, Field(pattern=f"^({_FEW}|{_CHANGED}|{NO_WORDS}|The text has no words)$")]
Metric = Literal["voice_share", "author_voice", "direct_share", "tone_of_voice", "readability"]
By = Literal[
    "words",
    "sentences",
    "attributions",
    "speakers",
    "words_with_stance",
    "vader",
    "flesch_kincaid",
    "flesch_reading_ease",
    "words_per_sentence",
]
Of = Literal["sides", "attributed", "all", "speech", "side", "article", "author"]
Unit = Literal["share", "compound", "school years", "points", "words"]
Cue = Literal[
    "neutral",
    "endorsing",
    "distancing",
    "argumentative",
    "commissive",
    "belief",
    "hedged",
    "admission",
    "manner",
]


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
    confidence: Annotated[float, Field(ge=0, le=1)]


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
    tone: Annotated[float, Field(ge=-1, le=1)]


class BearingRow(_Part):
    """A mention of a side in the author's voice, and how the words around it bear on the side."""

    span: Pair
    side: str
    paragraph: Natural
    value: Annotated[float, Field(ge=-1, le=1)]


class ActRow(_Part):
    """An act of harm that the author tells of."""

    words: Annotated[list[Pair], Field(min_length=1)]
    predicate: str
    kind: str
    agent: list[Pair]
    agent_side: str | None
    named: Named
    patient: list[Pair]
    patient_side: str | None
    alleged: bool
    paragraph: Natural
    rule: str


class ItemRow(_Part):
    """Something that another article may lack; names and numbers that are not shown without their
    places, other words by hashes alone.
    """

    kind: ItemKind
    key: list[str]
    spans: list[Pair]
    words: str


class HeadlinePairRow(_Part):
    """A statement of the headline (its offsets are in the headline) and passages near to it."""

    title: list[Pair]
    loss: Loss
    attributed: list[Pair]
    stated: list[Pair]
    near: Annotated[float, Field(ge=0, le=1)]
    side: str | None
    speaker: str | None


class HeadlineRow(_Part):
    """What the headline states, against the body; offsets of its attributions are in it."""

    title: str
    words: Natural
    attributions: list[AttributionRow]
    pairs: list[HeadlinePairRow]
    tone: Annotated[float, Field(ge=-1, le=1)]
    tone_body: Annotated[float, Field(ge=-1, le=1)] | None


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

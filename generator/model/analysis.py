"""What is read off one article, from its text or its record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.text import Form, Interval, ItemKind, Kind, Loss, Named, Span, Spans, Voice


@dataclass(frozen=True, slots=True)
class Token:
    """A token of the parse; `head` is an index into `Doc.tokens`, its own for a root."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its characters, its tokens [first, last) and its paragraph."""

    span: Span
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Doc:
    """A parsed text. `children[i]` are the indices of token i's dependents, in text order;
    `places` those of all tokens with a lemma, in lower case.
    """

    text: str
    paragraphs: Spans
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    words: Spans
    places: Mapping[str, Sequence[int]] = field(default_factory=dict)
    starts: tuple[int, ...] = field(init=False, repr=False, compare=False)  # of the tokens
    ends: tuple[int, ...] = field(init=False, repr=False, compare=False)
    word_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Where tokens and words begin and end, for those who look for a place."""
        object.__setattr__(self, "starts", tuple([token.start for token in self.tokens]))
        object.__setattr__(self, "ends", tuple([token.end for token in self.tokens]))
        object.__setattr__(self, "word_starts", tuple([word.start for word in self.words]))


@dataclass(frozen=True, slots=True)
class Attribution:
    """A passage in which the article reports what someone says, thinks, wants or orders."""

    source: Spans
    cue: Spans
    content: Spans
    form: Form
    kind: Kind
    voice: Voice
    side: str | None  # set exactly when voice is "side"
    sides: tuple[str, ...]  # the side, or those of a joint source
    party: str | None
    other: str | None
    speaker: str | None
    named: bool
    cue_class: str
    paragraph: int
    turn: int  # runs on while the same speaker keeps the floor
    rule: str
    confidence: float  # 0 to 1


@dataclass(frozen=True, slots=True)
class Clip:
    """A sentence, or the part of one that stands in a single voice, with what was read off it.

    `voice` is a side's id, "other", "both", "unknown" or "author"; clips without a word are left
    out.
    """

    span: Span
    voice: str
    turn: int | None
    words: int
    syllables: int
    tone: float  # VADER compound, -1 to 1, names masked


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One number with its evidence. `value` is None when it is withheld or undefined."""

    metric: str
    side: str | None
    by: str | None
    of: str | None
    value: float | None
    low: float | None = None
    high: float | None = None
    interval: Interval | None = None
    n: int
    n_effective: float | None = None
    unit: str
    withheld: str | None = None  # why there is no value, in words for a reader
    evidence: Spans = ()


@dataclass(frozen=True, slots=True)
class Bearing:
    """A mention of a side in the author's voice, and how the words around it bear on the side."""

    span: Span
    side: str
    paragraph: int
    value: float  # from -1 (they speak against it) to 1 (for it)


@dataclass(frozen=True, slots=True)
class Act:
    """An act of harm that the author tells of: who did it to whom, and where that is said.

    `agent_side` and `patient_side` are a side's id, "other", "both" or "unknown"; None where nobody
    is named, or nobody has said which sides there are.
    """

    words: Spans  # the verb or noun: "shot", "killed"
    predicate: str  # its lemma
    kind: str  # killing, wounding, striking, seizing, destroying
    agent: Spans  # empty where it is named nowhere
    agent_side: str | None
    named: Named  # where the agent is named
    patient: Spans  # empty where it is not told
    patient_side: str | None
    alleged: bool  # told as a charge (accused of, charged with), not as what happened
    paragraph: int
    rule: str


@dataclass(frozen=True, slots=True)
class Item:
    """Something that one article has and another may lack, so that texts need not be compared.

    Shown are voices, figures, places and quotations, in `words` as the article has them. Names,
    numbers, words (one item, hashed) and shingles (one item, hashed) only tell that an article has
    more of a thing than its shown items say, or is a copy. No key holds more than four words that
    follow each other in the text.
    """

    kind: ItemKind
    key: tuple[str, ...]
    spans: Spans
    words: str = ""


@dataclass(frozen=True, slots=True)
class HeadlinePair:
    """A statement of a headline, with the passages of the body that come nearest to it."""

    title: Spans
    loss: Loss
    attributed: Spans  # the nearest passage that the body attributes; empty where none is near
    stated: Spans  # the nearest in the author's voice
    near: float  # share of the statement's words that the nearest passage has, 0 to 1
    side: str | None = None  # whose claim it is: in the headline, or in the nearest passage
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """What the headline states, against the body. Spans of `attributions` are in the title."""

    title: str
    words: int
    attributions: tuple[Attribution, ...]
    pairs: tuple[HeadlinePair, ...]
    tone: float  # VADER compound, names masked
    tone_body: float | None  # mean of the author's voice; None with too little of it


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was read off one article."""

    id: str
    fingerprint: str  # of text, sides, analysing code and the libraries that make numbers
    words: int
    paragraphs: Spans
    sentences: Spans
    attributions: tuple[Attribution, ...]
    measurements: tuple[Measurement, ...]
    clips: tuple[Clip, ...]
    quoted: Spans = ()  # the insides of the quotation marks
    machine: tuple[Attribution, ...] = ()  # before people's corrections, where any is counted
    before: tuple[Measurement, ...] = ()  # what those came to: shares of each side's words
    bearings: tuple[Bearing, ...] = ()
    acts: tuple[Act, ...] = ()
    items: tuple[Item, ...] = ()
    headline: Headline | None = None  # None without a title

    @property
    def corrected(self) -> bool:
        """Whether corrections are counted in it; `machine` is then what they were made on, be it
        nothing.
        """
        return bool(self.before)


@dataclass(frozen=True, slots=True)
class Coding:
    """On what an analysis rests: hashes of the text, the sides, the corrections counted and the
    analysing code, with the versions of what makes numbers.
    """

    text: str
    sides: str
    corrections: str
    engine: str
    versions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of an article without its text.

    `shadow` is as long as the text and has its words at their places; those outside of `shown`
    are masked.
    """

    analysis: Analysis
    coding: Coding
    hashes: tuple[str, ...]  # of each paragraph, normalised
    shadow: str
    shown: Spans  # the article's own words, within what may be quoted
    coded_by: str  # empty where nobody has committed it
    confirmed_by: tuple[str, ...] = ()
    speakers: tuple[int | None, ...] = ()  # of each attribution, shown or not: the same number is
    machine_speakers: tuple[int | None, ...] = ()  # the same speaker
    places: tuple[tuple[str, Span], ...] = ()  # of the words that corrections quote, by their hash

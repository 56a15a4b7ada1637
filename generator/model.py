"""The frozen values that the stages pass on: what a Corpus, a Doc, an Analysis and a Site hold.

Offsets are Unicode code points into the article's text, half-open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
"""A word, everywhere: counted, scored and shown by this one definition."""

AUTHOR, BOTH, NONE, OTHER, UNKNOWN = "author", "both", "none", "other", "unknown"
RESERVED_IDS = frozenset({AUTHOR, BOTH, NONE, OTHER, UNKNOWN})

Genre = Literal["news", "analysis", "opinion", "interview", "live"]
Extent = Literal["full", "excerpt"]
Basis = Literal["own", "licence", "public-domain", "quotation"]
Form = Literal["direct", "indirect", "mixed"]
Kind = Literal["speech", "stance"]
Voice = Literal["side", "other", "both", "unknown"]
Named = Literal["clause", "sentence", "elsewhere", "nowhere"]
Interval = Literal["measurement", "sampling", "wilson", "dirichlet", "poisson", "t", "range"]
ItemKind = Literal["voice", "figure", "place", "quotation", "name", "number", "word", "shingle"]
CellState = Literal[
    "has", "lacks", "named", "differs", "before", "excerpt", "copy", "undated", "unread"
]
Loss = Literal["attributed", "lost", "stated", "unclear", "absent", "no claim"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]

# ---------------------------------------------------------------- content


@dataclass(frozen=True, slots=True)
class Outlet:
    """A medium, as `outlets.yml` has it."""

    id: str
    name: str
    homepage: str
    country: str | None = None
    short: str | None = None
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """Whose voice within a side."""

    id: str
    name: str
    kind: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A party to the dispute: who is counted. Not an outlet's politics."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    excepts: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class ThirdParty:
    """A source of no side that is worth a name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person in public office or a public role, with a page of their own if `public`."""

    id: str
    name: str
    side: str | None = None
    role: str | None = None
    public: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """Words that the sides contest for one thing."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A contested claim, with a source from the party that holds it and the one that denies it."""

    id: str
    words: tuple[str, ...]
    held_by: str
    denied_by: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """The sides of a dispute, shared by its stories."""

    id: str
    title: str
    sides: tuple[Side, ...]
    others: tuple[ThirdParty, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    terms: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Rights:
    """On what ground the text may or may not be shown."""

    basis: Basis
    licence: str | None = None
    holder: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """From when and why an article's passages are no longer shown."""

    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Addition:
    """The spans of an attribution that a person adds."""

    content: Span
    source: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something is written; `quotable` if a message may quote the article's words."""

    path: str
    line: int
    column: int
    field: str
    quotable: bool = True


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's correction of the machine: one of passage, at or add says which attribution.

    It counts once somebody else has confirmed it.
    """

    by: str
    why: str
    confirmed: str | None = None
    passage: str | None = None
    nth: int = 1
    at: Span | None = None
    add: Addition | None = None
    drop: bool = False
    side: str | None = None  # a side's id, a third party's, none or both
    speaker: str | None = None
    kind: Kind | None = None
    where: Place | None = field(default=None, compare=False, repr=False)

    @property
    def counted(self) -> bool:
        """Whether a second person has confirmed it."""
        return self.confirmed is not None and self.confirmed.casefold() != self.by.casefold()


@dataclass(frozen=True, slots=True)
class CodedPassage:
    """An attribution as a person marked it; `side` is a side's id, "both", "none" or "unknown"."""

    source: Spans
    cue: Spans
    content: Spans
    kind: Kind
    side: str
    party: str | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class HandCoding:
    """What one person found in an article, sealed before others' were to be seen."""

    coder: str
    passages: tuple[CodedPassage, ...]  # in text order, contents disjoint


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its metadata and, unless it is not held here, its text."""

    id: str  # file name without .md, unique within the story
    story: str
    outlet: str
    title: str
    url: str
    published: datetime | date | None
    accessed: date | None
    rights: Rights
    text: str | None  # None: rights are `quotation` and no text lies in texts/
    text_hash: str | None = None  # SHA-256 of the text, for rights `quotation`
    archived: str | None = None
    updated: datetime | date | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    genre: Genre = "news"
    extent: Extent = "full"
    language: str = "en"
    withdrawn: Withdrawal | None = None
    corrections: tuple[Correction, ...] = ()
    record: Record | None = None  # rights `quotation`: what is committed in place of the text
    codings: tuple[HandCoding, ...] = ()  # by people, blind; none before two have sealed theirs

    @property
    def quotation(self) -> bool:
        """Whether the text belongs to others and may not be published."""
        return self.rights.basis == "quotation"


@dataclass(frozen=True, slots=True)
class Eligible:
    """Coverage known to exist: whether it is in the comparison, and if not why."""

    outlet: str
    included: bool
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One event and the articles about it, in order of publication."""

    id: str
    title: str
    summary: str
    start: date
    end: date
    dispute: Dispute  # with the story's own aliases already added
    selection: str
    articles: tuple[Article, ...]
    tags: tuple[str, ...] = ()
    eligible: tuple[Eligible, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything under `content/`, checked."""

    outlets: tuple[Outlet, ...]
    disputes: tuple[Dispute, ...]
    stories: tuple[Story, ...]  # newest first


# ---------------------------------------------------------------- analysis


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


@dataclass(frozen=True, slots=True)
class Measurement:
    """One number with its evidence. `value` is None when it is withheld or undefined."""

    metric: str
    side: str | None
    by: str | None
    of: str | None
    value: float | None
    low: float | None
    high: float | None
    interval: Interval | None
    n: int
    n_effective: float | None
    unit: str
    withheld: str | None  # why there is no value, in words for a reader
    evidence: Spans


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
    side: str | None = None  # whose claim it is: in the headline, or lost, in the body
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


# ---------------------------------------------------------------- comparison


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an article's bar: the words of one voice (and party)."""

    voice: str  # side id, "other", "both", "unknown", "stance", "author"
    party: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Pooled:
    """A measurement over several articles; passages are (article id, span)."""

    measurement: Measurement
    articles: tuple[str, ...]
    passages: tuple[tuple[str, Span], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much a side's figure in `one` is above that in `two`: articles of a story, by id, or
    outlets. The interval is corrected for the number of pairs that it is one of.
    """

    metric: str
    side: str
    by: str
    of: str
    one: str
    two: str
    value: float  # never below 0: `one` is the one with the higher figure
    low: float
    high: float
    interval: Interval
    pairs: int

    @property
    def apart(self) -> bool:
        """Whether zero lies outside; else the two cannot be told apart."""
        return self.low > 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """An article in its comparison. `analysis` is None where no text or record is held."""

    article: Article
    outlet: Outlet
    analysis: Analysis | None
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class OmissionColumn:
    """An article of the matrix; `apart` if it is no report; `copy_of`: whose text it carries."""

    article: str
    apart: bool
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class OmissionCell:
    """Whether an article has a thing; with its passages, or the articles that had it before.

    named: its name, number or most of its words stand here in another way; differs: another figure
    of the same (in `words`); before: too few had it when this was published; excerpt, copy,
    undated, unread: nothing can be said.
    """

    state: CellState
    spans: Spans = ()
    words: tuple[str, ...] = ()
    against: tuple[str, ...] = ()  # articles that had it before
    elsewhere: tuple[str, ...] = ()  # other articles of the same outlet that have it


@dataclass(frozen=True, slots=True)
class OmissionRow:
    """A voice, figure, place or quotation of several articles, a cell a column."""

    kind: ItemKind
    words: str
    cells: tuple[OmissionCell, ...]


@dataclass(frozen=True, slots=True)
class OmissionMatrix:
    """What articles of a story have and others lack."""

    columns: tuple[OmissionColumn, ...]
    rows: tuple[OmissionRow, ...]


@dataclass(frozen=True, slots=True)
class StoryComparison:
    """A story with its coverage (in order of publication) and what was pooled over it."""

    story: Story
    coverage: tuple[Coverage, ...]
    pooled: tuple[Pooled, ...]
    omission: OmissionMatrix | None = None
    differences: tuple[Difference, ...] = ()  # between articles of one genre


@dataclass(frozen=True, slots=True)
class OutletDispute:
    """What one outlet's articles on one dispute come to."""

    dispute: Dispute
    coverage: tuple[tuple[Story, Coverage], ...]
    pooled: tuple[Pooled, ...]


@dataclass(frozen=True, slots=True)
class OutletProfile:
    """An outlet, dispute by dispute; figures of different disputes are never added up."""

    outlet: Outlet
    disputes: tuple[OutletDispute, ...]


@dataclass(frozen=True, slots=True)
class DisputeProfile:
    """A dispute and the comparisons of its stories."""

    dispute: Dispute
    stories: tuple[StoryComparison, ...]
    differences: tuple[Difference, ...] = ()  # between outlets


@dataclass(frozen=True, slots=True)
class MetricText:
    """What the Method page says of a metric."""

    id: str
    title: str
    family: str
    unit: str
    text: str  # the docstring of the metric's module


@dataclass(frozen=True, slots=True)
class MeasuredError:
    """How well the program does on articles coded by people; `current` if by this very program."""

    corpus: str
    figure: str
    value: float
    unit: str
    current: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha of one variable between people who coded the same articles blind.

    None where it is undefined: nothing to compare, or only one value ever given.
    """

    variable: str
    unit: str  # what was compared: words or passages
    n: int
    alpha: float | None
    low: float | None
    high: float | None
    over: str | None  # what the interval draws anew: articles or paragraphs
    articles: int
    coders: int


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the pages show."""

    stories: tuple[StoryComparison, ...]
    disputes: tuple[DisputeProfile, ...]
    outlets: tuple[OutletProfile, ...]
    metrics: tuple[MetricText, ...]
    versions: tuple[tuple[str, str], ...]  # (library or part, version) of all that makes numbers
    private: bool
    errors: tuple[MeasuredError, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    engine: str = ""  # the version of the program that counts where no record says another

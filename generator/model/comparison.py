"""What articles come to side by side."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.analysis import Analysis, Measurement
from generator.model.content import Article, Dispute, Outlet, Story
from generator.model.given import Given, Printed
from generator.model.text import CellState, Interval, ItemKind, Span, Spans


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of an article's bar: the words of one voice (and party)."""

    voice: str  # side id, "other", "both", "unknown", "stance", "author"
    party: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Pooled:
    """A measurement over several articles, and what of each may be shown: (article id, the first
    spans of its passages).
    """

    measurement: Measurement
    articles: tuple[str, ...]
    spans: tuple[tuple[str, Spans], ...]

    @property
    def passages(self) -> tuple[tuple[str, Span], ...]:
        """The same passage by passage: (article id, first span)."""
        return tuple((name, span) for name, spans in self.spans for span in spans)


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
    copy_of: str | None = None  # the article of the story whose text it carries
    given: Given | None = None  # what it gives to figures over several, if that is read off already
    printed: Printed | None = None  # of its passages above its story, where they are left out


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
    of the same (in `words`); overtaken: absent, but an earlier article had another figure already;
    before: too few had it when this was published; excerpt, copy, undated, unread: nothing can be
    said.
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
    side: str | None = None  # whose voice or quotation it is
    outlets: int = 0  # that have it in a report of their own


@dataclass(frozen=True, slots=True)
class OmissionMatrix:
    """What articles of a story have and others lack; of each kind, what likely matters first."""

    columns: tuple[OmissionColumn, ...]
    rows: tuple[OmissionRow, ...]


@dataclass(frozen=True, slots=True)
class SpeakingCell:
    """What a row's speakers say in an article, and where they first do; 0 words if nothing."""

    words: int
    passages: int
    first: Span | None


@dataclass(frozen=True, slots=True)
class SpeakingRow:
    """A public speaker, or all others of a party, a third party or a joint source."""

    speaker: str | None  # id; None of those who have no row of their own
    part: str | None  # the party within the side, or the third party
    sides: tuple[str, ...]
    people: int | None  # how many are named in it; None where that is not known
    cells: tuple[SpeakingCell | None, ...]  # None where nothing could be counted


@dataclass(frozen=True, slots=True)
class SpeakingGroup:
    """The speakers of one voice; `sums` are the words that the articles' bars show for it."""

    voice: str  # side id, "both", "other", "unknown"
    sums: tuple[int | None, ...]
    rows: tuple[SpeakingRow, ...]


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who speaks in which article of a story, in words."""

    articles: tuple[str, ...]
    groups: tuple[SpeakingGroup, ...]


@dataclass(frozen=True, slots=True)
class SameVoice:
    """Passages of one speaker in articles of a story; where nobody is named, of one party, third
    party or side. `passages`: by article, places in its Analysis' attributions, as its text runs.
    """

    single: bool  # one speaker, though perhaps without a name that may be shown
    speaker: str | None  # as most articles name them
    voice: str  # whose words most of them are: a side's id, "both", "other", "unknown"
    party: str | None
    other: str | None
    passages: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles side by side, the first published first.

    `both` and `only` are places in the story's voices: heard in both, in one alone. `lacks` are
    rows of its omissions that one has and the other lacks; by the article that has it.
    """

    one: str
    two: str
    differences: tuple[Difference, ...]  # by each side that is compared; none where none may be
    both: tuple[int, ...]
    only: tuple[tuple[int, ...], tuple[int, ...]]
    lacks: tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class StoryComparison:
    """A story with its coverage (in order of publication) and what was pooled over it."""

    story: Story
    coverage: tuple[Coverage, ...]
    pooled: tuple[Pooled, ...]
    omission: OmissionMatrix | None = None
    differences: tuple[Difference, ...] = ()  # between articles of one genre
    speaking: Speaking | None = None
    voices: tuple[SameVoice, ...] = ()  # who is heard, over all articles
    pairs: tuple[Pair, ...] = ()  # those with a page of their own, the likeliest to be wanted first


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
    pooled: tuple[Pooled, ...] = ()  # over all its articles, called `story/article`

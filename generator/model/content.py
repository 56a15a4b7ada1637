"""What `content/` holds: outlets, disputes, stories and their articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from generator.model.info import SiteInfo
from generator.model.text import Basis, Extent, Genre, Kind, Span, Spans

if TYPE_CHECKING:
    from generator.model.analysis import Record


@dataclass(frozen=True, slots=True)
class Outlet:
    """A medium, as `outlets.yml` has it."""

    id: str
    name: str
    homepage: str
    country: str | None = None
    short: str | None = None
    invented: bool = False
    formerly: tuple[str, ...] = field(default=(), repr=False)


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
    formerly: tuple[str, ...] = field(default=(), repr=False)


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
    formerly: tuple[str, ...] = field(default=(), repr=False)


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
class Reply:
    """An answer of the outlet, or of a person quoted, to how an article is shown here."""

    by: str
    on: date
    url: str


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
    replies: tuple[Reply, ...] = ()
    formerly: tuple[str, ...] = field(default=(), repr=False)  # ids that it had before

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
    formerly: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything under `content/`, checked."""

    outlets: tuple[Outlet, ...]
    disputes: tuple[Dispute, ...]
    stories: tuple[Story, ...]  # newest first
    info: SiteInfo = field(default_factory=SiteInfo)

"""What the files under `content/` may hold: a model a file kind; unknown keys are refused."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    model_validator,
)

from generator.load.values import (
    Day,
    English,
    Exact,
    Few,
    Handle,
    Hash,
    Id,
    Line,
    Moment,
    Offsets,
    Person,
    Phrases,
    Short,
    Tags,
    Title,
    Url,
    Words,
    several,
)
from generator.model import BOTH, NONE, Basis, Extent, Genre, Kind


class Part(BaseModel):
    """Rules of every mapping: unknown keys and guessed types are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


Former = Annotated[
    Few[Id], Field(description="Ids that it had before; addresses with them lead to it")
]


class OutletEntry(Part):
    """A medium."""

    name: Words
    homepage: Url
    country: Words | None = None
    short: Short | None = Field(None, description="A name for narrow columns")
    invented: bool = Field(default=False, description="Made up for sample content")
    formerly: Former = []


class OutletsFile(RootModel[dict[str, OutletEntry]]):
    """`outlets.yml`: outlets by id."""


class PartyEntry(Part):
    """Whose voice within a side."""

    id: Id
    name: Words
    kind: Words | None = None
    aliases: Few[Words] = []


class SideEntry(Part):
    """A party to the dispute."""

    id: Id
    name: Words
    aliases: Few[Words] = Field([], description="Names and demonyms; case matters")
    excepts: Few[Words] = Field(
        [], alias="except", description="Longer phrases that are not this side"
    )
    parties: Few[PartyEntry] = []


class OtherEntry(Part):
    """A third party worth a name."""

    id: Id
    name: Words
    aliases: Few[Words] = []


class SpeakerEntry(Part):
    """A person in a public role."""

    id: Id
    name: Words
    side: str | None = Field(None, description="The id of a side")
    role: Words | None = None
    public: bool = Field(default=False, description="Whether to give a page of their own")
    formerly: Former = []


class TermEntry(Part):
    """Contested words for one thing."""

    id: Id
    words: Phrases


class ClaimEntry(Part):
    """A contested claim."""

    id: Id
    words: Phrases
    held_by: str = Field(description="The id of a side")
    denied_by: str = Field(description="The id of another side")
    sources: Annotated[Few[Url], AfterValidator(several(2))] = Field(
        description="One of each side at least"
    )


class DisputeFile(Part):
    """`disputes/<id>.yml`: the sides of a dispute, shared by its stories."""

    title: Words
    sides: Annotated[Few[SideEntry], AfterValidator(several(2))]
    others: Few[OtherEntry] = []
    speakers: Few[SpeakerEntry] = []
    terms: Few[TermEntry] = []
    claims: Few[ClaimEntry] = []
    formerly: Former = []


class EligibleEntry(Part):
    """Coverage known to exist."""

    outlet: str = Field(description="A key of outlets.yml")
    included: bool
    why: Line | None = None

    @model_validator(mode="after")
    def _reason(self) -> Self:
        if not self.included and not self.why:
            raise ValueError("is left out without a reason: write why")
        return self


class StoryFile(Part):
    """`story.yml`: one event."""

    title: Words
    summary: Words = Field(description="One or two neutral sentences")
    start: Day = Field(alias="from")
    end: Day = Field(alias="to")
    dispute: str = Field(description="A file in disputes/, without .yml")
    selection: Words = Field(description="How the articles were chosen")
    tags: Tags = []
    eligible: Few[EligibleEntry] = []
    aliases: dict[str, Few[Words]] = Field({}, description="More aliases, by side")
    formerly: Former = []

    @model_validator(mode="after")
    def _order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"ends ({self.end}) before it begins ({self.start}): exchange them")
        return self


class RightsEntry(Part):
    """On what ground the text may be shown."""

    basis: Basis
    licence: Line | None = None
    holder: Line | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        lacking = [name for name in ("licence", "holder") if getattr(self, name) is None]
        if self.basis == "licence" and lacking:
            raise ValueError(
                f"basis licence needs {' and '.join(lacking)}: "
                "write {basis: licence, licence: CC-BY-4.0, holder: Daily Example}"
            )
        return self


class WithdrawnEntry(Part):
    """From when and why passages are no longer shown."""

    on: Day
    why: Line


def _since_and_why(value: object) -> object:
    """What `withdrawn` holds, where it is fields; nothing or `true` would withdraw nothing."""
    if not isinstance(value, dict):
        example = '{on: 2025-08-01, why: "the outlet asked for it"}'
        raise ValueError(f"must say since when and why: write withdrawn: {example}")  # noqa: TRY004
    return value


class AdditionEntry(Part):
    """The spans of an attribution that the machine missed."""

    content: Offsets = Field(description="What is said; source and cue inside of it are cut out")
    source: Offsets | None = None
    cue: Offsets | None = None


class CorrectionEntry(Part):
    """A person's correction of the machine."""

    passage: Exact | None = Field(None, description="Exact words of the article")
    nth: int = Field(1, description="Which one, if the words stand there more than once")
    at: Offsets | None = None
    add: AdditionEntry | None = None
    drop: bool = False
    side: str | None = Field(
        None, description=f"The id of a side or of one of the others, {NONE} or {BOTH}"
    )
    speaker: Person | None = Field(
        None, description="The name; one that the dispute file knows brings its side along"
    )
    kind: Kind | None = Field(None, description="Words reported, or only a state or act")
    by: Handle
    confirmed: Handle | None = None
    why: Line

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for wrong, message in _wrong_in_correction(self):
            if wrong:
                raise ValueError(message)
        return self


def _wrong_in_correction(entry: CorrectionEntry) -> tuple[tuple[bool, str], ...]:
    """What a correction may not be, with what to write instead; the first that holds is told."""
    places = [entry.passage, entry.at, entry.add]
    says = not (entry.side is entry.speaker is entry.kind is None)
    confirmed = entry.confirmed or ""
    return (
        (
            sum(place is not None for place in places) != 1,
            "must say which passage in one way: write exactly one of passage, at, add",
        ),
        (entry.nth < 1, "nth counts from 1: write nth: 1 for the first"),
        (entry.nth > 1 and entry.passage is None, "nth belongs to passage: remove it"),
        (
            not (says or entry.drop or entry.add),
            "changes nothing: write side, speaker, kind or drop: true",
        ),
        (
            entry.drop and (says or entry.add is not None),
            "drops the passage and says more about it: keep drop: true alone, or remove it",
        ),
        (
            confirmed.casefold() == entry.by.casefold(),
            f"confirmed by its own author ({entry.by}): write another handle, or remove confirmed",
        ),
    )


class ReplyEntry(Part):
    """What an outlet or a person says of how the article is shown here."""

    by: Line = Field(description="Who answers: the outlet, or the person's name")
    on: Day
    url: Url


class ArticleHead(Part):
    """The front matter of `<article>.md`."""

    outlet: str = Field(description="A key of outlets.yml")
    title: Title = Field(description="Headline as printed")
    url: Url
    archived: Url | None = None
    published: Moment | None
    updated: Moment | None = None
    accessed: Day | None = None
    authors: Few[Words] = []
    credits: Few[Words] = Field([], description="Wire services whose copy is in it")
    genre: Genre = "news"
    extent: Extent = "full"
    language: English = "en"
    rights: RightsEntry
    text_hash: Hash | None = Field(
        None, description="SHA-256 of the text, for basis quotation alone; evenhand code writes it"
    )
    withdrawn: Annotated[WithdrawnEntry | None, BeforeValidator(_since_and_why)] = None
    corrections: Few[CorrectionEntry] = []
    replies: Few[ReplyEntry] = []
    formerly: Former = []

    @model_validator(mode="after")
    def _fits_rights(self) -> Self:
        quoted = self.rights.basis == "quotation"
        if not quoted and self.text_hash is not None:
            raise ValueError("text_hash belongs to basis quotation: remove it")
        if not quoted and self.published is None:
            raise ValueError("published may be null under basis quotation only: write the date")
        return self

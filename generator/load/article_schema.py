"""What an article's front matter may hold; unknown keys are refused."""

from __future__ import annotations

from typing import Annotated, Self, get_args

from pydantic import BeforeValidator, Field, model_validator

from generator.load.schema import Former, Part
from generator.load.values import (
    Day,
    English,
    Exact,
    Few,
    Handle,
    Hash,
    Label,
    Line,
    Moment,
    Notice,
    Offsets,
    Person,
    Title,
    Url,
)
from generator.model import BOTH, NONE, Basis, Extent, Genre, Kind


class RightsEntry(Part):
    """On what ground the text may be shown."""

    basis: Basis
    licence: Notice | None = None
    holder: Notice | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        lacking = [name for name in ("licence", "holder") if getattr(self, name) is None]
        if self.basis == "licence" and lacking:
            raise ValueError(
                f"basis licence needs {' and '.join(lacking)}: "
                "write {basis: licence, licence: CC-BY-4.0, holder: Daily Example}"
            )
        return self


def _basis_as_field(value: object) -> object:
    """What `rights` holds, where it is fields; a word alone is told as its field."""
    if isinstance(value, str):
        told = "{basis: licence, licence: CC-BY-4.0, holder: Daily Example}"
        if value in get_args(Basis) and value != "licence":
            told = f"{{basis: {value}}}"
        raise ValueError(f"must be fields: write rights: {told}")  # noqa: TRY004
    return value


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

    by: Notice = Field(description="Who answers: the outlet, or the person's name")
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
    authors: Few[Label] = Field([])
    credits: Few[Label] = Field([], description="Wire services whose copy is in it")
    genre: Genre = "news"
    extent: Extent = "full"
    language: English = "en"
    rights: Annotated[RightsEntry, BeforeValidator(_basis_as_field)]
    text_hash: Hash | None = Field(
        None, description="SHA-256 of the text, for basis quotation alone; evenhand code writes it"
    )
    withdrawn: Annotated[WithdrawnEntry | None, BeforeValidator(_since_and_why)] = None
    corrections: Few[CorrectionEntry] = Field([])
    replies: Few[ReplyEntry] = Field([])
    formerly: Former = Field([])

    @model_validator(mode="after")
    def _fits_rights(self) -> Self:
        quoted = self.rights.basis == "quotation"
        if not quoted and self.text_hash is not None:
            raise ValueError("text_hash belongs to basis quotation: remove it")
        if not quoted and self.published is None:
            raise ValueError("published may be null under basis quotation only: write the date")
        return self

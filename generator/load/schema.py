"""What the files under `content/` may hold: a model a file kind; unknown keys are refused."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    model_validator,
)

from generator.load.values import (
    Day,
    Few,
    Id,
    Label,
    Line,
    Phrases,
    Short,
    Tags,
    Title,
    Url,
    Words,
    at_most,
    several,
)

MOST_SIDES, MOST_PARTIES = 12, 50
"""Of a dispute and of a side: each side has a colour, a column and figures of its own."""


class Part(BaseModel):
    """Rules of every mapping: unknown keys and guessed types are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


Former = Annotated[
    Few[Id], Field(description="Ids that it had before; addresses with them lead to it")
]


class OutletEntry(Part):
    """A medium."""

    name: Label
    homepage: Url
    country: Label | None = None
    short: Short | None = Field(None, description="A name for narrow columns")
    invented: bool = Field(default=False, description="Made up for sample content")
    formerly: Former = []


class OutletsFile(RootModel[dict[str, OutletEntry]]):
    """`outlets.yml`: outlets by id."""


class PartyEntry(Part):
    """Whose voice within a side."""

    id: Id
    name: Label
    kind: Label | None = None
    aliases: Few[Label] = []


class SideEntry(Part):
    """A party to the dispute."""

    id: Id
    name: Label
    aliases: Few[Label] = Field([], description="Names and demonyms; case matters")
    excepts: Few[Label] = Field(
        [], alias="except", description="Longer phrases that are not this side"
    )
    parties: Annotated[Few[PartyEntry], AfterValidator(at_most(MOST_PARTIES))] = []


class OtherEntry(Part):
    """A third party worth a name."""

    id: Id
    name: Label
    aliases: Few[Label] = []


class SpeakerEntry(Part):
    """A person in a public role."""

    id: Id
    name: Label
    side: str | None = Field(None, description="The id of a side")
    role: Label | None = None
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

    title: Title
    sides: Annotated[
        Few[SideEntry], AfterValidator(several(2)), AfterValidator(at_most(MOST_SIDES))
    ]
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

    title: Title
    summary: Words = Field(description="One or two neutral sentences")
    start: Day = Field(alias="from")
    end: Day = Field(alias="to")
    dispute: str = Field(description="A file in disputes/, without .yml")
    selection: Words = Field(description="How the articles were chosen")
    tags: Tags = []
    eligible: Few[EligibleEntry] = []
    aliases: dict[str, Few[Label]] = Field({}, description="More aliases, by side")
    formerly: Former = []

    @model_validator(mode="after")
    def _order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"ends ({self.end}) before it begins ({self.start}): exchange them")
        return self

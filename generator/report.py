"""What a change does to the figures, as `evenhand diff` tells it: by article, story and pool.

Its JSON is schemas/diff.json. Everything has a greatest length, since a job that may write comments
reads the file from one that ran somebody else’s change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

FORMAT: Literal[1] = 1
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST = {"name": 120, "line": 400, "words": 400}
MOST = {
    "stories": 200,
    "articles": 200,
    "figures": 120,
    "passages": 60,
    "lines": 20,
    "sides": 50,
    "words": 100,
    "files": 5,
    "records": 100,
}
"""Items of a list; how many there are in all is told beside it."""

Id = Annotated[str, Field(pattern=ID, max_length=80)]
Key = Annotated[str, Field(max_length=LONGEST["name"])]
Name = Annotated[str, Field(max_length=LONGEST["name"])]
Line = Annotated[str, Field(max_length=LONGEST["line"])]
Words = Annotated[str, Field(max_length=LONGEST["words"])]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Offset = Annotated[int, Field(ge=0, le=10_000_000)]
Value = Annotated[float, Field(ge=-1e9, le=1e9)]
Handle = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", max_length=120)]
File = Annotated[
    str,
    Field(pattern=r"^stories/[a-z0-9-]+/[a-z0-9-]+\.[A-Za-z0-9_.-]+$", max_length=LONGEST["line"]),
]
"""From content/ on."""
Lines = Annotated[tuple[Line, ...], Field(max_length=MOST["lines"])]
State = Literal["new", "gone", "changed"]
Vouch = Literal["record", "correction", "coding", "seal"]
What = Literal["side", "speaker", "form", "introduced", "bounds"]
"""In what a passage is counted in another way."""
Code = Literal["same", "base", "older", "failed", "file"]
"""How the older figures were counted: with the present code, which is the same for both; with the
base’s own; with the present code, as the base’s has no command for it, or as it did not run; as the
file of figures has them.
"""


@dataclass(frozen=True, slots=True)
class Side:
    """A side of a dispute; its sides stand in the dispute’s order."""

    id: Id
    name: Name


@dataclass(frozen=True, slots=True)
class Number:
    """A figure: its value and range, or why there is none."""

    value: Value | None
    low: Value | None
    high: Value | None
    n: Count
    withheld: Line | None


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that differs; None: one of the two has no such figure."""

    metric: Key
    side: Key | None
    by: Key | None
    of: Key | None
    unit: Key
    old: Number | None
    new: Number | None


@dataclass(frozen=True, slots=True)
class Said:
    """A passage: where it stands, whose words it is counted as, and its words as its page shows
    them, empty where it shows none.
    """

    anchor: Annotated[str, Field(pattern=r"^(s-[0-9]{1,6}-[0-9]{1,6}|p-[0-9]{1,6})$")]
    paragraph: Count
    start: Offset
    end: Offset
    counted: Line
    speaker: Line
    form: Name
    introduced: Name
    words: Count | None
    text: Words


@dataclass(frozen=True, slots=True)
class PassageMove:
    """A passage that came, went, or is counted in another way: in what."""

    change: Literal["came", "went", "changed"]
    what: Annotated[tuple[What, ...], Field(max_length=5)]
    old: Said | None
    new: Said | None


@dataclass(frozen=True, slots=True)
class Detail:
    """What is told of an article or story and differs: outlet, genre, extent, rights, title."""

    field: Key
    old: Line
    new: Line


@dataclass(frozen=True, slots=True)
class Mended:
    """A correction by a person that came or went; `why` is empty where it may not be shown."""

    change: Literal["came", "went"]
    counted: bool  # whether a second person has confirmed it
    by: Name
    says: Line
    why: Line


@dataclass(frozen=True, slots=True)
class ArticleMove:
    """What changed in an article, the figure that tells most first."""

    id: Id
    name: Name  # among the articles of its story: its outlet’s, with the day where that has several
    outlet: Name
    title: Line
    state: State
    why: Lines
    figures: Annotated[tuple[Move, ...], Field(max_length=MOST["figures"])]
    figures_moved: Count  # all of them, those not listed too
    passages: Annotated[tuple[PassageMove, ...], Field(max_length=MOST["passages"])]
    passages_moved: Count
    details: Annotated[tuple[Detail, ...], Field(max_length=MOST["lines"])]
    corrections: Annotated[tuple[Mended, ...], Field(max_length=MOST["lines"])]
    effect: Annotated[tuple[Move, ...], Field(max_length=MOST["sides"])]
    """Each side’s share without people’s corrections and with them, where any is counted now."""
    passages_known: bool  # whether both have lists of passages


@dataclass(frozen=True, slots=True)
class StoryMove:
    """What changed in a story: its articles, what they come to together, and what its page says
    first.
    """

    id: Id
    title: Line
    dispute: Id
    state: State
    sides: Annotated[tuple[Side, ...], Field(max_length=MOST["sides"])]
    before: Lines  # the sentences at the head of its page
    now: Lines
    apart: Lines  # pairs of articles that now stand apart
    alike: Lines  # pairs that no longer do
    figures: Annotated[tuple[Move, ...], Field(max_length=MOST["figures"])]
    articles: Annotated[tuple[ArticleMove, ...], Field(max_length=MOST["articles"])]
    articles_moved: Count
    details: Annotated[tuple[Detail, ...], Field(max_length=MOST["lines"])]


@dataclass(frozen=True, slots=True)
class PoolMove:
    """What changed in what an outlet’s articles on a dispute come to, or all of a dispute’s."""

    kind: Literal["outlet", "dispute"]
    outlet: Name | None
    dispute: Name
    sides: Annotated[tuple[Side, ...], Field(max_length=MOST["sides"])]
    why: Lines
    figures: Annotated[tuple[Move, ...], Field(max_length=MOST["figures"])]


@dataclass(frozen=True, slots=True)
class Word:
    """What somebody is said to have confirmed or coded, which no program knows: their word."""

    person: Handle
    what: Vouch
    of: Handle | None  # whose work they confirmed
    times: Count
    files: Annotated[tuple[File, ...], Field(max_length=MOST["files"])]
    more: Count  # files that are not listed


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many stories and pools moved and are not listed here; how many people's words and records
    of other engines are not either.
    """

    stories: Count
    pools: Count
    words: Count
    records: Count


@dataclass(frozen=True, slots=True)
class Report:
    """What a change does to the figures."""

    __pydantic_config__ = ConfigDict(
        extra="forbid", strict=True, allow_inf_nan=False, title="Report of evenhand diff"
    )

    format: Literal[1]
    base: Name  # as it was named
    commit: Annotated[str, Field(pattern=r"^([0-9a-f]{40}|[0-9a-f]{64})?$")]
    code: Code
    private: bool  # it holds words that may not be published
    compared: Count  # articles that both have
    moved: Count  # articles whose published values moved, those that came or went not among them
    added: Count
    removed: Count
    stories: Annotated[tuple[StoryMove, ...], Field(max_length=MOST["stories"])]
    pools: Annotated[tuple[PoolMove, ...], Field(max_length=MOST["stories"])]
    words: Annotated[tuple[Word, ...], Field(max_length=MOST["words"])]
    """What the change adds that rests on people's word."""
    records: Annotated[tuple[File, ...], Field(max_length=MOST["records"])]
    """Records that came or changed, whose engine is neither the present one nor the base's."""
    left_out: LeftOut

"""Answers in, a new story, dispute or outlet as it is written out: files that pass `check`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import ContentError
from generator.load.check_files import check_dispute, check_outlets, check_story
from generator.load.entries import outlet_entry, with_entries
from generator.load.layout import Layout, read, shown, survey
from generator.load.schema import DisputeFile, OutletEntry, OutletsFile, StoryFile
from generator.load.validate import Checked
from generator.load.values import quoted, slug
from generator.load.yaml_text import listing, scalar

UNWRITTEN = "new"
_PLACE = re.compile(rf" \({UNWRITTEN}:\d+\)")
"""Where something stands in a file that is not written yet: of no use to anybody."""
SCHEMAS = "schemas"
"""The folder beside the content in which the JSON Schemas for editors lie."""


@dataclass(frozen=True, slots=True)
class There:
    """What a content folder has already."""

    content: Path
    outlets_text: str
    outlets: Checked[OutletsFile] | None
    disputes: Mapping[str, Checked[DisputeFile]]
    stories: Mapping[str, Checked[StoryFile]]


@dataclass(frozen=True, slots=True)
class NewSide:
    """A side of a new dispute."""

    id: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewStory:
    """A new story.yml; days and tags as they were answered."""

    id: str
    title: str
    summary: str
    start: str
    end: str
    dispute: str
    selection: str
    tags: tuple[str, ...] = ()


def what_is_there(content: Path) -> There:
    """The outlets, disputes and stories of a folder, which need not be there.

    Raises ContentError for files with problems: what is new could not be checked against them.
    """
    layout = survey(content) if content.is_dir() and any(content.iterdir()) else Layout(content)
    text = read(layout.outlets) if layout.outlets else ""
    heads = {key: folder.head for key, folder in layout.stories.items() if folder.head}
    there = There(
        content,
        text,
        check_outlets(text, shown(layout.outlets)) if layout.outlets and text.strip() else None,
        {key: check_dispute(read(path), shown(path)) for key, path in layout.disputes.items()},
        {key: check_story(read(path), shown(path)) for key, path in heads.items()},
    )
    outlets = (there.outlets,) if there.outlets else ()
    checked = (*outlets, *there.disputes.values(), *there.stories.values())
    problems = [problem for each in checked for problem in each.problems]
    if problems:
        raise ContentError(tuple(problems))
    return there


def free(there: There, kind: str, name: str) -> str:
    """The name, if it is an id that no other `outlet`, `dispute` or `story` has or had.

    ValueError says what to write instead.
    """
    used = _entries(there)[kind]
    if slug(name) in used:
        raise ValueError(f"{quoted(name)} is there already: write another id")
    now = next((key for key, entry in used.items() if entry and name in entry.formerly), None)
    if now:
        raise ValueError(f"{quoted(name)} is what {now} was called before: write another id")
    return name


def _entries(
    there: There,
) -> Mapping[str, Mapping[str, OutletEntry | DisputeFile | StoryFile | None]]:
    return {
        "outlet": there.outlets.entry.root if there.outlets and there.outlets.entry else {},
        "dispute": {key: checked.entry for key, checked in there.disputes.items()},
        "story": {key: checked.entry for key, checked in there.stories.items()},
    }


def header(content: Path, below: str, kind: str) -> str:
    """The line that tells editors the schema of a file `below` the content; "" where the schemas
    do not lie beside it: an address would be asked for at every opening, and could be of another
    version than the program.
    """
    if not (content.resolve().parent / SCHEMAS / f"{kind}.json").is_file():
        return ""
    up = "../" * len(PurePosixPath(below).parts)
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{kind}.json\n"


def story_file(there: There, story: NewStory) -> dict[Path, str]:
    """The story.yml of a new story. Raises ContentError where it would not pass `check`."""
    below = f"stories/{story.id}/story.yml"
    fields = {
        "title": scalar(story.title),
        "summary": scalar(story.summary),
        "from": story.start,
        "to": story.end,
        "dispute": scalar(story.dispute),
        "selection": scalar(story.selection),
        "tags": listing(story.tags) if story.tags else "",
    }
    lines = (f"{name}: {value}\n" for name, value in fields.items() if value)
    text = header(there.content, below, "story") + "".join(lines)
    path = there.content / below
    _refuse(check_story(text, shown(path)))
    return {path: text}


def dispute_file(there: There, id_: str, title: str, sides: Sequence[NewSide]) -> dict[Path, str]:
    """The file of a new dispute. Raises ContentError where it would not pass `check`."""
    below = f"disputes/{id_}.yml"
    path = there.content / below
    text = header(there.content, below, "dispute") + dispute_text(title, sides)
    _refuse(check_dispute(text, shown(path)))
    return {path: text}


def dispute_text(title: str, sides: Sequence[NewSide]) -> str:
    """A dispute as its file has it."""
    told = "".join(
        f"  - id: {scalar(side.id)}\n    name: {scalar(side.name)}\n"
        f"    aliases: {listing(side.aliases)}\n"
        for side in sides
    )
    return f"title: {scalar(title)}\nsides:\n{told}"


def side_problem(sides: Sequence[NewSide]) -> str:
    """What keeps the last of the sides from standing beside the others, or ""."""
    if len(sides) < 2:  # noqa: PLR2004 (a dispute has two)
        return ""
    found = check_dispute(dispute_text("A dispute", sides), UNWRITTEN).problems
    mine = [problem for problem in found if problem.field.startswith(f"sides[{len(sides)}]")]
    return _PLACE.sub("", mine[0].message) if mine else ""


def outlets_file(
    there: There, key: str, name: str, homepage: str, *, short: str, country: str
) -> tuple[Path, str]:
    """outlets.yml with the new outlet at its end."""
    path = there.content / "outlets.yml"
    text = there.outlets_text or header(there.content, "outlets.yml", "outlets")
    added = outlet_entry(key, name, homepage, short=short, country=country)
    return path, with_entries(text, added, shown(path))


def _refuse(checked: Checked[StoryFile] | Checked[DisputeFile]) -> None:
    if checked.problems:
        raise ContentError(checked.problems)

"""A content folder in; which file is what, and what does not belong there, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from generator.errors import ConfigurationError, ContentError, Problem
from generator.load.text import FILE_LIMIT, decode, printable
from generator.load.values import slug

_ROOT_DOCUMENTS = frozenset({"README.md", "LICENSE", "LICENSE.md", "LICENSE.txt"})
RECORD = ".record.json"
_BY_HAND = re.compile(r"(?P<article>[^.]+)\.(?P<kind>coding|seal)-(?P<handle>[^.]+)\.yml\Z")


@dataclass(slots=True)
class StoryFolder:
    """The files of one story: `story.yml` (if there), articles and records by id, people's codings
    and seals by article and handle.
    """

    path: Path
    head: Path | None = None
    articles: dict[str, Path] = field(default_factory=dict)
    records: dict[str, Path] = field(default_factory=dict)
    codings: dict[tuple[str, str], Path] = field(default_factory=dict)
    seals: dict[tuple[str, str], Path] = field(default_factory=dict)


@dataclass(slots=True)
class Layout:
    """The files of a content folder by what they are, and problems with their names."""

    root: Path
    outlets: Path | None = None
    site: Path | None = None
    disputes: dict[str, Path] = field(default_factory=dict)
    stories: dict[str, StoryFolder] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def shown(path: Path) -> str:
    """A path as messages show it: forward slashes, nothing that a terminal would obey."""
    return printable(path.as_posix())


def read(path: Path, *, as_printed: bool = False) -> str:
    """The text of a file under 5 MB; ContentError when it is too large or not clean UTF-8."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            data = file.read(FILE_LIMIT if size < FILE_LIMIT else 0)  # it may grow meanwhile
        if max(size, len(data)) >= FILE_LIMIT:
            what = f"is {size / 1e6:.1f} MB: files must be smaller than 5 MB, cut it or split it"
            raise ContentError((Problem(shown(path), 1, 1, "", what),))
        return decode(data, shown(path), as_printed=as_printed)
    except OSError as error:
        what = f"cannot be read ({error.strerror}): mend that first"
        raise ContentError((Problem(shown(path), 1, 1, "", what),)) from error


def survey(content: Path) -> Layout:
    """All files under `content`. ConfigurationError when there are none."""
    if content.is_symlink():
        raise ConfigurationError(
            f"{shown(content)} is a symbolic link: name the folder itself: --content DIR"
        )
    if not content.is_dir():
        raise ConfigurationError(
            f"{shown(content)} is no folder: run this where content/ is, or name it: --content DIR"
        )
    layout = Layout(content)
    entries = list(_entries(content, layout))
    if not entries:
        raise ConfigurationError(
            f"{shown(content)} is empty: it needs outlets.yml, disputes/ and stories/"
        )
    for path in entries:
        _root_entry(path, layout)
    return layout


def _root_entry(path: Path, layout: Layout) -> None:
    if path.name == "outlets.yml" and path.is_file():
        layout.outlets = path
    elif path.name == "site.yml" and path.is_file():
        layout.site = path
    elif path.name == "disputes" and path.is_dir():
        for entry in _entries(path, layout):
            _dispute_entry(entry, layout)
    elif path.name == "stories" and path.is_dir():
        for entry in _entries(path, layout):
            _story_entry(entry, layout)
    elif path.name not in _ROOT_DOCUMENTS:
        _unexpected(
            path, layout, "only site.yml, outlets.yml, disputes/ and stories/ are read here"
        )


def _dispute_entry(path: Path, layout: Layout) -> None:
    if path.suffix != ".yml" or not path.is_file():
        _unexpected(path, layout, "a dispute is a file <id>.yml")
    elif _named(path, path.stem, layout):
        layout.disputes[path.stem] = path


def _story_entry(path: Path, layout: Layout) -> None:
    if not path.is_dir():
        _unexpected(path, layout, "a story is a folder with story.yml and its articles")
        return
    if not _named(path, path.name, layout):
        return
    folder = layout.stories[path.name] = StoryFolder(path)
    for entry in _entries(path, layout):
        if entry.name == "story.yml" and entry.is_file():
            folder.head = entry
        elif entry.name.endswith(RECORD) and entry.is_file():
            folder.records[entry.name.removesuffix(RECORD)] = entry
        elif (by_hand := _BY_HAND.match(entry.name)) and entry.is_file():
            kept = folder.codings if by_hand["kind"] == "coding" else folder.seals
            kept[by_hand["article"], by_hand["handle"]] = entry
        elif entry.suffix != ".md" or not entry.is_file():
            _unexpected(entry, layout, "a story holds story.yml and articles, <id>.md")
        elif _named(entry, entry.stem, layout):
            folder.articles[entry.stem] = entry
    layout.problems += _stray(folder)
    if folder.head is None:
        what = "there is no story.yml: write one with title, summary, from, to, dispute, selection"
        layout.problems.append(Problem(shown(path / "story.yml"), 1, 1, "", what))


def _stray(folder: StoryFolder) -> Iterator[Problem]:
    for name, path in folder.records.items():
        if name not in folder.articles:
            what = "a record without its article: add the article's .md file, or delete this"
            yield Problem(shown(path), 1, 1, "", what)


def _entries(folder: Path, layout: Layout) -> Iterator[Path]:
    """What lies in a folder, by name; hidden files, links and names that collide are left out."""
    seen: dict[str, Path] = {}
    try:
        paths = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        _report(folder, layout, f"cannot be read ({error.strerror}): mend that first")
        return
    for path in paths:
        if path.name.startswith("."):
            continue
        first = seen.setdefault(normalize("NFKC", path.name).casefold(), path)
        if path.is_symlink():
            _report(path, layout, "is a symbolic link: put the file itself here")
        elif not (path.is_file() or path.is_dir()):
            _report(path, layout, "is no ordinary file: remove it")
        elif first is not path:
            what = f"is the same name as {shown(first)} to some machines: rename one of them"
            _report(path, layout, what)
        else:
            yield path


def _named(path: Path, name: str, layout: Layout) -> bool:
    try:
        slug(name)
    except ValueError as error:
        _report(path, layout, f"name: {error}")
        return False
    return True


def _unexpected(path: Path, layout: Layout, rule: str) -> None:
    _report(path, layout, f"is not expected: {rule}; move or rename it")


def _report(path: Path, layout: Layout, message: str) -> None:
    layout.problems.append(Problem(shown(path), 1, 1, "", message))

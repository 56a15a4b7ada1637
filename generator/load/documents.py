"""The project's own Markdown in, Documents out: what `docs/` holds, and what lies at the root.

These files are trusted as the program's own code is, and come the same way: by a reviewed commit.
HTML in them is published as it stands. Content is never read like this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator import commonmark
from generator.commonmark import Reference
from generator.errors import ContentError, Problem
from generator.load.beside import FIRST, FOLDER, LAST
from generator.load.layout import read, shown
from generator.load.values import quoted, slug
from generator.model import Document, Target

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"})
UNREAD = "an address in HTML is not followed: write the link or picture as Markdown"
LINK = "is a symbolic link: put the file itself here"
TITLE = "begin it with its title: # Title"


@dataclass(frozen=True, slots=True)
class _File:
    """A document as it is read, before its links are followed."""

    path: str  # from the root
    shown: str
    text: str
    headings: tuple[commonmark.Heading, ...]
    anchors: frozenset[str]
    references: tuple[Reference, ...]
    unread: tuple[int, ...]
    lead: str


def load_documents(root: Path) -> tuple[Document, ...]:
    """The documents of a project, in the order of a list of them; none where it has none.

    Raises ContentError with every link that leads nowhere, every anchor that is not there.
    """
    problems: list[Problem] = []
    files = {}
    for path in names(root):
        try:
            files[path] = _read(root, path)
        except ContentError as error:
            problems += error.problems
    documents = tuple(_document(root, file, files, problems) for file in files.values())
    if problems:
        raise ContentError(tuple(problems))
    return documents


def names(root: Path) -> tuple[str, ...]:
    """The documents that are there, as paths from the root."""
    inside = sorted(f"{FOLDER}/{path.name}" for path in (root / FOLDER).glob("[!.]*.md"))
    return tuple(path for path in (*FIRST, *inside, *LAST) if (root / path).is_file())


def _read(root: Path, path: str) -> _File:
    if _linked(root, path):
        raise ContentError((Problem(shown(root / path), 1, 1, "", LINK),))
    text = read(root / path)
    parts = commonmark.tokens(text)
    paragraphs = (
        commonmark.plain(inline)
        for opened, inline in pairwise(parts)
        if opened.type == "paragraph_open"
    )
    return _File(
        path=path,
        shown=shown(root / path),
        text=text,
        headings=tuple(commonmark.headings(parts)),
        anchors=commonmark.anchors(parts),
        references=tuple(commonmark.references(parts)),
        unread=tuple(commonmark.unread(parts)),
        lead=sentence(next(paragraphs, "")),
    )


def _linked(root: Path, path: str) -> bool:
    """Whether another file is meant, by a symbolic link: it could be anybody's, and private."""
    return (root / path).resolve() != root.resolve() / path


def sentence(text: str) -> str:
    """The first sentence of a paragraph."""
    ends = (text.find(f"{mark} ") + 1 for mark in ".!?")
    return text[: min((end for end in ends if end), default=len(text))]


def id_of(path: str) -> str:
    """What a document is called on the site."""
    return Path(path).stem.lower().replace("_", "-")


def _document(
    root: Path, file: _File, files: Mapping[str, _File], problems: list[Problem]
) -> Document:
    problems += _shape_problems(file, files)
    targets: dict[str, Target] = {}
    for each in file.references:
        parts = urlsplit(each.href)
        if parts.scheme or parts.netloc:
            what = "pictures come from docs/, not from another host" if each.picture else ""
        else:
            target = _target(root, file, each.href)
            what = _wrong(root, target, each, files)
            targets[each.href] = target
        if what:
            problems.append(Problem(file.shown, each.line, 1, "", what))
    shows = {
        targets[each.href].path for each in file.references if each.href in targets and each.picture
    }
    pictures = {
        path: (root / path).read_bytes()
        for path in sorted(shows)
        if (root / path).is_file() and not _linked(root, path)
    }
    title = file.headings[0].text if file.headings else ""
    return Document(id_of(file.path), file.path, title, file.lead, file.text, targets, pictures)


def _shape_problems(file: _File, files: Mapping[str, _File]) -> Iterator[Problem]:
    """What is wrong with a document's name and headings."""
    try:
        id_ = slug(id_of(file.path))
    except ValueError as error:
        yield Problem(file.shown, 1, 1, "", f"its name {error}")
        return
    first = next(other for other in files if id_of(other) == id_)
    if first != file.path:
        what = f"its page would be that of {first}: give one of them another name"
        yield Problem(file.shown, 1, 1, "", what)
    if not file.headings or file.headings[0].level != 1 or file.headings[0].line != 1:
        yield Problem(file.shown, 1, 1, "", TITLE)
    for line in file.unread:
        yield Problem(file.shown, line, 1, "", UNREAD)
    for heading in file.headings[1:]:
        if heading.level == 1:
            what = "is a second title: begin it with ##"
            yield Problem(file.shown, heading.line, 1, "", f"{quoted(heading.text)} {what}")


def _target(root: Path, file: _File, href: str) -> Target:
    """What a link leads to, as a path from the root."""
    parts = urlsplit(href)
    path = normpath(join(dirname(file.path), unquote(parts.path))) if parts.path else file.path
    return Target(path, parts.fragment, (root / path).is_dir())


def _wrong(root: Path, target: Target, each: Reference, files: Mapping[str, _File]) -> str:
    """What is wrong with a link; empty if nothing is."""
    if target.path.startswith(("../", "/")) or not (root / target.path).exists():
        return f"{quoted(each.href)} leads nowhere: there is no {target.path}"
    if each.picture:
        inside = target.path.startswith(f"{FOLDER}/")
        known = Path(target.path).suffix.lower() in PICTURES
        if _linked(root, target.path):
            return f"{quoted(each.href)} {LINK}"
        return "" if inside and known else f"{quoted(each.href)} is no picture in {FOLDER}/"
    found = files.get(target.path)
    if found and target.anchor and target.anchor not in found.anchors:
        return f"{quoted(each.href)}: {target.path} has no heading that gives #{target.anchor}"
    return ""

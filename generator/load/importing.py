"""Lines of JSONL in, the files of a content folder that passes `check` out; nothing is written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from generator.errors import ConfigurationError, ContentError, Problem
from generator.load.check_files import check_article, check_dispute, check_outlets, check_story
from generator.load.entries import article_text, free_id, outlet_entry, with_entries
from generator.load.layout import shown
from generator.load.rows import Row, read_row
from generator.load.strict_yaml import parse
from generator.load.text import text_hash
from generator.load.yaml_text import listing, scalar

LONGEST_NAME = 60
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SILENT = re.compile(r"['’‘]|(?<=\b[A-Za-z])\.")  # Egypt's, U.S.


@dataclass(frozen=True, slots=True)
class Target:
    """Where an import goes: a story in a content folder, and what is there already.

    `dispute` is an id, its `dispute_text` the file to copy; `outlets_text` is outlets.yml as it is.
    """

    content: Path
    texts: Path
    story: str
    title: str | None
    source: str  # the file's name, for people
    dispute: str | None
    dispute_text: str | None
    outlets_text: str
    story_dispute: str | None  # of the story that is there; None if it is new


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Files to make, the new text of outlets.yml, one note a line left out, and a summary."""

    files: Mapping[Path, str]
    outlets: tuple[Path, str]
    notes: tuple[str, ...]
    summary: str


def plan_import(lines: Iterable[bytes], target: Target, keys: Mapping[str, str]) -> ImportPlan:
    """What importing `lines` makes; `keys` maps our names to the file's.

    Raises ConfigurationError when nothing can be imported, ContentError when the files would not
    pass `check`.
    """
    rows, notes = _read(lines, target.source, keys)
    if not rows:
        listed = "\n".join(notes)
        raise ConfigurationError(f"{listed}\n{target.source} has no line to import".lstrip())
    outlets_path = target.content / "outlets.yml"
    ids, outlets_text = _outlets(rows, target.outlets_text, shown(outlets_path))
    files = {target.texts / f"{text_hash(row.text)}.txt": f"{row.text}\n" for row in rows}
    files |= _dispute(target)
    files |= _story(rows, target, len(set(ids.values())))
    folder = target.content / "stories" / target.story
    for name, row in _named(rows, ids):
        files[folder / f"{name}.md"] = _article(row, ids[row.outlet])
    _verify(files, target)
    outlets = len({ids[row.outlet] for row in rows})
    summary = f"{_amount(len(rows), outlets)} for the story {target.story}"
    return ImportPlan(files, (outlets_path, outlets_text), notes, summary)


def slugged(text: str, longest: int = LONGEST_NAME) -> str:
    """Text as an id: ASCII, lower case, hyphens; cut at a word; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", _SILENT.sub("", text)).encode("ascii", "ignore").decode()
    name = _NOT_SLUG.sub("-", plain.lower()).strip("-")
    if len(name) <= longest:
        return name
    cut = name[: longest + 1].rpartition("-")[0]
    return cut or name[:longest]


def titled(dispute_text: str, path: str, title: str) -> str:
    """A dispute file's text with a title put before its first key, if it has none."""
    tree = parse(dispute_text, path)
    if not isinstance(tree.value, dict) or "title" in tree.value:
        return dispute_text
    first = min(place for loc, place in tree.keys.items() if len(loc) == 1)[0]
    lines = dispute_text.split("\n")
    return "\n".join((*lines[: first - 1], f"title: {scalar(title)}", *lines[first - 1 :]))


def humanised(key: str) -> str:
    """`gaza-2012` as `Gaza 2012`."""
    return key.replace("-", " ").capitalize()


def _read(
    lines: Iterable[bytes], source: str, keys: Mapping[str, str]
) -> tuple[list[Row], tuple[str, ...]]:
    rows: list[Row] = []
    notes: list[str] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row = read_row(line, keys)
        wrong = row if isinstance(row, str) else _seen_before(row, number, seen)
        if wrong:
            notes.append(f"{source}:{number}: left out: {wrong}")
        elif isinstance(row, Row):
            rows.append(row)
            if row.note:
                state = "without its time" if row.published else "undated"
                notes.append(f"{source}:{number}: {state}: {row.note}")
    return rows, tuple(notes)


def _seen_before(row: Row, number: int, seen: dict[str, int]) -> str | None:
    """Why the row repeats an earlier one, if it does; else it is noted as seen."""
    marks = {f"text {text_hash(row.text)}": "the same text as"}
    if row.id is not None:
        marks[f"id {row.id}"] = f"the same id ({row.id}) as"
    for mark, what in marks.items():
        if mark in seen:
            return f"{what} line {seen[mark]}"
    seen |= dict.fromkeys(marks, number)
    return None


def _outlets(rows: list[Row], text: str, path: str) -> tuple[dict[str, str], str]:
    """The outlet id of every name, and outlets.yml with what it lacks put at its end."""
    ids, known = _known_outlets(text, path)
    added = ""
    for name in dict.fromkeys(row.outlet for row in rows):
        host = _host(row.url for row in rows if row.outlet == name)
        key = ids.get(name.casefold()) or free_id(
            slugged(name) or slugged(host) or "unnamed", "outlet"
        )
        ids[name.casefold()] = key
        if key not in known:
            known.add(key)
            added += outlet_entry(key, name, f"https://{host}/")
    whole = with_entries(text, added, path)
    return {row.outlet: ids[row.outlet.casefold()] for row in rows}, whole


def _known_outlets(text: str, path: str) -> tuple[dict[str, str], set[str]]:
    """Ids by name, and all ids, of an outlets.yml that may be empty."""
    if not text.strip():
        return {}, set()
    checked = check_outlets(text, path)
    if checked.problems or checked.entry is None:
        raise ContentError(checked.problems)
    entries = checked.entry.root
    return {entry.name.casefold(): key for key, entry in entries.items()}, set(entries)


def _host(urls: Iterable[str]) -> str:
    """The host that most of the addresses have."""
    return Counter(urlsplit(url).netloc.lower() for url in urls).most_common(1)[0][0]


def _dispute(target: Target) -> dict[Path, str]:
    if target.story_dispute is not None and target.dispute not in {None, target.story_dispute}:
        raise ConfigurationError(
            f"the story {target.story} belongs to the dispute {target.story_dispute}: "
            "leave --dispute out, or name another story"
        )
    if target.dispute is None or target.dispute_text is None:
        return {}
    path = target.content / "disputes" / f"{target.dispute}.yml"
    title = target.title or humanised(target.dispute.removesuffix("-sides"))
    return {path: titled(target.dispute_text, shown(path), title)}


def _story(rows: list[Row], target: Target, outlets: int) -> dict[Path, str]:
    """`story.yml`, if the story has none yet."""
    if target.story_dispute is not None:
        return {}
    days = sorted(_day(row.published) for row in rows if row.published)
    if not days or not target.dispute:
        lacking = "--dispute is needed" if days else "no line has a date"
        raise ConfigurationError(
            f"the story {target.story} is new and {lacking}: give it, or write its story.yml first"
        )
    title = scalar(target.title or humanised(target.story))
    summary = (
        f"Placeholder: {_amount(len(rows), outlets)}, imported from {target.source}. "
        "Write one or two neutral sentences here."
    )
    selection = f"Imported from {target.source}; lines without text or address are left out."
    path = target.content / "stories" / target.story / "story.yml"
    return {
        path: f"title: {title}\nsummary: {scalar(summary)}\nfrom: {days[0]}\nto: {days[-1]}\n"
        f"dispute: {scalar(target.dispute)}\nselection: {scalar(selection)}\n"
    }


def _amount(articles: int, outlets: int) -> str:
    return f"{articles} article{'s' * (articles != 1)} of {outlets} outlet{'s' * (outlets != 1)}"


def _day(when: date | datetime) -> date:
    return when.date() if isinstance(when, datetime) else when


def _named(rows: list[Row], ids: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    """Every row with a file name of its own: date and title."""
    taken: set[str] = set()
    for row in rows:
        day = f"{_day(row.published)} " if row.published else ""
        title = row.title if slugged(row.title) else ids[row.outlet]
        name = free_id(slugged(f"{day}{title}"), "article")
        stem = slugged(name, LONGEST_NAME - 5)
        numbered = (f"{stem}-{n}" for n in range(2, len(rows) + 2))
        free = next(each for each in chain((name,), numbered) if each not in taken)
        taken.add(free)
        yield free, row


def _article(row: Row, outlet: str) -> str:
    fields = {
        "outlet": scalar(outlet),
        "title": scalar(row.title),
        "url": scalar(row.url),
        "published": row.published.isoformat() if row.published else "null",
        "authors": listing(row.authors) if row.authors else "",
        "credits": listing(row.credits) if row.credits else "",
        "rights": "{basis: quotation}",
        "text_hash": f'"{text_hash(row.text)}"',
    }
    return article_text(fields)


def _verify(files: Mapping[Path, str], target: Target) -> None:
    """Raise ContentError if a file of the plan would not pass `check` by itself."""
    problems: list[Problem] = []
    for path, text in files.items():
        name = shown(path)
        if path.suffix == ".md":
            problems += check_article(text, name, lambda _: None).head.problems
        elif path.name == "story.yml":
            problems += check_story(text, name).problems
        elif path.parent == target.content / "disputes":
            problems += check_dispute(text, name).problems
    if problems:
        raise ContentError(tuple(problems))

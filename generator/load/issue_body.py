"""An issue's body in, what stands under each of its headings out: plain data, whoever wrote it.

Forms of GitHub and Forgejo give `### Label` and the answer below it; a template of GitLab the same;
a text that the site's own links filled in has `Label:` and the answer as indented code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.errors import ContentError, Problem
from generator.load.text import visible

LIMIT = 65_536
"""Bytes of an issue's body: as many as forges take."""
LABELS: Mapping[str, str] = {
    "article": "article",
    "passage": "passage",
    "what it should say": "correction",
    "what the page says now": "machine",
    "why": "why",
    "page": "page",
    "number": "number",
    "what it should be": "should",
    "address of the article": "missing",
}
"""Headings in small letters, and what stands under them."""
LONGEST_HEADING = 200
EMPTY = "_no response_"
_HEADING = re.compile(r"#{1,6} +(?P<label>[^#\n]{1,120}?) *#*")
_LINE = re.compile(r"(?P<label>[A-Z][^:(]{1,60}?)(?: \([^)]{1,120}\))?:")
_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})")
_COMMENT = re.compile(r"\s*<!--.*-->\s*")


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands under a heading, and in which line of the body it begins."""

    text: str
    line: int


def decoded(data: bytes, source: str) -> str:
    """An issue's bytes as text with LF line ends; ContentError where they are none or too many."""
    if len(data) > LIMIT:
        what = f"is {len(data)} bytes long: an issue has {LIMIT} at most"
        raise ContentError((Problem(source, 1, 1, "", what),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is not UTF-8: save the issue's text as UTF-8"
        raise ContentError((Problem(source, 1, 1, "", what),)) from error
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))


def answers(text: str, source: str) -> dict[str, Answer]:
    """The answers by name (see `LABELS`), empty ones left out.

    Raises ContentError where a heading stands there twice, since nobody can tell which is meant, or
    where there is none.
    """
    lines = text.split("\n")
    starts = list(_starts(lines))
    if not starts:
        what = (
            "has none of the headings of a form (Article, What it should say, Why; or Page, Number)"
        )
        raise ContentError((Problem(source, 1, 1, "", f"{what}: paste the issue's whole text"),))
    twice = tuple(
        Problem(source, at + 1, 1, name, "stands there twice: keep the heading that is meant")
        for number, (at, name) in enumerate(starts)
        if name in {earlier for _, earlier in starts[:number]}
    )
    if twice:
        raise ContentError(twice)
    ends = (*(at for at, _ in starts[1:]), len(lines))
    found = {
        name: _answer(lines[at + 1 : end], at + 2)
        for (at, name), end in zip(starts, ends, strict=True)
    }
    return {name: answer for name, answer in found.items() if answer.text}


def _starts(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines with a heading, outside of blocks of code, fenced or indented."""
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or (mark["mark"].startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else mark["mark"]
        if fence or mark:
            continue
        short = len(line) <= LONGEST_HEADING and not line.startswith(("    ", "\t"))
        plain = line.strip() if short else ""
        heading = _HEADING.fullmatch(plain) or _LINE.fullmatch(plain)
        name = LABELS.get(heading["label"].strip().rstrip(":").lower()) if heading else None
        if name:
            yield number, name


def _answer(lines: list[str], first: int) -> Answer:
    """An answer without what only marks it: comments of a template, a fence, an indentation."""
    kept = ["" if _COMMENT.fullmatch(line) else line.rstrip() for line in lines]
    while kept and not kept[-1]:
        kept.pop()
    while kept and not kept[0]:
        kept, first = kept[1:], first + 1
    mark = _FENCE.match(kept[0]) if kept else None
    if mark and kept[-1].strip() == mark["mark"]:
        kept, first = kept[1:-1], first + 1
    elif all(line.startswith("    ") or not line for line in kept):
        kept = [line[4:] for line in kept]
    text = "\n".join(kept)
    return Answer("" if text.strip().lower() == EMPTY else text, first)

"""An article in plain text in; its paragraphs, and what stands above them, out.

A headline, a byline and a date are recognised only at the top and only where they are plain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from itertools import takewhile

from generator.errors import EvenhandError
from generator.load.page.crediting import people
from generator.load.page.dropping import Block, shown, sift, why_dropped
from generator.load.page.moments import read_moment
from generator.load.page.names import writers
from generator.load.page.pieces import Piece
from generator.load.repairs import repaired
from generator.load.text import normalise
from generator.load.values import web_address
from generator.model import WORD

_LONGEST_HEADLINE = 20  # words
_LONGEST_TOP = 100  # characters of a line with a byline or a date
_LEAST_LINE, _MOST_LINE = 50, 100  # characters of the longest line that a mail program broke
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)
_END = re.compile(r"[.!?…:;,][\"'”’)]*$")
_ABOVE = "a line above the text"
_MOST_ABOVE, _MOST_HEADS = 6, 3  # lines: all, and of the headline and what stands below it
_STOPPED = re.compile(r"\d\.$")  # a date that ends a sentence


def read_plain(text: str) -> Iterator[Piece]:
    """The fields of a text. Raises EvenhandError where there are no words."""
    fixed = repaired(_QUOTED.sub("", text) if _all_quoted(text) else text)
    above, below = _parted(normalise(fixed.text))
    under, joined = _paragraphs(below)
    paragraphs = [*above, *under]
    headline = above[0] if above and not _is_told(above[0]) else ""
    if not any(WORD.search(p) for p in paragraphs):
        raise EvenhandError("has no words: give the article's text")
    notes = (*fixed.notes, *joined)
    top, rest = _top(paragraphs, headline)
    title = next((p.value for p in top if p.name == "title"), "")
    sifted = sift(tuple(map(Block, rest)), title)
    if not any(WORD.search(block.text) for block in sifted.kept):
        raise EvenhandError("has no paragraph that belongs to an article: give its text")
    gone = sifted.dropped
    authors, wires = people((), sifted.kept[0].text, gone, ("", ""))
    yield Piece("text", "\n\n".join(block.text for block in sifted.kept), "the text", notes)
    yield from (authors, wires, *top)
    yield Piece("dropped", tuple(dict.fromkeys(shown(why, line) for why, line in gone)))


def _all_quoted(text: str) -> bool:
    """Whether every line is quoted, as in an answered mail."""
    lines = [line for line in text.splitlines() if line.strip()]
    return bool(lines) and all(line.startswith(">") for line in lines)


def _parted(text: str) -> tuple[list[str], str]:
    """The lines above a text that are a headline, a byline, a date or an address each, blank lines
    between or not; and what follows them.
    """
    lines = text.split("\n")
    numbers = [number for number, line in enumerate(lines) if line.strip()][:_MOST_ABOVE]
    tops = [" ".join(lines[number].split()) for number in numbers]
    heads = len(list(takewhile(_is_headline, tops)))
    told = len(list(takewhile(_is_told, tops[heads:])))
    if not told or heads > _MOST_HEADS or heads + told == len(tops) < _MOST_ABOVE:
        return [], text
    above = [*tops[:heads][:1], *tops[heads : heads + told], *tops[1:heads]]
    return above, "\n".join(lines[numbers[heads + told - 1] + 1 :]).strip("\n")


def _is_told(line: str) -> bool:
    """Whether a line is a byline, a date or an address, and nothing else."""
    dated = len(line) <= _LONGEST_TOP and not _STOPPED.search(line) and _date(line) is not None
    return dated or (line[:1] == "B" and bool(_byline(line))) or bool(_address(line))


def _is_headline(line: str) -> bool:
    """Whether a line above a byline or a date may be the headline, or the line below it."""
    ended = _END.search(line.rstrip("?!"))
    return len(line.split()) <= _LONGEST_HEADLINE and not ended and not _is_told(line)


def _paragraphs(text: str) -> tuple[list[str], tuple[str, ...]]:
    """By blank lines, else by lines; lines that a program broke are joined again."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    if len(parts) > 1:
        broken = sum("\n" in part for part in parts)
        note = (f"lines joined to paragraphs in {broken} places",) if broken else ()
        return [" ".join(part.split()) for part in parts], note
    lines = [" ".join(line.split()) for line in text.split("\n")]
    if not _is_wrapped(lines):
        return lines, ()
    return _joined(lines), (
        "no blank lines, but lines broken by a program: look at the paragraphs",
    )


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines are as long as a program's and most end within a sentence."""
    within = sum(not _END.search(line) for line in lines[:-1])
    return _LEAST_LINE < max(map(len, lines)) <= _MOST_LINE and within > len(lines[:-1]) / 2


def _joined(lines: list[str]) -> list[str]:
    """A paragraph ends with a sentence on a line that is clearly shorter than the longest."""
    longest = max(map(len, lines))
    found: list[str] = [""]
    for line in lines:
        found[-1] = f"{found[-1]} {line}".strip()
        if _END.search(line) and len(line) < longest * 0.8:
            found.append("")
    return [part for part in found if part]


def _top(paragraphs: list[str], headline: str) -> tuple[list[Piece], list[str]]:
    """What stands above the text, and the paragraphs without it; one at least is left. The first
    is the `headline` where that is plain.
    """
    found: dict[str, Piece] = {}
    rest = list(paragraphs)
    while len(rest) > 1:
        piece = _above(rest[0], found, sure=rest[0] == headline)
        if piece is None or piece.name in found:
            break
        found[piece.name] = piece
        rest.pop(0)
    return list(found.values()), rest


def _above(line: str, found: dict[str, Piece], *, sure: bool) -> Piece | None:
    note = (f"taken from the top of the text: {line}",)
    if len(line) <= _LONGEST_TOP and (when := _date(line)):
        return Piece("published", when, _ABOVE, note)
    if names := _byline(line):
        return Piece("authors", names, _ABOVE, note)
    if url := _address(line):
        return Piece("url", url, _ABOVE, note)
    short = len(line.split()) <= _LONGEST_HEADLINE and not _END.search(line)
    if (short or sure) and not found and WORD.search(line) and not why_dropped(line):
        return Piece("title", line, _ABOVE, note)
    return None


def _date(line: str) -> date | datetime | None:
    """A line that is a date and nothing else."""
    moment = read_moment(line) if why_dropped(line) == "date" or line[:4].isdigit() else None
    return None if moment is None or len(line.split()) > _LONGEST_HEADLINE else moment.when


def _byline(line: str) -> tuple[str, ...]:
    if not line.lower().startswith("by ") or len(line) > _LONGEST_TOP or line.endswith("."):
        return ()
    return writers([line], "").authors


def _address(line: str) -> str:
    try:
        return web_address(line)
    except ValueError:
        return ""

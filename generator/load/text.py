"""Bytes in, clean text out; or the byte, line and column at which it is not clean."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from generator.errors import ContentError, Problem
from generator.load.unseen import unseen, without_unseen

YAML_LIMIT = 1_000_000
FILE_LIMIT = 5_000_000
_SHOWN, _MOST = 5, 1_000
_BOM = "\ufeff"
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)

UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Characters that no editor shows and no article needs: controls, line separators, overrides."""

_LINE_END = re.compile(r"[\t\n]")
_COMMAND = re.compile(r"^([^\S\n]*:)(?=:)|(#)(?=#\w*\[)", re.MULTILINE)
"""How a line begins, or what stands anywhere in it, that a runner of CI takes for an order."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The two halves of an article file; the YAML is padded so that its lines are the file's."""

    yaml: str
    body: str
    body_line: int


def printable(text: str) -> str:
    """Text on one line, with nothing in it that a terminal would obey."""
    return _LINE_END.sub(" ", UNWANTED.sub("?", text))


def harmless(text: str) -> str:
    """Text of any number of lines, with nothing in it that a terminal or a runner of CI obeys."""
    return _COMMAND.sub(r"\1\2 ", UNWANTED.sub("?", text))


def harmless_json(text: str) -> str:
    """JSON that says the same, written so that neither a terminal nor a runner of CI obeys it."""
    return UNWANTED.sub(lambda found: f"\\u{ord(found[0]):04x}", text).replace("##", "#\\u0023")


def normalise(text: str) -> str:
    """The text that offsets count in: LF, no blanks at line ends, no blank lines around it."""
    lines = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip(" \t") for line in lines).strip("\n")


def text_hash(text: str) -> str:
    """SHA-256 (hex) of the normalised text, by which `texts/` keeps it."""
    return hash_of_normalised(normalise(text))


def hash_of_normalised(text: str) -> str:
    """The same of a text that is normalised already."""
    return hashlib.sha256(text.encode()).hexdigest()


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column (from 1) of an offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def decode(data: bytes, path: str, *, as_printed: bool = False) -> str:
    """UTF-8 bytes as text with LF line ends and without BOM.

    Raises ContentError for other encodings and for characters that nobody can see; of a text that
    stays `as_printed`, since a hash of it is published, only for those that no text has.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        what = "is UTF-16 or UTF-32: save the file as UTF-8"
        raise ContentError((Problem(path, 1, 1, "", what),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError((_undecodable(data, error, path),)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not as_printed or UNWANTED.search(text):
        refuse_unwanted(text, path)
    return text


def _undecodable(data: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
    before = data[:start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig")) + 1
    what = f"byte {start} (0x{data[start]:02X}) is not UTF-8: save the file as UTF-8"
    return Problem(path, line, column, "", what)


def refuse_unwanted(text: str, path: str) -> None:
    """Raise ContentError where characters stand that nobody can see."""
    found = sorted(islice(unwanted(text), _MOST))[:_SHOWN]
    if found:
        raise ContentError(tuple(Problem(path, *place_of(text, at), "", w) for at, w in found))


def unwanted(text: str) -> Iterator[tuple[int, str]]:
    """Where characters stand that nobody can see, and what to do about each."""
    for match in UNWANTED.finditer(text):
        yield match.start(), f"invisible character U+{ord(match.group()):04X}: delete it"
    yield from ((one.start, one.what) for one in unseen(text))


def visible(text: str) -> str:
    """The text without them."""
    return without_unseen(UNWANTED.sub("", text))


def split(text: str, path: str) -> FrontMatter:
    """The front matter and the text of an article file, as `decode` returned it."""
    opening = _FENCE.match(text)
    if not opening:
        what = 'does not begin with front matter: write "---", the fields, "---", then the text'
        raise ContentError((Problem(path, 1, 1, "", what),))
    closing = _FENCE.search(text, opening.end())
    if not closing:
        what = 'the front matter has no end: write a line "---" after its last field'
        raise ContentError((Problem(path, 1, 1, "", what),))
    body_line = text.count("\n", 0, closing.end()) + 2
    return FrontMatter(text[opening.end() : closing.start()], text[closing.end() :], body_line)

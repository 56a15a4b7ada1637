"""A scanner that finds words of a text in the files of a folder, however they are written there."""

from __future__ import annotations

import gzip
import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.model import WORD

RUN = 5
"""Words in a row that nobody writes by chance."""
_TAG = re.compile(r"<[^>]*>")
_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BACKSLASH = re.compile(r"\\+[nrt]?")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_GZIP = b"\x1f\x8b"


def stray(folder: Path, text: str, allowed: Iterable[str] = ()) -> dict[str, set[str]]:
    """Path by path, the runs of five words of `text` in the files of a folder, but for those that
    stand in one of the texts that are allowed: a record's shadow, the headline.
    """
    wanted = runs(text) - {run for each in allowed for run in runs(each)}
    found = {
        path.relative_to(folder).as_posix(): wanted & in_file(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {path: hits for path, hits in found.items() if hits}


def in_file(data: bytes) -> set[str]:
    """Every run of five words in a file, in whichever of the ways in which one may be written."""
    plain = gzip.decompress(data) if data.startswith(_GZIP) else data
    return {run for view in views(plain.decode("utf-8", "replace")) for run in runs(view)}


def views(text: str) -> Iterator[str]:
    """The text with entities and escapes undone: with tags, and so with their attributes; without;
    and with what stands in tags and links alone.
    """
    whole = _JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    for each in {whole, html.unescape(whole), html.unescape(html.unescape(whole))}:
        bare = _BACKSLASH.sub(" ", each)
        yield each
        yield bare
        yield _BACKSLASH.sub("", each)
        yield _TAG.sub("", bare)
        yield _TAG.sub(" ", bare)
        yield unquote(each)
        yield unquote(each.replace("+", " "))


def runs(text: str, length: int = RUN) -> set[str]:
    """Every run of so many consecutive words, in small letters and one form of each."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold()
    words = WORD.findall(plain)
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}

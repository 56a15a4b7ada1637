"""Words of a text found in files where they may not stand, however they are written there.

In: texts and the bytes of a file. Out: the runs of five words that a file has of them, and where.
"""

from __future__ import annotations

import gzip
import html
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

from generator.model import WORD

RUN = 5
"""Words in a row that hardly anybody writes by chance."""
COPIED = 8
"""Words in a row that nobody does: shorter rows of everyday words stand in many texts."""
_TAG = re.compile(r"<[^>]*>")
_JSON_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_BACKSLASH = re.compile(r"\\+[nrt]?")
_QUOTES = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'))
_GZIP = b"\x1f\x8b"


def stray(folder: Path, text: str, allowed: Iterable[str] = ()) -> dict[str, set[str]]:
    """Path by path, the runs of five words of `text` in the files of a folder, but for those that
    stand in one of the texts that are allowed: what is shown, the headline.
    """
    wanted = runs(text).difference(*map(runs, allowed))
    found = {
        path.relative_to(folder).as_posix(): in_file(path.read_bytes(), wanted)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {path: hits for path, hits in found.items() if hits}


def in_file(data: bytes, wanted: Collection[str], length: int = RUN) -> set[str]:
    """Which of these runs of so many words a file has, in whichever of the ways in which one may be
    written.
    """
    known = {word for run in wanted for word in run.split(" ")}
    found = {run for view in views(decoded(data)) for run in _runs_of(known, view, length)}
    return found.intersection(wanted)


def _runs_of(known: Collection[str], text: str, length: int) -> Iterator[str]:
    """The runs of so many words of a text that are all among the `known`; few of a file's are."""
    row: list[str] = []
    for word in WORD.findall(_plain(text)):
        if word not in known:
            row.clear()
            continue
        row.append(word)
        if len(row) >= length:
            yield " ".join(row[-length:])


def decoded(data: bytes) -> str:
    """The text of a file, unpacked."""
    plain = gzip.decompress(data) if data.startswith(_GZIP) else data
    return plain.decode("utf-8", "replace")


def views(text: str) -> set[str]:
    """The text with entities and escapes undone: with tags, and so with their attributes; without;
    and with what stands in tags and links alone.
    """
    return set(_views(text))


def _views(text: str) -> Iterator[str]:
    whole = _JSON_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    for each in {whole, html.unescape(whole), html.unescape(html.unescape(whole))}:
        bare = _BACKSLASH.sub(" ", each)
        yield each
        yield bare
        yield _BACKSLASH.sub("", each)
        yield _TAG.sub("", bare)
        yield _TAG.sub(" ", bare)
        if "%" in each or "+" in each:
            yield unquote(each)
            yield unquote(each.replace("+", " "))


def runs(text: str, length: int = RUN) -> set[str]:
    """Every run of so many consecutive words, in small letters and one form of each."""
    words = WORD.findall(_plain(text))
    return {" ".join(words[at : at + length]) for at in range(len(words) - length + 1)}


def copied(text: str, wanted: Collection[str]) -> set[str]:
    """The longer runs of a text that hold one of the runs of five words that are `wanted`."""
    found = ((run, run.split(" ")) for run in runs(text, COPIED))
    starts = range(COPIED - RUN + 1)
    return {r for r, words in found if any(" ".join(words[k : k + RUN]) in wanted for k in starts)}


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    for curly, straight in _QUOTES:  # several times as fast as str.translate
        plain = plain.replace(curly, straight)
    return plain.casefold()


def lines_with(data: bytes, wanted: Collection[str], length: int = RUN) -> dict[int, str]:
    """The lines of a file in which runs of so many words begin, with the first of each; those
    that are written in other ways than plainly stand at the first line.
    """
    if not (hits := in_file(data, wanted, length)):
        return {}
    plain = _plain(decoded(data))
    words = list(WORD.finditer(plain))
    found: dict[int, str] = {}
    for at in range(len(words) - length + 1):
        run = " ".join(word[0] for word in words[at : at + length])
        if run in hits:
            found.setdefault(plain.count("\n", 0, words[at].start()) + 1, run)
    return found or {1: min(hits)}

"""What a change adds that rests on people's word alone, and records of engines that nobody knows.

In: the Figures before and now. Out: Words, by person, and the files of records. What was there
before, in the same file and of the same work, is not told again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.figures_json import Figures, Vouched
from generator.report import MOST, Vouch, Word

Given = tuple[str, str, str, str]
"""File, what, digest and who."""


def words(old: Figures, new: Figures) -> tuple[Word, ...]:
    """Whom to ask: who is said to have confirmed what, or to have coded it by hand."""
    known = _known(old)
    found: dict[tuple[str, Vouch, str | None], list[str]] = {}
    for each in new.vouched:
        of = each.by if each.confirmed else None
        for given in _given(each):
            if given not in known:
                found.setdefault((given[-1], each.what, of), []).append(each.file)
    return tuple(_word(*row) for row in sorted(found.items(), key=lambda row: row[1]))


def _word(about: tuple[str, Vouch, str | None], files: Sequence[str]) -> Word:
    listed = tuple(dict.fromkeys(files))
    most = MOST["files"]
    return Word(*about, len(files), listed[:most], max(len(listed) - most, 0))


def _known(figures: Figures) -> frozenset[Given]:
    return frozenset(given for each in figures.vouched for given in _given(each))


def _given(each: Vouched) -> Iterator[Given]:
    """Each word that was given: a record and a correction by who confirmed them."""
    people = (each.by,) if each.what in {"coding", "seal"} else each.confirmed
    yield from ((each.file, each.what, each.digest, person) for person in people)


def foreign(old: Figures, new: Figures) -> tuple[str, ...]:
    """The records that came or changed and say that an engine made them which is neither."""
    known = {(each.file, each.digest) for each in old.vouched}
    engines = {"", old.engine, new.engine}
    return tuple(
        each.file
        for each in new.vouched
        if each.engine not in engines and (each.file, each.digest) not in known
    )

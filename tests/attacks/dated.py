"""Attacks by dates: an article that stands before or behind all others for ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.load.corpus import load_corpus
from generator.load.notes import notes
from tests.attacks.attack import Attack, Guard
from tests.load.sample import FILES, write

FIRST = "stories/strike/first.md"


def told(says: str, *lines: str) -> Callable[[Path], None]:
    """Whether a note of the article says so, its day of publication replaced by lines."""

    def tries(folder: Path) -> None:
        head = FILES[FIRST]
        line = next(each for each in head.split("\n") if each.startswith("published:"))
        content = write(folder, FILES | {FIRST: head.replace(line, "\n".join(lines or (line,)))})
        found = notes(load_corpus(content, folder / "texts"))
        assert [path for path, note in found if says in note] == [FIRST]

    return tries


GUARD = (Guard("generator.load.date_notes:_of_article", lambda *_: ()),)
ATTACKS = (
    Attack(
        "an article that is the newest for a thousand years",
        told("published 2999-12-31, the story's days are", "published: 2999-12-31"),
        GUARD,
    ),
    Attack(
        "an article that had everything before all others",
        told("published 1999-01-01, the story's days are", "published: 1999-01-01"),
        GUARD,
    ),
    Attack(
        "an article updated for ever, first in every feed",
        told("updated 2999-12-31, years after", "published: 2025-07-02", "updated: 2999-12-31"),
        GUARD,
    ),
    Attack(
        "an article updated before it was published",
        told("updated 2024-07-02 is before", "published: 2025-07-02", "updated: 2024-07-02"),
        GUARD,
    ),
)

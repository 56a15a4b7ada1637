"""Attacks on who believes what a file says: days to come, engines and hands that nobody knows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.load import date_notes
from generator.load.corpus import load_corpus
from tests.attacks.attack import Attack, Guard
from tests.load.sample import FILES, write
from tests.load.test_records import files
from tests.project import here

ARTICLE, STORY = "stories/strike/first.md", "stories/strike/story.yml"
TODAY = date(2025, 8, 1)


def to_come(folder: Path) -> None:
    """A story and its article of a thousand years on, so that they fit each other."""
    moved = {name: FILES[name].replace("2025-", "2999-") for name in (ARTICLE, STORY)}
    corpus = load_corpus(write(folder, FILES | moved), folder / "texts")
    assert [path for path, _ in date_notes.ahead(corpus, TODAY)] == [STORY, ARTICLE]


def of_no_engine(folder: Path) -> None:
    """A record that says another program made it, so that its figures need not be those of its
    passages.
    """
    write(folder, files())
    assert "note: 1 record was coded by another version" in here(folder, "check").out


ATTACKS: tuple[Attack, ...] = (
    Attack(
        "a story and its article of the year 2999",
        to_come,
        (Guard("generator.load.date_notes:ahead", lambda *_: ()),),
    ),
    Attack(
        "a record of an engine that nobody knows",
        of_no_engine,
        (Guard("generator.analysing:of_other_engine", lambda *_: ()),),
    ),
)

"""Sentences one by one: what must be found, with whom and for which side, and what must not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution import extract
from generator.analyse.parse import parse
from generator.model import Attribution
from tests.analyse.attribution import must_find, must_not_find
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.attribution.known_faults import FAULTS
from tests.analyse.attribution.marked import disagreements, read, shown, words_of

if TYPE_CHECKING:
    from spacy.language import Language

Find = Callable[[str], tuple[Attribution, ...]]


@pytest.fixture(scope="session")
def find(nlp: Language) -> Find:
    """The attributions of a text about the bridge."""
    return lambda text: extract(parse(text, nlp), DISPUTE)


def cases(table: Iterable[tuple[str, ...]]) -> list[object]:
    """The rows by their id, those with a known fault expected to fail by its reason."""
    return [
        pytest.param(
            *row[1:],
            id=row[0],
            marks=[pytest.mark.xfail(reason=FAULTS[row[0]], strict=True)]
            if row[0] in FAULTS
            else [],
        )
        for row in table
    ]


@pytest.mark.parametrize(("marked", "expected"), cases(must_find.CASES))  # type: ignore[arg-type]
def test_must_find(marked: str, expected: tuple[str, ...], find: Find) -> None:
    text, passages = read(marked)
    found = find(text)
    wrong = [
        fault
        for passage, whose in zip(passages, expected, strict=True)
        for fault in disagreements(text, passage, whose, found)
    ]
    assert not wrong, text


@pytest.mark.parametrize("marked", cases(must_not_find.CASES))
def test_must_not_find(marked: str, find: Find) -> None:
    text, (own,) = read(marked)
    taken = [a for a in find(text) if words_of(text, a.content) & own.content]
    assert [(shown(text, words_of(text, a.content)), a.voice, a.rule) for a in taken] == []


def test_the_tables_are_large_and_their_ids_unique() -> None:
    ids = [row[0] for row in (*must_find.CASES, *must_not_find.CASES)]
    assert len(ids) == len(set(ids))
    assert len(must_find.CASES) >= 90
    assert len(must_not_find.CASES) >= 40
    assert set(ids) >= FAULTS.keys()

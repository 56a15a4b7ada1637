"""On whose side a source is found, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution import extract
from generator.analyse.parse import parse
from tests.analyse.attribution import (
    whose,
    whose_at_home,
    whose_by_name,
    whose_in_parties,
    whose_passed_on,
)
from tests.analyse.attribution.dispute import DISPUTE, ELECTION, MARCH
from tests.analyse.attribution.marked import Marked, nearest, read, words_of
from tests.analyse.attribution.stories import FAULTS, STORIES, told

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.model import Dispute


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(*row[1:], id=row[0])
        for row in (*whose.CASES, *whose_passed_on.CASES, *whose_by_name.CASES)
    ],
)
def test_whose(marked: str, expected: tuple[str, ...], nlp: Language) -> None:
    said = heard(marked, DISPUTE, nlp)
    assert [None if one is None else one[0] for one in said] == list(expected), said


@pytest.mark.parametrize(
    ("marked", "expected"), [pytest.param(*row[1:], id=row[0]) for row in whose_at_home.CASES]
)
def test_whose_at_home(marked: str, expected: tuple[str, ...], nlp: Language) -> None:
    said = heard(marked, MARCH, nlp)
    assert [None if one is None else one[0] for one in said] == list(expected), said


@pytest.mark.parametrize(
    ("marked", "expected"), [pytest.param(*row[1:], id=row[0]) for row in whose_in_parties.CASES]
)
def test_whose_in_parties(marked: str, expected: tuple[str, ...], nlp: Language) -> None:
    said = heard(marked, ELECTION, nlp)
    assert [None if one is None else one[0] for one in said] == list(expected), said


@pytest.mark.parametrize(
    ("dispute", "marked"), [pytest.param(*row[1:], id=row[0]) for row in STORIES]
)
def test_whole_stories(dispute: Dispute, marked: str, nlp: Language) -> None:
    text, passages = told(marked)
    found = extract(parse(text, nlp), dispute)
    wrong = [
        (text[span.start : span.end], whose, None if one is None else one.side or one.voice)
        for whose, span in passages
        for one in (nearest(text, Marked(words_of(text, (span,))), found),)
        if one is None or (one.side or one.voice) != whose
    ]
    assert [one for one in wrong if one[0] not in FAULTS] == []


def heard(marked: str, dispute: Dispute, nlp: Language) -> list[tuple[str, str] | None]:
    """The side or voice found for each marked passage, with the rule."""
    text, passages = read(marked)
    found = extract(parse(text, nlp), dispute)
    near = [nearest(text, passage, found) for passage in passages]
    return [None if one is None else (one.side or one.voice, one.rule) for one in near]

"""Direct speech in its harder forms: what must be found, and what must not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution import extract
from generator.analyse.parse import parse
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.attribution.marked import disagreements, read, shown, words_of
from tests.analyse.attribution.speech_cases import CASES, NOT

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("marked", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_speech_is_found(marked: str, expected: tuple[str, ...], nlp: Language) -> None:
    text, passages = read(marked)
    found = extract(parse(text, nlp), DISPUTE)
    wrong = [
        fault
        for passage, whose in zip(passages, expected, strict=True)
        for fault in disagreements(text, passage, whose, found)
    ]
    assert not wrong, text


@pytest.mark.parametrize("marked", [row[1] for row in NOT], ids=[row[0] for row in NOT])
def test_what_is_no_speech(marked: str, nlp: Language) -> None:
    text, (own,) = read(marked)
    found = extract(parse(text, nlp), DISPUTE)
    taken = [a for a in found if words_of(text, a.content) & own.content]
    assert [(shown(text, words_of(text, a.content)), a.rule) for a in taken] == []


@pytest.mark.parametrize("text", ['{"@type":"X"} w', "The form read “Yes”:“No”.", "“A”: “B”"])
def test_quotations_with_a_colon_alone_between_them_are_read(text: str, nlp: Language) -> None:
    assert all(attribution.content for attribution in extract(parse(text, nlp), DISPUTE))

"""On whose side a source is found, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution import extract
from generator.analyse.parse import parse
from tests.analyse.attribution import whose
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.attribution.marked import nearest, read

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("marked", "expected"), [pytest.param(*row[1:], id=row[0]) for row in whose.CASES]
)
def test_whose(marked: str, expected: tuple[str, ...], nlp: Language) -> None:
    text, passages = read(marked)
    found = extract(parse(text, nlp), DISPUTE)
    near = [nearest(text, passage, found) for passage in passages]
    said = [None if one is None else (one.side or one.voice, one.rule) for one in near]
    assert [None if one is None else one[0] for one in said] == list(expected), said

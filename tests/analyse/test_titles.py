from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.titles import as_sentence
from tests.by_hand import PATIENT

BODY = "The mayor of Osby said that the old bridge will close. Berg said the bridge is unsafe."


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Mayor Says Old Bridge Will Close", "Mayor says old bridge will close"),
        ("The Bridge Of Osby Is Unsafe, Says Berg", "The bridge of Osby is unsafe, says Berg"),
        ("Mayor of Osby says old bridge will close", "Mayor of Osby says old bridge will close"),
        ("Berg: Bridge is ‘unsafe’", "Berg: Bridge is “unsafe”"),
        (
            "Bridge is 'a danger we can't bear', says Berg",
            "Bridge is “a danger we can't bear”, says Berg",
        ),
        ("Farmers' bridge stays", "Farmers' bridge stays"),
        ("", ""),
    ],
)
def test_headlines_as_running_text(title: str, sentence: str) -> None:
    assert as_sentence(title, BODY) == sentence


@PATIENT
@given(st.text(max_size=80), st.text(max_size=80))
def test_places_stay(title: str, text: str) -> None:
    assert len(as_sentence(title, text)) == len(title)

from __future__ import annotations

import pytest

from generator.analyse.metrics.hedges import measure
from tests.analyse.read import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge may open in spring.", ["may"]),
        ("Perhaps the bridge will open.", ["Perhaps"]),
        ("The bridge seems to be closed.", ["seems"]),
        ("It is unclear who closed the bridge.", ["unclear"]),
        ("Nearly all of the timber was apparently lost.", ["Nearly", "apparently"]),
        ("The toll is likely to rise.", ["likely"]),
        ("The flood appeared to slow down.", ["appeared"]),
        ("The suspected thief fled.", ["suspected"]),
    ],
)
def test_must_find(text: str, words: list[str]) -> None:
    evidence = next(iter(measure(read(text)))).evidence
    assert [span.of(text) for span in evidence] == words


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in May.",
        "The might of the river broke the bridge.",
        "The mayor appeared on the quay.",
        "They ate rather than talked.",
        "Ann said the bridge may open.",
        "The bridge could carry two lorries.",
    ],
)
def test_must_not_find(text: str) -> None:
    (first, *_) = measure(read(text))
    assert [span.of(text) for span in first.evidence] == []


def test_few_words_are_too_little() -> None:
    (first, *_) = measure(read("The bridge may open."))
    assert first.value is None
    assert first.withheld == "Too little text to say: 4 words of the author's, 300 are needed"

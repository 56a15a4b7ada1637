"""What is a plain text's own, or plainly foreign, is no disguise."""

from __future__ import annotations

import pytest

from generator.load.disguised import disguised


@pytest.mark.parametrize(
    "text",
    [
        "José Peña met Yıldız Kılıç in Zürich: “Never,” he said.",
        "The sign says Правда and РАН, below it Ελευθερία.",
        "A 5′10″ board of 12 μm and Δt, a χ² test, β-carotene.",
        "The oﬃce is at № 5; m² and 1ª stay.",
        "He wrote הארץ and צה״ל, and the ‘okina of Hawaiʻi stays.",
        "A line – with dashes — and B’Tara's “own” words.",
    ],
)
def test_what_texts_have(text: str) -> None:
    assert not list(disguised(text))


@pytest.mark.parametrize(
    ("text", "at"), [("The Hаmas line", 4), ("he sаid", 3), ("he said ʺno", 8), ("Al‐Harim", 2)]
)
def test_what_they_do_not(text: str, at: int) -> None:
    assert [start for start, _ in disguised(text)] == [at]

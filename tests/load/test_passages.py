import pytest

from generator.load.passages import nearest

TEXT = "“We are ready to talk,” Ann Reed said.\n\nNorthern Rail said it had made a fair offer."


@pytest.mark.parametrize(
    ("passage", "near"),
    [
        ("we are ready to walk", "We are ready to talk"),
        ("Northern Rail says it had made a fair offer", TEXT[TEXT.index("Northern") : -1]),
        ("Ann Reed said. Northern Rail", "Ann Reed said.\n\nNorthern Rail"),
        ("nothing like it", "Rail said it"),
        ("zebra", None),
        ("", None),
    ],
)
def test_the_nearest_words(passage: str, near: str | None) -> None:
    assert nearest(passage, TEXT) == near


def test_a_huge_text_is_not_searched() -> None:
    assert nearest("word here", "word " * 50_000) is None

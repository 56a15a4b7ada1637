import pytest

from generator.load.article_schema import CorrectionEntry
from generator.load.passages import Told, misfits, nearest

TEXT = (
    "“We are ready to talk,” Ann Reed said.\n\nNorthern Rail said it had made a fair offer. "
    "It carried 1,300 passengers waited."
)


@pytest.mark.parametrize(
    ("passage", "near"),
    [
        ("we are ready to walk", "We are ready to talk"),
        (
            "Northern Rail says it had made a fair offer",
            "Northern Rail said it had made a fair offer",
        ),
        ("Ann Reed said. Northern Rail", "Ann Reed said.\n\nNorthern Rail"),
        ("nothing like it", "Rail said it"),
        ("zebra", None),
        ("300 passengers waited", "1,300 passengers waited"),
        ("It carried 1", "It carried 1,300"),
        ("", None),
    ],
)
def test_the_nearest_words(passage: str, near: str | None) -> None:
    found = nearest(passage, TEXT)
    assert (None if found is None else found.of(TEXT)) == near


def test_a_huge_text_is_not_searched() -> None:
    assert nearest("word here", "word " * 50_000) is None


@pytest.mark.parametrize(
    ("entry", "quotable", "message"),
    [
        ({"passage": "we are ready to walk"}, True, 'the nearest words are "We are ready to talk"'),
        (
            {"passage": "it had made an offer"},
            False,
            (
                "not in the text: the nearest words are at [59, 77], paragraph 2: "
                "copy them exactly, or write at: with offsets"
            ),
        ),
        ({"at": [37, 40]}, False, "holds no word: write the offsets of words"),
        ({"at": [2, 20]}, False, "cuts a word in two: write [1, 21]"),
        ({"add": {"content": [1, 7], "source": [24, 30]}}, False, "in two: write [24, 32]"),
        ({"passage": "said"}, True, "stands there 2 times: write nth: 1 to 2, or more words"),
        ({"passage": "Ann", "nth": 2}, False, "2 is too many, the words stand there once"),
    ],
)
def test_words_that_may_not_be_quoted_are_not(
    entry: dict[str, object], *, quotable: bool, message: str
) -> None:
    correction = CorrectionEntry.model_validate({"by": "ann", "why": "w", "side": "x", **entry})
    found = [said for _, said in misfits(correction, TEXT, Told(quotable=quotable))]
    assert len(found) == 1
    assert message in found[0]

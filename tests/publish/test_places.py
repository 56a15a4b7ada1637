from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import WORD, Span
from generator.publish.places import address
from generator.publish.shown import View, merged
from tests.publish.sample import masked, spans

URL = "https://example.org/a"
TEXT = """We saw the old bridge fall, said Ilva - twice, & then a third time, on a Sunday at noon.

“Nobody was hurt,” the warden said. Nobody was hurt, the ferryman agreed, so it ran until ten.

It was not."""
PARAGRAPHS = tuple(Span(TEXT.index(p), TEXT.index(p) + len(p)) for p in TEXT.split("\n\n"))


def place(content: str, *shown: str) -> str:
    found = spans(TEXT, *shown)
    seen = View(masked(TEXT, found), merged(found), whole=False)
    return address(URL, seen, PARAGRAPHS, spans(TEXT, content)).removeprefix(URL)


@pytest.mark.parametrize(
    ("content", "shown", "fragment"),
    [
        ("the old bridge fall", ("the old bridge fall",), "#:~:text=the%20old%20bridge%20fall"),
        # what means something in a text directive is percent-encoded
        (
            "Ilva - twice, & then",
            ("Ilva - twice, & then",),
            "#:~:text=Ilva%20%2D%20twice%2C%20%26%20then",
        ),
        # a long piece by its ends
        (
            TEXT.split("\n\n", maxsplit=1)[0],
            (TEXT.split("\n\n", maxsplit=1)[0],),
            "#:~:text=We%20saw%20the%20old,a%20Sunday%20at%20noon",
        ),
        # only what is shown of it
        ("the old bridge fall", ("the old bridge",), "#:~:text=the%20old%20bridge"),
        # words that stand elsewhere too, with the shown words around them
        (
            "Nobody was hurt,",
            ("Nobody was hurt,” the warden said", "Nobody was hurt, the ferryman"),
            "#:~:text=Nobody%20was%20hurt%2C%E2%80%9D%20the%20warden%20said",
        ),
        # too few, so by the words around, by the paragraph's beginning, or not at all
        ("until ten", ("so it ran until ten",), "#:~:text=so%20it%20ran%20until%20ten"),
        ("until ten", ("“Nobody was hurt",), "#:~:text=Nobody%20was%20hurt"),
        ("until ten", ("the ferryman agreed",), ""),
        ("until ten", ("until ten",), ""),
        ("until ten", (), ""),
        # never over the end of a paragraph
        (
            "ran until ten.\n\nIt was not",
            ("ran until ten.\n\nIt was",),
            "#:~:text=ran%20until%20ten",
        ),
    ],
)
def test_a_place_is_named_by_shown_words(
    content: str, shown: tuple[str, ...], fragment: str
) -> None:
    assert place(content, *shown) == fragment


def test_an_address_keeps_its_own_fragment() -> None:
    shown = spans(TEXT, "the old bridge fall")
    seen = View(masked(TEXT, shown), shown, whole=False)
    found = address(f"{URL}#top", seen, PARAGRAPHS, shown)
    assert found == f"{URL}#top:~:text=the%20old%20bridge%20fall"


@given(st.data())
@settings(derandomize=True, deadline=None)
def test_an_address_holds_one_shown_piece_and_nothing_else(data: st.DataObject) -> None:
    places = [Span(match.start(), match.end()) for match in WORD.finditer(TEXT)]
    starts = data.draw(st.lists(st.integers(0, len(places) - 1), max_size=4))
    shown = merged(
        Span(places[at].start, places[min(at + data.draw(st.integers(0, 14)), len(places) - 1)].end)
        for at in starts
    )
    first, last = sorted(data.draw(st.lists(st.sampled_from(places), min_size=2, max_size=2)))
    seen = View(masked(TEXT, shown), shown, whole=False)
    found = address(URL, seen, PARAGRAPHS, (Span(first.start, last.end),))
    named = urlsplit(found).fragment.removeprefix(":~:text=").split(",") if found != URL else []
    stretches = [" ".join(span.of(TEXT).split()) for span in shown]
    assert not named or any(all(unquote(p) in s for p in named) for s in stretches)
    assert all("-" not in part and "&" not in part for part in named)

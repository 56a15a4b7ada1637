from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import WORD, Span, Withdrawal
from generator.publish.shown import View, closed, merged, pieces, printed, shows, view, words
from tests.publish.sample import MASK, masked, quotation, recorded, spans

TEXT = "“Two gates, one key,” said Ilva. Then the warden left - for good."
WORDS = st.sampled_from(["a", "gate", "it’s", "over-all", "“No", "end.”", "3.5", "-", "\n\n"])


def seen(*shown: str) -> View:
    found = spans(TEXT, *shown)
    return View(masked(TEXT, found), merged(found), whole=False)


@pytest.mark.parametrize(
    ("shown", "content", "read"),
    [
        ((), "one key", ""),
        (("said Ilva",), "one key", ""),
        (("one key",), "one key", "one key"),
        (("one key,” said Ilva",), "one key", "one key"),
        (("“Two gates",), "“Two gates, one key,”", "“Two gates” …"),
        (("one key,”",), "“Two gates, one key,”", "… one key,”"),
        (("gates", "key"), "“Two gates, one key,”", "… gates … key"),
        (("Then the", "warden"), "Then the warden left", "Then the warden …"),
        (("Then the", "the warden"), "Then the warden left", "Then the warden …"),
        (("“Two gates",), "“Two gates", "“Two gates"),
    ],
)
def test_what_is_printed(shown: tuple[str, ...], content: str, read: str) -> None:
    assert printed(seen(*shown), spans(TEXT, content)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("“Two gates", "“Two gates”"),
        ("“Two” gates", "“Two” gates"),
        ('"Two gates', '"Two gates"'),
        ("Ilva’s gate", "Ilva’s gate"),
    ],
)
def test_a_quotation_that_was_cut_is_closed(text: str, read: str) -> None:
    assert closed(text) == read


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one key", True),
        ("ONE key", False),
        ("gates one", False),
        ("key said", False),
        ("on", False),
        ("…", False),
    ],
)
def test_words_are_shown_where_they_stand_together(*, text: str, shown: bool) -> None:
    assert shows(seen("gates", "one key", "said Ilva"), text) is shown
    assert shows(View("Two gates, one key.", (Span(0, 19),), whole=True), "gates, one key")


def test_hidden_words_are_counted_all_the_same() -> None:
    whole = spans(TEXT, "“Two gates, one key,”")
    assert words(seen("Two"), whole) == 4
    assert words(seen("Two"), pieces(seen("Two"), whole)) == 1


def test_a_record_shows_its_own_words_only() -> None:
    article = recorded().article
    record = article.record
    assert record is not None
    found = view(article, private=False)
    assert (found.text, found.spans) == (record.shadow, record.shown)
    assert not found.whole


def test_a_held_text_under_rights_shows_nothing_without_a_record() -> None:
    assert not view(quotation().article, private=False).spans
    assert view(quotation().article, private=True).whole


@pytest.mark.parametrize("private", [False, True])
def test_of_a_withdrawn_article_nothing_is_shown(*, private: bool) -> None:
    for coverage in (recorded(), quotation()):
        gone = replace(coverage.article, withdrawn=Withdrawal(date(2025, 8, 1), "asked"))
        assert not view(gone, private=private).spans


@given(st.data())
@settings(derandomize=True, deadline=None)
def test_whatever_is_printed_is_shown(data: st.DataObject) -> None:
    text = " ".join(data.draw(st.lists(WORDS, min_size=1, max_size=25)))
    places = [Span(match.start(), match.end()) for match in WORD.finditer(text)]
    shown = tuple(place for place in places if data.draw(st.booleans()))
    view_ = View(masked(text, shown), merged(shown), whole=False)
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=4)))
    asked = tuple(Span(a, b) for a, b in pairwise(ends) if a < b)
    assert MASK not in printed(view_, asked)
    hidden = words(view_, asked) - words(view_, pieces(view_, asked))
    assert bool(printed(view_, asked)) == bool(pieces(view_, asked))
    assert hidden >= 0

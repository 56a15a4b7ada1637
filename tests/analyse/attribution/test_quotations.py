"""Quotation marks of every style: `{…}` is what stands between them, marks left out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.attribution.quotations import find_quotations, quotations
from generator.analyse.pieces import split_paragraphs
from generator.model import WORD, Span

CASES = (
    ("curly", "He said “{we go}” and left."),
    ("plain", 'He said "{we go}" and left.'),
    ("two plain", '"{We go,}" he said. "{Now.}"'),
    ("latex", "He said ``{we go}'' and left."),
    ("two singles", "''{We go,}'' he said."),
    ("guillemets", "He said «{we go}» and left."),
    ("low", "He said „{we go}“ and left."),
    ("low and curly", "He said „{we go}” and left."),
    ("full width", "He said ＂{we go}＂ and left."),
    ("stop inside", "“{We go.}” He left."),
    ("dash", "He left—“{for good,}” he said."),
    ("bracket", "He left (“{for good}”)."),
    ("slash", "the “{left}”/“{right}” split"),
    ("nested single", "“{They said ‘never’ to us,}” he said."),
    ("nested plain single", "\"{They said 'never' to us,}\" he said."),
    ("apostrophes", "It's the boys' ball, isn't it? 'Tis the '90s."),
    ("possessives alone", "The boys’ ball and the girls’ hat, it’s all James’."),
    ("singles", "‘{We go,}’ he said. ‘{Now,}’ she said."),
    ("plain singles", "'{We go,}' he said. '{Now,}' she said."),
    ("singles with possessive", "‘{The boys’ ball is lost,}’ he said. ‘{Find it,}’ she said."),
    ("singles with contraction", "'{We don't go,}' he said. '{It's late,}' she said."),
    ("one single pair", "The ‘boss’ left."),
    ("unclosed", "He said “{we go and left.}"),
    ("unclosed ends with its paragraph", "“{We go.}\n\nHe left."),
    ("reopened", "“{We go.}\n\n“{Now.}” He left."),
    ("closing alone", "We go” he said."),
    ("odd one before a pair", "He “{left. Then} “{we go,}” she said."),
    ("inches", 'A 12" pipe, a 40" wall.'),
    ("empty", "He said “{}” and left."),
    ("nothing", "He left."),
)
MARKS = ("“", "”", "„", "«", "»", '"', "''", "``", "'", "‘", "’", "‚", "＂")
WORDS = (" ", "\n", "\n\n", "a", "s", "we go", ".", ",", "?", "—", "(", ")", "'90s", "it's", "12")
PIECES = st.sampled_from((*MARKS, *WORDS, "😀"))


def read(marked: str) -> tuple[str, list[str]]:
    return re.sub(r"[{}]", "", marked), re.findall(r"\{([^{}]*)\}", marked)


@pytest.mark.parametrize("marked", [row[1] for row in CASES], ids=[row[0] for row in CASES])
def test_what_stands_between_the_marks(marked: str) -> None:
    text, inside = read(marked)
    found = quotations(text, split_paragraphs(text))
    assert [span.of(text) for span in found] == inside


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_whatever_the_marks_do(text: str) -> None:
    paragraphs = split_paragraphs(text)
    end = 0
    for found in find_quotations(text, paragraphs):
        assert end <= found.outer.start, "in order, none inside another"
        end = found.outer.end
        assert found.outer.holds(found.inner)
        assert paragraphs[found.paragraph].holds(found.outer)
        assert found.inner.start <= found.inner.end


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_one_odd_mark_costs_its_paragraph_at_the_most(junk: str) -> None:
    tail = "“We go,” he said."
    text = f"{junk.rstrip()}.\n\n{tail}"
    found = quotations(text, split_paragraphs(text))
    assert Span(len(text) - len(tail) + 1, len(text) - len(tail) + 7) in found


def test_words_in_marks_are_words_of_the_text() -> None:
    text = "“We go,” he said."
    (inner,) = quotations(text, split_paragraphs(text))
    assert [match[0] for match in WORD.finditer(text, inner.start, inner.end)] == ["We", "go"]


@pytest.mark.parametrize("text", ["“ “", "“We go. “", "He said “we go “", "„a „"])
def test_an_opening_mark_may_end_the_text(text: str) -> None:
    assert len(quotations(text, split_paragraphs(text))) <= 1

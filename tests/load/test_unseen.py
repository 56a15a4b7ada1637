"""What nobody sees is told with its place; what belongs to a way of writing stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.load.strict_yaml import parse
from generator.load.text import decode, visible
from generator.load.unseen import unseen, without_unseen

PLAIN = {
    "English": "“We can’t – or won’t,” she said … café naïve",
    "Vietnamese, its marks apart": "Tie\u0302\u0301ng Vie\u0323\u0302t",
    "Persian with a joiner": "می\u200cخواهم",
    "Hindi with joiners": "क्\u200dष क्\u200cष",
    "Hebrew with points": "שָׁלוֹם",
    "Arabic in an English sentence": "He said “السلام عليكم” twice.",
    "a direction in a Hebrew line": "שלום (a)\u200f, 5",
    "a family": "👨\u200d👩\u200d👧",
    "a heart and a rainbow": "❤\ufe0f 🏳\ufe0f\u200d🌈 👩🏽\u200d⚕\ufe0f",
    "a key": "5\ufe0f\u20e3",
    "the flag of Wales": "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "a variant of a Chinese character": "葛\U000e0100",
    "a Mongolian form": "ᠠ\u180b",
}
HIDDEN = {
    "a blank of no width": ("Isr\u200bael", "Israel"),
    "a hyphen that does not show": ("Pales\u00adtinians", "Palestinians"),
    "a joiner in an English word": ("Is\u200drael", "Israel"),
    "a joiner after a blank": ("so \u200cmuch", "so much"),
    "a word joiner": ("Gaza\u2060", "Gaza"),
    "a byte order mark inside": ("Ga\ufeffza", "Gaza"),
    "a direction in an English line": ("Lindham\u200f (2)\nשלום", "Lindham (2)\nשלום"),
    "words in tags": ("Post\U000e0041\U000e0042", "Post"),
    "words in the tags of a flag": ("🏴\U000e0041\U000e0042\U000e007f", "🏴"),
    "a variant of a letter": ("Po\ufe0fst", "Post"),
    "words in variants": ("a\U000e0141\U000e0142", "a"),
    "a blank that is a letter": ("Post\u3164", "Post"),
    "a blank of Braille": ("Post\u2800", "Post"),
    "an operator": ("a\u2063b", "ab"),
    "notes between lines": ("a\ufff9b\ufffac\ufffb", "abc"),
    "a pile of marks": ("Z" + "\u0337" * 9 + "algo", "Z" + "\u0337" * 4 + "algo"),
    "a mark on a blank": ("Post \u0338Office", "Post Office"),
    "a mark at the beginning": ("\u0338Post", "Post"),
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_what_belongs_to_a_way_of_writing_stays(text: str) -> None:
    assert not list(unseen(text))
    assert decode(text.encode(), "a.md") == text


@pytest.mark.parametrize(("text", "left"), HIDDEN.values(), ids=HIDDEN)
def test_what_nobody_sees_is_refused_with_its_place(text: str, left: str) -> None:
    with pytest.raises(ContentError) as error:
        decode(f"plain\n{text}".encode(), "a.md")
    for problem in error.value.problems:
        assert problem.line >= 2
        assert "U+" in problem.message or "marks on one letter" in problem.message
        assert str(problem).isprintable()
    assert visible(text) == left


def test_an_escape_brings_none_in() -> None:
    (problem,) = parse('a: "Isr\\u200bael"', "f.yml").problems
    assert problem.message == "the escape of an invisible character U+200B: delete it"


@given(st.text(max_size=60))
def test_what_is_left_has_none(text: str) -> None:
    assert not list(unseen(without_unseen(text)))


def test_a_text_of_others_stays_as_its_hash_has_it() -> None:
    text = "Pales\u00adtinians said so."
    assert decode(text.encode(), "a.txt", as_printed=True) == text
    with pytest.raises(ContentError, match=r"U\+202E"):
        decode("a\u202eb".encode(), "a.txt", as_printed=True)


@pytest.mark.parametrize(
    "text", ["a\u200e" * 400_000, "\u200b" * 400_000, "a" + "\u0338" * 400_000]
)
def test_a_line_of_nothing_else_is_refused_at_once(text: str) -> None:
    with pytest.raises(ContentError):
        decode(text.encode(), "a.md")

"""Texts become Docs: paragraphs, sentences, tokens, words, whatever the text is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from generator.analyse.parse import load_pipeline, parse, plain_marks
from generator.analyse.pieces import LONGEST, cut, split_paragraphs
from generator.errors import ConfigurationError
from generator.model import WORD, Doc, Span
from tests.analyse.attribution.nasty import ANY, GLUED
from tests.growth import grows_no_faster

if TYPE_CHECKING:
    from spacy.language import Language

EXAMPLES = settings(
    max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
WRAPPED = (
    "This line was wrapped by somebody who sent the article by\n"
    "electronic mail and it goes on in the next line.\n"
    "A full stop ended the line before.\n"
    "Short\nlines\nare their own."
)


def paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in split_paragraphs(text)]


def sentences(doc: Doc) -> list[str]:
    return [sentence.span.of(doc.text) for sentence in doc.sentences]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Maria dos Santos and Jan van der Hoek", "Maria Dos Santos and Jan Van Der Hoek"),
        ("Khalid al-Masri", "Khalid Al-Masri"),
        ("a van on the road, la la", "a van on the road, la la"),
        ("the Gulf-al dente", "the Gulf-al dente"),
    ],
)
def test_the_parser_sees_small_words_of_names_with_a_capital(text: str, plain: str) -> None:
    assert plain_marks(text) == plain
    assert len(plain) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("  One.  \n \t \n\n\n Two.\n", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("a\n\nb\n\nc", ["a", "b", "c"]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_a_wrapped_line_does_not_end_a_paragraph() -> None:
    assert len(paragraphs(WRAPPED)) == 5
    assert paragraphs(WRAPPED)[0].endswith("in the next line.")


def check(doc: Doc) -> None:
    """All parts fit together and lie in the text."""
    text = doc.text
    assert doc.words == tuple(Span(*match.span()) for match in WORD.finditer(text))
    end = 0
    for token in doc.tokens:
        assert end <= token.start < token.end <= len(text)
        assert token.text == text[token.start : token.end]
        assert 0 <= token.head < len(doc.tokens)
        end = token.end
    at = 0
    for number, sentence in enumerate(doc.sentences):
        assert sentence.first == at < sentence.last
        at = sentence.last
        assert {t.sentence for t in doc.tokens[sentence.first : sentence.last]} == {number}
        assert doc.paragraphs[sentence.paragraph].holds(sentence.span)
    assert at == len(doc.tokens)
    assert len(doc.children) == len(doc.tokens)
    dependents = sorted(child for children in doc.children for child in children)
    assert dependents == [n for n, token in enumerate(doc.tokens) if token.head != n]
    inside = {at for p in doc.paragraphs for at in range(p.start, p.end)}
    assert not "".join(c for at, c in enumerate(text) if at not in inside).strip()


@given(ANY | GLUED)
@EXAMPLES
def test_any_text_becomes_a_doc(nlp: Language, text: str) -> None:
    check(parse(text, nlp))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Port police spokesman Brig. Gen. Ola Mordek says that nothing burned.", 1),
        ("The order came from Maj. Gen. Orr Lind, who said no.", 1),
        ("It was signed by Sgt. Kim Dole and Cpl. Ray Dunn, Rep. Ann Lee said.", 1),
        ("Supt. Joan Hill said no. Cmdr. Joe Doe agreed.", 2),
        ("The gate was shut by the harbour co. The crew waited.", 2),
    ],
)
def test_a_title_ends_no_sentence(nlp: Language, text: str, number: int) -> None:
    assert len(sentences(parse(text, nlp))) == number


def test_sentences_do_not_run_over_paragraphs(nlp: Language) -> None:
    doc = parse("The road is open\n\nThe gate is shut. Rain fell.", nlp)
    assert sentences(doc) == ["The road is open", "The gate is shut.", "Rain fell."]


def test_the_parser_sees_plain_marks_of_the_same_length() -> None:
    for text in ("“a”", "«a»", "„a“", "''a''", "``a''", "‘a’ it’s", "\u00a0a\tb"):
        assert len(plain_marks(text)) == len(text)
    assert plain_marks("“It’s «x»”") == '"It\'s "x""'


def test_a_long_paragraph_is_cut_without_losing_a_character() -> None:
    for text in ("a. " * 9_000, "a" * 20_000, "a " * 9_000, ". " * 9_000):
        pieces = list(cut(text, Span(0, len(text))))
        assert "".join(piece.of(text) for piece in pieces) == text
        assert all(0 < piece.end - piece.start <= LONGEST for piece in pieces)


def test_the_same_text_gives_the_same_doc_whatever_stands_beside_it(nlp: Language) -> None:
    alone = parse("Norland said it would open.", nlp)
    beside = parse("Norland said it would open.\n\nRain fell.", nlp)
    assert beside.tokens[: len(alone.tokens)] == alone.tokens


def test_the_time_of_a_parse_grows_with_the_length_and_no_faster(nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        text = "Norland said that the old bridge would open in May. " * times
        return lambda: parse(text, nlp)

    assert grows_no_faster(work(200), work(800))


def test_splitting_takes_no_time() -> None:
    begin = time.process_time()
    for text in ("\n" * 50_000, " \n" * 50_000, "a\n" * 50_000, "a\n\n" * 50_000):
        split_paragraphs(text)
    assert time.process_time() - begin < 2


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(ConfigurationError, match="no_such_pipeline"):
        load_pipeline("no_such_pipeline")


def test_components_that_nobody_needs_are_off(nlp: Language) -> None:
    assert "ner" not in nlp.pipe_names


def test_splitting_a_run_of_blanks_takes_no_time() -> None:
    begin = time.process_time()
    split_paragraphs("a" + " " * 40_000 + "a")
    assert time.process_time() - begin < 2

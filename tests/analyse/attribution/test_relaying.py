"""Who only passes on the words of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.relaying import is_medium, own_content, relays, stands_apart
from generator.analyse.parse import parse
from generator.model import Doc

if TYPE_CHECKING:
    from spacy.language import Language

LONG = "that the old bridge over the river would stay shut until May"
# What is reported from its cue on, what is said from its own on, and whether the first relays.
RELAYED = (
    ("medium", f"Reuters reported that Ana Berg said {LONG}.", True),
    ("newspaper", f"The newspaper reported that Ana Berg said {LONG}.", True),
    ("no-medium", f"The mayor reported that Ana Berg said {LONG}.", False),
    ("two-media", f"Reuters reported that Bloomberg said {LONG}.", False),
    ("short", "Reuters reported that Ana Berg said the bridge was safe.", True),
)


def at(doc: Doc, word: str) -> int:
    return next(n for n, token in enumerate(doc.tokens) if token.text == word)


def passage(doc: Doc, cue: str, source: str | None, first: str, last: str) -> Passage:
    """A passage from one word to another."""
    content = frozenset(range(at(doc, first), at(doc, last) + 1)) - {at(doc, cue)}
    head = None if source is None else at(doc, source)
    return Passage((at(doc, cue),), head, content, "say", "v:clause", 0.9, "")


def behind(doc: Doc, cue: str, end: int) -> Passage:
    """A passage of what stands behind its cue, whose source stands before it."""
    number = at(doc, cue)
    content = frozenset(range(number + 1, end))
    return Passage((number,), number - 1, content, "say", "v:clause", 0.9, "")


def by_cue(*passages: Passage) -> dict[int, Passage]:
    return {one.cue[0]: one for one in passages}


def words(doc: Doc, content: frozenset[int]) -> str:
    return " ".join(doc.tokens[t].text for t in sorted(content))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            *row[1:],
            id=row[0],
        )
        for row in RELAYED
    ],
)
def test_who_relays(text: str, expected: bool, nlp: Language) -> None:  # noqa: FBT001 - a column
    doc = parse(text, nlp)
    outer = behind(doc, "reported", len(doc.tokens) - 1)
    inner = behind(doc, "said", len(doc.tokens) - 1)
    assert relays(doc, outer, by_cue(outer, inner)) is expected


def test_who_adds_more_than_is_said_does_not_relay(nlp: Language) -> None:
    doc = parse("Reuters reported that Ana Berg said little and that the bridge was shut.", nlp)
    outer = behind(doc, "reported", len(doc.tokens) - 1)
    assert not relays(doc, outer, by_cue(outer, behind(doc, "said", at(doc, "and"))))


def test_who_names_no_source_does_not_relay(nlp: Language) -> None:
    doc = parse(f"Reuters reported that Ana Berg said {LONG}.", nlp)
    outer = passage(doc, "reported", "Reuters", "that", "May")
    assert not relays(doc, outer, by_cue(outer, passage(doc, "said", None, "the", "May")))
    assert not relays(doc, passage(doc, "reported", None, "that", "May"), {})
    assert not relays(doc, outer, {})


@pytest.mark.parametrize(
    ("word", "medium"), [("Reuters", True), ("newspaper", True), ("mayor", False), ("told", False)]
)
def test_who_is_a_medium(word: str, medium: bool, nlp: Language) -> None:  # noqa: FBT001 - a column
    doc = parse("The mayor told Reuters and a newspaper.", nlp)
    assert is_medium(doc, at(doc, word)) is medium


def test_what_another_says_against_it_is_not_the_sources(nlp: Language) -> None:
    doc = parse("The mayor said the bridge was safe, while Ana Berg said it was weak.", nlp)
    outer = passage(doc, "said", "mayor", "the", "weak")
    second = [n for n, token in enumerate(doc.tokens) if token.text == "said"][1]
    inner = Passage((second,), second - 1, frozenset({second + 1}), "say", "v:clause", 0.9, "")
    assert stands_apart(doc, second)
    assert words(doc, own_content(doc, outer, by_cue(outer, inner))) == "the bridge was safe ,"
    assert own_content(doc, outer, by_cue(outer)) == outer.content


def test_what_another_says_with_it_stays(nlp: Language) -> None:
    doc = parse("The mayor hoped that Ana Berg said it was weak.", nlp)
    outer = passage(doc, "hoped", "mayor", "that", "weak")
    inner = passage(doc, "said", "Berg", "it", "weak")
    assert not stands_apart(doc, at(doc, "said"))
    assert own_content(doc, outer, by_cue(outer, inner)) == outer.content


def test_the_medium_behind_is_no_content(nlp: Language) -> None:
    doc = parse("The bridge was shut, the mayor said, Reuters reported.", nlp)
    said = passage(doc, "said", "mayor", "The", "shut")
    reported, reuters = at(doc, "reported"), at(doc, "Reuters")
    said = Passage(
        said.cue, said.source, said.content | {reported, reuters}, "say", "v:clause", 0.9, ""
    )
    over = passage(doc, "reported", "Reuters", "The", "shut")
    own = own_content(doc, said, by_cue(said, over))
    assert not own & {reported, reuters}
    assert words(doc, own) == "The bridge was shut"

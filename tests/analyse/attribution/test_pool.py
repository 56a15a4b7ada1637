"""What is a candidate at all, and what is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from generator.analyse.attribution.agents import has_mind
from generator.analyse.attribution.furniture import furniture_tokens
from generator.analyse.attribution.lexicon import Lexicon, load_lexicon
from generator.analyse.attribution.passages import find_passages
from generator.analyse.attribution.pool import AUTHORS, Pool, gather
from generator.analyse.attribution.quotations import find_quotations
from generator.analyse.parse import parse
from generator.model import Doc
from tests.analyse.attribution.nasty import GLUED
from tests.growth import grows_no_faster

if TYPE_CHECKING:
    from spacy.language import Language

EXAMPLES = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# Text, then the cue and source of every candidate.
HELD = (
    ("said", "The mayor said the bridge was safe.", {("said", "mayor")}),
    (
        "direct",
        "“Ana said the bridge was shut and the mayor believes it is safe,” Jon Dahl said.",
        {("said", "Dahl")},
    ),
    (
        "after-marks",
        "“The bridge is shut,” Jon Dahl said. The mayor believes it is safe.",
        {("said", "Dahl"), ("believes", "mayor")},
    ),
    ("one-of", "One of the engineers said the bridge was safe.", {("said", "One")}),
    ("passive", "It was announced that the bridge would open.", {("announced", None)}),
    ("minded", "The union favors a ferry.", {("favors", "union")}),
)
EMPTY = (
    ("i", "I said the bridge was safe."),
    ("we", "We believe that the bridge will hold."),
    ("you", "You think that the mayor lied."),
    ("own-words", "“I said the bridge was safe,” we wrote."),
    ("one", "One said the bridge was safe."),
    ("this", "This suggests that the bridge is safe."),
    ("caption", "Photo: the mayor said the bridge was safe (Reuters)"),
    ("link", "Read more: mayor says bridge is safe"),
    ("follow", "Follow Ana Berg on Twitter"),
    ("on-air", "The mayor spoke on the show."),
    ("date", "The talks are expected on Tuesday."),
    ("no-mind", "The bridge favors rust."),
    ("no-word", "The mayor said: …"),
    ("nothing", ""),
    ("my", "My fear is that the bridge will fall."),
)


def pool_of(text: str, nlp: Language, lexicon: Lexicon | None = None) -> Pool:
    doc = parse(text, nlp)
    return gather(doc, find_quotations(doc.text, doc.paragraphs), lexicon or load_lexicon())


def word(doc: Doc, token: int | None) -> str | None:
    return None if token is None else doc.tokens[token].text


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in HELD])
def test_candidates(text: str, expected: set[tuple[str, str | None]], nlp: Language) -> None:
    pool = pool_of(text, nlp)
    doc = pool.scene.doc
    assert {(word(doc, c.cue), word(doc, c.source)) for c in pool.candidates} == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            text,
            id=name,
        )
        for name, text in EMPTY
    ],
)
def test_no_candidates(text: str, nlp: Language) -> None:
    pool = pool_of(text, nlp)
    assert [(word(pool.scene.doc, c.cue), c.frame) for c in pool.candidates] == []


def test_a_frame_set_to_nothing_is_barred(nlp: Language) -> None:
    text = "The mayor blamed the union for the delay."
    plain = load_lexicon()
    barred = Lexicon(plain.classes, {**plain.weights, ("blame", "v:object"): 0.0})
    assert {c.frame for c in pool_of(text, nlp).candidates} >= {"v:object", "v:object for"}
    assert not [c for c in pool_of(text, nlp, barred).candidates if "object" in c.frame]


@given(GLUED)
@EXAMPLES
def test_of_any_text(nlp: Language, text: str) -> None:
    pool = pool_of(text, nlp)
    doc = pool.scene.doc
    furniture = furniture_tokens(doc)
    for candidate in pool.candidates:
        assert candidate.content
        assert list(candidate.content) == sorted(set(candidate.content))
        assert not set(candidate.content) & set(candidate.cues)
        assert candidate.cue not in furniture
        one = candidate.source is not None and word(doc, candidate.source) in {"one", "One"}
        assert one or (word(doc, candidate.source) or "").lower() not in AUTHORS


def test_of_a_stance_the_holder_has_a_mind(nlp: Language) -> None:
    pool = pool_of("The river wants a bridge. The union wants a bridge.", nlp)
    sources = [c.source for c in pool.candidates if c.source is not None]
    assert [word(pool.scene.doc, source) for source in sources] == ["union"]
    assert all(has_mind(pool.scene.doc, source) for source in sources)


def passages(doc: Doc) -> Callable[[], object]:
    """The work that the passages of a Doc are."""
    quotes, lexicon = find_quotations(doc.text, doc.paragraphs), load_lexicon()
    return lambda: find_passages(doc, quotes, lexicon)


def test_time_grows_with_a_paragraph_and_no_faster(nlp: Language) -> None:
    clauses = "Ana Berg said the road was shut, and the mayor denied that it was shut. "
    short, long = (parse(clauses * times, nlp) for times in (312, 1250))
    assert len(long.paragraphs) == 1
    assert grows_no_faster(passages(short), passages(long))


def test_time_grows_with_a_sentence_and_no_faster(nlp: Language) -> None:
    clause = "Ana said the road was shut, "
    short, long = (parse(clause * times + "and it was.", nlp) for times in (40, 160))
    assert len(long.sentences) == 1
    assert grows_no_faster(passages(short), passages(long))

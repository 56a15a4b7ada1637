"""What a candidate is among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.attribution.boundaries import Variant, variants
from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.lexicon import load_lexicon
from generator.analyse.attribution.passages import rate
from generator.analyse.attribution.pool import gather
from generator.analyse.attribution.quotations import find_quotations
from generator.analyse.attribution.relations import Crowd, Rated, crowd_of, level, near, relations
from generator.analyse.parse import parse
from tests.analyse.attribution.nasty import EXAMPLES, GLUED
from tests.analyse.attribution.test_weights import PREFIXES

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = "The mayor said that Ana Berg believed the bridge was safe."
#       0   1     2    3    4   5    6        7   8      9   10   11


def rated(cue: int, content: range, odds: float) -> Rated:
    candidate = Candidate(cue, "say", "v:clause", 1, tuple(content))
    return Rated(candidate, odds, frozenset(content))


@pytest.fixture(scope="session")
def crowd(nlp: Language) -> Crowd:
    """A report with another inside of it, and a narrower reading of the first."""
    own = [rated(2, range(3, 11), 2.5), rated(6, range(7, 11), 0.7), rated(2, range(4, 6), -1.2)]
    return crowd_of(parse(TEXT, nlp), own)


def as_it_is(crowd: Crowd, number: int) -> set[str]:
    return set(relations(crowd, number, Variant(crowd.rated[number].candidate, "as it is")))


def test_the_outer_one_sees_the_inner(crowd: Crowd) -> None:
    beside = near(crowd, 0, crowd.rated[0].tokens)
    assert (beside.over, beside.within, beside.across) == (None, 0.7, None)
    assert (beside.wider, beside.narrower) == (None, -1.2)
    told = as_it_is(crowd, 0)
    assert {"own=11", "over=-", "within=8", "likely inside=1 own=11"} <= told


def test_the_inner_one_sees_the_outer(crowd: Crowd) -> None:
    beside = near(crowd, 1, crowd.rated[1].tokens)
    assert (beside.over, beside.within, beside.wider) == (2.5, None, None)
    assert {"own=8", "over=11", "within=-", "own=8 over=11"} <= as_it_is(crowd, 1)


def test_rivals_of_one_cue_are_wider_or_narrower(crowd: Crowd) -> None:
    beside = near(crowd, 2, crowd.rated[2].tokens)
    assert (beside.wider, beside.narrower, beside.over) == (2.5, None, None)


def test_one_that_crosses_the_edge_is_across(nlp: Language) -> None:
    own = [rated(2, range(3, 6), 1.0), rated(7, range(5, 7), 0.4)]
    beside = near(crowd_of(parse(TEXT, nlp), own), 0, frozenset(range(3, 6)))
    assert (beside.across, beside.over, beside.within) == (0.4, None, None)


def test_where_it_begins_and_ends(crowd: Crowd) -> None:
    told = as_it_is(crowd, 0)
    assert {"made=as it is", "made=as it is v:clause", "before=cue", "behind=."} <= told
    assert "odd marks=0 v" in told


def test_the_sentences_beside_it_are_told(nlp: Language) -> None:
    doc = parse("The mayor said so. Rain fell. Jon Dahl agreed.", nlp)
    alone = crowd_of(doc, [rated(2, range(3, 4), 1.2)])
    assert alone.best == {0: 1.2}
    assert "sentence before=- own=9" in as_it_is(alone, 0)
    assert alone.density == pytest.approx(1 / 3)


def test_an_empty_crowd(nlp: Language) -> None:
    assert crowd_of(parse("", nlp), []).density == 0


@given(st.floats(-20, 20), st.floats(0, 20))
def test_levels_rise(odds: float, more: float) -> None:
    assert 0 <= int(level(odds)) <= int(level(odds + more)) <= 13


def test_the_level_of_nothing() -> None:
    assert level(None) == "-"
    assert level(0.0) != level(-0.01)


@given(GLUED)
@EXAMPLES
def test_of_any_text(nlp: Language, text: str) -> None:
    doc = parse(text, nlp)
    pool = gather(doc, find_quotations(doc.text, doc.paragraphs), load_lexicon())
    crowd = crowd_of(doc, rate(pool))
    for number, one in enumerate(crowd.rated):
        for variant in variants(doc, one.candidate):
            told = relations(crowd, number, variant)
            assert all(PREFIXES["relations.tsv"].fullmatch(f.partition("=")[0]) for f in told), told
            assert not [f for f in told if "\t" in f or "\n" in f]

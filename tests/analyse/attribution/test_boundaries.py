"""Where else a content may begin or end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from generator.analyse.attribution.boundaries import MOST_CUTS, variants
from generator.analyse.attribution.candidates import Candidate, candidates
from generator.analyse.parse import parse
from generator.model import Doc
from tests.analyse.attribution.nasty import EXAMPLES, GLUED

if TYPE_CHECKING:
    from spacy.language import Language

SAID = (
    (
        "clause",
        "The mayor said the bridge was safe, although nobody had looked at it.",
        "cut before , although mark",
        "the bridge was safe",
    ),
    (
        "clause-without-comma",
        "The mayor said the bridge was shut because the river had risen.",
        "cut before  because mark",
        "the bridge was shut",
    ),
    (
        "dash",
        "The mayor said the bridge was safe — a claim that few believed.",
        "cut before —",
        "the bridge was safe",
    ),
    (
        "colon",
        "The mayor said one thing was clear: the bridge must be closed.",
        "begun behind :",
        "the bridge must be closed",
    ),
    (
        "comma",
        "The mayor said that in the end, the bridge must be closed.",
        "begun behind ,",
        "the bridge must be closed",
    ),
    (
        "on",
        "The mayor blamed the union for the delay, arguing that it had known.",
        "run on advcl",
        "the union for the delay , arguing that it had known",
    ),
)


def candidate_of(doc: Doc, cue: str) -> Candidate:
    """The widest candidate of a cue."""
    found = [c for c in candidates(doc) if doc.tokens[c.cue].text == cue]
    return max(found, key=lambda c: len(c.content))


def content_of(doc: Doc, candidate: Candidate) -> str:
    return " ".join(doc.tokens[t].text for t in candidate.content)


@pytest.mark.parametrize(
    ("text", "made", "content"), [row[1:] for row in SAID], ids=[row[0] for row in SAID]
)
def test_kinds_of_variants(text: str, made: str, content: str, nlp: Language) -> None:
    doc = parse(text, nlp)
    candidate = candidate_of(doc, doc.tokens[2].text)
    found = {v.made: content_of(doc, v.candidate) for v in variants(doc, candidate)}
    assert content in {own for name, own in found.items() if name.startswith(made)}, found


def test_a_short_content_has_no_variants(nlp: Language) -> None:
    doc = parse("The mayor said so, although nobody had looked.", nlp)
    said = Candidate(2, "say", "v:clause", 1, (3, 4))
    assert [v.made for v in variants(doc, said)] == ["as it is"]


def test_what_stands_far_behind_is_not_run_on(nlp: Language) -> None:
    doc = parse("The mayor said the bridge was safe.", nlp)
    said = candidate_of(doc, "said")
    assert not [v for v in variants(doc, said) if v.made.startswith("run on")]


@given(GLUED)
@EXAMPLES
def test_of_any_text(nlp: Language, text: str) -> None:
    doc = parse(text, nlp)
    for candidate in candidates(doc):
        first, *others = variants(doc, candidate)
        assert (first.candidate, first.made) == (candidate, "as it is")
        assert sum(v.made.startswith("cut") for v in others) <= MOST_CUTS
        assert sum(v.made.startswith("begun") for v in others) <= 2
        for variant in others:
            check(candidate, variant.candidate, variant.made)


def check(candidate: Candidate, variant: Candidate, made: str) -> None:
    """Cut ends are missing at the end, begun ones at the start; what is run on only grows."""
    own, other = candidate.content, variant.content
    assert (variant.cue, variant.frame, variant.source) == (
        candidate.cue,
        candidate.frame,
        candidate.source,
    )
    assert list(other) == sorted(set(other))
    assert other
    if made.startswith("cut"):
        assert other == own[: len(other)]
        assert len(other) < len(own)
    elif made.startswith("begun"):
        assert other == own[-len(other) :]
        assert len(other) < len(own)
    else:
        assert made.startswith("run on")
        assert other[: len(own)] == own
        assert len(other) > len(own)

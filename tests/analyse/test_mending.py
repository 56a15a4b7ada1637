"""What grammar tells of a tree that the parser got wrong: sentence by sentence, the word, how it
should hang and on which word. What is right stays as it was.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.mending import RULES, is_over, mend
from generator.analyse.parse import parse
from generator.model import Doc, Token

if TYPE_CHECKING:
    from spacy.language import Language

MENDED = (
    # names that the parser splits
    ("hyphen", "Khalid al-Rawahi said the port was shut.", "al", "compound", "Rawahi"),
    ("hyphen-whole", "Khalid al-Rawahi said the port was shut.", "Rawahi", "nsubj", "said"),
    ("particle", "In her letter, van der Hoeve said it was late.", "der", "compound", "Hoeve"),
    ("title", "Foreign Minister Ingrid van der Hoeve told us.", "der", "compound", "Hoeve"),
    ("pair", "Ana Ould and Eva van der Hoeve said they agreed.", "Hoeve", "conj", "Ould"),
    ("small", "Maria dos Santos arrived an hour late.", "Santos", "nsubj", "arrived"),
    ("small-alone", "“We are ready,” ter Horst said.", "ter", "compound", "Horst"),
    (
        "beside",
        "The strait must stay open, the two presidents, Bill Gates-Wood and Dan Long, declared.",
        "Wood",
        "appos",
        "presidents",
    ),
    (
        "role",
        "Chief negotiator Rami al-Haddad said the gate had been blocked since dawn.",
        "negotiator",
        "compound",
        "Haddad",
    ),
    (
        "first",
        "Olga Ivanova and Inés Cruz announced a deal on aid.",
        "Ivanova",
        "nsubj",
        "announced",
    ),
    # words before a noun that were read as its subject
    (
        "claim",
        "The Qandari claim that no shots were fired has not been tested.",
        "Qandari",
        "compound",
        "claim",
    ),
    # those before `alike`
    ("alike", "Israelis and Palestinians alike said they saw it.", "alike", "advmod", "Israelis"),
    # who does what is told in the passive
    (
        "by",
        "The new leases were called “a trap with a doormat” by tenants.",
        "by",
        "agent",
        "called",
    ),
    (
        "told-by",
        "Reporters were told by a Norlandic official that the ship had been carrying salt.",
        "carrying",
        "ccomp",
        "told",
    ),
    ("named", "Ana Berg called the decision “a disgrace”.", "disgrace", "oprd", "called"),
    # clauses
    (
        "charge-of-two",
        "Tamil Hills accused its neighbor of jamming the radio, a charge Sierra Verde denied.",
        "Verde",
        "nsubj",
        "denied",
    ),
    (
        "who",
        "Officials in Grauburg, who asked not to be named, said it was close.",
        "asked",
        "relcl",
        "Officials",
    ),
    ("holding", "Ana von Aue, holding a bucket, said it was late.", "holding", "acl", "Aue"),
    (
        "charge",
        "Norland accused its neighbor of jamming the beacons, a charge Sudland denied.",
        "Sudland",
        "nsubj",
        "denied",
    ),
    (
        "charge-over",
        "Norland accused its neighbor of jamming the beacons, a charge Sudland denied.",
        "denied",
        "relcl",
        "charge",
    ),
)
LEFT = (
    "Ana Berg gave Jon Dahl the letter.",
    "Norland and Sudland said the road would open.",
    "The president of Norland said Sudland had lied.",
    "Ana Berg said the mayor, holding a bucket, was late.",
    "The road was closed “for good” by Friday.",
    "They were moved by the fact that nobody had come.",
    "Ana Berg called the decision, “a long one”, off.",
    "The mayor of Vik, who is ill, said so.",
    "Ana Berg spoke, a day Jon Dahl remembered.",
    "In Vik, which lies in Norland, Ana Berg said so.",
    "Officials, Ana Berg said, were late.",
    "The repair Halden watched was able to keep salt out of the river.",
)


def token(doc: Doc, text: str) -> Token:
    return next(token for token in doc.tokens if token.text == text)


def unmended(text: str, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> Doc:
    with monkeypatch.context() as patch:
        patch.setattr("generator.analyse.parse.mend", lambda _: None)
        return parse(text, nlp)


@pytest.mark.parametrize(
    ("text", "word", "dep", "head"), [pytest.param(*case[1:], id=case[0]) for case in MENDED]
)
def test_it_hangs_where_grammar_tells(
    text: str, word: str, dep: str, head: str, nlp: Language
) -> None:
    doc = parse(text, nlp)
    found = token(doc, word)
    assert (found.dep, doc.tokens[found.head].text) == (dep, head)


@pytest.mark.parametrize("text", LEFT)
def test_what_may_be_right_stays(text: str, nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parse(text, nlp).tokens == unmended(text, nlp, monkeypatch).tokens


def test_a_name_on_s_before_a_plural_verb_is_of_several(nlp: Language) -> None:
    many = parse("Older Qandaris remember the blockade.", nlp)
    assert token(many, "Qandaris").tag == "NNPS"
    one = parse("I would love to see Ana Davis endorse it.", nlp)
    assert token(one, "Davis").tag == "NNP"


@pytest.mark.parametrize("name", ["Hoek", "Yıldız", "Khalid al-Masri"])
def test_what_is_named_in_marks_hangs_alike_under_any_name(name: str, nlp: Language) -> None:
    doc = parse(f"{name} called the cordon “a bottle with the cork in”.", nlp)
    assert token(doc, "bottle").dep == "oprd"


DEPS = sorted({*RULES, "ROOT", "punct", "det", "compound", "agent"})
TEXTS = ("a", "-", "by", ",", "alike", "”", "“", "Norlanders", "van")
TAGS = ("NNP", "NN", "VBP", "VBN", "VBG", "HYPH", "DT", "IN")


@st.composite
def trees(draw: st.DrawFn) -> list[Token]:
    """Any tree over any tokens, as no parser would give it."""
    number = draw(st.integers(1, 8))
    found = []
    for place in range(number):
        head = draw(st.integers(0, place)) if place else 0
        text, tag = draw(st.sampled_from(TEXTS)), draw(st.sampled_from(TAGS))
        pos = "PROPN" if tag == "NNP" else "NOUN"
        dep = draw(st.sampled_from(DEPS))
        found.append(Token(place, place + 1, text, text.lower(), pos, tag, dep, head, 0))
    turned = draw(st.booleans())
    return [flipped(t, number) for t in reversed(found)] if turned else found


def flipped(one: Token, number: int) -> Token:
    """The token in the same tree read from its end."""
    place = number - 1 - one.start
    head = number - 1 - one.head
    return Token(
        place, place + 1, one.text, one.lemma, one.pos, one.tag, one.dep, head, one.sentence
    )


@settings(max_examples=400, deadline=None, derandomize=True)
@given(tokens=trees())
def test_a_tree_stays_a_tree(tokens: list[Token]) -> None:
    before = [(t.start, t.end, t.text, t.lemma, t.sentence) for t in tokens]
    mend(tokens)
    assert [(t.start, t.end, t.text, t.lemma, t.sentence) for t in tokens] == before
    assert all(one.start < two.start for one, two in pairwise(tokens))
    for place, one in enumerate(tokens):
        assert one.head == place or not is_over(tokens, place, one.head)

"""Clauses and phrases that the parser has hung where they cannot belong.

In: the tokens of a text and the number of one. Out: the tokens that should be another, by number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.analyse.attribution.agents import minds
from generator.analyse.attribution.tables import words
from generator.analyse.mended_names import begin_of
from generator.model import Token

OPENING = frozenset({"``", '"', "“", "‘"})
CLOSING = frozenset({"''", '"', "”", "’"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AROUND_VERB = frozenset({"aux", "auxpass", "neg", "advmod"})
PARTICIPLES = frozenset({"acl", "advcl"})
CLIMB = 12
"""Steps up a tree."""
FAR = 60
"""Tokens that are looked over."""


def named_in_marks(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """What a verb names its object in quotation marks: X called the plan “a trap”."""
    token = tokens[number]
    named = tokens[token.head]
    verb = tokens[named.head]
    between = [tokens[t].text for t in range(token.head + 1, number)]
    if named.dep != "dobj" or verb.lemma not in words("naming"):
        return
    if "," not in between and any(text in OPENING for text in between):
        yield number, replace(token, head=named.head, dep="oprd")


def agent_behind_marks(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """Who has done it, named behind a quotation: was called “a trap” by X."""
    token = tokens[number]
    if token.text.lower() != "by" or not number or tokens[number - 1].text not in CLOSING:
        return
    verb = passive_over(tokens, token.head)
    if verb is None or not number - FAR < verb < number:
        return
    done = any(tokens[t].dep == "agent" and tokens[t].head == verb for t in range(verb, number))
    behind = range(number + 1, min(number + CLIMB, len(tokens)))
    who = next((t for t in behind if tokens[t].head == number), None)
    if not done and who is not None and tokens[who].text not in words("date"):
        yield number, replace(token, head=verb, dep="agent")


def passive_over(tokens: Sequence[Token], number: int) -> int | None:
    """The nearest verb in the passive at or over a token."""
    for _ in range(CLIMB):
        token = tokens[number]
        if token.tag in {"VBN", "VBD"}:
            return number if is_passive(tokens, number) else None
        if token.head == number:
            return None
        number = token.head
    return None


def is_passive(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a participle tells what is done to somebody."""
    token = tokens[verb]
    before = range(max(0, verb - CLIMB), verb)
    was = any(tokens[t].dep == "auxpass" and tokens[t].head == verb for t in before)
    if token.lemma == "be":
        return False
    return was or (token.tag == "VBN" and token.dep in PARTICIPLES)


def clause_behind_agent(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """What was told by somebody, no clause about who told it: we were told by X that Y."""
    agent = tokens[tokens[number].head]
    by = tokens[agent.head]
    if agent.dep != "pobj" or by.dep != "agent" or not speaks(agent):
        return
    verb, own = by.head, range(tokens[number].head + 1, number)
    that = any(tokens[t].dep == "mark" and tokens[t].head == number for t in own)
    acts = any(tokens[t].dep in SUBJECTS and tokens[t].head == number for t in own)
    if that and acts:
        yield number, replace(tokens[number], head=verb, dep="ccomp")


def speaks(token: Token) -> bool:
    """Whether a noun is of those who speak: no fact, no idea, which are clauses by themselves."""
    return token.pos in {"PROPN", "PRON"} or token.lemma in minds() or token.lemma == "police"


def who_is_somewhere(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """`Who` stands for people, not for where they are: officials in Vik, who asked for tea."""
    place = tokens[tokens[number].head]
    where = tokens[place.head]
    if place.pos != "PROPN" or place.dep != "pobj" or where.text.lower() != "in":
        return
    between = range(tokens[number].head + 1, number)
    who = any(tokens[t].text.lower() == "who" and tokens[t].head == number for t in between)
    if who and tokens[where.head].pos == "NOUN":
        yield number, replace(tokens[number], head=where.head)


def clause_inside_subject(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """A participle between commas that stand behind the subject tells of it: X, holding a map,
    said Y.
    """
    token = tokens[number]
    verb = token.head
    if token.tag != "VBG" or verb < number or number < 2 or tokens[number - 1].text != ",":  # noqa: PLR2004 - a subject and a comma
        return
    top = highest_under(tokens, number - 2, verb)
    ends = verb - 1
    while ends > number and tokens[ends].dep in AROUND_VERB and tokens[ends].head == verb:
        ends -= 1
    if top is not None and tokens[top].dep in SUBJECTS and tokens[ends].text == ",":
        yield number, replace(token, head=top, dep="acl")


def highest_under(tokens: Sequence[Token], number: int, head: int) -> int | None:
    """The token at or over another that hangs on a head."""
    for _ in range(CLIMB):
        if tokens[number].head == head:
            return number
        if tokens[number].head == number:
            return None
        number = tokens[number].head
    return None


def charge_that_one_denies(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """What stands behind a whole clause and is taken up by another: Y was mined, a charge | X |
    denied.
    """
    noun, verb = tokens[number].head, number + 1
    if noun != begin_of(tokens, number) - 1 or verb >= len(tokens) or tokens[noun].head != verb:
        return
    if tokens[noun].dep != "nsubj" or tokens[number].pos != "PROPN":
        return
    said = whole_clause_before(tokens, noun, verb)
    if said is None:
        return
    over = said if tokens[verb].head == verb else tokens[verb].head
    yield said, replace(tokens[said], head=over, dep=tokens[verb].dep)
    yield noun, replace(tokens[noun], head=said, dep="npadvmod")
    yield verb, replace(tokens[verb], head=noun, dep="relcl")
    yield number, replace(tokens[number], head=verb, dep="nsubj")


def whole_clause_before(tokens: Sequence[Token], noun: int, verb: int) -> int | None:
    """The verb of a clause that a comma parts from `a` noun, and that the parser hung on the
    verb behind it.
    """
    first = begin_of(tokens, noun)
    if first < 2 or tokens[first].text.lower() not in {"a", "an"}:  # noqa: PLR2004 - a clause and a comma
        return None
    if tokens[first - 1].text != ",":
        return None
    before = range(first - 2, max(-1, first - FAR), -1)
    return next((t for t in before if tokens[t].head == verb and tokens[t].dep == "ccomp"), None)

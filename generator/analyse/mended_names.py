"""Names that the parser has split, and words before a noun that it took for a subject.

In: the tokens of a text and the number of one. Out: the tokens that should be another, by number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.analyse.attribution.tables import words
from generator.model import Token

HYPHENS = frozenset("-‑–")
WHOLE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "dative"})
"""How whole names hang on their heads."""
BESIDE = frozenset({"appos", "punct", "npadvmod"})
"""How the rest of a split name may be set beside its begin."""
TWICE = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"VBP", "VBZ", "VB"})
NOUNS = frozenset({"NN", "NNS"})
ONE = frozenset({"NN", "NNP", "JJ"})
CLIMB = 8
"""Steps from the last of several to the first."""


def one_name(tokens: Sequence[Token], left: int) -> Iterator[tuple[int, Token]]:
    """Two names side by side are one where no verb can have both: Ana van der | Hoek said, Ali al |
    - | Masri said.
    """
    right = rest_of_name(tokens, left)
    if right is None:
        return
    first, last = tokens[left], tokens[right]
    if last.head == left or last.dep in BESIDE:
        yield right, replace(last, head=first.head, dep=first.dep)
    yield left, replace(first, head=right, dep="compound")
    for hyphen in range(left + 1, right):
        yield hyphen, replace(tokens[hyphen], head=right, dep="punct")


def rest_of_name(tokens: Sequence[Token], left: int) -> int | None:
    """Where a name goes on that the parser has split behind a token; None where it is whole."""
    if tokens[left].pos != "PROPN" or tokens[left].text in HYPHENS:
        return None
    right = left + 2 if glued(tokens, left) else left + 1
    if right >= len(tokens) or tokens[right].sentence != tokens[left].sentence:
        return None
    first, last = tokens[left], tokens[right]
    if last.pos != "PROPN" or first.head == right or last.text in HYPHENS:
        return None
    small, beside = first.text[:1].islower(), last.dep in BESIDE
    if small and (last.dep in WHOLE or beside):
        return right
    if right == left + 2 and (last.dep in WHOLE or (beside and last.head == first.head)):
        return right
    if last.head == left and last.dep == "dobj":
        return right
    twice = first.head == last.head and {first.dep, last.dep} <= TWICE
    return right if twice else None


def glued(tokens: Sequence[Token], left: int) -> bool:
    """Whether a hyphen joins a token to the next without a blank."""
    hyphen, last = tokens[left + 1 : left + 2], tokens[left + 2 : left + 3]
    if not last or hyphen[0].text not in HYPHENS:
        return False
    return tokens[left].end == hyphen[0].start and hyphen[0].end == last[0].start


def before_a_noun(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """A noun that is itself a subject has none of its own: the Norlandic | claim has
    not been tested.
    """
    token, noun = tokens[number], token_behind(tokens, number)
    if noun is None or token.head != number + 1 or noun.dep not in TWICE:
        return
    if noun.head <= number + 1:
        return
    that = token_behind(tokens, number + 1)
    reports = that is not None and that.tag in {"IN", "TO"}
    article = number and tokens[number - 1].head == number and tokens[number - 1].dep == "det"
    if not article or token.tag not in ONE:
        return
    if noun.tag in NOUNS or (noun.tag in FINITE and reports):
        dep = "amod" if token.pos == "ADJ" else "compound"
        yield number, replace(token, dep=dep)
        yield number + 1, as_noun(noun)


def noun_read_as_verb(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """What has an article and is done to is no verb: the Norlandic claim (read as `they claim`) was
    tested.
    """
    token = tokens[number]
    before = tokens[number - 1] if number else None
    held = before is not None and before.head == number and before.dep in {"det", "poss", "amod"}
    if held and token.tag in FINITE:
        yield number, as_noun(token)


def as_noun(token: Token) -> Token:
    """A token as a noun, if it is not one yet."""
    return replace(token, pos="NOUN", tag="NN") if token.tag in FINITE else token


def token_behind(tokens: Sequence[Token], number: int) -> Token | None:
    """The next token of a sentence."""
    behind = tokens[number + 1 : number + 2]
    return behind[0] if behind and behind[0].sentence == tokens[number].sentence else None


def many_of_them(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """A name on -s that a verb in the plural follows is one of several: Sudlanders remember."""
    token = tokens[number]
    if token.tag != "NNP" or not token.text.endswith("s") or token.head < number:
        return
    group = range(number + 1, token.head + 1)
    finite = (t for t in group if tokens[t].tag in {"VBP", "VBZ", "VBD", "MD"})
    first = next((t for t in finite if token.head in {t, tokens[t].head}), None)
    joined = any(tokens[t].dep == "conj" and tokens[t].head == number for t in group)
    if (
        first is not None
        and tokens[first].tag == "VBP"
        and not (joined or is_longer(tokens, number))
    ):
        yield number, replace(token, tag="NNPS")


def is_longer(tokens: Sequence[Token], last: int) -> bool:
    """Whether a name word ends a longer name, as a person's does (Bernie Sanders)."""
    before = tokens[last - 1] if last else None
    return before is not None and before.tag == "NNP" and before.head == last


def begin_of(tokens: Sequence[Token], number: int) -> int:
    """The first token of those right before a token that hang on it."""
    first = number
    while first and first <= tokens[first - 1].head <= number:
        first -= 1
    return first


def role_before_name(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """A noun right before a name, both subjects of one verb, tells who it is: chief negotiator |
    Ali al-Masri said.
    """
    token, role = tokens[number], begin_of(tokens, number) - 1
    if token.pos != "PROPN" or role < 0 or tokens[role].tag != "NN":
        return
    if tokens[role].lemma not in words("person"):
        return
    if tokens[role].dep in TWICE and tokens[role].head == token.head > number:
        yield role, replace(tokens[role], head=number, dep="compound")


def set_beside(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """A name between commas behind a subject is set beside it: the presidents, X and Y, said."""
    token = tokens[number]
    verb, first = token.head, begin_of(tokens, number)
    if token.pos != "PROPN" or verb < number or tokens[verb - 1].text != ",":
        return
    if first < 2 or tokens[first - 1].text != ",":  # noqa: PLR2004 - a subject and a comma
        return
    before = range(first - 2, max(-1, first - 2 - CLIMB), -1)
    subject = next((t for t in before if tokens[t].head == verb and tokens[t].dep in TWICE), None)
    if subject is not None:
        yield number, replace(token, head=subject, dep="appos")


def all_alike(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, Token]]:
    """`Alike` belongs to those before it: X and Y alike."""
    token = tokens[number]
    if token.text.lower() not in words("of several") or not number:
        return
    first = number - 1
    for _ in range(CLIMB):
        if tokens[first].dep != "conj":
            break
        first = tokens[first].head
    if first != number - 1 and first < number:
        yield number, replace(token, head=first)

"""Figures of an article: numbers with what they count (`160 people killed`, `$4 million`).

In: a Doc and the Numbers in it. Out: Items. A figure's key is (unit, what happened, value, what is
counted, words before that): "160 Norlandic soldiers were killed" gives ("people", "killed", "160",
"soldier", "norlandic"). `people` and other words for anybody leave the fourth empty. Every other
number is an Item too, of kind `number`, so that nobody is said to lack it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children, tokens_in
from generator.analyse.numbers import Number, find_numbers, written
from generator.analyse.stems import cached_stem, fold
from generator.analyse.wordlists import group, state_of
from generator.model import Doc, Item, Span

LEAST = 3
"""The least number of things that is worth naming; of people dead or hurt every one is."""
LEAST_PEOPLE = 10
"""The least number of people, where nothing else is told of them."""
LONGEST_WORDS = 12
"""Tokens that are shown of a figure, at most."""
REACH = 4
"""Tokens behind a number among which its noun stands."""
HYPHENS = ("-", "‑")
LINKS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod"})
UNDERGOES = frozenset({"nsubjpass", "dobj", "pobj", "oprd", "attr", "conj"})
NO_AGENT = frozenset({"die", "perish"})
"""Verbs whose subject it happens to."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: its noun (None: none is given) and what happened to it."""

    noun: int | None
    state: str
    seen: frozenset[int]  # tokens that tell it


def figures(doc: Doc, barred: frozenset[int]) -> Iterator[Item]:
    """The figures and the other numbers of a text; `barred` tokens (captions) give no figure."""
    for number in find_numbers(doc.text):
        tokens = tokens_in(doc, number.span)
        yield Item("number", (written(number.value),), (number.span,))
        alone = not number.ranged and not is_part(doc.text, number.span)
        if tokens and alone and barred.isdisjoint(tokens):
            yield from figure(doc, number, tokens)


def is_part(text: str, span: Span) -> bool:
    """Whether a number is part of another word (a 29-nation meeting) or says that there is none."""
    return text[span.end : span.end + 1] in HYPHENS or text[: span.start].endswith(("no ", "No "))


def figure(doc: Doc, number: Number, tokens: range) -> Iterator[Item]:
    """The figure of a number, if it is one of something worth naming."""
    counted = what_is_counted(doc, tokens)
    unit, noun = unit_of(doc, number, counted)
    if unit is None or (number.value < LEAST and not counted.state) or number.value <= 0:
        return
    before = "" if counted.noun is None else words_before(doc, counted.noun, tokens)
    span = shown(doc, number, tokens, counted)
    key = (unit, counted.state, written(number.value), noun, before)
    yield Item("figure", key, (span,), span.of(doc.text))


def unit_of(doc: Doc, number: Number, counted: Counted) -> tuple[str | None, str]:
    """The unit of a figure, None where it tells nothing, and what is counted."""
    lemma = "" if counted.noun is None else doc.tokens[counted.noun].lemma
    if number.money or lemma in group("money"):
        return ("money", "") if number.value >= SMALL_MONEY else (None, "")
    if lemma in group("percent"):
        whole = share_of(doc, counted.noun)
        return ("percent", whole) if whole or number.value % ROUND else (None, "")
    if counted.noun is None:
        return ("people", "") if counted.state else (None, "")
    plain = {lemma, lemma.removesuffix("s")}
    if not plain.isdisjoint(group("time") | group("no thing") | words("date")):
        return None, ""
    if not plain.isdisjoint(group("anybody")):
        return ("people", "") if counted.state or number.value >= LEAST_PEOPLE else (None, "")
    if counted.state or lemma in group("somebody") or is_people(doc, counted.noun):
        return "people", cached_stem(lemma)
    return "thing", cached_stem(lemma)


SMALL_MONEY = 1000
"""Sums below it are prices of small things."""
ROUND = 5
"""Percentages that are a multiple of it are many things' if the text does not say of what."""


def is_people(doc: Doc, noun: int) -> bool:
    """Whether a noun is a people's name or one of those to whom something can happen."""
    token = doc.tokens[noun]
    return token.tag == "NNPS" or (token.pos == "PROPN" and token.text.endswith("s"))


def share_of(doc: Doc, percent: int | None) -> str:
    """What a percentage is of, where the text says so right behind."""
    if percent is None:
        return ""
    of = next((c for c in doc.children[percent] if doc.tokens[c].text == "of"), None)
    whole = None if of is None else next(iter(doc.children[of]), None)
    return "" if whole is None else cached_stem(doc.tokens[whole].lemma)


def what_is_counted(doc: Doc, tokens: range) -> Counted:
    """The noun of a number, by the tree, else by what stands behind; and what happened to it."""
    noun = noun_by_tree(doc, tokens)
    if noun is None:
        noun = noun_behind(doc, tokens)
    own = tokens[-1] if noun is None else noun
    state, seen = what_happened(doc, own)
    return Counted(noun, state, seen | frozenset(() if noun is None else (noun,)))


def noun_by_tree(doc: Doc, tokens: range) -> int | None:
    """The noun that a number depends on."""
    token = tokens[-1]
    while doc.tokens[token].head in tokens and doc.tokens[token].head != token:
        token = doc.tokens[token].head
    head = doc.tokens[token].head
    linked = doc.tokens[token].dep in LINKS
    if not linked or head in tokens or head < tokens[-1] or head - tokens[-1] > REACH:
        return None
    return head if is_noun(doc, head) else None


def noun_behind(doc: Doc, tokens: range) -> int | None:
    """The last noun of the run right behind a number (160 wounded men); hyphens end it."""
    found = None
    for t in range(tokens.stop, min(len(doc.tokens), tokens.stop + REACH)):
        token = doc.tokens[t]
        if token.sentence != doc.tokens[tokens[0]].sentence:
            break
        if is_noun(doc, t):
            found = t
        elif found is not None or token.pos not in {"ADJ", "VERB", "ADV"} or token.tag == "VBD":
            break
    return found


def is_noun(doc: Doc, t: int) -> bool:
    """Whether a token can be counted."""
    token = doc.tokens[t]
    if token.lemma in group("percent"):
        return True
    if token.lemma in group("many"):
        return False
    return token.pos in {"NOUN", "PROPN"} or (
        token.pos == "ADJ" and token.lemma in group("anybody")
    )


def what_happened(doc: Doc, own: int) -> tuple[str, frozenset[int]]:
    """Whether those counted were killed, hurt, held …, and the tokens that tell it."""
    token = doc.tokens[own]
    for t in (own, *doc.children[own]):
        other = doc.tokens[t]
        told = t == own or (other.dep in {"acl", "relcl", "amod"} and other.tag != "VBG")
        if told and (state := state_of(other.lemma)):
            return state, frozenset({t})
    head = token.head
    if head == own:
        return "", frozenset()
    return by_governor(doc, own, head)


def by_governor(doc: Doc, own: int, head: int) -> tuple[str, frozenset[int]]:
    """What the word that governs those counted says of them: `killed 160`, `160 were found dead`,
    `the toll rose to 160`.
    """
    token, above = doc.tokens[own], doc.tokens[head]
    state = state_of(above.lemma)
    subject = token.dep == "nsubj" and above.lemma not in NO_AGENT and above.pos == "VERB"
    if state and token.dep in UNDERGOES | {"nsubj"} and not subject:
        return state, frozenset({head})
    for c in sorted({*children(doc, head, "acomp", "oprd", "ccomp", "xcomp")} - {own}):
        if doc.tokens[c].pos == "ADJ" and (state := state_of(doc.tokens[c].lemma)):
            return state, frozenset({head, c})
    return by_toll(doc, head) if above.pos == "ADP" else ("", frozenset())


def by_toll(doc: Doc, preposition: int) -> tuple[str, frozenset[int]]:
    """Whether a number behind a preposition is that of the dead: `the toll rose to 160`."""
    verb = doc.tokens[preposition].head
    near = (*children(doc, verb, "nsubj"), verb)
    toll = next((t for t in near if doc.tokens[t].lemma in {"toll", "death"}), None)
    return ("", frozenset()) if toll is None else ("killed", frozenset({toll}))


def words_before(doc: Doc, noun: int, tokens: range) -> str:
    """The names and demonyms between a number and its noun, two at the most."""
    between = [doc.tokens[t] for t in range(tokens.stop, noun)]
    return " ".join([fold(t.text) for t in between if t.text[:1].isupper()][-2:])


def shown(doc: Doc, number: Number, tokens: range, counted: Counted) -> Span:
    """The words of a figure: the number, what is counted and what happened, if it stands near."""
    near = [t for t in counted.seen if abs(t - tokens[-1]) <= LONGEST_WORDS // 2]
    same = [t for t in near if doc.tokens[t].sentence == doc.tokens[tokens[0]].sentence]
    start = min([number.span.start, *(doc.tokens[t].start for t in same)])
    return Span(start, max([number.span.end, *(doc.tokens[t].end for t in same)]))

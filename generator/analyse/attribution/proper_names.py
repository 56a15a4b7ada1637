"""How a text names someone: whole names, surnames for them later, titles, descriptions.

In: a Doc and the token that heads a mention. Out: the tokens or the words of the name, the fullest
mention of the same name, and whether it looks like a person's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from generator.analyse.attribution.nicknames import nickname_before
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.model import Doc, Token

NAME_PARTS = frozenset({"compound", "flat", "nmod"})
HYPHENS = frozenset("-‑–")
DEMONYMS = ("n", "an", "ian", "i", "ese", "er", "ish")
LOOK_BACK = 16
"""Earlier tokens of the same word that are looked at."""
BRACKET = 5
"""Tokens behind a name of what stands in brackets."""
MISREAD = 100
"""Places of a name's word that are looked at where the parser may misread it."""


def is_proper(doc: Doc, head: int) -> bool:
    """Whether a head is a proper name, or a capitalised word that was one before and stands in no
    other place in lower case.
    """
    token = doc.tokens[head]
    if token.pos == "PROPN" or token.pos not in {"NOUN", "ADJ"} or not token.text[:1].isupper():
        return token.pos == "PROPN"
    alike = doc.places.get(token.lemma, ())[:MISREAD]
    if token.tag == "NNS" and any(doc.tokens[t].text == token.text.lower() for t in alike):
        return False  # banks, in a text on Rob Banks
    places = same_word(doc, head)
    return any(
        doc.tokens[t].pos == "PROPN" for t in places[: bisect_left(places, head)][:LOOK_BACK]
    )


def same_word(doc: Doc, head: int) -> Sequence[int]:
    """The places of a name’s word as it is written; one that the parser takes for a plural (Coons)
    has another lemma there.
    """
    token = doc.tokens[head]
    if not token.text[:1].isupper() or not token.text.endswith("s"):
        return doc.places.get(token.lemma, ())
    lower = token.text.lower()
    misread = doc.places.get(lower[:-1], ())[:MISREAD]
    own = (t for t in misread if doc.tokens[t].text == token.text)
    return sorted({*doc.places.get(lower, ())[:MISREAD], *own})


def conjoined(doc: Doc, head: int) -> bool:
    """Whether a head heads `X and Y`; what stands in brackets behind it (D-Vt.) is no second."""
    second = child(doc, head, "conj")
    return second is not None and not (
        second - head <= BRACKET and any(t.text == "(" for t in doc.tokens[head + 1 : second])
    )


def is_group(doc: Doc, head: int) -> bool:
    """Whether a head names a body of people."""
    return doc.tokens[head].lemma in words("organisation")


def named_person(doc: Doc, head: int) -> bool:
    """Whether a proper name looks like a person's: two or more name words, or a title before it."""
    if not is_proper(doc, head) or conjoined(doc, head):
        beside = children(doc, head, "appos")
        return any(is_proper(doc, c) and len(name_tokens(doc, c)) > 1 for c in beside)
    parts = name_tokens(doc, head)
    texts = [doc.tokens[t].text for t in parts]
    if any(text.isupper() and len(text) > 1 and "." not in text for text in texts):
        return False
    if doc.tokens[head].lemma.lower() in words("organisation"):
        return False
    the = any(doc.tokens[c].text.lower() == "the" for c in doc.children[head])
    if the and doc.tokens[max(0, parts[0] - 1)].text.removesuffix(".") not in words("title"):
        return False
    spaced = sum(doc.tokens[t].end < doc.tokens[t + 1].start for t in parts[:-1])
    return (
        spaced > 0 or has_title(doc, head) or is_presented(doc, head) or is_late_surname(doc, head)
    )


def is_presented(doc: Doc, head: int) -> bool:
    """Whether a person's description or age stands behind the name (Winnie, a baker)."""
    people = words("person") | words("civilian") | words("local")
    return any(
        doc.tokens[c].lemma.lower() in people or doc.tokens[c].pos == "NUM"
        for c in children(doc, head, "appos")
    )


def is_land_or_body(doc: Doc, head: int) -> bool:
    """Whether the text uses a name as no person's: as a land's, or before those who lead it or
    belong to it.
    """
    last = doc.tokens[head]
    return lies_in(doc, head) or any(
        doc.tokens[t].text == last.text
        and doc.tokens[t].dep in NAME_PARTS
        and doc.tokens[doc.tokens[t].head].lemma in words("belongs")
        for t in same_word(doc, head)[:LOOK_BACK]
    )


def lies_in(doc: Doc, head: int) -> bool:
    """Whether the text uses a name as a land's: behind `in`, or with a demonym made of it."""
    if not is_proper(doc, head):
        return False
    first, last = doc.tokens[name_tokens(doc, head)[0]], doc.tokens[head]
    if any(last.text.lower() + end in doc.places for end in DEMONYMS):
        return True
    return any(
        t and doc.tokens[t].text == first.text and doc.tokens[t - 1].text.lower() == "in"
        for t in doc.places.get(first.lemma, ())[:LOOK_BACK]
    )


def has_title(doc: Doc, head: int) -> bool:
    """Whether a title or role stands before the name (Mr. X, spokesman X)."""
    return any(
        doc.tokens[c].lemma.lower() in words("person") or doc.tokens[c].text in words("title")
        for c in children(doc, head, *NAME_PARTS)
    )


def is_late_surname(doc: Doc, head: int) -> bool:
    """Whether a lone name word ended a longer name of a person before."""
    full = fullest_mention(doc, head)
    if full != head and len(name_tokens(doc, full)) > 1 and named_person(doc, full):
        return True
    joined = (t for t in mentions_before(doc, head) if conjoined(doc, t))
    return any(is_first_of_persons(doc, t) for t in joined)


def is_first_of_persons(doc: Doc, head: int) -> bool:
    """Whether a name heads several that are all persons’ whole names (Ana Berg and Jon Dahl)."""
    second = child(doc, head, "conj")
    both = (head,) if second is None else (head, second)
    return all(len(name_tokens(doc, t)) > 1 and not is_group(doc, t) for t in both)


def name_tokens(doc: Doc, head: int) -> list[int]:
    """The tokens of the proper name that a head ends, titles left out."""
    parts = [head]
    nickname = nickname_before(doc, head)
    for token in range(head - 1, doc.sentences[doc.tokens[head].sentence].first - 1, -1):
        if token in nickname:
            continue
        before, glued = doc.tokens[token], doc.tokens[token].end == doc.tokens[parts[0]].start
        ends = doc.tokens[parts[0]].text in words("name suffix")
        named = before.pos == "PROPN" and (ends or before.dep in {*NAME_PARTS, "punct", "npadvmod"})
        if not (named or (glued and (before.text in HYPHENS or parts_hyphen(doc, parts[0])))):
            break
        if is_role(before):
            break
        parts.insert(0, token)
    while len(parts) > 1 and (parts_hyphen(doc, parts[0]) or doc.tokens[parts[0]].text == "."):
        parts = parts[1:]
    return parts


def is_role(token: Token) -> bool:
    """Whether a word before a name is a title or a role, not part of it."""
    return token.text in words("title") or token.lemma.lower() in roles()


@cache
def roles() -> frozenset[str]:
    """The words for persons."""
    return words("person") | words("male") | words("female")


def parts_hyphen(doc: Doc, token: int) -> bool:
    """Whether a token is the hyphen inside a name (al-Masri, Ki-moon)."""
    return doc.tokens[token].text in HYPHENS


def fullest_mention(doc: Doc, head: int) -> int:
    """The first mention of the same name in full: the earliest longer or described one. A body is
    only taken for a longer one where no other was named before: the Party, the House.
    """
    parts = name_tokens(doc, head)
    own = len(parts)
    for token in mentions_before(doc, head):
        longer = name_tokens(doc, token)
        name = len(longer)
        if conjoined(doc, token) or (own > 1 and not same_name(doc, parts, longer)):
            continue
        if name == own and is_described(doc, token):
            return token
        if name > own:
            is_body = own == 1 and doc.tokens[head].lemma.lower() in words("organisation")
            return (longer_body(doc, head) or head) if is_body else token
    return head if own > 1 else name_begun(doc, head)


def mentions_before(doc: Doc, head: int) -> Iterator[int]:
    """Earlier tokens of the same word and spelling, the first first."""
    for token in same_word(doc, head)[:LOOK_BACK]:
        if token >= head:
            break
        if doc.tokens[token].pos == "PROPN" and doc.tokens[token].text == doc.tokens[head].text:
            yield before_suffix(doc, token)


def before_suffix(doc: Doc, token: int) -> int:
    """The head of a name that ends in a suffix behind a token (Lee Moe Jr.), else the token."""
    head = doc.tokens[token].head
    behind = token < head <= token + 2 and doc.tokens[head].text in words("name suffix")
    return head if behind else token


def longer_body(doc: Doc, head: int) -> int | None:
    """The longer name that a body’s last word stands for (the Party): the only one before, or the
    one just named. Words that are never left out (White House) are no longer name.
    """
    before = [(token, name_tokens(doc, token)) for token in mentions_before(doc, head)]
    longer = [
        (token, doc.text[doc.tokens[parts[0]].start : doc.tokens[token].end])
        for token, parts in before
        if len(parts) > 1 and doc.tokens[parts[0]].text not in words("never left out")
    ]
    if len({name for _, name in longer}) == 1:
        return longer[0][0]
    near = [t for t, _ in longer if doc.tokens[t].sentence >= doc.tokens[head].sentence - 1]
    return near[-1] if near else None


def same_name(doc: Doc, one: list[int], two: list[int]) -> bool:
    """Whether two names of several words begin alike, or one ends in the other."""
    first, second = ([doc.tokens[t].text for t in parts] for parts in (one, two))
    shared = min(len(first), len(second))
    return first[0] == second[0] or first[-shared:] == second[-shared:]


def name_begun(doc: Doc, head: int) -> int:
    """The earlier longer name that begins with a lone one, where it is no longer name's last:
    families’ names stand first in many languages (Moon Jae-in, Moon); a body’s do not (the House,
    House Speaker Moon).
    """
    if doc.tokens[head].lemma.lower() in words("organisation"):
        return head
    for token in same_word(doc, head)[:LOOK_BACK]:
        if token >= head:
            break
        if doc.tokens[token].text != doc.tokens[head].text or doc.tokens[token].pos != "PROPN":
            continue
        whole = doc.tokens[token].head
        parts = name_tokens(doc, whole) if whole > token and is_proper(doc, whole) else []
        if len(parts) > 1 and parts[0] == token:
            return whole
    return head


def is_described(doc: Doc, head: int) -> bool:
    """Whether a name comes with words that tell who it is."""
    name = name_tokens(doc, head)
    return any(c not in name for c in children(doc, head, *NAME_PARTS, "amod", "appos"))


def is_body(doc: Doc, head: int) -> bool:
    """Whether a head is a proper name that is no person's and no date."""
    token = doc.tokens[head]
    return is_proper(doc, head) and token.text not in words("date") and not named_person(doc, head)

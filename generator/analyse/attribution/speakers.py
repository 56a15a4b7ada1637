"""Who a source is: the words that name it, and whom a pronoun or a later mention stands for.

In: a Doc and the head of a source. Out: a Mention: the head to read the identity from (of the
fullest earlier mention), a name to show, and the rule that led there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.gender import fits
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import SUBJECTS, child, children, subtree
from generator.model import Doc

PERSONAL = {"he": "person", "she": "person", "him": "person", "her": "person", "his": "person"}
PLURAL = frozenset({"they", "them", "their", "theirs", "some", "others", "many", "both", "all"})
THING = frozenset({"it", "its"})
NAME_PARTS = frozenset({"compound", "flat", "nmod"})
NOMINAL = frozenset({"NOUN", "PROPN"})
DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those"})
PLACE_WORDS = frozenset({"in", "at", "on", "near", "across", "from", "inside", "outside", "around"})
HYPHENS = frozenset("-‑–")
LOOK_BACK = 40
"""Earlier sources among which a later description finds its holder."""
LONGEST_NAME = 90
"""Characters of a description that are shown as a speaker."""


@dataclass(frozen=True, slots=True)
class Mention:
    """The token that identity is read from, the name shown, whether it names a person, the rule."""

    head: int
    name: str
    rule: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """An earlier source: where it stood and the head that it was resolved to."""

    at: int
    head: int


def resolve(doc: Doc, source: int, earlier: Sequence[Spoken]) -> Mention:
    """Whom a source stands for; `earlier` are the sources before it, oldest first."""
    lower = doc.tokens[source].text.lower()
    if lower in PERSONAL:
        return through(doc, find_person(doc, source, earlier), source, "pronoun")
    if lower in PLURAL and doc.tokens[source].pos in {"PRON", "DET"}:
        return through(doc, find_plural(doc, source, earlier), source, "pronoun")
    if lower in THING:
        return through(doc, find_thing(doc, source, earlier), source, "pronoun")
    if is_proper(doc, source):
        full = fullest_mention(doc, source)
        return Mention(full, proper_name(doc, full), "name", named=named_person(doc, full))
    return described(doc, source, earlier)


def through(doc: Doc, target: int | None, source: int, rule: str) -> Mention:
    """The mention a pronoun leads to, or the pronoun itself where nobody fits."""
    if target is None:
        return Mention(source, doc.tokens[source].text, f"{rule}, unresolved")
    if is_proper(doc, target):
        full = fullest_mention(doc, target)
        return Mention(full, proper_name(doc, full), rule, named=named_person(doc, full))
    return Mention(target, description(doc, target), rule, named=named_person(doc, target))


def find_person(doc: Doc, pronoun: int, earlier: Sequence[Spoken]) -> int | None:
    """The person a `he` or `she` stands for: the last one who spoke or acted, looking back."""
    for head in candidates_back(doc, pronoun, earlier):
        if could_be_person(doc, head) and fits(doc, pronoun, head, called(doc, head, earlier)):
            return head
    return None


def called(doc: Doc, head: int, earlier: Sequence[Spoken]) -> list[int]:
    """The pronouns that stood for a head before."""
    before = earlier[-LOOK_BACK:]
    return [s.at for s in before if s.head == head and doc.tokens[s.at].text.lower() in PERSONAL]


def find_plural(doc: Doc, pronoun: int, earlier: Sequence[Spoken]) -> int | None:
    """Those a `they` stands for: the last plural or group that spoke or acted."""
    for head in candidates_back(doc, pronoun, earlier):
        if is_plural(doc, head) or conjoined(doc, head) or is_group(doc, head):
            return head
    return None


def is_plural(doc: Doc, head: int) -> bool:
    """Whether a head names several, itself or as the subject of a clause (those linked to X)."""
    own = child(doc, head, "nsubj") if doc.tokens[head].pos == "VERB" else head
    return own is not None and doc.tokens[own].tag in {"NNS", "NNPS"}


def find_thing(doc: Doc, pronoun: int, earlier: Sequence[Spoken]) -> int | None:
    """The body an `it` stands for: the last group, institution or country, close by."""
    near = doc.tokens[pronoun].sentence - 1
    for head in candidates_back(doc, pronoun, earlier):
        if doc.tokens[head].sentence < near and head not in {s.head for s in earlier[-1:]}:
            continue
        if is_group(doc, head) or is_body(doc, head):
            return head
    return None


def candidates_back(doc: Doc, pronoun: int, earlier: Sequence[Spoken]) -> Iterator[int]:
    """Heads a pronoun may stand for: the last speaker, then subjects, nearest sentence first."""
    sentence = doc.tokens[pronoun].sentence
    yield from governing_subjects(doc, pronoun)
    if earlier and sentence - doc.tokens[earlier[-1].at].sentence <= 1:
        yield earlier[-1].head
    for number in range(sentence, max(-1, sentence - 4), -1):
        yield from subjects(doc, number, pronoun)
    yield from (spoken.head for spoken in reversed(earlier[-4:]))


def governing_subjects(doc: Doc, pronoun: int) -> Iterator[int]:
    """Subjects of the verbs that a pronoun's clause depends on: Israel, in `Israel began what it
    calls X`.
    """
    token = doc.tokens[pronoun].head
    while (head := doc.tokens[token].head) != token:
        own = child(doc, head, *SUBJECTS)
        if own is not None and own < pronoun and token != own and doc.tokens[own].pos in NOMINAL:
            yield own
        token = head


def subjects(doc: Doc, sentence: int, before: int) -> Iterator[int]:
    """Subjects of a sentence, main clause first, standing before a token; then other names."""
    found = [
        t
        for t in range(doc.sentences[sentence].first, min(doc.sentences[sentence].last, before))
        if doc.tokens[t].dep in SUBJECTS and doc.tokens[t].pos in NOMINAL
    ]
    yield from sorted(found, key=lambda t: doc.tokens[doc.tokens[t].head].dep != "ROOT")
    for t in range(
        min(doc.sentences[sentence].last, before) - 1, doc.sentences[sentence].first - 1, -1
    ):
        if is_proper(doc, t) and t not in found and not in_a_place(doc, t):
            yield t


def in_a_place(doc: Doc, head: int) -> bool:
    """Whether a name is part of another, or stands behind a word of place (in Haifa)."""
    token = doc.tokens[head]
    return token.dep in NAME_PARTS or (
        token.dep == "pobj" and doc.tokens[token.head].text.lower() in PLACE_WORDS
    )


def is_proper(doc: Doc, head: int) -> bool:
    """Whether a head is a proper name, or a capitalised word that was one before."""
    token = doc.tokens[head]
    if token.pos == "PROPN" or token.pos not in {"NOUN", "ADJ"} or not token.text[:1].isupper():
        return token.pos == "PROPN"
    places = doc.places.get(token.lemma, ())
    return any(
        doc.tokens[t].pos == "PROPN" for t in places[: bisect_left(places, head)][:LOOK_BACK]
    )


def is_group(doc: Doc, head: int) -> bool:
    """Whether a head names a body of people."""
    return doc.tokens[head].lemma in words("organisation")


def conjoined(doc: Doc, head: int) -> bool:
    """Whether a head heads `X and Y`."""
    return child(doc, head, "conj") is not None


def could_be_person(doc: Doc, head: int) -> bool:
    """Whether a head may be one person."""
    token = doc.tokens[head]
    if is_proper(doc, head):
        return named_person(doc, head)
    return token.tag == "NN" and token.lemma in words("person")


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
    if any(doc.tokens[c].text.lower() == "the" for c in doc.children[head]):
        return False
    spaced = sum(doc.tokens[t].end < doc.tokens[t + 1].start for t in parts[:-1])
    return spaced > 0 or has_title(doc, head) or is_late_surname(doc, head)


def has_title(doc: Doc, head: int) -> bool:
    """Whether a title or role stands before the name (Mr. X, spokesman X)."""
    return any(
        doc.tokens[c].lemma.lower() in words("person") or doc.tokens[c].text in words("title")
        for c in children(doc, head, *NAME_PARTS)
    )


def is_late_surname(doc: Doc, head: int) -> bool:
    """Whether a lone name word ended a longer name of a person before."""
    full = fullest_mention(doc, head)
    return full != head and len(name_tokens(doc, full)) > 1 and named_person(doc, full)


def name_tokens(doc: Doc, head: int) -> list[int]:
    """The tokens of the proper name that a head ends, titles left out."""
    parts = [head]
    for token in range(head - 1, doc.sentences[doc.tokens[head].sentence].first - 1, -1):
        before, glued = doc.tokens[token], doc.tokens[token].end == doc.tokens[parts[0]].start
        named = before.pos == "PROPN" and before.dep in {*NAME_PARTS, "punct", "npadvmod"}
        if not (named or (glued and (before.text in HYPHENS or parts_hyphen(doc, parts[0])))):
            break
        if before.lemma.lower() in words("person") or before.text in words("title"):
            break
        parts.insert(0, token)
    return parts[1:] if len(parts) > 1 and parts_hyphen(doc, parts[0]) else parts


def parts_hyphen(doc: Doc, token: int) -> bool:
    """Whether a token is the hyphen inside a name (al-Masri, Ki-moon)."""
    return doc.tokens[token].text in HYPHENS


def fullest_mention(doc: Doc, head: int) -> int:
    """The first mention of the same name in full: the earliest longer or described one."""
    own = len(name_tokens(doc, head))
    for token in doc.places.get(doc.tokens[head].lemma, ()):
        if token >= head:
            break
        other = doc.tokens[token]
        if other.pos == "PROPN" and other.text == doc.tokens[head].text:
            name = len(name_tokens(doc, token))
            if not conjoined(doc, token) and (
                name > own or (name == own and is_described(doc, token))
            ):
                return token
    return head


def is_described(doc: Doc, head: int) -> bool:
    """Whether a name comes with words that tell who it is."""
    name = name_tokens(doc, head)
    return any(c not in name for c in children(doc, head, *NAME_PARTS, "amod", "appos"))


def proper_name(doc: Doc, head: int) -> str:
    """The name in full as the text has it, with what is joined to it."""
    if conjoined(doc, head):
        return description(doc, head)
    parts = name_tokens(doc, head)
    return doc.text[doc.tokens[parts[0]].start : doc.tokens[head].end]


def described(doc: Doc, source: int, earlier: Sequence[Spoken]) -> Mention:
    """A description: the person it is set beside, the one it was given to before, or itself."""
    beside = next((c for c in children(doc, source, "appos") if is_proper(doc, c)), None)
    if beside is not None and named_person(doc, beside):
        return Mention(source, proper_name(doc, beside), "name beside a description", named=True)
    owner = next((c for c in children(doc, source, "poss") if doc.tokens[c].pos == "PRON"), None)
    if owner is not None and doc.tokens[source].lemma in words("office"):
        return owned(doc, source, owner, earlier)
    if is_definite(doc, source):
        before = earlier_holder(doc, source, earlier)
        if before is not None:
            return through(doc, before, source, "later description")
    return Mention(source, description(doc, source), "description")


def owned(doc: Doc, source: int, owner: int, earlier: Sequence[Spoken]) -> Mention:
    """`his group`, `its spokeswoman`: known by whom the pronoun stands for."""
    lower = doc.tokens[owner].text.lower()
    find = find_person if lower in PERSONAL else find_thing if lower in THING else find_plural
    target = find(doc, owner, earlier)
    head = source if target is None else fullest_mention(doc, target)
    return Mention(head, description(doc, source), "known by its owner")


def is_definite(doc: Doc, head: int) -> bool:
    """Whether `the` stands before a head and nothing else tells which one."""
    left = [doc.tokens[c].text.lower() for c in doc.children[head] if c < head]
    return left == ["the"]


def earlier_holder(doc: Doc, head: int, earlier: Sequence[Spoken]) -> int | None:
    """The last earlier speaker whose own words include the description's noun."""
    lemma = doc.tokens[head].lemma
    for spoken in reversed(earlier[-LOOK_BACK:]):
        full = fullest_mention(doc, spoken.head) if is_proper(doc, spoken.head) else spoken.head
        if any(doc.tokens[t].lemma.lower() == lemma for t in subtree(doc, full)):
            return spoken.head
    if lemma in words("person"):
        return next((s.head for s in reversed(earlier[-2:]) if could_be_person(doc, s.head)), None)
    return None


def is_body(doc: Doc, head: int) -> bool:
    """Whether a head is a proper name that is no person's and no date."""
    token = doc.tokens[head]
    return is_proper(doc, head) and token.text not in words("date") and not named_person(doc, head)


def description(doc: Doc, head: int) -> str:
    """The words of a description, without its determiner and its clauses."""
    clauses = frozenset(children(doc, head, "relcl", "acl", "appos", "punct"))
    tokens = [
        t
        for t in subtree(doc, head, clauses)
        if doc.tokens[t].sentence == doc.tokens[head].sentence
    ]
    if tokens and doc.tokens[tokens[0]].text.lower() in DETERMINERS and len(tokens) > 1:
        tokens = tokens[1:]
    text = doc.text[doc.tokens[tokens[0]].start : doc.tokens[tokens[-1]].end]
    return " ".join(text.split()).strip(" ,;:")[:LONGEST_NAME]

"""Whom a pronoun stands for (codebook 5.1): what governs its clause, the last speaker or subject.

In: a Doc, a pronoun and the sources before it. Out: the head of the mention it stands for, or None
where nobody fits: better nobody than the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.analyse.attribution.affiliation import NameIndex
from generator.analyse.attribution.gender import fits, told
from generator.analyse.attribution.meanwhile import met_meanwhile
from generator.analyse.attribution.proper_names import (
    NAME_PARTS,
    conjoined,
    fullest_mention,
    is_body,
    is_first_of_persons,
    is_group,
    is_land_or_body,
    is_proper,
    named_person,
)
from generator.analyse.attribution.relaying import is_medium
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import SUBJECTS, child, children
from generator.model import Doc

PERSONAL = frozenset({"he", "she", "him", "her", "his"})
PLURAL = frozenset({"they", "them", "their", "theirs", "some", "others", "many", "both", "all"})
THING = frozenset({"it", "its"})
NOMINAL = frozenset({"NOUN", "PROPN"})
PLACE_WORDS = frozenset({"in", "at", "on", "near", "across", "from", "inside", "outside", "around"})
PEOPLE = ("er", "or", "ist", "ian", "man", "ee", "ant", "folk")
"""How nouns that tell what people do or are often end."""
FLOOR = 12
"""Sentences of a quotation behind which its speaker still has the floor."""
CANDIDATES = 60
"""Heads that are looked at for a pronoun."""
WIDEST = 300
"""Words of a sentence before a pronoun among which its subject is sought."""
STEPS = 2
"""How often a pronoun may lead to another."""
CLIMB = 12
"""Steps up from a name to the words that it stands in."""
LOOK_BACK = 40
"""Earlier sources in which a pronoun's use is remembered."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An earlier source: where it stood and the head that it was resolved to."""

    at: int
    head: int


def find_person(
    doc: Doc, pronoun: int, earlier: Sequence[Spoken], names: NameIndex, steps: int = STEPS
) -> int | None:
    """The person a `he` or `she` stands for: the last one who spoke or acted, looking back. The
    first that acted as the same pronoun is whom that one stood for.
    """
    same = doc.tokens[pronoun].text.lower()
    others = met_meanwhile(doc, pronoun)
    for head in islice(candidates_back(doc, pronoun, earlier, names), CANDIDATES):
        if head in names.inside and pronoun not in names.inside:
            continue
        if steps and doc.tokens[head].pos == "PRON" and doc.tokens[head].text.lower() == same:
            before = [spoken for spoken in earlier[-LOOK_BACK:] if spoken.at < head]
            found = find_person(doc, head, before, names, steps - 1)
            if found is not None:
                return found
            steps = 0
        if head in others or not could_be_person(doc, head, names):
            continue
        if fits(doc, pronoun, head, called(doc, head, earlier)):
            return head
    return None


def find_rivals(
    doc: Doc, pronoun: int, head: int, earlier: Sequence[Spoken], names: NameIndex
) -> tuple[int, ...]:
    """Other persons who could be meant: named in the sentence before or since, where the text does
    not tell that the pronoun is the head's. Of one who has just spoken, only who acted since then;
    of the owner of a subject (Berg's trip), only who acts.
    """
    if told(doc, head, called(doc, head, earlier)) is not None or is_in_letter(doc, pronoun):
        return ()
    name = doc.tokens[fullest_mention(doc, head)].text
    first = doc.sentences[max(0, doc.tokens[pronoun].sentence - 1)].first
    goes_on = bool(earlier) and earlier[-1].head == head and earlier[-1].at >= first
    owns = doc.tokens[head].dep == "poss" and doc.tokens[doc.tokens[head].head].dep in SUBJECTS
    deps = SUBJECTS if goes_on or owns else None
    start = earlier[-1].at + 1 if goes_on else first
    beside = doc.tokens[head].sentence == doc.tokens[pronoun].sentence  # For Berg, his aim was …
    others = met_meanwhile(doc, pronoun)
    return tuple(
        fullest_mention(doc, t)
        for t in range(max(start, pronoun - WIDEST), pronoun)
        if is_proper(doc, t)
        and doc.tokens[t].dep not in {*NAME_PARTS, "poss"}
        and (deps is None or doc.tokens[t].dep in deps)
        and doc.tokens[t].text != name
        and (could_be_person(doc, t, names) or (not beside and is_first_of_two(doc, t, names)))
        and fits(doc, pronoun, t, called(doc, t, earlier))
        and t not in names.inside
        and t not in others
    )


def is_in_letter(doc: Doc, pronoun: int) -> bool:
    """Whether a pronoun is who writes or speaks (Berg sent a letter to Dahl, in which he …)."""
    verb = doc.tokens[pronoun].head
    within = (c for p in children(doc, verb, "prep") for c in children(doc, p, "pobj"))
    own = doc.tokens[pronoun].dep in SUBJECTS and doc.tokens[verb].dep == "relcl"
    return own and any(doc.tokens[c].text.lower() == "which" for c in within)


def could_be_person(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a head may be one person: one of the dispute's, or one that the text tells to be."""
    token = doc.tokens[head]
    if head in names.persons:
        return not conjoined(doc, head)
    if is_proper(doc, head):
        return named_person(doc, head) and not is_land_or_body(doc, head)
    several = words("gathered") | words("gathering") | words("quantity")
    return token.tag == "NN" and token.lemma in words("person") - several


def is_first_of_two(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a head is one of two persons joined (between Moe and Berg)."""
    return conjoined(doc, head) and (head in names.persons or is_first_of_persons(doc, head))


def called(doc: Doc, head: int, earlier: Sequence[Spoken]) -> list[int]:
    """The pronouns that stood for a head before."""
    before = earlier[-LOOK_BACK:]
    return [s.at for s in before if s.head == head and doc.tokens[s.at].text.lower() in PERSONAL]


def find_plural(doc: Doc, pronoun: int, earlier: Sequence[Spoken], names: NameIndex) -> int | None:
    """Those a `they` stands for: the last people or group that spoke or acted, else the last
    plural.
    """
    plural = None
    for head in islice(candidates_back(doc, pronoun, earlier, names), CANDIDATES):
        several = is_plural(doc, head) or conjoined(doc, head)
        if is_group(doc, head) or (several and are_people(doc, head, names)):
            return head
        if plural is None and several:
            plural = head
    return plural


def are_people(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a plural is one of people: a name, a noun of the lists, or one made as theirs are."""
    own = child(doc, head, "nsubj") if doc.tokens[head].pos == "VERB" else head
    if own is None or own in names.by_token or doc.tokens[own].pos != "NOUN":
        return True
    lemma = doc.tokens[own].lemma.lower()
    listed = any(lemma in words(group) for group in ("person", "civilian", "local", "office"))
    return listed or lemma in kinds_of_party() or lemma.endswith(PEOPLE)


def is_plural(doc: Doc, head: int) -> bool:
    """Whether a head names several, itself or as the subject of a clause (those linked to X)."""
    own = child(doc, head, "nsubj") if doc.tokens[head].pos == "VERB" else head
    return own is not None and doc.tokens[own].tag in {"NNS", "NNPS"}


def find_thing(doc: Doc, pronoun: int, earlier: Sequence[Spoken], names: NameIndex) -> int | None:
    """The body an `it` stands for: the last group, institution or country, close by."""
    near = doc.tokens[pronoun].sentence - 1
    for head in candidates_back(doc, pronoun, earlier, names):
        if doc.tokens[head].sentence < near and head not in {s.head for s in earlier[-1:]}:
            continue
        body = is_group(doc, head) or is_body(doc, head) or is_medium(doc, head)
        if body or is_owned(doc, head, pronoun, names):
            return head
    return None


def is_owned(doc: Doc, head: int, pronoun: int, names: NameIndex) -> bool:
    """Whether a head is what somebody of the dispute has, the subject of the pronoun’s own sentence
    (Berg’s team was glad, but it …).
    """
    token = doc.tokens[head]
    beside = token.tag == "NN" and token.sentence == doc.tokens[pronoun].sentence
    return beside and any(names.at(c) is not None for c in children(doc, head, "poss"))


def candidates_back(
    doc: Doc, pronoun: int, earlier: Sequence[Spoken], names: NameIndex
) -> Iterator[int]:
    """Heads a pronoun may stand for: the last speaker, then subjects, nearest sentence first."""
    sentence = doc.tokens[pronoun].sentence
    yield from governing_subjects(doc, pronoun)
    yield from subjects_beside(doc, pronoun)
    if earlier and is_close(doc, earlier[-1].at, pronoun, names):
        yield earlier[-1].head
    put_off: list[int] = []
    for number in range(sentence, max(-1, sentence - 4), -1):
        for head in subjects(doc, number, pronoun):
            if is_in_words(doc, head, pronoun):
                put_off.append(head)
            else:
                yield head
        if number < sentence:
            yield from put_off
            put_off = []
    yield from put_off
    yield from (spoken.head for spoken in reversed(earlier[-4:]))


def is_in_words(doc: Doc, head: int, pronoun: int) -> bool:
    """Whether a head stands in a clause within the words that stand before their speaker (The shop
    was shut because Moe was late, he said): it seldom names who speaks.
    """
    verb, token = doc.tokens[pronoun].head, doc.tokens[head].head
    within = doc.tokens[token].dep != "ccomp"
    for _ in range(CLIMB):
        if doc.tokens[token].dep == "ccomp" and doc.tokens[token].head == verb:
            return within and head < pronoun
        token = doc.tokens[token].head
    return False


def is_close(doc: Doc, last: int, pronoun: int, names: NameIndex) -> bool:
    """Whether a speaker stands in the sentence of a pronoun or the one before; sentences that
    stand in quotation marks do not count.
    """
    first, own = doc.tokens[last].sentence, doc.tokens[pronoun].sentence
    if own - first > FLOOR:
        return False
    between = (doc.sentences[n].first for n in range(first + 1, own))
    return all(token in names.inside for token in between)


def governing_subjects(doc: Doc, pronoun: int) -> Iterator[int]:
    """Subjects of the verbs that a pronoun's clause depends on: Israel, in `Israel began what it
    calls X`.
    """
    token = doc.tokens[pronoun].head
    while (head := doc.tokens[token].head) != token:
        own = child(doc, head, *SUBJECTS)
        if own is not None and own < pronoun and token != own and can_lead(doc, own):
            yield own
        token = head


def can_lead(doc: Doc, head: int) -> bool:
    """Whether a subject is a name or noun, or a pronoun that leads to one."""
    return doc.tokens[head].pos in NOMINAL or doc.tokens[head].text.lower() in {"he", "she"}


def subjects_beside(doc: Doc, pronoun: int) -> Iterator[int]:
    """Persons who act in a clause that a pronoun’s follows: While X waited, he said …."""
    token = doc.tokens[pronoun].head
    for clause in children(doc, token, "advcl"):
        if clause < pronoun:
            yield from (t for t in children(doc, clause, "nsubj") if is_proper(doc, t))


def subjects(doc: Doc, sentence: int, before: int) -> Iterator[int]:
    """Subjects of a sentence, main clause first, standing before a token; then other names."""
    last = min(doc.sentences[sentence].last, before)
    first = max(doc.sentences[sentence].first, last - WIDEST)
    found = [t for t in range(first, last) if doc.tokens[t].dep in SUBJECTS and can_lead(doc, t)]
    found.sort(key=lambda t: doc.tokens[doc.tokens[t].head].dep != "ROOT")
    yield from found
    yield from (c for t in found for c in children(doc, t, "poss") if is_proper(doc, c))
    for t in range(last - 1, first - 1, -1):
        if is_proper(doc, t) and t not in found and not in_a_place(doc, t):
            yield t


def in_a_place(doc: Doc, head: int) -> bool:
    """Whether a name is part of another, or stands behind a word of place (in Haifa)."""
    token = doc.tokens[head]
    return token.dep in NAME_PARTS or (
        token.dep == "pobj" and doc.tokens[token.head].text.lower() in PLACE_WORDS
    )

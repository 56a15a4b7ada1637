"""Who a source is: the words that name it, and whom a pronoun or a later mention stands for.

In: a Doc and the head of a source. Out: a Mention: the head to read the identity from (of the
fullest earlier mention), a name to show, and the rule that led there.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.analyse.attribution.affiliation import NameIndex, by_deeds, identity_of
from generator.analyse.attribution.gender import gender
from generator.analyse.attribution.heads import part_of, real_head
from generator.analyse.attribution.holders import holder_before, is_titled_alone, ruler_at_home
from generator.analyse.attribution.pronouns import (
    PERSONAL,
    PLURAL,
    THING,
    Spoken,
    could_be_person,
    find_person,
    find_plural,
    find_rivals,
    find_thing,
    subjects,
)
from generator.analyse.attribution.proper_names import (
    NAME_PARTS,
    conjoined,
    description,
    fullest_mention,
    is_proper,
    named_person,
    proper_name,
)
from generator.analyse.attribution.relaying import is_medium
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children
from generator.model import Doc

CLOSE_BY = 3
"""Sentences behind a speaker in which a statement is still theirs."""
LOOK_BACK = 40
"""Earlier sources among which a later description finds its holder."""


@dataclass(frozen=True, slots=True)
class Mention:
    """The token that identity is read from, the name shown, whether it names a person, the rule."""

    head: int
    name: str
    rule: str
    named: bool = False
    rivals: tuple[int, ...] = ()  # heads of others whom a pronoun could stand for


def resolve(doc: Doc, source: int, earlier: Sequence[Spoken], names: NameIndex) -> Mention:
    """Whom a source stands for; `earlier` are the sources before it, oldest first."""
    source = real_head(doc, source)
    lower = doc.tokens[source].text.lower()
    if lower in PERSONAL:
        target = find_person(doc, source, earlier, names)
        if target is not None and told_by_pronoun(doc, source, target, names):
            return replace(through(doc, target, source, "pronoun", names), head=source)
        rivals = () if target is None else find_rivals(doc, source, target, earlier, names)
        return replace(through(doc, target, source, "pronoun", names), rivals=rivals)
    if (those := part_of(doc, source)) is not None:
        return through(doc, find_plural(doc, those, earlier, names), source, "pronoun", names)
    if lower in PLURAL and doc.tokens[source].pos in {"PRON", "DET"}:
        return through(doc, find_plural(doc, source, earlier, names), source, "pronoun", names)
    if lower in THING:
        return through(doc, find_thing(doc, source, earlier, names), source, "pronoun", names)
    if is_proper(doc, source) and not (is_titled_alone(doc, source) and names.at(source) is None):
        return through(doc, source, source, "name", names)
    return described(doc, source, earlier, names)


def told_by_pronoun(doc: Doc, pronoun: int, target: int, names: NameIndex) -> bool:
    """Whether a pronoun's own clause tells whose somebody is of whom nothing else is known (he said
    as he stood protesting).
    """
    own = by_deeds(doc, pronoun, names)
    return own is not None and identity_of(doc, target, names) is None


def through(doc: Doc, target: int | None, source: int, rule: str, names: NameIndex) -> Mention:
    """The mention a pronoun leads to, or the pronoun itself where nobody fits. A name of the
    dispute tells who it is: it needs no fuller mention.
    """
    if target is None:
        return Mention(source, doc.tokens[source].text, f"{rule}, unresolved")
    if is_proper(doc, target):
        full = fullest_mention(doc, target)
        named = target in names.persons or named_person(doc, full)
        head = full if names.at(target) is None else target
        return Mention(head, proper_name(doc, full), rule, named=named)
    beside = named_beside(doc, target)
    if beside is not None:
        return Mention(target, proper_name(doc, beside), rule, named=True)
    return Mention(target, description(doc, target), rule)


def described(doc: Doc, source: int, earlier: Sequence[Spoken], names: NameIndex) -> Mention:
    """A description: the person it is set beside, the one it was given to before, or itself."""
    beside = named_beside(doc, source)
    if beside is not None:
        return Mention(source, proper_name(doc, beside), "name beside a description", named=True)
    owner = next((c for c in children(doc, source, "poss") if doc.tokens[c].pos == "PRON"), None)
    if owner is not None and doc.tokens[source].lemma in words("office") | words("belongs"):
        return owned(doc, source, owner, earlier, names)
    if (bearer := bearer_of(doc, source)) is not None:
        return through(doc, bearer, source, "who bears it", names)
    if doc.tokens[source].lemma in words("document") | words("paper"):
        author = author_of(doc, source, earlier)
        if author is not None:
            return through(doc, *author, names)
    return later_description(doc, source, earlier, names)


def later_description(
    doc: Doc, source: int, earlier: Sequence[Spoken], names: NameIndex
) -> Mention:
    """Who `the mayor` is: who was called so before, who holds the office, who has just spoken."""
    rules = office_or_speaker(doc, source, earlier, names)
    found = next(((head, rule) for rule, head in rules if head is not None), None)
    if found is None:
        return Mention(source, description(doc, source), "description")
    return through(doc, found[0], source, found[1], names)


def office_or_speaker(
    doc: Doc, source: int, earlier: Sequence[Spoken], names: NameIndex
) -> Iterator[tuple[str, int | None]]:
    """Each rule with whom it finds for a description, the surest first; of an office that a land
    has once, its holder.
    """
    definite = is_definite(doc, source)
    yield "holder of the office", ruler_at_home(doc, source)
    if definite:
        yield "later description", earlier_holder(doc, source, earlier)
    yield "holder of the office", holder_before(doc, source)
    if definite or is_former(doc, source):
        yield "last person", last_person(doc, source, earlier, names)


def named_beside(doc: Doc, head: int) -> int | None:
    """The person's name set beside a description."""
    beside = (c for c in children(doc, head, "appos") if is_proper(doc, c))
    return next((c for c in beside if named_person(doc, c)), None)


def bearer_of(doc: Doc, thing: int) -> int | None:
    """Who carries a sign or holds a press conference, whose words it has."""
    token = doc.tokens[thing]
    if token.lemma.lower() not in words("borne") or token.dep != "dobj":
        return None
    verb = token.head
    for _ in range(CLOSE_BY if doc.tokens[verb].lemma in words("bearing") else 0):
        bearer = child(doc, verb, "nsubj")
        if doc.tokens[verb].dep in {"acl", "relcl"} and are_people(doc, doc.tokens[verb].head):
            bearer = doc.tokens[verb].head
        if bearer is not None:
            return bearer if doc.tokens[bearer].pos in {"NOUN", "PROPN"} else None
        verb = doc.tokens[verb].head
    return None


def are_people(doc: Doc, noun: int) -> bool:
    """Whether a noun is a person's or people's."""
    told = doc.tokens[noun].lemma.lower() in words("person") | words("civilian") | words("local")
    return told or (is_proper(doc, noun) and named_person(doc, noun))


def author_of(doc: Doc, source: int, earlier: Sequence[Spoken]) -> tuple[int, int, str] | None:
    """Whose words a document has: who issues it there, who did so before, the last speaker close
    by; of a bare `an editorial`, only the medium that has just spoken.
    """
    definite = is_definite(doc, source)
    issuer = issued_before(doc, source) if definite else issuer_of(doc, source)
    if issuer is not None:
        return issuer, source, "who issued it"
    last = last_speaker(doc, source, earlier)
    if definite:
        lemma = doc.tokens[source].lemma
        same = (s for s in reversed(earlier[-LOOK_BACK:]) if doc.tokens[s.at].lemma == lemma)
        last = next(same, last)
        return None if last is None else (last.head, source, "words of the last speaker")
    if last is None or not is_medium(doc, last.head):
        return None
    bare = all(doc.tokens[c].tag == "DT" or c > source for c in doc.children[source])
    return (last.head, source, "words of the last medium") if bare else None


def issued_before(doc: Doc, source: int) -> int | None:
    """Who issued `the statement`, there or where the word stood last, close before."""
    places = doc.places.get(doc.tokens[source].lemma, ())
    until = bisect_right(places, source)
    for token in reversed(places[max(0, until - LOOK_BACK) : until]):
        if doc.tokens[source].sentence - doc.tokens[token].sentence > CLOSE_BY:
            return None
        if (issuer := issuer_of(doc, token)) is not None:
            return issuer
    return None


def issuer_of(doc: Doc, document: int) -> int | None:
    """Who issues a document where it is an object (Berg released a statement)."""
    token = doc.tokens[document]
    issuer = child(doc, token.head, "nsubj") if token.dep == "dobj" else None
    if issuer is None or doc.tokens[token.head].lemma not in words("issuing"):
        return None
    return issuer if doc.tokens[issuer].pos in {"NOUN", "PROPN"} else None


def owned(
    doc: Doc, source: int, owner: int, earlier: Sequence[Spoken], names: NameIndex
) -> Mention:
    """`his group`, `its spokeswoman`: known by whom the pronoun stands for."""
    lower = doc.tokens[owner].text.lower()
    if lower in PERSONAL:
        target = find_person(doc, owner, earlier, names)
    else:
        find = find_thing if lower in THING else find_plural
        target = find(doc, owner, earlier, names)
    head = source if target is None else fullest_mention(doc, target)
    return Mention(head, description(doc, source), "known by its owner")


def is_definite(doc: Doc, head: int) -> bool:
    """Whether `the` stands before a head and nothing else tells which one."""
    beside = [doc.tokens[c] for c in doc.children[head] if doc.tokens[c].dep != "punct"]
    return [token.text.lower() for token in beside] == ["the"]


def is_former(doc: Doc, head: int) -> bool:
    """Whether a head is `the former …`, which tells more of a person just named."""
    beside = {doc.tokens[c].text.lower() for c in doc.children[head]}
    return {"the", "former"} <= beside


def last_person(doc: Doc, head: int, earlier: Sequence[Spoken], names: NameIndex) -> int | None:
    """The person who has just spoken before `the lawyer`; before `the woman` or `the former
    mayor` also who acted.
    """
    lemma = doc.tokens[head].lemma
    if lemma not in words("person") - words("anonymous"):
        return None
    since = doc.places.get(lemma, ())
    spoke = (
        s.head
        for s in reversed(earlier[-2:])
        if could_be_person(doc, s.head, names) and not any(s.at < t < head for t in since)
    )
    found = next((t for t in spoke if may_be(doc, t, lemma)), None)
    shown = lemma in words("male") | words("female") or is_former(doc, head)
    if found is not None or not shown:
        return found
    number = doc.tokens[head].sentence
    acted = (t for n in (number, number - 1) if n >= 0 for t in subjects(doc, n, head))
    return next((t for t in acted if t != head and could_be_person(doc, t, names)), None)


def may_be(doc: Doc, person: int, lemma: str) -> bool:
    """Whether the text tells nothing against a description: no man is `the spokeswoman`."""
    told = gender(doc, person)
    told_of = [name for name in ("male", "female") if lemma in words(name)]
    return told is None or not told_of or told in told_of


def last_speaker(doc: Doc, source: int, earlier: Sequence[Spoken]) -> Spoken | None:
    """The source before, where it stands close by."""
    if not earlier or doc.tokens[source].sentence - doc.tokens[earlier[-1].at].sentence > CLOSE_BY:
        return None
    return earlier[-1]


def earlier_holder(doc: Doc, head: int, earlier: Sequence[Spoken]) -> int | None:
    """The last earlier speaker who was called by the description's noun: as a title, beside the
    name or instead of it.
    """
    lemma = doc.tokens[head].lemma.lower()
    for spoken in reversed(earlier[-LOOK_BACK:]):
        full = fullest_mention(doc, spoken.head) if is_proper(doc, spoken.head) else spoken.head
        if conjoined(doc, full) or (not is_proper(doc, full) and is_definite(doc, full)):
            continue
        called = (full, *children(doc, full, *NAME_PARTS, "appos"))
        if any(doc.tokens[t].lemma.lower() == lemma and is_own(doc, t) for t in called):
            return spoken.head
    return None


def is_own(doc: Doc, noun: int) -> bool:
    """Whether a noun in a description tells what somebody is: not one that only tells more of
    another (the Red Front, Norland’s military wing, is no military).
    """
    token = doc.tokens[noun]
    return token.pos != "ADJ" and (token.dep != "compound" or is_proper(doc, token.head))

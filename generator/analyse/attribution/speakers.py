"""Who a source is: the words that name it, and whom a pronoun or a later mention stands for.

In: a Doc and the head of a source. Out: a Mention: the head to read the identity from (of the
fullest earlier mention), a name to show, and the rule that led there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.analyse.attribution.affiliation import NameIndex, by_deeds, identity_of
from generator.analyse.attribution.documents import author_of, bearer_of, is_definite, written
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
    fullest_mention,
    is_proper,
    named_person,
)
from generator.analyse.attribution.shown_names import description, proper_name
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children
from generator.model import Doc

NAME_BESIDE = "name beside a description"
BY_OWNER = "known by its owner"
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
        thing = None if is_empty(doc, source) else find_thing(doc, source, earlier, names)
        return through(doc, thing, source, "pronoun", names)
    if is_proper(doc, source) and not (is_titled_alone(doc, source) and names.at(source) is None):
        return through(doc, source, source, "name", names)
    return described(doc, source, earlier, names)


def is_empty(doc: Doc, pronoun: int) -> bool:
    """Whether `it` stands only for the clause behind it (it is clear that it rained)."""
    token = doc.tokens[pronoun]
    told = children(doc, token.head, "acomp", "oprd", "attr")
    return token.dep == "nsubj" and any(
        doc.tokens[c].lemma.lower() in words("evident") for c in told
    )


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
        head = told_by(doc, target, beside, names)
        return Mention(head, proper_name(doc, beside), rule, named=True)
    return Mention(target, description(doc, target), rule)


def described(doc: Doc, source: int, earlier: Sequence[Spoken], names: NameIndex) -> Mention:
    """A description: the person it is set beside, the one it was given to before, or itself."""
    owner = next((c for c in children(doc, source, "poss") if doc.tokens[c].pos == "PRON"), None)
    serves = owner is not None and doc.tokens[source].lemma in words("office") | words("belongs")
    beside = named_beside(doc, source)
    if beside is not None:
        own = told_by(doc, source, beside, names)
        if owner is None or not serves or identity_of(doc, own, names) is not None:
            return Mention(own, proper_name(doc, beside), NAME_BESIDE, named=True)
        by_owner = owned(doc, source, owner, earlier, names)
        return replace(by_owner, name=proper_name(doc, beside), named=True)
    if owner is not None and serves:
        return owned(doc, source, owner, earlier, names)
    if (bearer := bearer_of(doc, source)) is not None:
        return through(doc, bearer, source, "who bears it", names)
    if doc.tokens[source].lemma in written():
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


def told_by(doc: Doc, source: int, beside: int, names: NameIndex) -> int:
    """Which tells whose it is, a description or the name beside it: the name where it is one of the
    dispute's, or where the description tells nothing (another swing vote, Senator Berg).
    """
    if (name := names.at(beside)) is not None:
        return source if name.identity is None else beside
    tells = identity_of(doc, source, names) is None and identity_of(doc, beside, names) is not None
    return beside if tells else source


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
    return Mention(head, description(doc, source), BY_OWNER)


def is_former(doc: Doc, head: int) -> bool:
    """Whether a head is `the former …`, which tells more of a person just named."""
    beside = {doc.tokens[c].text.lower() for c in doc.children[head]}
    return {"the", "former"} <= beside


def last_person(doc: Doc, head: int, earlier: Sequence[Spoken], names: NameIndex) -> int | None:
    """The person who has just spoken before `the lawyer`; before `the woman` or `the former
    mayor` also who acted.
    """
    lemma = doc.tokens[head].lemma
    several = words("gathered") | words("gathering") | words("quantity")
    if lemma not in words("person") - words("anonymous") - several:
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
        beside = (t for t in called if doc.tokens[t].lemma.lower() == lemma)
        if any(is_own(doc, t) and as_many(doc, t, head) for t in beside):
            return spoken.head
    return None


def is_own(doc: Doc, noun: int) -> bool:
    """Whether a noun in a description tells what somebody is: not one that only tells more of
    another (the Red Front, Norland’s military wing, is no military).
    """
    token = doc.tokens[noun]
    return token.pos != "ADJ" and (token.dep != "compound" or is_proper(doc, token.head))


def as_many(doc: Doc, one: int, two: int) -> bool:
    """Whether two nouns are both of one or both of several: the officials are not the official."""
    tags = {doc.tokens[one].tag, doc.tokens[two].tag}
    return "NNS" not in tags or len(tags) == 1

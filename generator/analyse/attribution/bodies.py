"""Bodies that a text names without saying whose they are: a spokesman, the government.

In: a Doc, the head of such a mention and the NameIndex. Out: the Name of the body or country that
acted last before it, which is whose it is, with the rule, or None where somebody unknown acted.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.analyse.attribution.administrations import administration, of_administration
from generator.analyse.attribution.affiliation import NameIndex, identity_near
from generator.analyse.attribution.identities import Identity
from generator.analyse.attribution.members import body_of_member
from generator.analyse.attribution.ministries import (
    before,
    is_portfolio,
    last_ministry,
    ministry_of,
    same_portfolio,
)
from generator.analyse.attribution.proper_names import (
    is_land_or_body,
    is_proper,
    lies_in,
    name_tokens,
    named_person,
)
from generator.analyse.attribution.residents import description_of, is_foreign
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children, subtree
from generator.model import Doc

SUBJECT = frozenset({"nsubj", "nsubjpass"})
RULERS = frozenset({"chancellor", "premier", "prime"})
LOOK_BACK = 2
"""Sentences before a mention in which its owner may have acted."""
NOT_BARE = ("poss", "prep", "nmod")
LONGEST = 200
"""Tokens before a crowd among which its people are named."""
OWNS = "before the name"
"""The rule of what stands before a noun: its owner."""
PEOPLE_OR_BODY = ("person", "civilian", "local", "office", "organisation", "medium", "polity")


def body_of(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whom a bare body belongs to."""
    crowd = people_gathered(doc, head, names) or medium_before(doc, head, names)
    if crowd is not None or not is_bare(doc, head, names) or is_strangers(doc, head, names):
        return crowd
    if (ministry := last_ministry(doc, head)) is not None:
        found = ministry_of(doc, ministry, names)
        return None if found is None else (found[0], f"of the ministry named before, {found[1]}")
    found = same_portfolio(doc, head, names) or of_office(doc, head, names)
    of_one_named = not names.lands and is_of_administration(doc, head)
    if found is not None or (of_one_named and administration(doc, names) is not None):
        return found
    return body_before(doc, head, names)


def of_office(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose a secretary or administration official is where the text names one administration,
    which is no land’s.
    """
    if not is_of_administration(doc, head):
        return None
    found = of_administration(doc, names)
    return None if found is None or found[0].side in names.lands else found


def is_of_administration(doc: Doc, head: int) -> bool:
    """Whether a mention is of a secretary or of an official of an administration, in office."""
    told = {doc.tokens[t].lemma.lower() for t in description_of(doc, head)}
    others = words("not in office") | words("reversing")
    return bool(told & words("of an administration")) and not told & others


def body_before(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """The body or country that acted last before a bare body."""
    medium = is_medium(doc, head)
    is_official = is_some_official(doc, head)
    is_group = doc.tokens[head].lemma.lower() in words("later body")
    of_person = may_be_a_persons(doc, head)
    for subject in before_a_land(doc, head, names):
        quoted = subject in names.inside and head not in names.inside
        if quoted or (is_group and lies_in(doc, subject)):
            continue
        if is_official and doc.tokens[subject].lemma.lower() not in kinds_of_party():
            continue
        land = is_land(doc, subject, names)
        person = is_proper(doc, subject) and named_person(doc, subject) and not land
        if person and is_group and (own := body_of_member(doc, subject, names)) is not None:
            return own
        if (medium and not land) or (person and names.at(subject) is None):
            continue
        if subject in names.persons and not (of_person or has_land(subject, names)):
            continue
        found = identity_near(doc, subject, names)
        if found is not None and only_tells_of(doc, subject, found[1]):
            continue
        if found is not None and not beside_unknown(doc, head, subject, names):
            return found[0], f"of the body named before, {found[1]}"
        if found is not None or is_proper(doc, subject):
            return None
    return None


def before_a_land(doc: Doc, head: int, names: NameIndex) -> Iterator[int]:
    """Subjects before a mention, the last first; a secretary is not the last land’s, so that it
    ends there.
    """
    subjects = subjects_back(doc, head)
    if not is_of_administration(doc, head):
        return subjects
    return takewhile(lambda subject: not is_land(doc, subject, names), subjects)


def beside_unknown(doc: Doc, head: int, subject: int, names: NameIndex) -> bool:
    """Whether somebody of whom nothing is known acts beside a subject, in a sentence before that
    of a person by name (spokesman X).
    """
    number = doc.tokens[subject].sentence
    if number == doc.tokens[head].sentence or not is_person(doc, head):
        return False
    whole = doc.sentences[number]
    others = (t for t in range(whole.first, whole.last) if acts(doc, t) and is_proper(doc, t))
    return any(names.at(t) is None for t in others)


def may_be_a_persons(doc: Doc, head: int) -> bool:
    """Whether one person can have such a body or speaker: a campaign, a spokesman; no committee,
    and no ministry, which is the ruler’s.
    """
    own = doc.tokens[head].lemma.lower()
    beside = () if own in words("later body") else children(doc, head, "compound", "amod")
    told = {own, *(doc.tokens[t].lemma.lower() for t in beside)}
    bodies = told & (words("later body") | words("bare"))
    return bool(told & words("of one person")) or not bodies


def has_land(subject: int, names: NameIndex) -> bool:
    """Whether a person is of a side that is a land, whose bodies then are meant."""
    name = names.at(subject)
    return name is not None and name.identity is not None and name.identity.side in names.lands


def is_land(doc: Doc, subject: int, names: NameIndex) -> bool:
    """Whether a proper name is a land's or body's, by the text or as a side that is a land."""
    name = names.at(subject)
    identity = None if name is None else name.identity
    own = identity is not None and identity.side in names.lands and identity.party is None
    by_side = own and subject not in names.persons and doc.tokens[subject].tag == "NNP"
    return is_proper(doc, subject) and (by_side or is_land_or_body(doc, subject))


def people_gathered(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Who `the crowd` is: the last people of a side that were named close before it."""
    beside = [doc.tokens[c].text.lower() for c in doc.children[head]]
    if doc.tokens[head].lemma not in words("gathered") or beside != ["the"]:
        return None
    first = doc.sentences[max(0, doc.tokens[head].sentence - LOOK_BACK)].first
    for token in range(head - 1, max(first, head - LONGEST) - 1, -1):
        name = names.at(token)
        if name is not None and doc.tokens[token].tag in {"NNS", "NNPS"}:
            found = name.identity
            return None if found is None else (found, f"the people named: {name.span.of(doc.text)}")
    return None


def is_strangers(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether the body was named close before as somebody unknown’s (the British embassy)."""
    last = max(before(doc, head, doc.tokens[head].lemma.lower()), default=None)
    if last is None or doc.tokens[head].sentence - doc.tokens[last].sentence > LOOK_BACK:
        return False
    beside = children(doc, last, "compound", "amod", "poss")
    return identity_near(doc, last, names) is None and any(
        is_foreign(doc, t, names) for t in beside
    )


def medium_before(doc: Doc, head: int, names: NameIndex) -> tuple[Identity, str] | None:
    """Whose `the channel` is: the medium that spoke last before it, close by."""
    beside = [doc.tokens[c].text.lower() for c in doc.children[head]]
    if beside != ["the"] or not is_medium(doc, head):
        return None
    of_media = words("broadcasting") | words("medium")
    spoke = (t for t in subjects_back(doc, head) if doc.tokens[t].lemma.lower() in of_media)
    last = next(spoke, None)
    found = None if last is None else identity_near(doc, last, names)
    return None if found is None else (found[0], f"of the medium named before, {found[1]}")


def is_bare(doc: Doc, head: int, names: NameIndex) -> bool:
    """Whether a head is a body or one who speaks for it, and nothing tells whose; not a person by
    name with an office of which a land has one (Chancellor Moss): any land may have it.
    """
    beside = {doc.tokens[c].lemma.lower() for c in children(doc, head, "compound", "amod")}
    if words("level") & beside or (named_person(doc, head) and RULERS & beside):
        return False  # the federal government is no town's
    state = bool(words("state") & beside)
    own = {doc.tokens[head].lemma.lower()}
    named = own if is_proper(doc, head) else own | beside
    bodies = words("bare") & (own | beside) | words("later body") & named
    if not (bodies or is_some_official(doc, head) or (state and is_medium(doc, head))):
        return False
    if bodies <= words("later body") and bodies and not is_one_body(doc, head):
        return False
    behind = [t for c in children(doc, head, *NOT_BARE) for t in subtree(doc, c)]
    if any(not is_portfolio(doc, t) and doc.tokens[t].text.lower() != "of" for t in behind):
        return False
    beside_it = (c for c in children(doc, head, "appos") if is_proper(doc, c))
    persons = [c for c in (head, *beside_it) if named_person(doc, c)]
    name = {token for person in persons for token in name_tokens(doc, person)}
    told = [t for t in description_of(doc, head) if t not in name]
    told = [t for t in told if not is_portfolio(doc, t)]
    return not any(t in names.by_token or is_foreign(doc, t, names) for t in told)


def is_one_body(doc: Doc, head: int) -> bool:
    """Whether a mention is of one body named before (the group), or of somebody of it (party
    officials): no groups of any kind, no records of an agency.
    """
    token = doc.tokens[head]
    lemma = token.lemma.lower()
    if lemma not in words("later body"):
        return lemma not in words("document")
    definite = {doc.tokens[c].text.lower() for c in doc.children[head]}
    return token.tag not in {"NNS", "NNPS"} and bool(definite & {"the", "this", "that"})


def is_some_official(doc: Doc, head: int) -> bool:
    """Whether a head is `an official` of whom nothing else is told."""
    beside = [doc.tokens[c].text.lower() for c in doc.children[head]]
    return doc.tokens[head].lemma == "official" and beside in (["a"], ["an"])


def is_medium(doc: Doc, head: int) -> bool:
    """Whether a head is a newspaper or broadcaster."""
    token = doc.tokens[head]
    return not {token.lemma.lower(), token.text.lower()}.isdisjoint(words("medium"))


def subjects_back(doc: Doc, head: int) -> Iterator[int]:
    """Subjects before a mention, the last first; before a person by name (spokesman X) of earlier
    sentences the main clause’s first.
    """
    number = doc.tokens[head].sentence
    for sentence in range(number, max(-1, number - LOOK_BACK - 1), -1):
        whole = doc.sentences[sentence]
        found = [t for t in range(min(whole.last, head) - 1, whole.first - 1, -1) if acts(doc, t)]
        if sentence < number and is_person(doc, head):
            found.sort(key=lambda t: doc.tokens[doc.tokens[t].head].dep != "ROOT")
        yield from found


def is_person(doc: Doc, head: int) -> bool:
    """Whether a head is itself a person’s name."""
    return is_proper(doc, head) and named_person(doc, head)


def only_tells_of(doc: Doc, subject: int, rule: str) -> bool:
    """Whether a subject is a common noun for neither people nor a body, nor somebody’s own or deed,
    that only tells of whoever is named with it (criticism of X, not X’s vote, the vote by X).
    """
    by = any(doc.tokens[c].text.lower() == "by" for c in doc.children[subject])
    if by or is_proper(doc, subject) or rule.startswith(OWNS):
        return False
    lemma = doc.tokens[subject].lemma.lower()
    return lemma not in kinds_of_party() and not any(lemma in words(g) for g in PEOPLE_OR_BODY)


def acts(doc: Doc, token: int) -> bool:
    """Whether a token is a noun or name that does something, also in the passive (by X)."""
    word = doc.tokens[token]
    by = word.dep == "pobj" and doc.tokens[word.head].dep == "agent"
    return (by or word.dep in SUBJECT) and word.pos in {"NOUN", "PROPN"}

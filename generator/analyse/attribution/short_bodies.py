"""Bodies and towns that a text names by their last word: the Alliance, the city.

In: a Doc, the known names and the Names found in it. Out: further Names. A word stands for the one
body of the dispute whose name ends in it, where the text has no other such body; a town’s word for
the one town of the dispute (City of Vik), where the text names it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.identities import Identity, Known, Name
from generator.analyse.attribution.proper_names import NAME_PARTS, name_tokens
from generator.analyse.attribution.short_names import area_of, town_words
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import children
from generator.model import Doc, Span


def short_bodies(doc: Doc, given: tuple[Name, ...]) -> Iterator[Name]:
    """Mentions of a body by the last word of its name."""
    taken = {token for name in given for token in name.tokens}
    for last, (first, identity) in last_words(doc, given).items():
        alike = [t for t in doc.places.get(last.lower(), ()) if doc.tokens[t].text == last]
        free = [t for t in alike if t not in taken and doc.tokens[t].pos == "PROPN"]
        if identity is not None and not any(is_longer(doc, t) for t in free):
            yield from (named(doc, t, identity) for t in free if t > first)


def last_words(doc: Doc, given: tuple[Name, ...]) -> dict[str, tuple[int, Identity | None]]:
    """The last words of the bodies that a text names, where it does so first, and whose they are;
    one that two bodies have is nobody's. Some words are never left out (White House); people in a
    body are not the body.
    """
    found: dict[str, tuple[int, Identity | None]] = {}
    for name in given:
        last = doc.tokens[name.tokens[-1]] if len(name.tokens) > 1 else None
        if last is None or last.lemma not in words("organisation") or not last.text[:1].isupper():
            continue
        parts = [doc.tokens[t].text for t in name.tokens]
        if parts[0] in words("never left out") or not all(part[:1].isupper() for part in parts):
            continue
        first, identity = found.get(last.text, (name.tokens[-1], name.identity))
        found[last.text] = (first, identity if identity == name.identity else None)
    return found


def is_longer(doc: Doc, token: int) -> bool:
    """Whether a body's word is part of a longer name (Council of Vik, Vik Council)."""
    behind = children(doc, token, "prep")
    of_name = any(
        doc.tokens[c].pos == "PROPN"
        for prep in behind
        if doc.tokens[prep].text.lower() == "of"
        for c in children(doc, prep, "pobj")
    )
    return of_name or len(name_tokens(doc, token)) > 1


def named(doc: Doc, token: int, identity: Identity, *, area: bool = False) -> Name:
    """A Name of one token."""
    word = doc.tokens[token]
    return Name(Span(word.start, word.end), range(token, token + 1), identity, area)


def towns(doc: Doc, known: Known, given: tuple[Name, ...]) -> Iterator[Name]:
    """Mentions of the dispute's only town, which the text names, by its word: the city, City
    Attorney.
    """
    taken = {token for name in given for token in name.tokens}
    told = {name.identity for name in given}
    for word, identity in only_towns(known).items():
        if identity in told:
            for token in doc.places.get(word, ()):
                if token not in taken and is_the_town(doc, token):
                    yield named(doc, token, identity, area=not is_of_its_office(doc, token))


def only_towns(known: Known) -> dict[str, Identity]:
    """The words for towns (city) that one identity's names have: City of Vik, Vik County."""
    found: dict[str, set[Identity]] = {}
    for name, identity in known.items():
        parts = name.split()
        if identity is None or len(parts) == 1:
            continue
        if any(True for _ in area_of(name)):
            found.setdefault(parts[0].lower(), set()).add(identity)
        elif parts[-1][:1].isupper() and parts[-1].lower() in town_words():
            found.setdefault(parts[-1].lower(), set()).add(identity)
    return {word: next(iter(own)) for word, own in found.items() if len(own) == 1}


def is_the_town(doc: Doc, token: int) -> bool:
    """Whether a town's word stands alone behind `the`, or before an office."""
    word = doc.tokens[token]
    if word.dep in NAME_PARTS:
        return is_of_its_office(doc, token)
    beside = [doc.tokens[c].text.lower() for c in doc.children[token] if c < token]
    return word.tag == "NN" and beside == ["the"]


def is_of_its_office(doc: Doc, token: int) -> bool:
    """Whether a town's word stands right before an office or a body (city council)."""
    word, behind = doc.tokens[token], min(token + 1, len(doc.tokens) - 1)
    office = doc.tokens[behind].lemma
    governs = office in words("office") | words("on duty") | words("organisation")
    governs |= kinds_of_party().get(office) == "government"
    before = doc.tokens[max(0, token - 1)]
    alone = before.pos not in {"PROPN", "ADJ", "NOUN"} or before.sentence != word.sentence
    return word.dep in NAME_PARTS and governs and alone

"""Places that a text tells to be one side's: `Vik, a town in northern Norland`, `the Norlandic city
of Vik`, `in Vik, Norland`.

In: a Doc and the Names of the dispute in it. Out: names learned. A place that the text gives to
two is nobody's. No list of the world's places is read: whose a place is may be the dispute.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.identities import Identity, Name, by_token
from generator.analyse.attribution.tables import words
from generator.model import Doc

REACH = 7
"""Words beside `town` or `city` that are looked at."""
LEADS = frozenset({"in", "near", "from", "at", "outside", "inside", "around", "to"})
"""Words before a place that stands before the land it lies in."""
BETWEEN = frozenset({"the", "of", "edge", "tip", "part", "side", "end", "border"})
STOPS = frozenset({",", ".", ";", ":", "–", "—", "--", "(", ")", "?", "!", '"', "“", "”"})
COMMAS = frozenset({",", "–", "—", "--", "("})
LONGEST = 4
"""Words of a place's name."""

Found = tuple[range, Name]


def learn_places(doc: Doc, given: tuple[Name, ...]) -> dict[str, Identity | None]:
    """Places by name, with whom they belong to."""
    at = by_token(given)
    learned: dict[str, Identity | None] = {}
    for run, name in found_places(doc, given, at):
        if not run or name.identity is None or any(token in at for token in run):
            continue
        place = doc.text[doc.tokens[run[0]].start : doc.tokens[run[-1]].end]
        identity = Identity(name.identity.side, other=name.identity.other)
        if learned.setdefault(place, identity) != identity:
            learned[place] = None
    return {place: identity for place, identity in learned.items() if identity is not None}


def found_places(doc: Doc, given: tuple[Name, ...], at: dict[int, Name]) -> Iterator[Found]:
    """Places beside a word such as `town`, then those beside a name."""
    for lemma in sorted(words("polity") | words("settlement")):
        for noun in doc.places.get(lemma, ()):
            yield from beside_noun(doc, noun, at)
    for name in given:
        yield from before_name(doc, name)


def beside_noun(doc: Doc, noun: int, at: dict[int, Name]) -> Iterator[Found]:
    """`the Norlandic town of Vik`, and `Vik, a town in Norland`."""
    before, behind = stretch(doc, noun, -1), stretch(doc, noun, 1)
    owner = next((at[t] for t in before if t in at), None)
    follows = behind[1:] if behind and doc.tokens[behind[0]].text == "of" else behind
    if owner is not None and follows and is_capital(doc, follows[0]):
        yield proper_run(doc, follows[0], 1), owner
    comma = (before[-1] if before else noun) - 1
    owner = owner or next((at[t] for t in behind if t in at), None)
    if owner is not None and comma > 0 and doc.tokens[comma].text in COMMAS:
        yield proper_run(doc, comma - 1, -1), owner


def stretch(doc: Doc, noun: int, step: int) -> list[int]:
    """The words on one side of a noun, nearest first, up to a stop or a verb."""
    found: list[int] = []
    for token in range(noun + step, noun + step * (REACH + 1), step):
        if not 0 <= token < len(doc.tokens) or ends(doc, noun, token):
            break
        found.append(token)
        if step < 0 and doc.tokens[token].tag in {"DT", "PRP$"}:
            break
    return found


def ends(doc: Doc, noun: int, token: int) -> bool:
    """Whether a stretch ends at a token."""
    other = doc.tokens[token]
    verb = other.pos in {"VERB", "AUX"} and other.dep not in {"amod", "compound"}
    return verb or other.text in STOPS or other.sentence != doc.tokens[noun].sentence


def before_name(doc: Doc, name: Name) -> Iterator[Found]:
    """`in Vik, Norland,` and `in Vik in northern Norland`."""
    first, last = name.tokens.start, name.tokens.stop
    if doc.tokens[max(0, last - 1)].tag != "NNP":
        return
    closed = last >= len(doc.tokens) or doc.tokens[last].text in STOPS
    token = first - 1
    while token > 0 and is_between(doc, token):
        token -= 1
    comma = token == first - 1 and doc.tokens[max(0, token)].text == ","
    if token > 0 and ((comma and closed) or doc.tokens[token].text.lower() in {"in", "on"}):
        run = proper_run(doc, token - 1, -1)
        if run and run[0] and doc.tokens[run[0] - 1].text.lower() in LEADS:
            yield run, name


def is_between(doc: Doc, token: int) -> bool:
    """Whether a word may stand between a place and the land it lies in."""
    word = doc.tokens[token]
    return word.text.lower() in BETWEEN or (word.pos == "ADJ" and word.text.islower())


def is_capital(doc: Doc, token: int) -> bool:
    """Whether a token is a capitalised proper name."""
    return doc.tokens[token].pos == "PROPN" and doc.tokens[token].text[:1].isupper()


def proper_run(doc: Doc, start: int, step: int) -> range:
    """The proper name that begins or ends at a token; empty where there is none."""
    end = start
    while (
        0 <= end < len(doc.tokens)
        and abs(end - start) < LONGEST
        and (is_capital(doc, end) or (end != start and doc.tokens[end].text in {"-", "al", "el"}))
        and doc.tokens[end].sentence == doc.tokens[start].sentence
    ):
        end += step
    run = range(start, end) if step > 0 else range(end + 1, start + 1)
    whole = bool(run) and is_capital(doc, run[0]) and is_capital(doc, run[-1])
    return run if whole and all(doc.tokens[t].text not in words("date") for t in run) else range(0)

"""Names of an article as they are compared: speakers, places, all others.

In: a Doc or an Attribution. Out: keys of voices and runs of tokens that are names. A person's key
is ("person", surname, the names before it); a body's ("body", its name); that of a party of the
dispute ("party", side, party), whatever the article calls it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.analyse.attribution.persons import is_name
from generator.analyse.attribution.tables import words
from generator.analyse.stems import fold
from generator.analyse.wordlists import group
from generator.model import Attribution, Doc, Token

LONGEST = 4
"""Words of a name; of a longer run the last ones."""
STRONG = frozenset({"in", "near", "outside", "across", "around", "throughout", "at"})
"""Words before a place."""
INNER = frozenset({"-", "‑", "–", "al", "el", "'", "’"})
ENDINGS = re.compile(r"['’]s?$|,? (?:Jr|Sr)\.?$| I{2,3}$")
PREFIX = re.compile(r"^(?:al|el|as|ad|an|ar|at|az)-")


def plain_name(name: str) -> str:
    """A name without article, titles and endings: `Sen. Ann Berg’s` as `Ann Berg`."""
    parts = ENDINGS.sub("", name.strip()).split()
    while len(parts) > 1 and is_title(parts[0]):
        parts = parts[1:]
    return " ".join(parts)


def is_title(word: str) -> bool:
    """Whether a word before a name is no part of it."""
    plain = word.lower().removesuffix(".")
    return plain in words("person") | {"the", "president-elect", "special", "agent", "former"} or (
        word in words("title")
    )


def voice_key(one: Attribution) -> tuple[str, ...] | None:
    """The key of a speaker; None for those without a name, for several and for media."""
    name = plain_name(one.speaker or "")
    parts = name.split()
    if not parts or len(parts) > LONGEST or "," in name or " and " in name or is_medium(parts):
        return None
    if one.named and is_person(parts):
        return ("person", PREFIX.sub("", fold(parts[-1])), fold(" ".join(parts[:-1])))
    if one.party is not None and one.side is not None:
        return ("party", one.side, one.party)
    if not told_by_name(one) or not all(part[:1].isupper() or part in SMALL for part in parts):
        return None
    if len(parts) == 1 and one.named:
        return ("person", PREFIX.sub("", fold(parts[0])), "")
    return ("body", fold(name))


SMALL = frozenset({"of", "for", "the", "and", "on", "in", "to", "al", "de"})


def is_person(parts: list[str]) -> bool:
    """Whether the words of a name are a person's."""
    return is_name(parts[-1]) and all(part[:1].isupper() or part.islower() for part in parts)


def told_by_name(one: Attribution) -> bool:
    """Whether the text itself names the speaker there, rather than describing somebody."""
    who = one.rule.split("; ")[1] if one.rule.count(";") else ""
    return who == "name" or one.named


def is_medium(parts: list[str]) -> bool:
    """Whether a name is a medium's."""
    media = words("media name") | group("medium")
    return any(part in media or part.lower() in words("medium") for part in parts)


def is_capital(token: Token) -> bool:
    """Whether a token is a capitalised proper name."""
    return token.pos == "PROPN" and token.text[:1].isupper()


def capital_runs(doc: Doc) -> Iterator[range]:
    """Every run of capitalised words, in pieces of four at the most."""
    for run in runs(doc, is_upper):
        for start in range(run.start, run.stop, LONGEST):
            yield range(start, min(start + LONGEST, run.stop))


def is_upper(token: Token) -> bool:
    """Whether a token is a capitalised word."""
    return token.text[:1].isupper()


def runs(doc: Doc, named: Callable[[Token], bool]) -> Iterator[range]:
    """Every run of name words within a sentence."""
    start = 0
    while start < len(doc.tokens):
        if not named(doc.tokens[start]):
            start += 1
            continue
        end = run_end(doc, start, named)
        yield range(start, end)
        start = end


def run_end(doc: Doc, start: int, named: Callable[[Token], bool]) -> int:
    """Behind the last word of the name that begins at a token."""
    end = start + 1
    for t in range(start + 1, len(doc.tokens)):
        token = doc.tokens[t]
        if token.sentence != doc.tokens[start].sentence:
            break
        if named(token):
            end = t + 1
        elif token.text not in INNER or token.start != doc.tokens[t - 1].end:
            break
    return end


def place_runs(doc: Doc) -> Iterator[range]:
    """Names behind a preposition of place that read as no person's, body's or day's."""
    for run in runs(doc, is_capital):
        before = doc.tokens[run[0] - 1] if run[0] else None
        if before is None or before.text.lower() not in STRONG or before.pos != "ADP":
            continue
        if len(run) <= LONGEST and reads_as_place(doc, run):
            yield run


def reads_as_place(doc: Doc, run: range) -> bool:
    """Whether nothing in or behind a name says that it is something else."""
    own = [doc.tokens[t] for t in run]
    behind = doc.tokens[run.stop] if run.stop < len(doc.tokens) else None
    if behind is not None and behind.sentence == own[0].sentence and behind.tag == "POS":
        return False
    if own[-1].dep not in {"pobj", "conj", "appos"} or own[0].text in words("title"):
        return False
    bodies = words("organisation") | words("date") | words("media name") | words("person")
    return not any(t.text in bodies or t.lemma in bodies or t.text.isupper() for t in own)

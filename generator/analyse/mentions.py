"""Where a dispute's own words (its terms, its claims) stand in a text, and in whose voice.

In: a Reading and words as a contributor wrote them. Out: Mentions in text order: the words, and
whose they are: the author's, a side's, or others'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.analyse.reading import Reading, spoken_by
from generator.model import AUTHOR, OTHER, Measurement, Span

BEFORE = r"(?<!\w)(?<!\w[-‑'’.])"
PLURALS = (("men", "man"), ("ies", "y"), ("s", ""))
"""Endings of plural and singular, the first that fits."""
SIBILANT = ("s", "x", "ch", "sh")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the dispute in the text; `sides` is empty where `voice` is the author or others."""

    span: Span
    voice: str  # "author", "side" or "other"
    sides: tuple[str, ...] = ()


def mentions(reading: Reading, words: Iterable[str]) -> Iterator[Mention]:
    """Where one of the words stands, in singular or plural, the longest first."""
    words = tuple(words)
    pattern = expression(words)
    if pattern is None:
        return
    for match in pattern.finditer(reading.doc.text):
        span = Span(*match.span())
        if not is_name(reading.doc.text, span, words):
            yield mention(reading, span)


@lru_cache(maxsize=1024)
def expression(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern for all forms of the words; None of no words."""
    forms = sorted(
        {form for word in words for form in both_numbers(word)}, key=lambda f: (-len(f), f)
    )
    if not forms:
        return None
    branches = "|".join(map(spaced, forms))
    return re.compile(f"{BEFORE}(?:{branches})(?![\\w-])", re.IGNORECASE)


def spaced(form: str) -> str:
    """The expression of words, however many blanks stand between them."""
    parts = (re.escape(part).replace("'", "['’]") for part in form.split())
    return r"\s{1,9}".join(parts)


def both_numbers(word: str) -> set[str]:
    """A word and its other number: hostages and hostage, gunman and gunmen, party and parties."""
    plain = word.lower().replace("’", "'")
    if plain.endswith("ss"):
        return {plain, plain + "es"}
    for plural, singular in PLURALS:
        if plain.endswith(plural):
            return {plain, plain.removesuffix(plural) + singular}
    if plain.endswith("man"):
        return {plain, plain.removesuffix("man") + "men"}
    if plain.endswith("y") and plain[-2:-1] not in "aeiou":
        return {plain, plain[:-1] + "ies"}
    return {plain, plain + ("es" if plain.endswith(SIBILANT) else "s")}


def is_name(text: str, span: Span, words: Iterable[str]) -> bool:
    """Whether a word that the contributor wrote small is part of a name (Resistance Brigade)."""
    own = span.of(text)
    if not own[:1].isupper() or any(word[:1].isupper() for word in words):
        return False
    before = re.search(r"\b[A-Z][\w.’']*\s$", text[max(0, span.start - 40) : span.start])
    behind = re.match(r"\s[A-Z]\w*", text[span.end : span.end + 40])
    return before is not None or behind is not None


def mention(reading: Reading, span: Span) -> Mention:
    """The words with their voice: of the attribution in whose content they begin."""
    for attribution in reading.attributions:
        if any(content.start <= span.start < content.end for content in attribution.content):
            sides = spoken_by(attribution)
            return Mention(span, "side" if sides else OTHER, sides)
    return Mention(span, AUTHOR)


def counted(
    metric: str,
    of: str,
    by: str,
    side: str | None,
    found: Sequence[Mention],
    *,
    withheld: str | None = None,
) -> Measurement:
    """How often something is mentioned, with the passages."""
    return Measurement(
        metric=metric,
        side=side,
        by=by,
        of=of,
        value=None if withheld else float(len(found)),
        n=len(found),
        unit="times",
        withheld=withheld,
        evidence=tuple(mention.span for mention in found),
    )

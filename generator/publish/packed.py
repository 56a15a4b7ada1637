"""How a passage was found and how sure that is, in few characters for a page's script.

In: Attributions. Out: their details as codes of sentences and what these quote,
`0-2|93|812+58|aB;c0:Port|x1:vow+5,z2-3|other`; and the tables by which the script reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import blake2s
from string import ascii_letters, digits

from generator.model import Attribution, Site, Span
from generator.publish import reasons, rules, suggest
from generator.publish.adding import template
from generator.publish.measured import error_of
from generator.publish.passages import NAME_HIDDEN, UNNAMED
from generator.publish.sentences import parted

UNMEASURED = "How often this is wrong is not measured yet."
PEOPLE = "p"
"""In the place of a confidence, where people set what a passage is."""
SURE = ((90, "high"), (70, "fair"), (50, "low"), (0, "very low"))
"""From how many of 100 that were right a confidence is called so."""
RIGHT, BY_PEOPLE = "{} of 100 such passages are right, in words and side", "set by people"
WHO = {"by": "your-name", "why": "what shows it"}
LONGEST_SPEAKER = 80
"""Characters of a speaker's name that a correction's line still bears."""
_LETTERS = ascii_letters + digits
_PARTS = "%|;,~:_=\"'`<>"
_MEANT = str.maketrans({mark: f"%{ord(mark):02X}" for mark in _PARTS} | {" ": "_"})
"""What parts codes, and what would need quotes as an attribute; in a quote it is written as in an
address, a blank as `_`.
"""


def candidates(sentence: str) -> Iterator[str]:
    """Two letters that may stand for a sentence: as long as it reads the same, the same ones."""
    hashed = blake2s(sentence.encode()).digest()
    for at in range(0, len(hashed), 2):
        first, second = divmod(int.from_bytes(hashed[at : at + 2]), len(_LETTERS))
        yield _LETTERS[first % len(_LETTERS)] + _LETTERS[second]


@cache
def sentences() -> dict[str, str]:
    """All sentences by their codes, as the script needs them; the first in the alphabet takes the
    first of its codes.
    """
    told = (parted(reasons.marked(feature))[0] for feature in reasons.examples())
    found: dict[str, str] = {}
    for sentence in sorted({*rules.sentences(), *told}):
        found[next(code for code in candidates(sentence) if code not in found)] = sentence
    return found


@cache
def codes() -> dict[str, str]:
    """The code of each sentence."""
    return {sentence: code for code, sentence in sentences().items()}


def details(found: Attribution, at: Span, side: str, lines: str) -> str:
    """All of a passage: its lines in the page's tables, of a hundred such how many are right, the
    characters that a correction names it by, its rule, what was weighed; and its side, if that is
    not as its colour says.
    """
    right = PEOPLE if found.confidence == 1 else str(round(100 * found.confidence))
    where, how = f"{at.start}+{at.end - at.start}", found.rule
    parts = (lines, right, where, rule(how), weighed(how), side)
    return "|".join(parts).rstrip("|")


def tables(site: Site) -> str:
    """The script's tables, as the program has them: sentences, how often each metric is wrong, and
    how a form is filled in.
    """
    told = {
        "errors": {metric: error_of(site, metric).text for metric in _metrics(site)},
        "unmeasured": UNMEASURED,
        "sentences": sentences(),
        "sure": [[least, f"{word}: {RIGHT}"] for least, word in SURE],
        "people": BY_PEOPLE,
        "unnamed": [UNNAMED, NAME_HIDDEN],
        "speaker": LONGEST_SPEAKER,
        "who": ", ".join(f"{name}: {value}" for name, value in WHO.items()),
        "parts": suggest.PARTS,
        "longest": suggest.LONGEST,
        "template": suggest.TEMPLATE,
        "adding": template("{}"),
        "forms": {forge: path for forge, (path, _) in suggest.FORMS.items()},
        "heads": suggest.HEADS,
        "why": suggest.WHY,
    }
    return f"const EVENHAND = {json.dumps(told, ensure_ascii=False)};"


def rule(text: str) -> str:
    """The parts of a rule: `;` between them, `~` between the sentences of one."""
    parts = text.split(";")
    return _rule(";".join(p for p in parts if not p.lstrip().startswith(rules.WEIGHED)))


@lru_cache(maxsize=1 << 12)
def _rule(text: str) -> str:
    return ";".join("~".join(map(coded, part)) for part in rules.found(text))


def weighed(text: str) -> str:
    """What was weighed, each with its tenths: `x1:vow+5,z2-3`."""
    found = reasons.weights(rules.features(text))
    return ",".join(f"{coded(what)}{round(10 * weight):+d}" for what, weight in found)


@lru_cache(maxsize=8192)
def coded(marked: str) -> str:
    """The code of a sentence and what it quotes; one that has none is all a quote."""
    sentence, quotes = parted(marked)
    key = codes().get(sentence, "")
    if not key:
        key, quotes = codes()["{}"], (sentence.format(*quotes),)
    return ":".join((key, *(quote.translate(_MEANT) for quote in quotes)))


def _metrics(site: Site) -> Iterator[str]:
    """All that may have errors: metrics, and what is measured without being one."""
    yield from dict.fromkeys(
        (*(text.id for text in site.metrics), *(e.metric for e in site.errors if e.metric))
    )

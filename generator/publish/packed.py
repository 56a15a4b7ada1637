"""How a passage was found and how sure that is, in few characters for a page's script.

In: Attributions. Out: their details as codes of sentences and what these quote,
`0-2|93|812-870|aB3;c0D=Port|x1Y=vow+5,z2Q-3|other`; and the tables by which the script reads them.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from hashlib import blake2s
from string import ascii_letters, digits

from generator.model import Attribution, Site, Span
from generator.publish import reasons, rules, suggest
from generator.publish.measured import error_of
from generator.publish.passages import NAME_HIDDEN, UNNAMED
from generator.publish.sentences import parted

UNMEASURED = "How often this is wrong is not measured yet."
PEOPLE = "="
"""In the place of a confidence, where people set what a passage is."""
SURE = ((90, "high"), (70, "fair"), (50, "low"), (0, "very low"))
"""From how many of 100 that were right a confidence is called so."""
RIGHT, BY_PEOPLE = "{} of 100 such passages are right, in words and side", "set by people"
WHO = {"by": "your-name", "why": "what shows it"}
LONGEST_SPEAKER = 80
"""Characters of a speaker's name that a correction's line still bears."""
_LETTERS = ascii_letters + digits
_LONG = 3
_MEANT = str.maketrans({mark: f"%{ord(mark):02X}" for mark in "%|;,~="})
"""What parts codes; in a quote it is written as in an address."""


def code(sentence: str) -> str:
    """Three letters that stand for a sentence: as long as it reads the same, the same ones."""
    number = int.from_bytes(blake2s(sentence.encode()).digest()[:4])
    found = ""
    for _ in range(_LONG):
        number, at = divmod(number, len(_LETTERS))
        found += _LETTERS[at]
    return found


@cache
def sentences() -> dict[str, str]:
    """All sentences by their codes, as the script needs them."""
    told = (parted(reasons.marked(feature))[0] for feature in reasons.examples())
    return {code(sentence): sentence for sentence in sorted({*rules.sentences(), *told})}


def details(found: Attribution, at: Span, side: str, lines: str) -> str:
    """All of a passage: its lines in the page's tables, of a hundred such how many are right, the
    characters that a correction names it by, its rule, what was weighed; and its side, if that is
    not as its colour says.
    """
    right = PEOPLE if found.confidence == 1 else str(round(100 * found.confidence))
    parts = (lines, right, f"{at.start}-{at.end}", rule(found.rule), weighed(found.rule), side)
    return "|".join(parts).rstrip("|")


def tables(site: Site) -> str:
    """The script's tables, as the program has them: sentences, how often each metric is wrong, and
    how a form is filled in.
    """
    told = {
        "errors": {metric.id: error_of(site, metric.id).text for metric in site.metrics},
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
        "forms": {forge: path for forge, (path, _) in suggest.FORMS.items()},
        "heads": suggest.HEADS,
        "why": suggest.WHY,
    }
    return f"const EVENHAND = {json.dumps(told, ensure_ascii=False)};"


def rule(text: str) -> str:
    """The parts of a rule: `;` between them, `~` between the sentences of one."""
    return ";".join("~".join(map(coded, part)) for part in rules.found(text))


def weighed(text: str) -> str:
    """What was weighed, each with its tenths: `x1Y=vow+5,z2Q-3`."""
    found = reasons.weights(rules.features(text))
    return ",".join(f"{coded(what)}{round(10 * weight):+d}" for what, weight in found)


@lru_cache(maxsize=8192)
def coded(marked: str) -> str:
    """The code of a sentence and what it quotes; one that has none is all a quote."""
    sentence, quotes = parted(marked)
    key = code(sentence)
    if sentences().get(key) != sentence:
        key, quotes = code("{}"), (sentence.format(*quotes),)
    return "=".join((key, *(quote.translate(_MEANT) for quote in quotes)))

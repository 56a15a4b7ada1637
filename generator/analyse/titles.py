"""Headlines made readable for the parser, which has learnt from running text.

In: a headline and its article's text. Out: the headline as a sentence, with the same offsets:
capitals that the article itself does not write are small (`Mayor Says Bridge Will Close`), and
single quotation marks, which headlines use for double ones, are double.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.analyse.wordlists import group
from generator.model import WORD

SINGLE = re.compile(r"(?<!\w)['‘](?=\w)([^'‘’\n]*(?:\w['’]\w[^'‘’\n]*)*)['’](?!\w)")
CAPITALS = 0.6
"""Part of the longer words that are capitalised, from which a headline is in title case."""
LONG = 4
"""Letters of a word that title case always capitalises."""


def as_sentence(title: str, text: str) -> str:
    """The headline as running text would have it, of the same length."""
    marked = SINGLE.sub(lambda match: f"“{match[1]}”", title)
    if not is_title_case(marked):
        return marked
    seen = Counter(match.group() for match in WORD.finditer(text))
    first = WORD.search(marked)
    start = -1 if first is None else first.start()
    return WORD.sub(lambda match: as_in_text(match, seen, first=match.start() == start), marked)


def is_title_case(title: str) -> bool:
    """Whether most longer words behind the first are capitalised."""
    longer = [word for word in WORD.findall(title)[1:] if len(word) >= LONG]
    capital = sum(word[:1].isupper() for word in longer)
    return bool(longer) and capital >= CAPITALS * len(longer)


def as_in_text(match: re.Match[str], seen: Counter[str], *, first: bool) -> str:
    """A word as the article writes it for the most part; one that it never has stays."""
    word = match.group()
    forms = {word, word.capitalize()} | (set() if first else {word.lower()})
    best = max(sorted(forms), key=lambda form: (seen[form], form == word))
    small = word.lower()
    if seen[best] == 0 and not first and match.start() and small in group("grammar"):
        best = small
    return best if len(best) == len(word) else word

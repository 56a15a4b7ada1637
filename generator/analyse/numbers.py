"""Where a text gives a number, in digits or spelt out: `160`, `one hundred and sixty`, `4.5m`.

In: a text. Out: Numbers in text order, with their value, whether it is more than, less than or
about that (`at least 160`), and whether it is one end of a range. Dates, times of day, ordinals and
years that stand alone are no numbers here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from text_to_num import text2num

from generator.model import Span

Bound = Literal["", "more", "less", "about"]

SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
DOZEN = 12
ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
TENS = "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
SPELT = "|".join((*ONES.split(), *TENS.split(), *SCALES))
SCALE = "|".join(SCALES)
DIGITS = re.compile(
    r"(?<![\w.,/:#-])(?P<money>(?:US|C|A)?[$£€¥₪] ?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:(?P<short>[kmb]|[mbt]n)\b|[ -](?P<scale>{SCALE})s?\b)?"
    r"(?![\w/:]|-\d|[.,]\d|(?<=\d)-?(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
WORDS = re.compile(
    r"(?<![\w-])(?:(?P<half>half) an? (?P<of>million|billion|dozen)|"
    rf"(?:an? )?(?P<few>(?:{SPELT}) )?dozen|"
    rf"(?:\ba )?(?P<spelt>\b(?:{SPELT})(?:(?:[ -]| and |-and-)(?:{SPELT}))*))\b",
    re.IGNORECASE,
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*"
BEFORE_DATE = re.compile(rf"\b{MONTH}\.? $")
BEHIND_DATE = re.compile(rf" (?:of )?{MONTH}\b| ?[ap]\.?m\b| o['’]clock", re.IGNORECASE)
RANGED_BEFORE = re.compile(r"\d(?:\s?[–-]|\sto\s)\s?[$£€]?$")
RANGED_BEHIND = re.compile(r"(?:\s?[–-]|\sto\s)[$£€]?\d")
YEARS = range(1900, 2100)
LOOK_BACK = 24
"""Characters before a number that may say more, less or about."""
BOUND_WORDS: tuple[tuple[Bound, str], ...] = (
    ("more", "more than|over|at least|upwards? of|no fewer than|above"),
    ("less", "less than|fewer than|under|up to|as many as|below"),
    ("about", "about|around|nearly|almost|some|roughly|estimated|approximately"),
)
BOUNDS = tuple(
    (name, re.compile(rf"\b(?:{words}) $", re.IGNORECASE)) for name, words in BOUND_WORDS
)


MOST_DIGITS = 100
"""Digits of a number; what has more is none. Of some thousands Python makes no number at all."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the characters that write it, its currency sign among them."""

    span: Span
    value: Fraction
    bound: Bound = ""
    money: bool = False
    ranged: bool = False


def find_numbers(text: str) -> tuple[Number, ...]:
    """All numbers of a text."""
    found = [*in_digits(text), *in_words(text)]
    return tuple(sorted(found, key=lambda number: number.span))


def in_digits(text: str) -> Iterator[Number]:
    """Numbers in digits, with a scale in letters behind."""
    for match in DIGITS.finditer(text):
        scale = SCALES.get((match["scale"] or "").lower()) or SHORT_SCALES.get(
            (match["short"] or "").lower(), 1
        )
        plain = match["digits"].replace(",", "")
        if len(plain) <= MOST_DIGITS and not is_date(text, match, plain):
            yield number(text, match, Fraction(plain) * scale, money=bool(match["money"]))


def in_words(text: str) -> Iterator[Number]:
    """Numbers spelt out; a scale behind digits belongs to those."""
    for match in WORDS.finditer(text):
        value = spelt_value(match)
        behind_digits = re.search(r"\d[ -]$", text[max(0, match.start() - 2) : match.start()])
        if value is not None and not behind_digits:
            yield number(text, match, value, money=False)


def spelt_value(match: re.Match[str]) -> Fraction | None:
    """The value of words; None where they make no number (one and two)."""
    if match["half"]:
        return Fraction(SCALES.get(match["of"].lower(), DOZEN), 2)
    if not match["spelt"]:
        few = text2num(match["few"].strip().lower(), "en") if match["few"] else 1
        return Fraction(few * DOZEN)
    try:
        return Fraction(text2num(match["spelt"].lower().replace("-and-", " and "), "en"))
    except ValueError:
        return None


def number(text: str, match: re.Match[str], value: Fraction, *, money: bool) -> Number:
    """The number of a match, with what stands around it."""
    start, end = match.span()
    before = text[max(0, start - LOOK_BACK) : start]
    bound: Bound = next((name for name, pattern in BOUNDS if pattern.search(before)), "")
    ranged = bool(RANGED_BEFORE.search(before) or RANGED_BEHIND.match(text, end))
    return Number(Span(start, end), value, bound, money, ranged)


def is_date(text: str, match: re.Match[str], plain: str) -> bool:
    """Whether digits tell a day, a time of day or a year."""
    if match["money"] or match["scale"] or match["short"]:
        return False
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    if BEFORE_DATE.search(before) or BEHIND_DATE.match(text, match.end()):
        return True
    return "," not in match["digits"] and plain.isdigit() and int(plain) in YEARS


def written(value: Fraction) -> str:
    """A value in the one way that all texts are brought to: `160`, `4.5`, `1/3`."""
    if value.denominator == 1:
        return str(value.numerator)
    decimal = f"{float(value):.6f}".rstrip("0")
    return decimal if Fraction(decimal) == value else f"{value.numerator}/{value.denominator}"

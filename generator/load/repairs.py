"""What is mended in text from elsewhere: damaged encodings, the unseen, odd quotation marks.

In: text. Out: the text as `check` wants it, and for `repaired` a note for every kind of repair.
Quotation marks and all else stay as printed.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from ftfy import TextFixerConfig, fix_text

from generator.load.text import UNWANTED, normalise, visible

_ENCODING = TextFixerConfig(
    unescape_html=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    normalization=None,
)
"""Damaged encodings are mended; quotation marks and all else stay as printed."""

_ENTITY = re.compile(
    r"&(?:amp;)?(?:quot|apos|nbsp|amp|[lr][sd]quo|[mn]dash|hellip|#\d{2,5}|#x[\da-f]{2,4});",
    re.IGNORECASE,
)
_SHY = re.compile("[\u00ad\u200b\u2060\ufeff]|(?<=\\w)[\u200c\u200d](?=\\w)")
_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_HYPHEN = re.compile("[\u2010\u2011]")
_RAISED = re.compile("(?<=[A-Za-z])\u02bc(?=[A-Za-z])")
_FANCY = re.compile("[\u201f\u275d\u275e\u301d-\u301f]")
_OPENING = re.compile(r"``|(?<![\w'])''(?=\w)")
_CLOSING = re.compile(r"``|''|’’")
_CURLED = re.compile("‘‘(?=\\w)([^‘’\n]*(?:’\\w[^‘’\n]*)*)’’")
_UNREAD = re.compile("\ufffd+")


@dataclass(frozen=True, slots=True)
class Repaired:
    """Text as `check` wants it, and in words what was done to it."""

    text: str
    notes: tuple[str, ...]


def mended(text: str) -> str:
    """Text with damaged encodings repaired, without what nobody can see."""
    return normalise(visible(normalise(fix_text(text, _ENCODING))))


def repaired(text: str) -> Repaired:
    """Text of a page, with all repairs."""
    counted = []
    for pattern, instead, what in (
        (_ENTITY, _unescaped, "left-over HTML code{s} like &quot; written as characters"),
        (_SHY, "", "invisible character{s} taken out of words (soft hyphens, zero-width blanks)"),
        (_BLANK, " ", ""),  # nobody sees a difference
        (_HYPHEN, "-", "odd hyphen{s} written as plain ones"),
        (_RAISED, "'", ""),  # a letter that looks like an apostrophe
        (_FANCY, '"', "odd quotation mark{s} (\u275d or \u201f) written as plain ones"),
    ):
        text, times = pattern.subn(instead, text)
        counted.append((times, what))
    text, wrong = _reencoded(text)
    text, odd = _quotation_marks(text)
    counted += [
        (wrong, "line{s} with a damaged encoding mended"),
        (odd, "odd quotation mark{s} (`` or '') written as plain ones"),
        (len(_UNREAD.findall(text)), "place{s} where characters are lost (\ufffd): write them in"),
    ]
    notes = (f"{n} {what.format(s='' if n == 1 else 's')}" for n, what in counted if n and what)
    return Repaired(mended(text), tuple(notes))


def _unescaped(match: re.Match[str]) -> str:
    return html.unescape(html.unescape(match.group()))


def _reencoded(text: str) -> tuple[str, int]:
    """Line by line, so that what is sound stays as it is; and the number of lines changed."""
    lines = text.split("\n")
    fixed = [fix_text(line, _ENCODING) for line in lines]
    changed = sum(new != UNWANTED.sub("", old) for old, new in zip(lines, fixed, strict=True))
    return "\n".join(fixed), changed


def _quotation_marks(text: str) -> tuple[str, int]:
    """Doubled single marks as double ones, in lines where such a mark opens a quotation."""
    done, times = [], 0
    for line in text.split("\n"):
        fixed, number = _CURLED.subn(r"“\1”", line)
        times += 2 * number
        if _OPENING.search(fixed):
            fixed, number = _CLOSING.subn('"', fixed)
            times += number
        done.append(fixed)
    return "\n".join(done), times

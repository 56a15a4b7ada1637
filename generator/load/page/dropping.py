"""Lines of a page that are no part of what the article tells; by a table of whole lines.

In: paragraphs. Out: those that stay, and those left out with why. A line that quotes somebody or
goes on like a sentence stays, unless its pattern says what stands at its beginning and its end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from generator.load.page.tables import table

HIDDEN = "hidden"
LINK = "link to another article"
LONGEST = 420
_SHOWN = 90
_WHEN = (  # a day, a time or how long ago, and nothing else; `{when}` in the table
    r"(?:(?:[\d:.,/|()+·–-]++(?:st|nd|rd|th)?|at|on|ago|today|yesterday|hours?|minutes?|mins?|days?|"
    r"[ap]\.?m\.?|gmt|utc|bst|ist|[ecmp][sd]?t|cest|local time|updated|published|last|an|read|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[ ,.:]*+)++"
)
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}")  # like a caption's
_OWN_LIST = re.compile(r"[A-Z]{2,5} HIGHLIGHTS")
_HEADING = re.compile(
    r"(?:related|read (?:more|next|also)|more (?:from|on|in|must-reads|stories|news|coverage)\b.*|"
    r"most (?:read|popular|viewed)|recommended|trending|top stories|latest(?: news)?|"
    r"must[- ]reads?|editors?['’]s? (?:picks?|choice)|(?:story )?highlights|key points|see also|"
    r"you (?:may|might) (?:also )?like|in this (?:story|article)|"
    r"what to read next|further reading|keep reading|also (?:read|in the news))"
    r"(?: (?:stories|articles?|news|topics|content|coverage|posts?|links|videos?))*\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, and whether it is one of a list, a heading, or plain."""

    text: str
    kind: str = "p"  # p, head, item


@dataclass(frozen=True, slots=True)
class Sifted:
    """What stays, and what was left out: why, and the line."""

    kept: tuple[Block, ...]
    dropped: tuple[tuple[str, str], ...]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["why"], re.compile(row["pattern"].replace("{when}", _WHEN), _flags(row["case"])))
        for row in table("dropping.tsv")
    )


def _flags(case: str) -> re.RegexFlag:
    """Capitals count only in rows that say so: there they tell names from sentences."""
    return re.NOFLAG if case else re.IGNORECASE


def why_dropped(line: str) -> str | None:
    """What kind of furniture a line is, or None where it belongs to the article."""
    if len(line) > LONGEST:
        return None
    return next((why for why, pattern in _patterns() if pattern.fullmatch(line)), None)


def is_link_heading(words: str) -> bool:
    """Whether a list of links to other articles follows."""
    return bool(_HEADING.fullmatch(words) or _OWN_LIST.fullmatch(words))


def sift(
    blocks: Sequence[Block],
    headline: str,
    others: Iterable[str] = (),
    links: Collection[str] = (),
) -> Sifted:
    """Blocks of a page without its furniture, without its headline printed again, or at the top
    `others` (large headings of the page that are not the article's), and without `links`, lines
    that are known to lead to other articles.
    """
    top = {_letters(o): "another heading" for o in others} | {_letters(headline): "headline"}
    top.pop("", None)
    kept: list[Block] = []
    dropped: list[tuple[str, str]] = []
    listing = False  # under a heading of links
    several = Counter(block.text for block in blocks)
    for block in blocks:
        why = top.get(_letters(block.text)) if not kept else None
        why = (
            LINK
            if block.text in links
            else why or _why(block, headline if several[block.text] == 1 else "", listing=listing)
        )
        listing = (listing and block.kind == "item") or is_link_heading(block.text)
        if why:
            dropped.append((why, block.text))
        else:
            kept.append(block)
    while kept and kept[-1].kind == "head":  # nothing follows it
        dropped.append(("heading without text", kept.pop().text))
    return Sifted(tuple(kept), tuple(dropped))


def without_names(sifted: Sifted, names: Iterable[str]) -> Sifted:
    """The same without a line that is an author's name and nothing else; where there are several
    with the name, they tell who asks in an interview.
    """
    known = {_letters(name) for name in names}
    told = Counter(_letters(block.text) for block in sifted.kept)
    once = {name for name in known if told[name] == 1}
    alone = tuple(block for block in sifted.kept if _letters(block.text) in once)
    kept = tuple(block for block in sifted.kept if block not in alone)
    if not kept:
        return sifted
    return Sifted(kept, (*sifted.dropped, *(("byline", block.text) for block in alone)))


def _why(block: Block, headline: str, *, listing: bool) -> str | None:
    if listing and block.kind == "item":
        return "link"
    if block.kind == "p" and block.text in headline and _NAME.fullmatch(block.text):
        return "headline"
    return why_dropped(block.text)


def shown(why: str, line: str) -> str:
    """A line left out, for people."""
    return f"{why}: {line if len(line) <= _SHOWN else line[:_SHOWN].rstrip() + '…'}"


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()

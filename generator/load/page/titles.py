"""Headlines as a page has them in; the headline as printed, without the outlet's name, out."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from generator.load.page.markup import Element, flat, marks, opening
from generator.load.page.pieces import Saying, of

BETWEEN = re.compile(r"\s{1,9}[|–—»«·•:]{1,2}\s+|\s{1,9}-\s+|\s{0,9}\|\s*")
_HEADLINE = re.compile(r"head(?:line|ing)|title", re.IGNORECASE)
_NAMED = frozenset(["headline", "entry-title", "article-title", "story-title", "post-title"])
_SAME = 0.6
_LONGEST = 300
_LEAST_LARGE = 3  # words
_MANY = 40
_MANY_LINES = 1_000


def headline(tree: Element, found: tuple[Saying, ...], outlet: str, url: str) -> tuple[str, str]:
    """The headline and where it was read; empty where there is none."""
    told = [(_stripped(s.value, outlet, url), s.origin) for s in of(found, "title")]
    told = [(title, origin) for title, origin in told if title][:_MANY]
    printed = _printed(tree, [title for title, _ in told])
    if printed:
        return _without_site(printed, told, outlet), "the page's h1"
    if marked := _marked(tree):
        return marked, "a line that the page names its headline"
    large = max((t for title, _ in told for t in _large(tree, title)), key=len, default="")
    if large:
        return large, "a large line of the page"
    return told[0] if told else ("", "")


def _without_site(printed: str, told: list[tuple[str, str]], outlet: str) -> str:
    """An h1 that has the outlet's name right after the headline, without it."""
    own = _letters(printed)
    whole = (title for title, _ in told if outlet and own == _letters(title + outlet))
    return next(whole, printed)


def _marked(tree: Element) -> str:
    """The only line that is named a headline by its class, of a page without h1."""
    lines = {
        opening(element, _LONGEST)
        for element in tree.iter("span", "div", "p", "td", "h2", "h3", "font", "strong")
        if _NAMED & set((element.get("class") or "").lower().split())
    }
    long = [line for line in lines if len(line.split()) >= _LEAST_LARGE and len(line) <= _LONGEST]
    return long[0] if len(long) == 1 else ""


def _large(tree: Element, title: str) -> list[str]:
    """Headings and bold lines that are a part of the title: the headline of a page without h1."""
    lines = islice(tree.iter("h2", "h3", "b", "strong", "font"), _MANY_LINES)
    found = [(element, flat(element)) for element in lines]
    return [
        words
        for element, words in found
        if (words and words in title)
        or (element.tag == "h2" and title in words and len(words) < _LONGEST)
        if len(words.split()) >= _LEAST_LARGE or _HEADLINE.search(marks(element.getparent()))
    ]


def likely_titles(tree: Element) -> tuple[str, ...]:
    """Headlines to know the page's own data by, before anything else is read."""
    printed = [flat(title) for title in islice(tree.iter("h1", "title"), _MANY)]
    metas = (m.get("content") or "" for m in tree.iter("meta") if m.get("property") == "og:title")
    return tuple(t[:_LONGEST] for t in (*islice(metas, _MANY), *printed) if t.strip())


def _printed(tree: Element, told: list[str]) -> str:
    """The h1 that says what the page's data say; or the only one that is a headline by its name."""
    found = [(h1, flat(h1)) for h1 in islice(tree.iter("h1"), _MANY)]
    found = [(h1, words) for h1, words in found if 0 < len(words) <= _LONGEST]
    likely = [(_likeness(words, t), words) for _, words in found for t in told]
    best = max(likely, default=(0.0, ""))
    if best[0] >= _SAME:
        return best[1]
    named = [words for h1, words in found if _HEADLINE.search(marks(h1)) and len(words.split()) > 2]  # noqa: PLR2004
    alone = [words for _, words in found if len(words.split()) > 1]
    if len(named) == 1:
        return named[0]
    return alone[0] if len(alone) == 1 and not told else ""


def _likeness(one: str, other: str) -> float:
    """Share of the shorter one's words that the other has, 0 to 1; 0 for a word or two."""
    if _letters(one) == _letters(other):
        return 1.0
    a, b = (set(re.findall(r"\w+", t.lower())) for t in (one, other))
    shorter = min(len(a), len(b))
    return len(a & b) / shorter if shorter >= _LEAST_LARGE else 0.0


def _stripped(title: str, outlet: str, url: str) -> str:
    """Without the parts at its ends that name the site."""
    host = _letters((urlsplit(url).hostname or "").removeprefix("www."))
    while True:
        gaps = list(BETWEEN.finditer(title))
        if not gaps:
            return title.strip()
        first, last = title[: gaps[0].start()], title[gaps[-1].end() :]
        if _site(last, outlet, host, bar="|" in gaps[-1].group()):
            title = title[: gaps[-1].start()]
        elif _site(first, outlet, host, bar=False):
            title = title[gaps[0].end() :]
        else:
            return title.strip()


def _site(part: str, outlet: str, host: str, *, bar: bool) -> bool:
    """Whether a part of a title names the site; after a bar, whatever is short does."""
    own, name = _letters(part), _letters(outlet)
    if not own:
        return True
    if name and (own == name or (len(name) > 3 and (own.startswith(name) or name.startswith(own)))):  # noqa: PLR2004
        return True
    return bool(host and len(own) > 3 and host.startswith(own)) or (bar and len(part.split()) <= 4)  # noqa: PLR2004


def _letters(text: str) -> str:
    return re.sub(r"\W+|^the\b", "", text.lower())

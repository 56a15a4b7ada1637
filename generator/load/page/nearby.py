"""Lines between a page's headline and its text that say who wrote and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.load.page.dropping import why_dropped
from generator.load.page.markup import Element, flat, leaves, marks, opening

BY = re.compile(r"(?:(?:posted|written|published|reported|story|text) )?by\b", re.IGNORECASE)
_DATED = re.compile(r"(?:first |originally )?(?:published|posted|created)\b.*\d", re.IGNORECASE)
_CHANGED = re.compile(r"(?:last )?(?:updat|modif|revis)", re.IGNORECASE)
_HEADINGS = frozenset({"h2", "h3", "span", "b", "strong", "font", "td", "p", "div"})
_FEW = 4  # elements in a headline
_LINES = frozenset(
    {"p", "div", "span", "li", "em", "small", "address", "cite", "font", "td", "label"}
)
_ASIDE = re.compile(r"sidebar|related|widget|recirc|most-?(?:read|popular)|promo", re.IGNORECASE)
_LONGEST = 120
_TEXT = 200  # characters of the paragraph with which the text begins
_MOST = 150  # elements after the headline


def near_lines(tree: Element, title: str) -> list[str]:
    """Bylines and dates below the headline, with bars between the words of different elements."""
    lines = list(dict.fromkeys(_lines(tree, title))) if title else []
    dated = [line for line in lines if not BY.match(line)]
    return [line for line in lines if line not in dated[1:]]  # further dates are others'


def _lines(tree: Element, title: str) -> Iterator[str]:
    done = None  # what is in it is not looked at
    for element in _below(tree, title):
        if done is not None and done in element.iterancestors():
            continue
        words = opening(element, _LONGEST) if element.tag in _LINES else ""
        tells = 0 < len(words) <= _LONGEST and _tells(words)
        if tells or _is_aside(element):
            done = element
        if tells:
            yield leaves(element)


def _below(tree: Element, title: str) -> Iterator[Element]:
    """What follows the headline, to where the text begins."""
    passed, start = 0, _headline(tree, title)
    for element in tree.iter(etree.Element):
        passed += bool(passed) or element is start
        text = element.tag == "p" and len(opening(element, _TEXT)) > _TEXT
        if text or passed > _MOST:
            return
        if passed > 1:
            yield element


def _headline(tree: Element, title: str) -> Element | None:
    """Where the headline stands: the h1, else the last and innermost line that says it."""
    printed = (element for element in tree.iter("h1") if flat(element) == title)
    lines = [e for e in tree.iter(*_HEADINGS) if len(e) < _FEW and opening(e, len(title)) == title]
    return next(printed, lines[-1] if lines else None)


def _is_aside(element: Element) -> bool:
    return element.tag in {"aside", "nav", "footer", "form", "select"} or bool(
        _ASIDE.search(marks(element))
    )


def _tells(words: str) -> bool:
    dated = _DATED.match(words) or why_dropped(words) == "date"
    return bool(BY.match(words) or dated) and not _CHANGED.match(words)

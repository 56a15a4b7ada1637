"""Pages laid out as trafilatura does not expect them, brought into a shape that it reads.

In: a page's tree, which is changed: tables that only lay out the page become plain parts, empty
lines (`<br><br>`) become paragraphs, a first paragraph before the others joins them, the parts of
a live blog become one text.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from generator.load.page.markup import Element, flat

_TABLE = ("table", "tbody", "thead", "tr", "td", "th")
_LONG = 300  # characters of a cell that holds text, not data
_LEAD = re.compile(
    r"(?:^|\s)(?:(?:article|story|post|entry|content|news|text)[-_]*)?(?:lead|lede|ingress|intro)"
    r"(?:[-_]*(?:text|paragraph|in))?(?=\s|$)",
    re.IGNORECASE,
)
_LEAST_LEAD = 60  # characters
_LONGEST_MARK, _MANY = 500, 10
_ENDED = re.compile(r"[.!?…]['\"’”)]*$")
_HOLDERS = ("div", "td", "font", "p", "span", "section", "article", "center", "body", "blockquote")
_INLINE = frozenset(
    {"a", "b", "i", "em", "strong", "font", "span", "u", "q", "abbr", "sup", "sub", "img", "small"}
)


def shape(tree: Element, *, live: bool) -> None:
    """All of it, in this order."""
    for table in list(tree.iter("table")):
        if any(_is_text(cell) for cell in table.iter("td")):
            for part in list(table.iter(*_TABLE)):
                part.tag = "div"
    for holder in reversed(list(tree.iter(*_HOLDERS))):  # what is inside comes first
        if _empty_lines(holder):
            _split(holder)
    parts = tree.iter("div", "section", "p")
    leads = (part for part in parts if _LEAD.search((part.get("class") or "")[:_LONGEST_MARK]))
    for lead in list(islice(leads, _MANY)):
        _join_lead(lead)
    articles = list(tree.iter("article"))
    if live and len(articles) > 1:
        for article in articles:
            article.tag = "div"


def _join_lead(lead: Element) -> None:
    """A first paragraph that stands before the container of the others put at its head."""
    words = flat(lead)
    if len(words) < _LEAST_LEAD or not _ENDED.search(words) or _holds_blocks(lead):
        return
    container = next((e for e in lead.itersiblings("div", "section") if _holds_blocks(e)), None)
    if container is not None and words not in flat(container):
        lead.tag, lead.tail = "p", None
        container.insert(0, lead)
        lead.tail, container.text = container.text, None


def _holds_blocks(element: Element) -> bool:
    return sum(len(flat(p)) > _LEAST_LEAD for p in element.iter("p") if p is not element) > 1


def _is_text(cell: Element) -> bool:
    return len(flat(cell)) > _LONG and next(cell.iter("table"), None) is None


def _empty_lines(holder: Element) -> int:
    """How many empty lines stand directly in it."""
    breaks = [child for child in holder if child.tag == "br"]
    return sum(
        (after := line.getnext()) is not None
        and after.tag == "br"
        and not (line.tail or "").strip()
        for line in breaks
    )


def _split(holder: Element) -> None:
    """Its words between empty lines as paragraphs, its other parts where they stand."""
    parts: list[Element] = []
    current = _paragraph(holder.text)
    children = list(holder)
    for child in children:
        tail, child.tail = child.tail, None
        holder.remove(child)
        if child.tag == "br" and not (tail or "").strip():
            current = _close(current, parts)
        elif child.tag == "br" or child.tag in _INLINE:
            current.append(child)
            child.tail = tail
        else:
            current = _close(current, parts)
            parts.append(child)
            current.text = tail
    _close(current, parts)
    holder.text = None
    holder.extend(parts)
    if holder.tag in {"p", "font", "span", "center"}:
        holder.tag = "div"


def _paragraph(text: str | None) -> Element:
    paragraph = etree.Element("p")
    paragraph.text = text
    return paragraph


def _close(paragraph: Element, parts: list[Element]) -> Element:
    """Put away what is there; a new one."""
    if flat(paragraph):
        parts.append(paragraph)
    return _paragraph(None)

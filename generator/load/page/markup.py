"""A page's text in; its tree, which asks nobody and opens nothing, out; and small readings."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree, html

from generator.errors import EvenhandError

Element = Any
"""An element of lxml, which ships no types."""

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]0*+(?P<hex>[0-9a-fA-F]{1,6}+)|0*+(?P<number>[0-9]{0,7}+));?")
_PARSER = {"encoding": "utf-8", "no_network": True, "huge_tree": False, "recover": True}
_NAMING = ("class", "id", "data-testid", "data-component")
FORM_FEED = 12
_MOST = 100_000
_LONGEST_MARK = 500
_SILENT = frozenset({"script", "style", "noscript", "template", "svg"})
_BLOCK = frozenset(
    {"p", "div", "br", "li", "td", "tr", "h1", "h2", "h3", "h4", "section", "ul", "ol"}
)


def tree_of(text: str) -> Element:
    """The tree of a page, however broken. Raises EvenhandError where there is none, or where it has
    more parts than any article.
    """
    data = _readable(text).encode()
    try:
        tree = html.document_fromstring(data, parser=html.HTMLParser(**_PARSER))
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise EvenhandError(
            "holds no HTML: give a saved page, or the text as a .txt file"
        ) from error
    if sum(1 for _ in islice(tree.iter(), _MOST + 1)) > _MOST:
        raise EvenhandError(
            f"has more than {_MOST:,} parts, no article has: give the text as a .txt file"
        )
    return tree


def _readable(text: str) -> str:
    """The page without characters that no tree can hold, written out or as references; old files
    have form feeds between their pages.
    """
    plain = _NOT_TEXT.sub("", text.replace("\x0c", " "))
    return _REFERENCE.sub(lambda found: "" if _is_none(found) else found[0], plain)


def _is_none(reference: re.Match[str]) -> bool:
    number = int(reference["hex"], 16) if reference["hex"] else int(reference["number"] or "0")
    return number > sys.maxunicode or number == FORM_FEED or bool(_NOT_TEXT.match(chr(number)))


def flat(element: Element) -> str:
    """The words of an element on one line, without scripts."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    """Pieces of text in their order, a blank where a block begins; without recursion."""
    for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start" and isinstance(node.tag, str):
            if node.tag in _BLOCK:
                yield " "
            if node.tag not in _SILENT:
                yield node.text or ""
        elif event != "start" and node is not element:
            yield " " if node.tag in _BLOCK else ""
            yield "" if _within_silent(node, element) else (node.tail or "")


def _within_silent(node: Element, top: Element) -> bool:
    parent = node.getparent()
    return parent is not None and parent is not top and parent.tag in _SILENT


def opening(element: Element, most: int) -> str:
    """The words of an element if they are no more than `most` characters, else about so many."""
    taken: list[str] = []
    for piece in islice(_pieces(element), 2 * most):
        taken.append(piece)
        most -= len(piece.strip())
        if most < 0:
            break
    return " ".join("".join(taken).split())


def attribute(element: Element, *names: str) -> str:
    """The first of these attributes that says something."""
    return next((v for name in names if (v := (element.get(name) or "").strip())), "")


def marks(element: Element) -> str:
    """Class, id and the like, by which sites name what a part is for."""
    return " ".join((element.get(name) or "")[:_LONGEST_MARK] for name in _NAMING)


def leaves(element: Element) -> str:
    """The words of an element, with bars between the words of different ones in it."""
    texts = element.xpath(".//text()[not(parent::script or parent::style)]")
    pieces = (" ".join(text.split()) for text in texts)
    return " | ".join(filter(None, pieces))

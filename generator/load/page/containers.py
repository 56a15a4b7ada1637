"""Paragraphs that one reading of a page missed: in containers named like those that it read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from generator.load.page.markup import Element, flat

_LEAST = 60  # characters of a paragraph that counts
_MANY = 2_000  # paragraphs of a page
_LONGEST = 200_000  # characters of an article


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's words, and what its container is called; empty where it has no name."""

    words: str
    container: tuple[str, ...]


def paragraphs(tree: Element) -> tuple[Paragraph, ...]:
    """All paragraphs of a page in their order."""
    found = islice(tree.iter("p", "blockquote", "h2", "h3", "h4"), _MANY)
    every = ((p, flat(p)) for p in found)
    return tuple(Paragraph(words, _container(p)) for p, words in every if words)


def alike(every: tuple[Paragraph, ...], read: Iterable[str]) -> tuple[str, ...]:
    """All paragraphs of containers that are called as those of most paragraphs read."""
    start = {words[:_LEAST] for words in read}
    named = Counter(
        p.container for p in every if p.container and len(p.words) > _LEAST and _in(p, start)
    )
    if not named:
        return ()
    usual = named.most_common(1)[0][0]
    return tuple(p.words for p in every if p.container == usual)


def told_by(every: tuple[Paragraph, ...], own: str) -> tuple[str, ...]:
    """The paragraphs that the text of the page's own data has as well."""
    text = _letters(own[:_LONGEST])
    return tuple(p.words for p in every if (words := _letters(p.words)) and words in text)


def _in(paragraph: Paragraph, starts: set[str]) -> bool:
    return paragraph.words[:_LEAST] in starts


def _container(element: Element) -> tuple[str, ...]:
    """The parent's element and class, what that stands in, and the article that it stands in."""
    parent = element.getparent()
    name = "" if parent is None else (parent.get("class") or "").strip()
    if not name:
        return ()
    above = parent.getparent()
    outer = "" if above is None else above.get("class") or ""
    article = next(element.iterancestors("article"), None)
    place = "" if article is None else article.getroottree().getpath(article)
    return (parent.tag, name, outer, place)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())

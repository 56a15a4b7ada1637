"""Parts of a page that are no text by their element or by the names a site gives them.

In: a page's tree, which is changed. Out: what was taken away, with why. Nothing goes that holds the
greater part of the words, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from lxml import etree

from generator.load.page.dropping import HIDDEN, LINK, is_link_heading
from generator.load.page.markup import Element, attribute, flat, marks
from generator.load.page.tables import table
from generator.load.page.unshown import tell_unshown

_ELEMENTS = {
    "figure": "caption",
    "figcaption": "caption",
    "aside": "link",
    "nav": "link",
    "form": "newsletter",
    "footer": "note",
    "button": "share",
    "dialog": "note",
    "select": "note",
    "amp-ad": "advertisement",
    "amp-embed": "advertisement",
    "amp-social-share": "share",
    "amp-image-lightbox": "caption",
    "gu-island": "link",
    "cite-caption": "caption",
}
NOT_READ = "not read as text"
_EMPTY = ("script", "style", "noscript", "template", "iframe", "svg", "object", "video", "audio")
_BLOCKS = frozenset({"p", "li", "blockquote", "h2", "h3", "h4"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "p", "strong"})
_CLOSED = frozenset({"p", "h2", "h3", "h4", "table"})  # a link or a name in a sentence stays
_WHOLE = frozenset({"html", "body", "main", "article", "h1", "head"})
_INLINE = frozenset({"b", "i", "em", "strong", "mark", "q", "u", "abbr", "time", "font"})
_SENTENCE = re.compile(r"[.!…,;]['\"’”)]*$")
_LABEL = 3  # words
_COMMENTS = re.compile(
    r"comments?[-_]?(?:list|area|section|thread|\d)|disqus|(?<![a-z])comments(?![-\w])"
)
_LEAST_TEXT, _MANY = 600, 2_000  # characters and paragraphs of a text before its comments
_NEXT = 2
_MOST_SHARE = 0.3
_MOST = 2_500
_LEAST_PARAGRAPH = 60
_LONGEST_MARK = 500


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the page in its order: words taken away, or (without why) words that stay."""

    words: str
    why: str = ""


def prune(tree: Element) -> tuple[Cut, ...]:
    """Take away what is not text; what there was, in the page's order."""
    tell_unshown(tree)
    for element in list(tree.iter(*_EMPTY, etree.Comment, etree.ProcessingInstruction)):
        _remove(element)
    total = sum(len(flat(p)) for p in tree.iter("p"))
    cuts, waiting = [], [tree]
    while waiting:
        element = waiting.pop()
        why = _why(element)
        if why and element.getparent() is not None and not _holds_text(element, total):
            cuts.append(Cut(flat(element), why))
            _remove(element)
            continue
        if _is_link(element):  # stays in the tree: trafilatura goes by how much there is
            cuts.append(Cut(flat(element), LINK))
        elif element.tag in _BLOCKS and (element.tag in _CLOSED or not _has_blocks(element)):
            cuts.append(Cut(flat(element)))
        elif element.tag == "table":  # trafilatura is told to leave it
            cuts.append(Cut(flat(element), "table"))
        if element.tag not in _CLOSED:
            waiting.extend(reversed(element))
    return tuple(cut for cut in cuts if cut.words)


def _has_blocks(element: Element) -> bool:
    return any(inner is not element for inner in element.iter(*_BLOCKS))


def following(cuts: tuple[Cut, ...], last: str) -> frozenset[str]:
    """Why the next stretches after the last text were taken away; `hidden` only if long."""
    places = [n for n, cut in enumerate(cuts) if not cut.why and _start(cut.words) == _start(last)]
    after = cuts[places[-1] + 1 :][:_NEXT] if places else ()
    return frozenset(c.why for c in after if c.why != HIDDEN or len(c.words) >= _LEAST_PARAGRAPH)


def between(
    cuts: tuple[Cut, ...], texts: Iterable[str], left_out: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """What is missing between the first and the last of these texts: why, and the words. Lines
    that are told to be left out anyway are not told again.
    """
    known = {_start(text) for text in texts}
    places = [n for n, cut in enumerate(cuts) if not cut.why and _start(cut.words) in known]
    inside = cuts[places[0] : places[-1] + 1] if places else ()
    told = {_start(line) for line in left_out}
    return tuple(
        (cut.why or NOT_READ, cut.words)
        for cut in inside
        if cut.why or _start(cut.words) not in known | told
    )


def _start(words: str) -> str:
    return re.sub(r"\W+", "", words)[:60].lower()


def _why(element: Element) -> str | None:
    if not isinstance(element.tag, str) or element.tag in _WHOLE or element.tag in _INLINE:
        return None
    if "articlebody" in (element.get("itemprop") or "").lower():
        return None
    named = _named(element)
    # `p class="paywall"` is often what a reader pays for, not the invitation.
    if named == "paywall" and element.tag == "p" and len(flat(element)) > _LEAST_PARAGRAPH:
        return None
    if element.get("hidden") is not None or "display:none" in _style(element):
        return HIDDEN
    if (element.get("role") or "") in {"navigation", "complementary", "search", "banner", "dialog"}:
        return "link"
    if _follows_link_heading(element):
        return "link"
    return _ELEMENTS.get(element.tag) or named


def _named(element: Element) -> str | None:
    """What it is by the names that the site gives it."""
    return next(
        (
            why
            for token in _tokens(element)
            for why, pattern in _patterns()
            if pattern.fullmatch(token)
        ),
        None,
    )


def _follows_link_heading(element: Element) -> bool:
    """A list below such a heading, or a part of the page that begins with one."""
    heading = None
    if element.tag in {"ul", "ol"}:
        heading = element.getprevious()
    elif element.tag in {"section", "div"} and len(element):
        heading = element[0]
    return heading is not None and heading.tag in _HEADINGS and is_link_heading(flat(heading))


def _is_link(element: Element) -> bool:
    """A paragraph that is a link to another article, maybe after a word or two and a colon; one
    that ends like a sentence may be one of the text's.
    """
    words = flat(element) if element.tag == "p" and len(element) else ""
    linked = " ".join(filter(None, map(flat, element.iter("a")))) if words else ""
    label = words.removesuffix(linked).strip()
    plain = bool(linked) and linked != words.removesuffix(linked)
    short = not label or (label.endswith(":") and len(label.split()) <= _LABEL)
    return plain and short and len(linked.split()) > _LABEL and not _SENTENCE.search(linked)


def _style(element: Element) -> str:
    return (element.get("style") or "").replace(" ", "").lower()


def _tokens(element: Element) -> Iterator[str]:
    for name in (
        "class",
        "id",
        "data-component",
        "data-testid",
        "data-component-name",
        "data-gu-name",
        "itemprop",
    ):
        for token in attribute(element, name)[:_LONGEST_MARK].split():
            yield token.lower()
            # the element of a block, as in `story__share` or `c-article--related`
            parts = re.split(r"__|--", token.lower())
            if len(parts) > 1:
                yield parts[-1] if "__" in token else parts[0]


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["why"], re.compile(row["pattern"])) for row in table("pruning.tsv"))


def _holds_text(element: Element, total: int) -> bool:
    """Whether the words of the article may be in it."""
    if next(element.iter("h1", "article", "main"), None) is not None:
        return True
    if element.tag not in _ELEMENTS and len(flat(element)) > _MOST:
        linked = sum(len(flat(a)) for a in element.iter("a"))
        if linked < len(flat(element)) / 2:
            return not _follow_the_text(element)
    inside = [len(flat(p)) for p in element.iter("p")]
    long = sum(n for n in inside if n >= _LEAST_PARAGRAPH)
    much = long > _MOST or bool(total and long > _MOST_SHARE * total)
    return much and not _follow_the_text(element)


def _follow_the_text(element: Element) -> bool:
    """Whether these are readers' comments after a text."""
    if _named(element) != "comment" or not _COMMENTS.search(marks(element)):
        return False
    before = islice(element.xpath("preceding::p"), _MANY)
    return sum(len(flat(p)) for p in before) >= _LEAST_TEXT


def _remove(element: Element) -> None:
    """Out of the tree, with what follows it left in place."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + " " + tail
    else:
        parent.text = (parent.text or "") + " " + tail
    parent.remove(element)

"""What of a finished page the search is to know: as much as Pagefind reads of it, and no more.

In: a page of ours, made lean or not. Out: one with its marked elements and its title alone, which
gives the same entry of the index; nothing, where a page has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.publish.lean import PARAGRAPH

SAID, MARKED = "<q>", "<q data-pagefind-body>"
"""A passage's words in a table: every one is searched."""
ENTRY = "<div hidden data-kind="
TOLD = (
    '<div hidden data-pagefind-body data-pagefind-meta="title[data-title], kind[data-kind], '
    'speakers[data-speakers]" data-kind='
)
"""What a page tells the search beside its words."""
FILTER = re.compile(r"<i data-(\w+)=")
"""By what hits are narrowed: its name and its value."""
MARK, IGNORED = " data-pagefind-", " data-pagefind-ignore"
TITLE = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
"""What Pagefind calls a page that does not say how it is called."""
NAME = re.compile(r"<(\w+)")


def searchable(html: str) -> str:
    """The page as the search reads it; empty where it is not to be found."""
    found = "".join(f"<div>{each}</div>" for each in _marked(marked(html)))
    if not found:
        return ""
    title = TITLE.search(html)
    return f"<!doctype html><html><body>{title[0] if title else ''}{found}</body></html>"


def marked(html: str) -> str:
    """The page with all marks that Pagefind looks for; those on many pages are short on them."""
    told = html.replace(SAID, MARKED).replace(ENTRY, TOLD)
    return FILTER.sub(r'<i data-pagefind-filter="\1[data-\1]" data-\1=', told)


def _marked(html: str) -> Iterator[str]:
    """The outermost elements that are marked for it."""
    at = html.find(MARK)
    while at >= 0:
        start = html.rfind("<", 0, at)
        end = at + 1
        if ">" not in html[start:at] and (name := NAME.match(html, start)):
            end = _end(html, start, name[1])
            if not html.startswith(IGNORED, at):
                yield html[start:end].removesuffix(f"</{name[1]}>") + f"</{name[1]}>"
        at = html.find(MARK, end)


def _end(html: str, start: int, tag: str) -> int:
    """Where the element that begins here ends, be it where HTML says so."""
    if tag == "p":
        found = PARAGRAPH.search(html, start + 1)
        return found.end() if found else len(html)
    depth = 0
    for found in _tags(tag).finditer(html, start):
        depth += -1 if found[0].startswith("</") else 1
        if not depth:
            return found.end()
    return len(html)


@cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<{tag}(?=[\s>])|</{tag}>")

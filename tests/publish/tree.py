"""A page as a tree of elements, as far as tests have to find their way in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "col", "wbr"})
MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HEADING = re.compile(r"^#+ (.*?)(?: \{: #page \})?$", re.MULTILINE)
IMPLIED = {
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
    "thead": frozenset({"caption"}),
    "tbody": frozenset({"td", "th", "tr", "tbody", "thead"}),
}
"""Elements whose end may be left out where another begins."""
STEP = re.compile(r"([#.]?)([\w-]+)")


@dataclass(slots=True, eq=False)
class Node:
    """An element; its parts are elements and text, in their order."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    parent: Node | None = None
    parts: list[Node | str] = field(default_factory=list)

    @property
    def children(self) -> list[Node]:
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def up(self) -> Iterator[Node]:
        """The element itself, then each that it stands in."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    @property
    def down(self) -> Iterator[Node]:
        """The element itself, then all inside, in their order."""
        yield self
        for child in self.children:
            yield from child.down

    @property
    def text(self) -> str:
        """All text inside, on one line."""
        inside = (p.text if isinstance(p, Node) else p for p in self.parts)
        return " ".join(" ".join(inside).split())

    def find(self, selector: str) -> list[Node]:
        return [node for node in self.down if matches(node, selector)]


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Node("page")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.at.tag in IMPLIED.get(tag, ()):
            self.at = self.at.parent or self.root
        node = Node(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.parts.append(node)
        if tag not in VOID:
            self.at = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.at = self.at.parent or self.root

    def handle_endtag(self, tag: str) -> None:
        opened = next((node for node in self.at.up if node.tag == tag), None)
        if opened is not None:
            self.at = opened.parent or self.root

    def handle_data(self, data: str) -> None:
        self.at.parts.append(data)


def parsed(page: str) -> Node:
    """A page of `build/pages` as a tree; its title and description above are for the theme."""
    builder = _Builder()
    builder.feed(HEADING.sub(r"<h2>\1</h2>", MATTER.sub("", page, count=1)))
    builder.close()
    return builder.root


def matches(node: Node, selector: str) -> bool:
    """Whether an element is meant by `tag.class#id`, several with blanks for one in another."""
    *outer, last = _steps(selector)
    if not _one(node, last):
        return False
    above = iter(() if node.parent is None else node.parent.up)
    return all(any(_one(each, step) for each in above) for step in reversed(outer))


@cache
def _steps(selector: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    return tuple(tuple(STEP.findall(step)) for step in selector.split())


def _one(node: Node, step: tuple[tuple[str, str], ...]) -> bool:
    return all(_is(node, mark, name) for mark, name in step)


def _is(node: Node, mark: str, name: str) -> bool:
    if mark == ".":
        return name in node.attrs.get("class", "").split()
    return name == (node.attrs.get("id") if mark else node.tag)

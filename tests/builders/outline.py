"""What a page holds, whoever made it: its head, and its tags and words."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "col", "wbr", "source"})
UNENDED = frozenset(
    {"td", "th", "tr", "tbody", "thead", "caption", "li", "p", "dt", "dd", "option"}
)
"""Elements whose end tag may be left out."""
BLOCKS = frozenset({"header", "article", "footer"})
HEAD = frozenset({"description", "robots", "theme-color"})
OWN_NAME = "Made with"
NAMED = frozenset({"canonical", "alternate", "license", "prev", "next"})
"""Links of the head that nothing is loaded from."""

Event = tuple[str, ...]


class Outline(HTMLParser):
    """The head that readers of pages look for, and all of header, article and footer in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.head: list[Event] = []
        self.body: list[Event] = []
        self.ids: list[str] = []
        self.asked: list[str] = []
        self._within: list[str] = []
        self._kept: str | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: plain(value or "") for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        if tag not in {"a", "form"} and found.get("rel", "").strip() not in NAMED:
            self.asked += [found[name] for name in ("src", "href", "data") if name in found]
        self._kept = tag if tag == "title" or "json" in found.get("type", "") else None
        if self._within or tag in BLOCKS:
            if found.get("id") != "__skip":  # Zensical's goal of the link to the content
                self.body.append((tag, *(f"{k}={v}" for k, v in sorted(found.items()))))
            self._within += [] if tag in VOID else [tag]
        elif listed(tag, found):
            self.head.append((tag, *(f"{k}={v}" for k, v in sorted(found.items()))))

    def handle_endtag(self, tag: str) -> None:
        if self._within and tag not in VOID:
            while self._within[-1] != tag and self._within[-1] in UNENDED:
                self._within.pop()
            assert self._within.pop() == tag, (tag, self.getpos())
        self._kept = None

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if self._kept and not self._within and "__config" not in self.ids[-1:]:
            self.head.append((self._kept, text))
        elif self._within and text:
            self.body.append(("", text))


def plain(address: str) -> str:
    """Zensical writes `./page.html` where others write `page.html`."""
    return address.removeprefix("./")


def listed(tag: str, found: dict[str, str]) -> bool:
    """Whether it is one of the tags by which others read the head."""
    if tag == "meta":
        name = found.get("name") or found.get("property") or ""
        return name in HEAD or name.startswith(("og:", "twitter:"))
    if tag == "link":
        own = "evenhand" in found.get("href", "")
        return own or found.get("rel", "").strip() in {"canonical", "alternate", "icon", "license"}
    return tag == "script" and "evenhand" in found.get("src", "")


def outline(page: Path) -> Outline:
    return Outline(page.read_text(encoding="utf-8"))


def without_builder(body: list[Event]) -> list[Event]:
    """All but the name of the builder, which the footer tells."""
    ends = [i for i, event in enumerate(body) if event[0] == "" and event[1].endswith(OWN_NAME)]
    return body if not ends else [*body[: ends[-1] + 1], *body[ends[-1] + 3 :]]

"""Where a reader suggests a correction: the forge's form filled in, and the lines to write.

The address holds no word of the article but those that its page shows: what is asked about comes
in as the page tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.model import SiteInfo

LONGEST = 2_000
"""Characters of an address that every browser and forge takes."""
PARTS = {"title": 300, "article": 300, "passage": 300, "correction": 500, "machine": 400}
"""Most characters of each part, as they stand in the address."""
CUT = "…"
TEMPLATE = "correction.yml"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a correction is suggested of, in words."""

    title: str  # of the issue
    article: str  # its file
    passage: str  # its number and address
    correction: str  # the lines, to be changed
    machine: str  # what the page says of it


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The form's address, empty where the site has no repository; else what to write where."""

    href: str
    file: str
    lines: str


def address(info: SiteInfo, asked: Asked) -> str:
    """The form on the site's forge, as far filled in as an address may be long; or nothing."""
    if not info.repository or not info.forge:
        return ""
    path, fields = FORMS[info.forge]
    parts = {name: getattr(asked, name) for name in PARTS}
    left = list(PARTS)
    while True:
        told = fields({name: parts[name] for name in left if parts[name]})
        query = "&".join(f"{encoded(key)}={encoded(text)}" for key, text in told.items())
        found = f"{info.repository}{path}?{query}"
        if len(found) <= LONGEST or not left:
            return found if len(found) <= LONGEST else ""
        left.pop()


def clipped(text: str, most: int) -> str:
    """The text's beginning that is so long in an address, with … where some is left out."""
    if len(encoded(text)) <= most:
        return text
    room = most - len(encoded(CUT))
    ends = (at for at in range(most, -1, -1) if len(encoded(text[:at])) <= room)
    return text[: next(ends)].rstrip() + CUT


def encoded(text: str) -> str:
    """A text as it stands in an address."""
    return quote(text, safe="", errors="replace")


def _fields(parts: Mapping[str, str]) -> dict[str, str]:
    """A form with a field for each part."""
    return {"template": TEMPLATE} | {name: clipped(parts[name], PARTS[name]) for name in parts}


def _text(title: str, body: str) -> Callable[[Mapping[str, str]], dict[str, str]]:
    """An issue without a form: a title and Markdown."""

    def fields(parts: Mapping[str, str]) -> dict[str, str]:
        told = {name: clipped(parts[name], PARTS[name]) for name in parts}
        return {title: told.pop("title", ""), body: _markdown(told)}

    return fields


def _markdown(parts: Mapping[str, str]) -> str:
    """The parts below each other; lines in a block of code, whose end no part can write."""
    told = [f"{HEADS[name]}\n\n{_block(parts[name])}" for name in parts]
    return "\n\n".join((*told, WHY))


def _block(text: str) -> str:
    """Text that is shown as it is: in Markdown, indented text is code."""
    return "\n".join(f"    {line}" for line in text.splitlines())


HEADS = {
    "article": "Article:",
    "passage": "Passage:",
    "correction": "What it should say (change these lines; they go under `corrections`):",
    "machine": "What the page says now:",
}
WHY = "Why:\n"
FORMS: Mapping[str, tuple[str, Callable[[Mapping[str, str]], dict[str, str]]]] = {
    "github": ("/issues/new", _fields),
    "gitlab": ("/-/issues/new", _text("issue[title]", "issue[description]")),
    "forgejo": ("/issues/new", _text("title", "body")),
}
"""By kind of forge: where an issue is begun, and how its form is filled in."""

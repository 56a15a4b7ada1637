"""One page of a site as MkDocs makes it, and what a browser would find in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from markdown import Markdown
from markupsafe import Markup
from mkdocs.config import load_config

from generator.publish import characters, render
from generator.publish.page import Page

PROJECT = Path(__file__).parents[2]
TEMPLATES = PROJECT / "templates"
LINKS = frozenset({"href", "src", "action", "data", "formaction", "srcset", "poster"})
EXACT = frozenset({"class", "role", "type", "rel", "name", "lang"})
"""Attributes whose values no text of a stranger decides."""
_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_PROPERTY = re.compile(r"(?:^|;)\s*([\w-]+)\s*:")

Element = tuple[str, ...]


class Found(HTMLParser):
    """The elements of some HTML, in order, and its text; what scripts hold apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.ids: list[str] = []
        self.text = ""
        self.scripts: list[str] = []
        self._script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.elements.append((tag, *sorted(map(outlined, told, told.values()))))
        self.ids += [told["id"]] if "id" in told else []
        self.text += "".join(f" {value} " for value in told.values())
        self._script = tag in {"script", "style"}

    def handle_endtag(self, _: str) -> None:
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts.append(data)
        else:
            self.text += data

    def handle_comment(self, _: str) -> None:
        self.elements.append(("comment",))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("declaration", decl))

    def handle_pi(self, _: str) -> None:
        self.elements.append(("instruction",))

    def unknown_decl(self, _: str) -> None:
        self.elements.append(("section",))


def outlined(name: str, value: str) -> str:
    """An attribute without what a text decides: of links their scheme and host, of styles the
    properties, of most others the name alone.
    """
    if name in LINKS:
        parts = urlsplit(value.strip())
        return f"{name}={parts.scheme}//{parts.netloc}"
    if name == "style":
        return f"{name}={','.join(_PROPERTY.findall(value))}"
    return f"{name}={value}" if name in EXACT else name


def markdown(found: Page) -> str:
    """The page as the builder gets it."""
    return render.render(found, environment(characters.verbatim))


@cache
def environment(verbatim: Callable[[str], Markup]) -> Environment:
    """The templates' environment: another one where the guard is taken out, so that nobody else
    gets what is compiled without it.
    """
    env: Environment = render.environment.__wrapped__(TEMPLATES)
    env.filters["verbatim"] = verbatim
    return env


def html(text: str) -> str:
    """The page's body as MkDocs has it."""
    return str(converter().reset().convert(_MATTER.sub("", text, count=1)))


def matter(text: str) -> str:
    """The page's YAML head."""
    found = _MATTER.match(text)
    return found[1] if found else ""


@cache
def converter() -> Markdown:
    """Python-Markdown with the project's extensions."""
    config = load_config(str(PROJECT / "mkdocs.yml"), docs_dir=str(TEMPLATES))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )

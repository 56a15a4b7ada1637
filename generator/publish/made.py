"""A page of nothing but titles and raw HTML, in its theme: what MkDocs would make of it, sooner.

In: its source, its place, the navigation. Out: the whole page, made lean; None where the source has
anything that is for MkDocs to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.commands.build import get_context
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta

from generator.publish.lean import lean
from generator.publish.raw_blocks import parts

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

KNOWN = frozenset({"toc", "tables", "fenced_code", "attr_list"})
"""Extensions of Markdown that leave raw HTML as it is."""
OWN = "# "
"""How the title of a page begins, which no other page has."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title as HTML, and what a table of contents says of it."""

    html: str
    token: Mapping[str, Any]


@dataclass(slots=True)
class Titles:
    """Titles as Markdown makes them; those of sections once."""

    converter: Markdown
    known: dict[str, Title] = field(default_factory=dict)

    def of(self, line: str) -> Title:
        """The title of a line."""
        if line in self.known:
            return self.known[line]
        html = self.converter.reset().convert(line)
        (token,) = self.converter.toc_tokens
        made = Title(html, token)
        if not line.startswith(OWN):
            self.known[line] = made
        return made


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes pages with a configuration and the templates of its theme."""

    config: MkDocsConfig
    env: Environment
    titles: Titles

    def page(self, file: File, source: bytes, nav: Navigation) -> str | None:
        """The page, of which nothing is held."""
        text, told = meta.get_data(source.decode("utf-8-sig"))
        found = parts(text)
        if found is None or "title" not in told or "template" in told:
            return None
        titles = [self.titles.of(part) for part in found if part.startswith("#")]
        if len({title.token["id"] for title in titles}) < len(titles):
            return None
        html = iter(title.html for title in titles)
        page = file.page or Page(None, file, self.config)
        page.meta, page.markdown = told, text
        page.toc = get_toc(nest_toc_tokens([title.token for title in titles]))
        page.content = "\n".join(next(html) if p.startswith("#") else p for p in found).strip()
        return lean(self._in_theme(page, nav))

    def _in_theme(self, page: Page, nav: Navigation) -> str:
        page.active = True
        context = get_context(nav, (), self.config, page)
        html = self.env.get_template("main.html").render(context)
        page.active = False
        page.content, page.markdown, page.toc = None, None, get_toc([])
        return html


def maker(config: MkDocsConfig) -> Maker | None:
    """What makes pages; None with a configuration that has other ideas of Markdown."""
    if config.plugins or not KNOWN.issuperset(config.markdown_extensions):
        return None
    converter = Markdown(
        extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {}
    )
    env = config.theme.get_env()
    env.auto_reload = False
    config.theme.get_env = lambda: env  # type: ignore[method-assign]  # MkDocs uses it too
    return Maker(config, env, Titles(converter))

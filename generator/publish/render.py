"""Pages to Markdown. Every value is escaped once, here; templates hold no logic."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath
from textwrap import shorten

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from generator.model import Site
from generator.publish import linked, urls
from generator.publish.assets import bundles
from generator.publish.characters import isolated, one_line, verbatim
from generator.publish.feeds import feeds
from generator.publish.packed import tables
from generator.publish.page import Listed, Page
from generator.publish.pages import ABOVE, OF_STORY, Kind
from generator.publish.redirects import Redirect, redirects
from generator.publish.sitemap import sitemap

DESCRIBED = 160
"""Letters of a description, of which lists of search results show no more."""

_MARKUP, _PLAIN = (Markup, Undefined), (str, int)
"""What templates print as it is, and what is escaped."""


def value(printed: object) -> object:
    """What a template prints: text escaped, on one line and turning nothing beside it; markup of
    our own as it is.
    """
    if isinstance(printed, _MARKUP):
        return printed
    if isinstance(printed, _PLAIN) and not isinstance(printed, bool):
        return _printed(verbatim, isolated, str(printed))
    raise TypeError(f"templates print text and whole numbers, not {type(printed).__name__}")


@lru_cache(maxsize=1 << 14)
def _printed(escape: Callable[[str], Markup], apart: Callable[[str], str], text: str) -> Markup:
    """Text as `value` prints it: pages have most of their words in common."""
    return escape(apart(one_line(text)))


@cache
def environment(templates: Path) -> Environment:
    """The Jinja environment of the page templates, made once a process: it compiles each template
    when it is first used, and again when its file has changed.
    """
    env = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        finalize=value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["verbatim"] = verbatim
    return env


def let_go() -> None:
    """Give back what is remembered while pages are made: a few small things in many places keep
    much memory from the system.
    """
    _printed.cache_clear()
    environment.cache_clear()


def render(page: Page, env: Environment) -> str:
    """The page's Markdown, with title and description for the theme."""
    context = {field.name: getattr(page.context, field.name) for field in fields(page.context)}  # type: ignore[arg-type]
    head = {
        "title": page.head or page.title,
        "description": shorten(page.description, DESCRIBED, placeholder=" …"),
    }
    if page.feed:
        head["feed"] = urls.beside(page.path, page.feed)
    if page.before:
        head["prev"] = urls.beside(page.path, page.before)
    if page.after:
        head["next"] = urls.beside(page.path, page.after)
    if page.card:
        head |= {"card": page.card.path.as_posix(), "card_alt": page.card.alt}
    matter = "".join(f"{name}: {_scalar(text)}\n" for name, text in head.items())
    body = env.get_template(page.template).render(context | {"title": page.title})
    return f"---\n{matter}---\n\n{body}{said(page)}"


def said(page: Page) -> str:
    """What the page says to machines, below all that it says to people."""
    script = linked.script(page.linked)
    return f"\n{script}" if script else ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Files of `build/pages`, and what is to be remembered of the pages among them."""

    files: dict[PurePosixPath, str]
    pages: tuple[Listed, ...]


def render_kinds(site: Site, kinds: Iterable[Kind], env: Environment) -> Rendered:
    """The pages of these kinds, and what lies beside them."""
    files: dict[PurePosixPath, str] = {}
    listed: list[Listed] = []
    for page in (page for kind in kinds for page in kind(site)):
        files |= {page.path: render(page, env), **page.beside}
        listed.append(Listed(page.path, page.title, page.changed, page.listed))
    return Rendered(files, tuple(listed))


def render_story(site: Site, env: Environment) -> Rendered:
    """All that a story has for itself, of a site with that story alone."""
    return render_kinds(site, OF_STORY, env)


def render_above(site: Site, of_stories: Iterable[Listed], templates: Path) -> Rendered:
    """All that stands above the stories, whose pages are listed already, and what pages use."""
    env = environment(templates)
    found = render_kinds(site, ABOVE, env)
    pages = (*of_stories, *found.pages)
    moved = {each.path: redirect(each, env) for each in redirects(site, pages)}
    told = feeds(site) | sitemap(site, pages)
    return Rendered(moved | told | found.files | bundles(templates / "assets", tables(site)), pages)


def render_site(site: Site, templates: Path) -> dict[PurePosixPath, str]:
    """Every file of `build/pages`: the pages, what lies beside them, and the assets they use."""
    found = render_story(site, environment(templates))
    return found.files | render_above(site, found.pages, templates).files


def redirect(moved: Redirect, env: Environment) -> str:
    """The HTML of an address that leads to where its page is now."""
    return env.get_template("_moved.html.jinja").render(moved=moved)


def _scalar(text: str) -> str:
    """A YAML string; the theme prints it as HTML, so it is escaped before."""
    return json.dumps(str(value(text)), ensure_ascii=False)

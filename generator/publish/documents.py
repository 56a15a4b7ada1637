"""The project's documents as HTML that every builder leaves as it is: links led on, headings named.

Their own HTML stands in it unchanged: they are trusted as the program's code is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from generator import commonmark
from generator.model import Document, Site, Target
from generator.publish import urls
from generator.publish.characters import verbatim
from generator.publish.forge import file_address

LEVEL = 2
"""Of the headings that a page lists at its top."""
HEAD = 3
"""Parts of a title: its beginning, its words, its end."""
RIGHT = "text-align:right"


def body(site: Site, document: Document) -> Markup:
    """A document without its title."""
    parts = commonmark.tokens(document.text)
    openings = (part for part in parts if part.type == "heading_open")
    for opened, heading in zip(openings, commonmark.headings(parts), strict=True):
        opened.attrSet("id", heading.anchor)
    for part in parts:
        _lead_on(site, document, part)
    _tidy(parts)
    made = writer()
    return Markup(made.renderer.render(parts[HEAD:], made.options, {}))  # noqa: S704


def contents(document: Document) -> tuple[commonmark.Heading, ...]:
    """The headings of its parts."""
    found = commonmark.headings(commonmark.tokens(document.text))
    return tuple(heading for heading in found if heading.level == LEVEL)


def source(site: Site, document: Document) -> str:
    """Where a document lies on the forge; empty where no repository is named."""
    return file_address(site.info, document.path)


def carried(site: Site) -> dict[PurePosixPath, bytes]:
    """The pictures that documents show, as files of the site."""
    return {
        urls.picture_path(path): picture
        for document in site.documents
        for path, picture in document.pictures.items()
    }


def address(site: Site, document: Document, target: Target) -> str:
    """Where a link of a document leads: its page, or the forge; empty where neither is there."""
    here = urls.document_path(document.id)
    for other in site.documents:
        if other.path == target.path:
            return urls.href(here, urls.document_path(other.id), target.anchor)
    if target.path in document.pictures:
        return urls.beside(here, urls.picture_path(target.path))
    found = file_address(site.info, target.path, folder=target.folder)
    return f"{found}#{target.anchor}" if found and target.anchor else found


def writer() -> MarkdownIt:
    """What writes HTML: words as entities, so that nothing in them is read as Markdown again."""
    found = commonmark.reader()
    for part, write in WRITTEN.items():
        found.add_render_rule(part, write)
    return found


def _text(_: object, parts: Sequence[Token], at: int, *_more: object) -> str:
    return verbatim(parts[at].content)


def _code(_: object, parts: Sequence[Token], at: int, *_more: object) -> str:
    return f"<code>{verbatim(parts[at].content)}</code>"


def _lines(_: object, parts: Sequence[Token], at: int, *_more: object) -> str:
    """Lines of code: who has no mouse moves them by the arrow keys."""
    return f'<pre class="code" tabindex="0"><code>{verbatim(parts[at].content)}</code></pre>\n'


def _table(_: object, parts: Sequence[Token], at: int, *_more: object) -> str:
    name = verbatim(str(parts[at].meta["name"]))
    around = f'<div class="scroll" role="region" aria-label="{name}" tabindex="0">'
    return f'{around}<table class="nums">\n'


def _lead_on(site: Site, document: Document, inline: Token) -> None:
    """Give links and pictures their addresses; a link that leads nowhere is its words alone."""
    dead: list[bool] = []
    for each in inline.children or ():
        each.attrs.pop("title", None)
        name = commonmark.LINKS.get(each.type, "")
        target = document.targets.get(str(each.attrs.get(name, "")))
        if target is not None:
            each.attrSet(name, address(site, document, target))
        if each.type == "link_open":
            dead.append(not each.attrs[name])
            each.hidden = dead[-1]
        elif each.type == "link_close":
            each.hidden = dead.pop()


def _tidy(parts: Sequence[Token]) -> None:
    """Name each table by the heading above it, for who moves it by the arrow keys; give its cells
    classes in place of styles; take the paragraphs from around anchors that stand alone.
    """
    above, tables = "", 0
    for opened, inline, closed in zip(parts, parts[1:], parts[2:], strict=False):
        if opened.type == "heading_open":
            above, tables = commonmark.plain(inline), 0
        elif opened.type == "table_open":
            tables += 1
            opened.meta["name"] = above if tables == 1 else f"{above}, table {tables}"
        elif opened.type in {"th_open", "td_open"}:
            _tidy_cell(opened, inline, closed)
        elif opened.type == "paragraph_open":
            alone = all(each.type == "html_inline" for each in inline.children or ())
            opened.hidden = closed.hidden = opened.hidden or alone


def _tidy_cell(opened: Token, inline: Token, closed: Token) -> None:
    """A head without words is none."""
    if opened.attrs.pop("style", "") == RIGHT:
        opened.attrSet("class", "n")
    if opened.tag == "th" and inline.content:
        opened.attrSet("scope", "col")
    else:
        opened.tag = closed.tag = "td"


WRITTEN: Mapping[str, Callable[..., str]] = {
    "text": _text,
    "code_inline": _code,
    "fence": _lines,
    "code_block": _lines,
    "table_open": _table,
    "table_close": lambda *_: "</table></div>\n",
}
"""How parts are written that are not written as Markdown's own program does."""

"""Bytes of a web page or of a plain text that somebody adds: the first byte says which."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from generator.load.found import Found, is_page, read_page, read_text
from generator.load.text import UNWANTED
from generator.model import WORD
from tests.fuzz.by_schema import WORDS
from tests.fuzz.target import Target, refusing

URL = "https://daily.example/news/2025/07/02/story"
TAGS = (
    *(
        "p",
        "div",
        "article",
        "h1",
        "a",
        "span",
        "time",
        "figure",
        "li",
        "ul",
        "table",
        "td",
        "body",
    ),
    *("main", "section", "blockquote", "br", "b", "script", "style", "template", "svg", "math"),
)
PIECES: Sequence[str] = (
    *(f"<{tag}>" for tag in TAGS),
    *(f"</{tag}>" for tag in TAGS),
    *("<!doctype html><html><head>", '<meta charset="utf-16">', '<meta name="author" content="'),
    *('<meta property="og:title" content="', '<meta property="article:published_time" content="'),
    *('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "', '"}</script>'),
    *('"articleBody": "', '"author": [{"name": ', '"datePublished": "', '<time datetime="', '">'),
    *('<link rel="canonical" href="', '<base href="', '<a rel="author" href="', "<!-- saved from "),
    *("&#0;", "&#x110000;", "&#xd800;", "&nbsp;", "&amp;lt;", "<![CDATA[", "]]>", "<?xml ", "-->"),
    *("2025-07-02T25:61+99:00", "0000-00-00", "9999-12-31T23:59-23:59", "July 2, 2025", "By "),
    *("The port said on Monday that it would wait for the boats until the tide had turned. ",),
    *("Photograph: Ann Moran", "Read more", "http://[", "//x", "javascript:x", "\ufeff", "\x00"),
)


def run(data: bytes) -> None:
    with refusing():
        is_page(data[1:])
        if data[:1] < b"\x80":
            check(read_page(data[1:], URL if data[:1] < b"\x40" else ""))
        else:
            check(read_text(data[1:]))


def check(found: Found) -> None:
    """A text with words in it, and nothing that no file of content could hold."""
    assert WORD.search(found.text)
    assert found.text == found.text.strip()
    told = (found.text, found.title, found.url, found.outlet, *found.authors, *found.credits)
    for each in (*told, found.language, found.licence, found.holder, found.archived):
        assert not UNWANTED.search(each), repr(each)
    assert isinstance(found.published, date | None)


def joined(pieces: tuple[int, list[str]]) -> bytes:
    return bytes([pieces[0]]) + "".join(pieces[1]).encode("utf-8", "replace")


TARGET = Target(
    name="page",
    run=run,
    examples=st.tuples(
        st.sampled_from([0, 0, 64, 255]),
        st.lists(st.sampled_from(PIECES) | WORDS, max_size=40),
    ).map(joined),
    words=PIECES,
)

"""Lean HTML is the same tree of elements and words, in fewer bytes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from generator.publish.characters import verbatim
from generator.publish.lean import lean

RAW = ("pre", "textarea", "script", "style")
BLOCKS = ("div", "p", "ul", "li", "section", "table", "a", "span", "b")
BLANKS = st.sampled_from(["", " ", "\n", "\n\n", "\n    ", "  \n\t\n  ", "\r\n "])
TEXT = st.text("ab .,;:#&'\"<>=/-!\u00a0\u2009’é\n", max_size=12)
WRITTEN = st.one_of(TEXT.map(verbatim), TEXT.map(escape)).map(str)
NAMES = st.sampled_from(["class", "id", "href", "data-of", "title", "aria-label"])


class Tree(HTMLParser):
    """What a page holds, in order; blanks as a browser shows them, but where each is kept."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[object, ...]] = []
        self._within: list[str] = []
        self._text = ""
        self.feed(html)
        self.close()
        self._say()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._say()
        self.found.append((tag, *attrs))
        self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._say()
        self.found.append(("/", tag))
        self._within.pop()

    def handle_data(self, data: str) -> None:
        self._text += data

    def _say(self) -> None:
        exact = set(self._within) & set(RAW)
        text = self._text if exact else re.sub("[ \t\n\r\f]+", " ", self._text)
        self.found += [(text,)] if text else []
        self._text = ""


@st.composite
def element(draw: st.DrawFn, within: st.SearchStrategy[str]) -> str:
    tag = draw(st.sampled_from(BLOCKS))
    names = draw(st.lists(NAMES, unique=True, max_size=3))
    attributes = "".join(f' {name}="{draw(ONE_LINE)}"' for name in names)
    inner = "".join(draw(st.lists(within, max_size=3)))
    return f"{draw(BLANKS)}<{tag}{attributes}>{draw(BLANKS)}{inner}{draw(BLANKS)}</{tag}>"


@st.composite
def raw(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(RAW))
    inner = draw(WRITTEN) + draw(BLANKS) + draw(WRITTEN)
    return f"{draw(BLANKS)}<{tag}>{inner}</{tag}>"


ONE_LINE = WRITTEN.map(lambda text: " ".join(text.split("\n")))
HTML = st.recursive(st.one_of(WRITTEN, raw()), element, max_leaves=12)


@given(HTML)
def test_the_tree_is_the_same(html: str) -> None:
    assert Tree(lean(html)).found == Tree(html).found


@given(HTML)
def test_it_is_no_longer_and_done_at_once(html: str) -> None:
    assert len(lean(html)) <= len(html)
    assert lean(lean(html)) == lean(html)


@given(st.text("<>&#;=039'\" \nprescipt/x"))
def test_whatever_comes_something_is_said(html: str) -> None:
    assert re.sub(r"\s|&#[0-9]+;|['#;=!]", "", lean(html)) == re.sub(
        r"\s|&#[0-9]+;|['#;=!]", "", html
    )


@pytest.mark.parametrize(
    ("html", "leaner"),
    [
        ("<p>1&#44;204 words&#59; 12&#37;</p>", "<p>1,204 words; 12%</p>"),
        ('<a href="a&#45;b&#46;html&#35;p">it&#39;s</a>', '<a href="a-b.html#p">it\'s</a>'),
        ("<p>&#60;b&#62; &#38;amp; &#34;x&#34;</p>", "<p>&#60;b&#62; &#38;amp; &#34;x&#34;</p>"),
        (
            "<ul>\n\n  <li>a</li>\n   \n  <li>b</li>\n</ul>\n",
            "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n",
        ),
        ("<p>\n    Skip\n    </p>", "<p>\nSkip\n</p>"),
        ("<a>one</a> <a>two</a>", "<a>one</a> <a>two</a>"),
        ("<pre>\n  a&#44;\n\n  b</pre>", "<pre>\n  a,\n\n  b</pre>"),
        ("<script>\n  'a&#44;'\n</script>", "<script>\n  'a&#44;'\n</script>"),
        ("<p>&lt&#59;</p>", "<p>&lt&#59;</p>"),
        ("<p>&amp;&#35;39;</p>", "<p>&amp;#39;</p>"),
        ("<p title='it&#39;s'>a&#44; b</p>", "<p title='it&#39;s'>a, b</p>"),
        ("<p>1&#160;204</p>", "<p>1&#160;204</p>"),
    ],
)
def test_what_is_shorter_and_what_stays(html: str, leaner: str) -> None:
    assert lean(html) == leaner


def test_no_space_but_those_of_html_is_one() -> None:
    assert lean("<p>\n \u00a0<b>\n\u2009") == "<p>\n\u00a0<b>\n\u2009"

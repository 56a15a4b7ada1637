"""Lean HTML is the same tree of elements and words, in fewer bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import escape

from generator.publish.characters import verbatim
from generator.publish.lean import lean

RAW = ("pre", "textarea", "script", "style")
SOFT = frozenset({"li", "dt", "dd", "p", "tr", "td", "th", "thead", "tbody", "option"})
"""Behind these, blanks are nothing, in them or after them."""
ROWS = frozenset({"data-row", "data-rows", "data-by", "data-of"})
"""What is not said on a finished page, but of what a whole part is."""
BLANKS = st.sampled_from(["", " ", "\n", "\n\n", "\n    ", "  \n\t\n  ", "\r\n "])
TEXT = st.text("ab .,;:#&'\"<>=/-!\u00a0\u2009’é\n", max_size=12)
WRITTEN = st.one_of(TEXT.map(verbatim), TEXT.map(escape)).map(str)
ONE_LINE = WRITTEN.map(lambda text: " ".join(text.split("\n")))
NAMES = st.sampled_from(["class", "id", "href", "data-of", "data-row", "title", "aria-label"])
Part = tuple[object, ...]


def tree(html: str) -> list[Part]:
    """What a page holds, in order, as a parser of HTML reads it; blanks as a browser shows them,
    but where each is kept. Names of rows are left out.
    """
    parser = etree.HTMLParser(encoding="utf-8")
    page = f"<!doctype html><html><body><main>{html}</main></body></html>"
    return list(parts(etree.fromstring(page.encode(), parser).find("body/main"), exact=False))


def parts(element: etree._Element, *, exact: bool) -> Iterator[Part]:
    exact = exact or element.tag in RAW
    yield (element.tag, *sorted(each for each in element.attrib.items() if each[0] not in ROWS))
    ends = element.tag in SOFT
    yield from said(element.text, exact=exact, last=ends and not len(element))
    for n, child in enumerate(element, 1):
        yield from parts(child, exact=exact)
        last = child.tag in SOFT or (ends and n == len(element))
        yield from said(child.tail, exact=exact, last=last)
    yield ("/", element.tag)


def said(text: str | None, *, exact: bool, last: bool) -> Iterator[Part]:
    found = text or "" if exact else re.sub("[ \t\n\r\f]+", " ", text or "")
    found = found.rstrip(" ") if last and not exact else found
    if found:
        yield (found,)


@st.composite
def element(draw: st.DrawFn, tags: Sequence[str], within: st.SearchStrategy[str]) -> str:
    tag = draw(st.sampled_from(tags))
    names = draw(st.lists(NAMES, unique=True, max_size=3))
    attributes = "".join(f' {name}="{draw(ONE_LINE)}"' for name in names)
    inner = "".join(draw(st.lists(within, max_size=3)))
    return f"{draw(BLANKS)}<{tag}{attributes}>{draw(BLANKS)}{inner}{draw(BLANKS)}</{tag}>"


@st.composite
def raw(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(RAW[1:]))
    inner = draw(WRITTEN) + draw(BLANKS) + draw(WRITTEN)
    return f"{draw(BLANKS)}<{tag}>{inner}</{tag}>"


def drawn(tag: str) -> str:
    return f'<svg class="{tag}"><rect x="0%" width="5"/><text class="{tag} u">1</text></svg>'


INLINE = st.one_of(WRITTEN, raw(), st.sampled_from(["c", "x/"]).map(drawn))
PHRASE = st.one_of(INLINE, element(("span", "b", "a"), WRITTEN))


def block(within: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Whatever may stand in a block, lists and tables as HTML has them."""
    cell = st.one_of(element(("td",), within), element(("th",), PHRASE))
    rows = element(("tr",), cell)
    table = st.tuples(element(("thead",), rows), element(("tbody",), rows), BLANKS).map(
        lambda found: f"<table>{found[2]}{''.join(found[:2])}{found[2]}</table>"
    )
    lines = st.one_of(element(("dt",), PHRASE), element(("dd",), within))
    return st.one_of(
        element(("div", "section", "details"), within),
        element(("p", "h2"), PHRASE),
        element(("pre",), WRITTEN),
        element(("ul", "ol"), element(("li",), within)),
        element(("dl",), st.one_of(lines, element(("div",), lines))),
        element(("select",), element(("option",), ONE_LINE)),
        table,
    )


HTML = st.recursive(PHRASE, block, max_leaves=12)


@given(HTML)
def test_the_tree_is_the_same(html: str) -> None:
    assert tree(lean(html)) == tree(html)


@given(HTML)
def test_it_is_no_longer(html: str) -> None:
    assert len(lean(html)) <= len(html)


@given(st.text("<>&#;=039'\" \nprescipt/x"))
def test_whatever_comes_something_is_said(html: str) -> None:
    mark = r"""\s|&#[0-9]+;|['"#;=!]|</p>"""
    assert re.sub(mark, "", lean(html)) == re.sub(mark, "", html)


@pytest.mark.parametrize(
    ("html", "leaner"),
    [
        ("<p>1&#44;204 words&#59; 12&#37;</p>", "<p>1,204 words; 12%</p>"),
        ('<a href="a&#45;b&#46;html&#35;p">it&#39;s</a>', "<a href=a-b.html#p>it's</a>"),
        ("<p>&#60;b&#62; &#38;amp; &#34;x&#34;</p>", "<p>&#60;b&#62; &#38;amp; &#34;x&#34;</p>"),
        (
            "<ul>\n\n  <li>a</li>\n   \n  <li>b</li>\n</ul>\n",
            "<ul>\n<li>a\n<li>b\n</ul>\n",
        ),
        ("<p>\n    Skip\n    </p>", "<p>\nSkip\n</p>"),
        ("<a>one</a> <a>two</a>", "<a>one</a> <a>two</a>"),
        ("<pre>\n  a&#44;\n\n  b</pre>", "<pre>\n  a,\n\n  b</pre>"),
        ("<script>\n  'a&#44;'\n</script>", "<script>\n  'a&#44;'\n</script>"),
        ("<p>&lt&#59;</p>", "<p>&lt&#59;</p>"),
        ("<p>&amp;&#35;39;</p>", "<p>&amp;#39;</p>"),
        ("<p title='it&#39;s'>a&#44; b</p>", "<p title='it&#39;s'>a, b</p>"),
        ("<p>1&#160;204</p>", "<p>1&#160;204</p>"),
        ('<a href="&#61;b" id="" class="a b">x</a>', '<a href="=b" id="" class="a b">x</a>'),
        ('<a href="https://a.example/" id="x">', '<a href="https://a.example/" id=x>'),
        ('<rect x="0%" width="5"/>', '<rect x=0% width="5"/>'),
        ('<p>a=&#34;b&#34; c</p><p x="1">', "<p>a=&#34;b&#34; c<p x=1>"),
        ('<p>a="b" <i>', '<p>a="b" <i>'),
        ('<p id="a">1 > 0</p><p>', '<p id="a">1 > 0</p><p>'),
        (
            "<table><thead><tr><th>a</th></tr></thead>\n<tbody><tr><td>1</td></tr></tbody></table>",
            "<table><thead><tr><th>a<tbody><tr><td>1</table>",
        ),
        ("<tr><td>1</td></tr>\n<tr><td>2</td><td>3</td></tr>", "<tr><td>1<tr><td>2<td>3</tr>"),
        ("<dl><dt>a</dt><dt>b</dt><dd>c</dd></dl>", "<dl><dt>a</dt><dt>b<dd>c</dl>"),
        ("<tr><td></td>\n<td>\n</td></tr>", "<tr><td><td>\n</tr>"),
        ('<p id="a"></p>\n<p>b</p>\n<div></div>', "<p id=a></p>\n<p>b\n<div></div>"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "<dl><div><dt>a<dd>b</div></dl>"),
        ("<a><p>x</p></a><p>y</p> z", "<a><p>x</p></a><p>y</p> z"),
        ("<ul><li>x<ul><li>y</li></ul></li></ul>", "<ul><li>x<ul><li>y</ul></ul>"),
        ("<p>x</p><pre>y</pre>", "<p>x</p><pre>y</pre>"),
        ('<td class="n" data-row="words/*|a/b">1</td>', "<td class=n>1</td>"),
        ('<tr data-of="site" id="a">', "<tr id=a>"),
        ('<tr data-by="neutral"><th>a</th></tr>', "<tr><th>a</tr>"),
        ('<ul class="who" data-rows="passages">', "<ul class=who>"),
        ('<div data-of="site">', "<div data-of=site>"),
        ('<div class="a" data-of="site" id="b">', "<div class=a id=b>"),
        ('<section data-of="site">', "<section>"),
        ('<code> data-row="a" data-of="b"</code>', '<code> data-row="a" data-of="b"</code>'),
    ],
)
def test_what_is_shorter_and_what_stays(html: str, leaner: str) -> None:
    assert lean(html) == leaner


def test_no_space_but_those_of_html_is_one() -> None:
    assert lean("<p>\n \u00a0<b>\n\u2009") == "<p>\n\u00a0<b>\n\u2009"

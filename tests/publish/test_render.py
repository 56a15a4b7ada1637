from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, UndefinedError
from markdown import Markdown
from markupsafe import Markup
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.publish.characters import verbatim
from generator.publish.render import environment, let_go, value

PROJECT = Path(__file__).parents[2]
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")))
HOSTILE = (
    "<script>alert(1)</script>",
    "a | b || c",
    "**bold** _em_ `code` ~~gone~~ ==mark==",
    "[link](javascript:alert(1)) ![image](x) [ref][1]",
    "[1]: https://evil.example",
    "# heading",
    "1. list",
    "- list\n- list",
    "> quote",
    "    indented code",
    "```\nfence\n```",
    "~~~\nfence\n~~~",
    "&amp; &#60; &lt;b&gt;",
    "{{ 7 * 7 }} {% raw %} {# note #}",
    "{: .class #id }",
    "!!! note",
    "--8<-- 'file'",
    "*[abbr]: x",
    "[^1]: foot",
    "a\\*b \\",
    "http://x.example www.x.example a@b.example <http://x.example>",
    ":smile: $x^2$ \\(x\\)",
    "</div></section><h1>out",
    "<!-- comment --> <?php ?> <![CDATA[ x ]]>",
    '" onclick="x" \' x=\'',
    "wzxhzdk:0 klzzwxh:0000",
    "---\ntitle: x\n---",
    "---",
    "===",
    "term\n: definition",
)


class Shown(HTMLParser):
    """What a browser would show of some HTML: its elements and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.text += dict(attrs).get("title") or ""

    def handle_data(self, data: str) -> None:
        self.text += data


@cache
def config() -> MkDocsConfig:
    return load_config(str(PROJECT / "mkdocs.yml"), docs_dir=str(PROJECT / "templates"))


def markdown(text: str) -> str:
    """The HTML that the site's own extensions make of it."""
    converter = Markdown(
        extensions=config()["markdown_extensions"], extension_configs=config()["mdx_configs"]
    )
    return str(converter.convert(text))


def shown(text: str) -> Shown:
    parser = Shown()
    parser.feed(markdown(text))
    parser.close()
    return parser


ENV = environment(PROJECT / "templates")
PLACES = {
    "a paragraph": ("{{ x }}", ["p"]),
    "a heading": ("# {{ x }}", ["h1"]),
    "a raw block": ("<div>\n{{ x }}\n</div>", ["div"]),
    "an attribute": ('<div title="{{ x }}"></div>', ["div"]),
    "an inline attribute": ('word <span title="{{ x }}"></span>', ["p", "span"]),
    "an article": ("<div><p>{{ x | verbatim }}</p></div>", ["div", "p"]),
}


def plain(text: str) -> str:
    """The text on one line, without the marks around runs from right to left."""
    return re.sub(r"[ \t\n\r\f\v]+", " ", re.sub("[\u2068\u2069]", "", text)).strip()


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXT.filter(lambda text: plain(text) != ""))
def test_any_text_shows_as_written(place: str, text: str) -> None:
    template, tags = PLACES[place]
    result = shown(ENV.from_string(template).render(x=text))
    assert result.tags == tags
    assert plain(result.text.removeprefix("word ")) == plain(text)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_written(place: str, text: str) -> None:
    template, tags = PLACES[place]
    result = shown(ENV.from_string(template).render(x=text))
    assert result.tags == tags
    assert plain(result.text.removeprefix("word ")) == plain(text)


def test_control_characters_become_a_sign() -> None:
    assert verbatim("a\x02wzxhzdk:0\x03b\x00\ud800") == "a\ufffdwzxhzdk&#58;0\ufffdb\ufffd\ufffd"


def test_no_break_spaces_stay() -> None:
    assert value("61\xa0%") == "61\xa0&#37;"


def test_markup_of_our_own_is_left_alone() -> None:
    assert value(Markup("<b>")) == "<b>"


@pytest.mark.parametrize("printed", [None, 0.61, True, ["a"]])
def test_only_text_and_whole_numbers_are_printed(printed: object) -> None:
    with pytest.raises(TypeError, match="templates print text"):
        value(printed)


def test_an_unknown_name_is_an_error(env: Environment) -> None:
    with pytest.raises(UndefinedError):
        env.from_string("{{ nobody }}").render()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The Post", "The Post"),
        ("הארץ: 61", "\u2068הארץ\u2069&#58; 61"),
        ("in הארץ, 5 ביולי (2)", "in \u2068הארץ, 5 ביולי\u2069 &#40;2&#41;"),
        ("هآرتس and הארץ", "\u2068هآرتس\u2069 and \u2068הארץ\u2069"),
        ("Élan 5", "Élan 5"),
    ],
)
def test_words_from_right_to_left_turn_nothing_beside_them(text: str, printed: str) -> None:
    assert unprinted(str(value(text))) == unprinted(printed)


def unprinted(text: str) -> str:
    return text.replace("&#44;", ",")


def test_what_is_remembered_is_given_back() -> None:
    env = environment(PROJECT / "templates")
    value("a name")
    let_go()
    assert environment(PROJECT / "templates") is not env
    assert value("a name") == "a name"

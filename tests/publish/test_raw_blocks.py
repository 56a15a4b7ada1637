"""Pages taken apart without a parser are those that Python-Markdown would make."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.publish.characters import verbatim
from generator.publish.made import Titles
from generator.publish.raw_blocks import parts
from tests.publish.test_render import HOSTILE, PROJECT, config, markdown

GOLDEN = sorted((PROJECT / "tests/golden").rglob("*.md"))
FOR_MARKDOWN = (
    "a paragraph",
    "# [a](index.md)",
    "- list",
    "<div>\n<p>never closed</p>\n",
    "<div></div> and more",
    "<div></div>\n# title",
    "<span>inline</span>",
    "<div>\n<!-- note -->\n</div>",
    "<div>&copy 2025 &amp</div>",
    "<div>a\tb</div>",
    "<div>a\n  \nb</div>",
    "```\n<div>\n```\n</div>",
    "<div>\n~~~\n</div>\n~~~\n</div>",
    "<div><script>if (a </div> b) {}</script></div>",
    "  <div>indented</div>",
    "<p/>\n\n<p>a</p>",
)


def titles() -> Titles:
    options = {"extension_configs": config()["mdx_configs"]}
    return Titles(Markdown(extensions=config()["markdown_extensions"], **options))


def made(text: str) -> str | None:
    found, known = parts(text), titles()
    if found is None:
        return None
    return "\n".join(known.of(p).html if p.startswith("#") else p for p in found).strip()


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_every_page_is_made_as_by_markdown(path: Path) -> None:
    body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
    assert made(body) == markdown(body)


@pytest.mark.parametrize("text", FOR_MARKDOWN)
def test_what_is_anything_else_is_left_to_markdown(text: str) -> None:
    assert parts(text) is None
    assert parts(f"<div>\n<p>a</p>\n</div>\n\n{text}") is None


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "form", ["<p>{}</p>", "# {} {{: #page }}", '<div>\n<a b="{}">{}</a>\n\n</div>']
)
def test_what_others_wrote_is_text(text: str, form: str) -> None:
    page = form.format(*[verbatim(text).replace("\n", " ")] * form.count("{}")) + "\n\n## On\n"
    assert made(page) == markdown(page)


BLOCK = st.sampled_from(
    [
        "# A title {: #page }",
        "## Whose words&#44; and how many",
        "### Third",
        "<div>\n<p>a\n\n<b>b</b></p>\n<div><br></div>\n</div>",
        "<div></div>",
        "<p class='x'>&lt;div> &#8217; &amp; é</p>",
        "<details open><summary>a</summary>\n\n# no title\n\n- none\n\n</details>",
        "<dl>\n<div><dt>a</dt><dd>b</dd></div>\n</dl>",
        '<script type="application/ld+json">{"a": "b"}</script>',
        "<nav><ol><li><a href='x.md'>a</a></li></ol></nav>",
        "<table><tr><td><p>a</td></tr></table>",
    ]
)


@given(st.lists(st.tuples(BLOCK, st.sampled_from(["\n", "\n\n", "\n\n\n"])), max_size=8))
def test_any_row_of_blocks_is_made_as_by_markdown(blocks: list[tuple[str, str]]) -> None:
    page = "".join(block + end for block, end in blocks)
    lines = [block for block, _ in blocks if block.startswith("#")]
    if len(set(lines)) == len(lines):
        assert made(page) in {None, markdown(page)}

"""How pages are cited."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import SiteInfo
from generator.publish import cite, urls
from generator.publish.render import render_site
from tests.publish.sample import absent, news, recorded, site

INFO = SiteInfo(name="Side & side", address="https://www.example.org/compared/", publisher="A_B %")
STORY = urls.story_path("dust")
ADDRESSED = replace(site(), info=INFO)
PAGES = {  # and what the fingerprint on them is of
    "stories/dust/index.md": "the figures of all articles",
    "stories/dust/courier.md": "the article’s text",
    "outlets/courier.md": "the figures of all articles",
    "disputes/lindham.md": "the figures of all articles",
    "speakers/lindham/venn.md": "the figures of all articles",
    "data/index.md": "the figures of all articles",
}


@pytest.fixture(scope="module")
def pages(templates: Path) -> dict[str, str]:
    made = render_site(ADDRESSED, templates)
    return {path.as_posix(): unescape(text) for path, text in made.items()}


@pytest.mark.parametrize(("page", "told"), PAGES.items())
def test_pages_say_how_they_are_cited(pages: dict[str, str], page: str, told: str) -> None:
    box = pages[page].split('id="cite-this-page"')[1].split("</details>")[0]
    address = f"https://www.example.org/compared/{page.removesuffix('.md')}.html"
    assert box.count(address) == 2
    said = box.split('class="note"')[0]
    assert len(set(re.findall(r"fingerprint ([0-9a-z]{3,12})\b", said))) == 1
    assert "rticles up to " in box
    assert f"The fingerprint stands for {told}" in box
    entry = box.split("<code>")[1].split("</code>")[0]
    assert entry.startswith("@online{evenhand-")
    assert "organization = {Side \\& side}," in entry
    assert "author = {{A\\_B \\%}}," in entry


def test_a_pair_says_in_one_line_how_it_is_cited(pages: dict[str, str]) -> None:
    page = "stories/dust/compare/courier--tribune"
    box = pages[f"{page}.md"].split('id="cite-this-page"')[1].split("</details>")[0]
    assert f"https://www.example.org/compared/{page}.html<" in box
    assert re.search(r"rticles up to .*, fingerprint [0-9a-z]{12}\.", box)


def test_an_article_is_not_cited_as_if_it_were_ours(pages: dict[str, str]) -> None:
    assert "Who is quoted in “" in pages["stories/dust/courier.md"].split("cite-this-page")[1]


def test_a_fingerprint_can_be_found_again() -> None:
    held = (recorded(), news(), absent())
    lines = sorted(
        f"dust/{c.article.id} {c.analysis.fingerprint}" for c in held if c.analysis is not None
    )
    assert cite.fingerprint(held) == sha256("\n".join(lines).encode()).hexdigest()[:12]
    assert cite.fingerprint(held) == cite.fingerprint(held[::-1])
    assert cite.fingerprint(held[:1]) != cite.fingerprint(held)
    assert cite.fingerprint((absent(),)) == ""
    own = cite.of_article(ADDRESSED, STORY, news())
    assert f"fingerprint {news().analysis.fingerprint[:12]}" in own.text  # type: ignore[union-attr]


def test_where_nothing_was_counted_nothing_is_told_of_a_fingerprint() -> None:
    found = cite.of_article(ADDRESSED, STORY, absent())
    assert (found.told, "fingerprint" in found.text) == ("", False)


def test_without_an_address_none_is_given() -> None:
    for whole in (site(), replace(ADDRESSED, private=True)):
        found = cite.of_several(whole, STORY, "Dust", (news(),))
        assert "http" not in found.text
        assert (found.kind, "url" in dict(found.fields)) == ("misc", False)


@pytest.mark.parametrize(
    ("name", "publisher", "said"),
    [
        ("", "", "Evenhand"),
        ("A", "", "A"),
        ("", "B", "Evenhand (B)"),
        ("A", "A", "A"),
        ("A", "B", "A (B)"),
    ],
)
def test_who_publishes(name: str, publisher: str, said: str) -> None:
    info = SiteInfo(name=name, publisher=publisher)
    assert cite.publisher(replace(site(), info=info)) == said


@given(st.text(max_size=60))
def test_any_title_leaves_an_entry_whole(title: str) -> None:
    escaped = cite.tex(title)
    depth = 0
    for mark in escaped:
        depth += (mark == "{") - (mark == "}")
        assert depth >= 0
    assert depth == 0
    assert not re.search(r"(?<!\\)[$&#_%]", escaped)


@given(st.text(max_size=60))
def test_an_entrys_name_is_letters_digits_and_hyphens(name: str) -> None:
    path = PurePosixPath("stories", re.sub(r"[/\0]", "", name) or "x", "index.md")
    key = cite.of_several(ADDRESSED, path, "Dust", (news(),)).key
    assert re.fullmatch(r"[A-Za-z0-9-]+", key)

"""How pages are cited."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from generator.model import SiteInfo
from generator.publish import cite, urls
from generator.publish.render import render_site
from tests.publish.sample import absent, news, recorded, site

INFO = SiteInfo(name="Side & side", address="https://www.example.org/compared/", publisher="A_B %")
STORY = urls.story_path("dust")
ADDRESSED = replace(site(), info=INFO)
PAGES = (
    "stories/dust/index.md",
    "stories/dust/courier.md",
    "stories/dust/compare/courier--tribune.md",
    "outlets/courier.md",
    "disputes/lindham.md",
    "speakers/lindham/venn.md",
    "data/index.md",
)


@pytest.fixture(scope="module")
def pages(templates: Path) -> dict[str, str]:
    made = render_site(ADDRESSED, templates)
    return {path.as_posix(): unescape(text) for path, text in made.items()}


@pytest.mark.parametrize("page", PAGES)
def test_pages_say_how_they_are_cited(pages: dict[str, str], page: str) -> None:
    box = pages[page].split('id="cite-this-page"')[1].split("</details>")[0]
    address = f"https://www.example.org/compared/{page.removesuffix('.md')}.html"
    assert box.count(address) == 1
    assert len(re.findall(r"fingerprint ([0-9a-z]{3,12})\b", box)) == 1
    assert "rticles up to " in box
    assert box.count("<cite>") == box.count("</cite>.") == 1
    assert box.split("<p ")[1].partition(">")[2].startswith("Side & side (A_B %): <cite>")


def test_what_the_fingerprint_is_stands_with_the_data(pages: dict[str, str]) -> None:
    (told,) = re.findall(r'<p id="fingerprint">(.*?)</p>', pages["data/index.md"])
    assert "all that an article’s figures rest on" in told
    assert "SHA-256 of the lines “story/article fingerprint”" in told


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
    assert f"fingerprint {news().analysis.fingerprint[:12]}" in own.state  # type: ignore[union-attr]


def test_where_nothing_was_counted_nothing_is_told_of_a_fingerprint() -> None:
    found = cite.of_article(ADDRESSED, STORY, absent())
    assert "fingerprint" not in found.state


def test_without_an_address_none_is_given() -> None:
    for whole in (site(), replace(ADDRESSED, private=True)):
        found = cite.of_several(whole, STORY, "Dust", (news(),))
        assert (found.address, found.here) == ("", not whole.private)


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

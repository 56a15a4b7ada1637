"""A story's drawing for other pages."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest

from generator.model import Site, SiteInfo
from generator.publish import embed, pictures, urls
from generator.publish.render import render_site
from tests.publish.sample import crowd, site, three_sides

INFO = SiteInfo(address="https://www.example.org/compared/")
ADDRESSED = replace(site(), info=INFO)
PAGE = PurePosixPath("stories/dust/index.md")
needs_program = pytest.mark.skipif(
    not pictures.possible("<svg/>"), reason="there is no resvg for this machine"
)


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def offered(whole: Site) -> embed.Embed:
    return embed.drawings(whole, whole.stories[0]).embed


def test_the_html_to_copy_shows_the_drawing_and_leads_to_the_page() -> None:
    tags = Tags(offered(ADDRESSED).code).tags
    assert [tag for tag, _ in tags] == ["figure", "a", "img", "figcaption", "a"]
    (image,) = (attrs for tag, attrs in tags if tag == "img")
    base = f"{INFO.address}stories/dust/"
    assert image["src"] == f"{base}chart.svg"
    assert {attrs["href"] for tag, attrs in tags if tag == "a"} == {f"{base}index.html"}
    assert image["alt"] == embed.alt(ADDRESSED.stories[0])


def test_a_drawing_is_told_with_its_numbers() -> None:
    told = embed.alt(site().stories[0])
    for part in (
        "Whose words fill 5\xa0articles on “Quarry & village: the dust of Lindham”, a bar each.",
        "Of the two sides’ words only",
        "Lindham Courier: Lindham Stone 78\xa0% (61 to 88\xa0%).",
        "The Evening Post: too little text to say",
    ):
        assert part in told, part
    assert "Gazette" not in told


def test_of_several_sides_each_is_told() -> None:
    told = embed.alt(three_sides().stories[0])
    assert "State inspectors 17\xa0% (10 to 40\xa0%)" in told


def test_of_many_articles_the_least_and_the_most_are_told() -> None:
    told = embed.alt(crowd().stories[0])
    assert "Lindham Stone in 12 of 12\xa0articles" in told
    assert len(told) < 600


def test_where_nothing_is_held_it_is_said() -> None:
    comparison = site().stories[0]
    absent = tuple(c for c in comparison.coverage if c.analysis is None)
    assert "No text is held" in embed.alt(replace(comparison, coverage=absent))


@pytest.mark.parametrize("whole", [site(), replace(ADDRESSED, private=True)])
def test_without_an_address_there_is_nothing_to_copy_and_no_card(whole: Site) -> None:
    found = embed.drawings(whole, whole.stories[0])
    assert (found.embed.code, found.card) == ("", None)
    assert [path.name for path in found.files] == ["chart.svg"]


@needs_program
def test_a_story_has_a_card_of_its_own(templates: Path) -> None:
    files = render_site(ADDRESSED, templates)
    head = unescape(files[PAGE].split("---")[1])
    assert 'card: "stories/dust/card.png"' in head
    assert "card:" not in files[PurePosixPath("stories/dust/courier.md")].split("---")[1]


def test_the_page_offers_the_drawing_with_its_measures(templates: Path) -> None:
    page = unescape(render_site(site(), templates)[PAGE]).split('id="use-this-chart"')[1]
    found = offered(site())
    assert found.file.href == "chart.svg"
    assert re.fullmatch(r"800 × [\d,]+\xa0px", found.measures)
    for part in ('href="chart.svg" data-picture', found.measures):
        assert part in page, part


def test_without_the_program_there_is_no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "find_spec", lambda _: None)
    found = embed.drawings(ADDRESSED, ADDRESSED.stories[0])
    assert found.card is None
    assert pictures.drawings(found.files)


@pytest.mark.parametrize("whole", [site(), three_sides(), crowd()])
def test_a_drawing_is_small(whole: Site) -> None:
    comparison = whole.stories[0]
    drawn = embed.drawings(whole, comparison).files[urls.chart_path(comparison.story.id)]
    assert len(drawn.encode()) < 4_000 + 1_500 * len(comparison.coverage)

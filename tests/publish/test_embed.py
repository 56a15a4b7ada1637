"""A story's drawing for other pages."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
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


def offered(whole: Site) -> embed.Embed:
    return embed.drawings(whole, whole.stories[0]).embed


@pytest.mark.parametrize("whole", [site(), replace(ADDRESSED, private=True)])
def test_without_an_address_there_is_no_card(whole: Site) -> None:
    found = embed.drawings(whole, whole.stories[0])
    assert found.card is None
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

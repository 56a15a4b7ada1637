"""What stands in the head of every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from html import escape, unescape
from pathlib import Path

import pytest

from generator.model import SiteInfo
from generator.publish import mkdocs, write
from generator.publish.lean import lean
from generator.publish.pictures import possible
from generator.publish.render import DESCRIBED, render_site
from generator.publish.told import as_text, told
from tests.publish.requoted import requoted
from tests.publish.sample import site

PROJECT = Path(__file__).parents[2]
ADDRESS = "https://www.example.org/compared/"
NAME = "Side & <i>side</i></title>"
PAGE = "stories/dust/courier.html"
META = re.compile(r'<meta (?:name|property)="([^"]+)"(?: property="[^"]+")? content="([^"]*)">')


def pages(root: Path) -> dict[str, str]:
    found = sorted(root.rglob("*.html"))
    return {f.relative_to(root).as_posix(): requoted(f.read_text("utf-8")) for f in found}


def meta(page: str) -> Mapping[str, str]:
    return {name: unescape(text) for name, text in META.findall(page)}


def titles(page: str) -> list[str]:
    return [
        unescape(text) for text in re.findall(r"<title>(.*?)</title>", page.partition("<body")[0])
    ]


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory, templates: Path) -> dict[str, str]:
    """The pages of a site that says where it stands."""
    root = tmp_path_factory.mktemp("addressed")
    whole = replace(site(), info=SiteInfo(name=NAME, address=ADDRESS))
    write.sync(render_site(whole, templates), root / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", root / "pages", root / "site", told(whole))
    return pages(root / "site")


def test_each_page_has_its_own_title_and_description(built: Path) -> None:
    shown = {name: page for name, page in pages(built).items() if name != "404.html"}
    assert all(len(titles(page)) == 1 for page in shown.values())
    heads = Counter(titles(page)[0] for page in shown.values())
    told = Counter(meta(page)["description"] for page in shown.values())
    assert [text for text, times in (heads + told).items() if times > 1] == []
    assert all(20 < len(text) <= DESCRIBED for text in told)


def test_a_site_without_an_address_names_none(built: Path) -> None:
    page = requoted((built / PAGE).read_text(encoding="utf-8"))
    assert "canonical" not in page
    assert not [name for name in meta(page) if name.startswith(("og:", "twitter:"))]


def test_a_page_says_where_it_stands_and_how_it_looks_elsewhere(
    addressed: Mapping[str, str],
) -> None:
    page = addressed[PAGE]
    assert f'<link rel="canonical" href="{ADDRESS}{PAGE}">' in page
    said = meta(page)
    assert said["og:title"] in titles(page)[0]
    assert said["og:site_name"] == NAME
    assert '<meta name="description" property="og:description"' in page


def test_pages_near_the_root_have_a_picture_and_the_feed_and_the_many_behind_them_have_not(
    addressed: Mapping[str, str],
) -> None:
    """The foot of every page leads to the feed."""
    said = meta(addressed["outlets/index.html"])
    assert said["og:image"] == f"{ADDRESS}assets/images/card.png"
    assert said["twitter:card"] == "summary_large_image"
    assert 'rel="alternate"' in addressed["outlets/index.html"]
    assert not {"og:image", "twitter:card"} & set(meta(addressed[PAGE]))
    assert 'rel="alternate"' not in addressed[PAGE]
    assert all("feed.xml" in page.partition("<footer")[2] for page in addressed.values())


def test_the_links_around_a_page_are_as_short_as_can_be(addressed: Mapping[str, str]) -> None:
    around = addressed[PAGE].partition("<main")[0]
    assert '<a href="../index.html" aria-current="true">Stories</a>' in around
    assert '<a href="../../outlets/index.html">Outlets</a>' in around


def test_the_head_says_nothing_twice(addressed: Mapping[str, str]) -> None:
    """The address is the canonical one, and a page is a page."""
    head = addressed[PAGE].partition("<body")[0]
    assert head.count(f"{ADDRESS}{PAGE}") == 1
    assert not {"og:url", "og:type"} & set(meta(addressed[PAGE]))


def test_the_name_of_a_site_is_text_on_every_page(addressed: Mapping[str, str]) -> None:
    assert [name for name, page in addressed.items() if "<i>side" in page] == []
    assert titles(addressed[PAGE])[0].endswith(f" - {NAME}")
    named = [re.findall(r"<header>\s*<a [^>]*>(.*?)</a>", page) for page in addressed.values()]
    assert {unescape(text) for found in named for text in found} == {NAME}


@pytest.mark.parametrize(
    ("name", "told"),
    [("2025", "2025 "), ("null", "null "), ("=", "= "), ("1.0", "1.0 "), ("The 24", "The 24")],
)
def test_a_name_stays_text_where_yaml_would_read_something_else(name: str, told: str) -> None:
    assert as_text(name) == told


@pytest.mark.skipif(not possible("<svg/>"), reason="there is no resvg for this machine")
def test_a_story_shows_its_own_bars_elsewhere(addressed: Mapping[str, str]) -> None:
    said = meta(addressed["stories/dust/index.html"])
    assert said["og:image"] == f"{ADDRESS}stories/dust/card.png"
    assert said["og:image:alt"].endswith("Quarry & village: the dust of Lindham")
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")


def test_the_pictures_are_there(built: Path) -> None:
    for name in ("favicon.svg", "favicon.png", "card.png"):
        found = (built / "assets/images" / name).read_bytes()
        assert found == (PROJECT / "templates/theme/assets/images" / name).read_bytes()
        assert len(found) < 60_000


def test_only_a_private_build_and_what_is_no_page_hide_from_search_engines(
    tmp_path: Path, templates: Path, addressed: Mapping[str, str]
) -> None:
    whole = replace(site(), private=True)
    write.sync(render_site(whole, templates), tmp_path / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", tmp_path / "pages", tmp_path / "site", told(whole))
    hidden = pages(tmp_path / "site")
    assert {meta(page)["robots"] for page in hidden.values()} == {"noindex, nofollow"}
    assert [name for name, page in addressed.items() if "robots" in meta(page)] == ["404.html"]


def test_what_stands_around_a_page_is_small(addressed: Mapping[str, str]) -> None:
    """All but the page's own content, as it is published."""
    around = re.compile(r"(<main[^>]*>).*(</main>)", re.DOTALL)
    named = escape(NAME)
    sizes = {
        name: len(lean(around.sub(r"\1\2", page).replace(named, "Evenhand")))
        for name, page in addressed.items()
    }
    assert sum(sizes.values()) <= 1_800 * len(sizes)
    assert max(sizes.values()) <= 2_500, max(sizes.items(), key=lambda each: each[1])


def test_what_is_not_found_leads_back_from_any_depth(addressed: Mapping[str, str]) -> None:
    page = addressed["404.html"]
    assert titles(page) == [f"Not found - {NAME}"]
    links = re.findall(r'href="([^"]+)"', page.split('<ul class="plain')[1].split("</ul>")[0])
    assert "/compared/stories/index.html" in links
    assert all(link.startswith("/compared/") for link in links)

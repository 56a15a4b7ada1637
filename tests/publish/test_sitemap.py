"""The sitemap keeps the rules of sitemaps.org and tells of the content's own days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import PurePosixPath

import pytest
from lxml import etree

from generator.model import Site, SiteInfo
from generator.publish import sitemap
from generator.publish.page import Listed
from generator.publish.pages import PAGES
from tests.publish.test_redirects import moved

ADDRESS = "https://www.example.org/compared/"
ONE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITEMAP, ROBOTS = PurePosixPath("sitemap.xml"), PurePosixPath("robots.txt")
LARGEST = 50 * 1024 * 1024
LONGEST = 2048


def addressed(address: str = ADDRESS) -> Site:
    return moved(SiteInfo(address=address))


@cache
def pages() -> tuple[Listed, ...]:
    made = (page for kind in PAGES for page in kind(addressed()))
    return tuple(Listed(page.path, page.title, page.changed, page.listed) for page in made)


def files(whole: Site) -> dict[PurePosixPath, str]:
    return sitemap.sitemap(whole, pages())


def entries(text: str) -> dict[str, str | None]:
    """The day of each address that the sitemap names, if it names one."""
    root = etree.fromstring(text.encode())
    return {entry.findtext(f"{ONE}loc"): entry.findtext(f"{ONE}lastmod") for entry in root}


def test_it_keeps_the_rules() -> None:
    text = files(addressed())[SITEMAP]
    root = etree.fromstring(text.encode())
    assert root.tag == f"{ONE}urlset"
    assert 0 < len(root) <= sitemap.MOST
    assert len(text.encode()) <= LARGEST
    assert {child.tag for entry in root for child in entry} == {f"{ONE}loc", f"{ONE}lastmod"}
    found = entries(text)
    assert len(found) == len(root)
    for address, day in found.items():
        assert address.startswith(ADDRESS)
        assert len(address) < LONGEST
        assert day is None or datetime.fromisoformat(day)


def test_days_are_those_of_the_content() -> None:
    found = entries(files(addressed())[SITEMAP])
    assert found[f"{ADDRESS}stories/dust/opinion.html"] == "2025-08-01"  # was withdrawn
    assert found[f"{ADDRESS}stories/dust/courier.html"] == "2025-07-03"
    assert found[f"{ADDRESS}stories/dust/index.html"] == "2025-08-01"
    assert found[f"{ADDRESS}outlets/courier.html"] == "2025-07-03"
    assert found[f"{ADDRESS}method.html"] is None


def test_pages_that_stand_for_nothing_of_their_own_are_left_out() -> None:
    found = {address.removeprefix(ADDRESS) for address in entries(files(addressed())[SITEMAP])}
    every = {page.path.with_suffix(".html").as_posix() for page in pages()}
    assert every - found == {"search.html", "stories/dust/compare/index.html"}
    assert found <= every


@pytest.mark.parametrize("whole", [moved(), replace(addressed(), private=True)])
def test_without_an_address_and_in_private_there_is_none(whole: Site) -> None:
    assert files(whole) == {}


def test_robots_are_told_of_it_only_where_they_look() -> None:
    assert ROBOTS not in files(addressed())
    root = "https://www.example.org/"
    assert files(addressed(root))[ROBOTS].endswith(f"\nSitemap: {root}sitemap.xml\n")


def test_too_many_pages_are_parted(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = [page for page in pages() if page.listed]
    monkeypatch.setattr(sitemap, "MOST", 5)
    found = files(addressed())
    index = etree.fromstring(found.pop(SITEMAP).encode())
    assert index.tag == f"{ONE}sitemapindex"
    assert [part.findtext(f"{ONE}loc") for part in index] == [f"{ADDRESS}{name}" for name in found]
    assert all(re.fullmatch(r"sitemap-\d+\.xml", str(name)) for name in found)
    assert all(len(entries(text)) <= 5 for text in found.values())
    assert sum(len(entries(text)) for text in found.values()) == len(listed)

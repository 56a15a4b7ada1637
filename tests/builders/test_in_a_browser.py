"""The site of each builder as readers meet it: it looks the same, is accessible, and is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.publish.builders import BUILDERS
from tests.browser import axe
from tests.browser.checks import SWITCH, visit
from tests.browser.conftest import SKIPPED
from tests.browser.test_pages import FIRSTS
from tests.builders.conftest import OTHERS, MadeSite

pytestmark = [pytest.mark.browser, SKIPPED]
Made = Callable[[str, str], MadeSite]
Serve = Callable[[Path], str]
PLACES = """() => {
  const bars = document.createElement("style");
  bars.textContent = "html { scrollbar-gutter: auto !important; }";
  document.head.append(bars);
  const boxes = "header *, main :is(h1, h2, h3, p, table, svg, figure, form), footer :is(nav, p)";
  return [...document.querySelectorAll(boxes)].filter(each => each.checkVisibility()).map(each => {
    const {x, y, width, height} = each.getBoundingClientRect(), style = getComputedStyle(each);
    const look = [style.color, style.backgroundColor, style.font].join(" ");
    return `${each.tagName} ${[x, y, width, height].map(Math.round)} ${look}`;
  });
}"""
"""Zensical keeps room for a scroll bar where there is none."""


@pytest.mark.parametrize("builder", OTHERS)
@pytest.mark.parametrize("name", FIRSTS)
def test_a_page_looks_the_same(
    page: Page, made: Made, serve: Serve, name: str, builder: str
) -> None:
    home = serve(made("cases", "mkdocs").site), serve(made("cases", builder).site)
    for width, scheme in ((1280, "light"), (390, "dark")):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        looks = []
        for each in home:
            page.goto(f"{each}/{name}")
            looks.append(page.evaluate(PLACES))
        assert looks[0] == looks[1], (width, scheme)
        assert len(looks[0]) > 20


@pytest.mark.parametrize("builder", OTHERS)
@pytest.mark.parametrize("name", [*FIRSTS, "404.html"])
def test_a_page_is_accessible_and_complains_of_nothing(
    page: Page, made: Made, serve: Serve, name: str, builder: str
) -> None:
    opened = visit(page, serve(made("cases", builder).site), name, first=True)
    page.emulate_media(reduced_motion="reduce")
    faults = []
    for scheme in ("default", "slate"):
        page.evaluate(SWITCH, scheme)
        faults += axe.faults(page)
    assert faults == []
    assert opened.complaints == [], opened.asked
    assert [url for url in opened.asked if not url.startswith(opened.home)] == []


@pytest.mark.parametrize("builder", BUILDERS)
def test_the_search_finds(page: Page, made: Made, serve: Serve, builder: str) -> None:
    home = serve(made("cases", builder).site)
    page.goto(f"{home}/search.html?q=lorry")
    expect(page.locator("#search-hits mark").first).to_contain_text("lorry")
    hits = page.locator("#search-hits h2 a")
    expect(hits.nth(1)).to_be_visible()
    hits.first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()

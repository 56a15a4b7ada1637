"""What a story's page compares, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def page(page: Page, root: Path) -> Page:
    page.goto((root / "stories/framed/index.html").as_uri())
    return page


def test_tables_that_scroll_are_reached_by_keyboard(page: Page) -> None:
    regions = page.locator("#missing .scroll, #together .scroll")
    assert regions.count() >= 3
    for region in regions.all():
        assert region.get_attribute("tabindex") == "0"
        assert region.get_attribute("aria-label")


def test_a_count_opens_the_passages_that_it_counts(page: Page) -> None:
    listed = page.get_by_text("washed every lorry")
    expect(listed).to_be_hidden()
    page.locator("#together .harm td a").first.click()
    expect(listed).to_be_visible()


def test_an_omission_is_told_to_who_listens(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    row = page.locator("#missing").get_by_role("row", name="Orla Venn")
    expect(row.get_by_role("cell").nth(1)).to_contain_text("lacks it")
    expect(row.get_by_role("link")).to_have_accessible_name("paragraph 2")

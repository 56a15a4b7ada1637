"""What a story's page compares, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from generator.publish import mkdocs, write
from generator.publish.render import render_site
from tests.browser.test_site import CHROMIUM, PROJECT, pytestmark
from tests.publish.framed import framed

__all__ = ["pytestmark"]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("framed")
    write.sync(render_site(framed(), PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return Path(folder, "site", "stories", "dust", "index.html").as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, story: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 900}, java_script_enabled=True)
    opened = context.new_page()
    opened.goto(story)
    yield opened
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_never_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


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
    expect(row.get_by_role("link")).to_have_accessible_name(
        "Orla Venn: Courier has it, paragraph 2"
    )

"""The copy of a site, unpacked and read from disk."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from generator.publish import offline
from tests.browser.checks import complaint
from tests.browser.test_pages import FIRSTS


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The site of all cases, in a folder whose name has a blank and an umlaut."""
    folder = tmp_path_factory.mktemp("ein Ördner")
    offline.pack(root, folder / "cases.zip", epoch=0)
    with ZipFile(folder / "cases.zip") as packed:
        packed.extractall(folder)
    return folder / "cases"


def failed(request: Request) -> list[str]:
    """What was asked for in vain; the icon of a page that was left meanwhile was not."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


def test_every_type_of_page_opens_and_complains_of_nothing(browser: Browser, copy: Path) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: wrong.extend(complaint(message)))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.extend(failed(request)))
    page.on("request", lambda request: asked.append(request.url))
    for name in FIRSTS:
        page.goto((copy / name).as_uri())
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_load_state("networkidle")
    page.close()
    assert wrong == []
    assert [url for url in asked if not url.startswith((copy.as_uri(), "data:", "blob:"))] == []


def test_a_pair_is_chosen_and_its_address_kept(page: Page, copy: Path) -> None:
    page.goto((copy / "stories/dust/compare/index.html").as_uri())
    first = page.locator("main select").first
    chosen = first.locator("option").nth(1).get_attribute("value")
    first.select_option(chosen)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.startswith(copy.as_uri())


def test_the_search_says_that_it_needs_a_server(page: Page, copy: Path) -> None:
    page.goto((copy / "index.html").as_uri())
    page.get_by_role("searchbox").fill("lorry")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=lorry")
    expect(page.locator("#search-note")).to_contain_text("needs the site to be served")
    expect(page.get_by_role("searchbox")).to_be_hidden()

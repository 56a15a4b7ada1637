"""What frames the pages, in a real browser: old addresses, what is not found, the header."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import SiteInfo
from generator.publish import mkdocs, write
from generator.publish.render import render_site
from generator.publish.told import told
from tests.browser.chromium import PROJECT
from tests.publish.test_redirects import moved

SCHEME = "getComputedStyle(document.body).colorScheme"


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which everything has another id than before."""
    folder = tmp_path_factory.mktemp("frame")
    whole = moved(SiteInfo(address="http://127.0.0.1/"))
    write.sync(render_site(whole, PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site", told(whole))
    return folder / "site"


@pytest.fixture(scope="module")
def served(serve: Callable[[Path], str], renamed: Path) -> str:
    """Where it is served."""
    return serve(renamed)


def test_an_old_address_leads_to_the_same_place(page: Page, renamed: Path) -> None:
    page.goto(f"{(renamed / 'stories/old-dust/post.html').as_uri()}#passages")
    page.wait_for_url(f"{(renamed / 'stories/dust/post.html').as_uri()}#passages")


def test_without_script_it_leads_to_the_page(browser: Browser, renamed: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((renamed / "disputes/old-lindham.html").as_uri())
    page.wait_for_url((renamed / "disputes/lindham.html").as_uri())
    context.close()


@pytest.mark.parametrize("path", ["nowhere.html", "stories/dust/no/where.html"])
def test_what_is_not_found_looks_like_the_site_and_leads_back(
    page: Page, served: str, path: str
) -> None:
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if not answer.ok else None)
    page.goto(f"{served}/{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    family = page.locator("h1").evaluate("each => getComputedStyle(each).fontFamily")
    assert "Charter" in family
    assert failed == [f"{served}/{path}"]
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.locator("main").get_by_role("link", name="Stories").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_header_holds_all_its_links(page: Page, renamed: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((renamed / "index.html").as_uri())
    header = page.locator("header")
    assert header.bounding_box()["height"] <= (130 if width < 400 else 60)  # type: ignore[index]
    for link in header.get_by_role("link").all():
        box = link.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] >= 24


def test_every_page_leads_to_who_answers(page: Page, renamed: Path) -> None:
    page.goto((renamed / "stories/dust/index.html").as_uri())
    page.get_by_role("navigation", name="Site", exact=True).get_by_role(
        "link", name="About"
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("About this site")


def test_the_scheme_that_was_chosen_is_kept(page: Page, served: str) -> None:
    """By keyboard, on every page, before anything is drawn; what the system says does not matter
    then.
    """
    page.emulate_media(color_scheme="light")
    page.goto(f"{served}/index.html")
    switch = page.get_by_role("button", name="Dark colours")
    expect(switch).to_have_attribute("aria-pressed", "false")
    assert page.evaluate(SCHEME) == "light"
    switch.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "true")
    page.goto(f"{served}/stories/dust/index.html")
    assert page.evaluate(SCHEME) == "dark"
    page.emulate_media(color_scheme="dark")
    page.emulate_media(color_scheme="light")
    assert page.evaluate(SCHEME) == "dark"
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.querySelector('meta[name=theme-color]').content") == "#14181b"


def test_the_scheme_follows_the_system_until_one_is_chosen(page: Page, served: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{served}/index.html")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html[data-md-color-scheme=slate]")).to_be_visible()


def test_nothing_is_drawn_before_the_scheme_is_known(renamed: Path) -> None:
    """Else a page would flash: the script is no later than the body, and waits for nothing."""
    head = (renamed / "index.html").read_text(encoding="utf-8").partition("<body")[0]
    assert '<script src="assets/scheme.js"></script>' in head
    assert (renamed / "assets/scheme.js").stat().st_size < 2_000
    assert not list((renamed / "assets").rglob("*.map"))
    assert not (renamed / "assets/javascripts").exists()


def test_a_page_of_two_that_is_no_more_leads_to_where_two_are_chosen(
    page: Page, served: str
) -> None:
    compare = f"{served}/stories/dust/compare"
    page.goto(f"{compare}/courier--gone.html")
    page.wait_for_url(f"{compare}/index.html?one=courier&two=gone")
    expect(page.locator("select[name=one]")).to_have_value("courier")
    page.goto(f"{compare}/tribune--courier.html")
    page.wait_for_url(f"{compare}/courier--tribune.html")


def test_what_is_not_there_is_said_and_never_led_round_and_round(page: Page, served: str) -> None:
    said = page.get_by_role("heading", name="There is no page at this address")
    page.goto(f"{served}/stories/dust/compare.html")
    expect(said).to_be_visible()
    page.goto(f"{served}/stories/none/compare/a--b.html")
    page.wait_for_url(f"{served}/stories/none/compare/index.html?one=a&two=b")
    expect(said).to_be_visible()
    gone = f"{served}/stories/dust/compare/courier--gone.html"
    page.goto(gone, referer=f"{served}/stories/dust/compare/index.html?one=courier&two=gone")
    expect(said).to_be_visible()
    assert page.url == gone

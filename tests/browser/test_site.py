"""The fixture's site in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from generator.model import Span
from generator.publish import mkdocs, write
from generator.publish.places import address
from generator.publish.render import render_site
from generator.publish.shown import View
from tests.publish.gate import known, site_of, whole
from tests.publish.sample import site

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
PROJECT = Path(__file__).parents[2]
PAGES = (
    "index",
    "stories/index",
    "stories/dust/index",
    "stories/dust/courier",
    "stories/dust/post",
    "stories/dust/gazette",
    "stories/dust/tribune",
    "disputes/index",
    "disputes/lindham",
    "outlets/index",
    "outlets/courier",
    "speakers/index",
    "speakers/lindham/venn",
    "method",
    "corrections",
    "about",
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser")
    write.sync(render_site(site(), PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one article with all that is measured of it, in whole and as a record."""
    folder = tmp_path_factory.mktemp("measured")
    record = known()
    hidden = replace(record, article=replace(record.article, id="record"))
    write.sync(render_site(site_of(whole(), hidden), PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], headless=True
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def open_page(page: Page, root: Path, name: str) -> None:
    page.goto((root / f"{name}.html").as_uri())


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nobody_and_complains_of_nothing(page: Page, root: Path, name: str) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    open_page(page, root, name)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]
    assert not [text for text in complaints if not text.startswith(("log", "info", "debug"))]


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_scrolls_sideways(page: Page, root: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for name in PAGES:
        open_page(page, root, name)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert over <= 0, f"{name} at {width} px is {over} px too wide"


def test_details_open_and_close_by_keyboard(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/courier")
    button = page.get_by_role(
        "button", name="3: Lindham Stone, Orla Venn, claimed. Passage details"
    )
    panel = page.get_by_role("dialog", name="Orla Venn")
    button.focus()
    expect(panel).to_be_hidden()
    page.keyboard.press("Enter")
    expect(panel).to_contain_text("keeping a distance")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Link to this passage")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator(":focus")).to_have_text("3")


def test_marks_can_be_switched_off_without_script(browser: Browser, root: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_page(page, root, "stories/dust/courier")
    mark = page.locator("mark.a").first
    assert mark.evaluate("e => getComputedStyle(e).textDecorationColor") != "rgba(0, 0, 0, 0)"
    page.locator("#show-a").uncheck()
    assert mark.evaluate("e => getComputedStyle(e).textDecorationColor") == "rgba(0, 0, 0, 0)"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_scheme_follows_the_system(browser: Browser, root: Path, scheme: str) -> None:
    for script in (True, False):
        context = browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light", java_script_enabled=script
        )
        page = context.new_page()
        open_page(page, root, "index")
        found = page.evaluate("getComputedStyle(document.body).colorScheme")
        context.close()
        assert found == scheme


def test_a_bar_has_a_name_and_a_description(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/index")
    chart = page.get_by_role("img", name="Whose words fill the article in Lindham Courier").first
    expect(chart).to_be_visible()


def test_a_link_to_passages_shows_them(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/index")
    page.get_by_role("link", name="Lindham Stone: 78").first.click()
    page.wait_for_url("**/courier.html#passages-company")
    expect(page.locator("#passages-company")).to_be_visible()


def test_a_place_in_the_original_has_a_name_without_its_words(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/tribune")
    link = page.get_by_role(
        "link", name="paragraph 2 of the original at tribune.example, passage 1", exact=True
    )
    expect(link).to_have_attribute(
        "href",
        "https://tribune.example/tribune#:~:text=Nobody%20here%20has%20hidden%20a%20single%20bag"
        "%20of%20dust",
    )


def test_a_corrected_passage_leads_to_its_correction(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/tribune")
    page.get_by_role("link", name="corrected by people").first.click()
    expect(page.get_by_role("heading", name="Corrections")).to_be_in_viewport()
    page.get_by_role("link", name="All corrections").click()
    expect(page.get_by_role("heading", name="Corrections", level=1)).to_be_visible()


@pytest.mark.parametrize("name", ["stories/dust/gate", "stories/dust/record"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_measures_fit_with_all_their_passages_open(
    page: Page, measured: Path, name: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, measured, name)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    over = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0, f"{over} px too wide"


@pytest.mark.parametrize("script", [True, False])
def test_a_count_opens_the_passages_it_counts(
    browser: Browser, measured: Path, *, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    open_page(page, measured, "stories/dust/gate")
    summary = page.locator("summary").filter(has_text="keeping a distance").first
    summary.focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="claimed passage 1").click()
    expect(page.locator("#p-1")).to_be_in_viewport()
    context.close()


def test_an_act_leads_to_its_sentence(page: Page, measured: Path) -> None:
    open_page(page, measured, "stories/dust/gate")
    row = page.get_by_role("row").filter(has_text="A boy")
    expect(row).to_contain_text("was shot (the act)")
    row.get_by_role("link", name="paragraph 1").click()
    expect(page.locator("#s-1-2")).to_be_in_viewport()


def test_a_text_fragment_opens_the_place(page: Page, tmp_path: Path) -> None:
    """Chromium understands the addresses that pages make."""
    words = "Ilva - twice, & then a third time"
    text = f"We saw it fall, said {words}, on a Sunday at noon."
    filler = "<p style='height: 3000px'>Nothing.</p>"
    (tmp_path / "original.html").write_text(
        f"<meta charset=utf-8>{filler}<p id=there>{text.replace('&', '&amp;')}</p>{filler}"
    )
    span = Span(text.index(words), text.index(words) + len(words))
    seen = View(text, (span,), whole=False)
    url = address((tmp_path / "original.html").as_uri(), seen, (Span(0, len(text)),), (span,))
    page.goto(url)
    expect(page.locator("#there")).to_be_in_viewport()

"""The search box, asked over HTTP as a reader would."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publish import mkdocs, write
from generator.publish.render import render_site
from tests.browser import axe
from tests.browser.chromium import PROJECT, too_wide
from tests.publish.sample import site

pytest.importorskip("pagefind_bin", reason="Pagefind has no program for this machine")
POLICY = (
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"
)


class Handler(SimpleHTTPRequestHandler):
    """Files with the policy that a site may set; says nothing."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its parent's word
        pass


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a folder below the server's own, as on a forge's pages."""
    root = tmp_path_factory.mktemp("search")
    write.sync(render_site(site(), PROJECT / "templates"), root / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", root / "pages", root / "served" / "news")
    return root / "served"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    try:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    except OSError as error:
        pytest.skip(f"no loopback socket can be opened here: {error}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/news"
    server.shutdown()
    server.server_close()


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    """A page that has to leave no complaint and to ask nobody else."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: complaints.extend(elsewhere(request.url)))
    yield opened
    context.close()
    assert complaints == []


def elsewhere(url: str) -> list[str]:
    return [] if url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:")) else [url]


def titles(page: Page) -> list[str]:
    return page.locator("#search-hits h2").all_inner_texts()


def test_a_question_in_the_address_is_answered(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?q=lorry")
    expect(page.get_by_role("searchbox")).to_have_value("lorry")
    expect(page.get_by_role("status")).to_have_text("1 page found for “lorry”.")
    link = page.get_by_role("link", name="Lindham Courier: Quarry stays")
    expect(page.locator("#search-hits mark")).to_have_text("lorry")
    expect(page.locator("#search-hits p.small")).to_have_text(
        "Article in: Quarry & village: the dust of Lindham"
    )
    link.click()
    page.wait_for_url(f"{address}/stories/dust/courier.html")


def test_text_of_pages_is_never_read_as_markup(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?q=quarry")
    expect(page.locator("#search-hits h2").first).to_be_visible()
    assert "Lindham Courier: Quarry stays *shut* for <b>another</b> month" in titles(page)
    assert page.locator("#search-hits b, #search-hits p *:not(mark)").count() == 0


def test_typing_is_enough_and_the_way_back_leads_back(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html")
    expect(page.get_by_role("status")).to_be_empty()
    page.get_by_role("searchbox").press_sequentially("quarry")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ pages found for “quarry”\.$"))
    every = len(titles(page))
    page.get_by_role("combobox", name="Outlet").select_option("Vale Tribune")
    page.wait_for_url("**/search.html?q=quarry&outlet=Vale+Tribune")
    expect(page.locator("#search-hits h2")).not_to_have_count(every)
    page.go_back()
    page.wait_for_url("**/search.html?q=quarry")
    expect(page.get_by_role("combobox", name="Outlet")).to_have_value("")
    expect(page.locator("#search-hits h2")).to_have_count(every)


def test_filters_alone_are_a_question(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?speaker=Orla+Venn&side=Lindham+Stone")
    expect(page.get_by_role("combobox", name="Public speaker")).to_have_value("Orla Venn")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d pages found\.$"))
    assert "Orla Venn" in titles(page)
    page.get_by_role("button", name="Show all again").click()
    page.wait_for_url("**/search.html")
    expect(page.get_by_role("searchbox")).to_be_focused()
    expect(page.locator("#search-hits li")).to_have_count(0)


def test_a_filter_says_how_many_pages_it_leaves(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?outlet=Gazette")
    options = page.get_by_role("combobox", name="Outlet").locator("option")
    expect(options.filter(has_text="Gazette (")).to_have_count(1)
    said = re.findall(r"[0-9]+", options.filter(has_text="Gazette (").inner_text())
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{said[0]} pages? found"))
    expect(options.filter(has_text="Lindham Courier (")).to_have_count(1)


def test_nothing_found_says_what_to_do(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?q=zeppelin&outlet=Gazette")
    expect(page.get_by_role("status")).to_have_text(
        "Nothing found for “zeppelin”. Try fewer or other words, or show all again."
    )
    expect(page.get_by_role("link", name="Stories").last).to_be_visible()


def test_all_is_done_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html")
    box = page.get_by_role("searchbox")
    box.focus()
    page.keyboard.type("lorry")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("1 page found for “lorry”.")
    expect(box).to_be_focused()
    for _ in range(6):  # the button and four lists
        page.keyboard.press("Tab")
    expect(page.locator("#search-hits a")).to_be_focused()


def test_axe_finds_nothing_in_what_was_found(page: Page, address: str) -> None:
    page.goto(f"{address}/search.html?q=quarry")
    expect(page.get_by_role("combobox", name="Outlet").locator("option").nth(1)).to_be_attached()
    assert axe.faults(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_it_never_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.goto(f"{address}/search.html?q=quarry")
    expect(page.locator("#search-hits h2").first).to_be_visible()
    assert too_wide(page, width) <= 0


def test_from_a_folder_it_says_that_it_cannot_run(page: Page, folder: Path) -> None:
    page.goto((folder / "news/search.html").as_uri() + "?q=lorry")
    expect(page.locator("#search-note")).to_contain_text("needs the site to be served")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("link", name="Outlets").last).to_be_visible()


def test_without_script_lists_lead_on(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/search.html?q=lorry")
    expect(page.locator("#search-note")).to_contain_text("needs JavaScript")
    expect(page.get_by_role("combobox")).to_have_count(0)
    page.get_by_role("link", name="Stories").last.click()
    page.wait_for_url("**/stories/index.html")
    context.close()


def test_a_site_without_an_index_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    context.route("**/pagefind/**", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{address}/search.html?q=lorry")
    expect(page.locator("#search-note")).to_contain_text("could not be loaded")
    context.close()

"""What frames the pages, in a real browser: old addresses, what is not found, the header."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from generator.model import SiteInfo
from generator.publish import mkdocs, write
from generator.publish.render import render_site
from generator.publish.told import told
from tests.publish.test_redirects import moved

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
PROJECT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed"),
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose `compared` holds a site in which everything has been renamed."""
    folder = tmp_path_factory.mktemp("frame")
    whole = moved(SiteInfo(address="http://127.0.0.1/compared/"))
    write.sync(render_site(whole, PROJECT / "templates"), folder / "pages")
    site = folder / "served" / "compared"
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", site, told(whole))
    return folder / "served"


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


class Host(SimpleHTTPRequestHandler):
    """A host of pages that shows 404.html where there is none, and says nothing of it."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What a reader sees in the place of a page."""
        found = (Path(self.directory) / "compared/404.html").read_bytes()
        self.send_response(code, message or explain)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(found)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Nothing."""


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    try:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(root)))
    except OSError as error:
        pytest.skip(f"no loopback socket can be opened here: {error}")
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_an_old_address_leads_to_the_same_place(page: Page, root: Path) -> None:
    site = root / "compared"
    page.goto(f"{(site / 'stories/old-dust/post.html').as_uri()}#passages")
    page.wait_for_url(f"{(site / 'stories/dust/post.html').as_uri()}#passages")


def test_without_script_it_leads_to_the_page(browser: Browser, root: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    site = root / "compared"
    page.goto((site / "disputes/old-lindham.html").as_uri())
    page.wait_for_url((site / "disputes/lindham.html").as_uri())
    context.close()


@pytest.mark.parametrize("path", ["compared/nowhere.html", "compared/stories/dust/no/where.html"])
def test_what_is_not_found_looks_like_the_site_and_leads_back(
    page: Page, address: str, path: str
) -> None:
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if not answer.ok else None)
    page.goto(f"{address}/{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    family = page.locator("h1").evaluate("each => getComputedStyle(each).fontFamily")
    assert "Charter" in family
    assert failed == [f"{address}/{path}"]
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to content")
    page.locator("main").get_by_role("link", name="Stories").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stories")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_header_holds_all_its_links(page: Page, root: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((root / "compared/index.html").as_uri())
    header = page.locator("header")
    assert header.bounding_box()["height"] <= (130 if width < 400 else 60)  # type: ignore[index]
    for link in header.get_by_role("link").all():
        box = link.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] >= 24


def test_the_foot_leads_to_who_answers(page: Page, root: Path) -> None:
    page.goto((root / "compared/stories/dust/index.html").as_uri())
    page.get_by_role("navigation", name="About this site").get_by_role(
        "link", name="About and contact"
    ).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("About this site")

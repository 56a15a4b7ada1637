"""What browser tests share: the sites, built once for all workers, a server, a chromium."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, sync_playwright

from generator.analyse.corpus import run_all
from generator.build import build
from generator.model import Site
from generator.places import Places
from generator.publish import mkdocs, write
from generator.publish.documents import carried
from generator.publish.render import render_site
from tests.browser.cases import cases
from tests.browser.chromium import CHROMIUM, PROJECT
from tests.publish.packaged import zips

HERE = Path(__file__).parent
SKIPPED = pytest.mark.skipif(CHROMIUM is None, reason="no chromium is installed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")
            item.add_marker(SKIPPED)


class Served(SimpleHTTPRequestHandler):
    """A folder as hosts serve it: what is not there is answered with its 404 page."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that the first worker to ask fills, and all others use."""
    base = factory.getbasetemp()
    shared = base.parent if "popen-gw" in base.name else base
    folder, done = shared / name, shared / f"{name}.done"
    with FileLock(shared / f"{name}.lock"):
        if not done.exists():
            make(folder)
            done.touch()
    return folder / "site"


def published(site: Callable[[], Site], folder: Path) -> None:
    whole = site()
    files = render_site(whole, PROJECT / "templates")
    write.sync({**files, **zips(whole), **carried(whole)}, folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")


def sample_site(folder: Path) -> None:
    places = Places(
        content=PROJECT / "content",
        texts=folder / "texts",
        pages=folder / "pages",
        site=folder / "site",
        config=PROJECT / "mkdocs.yml",
        templates=PROJECT / "templates",
        results=PROJECT / "benchmarks/results",
    )
    build(places, run_all, story=None, private=False)


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of all cases."""
    return once(tmp_path_factory, "cases", partial(published, cases))


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own content."""
    return once(tmp_path_factory, "sample", sample_site)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves folders on this machine: `serve(folder)` is the address."""
    servers: list[ThreadingHTTPServer] = []

    def address(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Served, directory=folder))
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}"

    yield address
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(serve: Callable[[Path], str], root: Path) -> str:
    """Where the site of all cases is served."""
    return serve(root)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()

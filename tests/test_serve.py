"""`evenhand serve`: pages appear, follow the files, and outlive a mistake in them."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from generator.build import Built
from generator.errors import ConfigurationError
from generator.serve import check_free, rewrite
from tests.project import ROOT, make

pytestmark = pytest.mark.network
PATIENCE = 60
"""Seconds to wait for what should come."""
STORY = "content/stories/tram-route/story.yml"


@dataclass(frozen=True, slots=True)
class Server:
    """A preview that runs: its folder, its address and the file of its messages."""

    root: Path
    address: str
    log: Path

    def page(self, path: str) -> str:
        """The page as it is served, or nothing as long as nobody answers."""
        with (
            suppress(URLError, ConnectionError, TimeoutError),
            urlopen(f"http://{self.address}/{path}", timeout=5) as answer,
        ):
            return str(answer.read().decode())
        return ""


def free_port() -> int:
    """A port of this machine that nobody uses; the test is skipped where none can be opened."""
    try:
        with socket.create_server(("127.0.0.1", 0)) as server:
            return int(server.getsockname()[1])
    except OSError as error:
        pytest.skip(f"no loopback socket can be opened here: {error}")


def wait(found: Callable[[], bool]) -> bool:
    """Whether it comes true in time."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found():
            return True
        time.sleep(0.2)
    return False


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = make(tmp_path_factory.mktemp("preview"))
    address = f"127.0.0.1:{free_port()}"
    log = root / "log.txt"
    command = [sys.executable, "-m", "generator", "serve", "--address", address]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*command, "--story", "tram-route"],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        try:
            yield Server(root, address, log)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGINT)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def test_pages_appear_follow_the_files_and_outlive_a_mistake(server: Server) -> None:
    page = "stories/tram-route/index.html"
    assert wait(lambda: "Which way the tram goes" in server.page(page)), server.log.read_text()
    story = server.root / STORY
    good = story.read_text(encoding="utf-8")
    story.write_text(good.replace("Which way the tram goes", "Where the tram goes"), "utf-8")
    assert wait(lambda: "Where the tram goes" in server.page(page)), server.log.read_text()
    story.write_text("titel: Trams\n", encoding="utf-8")
    told = "The pages stay as they were."
    assert wait(lambda: told in server.log.read_text()), server.log.read_text()
    assert "story.yml:1:1: titel" in server.log.read_text()
    assert "Where the tram goes" in server.page(page)
    story.write_text(good, encoding="utf-8")
    assert wait(lambda: "Which way the tram goes" in server.page(page)), server.log.read_text()
    assert "Ctrl-C ends it" in server.log.read_text()
    assert "Template skipped" not in server.log.read_text()


def test_who_asks_for_another_host_is_told_nothing(server: Server) -> None:
    assert wait(lambda: server.page("index.html") != ""), server.log.read_text()
    asked = Request(f"http://{server.address}/index.html", headers={"Host": "evil.example"})
    with pytest.raises(HTTPError, match="403"), urlopen(asked, timeout=5):  # noqa: S310
        pass


def test_documents_beside_the_content_are_followed(server: Server) -> None:
    page, said = "about/contributing.html", "Write to the desk"
    (server.root / "CONTRIBUTING.md").write_text(f"# Helping\n\n{said}.\n", encoding="utf-8")
    assert wait(lambda: said in server.page(page)), server.log.read_text()


def test_an_address_that_is_taken_is_told() -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    with taken, pytest.raises(ConfigurationError, match="name another address"):
        check_free(f"127.0.0.1:{taken.getsockname()[1]}")
    for wrong in ("8000", "127.0.0.1:http"):
        with pytest.raises(ConfigurationError, match="name another address"):
            check_free(wrong)


def test_an_error_is_told_and_passed_over() -> None:
    def fails() -> Built:
        raise ConfigurationError("content is gone")

    said: list[str] = []
    rewrite(fails, said.append)
    assert said == ["content is gone\nThe pages stay as they were."]

"""Files that are no pages, opened by themselves in a browser: hostile words in them do nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Browser, Dialog

from generator.publish import render, urls
from generator.publish.embed import drawings
from generator.publish.feeds import feeds
from generator.publish.redirects import Redirect
from tests.attacks.files import LITERAL
from tests.attacks.poisoned import ADDRESS, poisoned
from tests.browser.chromium import PROJECT

OPENED = (
    '</title></desc><script>alert(1)</script><image href="http://evil.example/a.png"/>'
    '<img src="http://evil.example/b.png" onerror="alert(2)"/>'
)
RUNS = '<script>alert(1); new Image().src = "http://evil.example/a.png"</script>'
CLOSED = '"/><animate onbegin="alert(3)"/><x y="'


def files(words: str) -> Mapping[str, str]:
    """The drawings, a feed, a page that moved."""
    site = poisoned(words)
    drawn = drawings(site, site.stories[0])
    old, new = PurePosixPath("stories/old/index.md"), PurePosixPath("stories/new/index.md")
    moved = Redirect(urls.published(old), words, urls.href(old, new), ADDRESS, "../../a.js")
    return {
        **{path.name: text for path, text in drawn.files.items()},
        "feed.xml": feeds(site)[urls.FEED],
        "moved.html": render.redirect(moved, render.environment(PROJECT / "templates")),
    }


def happens(browser: Browser, folder: Path, words: str) -> set[str]:
    """What the files do when they are opened: dialogs, and hosts that are asked."""
    found = set[str]()
    with browser.new_context() as context:
        page = context.new_page()
        page.on("dialog", partial(told, found))
        page.on("request", lambda asked: found.add(asked.url.split("/")[2]))
        context.route("http*://**", lambda route: route.abort())
        for name, text in files(words).items():
            (folder / name).write_text(text, encoding="utf-8")
            page.goto((folder / name).as_uri(), wait_until="commit")
            page.wait_for_load_state("load")
    return found


def told(found: set[str], dialog: Dialog) -> None:
    found.add(dialog.message)
    dialog.dismiss()


@pytest.mark.parametrize("words", [OPENED, RUNS, CLOSED])
def test_opened_alone_they_run_nothing_and_ask_nobody(
    browser: Browser, tmp_path: Path, words: str
) -> None:
    assert happens(browser, tmp_path, words) == {""}


def test_without_the_guard_it_is_seen(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    LITERAL.take_out(monkeypatch)
    assert {"1", "evil.example"} <= happens(browser, tmp_path, RUNS)

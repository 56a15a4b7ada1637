"""The site of the project's own content, as it is published: weight, links, valid HTML."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Error, Page, Response, expect

LYCHEE = Path(sys.executable).with_name("lychee")
VNU = Path(os.environ.get("VNU_JAR", "vnu.jar"))
MOST_BYTES, MOST_REQUESTS, MOST_SCRIPT = 150_000, 12, 22_000
LISTED = ("Attribute “pathLength” not allowed on element “line”",)
"""Faults that stay, by the checker's words; tests/browser/README.md says why."""


def weight(body: bytes) -> int:
    return len(gzip.compress(body, 6))


def test_an_article_is_light(page: Page, serve: Callable[[Path], str], sample: Path) -> None:
    """The heaviest article, without what the search loads."""
    pages = [each for each in sample.glob("stories/*/*.html") if each.name != "index.html"]
    heaviest = max(pages, key=lambda each: each.stat().st_size)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.extend((answer,)))
    page.goto(f"{serve(sample)}/{heaviest.relative_to(sample)}", wait_until="networkidle")
    weights = {a.url: weight(a.body()) for a in answers if "/pagefind/" not in a.url}
    assert len(weights) <= MOST_REQUESTS, weights
    assert sum(weights.values()) <= MOST_BYTES, weights


def test_own_script_is_small(sample: Path) -> None:
    assert weight((sample / "assets/evenhand.js").read_bytes()) < MOST_SCRIPT


def test_any_two_articles_can_be_put_side_by_side(
    page: Page, serve: Callable[[Path], str], sample: Path
) -> None:
    broken: list[Error] = []
    page.on("pageerror", lambda error: broken.extend((error,)))
    choosers = sorted(sample.glob("stories/*/compare/index.html"))
    assert choosers
    for chooser in choosers:
        articles = sorted(one.stem for one in chooser.parents[1].glob("*.html"))
        for one, two in combinations(sorted({*articles} - {"index"}), 2):
            page.goto(f"{serve(sample)}/{chooser.relative_to(sample)}?one={one}&two={two}")
            expect(page.locator("h1, h2.chosen").last).to_contain_text("side by side")
            expect(page.get_by_role("heading", name="Heard in both")).to_be_visible()
    assert broken == []


@pytest.mark.skipif(not LYCHEE.exists(), reason="lychee is not installed")
def test_no_link_and_no_fragment_is_dead(sample: Path) -> None:
    options = ["--offline", "--include-fragments", "--root-dir", str(sample)]
    command = [str(LYCHEE), *options, f"{sample}/**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(not (VNU.is_file() and which("java")), reason="no java, or no VNU_JAR")
def test_html_is_valid(sample: Path, root: Path) -> None:
    found = [f"{site.parent.name}: {fault}" for site in (sample, root) for fault in faults(site)]
    assert not found, "\n".join(sorted(set(found)))


def faults(site: Path) -> list[str]:
    """What the Nu checker says of every page, without the listed faults of the theme."""
    pages = [str(page) for page in site.rglob("*.html")]
    command = ["java", "-jar", str(VNU), "--format", "json", *pages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [
        f"{each['url'].removeprefix(f'file:{site}/')}: {each['message']}"
        for each in json.loads(done.stderr)["messages"]
        if not each["message"].startswith(LISTED)
    ]

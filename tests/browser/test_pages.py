"""Every page type in a real browser: each page is opened once and held against all checks."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from generator.publish.pages import PAGES
from tests.browser.cases import cases
from tests.browser.checks import CHECKS, it_never_scrolls_sideways, visit

MORE = (
    "404.html",
    "stories/framed/index.html",
    "stories/gate/gate.html",
    "stories/gate/record.html",
    "stories/long/index.html",
    "stories/long/courier.html",
    "stories/long/compare/courier--post.html",
    "stories/dust/compare/courier--tribune.html",
    "stories/gate/compare/index.html",
    "disputes/long.html",
    "outlets/intelligencer.html",
)
"""What the first page of each type does not show: records, three sides, long names."""


def firsts() -> dict[str, str]:
    """The first page of each type that the site of all cases has, by the type's module."""
    site = cases()
    found = {kind.__module__.rpartition(".")[2]: next(kind(site), None) for kind in PAGES}
    return {kind: str(page.path.with_suffix(".html")) for kind, page in found.items() if page}


LATER = {"dispute_list", "outlet_part", "speaker_part"}
"""Parts of lists that only thousands of articles have: see tests/publish/test_paging.py."""
FIRSTS = tuple(dict.fromkeys(firsts().values()))
VISITS = tuple(dict.fromkeys((*FIRSTS, *MORE)))


def test_every_page_type_is_visited() -> None:
    """A new type of page needs a page in tests/browser/cases.py; then it is visited by itself."""
    assert {kind.__module__.rpartition(".")[2] for kind in PAGES} - LATER == set(firsts())


@pytest.mark.parametrize("name", VISITS)
def test_a_page_holds(page: Page, address: str, name: str) -> None:
    opened = visit(page, address, name, first=name in FIRSTS)
    wrong = [f"{check.__name__}: {each}" for check in CHECKS for each in check(opened)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", ["stories/alone/index.html", "stories/crowd/index.html"])
def test_one_article_and_twelve_fit(page: Page, address: str, name: str) -> None:
    opened = visit(page, address, name, first=False)
    assert not list(it_never_scrolls_sideways(opened))


WORDS = """() => {
  const text = document.querySelector("main").cloneNode(true);
  document.querySelectorAll("details").forEach(each => each.open = true);
  const seen = document.querySelector("main").innerText;
  const filled = ".err, [data-outlets], #cite-this-page *, #use-this-chart *";
  const made = `button, select, label, [role=status], ${filled}`;
  const controls = [...document.querySelectorAll(`main :is(${made})`)];
  const spoken = controls.map(each => each.innerText).join(" ");
  return [seen.split(/\\s+/), spoken.split(/\\s+/)];
}"""


@pytest.mark.parametrize("name", [name for name in FIRSTS if name != "search.html"])
def test_a_page_reads_without_script(browser: Browser, address: str, name: str) -> None:
    words: list[set[str]] = []
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(f"{address}/{name}")
        seen, controls = page.evaluate(WORDS)
        told = set(seen) - (set(controls) if script else set())
        words.append({word.rstrip(".,") for word in told})
        context.close()
    with_script, without = words
    gone = sorted(with_script - without)
    assert gone == []

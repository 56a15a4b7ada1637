"""axe-core in a page: what it finds against WCAG 2.2 AA and best practice."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from playwright.sync_api import ElementHandle, Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
BY_SCHEME = ("color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable")
"""The rules whose outcome hangs on colours and on the width of the window."""
RUN = """async ([within, kind, values]) => {
  const found = await axe.run(within ?? document, {runOnly: {type: kind, values}});
  const told = each => each.nodes.map(node => `${each.id}: ${node.target.join(" ")}: `
    + [...node.any, ...node.all, ...node.none].map(check => check.message).join("; "));
  const unsure = found.incomplete.filter(each => each.id !== "color-contrast");
  return [...found.violations, ...unsure].flatMap(told);
}"""
"""Where letters lie on shapes or under a frame, axe cannot tell contrasts: test_colours.py does."""


@cache
def script() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def faults(page: Page, within: ElementHandle | None = None, *, full: bool = True) -> list[str]:
    """What axe finds in the page or in one element: violations, and what it could not decide."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(script())
    return list(page.evaluate(RUN, [within, *(("tag", TAGS) if full else ("rule", BY_SCHEME))]))

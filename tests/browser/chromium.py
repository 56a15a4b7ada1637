"""The browser of the machine, and what tests ask of it."""

from __future__ import annotations

from pathlib import Path
from shutil import which

from playwright.sync_api import Page

# The first is Chromium without windows: the same pages for a quarter of the work.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(which, NAMES)), None)
PROJECT = Path(__file__).parents[2]


def too_wide(page: Page, width: int) -> int:
    """By how many pixels the page, all its parts unfolded, is wider than the window."""
    page.set_viewport_size({"width": width, "height": 800})
    unfold(page)
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def unfold(page: Page) -> None:
    """Open all that is folded."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

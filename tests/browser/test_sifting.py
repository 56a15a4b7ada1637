"""A long list narrowed by words and by outlet, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

MONTH = "archive/2025-07.html"
ALL = 23


@pytest.fixture
def month(page: Page, root: Path) -> Page:
    page.goto((root / MONTH).as_uri())
    return page


def shown(page: Page) -> int:
    return page.locator(".entry:visible").count()


def test_a_month_is_narrowed_by_keyboard(month: Page) -> None:
    box = month.get_by_label("With the words")
    box.focus()
    assert shown(month) == ALL
    month.keyboard.type("LEDGER únder")
    expect(month.get_by_role("status")).to_have_text(f"2 of {ALL} articles")
    assert shown(month) == 2
    expect(month.locator(".entry:visible").first).to_contain_text("Ledger | under dispute")
    expect(box).to_be_focused()
    month.keyboard.press("Control+a")
    month.keyboard.type("nothing like it")
    expect(month.get_by_role("status")).to_have_text(f"0 of {ALL} articles")
    expect(month.locator(".day:visible")).to_have_count(0)
    month.keyboard.press("Control+a")
    month.keyboard.press("Delete")
    expect(month.get_by_role("status")).to_have_text(f"{ALL} of {ALL} articles")
    assert shown(month) == ALL


def test_words_and_an_outlet_hold_together(month: Page) -> None:
    month.get_by_role("combobox", name="Outlet").select_option("Vale Tribune")
    assert set(month.locator(".entry:visible .outlet a").all_inner_texts()) == {"Vale Tribune"}
    one = shown(month)
    month.get_by_role("combobox", name="Outlet").select_option("all")
    month.get_by_role("combobox", name="Dispute").select_option(index=1)
    assert 0 < shown(month) < ALL
    assert 0 < one < ALL


def test_the_entries_are_as_many_as_is_said(month: Page) -> None:
    expect(month.get_by_text(f"{ALL} articles by")).to_be_visible()
    assert shown(month) == ALL


def test_enter_leads_nowhere(month: Page) -> None:
    month.get_by_label("With the words").press("Enter")
    assert month.url.endswith(MONTH)


def test_without_a_script_the_whole_list_is_there(browser: Browser, root: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((root / MONTH).as_uri())
    assert shown(page) == ALL
    expect(page.locator("form.sift")).to_be_hidden()
    context.close()

"""A story's rows, strips and table of speakers in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.compare.speaking import speaking
from generator.model import Coverage, Site
from generator.publish import mkdocs, write
from generator.publish.render import render_site
from tests.browser.chromium import PROJECT
from tests.publish.sample import news, opinion, paired, site

COPY = "recorded-copy"
MANY = 15


def with_a_copy() -> Site:
    """The fixture's site with an article that carries another's text."""
    whole = site()
    comparison = whole.stories[0]
    copied = replace(news(), copy_of=news().article.id, article=replace(news().article, id=COPY))
    comparison = paired(replace(comparison, coverage=(*comparison.coverage, copied)))
    heard = speaking(comparison.story.dispute, comparison.coverage)
    return replace(whole, stories=(replace(comparison, speaking=heard),), outlets=())


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("rows")
    write.sync(render_site(with_a_copy(), PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return Path(folder, "site", "stories", "dust", "index.html").as_uri()


def many() -> Site:
    """The same article in fifteen lengths, all news, and one opinion."""
    whole = site()
    comparison = whole.stories[0]
    coverage = (*(of_length(n) for n in range(MANY)), opinion())
    comparison = paired(replace(comparison, coverage=coverage))
    return replace(whole, stories=(comparison,), outlets=(), disputes=())


def of_length(number: int) -> Coverage:
    found = news()
    assert found.analysis is not None
    analysis = replace(found.analysis, words=100 + number)
    outlet = (
        found.outlet if number < MANY - 2 else replace(found.outlet, id="b", name="B", short="B")
    )
    article = replace(found.article, id=f"long-{number}", outlet=outlet.id)
    return replace(found, article=article, analysis=analysis, outlet=outlet)


@pytest.fixture(scope="module")
def long_story(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("many")
    write.sync(render_site(many(), PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return Path(folder, "site", "stories", "dust", "index.html").as_uri()


def rows(page: Page, where: str = "#genre-news + .rows > .row:visible") -> list[str]:
    """The names of rows, from top to bottom."""
    return [str(row.get_attribute("id")) for row in page.locator(where).all()]


def lengths(first: int, last: int, step: int = 1) -> list[str]:
    return [f"row-dust-long-{n}" for n in range(first, last, step)]


def test_the_first_rows_of_the_order_stand_open(browser: Browser, long_story: str) -> None:
    page = browser.new_page()
    page.goto(long_story)
    fold = page.locator("details.more")
    assert rows(page) == lengths(0, 12)
    expect(fold.locator("summary")).to_have_text("3\u00a0more articles")
    page.get_by_label("Sort by").select_option("length")
    assert rows(page) == lengths(MANY - 1, MANY - 13, -1)
    expect(page.get_by_role("status")).to_have_text(
        f"{MANY + 1} of {MANY + 1} articles, longest first"
    )
    fold.locator("summary").click()
    assert rows(page, "details.more .row:visible") == lengths(2, -1, -1)
    page.get_by_label("Sort by").select_option("time printed")
    assert rows(page, "details.more .row:visible") == lengths(12, MANY)
    page.close()


def test_the_table_of_many_articles_is_as_high_as_its_lines(
    browser: Browser, long_story: str
) -> None:
    page = browser.new_page()
    page.goto(long_story)
    table = page.locator("table.speaking.thin")
    lines = table.locator("tr").all()
    heights = [line.evaluate("line => line.getBoundingClientRect().height") for line in lines]
    height = table.evaluate("table => table.getBoundingClientRect().height")
    assert len(lines) > 3
    assert height >= sum(heights) - 2
    page.close()


def test_what_is_nothing_has_a_dash(page: Page) -> None:
    for css in ("speaking", "verbs", "harm"):
        empty = page.locator(f"table.{css} tbody td").evaluate_all(
            "cells => cells.filter(cell => !cell.textContent.trim())"
            ".map(cell => getComputedStyle(cell, '::before').content.slice(1, 2))"
        )
        assert set(empty) <= {"–"}, css


def test_folded_rows_come_up_where_others_are_left_out(browser: Browser, long_story: str) -> None:
    page = browser.new_page()
    page.goto(long_story)
    page.get_by_role("combobox", name="Outlet").select_option("B")
    assert rows(page) == lengths(MANY - 2, MANY)
    expect(page.locator("details.more")).to_be_hidden()
    page.get_by_role("combobox", name="Outlet").select_option("all")
    assert rows(page) == lengths(0, 12)
    expect(page.locator("details.more summary")).to_have_text("3\u00a0more articles")
    page.close()


def test_folded_rows_open_without_a_script_and_on_paper(browser: Browser, long_story: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(long_story)
    assert len(rows(page, ".row:visible")) == 13
    page.emulate_media(media="print")
    assert len(rows(page, ".row:visible")) == MANY + 1
    page.emulate_media(media="screen")
    page.locator("details.more summary").click()
    assert len(rows(page, ".row:visible")) == MANY + 1
    context.close()


@pytest.fixture
def page(browser: Browser, story: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.goto(story)
    yield opened
    context.close()


def shown(page: Page) -> list[str]:
    """The outlets of the rows that can be seen, from top to bottom."""
    return [row.inner_text() for row in page.locator(".row:visible .outlet a").all()]


def test_rows_are_ordered_by_keyboard(page: Page) -> None:
    before = shown(page)
    control = page.get_by_label("Sort by")
    control.focus()
    page.keyboard.press("ArrowDown")
    shares = page.locator(".row:visible").evaluate_all(
        "rows => rows.filter(row => row.closest('[aria-labelledby=genre-news]'))"
        ".map(row => Number(row.dataset.keys.split('|')[1] || -1))"
    )
    assert shares == sorted(shares, reverse=True)
    assert sorted(shown(page)) == sorted(before)
    expect(control).to_be_focused()
    expect(page.get_by_role("status")).to_have_text(
        "6 of 6 articles, by Lindham Stone’s share, most first"
    )
    page.keyboard.press("ArrowUp")
    assert shown(page) == before


def test_rows_are_left_out_with_their_heading(page: Page) -> None:
    page.get_by_role("combobox", name="Genre").select_option("Opinion")
    assert shown(page) == ["The Evening Post"]
    expect(page.locator("#genre-news")).to_be_hidden()
    expect(page.get_by_role("status")).to_contain_text("1 of 6 articles")
    page.get_by_role("combobox", name="Genre").select_option("all")
    expect(page.locator("#genre-news")).to_be_visible()


@pytest.mark.parametrize(
    ("label", "gone"), [("without copies", COPY), ("only with enough text to say", "gazette")]
)
def test_rows_are_left_out_by_a_key(page: Page, label: str, gone: str) -> None:
    row = page.locator(f"#row-dust-{gone}")
    expect(row).to_be_visible()
    page.get_by_label(label).focus()
    page.keyboard.press("Space")
    expect(row).to_be_hidden()


def test_without_a_script_all_rows_are_there(browser: Browser, story: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(story)
    assert len(shown(page)) == 6
    expect(page.locator("#rows-tools")).to_be_hidden()
    context.close()


def test_a_strip_says_what_it_shows(page: Page) -> None:
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    images = [node for node in tree["nodes"] if node["role"]["value"] == "image"]
    told = [node["name"]["value"] for node in images]
    assert "Who has the floor in Courier, 2\xa0Jul\xa0(1)" in told
    beside = page.locator(".strips > li", has_text="Courier, 2\xa0Jul\xa0(1)").first
    expect(beside).to_contain_text("5\xa0passages: first ")


def test_a_number_of_words_opens_the_passage(page: Page) -> None:
    row = page.get_by_role("row", name="Orla Venn").first
    row.get_by_role("cell").get_by_role("link").first.click()
    assert "#p-" in page.url


@pytest.mark.parametrize("width", [320, 1280])
def test_the_table_scrolls_and_the_page_does_not(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    region = page.get_by_role("region", name="Who speaks where, in words")
    assert region.get_attribute("tabindex") == "0"
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    first = region.locator("tbody th").nth(1)
    left = first.bounding_box()
    region.evaluate("region => region.scrollTo(400, 0)")
    assert first.bounding_box() == left

"""Two articles side by side in a real browser: as a page, by script, without script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.compare.omission import omission
from generator.compare.pairs import candidates, pair
from generator.model import Coverage, Pair, Site, StoryComparison
from generator.publish import mkdocs, write
from generator.publish.render import render_site
from tests.browser.chromium import PROJECT
from tests.publish.framed import framed
from tests.publish.sample import opinion, paired, three_sides

HOSTILE = "<img src=x onerror=alert(1)> & “two”"
FORGET = "document.querySelectorAll('.known a').forEach(each => each.removeAttribute('data-pair'))"


def hostile(one: Coverage) -> Coverage:
    outlet = replace(one.outlet, short=HOSTILE)
    return replace(one, article=replace(one.article, title=HOSTILE), outlet=outlet)


def made() -> Site:
    """The fixture's two articles under rights and not, an opinion without passages, all hostile."""
    whole = framed()
    story = whole.stories[0]
    first, second = story.coverage
    copied = replace(first, copy_of="courier", article=replace(first.article, id="copy"))
    coverage = (hostile(first), second, opinion(), copied)
    story = paired(replace(story, coverage=coverage, omission=None))
    return replace(whole, stories=(replace(story, pairs=tuple(every(story))),))


def every(story: StoryComparison) -> Iterator[Pair]:
    """All pairs of a story, each with a page of its own."""
    matrix = story.omission or omission(story.coverage)
    for each in candidates(story.coverage, story.differences):
        yield pair(each, story.voices, matrix)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compare")
    write.sync(render_site(made(), PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return folder / "site" / "stories" / "dust" / "compare"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("dialog", lambda dialog: complaints.append(dialog.message))
    yield opened
    assert complaints == []
    context.close()


READING = "that two cannot be told apart is a normal result"


def index(folder: Path) -> str:
    return (folder / "index.html").as_uri()


def choose(page: Page, one: str, two: str) -> None:
    page.get_by_label("Compare").select_option(one)
    page.get_by_label("with").select_option(two)
    page.get_by_role("button", name="Show side by side").click()


def inside(page: Page, where: str) -> str:
    """The HTML there, without rows of the data: a chosen pair names them in its halves alone. Nor
    has it blanks at the end of what ends by itself on a page.
    """
    html = re.sub(r' data-(?:of|row|at|p)="[^"]*"', "", page.locator(where).inner_html())
    plain = re.sub(r">\s+<", "><", " ".join(html.split()))
    return re.sub(r"\s+(</(?:p|li|t[dh]|tr|tbody|thead)>)", r"\1", plain)


@pytest.mark.parametrize("pair", ["courier--tribune", "courier--opinion", "opinion--tribune"])
def test_the_script_shows_what_the_page_of_the_pair_shows(
    page: Page, folder: Path, pair: str
) -> None:
    page.goto((folder / f"{pair}.html").as_uri())
    expected, note = inside(page, ".pairing"), page.locator("p.note", has_text=READING).inner_text()
    page.goto(index(folder))
    page.evaluate(FORGET)
    choose(page, *reversed(pair.split("--")))
    assert inside(page, "#shown .pairing") == expected
    assert page.locator("p.note", has_text=READING).inner_text() == note


@pytest.mark.parametrize("make", [framed, three_sides])
def test_it_does_so_with_omissions_and_with_a_side_more(
    page: Page, tmp_path: Path, make: Callable[[], Site]
) -> None:
    whole = make()
    comparison = whole.stories[0]
    whole = replace(whole, stories=(replace(comparison, pairs=tuple(every(comparison))),))
    write.sync(render_site(whole, PROJECT / "templates"), tmp_path / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", tmp_path / "pages", tmp_path / "site")
    folder = tmp_path / "site" / "stories" / "dust" / "compare"
    files = sorted(folder.glob("*--*.html"))
    assert files
    for file in files:
        page.goto(file.as_uri())
        expected = inside(page, ".pairing")
        page.goto(index(folder))
        page.evaluate(FORGET)
        choose(page, *file.stem.split("--"))
        assert inside(page, "#shown .pairing") == expected


def test_a_pair_with_a_page_opens_it(page: Page, folder: Path) -> None:
    page.goto(index(folder))
    choose(page, "tribune", "courier")
    page.wait_for_url("**/courier--tribune.html")
    page.goto(f"{index(folder)}?one=courier&two=tribune")
    page.wait_for_url("**/courier--tribune.html")


def test_what_is_chosen_is_told_and_the_way_back_leads_back(page: Page, folder: Path) -> None:
    page.goto(index(folder))
    page.evaluate(FORGET)
    status = page.get_by_role("status")
    choose(page, "opinion", "tribune")
    expect(status).to_contain_text("Shown below: ")
    assert page.title().startswith("Vale Tribune and The Evening Post, side by side") or (
        page.title().startswith("The Evening Post and Vale Tribune, side by side")
    )
    assert page.url.endswith("?one=opinion&two=tribune")
    choose(page, "opinion", "opinion")
    expect(status).to_have_text("That is one article twice. Choose two different articles.")
    page.go_back()
    expect(page.locator("#shown .pairing")).to_have_count(1)
    page.go_back()
    expect(page.locator("#shown .pairing")).to_have_count(0)


def test_one_text_twice_is_told_and_both_heads_are_shown(page: Page, folder: Path) -> None:
    page.goto(f"{index(folder)}?one=courier&two=copy")
    told = "Both carry the same text, so there is nothing to compare."
    expect(page.get_by_role("status")).to_contain_text(told)
    expect(page.locator("#shown .lede")).to_have_text(told)
    expect(page.locator("#shown .heads h2")).to_have_count(2)


def test_two_are_chosen_by_keyboard_alone(page: Page, folder: Path) -> None:
    page.goto(index(folder))
    page.evaluate(FORGET)
    page.get_by_label("Compare").focus()
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    expect(page.get_by_label("with")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#shown h2").first).to_contain_text("side by side")


def test_names_are_text_however_they_are_written(page: Page, folder: Path) -> None:
    page.goto(index(folder))
    page.evaluate(FORGET)
    choose(page, "courier", "tribune")
    expect(page.locator("#shown .half-1 h2")).to_have_text(HOSTILE)
    expect(page.locator("#shown .half-1 .hl")).to_have_text(HOSTILE)
    assert page.locator("#choose img").count() == 0


def test_without_script_the_pairs_are_links(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(index(folder))
    expect(page.get_by_text("Choosing any two needs a script")).to_be_visible()
    page.locator(".known a").first.click()
    expect(page.get_by_role("heading", name="Heard in both")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(page: Page, folder: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in (index(folder), (folder / "courier--tribune.html").as_uri()):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_columns_stand_side_by_side_and_on_a_phone_one_above_the_other(
    page: Page, folder: Path
) -> None:
    page.goto((folder / "courier--tribune.html").as_uri())
    heads = page.locator(".heads > div")
    one, two = heads.first.bounding_box(), heads.last.bounding_box()
    assert one
    assert two
    assert one["y"] == two["y"]
    page.set_viewport_size({"width": 390, "height": 900})
    one, two = heads.first.bounding_box(), heads.last.bounding_box()
    assert one
    assert two
    assert one["y"] + one["height"] <= two["y"]

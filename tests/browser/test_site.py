"""What readers do on the pages, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import Span
from generator.publish.places import address
from generator.publish.shown import View


def open_page(page: Page, root: Path, name: str) -> None:
    page.goto((root / f"{name}.html").as_uri())


def test_the_site_opens_from_a_folder(page: Page, root: Path) -> None:
    """No server, and still every address leads somewhere inside the folder."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
    open_page(page, root, "stories/dust/index")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Method").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert not [url for url in asked if not url.startswith((root.as_uri(), "data:", "blob:"))]
    assert not [text for text in complaints if not text.startswith(("log", "info", "debug"))]


def test_details_open_and_close_by_keyboard(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/courier")
    button = page.get_by_role(
        "button", name="3: Lindham Stone, managers, Orla Venn, claimed. Passage details"
    )
    panel = page.get_by_role("dialog", name="Orla Venn")
    button.focus()
    expect(panel).to_be_hidden()
    page.keyboard.press("Enter")
    expect(panel).to_contain_text("keeping a distance")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Link to this passage")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.locator(":focus")).to_have_text("3")


def test_marks_can_be_switched_off_without_script(browser: Browser, root: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_page(page, root, "stories/dust/courier")
    mark = page.locator("mark.a").first
    assert mark.evaluate("e => getComputedStyle(e).textDecorationColor") != "rgba(0, 0, 0, 0)"
    page.locator("#show-a").uncheck()
    assert mark.evaluate("e => getComputedStyle(e).textDecorationColor") == "rgba(0, 0, 0, 0)"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_scheme_follows_the_system(browser: Browser, root: Path, scheme: str) -> None:
    for script in (True, False):
        context = browser.new_context(
            color_scheme="dark" if scheme == "dark" else "light", java_script_enabled=script
        )
        page = context.new_page()
        open_page(page, root, "index")
        found = page.evaluate("getComputedStyle(document.body).colorScheme")
        context.close()
        assert found == scheme


def test_a_bar_is_called_what_it_shows(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/index")
    chart = page.get_by_role("img", name="Of 78 words: Lindham Stone 11").first
    expect(chart).to_be_visible()


def test_a_link_to_passages_shows_them(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/index")
    page.get_by_role("link", name="Lindham Stone: 78").first.click()
    page.wait_for_url("**/courier.html#passages-company")
    expect(page.locator("#passages-company")).to_be_visible()


def test_a_place_in_the_original_has_a_name_without_its_words(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/tribune")
    link = page.get_by_role(
        "link", name="paragraph 2 of the original at tribune.example, passage 1", exact=True
    )
    expect(link).to_have_attribute(
        "href",
        "https://tribune.example/tribune#:~:text=Nobody%20here%20has%20hidden%20a%20single%20bag"
        "%20of%20dust",
    )


def test_a_corrected_passage_leads_to_its_correction(page: Page, root: Path) -> None:
    open_page(page, root, "stories/dust/tribune")
    page.get_by_role("link", name="corrected by people").first.click()
    expect(page.get_by_role("heading", name="Corrections")).to_be_in_viewport()
    page.get_by_role("link", name="All corrections").click()
    expect(page.get_by_role("heading", name="Corrections", level=1)).to_be_visible()


def test_a_count_opens_the_passages_it_counts(page: Page, root: Path) -> None:
    open_page(page, root, "stories/gate/gate")
    row = page.get_by_role("row").filter(has_text="keeping a distance")
    row.get_by_role("link", name="1").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#p-1")).to_be_in_viewport()


BEHIND = """all => all.map(cell => {
  const number = cell.querySelector("b");
  return [Number(number.textContent), cell.querySelectorAll("a").length, number.className];
})"""


@pytest.mark.parametrize("name", ["gate/gate", "gate/record"])
def test_behind_a_count_stand_as_many_passages(page: Page, root: Path, name: str) -> None:
    open_page(page, root, f"stories/{name}")
    found = page.locator(".classes td:has(b)").evaluate_all(BEHIND)
    assert len(found) == 8
    assert all(number == links and css.startswith("t-") for number, links, css in found)


def test_how_often_it_is_wrong_stands_below_each_measure(page: Page, root: Path) -> None:
    open_page(page, root, "stories/gate/gate")
    told = page.locator(".err")
    titles = page.locator("h2 > a, h3 > a")
    assert told.count() == titles.count() > 5
    last = page.locator("#acts-of-harm ~ .err").first
    expect(last).to_contain_text("not measured yet. How it is counted: Acts of harm")


def test_an_act_leads_to_its_sentence(page: Page, root: Path) -> None:
    open_page(page, root, "stories/gate/gate")
    row = page.get_by_role("row").filter(has_text="A boy")
    expect(row).to_contain_text("was shot (the act)")
    row.get_by_role("link", name="paragraph 1").click()
    expect(page.locator("#s-1-2")).to_be_in_viewport()


def test_a_text_fragment_opens_the_place(page: Page, tmp_path: Path) -> None:
    """Chromium understands the addresses that pages make."""
    words = "Ilva - twice, & then a third time"
    text = f"We saw it fall, said {words}, on a Sunday at noon."
    filler = "<p style='height: 3000px'>Nothing.</p>"
    (tmp_path / "original.html").write_text(
        f"<meta charset=utf-8>{filler}<p id=there>{text.replace('&', '&amp;')}</p>{filler}"
    )
    span = Span(text.index(words), text.index(words) + len(words))
    seen = View(text, (span,), whole=False)
    url = address((tmp_path / "original.html").as_uri(), seen, (Span(0, len(text)),), (span,))
    page.goto(url)
    expect(page.locator("#there")).to_be_in_viewport()

"""An article's page in a real browser: details in text and record, marks, paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import SiteInfo
from generator.publish import mkdocs, write
from generator.publish.render import render_site
from tests.browser.chromium import PROJECT
from tests.publish.sample import site

TEXT, RECORD = "stories/dust/courier", "stories/dust/tribune"
THIRD = "3: Lindham Stone, managers, Orla Venn, claimed. Passage details"
SECOND = "2: Villagers, Neighbours of the pit, answered. Passage details"
BOTH = [(TEXT, THIRD, "Orla Venn"), (RECORD, SECOND, "Neighbours of the pit")]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("article")
    forge = SiteInfo(repository="https://forge.example/lindham", forge="github")
    whole = replace(site(), info=forge)
    write.sync(render_site(whole, PROJECT / "templates"), folder / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", folder / "pages", folder / "site")
    return folder / "site"


def opened(browser: Browser, root: Path, name: str, **options: object) -> Page:
    context = browser.new_context(**options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((root / f"{name.partition('#')[0]}.html").as_uri() + f"#{name.partition('#')[2]}")
    return page


@pytest.mark.parametrize(("name", "button", "speaker"), BOTH)
def test_details_by_keyboard(
    browser: Browser, root: Path, name: str, button: str, speaker: str
) -> None:
    page = opened(browser, root, name)
    number = page.get_by_role("button", name=button)
    panel = page.get_by_role("dialog", name=speaker).locator("visible=true")
    number.focus()
    page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    expect(panel).to_contain_text("high: 93 of 100 such passages are right")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Link to this passage")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Suggest a correction")
    address = page.locator(":focus").get_attribute("href") or ""
    assert address.startswith("https://forge.example/lindham/issues/new?template=correction.yml&")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(number).to_be_focused()
    page.context.close()


@pytest.mark.parametrize(("name", "button", "speaker"), BOTH)
def test_details_are_a_sheet_at_the_foot_of_a_phone(
    browser: Browser, root: Path, name: str, button: str, speaker: str
) -> None:
    size = {"width": 390, "height": 844}
    page = opened(browser, root, name, viewport=size, has_touch=True)
    page.get_by_role("button", name=button).tap()
    panel = page.get_by_role("dialog", name=speaker).locator("visible=true")
    box = panel.bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    panel.get_by_role("button", name="Close").tap()
    expect(panel).to_be_hidden()
    page.context.close()


@pytest.mark.parametrize(
    ("name", "number", "drawn"), [(TEXT, 3, "boxShadow"), (RECORD, 2, "outlineStyle")]
)
def test_a_link_to_a_passage_shows_it(
    browser: Browser, root: Path, name: str, number: int, drawn: str
) -> None:
    page = opened(browser, root, name)
    page.locator("button.pn").nth(number - 1).click()
    link = page.locator("#d a", has_text="Link to this passage")
    fragment = (link.get_attribute("href") or "").removeprefix("#")
    shown = f"e => getComputedStyle(e.closest('tr') ?? e).{drawn}"
    assert page.locator(f"#{fragment}").evaluate(shown) == "none"
    page.context.close()
    page = opened(browser, root, f"{name}#{fragment}")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    assert target.evaluate(shown) != "none"
    page.context.close()


def test_marks_are_told_to_a_listener(browser: Browser, root: Path) -> None:
    page = opened(browser, root, TEXT)
    heard = page.locator("main").aria_snapshot()
    assert "passage 2, Lindham Stone: “We have washed every lorry since May,”" in heard
    assert "passage 2 goes on: “The dust they measure comes from the road.”" in heard
    names = page.locator(".pn").evaluate_all("all => all.map(e => e.ariaLabel)")
    assert len(names) == 6
    assert all(name.endswith(". Passage details") for name in names)
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_toggles_work_by_keyboard_without_script(browser: Browser, root: Path, scheme: str) -> None:
    page = opened(browser, root, TEXT, java_script_enabled=False, color_scheme=scheme)
    side = page.get_by_role("checkbox", name="Lindham Stone")
    note, number = page.locator(".who .w-a").first, page.locator("a.pn", has_text="3")
    expect(note).to_be_visible()
    side.focus()
    page.keyboard.press("Space")
    expect(side).not_to_be_checked()
    expect(note).to_be_hidden()
    expect(number).to_be_visible()  # its details stay within reach
    fade = page.get_by_role("checkbox", name="fade the author’s voice")
    fade.focus()
    page.keyboard.press("Space")
    expect(fade).to_be_checked()
    pairs = page.evaluate(CONTRASTS)
    assert min(pairs) >= 4.5, pairs
    page.context.close()


def test_without_a_script_the_row_says_it(browser: Browser, root: Path) -> None:
    page = opened(browser, root, RECORD, java_script_enabled=False)
    row = page.get_by_role("row").filter(has_text="Neighbours of the pit")
    for told in ("2", "Villagers", "answered", "neutral, indirect speech", "10"):
        expect(row).to_contain_text(told)
    expect(row).to_contain_text("2")
    expect(page.locator("#passages").get_by_role("link", name="the data")).to_be_visible()
    assert page.get_by_role("button").count() == 0
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_without_a_script_a_number_leads_to_its_note(
    browser: Browser, root: Path, width: int
) -> None:
    size = {"width": width, "height": 844}
    page = opened(browser, root, TEXT, java_script_enabled=False, viewport=size)
    page.locator("a.pn", has_text="3").click()
    note = page.locator("li:target")
    expect(note).to_be_in_viewport()
    for told in ("Lindham Stone, managers", "Orla Venn", "claimed", "keeping a distance", "speech"):
        expect(note).to_contain_text(told)
    page.context.close()


def test_one_panel_goes_from_passage_to_passage(browser: Browser, root: Path) -> None:
    page = opened(browser, root, TEXT)
    first, third = page.locator("button.pn").first, page.get_by_role("button", name=THIRD)
    first.click()
    expect(page.get_by_role("dialog", name="the district")).to_be_visible()
    third.click()
    expect(page.get_by_role("dialog", name="Orla Venn")).to_be_visible()
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(third).to_have_attribute("aria-expanded", "true")
    third.click()
    expect(page.locator("#d")).to_be_hidden()
    expect(third).to_have_attribute("aria-expanded", "false")
    page.context.close()


CONTRASTS = """() => {
  const light = rgb => {
    const [r, g, b] = rgb.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
      .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('.para p, .pn')].map(e => {
    const letters = light(getComputedStyle(e).color);
    return (Math.max(letters, ground) + .05) / (Math.min(letters, ground) + .05);
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_is_light_and_holds_all(browser: Browser, root: Path, scheme: str) -> None:
    page = opened(browser, root, TEXT, color_scheme=scheme)
    page.emulate_media(media="print")
    for name in ("html", "body"):
        ground = page.locator(name).evaluate("e => getComputedStyle(e).backgroundColor")
        assert ground == "rgb(255, 255, 255)"
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    expect(page.locator(".who").filter(has_text="Orla Venn").first).to_be_visible()
    expect(page.locator("fieldset.tools")).to_be_hidden()
    shut = page.locator("main details:not(.pop *)").evaluate_all(
        "all => all.filter(e => e.offsetHeight <= e.firstElementChild.offsetHeight)"
    )
    assert not shut
    page.context.close()


def test_the_ways_on(browser: Browser, root: Path) -> None:
    page = opened(browser, root, TEXT)
    ways = page.get_by_role("navigation", name="Articles of this story")
    expect(ways).to_contain_text("Article 2 of 5")
    ways.get_by_role("link", name="Quarry & village").click()
    page.wait_for_url("**/index.html#row-dust-courier")
    page.context.close()

"""What can be taken away from a page, in a real browser: a story's drawing, a citation."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.model import Site
from generator.publish.graphic import graphic
from tests.browser.axe import faults
from tests.publish.sample import site, three_sides

STORY = "stories/ceasefire-talks-stall"
CITED = re.compile("<cite>.*?</cite>")
FIELD = re.compile(r"^  (\w+) = \{(.*)\},$")
TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
}
BOXES = ("#use-this-chart", "#cite-this-page")
OUTSIDE = """() => {
  const {width, height} = document.documentElement.viewBox.baseVal;
  const lines = [...document.querySelectorAll("text")]
    .map(text => [text.textContent, text.getBoundingClientRect()]);
  const beyond = ([, box]) => box.left < 0 || box.right > width || box.bottom > height;
  const meet = ([, a], [, b]) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 4 && b.top < a.bottom - 4;
  const pairs = lines.flatMap((one, at) => lines.slice(at + 1).map(two => [one, two]));
  const overlaps = pairs.filter(([one, two]) => meet(one, two)).map(([a, b]) => [a[0], b[0]]);
  return [...lines.filter(beyond).map(([words]) => words), ...overlaps];
}"""
"""Lines of a drawing that go over its edge, and pairs that lie on one another."""


@pytest.fixture(scope="module")
def home(serve: Callable[[Path], str], sample: Path) -> str:
    return serve(sample)


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    for box in BOXES:
        page.locator(f"{box} > summary").click()
    return page


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_open_boxes_are_accessible(browser: Browser, home: str, scheme: str, width: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = opened(context.new_page(), f"{home}/{STORY}/index.html")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    full = scheme == "light"
    found = [faults(page, page.query_selector(box), full=full) for box in BOXES]
    assert found == [[], []]
    context.close()


def test_what_is_copied_is_what_stands_there(browser: Browser, home: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), f"{home}/{STORY}/index.html")
    for name, start in (
        ("Copy HTML", '<figure><a href="https://'),
        ("Copy the citation", "Evenhand (The Evenhand project): Ceasefire talks stall in Doha."),
        ("Copy BibTeX", "@online{evenhand-stories-ceasefire-talks-stall-"),
    ):
        button = page.get_by_role("button", name=name)
        button.click()
        expect(button.locator("xpath=following-sibling::*[@role='status']")).to_have_text(" Copied")
        assert page.evaluate("navigator.clipboard.readText()").startswith(start)
    assert re.search(
        r"urldate = \{\d{4}-\d\d-\d\d\},\n\}$", page.evaluate("navigator.clipboard.readText()")
    )
    context.close()


def test_without_script_all_is_there_to_be_marked(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context.new_page(), f"{home}/{STORY}/index.html")
    expect(page.locator("#cite-this-page > p").first).to_contain_text("fingerprint")
    assert not page.locator(".copier").count()
    assert "read" not in page.locator("#cite-this-page > p").first.inner_text()
    context.close()


@pytest.mark.parametrize(
    "title",
    [
        "Dust & 5 % of_it",
        r"Dust \input{/etc/passwd} ^^5cwrite18",
        "Dust}, url = {https://evil.example/}, x = {",
        "Dust}} @misc{x, title = {% $&_#~",
        "Dust. Articles up to 1 May 2020. https://evil.example/ <b>x</b>",
    ],
)
def test_an_entry_for_bibtex_has_its_fields_whatever_the_title(
    page: Page, home: str, title: str
) -> None:
    def told(route: Route) -> None:
        html = CITED.sub(lambda _: f"<cite>{escape(title)}</cite>", route.fetch().text())
        route.fulfill(body=html, content_type="text/html; charset=utf-8")

    page.route("**/index.html", told)
    page.goto(f"{home}/{STORY}/index.html")
    entry = page.locator("#cite-this-page pre").text_content() or ""
    first, *lines, last = entry.split("\n")
    assert re.fullmatch(r"@online\{evenhand-stories-ceasefire-talks-stall-[0-9a-f]{12},", first)
    assert last == "}"
    fields = {field: text for line in lines for field, text in FIELD.findall(line)}
    assert list(fields) == ["author", "title", "organization", "note", "url", "urldate"]
    assert len(lines) == len(fields)
    assert fields["author"] == "{The Evenhand project}"
    assert fields["organization"] == "Evenhand"
    assert re.fullmatch(r"articles up to \d+ \w+ \d{4}, fingerprint [0-9a-f]{12}", fields["note"])
    assert fields["url"].endswith(f"/{STORY}/index.html")
    link = page.get_by_role("link", name="What the fingerprint stands for", include_hidden=True)
    assert link.get_attribute("href") == f"{home}/data/index.html#fingerprint"
    for text in fields.values():
        assert not re.search(r"(?<!\\)[$&#_%]", text)
        bare = re.sub(r"\\[{}]", "", text)
        assert [bare[:n].count("{") >= bare[:n].count("}") for n in range(len(bare))].count(
            False
        ) == 0
        assert bare.count("{") == bare.count("}")
    assert untexed(fields["title"]) == title


def untexed(text: str) -> str:
    """What TeX prints; an order to it stays one, and is seen."""
    for order, mark in TEX.items():
        text = text.replace(order, f"\0{ord(mark)};")
    text = re.sub(r"\\([$&#_%])", r"\1", text)
    return re.sub(r"\0(\d+);", lambda found: chr(int(found[1])), text.strip("{}"))


def test_the_files_are_there(page: Page, home: str) -> None:
    page.goto(f"{home}/{STORY}/index.html")
    for link in page.locator("#use-this-chart .offer a").all():
        answer = page.request.get(f"{home}/{STORY}/{link.get_attribute('href')}")
        assert (answer.status, len(answer.body()) > 3_000) == (200, True)


def test_the_html_to_copy_has_the_numbers_in_words(page: Page, home: str) -> None:
    page.goto(f"{home}/{STORY}/index.html")
    code = unescape(page.locator("#use-this-chart code").text_content() or "")
    rows = page.locator(".row")
    assert f"Whose words fill {rows.count()}\xa0articles on “" in code
    assert re.search(r"[A-Z][\w ]+: [\w ]+ \d+\xa0% \(\d+ to \d+\xa0%", code)
    assert re.search(r"articles up to \d+\s\w+ \d{4}, fingerprint [0-9a-f]{12}</fig", code)


def test_the_reader_s_browser_makes_a_picture_of_the_drawing(page: Page, home: str) -> None:
    page.goto(f"{home}/{STORY}/index.html")
    page.locator("#use-this-chart > summary").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as PNG").click()
    picture = Path(saved.value.path()).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == 1600


def test_a_drawing_opens_as_a_file_and_nothing_lies_on_anything(page: Page, sample: Path) -> None:
    for drawing in sorted(sample.glob("stories/*/c*.svg")):
        page.goto(drawing.as_uri())
        assert page.evaluate(OUTSIDE) == [], drawing


@pytest.mark.parametrize("make", [site, three_sides])
def test_no_words_of_a_drawing_lie_on_others(
    page: Page, tmp_path: Path, make: Callable[[], Site]
) -> None:
    whole = make()
    (tmp_path / "chart.svg").write_text(graphic(whole, whole.stories[0]).svg, encoding="utf-8")
    page.goto((tmp_path / "chart.svg").as_uri())
    assert page.evaluate(OUTSIDE) == []


def test_a_drawing_put_into_a_page_meets_no_ids_there(page: Page) -> None:
    whole = site()
    drawings = [graphic(each, each.stories[0]).svg for each in (whole, three_sides())]
    page.set_content(f"<style>p {{color: red}} .a {{fill: lime}}</style>{''.join(drawings)}")
    assert page.locator("[id]").count() == 0
    assert [image.get_attribute("width") for image in page.get_by_role("img").all()] == ["800"] * 2
    assert not faults(page, page.query_selector("svg"))

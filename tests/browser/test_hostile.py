"""A site whose every text is a payload: its pages have the elements of its harmless twin's, and in
a real browser nothing of it runs, asks or leads anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.analyse.corpus import Task, run_all
from generator.build import build
from generator.errors import ContentError
from generator.load.corpus import load_corpus
from generator.model import Analysis
from generator.places import Places
from tests.attacks import fields
from tests.attacks.exchanged import exchanged
from tests.attacks.hostile import FILES, PIECES, REFERENCES, SCHEMES, hostile, tame, write
from tests.attacks.rendered import Found
from tests.browser.checks import complaint
from tests.browser.chromium import PROJECT, too_wide
from tests.browser.conftest import once

MARKED = "window.pwn = number => { (window.ran ||= []).push(number); };"
RUN = r"""() => {
  const runs = /^\s*(javascript|data|vbscript):/i;
  const leads = ["href", "src", "action", "formaction", "xlink:href", "srcdoc", "data"];
  const all = [...document.querySelectorAll("*")].flatMap(each => [...each.attributes]);
  const found = all.filter(({name, value}) => name.startsWith("on")
    || leads.includes(name) && runs.test(value));
  return [...(window.ran ?? []), ...found.map(({name, value}) => `${name}: ${value}`)];
}"""
HITS = """() => [...document.querySelectorAll("#search-hits *")].map(each => each.localName)
  .filter(name => !["li", "h2", "a", "p", "mark"].includes(name))"""
SEARCHED = "<img src=x onerror=pwn(40)>"


def built(root: Path) -> None:
    """The site and, of the same analyses, its twin."""
    made = hostile()
    kept: list[Analysis] = []

    def analysed(tasks: Iterable[Task]) -> Iterator[Analysis]:
        kept.extend(run_all(tasks))
        yield from kept

    def tamed(tasks: Iterable[Task]) -> Iterator[Analysis]:
        assert len(list(tasks)) == len(kept)
        yield from exchanged(kept, partial(tame, made.payloads))

    for folder, files, analyser in (
        (root, made.files, analysed),
        (root / "twin", made.twin, tamed),
    ):
        places = Places(
            content=write(folder, files),
            texts=folder / "texts",
            pages=folder / "pages",
            site=folder / "site",
            config=PROJECT / "mkdocs.yml",
            templates=PROJECT / "templates",
        )
        build(places, analyser, story=None, private=False)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return once(tmp_path_factory, "hostile", built)


@pytest.fixture(scope="module")
def at(serve: Callable[[Path], str], home: Path) -> str:
    return serve(home)


def pages(site: Path) -> list[Path]:
    """In the order of their names, which for tags are made of payloads."""
    return sorted(path.relative_to(site) for path in site.rglob("*.html"))


@pytest.mark.parametrize("file", FILES)
def test_no_text_field_is_left_out(file: str) -> None:
    """A field that is new needs a line in tests/attacks/hostile.py."""
    model = FILES[file][0]
    values = [value for other, value, _ in FILES.values() if other is model]
    written = {path for value in values for path in told(fields.held(value))}
    known = {path for path, _ in fields.texts(model)}
    assert {tuple(step for step in path if step != "{}") for path in known} <= written


def told(paths: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The paths, and each without a key that is free: of an outlet, of a side."""
    for path in paths:
        yield path
        yield path[1:]
        yield tuple(step for step in path if step != "company")


def test_what_a_field_refuses_is_told_in_plain_letters() -> None:
    refused = hostile().refused
    assert len(refused) > 20
    assert all(message.isprintable() for told_ in refused.values() for message in told_)


@pytest.mark.parametrize("name", sorted(REFERENCES - {"passage"}))
def test_a_reference_to_nothing_is_refused(name: str, tmp_path: Path) -> None:
    spoilt = {
        file: text.replace(f'"{name}": "', f'"{name}": "{SCHEMES[0]}<b>', 1)
        for file, text in hostile().files.items()
    }
    assert spoilt != hostile().files
    with pytest.raises(ContentError) as error:
        load_corpus(write(tmp_path, spoilt), tmp_path)
    assert str(error.value).replace("\n", "").isprintable()


def test_the_pages_have_the_elements_of_the_harmless_twin(home: Path) -> None:
    twin = home.parent / "twin" / "site"
    found, wanted = pages(home), pages(twin)
    assert len(found) == len(wanted) > 30
    for page, other in zip(found, wanted, strict=True):
        one, two = (Found(p.read_text("utf-8")) for p in (home / page, twin / other))
        assert one.elements == two.elements, page
        assert len(one.ids) == len(set(one.ids)), page


def test_nothing_runs_asks_or_leads_anywhere(browser: Browser, at: str, home: Path) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    context.add_init_script(MARKED)
    page, wrong = context.new_page(), []
    page.on("dialog", lambda dialog: wrong.append(f"a dialog: {dialog.message}"))
    page.on("console", lambda message: wrong.extend(complaint(message)))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: wrong.extend(foreign(request.url, at)))
    for name in pages(home):
        page.goto(f"{at}/{name}")
        wrong += [f"{name}: {each}" for each in page.evaluate(RUN)]
        if "old-" not in name.as_posix() and page.url != f"{at}/{name}":
            wrong.append(f"{name} led to {page.url}")
        if (over := too_wide(page, 390)) > 0:
            wrong.append(f"{name} is {over} px too wide")
    wrong += asked(page, at)
    context.close()
    assert not wrong


def foreign(url: str, home: str) -> list[str]:
    own = url.startswith((f"{home}/", "data:", "blob:"))
    return [] if own else [f"asked for {url}"]


def asked(page: Page, home: str) -> list[str]:
    """What is wrong where a page reads its address: the search, the choice of two articles."""
    page.goto(f"{home}/search.html?q={SEARCHED}&kind={SEARCHED}")
    page.get_by_role("status").filter(has_text="ound").wait_for()
    found = page.locator("#search-count").inner_text()
    wrong = [] if SEARCHED in found else [f"the search shows {found}"]
    page.goto(f"{home}/search.html?q=washing")
    page.locator("#search-hits mark").first.wait_for()
    wrong += page.evaluate(HITS)
    page.goto(f"{home}/stories/dust/compare/index.html?one={SEARCHED}&two=__proto__")
    return [*wrong, *page.evaluate(RUN)]


def test_payloads_are_shown_as_text(page: Page, at: str) -> None:
    page.goto(f"{at}/stories/dust/a.html")
    shown = page.locator("main").inner_text()
    assert all(piece in shown for piece in PIECES[:2])
    assert page.title().startswith(hostile().payloads)


COPIED = """code => {
  const read = new DOMParser().parseFromString(code.textContent, "text/html");
  const all = [...read.body.querySelectorAll("*")];
  const leads = all.flatMap(each => [each.getAttribute("href"), each.getAttribute("src")]);
  return {
    names: all.map(each => each.localName),
    attributes: [...new Set(all.flatMap(each => each.getAttributeNames()))].sort(),
    leads: leads.filter(Boolean),
    beside: read.head.childNodes.length,
  };
}"""


def test_the_html_to_copy_is_a_figure_with_a_link_and_a_picture(page: Page, at: str) -> None:
    page.goto(f"{at}/stories/dust/index.html")
    found = page.locator("#use-this-chart code").evaluate(COPIED)
    assert found["names"] == ["figure", "a", "img", "figcaption", "a"]
    assert found["attributes"] == ["alt", "height", "href", "src", "style", "width"]
    assert found["beside"] == 0
    own = page.locator("link[rel=canonical]").get_attribute("href") or ""
    assert own.startswith("https://")
    assert found["leads"] == [own, own.replace("index.html", "chart.svg"), own]

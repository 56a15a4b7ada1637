"""What every page must hold; each check goes through one open page and yields what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import ConsoleMessage, Page

from tests.browser import axe
from tests.browser.chromium import too_wide, unfold

WIDTHS = (320, 390, 768, 1280)
TITLES = "[title]:not(svg, svg *, iframe, abbr)"
CONTROLS = "input, select, textarea, .btn, .tools, header > nav, [role=search]"
SEEN = """query => [...document.querySelectorAll(query)]
  .filter(each => each.checkVisibility({visibilityProperty: true}) && each.getClientRects().length)
  .map(each => each.outerHTML.slice(0, 120))"""
FOLDED = """() => [...document.querySelectorAll("main details:not(#use-this-chart)")]
  .filter(each => each.parentElement.checkVisibility()
    && !each.lastElementChild.checkVisibility({contentVisibilityAuto: true}))
  .map(each => each.querySelector("summary").textContent)"""
MOVING = """() => [...document.querySelectorAll("body *")].filter(each => {
    const {transitionDuration, animationDuration} = getComputedStyle(each);
    const times = `${transitionDuration},${animationDuration}`.split(",");
    return times.some(time => parseFloat(time) > 0);
  }).map(each => each.outerHTML.slice(0, 120))"""
SWITCH = "name => document.body.setAttribute('data-md-color-scheme', name)"


Look = tuple[int, Literal["light", "dark"], bool]
LOOKS: tuple[Look, ...] = (
    (1280, "light", True),
    (390, "light", False),
    (390, "dark", True),
    (1280, "dark", False),
)
LOOKS_AGAIN: tuple[Look, ...] = ((390, "dark", True),)


@dataclass(frozen=True, slots=True)
class Visit:
    """An open page, what it asked for and what it complained of."""

    page: Page
    home: str
    first: bool  # the first page of its type, which is looked at in every way
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


def visit(page: Page, home: str, name: str, *, first: bool) -> Visit:
    """Open a page of the site that is served at `home`."""
    opened = Visit(page, home, first)
    page.on("request", lambda request: opened.asked.append(request.url))
    page.on("console", lambda message: opened.complaints.extend(complaint(message)))
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.goto(f"{home}/{name}")
    return opened


def complaint(message: ConsoleMessage) -> list[str]:
    quiet = message.type in {"log", "info", "debug"}
    return [] if quiet else [f"{message.type}: {message.text}"]


def nothing_hides_in_a_title(visit: Visit) -> Iterator[str]:
    yield from visit.page.evaluate(SEEN, TITLES)


def it_never_scrolls_sideways(visit: Visit) -> Iterator[str]:
    for width in WIDTHS:
        if (over := too_wide(visit.page, width)) > 0:
            yield f"at {width} px it is {over} px too wide"


def axe_finds_nothing(visit: Visit) -> Iterator[str]:
    """Everything once in either scheme, at either width; what hangs on these in all four. Further
    pages of a type: everything once, dark and narrow.
    """
    visit.page.emulate_media(reduced_motion="reduce")
    unfold(visit.page)
    for width, scheme, full in LOOKS if visit.first else LOOKS_AGAIN:
        look(visit.page, width, scheme)
        panel = in_a_panel(visit.page) if full else []
        for fault in (*axe.faults(visit.page, full=full), *panel):
            yield f"{width} px, {scheme}: {fault}"


def in_a_panel(page: Page) -> list[str]:
    """What axe finds in the first panel, opened and closed again."""
    number = page.query_selector("main button.pn")
    if number is None:
        return []
    number.evaluate("button => button.click()")
    panel = page.query_selector("#d")
    assert panel is not None
    found = axe.faults(page, panel)
    panel.evaluate("panel => panel.hidePopover()")
    return found


def paper_has_no_controls(visit: Visit) -> Iterator[str]:
    page = visit.page
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")
    page.emulate_media(media="print", color_scheme="dark")
    yield from page.evaluate(SEEN, CONTROLS)
    yield from (f"folded on paper: {each}" for each in page.evaluate(FOLDED))
    scheme = page.evaluate("getComputedStyle(document.body).colorScheme")
    if scheme != "light":
        yield f"the scheme is {scheme}"
    page.emulate_media(media="screen")


def nothing_moves_for_who_asked_for_rest(visit: Visit) -> Iterator[str]:
    visit.page.emulate_media(reduced_motion="reduce")
    yield from visit.page.evaluate(MOVING)


def it_asks_nobody_else(visit: Visit) -> Iterator[str]:
    own = (f"{visit.home}/", "data:", "blob:")
    yield from (url for url in visit.asked if not url.startswith(own))


def it_complains_of_nothing(visit: Visit) -> Iterator[str]:
    yield from visit.complaints


def look(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.evaluate(SWITCH, "slate" if scheme == "dark" else "default")


CHECKS: tuple[Callable[[Visit], Iterator[str]], ...] = (
    nothing_hides_in_a_title,
    it_never_scrolls_sideways,
    axe_finds_nothing,
    paper_has_no_controls,
    nothing_moves_for_who_asked_for_rest,
    it_asks_nobody_else,  # the last two tell of all that was done before
    it_complains_of_nothing,
)

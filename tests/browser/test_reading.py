"""Reading by keyboard and by ear: from the first page to a passage's details, and what they are
called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.model import Article, Attribution
from generator.publish.voices import side_voice
from tests.browser.cases import cases

FOCUS = """() => {
  const found = document.activeElement, style = getComputedStyle(found);
  const {top, bottom, width, height} = found.getBoundingClientRect();
  const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  return [found.innerText, shown && width > 0 && height > 0 && bottom > 0 && top < innerHeight];
}"""
FAR = 120
"""More steps than any link of the way needs."""


def tab_to(page: Page, name: str) -> None:
    """Step from link to link to the one with this text; each step is seen."""
    for _ in range(FAR):
        page.keyboard.press("Tab")
        text, seen = page.evaluate(FOCUS)
        assert seen, f"no focus is seen on {text!r}"
        if " ".join(text.split()) == name:
            return
    pytest.fail(f"{name!r} is not reached")


def test_from_the_first_page_to_a_passage_with_two_keys(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS) == ["Skip to content", True]
    page.keyboard.press("Enter")
    tab_to(page, "Quarry & village: the dust of Lindham")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/dust/index.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "Quarry stays *shut* for <b>another</b> month")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stories/dust/courier.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "1")
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    assert panel.evaluate("panel => panel.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert page.evaluate(FOCUS) == ["1", True]


def told() -> Iterator[tuple[str, str, list[tuple[str, ...]]]]:
    """Articles whose text is shown: story, article, and of each passage what its name must say."""
    for comparison in cases().stories[:1]:
        for held in comparison.coverage:
            if held.analysis is not None and held.article.text and whole(held.article):
                text, dispute = held.article.text, comparison.story.dispute
                yield (
                    comparison.story.id,
                    held.article.id,
                    [
                        (
                            side_voice(dispute, each.side).name if each.side else "",
                            each.speaker or "",
                            verb(text, each),
                        )
                        for each in held.analysis.attributions
                    ],
                )


def whole(article: Article) -> bool:
    """Whether its text may be shown."""
    return article.rights.basis == "own" and article.withdrawn is None


def verb(text: str, passage: Attribution) -> str:
    return " ".join(text[span.start : span.end] for span in passage.cue)


@pytest.mark.parametrize(("story", "article", "passages"), tuple(told()))
def test_a_screen_reader_hears_who_says_what(
    page: Page, address: str, story: str, article: str, passages: list[tuple[str, ...]]
) -> None:
    """Each passage's button is named with its number, its side, the speaker and the verb."""
    page.goto(f"{address}/stories/{story}/{article}.html")
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    heard = [
        node["name"]["value"] for node in tree if node.get("role", {}).get("value") == "button"
    ]
    numbered = sorted(
        (n for n in heard if re.match(r"\d+: ", n)), key=lambda n: int(n.split(":")[0])
    )
    assert [int(name.split(":")[0]) for name in numbered] == list(range(1, len(passages) + 1))
    for said in passages:
        assert any(all(part in name for part in said) for name in numbered), said


def test_every_mark_is_followed_by_its_number(page: Page, address: str) -> None:
    page.goto(f"{address}/stories/dust/courier.html")
    marks = page.locator("main .body mark")
    assert marks.count() >= 6
    assert marks.evaluate_all(
        """marks => marks.every(mark => [...mark.closest("p").querySelectorAll(".pn")]
          .some(each => mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING))"""
    )

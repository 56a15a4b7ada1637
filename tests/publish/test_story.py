"""What a story's page says of its articles beside each other."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path, PurePosixPath

import pytest

from generator.publish.render import render_site
from tests.publish.framed import framed
from tests.publish.sample import MASK

STORY = PurePosixPath("stories/dust/index.md")
SHOWN_BY_NONE = ("barrows off the lane this week", "this week", "brooms", "geologist", "any case")


@pytest.fixture(scope="module")
def pages(templates: Path) -> dict[PurePosixPath, str]:
    return {path: unescape(page) for path, page in render_site(framed(), templates).items()}


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split()).replace("\xa0", " ")


@pytest.mark.parametrize(
    "said",
    [
        "2 articles can be compared: 1 pair, of which 1 stands apart",
        "17 points more (2 to 30)",
        "are rated 0.20",
        "The range lies beyond what also arises where nothing is meant.",
        "Where the sides are named: Lindham Stone 24, Villagers 24",
        "2 acts in all",
        "washed every lorry",
        "by Lindham Stone , striking",
        "2 statements. What comes nearest is somebody’s words: 1; the article says so itself: 1.",
        "what comes nearest is somebody’s words · Villagers",
        "My washing is grey",
        "a figure whose words may not be shown",
        "1 thing more may not be shown in words.",
        "in 1 article of 2 outlets",
        "1 place",
        "Lacks it means that two other outlets had it",
    ],
)
def test_the_page_says(pages: dict[PurePosixPath, str], said: str) -> None:
    assert said in plain(pages[STORY])


def test_words_that_may_not_be_shown_are_nowhere(pages: dict[PurePosixPath, str]) -> None:
    for page in pages.values():
        assert not [words for words in (*SHOWN_BY_NONE, MASK) if words in page]


def test_every_link_of_the_story_leads_somewhere(pages: dict[PurePosixPath, str]) -> None:
    ids = {path: set(re.findall(r'\bid="?([^" >]+)', page)) for path, page in pages.items()}
    headings = {
        path: set(re.findall(r"^## (.+)$", page, re.MULTILINE)) for path, page in pages.items()
    }
    for address in re.findall(r'href="([^"]+)"', pages[STORY]):
        target, _, fragment = address.partition("#")
        if "://" in address or not fragment:
            continue
        path = STORY if not target else PurePosixPath(_joined(target)).with_suffix(".md")
        named = {re.sub(r"[^\w]+", "-", heading.lower()).strip("-") for heading in headings[path]}
        assert fragment in ids[path] | named, address


def _joined(target: str) -> str:
    parts: list[str] = []
    for part in (*STORY.parent.parts, *target.split("/")):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_every_id_stands_once(pages: dict[PurePosixPath, str]) -> None:
    for path, page in pages.items():
        ids = re.findall(r'\bid="?([^" >]+)', page)
        assert sorted(set(ids)) == sorted(ids), path


def test_marks_are_told_in_words(pages: dict[PurePosixPath, str]) -> None:
    cells = re.findall(r'<td class="c-\w+">(.*?)</td>', pages[STORY])
    assert cells
    assert all(plain(cell) or "aria-label" in cell for cell in cells)
    assert all(re.search(r"[a-z]{4}", plain(cell)) for cell in cells)


def test_no_word_of_a_page_hides_in_a_title(pages: dict[PurePosixPath, str]) -> None:
    assert ' title="' not in pages[STORY]


def test_no_verdict_is_given(pages: dict[PurePosixPath, str]) -> None:
    verdict = re.compile(
        r"\b(bias(ed)?|unfair|slant(ed)?|propaganda|distort\w*|hides?)\b", re.IGNORECASE
    )
    assert not verdict.findall(plain(pages[STORY]))

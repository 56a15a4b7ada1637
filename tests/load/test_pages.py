"""Saved pages of different layouts against what is read from them by hand."""

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import EvenhandError
from generator.load.found import Found, read_page
from generator.load.text import normalise, refuse_unwanted

pytestmark = pytest.mark.disable_socket
FOLDER = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (FOLDER / "expected.yml").read_text(encoding="utf-8")
)
FIELDS = ("title", "url", "archived", "outlet", "language", "licence", "holder")


@cache
def found(name: str) -> Found:
    return read_page((FOLDER / f"{name}.html").read_bytes(), EXPECTED[name].get("given", ""))


def told(lines: tuple[str, ...], words: list[str]) -> bool:
    """Whether there is a line for each, with these words in it, and no other."""
    return len(lines) == len(words) and all(w in line for w, line in zip(words, lines, strict=True))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_field_is_what_the_page_says(name: str) -> None:
    page, want = asdict(found(name)), EXPECTED[name]
    assert {f: page[f] for f in FIELDS} == {f: want.get(f, "") for f in FIELDS}
    assert list(page["authors"]) == want.get("authors", [])
    assert list(page["credits"]) == want.get("credits", [])
    assert page["genre"] == want.get("genre", "news")
    assert page["extent"] == want.get("extent", "full")


@pytest.mark.parametrize("name", EXPECTED)
def test_times_keep_the_offset_that_the_page_gives(name: str) -> None:
    page, want = found(name), EXPECTED[name]
    for when, written in ((page.published, "published"), (page.updated, "updated")):
        assert (when.isoformat() if when else None) == want.get(written)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_is_the_article_and_nothing_else(name: str) -> None:
    page, want = found(name), EXPECTED[name]["paragraphs"]
    paragraphs = page.text.split("\n\n")
    assert len(paragraphs) == len(want), paragraphs
    for paragraph, ends in zip(paragraphs, want, strict=True):
        assert paragraph.startswith(ends[0])
        assert paragraph.endswith(ends[-1])
    refuse_unwanted(page.text, name)
    assert normalise(page.text) == page.text


@pytest.mark.parametrize("name", EXPECTED)
def test_what_was_left_out_and_what_is_doubtful_is_told(name: str) -> None:
    page, want = found(name), EXPECTED[name]
    assert told(page.dropped, want.get("dropped", [])), page.dropped
    assert told(page.notes, want.get("notes", [])), page.notes


@pytest.mark.parametrize("name", EXPECTED)
def test_every_field_has_an_origin(name: str) -> None:
    page = found(name)
    fields = {*FIELDS, "published", "updated", "authors", "credits", "genre", "extent", "text"}
    assert set(page.origins) == {f for f in fields if getattr(page, f)}


def test_there_is_a_page_for_each_and_no_page_without() -> None:
    names = {path.stem for path in FOLDER.glob("*.html")} - {"front-page"}
    assert names == set(EXPECTED)


def test_a_front_page_is_no_article() -> None:
    page = (FOLDER / "front-page.html").read_bytes()
    with pytest.raises(EvenhandError, match="front page"):
        read_page(page, "https://www.skerrypost.example/")
    with pytest.raises(EvenhandError, match="no article"):
        read_page(page, "")

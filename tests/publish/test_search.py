"""What the search knows: what pages show, in the same bytes every time, and no more."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.model import Withdrawal
from generator.publish import search
from generator.publish.indexed import of_article, of_story
from generator.publish.page import Filter
from tests.project import tree, words
from tests.publish.sample import MASK, site

pytest.importorskip("pagefind_bin", reason="Pagefind has no program for this machine")

FOUND = {
    "/about.html",
    "/about/contributing.html",
    "/about/guide.html",
    "/data/index.html",
    "/disputes/lindham.html",
    "/method.html",
    "/outlets/courier.html",
    "/outlets/gazette.html",
    "/outlets/post.html",
    "/outlets/tribune.html",
    "/speakers/lindham/venn.html",
    "/stories/dust/courier.html",
    "/stories/dust/gazette.html",
    "/stories/dust/index.html",
    "/stories/dust/opinion.html",
    "/stories/dust/post.html",
    "/stories/dust/tribune.html",
}
HIDDEN_WORDS = ["reporters", "brooms", "geologist", "this week", "in any case"]
RECORD = "/stories/dust/tribune.html"


@pytest.fixture(scope="module")
def hits(built: Path) -> dict[str, dict[str, object]]:
    """What a reader is told of each page that can be found, by its address."""
    files = (built / "pagefind" / "fragment").iterdir()
    told = (json.loads(plain(path.read_bytes()).removeprefix(search.SIGNED)) for path in files)
    return {hit["url"]: hit for hit in told}


def plain(data: bytes) -> bytes:
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def visible(page: str) -> str:
    """A page without what only the search reads."""
    return re.sub(r"<div hidden data-pagefind.*?</div>", "", page, flags=re.DOTALL)


def test_pages_with_content_are_found_and_lists_are_not(hits: dict[str, dict[str, object]]) -> None:
    assert set(hits) == FOUND


def test_an_article_is_told_by_outlet_and_headline(hits: dict[str, dict[str, object]]) -> None:
    article = hits["/stories/dust/courier.html"]
    assert article["meta"] == {
        "title": "Lindham Courier: Quarry stays *shut* for <b>another</b> month",
        "kind": "Article in: Quarry & village: the dust of Lindham",
        "speakers": "Orla Venn, Tom Arkell",
    }
    assert "“We have washed every lorry since May,”" in str(article["content"])


def test_pages_are_narrowed_by_what_they_are_about(hits: dict[str, dict[str, object]]) -> None:
    assert hits["/stories/dust/courier.html"]["filters"] == {
        "dispute": ["The quarry at Lindham"],
        "outlet": ["Lindham Courier"],
        "speaker": ["Orla Venn"],
        "side": ["Lindham Stone", "Villagers"],
    }
    assert hits["/method.html"]["filters"] == {}


def test_nobody_is_listed_who_is_not_marked_public(hits: dict[str, dict[str, object]]) -> None:
    listed = {str(hit["filters"]) for hit in hits.values()}
    assert not [filters for filters in listed if "Arkell" in filters]


def test_of_a_text_its_words_alone_are_read(hits: dict[str, dict[str, object]]) -> None:
    """Not the numbers of its passages, nor what opens behind them."""
    article = next(c.article for c in site().stories[0].coverage if c.article.id == "courier")
    content = str(hits["/stories/dust/courier.html"]["content"])
    assert words(content) == words(f"Lindham Courier, 2 July 2025, 14:30 (UTC). {article.text}")


def test_the_search_knows_no_more_of_a_record_than_its_page(
    built: Path, hits: dict[str, dict[str, object]]
) -> None:
    page = visible((built / RECORD.lstrip("/")).read_text(encoding="utf-8"))
    seen, meta = set(words(page)), hits[RECORD]["meta"]
    assert isinstance(meta, dict)
    told = " ".join([str(hits[RECORD]["content"]), *meta.values()])
    assert set(words(told)) - seen <= {"article", "in"}
    assert "swept eleven barrows" in told


def test_hidden_words_are_in_no_file_of_the_search(built: Path) -> None:
    for path, data in tree(built / "pagefind").items():
        if path.endswith((".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta")):
            text = unescape(plain(data).decode("utf-8", "replace"))
            assert MASK not in text, path
            assert not [word for word in HIDDEN_WORDS if word in text], path


def test_a_withdrawn_article_is_found_without_its_voices() -> None:
    comparison = site().stories[0]
    coverage = comparison.coverage[0]
    gone = Withdrawal(date(2025, 8, 1), "a wrong name")
    withdrawn = replace(coverage, article=replace(coverage.article, withdrawn=gone))
    told = of_article(comparison.story, withdrawn)
    assert told.speakers == ""
    assert {found.name for found in told.filters} == {"dispute", "outlet"}
    alone = of_story(replace(comparison, coverage=(withdrawn,)))
    assert {found.name for found in alone.filters} == {"dispute", "outlet"}
    assert Filter("outlet", coverage.outlet.name) in alone.filters


def test_only_what_our_box_needs_is_published(built: Path) -> None:
    top = {path for path in tree(built / "pagefind") if "/" not in path}
    assert {re.sub(r"en_\w+", "en_", path) for path in top} == {
        "pagefind.js",
        "pagefind-worker.js",
        "pagefind-entry.json",
        "pagefind.en_.pf_meta",
        "wasm.en.pagefind",
    }


def test_the_same_pages_give_the_same_bytes(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the order of the files is, and whatever Pagefind is told by the environment."""
    monkeypatch.setenv("PAGEFIND_OUTPUT_SUBDIR", "elsewhere")
    for path in sorted(built.rglob("*.html"), reverse=True):
        copy = tmp_path / path.relative_to(built)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    assert search.index(tmp_path)
    assert tree(tmp_path / "pagefind") == tree(built / "pagefind")


def test_without_a_program_there_is_no_search(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "PROGRAM", "no_such_program")
    shutil.copy(built / "index.html", tmp_path)
    assert not search.index(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


def test_a_failure_is_told_in_pagefinds_words(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="pagefind: "):
        search.index(tmp_path)

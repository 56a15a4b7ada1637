"""What the search knows: what pages show, in the same bytes every time, and no more."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from lxml import html

from generator.errors import BuildError
from generator.model import Withdrawal
from generator.publish import search
from generator.publish.indexed import of_article, of_story
from generator.publish.page import Filter
from generator.publish.programs import PYTHON, run
from generator.publish.searchable import marked, searchable
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
    return re.sub(r"<div hidden data-kind.*?</div>", "", page, flags=re.DOTALL)


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


def whole(site: Path, folder: Path) -> dict[str, dict[str, object]]:
    """What Pagefind makes of the whole pages of a site, by their address. That it reads a passage's
    words is said for it, and every end, as it reads no page right in which some are left out.
    """
    site = Path(shutil.copytree(site, folder.with_name("whole")))
    for path in site.rglob("*.html"):
        text = marked(path.read_text("utf-8"))
        page = html.document_fromstring(text.encode(), html.HTMLParser(encoding="utf-8"))
        path.write_bytes(html.tostring(page, doctype="<!doctype html>", encoding="utf-8"))
    options = ["--site", ".", "--output-path", str(folder)]
    options += ["--keep-index-url", "--force-language", "en"]
    run("pagefind", [*PYTHON, "-m", search.PROGRAM, *options], os.environ, site)
    told = (json.loads(plain(p.read_bytes())[12:]) for p in (folder / "fragment").iterdir())
    return {hit["url"]: hit for hit in told}


def test_of_its_parts_a_page_is_read_as_of_the_whole(
    built: Path, tmp_path: Path, hits: dict[str, dict[str, object]]
) -> None:
    """But that words of one passage are never run into those of the next."""
    read = whole(built, tmp_path / "pagefind")
    assert {url: bare(hit) for url, hit in read.items()} == {u: bare(h) for u, h in hits.items()}


def bare(hit: dict[str, object]) -> dict[str, object]:
    """An entry without what lies between words, and how many words are before an anchor then."""
    content = re.sub(r"[\s.]", "", str(hit["content"]))
    anchors = re.sub(r"'location': \d+", "", str(hit["anchors"]))
    return {**hit, "content": content, "anchors": anchors, "word_count": None}


@pytest.mark.parametrize(
    ("page", "left"),
    [
        ("<h1>A</h1><p>b</p>", []),
        ('<h1 id="p">A</h1><p data-pagefind-body>b</p>', ["<p data-pagefind-body>b</p>"]),
        (
            "<div data-pagefind-body><div>a</div>b</div>",
            ["<div data-pagefind-body><div>a</div>b</div>"],
        ),
        ("<p data-pagefind-ignore>a<b data-pagefind-body>c</b></p>", []),
        ("<p> data-pagefind-body</p>", []),
        ("<table><td><q>a</q><small>b</small></table>", ["<q data-pagefind-body>a</q>"]),
        ("<p data-pagefind-body>a", ["<p data-pagefind-body>a</p>"]),
        ("<p data-pagefind-body>a\n<p>c</div>", ["<p data-pagefind-body>a\n</p>"]),
        ("<div><p data-pagefind-body>a</div><p>c</p>", ["<p data-pagefind-body>a</p>"]),
    ],
)
def test_what_is_marked_is_read(page: str, left: list[str]) -> None:
    found = searchable(page)
    assert [part for part in left if f"<div>{part}</div>" not in found] == []
    assert bool(found) == bool(left)
    assert not left or ("<h1" in found) == ("<h1" in page)


@pytest.fixture
def stood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with its index, of which it is noted how it came."""
    monkeypatch.setenv("EVENHAND_CACHE", str(tmp_path / "cache"))
    site = tmp_path / "site"
    site.mkdir()
    for name in ("one", "two"):
        (site / f"{name}.html").write_text(f"<h1>{name}</h1><p data-pagefind-body>{name} words</p>")
    assert search.index(site, site)
    return site


def again(site: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, dict[str, bytes]]:
    """How often Pagefind runs for these pages in a new folder, and what index they have then."""
    ran: list[Path] = []
    real = search._run

    def counted(read: Path, folder: Path) -> None:
        ran.append(read)
        real(read, folder)

    monkeypatch.setattr(search, "_run", counted)
    new = site.with_name("new")
    shutil.copytree(site, new, ignore=shutil.ignore_patterns("pagefind"))
    assert search.index(new, site)
    return len(ran), tree(new / "pagefind")


def test_an_index_of_the_same_parts_is_taken(stood: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = stood / "one.html"
    page.write_text(page.read_text() + "<p>what the search does not read</p>")
    assert again(stood, monkeypatch) == (0, tree(stood / "pagefind"))


@pytest.mark.parametrize("what", ["words", "index", "page", "link", "note", "code"])
def test_any_other_is_made_anew(stood: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    before = tree(stood / "pagefind")
    entry = stood / "pagefind" / search.ENTRY
    if what == "words":
        (stood / "one.html").write_text("<h1>one</h1><p data-pagefind-body>other words</p>")
    elif what == "index":
        entry.write_bytes(entry.read_bytes() + b" ")
    elif what == "page":
        (stood / "three.html").write_text("<p data-pagefind-body>three</p>")
    elif what == "link":
        entry.rename(stood.with_name("entry.json"))
        entry.symlink_to(stood.with_name("entry.json"))
    elif what == "code":
        monkeypatch.setattr(search, "_programs", lambda: ["of another version"])
    else:
        (note,) = stood.with_name("cache").rglob("*.search")
        note.write_bytes(b"\xff")
    ran, made = again(stood, monkeypatch)
    assert ran == 1
    assert (made == before) == (what not in {"words", "page"})


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

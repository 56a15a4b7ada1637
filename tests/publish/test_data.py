"""The data behind the pages: what the pages show, in files that any program reads, and no more."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Site, SiteInfo, Withdrawal
from generator.publish import data, keys
from generator.publish.data import SITE_TABLES, STORY_TABLES
from generator.publish.data.descriptor import GUARD, TABLES, THEIRS, schema
from generator.publish.data.descriptor import files as files_of
from generator.publish.data.package import story_package, version
from generator.publish.data.packed import packed
from generator.publish.data.read import read
from generator.publish.data.table import Table, writable
from generator.publish.data.text import guarded, unguarded
from generator.publish.passages import passages
from generator.publish.shown import view
from tests.project import stretches
from tests.publish.packaged import (
    FORMULA,
    ODD,
    cells,
    meant_by,
    named,
    odd,
    packages,
    rows,
    tables,
    written,
    zips,
)
from tests.publish.requoted import requoted
from tests.publish.sample import NEWS, RECORDED, SHOWN, crowd, paired, site, three_sides

STORY = "stories/dust"
ALL: list[Table[Any, Any]] = [*STORY_TABLES, *SITE_TABLES]
EMPTY = Site(stories=(), disputes=(), outlets=(), metrics=(), versions=(), private=False)
SITES: dict[str, Callable[[], Site]] = {
    "two sides": site,
    "three sides": lambda: replace(three_sides(), outlets=site().outlets),
    "twelve articles": lambda: replace(crowd(), outlets=site().outlets, disputes=site().disputes),
    "odd texts": odd,
    "nothing": lambda: EMPTY,
}


@pytest.fixture(scope="module")
def files() -> dict[PurePosixPath, str]:
    return tables(site())


# ---------------------------------------------------------------- the packages


@pytest.mark.parametrize("name", ["three sides", "odd texts", "nothing"])
def test_every_package_is_valid(name: str, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    found = sorted(written(SITES[name](), tmp_path).rglob("*.zip"))
    assert len(found) == 1 + len(SITES[name]().stories)
    for path in found:
        package = frictionless.Package(path.as_posix())
        assert package.resources or name == "nothing"
        report = package.validate()
        assert report.valid, report.flatten(["name", "type", "message"])[:5]


def test_a_wrong_cell_would_be_found(tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    (story,) = site().stories
    told = files_of(site(), story_package(site(), read(site(), story)))
    wrong = ((n, t.replace(",20,", ",many,", 1) if n == "words.csv" else t) for n, t in told)
    (tmp_path / "dust.zip").write_bytes(packed(wrong))
    report = frictionless.Package((tmp_path / "dust.zip").as_posix()).validate()
    (task,) = [task for task in report.tasks if task.name == "words"]
    assert {error.type for error in task.errors} == {"type-error"}


@pytest.mark.parametrize("name", SITES)
def test_what_is_written_is_read_back(name: str) -> None:
    found = tables(SITES[name]())
    for package in packages(SITES[name]()):
        for each in package.tables:
            path = f"{package.path.relative_to('data').with_suffix('')}/{each.table.name}"
            meant = [[meant_by(cell) for cell in row] for row in zip(*each.columns, strict=True)]
            assert [list(row.values()) for row in rows(found, path)] == meant


def test_no_row_has_the_name_of_another() -> None:
    for package in packages(crowd()):
        for each in package.tables:
            fields = [field.name for field in each.table.fields]
            own = [dict(zip(fields, row, strict=True)) for row in zip(*each.columns, strict=True)]
            names = {named(row) for row in own}
            assert len(names) == len(own), each.name
            assert all(all(name) for name in names), each.name
            assert len({tuple(row[name] for name in each.table.key) for row in own}) == len(own)


def test_tables_without_rows_are_left_out() -> None:
    for package in packages(site()):
        assert package.tables
        assert all(each.rows for each in package.tables)
    assert "stories/dust/left_out.csv" not in {str(path) for path in tables(site())}


def test_the_same_content_gives_the_same_bytes() -> None:
    found = zips(site())
    assert zips(site()) == found
    for made in found.values():
        with ZipFile(BytesIO(made)) as pack:
            entries = pack.infolist()
        assert [entry.filename for entry in entries][:2] == ["README.txt", "datapackage.json"]
        assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {
            (3, 0o100644)
        }


def test_what_holds_for_an_article_is_told_once() -> None:
    once = {"story", "outlet", "fingerprint", "rights", "licence", "holder", "page", "engine"}
    for table in STORY_TABLES:
        told = once & {field.name for field in table.fields}
        assert not told or table.name in {"articles", "left_out"}, (table.name, told)


def test_the_note_says_what_may_be_done() -> None:
    (story,) = site().stories
    told = dict(files_of(site(), story_package(site(), read(site(), story))))["README.txt"]
    assert THEIRS in told
    assert GUARD in told


@pytest.mark.parametrize(
    ("newest", "engine", "told"),
    [
        (date(2025, 7, 3), "abc1234" + "0" * 57, "2025.7.3+abc1234"),
        (date(2025, 7, 3), "", "2025.7.3"),
        (None, "abc1234ff", "0.0.0+abc1234"),
    ],
)
def test_the_version_is_the_contents_day_and_the_programs(
    newest: date | None, engine: str, told: str
) -> None:
    assert version(newest, replace(site(), engine=engine)) == told


# ---------------------------------------------------------------- licences


def licences(info: SiteInfo) -> dict[str, Any]:
    found = tables(replace(site(), info=info))
    package = json.loads(found[PurePosixPath("data", STORY, "datapackage.json")])
    return {each["name"]: each.get("licenses") for each in package["resources"]}


def test_a_licence_is_named_for_figures_and_never_for_words_of_articles() -> None:
    named = licences(SiteInfo(licence="CC-BY-4.0"))
    assert [licence["name"] for licence in named["figures"]] == ["CC-BY-4.0"]
    with_words = {table.name for table in STORY_TABLES if table.theirs}
    assert with_words >= {"articles", "passages", "acts", "headline", "omissions"}
    assert {name for name in with_words & set(named) if named[name]} == set()
    assert not any(licences(SiteInfo()).values())


# ---------------------------------------------------------------- spreadsheets


@given(st.text() | st.text("'=-;\t\n x", max_size=9))
def test_no_spreadsheet_runs_a_text_and_none_is_lost(text: str) -> None:
    assert not re.search(r"(?:\A|[;\t\n]) *[=+\-@]|\A[\t\r\n]", guarded(writable(text)))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("'=1", "''=1"),
        (" =1", "' =1"),
        ("a;=1", "a;'=1"),
        ("a; '-b", "a;' '-b"),
        ("'tis", "'tis"),
        ("1-2; 3", "1-2; 3"),
        ("…", "…"),
    ],
)
def test_an_apostrophe_stands_only_before_what_may_be_run(text: str, safe: str) -> None:
    assert guarded(text) == safe


def test_formulas_are_guarded_and_come_back_whole() -> None:
    found = tables(odd([FORMULA]))
    path = PurePosixPath("data", STORY, "articles.csv")
    assert {row["title"] for row in cells(found[path])} == {f"'{FORMULA}"}
    assert {row["title"] for row in rows(found, f"{STORY}/articles")} == {FORMULA}
    numbers = [row["low"] for row in cells(found[path.with_name("figures.csv")])]
    assert "-0.17" in numbers  # numbers are no text


def test_odd_texts_survive() -> None:
    (first, *_) = rows(tables(odd()), f"{STORY}/articles")
    assert first["authors"] == "; ".join(text.replace("\r\n", "\n") for text in ODD)
    assert writable("a\x00b\ud800c\x7f") == "a\ufffdb\ufffdc\ufffd"


# ---------------------------------------------------------------- rows and the model


def test_every_measurement_has_its_row(files: dict[PurePosixPath, str]) -> None:
    found = {named(row): row for row in rows(files, f"{STORY}/figures")}
    (story,) = site().stories
    of = [
        (keys.of(c.article), m)
        for c in story.coverage
        for m in (c.analysis.measurements if c.analysis else ())
    ]
    of += [(keys.of_story("dust"), p.measurement) for p in story.pooled]
    assert len(found) == len(of)
    for where, m in of:
        row = found[where, keys.figure(m)]
        names = ("metric", "side", "by", "of", "value", "low", "high", "interval", "n", "unit")
        assert {name: row[name] for name in names} == {name: getattr(m, name) for name in names}
        assert row["withheld"] == m.withheld


def test_undefined_is_empty_and_never_nought(files: dict[PurePosixPath, str]) -> None:
    found = cells(files[PurePosixPath("data", STORY, "figures.csv")])
    withheld = [row for row in found if row["withheld"]]
    assert withheld
    assert {row["value"] for row in withheld} == {""}


def test_bars_add_up_to_one(files: dict[PurePosixPath, str]) -> None:
    found = rows(files, f"{STORY}/words")
    for c in site().stories[0].coverage:
        own = [row for row in found if row["where"] == keys.of(c.article)]
        assert sum(row["words"] for row in own) == sum(s.words for s in c.segments)
        assert not own or sum(row["share"] for row in own) == pytest.approx(1)


def test_a_passage_is_as_its_page_shows_it(files: dict[PurePosixPath, str]) -> None:
    found = {(r["where"], r["row"]): r for r in rows(files, f"{STORY}/passages")}
    (story,) = site().stories
    for c in story.coverage:
        shown = passages(c, story.story.dispute, view(c.article, private=False))
        for passage in () if c.article.withdrawn else shown:
            row = found.pop((keys.of(c.article), passage.id))
            assert (row["text"] or "", row["cue"] or "") == (passage.text, passage.introduced)
            assert row["words"] - row["words_shown"] == passage.hidden
    assert not found


def test_every_row_of_an_article_says_where_it_comes_from(
    files: dict[PurePosixPath, str],
) -> None:
    (tribune,) = [r for r in rows(files, f"{STORY}/articles") if r["article"] == "tribune"]
    assert (tribune["coded_by"], tribune["confirmed_by"]) == ("tern", "ada_m")
    assert tribune["engine"].startswith("0ldc0de")
    for table in ("figures", "words", "passages"):
        assert tribune["where"] in {row["where"] for row in rows(files, f"{STORY}/{table}")}
    assert tribune["page"] == "stories/dust/tribune.html"
    assert tribune["fingerprint"] == "f" * 64


def test_what_people_changed_stands_beside_what_it_was(files: dict[PurePosixPath, str]) -> None:
    found = {
        named(row)[1]: (row["value_before"], row["value"])
        for row in rows(files, f"{STORY}/figures")
        if row["where"] == "articles/dust/tribune"
    }
    assert found["voice_share/company/words/sides"] == (0.61, 0.44)
    assert found["author_voice///"] == (None, 0.5)


# ---------------------------------------------------------------- rights and persons


def test_no_word_stands_here_that_no_page_shows(files: dict[PurePosixPath, str]) -> None:
    whole = "\n".join(files.values())
    meant = {run for text in SHOWN for run in stretches(text, 4)}
    assert stretches(RECORDED, 4) & stretches(whole, 4) <= meant
    assert stretches(RECORDED, 4) & stretches(whole, 4)
    assert "pangolin" not in whole
    assert "Zebrafinch" not in whole


def test_a_private_build_holds_what_its_pages_show() -> None:
    found = rows(tables(site(private=True)), f"{STORY}/passages")
    assert "the pangolin ledger was complete" in {row["text"] for row in found}


@pytest.mark.parametrize("private", [True, False])
def test_a_private_build_says_so(private: bool) -> None:  # noqa: FBT001
    found = tables(site(private=private))
    told = [text for path, text in found.items() if path.name == "datapackage.json"]
    assert all(("do not publish" in text) is private for text in told)


def test_of_a_withdrawn_article_only_numbers_stay() -> None:
    whole = site()
    (story,) = whole.stories
    gone = Withdrawal(date(2025, 8, 1), "asked")
    coverage = tuple(replace(c, article=replace(c.article, withdrawn=gone)) for c in story.coverage)
    gone_ = replace(whole, stories=(paired(replace(story, coverage=coverage, omission=None)),))
    found = tables(gone_)
    for table in ("passages", "acts"):
        assert rows(found, f"{STORY}/{table}") == []
    assert rows(found, f"{STORY}/figures")
    told = "\n".join(text for path, text in found.items() if STORY in str(path))
    titles = {run for c in coverage for run in stretches(c.article.title, 4)}
    assert stretches(NEWS, 4) & stretches(told, 4) <= titles
    assert not stretches(RECORDED, 4) & stretches(told, 4)


def test_only_public_persons_are_named(files: dict[PurePosixPath, str]) -> None:
    found = rows(files, f"{STORY}/passages")
    assert {row["speaker_name"] for row in found} == {None, "Orla Venn"}
    assert not [path for path, text in files.items() if "Tom Arkell" in text]
    own = [row for row in found if row["where"] == "articles/dust/courier"]
    assert [row["speaker_number"] for row in own] == [1, 2, 2, 3, 4, 5]


# ---------------------------------------------------------------- tables and their dictionary


def test_every_table_is_a_file_and_a_line() -> None:
    folder = Path(data.__file__).parent
    defining = {
        path.stem
        for path in folder.glob("*.py")
        if re.search(r"^[A-Z_]+: Table\[", path.read_text("utf-8"), re.MULTILINE)
    }
    assert defining == {table.name for table in ALL}


@pytest.mark.parametrize("table", ALL, ids=[table.title for table in ALL])
def test_every_field_is_told_of(table: Table[Any, Any]) -> None:
    names = [field.name for field in table.fields]
    assert len(set(names)) == len(names)
    assert names[0] == "where"
    assert set(table.key) <= set(names)
    assert [field.name for field in table.fields if not field.description] == []
    assert len(table.description) > 10, f"{table.name}: its description says what its rows are"
    assert len(table.title) > 3, f"{table.name}: its title is a few words"
    assert [field["name"] for field in schema(table)["fields"]] == names


def test_the_page_tells_of_every_table_and_links_every_file(built: Path) -> None:
    page = unescape(requoted((built / "data/index.html").read_text("utf-8")))
    for table in ALL:
        assert f">{table.name}</b>" in page
        assert all(f">{field.name}</b>" in page for field in table.fields)
    linked = set(re.findall(r'href="([\w./]+)" download', page))
    assert linked == {"site.zip", "stories/dust.zip", "dictionary.json"}
    assert all((built / "data" / path).is_file() for path in linked)


def test_the_dictionary_tells_of_every_field(files: dict[PurePosixPath, str]) -> None:
    told = json.loads(files[PurePosixPath("data/dictionary.json")])
    for kind, kept in TABLES.items():
        assert set(told[kind]) == {table.name for table in kept}
        for table in kept:
            fields = told[kind][table.name]["schema"]["fields"]
            assert [field["description"] for field in fields] == [
                field.description for field in table.fields
            ]
            values = [tuple(field.get("constraints", {}).get("enum", ())) for field in fields]
            assert values == [field.values for field in table.fields]


@pytest.mark.parametrize("page", ["stories/dust/index.html", "stories/dust/courier.html"])
def test_stories_and_articles_lead_to_their_data(built: Path, page: str) -> None:
    text = unescape(requoted((built / page).read_text(encoding="utf-8")))
    assert 'href="../../data/stories/dust.zip" download' in text
    assert "figures and passages of this story as data</a>: CSV tables in a zip" in text

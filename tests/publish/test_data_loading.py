"""The data as a researcher loads them: the very lines of the Data page, run."""

from __future__ import annotations

import shutil
import subprocess
from html import unescape
from pathlib import Path
from re import DOTALL, findall
from typing import Any

import pytest

from generator.publish.data.loading import examples
from generator.publish.data.table import writable
from generator.publish.data.text import csv_text, unguarded
from tests.publish.packaged import odd, rows, tables, unpacked, written
from tests.publish.sample import site

SHARES = {
    ("Lindham Courier", "company"): 0.78,
    ("Lindham Courier", "village"): 0.22,
    ("The Evening Post", "company"): 0.78,
    ("The Evening Post", "village"): 0.22,
}
"""Of the articles that are pooled in this sample; another of the Post says too little."""


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The lines for each tool, in a folder that holds a story's zip and what is in it."""
    written(site(), tmp_path)
    unpacked(tmp_path / "data/stories")
    monkeypatch.chdir(tmp_path / "data/stories")
    return {each.tool: each.code for each in examples(f"{tmp_path.as_uri()}/", "dust")}


def test_pandas_loads_them(code: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pandas")
    known: dict[str, Any] = {}
    exec(code["pandas"], known)  # noqa: S102 - the page's own lines
    rows = known["shares"].dropna(subset="value")
    told = {(row.outlet_name, row.side): row.value for row in rows.itertuples()}
    assert told == pytest.approx(SHARES)
    assert "Lindham Courier" in capsys.readouterr().out


def test_duckdb_loads_them(code: dict[str, str]) -> None:
    duckdb = pytest.importorskip("duckdb")
    found = duckdb.sql(code["DuckDB"]).fetchall()
    told = {(outlet, side): value for _, outlet, _, side, value, *_ in found}
    assert {key: value for key, value in told.items() if value is not None} == pytest.approx(SHARES)


def test_duckdb_knows_the_types(code: dict[str, str]) -> None:
    duckdb = pytest.importorskip("duckdb")
    assert code
    ask = "SELECT sum(words), bool_or(named) FROM 'dust/passages.csv'"
    ((words, named),) = duckdb.sql(ask).fetchall()
    assert words > 0
    assert named is True


def test_all_stories_are_loaded_at_once(code: dict[str, str]) -> None:
    pytest.importorskip("pandas")
    known: dict[str, Any] = {}
    exec(code["All stories at once"], known)  # noqa: S102 - the page's own lines
    told = rows(tables(site()), "stories/dust/figures")
    assert list(known["figures"]["where"]) == [row["where"] for row in told]


def test_r_can_read_them_too(code: dict[str, str]) -> None:
    if shutil.which("Rscript") is None:
        pytest.skip("R is not installed")
    done = subprocess.run(["Rscript", "-e", code["R"]], capture_output=True, check=True, text=True)  # noqa: S607
    assert "Lindham Courier" in done.stdout


def test_texts_are_had_back_as_they_were_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("pandas")
    known: dict[str, Any] = {}
    written(odd(), tmp_path)
    monkeypatch.chdir(tmp_path / "data/stories")
    lines = {each.tool: each.code for each in examples("", "dust")}
    exec(lines["pandas"], known)  # noqa: S102 - the page's own lines
    exec(lines["Texts as they were printed"], known)  # noqa: S102
    assert list(known["titles"]) == [writable(c.article.title) for c in odd().stories[0].coverage]


def test_frictionless_loads_them(code: dict[str, str]) -> None:
    pytest.importorskip("frictionless")
    known: dict[str, Any] = {}
    exec(code["Frictionless"], known)  # noqa: S102
    (first, *_) = known["passages"]
    assert (first["words"], first["named"], first["party"]) == (5, True, None)


def test_the_page_shows_these_lines(built: Path) -> None:
    page = (built / "data/index.html").read_text(encoding="utf-8")
    shown = [
        unescape(text)
        for text in findall(r"<pre class=\"code\"[^>]*><code>(.*?)</code>", page, DOTALL)
    ]
    assert shown == [each.code for each in examples(site().info.address, "dust")]


def test_a_headline_that_begins_like_a_number_is_read_back_as_it_was(tmp_path: Path) -> None:
    duckdb, pandas = pytest.importorskip("duckdb"), pytest.importorskip("pandas")

    titles = ["-5 % for the harbour; +3 % for the mill", "+5", "=not a formula", "Dust"]
    (tmp_path / "a.csv").write_text(
        csv_text(["row", "title", "low"], [[*map(str, range(4))], titles, [-0.25] * 4]),
        encoding="utf-8",
    )
    read = pandas.read_csv(tmp_path / "a.csv", keep_default_na=False)
    assert [unguarded(title) for title in read["title"]] == titles
    assert list(read["low"]) == [-0.25] * 4
    path = (tmp_path / "a.csv").as_posix()
    rows = duckdb.sql(f"SELECT title, low FROM '{path}'").fetchall()  # noqa: S608 (our own path)
    assert [unguarded(title) for title, _ in rows] == titles
    assert {low for _, low in rows} == {-0.25}

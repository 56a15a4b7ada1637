"""The folder of thousands of articles, and how memory is looked at."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from benchmarks.scale_content import by_month, chosen, left_out, parted, write
from benchmarks.scale_memory import watched
from generator.load.corpus import load_corpus
from generator.load.rows import Row


def row(number: int, day: date = date(2019, 5, 2)) -> Row:
    text = f"The senator said on Thursday that article {number} was not true."
    url = f"https://paper{number % 3}.example/{number}"
    return Row(
        str(number), f"Paper {number % 3}", f"No. {number}", day, url, text, ("A.",), (), None
    )


@pytest.mark.parametrize(
    ("articles", "sizes"), [(2, [2]), (3, [3]), (12, [12]), (13, [6, 7]), (30, [10, 10, 10])]
)
def test_a_month_is_parted_into_stories_of_twelve_at_the_most(
    articles: int, sizes: list[int]
) -> None:
    parts = list(parted("tax", [row(number) for number in range(articles)]))
    assert [len(part) for _, part in parts] == sizes
    assert [name for name, _ in parts][:1] == ["tax-2019-05" + ("-1" if len(parts) > 1 else "")]


def test_a_month_with_few_articles_joins_the_next() -> None:
    months = [date(2019, month, 3) for month in (1, 1, 2, 3, 3, 3, 4)]
    groups = list(by_month(row(number, day) for number, day in enumerate(months)))
    assert [[int(one.id or "") for one in group] for group in groups] == [[0, 1, 2], [3, 4, 5]]


def test_the_folder_is_content_that_loads(tmp_path: Path) -> None:
    told = [("tax-2019-05", [row(n) for n in range(4)]), ("war-2019-06", [row(n) for n in (5, 6)])]
    assert write(tmp_path, told) == 6
    found = load_corpus(tmp_path / "content", tmp_path / "texts")
    texts = sorted(one.text or "" for story in found.stories for one in story.articles)
    assert texts == sorted(one.text for _, story in told for one in story)


def test_an_article_is_left_out_and_put_back(tmp_path: Path) -> None:
    told = [("tax-2019-05", [row(number) for number in range(4)])]
    write(tmp_path, told)
    before = sorted(tmp_path.rglob("*"))
    put_back = left_out(tmp_path, told)
    assert len(sorted(tmp_path.rglob("*"))) == len(before) - 1
    put_back()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_smaller_choice_is_part_of_a_larger_one(monkeypatch: pytest.MonkeyPatch) -> None:
    every = [(f"s{number}", [row(number)] * 4) for number in range(9)]
    monkeypatch.setattr("benchmarks.scale_content.stories", lambda: every)
    assert chosen(20) == every[:5]
    assert chosen(21) == every[:5]
    assert chosen(8) == chosen(20)[:2]


BELOW = "import subprocess, sys; subprocess.run([sys.executable, '-c', sys.argv[1]], check=True)"
HOLDS = "held = bytearray(90_000_000); import time; time.sleep(1.2)"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone tells PSS")
def test_memory_of_what_a_program_starts_counts() -> None:
    with subprocess.Popen([sys.executable, "-c", BELOW, HOLDS]) as started:
        peak = watched(started)
    assert started.returncode == 0
    assert peak.whole > peak.one > 90_000_000

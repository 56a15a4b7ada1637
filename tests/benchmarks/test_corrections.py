from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks.corrections import measure, show
from benchmarks.results import as_json
from tests.project import ROOT

ARTICLE = "stories/toll-vote/coast-post.md"
OLD = "  - {passage: The boats are welcome, side: port, by: ann, confirmed: ben"
START, END = OLD.split("passage: The boats are welcome, side: port")


def content(folder: Path, *changes: str) -> Path:
    """The tests' corpus, its one correction replaced by these."""
    shutil.copytree(ROOT / "tests/corpus", folder / "content")
    article = folder / "content" / ARTICLE
    text = article.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith(OLD))
    rest = line.removeprefix(OLD)
    lines = "\n".join(f"{START}{change}{END}{rest}" for change in changes)
    new = text.replace(line, lines) if changes else text.replace(f"corrections:\n{line}\n", "")
    article.write_text(new, encoding="utf-8")
    return folder / "content"


def test_without_corrections_there_is_no_share(tmp_path: Path) -> None:
    found = measure(content(tmp_path))
    assert (found["n"], found["overruled_share"]) == (0, None)
    assert "n = 0" in show(found)
    assert "0 %" not in show(found)


@pytest.mark.parametrize(
    ("changes", "agrees", "by_what"),
    [
        (["passage: The boats are welcome, side: fishers"], 0, {"side": 1}),
        (["passage: The boats are welcome, side: port"], 1, {}),
        (["passage: The boats are welcome, drop: true"], 0, {"dropped": 1}),
        (["passage: The boats are welcome, kind: stance"], 0, {"kind": 1}),
        (["passage: The boats are welcome, speaker: Nobody Known"], 0, {"speaker": 1}),
        (["add: {content: [0, 19]}, side: port"], 0, {"added": 1}),
        (
            [
                "passage: The boats are welcome, side: fishers",
                "passage: This is a robbery, side: fishers",
            ],
            1,
            {"side": 1},
        ),
    ],
)
def test_what_people_overrule_is_counted(
    tmp_path: Path, changes: list[str], agrees: int, by_what: dict[str, int]
) -> None:
    found = measure(content(tmp_path, *changes))
    assert (found["n"], found["agrees"], found["articles"]) == (len(changes), agrees, 1)
    assert {how: number for how, number in found["by_what"].items() if number} == by_what
    in_machines = sum(by_what.values()) - by_what.get("added", 0)
    assert found["overruled"] == in_machines
    assert sum(row["overruled"] for row in found["by_confidence"]) == in_machines
    assert sum(row["passages"] for row in found["by_confidence"]) == found["passages"] > 4
    assert sorted(found["by_rule"]) == sorted(set(by_what) - {"added"})


def test_the_result_holds_no_words_of_the_article(tmp_path: Path) -> None:
    found = measure(content(tmp_path, "passage: The boats are welcome, side: fishers"))
    text = (tmp_path / "content" / ARTICLE).read_text(encoding="utf-8")
    names = {"Voss", "Moran", "Skerry"}
    assert all(name in text and name not in as_json(found) + show(found) for name in names)

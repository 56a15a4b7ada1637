"""`evenhand seal` and `evenhand agreement` as people use them."""

import json
from pathlib import Path

import pytest

from tests.blind import ARTICLE, ROWS, coded_files, coding
from tests.load.sample import FILES, write
from tests.project import here

CODING = "first.coding-ann.yml"
WORDS = """\
  - {source: the Rail Union, cue: said, content: Drivers will walk out on Friday, side: union}
"""


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    rows = ROWS.replace("side: company", "side: none")
    write(tmp_path, coded_files(ann=coding("ann"), ben=coding("ben", rows)))
    return tmp_path


def test_from_an_article_to_a_seal(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    sheet = "texts/codings/strike/first.words-ann.yml"
    asked = here(tmp_path, "seal", f"content/{ARTICLE}")
    assert (asked.code, asked.err) == (
        1,
        f"who codes content/{ARTICLE}? Add --by HANDLE\n",
    )
    given = here(tmp_path, "seal", f"content/{ARTICLE}", "--by", "ann")
    assert given.out == f"Fill in {sheet}, then: evenhand seal {sheet}\n"
    path = tmp_path / sheet
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("attributions:\n", f"attributions:\n{WORDS}"), encoding="utf-8")
    done = here(tmp_path, "seal", sheet)
    assert done.out.splitlines() == [
        "1 passage sealed.",
        "Commit now: content/stories/strike/first.seal-ann.yml",
        "Commit only when everybody's seal is in the repository:",
        f"  cp texts/codings/strike/{CODING} content/stories/strike/{CODING}",
    ]
    assert here(tmp_path, "check").code == 0
    assert here(tmp_path, "agreement").out.startswith("No article here is coded by two")


def test_a_table_of_how_far_people_agree(coded: Path) -> None:
    done = here(coded, "agreement")
    assert (done.code, done.err) == (0, "")
    first, head, *rows, last = done.out.splitlines()
    assert first == "1 article, 2 people. Krippendorff's alpha"
    assert head.split() == ["alpha", "95", "%", "interval", "n"]
    assert rows[0].split() == [
        "reported",
        "or",
        "the",
        "author’s",
        "own",
        "1.00",
        "-",
        "24",
        "words",
    ]
    assert rows[1].split() == ["whose", "words", "0.34", "-", "14", "words"]  # 1 - 27 * 10 / 410
    assert last == "Too little text for intervals."


def test_the_same_as_json(coded: Path) -> None:
    done = here(coded, "agreement", "--json")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["variable"] for row in rows][:2] == ["reported or the author’s own", "whose words"]
    assert (rows[2]["alpha"], rows[2]["n"], rows[2]["low"]) == (None, 14, None)


def test_gold_and_what_is_left_to_settle(coded: Path) -> None:
    done = here(coded, "agreement", "--gold", "gold.jsonl")
    settle = "strike/first 105-125: ann and ben differ in side: company, none"
    assert done.out.splitlines()[-1] == settle
    (line,) = (coded / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(line)
    assert [one["content"] for one in row["attributions"]] == [[[0, 31]], [[56, 68]]]
    assert [one["form"] for one in row["attributions"]] == ["indirect", "direct"]
    assert row["attributions"][1]["entity"] == "Ann Reed"
    assert row["disputed"] == [[[105, 125]]]


def test_gold_that_cannot_be_written_is_told_though_nobody_has_coded(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = here(tmp_path, "agreement", "--gold", "nowhere/gold.jsonl")
    assert done.code == 1
    assert "nowhere/gold.jsonl" in done.err
    assert "Traceback" not in done.err

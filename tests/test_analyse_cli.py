"""`evenhand analyse` from outside: its contract of keys, types, order, errors and exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from generator.analyse import article
from generator.analyse.attribution.quotations import find_quotations
from generator.analyse.metrics import METRICS
from generator.analyse.parse import children_of, parse, places_of
from generator.cli import evenhand
from generator.model import WORD, Attribution, Doc, Measurement, Sentence, Span
from tests.growth import grows_no_faster

if TYPE_CHECKING:
    from spacy.language import Language

SIDES = """\
sides:
  - {id: nor, name: Norland, aliases: [Norland, Norlandic]}
  - {id: sud, name: Sudland, aliases: [Sudland, Sudlandic]}
"""
TEXT = (
    "The bridge stayed shut on Friday.\n\n"
    "“We will not open it,” Norland’s minister Ana Berg said. Sudland said the closure broke the "
    "treaty. “Open it,” its envoy Jon Dahl told reporters, “or pay for it.”\n\n"
    "According to Norland, the bridge is unsafe. Sudland denies that it ever saw a report."
)
KEYS = ["id", "fingerprint", "words", "attributions", "measurements", "acts"]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run printed and how it ended."""

    code: int
    results: list[dict[str, Any]]


def line(id_: object, text: object, **more: object) -> str:
    return json.dumps({"id": id_, "text": text, **more}, ensure_ascii=False)


@pytest.fixture
def sides(tmp_path: Path) -> str:
    path = tmp_path / "sides.yml"
    path.write_text(SIDES, encoding="utf-8")
    return str(path)


def analyse(source: str | bytes, *options: str) -> Run:
    """A run in this process, reading from stdin."""
    done = CliRunner().invoke(evenhand, ["analyse", *options], input=source)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Run(done.exit_code, [json.loads(row) for row in done.stdout.split("\n") if row])


def one(text: str, *options: str) -> dict[str, Any]:
    """The result of one text that can be analysed."""
    ran = analyse(line("a", text) + "\n", *options)
    assert ran.code == 0, ran.results
    assert len(ran.results) == 1
    return ran.results[0]


def spans(result: Mapping[str, Any]) -> list[list[int]]:
    """Every span of a result."""
    rows = [*result["attributions"], *result["measurements"]]
    kinds = ("source", "cue", "content", "evidence")
    return [span for row in rows for kind in kinds for span in row.get(kind, ())]


def words(text: str, spans: Sequence[Sequence[int]]) -> list[str]:
    return [text[start:end] for start, end in spans]


# ---------------------------------------------------------------- the shape of a result


def test_a_result_has_the_keys_of_the_contract_in_order(sides: str) -> None:
    result = one(TEXT, "--sides", sides)
    assert list(result) == KEYS
    assert {tuple(row) for row in result["attributions"]} == {
        tuple(field.name for field in fields(Attribution))
    }
    assert {tuple(row) for row in result["measurements"]} == {
        tuple(field.name for field in fields(Measurement))
    }


def test_the_contract_names_these_fields() -> None:
    assert [field.name for field in fields(Attribution)] == [
        "source",
        "cue",
        "content",
        "form",
        "kind",
        "voice",
        "side",
        "sides",
        "party",
        "other",
        "speaker",
        "named",
        "cue_class",
        "paragraph",
        "turn",
        "rule",
        "confidence",
    ]
    assert [field.name for field in fields(Measurement)] == [
        "metric",
        "side",
        "by",
        "of",
        "value",
        "low",
        "high",
        "interval",
        "n",
        "n_effective",
        "unit",
        "withheld",
        "evidence",
    ]


def test_attributions_have_the_types_of_the_contract(sides: str) -> None:
    found = one(TEXT, "--sides", sides)["attributions"]
    assert len(found) >= 4
    for row in found:
        assert row["form"] in {"direct", "indirect", "mixed"}
        assert row["kind"] in {"speech", "stance"}
        assert row["voice"] in {"side", "other", "both", "unknown"}
        assert (row["side"] is None) == (row["voice"] != "side")
        assert row["side"] is None or row["sides"] == [row["side"]]
        assert isinstance(row["named"], bool)
        assert all(type(row[key]) is int for key in ("paragraph", "turn"))
        assert isinstance(row["confidence"], float)
        assert 0 <= row["confidence"] <= 1
        assert all(row[key] is None or isinstance(row[key], str) for key in ("speaker", "party"))


def test_measurements_have_the_types_of_the_contract(sides: str) -> None:
    found = one(TEXT, "--sides", sides)["measurements"]
    assert {row["metric"] for row in found} == {metric.id for metric in METRICS}
    for row in found:
        assert row["side"] in {None, "nor", "sud"}
        assert (row["value"] is None) == isinstance(row["withheld"], str)
        assert row["interval"] in {None, "measurement", "sampling", "wilson", "t"}
        assert type(row["n"]) is int
        assert all(
            row[key] is None or isinstance(row[key], int | float)
            for key in ("value", "low", "high", "n_effective")
        )


def test_without_sides_nothing_is_measured_or_attributed_per_side() -> None:
    result = one(TEXT)
    assert {row["side"] for row in result["measurements"]} == {None}
    assert "voice_share" not in {row["metric"] for row in result["measurements"]}
    assert {row["side"] for row in result["attributions"]} == {None}


def test_words_are_counted_by_the_one_definition() -> None:
    text = "The U.S. won’t pay €3.50, e-mail it to al-Masri; 14-year-old O'Neil…"
    assert one(text)["words"] == len(WORD.findall(text))


# ---------------------------------------------------------------- lines in, lines out


def test_results_come_in_the_order_of_the_lines_with_their_ids(sides: str) -> None:
    ids = ["z", "a", 7, "", "é 😀", "a"]
    ran = analyse("\n".join(line(id_, TEXT) for id_ in ids), "--sides", sides)
    assert ran.code == 0
    assert [row["id"] for row in ran.results] == [str(id_) for id_ in ids]
    assert len({json.dumps(row | {"id": None}) for row in ran.results}) == 1


def test_other_keys_are_ignored() -> None:
    plain = analyse(line("a", TEXT))
    more = analyse(line("a", TEXT, outlet="x", title=None, side="nor", measurements=[1]))
    assert plain == more


def test_blank_lines_are_skipped_and_counted() -> None:
    ran = analyse(f"\n{line('a', 'One.')}\n  \n\t\nno json\n{line('b', 'Two.')}")
    assert ran.code == 1
    assert [row.get("id") for row in ran.results] == ["a", None, "b"]
    assert ran.results[1]["line"] == 5


def test_no_line_gives_no_result() -> None:
    assert analyse("") == Run(0, [])
    assert analyse("\n\n") == Run(0, [])


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n\n"])
def test_the_last_line_need_not_end(end: str) -> None:
    ran = analyse(line("a", "One.") + end)
    assert [row["id"] for row in ran.results] == ["a"]


@pytest.mark.parametrize(
    ("bad", "id_", "what"),
    [
        ("{", None, "no JSON"),
        ("[" * 100_000, None, "no JSON"),
        ('{"id": "a", "text": ' + "[" * 100_000, None, "no JSON"),
        ('{"id": ' + "9" * 5_000 + ', "text": "x"}', None, "no JSON"),
        ('["a", "text"]', None, "no object"),
        ("null", None, "no object"),
        ("{}", None, '"id" is missing'),
        (line(None, "x"), None, '"id" is missing'),
        (line(True, "x"), None, '"id" is missing'),  # noqa: FBT003 - a value that stands in JSON
        (line(["a"], "x"), None, '"id" is missing'),
        (line("a", None), "a", '"text" is missing'),
        (line("a", 7), "a", '"text" is missing'),
        ('{"id": "a"}', "a", '"text" is missing'),
        ('{"id": "a", "text": NaN}', "a", '"text" is missing'),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_bad_line_says_which_and_why_and_the_rest_goes_on(
    bad: str, id_: str | None, what: str
) -> None:
    ran = analyse("\n".join([line("first", "One."), bad, line("last", "Two.")]))
    assert ran.code == 1
    assert [row["id"] for row in ran.results] == ["first", id_, "last"]
    assert list(ran.results[1]) == ["id", "line", "error"]
    assert ran.results[1]["line"] == 2
    assert what in ran.results[1]["error"]


def test_bytes_that_are_no_utf8_stop_nothing() -> None:
    source = line("a", "caf").encode().replace(b"caf", b"caf\xe9") + b"\n" + line("b", "x").encode()
    assert [row["id"] for row in analyse(source).results] == ["a", "b"]


# ---------------------------------------------------------------- texts of every kind


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "… — !!! 3 % \n\n ???", "\u200b", "\ufeff"])
def test_texts_without_letters_have_no_passages(text: str, sides: str) -> None:
    result = one(text, "--sides", sides)
    assert result["attributions"] == []
    assert result["words"] == len(WORD.findall(text))


@pytest.mark.parametrize(
    ("before", "paragraph"),
    [
        ("", "\r\n\r\n"),
        ("😀👩‍👩‍👧🇮🇱 ", "\n\n"),
        ("e\u0301 ﬁ ﷽ ", "\n\n"),
        ("𝔘𝔫𝔦 \u00a0\u2003", "\n \t\n"),
        ("\x00\x01\x1f ", "\u2028\n\n"),
    ],
    ids=["crlf", "emoji", "combining", "astral", "controls"],
)
def test_offsets_are_code_points_of_the_given_text(before: str, paragraph: str, sides: str) -> None:
    said, denied = "“We will not open it,” Norland said.", "Sudland said the closure was wrong."
    text = f"{before}{paragraph}{said}{paragraph}{before}{paragraph}{denied}"
    found = one(text, "--sides", sides)["attributions"]
    assert [words(text, row["source"]) for row in found] == [["Norland"], ["Sudland"]]
    assert [words(text, row["cue"]) for row in found] == [["said"], ["said"]]
    assert [row["side"] for row in found] == ["nor", "sud"]
    assert "We will not open it" in words(text, found[0]["content"])[0]
    assert words(text, found[1]["content"]) == ["the closure was wrong"]


def test_escaped_surrogate_pairs_are_one_code_point(sides: str) -> None:
    escaped = '{"id": "a", "text": "\\ud83d\\ude00 Norland said it would open."}'
    found = analyse(escaped, "--sides", sides).results[0]["attributions"]
    assert found[0]["cue"] == [[10, 14]]


@pytest.mark.parametrize(
    "bad",
    [
        '{"id": "a", "text": "Norland said \\ud800 it would open."}',
        '{"id": "\\ud800", "text": "Hello."}',
        '{"id": "a\\udfff"}',
    ],
)
def test_half_a_surrogate_pair_stops_nothing(bad: str, sides: str) -> None:
    ran = analyse(bad + "\n" + line("b", "One."), "--sides", sides)
    assert ran.results[-1]["id"] == "b"


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert analyse("\ufeff" + line("a", "One.")).code == 0


def test_every_span_lies_in_the_text_and_in_order(sides: str) -> None:
    for start, end in spans(one(TEXT, "--sides", sides)):
        assert 0 <= start < end <= len(TEXT)


# ---------------------------------------------------------------- size


def copies(doc: Doc, times: int) -> Doc:
    """The parse of a text that says the same so many times, without parsing it again."""
    step, tokens, sentences = len(doc.text) + 2, len(doc.tokens), len(doc.sentences)
    turns = [(n * step, n * tokens, n * sentences, n * len(doc.paragraphs)) for n in range(times)]
    moved = [
        replace(t, start=t.start + at, end=t.end + at, head=t.head + k, sentence=t.sentence + s)
        for at, k, s, _ in turns
        for t in doc.tokens
    ]
    return Doc(
        text="\n\n".join([doc.text] * times),
        paragraphs=tuple(shifted(span, at) for at, *_ in turns for span in doc.paragraphs),
        sentences=tuple(
            Sentence(shifted(s.span, at), s.first + k, s.last + k, s.paragraph + p)
            for at, k, _, p in turns
            for s in doc.sentences
        ),
        tokens=tuple(moved),
        children=children_of(moved),
        words=tuple(shifted(span, at) for at, *_ in turns for span in doc.words),
        places=places_of(moved),
    )


def shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def test_time_of_all_but_the_parse_grows_with_the_length_and_no_faster(
    monkeypatch: pytest.MonkeyPatch, nlp: Language
) -> None:
    doc = parse(TEXT, nlp)

    def work(times: int) -> Callable[[], object]:
        long = copies(doc, times)

        def analyse() -> None:
            monkeypatch.setattr(article, "parse_together", lambda *_: (long,))
            article.analyse("a", long.text, None, nlp)

        return analyse

    assert grows_no_faster(work(100), work(400))


def test_a_run_of_blanks_takes_no_time() -> None:
    begin = time.process_time()
    one("Norland said it would open." + " " * 20_000 + "Sudland said no.")
    assert time.process_time() - begin < 2


@pytest.mark.parametrize(
    "marks", ['"', "“", "”", "'", "«»", "''", '" ', "“a” ", " 'a", "a's' ", '"“'], ids=repr
)
def test_ten_thousand_quotation_marks_are_read_at_once(marks: str) -> None:
    text = (marks * 10_000)[:20_000]
    begin = time.process_time()
    for quotation in find_quotations(text, (Span(0, len(text)),)):
        assert 0 <= quotation.outer.start < quotation.outer.end <= len(text)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("text", ['"' * 800, "," * 800, "a, " * 800, "“a” said " * 300])
def test_texts_of_marks_and_commas_end(text: str, sides: str) -> None:
    assert one(text, "--sides", sides)["words"] == len(WORD.findall(text))


# ---------------------------------------------------------------- from a shell


def shell(*options: str, source: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "analyse", *options],
        input=source,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_two_workers_say_what_one_says_from_file_to_file(tmp_path: Path, sides: str) -> None:
    rows = [line(n, TEXT[n * 9 :] + f" It was {n}.") for n in range(9)]
    rows.insert(3, "{")
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("\n".join(rows), encoding="utf-8")
    done = shell(str(source), "--sides", sides, "--workers", "2", "--out", str(out))
    assert done.returncode == 1
    assert done.stdout == ""
    alone = analyse(source.read_text(encoding="utf-8"), "--sides", sides).results
    both = [json.loads(row) for row in out.read_text(encoding="utf-8").splitlines()]
    assert both == alone


def test_wrong_use_and_bad_sides_end_with_2_and_1(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text("sides:\n  - {id: nor, name: Norland}\n", encoding="utf-8")
    done = shell("--sides", str(bad))
    assert done.returncode == 1
    assert f"{bad.as_posix()}:" in done.stderr
    assert "Traceback" not in done.stderr
    assert CliRunner().invoke(evenhand, ["analyse", "--workers", "0"]).exit_code == 2
    assert CliRunner().invoke(evenhand, ["analyse", "--sides", "none.yml"]).exit_code == 2

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

import generator.analyse.metrics as package
from generator.analyse.from_record import needs_words
from generator.analyse.metrics import METRICS, Metric
from generator.analyse.reading import Reading
from generator.load import record_values
from generator.model import Measurement
from generator.shadow import as_places, shadow
from tests.by_hand import DISPUTE, reading, said

HERE = Path(__file__).parent
PARTS = ("What it is.", "How it is computed.", "How to read it.", "Known weakness.", "Source.")
WITHOUT_SIDES = {
    "agency",
    "anonymity",
    "author_voice",
    "direct_share",
    "headline",
    "hedges",
    "loaded_words",
    "readability",
    "source_types",
}
NAMED = {"metric": "Metric", "by": "By", "unit": "Unit", "of": "OF", "withheld": "_REASONS"}
"""Where generator/load/record_values.py lists what may stand in a record’s figures."""
TEXT = "Ann said it is over. Ben said no. “Go,” Ann said. They all want peace. Why? It rained!"


def names(folder: Path, prefix: str = "") -> set[str]:
    return {file.stem.removeprefix(prefix) for file in folder.glob(f"{prefix}*.py")} - {
        "__init__",
        "registry",
    }


def sample(*, sides: bool = True) -> Reading:
    return reading(
        TEXT,
        said(TEXT, "it is over", turn=1),
        said(TEXT, "no", by="sud", turn=2),
        said(TEXT, "Go", turn=3),
        said(TEXT, "peace", by=("nor", "sud"), turn=4, kind="stance"),
        dispute=DISPUTE if sides else None,
    )


def measured(*, sides: bool = True) -> list[Measurement]:
    read = sample(sides=sides)
    return [m for metric in METRICS for m in metric.measure(read)]


def test_every_metric_has_its_file_and_its_tests() -> None:
    ids = {metric.id for metric in METRICS}
    assert ids == names(Path(package.__file__).parent) == names(HERE, "test_")
    assert len(ids) == len(METRICS)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_every_metric_says_what_readers_must_know(metric: Metric) -> None:
    paragraphs = metric.text.strip().split("\n\n")
    told = f"its docstring: a first line, then paragraphs that begin, in this order, {PARTS}"
    assert len(paragraphs) == len(PARTS) + 1, told
    for start, paragraph in zip(PARTS, paragraphs[1:], strict=True):
        assert paragraph.startswith(f"{start} "), told
    assert metric.title
    assert metric.family


def test_no_measurement_has_a_name_twice() -> None:
    keys = [(m.metric, m.side, m.by, m.of) for m in measured()]
    assert len(keys) == len(set(keys))
    assert {metric for metric, *_ in keys} == {metric.id for metric in METRICS}


def test_a_measurement_has_a_value_or_says_why_not() -> None:
    for m in measured():
        assert (m.value is None) == (m.withheld is not None)
        assert (m.low is None) == (m.high is None) == (m.interval is None)
        assert m.value is None or m.low is None or m.low <= m.value <= (m.high or 0)
        assert m.n >= 0


def test_evidence_lies_in_the_text_in_order() -> None:
    for m in measured():
        assert all(0 <= s.start < s.end <= len(TEXT) for s in m.evidence)
        assert list(m.evidence) == sorted(m.evidence)


def test_without_a_dispute_no_side_is_measured() -> None:
    found = measured(sides=False)
    assert {m.side for m in found} == {None}
    assert {m.metric for m in found} == WITHOUT_SIDES, (
        "put a metric that measures an article without sides too into WITHOUT_SIDES; any other "
        "yields nothing where reading.dispute is None"
    )


def refused(m: Measurement) -> Iterator[tuple[str, str]]:
    """What of a figure's names no record file may hold, and where to put it."""
    own = {None, *record_values.OF, *(side.id for side in DISPUTE.sides)}
    if m.of not in own:
        yield NAMED["of"], str(m.of)
    for field in ("metric", "by", "unit", "withheld"):
        value = getattr(m, field)
        kind = getattr(record_values, NAMED[field].replace("_REASONS", "Withheld"))
        try:
            TypeAdapter(kind | None).validate_python(value)
        except ValidationError:
            yield NAMED[field], value


def test_records_may_hold_every_figure() -> None:
    read = reading("")
    empty = [m for metric in METRICS for m in metric.measure(read)]
    found = [*measured(), *measured(sides=False), *empty]
    missing = sorted({each for m in found for each in refused(m)})
    told = "".join(f"\n  put {value!r} into {name}" for name, value in missing)
    assert not missing, f"in generator/load/record_values.py{told}\nthen run: make schemas"
    gone = set(get_args(record_values.Metric)) - {metric.id for metric in METRICS}
    assert not gone, f"no such metric any more: take {gone} out of Metric in record_values.py"


def test_what_reads_words_is_not_measured_where_there_are_none() -> None:
    """As in a record, whose text is a shadow: every word masked."""
    read = sample()
    masked = replace(read.doc, text=shadow(len(TEXT), as_places(read.doc.words), ()))
    found = [m for metric in METRICS for m in metric.measure(replace(read, doc=masked))]
    pairs = zip(measured(), found, strict=True)
    wrong = {m.metric for m, bare in pairs if m != bare and not needs_words(m)}
    assert not wrong, f"put {wrong} into BY_WORDS and RESTS_ON of analyse/from_record.py"


def test_an_empty_text_has_no_numbers() -> None:
    read = reading("")
    for m in (m for metric in METRICS for m in metric.measure(read)):
        assert m.value is None
        assert m.withheld


def test_passages_without_a_word_have_no_numbers() -> None:
    text = "“…” “--” “?!” “.” It rained."
    passages = [said(text, mark, turn=n) for n, mark in enumerate(("…", "--", "?!", "."))]
    found = [m for metric in METRICS for m in metric.measure(reading(text, *passages))]
    for m in found:
        if m.metric in {"voice_share", "direct_share"}:
            assert m.value is None or m.by in {"attributions", "speakers"} or m.of == "all"
        assert (m.value is None) == (m.withheld is not None)

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import get_args

import pytest

from generator.analyse.attribution.cue_classes import CLASSES
from generator.analyse.attribution.lexicon import table
from generator.analyse.metrics import METRICS, Metric
from generator.analyse.source_kinds import KINDS
from generator.analyse.sources import LEVELS
from generator.analyse.word_lists import groups_of, load_words
from generator.compare.changes import STEPS
from generator.model import CellState, Interval, ItemKind, Loss, Named, Rights
from generator.publish import labels
from generator.publish.figures import PLACES
from generator.publish.rules import told


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (None, "date not known"),
        (date(2025, 7, 2), "2 July 2025, hour not known"),
        (datetime(2025, 7, 2, 14, 30, tzinfo=UTC), "2 July 2025, 14:30 (UTC)"),
        (
            datetime(2025, 7, 2, 9, 5, tzinfo=timezone(timedelta(hours=-4))),
            "2 July 2025, 09:05 (UTC-4)",
        ),
        (
            datetime(2025, 7, 2, 9, 5, tzinfo=timezone(timedelta(hours=5, minutes=30))),
            "2 July 2025, 09:05 (UTC+5:30)",
        ),
    ],
)
def test_published(when: date | None, shown: str) -> None:
    assert labels.published(when).replace("\xa0", " ") == shown


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        (date(2025, 7, 2), "2 July 2025"),
        (date(2025, 7, 3), "2 to 3 July 2025"),
        (date(2025, 8, 1), "2 July 2025 to 1 August 2025"),
    ],
)
def test_days(end: date, shown: str) -> None:
    assert labels.days(date(2025, 7, 2), end).replace("\xa0", " ") == shown


@pytest.mark.parametrize(
    ("rights", "shown"),
    [
        (Rights("own", "CC-BY-4.0", "Ann"), "Own text, CC-BY-4.0, Ann"),
        (Rights("licence", "CC0-1.0"), "CC0-1.0"),
        (Rights("public-domain"), "Public domain"),
        (Rights("quotation"), "All rights with its publisher; not published here"),
    ],
)
def test_rights(rights: Rights, shown: str) -> None:
    assert labels.rights(rights) == shown


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (
            "verb with a clause; name; named: Hamas",
            (
                "a verb of speech or thought with what is said as its clause; "
                "the source is named; counted by the name Hamas"
            ),
        ),
        (
            "predicate and frame v:to; no source; nobody named",
            (
                "a verb or noun that takes what is reported as its phrase with “to”; "
                "no source is given; nobody is named"
            ),
        ),
        (
            "predicate and frame v:object",
            "a verb or noun that takes what is reported as its object",
        ),
        ("something_new", "something new"),
    ],
)
def test_rules_in_words(rule: str, words: str) -> None:
    assert told(rule) == words


@pytest.mark.parametrize(
    ("metric", "ids"),
    [
        ("cue_class", CLASSES),
        ("anonymity", LEVELS),
        ("source_types", (*KINDS, "effective_number")),
        ("agency", (*get_args(Named), "acts", "agent", "patient")),
        ("loaded_words", (*groups_of(load_words("loaded.tsv")), "all")),
        ("hedges", (*groups_of(load_words("hedges.tsv")), "all")),
        ("tone_toward", ("difference", "without_a_word")),
        ("headline", ("words", "reported", "vader")),
        ("order", ("first", "mean", "last", "reply")),
    ],
)
def test_everything_that_is_told_apart_has_words(metric: str, ids: tuple[str, ...]) -> None:
    assert set(labels.WAYS[metric]) == set(ids)
    assert all("_" not in labels.way(metric, each) for each in ids)


def test_all_that_a_row_can_be_has_words() -> None:
    assert set(labels.HARMS) == {row["kind"] for row in table("harm.tsv")}
    assert set(labels.LOSSES) == set(get_args(Loss))
    assert set(labels.CELLS) == set(get_args(CellState))
    assert set(labels.ITEMS) == set(get_args(ItemKind))
    assert set(labels.INTERVALS) == set(get_args(Interval))
    assert labels.way("voice_share", "words_with_stance") == "words with stance"


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.id)
def test_every_unit_has_its_last_digit(metric: Metric) -> None:
    assert metric.unit in STEPS
    assert metric.unit in {"share", "compound", "difference of tone", *PLACES}

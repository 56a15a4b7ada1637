from __future__ import annotations

import pytest
from hypothesis import given

from generator.analyse.attribution.cue_classes import CLASSES
from generator.analyse.metrics.cue_class import measure
from generator.analyse.reading import Reading
from generator.statistics import dirichlet
from tests.analyse.metrics.classes import Row, article, articles, check_mirrored, check_shares
from tests.by_hand import PATIENT, found, reading, said

NEUTRAL: Row = ("nor", "neutral", None, 3)
CLAIM: Row = ("nor", "distancing", None, 3)
JOINT: Row = (("nor", "sud"), "conflict", None, 3)


def test_by_hand() -> None:
    measurements = list(measure(article([*[NEUTRAL] * 24, *[CLAIM] * 6, JOINT, JOINT])))
    claim = found(measurements, side="nor", by="distancing")
    number = 31**2 / (15 * 2**2 + 1)  # 15 turns of two passages, one of two halves
    assert claim.value == pytest.approx(6 / 31)
    assert claim.n_effective == pytest.approx(number)
    assert (claim.low, claim.high) == pytest.approx(dirichlet(6 / 31, number, 10))
    assert (claim.n, claim.of, claim.unit, claim.interval) == (6, "cues", "share", "dirichlet")
    assert found(measurements, side="nor", by="conflict").value == pytest.approx(1 / 31)
    assert found(measurements, side="nor", by="manner").value == 0


def test_every_side_has_every_class() -> None:
    measurements = list(measure(article([NEUTRAL, CLAIM])))
    assert [(m.side, m.by) for m in measurements] == [
        (side, name) for side in ("nor", "sud") for name in CLASSES
    ]


def test_below_30_only_the_passages_are_shown() -> None:
    read = article([*[NEUTRAL] * 20, *[CLAIM] * 9])
    m = found(list(measure(read)), side="nor", by="distancing")
    assert (m.value, m.low, m.interval, m.n_effective) == (None, None, None, None)
    assert m.withheld == "Too little text to say: 29 introducing words, 30 are needed"
    assert m.n == len(m.evidence) == 9
    assert {s.of(read.doc.text) for s in m.evidence} == {"said"}


def test_stances_count_and_passages_without_a_word_before_them_do_not() -> None:
    text = "Ann wants peace. Ann: No."
    read = reading(
        text,
        said(text, "peace", kind="stance", cue=("wants",)),
        said(text, "No", cue=(":",)),
        said(text, "Ann"),
    )
    assert found(list(measure(read)), side="nor", by="neutral").n == 1


@PATIENT
@given(articles)
def test_classes_add_up(read: Reading) -> None:
    check_shares(measure, read)


@PATIENT
@given(articles)
def test_exchanging_the_sides_mirrors_every_number(read: Reading) -> None:
    check_mirrored(measure, read)

"""Analyses of a whole corpus: no more of them in memory than somebody is at work on."""

from __future__ import annotations

import json
from dataclasses import replace

from generator.analyse.corpus import Task, run
from generator.analysing import Packed
from generator.model import Analysis
from generator.record import analysis_json

TASK = Task("a", "Norland said it was shut. “Open it,” its envoy Jon Dahl told reporters.", None)


def as_text(analysis: Analysis) -> str:
    return json.dumps(analysis_json(analysis))


def test_packed_analyses_are_the_same_to_the_bit_and_small() -> None:
    one = run(TASK)
    found = Packed((("s", str(n)), replace(one, id=str(n))) for n in range(50))
    assert len(found) == 50
    assert list(found) == [("s", str(n)) for n in range(50)]
    assert as_text(found["s", "7"]) == as_text(replace(one, id="7"))
    assert found["s", "7"] is not found["s", "7"]
    assert found.get(("s", "x")) is None
    assert ("s", "x") not in found

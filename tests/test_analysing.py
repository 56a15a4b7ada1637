"""Analyses of a whole corpus, packed until somebody is at work on them."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.corpus import Task, run
from generator.analyse.kept import pack
from generator.analysing import opened

TASK = Task("a", "Norland said it was shut. “Open it,” its envoy Jon Dahl told reporters.", None)


def test_a_packed_analysis_opens_under_the_id_that_is_asked_for() -> None:
    one = run(TASK)
    assert opened(pack(one), "b") == replace(one, id="b")
    assert opened(one, "a") is one
    assert opened(None, "a") is None

"""Who has the floor: an article's words in their order, and the strip that shows them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.bar import segments
from generator.model import Attribution, Coverage, Span
from generator.publish import charts
from generator.publish.floor import Floor, floor, thirds
from generator.publish.shown import View
from tests.publish.sample import DISPUTE, analysis, article, attribution, news, spans

TEXT = "One two three four five six.\n\nSeven eight nine."
WORDS = TEXT.replace(".", "").split()
BY: dict[str, dict[str, object]] = {
    "company": {"side": "company"},
    "village": {"side": "village"},
    "both": {"voice": "both", "sides": ("company", "village")},
    "other": {"voice": "other"},
    "unknown": {},
    "stance": {"side": "village", "kind": "stance"},
}


def passage(words: str, by: str) -> Attribution:
    return attribution(TEXT, words, **BY[by])


def covered(*passages: Attribution) -> Coverage:
    counted = replace(analysis(TEXT, passages), paragraphs=spans(TEXT, *TEXT.split("\n\n")))
    coverage = replace(news(), article=article("a", "courier", "A", TEXT), analysis=counted)
    return replace(coverage, segments=segments(TEXT, counted, DISPUTE))


def found(coverage: Coverage) -> Floor:
    result = floor(coverage, DISPUTE, View(TEXT, (), whole=True))
    assert result is not None
    return result


def test_by_hand() -> None:
    own = found(covered(passage("four five", "village"), passage("two", "company")))
    runs = [(run.voice.id, run.start, run.words) for run in own.runs]
    assert runs == [
        ("author", 0, 1),
        ("company", 1, 1),
        ("author", 2, 1),
        ("village", 3, 2),
        ("author", 5, 4),
    ]
    assert own.paragraphs == (6,)
    assert (own.first and own.first.id, own.last and own.last.id) == ("company", "village")


@pytest.mark.parametrize(("by", "first"), [("both", "both"), ("other", "other"), ("stance", None)])
def test_who_is_heard_first(by: str, first: str | None) -> None:
    own = found(covered(passage("two", by)))
    assert (own.first.id if own.first else None) == first


@pytest.mark.parametrize(
    ("words", "where"),
    [("One two", (2, 0, 0)), ("three four five six", (1, 3, 0)), ("nine", (0, 0, 1))],
)
def test_a_voice_stands_in_thirds(words: str, where: tuple[int, int, int]) -> None:
    assert thirds(found(covered(passage(words, "company"))), "company") == where


def test_nothing_is_said_of_words_that_are_not_held() -> None:
    coverage = covered()
    assert floor(coverage, DISPUTE, View("", (), whole=False)) is None
    assert floor(replace(coverage, analysis=None), DISPUTE, View(TEXT, (), whole=True)) is None


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from([None, *BY]), min_size=9, max_size=9))
def test_a_strip_holds_the_words_of_the_bar(voices: list[str | None]) -> None:
    coverage = covered(*(passage(w, by) for w, by in zip(WORDS, voices, strict=True) if by))
    own = found(coverage)
    words = Counter[str]()
    for run in own.runs:
        words[run.voice.id] += run.words
    bar = Counter[str]()
    for segment in coverage.segments:
        bar[segment.voice] += segment.words
    assert words == bar
    assert [run.start for run in own.runs] == [0, *(run.end for run in own.runs[:-1])]
    assert all(sum(thirds(own, voice)) == words[voice] for voice in words)


def test_a_strip_is_drawn_in_the_classes_of_the_bar() -> None:
    own = found(covered(passage("One two three", "company"), passage("nine", "village")))
    root = ET.fromstring(charts.strip("Title", "Words.", own))  # noqa: S314  our own chart
    assert (root.get("role"), root.findtext("title"), root.findtext("desc")) == (
        "img", "Title", "Words.",
    )  # fmt: skip
    lines = {line.get("class"): line.attrib for line in root.iter("line")}
    assert {css: line["stroke-dasharray"] for css, line in lines.items()} == {
        "s-a": "0 0 3 6",
        "s-b": "0 8 1 0",
        "ticks": "0 333 1 166",
    }
    lengths = {css: line["pathLength"] for css, line in lines.items()}
    assert lengths == {"s-a": "9", "s-b": "9", "ticks": "500"}


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from([None, *BY]), min_size=9, max_size=9))
def test_the_dashes_of_a_strip_are_its_runs(voices: list[str | None]) -> None:
    own = found(covered(*(passage(w, by) for w, by in zip(WORDS, voices, strict=True) if by)))
    root = ET.fromstring(charts.strip("", "", own))  # noqa: S314  our own chart
    for line in root.iter("line"):
        lengths = [int(length) for length in line.attrib["stroke-dasharray"].split()]
        assert len(lengths) % 2 == 0
        assert sum(lengths) == int(line.attrib["pathLength"])
        assert min(lengths) >= 0
        if line.get("class") != "ticks":
            drawn = sum(run.words for run in own.runs if f"s-{run.voice.css}" == line.get("class"))
            assert sum(lengths[::2]) == drawn


def test_ticks_of_short_paragraphs_do_not_overlap() -> None:
    own = replace(found(covered()), words=2000, paragraphs=(10, 12, 1999))
    assert 'stroke-dasharray="0 2 1 0 1 495 1 0"' in charts.strip("", "", own)


def test_every_voice_of_a_strip_has_its_stroke(templates: Path) -> None:
    style = (templates / "assets" / "floor.css").read_text(encoding="utf-8")
    for css in ("a", "b", "c", "d", "e", "f", "o", "ab", "n", "st"):
        assert re.search(rf"\.s-{css} ", style)


def test_a_span_beyond_the_text_draws_nothing() -> None:
    own = found(covered(replace(passage("nine", "company"), content=(Span(400, 420),))))
    assert [run.voice.id for run in own.runs] == ["author"]

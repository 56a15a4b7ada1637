from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.model import Segment
from generator.publish import charts
from generator.publish.voices import bar
from tests.publish.sample import DISPUTE, three_sides

VOICES = ("company", "village", "other", "both", "unknown", "stance", "author")
SEGMENTS = st.lists(
    st.builds(
        Segment,
        st.sampled_from(VOICES),
        st.sampled_from([None, "managers", "drivers"]),
        st.integers(1, 2000),
    ),
    min_size=1,
    max_size=12,
)


def parsed(svg: Markup) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own chart


def rects(svg: Markup) -> list[ET.Element]:
    return [rect for rect in parsed(svg).iter("rect") if rect.get("width", "").endswith("%")]


def percent(element: ET.Element, name: str) -> float:
    return float(element.attrib[name].rstrip("%"))


@given(SEGMENTS, st.text())
def test_a_bar_is_valid_full_and_without_holes(segments: list[Segment], title: str) -> None:
    title = re.sub(r"[^\t\n\r -\ud7ff]", "", title)
    svg = charts.voice_bar(title, bar(DISPUTE, segments), height=26)
    found = rects(svg)
    assert sum(percent(rect, "width") for rect in found) == pytest.approx(100, abs=0.1)
    ends = [percent(rect, "x") + percent(rect, "width") for rect in found]
    starts = [percent(rect, "x") for rect in found]
    assert starts[0] == 0
    assert starts[1:] == pytest.approx(ends[:-1], abs=0.02)


@given(SEGMENTS)
def test_a_bar_loses_no_word(segments: list[Segment]) -> None:
    stretches = bar(DISPUTE, segments)
    assert sum(stretch.words for stretch in stretches) == sum(s.words for s in segments)
    assert sum(stretch.points for stretch in stretches) == 100
    for stretch in stretches:
        assert sum(part.points for part in stretch.parts) == stretch.points
        assert sum(part.words for part in stretch.parts) == stretch.words


def test_two_sides_stand_at_the_two_ends() -> None:
    segments = [Segment(voice, None, 10) for voice in VOICES]
    assert [s.voice.id for s in bar(DISPUTE, segments)] == [
        "company", "other", "both", "unknown", "stance", "author", "village",
    ]  # fmt: skip


def test_the_first_party_of_each_side_is_the_outer_one() -> None:
    segments = [Segment("village", None, 4), Segment("village", "group", 4)]
    (village,) = bar(DISPUTE, segments)
    assert [part.name for part in village.parts] == ["party not named", "residents’ group"]


def test_three_sides_stand_together_from_the_left() -> None:
    dispute = three_sides().stories[0].story.dispute
    segments = [Segment(voice, None, 10) for voice in ("author", "state", "village", "company")]
    assert [s.voice.id for s in bar(dispute, segments)] == ["company", "village", "state", "author"]


def test_a_chart_says_what_it_shows() -> None:
    svg = charts.voice_bar("Whose words", bar(DISPUTE, [Segment("company", None, 3)]), height=9)
    root = parsed(svg)
    assert root.get("role") == "img"
    assert root.findtext("title") == "Whose words"
    assert root.findtext("desc") == "Of 3 words: Lindham Stone 100\xa0%."


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_pair_is_full(share: float, low: float, high: float) -> None:
    svg = charts.pair_bar((share, min(low, high), max(low, high)))
    fills = [rect for rect in rects(svg) if rect.get("class") in {"f-a", "f-b"}]
    assert sum(percent(rect, "width") for rect in fills) == pytest.approx(100, abs=0.02)


@given(st.floats(-9, 9), st.floats(-9, 9), st.floats(-9, 9))
def test_a_mark_stays_on_its_scale(value: float, low: float, high: float) -> None:
    parsed(svg := charts.dot("a", (value, low, high)))
    places = [float(at) for at in re.findall(r'x[12]?="(-?[\d.]+)%"', svg)]
    assert all(0 <= place <= 100 for place in places)


def test_something_is_never_written_as_nothing() -> None:
    stretches = bar(DISPUTE, [Segment("company", None, 1), Segment("author", None, 999)])
    assert "Lindham Stone under 1\xa0%" in charts.describe(stretches)


def test_every_fill_has_its_pattern_and_colour(templates: Path) -> None:
    style = (templates / "assets" / "parts.css").read_text(encoding="utf-8")
    floor = (templates / "assets" / "floor.css").read_text(encoding="utf-8")
    script = (templates / "assets" / "fills.js").read_text(encoding="utf-8")
    named = re.findall(r"url\(#p-(\w+)\)( var\(--ev-[\w-]+\))?", style + floor)
    assert {name for name, _ in named} == set(re.findall(r'^    \["(\w+)"', script, re.MULTILINE))
    assert all(plain for _, plain in named)  # what is drawn where no script runs
    for css in ("a", "b", "c", "d", "e", "f", "o", "ab", "n", "st", "u"):
        assert re.search(rf"\.f-{css}\b", style)

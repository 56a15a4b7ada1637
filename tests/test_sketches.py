import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.items import shingles
from generator.model import Doc, Outlet
from generator.shadow import words_of
from generator.sketches import common, credited, is_copy, sketch

TEXT = " ".join(f"word{number} and the man’s naïve half-finished Plan" for number in range(60))


@given(st.text() | st.just(TEXT))
def test_a_sketch_is_the_one_that_the_analysis_has(text: str) -> None:
    doc = Doc(text, (), (), (), (), words_of(text))
    assert sketch(text) == frozenset(shingles(doc).key)


def test_what_stands_whole_in_a_longer_text_is_a_copy_of_it() -> None:
    longer = sketch(f"{TEXT}. {TEXT.upper().replace('WORD', 'THING')}")
    assert is_copy(sketch(TEXT), longer)
    assert is_copy(longer, sketch(TEXT))
    assert common(sketch(TEXT), longer) == pytest.approx(1, abs=0.01)


def test_of_a_short_text_nothing_is_said() -> None:
    assert common(sketch("Five words are no text"), sketch("Five words are no text")) is None
    assert not is_copy(frozenset(), frozenset())


def test_an_outlet_is_credited_by_any_of_its_names() -> None:
    wire = Outlet("wire-nine", "Wire Nine Agency", "https://nine.example/", short="Nine")
    assert all(credited(wire, [name]) for name in ("wire-nine", "WIRE NINE AGENCY", "nine"))
    assert not credited(wire, ["Wire Ten", ""])

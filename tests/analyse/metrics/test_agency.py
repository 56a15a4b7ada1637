from __future__ import annotations

from generator.analyse.metrics.agency import measure
from generator.model import Measurement
from tests.analyse.read import read
from tests.by_hand import reading

TEXT = (
    "Norlandic soldiers killed three Sudlanders at dawn. Two Norlanders were wounded on Monday. "
    "The Red Front fired rockets at Norland. Jon Dahl was killed in a Norlandic air strike. "
    "Berg said that the Red Front had killed a guard."
)


def rows(text: str) -> dict[tuple[str | None, str | None, str | None], Measurement]:
    return {(m.side, m.by, m.of): m for m in measure(read(text))}


def test_acts_by_where_the_agent_is_named() -> None:
    found = rows(TEXT)
    assert found[None, "all", "acts"].value == 4
    assert found[None, "clause", "acts"].value == 3
    assert found[None, "nowhere", "acts"].value == 1
    assert [s.of(TEXT) for s in found[None, "nowhere", "acts"].evidence] == [
        "Two Norlanders were wounded"
    ]


def test_what_a_side_did_and_to_whom() -> None:
    found = rows(TEXT)
    assert found["nor", "agent", "acts"].value == 2
    assert found["nor", "agent", "sud"].value == 2
    assert found["sud", "agent", "nor"].value == 1
    assert found["sud", "agent", "none"].value == 0


def test_what_a_side_suffered_and_where_it_is_said_from_whom() -> None:
    found = rows(TEXT)
    assert found["nor", "patient", "acts"].value == 2
    assert found["nor", "patient", "nowhere"].value == 1
    assert found["sud", "patient", "clause"].value == 2
    assert [s.of(TEXT) for s in found["sud", "patient", "clause"].evidence] == [
        "Norlandic soldiers killed three Sudlanders",
        "Jon Dahl was killed in a Norlandic air strike",
    ]


def test_the_parts_add_up() -> None:
    found = rows(TEXT)
    for side in ("nor", "sud"):
        for by in ("agent", "patient"):
            parts = {of: m.n for (whose, how, of), m in found.items() if (whose, how) == (side, by)}
            assert parts.pop("acts") == sum(parts.values())


def test_no_side_is_counted_without_a_dispute() -> None:
    assert {m.side for m in measure(read(TEXT, None))} == {None}


def test_a_text_without_words_has_no_count() -> None:
    (first, *_) = measure(reading("…"))
    assert (first.value, first.withheld) == (None, "The text has no words")

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.reading import Reading
from generator.compare.bar import segments
from generator.model import Dispute, Kind, Party, Segment, Side
from tests.by_hand import DISPUTE, PATIENT, analysis, reading, said, turns

TEXT = (
    "Ann said one two. Ben said three. Both said four five. Somebody said six. It rained, Cy hoped."
)
SIDES = (
    Side("nor", "N", parties=(Party("army", "A"), Party("people", "P"))),
    Side("sud", "S"),
    Side("west", "W"),
)
PARTIES = Dispute("d", "D", SIDES[:2])


KINDS: tuple[Kind, ...] = ("speech", "stance")


def bar(text: str, read: Reading, dispute: Dispute = DISPUTE) -> list[tuple[str, str | None, int]]:
    return [(s.voice, s.party, s.words) for s in segments(text, analysis("a", read), dispute)]


def test_by_hand() -> None:
    read = reading(
        TEXT,
        said(TEXT, "one", party="people"),
        said(TEXT, "two", party="army"),
        said(TEXT, "said three"),
        said(TEXT, "four five", by=("nor", "sud")),
        said(TEXT, "six", by="unknown"),
        said(TEXT, "It rained", by="sud", party="guard", kind="stance"),
        said(TEXT, "Ben", by="other"),
        said(TEXT, "Ann", by="sud"),
        dispute=PARTIES,
    )
    assert bar(TEXT, read, PARTIES) == [
        ("nor", "army", 1),
        ("nor", "people", 1),
        ("nor", None, 2),
        ("other", None, 1),
        ("unknown", None, 1),
        ("both", None, 2),
        ("stance", None, 2),
        ("author", None, 7),
        ("sud", None, 1),
    ]


def test_three_sides_stand_together() -> None:
    text = "One two three four."
    passages = [said(text, w, by=s) for w, s in (("three", "west"), ("One", "sud"), ("two", "nor"))]
    read = reading(text, *passages)
    voices = [voice for voice, _, _ in bar(text, read, Dispute("d", "D", SIDES))]
    assert voices == ["nor", "sud", "west", "author"]


def test_what_nobody_says_is_the_authors() -> None:
    assert bar("It rained.", reading("It rained.")) == [("author", None, 2)]
    assert bar("", reading("")) == []


def test_a_side_that_the_dispute_does_not_know_is_unknown() -> None:
    text = "One two."
    found = bar(text, reading(text, said(text, "One", by="gone")))
    assert found == [("unknown", None, 1), ("author", None, 1)]


def test_a_party_that_the_dispute_does_not_know_loses_no_words() -> None:
    text = "One two."
    assert bar(text, reading(text, said(text, "One", party="gone"))) == [
        ("nor", None, 1),
        ("author", None, 1),
    ]


@PATIENT
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["nor", "sud", ("nor", "sud"), "other", "unknown"]),
            st.integers(1, 9),
            st.sampled_from(KINDS),
        ),
        max_size=12,
    )
)
def test_segments_add_up(parts: list[tuple[str, int, Kind]]) -> None:
    read = turns([(by, size) for by, size, _ in parts])
    kinds = [kind for *_, kind in parts]
    attributions = tuple(
        replace(a, kind=kind, content=a.content[:1])
        for a, kind in zip(read.attributions, kinds, strict=True)
    )
    read = replace(read, attributions=attributions)
    found = segments(read.doc.text, analysis("a", read), DISPUTE)
    assert sum(s.words for s in found) == len(read.doc.words)
    assert all(s.words > 0 for s in found)


@pytest.mark.parametrize("swap", [{"nor": "sud", "sud": "nor"}])
def test_exchanging_the_sides_mirrors_the_bar(swap: dict[str, str]) -> None:
    sizes = [("nor", 3), ("sud", 5), ("other", 2), ("sud", 4)]
    before = turns(sizes)
    after = turns([(swap.get(by, by), size) for by, size in sizes])
    mirrored = {
        Segment(swap.get(s.voice, s.voice), s.party, s.words)
        for s in segments(before.doc.text, analysis("a", before), DISPUTE)
    }
    assert mirrored == set(segments(after.doc.text, analysis("a", after), DISPUTE))

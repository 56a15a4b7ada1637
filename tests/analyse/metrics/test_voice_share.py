from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.metrics.voice_share import measure
from generator.analyse.reading import Reading
from generator.model import Attribution, Dispute, Measurement, Side
from tests.by_hand import DISPUTE, PATIENT, found, reading, said, span, turns

TEXT = (
    "Ann said one two three four. Ann added five six. Ben said seven eight, while the UN said "
    "nine. Both said ten eleven. Ben wants twelve thirteen fourteen. Someone said fifteen. "
    "Cy said done."
)
ATTRIBUTIONS = (
    said(TEXT, "one two three four", speaker="Ann", turn=1),
    said(TEXT, "five six", speaker="ANN", turn=1),
    said(TEXT, "seven eight", by="sud", speaker="Ben", turn=2),
    said(TEXT, "nine", by="other", turn=3),
    said(TEXT, "ten eleven", by=("nor", "sud"), turn=4),
    said(TEXT, "twelve thirteen fourteen", by="sud", speaker="Ben", kind="stance", turn=5),
    said(TEXT, "fifteen", by="unknown", turn=6),
    said(TEXT, "done", speaker="Cy", turn=7),
)
# words of Norland 4 + 2 + 1 (half of the joint 2) + 1 = 8, of Sudland 2 + 1 = 3, of all 11
# turns of the sides 6, 2, 2, 1 words: (11)² / (36 + 4 + 4 + 1) = 121/45
TABLE = (  # by, of, share of Norland, share of Sudland, effective number
    ("words", "sides", 8 / 11, 3 / 11, 121 / 45),
    # sentences 1, 2 and 7 Norland's, 3 Sudland's, 4 joint; turns 2, 1, 1, 1
    ("sentences", "sides", 3.5 / 5, 1.5 / 5, 25 / 7),
    # passages 3 and 1 and a joint one; turns 2, 1, 1, 1
    ("attributions", "sides", 3.5 / 5, 1.5 / 5, 25 / 7),
    # Ann, Cy and an unnamed one; Ben and an unnamed one
    ("speakers", "sides", 3 / 5, 2 / 5, 5),
    # 13 words: 11, 1 of the UN, 1 of somebody; turns 6, 2, 1, 2, 1, 1
    ("words", "attributed", 8 / 13, 3 / 13, 169 / 47),
    ("words", "all", 8 / 34, 3 / 34, None),
    # three words of a stance to Sudland's 3; turns 6, 2, 2, 3, 1
    ("words_with_stance", "sides", 8 / 14, 6 / 14, 196 / 54),
)


def shares(read: Reading, **name: str) -> list[float | None]:
    measurements = list(measure(read))
    return [found(measurements, side=side, **name).value for side in ("nor", "sud")]


@pytest.mark.parametrize(("by", "of", "nor", "sud", "number"), TABLE)
def test_by_hand(by: str, of: str, nor: float, sud: float, number: float | None) -> None:
    measurements = list(measure(reading(TEXT, *ATTRIBUTIONS)))
    for side, share in (("nor", nor), ("sud", sud)):
        m = found(measurements, side=side, by=by, of=of)
        assert m.value == pytest.approx(share)
        assert m.n_effective == (number and pytest.approx(number))
        assert m.interval == (number and "measurement")
        if number is None:
            assert (m.low, m.high) == (None, None)
        else:
            assert 0 <= (m.low or 0) <= share <= (m.high or 0) <= 1
        assert m.unit == "share"


def test_it_counts_passages_and_shows_them() -> None:
    measurements = list(measure(reading(TEXT, *ATTRIBUTIONS)))
    sud = found(measurements, side="sud", by="words", of="sides")
    assert sud.n == 2
    assert [s.of(TEXT) for s in sud.evidence] == ["seven eight", "ten eleven"]
    with_stance = found(measurements, side="sud", by="words_with_stance", of="sides")
    assert with_stance.n == 3
    assert span(TEXT, "twelve thirteen fourteen") in with_stance.evidence


def test_a_side_that_nobody_speaks_for_has_none_of_the_words() -> None:
    measurements = list(measure(turns([("nor", 5)] * 4)))
    sud = found(measurements, side="sud", by="words", of="sides")
    assert (sud.value, sud.n, sud.withheld, sud.evidence) == (0.0, 0, None, ())
    assert sud.low == 0
    assert sud.high is not None
    assert 0 < sud.high < 0.5  # it may have been missed
    assert found(measurements, side="sud", by="speakers").value == 0


@pytest.mark.parametrize(
    ("speakers", "turns_counted"),
    [
        ([], 0),
        (["nor"], 1),
        (["nor", "sud", "nor"], 3),
        (["nor", "sud", "nor", "other", "unknown"], 3),
    ],
)
def test_fewer_than_four_turns_of_the_sides_are_too_little(
    speakers: list[str], turns_counted: int
) -> None:
    measurements = list(measure(turns([(by, 50) for by in speakers])))
    assert len(measurements) == 14
    for m in measurements:
        assert (m.value, m.low, m.high, m.interval) == (None, None, None, None)
        assert m.withheld is not None
        assert m.withheld.startswith(f"Too little text to say: {turns_counted} turn")


def test_passages_of_one_turn_are_not_more_turns() -> None:
    text = "One. Two. Three. Four."
    same = [said(text, word, turn=1) for word in ("One", "Two", "Three", "Four")]
    assert {m.value for m in measure(reading(text, *same))} == {None}


def test_stances_alone_are_no_speech() -> None:
    text = "One. Two. Three. Four."
    wishes = [
        said(text, word, turn=n, kind="stance")
        for n, word in enumerate(("One", "Two", "Three", "Four"))
    ]
    assert {m.value for m in measure(reading(text, *wishes))} == {None}


def test_a_sentence_that_two_sides_share_is_divided() -> None:
    text = "Ann said yes and Ben said no no no. She went. He stayed. Done."
    read = reading(
        text,
        said(text, "yes", turn=1),
        said(text, "no no no", by="sud", turn=2),
        said(text, "She went", turn=3),
        said(text, "He stayed", turn=4),
    )
    assert shares(read, by="sentences") == pytest.approx([2.5 / 3, 0.5 / 3])


def test_a_joint_source_of_three_sides_is_divided_by_three() -> None:
    sides = (Side("nor", "N"), Side("sud", "S"), Side("west", "W"))
    text = "One two three. Four. Five. Six."
    read = reading(
        text,
        said(text, "One two three", by=("nor", "sud", "west"), turn=1),
        said(text, "Four", turn=2),
        said(text, "Five", turn=3),
        said(text, "Six", by="sud", turn=4),
        dispute=Dispute("d", "D", sides),
    )
    measurements = list(measure(read))
    values = [found(measurements, side=s.id, by="words", of="sides").value for s in sides]
    assert values == pytest.approx([3 / 6, 2 / 6, 1 / 6])


def test_one_long_quotation_widens_the_interval() -> None:
    even = list(measure(turns([("nor", 10), ("sud", 10)] * 3)))
    uneven = list(
        measure(turns([("nor", 2), ("sud", 30), ("nor", 26), ("sud", 1), ("nor", 2), ("sud", 1)]))
    )
    widths = []
    for measurements in (even, uneven):
        m = found(measurements, side="nor", by="words", of="sides")
        assert m.low is not None
        assert m.high is not None
        widths.append(m.high - m.low)
    assert widths[0] < widths[1]


voices: st.SearchStrategy[str | tuple[str, ...]] = st.sampled_from(
    ["nor", "sud", ("nor", "sud"), "other", "unknown"]
)
sizes: st.SearchStrategy[tuple[str | tuple[str, ...], int]] = st.tuples(voices, st.integers(1, 9))
articles = st.lists(sizes, max_size=12).map(turns)
SWAP = {"nor": "sud", "sud": "nor"}


def swapped(read: Reading) -> Reading:
    """The same article with the definitions of the two sides exchanged."""
    assert read.dispute
    dispute = replace(read.dispute, sides=tuple(reversed(DISPUTE.sides)))
    return replace(read, attributions=tuple(map(other_side, read.attributions)), dispute=dispute)


def other_side(attribution: Attribution) -> Attribution:
    sides = tuple(SWAP[side] for side in attribution.sides)
    side = attribution.side and SWAP[attribution.side]
    return replace(attribution, side=side, sides=sides)


@PATIENT
@given(articles)
def test_exchanging_the_sides_mirrors_every_number_exactly(read: Reading) -> None:
    def mirrored(m: Measurement) -> Measurement:
        return replace(m, side=SWAP[m.side or ""])

    before = sorted(map(mirrored, measure(read)), key=repr)
    assert before == sorted(measure(swapped(read)), key=repr)


@PATIENT
@given(articles)
def test_shares_of_the_sides_add_up(read: Reading) -> None:
    for name in ({"by": "words", "of": "sides"}, {"by": "sentences"}, {"by": "attributions"}):
        values = [v for v in shares(read, **name) if v is not None]
        assert not values or sum(values) == pytest.approx(1)


@PATIENT
@given(st.lists(sizes, min_size=1, max_size=8))
def test_an_article_twice_over_has_the_same_shares(
    article: list[tuple[str | tuple[str, ...], int]],
) -> None:
    once, twice = list(measure(turns(article))), list(measure(turns(article * 2)))
    for m, n in zip(once, twice, strict=True):
        if m.value is not None and m.by != "speakers":
            assert n.value == pytest.approx(m.value)


@PATIENT
@given(articles, st.integers(0, 99))
def test_the_order_of_passages_changes_nothing(read: Reading, seed: int) -> None:
    n = len(read.attributions)
    order = sorted(range(n), key=lambda i: (i * 37 + seed) % 101)
    mixed = replace(read, attributions=tuple(read.attributions[i] for i in order))
    assert list(measure(read)) == list(measure(mixed))

"""What is told apart, and what is not."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.differences import article_differences, outlet_differences
from generator.compare.pool import Held
from generator.model import Coverage, Difference, Dispute, Extent, Genre, Side
from tests.by_hand import DISPUTE, PATIENT, analysis, turns
from tests.compare.corpus import article, coverage

Sizes = Sequence[tuple[str, int]]
ONE_SIDED: Sizes = [("nor", 20)] * 20 + [("sud", 20)]
OTHER_SIDED: Sizes = [("sud", 20)] * 20 + [("nor", 20)]
EVEN: Sizes = [("nor", 20), ("sud", 20)] * 10
NEARLY: Sizes = [("nor", 22), ("sud", 20)] * 10
THREE = replace(DISPUTE, sides=(*DISPUTE.sides, Side("est", "Estland")))
OTHER = {"nor": "sud", "sud": "nor"}
passages = st.lists(
    st.tuples(st.sampled_from(["nor", "sud", "other"]), st.integers(1, 30)), max_size=12
)


def item(name: str, sizes: Sizes, genre: Genre = "news", extent: Extent = "full") -> Coverage:
    read = turns(sizes or [("other", 3)])
    whole = article(name, text=read.doc.text, genre=genre, extent=extent)
    return coverage(whole, analysis(name, read))


def between(*items: Coverage, dispute: Dispute = DISPUTE) -> dict[tuple[str, str], Difference]:
    return {(d.one, d.two): d for d in article_differences(dispute, items)}


def held(prefix: str, shares: Iterable[int]) -> list[Held]:
    """Articles with so many of 40 words from Norland."""
    found = (item(f"{prefix}{n}", [("nor", k), ("sud", 40 - k)]) for n, k in enumerate(shares))
    return [Held(c.article.id, c.article, c.analysis) for c in found if c.analysis]


# ---------------------------------------------------------------- articles


def test_articles_that_differ_are_told_apart_and_others_are_not() -> None:
    found = between(
        item("a", ONE_SIDED), item("b", EVEN), item("c", NEARLY), item("d", OTHER_SIDED)
    )
    assert len(found) == 6
    assert found["a", "d"].apart
    assert found["a", "d"].value == pytest.approx(19 / 21)
    assert not found["c", "b"].apart
    assert {(d.metric, d.side, d.by, d.of, d.interval) for d in found.values()} == {
        ("voice_share", "nor", "words", "sides", "measurement")
    }


def test_every_pair_more_widens_all_of_them() -> None:
    two = between(item("a", ONE_SIDED), item("b", EVEN))["a", "b"]
    four = between(item("a", ONE_SIDED), *(item(name, EVEN) for name in "bcd"))["a", "b"]
    assert (two.pairs, four.pairs) == (1, 6)
    assert four.value == two.value
    assert four.low < two.low < two.high < four.high


def test_only_articles_of_one_genre_are_compared_and_all_pairs_count() -> None:
    news = [item("a", ONE_SIDED), item("b", EVEN)]
    opinion = [item("c", ONE_SIDED, "opinion"), item("d", EVEN, "opinion")]
    found = between(*news, *opinion, item("e", EVEN, "live"))
    assert set(found) == {("a", "b"), ("c", "d")}
    assert {d.pairs for d in found.values()} == {2}
    assert found["a", "b"].low < between(*news)["a", "b"].low


def test_excerpts_and_articles_with_too_little_speech_are_not_compared() -> None:
    whole = item("a", EVEN)
    few = item("c", [("nor", 9), ("sud", 9), ("nor", 2)])
    assert between(whole, item("b", EVEN, extent="excerpt")) == {}
    assert between(whole, few) == {}
    assert between(whole, replace(item("d", EVEN), analysis=None)) == {}
    assert between(whole, replace(item("e", EVEN), copy_of="a")) == {}


def test_of_three_sides_each_is_compared() -> None:
    found = article_differences(THREE, [item("a", ONE_SIDED), item("b", OTHER_SIDED)])
    assert [(d.side, d.one, d.pairs) for d in found] == [
        ("nor", "a", 3),
        ("sud", "b", 3),
        ("est", "a", 3),
    ]


@PATIENT
@given(st.lists(passages, max_size=5), st.randoms())
def test_order_of_articles_does_not_matter(sizes: list[Sizes], chance: random.Random) -> None:
    items = [item(f"a{n}", one) for n, one in enumerate(sizes)]
    found = between(*items)
    assert between(*chance.sample(items, len(items))) == found
    for one in found.values():
        assert -1 <= one.low <= one.value <= one.high <= 1
        assert one.value >= 0


@PATIENT
@given(st.lists(passages, max_size=4))
def test_a_swap_of_sides_mirrors(sizes: list[Sizes]) -> None:
    there = between(*(item(f"a{n}", one) for n, one in enumerate(sizes)))
    back = between(
        *(item(f"a{n}", [(OTHER.get(by, by), k) for by, k in s]) for n, s in enumerate(sizes))
    )
    for (one, two), found in there.items():
        mirror = back.get((two, one)) or back[one, two]
        ends = (mirror.low, mirror.high)
        expected = ends if (two, one) in back else (-mirror.high, -mirror.low)
        assert mirror.value == pytest.approx(found.value, abs=1e-9)
        assert (found.low, found.high) == pytest.approx(expected, abs=1e-9)


# ---------------------------------------------------------------- outlets


def test_outlets_are_told_apart_by_their_articles() -> None:
    found = outlet_differences(
        DISPUTE,
        {
            "bee": held("b", (30 + n % 3 for n in range(12))),
            "owl": held("o", (10 + n % 4 for n in range(12))),
            "wire": held("w", (28 + n % 9 for n in range(12))),
            "few": held("f", (20,) * 9),
        },
    )
    pairs = {(d.one, d.two): d for d in found}
    assert set(pairs) == {("bee", "owl"), ("wire", "owl"), ("wire", "bee")}
    assert pairs["bee", "owl"].apart
    assert not pairs["wire", "bee"].apart
    assert {(d.interval, d.pairs) for d in found} == {("sampling", 3)}


def test_one_outlet_differs_from_nobody() -> None:
    assert outlet_differences(DISPUTE, {"bee": held("b", (20,) * 12)}) == ()
    assert outlet_differences(DISPUTE, {}) == ()

"""Which two articles have a page of their own, and what is said of them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.differences import article_differences
from generator.compare.omission import omission
from generator.compare.pairs import MOST, candidates, pairs
from generator.compare.pairs import pair as pair_of
from generator.compare.same_voice import same_voices
from generator.model import Coverage, Difference, Item, Pair
from tests.by_hand import DISPUTE, PATIENT, analysis, said, turns
from tests.by_hand import reading as read_by_hand
from tests.compare import matrix
from tests.compare.corpus import article, coverage
from tests.compare.test_differences import EVEN, ONE_SIDED, OTHER, OTHER_SIDED, Sizes, passages

SIDED = {"one": ONE_SIDED, "two": OTHER_SIDED}
BERG = matrix.voice("berg", "ann")


def item(name: str, sizes: Sizes = EVEN, outlet: str = "bee", **more: object) -> Coverage:
    read = turns(sizes or [("other", 3)])
    whole = article(name, outlet, text=read.doc.text, **more)  # type: ignore[arg-type]
    return coverage(whole, analysis(name, read))


def chosen(
    items: Sequence[Coverage], differences: Sequence[Difference] | None = None
) -> list[Pair]:
    found = article_differences(DISPUTE, items) if differences is None else differences
    return list(pairs(items, found, same_voices(items), omission(items)))


def names(items: Sequence[Coverage]) -> list[str]:
    return ["".join(sorted((pair.one, pair.two))) for pair in chosen(items)]


# ---------------------------------------------------------------- the choice


def test_of_what_stands_apart_the_farthest_comes_first_and_each_article_once() -> None:
    assert names([item("a", EVEN), item("b", ONE_SIDED), item("c", OTHER_SIDED)]) == ["bc"]
    pairs_of = [item(f"{n}{side}", size) for n in "xy" for side, size in SIDED.items()]
    found = chosen(pairs_of)
    assert len({id_ for pair in found for id_ in (pair.one, pair.two)}) == 2 * len(found) == 4


def test_two_outlets_come_before_two_articles_of_one() -> None:
    assert "ab" not in names([item("a"), item("b"), item("c", outlet="owl")])


def test_one_genre_comes_before_two() -> None:
    found = names([item("a", genre="opinion"), item("b", outlet="owl"), item("c", outlet="wire")])
    assert found[0] == "bc"


def test_articles_of_near_days_come_first() -> None:
    def on(name: str, day: int, outlet: str) -> Coverage:
        one = item(name, outlet=outlet)
        when = datetime(2025, 5, day, tzinfo=UTC)
        return replace(one, article=replace(one.article, published=when))

    found = names([on("a", 1, "bee"), on("b", 9, "owl"), on("c", 2, "wire")])
    assert found[0] == "ac"


@pytest.mark.parametrize(
    "other",
    [
        replace(item("b", outlet="owl"), copy_of="a"),
        replace(item("b", outlet="owl"), analysis=None),
    ],
)
def test_copies_and_articles_that_are_not_held_make_no_pair(other: Coverage) -> None:
    assert chosen([item("a"), other]) == []


def test_two_copies_of_a_third_are_no_pair_but_each_may_stand_beside_others() -> None:
    two = [replace(item(name), copy_of="a") for name in "bc"]
    found = {
        frozenset((c.one.article.id, c.two.article.id)) for c in candidates([*two, item("d")], ())
    }
    assert found == {frozenset("bd"), frozenset("cd")}


@pytest.mark.parametrize("articles", [2, 3, 7, 24])
def test_where_nothing_stands_apart_one_pair_has_a_page(articles: int) -> None:
    items = [item(f"a{n:02}", outlet=("bee", "owl")[n % 2]) for n in range(articles)]
    assert len(chosen(items)) == 1


def test_nobody_stands_in_more_than_one_of_those_that_are_chosen_for_their_difference() -> None:
    items = [item(f"a{n}", ONE_SIDED) for n in range(5)]
    items += [item(f"b{n}", OTHER_SIDED, "owl") for n in range(5)]
    often = Counter(id_ for pair in chosen(items) for id_ in (pair.one, pair.two))
    assert max(often.values()) == 1
    assert len(often) == 2 * MOST


MANY = st.lists(passages, max_size=5)


def made(sizes: Sequence[Sizes]) -> list[Coverage]:
    return [item(f"a{n}", one, ("bee", "owl", "wire")[n % 3]) for n, one in enumerate(sizes)]


@PATIENT
@given(MANY, st.randoms())
def test_neither_order_nor_the_sides_names_matter(
    sizes: list[Sizes], chance: random.Random
) -> None:
    items = made(sizes)
    found = names(items)
    assert names(chance.sample(items, len(items))) == found
    swapped = made([[(OTHER.get(by, by), n) for by, n in one] for one in sizes])
    assert names(swapped) == found
    assert len(found) == len(set(found)) <= MOST


@PATIENT
@given(MANY)
def test_a_pair_is_two_articles_of_the_story_with_their_own_differences(sizes: list[Sizes]) -> None:
    items = made(sizes)
    known = {frozenset((one.article.id, two.article.id)) for one, two in combinations(items, 2)}
    for pair in chosen(items):
        ids = frozenset((pair.one, pair.two))
        assert ids in known
        assert all(frozenset((d.one, d.two)) == ids for d in pair.differences)
        assert not set(pair.both) & {*pair.only[0], *pair.only[1]}


# ---------------------------------------------------------------- what both have, and one alone


def spoken(name: str, outlet: str, *speakers: tuple[str | None, str]) -> Coverage:
    text = " ".join(f"word{n} {name}." for n in range(len(speakers)))
    parts = [
        said(text, f"word{n} {name}.", by=side, speaker=speaker, turn=n)
        for n, (speaker, side) in enumerate(speakers)
    ]
    whole = article(name, outlet, text=text)
    return coverage(whole, analysis(name, read_by_hand(text, *parts)))


def test_the_same_speakers_are_found_and_who_is_heard_in_one_alone() -> None:
    items = [
        spoken("x", "bee", ("Ann Berg", "nor"), ("Bo Dahl", "sud"), (None, "sud")),
        spoken("y", "owl", ("Ann Berg", "nor"), (None, "sud"), ("Cy Elm", "nor")),
    ]
    voices = same_voices(items)
    (found,) = chosen(items)
    told = [(voices[n].speaker, voices[n].voice) for n in found.both]
    assert sorted(told, key=str) == [("Ann Berg", "nor"), (None, "sud")]
    assert [voices[n].speaker for n in found.only[0]] == ["Bo Dahl"]
    assert [voices[n].speaker for n in found.only[1]] == ["Cy Elm"]


def test_a_name_is_one_speaker_in_however_many_letters() -> None:
    one, two = spoken("x", "bee", ("Ann Berg", "nor")), spoken("y", "owl", ("Berg", "nor"))
    full, short = matrix.voice("berg", "ann"), matrix.voice("berg")
    items = [with_item(one, full), with_item(two, short)]
    (voice,) = same_voices(items)
    assert [id_ for id_, _ in voice.passages] == ["x", "y"]
    assert voice.single


def with_item(one: Coverage, found: Item) -> Coverage:
    assert one.analysis is not None
    spans = one.analysis.attributions[0].content
    own = replace(found, spans=spans)
    return replace(one, analysis=replace(one.analysis, items=(own,)))


def test_sources_without_name_and_side_are_nobodys() -> None:
    assert same_voices([spoken("x", "bee", (None, "other"), (None, "unknown"))]) == ()


def test_nobody_is_heard_in_a_withdrawn_article() -> None:
    one = spoken("x", "bee", ("Ann Berg", "nor"))
    gone = replace(one.article, withdrawn=article("w", withdrawn=True).withdrawn)
    assert same_voices([replace(one, article=gone)]) == ()


def test_what_may_not_be_said_to_lack_is_not_said() -> None:
    first = [matrix.article("a", 1, BERG), matrix.article("b", 1, BERG)]
    later, early = matrix.article("c", 2), matrix.article("d", 1)
    items = [*first, later, early]
    voices, rows_of = same_voices(items), omission(items)
    lacks = {
        (has, lacked): rows
        for pair in (pair_of(each, voices, rows_of) for each in candidates(items, ()))
        for has, lacked, rows in (
            (pair.one, pair.two, pair.lacks[0]),
            (pair.two, pair.one, pair.lacks[1]),
        )
    }
    assert {key for key, rows in lacks.items() if rows} == {("a", "c"), ("b", "c")}

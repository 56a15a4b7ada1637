"""Shares of speech over several articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.analyse.metrics import voice_share
from generator.compare.pool import Held
from generator.compare.shares import (
    WAYS,
    WITH_STANCE,
    Way,
    heard,
    part,
    part_of,
    pool_shares,
    short_of,
    short_together,
)
from generator.model import Measurement
from tests.by_hand import DISPUTE, analysis, found, reading, said, turns
from tests.compare.corpus import article

Turns = Sequence[tuple[str | tuple[str, ...], int]]
MIXED: Turns = [("nor", 9), ("sud", 5), (("nor", "sud"), 4), ("other", 7), ("nor", 3), ("sud", 2)]


def held(name: str, sizes: Turns, *, withdrawn: bool = False) -> Held:
    read = turns(sizes)
    item = article(name, text=read.doc.text, withdrawn=withdrawn)
    return Held(name, item, analysis(name, read))


def pooled(*articles: Held) -> list[Measurement]:
    return [one.measurement for one in pool_shares(DISPUTE, articles)]


@pytest.mark.parametrize("way", [*WAYS, WITH_STANCE])
def test_one_article_has_the_share_that_its_own_figure_has(way: object) -> None:
    text = "We agree. They hope so. You refuse. Both wait. It rains. She said no."
    read = reading(
        text,
        said(text, "We agree", turn=0),
        said(text, "They hope so", by="sud", turn=1, kind="stance"),
        said(text, "You refuse", by="sud", turn=2),
        said(text, "Both wait", by=("nor", "sud"), turn=3),
        said(text, "It rains", by="other", turn=4),
        said(text, "no", by="nor", turn=5),
    )
    item = Held("a", article("a", text=text), analysis("a", read))
    (chosen,) = (w for w in (*WAYS, WITH_STANCE) if w == way)
    for side in ("nor", "sud"):
        own = found(list(voice_share.measure(read)), side=side, by=chosen.by, of=chosen.of)
        mine, whole = part(heard(item, chosen), side, chosen)
        assert mine / whole == own.value
        if chosen in WAYS:
            assert part_of(item, side, chosen) == (mine, whole)
            assert not short_together([item] * 4, chosen.by)


def test_all_words_count_the_same_whichever_article_they_stand_in() -> None:
    both = pooled(held("a", MIXED), held("b", [("nor", 30), ("other", 10)]))
    words = found(both, side="nor", by="words", of="sides")
    assert (words.value, words.n) == ((9 + 2 + 3 + 30) / (23 + 30), 4)
    assert found(both, side="nor", by="words", of="attributed").value == 44 / 70
    assert found(both, side="nor", by="attributions").value == 3.5 / 6


@pytest.mark.parametrize(("number", "interval"), [(9, None), (10, "sampling")])
def test_the_interval_is_shown_from_ten_articles(number: int, interval: str | None) -> None:
    items = [held(f"a{n}", [("nor", 5 + n), ("sud", 9)]) for n in range(number)]
    silent = held("none", [("other", 9)])
    words = found(pooled(*items, silent), side="nor", by="words", of="sides")
    assert words.value is not None
    assert words.interval == interval
    assert (words.low is None) == (interval is None)


def test_too_few_turns_are_withheld() -> None:
    few = pooled(held("a", [("nor", 9), ("sud", 5), ("other", 5)]))
    assert {(one.value, one.low) for one in few} == {(None, None)}
    assert few[0].withheld == "Too little text to say: 2 turns to speak, 4 are needed"
    assert pooled()[0].withheld == "Too little text to say: 0 turns to speak, 4 are needed"


def test_passages_without_words_have_no_share() -> None:
    item = held("a", MIXED)
    wordless = Held("a", replace(item.article, text="…"), item.analysis)
    assert found(pooled(wordless), side="nor", by="words", of="sides").withheld == (
        "The passages hold no words"
    )


def test_a_withdrawn_article_keeps_its_numbers_and_loses_its_passages() -> None:
    shown, gone = (pool_shares(DISPUTE, [held("a", MIXED, withdrawn=w)]) for w in (False, True))
    assert [one.measurement for one in shown] == [one.measurement for one in gone]
    assert len(shown[0].passages) == 3
    assert gone[0].passages == ()


def test_a_swap_of_sides_mirrors() -> None:
    def swapped(sizes: Turns) -> Turns:
        other: dict[object, str] = {"nor": "sud", "sud": "nor"}
        return [(other.get(by, by), size) for by, size in sizes]

    sizes: list[Turns] = [[*MIXED, ("nor", n), ("sud", 3 * n % 7 + 1)] for n in range(1, 12)]
    there = pooled(*(held(f"a{n}", one) for n, one in enumerate(sizes)))
    back = pooled(*(held(f"a{n}", swapped(one)) for n, one in enumerate(sizes)))
    for one in there:
        mirror = found(back, side="sud" if one.side == "nor" else "nor", by=one.by, of=one.of)
        assert (one.value, one.low, one.high) == (mirror.value, mirror.low, mirror.high)


SHORT = [
    held("a", [("other", 5)]),
    held("b", [("nor", 9), ("sud", 5), ("nor", 3)]),
    held("c", [("sud", 4)]),
]


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.by} {way.of}")
def test_why_there_is_too_little_is_the_same_article_by_article(way: Way, number: int) -> None:
    items = SHORT[:number]
    credits_ = [credit for item in items for credit in heard(item, way)]
    assert short_together(items, way.by) == short_of(credits_)

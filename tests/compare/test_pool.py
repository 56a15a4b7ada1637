from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest

from generator.compare.pool import Held, pool, poolable
from generator.model import Article, Dispute, Genre, Pooled
from generator.statistics import flesch_kincaid, mean_t
from tests.by_hand import DISPUTE
from tests.compare.corpus import article, coverage, written

NAMES = (
    ("tone_of_voice", "vader"),
    ("readability", "flesch_kincaid"),
    ("readability", "flesch_reading_ease"),
    ("readability", "words_per_sentence"),
)


def held(*sizes: tuple[int, int, int], withdrawn: bool = False, turn_of: int = 1) -> list[Held]:
    return [
        Held(f"a{n}", article(f"a{n}", withdrawn=withdrawn), written(*size, turn_of=turn_of)[1])
        for n, size in enumerate(sizes)
    ]


def get(pooled: tuple[Pooled, ...], side: str | None, by: str = "vader") -> Pooled:
    (found,) = (p for p in pooled if (p.measurement.side, p.measurement.by) == (side, by))
    return found


def test_every_side_and_the_authors_have_all_figures() -> None:
    pooled = pool(DISPUTE, held((10, 10, 10)))
    names = [
        (p.measurement.metric, p.measurement.by, p.measurement.side, p.measurement.of)
        for p in pooled
    ]
    assert names == [
        (metric, by, side, of)
        for side, of in (("nor", "side"), ("sud", "side"), (None, "author"))
        for metric, by in NAMES
    ]


def test_tone_by_hand() -> None:
    items = held((7, 0, 0), (8, 0, 0))
    tones = [clip.tone for item in items for clip in item.analysis.clips]
    found = get(pool(DISPUTE, items), "nor")
    expected = mean_t(tones, range(15))
    assert found.measurement.value == pytest.approx(fmean(tones))
    assert (found.measurement.low, found.measurement.high) == (expected.low, expected.high)
    assert (found.measurement.n, found.measurement.interval) == (15, "t")
    assert found.articles == ("a0", "a1")
    assert len(found.passages) == 15
    assert found.passages[0] == ("a0", items[0].analysis.clips[0].span)


def test_readability_by_hand() -> None:
    items = held((7, 0, 0), (8, 0, 0))
    clips = [clip for item in items for clip in item.analysis.clips]
    found = get(pool(DISPUTE, items), "nor", "flesch_kincaid").measurement
    words, syllables = sum(c.words for c in clips), sum(c.syllables for c in clips)
    assert found.value == flesch_kincaid(15, words, syllables)
    assert found.unit == "school years"


def test_turns_of_different_articles_are_different_turns() -> None:
    found = get(pool(DISPUTE, held((10, 0, 0), (10, 0, 0), turn_of=10)), "nor").measurement
    assert found.n_effective == 2
    assert found.interval == "t"


@pytest.mark.parametrize(("articles", "interval", "number"), [(9, "t", 18), (10, "sampling", 10)])
def test_from_ten_articles_the_articles_are_the_sample(
    articles: int, interval: str, number: int
) -> None:
    found = get(pool(DISPUTE, held(*[(2, 0, 0)] * articles)), "nor").measurement
    assert (found.interval, found.n_effective) == (interval, number)


def test_an_article_without_such_sentences_is_not_of_the_sample() -> None:
    pooled = pool(DISPUTE, held(*[(2, 0, 0)] * 9, (0, 10, 0)))
    assert get(pooled, "nor").measurement.interval == "t"
    assert get(pooled, "nor").articles == tuple(f"a{n}" for n in range(9))


def test_too_little_is_withheld_with_its_passages() -> None:
    pooled = pool(DISPUTE, held((9, 0, 0)))
    tone = get(pooled, "nor")
    assert (tone.measurement.value, tone.measurement.interval, tone.measurement.n) == (
        None,
        None,
        9,
    )
    assert tone.measurement.withheld == "Too little text to say: 9 sentences, 10 are needed"
    assert len(tone.passages) == 9
    assert get(pooled, "sud").measurement.withheld == (
        "Too little text to say: 0 sentences, 10 are needed"
    )
    ten = get(pool(DISPUTE, held((0, 10, 0))), "sud", "flesch_kincaid").measurement
    assert ten.withheld == "Too little text to say: 120 words, 150 are needed"


def test_nothing_held_is_nothing_to_say() -> None:
    assert {p.measurement.value for p in pool(DISPUTE, [])} == {None}


def test_a_withdrawn_article_keeps_its_numbers_and_loses_its_passages() -> None:
    with_, without = (
        pool(DISPUTE, held((12, 0, 0))),
        pool(DISPUTE, held((12, 0, 0), withdrawn=True)),
    )
    assert get(with_, "nor").measurement == get(without, "nor").measurement
    assert get(without, "nor").articles == ("a0",)
    assert get(without, "nor").passages == ()


def test_exchanging_the_sides_mirrors_the_figures_exactly() -> None:
    items = held((12, 11, 3), (3, 4, 8))
    swap = {"nor": "sud", "sud": "nor", "author": "author"}
    mirrored = [
        replace(
            item,
            analysis=replace(
                item.analysis,
                clips=tuple(replace(clip, voice=swap[clip.voice]) for clip in item.analysis.clips),
            ),
        )
        for item in items
    ]
    after = pool(Dispute("d", "D", DISPUTE.sides[::-1]), mirrored)
    before = pool(DISPUTE, items)
    assert {
        replace(
            p,
            measurement=replace(
                p.measurement, side=p.measurement.side and swap[p.measurement.side]
            ),
        )
        for p in before
    } == set(after)


def test_the_order_of_articles_changes_no_number() -> None:
    items = held((12, 11, 3), (3, 4, 8), (1, 1, 9))
    assert [p.measurement for p in pool(DISPUTE, items)] == [
        p.measurement for p in pool(DISPUTE, items[::-1])
    ]


def kept(*articles: Article) -> list[str]:
    _, held_ = written(1, 1, 1)
    return [c.article.id for c in poolable([coverage(a, held_) for a in articles])]


@pytest.mark.parametrize("credit", ["wire", "Wire Agency", "WA", " wa "])
def test_a_wire_copy_is_left_out_where_the_wires_own_is_there(credit: str) -> None:
    copy, own = article("copy", "bee", credits=(credit,)), article("own", "wire")
    assert kept(copy, own, article("other", "owl")) == ["own", "other"]
    assert kept(copy) == ["copy"]


def test_what_credits_itself_or_strangers_is_no_copy() -> None:
    assert kept(article("a", "wire", credits=("Wire Agency",)), article("b", "wire")) == ["a", "b"]
    assert kept(article("a", "bee", credits=("Reuters",)), article("b", "wire")) == ["a", "b"]


def test_two_that_credit_each_other_both_stay() -> None:
    one, two = article("a", "bee", credits=("The Owl",)), article("b", "owl", credits=("bee",))
    assert kept(one, two) == ["a", "b"]


def test_a_copy_stays_where_the_original_cannot_be_pooled() -> None:
    _, held_ = written(1, 1, 1)
    copy, own = article("copy", credits=("wire",)), article("own", "wire")
    assert poolable([coverage(copy, held_), coverage(own, None)]) == (coverage(copy, held_),)
    assert kept(copy, article("own", "wire", genre="opinion")) == ["copy"]


def test_opinion_is_not_pooled_with_reports() -> None:
    genres: tuple[Genre, ...] = ("news", "analysis", "opinion", "interview", "live")
    assert kept(*(article(g, genre=g) for g in genres)) == ["news", "analysis", "interview", "live"]


def test_one_text_in_two_articles_is_pooled_once() -> None:
    _, held_ = written(1, 1, 1)
    own = coverage(article("own", "wire"), held_)
    copy = replace(coverage(article("copy", "bee"), held_), copy_of="own")
    assert poolable([copy, own]) == (own,)
    assert poolable([copy]) == (copy,)

"""Pages of two articles: what they say, what they may not, and the parts for any other pair."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from itertools import permutations
from pathlib import PurePosixPath

import pytest

from generator.model import Coverage, Site, Withdrawal
from generator.publish import urls
from generator.publish.chooser import pair_pages
from generator.publish.floor import ends
from generator.publish.halves import story
from generator.publish.pages import choose, compare
from generator.publish.render import render
from tests.publish.framed import framed
from tests.publish.sample import (
    MASK,
    SHOWN,
    news,
    paired,
    quotation,
    recorded,
    site,
    three_sides,
)
from tests.publish.test_records import HIDDEN_WORDS, env, plain, rendered
from tests.publish.tree import Node, parsed

PAIR = urls.compare_path("dust", "courier", "tribune")
INDEX = urls.compare_index("dust")


def with_articles(*coverage: Coverage) -> Site:
    whole = site()
    story = replace(whole.stories[0].story, articles=tuple(c.article for c in coverage))
    comparison = replace(whole.stories[0], story=story, coverage=coverage, differences=())
    return replace(whole, stories=(paired(comparison),), outlets=(), disputes=())


def page(whole: Site, path: PurePosixPath = PAIR) -> str:
    made = (*compare.pages(whole), *choose.pages(whole))
    return unescape(next(render(each, env()) for each in made if each.path == path))


@cache
def told() -> str:
    return plain(rendered(framed())[PAIR])


@pytest.mark.parametrize(
    "words",
    [
        "Counts who is quoted or reported, not who is right. Equal is not fair.",
        "Lindham Stone has 78 % in Courier and 44 % in Vale Tribune . The two stand apart",
        "stand apart: the program’s own mistakes do not explain it.",
        "apart by 17 points (2 to 30)",
        ", last Villagers",
        "78 % (61 to 88 %)",
        "Orla Venn Lindham Stone, managers",
        "Courier , 2 passages, 21 words",
        "Vale Tribune , 1 passage, 9 words",
        "“Nobody here has hidden a single bag of dust,”",
        "The other lacks it, though two more outlets had it before",
    ],
)
def test_a_pair_is_told_in_words(words: str) -> None:
    assert words in told()


def test_what_cannot_be_told_apart_is_said_so() -> None:
    whole = framed()
    story = whole.stories[0]
    alike = replace(story.differences[0], low=-0.1)
    text = plain(page(replace(whole, stories=(paired(replace(story, differences=(alike,))),))))
    assert "their difference of 17 points may lie anywhere from −10 to 30." in text
    assert "apart by" not in text


def opinion() -> Coverage:
    one = recorded()
    return replace(one, article=replace(one.article, genre="opinion"))


def excerpt() -> Coverage:
    one = recorded()
    return replace(one, article=replace(one.article, extent="excerpt"))


@pytest.mark.parametrize(
    ("second", "words"),
    [
        (opinion(), "Not compared in figures: one is news, the other opinion."),
        (excerpt(), "Not compared in figures: only an excerpt of Vale Tribune is held here."),
        (excerpt(), "so nothing is said of what it lacks."),
        (recorded(), "Not compared in figures: too little is said by the sides in one of them."),
    ],
)
def test_articles_that_are_not_compared_say_why(second: Coverage, words: str) -> None:
    assert words in plain(page(with_articles(news(), second)))


def test_a_withdrawn_article_shows_figures_and_no_passage() -> None:
    one = recorded()
    gone = Withdrawal(date(2025, 8, 1), "asked")
    whole = with_articles(news(), replace(one, article=replace(one.article, withdrawn=gone)))
    for path in (PAIR, INDEX):
        text = page(whole, path)
        assert "Withdrawn on" in plain(text)
        assert not [words for words in SHOWN if words in plain(text)]
        assert "tribune.html#p-" not in text


def test_nothing_is_said_that_is_only_hidden() -> None:
    assert "No speaker" not in told()


def test_two_copies_of_a_third_have_no_page() -> None:
    copies = [replace(each, copy_of="other") for each in (news(), recorded())]
    assert not list(compare.pages(with_articles(*copies)))
    text = page(with_articles(*copies), INDEX)
    assert "Both carry the same text" in text
    assert "nothing to compare: Courier and Vale Tribune ." in plain(text)


@pytest.mark.parametrize("number", [0, 1])
def test_first_and_last_voice_are_those_of_the_storys_page(number: int) -> None:
    whole = framed()
    path = urls.story_path("dust")
    comparison = whole.stories[0]
    half = story(whole, path, comparison).halves[number]
    voices = ends(comparison.coverage[number], comparison.story.dispute)
    assert half.values[-1].voices == voices


def test_nothing_is_chosen_from_one_article() -> None:
    assert not [*choose.pages(with_articles(news())), *compare.pages(with_articles(news()))]


def test_a_side_more_is_a_line_of_figures_more() -> None:
    one, two = news(), quotation()
    text = page(three_sides(), urls.compare_path("dust", one.article.id, two.article.id))
    assert text.count("</span> of the sides’ words") == 3


def test_only_shown_words_of_a_text_under_rights_stand_on_any_page() -> None:
    for path, text in rendered(framed()).items():
        if "compare" in path.parts:
            assert MASK not in text
            assert not [word for word in HIDDEN_WORDS if word in text], path


def test_every_passage_leads_to_its_place() -> None:
    whole = framed()
    tree = parsed(rendered(whole)[PAIR])
    halves = [half for both in tree.find(".same .cols") for half in both.children]
    halves += tree.find("div.alone")
    found = [(half, number) for half in halves for number in passages(half)]
    assert len(found) >= 4
    names = {"n1": "courier", "n2": "tribune"}
    for node, number in found:
        (name,) = {names[each.attrs["class"]] for css in names for each in node.find(f".{css}")}
        article = rendered(whole)[PurePosixPath(f"stories/dust/{name}.md")]
        assert re.search(rf'id="?p-{number}[" >]', article)


def passages(half: Node) -> list[str]:
    """Numbers of passages, to which a script makes links."""
    listed = [line.attrs["data-p"] for line in half.find(".heard li")]
    return [*listed, *(small.text.removeprefix("passage ") for small in half.find(".q small"))]


def test_data_for_the_script_cannot_end_its_element() -> None:
    whole = framed()
    story = whole.stories[0]
    first = story.coverage[0]
    hostile = replace(first.outlet, short="</script><img src=x onerror=alert(1)>")
    odd = replace(first, outlet=hostile, article=replace(first.article, extent="excerpt"))
    whole = replace(whole, stories=(replace(story, coverage=(odd, *story.coverage[1:])),))
    text = next(render(each, env()) for each in choose.pages(whole))
    held = re.search(r'<script type="application/json" id="pairs">(.*?)</script>', text)
    assert held is not None
    told = json.loads(held[1])
    assert {"voices", "speakers", "things", "pairs", "halves"} <= set(told)
    assert told["halves"][0]["name"] == "</script><img src=x onerror=alert(1)>"
    assert "</script" in json.dumps(json.loads(held[1]))
    assert "<img" not in text


def test_long_names_have_short_addresses() -> None:
    long = "a" * 120
    path = urls.compare_path("dust", long, "b" * 120)
    assert len(path.name) < 60
    assert path == urls.compare_path("dust", "b" * 120, long)


def test_pairs_without_a_page_are_led_to_where_any_two_are_chosen() -> None:
    story = framed().stories[0]
    path = urls.story_path("dust")
    assert pair_pages(path, story)["courier"]["tribune"] == "compare/courier--tribune.html"
    (found,) = {frozenset((d.one, d.two)) for d in story.differences}
    without = pair_pages(path, replace(story, pairs=()))
    chosen = (
        without["courier"]["tribune"] if "courier" in without else without["tribune"]["courier"]
    )
    assert chosen in {f"compare/index.html?one={a}&two={b}" for a, b in permutations(sorted(found))}

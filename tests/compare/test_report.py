"""What moved between two sets of figures, as a report: by article and story, with passages."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.moved_articles import Room
from generator.compare.moved_passages import paired, passage_moves
from generator.compare.report import Base, report
from generator.figures_json import FORMAT, ArticleFigures, Figures, PooledFigures, Published
from generator.figures_shown import (
    Shown,
    ShownArticle,
    ShownCorrection,
    ShownDispute,
    ShownPassage,
    ShownStory,
)
from generator.model import Coding
from generator.report import MOST, ArticleMove, Report

CODING = Coding("t", "s", "c", "e", (("spacy", "3.8.17"),))
PORT = Published("voice_share", "share", 9, "port", "words", "sides", 0.61, 0.5, 0.7)
FISHERS = replace(PORT, side="fishers", value=0.39, low=0.3, high=0.5)
TONE = Published("tone_of_voice", "compound", 12, "fishers", "vader", "side", 0.125)
SAID = ShownPassage(
    ((10, 40),), "s-1-1", 1, "Port", "Pieter Voss", "indirect speech", "neutral", "the boats", 6
)
DETAILS = {"title": "A toll", "genre": "news", "rights": "Own text"}
POST = ShownArticle("Coast Post", "Post", "A toll", quotation=False, details=DETAILS,
                    corrections=(), passages=(SAID,))  # fmt: skip
FIGURES = ArticleFigures({"genre": "news"}, (PORT, FISHERS, TONE), CODING)
STORY = ShownStory("Toll vote", "harbour", ("Two can be compared.",), (), (("post", "wire"),), {})
DISPUTE = ShownDispute("The harbour", (("port", "Port"), ("fishers", "Fishers")))
ROOM = Room()


def built(**articles: tuple[ArticleFigures, ShownArticle]) -> Figures:
    """A build of one story."""
    names = {name.replace("_", "-"): each for name, each in articles.items()}
    return Figures(
        FORMAT,
        None,
        "e",
        "code",
        {f"toll/{name}": figures for name, (figures, _) in names.items()},
        {"stories/toll": PooledFigures(tuple(f"toll/{n}" for n in names), (PORT, FISHERS))},
        Shown(
            articles={f"toll/{name}": shown for name, (_, shown) in names.items()},
            stories={"toll": STORY},
            disputes={"harbour": DISPUTE},
        ),
    )


OLD = built(post=(FIGURES, POST), wire=(FIGURES, POST))


def between(old: Figures, new: Figures) -> Report:
    return report(old, new, Base("main"), ROOM)


def only(found: Report) -> ArticleMove:
    ((article,),) = (story.articles for story in found.stories)
    return article


def test_of_the_same_nothing_is_told() -> None:
    found = between(OLD, OLD)
    assert (found.stories, found.pools, found.moved, found.compared) == ((), (), 0, 2)


def test_a_share_that_moved_is_told_of_all_sides_in_their_order() -> None:
    moved = replace(
        FIGURES,
        published=(TONE, replace(FISHERS, value=0.5), replace(PORT, value=0.5)),
        coding=replace(CODING, text="other"),
    )
    article = only(between(OLD, built(post=(moved, POST), wire=(FIGURES, POST))))
    assert (article.id, article.state, article.why) == ("post", "changed", ("text changed",))
    assert [(m.side, m.old and m.old.value, m.new and m.new.value) for m in article.figures] == [
        ("port", 0.61, 0.5),
        ("fishers", 0.39, 0.5),
    ]


@pytest.mark.parametrize(
    ("new", "told"),
    [({"high": 0.72}, True), ({"low": None}, True), ({"high": 0.7001}, False), ({"n": 12}, False)],
)
def test_a_range_that_is_printed_differently_is_a_move(
    new: dict[str, float | None], *, told: bool
) -> None:
    now = replace(FIGURES, published=(replace(PORT, **new), FISHERS, TONE))  # type: ignore[arg-type]
    found = between(OLD, built(post=(now, POST), wire=(FIGURES, POST)))
    assert found.moved == int(told)
    assert bool(found.stories) == told


def test_a_reason_that_changed_moves_no_figure() -> None:
    short = replace(TONE, value=None, withheld="2 sentences, 5 are needed")
    old, new = (
        built(post=(replace(FIGURES, published=(PORT, FISHERS, tone)), POST))
        for tone in (short, replace(short, withheld="3 sentences, 5 are needed"))
    )
    found = between(old, new)
    assert (found.moved, only(found).figures_moved) == (0, 1)
    assert between(old, built(post=(FIGURES, POST))).moved == 1


def test_what_came_and_went_is_told_with_its_figures_and_passages() -> None:
    withheld = replace(FIGURES, published=(replace(PORT, value=None, withheld="too little"),))
    new = built(post=(FIGURES, POST), new_one=(withheld, POST))
    found = between(OLD, new)
    states = {article.id: article for article in found.stories[0].articles}
    assert {name: article.state for name, article in states.items()} == {
        "new-one": "new",
        "wire": "gone",
    }
    assert (found.added, found.removed, found.moved) == (1, 1, 0)
    assert [m.new and m.new.withheld for m in states["new-one"].figures] == ["too little"]
    assert [move.change for move in states["new-one"].passages] == ["came"]
    assert states["wire"].passages == ()
    assert all(move.new is None for move in states["wire"].figures)


def test_details_corrections_and_heads_that_changed_are_told() -> None:
    correction = ShownCorrection(
        counted=False, by="ann", says="paragraph 1: Port → Fishers", why="so"
    )
    confirmed = replace(correction, counted=True)
    before = replace(PORT, value=0.7)
    shown = replace(POST, details={**DETAILS, "genre": "opinion"}, corrections=(confirmed,))
    old = built(post=(FIGURES, replace(POST, corrections=(correction,))), wire=(FIGURES, POST))
    new = built(
        post=(replace(FIGURES, about={"genre": "opinion"}, before=(before,)), shown),
        wire=(FIGURES, POST),
    )
    assert new.shown is not None
    story = replace(STORY, heads=("All can.",), apart=(("post", "wire"),), alike=())
    new = replace(new, shown=replace(new.shown, stories={"toll": story}))
    found = between(old, new)
    article = only(found)
    assert [(d.field, d.old, d.new) for d in article.details] == [("genre", "news", "opinion")]
    assert [(m.change, m.counted, m.by) for m in article.corrections] == [("came", True, "ann")]
    assert next((m.old and m.old.value, m.new and m.new.value) for m in article.effect) == (
        0.7,
        0.61,
    )
    told = found.stories[0]
    assert (told.before, told.now) == (STORY.heads, story.heads)
    assert (told.apart, told.alike) == (("Post and Post",), ())


def test_what_was_renamed_is_no_other_article() -> None:
    moved = replace(FIGURES, published=(replace(PORT, value=0.5), FISHERS, TONE))
    new = built(
        late_post=(moved, replace(POST, formerly=("first-post", "post"))), wire=(FIGURES, POST)
    )
    found = between(OLD, new)
    assert (found.added, found.removed, found.moved, only(found).id) == (0, 0, 1, "late-post")
    assert new.shown is not None
    articles = {f"vote/{name[5:]}": each for name, each in new.articles.items()}
    shown = {f"vote/{name[5:]}": each for name, each in new.shown.articles.items()}
    again = replace(
        new,
        articles=articles,
        pooled={"stories/vote": replace(new.pooled["stories/toll"], articles=tuple(articles))},
        shown=replace(
            new.shown,
            articles=shown,
            stories={"vote": replace(STORY, formerly=("toll",), apart=(), alike=())},
        ),
    )
    found = between(OLD, again)
    assert (found.added, found.removed, found.moved) == (0, 0, 1)
    assert [(story.id, story.state) for story in found.stories] == [("vote", "changed")]
    other = replace(POST, formerly=("wire",))
    assert between(OLD, built(post=(FIGURES, other), wire=(FIGURES, POST))).stories == ()


def test_a_file_of_an_older_format_gives_figures_alone() -> None:
    moved = replace(FIGURES, published=(replace(PORT, value=0.5), FISHERS, TONE))
    old, new = (
        replace(each, format=1, shown=None)
        for each in (OLD, built(post=(moved, POST), wire=(FIGURES, POST)))
    )
    article = only(between(old, new))
    assert (article.passages, article.passages_known) == ((), False)
    assert [m.side for m in article.figures] == ["port"]
    assert only(between(old, built(post=(moved, POST), wire=(FIGURES, POST)))).passages == ()


def test_pools_of_outlets_and_disputes_are_told_by_name() -> None:
    name = "outlets/post/harbour"
    old, new = (
        replace(OLD, pooled={name: PooledFigures((), (replace(PORT, value=value),))})
        for value in (0.4, 0.6)
    )
    (pool,) = between(old, new).pools
    assert (pool.kind, pool.outlet, pool.dispute) == ("outlet", "post", "The harbour")


def test_long_lists_are_cut_and_counted() -> None:
    many = tuple(
        replace(SAID, at=((n * 50, n * 50 + 40),), text=f"number {n} of all") for n in range(90)
    )
    rows = tuple(replace(TONE, by=f"way {n}") for n in range(300))
    one = (replace(FIGURES, published=rows), replace(POST, passages=many, title="x" * 900))
    found = only(between(built(), built(post=one)))
    assert (len(found.passages), found.passages_moved) == (MOST["passages"], 90)
    assert (len(found.figures), found.figures_moved) == (MOST["figures"], 300)
    assert len(found.title) == 400


# ---------------------------------------------------------------- passages


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ({"counted": "Fishers"}, ("side",)),
        ({"speaker": "Nuala Moran"}, ("speaker",)),
        ({"form": "direct speech", "introduced": "hedged"}, ("form", "introduced")),
        ({"at": ((10, 60),), "words": 9}, ("bounds",)),
        ({"anchor": "s-1-2"}, None),
    ],
)
def test_a_passage_counted_in_another_way_is_told_with_in_what(
    new: dict[str, object], what: tuple[str, ...] | None
) -> None:
    now = replace(POST, passages=(replace(SAID, **new),))  # type: ignore[arg-type]
    moves = passage_moves(POST, now, same_text=True)
    assert [move.what for move in moves] == ([] if what is None else [what])


def test_passages_of_another_text_are_known_by_their_words() -> None:
    other = replace(SAID, at=((90, 120),), anchor="s-3-1", paragraph=3, counted="Fishers")
    new = replace(SAID, at=((10, 40),), text="nothing like it at all")
    moves = passage_moves(POST, replace(POST, passages=(new, other)), same_text=False)
    assert [(move.change, move.what) for move in moves] == [("came", ()), ("changed", ("side",))]


def test_of_others_texts_no_words_are_told_that_the_page_does_not_show_now() -> None:
    quoted = replace(POST, quotation=True)
    same = replace(SAID, counted="Fishers")
    fewer = replace(same, text="the …")
    other = replace(SAID, at=((50, 60),))
    for now, text in ((same, "the boats"), (fewer, ""), (other, "")):
        moves = passage_moves(quoted, replace(quoted, passages=(now,)), same_text=True)
        assert [m.old.text for m in moves if m.old] == [text]
        assert [m.new.text for m in moves if m.new] == [now.text]


@pytest.mark.parametrize(("old", "new"), [((SAID,), None), (None, (SAID,))])
def test_of_a_withdrawn_article_no_passage_is_told(
    old: tuple[ShownPassage, ...] | None, new: tuple[ShownPassage, ...] | None
) -> None:
    was, now = (replace(POST, passages=each) for each in (old, new))
    assert passage_moves(was, now, same_text=True) == ()


PASSAGES = st.lists(
    st.builds(
        lambda cuts, words: replace(SAID, at=tuple(pairwise(sorted(cuts)))[::2], text=words),
        st.sets(st.integers(0, 60), min_size=2, max_size=4),
        st.sampled_from(["", "the boats", "the boat", "a tower that leans"]),
    ),
    max_size=5,
).map(tuple)


@settings(derandomize=True, deadline=None)
@given(old=PASSAGES, new=PASSAGES, same=st.booleans())
def test_each_passage_has_one_place_in_what_moved(
    *, old: tuple[ShownPassage, ...], new: tuple[ShownPassage, ...], same: bool
) -> None:
    pairs = paired(old, new, same_text=same)
    assert sorted(str(was) for was, _ in pairs if was) == sorted(map(str, old))
    assert sorted(str(now) for _, now in pairs if now) == sorted(map(str, new))
    again = paired(new, new, same_text=same)
    if all(passage.text for passage in new):
        assert all(was is not None and was.text == now.text for was, now in again if now)

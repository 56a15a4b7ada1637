"""Two builds compared: what moved, why, and how it is told."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.changes import causes, changes
from generator.errors import ContentError
from generator.figures_json import (
    FORMAT,
    ArticleFigures,
    Figures,
    PooledFigures,
    Published,
    article_figures,
    as_they_are,
    published,
)
from generator.figures_text import figures_text, opened
from generator.load.figures import read_figures
from generator.model import (
    Analysis,
    Article,
    Coding,
    Coverage,
    Measurement,
    Outlet,
    Record,
    Rights,
)
from generator.publish.moved import moved_markdown

CODING = Coding("t", "s", "c", "e", (("spacy", "3.8.17"), ("nltk", "3.10")))
SHARE = Published("voice_share", "share", 9, "port", "words", "sides", 0.61, 0.5, 0.7)
TONE = Published("tone_of_voice", "compound", 12, "port", "vader", "side", 0.125)
SHORT = "Too little text to say: 3 turns to speak, 4 are needed"
WITHHELD = replace(SHARE, value=None, low=None, high=None, withheld=SHORT)
ABOUT = {"genre": "news", "extent": "full"}
ARTICLE = ArticleFigures(ABOUT, (SHARE, TONE), CODING)


def built(
    *published: Published, coding: Coding | None = CODING, about: dict[str, str] = ABOUT
) -> Figures:
    """A build of one story with two articles, of which only the first is told about."""
    articles = {
        "toll/post": ArticleFigures(about, published or (SHARE, TONE), coding),
        "toll/wire": ARTICLE,
    }
    pooled = {"stories/toll": PooledFigures(("toll/post", "toll/wire"), (TONE,))}
    return Figures(FORMAT, None, "e", "code", articles, pooled)


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ({"text": "other"}, ("text changed",)),
        ({"sides": "other"}, ("sides changed",)),
        ({"corrections": "other"}, ("corrections changed",)),
        ({"engine": "other"}, ("the program’s own code changed",)),
        ({"versions": (("spacy", "3.8.18"), ("nltk", "3.10"))}, ("spacy 3.8.17 → 3.8.18",)),
        (
            {"versions": (("spacy", "3.8.17"), ("textstat", "1"))},
            ("nltk 3.10 → none", "textstat none → 1"),
        ),
        (
            {"text": "other", "engine": "other"},
            ("text changed", "the program’s own code changed"),
        ),
        (
            {"engine": "other", "versions": (("spacy", "3.8.18"), ("nltk", "3.10"))},
            ("spacy 3.8.17 → 3.8.18", "the program’s own code may have changed"),
        ),
        ({}, ("no cause is recorded",)),
    ],
)
def test_every_cause_is_told(new: dict[str, object], why: tuple[str, ...]) -> None:
    coding = replace(CODING, **new)  # type: ignore[arg-type]
    found = changes(built(), built(replace(SHARE, value=0.52), TONE, coding=coding))
    assert [(c.where, c.why) for c in found.moved] == [("toll/post", why)]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("code", ("spacy 3.8.17 → 3.8.18",)),
        ("new", ("spacy 3.8.17 → 3.8.18", "the program’s own code changed")),
    ],
)
def test_libraries_and_own_code_are_told_apart(code: str, why: tuple[str, ...]) -> None:
    versions = (("spacy", "3.8.18"), ("nltk", "3.10"))
    coding = replace(CODING, engine="f", versions=versions)
    new = built(replace(SHARE, value=0.52), TONE, coding=coding)
    found = changes(built(), replace(new, engine="f", code=code))
    assert found.moved[0].why == why


def test_metadata_that_changes_figures_is_a_cause() -> None:
    found = changes(built(), built(WITHHELD, TONE, about={"genre": "news", "extent": "excerpt"}))
    assert found.moved[0].why == ("extent: full → excerpt",)


@pytest.mark.parametrize(
    ("value", "seen"), [(0.61, False), (0.6101, False), (0.6151, True), (0.60, True), (None, True)]
)
def test_what_a_reader_sees_is_told_from_what_none_does(value: float | None, *, seen: bool) -> None:
    found = changes(built(), built(replace(SHARE, value=value, n=8), TONE))
    assert (len(found.moved), len(found.slight)) == (int(seen), int(not seen))


def test_the_largest_change_comes_first_and_the_withheld_before_all() -> None:
    other = replace(SHARE, by="speakers")
    old = built(SHARE, TONE, other)
    new = built(replace(SHARE, value=0.60), replace(TONE, value=0.175), replace(other, value=None))
    moved = changes(old, new).moved
    assert [c.old and (c.old.metric, c.old.by) for c in moved] == [
        ("voice_share", "speakers"),
        ("tone_of_voice", "vader"),
        ("voice_share", "words"),
    ]


def test_what_is_pooled_says_which_articles_came_and_left() -> None:
    old = built()
    pool = PooledFigures(("toll/new", "toll/wire"), (replace(TONE, value=0.3),))
    new = replace(
        old,
        articles={"toll/new": ARTICLE, "toll/wire": ARTICLE},
        pooled={"stories/toll": pool},
    )
    found = changes(old, new)
    assert (found.added, found.removed, found.compared) == (("toll/new",), ("toll/post",), 1)
    assert [(c.where, c.why) for c in found.moved] == [
        ("stories/toll", ("toll/new is in it now", "toll/post is no longer in it"))
    ]


def test_figures_of_an_article_that_is_not_held_are_read_again(tmp_path: Path) -> None:
    figures = replace(built(), articles={"toll/post": ArticleFigures(ABOUT, ())})
    path = tmp_path / "figures.json"
    path.write_text(figures_text(figures), encoding="utf-8")
    assert read_figures(path) == figures


def test_what_coding_again_brings_back_has_its_cause() -> None:
    record = Record(Analysis("post", "f", 0, (), (), (), (), ()), CODING, (), "", (), "ann")
    article = Article(
        "post", "toll", "post", "T", "", None, None, Rights("quotation"), None, "t", record=record
    )
    coverage = Coverage(article, Outlet("post", "Post", ""), None, ())
    corrected = replace(CODING, corrections="other")
    old, new = article_figures(coverage, corrected), article_figures(coverage, CODING)
    taken_back = ("corrections changed", "corrections since it was coded: some → none")
    assert causes(old, new, {}) == taken_back
    again = replace(article, record=replace(record, coding=corrected))
    recoded = article_figures(replace(coverage, article=again), corrected)
    assert causes(old, recoded, {}) == ("corrections since it was coded: some → none",)


def test_an_article_that_is_not_held_any_more_says_so() -> None:
    old = built()
    gone = ArticleFigures(ABOUT, ())
    found = changes(old, replace(old, articles={**old.articles, "toll/post": gone}))
    assert {c.why for c in found.moved} == {("neither text nor record is held any more",)}
    assert [c.new for c in found.moved] == [None, None]


def test_a_build_of_one_story_is_compared_with_that_story_alone() -> None:
    whole = built()
    whole = replace(
        whole,
        articles={**whole.articles, "tram/post": ARTICLE},
        pooled={**whole.pooled, "outlets/post/harbour": PooledFigures((), (TONE,))},
    )
    alone = replace(built(replace(SHARE, value=0.5), TONE), only="toll")
    for old, new in ((whole, alone), (alone, whole)):
        found = changes(old, new)
        assert (found.added, found.removed, len(found.moved)) == ((), (), 1)


# ---------------------------------------------------------------- laws


VALUES = st.none() | st.floats(0, 1)
FIGURES = st.builds(
    lambda one, two, engine: built(
        replace(SHARE, value=one), replace(TONE, value=two), coding=replace(CODING, engine=engine)
    ),
    VALUES,
    VALUES,
    st.sampled_from("ef"),
)


@settings(derandomize=True, deadline=None)
@given(FIGURES)
def test_a_build_and_itself_differ_in_nothing(one: Figures) -> None:
    found = changes(one, one)
    assert (found.moved, found.slight, found.why) == ((), (), {})


@settings(derandomize=True, deadline=None)
@given(FIGURES, FIGURES)
def test_to_and_fro_are_the_same_changes(one: Figures, two: Figures) -> None:
    there, back = changes(one, two), changes(two, one)
    assert {(c.where, str(c.old), str(c.new)) for c in there.moved} == {
        (c.where, str(c.new), str(c.old)) for c in back.moved
    }


# ---------------------------------------------------------------- files


@settings(derandomize=True, deadline=None)
@given(figures=FIGURES)
def test_a_file_of_figures_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, figures: Figures
) -> None:
    path = tmp_path_factory.getbasetemp() / "figures.json"
    path.write_text(figures_text(figures), encoding="utf-8")
    assert read_figures(path) == figures
    assert figures_text(read_figures(path)) == figures_text(figures)


def in_words(figures: Figures, number: int) -> dict[str, Any]:
    """The figures as an older format has them, each in words of its own."""
    told = opened(json.loads(figures_text(figures)))
    return {**json.loads(json.dumps(told, default=list)), "format": number}


@pytest.mark.parametrize("number", [1, 2])
def test_a_file_of_an_older_format_is_read(number: int, tmp_path: Path) -> None:
    older = in_words(built(), number)
    if number == 1:
        del older["shown"]
    path = tmp_path / "old.json"
    path.write_text(json.dumps(older), encoding="utf-8")
    assert read_figures(path) == replace(built(), format=number)
    assert changes(read_figures(path), built()).moved == ()


def test_what_stands_in_many_rows_is_told_once() -> None:
    articles = {f"toll/{n:03}": replace(ARTICLE, published=(WITHHELD, TONE)) for n in range(100)}
    text = figures_text(replace(built(), articles=articles))
    assert [text.count(each) for each in (SHORT, "voice_share", "3.8.17")] == [1, 1, 1]
    assert len(text) < 100 * 125


def test_measurements_are_written_as_what_is_published_of_them() -> None:
    found = tuple(
        Measurement(
            metric=each.metric,
            side=each.side,
            by=each.by,
            of=each.of,
            value=each.value,
            low=each.low,
            high=each.high,
            n=each.n,
            unit=each.unit,
            withheld=each.withheld,
        )
        for each in (SHARE, TONE, WITHHELD)
    )
    written = [
        figures_text(replace(built(), articles={"toll/post": ArticleFigures(ABOUT, bare(found))}))
        for bare in (published, as_they_are)
    ]
    assert written[0] == written[1]


THIRD = (
    '{"format": 3, "only": null, "engine": "", "code": "", "articles": {}, "pooled": '
    '{"stories/a": {"articles": [], "published": [[0, 9, null, 0.5]]}}, "shown": null, '
    '"vouched": [], "names": [["m", null, null, null, "u"]], "texts": [], "codings": []}'
)
ENDLESS = (
    '{"format": 1, "only": null, "engine": "", "code": "", "articles": {}, "pooled": '
    '{"stories/a": {"articles": [], "published": [{"metric": "m", "unit": "u", "n": 1, '
    '"value": 1e3}]}}}'
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, ":1:1: cannot be read (No such file or directory): name a figures.json that"),
        ("{", ":1:1: holds no figures (Expecting property name"),
        ("[]", ":1:1: holds no figures ("),
        ('{"format": 1}', ":1:1: only: holds no figures (Field required): name a figures.json"),
        (
            '{"format": 4, "only": null, "engine": "", "code": "", "articles": {}, "pooled": {}}',
            ":1:1: format: is of another version (format 4, not 3): build again",
        ),
        ('{"format": 3, "articles": {}}', ":1:1: holds no figures ('names'): name a figures.json"),
        *(
            (THIRD.replace("[0, 9, null, 0.5]", row), ":1:1: pooled.stories/a.published.")
            for row in ("[1, 9]", "[-1, 9]", '["a", 9]', "7", "[0, 9, 0]")
        ),
        *(
            (
                ENDLESS.replace("1e3", number),
                ":1:1: holds no figures (",
            )
            for number in ("NaN", "1e999")
        ),
    ],
)
def test_a_file_that_holds_no_figures_is_refused(
    tmp_path: Path, text: str | None, message: str
) -> None:
    path = tmp_path / "old.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as wrong:
        read_figures(path)
    assert str(wrong.value).startswith(f"{path.as_posix()}{message}")


# ---------------------------------------------------------------- told


def test_nothing_moved_is_told_plainly() -> None:
    assert moved_markdown(changes(built(), built())).replace("\u00a0", " ") == (
        "**Nothing moved.** 2 articles compared: every published value is the same.\n"
    )


def test_what_changed_without_moving_a_value_is_told() -> None:
    found = moved_markdown(changes(built(), built(coding=replace(CODING, text="other"))))
    assert found.splitlines()[-1] == "- text changed: `toll/post`"


def test_the_changes_as_markdown() -> None:
    new = built(WITHHELD, replace(TONE, value=0.0), coding=replace(CODING, corrections="x"))
    slight = replace(new.articles["toll/wire"], published=(replace(SHARE, low=0.4), TONE))
    new = replace(new, articles={**new.articles, "toll/wire": slight})
    assert moved_markdown(changes(built(), new)).replace("\u00a0", " ") == (
        "**2 published values moved**, in 1 of 2 articles compared.\n\n"
        "- corrections changed: `toll/post`\n\n"
        "| Where | Figure | Before | Now | Change | Why |\n|---|---|--:|--:|--:|---|\n"
        "| `toll/post` | voice share of port, words of sides | 61.0 % "
        f"| withheld ({SHORT}) | now withheld | corrections changed |\n"
        "| `toll/post` | tone of voice of port, vader of side | 0.125 | 0.000 | −0.125 "
        "| corrections changed |\n\n"
        "Not listed (`--all` does): 1 figure changed by less than is published.\n"
    )


def test_a_long_list_is_cut_and_summed_up() -> None:
    old = Figures(FORMAT, None, "e", "code", {f"toll/{n:03}": ARTICLE for n in range(100)}, {})
    moved = ArticleFigures(ABOUT, (replace(SHARE, value=0.5), TONE), replace(CODING, engine="x"))
    found = changes(old, replace(old, articles=dict.fromkeys(old.articles, moved)))
    short, long = (moved_markdown(found, everything=everything) for everything in (False, True))
    assert short.count("| `toll/") == 40
    assert "- the program’s own code changed: all articles" in short
    assert "- voice share: 100 values, most −11.0 points in `toll/000`" in short.replace(
        "\u00a0", " "
    )
    assert "60 smaller moves" in short.replace("\u00a0", " ")
    assert long.count("| `toll/") == 100
    assert "Not listed" not in long

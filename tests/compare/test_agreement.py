"""Two invented people code invented articles: how far they agree, and what becomes gold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.agreed import disputes, gold_row
from generator.compare.agreement import Coded, agreements, by_word, pairs
from generator.model import Agreement, CodedPassage, HandCoding, Span
from generator.shadow import words_of
from tests.blind import marked
from tests.by_hand import doc

ANN = """\
[union: We walk out on Friday], the union said. “[company: We are ready to talk],” said the manager.

The ministry [none!: wants peace]. “[union: Nobody asked us],” a driver said.

Nobody answered. [union: The offer was poor], she said, [union: and late]."""
BEN = """\
[union: We walk out on Friday], the union said. “[company: We are ready to talk],” said the manager.

The ministry [none: wants peace]. “[none: Nobody asked us],” a driver said.

Nobody answered. The offer was poor, she said, [union: and late]."""


def coded(*texts: str, key: str = "first", names: str = "ann ben cato") -> Coded:
    read = [marked(name, text) for name, text in zip(names.split(), texts, strict=False)]
    plain = read[0][0]
    assert all(text == plain for text, _ in read)
    parsed = doc(plain)
    quoted = (
        Span(plain.index("We are ready"), plain.index("to talk") + 7),
        Span(plain.index("Nobody asked"), plain.index("asked us") + 8),
    )
    codings = tuple(coding for _, coding in read)
    return Coded(("strike", key), words_of(plain), parsed.paragraphs, quoted, codings)


def by_name(*articles: Coded) -> dict[str, Agreement]:
    return {row.variable: row for row in agreements(articles)}


def test_what_is_counted_for_each_variable() -> None:
    rows = by_name(coded(ANN, BEN))
    assert {name: (row.unit, row.n) for name, row in rows.items()} == {
        "reported or the author’s own": ("words", 36),
        "whose words": ("words", 17),
        "speech or stance": ("words", 17),
        "quoted or told": ("passages", 5),
        "whose passage": ("passages", 5),
        "who speaks": ("passages", 5),
    }
    assert {(row.articles, row.coders) for row in rows.values()} == {(1, 2)}


def test_alphas_of_the_two_codings_by_hand() -> None:
    rows = by_name(coded(ANN, BEN))
    # 36 words: 17 reported by both, 4 by Ann alone, 15 by nobody: 38 and 34 of 72 values
    assert rows["reported or the author’s own"].alpha == pytest.approx(1 - 71 * 8 / (2 * 38 * 34))
    # 17 words, values union 17, company 10, none 7 of 34; 3 words differ
    whose = 1 - 33 * 6 / (34**2 - 17**2 - 10**2 - 7**2)
    assert rows["whose words"].alpha == pytest.approx(whose)
    assert rows["quoted or told"].alpha == 1
    assert rows["who speaks"].alpha is None  # nobody is named


def test_without_quotation_marks_known_form_is_not_compared() -> None:
    article = replace(coded(ANN, BEN), quoted=None)
    row = by_name(article)["quoted or told"]
    assert (row.alpha, row.n) == (None, 0)


def test_without_codings_there_is_nothing_to_say() -> None:
    assert agreements(()) == ()


def test_intervals_are_over_paragraphs_until_there_are_ten_articles() -> None:
    few = by_name(*(coded(ANN, BEN, key=str(n)) for n in range(9)))["whose words"]
    many = by_name(*(coded(ANN, BEN, key=str(n)) for n in range(10)))["whose words"]
    assert (few.over, many.over) == ("paragraphs", "articles")
    assert few.low is not None
    assert few.alpha is not None
    assert few.low < few.alpha
    assert many.low == pytest.approx(many.alpha)  # ten times the same article
    assert by_name(coded(ANN, BEN))["whose words"].over is None


def test_passages_are_paired_from_half_of_their_characters() -> None:
    def only(*span: tuple[int, int]) -> HandCoding:
        passages = (CodedPassage((), (), (Span(*one),), "speech", "union") for one in span)
        return HandCoding("x", tuple(passages))

    assert len(list(pairs(only((0, 10)), only((5, 10))))) == 1
    assert len(list(pairs(only((0, 10)), only((6, 10))))) == 0
    whole, halves = only((0, 10)), only((0, 5), (5, 10))
    assert [b.content for _, b in pairs(whole, halves)] == [(Span(0, 5),)]
    assert [a.content for a, _ in pairs(halves, whole)] == [(Span(0, 5),)]


# ---------------------------------------------------------------- gold


def test_what_both_mark_alike_is_gold_and_the_rest_is_listed() -> None:
    article = coded(ANN, BEN)
    text = marked("", ANN)[0]
    row = gold_row(article, "0" * 64)
    found = [
        (" ".join(text[start:end] for start, end in one["content"]), one["side"], one["form"])
        for one in row["attributions"]
    ]
    assert found == [
        ("We walk out on Friday", "union", "indirect"),
        ("We are ready to talk", "company", "direct"),
        ("and late", "union", "indirect"),
    ]
    assert [(one.at[0].of(text), one.what) for one in disputes(article)] == [
        ("wants peace", "ann and ben differ in kind: stance, speech"),
        ("Nobody asked us", "ann and ben differ in side: union, none"),
        ("The offer was poor", "ann marks it (union), ben does not"),
    ]
    assert row["disputed"] == [[[s.start, s.end] for s in one.at] for one in disputes(article)]
    assert row["id"] == "strike/first"


def test_gold_holds_only_words_that_everybody_marked() -> None:
    one = "[union: We walk out on Friday], the union said. We are ready to talk. Nobody asked us."
    two = "[union: We walk out] on Friday, the union said. We are ready to talk. Nobody asked us."
    (found,) = gold_row(coded(one, two), "")["attributions"]
    assert found["content"] == [[0, 11]]


def test_other_ends_and_speakers_are_listed_though_they_are_gold() -> None:
    rest = ". [none: We are ready to talk]. Nobody asked us."
    article = coded(
        f"[union: We walk out on Friday, the union said]{rest}",
        f"[union: We walk out on Friday], the union said{rest}",
    )
    named = replace(article.codings[1].passages[1], speaker="Ann Reed")
    second = replace(article.codings[1], passages=(article.codings[1].passages[0], named))
    article = replace(article, codings=(article.codings[0], second))
    assert [(d.what, d.left_out) for d in disputes(article)] == [
        ("ann and ben differ in where it ends: 3 words are marked by one alone", False),
        ("ann and ben differ in speaker: nobody, Ann Reed", False),
    ]
    row = gold_row(article, "")
    assert (len(row["attributions"]), row["disputed"]) == (2, [])


def test_gold_says_other_and_unclear_as_the_coded_articles_do() -> None:
    text = "[none: We walk out], he said. [unknown: We are ready to talk]. Nobody asked us."
    sides = [one["side"] for one in gold_row(coded(text, text), "")["attributions"]]
    assert sides == ["other", "unclear"]


def test_three_people_must_all_agree() -> None:
    article = coded(ANN, BEN, ANN)
    assert gold_row(article, "")["attributions"] == gold_row(coded(ANN, BEN), "")["attributions"]


# ---------------------------------------------------------------- what never changes

TEXT = marked("", ANN)[0]
WORDS = words_of(TEXT)
PLAIN = settings(deadline=None, derandomize=True, max_examples=60)


@st.composite
def codings(draw: st.DrawFn, coder: str) -> HandCoding:
    cuts = sorted(draw(st.sets(st.integers(0, len(WORDS)), max_size=8)))
    passages = [
        CodedPassage(
            (),
            (),
            (Span(WORDS[start].start, WORDS[end - 1].end),),
            draw(st.sampled_from(["speech", "stance"])),
            draw(st.sampled_from(["union", "company", "none", "both"])),
            speaker=draw(st.sampled_from([None, "Ann Reed", "ann reed"])),
        )
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    return HandCoding(coder, tuple(passages))


def with_codings(*found: HandCoding) -> Coded:
    return replace(coded(ANN, BEN), codings=found)


@PLAIN
@given(codings("ann"), codings("ben"))
def test_exchanging_the_coders_changes_nothing(one: HandCoding, two: HandCoding) -> None:
    there, back = with_codings(one, two), with_codings(two, one)
    assert agreements([there] * 3) == agreements([back] * 3)
    assert gold_row(there, "")["attributions"] == gold_row(back, "")["attributions"]


@PLAIN
@given(codings("ann"))
def test_two_codings_alike_give_one_or_nothing_to_say(one: HandCoding) -> None:
    article = with_codings(one, replace(one, coder="ben"))
    assert {row.alpha for row in agreements([article])} <= {1, None}
    assert len(gold_row(article, "")["attributions"]) == len(one.passages)
    assert disputes(article) == ()


@PLAIN
@given(codings("ann"))
def test_a_word_stands_in_the_passage_whose_characters_hold_it(one: HandCoding) -> None:
    article = with_codings(one, one)
    expected = {
        word: passage
        for passage in one.passages
        for word in WORDS
        if any(span.holds(word) for span in passage.content)
    }
    assert by_word(article, one) == expected

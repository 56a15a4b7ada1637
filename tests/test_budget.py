"""How much is shown: never over the budget, as many passages of each side, the same mirrored."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.breaches import breaches
from generator.budget import (
    LABELS,
    MOST,
    PASSAGE,
    SHARE,
    SPENT,
    WORDLESS,
    afforded,
    choose,
    count,
    every,
    known_names,
    limit,
    numbers,
)
from generator.model import Analysis, Attribution, Correction, Item, ItemKind, Span, Speaker
from generator.projection import public_record, told_words
from generator.public_items import beside, labels
from generator.shadow import places_of
from tests.by_hand import DISPUTE, PATIENT, analysis, reading, said
from tests.by_record import CODING, SIDES, analyses, texts


@pytest.mark.parametrize(("words", "most"), [(0, 0), (6, 0), (7, 1), (100, 15), (9_000, 400)])
def test_a_small_part_of_an_article_may_be_shown(words: int, most: int) -> None:
    assert limit(words) == most


@settings(PATIENT, max_examples=100)
@given(st.data())
def test_the_budget_is_kept(data: st.DataObject) -> None:
    text = data.draw(texts(most=3000))
    analysis = data.draw(analyses(text))
    record = public_record(text, analysis, DISPUTE, CODING)
    words = places_of(text)
    shown = set(numbers(words, record.shown))
    rows = (*record.analysis.attributions, *record.analysis.machine)
    names = {a.speaker for a in rows if a.named and a.speaker}
    names.update(beside(record, told_words(record.shadow, record.shown)))
    assert len(shown) + sum(map(count, names)) <= min(MOST, SHARE * len(words))
    found = (*analysis.attributions, *analysis.machine)
    assert all(len(shown.intersection(every(words, a))) <= PASSAGE for a in found)
    title = analysis.headline.title if analysis.headline else ""
    assert list(breaches(record, title=title)) == []


@settings(PATIENT, max_examples=100)
@given(st.data())
def test_sides_are_given_as_many_passages_until_one_has_no_more(data: st.DataObject) -> None:
    text = data.draw(texts(least=300, most=3000))
    attributions = data.draw(analyses(text)).attributions
    choice = choose(places_of(text), attributions, SIDES)
    whose = [(a.side, why) for a, why in zip(attributions, choice.why_not, strict=True)]
    has = [sum(s == side and why != WORDLESS for s, why in whose) for side in SIDES]
    got = [sum(s == side and why is None for s, why in whose) for side in SIDES]
    assert got == [min(most, max(got)) for most in has]


@settings(PATIENT, max_examples=60)
@given(st.data())
def test_sides_exchanged_show_the_same_words(data: st.DataObject) -> None:
    text = data.draw(texts(least=100, most=2000))
    attributions = data.draw(analyses(text)).attributions
    words = places_of(text)
    other = dict(zip(SIDES, reversed(SIDES), strict=True))
    exchanged = [
        replace(a, side=other[a.side], sides=(other[a.side],)) if a.side else a
        for a in attributions
    ]
    assert choose(words, attributions, SIDES) == choose(words, exchanged, SIDES)
    assert choose(words, attributions, SIDES) == choose(words, attributions, SIDES[::-1])


# ---------------------------------------------------------------- one article, by hand

TEXT = " ".join(f"Ann said w{n} x{n} y{n} z{n}." for n in range(20))  # 120 words: 18 may be shown


def passages(*sides: str | None) -> tuple[Attribution, ...]:
    """A passage of six words in each sentence: source, cue and four words of content."""
    found = []
    for n, side in enumerate(sides):
        content = said(TEXT, f"w{n} x{n} y{n} z{n}", by=side or "other", speaker="Ann")
        start = content.content[0].start
        source, cue = Span(start - 9, start - 6), Span(start - 5, start - 1)
        found.append(replace(content, source=(source,), cue=(cue,)))
    return tuple(found)


@pytest.mark.parametrize(
    ("sides", "shown"),
    [
        (("nor", "nor", "nor", "sud"), (True, False, False, True)),
        (("nor", "nor", "sud", None), (True, False, True, False)),
        (("nor", "nor", "nor", "nor"), (True, True, False, False)),
        ((None, None, "nor", "sud"), (False, False, True, True)),
        ((None, None, None), (True, True, False)),
        (("nor", None, None), (True, True, False)),
    ],
)
def test_a_round_is_given_to_all_or_to_none(
    sides: tuple[str | None, ...], shown: tuple[bool, ...]
) -> None:
    # one word of the 18 goes to the name, so that two passages of six words and no third fit
    choice = choose(places_of(TEXT), passages(*sides), SIDES)
    assert tuple(why is None for why in choice.why_not) == shown


def test_what_corrections_quote_is_taken_off() -> None:
    found = choose(places_of(TEXT), passages("nor", "sud"), SIDES, loose=6)
    assert (found.words, found.why_not) == (frozenset(), (SPENT, SPENT))


def test_quoted_words_that_are_shown_anyway_count_once() -> None:
    quoted = Correction(by="ann", why="w", passage="Ann said w0 x0 y0 z0", side="nor")
    analysed = whole(TEXT, *passages("nor", "sud"))
    record = public_record(TEXT, analysed, DISPUTE, CODING, corrections=[quoted])
    assert record.shown == public_record(TEXT, analysed, DISPUTE, CODING).shown != ()
    assert list(breaches(record, [quoted])) == []
    elsewhere = replace(quoted, passage="Ann said w9 x9 y9 z9")
    spent = public_record(TEXT, analysed, DISPUTE, CODING, corrections=[elsewhere])
    assert spent.shown == ()
    assert list(breaches(spent, [elsewhere])) == []


def test_a_name_is_paid_for_with_the_first_passage_under_it() -> None:
    names = ["Ann Ode Berg", "Ann Ode Berg", *(f"Jo{n} Ude{n} Ro{n} Lind{n}" for n in range(5))]
    rows = [
        replace(a, speaker=name, named=True)
        for a, name in zip(passages("sud", "nor", *["nor"] * 5), names, strict=True)
    ]
    choice = choose(places_of(TEXT), rows, SIDES)
    assert [why is None for why in choice.why_not] == [True, True] + [False] * 5
    assert choice.names == afforded(choice, names, frozenset()) == ("Ann Ode Berg",)


def test_names_that_the_dispute_has_cost_nothing() -> None:
    rows = [
        replace(a, speaker=f"Berg{n}", named=True) for n, a in enumerate(passages(*["nor"] * 3))
    ]
    assert choose(places_of(TEXT), rows, SIDES).why_not[2] is SPENT
    known = frozenset({"berg0", "berg1", "berg2"})
    assert choose(places_of(TEXT), rows, SIDES, known=known).why_not[2] is None


@pytest.mark.parametrize(
    ("name", "public", "told"),
    [
        ("Mohammed Anders Vell", True, None),  # no page, no name for free
        ("Mohammed Vell", True, "Mohamed Vell"),
        ("Mohammed Vell", False, None),
    ],
)
def test_a_public_person_is_always_told_as_the_disputes_file_does(
    name: str, *, public: bool, told: str | None
) -> None:
    names = [*(f"Jo{n} Ude{n} Ro{n} Lind{n}" for n in range(5)), name]
    rows = [
        replace(a, speaker=one, named=True)
        for a, one in zip(passages(*["nor"] * 6), names, strict=True)
    ]
    speaker = Speaker("vell", "Mohamed Vell", "nor", public=public)
    dispute = replace(DISPUTE, speakers=(speaker,))
    record = public_record(TEXT, analysis("one", reading(TEXT, *rows)), dispute, CODING)
    assert record.analysis.attributions[-1].speaker == told
    assert record.analysis.attributions[-2].speaker is None
    assert list(breaches(record, known=known_names(dispute))) == []


def test_a_passage_that_corrections_cut_shows_no_more_than_the_whole() -> None:
    text = "Ann said " + " ".join(f"w{n}" for n in range(398)) + "."
    one = said(text, " ".join(f"w{n}" for n in range(25)))
    two = said(text, " ".join(f"w{n}" for n in range(25, 60)))
    both = replace(one, content=(Span(one.content[0].start, two.content[0].end),))
    for found in ((one, two), (one, replace(two, turn=one.turn + 1))):
        analysed = replace(whole(text, *found), machine=(both,))
        record = public_record(text, analysed, DISPUTE, CODING)
        assert len(numbers(places_of(text), record.shown)) == PASSAGE
        assert list(breaches(record)) == []
    record = public_record(text, whole(text, one, replace(two, turn=one.turn)), DISPUTE, CODING)
    assert len(numbers(places_of(text), record.shown)) == PASSAGE


def test_a_long_passage_is_shown_from_its_beginning() -> None:
    text = "Ann said " + " ".join(f"w{n}" for n in range(298)) + "."
    long = said(text, text.removeprefix("Ann said "), source=("Ann",), cue=("said",))
    record = public_record(text, whole(text, long), DISPUTE, CODING)
    assert count(" ".join(span.of(text) for span in record.shown)) == PASSAGE
    assert record.shown[-1].of(text).split()[0] == "w0"


def whole(text: str, *attributions: Attribution) -> Analysis:
    return analysis("one", reading(text, *attributions))


def test_a_breach_names_its_passages() -> None:
    analysed = whole(TEXT, *passages("nor", "sud", "nor"))
    record = public_record(TEXT, analysed, DISPUTE, CODING)
    assert list(breaches(record)) == []
    quoted = Correction(by="ann", why="w", passage="w9 x9 y9 z9. Ann said", side="nor")
    (message,) = breaches(record, [quoted])
    assert message == (
        "19 words are shown, with names, labels and what corrections quote, 18 may be: "
        "“Ann said w0 x0 y0 z0 …”, “Ann said w1 x1 y1 z1 …”, “w9 x9 y9 z9. Ann said”, Ann"
    )


def test_words_outside_of_passages_are_a_breach() -> None:
    record = public_record(TEXT, whole(TEXT, *passages("nor")), DISPUTE, CODING)
    bare = replace(record, analysis=replace(record.analysis, attributions=()))
    assert [message.partition(": ")[0] for message in breaches(bare)] == [
        "“Ann said w0 x0 y0 z0 …” is of no passage"
    ]


def test_a_passage_of_more_words_is_a_breach() -> None:
    text = "Ann said " + " ".join(f"w{n}" for n in range(298)) + "."
    long = said(text, text.removeprefix("Ann said "))
    record = public_record(text, whole(text, long), DISPUTE, CODING)
    wide = replace(record, shadow=text, shown=(Span(9, 9 + 26 * 4),))
    (message,) = breaches(wide)
    assert message.startswith("“w0 w1 w2 w3 w4 w5 …” shows ")
    assert message.endswith("words: 25 a passage at most")


# ---------------------------------------------------------------- labels of Items


def item(kind: ItemKind, words: str, *starts: int, key: str = "thing") -> Item:
    spans = tuple(Span(start, start + 1) for start in starts or (0,))
    return Item(kind, (key, "", "12", "", "") if kind == "figure" else (words,), spans, words)


def test_of_voices_places_and_figures_those_a_reader_needs_most_are_told_first() -> None:
    found = [
        item("figure", "twelve dead", key="people"),
        item("figure", "nine cats"),
        item("place", "Skerry"),
        item("voice", "Ann Berg", 9),
        item("voice", "Jo Lind", 5, 20),
        item("voice", "one two three four five"),
        item("quotation", "w0 x0"),
        item("name", "Voss"),
    ]
    assert labels(found) == ("Jo Lind", "Ann Berg", "Skerry", "nine cats", "twelve dead")


LONG = " ".join(f"Ann said w{n} x{n} y{n} z{n}." for n in range(80))  # 480 words: 72 may be shown


@pytest.mark.parametrize(("wanted", "shown"), [(0, True), (2, True), (3, False), (9, False)])
def test_a_small_part_is_kept_for_labels_and_no_more_than_they_need(
    wanted: int, *, shown: bool
) -> None:
    one = said(LONG, "w0 x0 y0 z0", by="nor")
    names = [f"Lind{n}" for n in range(wanted)]
    assert int(LABELS * limit(480)) == 3
    found = choose(places_of(LONG), [one], SIDES, labels=names, loose=72 - 6)
    assert bool(found.words) is shown
    assert len(afforded(found, names, frozenset())) == min(wanted, 2 if shown else 6)


def test_labels_come_out_of_the_articles_words_and_forged_ones_are_found() -> None:
    text = " ".join(f"Lind{n} went to Port{n}." for n in range(40))  # 160 words: 24 may be shown
    items = [
        Item("place", (f"port{n}",), (Span(at, at + len(f"Port{n}")),), f"Port{n}")
        for n in range(40)
        if (at := text.index(f"Port{n}.")) >= 0
    ]
    analysed = replace(whole(text), items=tuple(items))
    record = public_record(text, analysed, DISPUTE, CODING)
    told = [i.words for i in record.analysis.items if i.words]
    assert len(told) == limit(160)
    assert list(breaches(record)) == []
    forged = tuple(replace(i, words=f"Port{n}") for n, i in enumerate(record.analysis.items))
    (message,) = breaches(replace(record, analysis=replace(record.analysis, items=forged)))
    assert message.startswith("40 words are shown, with names, labels and what corrections quote")
    other = replace(forged[0], kind="quotation", words="w9 x9")
    (message,) = breaches(replace(record, analysis=replace(record.analysis, items=(other,))))
    assert message == "“w9 x9” is told of a quotation and is not shown"

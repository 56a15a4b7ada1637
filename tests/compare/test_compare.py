from __future__ import annotations

from dataclasses import replace

from generator.analyse.metrics import METRICS
from generator.compare import compare
from generator.compare.story import EXCERPT
from generator.model import (
    Analysis,
    Article,
    Corpus,
    Dispute,
    Measurement,
    MetricText,
    Site,
)
from tests.by_hand import DISPUTE, analysis, found, turns
from tests.compare.corpus import OUTLETS, article, corpus, story, written

TEXTS = (MetricText("m", "M", "f", "share", "What it is."),)


def site(whole: Corpus, analyses: dict[tuple[str, str], Analysis]) -> Site:
    return compare(whole, analyses, metrics=TEXTS, versions=(("x", "1"),), private=True)


def one(item: Article, held: Analysis | None) -> Site:
    return site(corpus(story([item])), {} if held is None else {("s", item.id): held})


def measured() -> tuple[str, Analysis]:
    read = turns([("nor", 9), ("sud", 5), ("nor", 3), ("sud", 2)])
    measurements = tuple(m for metric in METRICS for m in metric.measure(read))
    return read.doc.text, analysis("a", read, measurements)


def test_everything_is_handed_on() -> None:
    whole = corpus(story([article("a")], "new"), story([], "old"))
    made = site(whole, {})
    assert [s.story.id for s in made.stories] == ["new", "old"]
    assert [o.outlet.id for o in made.outlets] == ["bee", "owl", "wire"]
    assert (made.metrics, made.versions, made.private) == (TEXTS, (("x", "1"),), True)


def test_an_article_that_is_not_held_stays_in_the_coverage() -> None:
    made = one(article("a"), None)
    (item,) = made.stories[0].coverage
    assert (item.analysis, item.segments) == (None, ())
    assert {p.measurement.value for p in made.stories[0].pooled} == {None}
    assert made.outlets[0].disputes[0].coverage == ((made.stories[0].story, item),)


def test_the_bar_adds_up() -> None:
    text, held = measured()
    (item,) = one(article("a", text=text), held).stories[0].coverage
    assert [(s.voice, s.words) for s in item.segments] == [("nor", 12), ("sud", 7)]


def test_a_record_without_text_has_numbers_and_no_bar() -> None:
    _, held = measured()
    (item,) = one(article("a", text=None), held).stories[0].coverage
    assert (item.analysis, item.segments) == (held, ())


def test_an_excerpt_states_no_share_of_the_whole() -> None:
    text, held = measured()
    (item,) = one(article("a", text=text, extent="excerpt"), held).stories[0].coverage
    assert item.analysis is not None
    before, after = held.measurements, item.analysis.measurements
    of_whole = [m for m in after if m.withheld == EXCERPT]
    assert {(m.metric, m.of) for m in of_whole} == {
        ("author_voice", "all"),
        ("order", "all"),
        ("voice_share", "all"),
    }
    assert all((m.value, m.low, m.interval, m.n_effective) == (None,) * 4 for m in of_whole)
    assert [m for m in after if m.withheld != EXCERPT] == [
        m for m in before if m.of != "all" and m.metric != "author_voice"
    ]


def test_a_withdrawn_article_keeps_its_numbers() -> None:
    text, held = measured()
    (item,) = one(article("a", text=text, withdrawn=True), held).stories[0].coverage
    assert item.analysis == held
    assert item.segments


def test_outlets_are_profiled_dispute_by_dispute() -> None:
    other = Dispute("e", "Other", DISPUTE.sides)
    stories = (
        story([article("a", "bee"), article("b", "owl")], "s1"),
        story([article("a", "bee")], "s2"),
        story([article("a", "bee")], "s3", other),
    )
    _, held = written(10, 10, 2)
    named = {(s.id, a.id): held for s in stories for a in s.articles}
    made = site(corpus(*stories, disputes=(DISPUTE, other)), named)
    bee, owl, wire = made.outlets
    assert [(d.dispute.id, [s.id for s, _ in d.coverage]) for d in bee.disputes] == [
        ("d", ["s1", "s2"]),
        ("e", ["s3"]),
    ]
    assert [d.dispute.id for d in owl.disputes] == ["d"]
    assert wire.disputes == ()
    assert [[s.story.id for s in d.stories] for d in made.disputes] == [["s1", "s2"], ["s3"]]
    tone = bee.disputes[0].pooled[0]
    assert tone.articles == ("s1/a", "s2/a")
    assert tone.measurement.n == 20


def test_a_wire_copy_is_shown_and_pooled_once() -> None:
    text, held = written(10, 10, 2)
    copy = article("copy", "bee", credits=("WA",), text=text)
    own = article("own", "wire", text=text)
    made = site(corpus(story([copy, own])), {("s", "copy"): held, ("s", "own"): held})
    assert [c.article.id for c in made.stories[0].coverage] == ["copy", "own"]
    assert all(c.segments for c in made.stories[0].coverage)
    assert {p.articles for p in made.stories[0].pooled if p.articles} == {("own",)}
    assert {p.articles for p in made.outlets[0].disputes[0].pooled} == {()}


def test_a_storys_own_aliases_do_not_part_it_from_its_dispute() -> None:
    sides = tuple(replace(side, aliases=("More",)) for side in DISPUTE.sides)
    made = site(corpus(story([article("a")], dispute=replace(DISPUTE, sides=sides))), {})
    assert len(made.disputes[0].stories) == 1
    assert made.outlets[0].disputes[0].dispute == DISPUTE


def test_renaming_and_reordering_outlets_changes_no_number() -> None:
    items = [article(f"a{n}", outlet.id) for n, outlet in enumerate(OUTLETS)]
    sizes = ((12, 3, 4), (2, 11, 5), (7, 7, 7))
    held = {("s", a.id): written(*size)[1] for a, size in zip(items, sizes, strict=True)}
    before = site(corpus(story(items)), held)
    mixed = [replace(a, outlet=b.outlet) for a, b in zip(items, items[::-1], strict=True)]
    after = site(replace(corpus(story(mixed[::-1])), outlets=OUTLETS[::-1]), held)
    assert numbers(before) == numbers(after)


def numbers(made: Site) -> list[Measurement]:
    return [pooled.measurement for s in made.stories for pooled in s.pooled]


def test_the_share_is_that_of_the_article() -> None:
    text, held = measured()
    (item,) = one(article("a", text=text), held).stories[0].coverage
    assert item.analysis is not None
    m = found(
        [m for m in item.analysis.measurements if m.metric == "voice_share"],
        side="nor",
        by="words",
        of="sides",
    )
    words = {s.voice: s.words for s in item.segments}
    assert m.value == words["nor"] / (words["nor"] + words["sud"])

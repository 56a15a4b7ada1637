"""Pages of articles known by their records: what is hidden stays hidden, what counts is there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from generator.compare.speaker import speaker_profiles
from generator.model import WORD, Coverage, Site, Span, StoryComparison, Withdrawal
from generator.publish import urls
from generator.publish.pages import PAGES
from generator.publish.render import environment, render
from generator.publish.shown import merged
from generator.publish.versions import ANOTHER, MIXED, NAMES
from tests.publish.conftest import PROJECT
from tests.publish.sample import (
    ENGINE,
    MASK,
    OLD_ENGINE,
    RECORDED,
    attribution,
    news,
    record_of,
    recorded,
    site,
)

ARTICLE = PurePosixPath("stories/dust/tribune.md")
STORY = PurePosixPath("stories/dust/index.md")
LOG = PurePosixPath("corrections.md")
HIDDEN_WORDS = ["reporters", "visitors", "this week", "brooms", "geologist", "Lorries", "any case"]


@cache
def env() -> Environment:
    return environment(PROJECT / "templates")


def rendered(whole: Site) -> dict[PurePosixPath, str]:
    """All pages as a reader's browser and anyone who looks into the source may see them."""
    made = (page for pages in PAGES for page in pages(whole))
    return {page.path: unquote(unescape(render(page, env()))) for page in made}


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split()).replace("\xa0", " ")


def with_coverage(*coverage: Coverage) -> Site:
    """The fixture's site with this coverage of its story alone."""
    whole = site()
    story = replace(whole.stories[0].story, articles=tuple(c.article for c in coverage))
    comparison = StoryComparison(story, coverage, ())
    disputes = (replace(whole.disputes[0], stories=(comparison,)),)
    profile = whole.outlets[0]
    own = replace(profile.disputes[0], coverage=tuple((story, c) for c in coverage), pooled=())
    outlets = (replace(profile, disputes=(own,)),)
    speakers = speaker_profiles(disputes[0])
    return replace(
        whole, stories=(comparison,), disputes=disputes, outlets=outlets, speakers=speakers
    )


def with_record(coverage: Coverage, **more: object) -> Coverage:
    record = coverage.article.record
    assert record is not None
    changed = replace(record, **more)  # type: ignore[arg-type]
    return replace(coverage, article=replace(coverage.article, record=changed))


def test_hidden_words_and_the_mask_are_on_no_page() -> None:
    for path, page in rendered(site()).items():
        assert MASK not in page, path
        assert not [word for word in HIDDEN_WORDS if word in page], path


def test_every_passage_is_listed_and_shown_words_are_there() -> None:
    page = plain(rendered(site())[ARTICLE])
    assert "“Nobody here has hidden a single bag of dust,”" in page
    assert "they had swept eleven barrows off the lane … 2 more not shown" in page
    assert "the company would say so … 3 more not shown" in page
    html = rendered(site())[ARTICLE]
    assert len(re.findall(r"<td><td>\d", html)) == 1  # the style sheet says so
    places = re.findall(r"<td data-at=[^>]*>(\d+)\n", html)
    assert places == ["2", "2", "3"]  # of what no word is shown the place is not linked


def test_a_page_says_who_coded_it_and_by_which_version() -> None:
    said = "4 passages counted, 3 shown in words; version 0ldc0de of the program, this site is made"
    by, again = "by the program, run by “tern”, ", "confirmed by “ada_m” with the same result"
    page = plain(rendered(site())[ARTICLE])
    assert said in page
    assert f"{by}{again}" in page
    alone = with_record(recorded(), confirmed_by=())
    assert f"{by}not yet run by a second person" in plain(rendered(with_coverage(alone))[ARTICLE])


def test_a_place_in_the_original_is_named_by_shown_words() -> None:
    page = rendered(site())[ARTICLE]
    rows = re.findall(r'<q>([^<]*)</q>.*?<td data-at="(\d+)-(\d+)">', page)
    assert [words[int(start) : int(end)] for words, start, end in rows] == [
        "Nobody here has hidden a single bag of dust",
        "they had swept eleven barrows off the lane",
        "the company would say so",
    ]
    assert '<dt>Original</dt><dd><a href="https://tribune.example/tribune">' in unescape(page)


def test_a_description_that_may_not_be_shown_names_nobody() -> None:
    hidden = with_record(recorded(), shown=(), shadow=re.sub(r"\w", MASK, RECORDED))
    page = rendered(with_coverage(hidden))[ARTICLE]
    assert "not named" in page
    assert not [word for word in ("Neighbours", "geologist", "answered", "warned") if word in page]
    assert "none of its words is shown" in page


def test_a_private_build_without_the_text_uses_the_record() -> None:
    pages = rendered(replace(site(), private=True))
    assert "4\xa0passages counted" in pages[ARTICLE]
    assert MASK not in pages[ARTICLE]


@pytest.mark.parametrize("path", [STORY, PurePosixPath("outlets/tribune.md")])
def test_figures_of_another_version_are_marked(path: PurePosixPath) -> None:
    assert plain(rendered(site())[path]).count(ANOTHER) == 1


def test_figures_of_other_lists_of_names_are_marked() -> None:
    record = recorded().article.record
    assert record is not None
    assert not [path for path, page in rendered(site()).items() if NAMES in page]
    other = with_record(recorded(), coding=replace(record.coding, sides="0" * 64, engine=ENGINE))
    pages = rendered(with_coverage(other, news()))
    assert plain(pages[STORY]).count(NAMES) == 1  # in the row
    assert f"{NAMES}: the sides have changed since." in plain(pages[ARTICLE])


@pytest.mark.parametrize(
    "path", [STORY, PurePosixPath("index.md"), PurePosixPath("disputes/lindham.md")]
)
def test_that_versions_are_mixed_is_said_once(path: PurePosixPath) -> None:
    assert rendered(site())[path].count(MIXED) == 1


def test_figures_of_one_version_need_no_word() -> None:
    same = with_record(recorded(), coding=replace(recorded().article.record.coding, engine=ENGINE))  # type: ignore[union-attr]
    for whole in (with_coverage(same, news()), with_coverage(recorded())):
        assert not [path for path, page in rendered(whole).items() if MIXED in page]
    pages = rendered(with_coverage(same, news()))
    assert not [path for path, page in pages.items() if ANOTHER in page or OLD_ENGINE[:7] in page]


LISTING_SPEAKERS = {urls.SPEAKERS, urls.dispute_path("lindham")}
"""Pages that tell the names which the dispute's file has."""
WITHDRAWN = Withdrawal(date(2025, 8, 1), "the publisher asked")
SHOWN_WORDS = [
    "bag of dust",
    "swept",
    "say so",
    "Orla Venn",
    "Tom Arkell",
    "Neighbours",
    "by the gate",
]


def test_of_a_withdrawn_record_numbers_stay_and_words_go() -> None:
    gone = replace(recorded(), article=replace(recorded().article, withdrawn=WITHDRAWN))
    pages = rendered(with_coverage(gone))
    for path, page in pages.items():
        declared = "Orla Venn" if path in LISTING_SPEAKERS else None
        assert not [word for word in SHOWN_WORDS if word in page and word != declared], path
        assert ":~:text=" not in page, path
        assert MASK not in page, path
    page = plain(pages[ARTICLE])
    assert "Withdrawn on 1 August 2025: the publisher asked" in page
    assert "Villagers: 2 passages" in page
    assert "4 passages counted, none shown in words" in page
    assert "withdrawn" in plain(pages[STORY])


@given(st.data())
@settings(derandomize=True, deadline=None, max_examples=40)
def test_no_page_of_any_record_holds_a_hidden_word(data: st.DataObject) -> None:
    text = " ".join(f"w{n}x{'.' if n % 6 == 5 else ''}" for n in range(40))  # each word its own
    places = [Span(match.start(), match.end()) for match in WORD.finditer(text)]
    stretch = st.tuples(st.integers(0, 39), st.integers(0, 9)).map(
        lambda at: Span(places[at[0]].start, places[min(at[0] + at[1], 39)].end)
    )
    shown = merged(data.draw(st.lists(stretch, max_size=4)))
    said = tuple(
        replace(
            attribution(text, content.of(text), side="village"),
            source=(data.draw(stretch),),
            cue=(data.draw(stretch),),
            speaker=data.draw(stretch).of(text),
        )
        for content in data.draw(st.lists(stretch, min_size=1, max_size=4))
    )
    base = recorded()
    assert base.analysis is not None
    sentences = (Span(0, len(text)),)
    counted = replace(
        base.analysis,
        attributions=said,
        machine=said[1:],
        paragraphs=sentences,
        sentences=sentences,
    )
    record = record_of(text, counted, shown)
    coverage = replace(base, analysis=counted, article=replace(base.article, record=record))
    seen = {word.of(text) for word in places if any(span.holds(word) for span in shown)}
    for path, page in rendered(with_coverage(coverage)).items():
        assert MASK not in page, path
        assert set(re.findall(r"\bw\d+x\b", page)) <= seen, path

"""Feeds are valid Atom, are read by a feed program, and hold no word of a passage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path, PurePosixPath

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.model import Coverage, Site, SiteInfo
from generator.publish import dates, labels
from generator.publish.feeds import MOST, PRIVATE, feeds
from tests.project import stretches
from tests.publish.requoted import requoted
from tests.publish.sample import (
    FOREIGN,
    NEWS,
    RECORDED,
    absent,
    news,
    opinion,
    paired,
    quotation,
    recorded,
    site,
    three_sides,
)
from tests.publish.test_redirects import moved

SCHEMA = Path(__file__).with_name("atom.rng")
ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://www.example.org/compared/"
ADDRESSED = SiteInfo(name="Side & side", address=ADDRESS, publisher="The <Reading> Room")
FEED = PurePosixPath("feed.xml")
TAGS = site().stories[0].story.tags
PLAIN = {"feed.xml", "disputes/lindham.xml", *(f"outlets/{o}.xml" for o in
         ("courier", "gazette", "post", "tribune"))}  # fmt: skip


def of(coverage: Coverage, **article: object) -> Site:
    """The fixture's site with this one article, changed so."""
    whole = site()
    changed = replace(coverage, article=replace(coverage.article, **article))  # type: ignore[arg-type]
    comparison = paired(replace(whole.stories[0], coverage=(changed,)))
    disputes = (replace(whole.disputes[0], stories=(comparison,)),)
    return replace(whole, stories=(comparison,), disputes=disputes, outlets=())


def crowded() -> Site:
    """Sixty articles, each read a day after the one before."""
    first, whole = news(), site()
    many = tuple(
        replace(first, article=replace(first.article, id=f"a-{n}", accessed=day))
        for n in range(60)
        for day in [date(2025, 8, 1) + timedelta(n)]
    )
    comparison = replace(whole.stories[0], coverage=many)
    return replace(whole, stories=(comparison,), disputes=(), outlets=())


SITES: Mapping[str, Callable[[], Site]] = {
    "plain": site,
    "with an address": lambda: replace(site(), info=ADDRESSED),
    "private": lambda: site(private=True),
    "renamed": moved,
    "of three sides": three_sides,
    "crowded": crowded,
    "empty": lambda: replace(site(), stories=(), disputes=(), outlets=()),
}


def ids(text: str) -> set[str]:
    return {found.text or "" for found in etree.fromstring(text.encode()).iter(f"{ATOM}id")}


def summary(whole: Site) -> str:
    """What the feed says of the site's one article."""
    read = feedparser.parse(feeds(whole)[FEED])
    (text,) = (entry.summary for entry in read.entries if ": " in entry.title.split(" & ")[0])
    return str(text)


@pytest.mark.parametrize("name", SITES)
def test_feeds_are_valid_atom(name: str) -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    for path, text in feeds(SITES[name]()).items():
        assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n'), path
        schema.assertValid(etree.fromstring(text.encode()))


def test_the_schema_sees_what_is_missing() -> None:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    whole = feeds(site())[FEED].encode()
    for name in ("id", "title", "updated", "author", "link"):
        tree = etree.fromstring(whole)
        tree.remove(next(tree.iter(f"{ATOM}{name}")))
        assert not schema.validate(tree), name


@pytest.mark.parametrize("name", SITES)
def test_each_part_leads_to_one_page(name: str) -> None:
    for text in feeds(SITES[name]()).values():
        tree = etree.fromstring(text.encode())
        for part in (tree, *tree.iter(f"{ATOM}entry")):
            relations = [link.get("rel") for link in part.findall(f"{ATOM}link")]
            assert relations.count("alternate") == 1
            assert len(set(relations)) == len(relations)


@pytest.mark.parametrize("name", SITES)
def test_no_two_entries_are_one_and_the_feed_is_as_new_as_the_newest(name: str) -> None:
    for text in feeds(SITES[name]()).values():
        tree = etree.fromstring(text.encode())
        assert len(ids(text)) == len(list(tree.iter(f"{ATOM}id")))
        times = [datetime.fromisoformat(e.text or "") for e in tree.iter(f"{ATOM}updated")]
        assert times[0] == max(times)
        assert times[1:] == sorted(times[1:], reverse=True)


def test_the_site_its_disputes_and_outlets_have_one() -> None:
    assert {str(path) for path in feeds(site())} == PLAIN
    unheard = tuple(replace(profile, disputes=()) for profile in site().outlets)
    assert {str(path) for path in feeds(replace(site(), outlets=unheard))} == {
        "feed.xml",
        "disputes/lindham.xml",
    }


def test_a_feed_program_reads_them() -> None:
    read = feedparser.parse(feeds(replace(site(), info=ADDRESSED))[FEED])
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == "Side & side"
    assert read.feed.author == "The <Reading> Room"
    assert read.feed.link == f"{ADDRESS}index.html"
    assert [entry.link.removeprefix(ADDRESS) for entry in read.entries] == [
        "stories/dust/index.html",
        "stories/dust/opinion.html",
        "stories/dust/courier.html",
        "stories/dust/gazette.html",
        "stories/dust/post.html",
        "stories/dust/tribune.html",
    ]
    assert read.entries[0].title == "Quarry & village: the dust of Lindham"
    assert read.entries[2].title == "Lindham Courier: Quarry stays *shut* for <b>another</b> month"
    tags = [(tag.term, tag.label) for tag in read.entries[0].tags]
    assert tags == [("lindham", "The quarry at Lindham"), *((t, t) for t in TAGS)]
    assert read.entries[1].updated == "2025-08-01T00:00:00Z"
    assert read.entries[1].published == "2025-07-03T00:00:00Z"


def test_without_an_address_links_hold_from_the_feeds_own_place() -> None:
    for path, text in feeds(site()).items():
        for link in etree.fromstring(text.encode()).iter(f"{ATOM}link"):
            assert link.get("rel") != "self"
            if link.get("rel") == "alternate":
                assert not link.get("href").startswith(("/", "http"))
        (page, *_) = etree.fromstring(text.encode()).iter(f"{ATOM}link")
        assert page.get("href") == ("index.html" if path == FEED else f"{path.stem}.html")
    outlet = feedparser.parse(feeds(site())[PurePosixPath("outlets/post.xml")])
    assert {entry.link for entry in outlet.entries} == {
        "../stories/dust/post.html",
        "../stories/dust/opinion.html",
    }


def test_an_outlets_feed_holds_its_own_articles_under_the_same_ids() -> None:
    found = feeds(site())
    assert ids(found[PurePosixPath("outlets/post.xml")]) & ids(found[FEED])
    whole = [e.id for e in feedparser.parse(found[FEED]).entries]
    dispute = [e.id for e in feedparser.parse(found[PurePosixPath("disputes/lindham.xml")]).entries]
    assert whole == dispute


def test_the_newest_fifty_are_told() -> None:
    read = feedparser.parse(feeds(crowded())[FEED])
    assert len(read.entries) == MOST
    assert read.entries[0].updated == read.entries[1].updated == "2025-09-29T00:00:00Z"
    assert read.entries[0].link.endswith("dust/index.html")  # of one time the story first


def test_what_is_renamed_keeps_its_ids_and_its_old_feeds() -> None:
    after = feeds(moved())
    assert entry_ids(after) == entry_ids(feeds(unmoved()))
    assert not entry_ids(after) & entry_ids(feeds(site()))
    for old, new in (
        ("disputes/old-lindham", "disputes/lindham"),
        ("outlets/x-post", "outlets/post"),
    ):
        assert after[PurePosixPath(f"{old}.xml")] == after[PurePosixPath(f"{new}.xml")]


def unmoved() -> Site:
    """The site before everything in it was renamed."""
    whole = moved()
    (comparison,) = whole.stories
    coverage = tuple(
        replace(c, article=replace(c.article, id=(*c.article.formerly, c.article.id)[0]))
        for c in comparison.coverage
    )
    story = replace(comparison.story, id="old-dust", formerly=())
    return replace(whole, stories=(replace(comparison, story=story, coverage=coverage),))


def entry_ids(found: Mapping[PurePosixPath, str]) -> set[str]:
    return {entry.id for entry in feedparser.parse(found[FEED]).entries}


def test_two_sites_have_no_id_in_common() -> None:
    one, two = (
        replace(site(), info=replace(ADDRESSED, address=address))
        for address in (ADDRESS, "https://other.example.org/")
    )
    assert not entry_ids(feeds(one)) & entry_ids(feeds(two))


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (news, ("Lindham Stone: 78 % of the words either side is quoted or reported as saying "
               "(61 to 88 %, 6 passages); Villagers: 22 % (12 to 39 %, 6 passages).")),
        (recorded, ("Lindham Stone: 44 % of the words either side is quoted or reported as saying "
                   "(30 to 60 %, 6 passages); Villagers: 56 % (40 to 70 %, 6 passages). "
                   "Either may have more.")),
        (quotation, "Too little text to say: 2 passages, 4 are needed."),
        (absent, "Text not held here: nothing can be counted."),
        (opinion, "Withdrawn on 1 August 2025: asked."),
    ],
)  # fmt: skip
def test_an_article_is_told_by_its_first_figure_or_why_there_is_none(
    coverage: Callable[[], Coverage], said: str
) -> None:
    whole = of(coverage())
    text = summary(whole).replace("\N{NO-BREAK SPACE}", " ")
    assert said in text
    assert labels.FAIR in text


def test_a_story_is_told_by_what_its_page_says_first() -> None:
    (first, *_) = feedparser.parse(feeds(site())[FEED]).entries
    text = first.summary.replace("\N{NO-BREAK SPACE}", " ")
    assert "Company and villagers blame each other." in text
    assert "2 to 3 July 2025 · 5 articles by 4 outlets." in text
    assert "No two of its articles can be compared." in text


def test_three_sides_are_all_told() -> None:
    read = feedparser.parse(feeds(three_sides())[FEED])
    told = next(entry.summary for entry in read.entries if "Courier" in entry.title)
    assert all(name in told for name in ("Lindham Stone: ", "Villagers: ", "State inspectors: "))


def test_invented_content_is_marked_and_leads_to_no_original() -> None:
    for entry in feedparser.parse(feeds(site())[FEED]).entries:
        invented = "Gazette" not in entry.title
        assert ("ample content" in entry.summary) == invented
        via = {link.href for link in entry.links if link.rel == "via"}
        assert via == (set() if invented else {"https://gazette.example/gazette"})


def test_a_private_build_says_so_in_every_title() -> None:
    titles = [feedparser.parse(text).feed.title for text in feeds(site(private=True)).values()]
    assert all(title.startswith(PRIVATE) for title in titles)


@pytest.mark.parametrize("private", [False, True])
def test_no_feed_holds_words_of_a_text(*, private: bool) -> None:
    everything = " ".join(feeds(site(private=private)).values())
    for text in (NEWS, FOREIGN, RECORDED):
        assert not stretches(text, 5) & stretches(everything, 5)


@settings(max_examples=40)
@given(st.text(st.characters(codec=None), min_size=1))
def test_any_text_makes_a_feed(text: str) -> None:
    whole = of(news(), title=f"a{text}", id="x")
    read = etree.fromstring(feeds(whole)[FEED].encode())
    titles = [title.text or "" for title in read.iter(f"{ATOM}title")]
    assert any(title.startswith("Lindham Courier: a") for title in titles)


def test_an_undated_article_is_as_new_as_its_story() -> None:
    (_, entry) = feedparser.parse(feeds(of(absent(), accessed=None))[FEED]).entries
    assert entry.updated == dates.stamp(date(2025, 7, 3))
    assert "published" not in entry


def test_a_known_hour_is_told() -> None:
    when = datetime(2025, 7, 4, 1, 5, tzinfo=UTC)
    _, entry = feedparser.parse(feeds(of(news(), updated=when))[FEED]).entries
    assert entry.updated == "2025-07-04T01:05:00Z"


def test_pages_lead_to_their_feeds(built: Path) -> None:
    for page, feed in (
        ("index.html", "feed.xml"),
        ("stories/index.html", "../feed.xml"),
        ("disputes/lindham.html", "lindham.xml"),
        ("outlets/courier.html", "courier.xml"),
    ):
        text = unescape(requoted((built / page).read_text(encoding="utf-8")))
        heads = [line for line in text.splitlines() if 'rel="alternate"' in line]
        assert any(f'href="{feed}"' in line for line in heads), page
        assert 'feed.xml">What is new' in text.partition("<footer")[2]
        assert (built / page).parent.joinpath(feed).resolve().is_file()

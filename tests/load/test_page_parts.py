"""Genre, extent, headline, address: what tells them, each alone."""

from time import process_time

import pytest

from generator.errors import EvenhandError
from generator.load.found import Found, read_page

pytestmark = pytest.mark.disable_socket
URL = "https://www.skerrypost.example/harbour/boats-stay"
SAID = "The fishers said on Monday that they would stay until the ministry answers them."
PARAGRAPHS = "".join(f"<p>{SAID} Letter {number} is still unread.</p>" for number in range(5))


def page(
    head: str = "", *, h1: str = "Boats stay in the harbour", body: str = PARAGRAPHS, url: str = URL
) -> Found:
    title = f"<h1>{h1}</h1>" if h1 else ""
    return read_page(f"<html><head>{head}</head><body>{title}{body}</body></html>", url)


def data(fields: str, kind: str = "NewsArticle") -> str:
    return f'<script type="application/ld+json">{{"@type": "{kind}", {fields}}}</script>'


HEADED = '"headline": "Boats stay in the harbour"'


NOTHING = "nothing that tells another genre"
GENRES: tuple[tuple[dict[str, str], str, str], ...] = (
    ({}, "news", NOTHING),
    ({"head": data(HEADED, "OpinionNewsArticle")}, "opinion", "JSON-LD @type"),
    ({"head": data(HEADED, "https://schema.org/LiveBlogPosting")}, "live", "JSON-LD @type"),
    ({"head": data(HEADED, "AnalysisNewsArticle")}, "analysis", "JSON-LD @type"),
    ({"h1": "Opinion: boats should stay"}, "opinion", "the headline"),
    ({"h1": "Interview: the last keeper"}, "interview", "the headline"),
    ({"h1": "A difference of opinion"}, "news", NOTHING),
    ({"head": '<meta name="section" content="Opinion">'}, "opinion", "the section"),
    ({"head": '<meta name="section" content="News">'}, "news", NOTHING),
    ({"url": "https://a.example/commentisfree/2025/boats"}, "opinion", "the address"),
    ({"url": "https://a.example/news/opinion-polls-are-wrong"}, "news", NOTHING),
    ({"url": "https://a.example/news/live"}, "news", NOTHING),
    ({"body": f'<p class="byline">Analysis by Ann Ley</p>{PARAGRAPHS}'}, "analysis", "the byline"),
)


@pytest.mark.parametrize("case", range(len(GENRES)))
def test_a_genre_is_proposed_by_what_the_page_says(case: int) -> None:
    parts, genre, origin = GENRES[case]
    found = page(**parts)
    assert (found.genre, found.origins["genre"]) == (genre, origin)


SHORT = f"<p>{SAID}</p><p>The ministry has known their demands since the first week of May.</p>"
WALL = "<p>Subscribe to continue reading</p>"
EXTENTS: tuple[tuple[dict[str, str], str], ...] = (
    ({}, "full"),
    ({"head": data(f'{HEADED}, "isAccessibleForFree": "False"')}, "excerpt"),
    ({"head": data(f'{HEADED}, "isAccessibleForFree": true')}, "full"),
    ({"head": data(f'{HEADED}, "isAccessibleForFree": false, "wordCount": 90')}, "full"),
    ({"head": data(f'{HEADED}, "wordCount": 900')}, "excerpt"),
    ({"head": '<meta name="article:content_tier" content="locked">'}, "excerpt"),
    ({"head": '<meta name="article:content_tier" content="metered">'}, "full"),
    ({"body": SHORT + WALL}, "excerpt"),
    ({"body": SHORT + "<div class='paywall-barrier'>Subscribe to go on</div>"}, "excerpt"),
    ({"body": SHORT.replace("May.", "May, but…") + WALL}, "excerpt"),
    ({"body": f"{PARAGRAPHS}<div style='display: none'><p>{SAID}</p></div>"}, "excerpt"),
    ({"body": PARAGRAPHS * 4 + WALL}, "full"),
    ({"body": PARAGRAPHS + '<div><a href="?page=2">Next</a></div>'}, "excerpt"),
    ({"head": '<link rel="next" href="/harbour/boats-stay/2">'}, "excerpt"),
    ({"head": '<link rel="next" href="/harbour/boats-sail">'}, "full"),
    ({"body": PARAGRAPHS + "<p>Page 1 of 3</p>"}, "excerpt"),
    ({"body": f'{PARAGRAPHS}<div id="comments"><a href="?page=2">2</a></div>'}, "full"),
)


@pytest.mark.parametrize("case", range(len(EXTENTS)))
def test_an_excerpt_is_known_and_why_is_told(case: int) -> None:
    parts, extent = EXTENTS[case]
    found = page(**parts)
    assert found.extent == extent
    assert len(found.notes) == len(page().notes) + (extent == "excerpt"), found.notes


@pytest.mark.parametrize(
    ("head", "h1", "title"),
    [
        ("<title>Boats stay | Skerry Post</title>", "Boats stay", "Boats stay"),
        ("<title>Boats stay in harbour | Skerry Post</title>", "", "Boats stay in harbour"),
        ("<title>Skerry Post - Boats stay in harbour</title>", "", "Boats stay in harbour"),
        (
            "<title>Boats stay in harbour - a chronicle - Skerry Post</title>",
            "",
            "Boats stay in harbour - a chronicle",
        ),
        ('<meta property="og:title" content="Boats stay in harbour">', "Skerry Post", None),
        (data('"headline": "Boats stay &amp; wait"'), "", "Boats stay & wait"),
        (data('"headline": "Boats stay and wait"'), "Boats stay, and wait", "Boats stay, and wait"),
    ],
)
def test_a_headline_is_that_which_is_printed(head: str, h1: str, title: str | None) -> None:
    site = '<meta property="og:site_name" content="Skerry Post">'
    assert page(site + head, h1=h1).title == (title or "Boats stay in harbour")


@pytest.mark.parametrize(
    ("given", "url"),
    [
        (f"{URL}?utm_source=a&id=7&fbclid=b#top", f"{URL}?id=7"),
        (f"{URL}?gclid=1", URL),
        (f"https://archive.ph/20250703120000/{URL}", URL),
        ("", ""),
    ],
)
def test_an_address_loses_what_tracks_readers(given: str, url: str) -> None:
    assert page(url=given).url == url


def test_paragraphs_that_were_not_read_are_told() -> None:
    lost = "<div class='tooltip'><p>The boats&rsquo; lamps are lit at night, all of them.</p></div>"
    table = "<table><tr><td>Boats</td><td>41</td></tr></table>"
    found = page(body=PARAGRAPHS + lost + table + PARAGRAPHS.replace("Letter", "Note"))
    assert [line.partition(":")[0] for line in found.dropped] == ["note", "table"]
    assert found.text.count(SAID) == 10


def test_a_page_that_lists_articles_is_none() -> None:
    blurb = "<p>Those who know the islands say that it has never been like this before now.</p>"
    items = "".join(
        f"<article><h2>Boats stay, part {n}</h2>{blurb[:-5]} {n}</p></article>" for n in range(6)
    )
    with pytest.raises(EvenhandError, match="front page"):
        page(
            body=f"<main>{items}</main>", url="https://www.skerrypost.example/islands", h1="Islands"
        )


def test_an_article_of_short_lines_is_one() -> None:
    votes = "".join(f"<p>Parish {n}: {40 + n} votes</p>" for n in range(80))
    assert page(body=PARAGRAPHS + votes).text.count("Parish") == 80


@pytest.mark.parametrize(
    "odd", ["http://[::x", "//", "javascript:void(0)", "https://a.example:x/", "?"]
)
def test_an_odd_address_breaks_nothing(odd: str) -> None:
    links = f'<link rel="canonical" href="{odd}"><meta property="og:url" content="{odd}">'
    assert page(links + data(f'{HEADED}, "url": "{odd}"')).url == URL
    assert page(url=odd).url == ""


@pytest.mark.parametrize(
    "told", ["\N{SUPERSCRIPT TWO}", "9" * 5_000, "\N{ARABIC-INDIC DIGIT ONE}", "-5"]
)
def test_a_length_that_is_no_number_is_none(told: str) -> None:
    assert page(data(f'{HEADED}, "wordCount": "{told}"')).extent == "full"


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (data(f'{HEADED}, "author": ' + '{"name":' * 600 + '"x"' + "}" * 600), "too deep"),
        ("<!-- x -->" * 100_001, "more than 100,000 parts"),
    ],
)
def test_a_page_that_is_made_to_break_is_refused(head: str, why: str) -> None:
    with pytest.raises(EvenhandError, match=why):
        page(head)


MANY_TITLES = (
    '<meta property="og:title" content="Of other boats, their keepers and others">' * 2_000
)
LONG = f"<title>{'x | ' * 5_000}</title>" + f'<meta name="author" content="{"a" * 90_000}">'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (MANY_TITLES, "<h1>Letters, and what else there is to read</h1>" * 2_000),
        (LONG, ""),
        ("", f"<div class='{'ad x ' * 90_000}'>{'<b class=byline>By Ann Ley</b>' * 400}</div>"),
    ],
)
def test_a_page_with_much_of_one_thing_takes_no_longer(head: str, body: str) -> None:
    began = process_time()
    page(head, body=body + PARAGRAPHS)
    assert process_time() - began < 10

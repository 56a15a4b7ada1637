"""What pages of all ages do: text in several containers, bylines and dates in odd places."""

import pytest

from generator.load.found import read_page
from tests.load.test_page_parts import HEADED, PARAGRAPHS, SAID, data, page

pytestmark = pytest.mark.disable_socket
SHOALS = "".join(
    f"<p>Shoal {number} was marked again in spring, and two boats lie there now.</p>"
    for number in range(20)
)
WORDS = PARAGRAPHS.replace("</p>", "\\n").replace("<p>", "")
MORE = SHOALS.replace("</p>", "\\n").replace("<p>", "")
ADS = "<div><ul><li>Boats</li><li>Nets</li></ul></div>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"<div class='inner'>{PARAGRAPHS}</div>{ADS}<div class='inner'>{SHOALS}</div>"),
        (data(f'{HEADED}, "articleBody": "{WORDS}{MORE}"'), f"{PARAGRAPHS}<aside>{SHOALS}</aside>"),
        (data(f'{HEADED}, "articleBody": "{WORDS}{MORE}"'), PARAGRAPHS),
        ("", PARAGRAPHS + SHOALS.replace("<p>", "<p class='paywall'>")),
    ],
)
def test_a_text_in_several_places_is_read_whole(head: str, body: str) -> None:
    found = page(head, body=f"<div><div class='top'>{body}</div></div>")
    assert [found.text.count(words) for words in (SAID, "Shoal ")] == [5, 20]
    assert found.text.count("\n\n") == 24


def test_a_first_paragraph_above_the_others_is_read() -> None:
    first = "Two boats left Port Skerry at dawn, against the ban of the ministry."
    lead = f"<div class='article__lead'>{first}</div>"
    found = page(body=f"<article>{lead}<img src='a'><div class='body'>{SHOALS}</div></article>")
    assert found.text.startswith(f"{first}\n\nShoal 0")
    assert found.text.count("Two boats left") == 1


def test_comments_and_paragraphs_that_are_links_go() -> None:
    remark = (
        "<div class='text'><p>He should have asked us before he sold the quay to them.</p></div>"
    )
    comments = f"<div class='box my_comment_list'>{remark * 30}</div>"
    link = "<p>In Kell Bay: <a href='/b'>Why the wall gave way</a></p>"
    cited = "<p><a href='/c'>The ministry said on Monday that it would answer soon.</a></p>"
    found = page(body=PARAGRAPHS + link + cited + SHOALS + comments)
    assert "He should have asked us" not in found.text
    assert "Why the wall" not in found.text
    assert "it would answer soon." in found.text
    assert any("Why the wall" in line for line in found.dropped)


TITLE = "Boats stay in the harbour"
SITE = '<meta property="og:site_name" content="{}">'
OUTLETS = (
    (SITE.format("Kell Courier"), "", "Kell Courier", ""),
    (SITE.format("Kell Courier | The islands' own news"), "", "Kell Courier", ""),
    ("<title>Boats stay in the harbour - World - Skerry Post</title>", "", "Skerry Post", ""),
    ("<title>Boats stay in the harbour « Kell Courier</title>", "", "Kell Courier", "title"),
    ("<title>Boats stay in the harbour | News</title>", "", "skerrypost.example", "address"),
    (SITE.format("Blogger"), "", "skerrypost.example", "address"),
    (
        f"<title>{TITLE} | The Kell Courier</title><meta name='application-name' content='App'>",
        "",
        "The Kell Courier",
        "title",
    ),
    (
        "<title>Boats stay in the harbour - Ann Ley</title>",
        "<p class='byline'>Ann Ley</p>",
        "skerrypost.example",
        "address",
    ),
)


@pytest.mark.parametrize(("head", "byline", "outlet", "note"), OUTLETS)
def test_an_outlet_is_named_by_its_page(head: str, byline: str, outlet: str, note: str) -> None:
    found = page(head, body=byline + PARAGRAPHS)
    told = [line for line in found.notes if "outlet" in line]
    assert found.outlet == outlet
    assert [note in line for line in told] == ([True] if note else [])


def test_a_headline_loses_the_outlet_that_stands_right_after_it() -> None:
    head = SITE.format("Kell Courier") + '<meta name="title" content="Boats stay in the harbour">'
    assert page(head, h1="Boats stay in the harbour<a>Kell Courier</a>").title == (
        "Boats stay in the harbour"
    )


NEAR = "<div class='comments_datetime'><span>By ANN LEY</span> 7/ 2/25 09:19 PM ET</div>"
DATES = (
    ({"body": NEAR + PARAGRAPHS}, "2025-07-02T21:19:00-04:00", "a line below the headline"),
    ({"url": "https://a.example/2025/07/02/boats"}, "2025-07-02", "the address"),
    ({"url": "https://a.example/2025/NEWS/07/02/boats"}, "2025-07-02", "the address"),
    (
        {"body": "<p class='stamp-updated date'>Updated July 2, 2025 9 AM BST</p>" + PARAGRAPHS},
        "2025-07-02T09:00:00+01:00",
        "the time of its last change",
    ),
    (
        {
            "body": "<abbr class='date' title='2025-07-02T1603Z'>Jul 2, 4:03 PM EDT</abbr>"
            + PARAGRAPHS
        },
        "2025-07-02T16:03:00-04:00",
        "the page's printed date",
    ),
    (
        {
            "head": '<meta name="date" content="Wed, 02 Jul 2025 07:15:45 EST">',
            "body": "<p class='byline'>By Ann Ley | 7/2/25 7:15 AM EDT</p>" + PARAGRAPHS,
        },
        "2025-07-02T07:15:00-04:00",
        "a line below the headline",
    ),
)


@pytest.mark.parametrize(("parts", "iso", "origin"), DATES)
def test_a_date_is_read_near_the_headline_or_in_the_address(
    parts: dict[str, str], iso: str, origin: str
) -> None:
    found = page(**parts)
    assert found.published is not None
    assert (found.published.isoformat(), found.origins["published"]) == (iso, origin)
    assert any(f"the date was read from {origin}" in note for note in found.notes)


def test_a_date_that_only_a_search_finds_is_a_hint() -> None:
    found = page(body=PARAGRAPHS + "<footer><p>Copyright 14 March 2019</p></footer>")
    assert found.published is None
    assert "a search of the page found 2019-03-14: look" in found.notes


def test_another_day_below_the_headline_is_told() -> None:
    head = '<meta name="date" content="2025-07-03T08:10:27+00:00">'
    found = page(head, body=NEAR + PARAGRAPHS)
    assert found.published is not None
    assert found.authors == ("Ann Ley",)
    assert any("another day of publication, 2025-07-02" in note for note in found.notes)


def test_a_file_without_markup_is_read_as_text() -> None:
    found = read_page(f"Boats stay\n\n{SAID}\n\n{SAID}".encode(), "https://a.example/b")
    assert (found.title, found.url, found.text) == (
        "Boats stay",
        "https://a.example/b",
        f"{SAID}\n\n{SAID}",
    )
    assert "the file has no markup: it was read as plain text" in found.notes


@pytest.mark.parametrize(
    ("kind", "name", "authors", "wires"),
    [
        ("Person", "Ann Ley", ("Ann Ley",), ()),
        ("Organization", "Kell Bay Observer", (), ()),
        ("Organization", "Associated Press", (), ("AP",)),
    ],
)
def test_an_organisation_is_no_person(
    kind: str, name: str, authors: tuple[str, ...], wires: tuple[str, ...]
) -> None:
    writer = f'"author": {{"@type": "{kind}", "name": "{name}"}}'
    found = page(data(f"{HEADED}, {writer}"))
    assert (found.authors, found.credits) == (authors, wires)


def test_comments_of_readers_in_the_text_are_asked_about() -> None:
    posted = "<p>They have sold the quay twice.</p><p>Posted by: A skipper, 27 Sep 2011 | 15:22</p>"
    found = page(body=PARAGRAPHS + posted)
    assert any("are there comments of readers in it?" in note for note in found.notes)
    assert not any("comments" in note for note in page(body=PARAGRAPHS).notes)

"""Encodings, broken pages, repairs, plain text: what comes in is read or refused in words."""

import subprocess
import sys
from datetime import date, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.errors import EvenhandError
from generator.load.found import is_page, read_page, read_text
from generator.load.page.decoding import decoded
from generator.load.repairs import repaired
from generator.load.text import normalise, refuse_unwanted

pytestmark = pytest.mark.disable_socket
URL = "https://www.skerrypost.example/harbour/boats-stay"
SAID = "The fishers said on Monday that they would stay until the ministry answers them."
PARAGRAPHS = "".join(f"<p>{SAID} Letter {number} is still unread.</p>" for number in range(5))
PAGE = f"<html><head>{{head}}</head><body><h1>Boats stay – “for now”</h1>{PARAGRAPHS}</body></html>"
TITLE = "Boats stay – “for now”"


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("cp1252", '<meta charset="windows-1252">'),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
        ("cp1252", '<meta charset="of-our-own">'),
        ("cp1252", ""),
        ("utf-16", ""),
        ("utf-16-le", ""),
        ("utf-16-be", '<meta charset="utf-8">'),
    ],
)
def test_pages_are_read_in_the_encoding_that_they_have(encoding: str, head: str) -> None:
    assert read_page(PAGE.format(head=head).encode(encoding), URL).title == TITLE


def test_a_guessed_encoding_is_told() -> None:
    assert decoded("Ansel – née Roe".encode("cp1252"))[1]
    assert decoded("Ansel – née Roe".encode("cp1252"), "windows-1252") == ("Ansel – née Roe", None)
    assert decoded("Ansel – née Roe".encode()) == ("Ansel – née Roe", None)


def test_a_page_over_ten_megabytes_is_refused() -> None:
    with pytest.raises(EvenhandError, match="of 10 MB at most"):
        read_page(b"<p>" + b"a" * 10_000_000, URL)


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"   ",
        b"\0" * 100,
        b"<html><head><title>Boats",
        bytes(range(256)) * 100,
        b"<html><body>" + b"<div>" * 3_000 + PARAGRAPHS.encode(),
        b"<html><body><h1>Boats stay</h1><p>Watch our video.</p></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused_in_words(page: bytes) -> None:
    with pytest.raises(EvenhandError, match=r"\.txt file"):
        read_page(page, URL)


def test_entities_of_a_page_open_no_file_and_do_not_grow() -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(8))
    kinds = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY l0 "l">{laughs}]>'
    page = f'<?xml version="1.0"?>{kinds}<html><body><p>&x; &l8;</p>{PARAGRAPHS}</body></html>'
    assert len(read_page(page, URL).text) < 2 * len(PARAGRAPHS)


@pytest.mark.parametrize(
    "data",
    [
        "[" * 50_000,
        '{"@type": "NewsArticle", "headline": 7, "author": [1, null, [["x"]], {"name": null}]}',
        '{"@type": ["NewsArticle", 3], "url": {"@id": {}}, "wordCount": 1e400, "datePublished": 9}',
        '{"@type": "NewsArticle", "author": {"@id": "#a"}, "publisher": [], "headline": ["Boats"]}',
        '<!-- {"@type": "NewsArticle", "headline": "Boats stay",} -->;',
        '{"@graph": {"@graph": [null, {"@type": "NewsArticle", "image": [{}]}]}}',
    ],
)
def test_odd_data_of_a_page_break_nothing(data: str) -> None:
    script = f'<script type="application/ld+json">{data}</script>'
    assert SAID in read_page(PAGE.format(head=script), URL).text


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.data())
def test_no_mutilated_page_breaks_the_reader(data: st.DataObject) -> None:
    page = PAGE.format(head='<script type="application/ld+json">{"@type":"Article"}</script>')
    start = data.draw(st.integers(0, len(page)))
    end = data.draw(st.integers(start, len(page)))
    middle = data.draw(st.sampled_from(["", "<", "<p", "<!--", "&#0;", "\0", "</body>", "<table>"]))
    try:
        found = read_page(page[:start] + middle + page[end:], URL)
    except EvenhandError:
        return
    refuse_unwanted(found.text, "text")
    assert normalise(found.text) == found.text


@pytest.mark.parametrize(
    ("broken", "whole", "note"),
    [
        ("The minis\u00adter\u200bs", "The ministers", "2 invisible characters"),
        ("ten\u00a0boats", "ten boats", ""),
        ("so-called \u2011 no", "so-called - no", "1 odd hyphen"),
        ("the fishersâ€™ boats", "the fishers’ boats", "1 line"),
        ("a &quot;fairy tale&quot;", 'a "fairy tale"', "2 left-over"),
        ("fish &amp; chips", "fish & chips", "1 left-over"),
        ("``No,'' he said", '"No," he said', "2 odd"),
        ("''No,'' he said", '"No," he said', "2 odd"),
        ("‘‘No,’’ he said", "“No,” he said", "2 odd"),
        ("the boys’ “boats” and 'nets'", "the boys’ “boats” and 'nets'", ""),
        ("He said: 'They called it \"ours\"'", "He said: 'They called it \"ours\"'", ""),
        ("lost \ufffd\ufffd words", "lost \ufffd\ufffd words", "1 place"),
    ],
)
def test_repairs_are_made_and_told(broken: str, whole: str, note: str) -> None:
    done = repaired(broken)
    assert done.text == whole
    assert [n.startswith(note) for n in done.notes] == ([True] if note else [])


@settings(derandomize=True, deadline=None)
@given(st.text())
@example("''x''''")
@example("&amp;quot;")
def test_repaired_text_is_as_check_wants_it(text: str) -> None:
    done = repaired(text).text
    refuse_unwanted(done, "text")
    assert normalise(done) == done


PLAIN = "The fishers said no.\n\nThe ministry did not answer."


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (PLAIN, ["The fishers said no.", "The ministry did not answer."]),
        (PLAIN.replace("\n\n", "\n"), ["The fishers said no.", "The ministry did not answer."]),
        (PLAIN.replace("\n", "\r\n"), ["The fishers said no.", "The ministry did not answer."]),
        (
            (
                "> The fishers of Port Skerry said on Monday that they\n> would stay in harbour.\n"
                "> The ministry did not answer them, though it had a\n> week to do so."
            ),
            [
                "The fishers of Port Skerry said on Monday that they would stay in harbour.",
                "The ministry did not answer them, though it had a week to do so.",
            ],
        ),
        (
            "The fishers said\nthat they stay.\n\nShare this\n\nThe ministry did\nnot answer.",
            ["The fishers said that they stay.", "The ministry did not answer."],
        ),
    ],
)
def test_paragraphs_of_plain_text(text: str, paragraphs: list[str]) -> None:
    assert read_text(text).text.split("\n\n") == paragraphs
    assert read_text(text.encode("utf-16")).text.split("\n\n") == paragraphs


def test_what_stands_plainly_above_a_text_is_taken_and_told() -> None:
    found = read_text(f"Boats stay\n\nBy Ann Ley (Reuters)\n\n3 July 2025\n\n{URL}\n\n{PLAIN}")
    assert (found.title, found.authors, found.published, found.url) == (
        "Boats stay",
        ("Ann Ley",),
        date(2025, 7, 3),
        URL,
    )
    assert found.text == PLAIN
    assert len(found.notes) == 4
    assert set(found.origins) >= {"title", "authors", "published", "url", "text"}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("above", "title", "authors", "published", "more"),
    [
        ("Boats stay\nBy Ann Ley\nJuly 3, 2025", "Boats stay", ("Ann Ley",), date(2025, 7, 3), ""),
        ("By Ann Ley\nSept. 3, 2025", "", ("Ann Ley",), date(2025, 9, 3), ""),
        ("Will boats stay?\nBy Ann Ley", "Will boats stay?", ("Ann Ley",), None, ""),
        ("Boats\nThe port waits\nBy A. Ley", "Boats", ("A. Ley",), None, "The port waits\n\n"),
        ("July 3, 2025, 6:15 a.m. | 3 min read", "", (), date(2025, 7, 3), ""),
        (f"Boats stay\n{URL}", "Boats stay", (), None, ""),
    ],
)
def test_lines_below_the_headline_are_no_part_of_it(
    *, above: str, between: str, title: str, authors: tuple[str, ...], published: date, more: str
) -> None:
    found = read_text(above + between + PLAIN.replace("\n\n", between))
    assert (found.title, found.authors, found.published) == (title, authors, published)
    assert found.text == more + PLAIN
    assert (found.url == URL) == (URL in above)


def test_a_sentence_that_names_somebody_or_a_day_stays() -> None:
    begun = "They will meet again\nBy the old pier on\nJuly 3, 2025.\n\n"
    whole = begun.replace("\n", " ").strip()
    assert read_text(begun + PLAIN).text == f"{whole}\n\n{PLAIN}"


def test_nothing_is_taken_from_a_text_that_begins_at_once() -> None:
    found = read_text(PLAIN)
    assert (found.title, found.authors, found.published, found.notes) == ("", (), None, ())


@pytest.mark.parametrize("text", ["", " \n\n ", "—\n\n***", "Share this"])
def test_a_text_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(EvenhandError):
        read_text(text)


def test_pages_are_known_from_texts() -> None:
    assert is_page(b"\xef\xbb\xbf<!-- saved --><!DOCTYPE html><p>x")
    assert is_page("<?xml version='1.0'?>\n<html xmlns='x'>")
    assert not is_page("<!---->" * 280)
    assert not is_page("He wrote <html> and left.")
    assert not is_page(PLAIN.encode("utf-16"))


def test_without_the_extra_a_page_says_what_to_type_and_a_text_is_read() -> None:
    code = (
        "import sys; sys.modules.update(dict.fromkeys(['trafilatura', 'lxml', 'urllib3']))\n"
        "from generator.errors import ConfigurationError\n"
        "from generator.load.found import fetch, read_page, read_text\n"
        "assert read_text('The fishers said no.').text\n"
        "for read in (lambda: read_page('<p>x', ''), lambda: fetch('https://a.example/b')):\n"
        "    try:\n        read()\n"
        "    except ConfigurationError as error:\n        assert 'make install' in str(error)\n"
        "    else:\n        raise SystemExit('read without the extra')\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_saved_and_archived_pages_tell_their_own_address() -> None:
    page = PAGE.format(head="")
    saved = f"<!-- saved from url=(0049){URL}?utm_source=x#top -->{page}"
    assert read_page(saved, "").url == URL
    archive = f"https://web.archive.org/web/20250703id_/{URL}"
    found = read_page(page, archive)
    assert (found.url, found.archived) == (URL, archive)


def test_another_sites_address_is_not_taken_but_told() -> None:
    found = read_page(
        PAGE.format(head='<link rel="canonical" href="https://wire.example/1/a">'), URL
    )
    assert found.url == URL
    assert any("https://wire.example/1/a" in note for note in found.notes)


def test_a_time_of_the_head_is_better_than_the_day_of_the_data() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-07-02"}'
        '</script><meta property="article:published_time" content="2025-07-02T14:30:00+02:00">'
    )
    found = read_page(PAGE.format(head=head), URL)
    assert found.published == datetime.fromisoformat("2025-07-02T14:30:00+02:00")
    assert found.origins["published"] == "meta article:published_time"

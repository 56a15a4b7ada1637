import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.addresses import host, inner, key, plain

SAME = [
    "https://www.daily.example.org/news/rail-1",
    "http://daily.example.org/news/rail-1",
    "https://m.daily.example.org/news/rail-1/",
    "https://daily.example.org/news/rail-1?utm_source=feed&utm_medium=rss&fbclid=abc",
    "https://amp.daily.example.org/news/rail-1#comments",
    "https://www.daily.example.org/amp/news/rail-1",
    "https://www.daily.example.org/news/rail-1/amp",
    "https://www.daily.example.org/news/rail-1.amp.html",
    "https://www.daily.example.org/news/rail-1?outputType=amp",
    "https://DAILY.example.org:443/news/rail-1",
    "https://web.archive.org/web/20250702143000/https://daily.example.org/news/rail-1",
    "https://web.archive.org/web/20250702143000id_/http:/daily.example.org/news/rail-1",
    "https://archive.ph/20250702/https://daily.example.org/news/rail-1",
]
OTHERS = [
    "https://daily.example.org/news/rail-2",
    "https://daily.example.org/news/Rail-1",
    "https://daily.example.org/news/rail-1?id=7",
    "https://evening.example.org/news/rail-1",
    "https://daily.example.org/",
]


@pytest.mark.parametrize("url", SAME)
def test_addresses_of_one_article_share_a_key(url: str) -> None:
    assert key(url) == key(SAME[0])


def test_addresses_of_others_do_not() -> None:
    assert len({key(url) for url in (SAME[0], *OTHERS)}) == 1 + len(OTHERS)


@pytest.mark.parametrize(
    ("url", "without"),
    [
        ("https://a.example/x?id=3&utm_source=mail", "https://a.example/x?id=3"),
        ("https://a.example/x?gclid=1#top", "https://a.example/x"),
        ("https://a.example/x?q=a%20b&page=2", "https://a.example/x?q=a%20b&page=2"),
        ("https://a.example/amp/x?source=x", "https://a.example/amp/x?source=x"),
    ],
)
def test_what_is_written_down_has_no_tracking_and_no_place(url: str, without: str) -> None:
    assert plain(url) == without


def test_an_archive_holds_an_address() -> None:
    assert inner(SAME[-1]) == "https://daily.example.org/news/rail-1"
    assert inner("https://archive.ph/AbCd1") == "https://archive.ph/AbCd1"


@pytest.mark.parametrize(
    "wrong", ["", "news", "ftp://a.example/x", "https://", "http://[::1", "//"]
)
def test_what_is_no_address_has_neither_key_nor_host(wrong: str) -> None:
    assert (key(wrong), host(wrong), plain(wrong)) == ("", "", wrong)


@given(st.text() | st.text().map("https://a.example/".__add__))
def test_any_text_is_borne(url: str) -> None:
    assert plain(plain(url)) == plain(url)
    assert key(plain(url)) == key(url)
    assert isinstance(host(url), str)

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.load.likely import likeliest
from generator.load.whose import known, new
from generator.model import Dispute, Outlet, Side, Story

RAIL = Dispute("rail", "Pay", (Side("u", "Union", ("Rail Union",)), Side("c", "Rail", ("Rail",))))
TOLL = Dispute("toll", "Tolls", (Side("p", "Port", ("Port",)), Side("f", "Fishers", ("fishers",))))
STRIKE = Story(
    id="strike",
    title="A strike at the stations",
    summary="Drivers walk out.",
    start=date(2025, 7, 2),
    end=date(2025, 7, 9),
    dispute=RAIL,
    selection="all",
    articles=(),
)
LATER = replace(STRIKE, id="later", start=date(2025, 9, 2), end=date(2025, 9, 9))
TOLLS = replace(STRIKE, id="tolls", title="Tolls double", summary="For boats.", dispute=TOLL)
STORIES = (TOLLS, LATER, STRIKE)
TEXT = "The Rail Union called drivers out; stations were shut, Northern Rail said."


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        (TEXT, date(2025, 7, 5), "strike"),
        (TEXT, date(2025, 9, 20), "later"),
        ("The fishers told the Port that boats would stay away.", None, "tolls"),
    ],
)
def test_days_names_and_words_tell_the_story(text: str, day: date | None, expected: str) -> None:
    assert likeliest("", text, day, STORIES)[0].story.id == expected


def test_the_reasons_are_told() -> None:
    first = likeliest("", TEXT, date(2025, 7, 5), STORIES)[0]
    assert first.why == ("its days fit; names Union and Rail; words in common: drivers, stations")


@pytest.mark.parametrize("text", ["", "Nothing of this is about that.", "Rail and Port."])
def test_where_nothing_speaks_for_a_story_none_is_likely(text: str) -> None:
    assert all(one.score == 0 for one in likeliest("", text, date(2025, 7, 5), STORIES))
    assert likeliest("", text, None, ()) == ()


WIRE = Outlet("wire", "The Wire", "https://www.wire.example/")
WIRE_SPORT = Outlet("wire-sport", "Wire Sport", "https://wire.example/sport")
COAST = Outlet("coast", "Coast Post", "https://coast.example/", short="Coast")


@pytest.mark.parametrize(
    ("url", "name", "expected"),
    [
        ("https://m.wire.example/a", "", ["wire", "wire-sport"]),
        ("https://wire.example/a", "wire sport", ["wire-sport", "wire"]),
        ("https://news.coast.example/a", "", ["coast"]),
        ("https://mirror.example/a", "COAST", ["coast"]),
        ("https://mirror.example/a", "wire", ["wire"]),
        ("https://notcoast.example/a", "Another", []),
        ("", "", []),
    ],
)
def test_an_outlet_is_known_by_its_home_or_its_name(
    url: str, name: str, expected: list[str]
) -> None:
    assert [one.id for one, _ in known(url, name, (WIRE, WIRE_SPORT, COAST))] == expected


@pytest.mark.parametrize(
    ("url", "name", "expected"),
    [
        (
            "https://www.lantern.example/a",
            "The Lantern",
            Outlet("lantern", "The Lantern", "https://www.lantern.example/"),
        ),
        (
            "https://lantern.example/a",
            "",
            Outlet("lantern-example", "lantern.example", "https://lantern.example/"),
        ),
        ("", "Other", Outlet("other-outlet", "Other", "")),
        ("", "Wire", Outlet("wire-2", "Wire", "")),
        ("", "", None),
    ],
)
def test_a_new_outlet_gets_a_free_id(url: str, name: str, expected: Outlet | None) -> None:
    assert new(url, name, ["wire"]) == expected

"""Who wrote, which agency it is from, when it was printed: as pages write it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.page.moments import Moment, read_moment
from generator.load.page.names import in_small_letters, writers
from generator.load.page.wires import credited, dateline_wires, is_wire

NAMED = (
    ("By Jane Roe and Ann Ley, Staff Writers", ("Jane Roe", "Ann Ley"), ()),
    ("By Ann Ley, Associated Press", ("Ann Ley",), ("AP",)),
    ("By ANN LEY Associated Press", ("ANN LEY",), ("AP",)),
    ("Ann Ley | Skerry Post", ("Ann Ley",), ()),
    ("Ann Ley in Port Skerry", ("Ann Ley",), ()),
    ("Ann Ley for the Skerry Post", ("Ann Ley",), ()),
    ("Reuters Staff", (), ("Reuters",)),
    ("By Ann Ley (Reuters)", ("Ann Ley",), ("Reuters",)),
    ("Ann Ley/AFP", ("Ann Ley",), ("AFP",)),
    ("Ann Ley, Political Correspondent, BBC News", ("Ann Ley",), ()),
    ("By Skerry Post staff", (), ()),
    ("Una Krog | Skerry Post, Kell Bay", ("Una Krog",), ()),
    ("Skerry Post", (), ()),
    ("The Skerry Post Editorial Board", (), ()),
    ("Máire Ní Bhriain", ("Máire Ní Bhriain",), ()),
    ("by Jean de la Tour • Published July 3, 2025", ("Jean de la Tour",), ()),
    ("Dr. Solveig Aune", ("Solveig Aune",), ()),
    ("ann.ley@skerrypost.example (Ann Ley)", ("Ann Ley",), ()),
    ("admin", (), ()),
    ('Ida "The Keel" Brandt', ('Ida "The Keel" Brandt',), ()),
    ("National Desk | The Harbour Herald", (), ()),
    ("-- By Una Krog Follow @unakrog", ("Una Krog",), ()),
    ("Una Krog, SKERRYPOST.COM", ("Una Krog",), ()),
    ("https://www.facebook.example/skerrypost", (), ()),
)
TIMES = (
    ("2025-07-02T14:30:05+02:00", "2025-07-02T14:30:05+02:00", False),
    ("2025-07-02T14:30:05.123Z", "2025-07-02T14:30:05+00:00", False),
    ("2025-07-02T14:30+0200", "2025-07-02T14:30:00+02:00", False),
    ("2025-07-02 14:30:00 -05", "2025-07-02T14:30:00-05:00", False),
    ("2025-07-02T14:30:00", "2025-07-02", True),
    ("2025-07-02", "2025-07-02", False),
    ("Wed, 02 Jul 2025 14:30:00 GMT", "2025-07-02T14:30:00+00:00", False),
    ("Wed, 02 Jul 2025 14:30:00 EDT", "2025-07-02T14:30:00-04:00", False),
    ("20250702", "2025-07-02", False),
    ("2025/07/02 10:00", "2025-07-02", True),
    ("1751466600000", "2025-07-02T14:30:00+00:00", False),
    ("Published July 2, 2025 at 2:30 p.m.", "2025-07-02", True),
    ("2nd July 2025", "2025-07-02", False),
    ("Wednesday, 2 Jul 2025 | 4:35 PM ET", "2025-07-02T16:35:00-04:00", False),
    ("4:35 p.m. ET January 3, 2025", "2025-01-03T16:35:00-05:00", False),
    ("July 2, 2025 -- 2308 GMT (0708 HKT)", "2025-07-02T23:08:00+00:00", False),
    ("2 July 2025 16.30 BST", "2025-07-02T16:30:00+01:00", False),
    ("2025-07-02T17:40:05CEST", "2025-07-02T17:40:05+02:00", False),
    ("2025-07-02 Jul 2, 12 am PT", "2025-07-02T00:00:00-07:00", False),
    ("7/ 2/25 09:19 PM EDT", "2025-07-02T21:19:00-04:00", False),
    ("2.7.2025", "2025-07-02", False),
    ("23/07/2025 10:15", "2025-07-23", True),
)


@pytest.mark.parametrize(("byline", "authors", "wires"), NAMED)
def test_a_byline_has_names_of_people_and_of_agencies(
    byline: str, authors: tuple[str, ...], wires: tuple[str, ...]
) -> None:
    told = writers([byline], "The Skerry Post", "https://www.skerrypost.com/boats")
    assert (told.authors, told.credits) == (authors, wires)


def test_surnames_come_first_only_where_that_is_sure() -> None:
    assert writers(["Ley, Ann"], "", sure=True).authors == ("Ann Ley",)
    assert writers(["Ley, Ann"], "").authors == ()


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("ANN LEY", "Ann Ley"),
        ("RORY MCBRIDE", "Rory McBride"),
        ("JAN VAN DER MEER", "Jan van der Meer"),
        ("Ann LEY", "Ann LEY"),
        ("JJ", "JJ"),
    ],
)
def test_names_in_capitals_are_written_as_usual(printed: str, usual: str) -> None:
    assert in_small_letters(printed) == usual


@settings(derandomize=True, deadline=None, max_examples=50)
@given(st.text(max_size=200))
def test_no_byline_breaks_and_no_name_has_a_digit_or_an_address(byline: str) -> None:
    told = writers([byline], "Skerry Post")
    assert not any(c.isdecimal() or c in "@/<>" for name in told.authors for c in name)


@pytest.mark.parametrize(
    ("paragraph", "wires"),
    [
        ("PORT SKERRY, Norland (AP) — The boats stay.", ("AP",)),
        ("PORT SKERRY, July 3 (Reuters) - The boats stay.", ("Reuters",)),
        ("KELL BAY (AP/AFP) — The boats stay.", ("AP", "AFP")),
        ("Kell Bay (dpa) - The boats stay.", ("dpa",)),
        ("The union (AP members among them) — said no.", ()),
        ("He works for the agency (AP) and said no.", ()),
    ],
)
def test_a_dateline_names_its_agency(paragraph: str, wires: tuple[str, ...]) -> None:
    assert dateline_wires(paragraph) == wires


@pytest.mark.parametrize(
    ("line", "wires"),
    [
        ("The Associated Press contributed to this report.", ("AP",)),
        ("With reporting by the Associated Press and Reuters", ("AP", "Reuters")),
        ("With files from The Canadian Press", ("Canadian Press",)),
        ("© 2025 AFP", ("AFP",)),
        ("Contributing: Ann Ley in Kell Bay; the Associated Press.", ("AP",)),
        ("The Associated Press contributed.", ("AP",)),
        ("(Reporting by Ann Ley; Editing by Tom Voss)", ()),
        ("Ann Ley of the Post contributed to this report.", ()),
    ],
)
def test_a_closing_line_names_its_agencies(line: str, wires: tuple[str, ...]) -> None:
    assert credited([line]) == wires


def test_small_words_are_no_agency() -> None:
    assert [is_wire(word) for word in ("ap", "pa", "Ann", "news", "AP News")] == [
        None,
        None,
        None,
        None,
        "AP",
    ]


@pytest.mark.parametrize(("written", "iso", "lost"), TIMES)
def test_a_time_keeps_its_offset_and_is_a_day_without(
    written: str, iso: str, *, lost: bool
) -> None:
    moment = read_moment(written)
    assert moment is not None
    assert (moment.when.isoformat(), moment.lost, moment.doubt) == (iso, lost, "")


@pytest.mark.parametrize("written", ["July 2, 2025 4:35 PM EST", "2 January 2025, 09:00 BST"])
def test_a_zone_that_was_not_in_force_is_told(written: str) -> None:
    moment = read_moment(written)
    assert moment is not None
    assert "not in force that day" in moment.doubt


@pytest.mark.parametrize(
    "written", ["", "yesterday", "03/04/2025", "2025-13-40", "0001-01-01", "99999999999999"]
)
def test_what_is_no_time_is_none(written: str) -> None:
    assert read_moment(written) is None


@settings(derandomize=True, deadline=None)
@given(
    st.datetimes(
        min_value=datetime(1950, 1, 1),  # noqa: DTZ001 (the offset is drawn apart)
        max_value=datetime(2100, 1, 1),  # noqa: DTZ001
    ),
    st.integers(min_value=-12, max_value=14),
)
def test_every_moment_is_read_back(when: datetime, hours: int) -> None:
    there = when.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    assert read_moment(there.isoformat()) == Moment(there)
    assert read_moment(there.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")) == Moment(there)
    assert read_moment(there.date().isoformat()) == Moment(date(there.year, there.month, there.day))


@pytest.mark.parametrize("marks", ["-" * 100, "–-" * 50, "--" * 20 + "—" * 40])
def test_dashes_that_end_no_dateline_take_no_time(marks: str) -> None:
    assert dateline_wires(f"PORT SKERRY (AP) {marks}x") == ()

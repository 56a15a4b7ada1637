from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.values import day, moment, slug, web_address
from generator.model import RESERVED_IDS


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True))
def test_ids_are_taken_as_they_stand(text: str) -> None:
    assert slug(f"x{text}") == f"x{text}"


@pytest.mark.parametrize("text", [*sorted(RESERVED_IDS), "stance", "index", "con", "lpt1"])
def test_ids_with_a_meaning_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="has a meaning of its own"):
        slug(text)


@pytest.mark.parametrize("text", ["", "A", "a_b", "a--b", "-a", "a-", "a.b", "a b", "é", "a\n"])
def test_other_text_is_no_id(text: str) -> None:
    with pytest.raises(ValueError, match="is not an id"):
        slug(text)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_dates_read_back(when: date) -> None:
    assert day(when.isoformat()) == when
    assert moment(when.isoformat()) == when


@given(
    st.datetimes(
        datetime(1000, 1, 1),  # noqa: DTZ001 (Hypothesis adds the zone)
        datetime(2999, 12, 31),  # noqa: DTZ001
        timezones=st.timezones().map(lambda _: UTC),
    )
)
def test_times_read_back(when: datetime) -> None:
    minute = when.replace(second=0, microsecond=0)
    assert moment(minute.isoformat(timespec="minutes")) == minute
    assert moment(minute.strftime("%Y-%m-%d %H:%M:%SZ").zfill(20)) == minute


@pytest.mark.parametrize(
    "text", ["2025-W27-3", "20250702", "2025-7-2", "2025-07-02T14", "", None, 7]
)
def test_other_forms_of_dates_are_refused(text: object) -> None:
    for read in (day, moment):
        with pytest.raises(ValueError, match="is not a date"):
            read(text)


@pytest.mark.parametrize("text", ["0001-01-01", "0999-12-31", "3000-01-01", "2025-02-29"])
def test_dates_that_are_slips_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="write a real date"):
        day(text)
    with pytest.raises(ValueError, match="no real time"):
        moment(f"{text}T00:00+14:00")


@pytest.mark.parametrize(
    "text",
    [
        "http://a.example",
        "https://a.example:8080/b?c=d&e=%20#f",
        "HTTPS://A.example/",
        "https://münchen.example/ä",
        "https://[2001:db8::1]/",
    ],
)
def test_addresses(text: str) -> None:
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a.example",
        "//a.example",
        "ftp://a.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "https:///path",
        "https://user:secret@a.example/",
        "https://a.example:port/",
        "https://[::1/",
        "https://a.example/<b>",
        'https://a.example/"',
        "https://a.example/a b",
        "https://a.example/\u2028",
        " https://a.example",
        "https://a.example/" + "a" * 2000,
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(ValueError, match="address"):
        web_address(text)

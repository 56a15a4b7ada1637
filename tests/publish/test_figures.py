from __future__ import annotations

from dataclasses import replace

from generator.model import Analysis
from generator.publish.facts import tiles
from generator.publish.figures import disagreement, figure, find, interval, shares, value
from tests.publish.sample import DISPUTE, measurement, withheld
from tests.publish.sample import shares as measured


def test_a_share_reads_as_a_speaker_would_say_it() -> None:
    company, village = shares(measured(0.61, 0.574, 0.654, speakers=0.5), DISPUTE, "a.html")
    assert company.figure.label.replace("\xa0", " ") == (
        "Lindham Stone: 61 % of the words either side is quoted or reported as saying "
        "(57 to 65 %, 6 passages)"
    )
    assert company.figure.href == "a.html#passages-company"
    assert (company.points, village.points) == ("61", "39")


def test_what_is_withheld_has_a_reason_and_no_number() -> None:
    shown = shares(withheld(), DISPUTE, "")[0].figure
    assert shown.withheld == "Too little text to say: 2 passages, 4 are needed"
    assert (shown.value, shown.band, shown.basis) == ("", "", "")
    assert "too little text" in shown.label


def test_what_is_missing_is_not_nothing() -> None:
    assert figure(None, "", "", "").withheld == "Not measured"


def test_counts_that_point_elsewhere_are_named() -> None:
    text = disagreement(measured(0.7, 0.6, 0.8, speakers=0.4), DISPUTE)
    assert (
        text.text.replace("\xa0", " ")
        == "Counted otherwise: by speakers the largest share is that of Villagers (60 %)."
    )


def test_counts_that_agree_or_tie_are_not() -> None:
    assert not disagreement(measured(0.7, 0.6, 0.8, speakers=0.6), DISPUTE)
    assert not disagreement(measured(0.7, 0.6, 0.8, speakers=0.5), DISPUTE)
    assert not disagreement(withheld(), DISPUTE)


def test_units() -> None:
    years = measurement("readability", 11.24, unit="school years", low=9.9, high=12.46)
    assert value(years) == "11.2\xa0school years"
    assert interval(years) == "9.9 to 12.5"
    assert value(measurement("tone_of_voice", -0.064, unit="compound")) == "−0.06"


def test_find_looks_only_at_what_is_asked() -> None:
    found = (measurement("m", 1.0, by="x"), measurement("m", 0.5, by="y", side="a"))
    assert find(found, "m") is found[0]
    assert find(found, "m", side="a", by="y") is found[1]
    assert find(found, "m", side="a", by="x") is None


def test_what_cannot_be_read_any_more_says_what_it_was() -> None:
    reading = measurement("readability", 9.0, unit="school years", by="flesch_kincaid", of="author")
    known = Analysis("one", "f", 0, (), (), (), (reading,), ())
    gone = replace(known, measurements=(replace(reading, value=None, withheld="Not known"),))
    assert [tiles(a, DISPUTE)[-1].what for a in (known, gone)] == [
        "to read the author’s own voice",
        "school years to read the author’s own voice",
    ]

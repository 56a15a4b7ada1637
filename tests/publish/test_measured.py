from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import MeasuredError, Site
from generator.publish.measured import error_of, errors_of, lines_of

JUDGED = "introducing words judged by people who had not seen the rules"
CODED = "9 articles coded by people"


def error(corpus: str, figure: str, value: float, unit: str, metric: str) -> MeasuredError:
    return MeasuredError(corpus, figure, value, unit, current=True, metric=metric)


CLASS = replace(
    error(JUDGED, "had the class they were given", 90.4, "%", "cue_class"),
    low=84.8,
    high=94.1,
    n=157,
)
SHARE = error(CODED, "mean error of a share", 5.54, "points", "voice_share")
SIDE = error(CODED, "of the passages are right", 88.0, "%", "voice_share")
OTHER = error("7 articles", "of the words are found", 70.0, "%", "")


def site(*errors: MeasuredError) -> Site:
    return Site((), (), (), (), (), private=False, errors=errors)


@pytest.mark.parametrize(
    ("errors", "metric", "expected"),
    [
        ((), "cue_class", ""),
        ((OTHER, SHARE), "cue_class", ""),
        ((OTHER,), "", "In 7 articles, 70 % of the words are found."),
        (
            (OTHER, CLASS),
            "cue_class",
            f"Of 157 {JUDGED}, 90 % had the class they were given (85 to 94 %).",
        ),
        (
            (SHARE, SIDE),
            "voice_share",
            (
                "In 9 articles coded by people, the mean error of a share was 5.5 points. "
                "88 % of the passages are right."
            ),
        ),
        (
            (replace(SHARE, low=0.4, high=10.6),),
            "voice_share",
            (
                "In 9 articles coded by people, the mean error of a share was 5.5 points "
                "(0.4 to 10.6)."
            ),
        ),
        ((SIDE,), "order", "In 9 articles coded by people, 88 % of the passages are right."),
        (
            (replace(OTHER, current=False, metric="labels"),),
            "labels",
            (
                "In 7 articles, 70 % of the words are found. "
                "Measured with an earlier version of the program."
            ),
        ),
    ],
)
def test_an_error_is_told_in_a_sentence(
    errors: tuple[MeasuredError, ...], metric: str, expected: str
) -> None:
    assert error_of(site(*errors), metric).text.replace("\N{NO-BREAK SPACE}", " ") == expected


def test_where_a_metric_is_shown_two_figures_are_told_of_the_many() -> None:
    many = site(SHARE, SIDE, replace(CLASS, metric="voice_share"))
    assert JUDGED not in error_of(many, "voice_share").text
    assert len(errors_of(many, "voice_share")) == 3


def test_the_method_page_has_a_line_for_each_corpus() -> None:
    earlier = replace(OTHER, metric="voice_share", current=False)
    lines = lines_of(site(SHARE, SIDE, earlier), "voice_share")
    assert [line.text.split(",")[0] for line in lines] == [
        f"In {CODED}",
        "In 7 articles",
        "Measured with an earlier version of the program.",
    ]
    assert lines_of(site(SHARE), "labels") == ()

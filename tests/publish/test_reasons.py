"""What told most for a passage, as a reader is told it."""

from __future__ import annotations

from importlib.resources import files

import pytest

from generator.publish.numbers import NBSP
from generator.publish.reasons import reasons, words


@pytest.mark.parametrize(
    ("weighed", "told"),
    [
        ("frame=point out v:clause +0.5", "for it: “point out” with a clause (0.5)"),
        ("part of sentence=2 -0.5", "against it: it fills 40 to 60 % of its sentence (0.5)"),
        ("part of sentence=5 -0.1", "against it: it fills all of its sentence (0.1)"),
        ("begins=that v:clause +0.7", "for it: it begins with “that” (0.7)"),
        ("begins=, v:quote +0.7", "for it: it begins with “,” (0.7)"),
        ("words=0 -0.2", f"against it: its length, 1{NBSP}word (0.2)"),
        ("words=3 v:to +0.2", "for it: its length, 4 to 5 words (0.2)"),
        ("words=10 +0.1", "for it: its length, over 90 words (0.1)"),
        ("source quoted elsewhere=True +0.6", "for it: the source is quoted elsewhere (0.6)"),
        ("class=? n -0.3", "against it: introducing words of the class “unlisted” (0.3)"),
        (
            "in marks=all +0.4, with=prep -0.5",
            (
                "for it: all of it stands in quotation marks (0.4); "
                "against it: a preposition hangs on the introducing word (0.5)"
            ),
        ),
        (
            "in marks=none +0.4, in marks=none v:to -0.3, begins=to +0.2",
            "for it: none of it stands in quotation marks (0.1), it begins with “to” (0.2)",
        ),
        ("words=0 +0.3, words=0 v:to -0.3", ""),
        ("", ""),
    ],
)
def test_reasons_in_words(weighed: str, told: str) -> None:
    assert reasons(weighed) == told


def test_every_feature_of_the_table_has_words() -> None:
    table = files("generator").joinpath("data", "weights.tsv").read_text("utf-8").splitlines()
    features = [line.split("\t")[0] for line in table[1:]]
    raw = [feature for feature in features if "=" in feature and words(feature) == feature]
    assert len(features) > 10_000
    assert raw == []

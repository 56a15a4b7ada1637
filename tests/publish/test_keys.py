"""Names of the data's rows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Difference, Measurement, Segment, SpeakingRow
from generator.publish import keys
from tests.publish.sample import measurement

PART = st.none() | st.text("ab/%* +", max_size=4)


def of(metric: str, side: str | None, by: str | None, part: str | None) -> Measurement:
    return measurement(metric, 0.5, side=side, by=by, of=part)


ROWS = {
    keys.figure(of("author_voice", None, None, None)): "author_voice///",
    keys.figure(of("voice_share", "village", "words", "sides")): "voice_share/village/words/sides",
    keys.figure(of("labels", None, "author", "gate: 1/2")): "labels//author/gate: 1%2F2",
    keys.words(Segment("company", "managers", 9)): "company/managers",
    keys.words(Segment("author", None, 9)): "author/",
    keys.voice_words("company"): "company/*",
    keys.passage(14): "p-14",
    keys.speaking(
        "company", SpeakingRow("venn", "managers", (), None, ())
    ): "company/managers/venn",
    keys.speaking("both", SpeakingRow(None, None, ("a", "b"), 0, ())): "both/a+b/",
    keys.difference(
        Difference("voice_share", "a", "words", "sides", "x", "y", 0.2, 0.1, 0.3, "wilson", 1)
    ): "voice_share/a/words/sides/x/y",
    keys.of_article("dust", "courier"): "articles/dust/courier",
    keys.of_outlet("courier", "lindham"): "outlets/courier/lindham",
    keys.of_speaker("lindham", "venn"): "speakers/lindham/venn",
}


@pytest.mark.parametrize(("made", "wanted"), ROWS.items())
def test_a_row_is_named_by_its_parts(made: str, wanted: str) -> None:
    assert made == wanted


@settings(derandomize=True, deadline=None)
@given(st.tuples(PART, PART, PART), st.tuples(PART, PART, PART))
def test_no_two_figures_have_one_name(
    one: tuple[str | None, ...], two: tuple[str | None, ...]
) -> None:
    same = [part or "" for part in one] == [part or "" for part in two]
    assert (keys.figure(of("m", *one)) == keys.figure(of("m", *two))) == same

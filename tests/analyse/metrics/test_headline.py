from __future__ import annotations

from dataclasses import replace

from generator.analyse.metrics.headline import measure
from generator.analyse.reading import Reading
from generator.model import Attribution, Headline, HeadlinePair, Loss, Spans
from tests.by_hand import found, reading, said, span, spans

TITLE = "Norland says it won, valley is lost"
BODY = "It rained. Norland said it won. A shepherd said the valley is lost."


def pair(loss: Loss, *title: str, side: str | None = None, body: Spans = ()) -> HeadlinePair:
    return HeadlinePair(spans(TITLE, *title), loss, body, (), 1.0, side, None)


def read(
    *pairs: HeadlinePair, attributions: tuple[Attribution, ...] = (), body: float | None = 0.25
) -> Reading:
    headline = Headline(TITLE, 7, attributions, pairs, tone=-0.5, tone_body=body)
    return replace(reading(BODY), headline=headline)


def test_a_sides_share_is_what_the_headline_gives_as_its_words_alone() -> None:
    near = pair("reported", "valley is lost", side="sud", body=(span(BODY, "the valley is lost"),))
    own = said(TITLE, "it won", by="nor")
    ms = list(measure(read(near, attributions=(own,))))
    assert found(ms, side="nor").value == 2 / 7
    assert found(ms, side="sud").value == 0
    assert [s.of(BODY) for s in found(ms, by="reported").evidence] == ["the valley is lost"]


def test_joint_words_are_halved() -> None:
    both = said(TITLE, "it won", by=("nor", "sud"))
    ms = list(measure(read(attributions=(both,))))
    assert found(ms, side="nor").value == found(ms, side="sud").value == 1 / 7


def test_reported_among_reported_and_stated() -> None:
    ms = list(
        measure(read(pair("reported", "it won"), pair("stated", "valley"), pair("unclear", "is")))
    )
    assert (found(ms, by="reported").value, found(ms, by="reported").n) == (0.5, 2)


def test_a_headline_without_a_claim_has_no_share_of_reported_ones() -> None:
    ms = list(measure(read(pair("attributed", "it won"))))
    assert found(ms, by="reported").value is None
    assert found(ms, by="reported").withheld


def test_difference_of_tone() -> None:
    assert found(list(measure(read())), by="vader").value == -0.75
    assert found(list(measure(read(body=None))), by="vader").withheld


def test_without_a_headline_nothing_is_measured() -> None:
    assert all(m.value is None and m.withheld for m in measure(reading(BODY)))

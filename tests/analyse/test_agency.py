"""Who is told to have harmed whom, and where the one who did it is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Act, Dispute, Spans
from tests.analyse import read as reading
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.attribution.nasty import ANY, EXAMPLES, GLUED
from tests.analyse.harm.cases import CASES, NONE
from tests.mirrored import swapped

HARM = st.sampled_from([text for _, text, _ in CASES] + list(NONE))
MIXED = st.lists(HARM | GLUED, max_size=4).map(" ".join)


def read(text: str, dispute: Dispute | None = DISPUTE) -> tuple[Act, ...]:
    return reading.read(text, dispute).acts


def shown(text: str, spans: Spans) -> str:
    return "…".join(span.of(text) for span in spans)


@pytest.mark.parametrize(("dispute", "text", "told"), CASES, ids=[text for _, text, _ in CASES])
def test_an_act_is_read(dispute: Dispute, text: str, told: tuple[str | None, ...]) -> None:
    (act,) = read(text, dispute)
    assert (
        shown(text, act.words),
        shown(text, act.agent),
        act.agent_side,
        act.named,
        shown(text, act.patient),
        act.patient_side,
    ) == told


@pytest.mark.parametrize("text", NONE)
def test_no_act_is_read_where_none_is_told(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Norlandic warplanes bombed the camp and 12 people were killed.", "Norlandic warplanes"),
        ("Three were killed when Norlandic jets bombed a house.", "Norlandic jets"),
        ("Dozens were killed as troops stormed the square.", "troops"),
    ],
)
def test_an_agent_may_be_named_in_the_sentence(text: str, agent: str) -> None:
    (found,) = (act for act in read(text) if act.predicate == "kill")
    assert (shown(text, found.agent), found.named) == (agent, "sentence")


def test_who_suffered_it_is_not_who_did_it() -> None:
    text = "The Red Front fired rockets at Norland and 12 Sudlanders were killed."
    (found,) = (act for act in read(text) if act.predicate == "kill")
    assert (found.agent, found.named) == ((), "nowhere")


def test_an_agent_may_be_named_elsewhere() -> None:
    text = (
        "Wade Moe was shot in March. Officer Dan Reed shot Moe six times, and nobody was charged."
    )
    first, second = read(text)
    assert (first.named, second.named) == ("elsewhere", "clause")
    assert shown(text, first.agent) == shown(text, second.agent) == "Officer Dan Reed"


def test_two_deeds_are_two_acts() -> None:
    text = "The suspect, who had stabbed two nurses, was shot dead by officers."
    assert [(act.kind, shown(text, act.agent)) for act in read(text)] == [
        ("wounding", "The suspect"),
        ("killing", "officers"),
    ]


def test_a_charge_is_no_fact() -> None:
    (act,) = read("Three men were charged with murdering a landlord.")
    assert act.alleged
    (act,) = read("Three men were jailed for murdering a landlord.")
    assert not act.alleged


def test_without_sides_nobody_has_one() -> None:
    (act,) = read("Norlandic soldiers killed three villagers.", None)
    assert (act.agent_side, act.patient_side, act.named) == (None, None, "clause")


@given(MIXED | GLUED | ANY)
@EXAMPLES
def test_spans_lie_in_the_text(text: str) -> None:
    for act in read(text):
        assert act.words
        for span in (*act.words, *act.agent, *act.patient):
            assert 0 <= span.start < span.end <= len(text)
        assert bool(act.agent) == (act.named != "nowhere")


@given(MIXED)
@EXAMPLES
def test_swapping_two_sides_mirrors_every_act(text: str) -> None:
    mirror, ids = swapped(DISPUTE)

    def sides(found: tuple[Act, ...], names: dict[str, str]) -> list[tuple[str | None, ...]]:
        return [
            tuple(names.get(side or "", side) for side in (act.agent_side, act.patient_side))
            for act in found
        ]

    assert sides(read(text), dict(ids)) == sides(read(text, mirror), {})

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.article import analyse
from generator.errors import CorrectionError
from generator.model import Addition, Correction, Dispute, Side, Span

if TYPE_CHECKING:
    from spacy.language import Language

    from generator.model import Attribution

TEXT = (
    "Norland said the road was open. Sudland said the road was closed.\n\n"
    "The road was closed, and everybody knew."
)
DISPUTE = Dispute(
    "road", "The road", (Side("nor", "Norland", ("Norland",)), Side("sud", "Sudland", ("Sudland",)))
)


def corrected(nlp: Language, **named: object) -> tuple[Attribution, ...]:
    given = {"by": "ann", "why": "w", "confirmed": "ben"} | named
    correction = Correction(**given)  # type: ignore[arg-type]
    return analyse("a", TEXT, DISPUTE, nlp, (correction,)).attributions


def test_until_a_second_person_confirms_it_a_correction_changes_nothing(nlp: Language) -> None:
    machine = analyse("a", TEXT, DISPUTE, nlp).attributions
    proposed = corrected(nlp, passage="the road was open", side="sud", confirmed=None)
    assert proposed == machine


def test_a_passage_goes_to_the_side_and_speaker_that_people_gave_it(nlp: Language) -> None:
    first, second = corrected(nlp, passage="the road was open", side="sud", speaker="Ana Berg")
    assert (first.voice, first.side, first.sides) == ("side", "sud", ("sud",))
    assert (first.speaker, first.named, first.confidence) == ("Ana Berg", True, 1.0)
    assert first.rule.endswith("corrected by ann")
    assert second.side == "sud"
    assert "corrected" not in second.rule


@pytest.mark.parametrize(
    ("side", "voice", "sides"), [("none", "other", ()), ("both", "both", ("nor", "sud"))]
)
def test_a_passage_may_be_nobodys_or_both_sides(
    nlp: Language, side: str, voice: str, sides: tuple[str, ...]
) -> None:
    first, _ = corrected(nlp, at=Span(13, 30), side=side)
    assert (first.voice, first.side, first.sides) == (voice, None, sides)


def test_the_nth_passage_is_meant(nlp: Language) -> None:
    found = corrected(nlp, passage="the road was", nth=2, drop=True)
    assert [a.side for a in found] == ["nor"]


def test_a_passage_that_the_machine_missed_is_added_in_its_place(nlp: Language) -> None:
    start = TEXT.index("The road")
    add = Addition(content=Span(start, start + 19))
    found = corrected(nlp, add=add, side="nor", speaker="Ana Berg")
    assert [a.side for a in found] == ["nor", "sud", "nor"]
    assert (found[2].speaker, found[2].paragraph, found[2].rule) == ("Ana Berg", 1, "added by ann")


def test_a_correction_of_no_passage_names_the_nearest(nlp: Language) -> None:
    with pytest.raises(CorrectionError, match=r"by ann at .*the nearest is “the road was closed”"):
        corrected(nlp, passage="everybody knew", drop=True)

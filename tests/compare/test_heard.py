"""Which passages are given to a public person of the dispute, and which are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compare.heard import heard, hearer
from generator.declared import declared
from generator.model import Attribution, Dispute, Party, Side, Span, Speaker, ThirdParty

FISHERS, SMELTER = "fishers", "smelter"
DISPUTE = Dispute(
    id="strait",
    title="The strait",
    sides=(
        Side(FISHERS, "Fishers", aliases=("fishers", "Orla Tamsin")),
        Side(SMELTER, "Smelter", parties=(Party("unit", "Union", aliases=("Pavel Quist",)),)),
    ),
    others=(ThirdParty("island", "Island", aliases=("Island", "Corwen", "Jonas Corwen")),),
    speakers=(
        Speaker("tamsin", "Orla Tamsin", FISHERS, public=True),
        Speaker("veldane", "Mohamed Veldane", FISHERS, public=True),
        Speaker("rask", "Sami Abu Raskin", FISHERS, public=True),
        Speaker("quist", "Edda Marie Quist", SMELTER, public=True),
        Speaker("brandt", "Michael Brandt", SMELTER, public=True),
        Speaker("kessel", "Ida Kessel", SMELTER, public=True),
        Speaker("kessel-sr", "Anton Kessel", SMELTER, public=False),
        Speaker("hidden", "Una Marlowe", FISHERS, public=False),
        Speaker("moor", "Han Ki-dong", public=True),
        Speaker("corwen", "Björn al-Corwen", public=True),
        Speaker("lindqvist", "Sara W. Lindqvist", public=True),
    ),
)


def said(speaker: str | None, side: str | None = None, **given: object) -> Attribution:
    """A passage of that speaker, of a side or else of a third party."""
    row = Attribution(
        source=(Span(0, 4),),
        cue=(Span(5, 9),),
        content=(Span(10, 20),),
        form="direct",
        kind="speech",
        voice="other" if side is None else "side",
        side=side,
        sides=() if side is None else (side,),
        party=None,
        other=None,
        speaker=speaker,
        named=True,
        cue_class="neutral",
        paragraph=0,
        turn=0,
        rule="name",
        confidence=0.9,
    )
    return replace(row, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("speaker", "side", "who"),
    [
        ("Orla Tamsin", FISHERS, "tamsin"),
        ("ORLA TAMSIN", FISHERS, "tamsin"),
        ("Tamsin", FISHERS, "tamsin"),
        ("Mr. Tamsin", FISHERS, "tamsin"),
        ("Deputy Mayor Orla Tamsin", FISHERS, "tamsin"),
        ("Secretary of State Orla Tamsin", FISHERS, "tamsin"),
        ("Secretary-General Han Ki-dong", None, "moor"),
        ("Mrs. Orla Tamsin", FISHERS, "tamsin"),
        ("Dame Orla Tamsin", FISHERS, "tamsin"),
        ("O. Tamsin", FISHERS, "tamsin"),
        ("Orla J. Tamsin", FISHERS, "tamsin"),
        ("Orla Tamsin", SMELTER, "tamsin"),  # a whole name is one person's, whatever was counted
        ("Mohammed Veldane", FISHERS, "veldane"),
        ("Muhammad Veldane", FISHERS, "veldane"),
        ("Mohamed Veldaane", FISHERS, "veldane"),
        ("Abu Raskin", FISHERS, "rask"),
        ("Sami Raskin", FISHERS, "rask"),
        ("Edda Quist", SMELTER, "quist"),
        ("E. M. Quist", SMELTER, "quist"),
        ("Ida Kessel", SMELTER, "kessel"),
        ("Han Ki-dong", None, "moor"),
        ("Han Ki Dong", None, "moor"),
        ("Han", None, "moor"),
        ("Bjorn Corwen", None, "corwen"),
        ("Björn al Corwen", None, "corwen"),
        ("Sara Lindqvist", None, "lindqvist"),
        ("Lindqvist", None, "lindqvist"),
    ],
)
def test_a_person_is_known(speaker: str, side: str | None, who: str) -> None:
    found = heard(said(speaker, side), DISPUTE)
    assert found is not None, speaker
    assert found.id == who


@pytest.mark.parametrize(
    ("speaker", "side", "why"),
    [
        (None, FISHERS, "nobody is named"),
        ("", FISHERS, "nobody is named"),
        ("Tamsin", SMELTER, "the side is another"),
        ("Tamsin", None, "a third party's"),
        ("Han", FISHERS, "no side is the third party's"),
        ("Orla", FISHERS, "a first name alone"),
        ("Mrs. Tamsin", FISHERS, "it may be a husband's surname"),
        ("Sir Tamsin", FISHERS, "a first name follows"),
        ("Sheikh Tamsin", FISHERS, "a first name follows"),
        ("Petra Tamsin", FISHERS, "another first name"),
        ("P. Tamsin", FISHERS, "another initial"),
        ("Mahmoud Veldane", FISHERS, "another first name"),
        ("Mohammed Anders Veldane", FISHERS, "another spelling and a middle name"),
        ("Michal Brandt", SMELTER, "another first name, nearly alike"),
        ("Michaela Brandt", SMELTER, "another first name, nearly alike"),
        ("Raskin", FISHERS, "no surname without its first part"),
        ("Umm Raskin", FISHERS, "somebody else"),
        ("Quist", SMELTER, "Pavel Quist is of the same dispute"),
        ("Edda Luise Quist", SMELTER, "another middle name"),
        ("Sara H. W. Lindqvist", None, "other initials"),
        ("Kessel", SMELTER, "two declared speakers have it"),
        ("Corwen", None, "Jonas Corwen is of the same dispute"),
        ("Dong", None, "a given name"),
        ("Tamson", FISHERS, "another spelling of a surname alone"),
        ("Mikael Brant", SMELTER, "another surname"),
        ("Tamsin's office", FISHERS, "not the person"),
        ("spokesman for Orla Tamsin", FISHERS, "not the person"),
        ("wife of Orla Tamsin", FISHERS, "not the person"),
        ("Orla Tamsin and Ida Kessel", FISHERS, "two persons"),
        ("Una Marlowe", FISHERS, "not marked as public"),
        ("Secretary", None, "a title alone"),
    ],
)
def test_somebody_else_is_nobody(speaker: str | None, side: str | None, why: str) -> None:
    assert heard(said(speaker, side), DISPUTE) is None, why


def test_who_is_described_is_not_known() -> None:
    assert heard(said("Orla Tamsin", FISHERS, named=False), DISPUTE) is None


def test_a_joint_source_of_the_side_does_not_contradict() -> None:
    joint = said("Tamsin", voice="both", sides=(FISHERS, SMELTER))
    found = heard(joint, DISPUTE)
    assert found is not None
    assert found.id == "tamsin"
    assert heard(said("Brandt", voice="both", sides=(FISHERS,)), DISPUTE) is None


def test_who_has_no_page_may_still_be_declared() -> None:
    found = declared(said("Marlowe", FISHERS), DISPUTE)
    assert found is not None
    assert not found.public


def test_two_declared_persons_of_one_name_are_nobody() -> None:
    twin = Speaker("tamsin-2", "Orla Tamsin", SMELTER, public=True)
    dispute = replace(DISPUTE, speakers=(*DISPUTE.speakers, twin))
    assert heard(said("Orla Tamsin", FISHERS), dispute) is None


def test_of_many_passages_each_is_given_to_the_same() -> None:
    found = hearer(DISPUTE)
    passages = [
        said("Brandt", voice="both", sides=(FISHERS, SMELTER)),
        said("Brandt", voice="both", sides=(FISHERS,)),
        said("Tamsin", FISHERS),
        said("Tamsin", SMELTER),
        said("Tamsin", FISHERS, named=False),
        said(None, FISHERS),
    ]
    alone = [heard(passage, DISPUTE) for passage in passages]
    assert [found(passage) for passage in (*passages, *passages)] == alone * 2
    assert sum(one is not None for one in alone) == 2

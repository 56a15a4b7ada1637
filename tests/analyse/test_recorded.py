"""An Analysis out of a record: what it was, what later corrections make of it, what is forged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analyse.article import analyse
from generator.analyse.fingerprint import coding, corrections_hash, sides_hash
from generator.analyse.recorded import UNKNOWN_NOW, recorded
from generator.analyse.tampering import contradictions
from generator.errors import CorrectionError
from generator.model import (
    AUTHOR,
    Addition,
    Analysis,
    Correction,
    Dispute,
    Measurement,
    Record,
    Side,
    Span,
    Speaker,
)
from generator.projection import public_record
from tests.by_hand import span

if TYPE_CHECKING:
    from spacy.language import Language

DISPUTE = Dispute(
    id="tower",
    title="The tower",
    sides=(
        Side("port", "Port", ("Port", "port authority", "Pieter Voss")),
        Side("fishers", "Fishers", ("Fishers", "fishers", "Nuala Moran")),
    ),
    speakers=(Speaker("voss", "Pieter Voss", "port"),),
)
TEXT = """\
“Every lantern in this tower burns tallow,” said Nuala Moran. The fishers said they would stay.

The port authority said the tower leans nine inches. Pieter Voss promised that nobody would lose a \
berth. The old harbour clerk said the books were kept in pencil, and that the rain had taken half.

The fishers said the toll had doubled since the spring. The port authority said the toll was fair. \
Nuala Moran said the fishers would not pay. “The deficit is ours,” Pieter Voss said.

Nobody mended the roof. A cat slept in the boat."""


def by(**changes: object) -> Correction:
    return Correction(by="ann", confirmed="ben", why="so it is", **changes)  # type: ignore[arg-type]


CLERK = span(TEXT, "the books were kept in pencil, and that the rain had taken half")
TALLOW = span(TEXT, "Every lantern in this tower burns tallow")
ROOF = span(TEXT, "Nobody mended the roof")


def coded(nlp: Language, *corrections: Correction) -> tuple[Analysis, Record]:
    analysis = analyse("one", TEXT, DISPUTE, nlp, corrections)
    rests_on = coding(TEXT, DISPUTE, corrections)
    return analysis, public_record(TEXT, analysis, DISPUTE, rests_on, corrections=corrections)


def bare(analysis: Analysis) -> Analysis:
    """Without what a record may leave out or cut: descriptions of speakers, rules."""
    return replace(
        analysis,
        fingerprint="",
        attributions=tuple(replace(a, speaker=None, rule="") for a in analysis.attributions),
        machine=tuple(replace(a, speaker=None, rule="") for a in analysis.machine),
    )


SIDE = by(at=CLERK, side="fishers")
BEFORE_AND_AFTER = (
    (SIDE,),
    (by(at=TALLOW, side="port"), SIDE),
    (by(at=CLERK, speaker="Pieter Voss"),),
    (by(at=CLERK, kind="stance"),),
)


@pytest.mark.parametrize("corrections", [(), *BEFORE_AND_AFTER])
def test_corrections_that_were_counted_are_not_made_again(
    nlp: Language, corrections: tuple[Correction, ...]
) -> None:
    analysis, record = coded(nlp, *corrections)
    found = recorded(record, corrections, DISPUTE)
    assert found is record.analysis
    assert bare(found) == bare(analysis)
    assert list(contradictions(record)) == []


@pytest.mark.parametrize("corrections", BEFORE_AND_AFTER)
def test_a_correction_made_without_the_text_is_the_same_as_with_it(
    nlp: Language, corrections: tuple[Correction, ...]
) -> None:
    analysis, _ = coded(nlp, *corrections)
    _, record = coded(nlp)
    found = recorded(record, corrections, DISPUTE)
    assert found != record.analysis
    assert bare(found) == bare(analysis)


def test_a_correction_that_is_taken_back_leaves_the_machines_coding(nlp: Language) -> None:
    analysis, _ = coded(nlp)
    _, record = coded(nlp, SIDE)
    assert bare(recorded(record, (), DISPUTE)) == bare(analysis)


def test_a_share_before_corrections_is_the_machines(nlp: Language) -> None:
    plain, _ = coded(nlp)
    corrected, _ = coded(nlp, SIDE)
    shares = [m for m in plain.measurements if (m.by, m.of) == ("words", "sides")]
    assert list(corrected.before) == shares
    assert corrected.machine == plain.attributions
    assert (plain.before, plain.machine) == ((), ())


@pytest.mark.parametrize(
    "corrections",
    [(by(at=CLERK, drop=True),), (by(add=Addition(ROOF), side="port"),)],
    ids=["drop", "add"],
)
def test_what_a_new_cut_of_sentences_makes_unknowable_is_withheld(
    nlp: Language, corrections: tuple[Correction, ...]
) -> None:
    analysis, _ = coded(nlp, *corrections)
    _, record = coded(nlp)
    found = recorded(record, corrections, DISPUTE)
    for mine, true in zip(found.measurements, analysis.measurements, strict=True):
        if mine.withheld == UNKNOWN_NOW:
            assert mine.metric in {"tone_of_voice", "readability"}
        else:
            assert mine == true
    assert {c for c in found.clips if c not in analysis.clips} == set()


def test_whose_figures_are_withheld_is_whose_sentences_are_new(nlp: Language) -> None:
    _, record = coded(nlp)

    def whose(*corrections: Correction) -> set[str | None]:
        found = recorded(record, corrections, DISPUTE)
        return {m.side or AUTHOR for m in found.measurements if m.withheld == UNKNOWN_NOW}

    assert whose(by(at=CLERK, drop=True)) == {AUTHOR}
    half = Span(ROOF.start, ROOF.start + len("Nobody mended"))
    assert whose(by(add=Addition(half), side="port")) == {"port"}
    assert whose(SIDE) == set()


def test_words_that_a_correction_quotes_are_found_where_the_coder_saw_them(nlp: Language) -> None:
    proposed = Correction(by="ann", why="w", passage="the rain had taken half", side="port")
    _, record = coded(nlp, proposed)
    confirmed = replace(proposed, confirmed="ben")
    found = recorded(record, (confirmed,), DISPUTE)
    assert (
        found.measurements == recorded(record, (by(at=CLERK, side="port"),), DISPUTE).measurements
    )


def test_words_that_nobody_here_has_seen_need_offsets(nlp: Language) -> None:
    _, record = coded(nlp)
    unseen = by(passage="the rain had taken half", side="port")
    with pytest.raises(CorrectionError, match=r"write at: \[812, 870\]"):
        recorded(record, (unseen,), DISPUTE)


# ---------------------------------------------------------------- hashes


def test_only_what_counts_is_in_the_hash_of_corrections() -> None:
    proposed = replace(SIDE, confirmed=None)
    assert corrections_hash([SIDE, proposed]) == corrections_hash([SIDE])
    assert corrections_hash([replace(SIDE, why="other words")]) == corrections_hash([SIDE])
    assert corrections_hash([replace(SIDE, side="port")]) != corrections_hash([SIDE])
    other = by(at=TALLOW, side="port")
    assert corrections_hash([SIDE, other]) == corrections_hash([other, SIDE])


def test_a_title_is_no_part_of_the_sides() -> None:
    assert sides_hash(replace(DISPUTE, title="Other")) == sides_hash(DISPUTE)
    assert sides_hash(replace(DISPUTE, sides=DISPUTE.sides[::-1])) != sides_hash(DISPUTE)


# ---------------------------------------------------------------- figures that were forged


def forged(record: Record, metric: str, **changes: object) -> Record:
    def change(m: Measurement) -> Measurement:
        return replace(m, **changes) if m.metric == metric else m  # type: ignore[arg-type]

    analysis = record.analysis
    return replace(
        record, analysis=replace(analysis, measurements=tuple(map(change, analysis.measurements)))
    )


@pytest.mark.parametrize(
    ("metric", "changes"),
    [
        ("voice_share", {"value": 0.99}),
        ("voice_share", {"low": 0.0}),
        ("author_voice", {"value": 0.1}),
        ("direct_share", {"n": 99}),
        ("tone_of_voice", {"withheld": None, "value": -0.9}),
        ("voice_share", {"evidence": ()}),
        ("voice_share", {"side": "port"}),
    ],
)
def test_a_figure_that_is_not_that_of_its_passages_is_told(
    nlp: Language, metric: str, changes: dict[str, object]
) -> None:
    _, record = coded(nlp)
    found = list(contradictions(forged(record, metric, **changes)))
    assert found
    assert all("changed by hand" in message for message in found)


def test_a_message_says_which_figure_and_what_it_should_be(nlp: Language) -> None:
    _, record = coded(nlp)
    share = next(m for m in record.analysis.measurements if m.metric == "author_voice")
    assert share.value is not None
    assert next(contradictions(forged(record, "author_voice", value=0.5))) == (
        f"author_voice by words of all is 0.5 of {share.n}, its passages give "
        f"{share.value:.6g} of {share.n}: the file was changed by hand: restore it, or run "
        "evenhand code --recode with the text"
    )


def test_clips_of_another_side_are_told(nlp: Language) -> None:
    _, record = coded(nlp)
    clips = tuple(replace(clip, voice="port") for clip in record.analysis.clips)
    wrong = replace(record, analysis=replace(record.analysis, clips=clips))
    assert any(message.startswith("clips: ") for message in contradictions(wrong))


def test_figures_of_another_version_are_taken_as_they_are(nlp: Language) -> None:
    _, record = coded(nlp)
    old = replace(record, coding=replace(record.coding, engine="0" * 64))
    assert list(contradictions(forged(old, "author_voice", value=0.5))) == []

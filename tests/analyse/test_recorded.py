"""An Analysis out of a record: what it was, what later corrections make of it, what is forged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analyse.article import analyse
from generator.analyse.fingerprint import coding, corrections_hash
from generator.analyse.from_record import OTHER_TITLE, RESTS_ON, SAID_NOW, measured
from generator.analyse.recorded import UNKNOWN_NOW, numbered, reading_of, recorded
from generator.analyse.tampering import contradictions, sides_of
from generator.errors import CorrectionError
from generator.model import (
    AUTHOR,
    Addition,
    Analysis,
    Claim,
    Correction,
    Dispute,
    Measurement,
    Record,
    Side,
    Span,
    Speaker,
    Term,
)
from generator.projection import public_record
from generator.record import sides_hash
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
TITLE = "Tower leans nine inches as fishers refuse doubled toll"
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
    analysis = analyse("one", TEXT, DISPUTE, nlp, corrections, title=TITLE)
    rests_on = coding(TEXT, DISPUTE, corrections)
    return analysis, public_record(TEXT, analysis, DISPUTE, rests_on, corrections=corrections)


def bare(analysis: Analysis) -> Analysis:
    """Without what a record may leave out or cut: descriptions of speakers, rules, words and places
    of what articles may lack, speakers of headlines.
    """
    headline = analysis.headline
    return replace(
        analysis,
        fingerprint="0" * 16,
        items=(),
        headline=None if headline is None else replace(headline, attributions=(), pairs=()),
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
    assert bare(recorded(record, corrections, DISPUTE, title=TITLE)) == bare(analysis)
    assert list(contradictions(record, corrections, DISPUTE, TITLE)) == []


@pytest.mark.parametrize("corrections", BEFORE_AND_AFTER)
def test_a_correction_made_without_the_text_is_the_same_as_with_it(
    nlp: Language, corrections: tuple[Correction, ...]
) -> None:
    analysis, _ = coded(nlp, *corrections)
    _, record = coded(nlp)
    found = recorded(record, corrections, DISPUTE)
    assert found != record.analysis
    assert bare(as_far_as_known(analysis, found)) == bare(found)
    lost = {m.metric for m in found.measurements if m.withheld == SAID_NOW}
    assert lost == {"anonymity", "source_types", "headline"}
    assert found.headline is None


def as_far_as_known(analysis: Analysis, found: Analysis) -> Analysis:
    """An Analysis, without the figures that another one withholds for want of words."""
    pairs = zip(analysis.measurements, found.measurements, strict=True)
    figures = tuple(mine if mine.withheld == SAID_NOW else true for true, mine in pairs)
    headline = analysis.headline if found.headline else None
    return replace(analysis, measurements=figures, headline=headline)


def test_a_correction_that_is_taken_back_leaves_the_machines_coding(nlp: Language) -> None:
    analysis, _ = coded(nlp)
    _, record = coded(nlp, SIDE)
    found = recorded(record, (), DISPUTE)
    assert bare(as_far_as_known(analysis, found)) == bare(found)


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
        elif mine.withheld == SAID_NOW:
            assert (mine.n, mine.evidence, mine.value) == (0, (), None)
            assert mine.metric in RESTS_ON
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


def test_words_are_not_looked_for_in_what_is_shown(nlp: Language) -> None:
    _, record = coded(nlp)
    record = replace(record, shadow=TEXT, shown=(Span(0, len(TEXT)),))
    with pytest.raises(CorrectionError, match="write at: "):
        recorded(record, (by(passage="would lose a berth", side="port"),), DISPUTE)


QUIET = "Rain fell on the quay all day. A dog slept by the nets, and the toll would rise in spring."
MISSED = by(add=Addition(span(QUIET, "the toll would rise in spring")), side="fishers")


def test_a_correction_of_what_the_machine_missed_ends_with_its_removal(nlp: Language) -> None:
    analysis = analyse("one", QUIET, DISPUTE, nlp, (MISSED,))
    assert (analysis.machine, analysis.corrected) == ((), True)
    record = public_record(
        QUIET, analysis, DISPUTE, coding(QUIET, DISPUTE, (MISSED,)), corrections=(MISSED,)
    )
    assert list(contradictions(record, (MISSED,), DISPUTE)) == []
    found = recorded(record, (), DISPUTE)
    assert (found.attributions, found.corrected) == ((), False)
    again = recorded(record, (replace(MISSED, side="port"),), DISPUTE)
    assert [a.side for a in again.attributions] == ["port"]
    assert again.corrected


def test_figures_of_a_headline_that_is_another_now_are_withheld(nlp: Language) -> None:
    _, record = coded(nlp)
    known = recorded(record, (), DISPUTE, title=TITLE)
    assert known.headline is not None
    assert (known.headline.title, known.headline.words) == (TITLE, len(TITLE.split()))
    assert known.measurements == record.analysis.measurements
    found = recorded(record, (), DISPUTE, title="Another headline")
    changed = [m for m in found.measurements if m not in record.analysis.measurements]
    assert found.headline is None
    assert {(m.metric, m.withheld) for m in changed} == {("headline", OTHER_TITLE)}


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


TERM = Term("toll", ("toll", "fee"))
CLAIM = Claim("pays", ("it pays",), "nor", "sud", ("https://nor.example",))


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (replace(DISPUTE, terms=(replace(TERM, words=("toll",)),), claims=(CLAIM,)), False),
        (replace(DISPUTE, terms=(TERM,), claims=()), False),
        (replace(DISPUTE, terms=(TERM,), claims=(replace(CLAIM, held_by="sud"),)), False),
        (replace(DISPUTE, terms=(TERM,), claims=(replace(CLAIM, sources=()),)), True),
    ],
    ids=["word", "claim", "who holds it", "sources"],
)
def test_contested_words_decide_an_analysis_and_sources_of_claims_do_not(
    changed: Dispute, *, same: bool
) -> None:
    listed = replace(DISPUTE, terms=(TERM,), claims=(CLAIM,))
    assert (sides_hash(changed) == sides_hash(listed)) is same


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
        ("agency", {"n": 99}),
        ("tone_toward", {"n": 99}),
        ("headline", {"n": 99}),
    ],
)
def test_a_figure_that_is_not_that_of_its_passages_is_told(
    nlp: Language, metric: str, changes: dict[str, object]
) -> None:
    _, record = coded(nlp)
    assert list(contradictions(record, (), DISPUTE, TITLE)) == []
    found = list(contradictions(forged(record, metric, **changes), (), DISPUTE, TITLE))
    assert found
    assert all("changed by hand" in message for message in found)


def test_a_message_says_which_figure_and_what_it_should_be(nlp: Language) -> None:
    _, record = coded(nlp)
    share = next(m for m in record.analysis.measurements if m.metric == "author_voice")
    assert share.value is not None
    assert next(contradictions(forged(record, "author_voice", value=0.5), (), DISPUTE)) == (
        f"author_voice by words of all is 0.5 of {share.n}, its passages give "
        f"{share.value:.6g} of {share.n}: the file was changed by hand: restore it, or run "
        "evenhand code --recode with the text"
    )


def test_clips_of_another_side_are_told(nlp: Language) -> None:
    _, record = coded(nlp)
    clips = tuple(replace(clip, voice="port") for clip in record.analysis.clips)
    wrong = replace(record, analysis=replace(record.analysis, clips=clips))
    assert any(message.startswith("clips: ") for message in contradictions(wrong, (), DISPUTE))


def test_figures_of_another_version_are_taken_as_they_are(nlp: Language) -> None:
    _, record = coded(nlp)
    old = replace(record, coding=replace(record.coding, engine="0" * 64))
    assert list(contradictions(forged(old, "author_voice", value=0.5), (), DISPUTE)) == []


@pytest.mark.parametrize(
    ("metric", "changes", "message"),
    [
        ("voice_share", {"value": 7.5, "low": None, "high": None}, "which cannot be"),
        ("voice_share", {"low": 0.9, "high": 0.95}, "which cannot be"),
        ("author_voice", {"value": None, "low": 0.1}, "which cannot be"),
        ("voice_share", {"value": 0.4, "low": 0.0, "high": 1.0}, "do not add up to 1"),
        ("voice_share", {"value": 0.5, "low": 0.0, "high": 1.0}, "its passages give"),
        ("voice_share", {"side": "port"}, "stands there 2 times"),
    ],
)
def test_what_no_version_writes_is_told_whatever_the_version(
    nlp: Language, metric: str, changes: dict[str, object], message: str
) -> None:
    _, record = coded(nlp)
    old = replace(record, coding=replace(record.coding, engine="0" * 64))
    assert list(contradictions(old, (), DISPUTE)) == []
    found = list(contradictions(forged(old, metric, **changes), (), DISPUTE))
    assert any(message in line for line in found), found


# ---------------------------------------------------------------- passages that were forged


def with_passages(record: Record, **of_all: object) -> Record:
    """The record with fields of the attributions that count changed, and figures to match."""
    passages = tuple(
        replace(a, **of_all)  # type: ignore[arg-type]
        for a in record.analysis.attributions
    )
    wrong = replace(record, analysis=replace(record.analysis, attributions=passages))
    attributions = numbered(passages, record.speakers)
    reading = reading_of(wrong, attributions, record.analysis.clips, sides_of(wrong))
    figures = tuple(measured(record.analysis.measurements, reading))
    return replace(wrong, analysis=replace(wrong.analysis, measurements=figures))


FORGED = {"voice": "side", "side": "port", "sides": ("port",)}


@pytest.mark.parametrize("engine", [None, "0" * 64])
def test_passages_that_neither_machine_nor_people_gave_are_told(
    nlp: Language, engine: str | None
) -> None:
    _, record = coded(nlp, SIDE)
    if engine:
        record = replace(record, coding=replace(record.coding, engine=engine))
    assert list(contradictions(record, (SIDE,), DISPUTE)) == []
    found = list(contradictions(with_passages(record, **FORGED), (SIDE,), DISPUTE))
    assert any("they are not the machine's as people corrected it" in line for line in found)


def test_a_machine_of_its_own_needs_corrections(nlp: Language) -> None:
    _, record = coded(nlp)
    analysis = replace(record.analysis, machine=record.analysis.attributions)
    pretended = replace(record, analysis=analysis, machine_speakers=record.speakers)
    (found,) = contradictions(pretended, (), DISPUTE)
    assert found.startswith("machine: ")
    shares = [m for m in analysis.measurements if (m.by, m.of) == ("words", "sides")]
    told = replace(pretended, analysis=replace(analysis, before=tuple(shares)))
    (found,) = contradictions(told, (), DISPUTE)
    assert found.startswith("machine: it has corrections counted, the article otherwise")


def test_of_other_lists_of_names_only_figures_are_checked(nlp: Language) -> None:
    _, record = coded(nlp, SIDE)
    sides = (DISPUTE.sides[0], replace(DISPUTE.sides[1], aliases=("Fishers",)))
    assert list(contradictions(record, (SIDE,), replace(DISPUTE, sides=sides))) == []

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.article import analyse
from generator.analyse.attribution import extract, quotations
from generator.analyse.corpus import Task
from generator.analyse.corrections import correct
from generator.analyse.crew import Crew
from generator.analyse.hands import Processes
from generator.analyse.parse import parse
from generator.errors import CorrectionError
from generator.model import (
    Addition,
    Attribution,
    Correction,
    Dispute,
    Doc,
    Party,
    Place,
    Side,
    Span,
    Spans,
    Speaker,
    ThirdParty,
)

if TYPE_CHECKING:
    from spacy.language import Language

TEXT = (
    "Norland said the road was open. Sudland said the road was closed.\n\n"
    "The road was closed, and everybody knew.\n\n"
    "“We shall,” Ana Berg told reporters, “mend it.” It cost much."
)
#    Norland said [13 the road was open 30]. Sudland said [45 the road was closed 64].
#    67 The road was closed, and everybody knew.
#    109 “We shall,” Ana Berg told reporters, “mend it.” 156
OPEN, CLOSED, NOTHING = Span(13, 30), Span(45, 64), Span(67, 86)
SIDES = (
    Side("nor", "Norland", ("Norland", "Norlandic"), parties=(Party("army", "army", "military"),)),
    Side(
        "sud",
        "Sudland",
        ("Sudland",),
        ("Sudland Post",),
        (Party("guard", "Guard", "military", ("Guard",)),),
    ),
)
DISPUTE = Dispute(
    "road",
    "The road",
    SIDES,
    others=(ThirdParty("un", "United Nations", ("UN",)),),
    speakers=(Speaker("berg", "Ana Berg", "sud"), Speaker("lund", "Per Lund")),
)


def made(**named: object) -> Correction:
    """A confirmed correction."""
    given_ = {"by": "ann", "why": "w", "confirmed": "ben"} | named
    return Correction(**given_)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def read(nlp: Language) -> tuple[Doc, Spans, tuple[Attribution, ...]]:
    """The text, its quotations and the first two passages of the machine's."""
    doc = parse(TEXT, nlp)
    quoted = quotations(TEXT, doc.paragraphs)
    found = extract(doc, DISPUTE)[:2]
    assert [a.content for a in found] == [(OPEN,), (CLOSED,)]
    assert [a.side for a in found] == ["nor", "sud"]
    return doc, quoted, found


Read = tuple[Doc, Spans, tuple[Attribution, ...]]


def corrected(read: Read, *corrections: Correction) -> tuple[Attribution, ...]:
    doc, quoted, found = read
    return correct(doc, quoted, found, corrections, DISPUTE)


# ---------------------------------------------------------------- what is changed


@pytest.mark.parametrize("confirmed", [None, "Ann"])
def test_until_somebody_else_confirms_it_a_correction_changes_nothing(
    read: Read, confirmed: str | None
) -> None:
    proposed = made(passage="the road was open", side="sud", confirmed=confirmed)
    assert corrected(read, proposed) == read[2]


def test_a_passage_goes_to_the_side_and_speaker_that_people_gave_it(read: Read) -> None:
    first, second = corrected(read, made(passage="the road was open", side="sud", speaker="Jo Ek"))
    assert (first.voice, first.side, first.sides) == ("side", "sud", ("sud",))
    assert (first.speaker, first.named, first.confidence) == ("Jo Ek", True, 1.0)
    assert first.rule.endswith("corrected by ann")
    assert second == read[2][1]


@pytest.mark.parametrize(
    ("side", "voice", "sides", "other"),
    [
        ("none", "other", (), None),
        ("both", "both", ("nor", "sud"), None),
        ("un", "other", (), "un"),
        ("sud", "side", ("sud",), None),
    ],
)
def test_a_passage_may_be_nobodys_a_third_partys_or_both_sides(
    read: Read, side: str, voice: str, sides: tuple[str, ...], other: str | None
) -> None:
    first, _ = corrected(read, made(at=OPEN, side=side))
    assert (first.voice, first.sides, first.other) == (voice, sides, other)
    assert first.side == (side if voice == "side" else None)


@pytest.mark.parametrize(
    ("speaker", "voice", "side", "party", "named"),
    [
        ("Ana Berg", "side", "sud", None, True),  # listed with a side
        ("Per Lund", "other", None, None, True),  # listed without one
        ("a Sudland minister", "side", "sud", None, False),
        ("the Guard", "side", "sud", "guard", False),
        ("Guard spokesman Ole Dahl", "side", "sud", "guard", True),
        ("editor of Sudland Post", "other", None, None, False),
        ("UN envoy Kai Holm", "other", None, None, True),
        ("Kai Holm", "side", "nor", None, True),  # nobody knows whose: as the machine had it
        ("a sudlander", "side", "nor", None, False),
    ],
)
def test_a_speaker_brings_their_side_along(
    read: Read, speaker: str, voice: str, side: str | None, party: str | None, *, named: bool
) -> None:
    first, _ = corrected(read, made(at=OPEN, speaker=speaker))
    assert (first.speaker, first.named) == (speaker, named)
    assert (first.voice, first.side, first.party) == (voice, side, party)


def test_a_side_that_is_written_counts_more_than_the_speakers(read: Read) -> None:
    first, _ = corrected(read, made(at=OPEN, side="nor", speaker="Ana Berg"))
    assert (first.side, first.speaker) == ("nor", "Ana Berg")


def test_the_speaker_tells_the_party_of_the_side_that_is_written(read: Read) -> None:
    first, _ = corrected(read, made(at=OPEN, side="sud", speaker="the Guard"))
    assert (first.side, first.party) == ("sud", "guard")


def test_two_people_may_each_mend_a_part(read: Read) -> None:
    first, _ = corrected(
        read, made(at=OPEN, side="sud", by="zoe"), made(at=OPEN, kind="stance", by="ann")
    )
    assert (first.side, first.kind) == ("sud", "stance")
    assert first.rule.endswith("; corrected by ann, zoe")


@pytest.mark.parametrize(
    ("words", "nth", "left"),
    [
        ("the road was", 2, ["nor"]),
        ("open", 1, ["sud"]),
        ("road was open. Sudland", 1, ["sud"]),  # a little too much, but of one passage
        ("Norland said the road was open. Sudland said the road was closed.", 1, []),
    ],
)
def test_a_passage_is_named_by_words_that_it_has(
    read: Read, words: str, nth: int, left: list[str]
) -> None:
    assert [a.side for a in corrected(read, made(passage=words, nth=nth, drop=True))] == left


# ---------------------------------------------------------------- what is added


def test_a_passage_that_the_machine_missed_is_added_in_its_place(read: Read) -> None:
    found = corrected(read, made(add=Addition(NOTHING), side="nor", speaker="Jo Ek"))
    assert [a.side for a in found] == ["nor", "sud", "nor"]
    assert (found[2].speaker, found[2].paragraph, found[2].rule) == ("Jo Ek", 1, "added by ann")
    assert (found[2].form, found[2].kind, found[2].confidence) == ("indirect", "speech", 1.0)


def test_source_and_cue_are_cut_out_of_what_is_added(read: Read) -> None:
    at = TEXT.index("“We shall")
    end = TEXT.index(" It cost")
    source, cue = (Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in ("Ana Berg", "told"))
    add = Addition(Span(at, end), source, Span(cue.start, cue.end + len(" reporters")))
    found = corrected(read, made(add=add, speaker="Ana Berg"))[-1]
    assert [span.of(TEXT) for span in found.content] == ["“We shall,”", "“mend it.”"]
    assert (found.form, found.side, found.source) == ("direct", "sud", (source,))


@pytest.mark.parametrize("named", [{}, {"speaker": "a passer-by"}])
def test_an_addition_without_a_side_is_nobody_knows_whose(
    read: Read, named: dict[str, str]
) -> None:
    found = corrected(read, made(add=Addition(NOTHING, source=Span(0, 7)), **named))[-1]
    assert (found.voice, found.speaker) == ("unknown", named.get("speaker"))


def test_an_addition_may_take_the_place_of_a_passage_that_is_dropped(read: Read) -> None:
    longer = Addition(Span(OPEN.start, OPEN.end + 1))
    found = corrected(read, made(add=longer, side="sud"), made(at=OPEN, drop=True))
    assert next((a.side, a.rule) for a in found) == ("sud", "added by ann")
    assert len(found) == 2


# ---------------------------------------------------------------- what cannot be made


NEAR_NOTHING = "; the nearest is at [45, 64], paragraph 1, “the road was closed”"
MISTAKES = [
    (
        "a drop of nothing",
        [made(at=NOTHING, drop=True)],
        (
            f"at [67, 86] the program finds no passage{NEAR_NOTHING}: "
            "write at: [45, 64], or remove the correction"
        ),
    ),
    (
        "a side for nothing",
        [made(passage="everybody knew", side="nor")],
        (
            f"at [92, 106] the program finds no passage{NEAR_NOTHING}: "
            "write at: [45, 64], or write add: {content: [92, 106]} instead"
        ),
    ),
    (
        "proposed, for nothing",
        [made(passage="everybody knew", side="nor", confirmed=None)],
        (
            f"at [92, 106] the program finds no passage{NEAR_NOTHING}: "
            "write at: [45, 64], or write add: {content: [92, 106]} instead"
        ),
    ),
    (
        "parts of two",
        [made(passage="open. Sudland said the road", side="nor")],
        (
            "touches 2 passages, [13, 30] and [45, 64], and only parts of them: "
            "write the words of one, or all words of each"
        ),
    ),
    (
        "words that are not there",
        [made(passage="the road was wet", side="nor")],
        "the words are not among those that are known here: write at: [812, 870]",
    ),
    (
        "a speaker of two sides",
        [made(at=OPEN, speaker="Norlandic envoy to Sudland")],
        "the speaker carries names of nor and sud: write side: too",
    ),
    (
        "an addition over a passage",
        [made(add=Addition(Span(9, 20)), side="nor")],
        (
            "overlaps the program’s passage at: [13, 30]: correct that one (at: [13, 30]), "
            "or drop it as well (at: [13, 30], drop: true)"
        ),
    ),
    (
        "an addition over one whose drop is only proposed",
        [made(add=Addition(Span(9, 20))), made(at=OPEN, drop=True, confirmed=None)],
        (
            "overlaps the program’s passage at: [13, 30]: correct that one (at: [13, 30]), "
            "or drop it as well (at: [13, 30], drop: true)"
        ),
    ),
    (
        "an addition of no more than its source",
        [made(add=Addition(Span(67, 75), source=Span(67, 75)))],
        "the content lies in the source and the cue: write what is said",
    ),
    (
        "an addition twice",
        [made(add=Addition(NOTHING)), made(add=Addition(Span(80, 106)), by="zoe")],
        "adds what corrections[1] (corrections:1) adds: keep one of the two",
    ),
    (
        "two sides",
        [made(at=OPEN, side="nor"), made(passage="road was open", side="sud", by="zoe")],
        (
            "contradicts corrections[1] (corrections:1) on the passage at [13, 30]: "
            "side “nor” and “sud”: keep one of the two"
        ),
    ),
    (
        "two speakers",
        [made(at=OPEN, speaker="Jo Ek"), made(at=OPEN, speaker="Kai Holm")],
        (
            "contradicts corrections[1] (corrections:1) on the passage at [13, 30]: "
            "speaker “Jo Ek” and “Kai Holm”: keep one of the two"
        ),
    ),
    (
        "dropped and kept",
        [made(at=OPEN, drop=True), made(at=OPEN, kind="stance")],
        (
            "contradicts corrections[1] (corrections:1) on the passage at [13, 30]: "
            "one drops it, the other keeps it: keep one of the two"
        ),
    ),
]


@pytest.mark.parametrize(
    ("corrections", "message"), [row[1:] for row in MISTAKES], ids=[row[0] for row in MISTAKES]
)
def test_what_cannot_be_made_is_told_with_what_to_write(
    read: Read, corrections: list[Correction], message: str
) -> None:
    with pytest.raises(CorrectionError) as wrong:
        corrected(read, *corrections)
    assert [problem.message for problem in wrong.value.problems] == [message]


def test_words_that_may_not_be_quoted_are_not(read: Read) -> None:
    place = Place("a.md", 12, 5, "corrections[2].at", quotable=False)
    with pytest.raises(CorrectionError) as wrong:
        corrected(read, made(at=NOTHING, drop=True, where=place))
    assert str(wrong.value) == (
        "a.md:12:5: corrections[2].at: at [67, 86] the program finds no passage; the nearest is "
        "at [45, 64], paragraph 1: write at: [45, 64], or remove the correction"
    )


def test_offsets_that_are_told_name_one_passage_alone(read: Read) -> None:
    doc, quoted, (first, second) = read
    around = replace(first, content=(OPEN, Span(67, 70)))  # the second stands in its midst
    near = made(at=Span(92, 106), drop=True)
    with pytest.raises(CorrectionError, match=r"write at: \[13, 30\], or"):
        correct(doc, quoted, (around, second), (near,), DISPUTE)


def test_where_the_program_found_nothing_there_is_no_nearest(read: Read) -> None:
    doc, quoted, _ = read
    with pytest.raises(CorrectionError, match=r"finds no passage: remove the correction$"):
        correct(doc, quoted, (), (made(at=OPEN, drop=True),), DISPUTE)


def test_a_proposal_may_go_against_what_is_confirmed(read: Read) -> None:
    proposed = made(at=OPEN, side="nor", confirmed=None)
    assert corrected(read, made(at=OPEN, side="sud"), proposed)[0].side == "sud"


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_wrong_with_all_articles_is_told_at_once(workers: int) -> None:
    tasks = [
        Task(
            name,
            TEXT,
            DISPUTE,
            corrections=(made(at=NOTHING, drop=True, where=Place(f"{name}.md", 3, 1, "x")),),
        )
        for name in ("one", "two")
    ]
    with pytest.raises(CorrectionError) as wrong:
        list(Crew(hands=partial(Processes, workers), handful=0)(tasks))
    assert [problem.path for problem in wrong.value.problems] == ["one.md", "two.md"]


# ---------------------------------------------------------------- laws


PLACES = st.sampled_from([OPEN, CLOSED])
CHANGES = st.one_of(
    st.builds(lambda at, side: made(at=at, side=side), PLACES, st.sampled_from(["nor", "un"])),
    st.builds(lambda at, speaker: made(at=at, speaker=speaker), PLACES, st.just("Ana Berg")),
    st.builds(lambda at, by: made(at=at, by=by, kind="stance"), PLACES, st.sampled_from("az")),
    st.builds(lambda at: made(at=at, drop=True), PLACES),
    st.builds(lambda start: made(add=Addition(Span(start, start + 6))), st.integers(67, 100)),
    st.builds(lambda at: made(at=at, side="both", confirmed=None), PLACES),
)


@settings(derandomize=True, deadline=None)
@given(st.data())
def test_the_order_of_corrections_changes_nothing(read: Read, data: st.DataObject) -> None:
    corrections = data.draw(st.lists(CHANGES, max_size=4))
    placed = [
        replace(c, where=Place("a.md", line, 1, f"corrections[{line}].at"))
        for line, c in enumerate(corrections)
    ]
    assert outcome(read, placed) == outcome(read, data.draw(st.permutations(placed)))


def outcome(read: Read, corrections: list[Correction]) -> object:
    try:
        return corrected(read, *corrections)
    except CorrectionError as wrong:
        return wrong.problems


MIRROR = {"nor": "sud", "sud": "nor", "guard": "guard"}


@pytest.mark.parametrize(
    "correction",
    [
        made(at=OPEN, side="sud"),
        made(at=OPEN, speaker="Ana Berg"),
        made(at=CLOSED, speaker="Norlandic minister"),
        made(add=Addition(NOTHING), side="nor"),
    ],
)
def test_exchanging_the_sides_definitions_mirrors_what_is_corrected(
    nlp: Language, correction: Correction
) -> None:
    def sides(dispute: Dispute, given_: Correction) -> list[str | None]:
        return [a.side for a in analyse("a", TEXT, dispute, nlp, (given_,)).attributions]

    first, second = SIDES
    mirrored = replace(
        DISPUTE,
        sides=(replace(second, id="nor"), replace(first, id="sud")),
        speakers=(Speaker("berg", "Ana Berg", "nor"), Speaker("lund", "Per Lund")),
    )
    side = correction.side and MIRROR[correction.side]
    found = sides(mirrored, replace(correction, side=side))
    assert [MIRROR.get(s or "", s) for s in found] == sides(DISPUTE, correction)


def test_a_doc_without_tokens_will_do(read: Read) -> None:
    doc, quoted, found = read
    bare = replace(doc, tokens=(), children=(), sentences=(), places={})
    corrections = (made(at=OPEN, speaker="the Guard"), made(add=Addition(NOTHING), side="nor"))
    assert correct(bare, quoted, found, corrections, DISPUTE) == corrected(read, *corrections)

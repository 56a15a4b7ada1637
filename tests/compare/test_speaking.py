from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compare.bar import segments
from generator.compare.speaking import speaking
from generator.model import (
    Attribution,
    Coverage,
    Dispute,
    Party,
    Side,
    Span,
    Speaker,
    Speaking,
    SpeakingCell,
    ThirdParty,
)
from tests.by_hand import analysis, reading, said
from tests.compare.corpus import article, coverage

TEXT = "alpha bravo charlie delta echo foxtrot golf hotel india juliet"
WORDS = TEXT.split()
NOR = Side("nor", "Norland", parties=(Party("army", "army"), Party("people", "residents")))
SUD = Side("sud", "Sudland", parties=(Party("front", "the Front"),))
DISPUTE = Dispute(
    "d",
    "D",
    (NOR, SUD),
    others=(ThirdParty("un", "United Nations"),),
    speakers=(
        Speaker("marn", "Ilse Marn", "nor", "minister", public=True),
        Speaker("hesse", "Dav Hesse", "nor", "clerk"),
    ),
)
Rows = list[tuple[str, str | None, str | None, list[int | None]]]


def covered(*passages: Attribution, dispute: Dispute = DISPUTE, name: str = "a") -> Coverage:
    read = analysis(name, reading(TEXT, *passages, dispute=dispute))
    return replace(coverage(article(name, text=TEXT), read), segments=segments(TEXT, read, dispute))


def rows(found: Speaking) -> Rows:
    return [
        (group.voice, row.speaker, row.part, [cell.words if cell else None for cell in row.cells])
        for group in found.groups
        for row in group.rows
    ]


@pytest.mark.parametrize(
    ("passage", "row"),
    [
        (said(TEXT, "alpha bravo"), ("nor", None, None, [2])),
        (said(TEXT, "alpha", party="people"), ("nor", None, "people", [1])),
        (said(TEXT, "alpha", party="guard"), ("nor", None, None, [1])),
        (said(TEXT, "alpha", speaker="Ilse Marn"), ("nor", "marn", None, [1])),
        (said(TEXT, "alpha", speaker="Ilse Marn", party="army"), ("nor", "marn", "army", [1])),
        (said(TEXT, "alpha", speaker="Dav Hesse", party="army"), ("nor", None, "army", [1])),
        (said(TEXT, "alpha", by=("nor", "sud")), ("both", None, None, [1])),
        (replace(said(TEXT, "alpha", by="other"), other="un"), ("other", None, "un", [1])),
        (replace(said(TEXT, "alpha", by="other"), other="gone"), ("other", None, None, [1])),
        (said(TEXT, "alpha", by="unknown"), ("unknown", None, None, [1])),
        (said(TEXT, "alpha", by="gone"), ("unknown", None, None, [1])),
    ],
)
def test_in_which_row_words_stand(
    passage: Attribution, row: tuple[str, str | None, str | None, list[int | None]]
) -> None:
    assert rows(speaking(DISPUTE, [covered(passage)])) == [row]


def test_sides_that_speak_together_have_one_row_whichever_is_named_first() -> None:
    both = said(TEXT, "alpha", by=("nor", "sud"))
    passages = both, replace(said(TEXT, "delta echo", by=("nor", "sud")), sides=("sud", "nor"))
    for dispute in (DISPUTE, replace(DISPUTE, sides=DISPUTE.sides[::-1])):
        found = speaking(dispute, [covered(*passages, dispute=dispute)])
        assert rows(found) == [("both", None, None, [3])]


def test_only_speech_counts() -> None:
    assert speaking(DISPUTE, [covered(said(TEXT, "alpha", kind="stance"))]).groups == ()


def test_rows_stand_by_voice_and_party_with_public_speakers_first() -> None:
    found = speaking(
        DISPUTE,
        [
            covered(
                said(TEXT, "alpha", by="unknown"),
                said(TEXT, "bravo", by="other"),
                said(TEXT, "charlie", by=("nor", "sud")),
                said(TEXT, "delta", by="sud", party="front"),
                said(TEXT, "echo"),
                said(TEXT, "foxtrot", party="people"),
                said(TEXT, "golf", party="army"),
                said(TEXT, "hotel", party="army", speaker="Ilse Marn"),
            )
        ],
    )
    assert [row[:3] for row in rows(found)] == [
        ("nor", "marn", "army"),
        ("nor", None, "army"),
        ("nor", None, "people"),
        ("nor", None, None),
        ("sud", None, "front"),
        ("both", None, None),
        ("other", None, None),
        ("unknown", None, None),
    ]


def test_a_public_speaker_has_one_row_with_the_party_that_most_words_name() -> None:
    found = speaking(
        DISPUTE,
        [
            covered(said(TEXT, "alpha", speaker="Ilse Marn")),
            covered(said(TEXT, "bravo charlie", speaker="Ilse Marn", party="army")),
        ],
    )
    assert rows(found) == [("nor", "marn", "army", [1, 2])]


def test_a_cell_tells_where_its_speakers_are_first_heard() -> None:
    found = speaking(DISPUTE, [covered(said(TEXT, "delta"), said(TEXT, "bravo charlie"))])
    assert found.groups[0].rows[0].cells == (SpeakingCell(3, 2, Span(6, 19)),)


def test_what_is_not_held_is_not_nothing() -> None:
    absent = replace(covered(), analysis=None, segments=())
    found = speaking(DISPUTE, [absent, covered(said(TEXT, "alpha")), covered()])
    assert found.groups[0].sums == (None, 1, 0)
    assert found.groups[0].rows[0].cells == (
        None, SpeakingCell(1, 1, Span(0, 5)), SpeakingCell(0, 0, None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("speakers", "people"),
    [
        ((None, None), 0),
        (("Ana Ost", None), 1),
        (("Ana Ost", "ANA OST"), 1),
        (("Ana Ost", "Bo Ulm"), 2),
        (("Ana Ost", ""), None),
    ],
)
def test_how_many_people_are_named_together(
    speakers: tuple[str | None, ...], people: int | None
) -> None:
    passages = [said(TEXT, w, speaker=s) for w, s in zip(WORDS, speakers, strict=False)]
    passages = [replace(p, speaker=p.speaker or None) for p in passages]
    assert speaking(DISPUTE, [covered(*passages)]).groups[0].rows[0].people == people


BY = st.sampled_from(["nor", "sud", "other", "unknown", ("nor", "sud"), "gone"])
PASSAGE = st.none() | st.tuples(
    BY,
    st.sampled_from([None, "army", "people", "front"]),
    st.sampled_from([None, "Ilse Marn", "Dav Hesse"]),
    st.sampled_from(["speech", "speech", "stance"]),
)
ARTICLES = st.lists(
    st.lists(PASSAGE, min_size=len(WORDS), max_size=len(WORDS)), min_size=1, max_size=3
)
Draw = list[list[tuple[str | tuple[str, ...], str | None, str | None, str] | None]]


def drawn(articles: Draw, dispute: Dispute, swap: dict[str, str]) -> list[Coverage]:
    def by(voice: str | tuple[str, ...]) -> str | tuple[str, ...]:
        return voice if isinstance(voice, tuple) else swap.get(voice, voice)

    return [
        covered(
            *(
                said(TEXT, word, by=by(one[0]), party=one[1], speaker=one[2], kind=one[3])  # type: ignore[arg-type]
                for word, one in zip(WORDS, article, strict=True)
                if one
            ),
            dispute=dispute,
        )
        for article in articles
    ]


@settings(derandomize=True, deadline=None)
@given(ARTICLES)
def test_the_words_are_those_of_the_bars(articles: Draw) -> None:
    coverage = drawn(articles, DISPUTE, {})
    found = speaking(DISPUTE, coverage)
    sums = {group.voice: group.sums for group in found.groups}
    for number, one in enumerate(coverage):
        for voice in ("nor", "sud", "both", "other", "unknown"):
            shown = sum(segment.words for segment in one.segments if segment.voice == voice)
            assert (sums[voice][number] if voice in sums else 0) == shown
    for group in found.groups:
        cells = zip(*(row.cells for row in group.rows), strict=True)
        assert tuple(sum(c.words for c in column if c) for column in cells) == group.sums


@settings(derandomize=True, deadline=None)
@given(ARTICLES)
def test_swapping_the_sides_swaps_their_rows(articles: Draw) -> None:
    plain = Dispute("d", "D", (replace(NOR, parties=()), replace(SUD, parties=())))
    swapped = replace(plain, sides=(plain.sides[1], plain.sides[0]))
    one = speaking(plain, drawn(articles, plain, {}))
    other = speaking(swapped, drawn(articles, swapped, {"nor": "sud", "sud": "nor"}))
    name = {"nor": "sud", "sud": "nor"}
    assert [name.get(g.voice, g.voice) for g in one.groups] == [g.voice for g in other.groups]
    assert [g.sums for g in one.groups] == [g.sums for g in other.groups]
    assert [[r.cells for r in g.rows] for g in one.groups] == [
        [r.cells for r in g.rows] for g in other.groups
    ]

"""Omissions as tables."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import (
    CellState,
    ItemKind,
    OmissionCell,
    OmissionColumn,
    OmissionMatrix,
    OmissionRow,
    Span,
    Speaker,
)
from generator.publish.matrix import MARKS, MOST, OPEN, TOLD, Cell, Missing, cell, missing, told
from generator.publish.reports import report
from generator.publish.shown import view
from tests.publish.sample import DISPUTE, news, recorded

COURIER = report(news(), view(news().article, private=False), "Courier", "courier.html")
TRIBUNE = report(recorded(), view(recorded().article, private=False), "Tribune", "tribune.html")
KNOWN = {"courier": COURIER, "tribune": TRIBUNE}
COLUMN = OmissionColumn("courier", apart=False, copy_of=None)
OPINION = OmissionColumn("courier", apart=True, copy_of=None)
AT = (Span(0, 3),)


def row(
    kind: ItemKind, words: str, state: CellState = "lacks", side: str | None = None
) -> OmissionRow:
    return OmissionRow(kind, words, (OmissionCell("has", AT), OmissionCell(state)), side, 2)


def shown(*rows: OmissionRow) -> Missing:
    columns = (COLUMN, OmissionColumn("tribune", apart=False, copy_of=None))
    return missing(OmissionMatrix(columns, rows), KNOWN, DISPUTE)


@pytest.mark.parametrize(
    ("found", "column", "words", "at"),
    [
        (OmissionCell("has", AT), COLUMN, "paragraph 1", "s-1-1"),
        (OmissionCell("lacks", against=("x", "y")), COLUMN, "lacks it", ""),
        (OmissionCell("lacks"), OPINION, "opinion, not compared", ""),
        (OmissionCell("has", AT), OPINION, "paragraph 1", "s-1-1"),
        (OmissionCell("named", AT), COLUMN, "told in another way", "s-1-1"),
        (OmissionCell("named", (Span(-1, -1),)), COLUMN, "told in another way", ""),
        (OmissionCell("differs", AT, ("9 ewes",)), COLUMN, "another figure, 9 ewes",
         "s-1-1"),
        (OmissionCell("overtaken"), COLUMN, "overtaken", ""),
        (OmissionCell("before"), COLUMN, "not compared", ""),
        (OmissionCell("undated"), COLUMN, "time not known", ""),
        (OmissionCell("copy"), COLUMN, "a copy", ""),
    ],
)  # fmt: skip
def test_a_cell_is_told_in_words(
    found: OmissionCell, column: OmissionColumn, words: str, at: str
) -> None:
    one = cell(found, column, COURIER)
    assert (one.told, one.at) == (words, at)


@pytest.mark.parametrize("state", ["before", "overtaken"])
def test_the_key_says_the_same_as_the_cell(state: CellState) -> None:
    found = shown(row("voice", "Ann Berg"), row("voice", "Bo", state))
    meant = next(key.told for key in found.key if key.mark == MARKS[state])
    assert meant.startswith(TOLD[state])
    assert cell(OmissionCell(state), COLUMN, COURIER).told


def test_who_came_out_too_late_is_not_told_to_be_too_early() -> None:
    found = cell(OmissionCell("before"), COLUMN, COURIER)
    assert "early" not in found.told + TOLD["before"]
    assert "published before" not in TOLD["before"]


def test_of_a_record_the_passage_is_opened() -> None:
    analysis = TRIBUNE.coverage.analysis
    assert analysis is not None
    inside = analysis.attributions[1].content[0]
    held = OmissionCell("has", (Span(inside.start + 2, inside.end),))
    assert cell(held, COLUMN, TRIBUNE).at == "p-2"
    assert cell(OmissionCell("has", AT), COLUMN, TRIBUNE).at == "passages"


def test_every_state_has_a_mark_that_is_no_colour() -> None:
    states: tuple[CellState, ...] = ("has", "lacks", "named", "differs", "before", "copy")
    made = [cell(OmissionCell(state), COLUMN, COURIER) for state in states]
    assert len({one.mark for one in made}) == len(states)
    assert isinstance(made[0], Cell)


def test_few_rows_of_a_kind_stand_open() -> None:
    found = shown(*(row("voice", f"Voice {n}") for n in range(5)), row("place", "Lindham"))
    assert [(t.title, len(t.lines)) for t in found.first] == [("Voices", OPEN)]
    assert [(t.title, len(t.lines)) for t in found.rest] == [
        ("2 more voices", 2),
        ("1\xa0place", 1),
    ]


def test_what_nobody_lacks_does_not_stand_open() -> None:
    found = shown(row("voice", "Ann", "has"), row("voice", "Bo"))
    assert [[line.words for line in t.lines] for t in found.first] == [["Bo"]]


@pytest.mark.parametrize(("one", "other"), [("company", "village"), ("village", "company")])
def test_each_side_is_shown_in_turn(one: str, other: str) -> None:
    often = [row("voice", f"Often {n}", side=one) for n in range(4)]
    found = shown(*often, row("voice", "Seldom", side=other), row("voice", "None"))
    assert [line.words for line in found.first[0].lines] == ["Often 0", "Seldom", "None"]


def test_many_rows_are_cut_and_counted() -> None:
    found = shown(*(row("place", f"Place {n}") for n in range(MOST + 9)))
    assert (found.rest[0].title, len(found.rest[0].lines)) == (f"{MOST} of {MOST + 9} places", MOST)


@pytest.mark.parametrize(
    ("kind", "words", "lines"),
    [
        ("quotation", "“we will never close the bridge,”", ["“we will never close the bridge”"]),
        ("quotation", "The …", []),
        ("voice", "", []),
        ("figure", "", ["a figure whose words may not be shown"]),
    ],
)
def test_only_what_can_be_told_has_a_row(kind: ItemKind, words: str, lines: list[str]) -> None:
    found = shown(row(kind, words))
    assert [line.words for things in found.first for line in things.lines] == lines
    assert found.hidden == ("" if lines else "1\xa0thing more may not be shown in words.")


@pytest.mark.parametrize(
    ("words", "side", "named"),
    [
        ("Tilda Marren", None, "Tilda Marrin"),
        ("Tilda Marrin", "village", "Tilda Marrin"),
        ("Tilda Marren", "company", "Tilda Marrin"),
        ("Tilda Marren", "village", "Tilda Marren"),
        ("Marrin", "company", "Marrin"),
        ("Tomas Arkall", "village", "Tomas Arkall"),
        ("Piet Oss", None, "Piet Oss"),
    ],
)
def test_a_public_person_is_spelt_as_in_the_disputes_file(
    words: str, side: str | None, named: str
) -> None:
    public = Speaker("marrin", "Tilda Marrin", "company", "manager", public=True)
    private = Speaker("arkell", "Tomas Arkell", "village", "neighbour", public=False)
    dispute = replace(DISPUTE, speakers=(public, private))
    assert told(row("voice", words, side=side), dispute) == named


def test_without_rows_it_is_said_why() -> None:
    assert missing(None, {}, DISPUTE).nothing
    alone = OmissionMatrix((COLUMN,), ())
    assert missing(alone, KNOWN, DISPUTE).nothing.startswith("One article so far")

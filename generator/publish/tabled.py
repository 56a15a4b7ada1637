"""Classes of passages as a table, prepared in one piece: it has a cell for every class and voice.

In: what stands in it, as publish/classes.py counts it. Out: HTML, and for the script, which lists
behind each number the passages that it counts, in which line each of them stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import ascii_lowercase, digits
from typing import Protocol

from markupsafe import Markup

from generator.publish.characters import inside
from generator.publish.passages import Passage
from generator.publish.voices import SIDES, Voice

LINES = digits + ascii_lowercase
"""The letter of each line, from the first."""
NO_LINE = "-"
TOGETHER, OTHERS = "ab", "o"
"""Classes of voices: of sides that speak together, of all who speak for none."""


class Counted(Protocol):
    """How many of a class a voice has, which, and what part of the voice's that is."""

    @property
    def n(self) -> int: ...  # noqa: D102

    @property
    def share(self) -> str: ...  # noqa: D102

    @property
    def passages(self) -> tuple[Passage, ...]: ...  # noqa: D102


Lines = Sequence[tuple[str, str, Sequence[Counted]]]
"""Classes: their name, what the data call them, and a cell for each voice."""


def table(voices: Sequence[Voice], row: str, lines: Lines, *, linked: bool) -> Markup:
    """The table; `row` are its rows of the data. Nothing where no class has passages. `linked`: it
    has links to the passages behind each number, as the script cannot tell them.
    """
    if not lines:
        return Markup()
    columns = "".join(f"<th><span class={v.css}>{inside(v.name)}</span>" for v in voices)
    body = "".join(_line(*line, linked=linked) for line in lines)
    return Markup(  # noqa: S704  every text in it is escaped here or below
        f'<table class="nums classes" data-row="{inside(row)}">'
        f"<thead><tr><td>{columns}<tbody>{body}</table>"
    )


def _line(name: str, by: str, cells: Sequence[Counted], *, linked: bool) -> str:
    told = "".join(_cell(each, linked=linked) for each in cells)
    return f'<tr data-by="{by}"><th>{inside(name)}{told}\n'


def _cell(cell: Counted, *, linked: bool) -> str:
    if not cell.n:
        return "<td>none"
    share = cell.share and f" <small>{inside(cell.share)}</small>"
    links = "".join(f" <a href=#{p.id}>{p.number}</a>" for p in cell.passages) if linked else ""
    return f"<td><b>{cell.n}</b>{share}{links}"


# ---------------------------------------------------------------- which passages


def letters(voices: Sequence[Voice], lines: Lines) -> Mapping[int, str] | None:
    """The letter of the line that counts each passage; the column is that of its colour. None where
    that does not say all: then the table has to have the links itself.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    css: dict[int, str] = {}
    for at, (*_, cells) in enumerate(lines):
        for column, cell in enumerate(cells):
            for passage in cell.passages:
                found.setdefault(passage.number, []).append((at, column))
                css[passage.number] = passage.voice.css
    own = {each: columns(each, voices) for each in set(css.values())}
    told = {n: [(places[0][0], column) for column in own[css[n]]] for n, places in found.items()}
    return {n: LINES[places[0][0]] for n, places in found.items()} if told == found else None


def columns(css: str, voices: Sequence[Voice]) -> list[int]:
    """In which columns the script counts a passage of this colour."""
    own = [at for at, voice in enumerate(voices) if voice.css == css]
    meant = SIDES if css == TOGETHER else OTHERS
    return own or [at for at, voice in enumerate(voices) if voice.css in meant]


def in_lines(
    found: Sequence[Passage], tables: Sequence[Mapping[int, str] | None]
) -> Mapping[int, str]:
    """Of each passage its letters in the tables of a page, in their order: `0-2`."""
    known = [each or {} for each in tables]
    told = ((p.number, "".join(each.get(p.number, NO_LINE) for each in known)) for p in found)
    return {number: letters.rstrip(NO_LINE) for number, letters in told}

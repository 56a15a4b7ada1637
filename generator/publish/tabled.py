"""Classes of passages as a table, prepared in one piece: it has a cell for every class and voice.

In: what stands in it, as publish/classes.py counts it. Out: HTML.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from markupsafe import Markup

from generator.publish.characters import inside
from generator.publish.passages import Passage
from generator.publish.voices import Voice


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


def table(title: str, voices: Sequence[Voice], heads: Sequence[str], lines: Lines) -> Markup:
    """The table; `heads` are the voices' rows of the data. Nothing where no class has passages."""
    if not lines:
        return Markup()
    most = max(cell.n for *_, cells in lines for cell in cells)
    columns = "".join(_head(*each) for each in zip(voices, heads, strict=True))
    body = "".join(_line(voices, *line) for line in lines)
    return Markup(  # noqa: S704  every text in it is escaped below
        f'<table class="nums classes" style="--most:{most}"><caption class=vh>{inside(title)}'
        f"<thead><tr><td>{columns}<tbody>{body}</table>"
    )


def _head(voice: Voice, row: str) -> str:
    return f'<th data-row="{inside(row)}"><span class={voice.css}>{inside(voice.name)}</span>'


def _line(voices: Sequence[Voice], name: str, by: str, cells: Sequence[Counted]) -> str:
    told = "".join(_cell(*each) for each in zip(voices, cells, strict=True))
    return f'<tr data-by="{inside(by)}"><th>{inside(name)}{told}\n'


def _cell(voice: Voice, cell: Counted) -> str:
    if not cell.n:
        return "<td>none"
    share = cell.share and f" <small>{inside(cell.share)}</small>"
    links = "".join(f" <a href=#{p.id}>{p.number}</a>" for p in cell.passages)
    return f"<td><b class=t-{voice.css} style=--n:{cell.n}>{cell.n}</b>{share}{links}"

"""Listed words and claims by the voice that they stand in, and where.

Made by publish/wording.py; its lines are those of a table with the places behind each number.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.publish.figures import Noted
from generator.publish.page import Link
from generator.publish.spots import Apart
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class Cell:
    """How many of a class one voice has, and what part of the voice's that is."""

    voice: Voice
    row: str  # of the data
    n: int
    share: str  # with its interval; empty where it is withheld
    tag: Noted


@dataclass(frozen=True, slots=True)
class Places:
    """The places behind a number."""

    voice: Voice
    spots: Apart


@dataclass(frozen=True, slots=True)
class Row:
    """A class, with each voice's number of it."""

    name: str
    note: str
    links: tuple[Link, ...]
    cells: tuple[Cell, ...]
    places: tuple[Places, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Classes by voice; `none` says what was looked for in vain."""

    title: str
    lead: str
    voices: tuple[Voice, ...]
    columns: int
    most: int  # the largest number, by which the marks are scaled
    rows: tuple[Row, ...]
    none: str
    withheld: Noted  # why there are no shares
    error: Link

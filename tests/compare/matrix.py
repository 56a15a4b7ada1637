"""Coverage with Items made by hand, for the matrix of omissions."""

from __future__ import annotations

from datetime import date, datetime

from generator.model import (
    Analysis,
    Article,
    Coverage,
    Extent,
    Genre,
    Item,
    OmissionMatrix,
    OmissionRow,
    Outlet,
    Rights,
    Span,
)
from tests.compare.corpus import OUTLETS

PLACE = (Span(0, 5),)


def voice(surname: str, first: str = "") -> Item:
    words = f"{first} {surname}".strip().title()
    return Item("voice", ("person", surname, first), PLACE, words)


def figure(value: int, noun: str = "", state: str = "killed", before: str = "") -> Item:
    words = f"{value} {noun or 'people'} {state}"
    return Item("figure", ("people", state, str(value), noun, before), PLACE, words)


def place(name: str) -> Item:
    return Item("place", (name.casefold(),), PLACE, name)


def quotation(*words: str) -> Item:
    return Item("quotation", tuple(sorted(words)), PLACE, " ".join(words))


def name(words: str) -> Item:
    return Item("name", (words.casefold(),), PLACE)


def number(value: int) -> Item:
    return Item("number", (str(value),), PLACE)


def words(*hashes: str) -> Item:
    return Item("word", tuple(sorted(hashes)), ())


def article(
    identifier: str,
    published: int | datetime | None,
    *items: Item,
    outlet: str | None = None,
    genre: Genre = "news",
    extent: Extent = "full",
) -> Coverage:
    """An article of May 2025, by day or time; of an outlet of its own unless one is named."""
    known = {one.id: one for one in OUTLETS}
    own = outlet or f"outlet-{identifier}"
    when = date(2025, 5, published) if isinstance(published, int) else published
    held = Article(
        id=identifier,
        story="s",
        outlet=own,
        title="",
        url="",
        published=when,
        accessed=None,
        rights=Rights("own"),
        text="",
        genre=genre,
        extent=extent,
    )
    analysis = Analysis(identifier, "", 0, (), (), (), (), (), items=items)
    return Coverage(held, known.get(own, Outlet(own, own, "")), analysis, ())


def row(matrix: OmissionMatrix, words: str) -> OmissionRow:
    """The one row of those words."""
    (found,) = [one for one in matrix.rows if one.words == words]
    return found


def states(matrix: OmissionMatrix, words: str) -> dict[str, str]:
    """The state of each article in a row, by its id."""
    cells = zip(matrix.columns, row(matrix, words).cells, strict=True)
    return {column.article: cell.state for column, cell in cells}

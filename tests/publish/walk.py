"""A walk over a page: every number on it, held against its row of the data.

A number belongs to the nearest element with `data-row` around it, or to a cell of a table whose
line or column has one; else to the nearest element that is listed as no figure (`not_figures`);
else it is astray. Names that screen readers say count like what is seen, each on its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from generator.publish.keys import BESIDE, CLASS, FIGURES, VOICE
from generator.publish.voices import MIDDLE, SIDES
from tests.publish.numbered import Tables, fits, numbers_in, parts, texts, told_in, whole_bar
from tests.publish.tree import STEP, Node, matches

OF, ROW = "data-of", "data-row"
ROWS, BY = "data-rows", "data-by"
LINE = re.compile(r"[pn]-(\d+)\Z")
LABELS = ("aria-label", "alt", "title", "placeholder")
ALONE = frozenset({"title", "desc"})
"""Elements that are names of a graphic, each a text of its own."""
UNSEEN = frozenset({"script", "style"})
BAR = "words/*"
SCALE = re.compile(r"on a scale from −\d to \d")
PLACE = re.compile(r"paragraph\s\d+")
PLACELESS = frozenset({"articles", "speaking"})
"""Tables whose rows are of no single paragraph: one named beside a number is a place."""

Check = Callable[[Node, Tables], Iterator[str]]
"""What is wrong with an element, number by number."""


@dataclass(frozen=True, slots=True)
class NoFigure:
    """Elements whose numbers are no figures of the data, and why; `check` holds them to what they
    follow from. `names`: they are names, which may stand in figures' sentences too.
    """

    selector: str
    why: str
    check: Check | None = None
    names: bool = False


@dataclass(slots=True)
class Found:
    """What a walk came to."""

    walked: int = 0  # numbers held against a row
    checked: int = 0  # numbers held against what they follow from
    left: int = 0  # numbers that are no figures
    wrong: list[str] = field(default_factory=list)
    rows: set[tuple[str, str, str]] = field(default_factory=set)  # table, where, row
    used: set[str] = field(default_factory=set)  # selectors of what is no figure


def walk(page: Node, tables: Tables, listed: tuple[NoFigure, ...]) -> Found:
    """All numbers of a page."""
    found, names = Found(), names_on(page, listed)
    for owner, node, said in strings(page, listed):
        numbers = numbers_in(said)
        if isinstance(owner, Node):
            wrong = held(owner, without(said, names), tables)
            found.wrong += [wrong] if wrong else []
            found.walked += len(numbers)
            found.rows.update(named(owner) if numbers else ())
        elif owner is not None and numbers:
            found.used.add(owner.selector)
        elif numbers:
            found.wrong.append(f"no row, in {_path(node)}: {_short(said)}")
    _check(page, tables, listed, found)
    return found


def _check(page: Node, tables: Tables, listed: tuple[NoFigure, ...], found: Found) -> None:
    """Numbers that follow from rows."""
    for node, own in meant(page, listed).items():
        for one in own:
            if one.check:
                found.wrong += [f"{one.selector}: {why}" for why in one.check(node, tables)]
                found.checked += len(numbers_in(node.text))


# ---------------------------------------------------------------- what belongs to what


def strings(
    page: Node, listed: tuple[NoFigure, ...]
) -> Iterator[tuple[Node | NoFigure | None, Node, str]]:
    """Every text that a reader meets, with what it belongs to; what of one element is seen, at
    once.
    """
    seen: dict[int, tuple[Node, list[str]]] = {}
    for node, owner in owned(page, None, meant(page, listed)):
        own = [part for part in node.parts if isinstance(part, str) and part.strip()]
        names = [node.attrs[name] for name in LABELS if node.attrs.get(name)]
        if isinstance(owner, Node) and node.tag not in ALONE:
            seen.setdefault(id(owner), (owner, []))[1].extend(own)
        else:
            names += own
        yield from ((owner, node, name) for name in names)
    yield from ((owner, owner, " ".join(told)) for owner, told in seen.values())


def owned(
    node: Node, above: Node | NoFigure | None, known: Mapping[Node, Sequence[NoFigure]]
) -> Iterator[tuple[Node, Node | NoFigure | None]]:
    """Each element with the nearest around it that has a row, or that is no figure."""
    if node.tag in UNSEEN:
        return
    if rowed(node) and node.tag not in {"tr", "th"}:
        owner: Node | NoFigure | None = node
    else:
        no_figure = next(iter(known.get(node, ())), None)
        owner = no_figure or (node if node.tag == "td" and row_of(node) else above)
    yield node, owner
    for child in node.children:
        yield from owned(child, owner, known)


@cache
def meant(page: Node, listed: tuple[NoFigure, ...]) -> Mapping[Node, Sequence[NoFigure]]:
    """The elements that are no figures, each with all that means it, the first listed first."""
    known = _by_name(listed)
    found: dict[Node, Sequence[NoFigure]] = {}
    for node in page.down:
        css = (f".{name}" for name in node.attrs.get("class", "").split())
        names = (node.tag, f"#{node.attrs.get('id')}", *css)
        places = sorted({at for name in names for at in known.get(name, ())})
        own = [listed[at] for at in places if matches(node, listed[at].selector)]
        if own:
            found[node] = own
    return found


@cache
def _by_name(listed: tuple[NoFigure, ...]) -> Mapping[str, Sequence[int]]:
    """The places of what is no figure, by how the last step of a selector begins."""
    names: dict[str, list[int]] = {}
    for at, one in enumerate(listed):
        begins = STEP.match(one.selector.split()[-1])
        names.setdefault(begins[0] if begins else "", []).append(at)
    return names


def row_of(node: Node) -> str:
    """The rows of an element: its own, its line's, its column's."""
    found = next((found for each in _around(node) if (found := rowed(each))), "")
    line = next((each for each in _around(node) if each.tag == "tr"), node)
    found = found or next((rowed(each) for each in node.up if each.tag == "table"), "")
    return of_voice(whole(found), node).replace(CLASS, line.attrs.get(BY, CLASS))


def whole(rows: str) -> str:
    """Rows with the name of their table."""
    return BESIDE.join(f"{FIGURES}{row}" if row[:1] == "/" else row for row in rows.split(BESIDE))


def of_voice(row: str, node: Node) -> str:
    """The row with the voice of the cell's line or column."""
    cell = next((each for each in node.up if each.tag in {"td", "th"}), None)
    if VOICE not in row or cell is None or cell.parent is None:
        return row
    names = (each for head in (cell.parent, *_heads(cell)) for each in head.find("span"))
    name = next((each for each in names if each.attrs.get("class")), None)
    voice = _voice(name) if name else VOICE
    if row.startswith("figures/") and voice == "other":
        metric, *_, of = row.removeprefix("figures/").split("/")
        return f"figures/{metric}//{CLASS}/other_{of}"
    return row.replace(VOICE, voice)


def _voice(name: Node) -> str:
    """The id of a voice that stands at a line or column; sides are listed in their order."""
    table = next(each for each in name.up if each.tag == "table")
    page = [*name.up][-1]
    sides = next(each.attrs["data-sides"] for each in page.down if each.attrs.get("data-sides"))
    named = [each for each in table.find("th span") if each.attrs.get("class", "") in {*SIDES}]
    others = {css: voice for voice, css, _ in MIDDLE}
    css = name.attrs["class"]
    return others.get(css) or sides.split()[named.index(name)]


def rowed(node: Node) -> str:
    """The rows of an element itself: told, or of a table whose lines are named as their rows."""
    own = node.attrs.get(ROW, "")
    table = next((each.attrs[ROWS] for each in node.up if each.attrs.get(ROWS)), "")
    if own or not table or not (node.tag == "small" or _fifth(node)):
        return own
    line = next(
        (found[1] for each in node.up if (found := LINE.match(each.attrs.get("id", "")))), ""
    )
    return f"{table}/p-{line}" if table and line else ""


def _fifth(node: Node) -> bool:
    line = node.parent.children if node.tag == "td" and node.parent else []
    return node in line[4:5]


def where_of(node: Node) -> str:
    """What its rows are of."""
    inside = (each for each in (*_around(node), *node.up) if each.attrs.get(OF))
    return next((each.attrs[OF] for each in inside), "")


def _around(node: Node) -> list[Node]:
    """The element itself and, of one in a table, its cell, its line and its column's head."""
    cell = next((each for each in node.up if each.tag in {"td", "th"}), None)
    if cell is None or cell.parent is None:
        return [node]
    inside = [each for each in node.up if cell in each.up]
    return [*inside, cell.parent, *_heads(cell)]


def _heads(cell: Node) -> Iterator[Node]:
    """The head of a cell's column."""
    table = next((each for each in cell.up if each.tag == "table"), None)
    line = cell.parent
    heads = table.find("thead tr")[:1] if table else []
    if line is not None and heads and line is not heads[0]:
        at = sum(_width(each) for each in line.children[: line.children.index(cell)])
        ends = 0
        for head in heads[0].children:
            ends += _width(head)
            if at < ends:
                yield head
                return


def _width(cell: Node) -> int:
    return int(cell.attrs.get("colspan", "1"))


# ---------------------------------------------------------------- a number and its row


def held(owner: Node, said: str, tables: Tables) -> str:
    """What is wrong with the numbers of a text that has rows; empty where nothing is."""
    where, rows = where_of(owner), row_of(owner)
    check = _bar if rows == BAR else _figures
    wrong = check(said, tables, where, rows.split(BESIDE))
    return f"{where} {rows}: {wrong}: {_short(said)}" if wrong else ""


def named(owner: Node) -> Iterator[tuple[str, str, str]]:
    """The rows of an element: table, where, row."""
    for row in row_of(owner).split(BESIDE):
        table, _, name = row.partition("/")
        yield table, where_of(owner), name


def _figures(said: str, tables: Tables, where: str, rows: Sequence[str]) -> str:
    known = []
    for row in rows:
        table, _, name = row.partition("/")
        said = without(said, texts(tables, table, where, name))
        said = PLACE.sub(" ", said) if table in PLACELESS else said
        own = parts(tables, table, where, name)
        if own is None:
            return "no such row" if numbers_in(said) else ""
        known.append(own)
    return "" if fits(told_in(said), known) else f"not what {known} read like"


def _bar(said: str, tables: Tables, where: str, _: Sequence[str]) -> str:
    known, numbers = whole_bar(tables, where), numbers_in(said)
    if known is None:
        return "no such rows" if set(numbers) - {"0"} else ""
    every, around = known
    described = re.match(r"Of \d", said) is not None
    right = sorted(numbers) == sorted(every) if described else set(numbers) <= around
    return "" if right else f"not {every}"


def names_on(page: Node, listed: tuple[NoFigure, ...]) -> list[str]:
    """Names on a page that have numbers in them, longest first."""
    nodes = (node for node, own in meant(page, listed).items() if any(one.names for one in own))
    found = {node.text for node in nodes if numbers_in(node.text)}
    return sorted(found, key=lambda name: (-len(name), name))


def without(said: str, names: Sequence[str]) -> str:
    said = SCALE.sub(" ", " ".join(said.split()))
    for name in names:
        plain = " ".join(name.split())
        said = re.sub(re.escape(plain), " ", said, flags=re.IGNORECASE)
    return said


def _path(node: Node) -> str:
    """Where an element stands, as selectors name it."""
    return " ".join(reversed([_name(each) for each in node.up][:-1][:5]))


def _name(node: Node) -> str:
    css = "".join(f".{name}" for name in node.attrs.get("class", "").split())
    return f"{node.tag}{'#' if 'id' in node.attrs else ''}{node.attrs.get('id', '')}{css}"


def _short(said: str) -> str:
    return " ".join(said.split())[:160]


def by_kind(found: Mapping[str, Found]) -> str:
    """A line a kind of page, for people."""
    return "\n".join(
        f"{kind}: {one.walked} with a row, {one.checked} that follow from rows, "
        f"{len(one.wrong)} wrong"
        for kind, one in found.items()
    )

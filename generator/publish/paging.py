"""A list too long for one page, in parts: each has its own address, which keeps what it holds.

Of a list with the newest first the parts are counted from the oldest, and the first page has what
is left over: what is new changes that page alone, until a part of its own comes off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator.publish import urls
from generator.publish.page import Link, Page

T = TypeVar("T")
NEAR = 4
"""Parts beside the one that is open which its list of pages names."""
ALL = 24
"""Parts up to which the list names all of them."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands among the parts of a list."""

    said: str  # "1 to 20 of 793 stories"
    parts: tuple[Link, ...]  # the one that is open without an address
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A part of a list; `number` of the part at an address of its own, 0 of the first page."""

    path: PurePosixPath
    number: int
    name: str
    items: tuple[T, ...]
    paging: Paging | None  # None where all is on one page
    before: PurePosixPath | None = None
    after: PurePosixPath | None = None

    @property
    def told(self) -> str:
        """What sets its title apart from those of the other parts: ", part 3: May 2018"."""
        return f", part {self.number}: {self.name}" if self.number else ""


def parted(  # noqa: PLR0917  what a list is made of
    items: Sequence[T],
    size: int,
    first: PurePosixPath,
    named: Callable[[Sequence[T]], str],
    noun: str,
    further: Callable[[int], PurePosixPath] | None = None,
    *,
    newest: bool = True,
) -> tuple[Part[T], ...]:
    """The list in parts of that many, the first at `first` with up to twice as many; `named` says
    what a part holds, `noun` what the items are. With `newest` the newest come first.
    """
    at = further or (lambda number: urls.part_path(first, number))
    cut = _cut(items, size) if newest else _along(items, size)
    last = len(cut)
    numbers = [0, *(range(last - 1, 0, -1) if newest else range(2, last + 1))]
    paths = [at(number) if number else first for number in numbers]
    parts = [
        Part(path, number, named(each), tuple(each), None)
        for path, number, each in zip(paths, numbers, cut, strict=True)
    ]
    if last == 1:
        return tuple(parts)
    return tuple(_placed(parts, n, len(items), noun) for n in range(last))


def _cut(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """The first with the rest and one whole part."""
    end = len(items) - max(0, len(items) // size - 1) * size
    return [items[:end], *(items[at : at + size] for at in range(end, len(items), size))]


def _along(items: Sequence[T], size: int) -> list[Sequence[T]]:
    return [items[at : at + size] for at in range(0, max(len(items), 1), size)]


def _placed(parts: Sequence[Part[T]], here: int, total: int, noun: str) -> Part[T]:
    path = parts[here].path
    start = sum(len(part.items) for part in parts[:here])
    said = f"{start + 1:,} to {start + len(parts[here].items):,} of {total:,} {noun}"
    before = parts[here - 1] if here else None
    after = parts[here + 1] if here + 1 < len(parts) else None
    shown = [parts[n] for n in _shown(here, len(parts))]
    return replace(
        parts[here],
        paging=Paging(
            said,
            tuple(_link(path, part) for part in shown),
            _link(path, before) if before else None,
            _link(path, after) if after else None,
        ),
        before=before.path if before else None,
        after=after.path if after else None,
    )


def _link(path: PurePosixPath, part: Part[T]) -> Link:
    return Link(part.name, "" if part.path == path else urls.href(path, part.path))


def _shown(here: int, last: int) -> list[int]:
    """Which parts a page names: all of few, else those near, both ends, and some on the way."""
    near = range(max(0, here - NEAR), min(last, here + NEAR + 1))
    return sorted({0, last - 1, *near, *range(0, last, -(-last // ALL))})


def turned(page: Page, part: Part[T]) -> Page:
    """The page, with what stands before and after it said in its head."""
    return replace(page, before=part.before, after=part.after)

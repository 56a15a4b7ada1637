"""The sides of a new dispute, as flags tell them or somebody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.commands.asking import Asking, parts

if TYPE_CHECKING:
    from generator.load.new_files import NewSide

LEAST = 2
"""Sides of a dispute."""
SIDE = "ID: NAME = ALIAS, ALIAS"
SHORT = 2
"""Words of a side's name that articles may call it by, too."""
SHORTEST = 4
"""Letters of a word that a side's id is made of."""
CALLED = (
    "words by which articles call it, commas between; capitals count "
    "(like: Harbour Board, fishers, Fishers)"
)


def ask_sides(asking: Asking, given: tuple[str, ...]) -> list[NewSide]:
    """The sides given as flags; without any, those that are told at a terminal."""
    found: list[NewSide] = []
    for text in given:
        try:
            found.append(_side_of(text, found))
        except ValueError as error:
            asking.lacking.append(f"--side '{text}': {error}")
    while not given and asking.open and (side := _asked_side(asking, found)):
        found.append(side)
    if len(found) < LEAST and not asking.lacking:
        asking.lacking.append(f"--side '{SIDE}': give it for each side, two at least")
    elif len(found) < LEAST and not given:
        asking.lacking.append(f"--side '{SIDE}' is missing: give it for each side, two at least")
    return found


def _side_of(text: str, others: list[NewSide]) -> NewSide:
    """A side as its flag tells it."""
    from generator.load.importing import slugged  # noqa: PLC0415
    from generator.load.new_files import NewSide  # noqa: PLC0415
    from generator.load.values import words  # noqa: PLC0415

    head, equals, aliases = text.partition("=")
    id_, colon, name = head.rpartition(":")
    if not equals:
        raise ValueError(f"has no aliases: write it as {SIDE}")
    side = NewSide(
        id_.strip() if colon else slugged(name), words(name), tuple(map(words, parts(aliases)))
    )
    return _fitting(side, others)


def _asked_side(asking: Asking, others: list[NewSide]) -> NewSide | None:
    """The next side, as somebody tells it; None where there is no further one."""
    from generator.load.importing import slugged  # noqa: PLC0415
    from generator.load.new_files import NewSide  # noqa: PLC0415
    from generator.load.values import words  # noqa: PLC0415

    number = len(others) + 1
    needed = number <= LEAST
    more = "" if needed else " (nothing ends the list)"
    name = asking.answer(
        "--side", f"Side {number}: its name{more}", words, default=None if needed else ""
    )
    if not name:
        return None

    def new_id(text: str) -> None:
        _fitting(NewSide(text, name, tuple(parts(aliases))), others)

    def new_aliases(text: str) -> None:
        _fitting(NewSide(f"side-{number}", name, tuple(map(words, parts(text)))), others)

    short = name if len(name.split()) <= SHORT else None
    aliases = asking.answer("--side", f"Side {number}: {CALLED}", new_aliases, default=short)
    proposed = _short_id(slugged(name), others) or None
    id_ = asking.answer("--side", f"Side {number}: its id, a word or two", new_id, default=proposed)
    return NewSide(id_, name, tuple(parts(aliases)))


def _short_id(slug: str, others: list[NewSide]) -> str:
    """The first word of a side's name that is no id of another side; else its whole name."""
    taken = {other.id for other in others}
    first = (part for part in slug.split("-") if len(part) >= SHORTEST and part not in taken)
    return next(first, slug)


def _fitting(side: NewSide, others: list[NewSide]) -> NewSide:
    """The side, if it can stand beside the others; else ValueError."""
    from generator.load.new_files import side_problem  # noqa: PLC0415
    from generator.load.values import slug  # noqa: PLC0415

    slug(side.id)
    wrong = side_problem([*others, side])
    if wrong:
        raise ValueError(wrong)
    return side

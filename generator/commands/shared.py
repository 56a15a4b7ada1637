"""What commands share: options, and how they count things."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("content"),
    show_default=True,
    help="Folder with outlets.yml, disputes/ and stories/.",
)
TEXTS = click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of texts that may not be published.  [default: texts, beside the content]",
)

STORY = click.option("--story", metavar="ID", help="Only this story.")
QUIET = click.option("--quiet", is_flag=True, help="Say nothing of how far it is.")


def handle_of(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The callback of options that take a handle."""
    if value is None:
        return None
    from generator.load.values import handle  # noqa: PLC0415 (pydantic is slow)

    try:
        return handle(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def today() -> date:
    """The day where the person is: the one place that asks the clock."""
    return date.today()  # noqa: DTZ011 (their own, not that of UTC)


def program() -> str:
    """How this program was called, for a command to copy: `.venv/bin/evenhand`."""
    typed = Path(sys.argv[0])
    here = typed.stem == "evenhand" and typed.parent.name and not typed.is_absolute()
    return typed.as_posix() if here else "evenhand"


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 story`, `2 stories`: a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"

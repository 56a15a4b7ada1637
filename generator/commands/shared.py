"""What commands share: options, and how they count things."""

from __future__ import annotations

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
WORKERS = click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes."
)


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 story`, `2 stories`: a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"

"""What a command says: the only place that prints, whoever wrote the words.

In: text, or a value. Out: the same on a screen or in a file, with nothing in it that a terminal, or
a runner of CI that reads along, would obey.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from traceback import format_exception
from types import TracebackType
from typing import IO, TYPE_CHECKING

import click

from generator.load.text import harmless, harmless_json
from generator.swap import given

if TYPE_CHECKING:
    from rich.console import Console


def tell(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print text."""
    click.echo(harmless(text), err=err, nl=nl)


def tell_json(value: object, *, err: bool = False, file: IO[str] | None = None) -> None:
    """Print a value as JSON on one line."""
    click.echo(json_line(value), err=err, file=file)


def screen() -> Console:
    """Where people look: whether it is a terminal is for itself to say, not for the environment."""
    from rich.console import Console  # noqa: PLC0415 (it takes a moment)

    return Console(stderr=True, force_terminal=sys.stderr.isatty())


@contextmanager
def json_lines(file: Path | None) -> Iterator[Callable[[object], None]]:
    """Prints values as JSON, one a line, or writes them to a file, which is there in whole at the
    end or stays as it was.
    """
    if file is None or str(file) == "-":
        yield tell_json
        return
    with given(file) as opened:
        yield lambda value: click.echo(json_line(value).encode(), file=opened)


def json_line(value: object) -> str:
    """A value as JSON on one line, with nothing in it that a terminal or a runner obeys."""
    return harmless_json(json.dumps(value, ensure_ascii=False))


def tell_misuse(error: click.ClickException) -> None:
    """Print how a command was used wrongly."""
    shown = StringIO()
    error.show(shown)
    tell(shown.getvalue(), err=True, nl=False)


def tell_fault(
    kind: type[BaseException], error: BaseException, where: TracebackType | None
) -> None:
    """Print what Python tells of a fault of the program: `sys.excepthook`."""
    tell("".join(format_exception(kind, error, where)), err=True, nl=False)

"""What a command says: the only place that prints, whoever wrote the words.

In: text, or a value. Out: the same on a screen or in a file, with nothing in it that a terminal, or
a runner of CI that reads along, would obey.
"""

from __future__ import annotations

import json
from io import StringIO
from traceback import format_exception
from types import TracebackType
from typing import TextIO

import click

from generator.load.text import harmless, harmless_json


def tell(text: str, *, err: bool = False, nl: bool = True) -> None:
    """Print text."""
    click.echo(harmless(text), err=err, nl=nl)


def tell_json(value: object, file: TextIO | None = None) -> None:
    """Print a value as JSON on one line."""
    click.echo(harmless_json(json.dumps(value, ensure_ascii=False)), file=file)


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

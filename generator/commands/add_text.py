"""Whether a text is the whole article and nothing else; its first or last paragraph may go."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import replace

import click

from generator.commands.add_told import edges_told, say
from generator.commands.shared import program
from generator.errors import EvenhandError
from generator.load.found import Found
from generator.load.text import printable

EDGES = ("first", "last")
ASKED = "Is this the whole text of the article? (first or last: leave that paragraph out)"
BREAK = "\n\n"


def without(found: Found, edges: Iterable[str]) -> Found:
    """The same without its first or last paragraph, in turn. EvenhandError where none is left."""
    for edge in edges:
        paragraphs = found.text.split(BREAK)
        if len(paragraphs) == 1:
            raise EvenhandError("the text has one paragraph: it cannot be left out")
        gone = paragraphs.pop(0 if edge == "first" else -1)
        dropped = (*found.dropped, f"{edge} paragraph, as asked: {gone}")
        found = replace(found, text=BREAK.join(paragraphs), dropped=dropped)
    return found


def ask_whole(found: Found, source: str) -> tuple[Found, tuple[str, ...]]:
    """The text as somebody says it is whole, and what was left out for it, in turn; EvenhandError
    says how to give another.
    """
    edges: list[str] = []
    while (answer := _answer()) in EDGES:
        found = without(found, (answer,))
        edges.append(answer)
        say(edges_told(found.text))
    if answer == "n":
        command = f"{program()} add {shlex.quote(printable(source))} --text FILE.txt"
        raise EvenhandError(f"Then copy its text into a file, FILE.txt, and type:\n  {command}")
    return found, tuple(edges)


def _answer() -> str:
    """One of y, n, first and last."""

    def checked(typed: str) -> str:
        told = typed.strip().lower()
        known = {"yes": "y", "no": "n"}.get(told, told)
        if known not in {"y", "n", *EDGES}:
            raise click.UsageError("type y, n, first or last")
        return known

    asked: str = click.prompt(
        f"{ASKED} [Y/n/first/last]", default="y", value_proc=checked, show_default=False
    )
    return asked

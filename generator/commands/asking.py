"""Questions at a terminal; every answer may be a flag, and without a terminal nothing is asked.

    asking = Asking()
    title = asking.answer("--title", "Title of the story", words, given=title)
    tags = asking.answer("--tags", "Tags", each(line), given=tags, default="")
    asking.done()  # all that lacks or is wrong, at once

Answers are text, trimmed; their checks are the schema's own, which say in words what to write.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import click

from generator.commands.telling import tell
from generator.load.text import harmless, unwanted

NONE = "-"
"""What somebody types to say that there is none."""
NEEDED = "this is needed: type an answer"
Check = Callable[[str], object]
"""A check of an answer: ValueError says what is wrong with it and what to write."""


def at_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@dataclass(slots=True)
class Asking:
    """One run's questions. `open` says whether they may be asked; `lacking`, a line each, which
    answers are missing or wrong where they may not.
    """

    open: bool = field(default_factory=lambda: at_terminal())  # noqa: PLW0108 (tests set it)
    lacking: list[str] = field(default_factory=list)

    def answer(
        self,
        flag: str,
        text: str,
        check: Check,
        *,
        given: str | None = None,
        default: str | None = None,
    ) -> str:
        """The flag's value if one is `given`, else what somebody answers, else the default.

        A wrong answer is asked for again, with what is wrong. A default of "" makes the question
        optional. Returns "" for what lacks: `done` tells it.
        """
        if given is not None:
            found, wrong = _checked(given, check, default)
            if not wrong:
                return found
            if not self.open:
                self.lacking.append(f"{flag}: {wrong}")
                return ""
            tell(f"{flag}: {wrong}", err=True)
        if self.open:
            return _asked(text, check, default)
        if default is None:
            self.lacking.append(f"{flag} is missing: {text}")
            return ""
        found, wrong = _checked(default, check, default)
        if wrong:
            self.lacking.append(f"{flag}: {wrong}")
        return found

    def agreed(self, text: str) -> bool:
        """Whether to go on: yes where nobody can be asked."""
        return click.confirm(harmless(text), default=True) if self.open else True

    def done(self) -> None:
        """Raise click.UsageError if an answer lacks, with all of them."""
        if self.lacking:
            listed = "\n".join(f"  {line}" for line in self.lacking)
            told = "not as it must be" if self.open else "there is no terminal to ask at, so give"
            raise click.UsageError(f"{told}:\n{listed}")


def one_of(known: Sequence[str], what: str) -> Check:
    """A check that the answer is one of the known names; `what` says of what: `outlet`."""

    def check(text: str) -> str:
        from generator.load.validate import listed, suggest  # noqa: PLC0415 (pydantic is slow)
        from generator.load.values import quoted  # noqa: PLC0415

        if text not in known:
            hint = suggest(text, known, f"write {listed(known)}")
            raise ValueError(f"{quoted(text)} is no {what}: {hint}")
        return text

    return check


def each(check: Check) -> Check:
    """A check of every part of an answer with commas between."""

    def check_all(text: str) -> None:
        for part in parts(text):
            check(part)

    return check_all


def parts(answer: str) -> list[str]:
    """The parts of an answer with commas between, each once."""
    return list(dict.fromkeys(part.strip() for part in answer.split(",") if part.strip()))


def _asked(text: str, check: Check, default: str | None) -> str:
    def value(typed: str) -> str:
        if default is None and not typed.strip():
            raise click.UsageError(NEEDED)
        found, wrong = _checked(typed, check, default)
        if wrong:
            raise click.UsageError(NEEDED if typed.strip() == NONE else wrong)
        return found

    shown = bool(default)
    found: str = click.prompt(
        harmless(text), default=default or "", value_proc=value, show_default=shown
    )
    return found


def _checked(text: str, check: Check, default: str | None) -> tuple[str, str]:
    """The answer as it is kept, and what is wrong with it; one of them is empty."""
    plain = text.strip()
    hidden = next(unwanted(plain), None)
    if hidden:
        return "", f"has an {hidden[1]}".replace("an a ", "a ")
    if not plain and default == "":
        return "", ""
    try:
        kept = check(plain)
    except ValueError as error:
        return "", str(error)
    return (kept if isinstance(kept, str) else plain), ""

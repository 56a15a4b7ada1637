"""What can go wrong, in words for people. Only the command line prints them or exits."""

from __future__ import annotations

from dataclasses import dataclass


class EvenhandError(Exception):
    """Base of all errors that a person can mend; its text says how."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a file: `file:line:column: field: what is wrong, what to write`."""

    path: str  # as the user would type it, forward slashes
    line: int
    column: int
    field: str
    message: str

    def __str__(self) -> str:
        """The one line that is printed."""
        field = f"{self.field}: " if self.field else ""
        return f"{self.path}:{self.line}:{self.column}: {field}{self.message}"


class ContentError(EvenhandError):
    """Problems in the files under `content/`, all of them at once, in order of place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[ContentError], tuple[tuple[Problem, ...]]]:
        """Errors travel between processes."""
        return type(self), (self.problems,)


class CorrectionError(ContentError):
    """Corrections that fit none of the passages found, or each other not."""


class ConfigurationError(EvenhandError):
    """A folder, file or program that the work needs is not there or cannot be used."""


class BuildError(EvenhandError):
    """MkDocs refused the pages; its own words are the message."""


class LineError(EvenhandError):
    """A line of a JSONL file that cannot be read; `id` is the article's, as far as it is known."""

    def __init__(self, id_: str | None, reason: str) -> None:
        self.id = id_
        super().__init__(reason)

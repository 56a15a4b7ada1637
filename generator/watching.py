"""What a long work says of how far it is, whoever shows it."""

from __future__ import annotations

from typing import Literal, Protocol

Stage = Literal["load", "analyse", "compare", "publish", "HTML", "search"]
"""What a build does, in this order; some of it story by story."""
Outcome = Literal["new", "cached", "failed"]
"""What became of an article."""


class Watch(Protocol):
    """Is told by the work; none of it changes what the work does."""

    def stage(self, name: Stage, of: int | None = None) -> None:
        """From here on time is this stage's, for the first time or again; `of` is how many steps it
        has, once that is known.
        """

    def advance(self, steps: int = 1) -> None:
        """So many more steps of the present stage are done."""

    def count(self, outcome: Outcome) -> None:
        """An article is analysed, taken from the cache, or given up: a step of "analyse" that needs
        no `advance`.
        """


class Unwatched:
    """Nobody looks."""

    def stage(self, name: Stage, of: int | None = None) -> None:
        """Nothing."""

    def advance(self, steps: int = 1) -> None:
        """Nothing."""

    def count(self, outcome: Outcome) -> None:
        """Nothing."""


UNWATCHED = Unwatched()

"""What is reported at one place, before anybody asks who the source is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """Cue and content tokens, the head of the source (None: nobody is named), frame and weight;
    `told` is what spoke most for or against it.
    """

    cue: tuple[int, ...]
    source: int | None
    content: frozenset[int]
    predicate: str
    frame: str
    weight: float
    rule: str
    told: tuple[str, ...] = ()

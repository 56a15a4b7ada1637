"""What is known of predicates: their class and kind by hand (codebook 2.2), the weights of their
frames by count.

`data/predicates.tsv` is written for this project. `data/frames.tsv` holds, for frames seen in at
least five training articles, the share that people marked as attributions
(`benchmarks/count_frames.py`). `data/frames_by_hand.tsv` sets right the few that were counted too
seldom, or in articles where they mean something else.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.model import Kind

NEUTRAL = ("neutral", "stance")
SPOKEN = frozenset({"v:quote", "r:clause"})
"""Frames that report words whatever the predicate is."""
MISREAD = {"hop": "hope", "retweete": "retweet"}
"""Lemmas that the parser gets wrong."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Class and kind by (part of speech, predicate); weight by (predicate, frame)."""

    classes: dict[tuple[str, str], tuple[str, Kind]]
    weights: dict[tuple[str, str], float]

    def weight(self, predicate: str, frame: str) -> float:
        """How likely a predicate in a frame reports something, 0 to 1: by its own count, else by
        that of its class.
        """
        counted = self.weights.get((predicate, frame))
        if counted is not None:
            return counted
        known = self.known(predicate, frame)
        return 0.0 if known is None else self.weights.get((f"({known[0]})", frame), 0.0)

    def bars(self, predicate: str, frame: str) -> bool:
        """Whether it was set by hand that a predicate never reports in a frame."""
        plain = " ".join(frame.split()[:1])
        return 0.0 in (self.weights.get((predicate, frame)), self.weights.get((predicate, plain)))

    def known(self, predicate: str, frame: str) -> tuple[str, Kind] | None:
        """Class and kind of a predicate; None where it is unknown."""
        return self.classes.get((part(frame), predicate))

    def entry(self, predicate: str, frame: str) -> tuple[str, Kind]:
        """Class and kind of a predicate; a neutral stance where it is unknown."""
        return self.known(predicate, frame) or ("neutral", "stance")

    def kind(self, predicate: str, frame: str) -> Kind:
        """Speech, where words are reported in any way; else a stance."""
        return "speech" if frame in SPOKEN else self.entry(predicate, frame)[1]

    def is_speech(self, predicate: str) -> bool:
        """Whether a verb can introduce a quotation."""
        return self.classes.get(("v", predicate), NEUTRAL)[1] == "speech"


def part(frame: str) -> str:
    """The part of speech of a frame's predicate; passives are verbs."""
    return {"p": "v"}.get(frame[0], frame[0])


def lemma_of(lemma: str) -> str:
    """The lemma, mended where the parser is known to err."""
    return MISREAD.get(lemma, lemma)


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of this version of the program."""
    return Lexicon(
        classes={
            (row["pos"], row["predicate"]): (
                row["class"],
                "speech" if row["kind"] == "speech" else "stance",
            )
            for row in table("predicates.tsv")
        },
        weights={
            (lemma_of(row["predicate"]), row["frame"]): float(row["weight"])
            for name in ("frames.tsv", "frames_by_hand.tsv")
            for row in table(name)
        },
    )


def table(name: str) -> list[dict[str, str]]:
    """The rows of a file in `data/`."""
    lines = files("generator.data").joinpath(name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))

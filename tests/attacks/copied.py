"""Attacks on a text under rights: its words in fields that no budget counts, where nobody who
checks has the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.load.copied_notes import copied_notes
from generator.load.corpus import load_corpus
from generator.model import Item
from generator.sketches import sketch
from tests.attacks.attack import Attack, Guard
from tests.load.sample import write
from tests.load.test_records import ARTICLE, files

WORDS = [f"w{n:02}{'abcde'[n % 5]}" for n in range(90)]
TEXT = " ".join(WORDS)
STORY, DISPUTE = "stories/strike/story.yml", "disputes/rail.yml"


def told(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Whether a note names the file, with `old` replaced in it; and none another."""

    def tries(folder: Path) -> None:
        sample = files()
        assert old in sample[path]
        content = write(folder, sample | {path: sample[path].replace(old, new, 1)})
        corpus = load_corpus(content, folder / "texts")
        (story,) = corpus.stories
        known = Item("shingle", tuple(sorted(sketch(TEXT))), ())
        articles = tuple(
            a
            if a.record is None
            else replace(
                a,
                record=replace(a.record, analysis=replace(a.record.analysis, items=(known,))),
            )
            for a in story.articles
        )
        found = copied_notes(replace(corpus, stories=(replace(story, articles=articles),)))
        assert [where for where, _ in found] == [path]

    return tries


def parted(size: int) -> tuple[str, ...]:
    """The text in pieces of so many words."""
    return tuple(" ".join(WORDS[n : n + size]) for n in range(0, 60, size))


PHRASES = ", ".join(parted(6))
NAMED = "".join(
    f"  - {{at: [0, 3], speaker: {each}, side: none, by: bob, why: none}}\n" for each in parted(6)
)
REASONED = "".join(f"  - {{at: [0, 3], drop: true, by: bob, why: {each}}}\n" for each in parted(10))
GUARD = (Guard("generator.load.copied_notes:LEAST", 10**9),)
ATTACKS = tuple(
    Attack(f"a text under rights in {where}", told(path, old, new), GUARD)
    for where, path, old, new in (
        ("a summary", STORY, "summary: ", f"summary: {' '.join(WORDS[10:60])} "),
        ("tags, six words each", STORY, "tags: [", f"tags: [{PHRASES}, "),
        ("contested words, six each", DISPUTE, "words: [strike", f"words: [{PHRASES}, strike"),
        (
            "names of corrections, six words each",
            ARTICLE,
            "rights:",
            f"corrections:\n{NAMED}rights:",
        ),
        ("reasons of corrections", ARTICLE, "rights:", f"corrections:\n{REASONED}rights:"),
    )
)

"""Attacks through records: figures, places, words and hands that are forged, each signed anew."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.attacks.attack import Attack, Guard
from tests.attacks.given import told
from tests.load.sample import FILES
from tests.load.test_records import ARTICLE, HEAD, RECORD, WHOLE, at, changed, files


def is_told(record: str, says: str, head: str = HEAD) -> Callable[[Path], None]:
    """A record that has to be refused with these words."""

    def tries(folder: Path) -> None:
        found = told(folder, files(record, head))
        assert says in found, found

    return tries


def forged(says: str, *path: str | int, to: object) -> Callable[[Path], None]:
    """A record with one thing in it forged, and signed anew."""
    return is_told(changed(lambda found: at(*path)(found, to)), says)


def without(name: str) -> tuple[Guard, ...]:
    """The check of that name taken out."""
    return (Guard(f"generator.load.records:{name}", lambda *_: ()),)


def of_record(name: str) -> tuple[Guard, ...]:
    """The check of a record beside its article taken out."""
    return (Guard(f"generator.load.record_checks:{name}", lambda *_: ()),)


def deep(folder: Path) -> None:
    """Lists in lists, as deep as a parser bears and what goes through it later does not."""
    record = WHOLE.replace('"length":', f'"x":{"[" * 900}{"]" * 900},\n"length":', 1)
    assert "more than 20 levels" in told(folder, files(record))


def strange(folder: Path) -> None:
    """A record of another story's article, put beside this one."""
    moved = {ARTICLE.replace("second", "third"): HEAD, RECORD.replace("second", "third"): WHOLE}
    assert 'id: "second" is another than the file\'s' in told(folder, FILES | moved)


def shows(found: dict[str, Any]) -> None:
    """Words of the article of which none may be shown."""
    found["shown"] = [*found["shown"], row("The clock over the door was slow")]
    found["shown"].sort(key=lambda each: each["span"])


def row(words: str) -> dict[str, Any]:
    from tests.load.test_records import TEXT

    start = TEXT.index(words)
    return {"span": [start, start + len(words)], "words": words}


def beside(folder: Path) -> None:
    """A record of an article whose text stands in its file."""
    head = HEAD.replace("basis: quotation, holder: Daily Example", "basis: own")
    lines = [line for line in head.splitlines() if not line.startswith("text_hash")]
    article = "\n".join([*lines, "The text stands here.", ""])
    assert "so there is no record: delete this" in told(folder, files(head=article))


TWICE = WHOLE.replace('"coded_by":"ann"', '"coded_by":"zoe",\n"coded_by":"ann"', 1)
ESCAPED = WHOLE.replace('"coded_by":"ann"', '"coded_by":"\\u0061nn"', 1)
ATTACKS: tuple[Attack, ...] = (
    Attack(
        "a figure of a record changed by hand",
        is_told(
            changed(lambda found: at("measurements", 0, "value")(found, 0.9), signed=False),
            "checksum: does not fit the rest",
        ),
        without("_of_file"),
    ),
    Attack("a record of another article", strange, without("_of_file")),
    Attack(
        "a record that its own coder confirms",
        forged("coded it or stands here before", "confirmed_by", to=["Ann"]),
        without("_confirmed_alone"),
    ),
    Attack(
        "a record with fewer speakers than passages",
        forged("has 0 items for 4 attributions", "speakers", to=[]),
        without("_counts"),
        (AssertionError, ValueError, IndexError),  # type: ignore[arg-type] # pytest takes several
    ),
    Attack(
        "a passage beyond the end of the text",
        forged("behind the text's end", "clips", 0, "span", to=[0, 9_000]),
        without("_disordered"),
    ),
    Attack(
        "two passages that count the same words",
        forged("overlaps the content of another", "attributions", 0, "content", to=[[40, 70]]),
        without("_overlapping"),
    ),
    Attack(
        "a passage of one side that counts for the other",
        forged("does not fit side and sides", "attributions", 0, "side", to="company"),
        without("_voiceless"),
    ),
    Attack(
        "fewer words than the text has, so that each part of it seems larger",
        forged("words: the layout has", "words", to=9),
        without("_laid_wrong"),
    ),
    Attack(
        "an act of harm in a paragraph where it does not stand",
        forged("it does not stand in this paragraph", "acts", 0, "paragraph", to=2),
        without("wrong_parts"),
    ),
    Attack(
        "a passage that is told of another paragraph",
        forged("it does not stand in this paragraph", "attributions", 0, "paragraph", to=2),
        without("wrong_parts"),
    ),
    Attack(
        "a megabyte of marks in a rule, which are no words",
        forged(
            "characters long: the program says", "attributions", 0, "rule", to="a " + "!" * 10**6
        ),
        (Guard("generator.load.record_values:LONGEST_RULE", 10**9),),
    ),
    Attack(
        "figures of a side that the dispute does not have",
        forged('"nobody" is no side of this dispute', "clips", 0, "voice", to="nobody"),
        of_record("unknown_sides"),
    ),
    Attack(
        "a voice that the dispute does not have",
        forged('"nobody" is none of the', "attributions", 0, "other", to="nobody"),
        of_record("unknown_voices"),
    ),
    Attack(
        "words of the article beyond what may be quoted",
        is_told(changed(shows), "is of no passage"),
        of_record("breaches"),
    ),
    Attack(
        "words smuggled in where a kind of figure is told",
        forged("is in no list of", "measurements", 0, "of", to="tea: room"),
        of_record("unknown_wording"),
    ),
    Attack(
        "a record of another text than the article's",
        forged("is of another text than the article's", "coding", "text", to="0" * 64),
        of_record("_fitting"),
    ),
    Attack(
        "a record beside a text that stands there",
        beside,
        of_record("around"),
    ),
    Attack(
        "a key of a record written twice",
        is_told(TWICE, "coded_by: written twice"),
        (Guard("generator.load.json_places:_pairs", dict),),
    ),
    Attack(
        "characters of a record written as numbers, which no search finds",
        is_told(ESCAPED, "a character written as a number"),
        (Guard("generator.load.json_places:_ESCAPE", re.compile("(?!)")),),
    ),
    Attack(
        "lists in a record, 900 levels deep",
        deep,
        (Guard("generator.load.json_depth:is_deeper", lambda *_: False),),
        RecursionError,
    ),
)

"""Acts, mentions, Items and the headline of a record file that are of the right type and yet wrong:
offsets outside of the text or the headline, other paragraphs, sides of nobody, keys of no such
kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.budget import count
from generator.load.json_places import RESTORE
from generator.load.record_values import predicates
from generator.load.strict_yaml import Loc
from generator.model import Headline
from generator.record import plain

Wrong = tuple[Loc, str]

KEYS = {
    "voice": {"person": 3, "party": 3, "body": 2},
    "name": {"party": 3},
}
"""How many parts a key has, by its first part; those of other kinds have so many:"""
PARTS = {"figure": 5, "place": 1, "number": 1}
ONE = 1


def wrong_parts(value: dict[str, Any]) -> Iterator[Wrong]:
    """All that is wrong in them."""
    for loc, spans in in_text(value):
        yield from outside(loc, spans, value["length"], "the text's")
    for rows in ("attributions", "machine"):
        for i, row in enumerate(value[rows]):
            if row["content"] and row["paragraph"] < len(value["paragraphs"]):
                begins = [row["content"][0][0]] * 2  # it may go on in the next
                yield from not_there((rows, i), row, begins, value["paragraphs"])
    for i, row in enumerate(value["bearings"]):
        yield from not_there(("bearings", i), row, row["span"], value["paragraphs"])
    for i, row in enumerate(value["acts"]):
        yield from not_there(("acts", i), row, row["words"][0], value["paragraphs"])
        yield from unlike_an_act(("acts", i), row)
    for i, item in enumerate(value["items"]):
        if not fits(item["kind"], item["key"]):
            yield ("items", i, "key"), f"is no key of a {item['kind']}: {RESTORE}"


def not_there(
    loc: Loc, row: dict[str, Any], span: Sequence[int], paragraphs: Sequence[Sequence[int]]
) -> Iterator[Wrong]:
    """Whether a row stands in another paragraph than it says."""
    if row["paragraph"] >= len(paragraphs):
        yield (*loc, "paragraph"), f"there is no such paragraph: {RESTORE}"
        return
    start, end = paragraphs[row["paragraph"]]
    if not start <= span[0] <= span[1] <= end:
        yield (*loc, "paragraph"), f"it does not stand in this paragraph: {RESTORE}"


def unlike_an_act(loc: Loc, row: dict[str, Any]) -> Iterator[Wrong]:
    """What of an act does not go together."""
    for who in ("agent", "patient"):
        if bool(row[who]) != (row[f"{who}_side"] is not None):
            yield (*loc, f"{who}_side"), f"who is told of has a side, nobody has none: {RESTORE}"
    if bool(row["agent"]) != (row["named"] != "nowhere"):
        yield (*loc, "named"), f"does not fit the agent: {RESTORE}"
    if row["kind"] not in predicates()[row["predicate"]]:
        yield (*loc, "kind"), f"“{row['predicate']}” is no {row['kind']}: {RESTORE}"


def in_text(value: dict[str, Any]) -> Iterator[tuple[Loc, Sequence[list[int]]]]:
    """Where offsets into the text stand."""
    for i, row in enumerate(value["bearings"]):
        yield ("bearings", i, "span"), [row["span"]]
    for i, row in enumerate(value["acts"]):
        for part in ("words", "agent", "patient"):
            yield ("acts", i, part), row[part]
    for i, row in enumerate(value["items"]):
        yield ("items", i, "spans"), row["spans"]
    pairs = () if value["headline"] is None else value["headline"]["pairs"]
    for i, row in enumerate(pairs):
        for part in ("attributed", "stated"):
            yield ("headline", "pairs", i, part), row[part]


def of_headline(headline: Headline, title: str) -> Iterator[Wrong]:
    """What is wrong with the headline, which is that title."""
    if headline.words != count(title):
        yield ("headline", "words"), f"the headline has {count(title)}: {RESTORE}"
    for i, row in enumerate(headline.attributions):
        for part in ("source", "cue", "content"):
            loc: Loc = ("headline", "attributions", i, part)
            yield from outside(loc, plain(row)[part], len(title), "the headline's")
    for i, pair in enumerate(headline.pairs):
        spans = plain(pair)["title"]
        yield from outside(("headline", "pairs", i, "title"), spans, len(title), "the headline's")


def outside(loc: Loc, spans: Sequence[list[int]], length: int, whose: str) -> Iterator[Wrong]:
    """Offsets behind an end."""
    for i, (_, end) in enumerate(spans):
        if end > length:
            yield (*loc, i), f"ends at {end}, behind {whose} end at {length}: {RESTORE}"


def fits(kind: str, key: Sequence[str]) -> bool:
    """Whether a key has the parts of its kind."""
    if kind in PARTS:
        return len(key) == PARTS[kind]
    if kind not in KEYS:
        return True
    parts = KEYS[kind].get(key[0] if key else "")
    return len(key) == (parts or ONE) and (parts is not None or kind == "name")

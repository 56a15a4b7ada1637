"""Acts, mentions, Items and the headline of a record file that are of the right type and yet wrong:
offsets outside of the text or the headline, paragraphs that are not there, keys of no such kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.load.json_places import RESTORE
from generator.load.strict_yaml import Loc

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
    for name in ("bearings", "acts"):
        for i, row in enumerate(value[name]):
            if row["paragraph"] >= len(value["paragraphs"]):
                yield (name, i, "paragraph"), f"there is no such paragraph: {RESTORE}"
    for i, item in enumerate(value["items"]):
        if not fits(item["kind"], item["key"]):
            yield ("items", i, "key"), f"is no key of a {item['kind']}: {RESTORE}"
    yield from of_headline(value["headline"])


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


def of_headline(headline: dict[str, Any] | None) -> Iterator[Wrong]:
    """Offsets that are not in the headline."""
    if headline is None:
        return
    length = len(headline["title"])
    for i, row in enumerate(headline["attributions"]):
        for part in ("source", "cue", "content"):
            loc: Loc = ("headline", "attributions", i, part)
            yield from outside(loc, row[part], length, "the headline's")
    for i, row in enumerate(headline["pairs"]):
        yield from outside(
            ("headline", "pairs", i, "title"), row["title"], length, "the headline's"
        )


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

"""What kind of article it is, as far as its type, headline, section or address say; by a table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.load.page.pieces import Saying, of
from generator.load.page.tables import table

_PLACES = {
    "kind": "JSON-LD @type",
    "title": "the headline",
    "byline": "the byline",
    "section": "the section",
    "path": "the address",
}


class Rule(NamedTuple):
    """A row of genres.tsv."""

    genre: str
    where: str
    pattern: re.Pattern[str]


@cache
def _rules() -> tuple[Rule, ...]:
    rows = table("genres.tsv")
    return tuple(
        Rule(r["genre"], r["where"], re.compile(r["pattern"], re.IGNORECASE)) for r in rows
    )


def genre(
    found: tuple[Saying, ...], title: str, url: str, bylines: Iterable[str]
) -> tuple[str, str]:
    """The genre and where it was read; news where nothing tells."""
    said = {
        "kind": [saying.value for saying in of(found, "kind")],
        "title": [title],
        "byline": [*bylines, *(saying.value for saying in of(found, "author"))],
        "section": [
            part.strip() for s in of(found, "section") for part in re.split("[,/|]", s.value)
        ],
        "path": urlsplit(url).path.split("/")[:-1],
    }
    for rule in _rules():
        if any(rule.pattern.fullmatch(value) for value in said[rule.where]):
            return rule.genre, _PLACES[rule.where]
    return "news", "nothing that tells another genre"

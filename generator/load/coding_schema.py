"""What the files of people's own codings may hold: the worksheet, the coding, its seal."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from generator.load.schema import Part
from generator.load.values import Few, Handle, Hash, Id, Offsets, Person, offsets, several
from generator.model import Kind

Piece = str | tuple[int, int]  # exact words of the article, or offsets into it
_SALT = re.compile(r"[0-9a-f]{32,64}\Z")


def in_order(spans: list[list[int]]) -> list[list[int]]:
    """Places in the order of the text, none inside or beside the last without a gap."""
    if any(first[1] >= second[0] for first, second in pairwise(spans)):
        raise ValueError(
            "must go forward through the text, with a gap between two places: "
            "write [[24, 90], [120, 160]]"
        )
    return spans


def random_digits(text: str) -> str:
    """A salt: enough digits that nobody tries them all."""
    if not _SALT.match(text):
        raise ValueError("is no salt: write 32 to 64 characters 0-9 and a-f, or let seal add it")
    return text


def pieces(value: object) -> tuple[Piece, ...]:
    """Exact words, or a list of exact words and offsets."""
    listed = value if isinstance(value, list) else [value]
    return tuple(_piece(item) for item in listed)


def _piece(item: object) -> Piece:
    if isinstance(item, str) and item.strip():
        return item
    if isinstance(item, list) and all(type(end) is int for end in item):
        start, end = offsets(item)
        return start, end
    raise ValueError('must be words of the article: write them in "quotes", or offsets [24, 90]')


Places = Annotated[Few[Offsets], AfterValidator(in_order)]
Salt = Annotated[
    str,
    AfterValidator(random_digits),
    Field(json_schema_extra={"pattern": "^[0-9a-f]{32,64}$"}),
]
_OFFSETS = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}
_PIECE = {"anyOf": [{"type": "string", "minLength": 1}, _OFFSETS]}
Pieces = Annotated[
    tuple[Piece, ...],
    PlainValidator(pieces),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": _PIECE}]}),
]


class CodedEntry(Part):
    """A passage as a person marked it, by offsets alone."""

    source: Places = Field([], description="Who is named as speaking: the words, by offsets")
    cue: Places = Field([], description="The words that report")
    content: Annotated[Places, AfterValidator(several(1))]
    kind: Kind = "speech"
    side: str = Field(description="The id of a side, both, none or unknown")
    party: Id | None = None
    speaker: Person | None = Field(None, description="The name of the person, however mentioned")


class CodingFile(Part):
    """`<article>.coding-<handle>.yml`: what one person found, committed when all have sealed."""

    coder: Handle
    text_hash: Hash = Field(description="SHA-256 of the text that was coded")
    salt: Salt = Field(description="Random digits, so that nobody guesses the coding from its seal")
    attributions: Few[CodedEntry]


class SealFile(Part):
    """`<article>.seal-<handle>.yml`: committed before anybody's coding is."""

    coder: Handle
    text_hash: Hash = Field(description="SHA-256 of the text that was coded")
    seal: Hash = Field(description="SHA-256 of the coding file, line ends as LF")


class MarkedEntry(Part):
    """A passage on a worksheet: exact words of the article, or offsets."""

    source: Pieces = ()
    cue: Pieces = ()
    content: Pieces
    nth: int = Field(1, description="Which one, if the content stands there more than once", ge=1)
    kind: Kind = "speech"
    side: str = Field(description="The id of a side, both, none or unknown")
    party: Id | None = None
    speaker: Person | None = None


class WorksheetFile(Part):
    """`<article>.words-<handle>.yml`: filled in by a person, never committed."""

    coder: Handle
    text_hash: Hash
    salt: Salt | None = None
    attributions: Few[MarkedEntry]

"""The JSON form of an Analysis and of its parts: the contract of `evenhand analyse`, the full
Analysis, and the public Record that is committed where a text may not be.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from generator.model import Analysis, Coding, Dispute, Record, Span, Spans
from generator.record_file import packed, unpacked
from generator.shadow import as_places, laid_out, layout, shadow, words_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FORMAT = 2
"""Of record files; another one is another file format."""

Row = TypeVar("Row")


def analysis_json(analysis: Analysis) -> dict[str, Any]:
    """The line that `evenhand analyse` prints: spans as [start, end], half-open code points."""
    return {
        "id": analysis.id,
        "fingerprint": analysis.fingerprint,
        "words": analysis.words,
        "attributions": [plain(attribution) for attribution in analysis.attributions],
        "measurements": [plain(measurement) for measurement in analysis.measurements],
        "acts": [plain(act) for act in analysis.acts],
    }


def plain(row: DataclassInstance) -> dict[str, Any]:
    """A row with its fields in the order of the model."""
    return {field.name: value(getattr(row, field.name)) for field in fields(row)}


def value(found: object) -> object:
    """Spans as pairs, tuples as lists, rows as their fields, everything else as it is."""
    if isinstance(found, Span):
        return [found.start, found.end]
    if isinstance(found, tuple):
        return [value(entry) for entry in found]
    if is_dataclass(found) and not isinstance(found, type):
        return plain(found)
    return found


# ---------------------------------------------------------------- and back


def analysis_of(found: Mapping[str, Any]) -> Analysis:
    """The Analysis of which `plain` gives this; other keys are passed over."""
    return row_of(Analysis, found)


def row_of(kind: type[Row], found: Mapping[str, Any]) -> Row:
    """A row of the model, whose types say what is a row, a span or a tuple of them."""
    told: Row = _row(kind)(found)  # type: ignore[arg-type]
    return told


Reader = Callable[[Any], Any]
"""Gives what a type of the model makes of a value of JSON."""


@cache
def _row(kind: Any) -> Reader:  # noqa: ANN401 - a class of rows
    """The reader of a row, whose fields that JSON has as the model does need none."""
    readers = {name: _reader(type_) for name, type_ in get_type_hints(kind).items()}
    made = [(name, reader) for name, reader in readers.items() if reader is not None]

    def read(found: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a row
        row = {name: found[name] for name in readers}
        for name, reader in made:
            row[name] = reader(row[name])
        return kind(**row)

    return read


@cache
def _reader(type_: Any) -> Reader | None:  # noqa: ANN401 - a type
    """The reader of a type; None of one that is in JSON what it is in the model."""
    if type_ is Span:
        return lambda pair: Span(*pair)
    if _is_row(type_):
        return _row(type_)
    if get_origin(type_) is tuple:
        inner = _reader(get_args(type_)[0])
        return tuple if inner is None else lambda found: tuple(map(inner, found))
    rows = [each for each in get_args(type_) if _is_row(each)]
    if rows:  # or None
        return lambda found: None if found is None else _row(rows[0])(found)
    return None


def _is_row(type_: object) -> bool:
    return is_dataclass(type_)


def spans(pairs: Iterable[Sequence[int]]) -> Spans:
    """Spans of pairs."""
    return tuple(Span(start, end) for start, end in pairs)


# ---------------------------------------------------------------- records


def record_json(record: Record, story: str) -> dict[str, Any]:
    """The fields of a record file but for its checksum."""
    analysis = record.analysis
    whole = {
        "format": FORMAT,
        "story": story,
        "coded_by": record.coded_by,
        "confirmed_by": list(record.confirmed_by),
        "coding": plain(record.coding),
        "length": len(record.shadow),
        **plain(analysis),
        "speakers": list(record.speakers),
        "machine_speakers": list(record.machine_speakers),
        "hashes": list(record.hashes),
        "layout": list(layout(words_of(record.shadow), analysis.paragraphs)),
        "places": [{"hash": hash_, "span": value(span)} for hash_, span in record.places],
        "shown": [{"span": value(s), "words": s.of(record.shadow)} for s in record.shown],
    }
    return packed(whole)


def record_of(found: dict[str, Any]) -> Record:
    """The Record of which `record_json` gives this."""
    return whole_record(unpacked(found))


def whole_record(found: Mapping[str, Any]) -> Record:
    """The Record of a file's fields as the model has them."""
    pieces = [(Span(*row["span"]), row["words"]) for row in found["shown"]]
    return Record(
        analysis=analysis_of(found),
        coding=row_of(Coding, found["coding"]),
        hashes=tuple(found["hashes"]),
        shadow=shadow(found["length"], as_places(laid_out(found["layout"])), pieces),
        shown=tuple(span for span, _ in pieces),
        coded_by=found["coded_by"],
        confirmed_by=tuple(found["confirmed_by"]),
        speakers=tuple(found["speakers"]),
        machine_speakers=tuple(found["machine_speakers"]),
        places=tuple((row["hash"], Span(*row["span"])) for row in found["places"]),
    )


def record_text(record: Record, story: str) -> str:
    """A record file: a field a line, of lists a row a line, so that a diff says what changed."""
    found = record_json(record, story)
    whole = {**found, "checksum": checksum(found)}
    body = ",\n".join(f"{json.dumps(name)}:{_lines(each)}" for name, each in whole.items())
    return f"{{\n{body}\n}}\n"


def _lines(found: object) -> str:
    """A field: of lists a row a line, also of rows that stand together."""
    if not isinstance(found, list) or not found:
        return _line(found)
    return "[\n" + ",\n".join(map(_group, found)) + "\n]"


def _group(row: object) -> str:
    if not isinstance(row, dict) or "rows" not in row:
        return _line(row)
    rows = ",\n  ".join(map(_line, row["rows"]))
    return f' {{"same":{_line(row["same"])},"rows":[\n  {rows}]}}'


def _line(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def sides_hash(dispute: Dispute) -> str:
    """A hash of what of a dispute decides an analysis: who speaks for whom, by the names of its
    sides, others and speakers; which words and claims are contested. Sources of claims decide
    nothing.
    """
    claims = tuple((c.id, c.words, c.held_by, c.denied_by) for c in dispute.claims)
    whole = repr((dispute.sides, dispute.others, dispute.speakers, dispute.terms, claims))
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


def checksum(found: Mapping[str, Any]) -> str:
    """SHA-256 over all of a record but itself, however its lines are broken."""
    rest = {name: each for name, each in found.items() if name != "checksum"}
    whole = json.dumps(rest, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(whole.encode()).hexdigest()

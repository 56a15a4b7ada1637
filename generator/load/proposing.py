"""What was found of an article in, an answer to propose for every question about it out.

Answers are text as somebody would type it. One that its field may not hold is no proposal but a
note: nothing that a page says goes further unchecked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from generator.load.addresses import inner, plain
from generator.load.found import Found
from generator.load.language import is_other
from generator.load.text import UNWANTED, unwanted, visible
from generator.load.validate import listed, suggest
from generator.load.values import day, line, moment, quoted, title, web_address, words
from generator.model import Basis, Extent, Genre

Check = Callable[[str], object]
NONE = "-"
"""What somebody types to say that there is none."""
MOST_NAMES = 50


@dataclass(frozen=True, slots=True)
class Proposal:
    """An answer, and where it comes from, in words; empty where nothing is proposed."""

    value: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is proposed, by field; and what was found and cannot be, in words."""

    fields: Mapping[str, Proposal]
    notes: tuple[str, ...] = ()

    def __getitem__(self, field: str) -> Proposal:
        """The proposal for a field."""
        return self.fields.get(field, Proposal())


def propose(found: Found, today: date) -> Proposed:
    """What the page itself says of its article, checked field by field."""
    fields: dict[str, Proposal] = {}
    notes: list[str] = []
    for name, value in _values(found).items():
        if not value:
            continue
        try:
            FIELDS[name](_visible(value))
        except ValueError as error:
            notes.append(f"{name}, as the page has it, {_told(error)}")
        else:
            fields[name] = Proposal(value, found.origins.get(name, ""))
    fields["accessed"] = Proposal(today.isoformat(), "today")
    fields.setdefault("genre", Proposal("news", "as most are"))
    fields.setdefault("extent", Proposal("full", "unless you know better"))
    notes += _doubts(fields, today)
    if is_other(found.language):
        notes.append(f"the page says that its language is {quoted(found.language)}")
    return Proposed(fields, tuple(notes))


def names_of(answer: str) -> tuple[str, ...]:
    """The names in an answer, each once: with semicolons between, where there is one, or commas."""
    parts = answer.split(";" if ";" in answer else ",")
    return tuple(dict.fromkeys(name for part in parts if (name := " ".join(part.split()))))


def joined(names: Sequence[str]) -> str:
    """Names as one answer."""
    between = "; " if any("," in name for name in names) else ", "
    return between.join(names) + (";" if len(names) == 1 and "," in names[0] else "")


def written(when: date | datetime) -> str:
    """A date or a time as it is typed: a time without offset is a date alone."""
    if not isinstance(when, datetime):
        return when.isoformat()
    if when.utcoffset() is None:
        return when.date().isoformat()
    return when.isoformat(timespec="seconds" if when.second else "minutes")


def day_of(answer: str) -> date | None:
    """The day of a date or time as it was typed; None where there is none."""
    try:
        when = moment(answer)
    except ValueError:
        return None
    return when.date() if isinstance(when, datetime) else when


def one_of(known: Sequence[str]) -> Check:
    """A check that an answer is one of the known words, whatever its capitals."""

    def check(answer: str) -> str:
        chosen = answer.lower()
        if chosen not in known:
            hint = suggest(answer, known, f"write {listed(known)}")
            raise ValueError(f"{quoted(answer)} is not one of {listed(known)}: {hint}")
        return chosen

    return check


def people(answer: str) -> None:
    """A check of names with commas between."""
    names = names_of(answer)
    if len(names) > MOST_NAMES:
        raise ValueError(f"has {len(names)} names: write {MOST_NAMES} at most")
    for name in names:
        words(name)


def address(answer: str) -> str:
    """An article's address as it is written down: without tracking."""
    return plain(web_address(answer))


FIELDS: Mapping[str, Check] = {
    "title": title,
    "outlet": words,
    "url": address,
    "archived": web_address,
    "published": moment,
    "updated": moment,
    "accessed": day,
    "authors": people,
    "credits": people,
    "genre": one_of(get_args(Genre)),
    "extent": one_of(get_args(Extent)),
    "rights": one_of(get_args(Basis)),
    "licence": line,
    "holder": line,
}
"""The checks of the fields, the schema's own: ValueError says what is wrong, what to write."""


def _values(found: Found) -> Mapping[str, str]:
    """The fields that a page may say, as they would be typed."""
    kept = inner(found.url)
    archived = found.archived or (found.url if kept != found.url else "")
    return {
        "title": _line(found.title),
        "outlet": _line(found.outlet),
        "url": plain(kept.strip()),
        "archived": archived.strip(),
        "published": written(found.published) if found.published else "",
        "updated": written(found.updated) if found.updated not in {None, found.published} else "",
        "authors": joined(_names(found.authors)),
        "credits": joined(_names(found.credits)),
        "genre": found.genre,
        "extent": found.extent,
        "licence": _line(found.licence),
        "holder": _line(found.holder),
    }


def _visible(value: str) -> str:
    if any(unwanted(value)):
        raise ValueError("has invisible characters")
    return value


def _line(text: str) -> str:
    return " ".join(visible(UNWANTED.sub(" ", text)).split())


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Names that can be typed in a list."""
    lines = (_line(name).replace(";", ",").strip(" ,") for name in names)
    return tuple(dict.fromkeys(filter(None, lines)))


def _told(error: ValueError) -> str:
    text = str(error)
    return text if text.startswith(("is ", "has ")) else f"cannot be taken: {text}"


def _doubts(fields: Mapping[str, Proposal], today: date) -> Iterable[str]:
    """Days that cannot be."""
    published, updated = (
        day_of(fields.get(name, Proposal()).value) for name in ("published", "updated")
    )
    if published and published > today:
        yield f"published {published} is after today"
    if published and updated and updated < published:
        yield f"updated {updated} is before it was published, {published}"

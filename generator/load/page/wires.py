"""Which wire services a text names as its source; by a table, so that the same is one name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator.load.page.tables import table

_CAPITALS = re.compile(r"[A-Z]{2}")
_LONGEST = 600
_DATELINE = re.compile(
    r"^[^\W\d_][\w.,'’ /-]{1,60}?\s*[,(]\s*(?P<wire>[A-Za-z][\w./ &-]{1,40}?)\)?\s*[-–—]+\s"
)
_LINE = re.compile(
    r"(?:(?:additional |with )?(?:reporting|files|material|information|inputs?|copy)\b.*?"
    r"\b(?:by|from)|contributed by|^\(?source|^\(?from)\b(?P<after>.{1,200})|"
    r"(?P<before>^.{1,120}?)(?: also)? contributed(?: (?:to|reporting)|\.?$)|"
    r"^\W?contributing(?: \w+)?:(?P<names>.{1,200})",
    re.IGNORECASE,
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["name"], _compiled(row["pattern"])) for row in table("wires.tsv"))


def _compiled(pattern: str) -> re.Pattern[str]:
    """Short capitals count in capitals alone: `AP`, never `ap`."""
    parts = (p if _CAPITALS.search(p) else f"(?i:{p})" for p in _top(pattern))
    return re.compile("|".join(f"(?:{part})" for part in parts))


def _top(pattern: str) -> list[str]:
    """The alternatives of a pattern, those in brackets left whole."""
    parts, depth = [""], 0
    for letter in pattern:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def wires_in(text: str) -> tuple[str, ...]:
    """The services that a byline or a credit names."""
    return tuple(name for name, pattern in _patterns() if pattern.search(text))


def is_wire(name: str) -> str | None:
    """The service that a name is, wholly."""
    bare = re.sub(r"^(?:by|from) |(?: staff| news)$", "", name.strip(" .,()"), flags=re.IGNORECASE)
    return next((wire for wire, pattern in _patterns() if pattern.fullmatch(bare)), None)


def dateline_wires(paragraph: str) -> tuple[str, ...]:
    """The services in a dateline: `PORT SKERRY (AP) — …`."""
    match = _DATELINE.match(paragraph[:120])
    if not match:
        return ()
    return tuple(
        dict.fromkeys(w for part in re.split(r"[/,&]", match["wire"]) if (w := is_wire(part)))
    )


def credited(lines: Iterable[str]) -> tuple[str, ...]:
    """The services in closing lines: `With reporting by the Associated Press`."""
    found: list[str] = []
    for line in (line for line in lines if len(line) <= _LONGEST):
        if line.startswith("©"):
            found += wires_in(line)
        for match in _LINE.finditer(line):
            found += wires_in(match["after"] or match["before"] or match["names"] or "")
    return tuple(dict.fromkeys(found))

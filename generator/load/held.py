"""The texts that may not be published, as far as they lie in `texts/`: under their SHA-256, or as
somebody's own copy, `texts/<story>/<article>.txt`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.errors import ContentError, Problem
from generator.load.language import not_english
from generator.load.layout import read, shown
from generator.load.text import hash_of_normalised, normalise
from generator.readable import too_long

OUTSIDE = "is a symbolic link out of texts/: put the file itself here"


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of texts, and the article whose text is looked for there."""

    texts: Path
    story: str
    article: str


def held_text(place: Place, digest: str | None, problems: list[Problem]) -> str | None:
    """The very text of that SHA-256, wherever it lies, or without one the own copy; what is wrong
    with it is added to the problems.
    """
    named = place.texts / f"{digest}.txt"
    path = named if named.is_file() else own_path(place)
    if path.is_file() and not path.resolve().is_relative_to(place.texts.resolve()):
        problems.append(Problem(shown(path), 1, 1, "", OUTSIDE))
        return None
    try:
        text = normalise(read(path, as_printed=True)) if path.is_file() else None
    except ContentError as error:
        problems += error.problems if path == named else ()
        return None
    if text is None:
        return None
    if digest is not None and (own := hash_of_normalised(text)) != digest:
        what = f"is another text: its SHA-256 is {own}, name it so or put back the text"
        problems += [Problem(shown(path), 1, 1, "", what)] if path == named else []
        return None
    wrong = too_long(text) or not_english(text)
    problems += [Problem(shown(path), 1, 1, "text", wrong)] if wrong else []
    return text


def own_path(place: Place) -> Path:
    """Where somebody's own copy lies, if there is one."""
    return place.texts / place.story / f"{place.article}.txt"


def own_copy(place: Place) -> str | None:
    """Somebody's own copy, whose blanks and marks may differ. ContentError if it cannot be read."""
    path = own_path(place)
    return normalise(read(path, as_printed=True)) if path.is_file() else None

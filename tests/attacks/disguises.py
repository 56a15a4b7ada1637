"""Attacks by what looks plain: letters and marks that a reader takes for others, in a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.load.check_files import check_article
from tests.attacks.attack import Attack, Guard

HEAD = "---\nrights: {basis: own}\n---\n"
TEXT = f"{HEAD}\nThe crews were tired.\n\nMossbay said so. “Never,” it said.\n"


def told(old: str, new: str, what: str) -> Callable[[Path], None]:
    """Whether the check says it, at its place, of a text with that exchanged."""

    def tries(_: Path) -> None:
        found = check_article(TEXT.replace(old, new), "a.md", lambda _: None).head.problems
        assert [p.line for p in found if p.field == "text" and what in p.message] == [7]

    return tries


GUARD = (Guard("generator.load.disguised:disguised", lambda _: iter(())),)
ATTACKS = tuple(
    Attack(f"a text with {name}, so that its figures are others", told(old, new, what), GUARD)
    for name, old, new, what in (
        ("a Cyrillic letter in a side's name", "Mossbay", "Mossb\u0430y", "Cyrillic"),
        ("a Greek letter in a verb of speech", "it said", "it sa\u03b9d", "Greek"),
        ("a sign of phonetics in a name", "Mossbay", "Mossb\u0251y", "type it anew"),
        ("a letter for formulas in a name", "Mossbay", "\U0001d5acossbay", "type it anew"),
        ("a letter of full width in a name", "Mossbay", "\uff2dossbay", "type it anew"),
        ("signs for inches around a quotation", "“Never,”", "\u2033Never,\u2033", "U+2033"),
        ("letters for quotation marks", "“Never,”", "\u02eeNever,\u02ee", "U+02EE"),
        ("another hyphen in a name", "Mossbay", "Moss\u2010bay", "U+2010"),
        ("a letter for an apostrophe in a name", "Mossbay", "Moss\u02bcbay", "U+02BC"),
    )
)

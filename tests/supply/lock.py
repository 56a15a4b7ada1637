"""What the locks say: packages with their versions, markers and hashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = {path.name: path for path in sorted(ROOT.glob("requirements*.lock"))}
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Locked:
    """One line of a lock: the requirement, and the files that may be installed for it."""

    requirement: Requirement
    hashes: frozenset[str]

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        (one,) = self.requirement.specifier
        return one.version


def locked(path: Path) -> Iterator[Locked]:
    """The packages of a lock; every line that is no comment belongs to one."""
    lines = path.read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.lstrip().startswith("#"))
    for entry in filter(str.strip, text.replace("\\\n", " ").splitlines()):
        requirement, *_ = entry.split(" --hash=")
        yield Locked(Requirement(requirement), frozenset(_HASH.findall(entry)))


def names(path: Path) -> frozenset[str]:
    return frozenset(each.name for each in locked(path))

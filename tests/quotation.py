"""An invented article as if it belonged to others, and a project that holds it: by its text, or by
its record alone.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.model import Record
from generator.record import record_of
from tests.project import ROOT

TITLE = "Eleven cats and a tower that leans over the harbour"
TEXT = """\
The warden of Skerry lighthouse keeps eleven grey cats behind the coal shed, and none of them \
has ever caught a rat. On Thursday he counted them twice before the meeting began.

“Every lantern in this tower burns whale tallow on Thursdays, and every skipper in the bay knows \
which of them is lit for him,” said Nuala Moran, who speaks for the fishers. “We will not pay \
for a light that we have always kept ourselves, whatever the ledger says.”

The port authority reckoned its tower leaned nine inches towards the chapel after the spring \
gales. Pieter Voss, its director, warned that the stones could not stand another winter without \
iron bands.

Three retired crane operators from the northern coal quay said the fishers should buy the tower \
outright. The fishers said they had neither the silver nor the patience for masonry. Moran \
promised to put the question to her members before the herring came back.

The clerk unrolled a drawing of the foundations that nobody had looked at since the old queen's \
visit. It showed a well where the stairs are now, and a kitchen garden under the breakwater. A \
boy who had come in for the warmth asked whether the cats were marked on it too.

“The deficit is not a matter of opinion,” Voss said. “It is written on the wall of my office in \
chalk, and I invite any member to come and rub it out.” The port authority said small craft \
would pay a shilling more each month. Voss denied wanting anybody gone.

Moran called the shilling a burglary in daylight. The skippers want a second reading of the \
accounts by somebody from outside the county. According to the fishers, two of the bills were \
paid twice.

The chapel bell rang while they were voting, so that half of the hands went up too late. The \
warden opened a window to let the smoke out and the youngest of the cats walked along the sill. \
Nobody moved that the minutes be read. The police said they expected no trouble at the quay on \
Friday.

After the lamps were put out the members stood for a while on the steps in the rain, looking up \
at the thing they had been talking about. It did lean, a little, if one knew where to look; most \
of them had known since they were children and had thought it was the sky."""
PATH = "content/stories/toll-vote/wire-nine"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with content of which one article belongs to others."""

    root: Path

    @property
    def article(self) -> Path:
        return self.root / f"{PATH}.md"

    @property
    def record(self) -> Path:
        return self.root / f"{PATH}.record.json"

    @property
    def held(self) -> Path:
        """Where its text lies."""
        return self.root / "texts" / f"{digest(TEXT)}.txt"

    def read(self) -> Record:
        return record_of(json.loads(self.record.read_text("utf-8")))

    def correct(self, *lines: str) -> None:
        """Write corrections into the front matter, in place of those that stand there."""
        self.article.write_text(front_matter(corrections=lines), encoding="utf-8")

    def forget(self) -> None:
        """Take the text away."""
        shutil.rmtree(self.root / "texts")


def make(root: Path) -> Project:
    """A project with the corpus of the tests and that article, its text held."""
    shutil.copytree(ROOT / "tests/corpus", root / "content")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "texts").mkdir()
    project = Project(root)
    project.held.write_text(TEXT, encoding="utf-8")
    project.correct()
    return project


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def front_matter(*, text: str = TEXT, corrections: tuple[str, ...] = ()) -> str:
    listed = "".join(f"  - {line}\n" for line in corrections)
    return f"""\
---
outlet: wire-nine
title: {TITLE}
url: https://wire-nine.example/tower
published: 2025-03-04
rights: {{basis: quotation, holder: Wire Nine}}
text_hash: "{digest(text)}"
{"corrections:" if listed else ""}
{listed}---
"""

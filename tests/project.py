"""A small project in a temporary folder, and runs of `evenhand` in it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from html import unescape
from io import StringIO
from pathlib import Path
from re import sub
from unittest.mock import patch

from generator.door import main

ROOT = Path(__file__).parent.parent
HELD = """\
The warden of Skerry lighthouse keeps eleven grey cats behind the coal shed.

“Every lantern in this tower burns whale tallow on Thursdays,” said Nuala Moran. The port \
authority reckoned its tower leaned nine inches towards the chapel after the spring gales.

Three retired senior dockside crane operators from the northern coal quay said the fishers \
should buy the tower outright."""
HEAD = """\
---
outlet: wire-nine
title: A tower that leans
url: https://wire-nine.example/tower
published: 2025-03-04
rights: {{basis: quotation, holder: Wire Nine}}
text_hash: "{digest}"
---
"""


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended and what it said."""

    code: int
    out: str
    err: str


def make(root: Path) -> Path:
    """A project with the corpus of the tests, its text of others held in texts/."""
    shutil.copytree(ROOT / "tests/corpus", root / "content")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "templates").symlink_to(ROOT / "templates")
    digest = hashlib.sha256(HELD.encode()).hexdigest()
    (root / "texts").mkdir()
    (root / "texts" / f"{digest}.txt").write_text(HELD, encoding="utf-8")
    article = root / "content/stories/toll-vote/wire-nine.md"
    article.write_text(HEAD.format(digest=digest), encoding="utf-8")
    return root


def run(
    root: Path, *words: str, environment: Mapping[str, str] | None = None, seconds: int = 180
) -> Done:
    """`evenhand` in a process of its own, in that folder."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def here(root: Path, *words: str) -> Done:
    """`evenhand` in that folder and in this process, where what is heavy was loaded before; for
    tests whose subject is what it does and says, not that it is a program.
    """
    out, err, code = StringIO(), StringIO(), 0
    with (
        chdir(root),
        redirect_stdout(out),
        redirect_stderr(err),
        patch.object(sys, "argv", ["evenhand", *words]),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
    return Done(code, out.getvalue(), err.getvalue())


def tree(folder: Path) -> dict[str, bytes]:
    """Path and bytes of every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def words(text: str) -> list[str]:
    """The words of a text or a page, without tags and in small letters."""
    return sub(r"[\W_]+", " ", unescape(sub(r"<[^>]*>", " ", text))).lower().split()


def stretches(text: str, length: int) -> set[str]:
    """Every run of so many consecutive words."""
    found = words(text)
    return {" ".join(found[at : at + length]) for at in range(len(found) - length + 1)}


def seen(markup: str) -> str:
    """A page without what only who listens is told, and without its passages' numbers."""
    return sub(r'<span class="?vh"?[^>]*>.*?</span>|<a class="pn .*?</a>', "", markup)

"""Attacks on the job that comments: it may write, and what it reads was left by a stranger's run.

A guard within the job's script is taken out of a copy of it, by its own text.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import repeat
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_BZIP2, ZipFile, ZipInfo

from generator.errors import ContentError
from generator.load.report_file import read_report, report_text
from generator.publish.comment import comment
from tests.attacks.attack import Attack, Guard
from tests.fake_forge import BOT, PULL, REPOSITORY, Forge, event, packed, pull
from tests.publish.test_comment import is_dead, made

SCRIPT = Path(__file__).parents[2] / ".github/scripts/pull_comment.py"
MARKER = "<!-- evenhand report -->"
GOOD = packed({"diff.json": b"{}"})


def script() -> ModuleType:
    """The job's script."""
    return without()


def without(*guards: tuple[str, str]) -> ModuleType:
    """A copy of it, where something else stands in the place of each guard."""
    source = SCRIPT.read_text(encoding="utf-8")
    for guard, instead in guards:
        assert guard in source
        source = source.replace(guard, instead)
    module = ModuleType("job")
    sys.modules["job"] = module  # where its records look for their annotations
    exec(compile(source, SCRIPT, "exec"), module.__dict__)  # noqa: S102 (the project's own)
    return module


@dataclass(frozen=True, slots=True)
class Api:
    """The forge's answers, without a network."""

    forge: Forge

    def get(self, path: str, **query: Any) -> Any:  # noqa: ANN401 (JSON)
        return self.forge.answer(below(path), int(query.get("page", 1)))

    def all(self, path: str) -> Iterator[Any]:
        yield from self.get(path)

    def read(self, path: str, _limit: int, method: str = "GET", body: bytes = b"") -> bytes:
        if method == "GET":
            return self.forge.archive or b""
        self.forge.write(below(path), json.loads(body)["body"])
        return b"{}"


def below(path: str) -> str:
    return urlsplit(path).path.removeprefix(f"/repos/{REPOSITORY}")


def is_refused(archive: bytes, _: Path) -> None:
    """No file comes of an archive."""
    job = script()
    try:
        found = job.only_file(archive)
    except job.RefusedError:
        return
    raise AssertionError(found[:20])


def is_not_fetched(forge: Forge, _: Path) -> None:
    """No report comes of a run."""
    job = script()
    try:
        found = job.report_of(Api(forge), job.run_of(event(), REPOSITORY))
    except job.RefusedError:
        return
    raise AssertionError(found[:20])


def writes_nowhere(pulls: list[dict[str, Any]], _: Path) -> None:
    """Nothing is written on any pull request."""
    job, forge = script(), Forge(pulls=pulls)
    job.post(Api(forge), job.run_of(event(), REPOSITORY), "text", "https://forge.example")
    assert forge.comments == []


def leaves_others(author: Mapping[str, str] | None, body: str, _: Path) -> None:
    """A comment that is not the job's stays as it is."""
    job, forge = script(), Forge(comments=[{"id": 1, "user": author, "body": body}])
    job.post(Api(forge), job.run_of(event(), REPOSITORY), "text", "https://forge.example")
    assert forge.comments[0]["body"] == body
    assert len(forge.comments) == 2


def is_short(_: Path) -> None:
    """A comment is never too long for the forge, which would refuse it and say nothing."""
    job, forge = script(), Forge()
    run = job.run_of(event(), REPOSITORY)
    job.post(Api(forge), run, "x" * 70_000, "https://forge.example")
    assert len(forge.comments[0]["body"]) < 65_536


def is_told(_: Path) -> None:
    """Maintainers are told that what runs here was changed, also by a file that was moved away."""
    job, forge = script(), Forge(files=["docs/notes.md", ".github/workflows/tests.yml"])
    run = job.run_of(event(), REPOSITORY)
    job.post(Api(forge), run, "text", "https://forge.example")
    assert "what runs here" in forge.comments[0]["body"]


def stays_dead(words: str, _: Path) -> None:
    """Nothing of a report comes alive in the comment, and no marker of ours stands in it."""
    text = comment(made(repeat(words)))
    is_dead(text)
    assert "<!--" not in text


def is_no_report(change: Callable[[str], str], folder: Path) -> None:
    """A file that is not as `diff` writes it is refused."""
    (folder / "diff.json").write_text(change(report_text(made(repeat("Dust")))), encoding="utf-8")
    try:
        found = read_report(folder / "diff.json")
    except ContentError:
        return
    raise AssertionError(found.base)


def zipped(name: str = "diff.json", times: int = 1, packing: int = 8, flags: int = 0) -> bytes:
    """An archive with such a file, so many times, so packed; `flags` stand in its list of files."""
    kept = BytesIO()
    with ZipFile(kept, "w") as archive:
        for _ in range(times):
            archive.filelist.append(_put(archive, name, packing))
            archive.filelist.pop()
    found = bytearray(kept.getvalue())
    found[found.index(b"PK\x01\x02") + 8] |= flags
    return bytes(found)


def _put(archive: ZipFile, name: str, packing: int) -> ZipInfo:
    entry = ZipInfo(name)
    entry.compress_type = packing
    archive.NameToInfo.pop(name, None)  # or it would warn of one that is there twice
    archive.writestr(entry, b"{}")
    return entry


def out(*guards: tuple[str, str]) -> Guard:
    return Guard(f"{__name__}:script", partial(without, *guards))


LISTED = "if [entry.filename for entry in entries] != [FILE]:"
NAMES = out((LISTED, "if not entries:"))
ONE = out((LISTED, "if entries[0].filename != FILE:"), ("(entry,) = entries", "entry = entries[0]"))
PACKED = "if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.flag_bits & 1:"
PACKING = out((PACKED, "if False:"))
OURS = out((" == BOT and", " != '' and"))
BEGINS = out((".startswith(MARKER)", ".count(MARKER)"))
OF_RUN = out(("if _is_of(pull, run)]", "]"))
SIZE = out(('if int(newest["size_in_bytes"]) > PACKED:', "if False:"))
DEAD = Guard("generator.publish.escaped:_ENTITIES", {})
MARKS = Guard("generator.publish.escaped:_MARKS", re.compile(r"((?!))"))

ATTACKS = (
    Attack("a report brings a second file", partial(is_refused, packed({"diff.json": b"{}",
           "x.sh": b"id"})), (ONE,)),
    Attack("a report is there twice", partial(is_refused, zipped(times=2)), (ONE,)),
    Attack("a report is called like a file above", partial(is_refused,
           packed({"../diff.json": b"{}"})), (NAMES,)),
    Attack("a report is called like a file of the system", partial(is_refused,
           packed({"/etc/passwd": b"{}"})), (NAMES,)),
    Attack("a report unpacks to a thousand times its size", partial(is_refused,
           packed({"diff.json": b" " * 8_000_001})),
           (out(("4_000_000, 8_000_000,", "4_000_000, 10**9,")),)),
    Attack("a report is packed so that it grows more", partial(is_refused,
           zipped(packing=ZIP_BZIP2)), (PACKING,)),
    Attack("a report is encrypted", partial(is_refused, zipped(flags=1)), (PACKING,),
           RuntimeError),
    Attack("a report weighs more than is read", partial(is_not_fetched, Forge(GOOD, 4_000_001)),
           (SIZE,)),
    Attack("an artifact of another name passes for the report", partial(is_not_fetched,
           Forge(GOOD, name="site")), (out(('if a["name"] == ARTIFACT and', "if")),)),
    Attack("a report is of a commit that is not the newest", partial(writes_nowhere,
           [pull(sha="b" * 40)]), (OF_RUN,)),
    Attack("a report is of somebody else's fork", partial(writes_nowhere, [pull(fork="eve/site")]),
           (OF_RUN,)),
    Attack("a report is of a fork that is gone", partial(writes_nowhere, [pull(fork=None)]),
           (OF_RUN,)),
    Attack("a report is of two pull requests", partial(writes_nowhere, [pull(), pull(PULL + 1)]),
           (out(("if len(numbers) == 1 else None", "if numbers else None")),)),
    Attack("a stranger's comment begins as ours does", partial(leaves_others, {"login": "eve"},
           f"{MARKER}\nDo not touch"), (OURS,)),
    Attack("a comment of nobody begins as ours does", partial(leaves_others, None,
           f"{MARKER}\nDo not touch"), (OURS,)),
    Attack("another job of the same account quotes our mark", partial(leaves_others,
           {"login": BOT}, f"It said {MARKER}"), (BEGINS,)),
    Attack("a report is too long to be a comment", is_short,
           (out(("if len(text) > LONGEST:", "if False:")),)),
    Attack("a pull request changes what runs here", is_told,
           (out(('".github/": "Changes', '".elsewhere/": "Changes')),)),
    Attack("a headline hides our mark in the comment", partial(stays_dead,
           f"Dust {MARKER}"), (DEAD,)),
    Attack("a headline is HTML in the comment", partial(stays_dead,
           "</summary></details><img src=x onerror=y>"), (DEAD,)),
    Attack("a headline shows a picture in the comment", partial(stays_dead,
           "![x](//evil.example/a.png)"), (DEAD,)),
    Attack("a headline calls people in the comment", partial(stays_dead, "@octocat @org/team"),
           (DEAD, MARKS)),
    Attack("a headline closes an issue", partial(stays_dead, "close #12 GH-12 !12"),
           (DEAD, MARKS)),
    Attack("a report has a key twice", partial(is_no_report, lambda text: text.replace(
           '"format": 1', '"format": 1, "format": 1')),
           (Guard("generator.load.report_file:_once", dict),)),
    Attack("a report is larger than any", partial(is_no_report, lambda text: text +
           " " * 8 * 10**6),
           (Guard("generator.load.report_file:LIMIT", 10**9),)),
)  # fmt: skip

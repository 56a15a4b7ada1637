"""Attacks on who reads what a command says: a screen obeys escapes, a runner of CI its orders."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from functools import partial
from itertools import repeat
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.commands.asking import Asking
from generator.commands.telling import tell
from generator.errors import BuildError
from generator.figures_json import READ, ArticleFigures, Figures, Published
from generator.figures_text import figures_text
from generator.load.report_file import parse_report, report_text
from generator.publish.comment import comment
from generator.publish.escaped import readable
from tests.attacks.attack import Attack, Guard
from tests.project import Done, here
from tests.publish.test_comment import made

SCREEN = "x\x9b2J\x1b]8;;a\x07y\r\u202ez"
"""It clears the screen, names a link, rings, writes over the line, turns what follows."""
ORDER = "##[add-mask]a ##vso[task.complete result=Failed;]b"
LINE = "x\n  ::stop-commands::y"
OBEYED = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|##\w*\[|^\s*::", re.MULTILINE
)


def heeded(done: Done) -> str:
    """All that was said, none of which is obeyed."""
    said = done.out + done.err
    assert not OBEYED.search(said), said[:300]
    assert said.strip()
    return said


def file_is_named(name: str, folder: Path) -> None:
    """`check` tells of a file in the content that no article may be called."""
    story = folder / "content/stories/dust"
    story.mkdir(parents=True)
    (story / f"{name}.md").write_text("---\n---\n", encoding="utf-8")
    assert "is not an id" in heeded(here(folder, "check"))


def file_holds(words: str, folder: Path) -> None:
    """`check` tells of a key that it does not know."""
    (folder / "content").mkdir()
    text = json.dumps({words: "x"})
    (folder / "content/outlets.yml").write_text(text, encoding="utf-8")
    heeded(here(folder, "check"))


def line_is_named(name: str, folder: Path) -> None:
    """`analyse` repeats the id of a line that it cannot read, and JSON says the same as before."""
    (folder / "lines.jsonl").write_text(json.dumps({"id": name}), encoding="utf-8")
    said = heeded(here(folder, "analyse", "lines.jsonl"))
    assert json.loads(said)["id"] == name


def option_is(words: str, folder: Path) -> None:
    heeded(here(folder, "import", __file__, "--story", "dust", "--map", f"{words}=b"))


def builder_says(words: str, folder: Path) -> None:
    """A builder that refuses a page quotes it."""
    (folder / "mkdocs.yml").touch()
    with patch("generator.build.build", side_effect=BuildError(f"mkdocs: {words}")):
        heeded(here(folder, "build"))


def fault_tells(words: str, folder: Path) -> None:
    """A fault of the program, whose traceback Python prints, quotes what it stumbled over."""
    with patch("generator.load.project.load_project", side_effect=RuntimeError(words)):
        try:
            here(folder, "check")
        except RuntimeError as error:
            runner = CliRunner()
            with runner.isolation() as (out, err, _):
                sys.excepthook(type(error), error, error.__traceback__)
                said = out.getvalue() + err.getvalue()
            heeded(Done(1, said.decode(), ""))


def question_quotes(words: str, _: Path) -> None:
    """What was found in a page stands in a question about it."""
    with CliRunner().isolation(input="y\n") as (out, err, _both):
        assert Asking(open=True).agreed(f"Is it {words}?")
        said = out.getvalue() + err.getvalue()
    heeded(Done(0, said.decode(), ""))


def figures_name(words: str, folder: Path) -> None:
    """`diff --figures` of two files of figures."""
    one = Published("voice_share", "share", 9, side=words, value=0.25)
    held = ArticleFigures({"title": words}, (one,))
    old = Figures(READ[-1], None, "e", "c", {words: held}, {})
    new = replace(old, articles={words: replace(held, published=(replace(one, value=0.75),))})
    for name, figures in (("old", old), ("new", new)):
        (folder / f"{name}.json").write_text(figures_text(figures), encoding="utf-8")
    heeded(here(folder, "diff", "old.json", "new.json", "--figures"))


def report_quotes(words: str, _: Path) -> None:
    """The report of `diff` as JSON, which says the same as before."""
    report = made(repeat(words))
    text = report_text(report)
    assert parse_report(text.encode(), Path("diff.json")) == report
    heeded(Done(0, text, ""))


def report_is_shown(words: str, _: Path) -> None:
    """The report of `diff` on a screen, in Markdown without entities."""
    with CliRunner().isolation() as (out, _err, _both):
        tell(readable(comment(made(repeat(words)))))
        said = out.getvalue()
    heeded(Done(0, said.decode(), ""))


def branch_is_named(name: str, folder: Path) -> None:
    """`diff` tells that there is no such commit."""
    (folder / "content").mkdir()
    subprocess.run(("git", "init", "-q", folder), check=True)  # noqa: S607 (whichever git)
    heeded(here(folder, "diff", name))


SAID = Guard("generator.load.text:harmless", str)
WRITTEN = Guard("generator.load.text:harmless_json", str)
NAMED = Guard("generator.load.text:printable", str)

ATTACKS = (
    Attack("a file's name clears the screen", partial(file_is_named, SCREEN), (SAID, NAMED)),
    Attack("a file's name gives CI an order", partial(file_is_named, ORDER), (SAID,)),
    Attack("a file's name begins a line of a log", partial(file_is_named, LINE), (SAID, NAMED)),
    Attack("a key gives CI an order", partial(file_holds, ORDER), (SAID,)),
    Attack("an article's id clears the screen", partial(line_is_named, SCREEN), (WRITTEN,)),
    Attack("an article's id gives CI an order", partial(line_is_named, ORDER), (WRITTEN,)),
    Attack("an option clears the screen", partial(option_is, SCREEN), (SAID,)),
    Attack("a page clears the screen by the builder", partial(builder_says, SCREEN), (SAID,)),
    Attack("a page begins a line of a log", partial(builder_says, LINE), (SAID,)),
    Attack("a fault's traceback clears the screen", partial(fault_tells, SCREEN), (SAID,)),
    Attack("a fault's traceback gives CI an order", partial(fault_tells, LINE), (SAID,)),
    Attack("a question clears the screen", partial(question_quotes, SCREEN), (SAID,)),
    Attack("a file of figures clears the screen", partial(figures_name, SCREEN), (SAID,)),
    Attack("a file of figures gives CI an order", partial(figures_name, ORDER), (SAID,)),
    Attack("a report clears the screen", partial(report_quotes, SCREEN), (WRITTEN,)),
    Attack("a report gives CI an order", partial(report_quotes, ORDER), (WRITTEN,)),
    Attack("a report's entity turns what follows it on the screen", partial(report_is_shown,
           "&#8238;&#13;"), (SAID, Guard("generator.publish.escaped:_ENTITIES", {}))),
    Attack("a report gives CI an order on the screen", partial(report_is_shown, ORDER), (SAID,)),
    Attack("a branch's name clears the screen", partial(branch_is_named, SCREEN), (SAID, NAMED)),
)  # fmt: skip

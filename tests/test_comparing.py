"""`evenhand diff` with a commit: what counts then and now, which program counts, what is read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import comparing
from generator.analyse.corpus import Task, run_all
from generator.cli import evenhand
from generator.comparing import Here, both, figures_here, remembering, reported
from generator.errors import ContentError
from generator.figures_text import figures_text
from generator.load.report_file import report_text
from generator.model import Analysis
from generator.publish.comment import comment
from generator.report import Report
from tests.project import HELD, ROOT, make, run, stretches

COAST = "content/stories/toll-vote/coast-post.md"
COUNTS = """\
from pathlib import Path
import sys
Path(sys.argv[sys.argv.index("--out") + 1]).write_bytes(Path({!r}).read_bytes())
"""
KNOWN = remembering(run_all)


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=ann", "-c", "user.email=ann@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)  # noqa: S607


def here(root: Path) -> Here:
    return Here(root / "content", root / "texts", KNOWN)


def since(root: Path, base: str = "HEAD") -> Report:
    return reported(both(base, None, here(root)))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = make(tmp_path / "my project")
    (root / ".gitignore").write_text("/texts/\n/*.json\n", encoding="utf-8")
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "first")
    return root


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_not_committed_is_compared_with_the_commit(project: Path) -> None:
    nothing = since(project)
    assert (nothing.stories, nothing.compared, nothing.code) == ((), 6, "same")
    assert (nothing.words, nothing.records) == ((), ())
    assert "**Nothing moved:**" in comment(nothing)
    edit(project / COAST, "passage: The boats are welcome, side: port",
         "passage: The boats are welcome, side: fishers")  # fmt: skip
    shutil.copy(project / COAST, project / COAST.replace("coast-post", "late-post"))
    (project / "content/stories/tram-route/wire-nine.md").unlink()
    found = since(project)
    assert (found.added, found.removed) == (1, 1)
    states = {(s.id, a.id): a for s in found.stories for a in s.articles}
    post = states["toll-vote", "coast-post"]
    assert post.why == ("corrections changed",)
    sides = next(story.sides for story in found.stories if story.id == "toll-vote")
    assert [m.side for m in post.figures][:2] == [side.id for side in sides]
    assert [(m.change, m.what) for m in post.passages] == [("changed", ("side",))]
    assert [c.change for c in post.corrections] == ["came", "went"]
    assert states["toll-vote", "late-post"].state == "new"
    (asked,) = found.words  # the correction that was changed, and those of the copy
    places = tuple(f"stories/toll-vote/{name}-post.md" for name in ("coast", "late"))
    assert (asked.person, asked.what, asked.of, asked.files) == ("ben", "correction", "ann", places)
    assert states["tram-route", "wire-nine"].state == "gone"


def test_words_of_others_stand_in_a_report_only_as_on_their_page(project: Path) -> None:
    (project / "content/stories/toll-vote/wire-nine.md").rename(project / "wire-nine.md")
    git(project, "commit", "-q", "-a", "-m", "without")
    (project / "wire-nine.md").rename(project / "content/stories/toll-vote/wire-nine.md")
    shown = figures_here(here(project)).shown
    assert shown is not None
    page = shown.articles["toll-vote/wire-nine"].passages or ()
    told = stretches(report_text(since(project)), 5) & stretches(HELD, 5)
    assert told <= {one for passage in page for one in stretches(passage.text, 5)}


def test_a_base_that_went_on_says_how_far(project: Path) -> None:
    git(project, "checkout", "-q", "-b", "other")
    edit(project / COAST, "The boats", "All boats")
    git(project, "commit", "-q", "-a", "-m", "more")
    git(project, "checkout", "-q", "-")
    found = both("other", None, here(project))
    assert (found.ahead, found.new == found.old) == (1, True)
    assert both("HEAD", None, here(project)).ahead == 0


def test_nothing_is_analysed_twice(project: Path) -> None:
    asked: list[str] = []

    def counted(tasks: Iterable[Task]) -> Iterator[Analysis]:
        for task in tasks:
            asked.append(task.id)
            yield from KNOWN([task])

    edit(project / COAST, "The boats", "All boats")
    both("HEAD", None, Here(project / "content", project / "texts", counted))
    assert sorted({*asked}) == sorted({"coast-post", "evening-lamp", "wire-nine"})
    assert len(asked) == 6 + 1


def test_problems_of_the_content_then_are_told_with_the_commit(project: Path) -> None:
    good = (project / COAST).read_text(encoding="utf-8")
    edit(project / COAST, "outlet: ", "outlett: ")
    git(project, "commit", "-q", "-a", "-m", "broken")
    (project / COAST).write_text(good, encoding="utf-8")
    with pytest.raises(ContentError, match=r"^[0-9a-f]{12}:content/stories/toll-vote/coast-post"):
        since(project)


def test_content_that_was_not_there_is_all_new(project: Path) -> None:
    git(project, "rm", "-q", "-r", "--cached", "content")
    git(project, "commit", "-q", "-m", "without")
    assert since(project).added == 6


# ---------------------------------------------------------------- the program of that time


@pytest.fixture
def programmed(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that holds the program, of which another version is committed."""
    package = project / "generator"
    package.mkdir()
    then = figures_here(here(project))
    articles = {
        name: replace(each, published=tuple(replace(m, value=0.123) for m in each.published))
        for name, each in then.articles.items()
    }
    old = figures_text(replace(then, articles=articles))
    (project / "then.json").write_text(old, encoding="utf-8")
    (package / "__main__.py").write_text(
        COUNTS.format(str(project / "then.json")), encoding="utf-8"
    )
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "comparing.py").write_text("", encoding="utf-8")
    (package / "analyse.py").write_text("then", encoding="utf-8")
    monkeypatch.setattr(comparing, "PACKAGE", package)
    return project


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "program")


def test_another_program_counts_what_was(programmed: Path) -> None:
    commit(programmed)
    assert since(programmed).code == "same"
    (programmed / "generator/comparing.py").write_text("moves no figure", encoding="utf-8")
    assert since(programmed).code == "same"
    (programmed / "generator/analyse.py").write_text("now", encoding="utf-8")
    found = since(programmed)
    assert (found.code, found.moved > 0) == ("base", True)


def test_a_program_without_the_command_counts_nothing(programmed: Path) -> None:
    (programmed / "generator/comparing.py").unlink()
    commit(programmed)
    (programmed / "generator/analyse.py").write_text("now", encoding="utf-8")
    found = since(programmed)
    assert (found.code, found.moved) == ("older", 0)
    assert "as it was then it could not count by itself" in comment(found)


def test_a_program_that_does_not_run_is_told(programmed: Path) -> None:
    (programmed / "generator/__main__.py").write_text("raise SystemExit(1)", encoding="utf-8")
    commit(programmed)
    (programmed / "generator/analyse.py").write_text("now", encoding="utf-8")
    assert since(programmed).code == "failed"


def test_a_strangers_program_is_not_run(programmed: Path) -> None:
    ran = programmed / "ran.txt"
    (programmed / "generator/__main__.py").write_text(
        f"open({str(ran)!r}, 'w').close()", encoding="utf-8"
    )
    git(programmed, "checkout", "-q", "--orphan", "strange")
    commit(programmed)
    git(programmed, "checkout", "-q", "-f", "-B", "mine", "HEAD")
    git(programmed, "checkout", "-q", "--orphan", "own")
    (programmed / "generator/analyse.py").write_text("now", encoding="utf-8")
    commit(programmed)
    assert since(programmed, "strange").code == "same"
    assert not ran.exists()


# ---------------------------------------------------------------- the commands


def test_the_comment_of_a_broken_file_is_one_line_of_error(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text('{"format": NaN}', encoding="utf-8")
    found = run(tmp_path, "comment", "bad.json")
    assert (found.code, found.out) == (1, "")
    assert found.err.splitlines()[0].startswith("bad.json:1:1: holds no report (NaN is no number)")


def test_a_comment_needs_little(tmp_path: Path) -> None:
    script = (
        "import sys; sys.argv = ['evenhand', 'comment', 'none.json']\n"
        "from generator.door import main\n"
        "try: main()\n"
        "except SystemExit: print(*{name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(done.stdout.split()) - set(sys.stdlib_module_names)
    assert {"pydantic", "click", "generator"} <= loaded
    assert not loaded & {"spacy", "nltk", "mkdocs", "jinja2", "numpy", "yaml"}


@pytest.mark.parametrize("words", [("--figures", "--json"), ("--all",)])
def test_flags_that_do_not_go_together_are_wrong_use(words: tuple[str, ...]) -> None:
    assert CliRunner().invoke(evenhand, ["diff", "HEAD", *words]).exit_code == 2

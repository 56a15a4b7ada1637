"""The figures of content as it is, and as it was at a commit, to be told apart; no page is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.analyse.corpus import Task
from generator.analyse.fingerprint import code, engine, versions
from generator.analysing import Analyser, analyse_corpus
from generator.compare import compare
from generator.compare.moved_articles import Room
from generator.compare.report import Base, report
from generator.errors import ContentError, Problem
from generator.figures_json import Basis, Figures, figures_of
from generator.figures_shown import Shown
from generator.load.commit import (
    Repository,
    ahead_of,
    as_files,
    base_of,
    entries,
    repository,
    same_files,
)
from generator.load.corpus import load_corpus
from generator.load.figures import read_figures
from generator.load.layout import shown
from generator.load.other_code import counted_by, has_command
from generator.load.report_file import LIMIT, report_text
from generator.load.vouched import vouched
from generator.model import Analysis
from generator.publish.beside import shown_beside
from generator.publishing import codings
from generator.report import Report

PACKAGE = Path(__file__).parent
NO_FIGURES = (
    "publish/",
    "commands/",
    "cli.py",
    "serve.py",
    "comparing.py",
    "report.py",
    "load/commit.py",
    "load/other_code.py",
    "load/report_file.py",
    "load/vouched.py",
)
"""Parts of the program that no figure depends on."""
ROOMS = (Room(), Room(200, 3_000, 700), Room(100, 1_500, 300), Room(40, 400, 80))


@dataclass(frozen=True, slots=True)
class Here:
    """Content as it is now, and how it is analysed."""

    content: Path
    texts: Path
    analyser: Analyser
    workers: int | None = None  # as many as there are cores


def figures_here(here: Here, story: str | None = None) -> Figures:
    """The figures of the content: loaded, analysed and compared."""
    corpus = load_corpus(here.content, here.texts, story)
    words = vouched(corpus, here.content)
    stories = shown(here.content / "stories")
    corpus, analyses = analyse_corpus(corpus, here.analyser, stories=stories, private=False)
    site = compare(
        corpus, analyses, metrics=(), versions=versions(), private=False, engine=engine()
    )
    found = [codings(each, analyses, private=False) for each in corpus.stories]
    basis = Basis({k: v for each in found for k, v in each.items()}, code(), story, words)
    return figures_of(site, basis, shown_beside(site))


def remembering(analyser: Analyser) -> Analyser:
    """The analyser, which reads nothing twice: not the same text with the same sides, title and
    corrections, whatever the article is called.
    """
    known: dict[Task, Analysis] = {}

    def analyse(tasks: Iterable[Task]) -> Iterator[Analysis]:
        asked = tuple(tasks)
        keys = [replace(task, id="") for task in asked]
        fresh = {key: task for key, task in zip(keys, asked, strict=True) if key not in known}
        known.update(zip(fresh, analyser(fresh.values()), strict=True))
        return (replace(known[key], id=task.id) for key, task in zip(keys, asked, strict=True))

    return analyse


@dataclass(frozen=True, slots=True)
class Both:
    """Two sets of figures, and what the older are of."""

    old: Figures
    new: Figures
    base: Base
    ahead: int = 0  # commits that the base has and the present branch has not


def both(name: str, new: Path | None, here: Here) -> Both:
    """The figures of the base, which is a file of figures or a commit, and those of now: in a file,
    else of the content as it is.
    """
    if Path(name).is_file() or name.endswith(".json"):
        old = read_figures(Path(name))
        return Both(old, read_figures(new) if new else figures_here(here, old.only), Base(name))
    repo = repository(here.content)
    commit, own = base_of(repo, name)
    here = replace(here, analyser=remembering(here.analyser), texts=here.texts.absolute())
    now = read_figures(new) if new else figures_here(here)
    old, how = _then(repo, commit, here, now, own=own)
    return Both(old, now, replace(how, name=name), ahead_of(repo, name) if own else 0)


def reported(found: Both) -> Report:
    """What moved, with as much of long lists as a file of it may hold."""
    told = report(found.old, found.new, found.base, ROOMS[0])
    for room in ROOMS[1:]:
        if len(report_text(told).encode()) <= LIMIT:
            break
        told = report(found.old, found.new, found.base, room)
    return told


# ---------------------------------------------------------------- a commit


def _then(
    repo: Repository, commit: str, here: Here, new: Figures, *, own: bool
) -> tuple[Figures, Base]:
    """The figures at a commit; the program of that time counts them only where it is another and
    in the present branch’s `own` history.
    """
    differs = own and _differs(repo, commit)
    folders = {"content": repo.inside}
    if differs:
        folders["generator"] = PurePosixPath("generator")
    if not entries(repo, commit, repo.inside):
        return replace(new, articles={}, pooled={}, shown=Shown()), Base("", commit, "same")
    with as_files(repo, commit, folders) as root:
        then = replace(here, content=root / "content")
        if not differs:
            return _named(lambda: figures_here(then), root, commit), Base("", commit, "same")
        if not has_command(root):
            return _named(lambda: figures_here(then), root, commit), Base("", commit, "older")
        found = counted_by(root, then.content, then.texts, here.workers)
        if found is not None:
            return found, Base("", commit, "base")
        return _named(lambda: figures_here(then), root, commit), Base("", commit, "failed")


def _differs(repo: Repository, commit: str) -> bool:
    """Whether another program counted then, where the repository holds the program."""
    if repo.present_code.resolve() != PACKAGE.resolve():
        return False
    return not same_files(repo, commit, PurePosixPath("generator"), NO_FIGURES)


def _named(count: Callable[[], Figures], root: Path, commit: str) -> Figures:
    """The figures of a commit; problems in its content are told as such."""
    try:
        return count()
    except ContentError as error:
        before, after = shown(root / "content"), f"{commit[:12]}:content"
        raise ContentError(
            tuple(
                Problem(p.path.replace(before, after, 1), p.line, p.column, p.field, p.message)
                for p in error.problems
            )
        ) from error

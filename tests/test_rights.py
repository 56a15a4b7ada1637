"""What belongs to others stands nowhere beyond what may be quoted: not in a repository that holds
its records alone, nor in what is built from it.
"""

from __future__ import annotations

import gzip
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.analyse.corpus import run_all
from generator.build import write_pages
from generator.errors import ContentError
from generator.model import WORD, Record
from generator.places import Places, templates
from generator.record import record_text
from generator.strays import RUN, in_file, runs, stray
from tests.project import here, seen, tree
from tests.quotation import TEXT, TITLE, Project, make

QUOTED = "two of the bills were paid"
PROPOSED = f"{{passage: {QUOTED}, side: port, by: ann, why: they speak for them}}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project coded and then built from its record alone; tests leave it as it is."""
    project = make(tmp_path_factory.mktemp("rights"))
    project.correct(PROPOSED)
    coded = here(project.root, "code", "--by", "ann")
    assert coded.code == 0, coded.err
    shutil.rmtree(project.root / "texts")
    done = here(project.root, "build")
    assert done.code == 0, done.err
    return project


def allowed(record: Record) -> list[str]:
    names = [a.speaker for a in record.analysis.attributions if a.named and a.speaker]
    return [record.shadow, TITLE, QUOTED, *names]


@pytest.fixture(scope="module")
def found(built: Project) -> dict[str, set[str]]:
    """The runs of the text's words in all that is there, but for its headline; sought once."""
    (built.root / "templates").unlink()  # a link to the program's own
    try:
        return stray(built.root, TEXT, [TITLE])
    finally:
        (built.root / "templates").symlink_to(Path(__file__).parents[1] / "templates")


def test_nothing_beyond_the_budget_stands_in_repository_build_or_site(
    built: Project, found: dict[str, set[str]]
) -> None:
    may = set().union(*map(runs, allowed(built.read())))
    assert {path: hits - may for path, hits in found.items() if hits - may} == {}


def test_all_words_that_stand_anywhere_together_are_within_the_budget(
    found: dict[str, set[str]],
) -> None:
    hits = set().union(*found.values())
    words = WORD.findall(TEXT)
    at = [n for n in range(len(words) - RUN + 1) if runs(" ".join(words[n : n + RUN])) & hits]
    told = {n + k for n in at for k in range(RUN)}
    assert len(QUOTED.split()) <= len(told) <= 0.15 * len(words)


def test_what_is_shown_is_found_by_the_same_search(found: dict[str, set[str]]) -> None:
    assert any(path.startswith("site/stories/toll-vote/wire-nine") for path in found)
    assert any(path.endswith(".record.json") for path in found)


def test_what_is_shown_is_within_the_budget(built: Project) -> None:
    record = built.read()
    words = sum(len(WORD.findall(span.of(TEXT))) for span in record.shown)
    assert 10 < words <= 0.15 * len(WORD.findall(TEXT))


def pages(project: Project, where: Path, *, private: bool = False) -> dict[str, bytes]:
    places = Places(
        content=project.root / "content",
        texts=project.root / "texts",
        pages=where,
        site=project.root / "unused",
        config=project.root / "mkdocs.yml",
        templates=templates(),
    )
    write_pages(places, run_all, story=None, private=private)
    return tree(where)


def copy(project: Project, where: Path) -> Project:
    for name in ("content", "mkdocs.yml"):
        source = project.root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, where / name)
    return Project(where)


@pytest.fixture
def copied(built: Project, tmp_path: Path) -> Project:
    return copy(built, tmp_path)


@pytest.fixture(scope="module")
def without(built: Project) -> dict[str, bytes]:
    """The pages where the text is not held."""
    return pages(built, built.root.with_name("without"))


@pytest.fixture(scope="module")
def holding(built: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same project with the text beside it; tests leave it as it is."""
    project = copy(built, tmp_path_factory.mktemp("holding"))
    hold(project)
    return project


@pytest.fixture(scope="module")
def private(holding: Project) -> dict[str, bytes]:
    """The pages of a private build of it."""
    return pages(holding, holding.root / "private", private=True)


def hold(project: Project) -> None:
    project.held.parent.mkdir()
    project.held.write_text(TEXT, encoding="utf-8")


def test_a_build_is_the_same_whether_the_text_is_held_or_not(
    without: dict[str, bytes], holding: Project
) -> None:
    assert pages(holding, holding.root / "with") == without


def test_a_text_that_nobody_has_coded_is_shown_as_its_record_would_be(copied: Project) -> None:
    hold(copied)
    shadow = copied.read().shadow
    copied.record.unlink()
    found = pages(copied, copied.root / "pages")
    assert found
    assert (
        stray(copied.root / "pages", TEXT, [shadow, TITLE, QUOTED, "Nuala Moran", "Pieter Voss"])
        == {}
    )


def test_a_private_build_shows_the_whole_text(private: dict[str, bytes]) -> None:
    article = seen(private["stories/toll-vote/wire-nine.md"].decode()).encode()
    assert len(in_file(article, runs(TEXT))) > 0.8 * len(runs(TEXT))


@pytest.mark.parametrize("name", ["stories/toll-vote/index.md", "outlets/wire-nine.md"])
def test_figures_from_the_record_are_those_from_the_text(
    without: dict[str, bytes], private: dict[str, bytes], name: str
) -> None:
    figure = re.compile(rb">([\d.,]+)<")
    assert figure.findall(without[name]) == figure.findall(private[name]) != []


def test_a_withdrawn_articles_words_stand_nowhere(copied: Project) -> None:
    head = copied.article.read_text("utf-8").replace(f"  - {PROPOSED}\n", "")
    head = head.replace("corrections:\n", "withdrawn: {on: 2025-08-01, why: asked}\n")
    copied.article.write_text(head, encoding="utf-8")
    assert here(copied.root, "code").code == 0
    pages(copied, copied.root / "pages")
    assert stray(copied.root, TEXT, [TITLE]) == {}


def test_forged_figures_are_not_published(copied: Project) -> None:
    record = copied.read()
    figures = tuple(
        replace(m, value=0.9) if m.metric == "author_voice" else m
        for m in record.analysis.measurements
    )
    forged = replace(record, analysis=replace(record.analysis, measurements=figures))
    copied.record.write_text(record_text(forged, "toll-vote"), encoding="utf-8")
    checked = here(copied.root, "check")
    assert (checked.code, "author_voice" in checked.err) == (1, True)
    with pytest.raises(ContentError, match=r"wire-nine\.record\.json:1:1: author_voice .* is 0\.9"):
        pages(copied, copied.root / "pages")
    assert not (copied.root / "pages").exists()


# ---------------------------------------------------------------- the search itself

WORDS = "every lantern in this tower"


@pytest.mark.parametrize(
    "written",
    [
        "Every lantern in this tower",
        "every&#32;lantern&nbsp;in this tower",
        "<p>Every <mark>lantern</mark> in <b>this</b> tow<b>er</b></p>",
        '<a title="Every lantern in this tower">x</a>',
        '<meta content="Every&#x20;lantern in this tower">',
        "#:~:text=Every%20lantern%20in%20this%20tower",
        "?q=Every+lantern+in+this+tower",
        '{"a": "Every\\u0020lantern in\\nthis tower"}',
        "Every lantern in\n  this\ttower",
        "<svg><title>Every lantern</title><desc> in this tower</desc></svg>",
        "EVERY LANTERN IN THIS TOWER",
    ],
)
def test_words_are_found_however_they_are_written(tmp_path: Path, written: str) -> None:
    assert WORDS in in_file(written.encode(), runs(TEXT))
    (tmp_path / "page.html").write_text(written, encoding="utf-8")
    assert set(stray(tmp_path, TEXT)) == {"page.html"}
    assert stray(tmp_path, TEXT, [TEXT]) == {}


def test_compressed_files_are_read_too() -> None:
    assert WORDS in in_file(gzip.compress(WORDS.encode()), runs(TEXT))


def test_four_words_are_not_enough() -> None:
    assert RUN == 5
    assert not in_file(b"Every lantern in this", runs(TEXT))

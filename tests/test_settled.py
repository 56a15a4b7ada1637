"""A build that would change nothing ends at once, and no other does."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from generator import settled
from generator.build import Built, build
from generator.places import Places
from generator.watching import Stage
from tests.project import ROOT, Done, here, make, tree

OPTIONS = settled.Options(story=None, private=False, builder="mkdocs")
SAID = {"stories": 1, "articles": 2, "measured": 2, "pages": 3, "searched": True, "pictured": True}
STOOD = "Nothing has changed since the last build"


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of their own."""
    place = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("EVENHAND_CACHE", str(place))
    return place


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A project as it lies after a build, with little in it."""
    make(tmp_path)
    (tmp_path / "templates").unlink()
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    for name in ("site/index.html", "build/pages/index.md", "build/figures.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("left by a build\n", encoding="utf-8")
    for name in ("benchmarks/results/a.json", "docs/guide.md", "CONTRIBUTING.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("{}\n", encoding="utf-8")
    return Places(
        content=tmp_path / "content",
        texts=tmp_path / "texts",
        pages=tmp_path / "build/pages",
        site=tmp_path / "site",
        config=tmp_path / "mkdocs.yml",
        templates=tmp_path / "templates",
        results=tmp_path / "benchmarks/results",
        figures=tmp_path / "build/figures.json",
    )


def stands(places: Places, options: settled.Options = OPTIONS) -> bool:
    return settled.stands(settled.outset(places, options)) is not None


def noted(places: Places) -> settled.Outset:
    outset = settled.outset(places, OPTIONS)
    settled.note(outset, SAID)
    return outset


def test_what_was_said_is_said_again(places: Places) -> None:
    assert not stands(places)
    assert settled.stands(noted(places)) == SAID


def test_without_a_cache_nothing_is_noted(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENHAND_CACHE", "")
    noted(places)
    assert not stands(places)


def test_dates_do_not_count(places: Places) -> None:
    noted(places)
    for folder in (places.content, places.site, places.pages):
        for path in folder.rglob("*"):
            os.utime(path, (1, 1))
    assert stands(places)


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda root: add(root / "content/stories/toll-vote/coast-post.md"),
    "a new file": lambda root: (root / "content/stories/toll-vote/new.md").write_text("new"),
    "a file gone": lambda root: (root / "content/stories/toll-vote/coast-post.md").unlink(),
    "a name": lambda root: (root / "content/outlets.yml").rename(root / "content/media.yml"),
    "a text": lambda root: add(next((root / "texts").iterdir())),
    "a template": lambda root: add(root / "templates/story.md.jinja"),
    "the theme": lambda root: add(root / "templates/theme/main.html"),
    "the configuration": lambda root: add(root / "mkdocs.yml"),
    "a measured error": lambda root: add(root / "benchmarks/results/a.json"),
    "a document": lambda root: add(root / "docs/guide.md"),
    "a document at the root": lambda root: add(root / "CONTRIBUTING.md"),
    "a page": lambda root: add(root / "site/index.html"),
    "a page of the same length": lambda root: (root / "site/index.html").write_text(
        "LEFT by a build\n"
    ),
    "a page gone": lambda root: (root / "site/index.html").unlink(),
    "a stranger": lambda root: (root / "site/more.html").write_text("more"),
    "a link": lambda root: link(root / "site/index.html"),
    "no site": lambda root: shutil.rmtree(root / "site"),
    "the Markdown": lambda root: add(root / "build/pages/index.md"),
    "the figures": lambda root: add(root / "build/figures.json"),
    "a link to figures": lambda root: link(root / "build/figures.json"),
    "a link to pages": lambda root: link(root / "build/pages/index.md"),
    "no figures": lambda root: (root / "build/figures.json").unlink(),
    "a circle": lambda root: (root / "content/round").symlink_to(root / "content"),
}


def add(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


def link(path: Path) -> None:
    """The same bytes, but elsewhere."""
    elsewhere = path.parent.parent / "elsewhere.html"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


@pytest.mark.parametrize("where", ["content", "docs", "texts", "benchmarks/results"])
@pytest.mark.parametrize("target", ["/dev/zero", "mkdocs.yml", "nowhere"])
def test_a_link_that_a_stranger_laid_is_not_followed(
    places: Places, where: str, target: str
) -> None:
    """It could lead to what never ends, or to all of the disk."""
    root = places.site.parent
    (root / where / "link.md").symlink_to(root / target)
    noted(places)
    assert not stands(places)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
@pytest.mark.parametrize("where", ["content", "site", "templates"])
def test_a_pipe_is_not_waited_for(places: Places, where: str) -> None:
    os.mkfifo(places.site.parent / where / "pipe")
    noted(places)
    assert not stands(places)


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_is_noticed(places: Places, what: str) -> None:
    noted(places)
    CHANGES[what](places.site.parent)
    assert not stands(places)


def test_options_environment_and_libraries_count(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(places)
    assert not stands(places, replace(OPTIONS, private=True))
    assert not stands(places, replace(OPTIONS, story="toll-vote"))
    monkeypatch.setenv("EVENHAND_SITE_URL", "https://side.example/")
    assert not stands(places)
    monkeypatch.delenv("EVENHAND_SITE_URL")
    assert stands(places)
    (tmp_path / "libraries/jinja2-99.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "libraries")])
    assert not stands(places)


def test_what_the_configuration_asks_for_counts(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    with places.config.open("a", encoding="utf-8") as config:
        config.write("copyright: !ENV [OWN_NAME, OTHER_NAME, nobody]\n")
    noted(places)
    monkeypatch.setenv("OTHER_NAME", "somebody")
    assert not stands(places)
    noted(places)
    monkeypatch.setenv("OWN_NAME", "anybody")
    assert not stands(places)


def test_what_changed_during_the_build_is_not_noted(places: Places) -> None:
    outset = settled.outset(places, OPTIONS)
    add(places.content / "outlets.yml")
    settled.note(outset, SAID)
    assert not stands(places)


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"key": null, "left": ""}', "\xff"])
def test_a_damaged_note_is_none(places: Places, cache: Path, note: str) -> None:
    noted(places)
    (file,) = cache.rglob("*.json")
    file.write_text(note, encoding="latin-1")
    assert not stands(places)


def test_a_second_build_ends_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make(tmp_path / "project")
    first = here(root, "build", "--json")
    assert first.code == 0, first.err
    before = tree(root / "site")

    ran: list[str] = []

    def counted(*args: Any, **kept: Any) -> Built:  # noqa: ANN401
        ran.append("build")
        return build(*args, **kept)

    monkeypatch.setattr("generator.build.build", counted)
    second, said = here(root, "build", "--json"), here(root, "build")
    assert (second.code, said.code, ran) == (0, 0, [])
    told, again = json.loads(first.out), json.loads(second.out)
    assert set(told["seconds"]) == set(get_args(Stage))
    assert sum(told["analysed"].values()) == told["analysed"]["new"] > 0
    changed = {"written", "seconds", "analysed", "packed"}
    assert {name for name in told if told[name] != again[name]} <= changed
    assert list(told) == list(again)
    assert said.out.startswith("3 stories, 6 articles: ")
    assert STOOD in said.err
    assert tree(root / "site") == before

    (root / "site/method.html").write_text("tampered", encoding="utf-8")
    mended: Done = here(root, "build")
    assert (mended.code, ran, STOOD in mended.err) == (0, ["build"], False)
    assert tree(root / "site") == before

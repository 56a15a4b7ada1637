"""What is kept of a story is what would be made of it, and nothing else is ever read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from generator import publishing, stories_kept
from generator.analyse.corpus import run_all
from generator.build import write_pages
from generator.places import Places, templates
from generator.stories_kept import Keeper
from tests.project import make, tree

ARTICLE = "content/stories/toll-vote/coast-post.md"


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("EVENHAND_CACHE", str(place))
    return place


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stories that are made, in turn."""
    found: list[str] = []
    real = publishing.of_story

    def counted(blank: Any, story: Any, *others: Any) -> Any:  # noqa: ANN401
        found.append(story.id)
        return real(blank, story, *others)

    monkeypatch.setattr(publishing, "of_story", counted)
    return found


def written(root: Path, *, keep: bool = True, private: bool = False) -> dict[str, bytes]:
    """All that is written of the project."""
    places = Places(
        content=root / "content",
        texts=root / "texts",
        pages=root / "pages",
        site=root / "site",
        config=root / "mkdocs.yml",
        templates=templates(),
        figures=root / "figures.json",
    )
    write_pages(places, run_all, story=None, private=private, keep=keep)
    return tree(root / "pages") | {
        "figures": places.figures.read_bytes() if places.figures else b""
    }


def test_nothing_is_made_twice_and_all_is_the_same(tmp_path: Path, made: list[str]) -> None:
    root = make(tmp_path / "project")
    fresh = written(root, keep=False)
    stories = sorted(made)
    made.clear()
    assert written(root) == fresh
    assert sorted(made) == stories
    made.clear()
    assert written(root) == fresh
    assert made == []
    assert written(root, private=True) != fresh
    assert sorted(made) == stories


def test_of_a_change_in_one_story_one_is_made(tmp_path: Path, made: list[str]) -> None:
    root = make(tmp_path / "project")
    written(root)
    made.clear()
    path = root / ARTICLE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("side: port, by: ann", "side: fishers, by: ann"), encoding="utf-8")
    changed = written(root)
    assert made == ["toll-vote"]
    assert changed == written(root, keep=False)


def test_a_name_of_the_site_makes_all_anew(tmp_path: Path, made: list[str]) -> None:
    root = make(tmp_path / "project")
    written(root)
    stories = sorted(made)
    made.clear()
    outlets = root / "content/outlets.yml"
    text = outlets.read_text(encoding="utf-8")
    outlets.write_text(text.replace("Coast Post", "Coastal Post"), encoding="utf-8")
    changed = written(root)
    assert sorted(made) == stories
    assert changed == written(root, keep=False)


def keeper(place: Path) -> Keeper:
    return Keeper(place, b"base")


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None])
def test_a_damaged_entry_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    assert keeper(tmp_path).of((1,), lambda: ("a", 1)) == ("a", 1)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert keeper(tmp_path).of((1,), lambda: ("b", 2)) == ("b", 2)
    assert keeper(tmp_path).of((1,), lambda: ("c", 3)) == ("b", 2)
    assert keeper(tmp_path).of((2,), lambda: ("c", 3)) == ("c", 3)


class Runs:
    """What a hostile entry would do as it is read."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, ("ran",)


@pytest.mark.parametrize("value", [Runs(), os.system, Keeper(Path(), b""), getattr])
def test_no_other_type_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "kept"
    keeper(place).of((), lambda: value)
    assert keeper(place).of((), lambda: "y") == "y"
    assert not (tmp_path / "ran").exists()


def test_what_is_long_unused_is_dropped(tmp_path: Path) -> None:
    old = keeper(tmp_path)
    for number in range(stories_kept.SPARE + 9):
        old.of((number,), int)
    now = keeper(tmp_path)
    now.of((0,), lambda: 0)
    now.forget()
    assert len(list(tmp_path.iterdir())) == 1 + 1 + stories_kept.SPARE
    assert keeper(tmp_path).of((0,), lambda: 1) == 0

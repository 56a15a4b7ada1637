"""What is kept of a story is what would be made of it, and nothing else is ever read."""

from __future__ import annotations

import gc
import os
import pickle
import shutil
import zlib
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator import build, caches, publishing, records_kept, stories_kept
from generator.analyse.corpus import run_all
from generator.build import write_pages
from generator.places import Places, templates
from generator.publish.rendered import hash_of
from generator.stories_kept import Keeper, Reader, packed, unpacked
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
        templates=root / "templates",
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


def test_no_garbage_is_looked_for_while_pages_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []
    real = publishing.of_story

    def told(*given: Any) -> Any:  # noqa: ANN401
        looked.append(gc.isenabled())
        return real(*given)

    monkeypatch.setattr(publishing, "of_story", told)
    written(make(tmp_path / "project"))
    assert set(looked) == {False}
    assert gc.isenabled()


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


def at(root: Path) -> Keeper | None:
    """What keeps the stories of a site that stands in a folder."""
    return stories_kept.keeper(root / "site", stories_kept.program(templates()), ())


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None])
def test_a_damaged_entry_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    assert keeper(tmp_path).of((1,), lambda: ("a", 1)) == ("a", 1)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)
    assert keeper(tmp_path).of((1,), lambda: ("b", 2)) == ("b", 2)
    assert keeper(tmp_path).of((1,), lambda: ("c", 3)) == ("b", 2)
    assert keeper(tmp_path).of((2,), lambda: ("c", 3)) == ("c", 3)


def test_what_is_packed_is_read_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, lighter comparisons, figures: all that is kept of the stories of the tests."""
    found: list[Any] = []
    real = publishing.of_story

    def noted(*parts: Any) -> Any:  # noqa: ANN401
        found.append(real(*parts))
        return found[-1]

    monkeypatch.setattr(publishing, "of_story", noted)
    written(make(tmp_path / "project"), keep=False)
    assert found
    for each in found:
        again = unpacked(packed(each))
        assert again == each
        assert repr(again) == repr(each)


class Runs:
    """What a hostile entry would do as it is read."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, ("ran",)


def test_entries_that_changed_places_are_made_again(tmp_path: Path) -> None:
    """As a cache that is copied, or mended by hand, may have them."""
    assert keeper(tmp_path).of((1,), lambda: "a") == "a"
    assert keeper(tmp_path).of((2,), lambda: "b") == "b"
    one, two = tmp_path.iterdir()
    kept = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(kept)
    assert keeper(tmp_path).of((1,), lambda: "c") == "c"
    assert keeper(tmp_path).of((2,), lambda: "d") == "d"


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("generator.model.text", "re.enum.bltns.type"),
        ("generator.model.text", "re.functools.partial"),
        ("generator.model.content", "Article.__class__"),
        ("generator.publish.page", "PurePosixPath"),
        ("generator.publishing", "Kept.__class__"),
    ],
)
def test_no_type_is_read_through_a_module_of_ours(module: str, name: str) -> None:
    names = b"".join(
        pickle.SHORT_BINUNICODE + bytes([len(each)]) + each.encode() for each in (module, name)
    )
    with pytest.raises(pickle.UnpicklingError):
        Reader(BytesIO(b"\x80\x04" + names + pickle.STACK_GLOBAL + b".")).load()


@pytest.mark.parametrize(
    "data",
    [b"\x80\x04K\x00K\x01R.", b"\x80\x04" + b"h\xff.", b"\x80\x04cgenerator.model\nNobody\n."],
    ids=["calls a number", "recalls nothing", "is no type"],
)
def test_an_entry_that_cannot_be_read_is_made_again(tmp_path: Path, data: bytes) -> None:
    keeper(tmp_path).of((), int)
    (path,) = tmp_path.iterdir()
    data = zlib.compress(data)
    path.write_bytes(hash_of(path.name.encode(), data) + data)
    assert keeper(tmp_path).of((), lambda: "y") == "y"


@pytest.mark.skipif(os.name != "posix", reason="owners and modes")
def test_stories_lie_where_their_owner_alone_can_write(cache: Path, tmp_path: Path) -> None:
    """Whoever else could would write the site."""
    place = cache / "stories"
    place.mkdir(mode=0o777)
    kept = at(tmp_path)
    assert kept is not None
    assert [each.stat().st_mode & 0o077 for each in (place, kept.place)] == [0, 0]
    kept.place.rmdir()
    kept.place.symlink_to(tmp_path)
    assert at(tmp_path) is None
    kept.place.unlink()
    place.rename(tmp_path / "stories")
    place.symlink_to(tmp_path / "stories")
    assert at(tmp_path) is None


def test_what_is_somebody_elses_is_not_used(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 4_711, raising=False)
    (cache / "stories").mkdir()
    found = at(tmp_path)
    assert (found is None) is (os.name == "posix")


def test_an_editors_link_to_nowhere_beside_a_template_stops_no_build(tmp_path: Path) -> None:
    root = make(tmp_path / "project")
    (root / "templates").unlink()
    shutil.copytree(templates(), root / "templates")
    (root / "templates/.#story.md.jinja").symlink_to("ann@desk.4711:1")
    assert stories_kept.program(root / "templates") is None
    assert stories_kept.keeper(root / "site", None, ()) is None


def test_what_a_template_made_that_changed_meanwhile_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it would be there again once the change is taken back."""
    root = make(tmp_path / "project")
    (root / "templates").unlink()
    shutil.copytree(templates(), root / "templates")
    template = root / "templates/_layout.md.jinja"
    before = template.read_text(encoding="utf-8")
    real = publishing.of_story

    def changing(blank: Any, story: Any, *others: Any) -> Any:  # noqa: ANN401
        template.write_text(before + "Q" * len(story.id), encoding="utf-8")
        return real(blank, story, *others)

    fresh = written(root, keep=False)
    with monkeypatch.context() as patched:
        patched.setattr(publishing, "of_story", changing)
        assert written(root) != fresh
    template.write_text(before, encoding="utf-8")
    assert written(root) == fresh


def test_a_cache_below_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no shell has read the variable."""
    monkeypatch.setenv("EVENHAND_CACHE", "~/evenhand")
    assert caches.folder() == Path.home() / "evenhand"


def test_what_is_kept_is_of_the_program_as_it_was_before_all_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The analysis of thousands takes minutes, in which another version may be laid there."""
    told: list[str] = []

    def telling(module: ModuleType, name: str) -> None:
        real = getattr(module, name)

        def telling_real(*given: Any) -> Any:  # noqa: ANN401
            told.append(name)
            return real(*given)

        monkeypatch.setattr(module, name, telling_real)

    telling(stories_kept, "program")
    telling(records_kept, "_program")
    telling(build, "load_project")
    written(make(tmp_path / "project"))
    assert told == ["program", "_program", "load_project"]


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

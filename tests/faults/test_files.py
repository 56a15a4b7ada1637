"""One file takes another's place; pages, pictures, the cache: what a fault or a stranger left."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Self

import pytest
from platformdirs import user_cache_dir

from generator import swap
from generator.analyse.cache import digest_of, kept_folder
from generator.errors import ConfigurationError
from generator.load.beside import texts_of
from generator.load.import_files import write_all
from generator.publish import drawn
from generator.publish.write import MARKER, held, keep, sync
from tests.project import tree

PAGE, CHART = PurePosixPath("stories/a.md"), PurePosixPath("stories/a.png")
WRITES: tuple[Callable[[Path, bytes], None], ...] = (swap.swap_in, swap.put, swap.put_new)


class Full:
    """A file that takes half of what is written to it."""

    def __init__(self, file: object, number: int) -> None:
        self.file, self.number = file, number

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, data: bytes) -> int:
        self.file.write(data[: len(data) // 2])  # type: ignore[attr-defined]
        raise OSError(self.number, os.strerror(self.number))

    def close(self) -> None:
        self.file.close()  # type: ignore[attr-defined]


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lets every file that is opened to be made be one on a full disk."""

    def fill(number: int) -> None:
        real = Path.open

        def opened(path: Path, mode: str = "r", *words: object, **more: object) -> object:
            file = real(path, mode, *words, **more)  # type: ignore[call-overload]
            return Full(file, number) if "x" in mode else file

        monkeypatch.setattr(Path, "open", opened)

    return fill


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG])
def test_a_write_that_fails_names_the_file_and_leaves_what_was_there(
    tmp_path: Path, full: Callable[[int], None], write: Callable[[Path, bytes], None], number: int
) -> None:
    path = tmp_path / "story.yml"
    if write is not swap.put_new:
        path.write_bytes(b"old")
    before = tree(tmp_path)
    full(number)
    with pytest.raises(OSError, match=os.strerror(number)) as failure:
        write(path, b"new words")
    assert failure.value.filename == str(path)
    assert tree(tmp_path) == before


def test_a_new_file_is_never_put_over_another(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    swap.put_new(path, b"first")
    with pytest.raises(FileExistsError):
        swap.put_new(path, b"second")
    assert tree(tmp_path) == {"a.txt": b"first"}


def test_a_disk_without_hard_links_takes_new_files_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.EPERM, "not permitted")

    monkeypatch.setattr(Path, "hardlink_to", none)
    test_a_new_file_is_never_put_over_another(tmp_path)


def test_what_a_person_names_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far/figures.json").write_bytes(b"old")
    (tmp_path / "figures.json").symlink_to(tmp_path / "far/figures.json")
    swap.put(tmp_path / "figures.json", b"new")
    assert tree(tmp_path / "far") == {"figures.json": b"new"}
    swap.put(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


def test_what_a_build_keeps_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"mine")
    (tmp_path / "figures.json").symlink_to(tmp_path / "letter.txt")
    keep(tmp_path / "figures.json", "{}")
    assert tree(tmp_path) == {"letter.txt": b"mine", "figures.json": b"{}"}
    assert not (tmp_path / "figures.json").is_symlink()


def test_texts_beside_the_content_are_behind_no_link(tmp_path: Path) -> None:
    (tmp_path / "texts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConfigurationError, match="--texts"):
        texts_of(tmp_path / "content", None)
    assert texts_of(tmp_path / "content", tmp_path / "texts") == tmp_path / "texts"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES])
def test_files_that_belong_together_are_written_all_or_not(
    tmp_path: Path, full: Callable[[int], None], number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    outlets = tmp_path / "outlets.yml"
    outlets.write_bytes(b"one: {}\n")
    files = {tmp_path / "stories/new/a.md": "a", tmp_path / "stories/new/story.yml": "b"}
    before = tree(tmp_path)
    with monkeypatch.context() as patch:
        real, calls = swap.put_new, []

        def second_fails(path: Path, data: bytes) -> None:
            calls.append(path)
            if len(calls) == 2:
                raise OSError(number, "no", str(path))
            real(path, data)

        patch.setattr("generator.load.import_files.put_new", second_fails)
        with pytest.raises(ConfigurationError, match=r"story\.yml cannot be written"):
            write_all(files, (outlets, "one: {}\ntwo: {}\n"))
    assert tree(tmp_path) == before
    assert not (tmp_path / "stories/new").exists()
    full(number)
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_all({}, (outlets, "one: {}\ntwo: {}\n"))
    assert tree(tmp_path) == before


# ---------------------------------------------------------------- pages that a build left


def half_a_page(pages: Path) -> None:
    (pages / PAGE).write_bytes(b"ha")


def a_page_that_is_a_link(pages: Path) -> None:
    (pages / PAGE).unlink()
    (pages / PAGE).symlink_to(pages.parent / "letter.txt")


def a_folder_that_is_a_link(pages: Path) -> None:
    (pages / PAGE).unlink()
    (pages / PAGE.parent).rmdir()
    (pages / PAGE.parent).symlink_to(pages.parent / "far")


def a_page_that_is_a_folder(pages: Path) -> None:
    (pages / PAGE).unlink()
    (pages / PAGE).mkdir()
    (pages / PAGE / "more.md").write_bytes(b"more")


def a_folder_that_is_a_file(pages: Path) -> None:
    (pages / PAGE).unlink()
    (pages / PAGE.parent).rmdir()
    (pages / PAGE.parent).write_bytes(b"file")


def a_page_with_two_names(pages: Path) -> None:
    (pages / PAGE).unlink()
    (pages / PAGE).hardlink_to(pages.parent / "letter.txt")


def a_pipe(pages: Path) -> None:
    (pages / PAGE).unlink()
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes have names here")
    os.mkfifo(pages / PAGE)


def files_of_a_write_that_was_killed(pages: Path) -> None:
    (pages / "stories/.a.md.77.new").write_bytes(b"ha")


@pytest.mark.parametrize(
    "damage",
    [
        half_a_page,
        a_page_that_is_a_link,
        a_folder_that_is_a_link,
        a_page_that_is_a_folder,
        a_folder_that_is_a_file,
        a_page_with_two_names,
        a_pipe,
        files_of_a_write_that_was_killed,
    ],
)
def test_pages_are_mended_whatever_lies_there(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    pages = tmp_path / "pages"
    (tmp_path / "far").mkdir()
    outside = {"letter.txt": b"mine", "far/a.md": b"mine"}
    for name, data in outside.items():
        (tmp_path / name).write_bytes(data)
    sync({PAGE: "whole"}, pages)
    damage(pages)
    sync({PAGE: "whole"}, pages)
    assert tree(tmp_path) == {**outside, f"pages/{MARKER}": b"", f"pages/{PAGE}": b"whole"}
    assert not any(path.is_symlink() for path in pages.rglob("*"))


# ---------------------------------------------------------------- the user's cache


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache, empty."""
    monkeypatch.setenv("EVENHAND_CACHE", str(tmp_path / "c"))
    monkeypatch.setattr("generator.analyse.cache.user_cache_dir", lambda _: str(tmp_path / "c"))
    assert user_cache_dir("evenhand")
    return tmp_path / "c"


def test_only_pictures_that_were_drawn_here_are_taken_over(tmp_path: Path, cache: Path) -> None:
    sync({CHART: b"drawn"}, tmp_path / "pages")
    taken = drawn.known(held(tmp_path / "pages"))
    assert taken(CHART) is None
    drawn.note([drawn.hash_of(b"drawn")])
    taken = drawn.known(held(tmp_path / "pages"))
    assert taken(CHART) == b"drawn"
    (tmp_path / "pages" / CHART).write_bytes(b"drawn by a stranger")
    assert taken(CHART) is None
    (cache / "pictures.txt").write_bytes(b"\xff\xfe half a l")
    assert drawn.known(held(tmp_path / "pages"))(CHART) is None


@pytest.mark.parametrize("name", drawn.OWN)
def test_a_picture_that_another_version_drew_is_drawn_again(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    sync({CHART: b"drawn"}, tmp_path / "pages")
    drawn.note([drawn.hash_of(b"drawn")])
    assert (cache / "pictures.txt").exists()
    code = {own: Path(drawn.__file__).with_name(own).read_bytes() for own in drawn.OWN}
    for own, data in code.items():
        (tmp_path / own).write_bytes(data + b"# changed" * (own == name))
    monkeypatch.setattr(drawn, "__file__", str(tmp_path / "drawn.py"))
    drawn._program.cache_clear()
    taken = drawn.known(held(tmp_path / "pages"))(CHART)
    drawn._program.cache_clear()
    assert taken is None


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path, cache: Path) -> None:
    cache.write_bytes(b"a file")
    sync({CHART: b"drawn"}, tmp_path / "pages")
    drawn.note([drawn.hash_of(b"drawn")])
    assert drawn.known(held(tmp_path / "pages"))(CHART) is None


FILES = {"a/b.txt": "words\n", "a/c.txt": "more\n"}
DIGEST = digest_of({path: text.encode() for path, text in FILES.items()})


def nothing(_: Path) -> None:
    pass


def half_a_file(place: Path) -> None:
    (place / "a/b.txt").write_bytes(b"wo")


def a_file_too_many(place: Path) -> None:
    (place / "a/d.txt").write_bytes(b"false")


def a_file_too_few(place: Path) -> None:
    (place / "a/c.txt").unlink()


def a_file_in_its_place(place: Path) -> None:
    for path in sorted(place.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    place.rmdir()
    place.write_bytes(b"file")


def a_link_in_its_place(place: Path) -> None:
    place.rename(place.with_name("elsewhere"))
    place.symlink_to(place.with_name("elsewhere"))


@pytest.mark.parametrize(
    "damage",
    [
        nothing,
        half_a_file,
        a_file_too_many,
        a_file_too_few,
        a_file_in_its_place,
        a_link_in_its_place,
    ],
)
def test_a_damaged_or_foreign_folder_is_made_anew(
    cache: Path, damage: Callable[[Path], None]
) -> None:
    place = kept_folder("words", DIGEST, lambda: FILES)
    damage(place)
    assert kept_folder("words", DIGEST, lambda: FILES) == place == cache / "words"
    assert tree(place) == {path: text.encode() for path, text in FILES.items()}
    assert not place.is_symlink()
    assert {path.name for path in cache.iterdir()} <= {"words", "elsewhere"}
    if os.name == "posix":
        assert stat.S_IMODE((place / "a/b.txt").stat().st_mode) == 0o600


def test_a_folder_made_of_something_else_is_an_error(cache: Path) -> None:
    with pytest.raises(ConfigurationError, match="damaged"):
        kept_folder("words", DIGEST, lambda: {**FILES, "a/c.txt": "other\n"})
    with suppress(FileNotFoundError):
        assert list(cache.iterdir()) == []

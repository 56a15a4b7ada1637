"""The copy of a site to be read from disk: what is in it, under which names, byte for byte."""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePosixPath
from shutil import which
from zipfile import ZipFile

import pytest

from generator.errors import BuildError, ConfigurationError
from generator.publish import offline
from tests.project import tree
from tests.publish.conftest import EPOCH
from tests.publish.test_published import LYCHEE


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory, built: Path) -> Path:
    """The fixture's site in one file."""
    file = tmp_path_factory.mktemp("packed") / "dust.zip"
    assert offline.pack(built, file, epoch=EPOCH) == file.stat().st_size
    return file


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, packed: Path) -> Path:
    """The copy, unpacked where the path has a blank and an umlaut."""
    root = tmp_path_factory.mktemp("ein Ördner")
    with ZipFile(packed) as copy:
        copy.extractall(root)
    return root / "dust"


def test_every_page_and_file_is_in_it_but_what_needs_a_server(built: Path, folder: Path) -> None:
    site, copy = tree(built), tree(folder)
    assert {path: site[path] for path in copy} == copy
    left_out = set(site) - set(copy)
    search = {path for path in left_out if path.startswith("pagefind/")}
    maps = {path for path in left_out if path.endswith(".map")}
    assert left_out - search - maps <= {
        ".evenhand",
        "404.html",
        "robots.txt",
        "sitemap.xml",
        "sitemap.xml.gz",
    }


def test_it_is_one_folder_of_plain_files_in_order(packed: Path) -> None:
    with ZipFile(packed) as copy:
        assert copy.testzip() is None
        entries = copy.infolist()
    names = [entry.filename for entry in entries]
    assert names == sorted(set(names))
    assert {PurePosixPath(name).parts[0] for name in names} == {"dust"}
    assert not [name for name in names if ".." in name or "\\" in name or name.startswith("/")]
    assert {(entry.external_attr >> 16, entry.create_system) for entry in entries} == {
        (0o100644, 3)
    }
    assert {entry.date_time for entry in entries} == {(2025, 7, 3, 0, 0, 0)}


@pytest.mark.skipif(which("unzip") is None, reason="unzip is not installed")
def test_other_programs_can_read_it(packed: Path) -> None:
    done = subprocess.run(["unzip", "-t", "-q", str(packed)], check=False, capture_output=True)  # noqa: S607
    assert done.returncode == 0, done.stdout


def test_the_same_site_gives_the_same_bytes(built: Path, packed: Path, tmp_path: Path) -> None:
    again = tmp_path / "later" / "dust.zip"
    offline.pack(built, again, epoch=EPOCH)
    assert again.read_bytes() == packed.read_bytes()
    assert [path.name for path in again.parent.iterdir()] == ["dust.zip"]


@pytest.mark.parametrize(
    ("epoch", "year"), [(-62_135_596_800, 1980), (0, 1980), (32_503_679_999, 2107)]
)
def test_a_date_that_no_zip_knows_becomes_the_next(tmp_path: Path, epoch: int, year: int) -> None:
    (tmp_path / "index.html").write_text("<h1>Dust</h1>")
    offline.pack(tmp_path, tmp_path / "copy.zip", epoch=epoch)
    with ZipFile(tmp_path / "copy.zip") as copy:
        assert {entry.date_time[0] for entry in copy.infolist()} == {year}


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Dust</h1>")
    with pytest.raises(BuildError, match=r"copy\.zip cannot be written: "):
        offline.pack(tmp_path, tmp_path / "index.html" / "copy.zip", epoch=EPOCH)


def test_a_copy_may_lie_in_the_site_and_holds_not_itself(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<h1>Dust</h1>")
    offline.pack(tmp_path, tmp_path / "dust.zip", epoch=EPOCH)
    with ZipFile(tmp_path / "dust.zip") as copy:
        assert copy.namelist() == ["dust/index.html"]


def test_content_from_before_zip_files_can_be_packed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<h1>1912</h1>")
    offline.pack(tmp_path / "site", tmp_path / "old.zip", epoch=-1_830_000_000)
    with ZipFile(tmp_path / "old.zip") as copy:
        assert copy.getinfo("old/index.html").date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.skipif(not LYCHEE.exists(), reason="lychee is not installed")
def test_no_link_in_it_is_dead(folder: Path) -> None:
    command = [str(LYCHEE), "--offline", "--include-fragments", f"{folder}/**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("name", "private", "said"),
    [
        ("copy.tar", False, "ends in .zip"),
        (".zip", False, "ends in .zip"),
        ("...zip", False, "ends in .zip"),
        ("copy.zip", True, "name it copy-private.zip"),
    ],
)
def test_a_name_that_will_not_do_is_refused(name: str, private: bool, said: str) -> None:  # noqa: FBT001
    with pytest.raises(ConfigurationError, match=said):
        offline.check(Path(name), private=private)


@pytest.mark.parametrize(("name", "private"), [("copy.zip", False), ("copy-private.zip", True)])
def test_a_good_name_is_taken(name: str, private: bool) -> None:  # noqa: FBT001
    offline.check(Path("some where") / name, private=private)


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "copy.zip").mkdir()
    with pytest.raises(ConfigurationError, match="is a folder"):
        offline.check(tmp_path / "copy.zip", private=False)

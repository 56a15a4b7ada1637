"""The same content gives the same bytes, whatever the machine's clock, language and hash seed are,
and without a network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.project import ROOT, run, tree

NO_NETWORK = '''\
"""Put first on the path: no process of the build can reach beyond this machine's own files."""
import socket

def refused(*_args, **_kept):
    raise OSError("the network is blocked: a build asks nobody")

_connect = socket.socket.connect

def connect(self, address):
    return _connect(self, address) if self.family == socket.AF_UNIX else refused()

socket.socket.connect = connect
socket.socket.connect_ex = refused
socket.socket.sendto = refused
socket.create_connection = refused
socket.getaddrinfo = refused
socket.gethostbyname = refused
'''
HERE: Mapping[str, str] = {
    "PYTHONHASHSEED": "0",
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "SOURCE_DATE_EPOCH": "0",
}
THERE: Mapping[str, str] = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "COLUMNS": "40",
}


def project(root: Path, *, backwards: bool) -> Path:
    """A copy of the repository's content, its files made in the given order."""
    files = sorted(
        (path for path in (ROOT / "content").rglob("*") if path.is_file()), reverse=backwards
    )
    for file in files:
        target = root / file.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "templates").symlink_to(ROOT / "templates")
    (root / "blocked").mkdir()
    (root / "blocked" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return root


def built(root: Path, machine: Mapping[str, str], *, backwards: bool) -> Path:
    """The content built as on that machine, with the network blocked."""
    project(root, backwards=backwards)
    path = f"{root / 'blocked'}:{ROOT}"
    done = run(root, "build", environment={**machine, "PYTHONPATH": path})
    assert done.code == 0, done.err
    return root


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    roots = (tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("over there with blanks"))
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(built, roots[0], HERE, backwards=False)
        second = pool.submit(built, roots[1], THERE, backwards=True)
        return first.result(), second.result()


@pytest.mark.parametrize("folder", ["build/pages", "site"])
def test_two_machines_make_the_same_bytes(folder: str, builds: tuple[Path, Path]) -> None:
    one, two = (tree(root / folder) for root in builds)
    assert sorted(one) == sorted(two)
    assert [path for path in one if one[path] != two[path]] == []
    assert len(one) > 30


def test_no_file_of_the_site_names_the_machine(builds: tuple[Path, Path]) -> None:
    for root in builds:
        for folder in ("build/pages", "site"):
            found = [p for p, data in tree(root / folder).items() if str(root).encode() in data]
            assert found == []


def test_the_block_blocks(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "a build asks nobody" in done.stderr

"""The same content gives the same bytes, whatever the machine's clock, language and hash seed are,
and without a network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.once import once, own_site
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
THERE: Mapping[str, str] = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "COLUMNS": "40",
    "SOURCE_DATE_EPOCH": "0",
}
LEFT = frozenset({"build", "site", "site-private", "texts"})
"""What a checkout has from earlier builds, or holds for itself."""


def project(root: Path) -> Path:
    """A copy of the repository's content and documents, files of content made in the opposite
    order; all else of the repository beside them as links.
    """
    for file in sorted((ROOT / "content").rglob("*"), reverse=True):
        if file.is_file():
            target = root / file.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    shutil.copytree(ROOT / "docs", root / "docs")
    for each in ROOT.iterdir():
        if each.suffix == ".md":
            shutil.copy(each, root)
        elif not (root / each.name).exists() and each.name not in LEFT:
            (root / each.name).symlink_to(each)
    (root / "blocked").mkdir()
    (root / "blocked" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's site, built in this process, as this machine is."""
    return once(tmp_path_factory, "own", own_site)


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, built by the program on a machine that is otherwise, with the network blocked."""
    root = project(tmp_path_factory.mktemp("over there with blanks"))
    done = run(root, "build", environment={**THERE, "PYTHONPATH": f"{root / 'blocked'}:{ROOT}"})
    assert done.code == 0, done.err
    (root / "build/pages").rename(root / "pages")
    return root


@pytest.mark.parametrize("folder", ["pages", "site"])
def test_two_machines_make_the_same_bytes(folder: str, here: Path, there: Path) -> None:
    one, two = (tree(root / folder) for root in (here, there))
    assert sorted(one) == sorted(two)
    assert [path for path in one if one[path] != two[path]] == []
    assert len(one) > 30


def test_no_file_of_the_site_names_the_machine(here: Path, there: Path) -> None:
    for root in (here, there):
        for folder in ("pages", "site"):
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

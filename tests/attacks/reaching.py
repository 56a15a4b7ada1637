"""Attacks on what the program asks: the network behind the reader's door, git, its own modules."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from unittest.mock import patch
from urllib.parse import urlsplit

from generator.errors import ConfigurationError, EvenhandError
from generator.load.commit import as_files, base_of, repository
from generator.load.fetching import get
from generator.publish import preview, search
from tests.attacks.attack import Attack, Guard
from tests.load.test_commit import committed, git

PAGE = b"<p>Dust</p>"
NEWS, PUBLIC = "http://news.example/dust", "93.184.215.14"


# ---------------------------------------------------------------- the network


@dataclass(slots=True)
class Net:
    """Who answers under which name, and where pages lead; `asked` is what came to be asked."""

    hosts: Mapping[str, str]
    leads: Mapping[str, str] = field(default_factory=dict)
    body: Sequence[bytes] = (PAGE,)
    asked: list[str] = field(default_factory=list)

    def connection(self, url: str) -> SimpleNamespace:
        """In the place of a connection to the address's host."""
        host = urlsplit(url).hostname or ""
        peer = SimpleNamespace(getpeername=lambda: (self.hosts.get(host, host), 80))
        return SimpleNamespace(
            host=host,
            sock=peer,
            connect=lambda: None,
            request=lambda *_, **_more: self.asked.append(url),
            getresponse=lambda: self.response(url),
            close=lambda: None,
        )

    def response(self, url: str) -> SimpleNamespace:
        return SimpleNamespace(
            status=200,
            headers={"Content-Type": "text/html"},
            get_redirect_location=lambda: self.leads.get(url),
            stream=lambda *_, **_more: iter(self.body),
            close=lambda: None,
        )


def asks_only(url: str, net: Net, asked: tuple[str, ...], _: Path) -> None:
    """Of these addresses alone something is asked, and nothing is found."""
    net.asked.clear()
    with patch("generator.load.fetching._connection", net.connection):
        try:
            found = get(url)
        except EvenhandError:
            found = None
    assert (found, tuple(net.asked)) == (None, asked)


def leads(onward: str) -> Net:
    return Net({"news.example": PUBLIC, "localhost": "127.0.0.1"}, {NEWS: onward})


# ---------------------------------------------------------------- git


@contextmanager
def cloned(folder: Path) -> Iterator[Path]:
    """A repository with a folder of content, as a stranger may have made it."""
    root = folder / "clone"
    (root / "content").mkdir(parents=True)
    (root / "content/a.md").write_text("Dust", encoding="utf-8")
    git(root, "init", "-q", "-b", "main")
    committed(root)
    yield root


def clone_runs_nothing(folder: Path) -> None:
    """A file that a clone does not hold is not fetched, by whatever its settings name."""
    ran = folder / "ran"
    with cloned(folder) as root:
        blob = git(root, "rev-parse", "HEAD:content/a.md")
        (root / ".git/objects" / blob[:2] / blob[2:]).unlink()
        for name, value in (
            ("core.repositoryFormatVersion", "1"),
            ("extensions.partialClone", "origin"),
            ("remote.origin.promisor", "true"),
            ("remote.origin.url", f"ext::sh -c touch% {ran}"),
            ("protocol.ext.allow", "always"),
        ):
            git(root, "config", name, value)
        with suppress(ConfigurationError):
            _files(root)
    assert not ran.exists()


def elsewhere_is_not_read(folder: Path) -> None:
    """What a hook's environment says does not lead to another repository."""
    with cloned(folder) as root, cloned(folder / "other") as other:
        (other / "content/a.md").write_text("Silence", encoding="utf-8")
        committed(other)
        with patch.dict(os.environ, {"GIT_DIR": str(other / ".git")}):
            assert _files(root) == {"a.md": "Dust"}


def folder_is_not_left(folder: Path) -> None:
    """A commit whose tree names the folder above writes nothing there."""
    with cloned(folder) as root:
        blob = git(root, "rev-parse", "HEAD:content/a.md")
        tree = blob
        for name, kind in (
            ("out.md", "100644 blob"),
            ("..", "040000 tree"),
            ("content", "040000 tree"),
        ):
            made = subprocess.run(
                ("git", "mktree"),  # noqa: S607 (whichever git)
                cwd=root,
                input=f"{kind} {tree}\t{name}\n".encode(),
                capture_output=True,
                check=True,
            )
            tree = made.stdout.decode().strip()
        commit = git(root, "commit-tree", tree, "-m", "x")
        folders = {"c": PurePosixPath("content")}
        with (
            suppress(ConfigurationError),
            as_files(repository(root / "content"), commit, folders) as to,
        ):
            assert not list(to.glob("out.md"))


def _files(root: Path) -> dict[str, str]:
    repo = repository(root / "content")
    commit, _ = base_of(repo, "HEAD")
    with as_files(repo, commit, {"content": repo.inside}) as made:
        content = made / "content"
        found = [path for path in content.rglob("*") if path.is_file()]
        return {str(p.relative_to(content)): p.read_text(encoding="utf-8") for p in found}


def is_no_commit(name: str, folder: Path) -> None:
    """A base that git takes for more than one commit is refused."""
    with cloned(folder) as root:
        try:
            found = base_of(repository(root / "content"), name)
        except ConfigurationError:
            return
    raise AssertionError(found)


# ---------------------------------------------------------------- modules


def module_is_not_run(name: str, folder: Path) -> None:
    """A file of the site that is called like a module of Python or ours is not run."""
    (folder / "index.html").write_text("<html><body data-pagefind-body>x</body></html>")
    (folder / f"{name}.py").write_text("import pathlib; pathlib.Path('ran').touch()\n")
    with patch.dict(os.environ):
        os.environ.pop("PYTHONPATH", None)
        search._run(folder, folder / "pagefind")
    assert not (folder / "ran").exists()


def preview_is_not_told(host: str, _: Path) -> None:
    """The preview says nothing to a page of somebody else whose name leads here."""

    def serve(*_: object) -> list[bytes]:
        return [b"the whole text of others"]

    server = SimpleNamespace(url="http://127.0.0.1:8000/")
    said = preview.guarded(serve)(server, {"HTTP_HOST": host}, lambda *_: None)
    assert b"text" not in b"".join(said)
    assert preview.guarded(serve)(server, {"HTTP_HOST": "127.0.0.1:8000"}, print) == serve()


OUTSIDE = Guard("generator.load.fetching:_outside", lambda *_: None)
CHECKED = Guard("generator.load.fetching:_checked", str)
QUIET = Guard("generator.load.commit:QUIET", {})
TYPED = "http://192.168.1.1/status"

ATTACKS = (
    Attack("a name leads to this machine", partial(asks_only, NEWS, Net({"news.example":
           "127.0.0.1"}), ()), (OUTSIDE,)),
    Attack("a name leads to this machine by its longer number", partial(asks_only, NEWS,
           Net({"news.example": "::1"}), ()), (OUTSIDE,)),
    Attack("a name leads to this machine in two ways of writing", partial(asks_only, NEWS,
           Net({"news.example": "::ffff:127.0.0.1"}), ()), (OUTSIDE,)),
    Attack("a name leads to a machine at home", partial(asks_only, NEWS,
           Net({"news.example": "192.168.1.1"}), ()), (OUTSIDE,)),
    Attack("a name leads to the keys of a machine in a cloud", partial(asks_only, NEWS,
           Net({"news.example": "169.254.169.254"}), ()), (OUTSIDE,)),
    Attack("a page leads on to this machine", partial(asks_only, NEWS,
           leads("http://localhost:8000/private"), (NEWS,)), (OUTSIDE,)),
    Attack("a page leads on to a machine at home", partial(asks_only, NEWS, leads(TYPED),
           (NEWS,)), (OUTSIDE,)),
    Attack("a page at home leads on to another", partial(asks_only, TYPED,
           Net({}, {TYPED: "http://169.254.169.254/latest"}), (TYPED,)), (OUTSIDE,)),
    Attack("a page leads on to a file", partial(asks_only, NEWS, leads("file:///etc/passwd"),
           (NEWS,)), (CHECKED, OUTSIDE)),
    Attack("a page leads on with a password", partial(asks_only, NEWS,
           leads("http://ann:key@news.example/"), (NEWS,)), (CHECKED,)),
    Attack("a page never ends", partial(asks_only, NEWS, Net({"news.example": PUBLIC},
           body=(b"x" * 4_000_000,) * 3), (NEWS,)),
           (Guard("generator.load.fetching:LIMIT", 10**9),)),
    Attack("a page leads on for ever", partial(asks_only, NEWS, leads(NEWS), (NEWS,) * 8),
           (Guard("generator.load.fetching:_MOST_REDIRECTS", 99),)),
    Attack("a clone names a program to fetch with", clone_runs_nothing,
           (Guard("generator.load.commit:GIT", ("git",)), QUIET)),
    Attack("a variable names another repository", elsewhere_is_not_read,
           (Guard("generator.load.commit:_MISLEADING", frozenset()),)),
    Attack("a commit holds a folder above", folder_is_not_left,
           (Guard("generator.load.commit:_harmless", lambda _: True),)),
    Attack("a base means all commits but one", partial(is_no_commit, "^HEAD"),
           (Guard("generator.load.commit:_HASH", SimpleNamespace(fullmatch=lambda _: True)),)),
    Attack("a page elsewhere reads the preview by its own name", partial(preview_is_not_told,
           "evil.example:8000"), (Guard("generator.publish.preview:known", lambda *_: True),)),
    Attack("a page is called like the search's program", partial(module_is_not_run,
           "pagefind_bin"), (Guard("generator.publish.programs:PYTHON", (sys.executable,)),)),
)  # fmt: skip

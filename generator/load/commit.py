"""A commit of the repository that holds a folder: its files as plain files, and nothing is run.

Only git’s plumbing is asked (rev-parse, merge-base, rev-list, ls-tree, cat-file): it reads objects,
without hooks, filters, attributes or a file watcher, whatever a stranger’s branch holds. The
checkout, the index and the working tree stay as they are.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path, PurePosixPath

from generator.errors import ConfigurationError
from generator.load.text import printable

GIT = (
    *("git", "--no-pager", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never", "-c", "core.quotePath=true"),
)
QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a partial clone fetches nothing behind our back
    "GIT_ALLOW_PROTOCOL": "",
    "LC_ALL": "C",
}
SECONDS = 300
FILES, BYTES = 100_000, 1_000_000_000
"""More than that is no commit of articles."""
_HASH = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
REGULAR = frozenset({"100644", "100755"})
NOT_A_REPOSITORY = "not a git repository"


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, and where in it a folder lies."""

    top: Path
    inside: PurePosixPath

    @property
    def present_code(self) -> Path:
        """The program’s package in it, if it holds one."""
        return self.top / "generator"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a commit."""

    path: PurePosixPath
    object: str


def repository(folder: Path) -> Repository:
    """The repository that holds a folder. Raises ConfigurationError where none does."""
    name = printable(folder.as_posix())
    if not folder.is_dir():
        raise ConfigurationError(f"{name} is no folder: name one with --content DIR")
    done = _git(folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if done.returncode:
        told = _said(done)
        why = "lies in no git repository" if NOT_A_REPOSITORY in told else f"git says: {told}"
        raise ConfigurationError(
            f"{name}: {why}. To compare with a commit, run this in a clone; or name a file of "
            "figures, which `evenhand figures --out FILE` writes"
        )
    top, _, inside = done.stdout.decode("utf-8", "surrogateescape").partition("\n")
    return Repository(Path(top), PurePosixPath(inside.removesuffix("\n").rstrip("/")))


def base_of(repo: Repository, name: str) -> tuple[str, bool]:
    """The commit where the present branch left the one that is named, by its hash; the named one
    itself where they have none in common. And whether it is in the present branch’s own history.

    Raises ConfigurationError where there is no such commit.
    """
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    done = _git(repo.top, *words)
    found = done.stdout.decode("utf-8", "replace").strip()
    if done.returncode or not _HASH.fullmatch(found):  # of ^NAME it is all that is not in it
        raise ConfigurationError(_no_commit(repo, name))
    left = _git(repo.top, "merge-base", found, "HEAD")
    return (found, False) if left.returncode else (left.stdout.decode().split()[0], True)


def ahead_of(repo: Repository, name: str) -> int:
    """How many commits the one that is named has and the present branch has not."""
    done = _git(repo.top, "rev-list", "--count", "--end-of-options", f"HEAD..{name}")
    found = done.stdout.decode("utf-8", "replace").strip()
    return int(found) if found.isdigit() else 0


def _no_commit(repo: Repository, name: str) -> str:
    """What to do where a commit is not there."""
    told = f'there is no commit and no file of figures "{printable(name)[:100]}" here'
    shallow = _git(repo.top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    if shallow:
        return (
            f"{told}, and this clone is shallow: fetch the history with `git fetch --unshallow` "
            "(in a workflow: fetch-depth: 0)"
        )
    remote, slash, branch = name.partition("/")
    known = _git(repo.top, "remote").stdout.decode("utf-8", "replace").split()
    if slash and remote in known:
        return f"{told}: fetch it with `git fetch {remote} {printable(branch)[:100]}`"
    return f"{told}: name a branch, a tag, a hash, or a figures.json"


def entries(repo: Repository, commit: str, folder: PurePosixPath) -> tuple[Entry, ...]:
    """The plain files of a folder of a commit, by their path in it; links and submodules are left
    out. Raises ConfigurationError for names that no checkout would have.
    """
    tree = f"{commit}:{'' if folder == PurePosixPath() else folder.as_posix()}"
    done = _git(repo.top, "ls-tree", "-r", "-z", "--full-tree", tree)
    if done.returncode:
        return ()
    rows = (row for row in done.stdout.split(b"\0") if row)
    found = tuple(entry for row in rows for entry in _entry(row))
    if len(found) > FILES:
        raise ConfigurationError(f"commit {commit[:12]} has more than {FILES:,} files")
    return found


def _entry(row: bytes) -> Iterator[Entry]:
    """A line of ls-tree, if it is a plain file."""
    head, _, name = row.partition(b"\t")
    mode, _, id_ = head.decode().split()
    if mode in REGULAR:
        path = PurePosixPath(name.decode("utf-8", "surrogateescape"))
        if not _harmless(path):
            told = printable(name.decode("utf-8", "replace"))[:200]
            raise ConfigurationError(f"the commit has a file that no folder can hold: {told}")
        yield Entry(path, id_)


def _harmless(path: PurePosixPath) -> bool:
    """Whether a path stays in its folder, on any system."""
    wrong = any(part in {"..", ".", ""} or set(part) & set('\\:*?"<>|\0') for part in path.parts)
    return bool(path.parts) and not path.is_absolute() and not wrong


def contents(repo: Repository, found: Iterable[Entry]) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The bytes of files, as they were committed."""
    found = tuple(found)
    asked = "".join(f"{entry.object}\n" for entry in found).encode()
    sizes = _git(repo.top, "cat-file", "--batch-check=%(objectsize)", given=asked).stdout.split()
    if sum(int(size) for size in sizes if size.isdigit()) > BYTES:
        raise ConfigurationError(f"the commit’s files are larger than {BYTES / 1e9:.0f} GB")
    data = _git(repo.top, "cat-file", "--batch", given=asked).stdout
    at = 0
    for entry in found:
        end = data.find(b"\n", at)
        head = data[at:end].split()
        if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 (hash, type, size)
            raise ConfigurationError(
                f"git does not hold {printable(entry.path.as_posix())} of that commit: this is a "
                "partial clone, fetch all of it (`git fetch --refetch`) or clone anew"
            )
        size = int(head[2])
        yield entry.path, data[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


@contextmanager
def as_files(repo: Repository, commit: str, folders: Mapping[str, PurePosixPath]) -> Iterator[Path]:
    """Folders of a commit as plain files below a new folder, each under the name it is given; it
    is removed afterwards, whatever happens.
    """
    root = Path(tempfile.mkdtemp(prefix="evenhand-diff-"))
    try:
        for name, folder in folders.items():
            for path, data in contents(repo, entries(repo, commit, folder)):
                target = root / name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        yield root
    finally:
        shutil.rmtree(root, ignore_errors=True)


def same_files(repo: Repository, commit: str, folder: PurePosixPath, but: Iterable[str]) -> bool:
    """Whether a folder’s files are now those of the commit, but for parts that do not matter and
    for what a checkout does to the ends of lines.
    """
    left_out = tuple(but)
    here = repo.top / folder
    found = [e for e in entries(repo, commit, folder) if not _below(e.path, left_out)]
    now = {
        PurePosixPath(path.relative_to(here).as_posix())
        for path in here.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    if {entry.path for entry in found} != {path for path in now if not _below(path, left_out)}:
        return False
    was = contents(repo, found)
    return all(_lf(data) == _lf((here / path).read_bytes()) for path, data in was)


def _below(path: PurePosixPath, folders: tuple[str, ...]) -> bool:
    return path.as_posix().startswith(folders)


def _lf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def _git(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """A question to git."""
    kept = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
    try:
        return subprocess.run(
            (*GIT, *words),
            cwd=folder,
            env={**kept, **QUIET},
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise ConfigurationError(
            "git is not here: install it, or name a file of figures"
        ) from error
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise ConfigurationError(f"git did not answer: {error}") from error


_MISLEADING = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF", "GIT_TRACE", "GIT_PREFIX"}
)
"""Variables of the environment that point git elsewhere, as within a hook."""


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    """What git says is wrong, on one line."""
    lines = done.stderr.decode("utf-8", "replace").splitlines()
    told = " ".join(takewhile(bool, (line.strip() for line in lines)))
    return printable(told)[:300]

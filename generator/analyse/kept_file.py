"""Values by key in one SQLite file, which may be lost, damaged, shared or locked at any time.

Whatever is wrong with it is said once, and costs no more than what was kept. It is private to its
owner, and no link is followed. What has not been used for the most runs goes first once the file is
too large: runs are counted, no clock is asked.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

LIMIT = 500_000_000
"""Bytes of the file: some 30,000 articles."""
ROOM = 0.9
"""Share of the limit that stays once things are dropped."""
PAGE = 4_096
OFTEN = 1_000
"""Values after which the file is looked after, and uses are noted."""
PATIENCE = 10.0
"""Seconds that another program may hold the file."""
DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
"""What SQLite says of a file that is none of its own, or not of this make."""
TABLES = """
CREATE TABLE IF NOT EXISTS kept (
  key BLOB PRIMARY KEY, value BLOB NOT NULL, digest BLOB NOT NULL,
  size INTEGER NOT NULL, used INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS oldest ON kept (used, size);
CREATE TABLE IF NOT EXISTS runs (only INTEGER PRIMARY KEY CHECK (only = 1), run INTEGER NOT NULL);
"""
FIND = "SELECT value, digest, used FROM kept WHERE key = ?"
KEEP = "INSERT OR REPLACE INTO kept (key, value, digest, size, used) VALUES (?, ?, ?, ?, ?)"
NEXT_RUN = "INSERT INTO runs VALUES (1, 1) ON CONFLICT (only) DO UPDATE SET run = run + 1"

Result = TypeVar("Result")


class Unusable(Exception):  # noqa: N818 (it is no error of anybody's)
    """Nothing can be kept here; the text says why."""


@dataclass(slots=True)
class KeptFile:
    """The file, opened when something is first asked for or kept; given up where that fails."""

    path: Path
    say: Callable[[str], None]
    limit: int = LIMIT
    db: sqlite3.Connection | None = None
    run: int = 0
    used: list[bytes] = field(default_factory=list)
    written: int = 0
    renewed: bool = False
    ended: bool = False
    said: set[str] = field(default_factory=set)

    def get(self, key: bytes) -> bytes | None:
        """The value, whole as it was put; None where there is none, or another."""
        row = self._try(lambda db: db.execute(FIND, (key,)).fetchone(), None)
        if row is None:
            return None
        value, digest, used = row
        if not isinstance(value, bytes) or digest != _digest(key, value):
            self.damaged("one of the analyses kept there is damaged")
            return None
        if used != self.run:
            self.used.append(key)
        if len(self.used) >= OFTEN:
            self._try(self._note, None)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keep a value, at once."""
        size = PAGE * -(-(len(value) + len(key)) // PAGE)
        row = key, value, _digest(key, value), size
        self._try(lambda db: db.execute(KEEP, (*row, self.run)).close(), None)
        self.written += 1
        if self.written % OFTEN == 0:
            self._try(self._trim, None)

    def close(self) -> None:
        """Note what was used, drop what is too much, and let go."""
        if self.db is not None:
            self._try(self._note, None)
            self._try(self._trim, None)
        self._let_go()
        self.ended = True

    def damaged(self, what: str) -> None:
        """Say once that something is damaged, and what follows of it."""
        self._say(f"{self.path}: {what}: it is analysed anew")

    def _say(self, line: str) -> None:
        if line not in self.said:
            self.said.add(line)
            self.say(line)

    def _try(self, work: Callable[[sqlite3.Connection], Result], otherwise: Result) -> Result:
        """What the work gives; `otherwise` where the file is given up."""
        while not self.ended:
            try:
                return work(self._opened())
            except (Unusable, OSError) as error:
                self._give_up(str(error))
            except sqlite3.Error as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGE and not self.renewed:
                    self._put_aside()
                else:
                    self._give_up(str(error))
        return otherwise

    def _opened(self) -> sqlite3.Connection:
        if self.db is None:
            _make_private(self.path)
            with FileLock(self.path.with_suffix(".lock"), timeout=PATIENCE):
                self.db = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
                self.run = _begin(self.db)
        return self.db

    def _give_up(self, why: str) -> None:
        self._say(f"{self.path}: nothing can be kept there ({why}): all is analysed anew")
        self._let_go()
        self.ended = True

    def _put_aside(self) -> None:
        """Begin anew; what is there stays beside, for who wants to see it."""
        self.renewed = True
        self._say(f"{self.path} is damaged: it is put aside, and all is analysed anew")
        self._let_go()
        lock = FileLock(self.path.with_suffix(".lock"), timeout=PATIENCE)
        with suppress(OSError), lock:
            self.path.replace(self.path.with_suffix(".damaged"))
            for beside in _beside(self.path):
                beside.unlink(missing_ok=True)

    def _let_go(self) -> None:
        if self.db is not None:
            with suppress(sqlite3.Error):
                self.db.close()
        self.db = None
        self.used.clear()

    def _note(self, db: sqlite3.Connection) -> None:
        """Write down what was used in this run."""
        with _whole(db):
            db.executemany(
                "UPDATE kept SET used = ? WHERE key = ?", ((self.run, k) for k in self.used)
            )
        self.used.clear()

    def _trim(self, db: sqlite3.Connection) -> None:
        """Drop what has not been used for the longest, if the file is too large."""
        total = int(db.execute("SELECT total(size) FROM kept").fetchone()[0])
        if total <= self.limit:
            return
        doomed, excess = [], total - self.limit * ROOM
        for row, size in db.execute("SELECT rowid, size FROM kept ORDER BY used, rowid"):
            if excess <= 0:
                break
            doomed.append((row,))
            excess -= size
        with _whole(db):
            db.executemany("DELETE FROM kept WHERE rowid = ?", doomed)
        db.executescript("PRAGMA incremental_vacuum")  # `execute` would give back one page


def _digest(key: bytes, value: bytes) -> bytes:
    return hashlib.sha256(key + value).digest()


@contextmanager
def _whole(db: sqlite3.Connection) -> Iterator[None]:
    """All that is written within, or nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        with suppress(sqlite3.Error):
            db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _begin(db: sqlite3.Connection) -> int:
    """Make ready what is there or not, and give the number of this run."""
    for line in ("trusted_schema = OFF", "auto_vacuum = INCREMENTAL", "journal_mode = WAL"):
        db.execute(f"PRAGMA {line}").fetchall()
    db.execute("PRAGMA synchronous = NORMAL")
    db.executescript(TABLES)
    with _whole(db):
        db.execute(NEXT_RUN)
        (run,) = db.execute("SELECT run FROM runs").fetchone()
    return int(run)


def _beside(path: Path) -> tuple[Path, ...]:
    """What SQLite keeps beside its file."""
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def _make_private(path: Path) -> None:
    """The folder and the file, for their owner alone. Raises Unusable for a link, or what is
    somebody else's, and OSError where nothing can be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _own(path.parent, stat.S_ISDIR, 0o700)
    for file in (path, *_beside(path), path.with_suffix(".lock")):
        with suppress(FileNotFoundError):
            _own(file, stat.S_ISREG, 0o600)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))


def _own(path: Path, kind: Callable[[int], bool], mode: int) -> None:
    """Close a folder or file to others; raises Unusable if it is not the owner's to close."""
    found = path.lstat()
    if not kind(found.st_mode):
        raise Unusable(f"{path.name} is a link or something else: take it away")
    if hasattr(os, "geteuid") and found.st_uid != os.geteuid():
        raise Unusable(f"{path.name} is somebody else's")
    if stat.S_IMODE(found.st_mode) & 0o077 and os.name == "posix":
        path.chmod(mode)

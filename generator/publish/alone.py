"""One build at a time in a folder: the next one waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.errors import ConfigurationError

Say = Callable[[str], None]


@contextmanager
def alone(folders: tuple[Path, ...], waits: Say) -> Iterator[None]:
    """Hold the folders, which need not be there yet, for this process; `waits` is told if another
    one has them, which is waited for. A process that ends lets go, however it ends.

    The lock is a hidden file beside each folder, which stays: taking it away would let a third
    build pass the one that waits.
    """
    with ExitStack() as held:
        for folder in sorted({folder.resolve(): folder for folder in folders}.items()):
            held.enter_context(_one(*folder, waits))
        yield


@contextmanager
def _one(folder: Path, shown: Path, waits: Say) -> Iterator[None]:
    lock = FileLock(folder.with_name(f".{folder.name}.lock"))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        waits(f"Another build is at work on {shown}: waiting for its end. Ctrl-C ends this one.")
        lock.acquire()
    except OSError as error:
        raise ConfigurationError(
            f"{folder.parent} cannot be written ({error.strerror}), and a build writes there: name"
            " other folders, with --site for the site and --work for what is kept between builds"
        ) from error
    try:
        yield
    finally:
        lock.release()

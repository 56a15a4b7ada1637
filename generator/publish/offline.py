"""A copy of the site in one file, to be read from disk: the same bytes for the same site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from time import gmtime
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.errors import BuildError, ConfigurationError
from generator.swap import swapped

NAME = re.compile(r"\w[\w.-]*\.zip")
PRIVATE = "-private"
LEFT_OUT = (
    "/.evenhand",
    "/404.html",
    "/sitemap*.xml*",
    "/robots.txt",
    "/pagefind/*",
    "/pagefind/*/*",
    "*.map",
)
"""What only a server can use, and what no page asks for."""
EARLIEST, LATEST = 315_532_800, 4_354_819_198
"""1980 began, and 2107 ended: the years that zip files know."""
READABLE = 0o100644 << 16
UNIX = 3
Time = tuple[int, int, int, int, int, int]


def check(file: Path, *, private: bool) -> None:
    """Raise ConfigurationError unless a copy can have this name."""
    if not NAME.fullmatch(file.name):
        raise ConfigurationError(f"{file}: name a file that ends in .zip")
    if file.is_dir():
        raise ConfigurationError(f"{file} is a folder: name a file")
    if private and not file.stem.endswith(PRIVATE):
        raise ConfigurationError(
            f"{file}: the copy of a private build holds texts that may not be published, and has"
            f" to say so: name it {file.stem}{PRIVATE}.zip"
        )


def pack(site: Path, file: Path, *, epoch: int) -> int:
    """Write the site into the zip `file`, in one folder named like it; returns its bytes.

    `epoch` (s) dates all that is in it. Raises BuildError where the file cannot be written.
    """
    paths = sorted(_kept(site), key=str)  # before the copy is begun, should it lie in the site
    when = gmtime(min(max(epoch, EARLIEST), LATEST))[:6]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with swapped(file) as opened:
            _write(site, paths, opened, file.stem, when)
        return file.stat().st_size
    except OSError as error:
        raise BuildError(f"{file} cannot be written: {error.strerror}") from error


def _write(
    site: Path, paths: Iterable[PurePosixPath], new: BinaryIO, folder: str, when: Time
) -> None:
    with ZipFile(new, "w") as packed:
        for path in paths:
            entry = ZipInfo(f"{folder}/{path}", when)
            entry.create_system, entry.external_attr = UNIX, READABLE
            packed.writestr(entry, (site / path).read_bytes(), ZIP_DEFLATED, 9)


def _kept(site: Path) -> Iterator[PurePosixPath]:
    """The files of the copy, from the site's root."""
    for found in site.rglob("*"):
        path = PurePosixPath(found.relative_to(site).as_posix())
        plain = found.is_file() and not found.is_symlink()  # a link would pack what it leads to
        if plain and not any(PurePosixPath("/", path).match(each) for each in LEFT_OUT):
            yield path

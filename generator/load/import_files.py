"""The files of an import: a JSONL file in, what is there already in, the plan's new files out."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from generator.errors import ConfigurationError, ContentError
from generator.load.check_files import check_story
from generator.load.importing import ImportPlan, Target, slugged
from generator.load.layout import read, shown
from generator.swap import put_new, swap_in

LARGEST = 100_000_000
"""Bytes of a file, unpacked: ten thousand articles."""


def lines_of(path: Path) -> list[bytes]:
    """The lines of a file, unpacked if its name ends in .gz."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ConfigurationError(f"{path} cannot be read: {error}") from error
    if len(data) > LARGEST:
        what = f"holds more than {LARGEST / 1e6:.0f} MB: split it, and import one part at a time"
        raise ConfigurationError(f"{path} {what}")
    return data.split(b"\n")


def target_of(
    *, content: Path, texts: Path, story: str, title: str | None, dispute: str | None, source: str
) -> Target:
    """Where an import goes, with what is there already."""
    outlets = content / "outlets.yml"
    copied = Path(dispute) if dispute and Path(dispute).is_file() else None
    key = slugged(copied.stem) if copied else dispute
    if key and not copied and not (content / "disputes" / f"{key}.yml").is_file():
        raise ConfigurationError(
            f"{dispute} is neither a file nor a dispute in {content}: write the path of a file "
            "with sides:, or the id of a file in disputes/"
        )
    return Target(
        content=content,
        texts=texts,
        story=story,
        title=title,
        source=source,
        dispute=key,
        dispute_text=read(copied) if copied else None,
        outlets_text=read(outlets) if outlets.is_file() else "",
        story_dispute=dispute_of(content / "stories" / story / "story.yml"),
    )


def dispute_of(path: Path) -> str | None:
    """The dispute of the story in a `story.yml`; None if there is no such file."""
    if not path.is_file():
        return None
    checked = check_story(read(path), shown(path))
    if checked.problems or checked.entry is None:
        raise ContentError(checked.problems)
    return checked.entry.dispute


def write_plan(plan: ImportPlan) -> int:
    """Write a plan's files, none of them over another; returns how many were new."""
    return write_all(plan.files, plan.outlets)


def write_all(files: Mapping[Path, str], longer: tuple[Path, str] | None) -> int:
    """Write new files and one to whose end something was put, or none of them; returns how many
    were new.
    """
    fresh = [path for path in files if not path.exists()]
    new = write_new(files)
    try:
        if longer:
            write_longer(*longer)
    except BaseException:
        take_back(fresh)
        raise
    return new


def write_new(files: Mapping[Path, str]) -> int:
    """Write files, all or none, and none over another; those that say the same already are left
    alone. Returns how many were new.
    """
    new = {path: text for path, text in files.items() if not is_there(path, text)}
    there = [path.as_posix() for path in new if path.exists()]
    if there:
        listed = "\n".join(there)
        raise ConfigurationError(
            f"{listed}\nThese files exist and are never overwritten: move them away, or choose "
            "another name. Nothing was written."
        )
    made: list[Path] = []
    try:
        for path, content in new.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            put_new(path, content.encode())
            made.append(path)
    except BaseException as error:
        take_back(made, new)
        if isinstance(error, OSError):
            raise unwritable(error) from error
        raise
    return len(new)


def take_back(made: Sequence[Path], meant: Iterable[Path] = ()) -> None:
    """Remove files that were just made, and the folders of these, and of others that were `meant`
    to be, where nothing else lies in them.
    """
    for path in made:
        path.unlink(missing_ok=True)
    for path in (*made, *meant):
        with suppress(OSError):
            path.parent.rmdir()


def is_there(path: Path, text: str) -> bool:
    """Whether a text or a dispute is there already, byte by byte."""
    kept = path.suffix in {".txt", ".yml"} and path.name != "story.yml" and path.is_file()
    return kept and path.read_bytes() == text.encode()


def write_longer(path: Path, text: str) -> None:
    """Write a file to whose end something was put; what was there stays byte for byte.

    ConfigurationError where it was changed since it was read.
    """
    before = read(path) if path.is_file() else ""
    if not text.startswith(before):
        what = "was changed by somebody else meanwhile: nothing was written, do it again"
        raise ConfigurationError(f"{shown(path)} {what}")
    bytes_before = path.read_bytes() if before else b""
    replace_file(path, bytes_before + text.removeprefix(before).encode())


def replace_file(path: Path, data: bytes) -> None:
    """Write a file in one go: it may hold entries of others."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        swap_in(path, data)
    except OSError as error:
        raise unwritable(error) from error


def unwritable(error: OSError) -> ConfigurationError:
    """Why a file cannot be written, for people."""
    return ConfigurationError(f"{error.filename} cannot be written: {error.strerror}")

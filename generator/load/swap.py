"""A file's new bytes in the place of the old, in one go: never half, and never somewhere else."""

from __future__ import annotations

from pathlib import Path


def swap_in(path: Path, data: bytes) -> None:
    """Write the file. Raises OSError where it cannot be written; the old one then stays.

    Beside it lies a hidden file for a moment: if a link of that name is there, as a stranger's
    branch may have it, it is taken away and not followed.
    """
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        with new.open("xb") as file:
            file.write(data)
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise

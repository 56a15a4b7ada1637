"""What lies beside the content: texts that may not be published, the project's own documents."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ConfigurationError
from generator.load.text import printable

FOLDER = "docs"
FIRST = ("CONTRIBUTING.md",)
LAST = ("GOVERNANCE.md", "CODE_OF_CONDUCT.md", "SECURITY.md", "CHANGELOG.md")
"""The folder of documents, and those that stand at the root, before and after them."""


def texts_of(content: Path, given: Path | None) -> Path:
    """The folder that is given, else texts/ beside the content.

    Raises ConfigurationError if that is a link: a stranger's branch may have one, and texts would
    be written to where it leads.
    """
    if given is not None:
        return given
    texts = content.parent / "texts"
    if texts.is_symlink():
        shown = printable(texts.as_posix())
        raise ConfigurationError(
            f"{shown} is a link, and no link is followed: remove it, or name the folder itself:"
            " --texts FOLDER"
        )
    return texts

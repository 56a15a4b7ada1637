"""Markdown to HTML: MkDocs in a process of its own, into a new folder, then swapped in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import rmtree

from generator.errors import BuildError
from generator.publish import search, write


def build(
    config: Path, pages: Path, site: Path, told: Mapping[str, str] | None = None, *, epoch: int = 0
) -> bool:
    """Build `pages` with the configuration into `site`; the theme is `told` of the site what
    mkdocs.yml asks for, and `epoch` (s) dates the files that need it.

    Returns whether it can be searched: not where Pagefind has no program for this machine.
    Raises BuildError with MkDocs' own words; the old site then stays as it is.
    """
    write.check(site)
    new = site.with_name(f".{site.name}.new")
    rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        _run(config, new, {**environment(pages, told or {}), "SOURCE_DATE_EPOCH": str(epoch)})
        searched = search.index(new)
    except BuildError:
        rmtree(new, ignore_errors=True)
        raise
    write.swap(new, site)
    return searched


def _run(config: Path, target: Path, environment: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", str(config)]
    done = subprocess.run(
        [*command, "--site-dir", str(target.resolve())],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise BuildError(f"mkdocs: {(done.stderr + done.stdout).strip()}")


def address() -> str:
    """Where this very build is to stand, if the environment says so; else empty."""
    return os.environ.get("EVENHAND_SITE_URL", "")


def environment(pages: Path, told: Mapping[str, str]) -> dict[str, str]:
    """What mkdocs.yml asks the environment for, and what keeps MkDocs quiet."""
    return {
        **os.environ,
        **told,
        "EVENHAND_PAGES": str(pages.resolve()),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }

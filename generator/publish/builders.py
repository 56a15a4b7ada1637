"""The programs that make HTML of the Markdown, each in a process of its own.

All read mkdocs.yml and templates/theme as they are and make the same pages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree, rmtree

from generator.errors import ConfigurationError
from generator.publish.programs import PYTHON, run

PACKAGE = Path(__file__).parents[2]
FINISHING = (
    "import sys; sys.path.insert(0, place := sys.argv.pop(1)); import generator; "
    "sys.path.remove(place); from generator.publish.finishing import main; main()"
)
"""MkDocs with a part of this very program, which need not be installed; nothing else is taken from
where it lies.
"""
Builder = Callable[[Path, Path, Path, Mapping[str, str]], None]
"""Configuration, pages, the new folder to fill, what the environment says."""


def _mkdocs(config: Path, _pages: Path, target: Path, asked: Mapping[str, str]) -> None:
    """MkDocs, which finishes pages of its own accord: those that stand, those without links."""
    options = ["--config-file", str(config), "--site-dir", str(target.resolve())]
    run("mkdocs", [*finishing(), "build", "--strict", *options], asked)


def finishing() -> tuple[str, ...]:
    """The program that MkDocs is here."""
    return (*PYTHON, "-c", FINISHING, str(PACKAGE))


def _like_mkdocs(
    name: str, config: Path, _pages: Path, target: Path, asked: Mapping[str, str]
) -> None:
    options = ["--config-file", str(config), "--site-dir", str(target.resolve())]
    _run(name, options, asked)


def _zensical(config: Path, pages: Path, target: Path, asked: Mapping[str, str]) -> None:
    """Zensical knows only folders beside its configuration: all three are put into one."""
    project = target.with_name(f"{target.name}.zensical")
    rmtree(project, ignore_errors=True)
    try:
        copytree(pages, project / "pages")
        copied = project / config.name
        copied.write_bytes(config.read_bytes())
        _run("zensical", ["--config-file", str(copied)], {**asked, "EVENHAND_PAGES": "pages"})
        rmtree(target)
        (project / "site").rename(target)
    finally:
        rmtree(project, ignore_errors=True)


BUILDERS: Mapping[str, Builder] = {
    "mkdocs": _mkdocs,
    "properdocs": partial(_like_mkdocs, "properdocs"),
    "zensical": _zensical,
}

DEFAULT = "mkdocs"


def missing(builder: str) -> bool:
    """Whether the builder is not installed."""
    return find_spec(builder) is None


def check(builder: str) -> None:
    """Raise ConfigurationError if the builder is not installed."""
    if missing(builder):
        raise ConfigurationError(f"{builder} is not installed: make builders")


def _run(name: str, options: list[str], environment: Mapping[str, str]) -> None:
    """Run the builder; a warning of it is an error."""
    run(name, [*PYTHON, "-m", name, "build", "--strict", *options], environment)

"""The folders and files of a build."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigurationError
from generator.load.beside import texts_of
from generator.publish import mkdocs, write


@dataclass(frozen=True, slots=True)
class Places:
    """Where a build reads and writes."""

    content: Path
    texts: Path
    pages: Path
    site: Path
    config: Path
    templates: Path
    results: Path | None = None  # what was measured of the program's own error
    figures: Path | None = None  # where the figures are kept for `evenhand diff`
    address: str = ""  # of the published site, in place of the one in site.yml


def places(
    content: Path,
    texts: Path | None,
    site: Path | None,
    *,
    private: bool,
    work: Path | None = None,
) -> Places:
    """The folders of a build in the current project; raises ConfigurationError outside of one, and
    for links where it writes: those that the user names may lead elsewhere.
    """
    config = Path("mkdocs.yml")
    if not config.is_file():
        raise ConfigurationError("mkdocs.yml is not here: run this in a checkout of Evenhand")
    stamp = "-private" if private else ""
    build = work.resolve() if work else Path("build")
    write.no_link(build)
    return Places(
        content=content,
        texts=texts_of(content, texts),
        pages=build / f"pages{stamp}",
        site=site.resolve()
        if site and site.is_symlink()
        else site or content.parent / f"site{stamp}",
        config=config,
        templates=templates(),
        results=Path("benchmarks/results"),
        figures=build / f"figures{stamp}.json",
        address=mkdocs.address(),
    )


def templates() -> Path:
    """The templates: inside an installed package, else beside it."""
    package = Path(__file__).parent
    return next(p for p in (package / "templates", package.parent / "templates") if p.is_dir())

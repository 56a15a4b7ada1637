"""MkDocs with as little to do as there is; run as a program, by a build alone.

Pages of nothing but titles and raw HTML are finished one by one before MkDocs reads any: a page
whose source, theme and settings are as they were is taken from the site that stands, every other is
made as MkDocs would make it. What is left, with links that MkDocs has to follow, it makes itself,
each time. The bytes are those that `mkdocs build` makes, made lean; no page is held once written.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.__main__ import cli
from mkdocs.commands import build
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from generator import caches
from generator.publish import rendered
from generator.publish.lean import lean
from generator.publish.made import maker
from generator.publish.rendered import FORMER, NOTES, Rendered, digest

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

LIBRARIES = ("mkdocs", "mkdocs-material", "Markdown", "Jinja2", "MarkupSafe", "PyYAML")
OF_PLACES = frozenset({"EVENHAND_PAGES", "EVENHAND_THEME", caches.NAMED, FORMER, NOTES})
"""Where things lie, which no page says."""
OF_NAV = "EVENHAND_NEWEST"
"""What pages of the navigation alone are told."""
OWN = ("finishing.py", "made.py", "raw_blocks.py", "lean.py")
"""The program that makes the pages."""
ROOM = 50_000
"""New objects, after which garbage is looked for: pages leave little."""
LOG = logging.getLogger("mkdocs.evenhand")
Build = Callable[..., None]


class Finished(File):
    """The source of a page that is written: there to be linked to, and nothing more to do."""

    def is_documentation_page(self) -> bool:
        """Not for MkDocs to read."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 (MkDocs' own)
        """Nor to copy."""


class Finishing(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Finishes what pages it can as soon as all are known."""

    def __init__(self, config: MkDocsConfig, former: Path | None, notes: Path | None) -> None:
        self.maker = maker(config)
        self.former, self.notes = former, notes
        self.before = rendered.noted(notes) if notes is not None else {}
        self.after: dict[str, Rendered] = {}
        self.made = 0
        self.keys = {each: _key(config, in_nav=each) for each in (False, True)}
        self.folders: set[Path] = set()

    def on_nav(self, nav: Navigation, *, files: Files, **_: object) -> None:
        """Finish the pages."""
        listed = {page.file.src_uri for page in nav.pages}
        for file in files.documentation_pages() if self.maker is not None else ():
            source = file.content_bytes
            key = digest(self.keys[file.src_uri in listed], file.src_uri.encode(), source)
            html = self._standing(file, key) or self._new(file, source, nav)
            if html is not None:
                self._write(Path(file.abs_dest_path), html)
                self.after[file.src_uri] = Rendered(key, digest(html))
                file.__class__ = Finished

    def on_env(self, _env: object, *, config: MkDocsConfig, files: Files) -> None:
        """Read the anchors of finished pages that a page of MkDocs' own leads to."""
        for page in [file.page for file in files.documentation_pages() if file.page is not None]:
            for target in page.links_to_anchors or {}:
                if isinstance(target, Finished) and target.page is not None:
                    target.page.read_source(config)
                    target.page.render(config, files)

    def on_post_page(self, output: str, **_: object) -> str:
        """A page that MkDocs made."""
        self.made += 1
        return lean(output)

    def on_post_template(self, output: str, *, template_name: str, **_: object) -> str:
        """A page that is not found, too."""
        return lean(output) if template_name.endswith(".html") else output

    def on_post_build(self, **_: object) -> None:
        """Say how many pages were made, and note all that were finished."""
        LOG.info("%s pages made", self.made)
        if self.notes is not None:
            rendered.note(self.notes, self.after)

    def _standing(self, file: File, key: str) -> bytes | None:
        """The page as it was published, if it came of the same."""
        before = self.before.get(file.src_uri)
        if self.former is None or before is None or before.key != key:
            return None
        return rendered.kept(self.former / file.dest_uri, before.digest)

    def _new(self, file: File, source: bytes, nav: Navigation) -> bytes | None:
        html = None if self.maker is None else self.maker.page(file, source, nav)
        if html is None:
            return None
        self.made += 1
        return html.encode("utf-8", errors="xmlcharrefreplace")

    def _write(self, path: Path, html: bytes) -> None:
        if path.parent not in self.folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.folders.add(path.parent)
        path.write_bytes(html)


def _key(config: MkDocsConfig, *, in_nav: bool) -> bytes:
    """A hash of all that pages are made of beside their sources."""
    settings = Path(config.config_file_path).read_bytes()
    asked = rendered.environment(settings, OF_PLACES if in_nav else {*OF_PLACES, OF_NAV})
    versions = [f"{name} {metadata.version(name)}" for name in LIBRARIES]
    said = repr((asked, versions, sys.version_info[:3])).encode("utf-8", "surrogatepass")
    return digest(said, settings, *_files(Path(config.theme.custom_dir or ""))).encode()


def _files(theme: Path) -> Iterator[bytes]:
    """The theme of the project, and what makes pages of it."""
    here = Path(__file__).parent
    for folder, paths in ((theme, sorted(theme.rglob("*"))), (here, [here / own for own in OWN])):
        for path in paths:
            if path.is_file():
                yield path.relative_to(folder).as_posix().encode()
                yield path.read_bytes()


def finishing(build: Build) -> Build:
    """How MkDocs builds, with most of it done before."""

    def built(config: MkDocsConfig, **options: Any) -> None:  # noqa: ANN401 (MkDocs' own)
        told = (os.environ.get(name) for name in (FORMER, NOTES))
        former, notes = (Path(place) if place else None for place in told)
        gc.freeze()
        gc.set_threshold(ROOM)
        config.plugins["evenhand"] = Finishing(config, former, notes)
        build(config, **options)

    return built


def main() -> None:
    """MkDocs, with its options."""
    build.build = finishing(build.build)
    cli()


if __name__ == "__main__":
    main()

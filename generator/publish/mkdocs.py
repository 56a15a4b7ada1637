"""Markdown to HTML: MkDocs, or a builder like it, into a new folder, then swapped in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile, rmtree

from generator.publish import rendered, search, write
from generator.publish.builders import BUILDERS, DEFAULT
from generator.publish.lean import lean
from generator.publish.rendered import FORMER, NOTES
from generator.watching import UNWATCHED, Watch

ADDED = ("search.json", "sitemap.xml", "sitemap.xml.gz")
UNUSED = ("assets/javascripts", "assets/stylesheets")
"""Material's own scripts and style sheets, two megabytes: no page asks for them, see main.html."""


def build(
    config: Path,
    pages: Path,
    site: Path,
    told: Mapping[str, str] | None = None,
    *,
    epoch: int = 0,
    builder: str = DEFAULT,
    keep: bool = False,
    watch: Watch = UNWATCHED,
) -> bool:
    """Build `pages` with the configuration into `site`; the theme is `told` of the site what
    mkdocs.yml asks for, and `epoch` (s) dates the files that need it. To `keep` pages is to take
    from the site that stands what is as it was.

    Returns whether it can be searched: not where Pagefind has no program for this machine.
    Raises BuildError with the builder's own words; the old site then stays as it is.
    """
    new = write.begin(site)
    try:
        asked = {**environment(config, pages, told or {}), "SOURCE_DATE_EPOCH": str(epoch)}
        if keep and (notes := rendered.place(site)):
            asked |= {FORMER: str(site.resolve()), NOTES: str(notes)}
        BUILDERS[builder](config, pages, new, asked)
        if builder != DEFAULT:
            _make_lean(new)
        _without_lists(new, pages)
        watch.stage("search")
        searched = search.index(new, site if keep else None)
        write.swap(new, site)
    except BaseException:
        write.remove(new)
        raise
    return searched


def _without_lists(site: Path, pages: Path) -> None:
    """Take out what builders add of their own: a search that no page asks for, and a sitemap, in
    whose place ours stands, if there is one.
    """
    for name in UNUSED:
        rmtree(site / name, ignore_errors=True)
    for name in ADDED:
        (site / name).unlink(missing_ok=True)
        if (pages / name).exists():
            copyfile(pages / name, site / name)


def _make_lean(site: Path) -> None:
    """Make every page lean, where the builder does not."""
    for page in site.rglob("*.html"):
        page.write_text(lean(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def address() -> str:
    """Where this very build is to stand, if the environment says so; else empty."""
    return os.environ.get("EVENHAND_SITE_URL", "")


def environment(config: Path, pages: Path, told: Mapping[str, str]) -> dict[str, str]:
    """What mkdocs.yml asks the environment for, and what keeps MkDocs quiet."""
    return {
        **{name: value for name, value in os.environ.items() if name not in (FORMER, NOTES)},
        **told,
        "EVENHAND_PAGES": str(pages.resolve()),
        "EVENHAND_THEME": str(config.absolute().parent / "templates/theme"),
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONUTF8": "1",
    }

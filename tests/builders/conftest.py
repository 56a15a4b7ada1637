"""The same pages, made into a site by every builder that is installed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from generator.analyse.corpus import run_all
from generator.build import write_pages
from generator.model import Site, SiteInfo
from generator.places import Places
from generator.publish import builders, mkdocs, write
from generator.publish.documents import carried
from generator.publish.pictures import pictures
from generator.publish.render import render_site
from generator.publish.told import told
from tests.browser.cases import cases
from tests.browser.chromium import PROJECT
from tests.browser.conftest import browser, page, serve  # noqa: F401 - fixtures
from tests.publish.packaged import zips

EPOCH = 1_751_500_800
OTHERS = tuple(name for name in builders.BUILDERS if name != "mkdocs")
TREES = ("cases", "content")


@pytest.fixture(autouse=True, scope="session")
def installed() -> None:
    """All that is here takes some minutes, and an environment of its own."""
    if any(builders.missing(name) for name in builders.BUILDERS):
        pytest.skip("Zensical and ProperDocs are not installed here: make builders")


def every_case() -> Site:
    """The site of all cases, its first story renamed. It has no address, the content has one."""
    base = cases()
    (first, *rest) = base.stories
    renamed = replace(first, story=replace(first.story, formerly=("old-dust",)))
    return replace(base, stories=(renamed, *rest), info=SiteInfo("Side & side"))


def write_cases(root: Path) -> dict[str, str]:
    whole = every_case()
    files = render_site(whole, PROJECT / "templates")
    drawn = pictures(files, lambda _: None)
    write.sync({**files, **drawn, **zips(whole), **carried(whole)}, root / "pages")
    return told(whole)


def write_content(root: Path) -> dict[str, str]:
    places = Places(
        content=PROJECT / "content",
        texts=root / "texts",
        pages=root / "pages",
        site=root / "site",
        config=PROJECT / "mkdocs.yml",
        templates=PROJECT / "templates",
        results=PROJECT / "benchmarks/results",
    )
    return dict(write_pages(places, run_all, story=None, private=False).told)


WRITERS = {"cases": write_cases, "content": write_content}


def publish(builder: str, pages: Path, site: Path, said: dict[str, str]) -> Path:
    """The site that the builder makes of the pages."""
    mkdocs.build(PROJECT / "mkdocs.yml", pages, site, said, epoch=EPOCH, builder=builder)
    return site


@dataclass(frozen=True, slots=True)
class MadeSite:
    """A tree of pages, the site made of it, and what the theme was told."""

    pages: Path
    site: Path
    told: dict[str, str]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], MadeSite]:
    """`made(tree, builder)`, where each tree and each site is made once."""

    @cache
    def write_tree(tree: str) -> tuple[Path, dict[str, str]]:
        root = tmp_path_factory.mktemp(tree)
        return root, WRITERS[tree](root)

    @cache
    def make(tree: str, builder: str) -> MadeSite:
        root, said = write_tree(tree)
        return MadeSite(
            root / "pages", publish(builder, root / "pages", root / builder, said), said
        )

    return make

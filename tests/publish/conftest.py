from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings
from jinja2 import Environment

from generator.publish import mkdocs, write
from generator.publish.documents import carried
from generator.publish.pictures import pictures
from generator.publish.render import environment, render_site
from tests.publish.packaged import zips
from tests.publish.sample import site

PROJECT = Path(__file__).parents[2]
EPOCH = 1_751_500_800

settings.register_profile("patient", deadline=None)  # the first example imports what it needs
settings.load_profile("patient")


@pytest.fixture(scope="session")
def templates() -> Path:
    return PROJECT / "templates"


@pytest.fixture(scope="session")
def env(templates: Path) -> Environment:
    return environment(templates)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, templates: Path) -> Path:
    """The fixture's site, published by MkDocs."""
    root = tmp_path_factory.mktemp("built")
    files = render_site(site(), templates)
    drawn = pictures(files, write.held(root / "pages"))
    write.sync({**files, **drawn, **zips(site()), **carried(site())}, root / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", root / "pages", root / "site", epoch=EPOCH)
    return root / "site"

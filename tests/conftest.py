"""What all tests share: the pipeline, loaded once, and the option to renew golden files."""

from __future__ import annotations

import gc
import os
from typing import TYPE_CHECKING

import pytest

from benchmarks.corpora import corpora
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE
from generator.errors import ConfigurationError
from tests.supply.forbidden import forbid

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language


forbid()
os.environ["EVENHAND_CACHE"] = ""  # no test reads what another, or the person who runs it, has kept


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite tests/golden from what is generated now, then read the diff",
    )


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector of garbage need not look through it each time."""
    gc.freeze()


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline; the same object that `generator.analyse.corpus.run` uses."""
    return pipeline(PIPELINE)


@pytest.fixture
def corpora_folder() -> Path:
    """Where the corpora lie; the test is skipped on a machine without them."""
    try:
        return corpora()
    except ConfigurationError as error:
        pytest.skip(str(error))

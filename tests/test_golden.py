"""Every page of a small corpus, byte by byte.

The corpus in tests/corpus is invented and covers what pages must show: three stories, two disputes
(one with three sides), an article whose text is not held, a withdrawn one, an updated one, one with
a correction, an opinion. tests/golden holds what is generated from it; no data and no assets.
The figures in it follow the engine, so any change of the engine may change these files. When the
change is meant: `make golden` (or `pytest tests/test_golden.py --update-golden`), then read
`git diff tests/golden` as a reviewer would, and commit it with the change.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path, PurePosixPath

import pytest

from generator.analyse.corpus import run_all
from generator.build import write_pages
from generator.places import Places, templates
from generator.publish import write

HERE = Path(__file__).parent
CORPUS, GOLDEN = HERE / "corpus", HERE / "golden"
APART = ("assets/", "data/")
"""Assets lie in templates/ already. Data name the version of all that makes numbers, so that they
change with every release of it; tests/publish/test_data.py holds them to the model.
"""
NO_TEXT = (".png", ".zip")
"""Pictures are drawn from drawings that lie here, data are packed: neither is kept."""
LONGEST_DIFF = 120


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the corpus, written once."""
    root = tmp_path_factory.mktemp("golden")
    places = Places(
        content=CORPUS,
        texts=root / "texts",
        pages=root / "pages",
        site=root / "site",
        config=root / "mkdocs.yml",
        templates=templates(),
    )
    write_pages(places, run_all, story=None, private=False)
    return places.pages


def files(root: Path) -> dict[str, str]:
    """Path and text of all files below a folder."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != write.MARKER and path.suffix not in NO_TEXT
    }


def without_versions(text: str) -> str:
    """The text without what changes with every release of the program or of a library."""
    rows = re.compile(r'(<tr><th scope="row">[^<]*</th><td>)\d[\d.&#;]*(</td></tr>)')
    marks = re.compile(r"(fingerprint |evenhand-|&#45;)(?:[0-9a-f]{12}|[0-9a-f]{10})\b")
    return marks.sub(r"\1FINGERPRINT", rows.sub(r"\1VERSION\2", text))


def pages(root: Path) -> dict[str, str]:
    """The pages below a folder, without assets, data and versions."""
    return {
        path: without_versions(text)
        for path, text in files(root).items()
        if not path.startswith(APART)
    }


def difference(expected: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """What a person needs to see: files that are missing or new, and the lines that differ."""
    lines = [f"missing: {path}" for path in sorted(expected.keys() - found.keys())]
    lines += [f"new: {path}" for path in sorted(found.keys() - expected.keys())]
    for path in sorted(expected.keys() & found.keys()):
        old, new = expected[path].splitlines(), found[path].splitlines()
        lines += unified_diff(old, new, f"golden/{path}", f"now/{path}", lineterm="", n=1)
        if old == new and expected[path] != found[path]:
            lines.append(f"line ends differ: {path}")
    return lines


def test_every_page_is_as_it_was(generated: Path, *, update_golden: bool) -> None:
    found = pages(generated)
    if update_golden:
        write.sync({PurePosixPath(path): text for path, text in found.items()}, GOLDEN)
        pytest.skip("golden files are renewed: read their diff")
    lines = difference(pages(GOLDEN), found)
    shown = "\n".join(lines[:LONGEST_DIFF])
    assert not lines, f"{shown}\n{len(lines)} lines; if this is meant: make golden"


def test_assets_are_joined_and_nothing_is_left_out(generated: Path) -> None:
    found = files(generated / "assets")
    assert sorted(found) == ["evenhand.css", "evenhand.js"]
    for path, text in files(templates() / "assets").items():
        assert text.strip() in found[f"evenhand{PurePosixPath(path).suffix}"], path


def test_the_corpus_holds_what_pages_must_show() -> None:
    text = "\n".join(files(CORPUS).values())
    for what in ("withdrawn:", "updated:", "basis: quotation", "corrections:", "genre: opinion"):
        assert what in text


def test_no_page_holds_the_text_of_a_withdrawn_article(generated: Path) -> None:
    words = re.sub(r"\W+", " ", "\n".join(files(generated).values()))
    assert "rather lose a day than a life" not in words


def test_pages_are_clean_text(generated: Path) -> None:
    for path, text in files(generated).items():
        assert text.endswith("\n"), path
        assert "\r" not in text, path
        assert not re.search(r"\bNone\b|Undefined|\{\{|\{%| object at 0x|Span\(", text), path
        assert not re.search(r"\bnan\b", text), path


def test_the_difference_is_readable() -> None:
    lines = difference({"a": "x\ny\n", "b": ""}, {"a": "x\nz\n", "c": ""})
    assert lines[:2] == ["missing: b", "new: c"]
    assert lines[-2:] == ["-y", "+z"]

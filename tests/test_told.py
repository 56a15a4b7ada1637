"""What README, CONTRIBUTING and `docs/` name is there: commands with their flags, targets, files.

Changes are told in CHANGELOG.md of what was; it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

import click
import pytest
from markdown_it.token import Token

from generator import commonmark
from generator.cli import evenhand
from generator.load.documents import load_documents, names

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", *(name for name in names(ROOT) if name != "CHANGELOG.md"))
TARGETS = frozenset(
    re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
)
TOP = frozenset(path.name for path in ROOT.iterdir()) - {"build", "site", "site-private", "texts"}
RUN = re.compile(r"(?:^|[\s/])evenhand(?= |$)([^|;&#\n]*)", re.MULTILINE)
MAKE = re.compile(r"(?:^|\s)make((?: [a-z][a-z-]*)+)", re.MULTILINE)
BENCHMARK = re.compile(r"-m benchmarks[. ]([a-z_]+)")
PLACE = re.compile(r"(?:^|\s)(\.?[\w-]+(?:/[\w.-]+)+/?)(?=$|\s)", re.MULTILINE)


@cache
def parts(page: str) -> tuple[Token, ...]:
    text = (ROOT / page).read_text(encoding="utf-8")
    found = commonmark.tokens(text)
    return tuple(each for part in found for each in (part, *(part.children or ())))


def code(page: str) -> Iterator[str]:
    """What stands there as code: words in a line, and lines."""
    kinds = {"code_inline", "fence", "code_block"}
    return (part.content for part in parts(page) if part.type in kinds)


def wrong(words: list[str]) -> str:
    """What in the words of a command line is not there; empty if all is."""
    command: click.Command = evenhand
    for word in words:
        if isinstance(command, click.Group) and not word.startswith("-"):
            if word not in command.commands:
                return word
            command = command.commands[word]
    known = {flag for option in command.params for flag in option.opts} | {"--help", "--version"}
    flags = {word.split("=")[0] for word in words if word.startswith("--")}
    return ", ".join(sorted(flags - known))


def test_the_reader_sees_what_is_not_there() -> None:
    assert wrong(["build", "--zip", "NAME.zip"]) == ""
    assert wrong(["bild"]) == "bild"
    assert wrong(["build", "--zap"]) == "--zap"
    assert [found.split() for found in RUN.findall("x\n.venv/bin/evenhand check --text # y")] == [
        ["check", "--text"]
    ]
    assert "generator/none.py" in PLACE.findall("see generator/none.py")


@pytest.mark.parametrize("page", PAGES)
def test_commands_and_flags_are_there(page: str) -> None:
    lines = [found.split() for text in code(page) for found in RUN.findall(text)]
    assert [f"evenhand {' '.join(words)}" for words in lines if wrong(words)] == []


@pytest.mark.parametrize("page", PAGES)
def test_targets_are_there(page: str) -> None:
    told = {word for text in code(page) for line in MAKE.findall(text) for word in line.split()}
    assert told - TARGETS == set()


@pytest.mark.parametrize("page", PAGES)
def test_benchmarks_are_there(page: str) -> None:
    told = {name for text in code(page) for name in BENCHMARK.findall(text)}
    assert {name for name in told if not (ROOT / f"benchmarks/{name}.py").is_file()} == set()


@pytest.mark.parametrize("page", PAGES)
def test_files_are_there(page: str) -> None:
    places = {place for text in code(page) for place in PLACE.findall(text)}
    told = {place for place in places if place.split("/")[0] in TOP}
    assert {place for place in told if not (ROOT / place).exists()} == set()


def test_links_lead_somewhere() -> None:
    documents = {document.path for document in load_documents(ROOT)}
    assert {"CONTRIBUTING.md", "docs/codebook.md"} <= documents
    for each in commonmark.references(commonmark.tokens((ROOT / "README.md").read_text("utf-8"))):
        address = urlsplit(each.href)
        if address.scheme:
            continue
        target = normpath(join(dirname("README.md"), address.path)) if address.path else "README.md"
        assert (ROOT / target).exists(), each.href
        if address.fragment:
            assert address.fragment in commonmark.anchors(parts(target)), each.href


def test_anchors_of_the_readme_are_there() -> None:
    """Documents link into it; on the site these links lead to the forge, where nobody checks."""
    anchors = commonmark.anchors(parts("README.md"))
    linked = {
        target.anchor
        for document in load_documents(ROOT)
        for target in document.targets.values()
        if target.path == "README.md" and target.anchor
    }
    assert linked <= anchors


def test_every_command_is_told_of() -> None:
    told = "\n".join(text for page in PAGES for text in code(page))
    commands = {
        f"evenhand {name}" if not isinstance(command, click.Group) else f"evenhand {name} {inner}"
        for name, command in evenhand.commands.items()
        for inner in (getattr(command, "commands", None) or {"": command})
    }
    assert {command for command in commands if command not in told} == set()


def test_contributing_is_short() -> None:
    assert (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").count("\n") <= 165

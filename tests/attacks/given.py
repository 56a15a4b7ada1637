"""Attacks through the files of `content/` and `texts/`: names, links, sizes, YAML that unfolds."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from generator.errors import ContentError, EvenhandError
from generator.load.article_schema import ArticleHead
from generator.load.corpus import load_corpus
from generator.load.strict_yaml import Tree
from tests.attacks.attack import Attack, Guard
from tests.load.sample import FILES, write

ARTICLE = "stories/strike/first.md"
STORY = "stories/strike/story.yml"
DISPUTE = "disputes/rail.yml"
QUOTED = FILES[ARTICLE].split("corrections:")[0].replace("basis: own", "basis: quotation")
NAMES = (
    "..%2fevil",
    "../evil",
    "/etc/evil",
    "C:evil",
    r"\\host\evil",
    "evil\\",
    "evil.",
    "evil ",
    "evil\u0301",
    "éVIL",
    "a--b",
    "-a",
)
"""What is no id anywhere."""


class HangError(Exception):
    """The program waits for something that never comes."""


@contextmanager
def patience(seconds: float = 0.5) -> Iterator[None]:
    """HangError where a step takes longer."""

    def ring(_signal: int, _frame: object) -> None:
        raise HangError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def told(folder: Path, files: dict[str, str] | None = None) -> str:
    """What is wrong with the content in a folder, a line each; nothing where it is taken."""
    content = write(folder, files or {})
    try:
        load_corpus(content, folder / "texts")
    except ContentError as error:
        return "\n".join(map(str, error.problems))
    except EvenhandError as error:
        return str(error)
    return ""


def is_told(files: dict[str, str], *says: str) -> Callable[[Path], None]:
    """Files that have to be refused, with these words."""

    def tries(folder: Path) -> None:
        found = told(folder, FILES | files)
        assert all(each in found for each in says), found

    return tries


def loose(text: str, path: str) -> Tree:
    """YAML as its library reads it, with all that it can do."""
    value: Any = yaml.unsafe_load(text)
    return Tree(path, value, {}, {}, frozenset(), ())


class AnyTitle(ArticleHead):
    """Front matter with a title of any length."""

    title: str


PLAIN_YAML = (Guard("generator.load.strict_yaml:parse", loose),)
NO_LINKS = (Guard("pathlib:Path.is_symlink", lambda _: False),)
ANY_NAME = (Guard("generator.load.values:_ID", re.compile(r"(?s:.*)")),)


def links_out(folder: Path) -> None:
    """Put a link into a story: to a file of the machine that reads as an article."""
    content = write(folder, FILES)
    secret = folder / "secret.md"
    secret.write_text(FILES[ARTICLE].replace("Friday", "Thursday, says the secret file"))
    (content / "stories/strike/second.md").symlink_to(secret)
    assert "second.md:1:1: is a symbolic link" in told(folder)


def links_content(folder: Path) -> None:
    """The whole of content/ is a link to another folder of the machine."""
    write(folder, FILES).rename(folder / "elsewhere")
    (folder / "content").symlink_to(folder / "elsewhere")
    assert "is a symbolic link: name the folder itself" in told(folder)


def links_a_text(folder: Path) -> None:
    """A branch brings texts/ along, whose file is a link out of it: its words would be coded."""
    (folder / "texts/strike").mkdir(parents=True)
    (folder / "diary.txt").write_text("The union said that it was in my diary, and that was all.")
    (folder / "texts/strike/first.txt").symlink_to(folder / "diary.txt")
    found = told(folder, FILES | {ARTICLE: f"{QUOTED}---\n"})
    assert "is a symbolic link out of texts/" in found, found


def names_a_text(folder: Path) -> None:
    """A text_hash that is a path would have any file read as an article's text."""
    (folder / "texts").mkdir()
    (folder / "diary.txt").write_text("The union said that it was in my diary, and that was all.")
    found = told(folder, FILES | {ARTICLE: f'{QUOTED}text_hash: "../diary"\n---\n'})
    assert "is not a SHA-256" in found, found


def waits(folder: Path) -> None:
    """A pipe in the place of an article, from which nothing ever comes."""
    content = write(folder, FILES)
    os.mkfifo(content / "stories/strike/second.md")
    with patience():
        assert "is no ordinary file" in told(folder)


def sparse(folder: Path) -> None:
    """A file that says it has six megabytes and takes no room on the disk."""
    content = write(folder, FILES)
    with (content / ARTICLE).open("ab") as file:
        file.truncate(6_000_000)
    assert "files must be smaller than 5 MB" in told(folder)


def runs_code(folder: Path) -> None:
    """A tag that has YAML call a function."""
    mark = folder / "called"
    called = f"title: !!python/object/apply:os.mkdir [{mark.as_posix()}]"
    told(folder, FILES | {STORY: FILES[STORY].replace("title: A strike is called", called)})
    assert not mark.exists()


def odd_names(folder: Path) -> None:
    """Names of outlets that lead elsewhere as paths, or collide on some machines."""
    entries = "".join(
        f'"{name}":\n  name: Paper {n}\n  homepage: https://h{n}.example.org/\n'.replace(
            "\\", "\\\\"
        )
        for n, name in enumerate(NAMES)
    )
    found = told(folder, FILES | {"outlets.yml": FILES["outlets.yml"] + entries})
    assert found.count("is not an id") == len(NAMES), found


def elsewhere(folder: Path) -> None:
    """References that are paths: to a dispute, an outlet."""
    for n, name in enumerate(
        ("../disputes/rail", "/rail", "rail.yml", "rail/", "%72ail", "./rail")
    ):
        files = FILES | {STORY: FILES[STORY].replace("dispute: rail", f'dispute: "{name}"')}
        assert f'"{name}" is no file in disputes/' in told(folder / str(n), files)


def taken(name: str) -> Callable[[Path], None]:
    """An article of this name."""

    def tries(folder: Path) -> None:
        found = told(folder, FILES | {f"stories/strike/{name}.md": FILES[ARTICLE]})
        assert "has a meaning of its own here" in found, found

    return tries


LAUGHS = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 5))
ATTACKS: tuple[Attack, ...] = (
    Attack("a link to a file of the machine, in a story", links_out, NO_LINKS),
    Attack("content/ that is a link", links_content, NO_LINKS),
    Attack(
        "a link out of texts/, to have another file coded",
        links_a_text,
        (Guard("pathlib:PurePath.is_relative_to", lambda *_: True),),
    ),
    Attack(
        "a hash of a text that is a path",
        names_a_text,
        (Guard("generator.load.values:_HASH", re.compile(r".*")),),
    ),
    Attack(
        "a pipe in the place of an article",
        waits,
        (Guard("pathlib:Path.is_file", lambda _: True),),
        HangError,
    ),
    Attack(
        "a file that pretends to be small and is not",
        sparse,
        (Guard("generator.load.text:FILE_LIMIT", 10_000_000),),
    ),
    Attack("YAML that calls a function", runs_code, PLAIN_YAML),
    Attack(
        "YAML aliases that unfold a thousandfold",
        is_told({DISPUTE: f"l0: &l0 [x]\n{LAUGHS}{FILES[DISPUTE]}"}, "aliases (*l3) are not read"),
        PLAIN_YAML,
    ),
    Attack(
        "a key written twice, of which the second is not looked at",
        is_told({STORY: f"{FILES[STORY]}title: Another\n"}, "title: written twice"),
        PLAIN_YAML,
    ),
    Attack(
        "a merge key that brings fields in from elsewhere",
        is_told({STORY: f"{FILES[STORY]}<<: {{title: Another}}\n"}, "merge keys (<<) are not read"),
        PLAIN_YAML,
    ),
    Attack(
        "a thousand levels of brackets in YAML",
        is_told({STORY: f"{FILES[STORY]}x: {'[' * 1000}{']' * 1000}\n"}, "50 levels deep"),
        (Guard("generator.load.strict_yaml:MAX_DEPTH", 10**9),),
        RecursionError,
    ),
    Attack(
        "two megabytes of YAML",
        is_told({STORY: f"{FILES[STORY]}# {'x' * 2_000_000}\n"}, "more than 1 MB of YAML"),
        (Guard("generator.load.text:YAML_LIMIT", 10**9),),
    ),
    Attack(
        "a title of 10,000 characters",
        is_told(
            {ARTICLE: FILES[ARTICLE].replace("Drivers to walk out", "walk " * 2_000)},
            "title: is 9999 characters long: write 300 at most",
        ),
        (Guard("generator.load.article_schema:ArticleHead", AnyTitle),),
    ),
    Attack(
        "an article that takes hours to read",
        is_told({ARTICLE: f"{FILES[ARTICLE]}{'the union, ' * 30_000}"}, "are read, give a part"),
        (
            Guard("generator.readable:LONGEST_TEXT", 10**9),
            Guard("generator.readable:MOST_PIECES", 10**9),
        ),
    ),
    Attack("ids that are paths, or one name to some machines", odd_names, ANY_NAME),
    Attack(
        "references that are paths",
        elsewhere,
        (Guard("generator.load.references:unknown", lambda *_: ()),),
        (KeyError, AssertionError),  # type: ignore[arg-type] # either: pytest takes both
    ),
    Attack(
        "an article that takes the page of its story",
        taken("index"),
        (Guard("generator.load.values:_TAKEN", frozenset()),),
    ),
    *(
        Attack(
            f"an article called {name}, which is a device and no file on Windows",
            taken(name),
            (Guard("generator.load.values:_DEVICE", re.compile(r"(?!)")),),
        )
        for name in ("con", "aux", "lpt1")
    ),
)

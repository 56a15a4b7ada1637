"""`evenhand new story|outlet|dispute`: questions in, files that pass `check` out."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.asking import Asking, Check, each, parts
from generator.commands.new_sides import SIDE, ask_sides
from generator.commands.shared import CONTENT, program
from generator.commands.telling import tell

if TYPE_CHECKING:
    from generator.load.new_files import NewStory, There

CHOSEN = "all reports of these outlets on those days"
FLAGS = {"start": "from", "end": "to"}
"""Flags whose names are words of Python's."""


@click.group()
def new() -> None:
    """Begin a story, an outlet or a dispute: answer the questions, or give every answer as a flag.

    Nothing that is there is changed, but for outlets.yml, at whose end a new outlet is put.
    """


@new.command()
@CONTENT
@click.option("--title", help="What happened, in a few neutral words.")
@click.option("--id", "name", help="Name of its folder.  [default: from the title]")
@click.option("--summary", help="One or two neutral sentences.")
@click.option("--from", "start", metavar="DAY", help="First day, like 2025-07-22.")
@click.option("--to", "end", metavar="DAY", help="Last day.  [default: the first]")
@click.option("--dispute", metavar="ID", help="The dispute whose sides its articles quote.")
@click.option("--selection", help="How the articles are chosen.")
@click.option("--tags", metavar="TAG,…", help="Words to find it by, commas between.")
def story(content: Path, name: str | None, **given: str | None) -> None:
    """Begin a story: an event that several outlets tell."""
    from generator.load.new_files import story_file, what_is_there  # noqa: PLC0415

    there = what_is_there(content)
    if not there.disputes:
        raise click.UsageError(f"no dispute is there yet: first {program()} new dispute")
    made = asked_story(Asking(), there, name, given)
    _write(story_file(there, made))
    command = f"add --story {made.id}"
    _next(content, command, "add its first article (a page's address, or a file)")


def asked_story(
    asking: Asking, there: There, name: str | None, given: Mapping[str, str | None]
) -> NewStory:
    """A new story as somebody answers."""
    from generator.load.importing import slugged  # noqa: PLC0415 (only the command asked for loads)
    from generator.load.new_files import NewStory, free  # noqa: PLC0415
    from generator.load.values import day, line, words  # noqa: PLC0415

    def answer(key: str, text: str, check: Check, default: str | None = None) -> str:
        flag = f"--{FLAGS.get(key, key)}"
        return asking.answer(flag, text, check, given=given[key], default=default)

    disputes = tuple(there.disputes)
    only = disputes[0] if len(disputes) == 1 else None
    dispute = answer("dispute", _which(disputes, asking), _known_dispute(disputes), only)
    title = answer("title", "What happened (the story's title)", words)
    made = NewStory(
        title=title,
        id=_id(asking, name, slugged(title), partial(free, there, "story")),
        summary=answer("summary", "One or two neutral sentences", words),
        start=(start := answer("start", "First day, like 2025-07-22", day)),
        end=answer("end", "Last day", _not_before(start), start or None),
        dispute=dispute,
        selection=answer("selection", f"How the articles are chosen (like: {CHOSEN})", words),
        tags=tuple(parts(answer("tags", "Tags, commas between, or nothing", each(line), ""))),
    )
    asking.done()
    return made


def _which(disputes: Sequence[str], asking: Asking) -> str:
    """The first question, so that who has to begin a dispute loses no answers."""
    none = f"; if none fits, Ctrl-C and {program()} new dispute" if asking.open else ""
    return f"Dispute: {', '.join(disputes)}{none}"


def _known_dispute(disputes: Sequence[str]) -> Check:
    """A check that a dispute is there: another one is begun, not taken for one that is."""

    def check(text: str) -> str:
        from generator.load.values import quoted  # noqa: PLC0415 (pydantic is slow)

        if text not in disputes:
            there = ", ".join(disputes)
            raise ValueError(
                f"{quoted(text)} is no dispute here: there are {there}; if its story is about "
                f"another, first type {program()} new dispute"
            )
        return text

    return check


@new.command()
@CONTENT
@click.option("--name", help="As the outlet calls itself.")
@click.option("--id", "id_", help="Its key in outlets.yml.  [default: from the name]")
@click.option("--homepage", metavar="URL", help="Its home page.")
@click.option("--country", help="Where it is made.")
@click.option("--short", help="A name for narrow columns, 14 characters at most.")
def outlet(content: Path, id_: str | None, **given: str | None) -> None:
    """Add an outlet to the end of outlets.yml."""
    from generator.load.import_files import write_longer  # noqa: PLC0415
    from generator.load.importing import slugged  # noqa: PLC0415
    from generator.load.new_files import free, outlets_file, what_is_there  # noqa: PLC0415
    from generator.load.values import short_name, web_address, words  # noqa: PLC0415

    there = what_is_there(content)
    asking = Asking()
    name = asking.answer("--name", "Name of the outlet", _new_name(there), given=given["name"])
    key = _id(asking, id_, slugged(name), partial(free, there, "outlet"))
    homepage = asking.answer(
        "--homepage", "Home page, with https://", web_address, given=given["homepage"]
    )
    country = asking.answer(
        "--country", "Country, or nothing", words, given=given["country"], default=""
    )
    short = asking.answer(
        "--short",
        "Short name (14 characters at most), or nothing",
        short_name,
        given=given["short"],
        default="",
    )
    asking.done()
    path, text = outlets_file(there, key, name, homepage, short=short, country=country)
    write_longer(path, text)
    tell(f"{key} stands at the end of {path.as_posix()}")
    _next(content, "check", "see that everything fits")


@new.command()
@CONTENT
@click.option("--title", help="What it is about, in a few neutral words.")
@click.option("--id", "name", help="Name of its file.  [default: from the title]")
@click.option(
    "--side",
    "sides",
    multiple=True,
    metavar=f"'{SIDE}'",
    help="A side; two or more.  [ID: may be left out]",
)
def dispute(content: Path, title: str | None, name: str | None, sides: tuple[str, ...]) -> None:
    """Begin a dispute: two or more sides, with the names that articles call them by."""
    from generator.load.importing import slugged  # noqa: PLC0415
    from generator.load.new_files import dispute_file, free, what_is_there  # noqa: PLC0415
    from generator.load.values import words  # noqa: PLC0415

    there = what_is_there(content)
    asking = Asking()
    title = asking.answer("--title", "What the dispute is about (its title)", words, given=title)
    id_ = _id(asking, name, slugged(title), partial(free, there, "dispute"))
    found = ask_sides(asking, sides)
    asking.done()
    _write(dispute_file(there, id_, title, found))
    tell("Each side may have parties, and the dispute speakers and others: see CONTRIBUTING.md")
    _next(content, f"new story --dispute {id_}", "begin its first story")


def _id(asking: Asking, given: str | None, proposed: str, check: Callable[[str], str]) -> str:
    """The id: what is given, else what is proposed if it is free."""
    try:
        default: str | None = check(proposed)
    except ValueError:
        default = None
    lacking = asking.lacking and not proposed and given is None  # what it would be made of lacks
    return "" if lacking else asking.answer("--id", "Its id", check, given=given, default=default)


def _not_before(start: str) -> Check:
    from generator.load.values import day  # noqa: PLC0415

    def check(text: str) -> None:
        if start and day(text) < day(start):
            raise ValueError(f"{text} is before the first day ({start}): write a later one")

    return check


def _new_name(there: There) -> Check:
    from generator.load.values import quoted, words  # noqa: PLC0415

    known = there.outlets.entry.root if there.outlets and there.outlets.entry else {}
    names = {entry.name.casefold(): key for key, entry in known.items()}

    def check(text: str) -> str:
        name = words(text)
        if name.casefold() in names:
            key = names[name.casefold()]
            raise ValueError(f"{quoted(name)} is there already, as {key}: write another name")
        return name

    return check


def _write(files: dict[Path, str]) -> None:
    from generator.load.import_files import write_new  # noqa: PLC0415

    write_new(files)
    for path in files:
        tell(f"Written: {path.as_posix()}")


def _next(content: Path, command: str, what: str) -> None:
    """What to type next."""
    where = "" if content == Path("content") else f" --content {shlex.quote(content.as_posix())}"
    tell(f"Next, to {what}:\n  {program()} {command}{where}")

"""`evenhand add`: an article from a page, a file or standard input into a story."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands.asking import Asking
from generator.commands.shared import CONTENT, TEXTS, handle_of, today
from generator.commands.telling import tell
from generator.load.beside import texts_of

if TYPE_CHECKING:
    from generator.load.adding import Draft
    from generator.load.found import Found
    from generator.load.proposing import Proposed
    from generator.model import Corpus

FLAGS = (
    ("story", "ID", "The story that it tells."),
    ("outlet", "ID", "Its outlet in outlets.yml; an id of your choice for a new one."),
    ("outlet-name", "NAME", "Name of an outlet that is new."),
    ("homepage", "URL", "Home page of an outlet that is new."),
    ("id", "ID", "Name of its file and page."),
    ("title", "TEXT", "Headline as printed."),
    ("url", "URL", "Its address; needed for a text, and for a saved page that does not tell it."),
    ("archived", "URL", "Address of an archived copy."),
    ("published", "TIME", "2025-07-22T14:30-04:00 or 2025-07-22; - if nobody knows."),
    ("updated", "TIME", "When it was changed last."),
    ("accessed", "DAY", "When you read it.  [default: today]"),
    ("authors", "NAME,…", "Who wrote it."),
    ("credits", "NAME,…", "News agencies whose copy is in it."),
    ("genre", "GENRE", "news, analysis, opinion, interview or live."),
    ("extent", "EXTENT", "full, or excerpt."),
    ("rights", "BASIS", "quotation, licence, public-domain or own."),
    ("licence", "LICENCE", "The licence, like CC-BY-4.0."),
    ("holder", "NAME", "Who holds the rights."),
)


def _flags(command: Callable[..., Any]) -> Callable[..., Any]:
    for name, metavar, text in reversed(FLAGS):
        command = click.option(f"--{name}", metavar=metavar, help=text)(command)
    return command


@click.command()
@click.argument("source", required=False)
@_flags
@click.option("--text", metavar="FILE", help="Take the text from this file (- for input).")
@click.option(
    "--drop",
    type=click.Choice(["first", "last"]),
    multiple=True,
    help="Leave out the first or the last paragraph; may be repeated.",
)
@click.option("--by", metavar="HANDLE", callback=handle_of, help="Your name on the forge.")
@click.option("--yes", is_flag=True, help="Take every proposal; ask nothing.")
@click.option("--dry-run", is_flag=True, help="Show the files; write nothing.")
@CONTENT
@TEXTS
def add(
    source: str | None,
    *,
    text: str | None,
    drop: tuple[str, ...],
    by: str | None,
    yes: bool,
    dry_run: bool,
    content: Path,
    texts: Path | None,
    **given: str | None,
) -> None:
    """Add an article from SOURCE: a page's address, a saved page, a text file, or - for input.

    Reads what the page says of itself, asks for what it does not say, shows the files and writes
    them. Every question has a flag. An empty answer takes the proposal; where a question may stay
    without an answer, type -.
    """
    asking = Asking(open=False) if yes else Asking()
    folders = Folders(content, texts)
    source = _source(asking, source)
    origin = Origin(source, text, drop)
    draft, left = _drafted(asking, origin, folders, given, yes=yes)
    _end(asking, draft, folders, Ending(replace(origin, drop=left), by, dry_run))


@dataclass(frozen=True, slots=True)
class Folders:
    """The folder of content, and that of texts if one is given."""

    content: Path
    given: Path | None

    @property
    def texts(self) -> Path:
        """The folder of texts that may not be published."""
        return texts_of(self.content, self.given)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the article is, a file with its text if one is given, and which ends to leave out."""

    source: str
    text: str | None
    drop: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """What decides how it ends, and what is said then."""

    origin: Origin
    by: str | None
    dry_run: bool


def _drafted(
    asking: Asking,
    origin: Origin,
    folders: Folders,
    given: Mapping[str, str | None],
    *,
    yes: bool,
) -> tuple[Draft, tuple[str, ...]]:
    """All about the article, after all questions, and which ends of its text were left out."""
    from generator.commands.add_asked import Questions  # noqa: PLC0415
    from generator.commands.add_questions import ask_all  # noqa: PLC0415
    from generator.commands.add_text import without  # noqa: PLC0415 (only the command asked for)
    from generator.commands.add_told import say  # noqa: PLC0415
    from generator.load.corpus import load_corpus  # noqa: PLC0415
    from generator.load.fitting import misfits  # noqa: PLC0415

    corpus = load_corpus(folders.content, folders.texts, records=False)
    found = without(_found(origin.source, given["url"], origin.text), origin.drop)
    proposed = _looked_at(found, given, corpus, folders.content, asked=asking.open)
    left: tuple[str, ...] = ()
    if asking.open:
        found, left, given = _begun(found, origin, given, proposed)
    sure = asking.open or yes
    draft = ask_all(
        Questions(asking, given, proposed, corpus, folders.content, sure=sure), found.text
    )
    say((f"To look at: {line}" for line in misfits(draft, corpus)), err=True)
    return draft, (*origin.drop, *left)


def _end(asking: Asking, draft: Draft, folders: Folders, ending: Ending) -> None:
    """Show the files, write them if somebody agrees, and say what to type next."""
    from generator.commands import add_told as told  # noqa: PLC0415
    from generator.load.adding import plan_article, write_article  # noqa: PLC0415

    plan = plan_article(draft, folders.content, folders.texts)
    if ending.dry_run or asking.open:
        told.say(told.files_told(plan, whole=ending.dry_run))
    if ending.dry_run:
        told.say(["Nothing was written (--dry-run)."], err=True)
    elif asking.agreed("Write these files?"):
        write_article(plan)
        told.say(told.written(plan))
        told.say(told.next_steps(plan, folders.content, folders.given, ending.by))
    else:
        told.say(told.again(ending.origin.source, ending.origin.text, draft, ending.origin.drop))


def _source(asking: Asking, source: str | None) -> str:
    """Where the article is: the argument, or what somebody answers."""
    if source is None and not asking.open:
        raise click.UsageError("SOURCE is missing: a page's address, a file, or - for input")
    source = source or str(click.prompt("Address of the page, or file")).strip(" '\"")
    if source == "-" and asking.open:
        tell("Paste the text, then press Ctrl-D (Windows: Ctrl-Z and Enter).", err=True)
    return source


def _found(source: str, url: str | None, text: str | None) -> Found:
    """What the source says; with a text from elsewhere, if one is given."""
    from generator.load.source import LARGEST, found_in, found_with  # noqa: PLC0415

    stdin = partial(sys.stdin.buffer.read, LARGEST + 1)
    if text is None:
        return found_in(source, url or "", stdin)
    return found_with(source, url or "", text, stdin)


def _looked_at(
    found: Found, given: Mapping[str, str | None], corpus: Corpus, content: Path, *, asked: bool
) -> Proposed:
    """The proposals, after telling what was found. Raises for what cannot be added at all."""
    from generator.commands.add_told import alike_told, say, told  # noqa: PLC0415
    from generator.load.alike import alike  # noqa: PLC0415
    from generator.load.proposing import day_of, propose  # noqa: PLC0415
    from generator.load.refusing import refuse  # noqa: PLC0415

    proposed = propose(found, today())
    refuse(found, given["url"] or proposed["url"].value, corpus, content)
    say(told(found, proposed.notes, asked=asked), err=True)
    day = day_of(given["published"] or proposed["published"].value)
    say(alike_told(alike(found.text, day, corpus, content), corpus, content), err=True)
    return proposed


def _begun(
    found: Found, origin: Origin, given: Mapping[str, str | None], proposed: Proposed
) -> tuple[Found, tuple[str, ...], Mapping[str, str | None]]:
    """Ask whether this is the article: its text, what was left out for it, and the answers that
    are known by then: what somebody says is whole is no excerpt.
    """
    from generator.commands.add_text import ask_whole  # noqa: PLC0415
    from generator.commands.add_told import say  # noqa: PLC0415

    left: tuple[str, ...] = ()
    if origin.text is None:
        found, left = ask_whole(found, origin.source)
        if given["extent"] is None and proposed["extent"].value == "full":
            given = {**given, "extent": "full"}
    say(["Enter takes what stands in [brackets]. Where nothing is an answer, type - for it."])
    return found, left, given

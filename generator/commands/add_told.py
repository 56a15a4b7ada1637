"""What `evenhand add` says: what was found, what is alike, the files, and what to type next."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.commands.shared import count, program
from generator.commands.telling import tell
from generator.load.adding import AddPlan, Draft
from generator.load.alike import Alike
from generator.load.found import Found
from generator.load.layout import shown
from generator.load.likely import Likely
from generator.load.proposing import joined
from generator.load.text import printable
from generator.model import WORD, Corpus

MOST, MOST_LEFT_OUT = 8, 60
"""Lines of a list before it is cut; a reader of what was left out looks for one of all."""
LONGEST = 160
EDGE = 60
"""Characters of a text's first and last line that are shown."""
RIGHTS = (
    "",
    "What may be done with the text?",
    "  quotation      it is somebody else's: it stays on your machine, published are figures",
    "                 and short quotations (nearly all news is this)",
    "  licence        a licence lets anybody publish it (CC BY and the like)",
    "  public-domain  nobody holds rights in it any more",
    "  own            you wrote it, or may publish it",
)


def say(lines: Iterable[str], *, err: bool = False) -> None:
    """Print lines, with nothing in them that a terminal would obey."""
    for line in lines:
        tell(printable(line), err=err)


def told(found: Found, notes: Sequence[str], *, asked: bool) -> Iterator[str]:
    """What was read, repaired, left out, and is doubtful; `asked` whether questions follow."""
    lines = [line for line in found.text.split("\n") if line.strip()]
    words = count(len(WORD.findall(found.text)), "word")
    yield f"Read: {words} in {count(len(lines), 'paragraph')}"
    yield from edges_told(found.text)
    yield from _list("Left out", found.dropped, most=MOST_LEFT_OUT)
    offered = () if asked else _offered(found)
    yield from _list("To look at", (*found.notes, *notes, *offered))


def edges_told(text: str) -> Iterator[str]:
    """How a text begins and ends."""
    lines = [line for line in text.split("\n") if line.strip()]
    if lines:
        yield f"  begins: {_cut(lines[0])}"
        yield f"  ends:   {_end(lines[-1])}"


def _offered(found: Found) -> Iterator[str]:
    """A licence that the page tells; nobody takes it unasked."""
    if found.licence:
        flags = f"--rights licence --licence {shlex.quote(found.licence)}"
        yield f"the page names {found.licence}: if this text has it, add to the command: {flags}"


def alike_told(found: Sequence[Alike], corpus: Corpus, content: Path) -> Iterator[str]:
    """Articles that have much of the same text, and what that means."""
    outlets = {outlet.id: outlet.name for outlet in corpus.outlets}
    for one in found[:MOST]:
        article = one.article
        path = shown(content / "stories" / article.story / f"{article.id}.md")
        day = f", {article.published:%Y-%m-%d}" if article.published else ""
        share = f"{one.share:.0%}".replace("%", " %")
        yield f"{share} of the shorter text is the same as {path} ({outlets[article.outlet]}{day})"
        if one.copy:
            yield "  one text: in one story the site counts such articles once, as copies"
        else:
            yield "  two texts with a part in common, like quotations or agency copy: both count"


def listed_stories(stories: Sequence[Likely]) -> Iterator[str]:
    """The stories, likeliest first, with why."""
    yield ""
    yield "Which story does it tell? Likeliest first:" if stories else "There is no story yet."
    for number, likely in enumerate(stories[:MOST], start=1):
        story = likely.story
        yield f"  {number:2} {story.id} ({story.start} to {story.end}): {_cut(story.title)}"
        if likely.why and likely.score:
            yield f"     {likely.why}"
    if len(stories) > MOST:
        yield f"     and {len(stories) - MOST} more: write their id"


def files_told(plan: AddPlan, *, whole: bool) -> Iterator[str]:
    """The files as they are to be written; texts in short, if not whole."""
    for path, text in plan.files.items():
        yield f"--- {path.as_posix()}{_stays(plan, path)}"
        lines = text.rstrip("\n").split("\n")
        most = len(lines) if whole else MOST + _head(lines)
        yield from (f"  {line if whole else _cut(line)}" for line in lines[:most])
        if most < len(lines):
            yield f"  … {count(len(lines) - most, 'more line')}"
    if plan.outlets:
        yield f"--- {plan.outlets[0].as_posix()}, at its end"
        yield from (f"  {line}" for line in plan.added.rstrip("\n").split("\n"))


def written(plan: AddPlan) -> Iterator[str]:
    """What was written."""
    for path in plan.files:
        yield f"Written: {path.as_posix()}{_stays(plan, path)}"
    if plan.outlets:
        yield f"Written: {plan.outlets[0].as_posix()}, a new outlet at its end"


def next_steps(plan: AddPlan, content: Path, texts: Path | None, by: str | None) -> Iterator[str]:
    """What to type next, ready to copy."""
    there = "" if content == Path("content") else f" --content {shlex.quote(content.as_posix())}"
    where = f"{there} --texts {shlex.quote(texts.as_posix())}" if texts else there
    article = next(path for path in plan.commit if path.suffix == ".md")
    yield "Next:"
    if plan.local:
        yield f"  {program()} code --by {by or 'YOUR-NAME'}{where}"
    yield f"  {program()} check{where}"
    page = f"stories/{article.parent.name}/{article.stem}.html"
    yield f"  {program()} serve{where}"
    yield f"    (its page is then at http://127.0.0.1:8000/{page}; Ctrl-C ends it)"
    yield f"  git add {' '.join(shlex.quote(path.as_posix()) for path in plan.commit)}"


def again(source: str, text: str | None, draft: Draft, drop: Sequence[str]) -> Iterator[str]:
    """The command that takes all answers up again."""
    new = {"outlet-name": draft.outlet.name, "homepage": draft.outlet.homepage}
    answers = {
        "text": text,
        "outlet": draft.outlet.id,
        **(new if draft.new else {}),
        **{name: getattr(draft, name) for name in ("title", "url", "archived", "published")},
        **{name: getattr(draft, name) for name in ("updated", "accessed", "genre", "extent")},
        "authors": joined(draft.authors),
        "credits": joined(draft.credits),
        "story": "" if draft.story_text else draft.story,
        "id": draft.id,
        "rights": draft.rights.basis,
        "licence": draft.rights.licence,
        "holder": draft.rights.holder,
    }
    told = (("drop", edge) for edge in drop)
    flags = (f"--{name} {shlex.quote(value)}" for name, value in (*told, *answers.items()) if value)
    yield "Nothing was written. To go on with these answers:"
    yield f"  {program()} add {shlex.quote(source)} {' '.join(flags)}"


def _stays(plan: AddPlan, path: Path) -> str:
    return " (stays on this machine)" if path in plan.local else ""


def _head(lines: Sequence[str]) -> int:
    """Lines of the front matter, if there is one."""
    ends = [number for number, line in enumerate(lines) if line == "---"]
    return ends[1] + 1 if len(ends) > 1 and ends[0] == 0 else 0


def _list(title: str, lines: Sequence[str], most: int = MOST) -> Iterator[str]:
    if lines:
        yield f"{title}:"
    yield from (f"  - {_cut(line)}" for line in lines[:most])
    if len(lines) > most:
        yield f"  - and {len(lines) - most} more"


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def _end(line: str) -> str:
    return line if len(line) <= EDGE else f"… {line[-EDGE:]}"

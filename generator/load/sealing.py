"""A person's worksheet in, the coding that is committed later and the seal committed now, out.

On a worksheet places are the article's exact words; in the coding they are offsets alone, so that
no text of others comes into the repository. A worksheet lies in `texts/`, which git ignores.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.errors import ConfigurationError, ContentError, Problem
from generator.load.coding_schema import CodingFile, MarkedEntry, Piece, WorksheetFile
from generator.load.codings import Text, coding_problems, sealed
from generator.load.passages import nearest
from generator.load.strict_yaml import Tree, parse
from generator.load.validate import Checked, validate
from generator.load.yaml_text import scalar
from generator.model import WORD, Span

NAME = re.compile(r"(?P<article>[^.]+)\.(?:words|coding)-(?P<handle>[^.]+)\.yml\Z")
HEAD = """\
# Your coding of {article}, blind: talk to nobody about it until both of you have sealed.
# What counts, with examples: docs/codebook.md. Sides: {sides}.
# Write a row for every passage; words exactly as in the text, or offsets like [24, 90]:
#
#   - source: the words that name who speaks
#     cue: said
#     content: the words that are reported, without quotation marks
#     side: {first}
#     kind: speech        # or stance
#     speaker: Full Name  # only if the text tells the name
#
# Content in several pieces: content: ["the one", "the other"]; words that stand in the text more
# than once: nth: 2. An article in which nobody is reported: attributions: []
coder: {coder}
text_hash: "{digest}"
attributions:

# The text, each paragraph behind the offset of its first character:
"""


@dataclass(frozen=True, slots=True)
class Sealing:
    """The files of one person's coding: what is committed now and what later."""

    coder: str
    seal: str
    coding: str
    passages: int


def worksheet(coder: str, article: str, text: str, digest: str, sides: Sequence[str]) -> str:
    """A form to fill in: the rules in short, and the text as comments."""
    head = HEAD.format(
        article=article, sides=", ".join(sides), first=sides[0], coder=coder, digest=digest
    )
    lines = (f"# {m.start():5} {m[0]}" for m in re.finditer(r"[^\n]+", text))
    return head + "\n".join(lines) + "\n"


def seal(words: str, path: str, text: Text, salt: str) -> Sealing:
    """The coding and the seal of a worksheet, or of a coding with offsets.

    `salt` is for one that has none. Raises ContentError with every problem in it.
    """
    if text.text is None:
        raise ConfigurationError("the article's text is not held here: put it into texts/ first")
    checked = validate(parse(words, path), WorksheetFile)
    problems = list(checked.problems)
    coding = ""
    if checked.entry and not problems:
        coding, problems = _coding(checked.tree, checked.entry, text, salt)
    if problems or checked.entry is None:
        raise ContentError(tuple(problems))
    entry = checked.entry
    signed = _seal_text(entry, sealed(coding))
    return Sealing(entry.coder, signed, coding, len(entry.attributions))


def _coding(tree: Tree, sheet: WorksheetFile, text: Text, salt: str) -> tuple[str, list[Problem]]:
    placed = [list(_placed(row, text.text or "")) for row in sheet.attributions]
    problems = [
        tree.problem(("attributions", n, part), found)
        for n, row in enumerate(placed)
        for part, found in row
        if isinstance(found, str)
    ]
    if problems:
        return "", problems
    rows = [
        _row(entry, {part: found for part, found in row if not isinstance(found, str)})
        for entry, row in zip(sheet.attributions, placed, strict=True)
    ]
    written = _coding_text(sheet, rows, sheet.salt or salt)
    again = validate(parse(written, tree.path), CodingFile)
    located = Checked(_with_places(tree, again.tree), again.entry, ())
    wrong = [*again.problems, *coding_problems(located, text)]
    return written, wrong


def _with_places(where: Tree, what: Tree) -> Tree:
    """The values of one tree at the places of another, so that problems point into the file that
    a person wrote.
    """
    return Tree(where.path, what.value, where.values, where.keys, what.broken, ())


# ---------------------------------------------------------------- words become offsets


def _placed(row: MarkedEntry, text: str) -> Iterator[tuple[str, list[Span] | str]]:
    """For each part its places, or what is wrong with it."""
    content = _content(row, text)
    yield "content", content
    held = content if isinstance(content, list) else []
    source = _near(row.source, text, held, held)
    yield "source", source
    beside = source if isinstance(source, list) and source else held
    yield "cue", _near(row.cue, text, beside, held)


def _content(row: MarkedEntry, text: str) -> list[Span] | str:
    """The first piece where it stands (the nth time), each other behind the one before it."""
    found: list[Span] = []
    for number, piece in enumerate(row.content):
        places = list(_places(piece, text, found[-1].end if found else 0))
        wanted = row.nth if number == 0 else 1
        if len(places) < wanted:
            return _missing(piece, text, len(places), row.nth)
        if number == 0 and len(places) > 1 and "nth" not in row.model_fields_set:
            return f"stands there {len(places)} times: write nth: 1 to {len(places)}, or more words"
        found.append(places[wanted - 1])
    return found


def _near(
    pieces: Iterable[Piece], text: str, beside: Sequence[Span], content: Sequence[Span]
) -> list[Span] | str:
    """Each piece where it stands nearest to `beside`, outside of the content: a source to its
    content, a cue to its source.
    """
    found: list[Span] = []
    for piece in pieces:
        places = [span for span in _places(piece, text, 0) if not any(map(span.overlaps, content))]
        if not places:
            return _missing(piece, text, 0, 1)
        found.append(min(places, key=lambda span: _distance(span, beside)))
    return sorted(found)


def _distance(span: Span, beside: Sequence[Span]) -> int:
    return min((max(span.start - b.end, b.start - span.end) for b in beside), default=span.start)


def _places(piece: Piece, text: str, start: int) -> Iterator[Span]:
    """Where a piece stands from `start` on, in whole words."""
    if not isinstance(piece, str):
        yield Span(*piece)
        return
    for match in re.finditer(re.escape(piece.strip()), text[start:]):
        span = Span(match.start() + start, match.end() + start)
        around = WORD.finditer(text, max(0, span.start - 50), span.end + 50)
        if not any(m.start() < at < m.end() for m in around for at in (span.start, span.end)):
            yield span


def _missing(piece: Piece, text: str, times: int, nth: int) -> str:
    if times:
        return f"nth: {nth} is too many, the words stand there {times} times"
    near = nearest(str(piece), text)
    hint = f"the nearest words are {json.dumps(near.of(text), ensure_ascii=False)}" if near else ""
    return f"not in the text there: {hint or 'copy the exact words of the article'}"


# ---------------------------------------------------------------- the files


def _row(entry: MarkedEntry, places: dict[str, list[Span]]) -> str:
    parts = {
        part: str([[span.start, span.end] for span in places[part]])
        for part in ("source", "cue", "content")
        if places[part]
    }
    named = {"party": entry.party, "speaker": entry.speaker}
    told = {
        **parts,
        "kind": entry.kind,
        "side": scalar(entry.side),
        **{key: scalar(value) for key, value in named.items() if value is not None},
    }
    return f"  - {{{', '.join(f'{key}: {value}' for key, value in told.items())}}}\n"


def _coding_text(sheet: WorksheetFile, rows: Sequence[str], salt: str) -> str:
    listed = "\n" + "".join(rows) if rows else " []\n"
    return (
        f'coder: {scalar(sheet.coder)}\ntext_hash: "{sheet.text_hash}"\nsalt: "{salt}"\n'
        f"attributions:{listed}"
    )


def _seal_text(sheet: WorksheetFile, digest: str) -> str:
    return f'coder: {scalar(sheet.coder)}\ntext_hash: "{sheet.text_hash}"\nseal: "{digest}"\n'

"""People's own codings beside an article and the seals they were committed under, checked.

Two people code blind: first each commits a seal, the SHA-256 of their coding; the codings may be
there only when two seals are, and each must be what was sealed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from generator import model
from generator.errors import ContentError, Problem
from generator.load.article_schema import ArticleHead
from generator.load.coding_schema import CodedEntry, CodingFile, SealFile
from generator.load.layout import StoryFolder, read, shown
from generator.load.references import unknown_side
from generator.load.schema import DisputeFile
from generator.load.strict_yaml import Loc, Tree, parse
from generator.load.text import text_hash
from generator.load.validate import Checked, validate
from generator.load.values import quoted
from generator.model import BOTH, NONE, OTHER, UNKNOWN, WORD
from generator.record import spans

_FEWEST = 2  # people who sealed their codings before any is shown


@dataclass(frozen=True, slots=True)
class Sealed:
    """A coding file, and the SHA-256 that its seal must say."""

    checked: Checked[CodingFile]
    seal: str


@dataclass(slots=True)
class ByHand:
    """The codings and seals of one article by handle, and what kept any from being read."""

    codings: dict[str, Sealed] = field(default_factory=dict)
    seals: dict[str, Checked[SealFile]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Text:
    """What codings are checked against; what is not known is None."""

    digest: str | None
    text: str | None  # or a record's shadow of it
    parties: Mapping[str, Sequence[str]] | None  # by side


def coded_text(head: ArticleHead | None, text: str | None, dispute: DisputeFile | None) -> Text:
    """What the codings of an article are checked against, as far as its files can be read."""
    parties = {s.id: [p.id for p in s.parties] for s in dispute.sides} if dispute else None
    digest = head.text_hash if head else None
    return Text(digest or (text_hash(text) if text else None), text, parties)


def sealed(text: str) -> str:
    """The SHA-256 (hex) of a coding file with LF line ends."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_by_hand(folder: StoryFolder) -> dict[str, ByHand]:
    """All codings and seals of a story by article; those of no article are a problem."""
    found: dict[str, ByHand] = {}
    for kind, paths in (("coding", folder.codings), ("seal", folder.seals)):
        for (article, handle), path in paths.items():
            held = found.setdefault(article, ByHand())
            if article not in folder.articles:
                what = f"a {kind} without its article: add the article's .md file, or delete this"
                held.problems.append(Problem(shown(path), 1, 1, "", what))
            _read_one(held, kind, handle, path)
    return found


def _read_one(held: ByHand, kind: str, handle: str, path: Path) -> None:
    try:
        text = read(path)
        tree = parse(text, shown(path))
        if kind == "coding":
            coding = validate(tree, CodingFile)
            held.codings[handle] = Sealed(coding, sealed(text))
            held.problems += _signed(coding, handle)
        else:
            held.seals[handle] = validate(tree, SealFile)
            held.problems += _signed(held.seals[handle], handle)
    except ContentError as error:
        held.problems += error.problems


def _signed(checked: Checked[CodingFile] | Checked[SealFile], handle: str) -> Iterator[Problem]:
    yield from checked.problems
    if checked.entry and checked.entry.coder != handle:
        what = f"{quoted(checked.entry.coder)} is not in the file's name: write {handle}, or rename"
        yield checked.tree.problem(("coder",), what)


def by_hand_problems(held: ByHand, text: Text) -> Iterator[Problem]:
    """All that is wrong with the codings of one article and their seals."""
    yield from held.problems
    for handle, coding in held.codings.items():
        yield from _unblind(handle, coding, held.seals)
        if coding.checked.entry:
            yield from coding_problems(coding.checked, text)
    for seal in held.seals.values():
        yield from _other_text(seal, text.digest)


def _unblind(
    handle: str, coding: Sealed, seals: Mapping[str, Checked[SealFile]]
) -> Iterator[Problem]:
    tree = coding.checked.tree
    if handle not in seals:
        name = tree.path.replace(f".coding-{handle}.", f".seal-{handle}.")
        yield tree.problem((), f"has no seal: take it out and first commit {name}")
    elif (entry := seals[handle].entry) and entry.seal != coding.seal:
        what = f"is not the seal of {tree.path} ({coding.seal}): put back the file that was sealed"
        yield seals[handle].tree.problem(("seal",), what)
    if len(seals) < _FEWEST:
        what = "is shown before a second person has sealed theirs: take it out until two seals are"
        yield tree.problem((), what + " there")


def _other_text(
    checked: Checked[CodingFile] | Checked[SealFile], digest: str | None
) -> Iterator[Problem]:
    entry = checked.entry
    if entry and digest is not None and entry.text_hash != digest:
        what = f"another text was coded (the article's is {digest}): code the article again"
        yield checked.tree.problem(("text_hash",), what)


def coding_problems(checked: Checked[CodingFile], text: Text) -> Iterator[Problem]:
    """Sides that are none, places outside the text or inside a word, contents that overlap."""
    entry = checked.entry
    if entry is None:
        return
    yield from _other_text(checked, text.digest)
    words = None if text.text is None else tuple(m.span() for m in WORD.finditer(text.text))
    cut = frozenset(at for start, end in words or () for at in range(start + 1, end))
    for n, row in enumerate(entry.attributions):
        loc = ("attributions", n)
        yield from _unknown_side(checked.tree, loc, row, text.parties)
        for rest, message in (*_misplaced(row, text.text, cut), *_within(row)):
            yield checked.tree.problem((*loc, *rest), message)
    for n, message in _overlaps(entry.attributions):
        yield checked.tree.problem(("attributions", n, "content"), message)


def _unknown_side(
    tree: Tree, loc: Loc, row: CodedEntry, parties: Mapping[str, Sequence[str]] | None
) -> Iterator[Problem]:
    named = None if parties is None else (*parties, BOTH, NONE, UNKNOWN)
    if row.side == OTHER:
        yield tree.problem((*loc, "side"), f"a source that is on no side: write {NONE}")
    else:
        what = "side of this story's dispute"
        yield from unknown_side(tree, (*loc, "side"), row.side, named, what)
    if parties is not None:
        known = parties.get(row.side, ())
        yield from unknown_side(tree, (*loc, "party"), row.party, known, f"party of {row.side}")


def _misplaced(row: CodedEntry, text: str | None, cut: frozenset[int]) -> Iterator[tuple[Loc, str]]:
    for part in ("source", "cue", "content") if text is not None else ():
        for n, (start, end) in enumerate(getattr(row, part)):
            if end > len(text or ""):
                what = f"ends at {end}, after the text's end: write {len(text or '')} at most"
                yield (part, n), what
            elif not WORD.search(text or "", start, end):
                yield (part, n), "holds no word: write the offsets of words"
            elif start in cut or end in cut:
                yield (part, n), "cuts a word in two: begin and end it between words"


def _within(row: CodedEntry) -> Iterator[tuple[Loc, str]]:
    contents = spans(row.content)
    for part in ("source", "cue"):
        if any(one.overlaps(two) for one in spans(getattr(row, part)) for two in contents):
            yield (part,), f"the {part} stands in the content: mark it outside, or leave it out"


def _overlaps(rows: Sequence[CodedEntry]) -> Iterator[tuple[int, str]]:
    found = sorted((span, n) for n, row in enumerate(rows) for span in spans(row.content))
    for (one, first), (two, second) in pairwise(found):
        if one.overlaps(two):
            what = "shares words with that of attribution"
            yield max(first, second), f"{what} {min(first, second) + 1}: a word has one speaker"


def codings(held: ByHand | None) -> tuple[model.HandCoding, ...]:
    """The codings of an article by handle, as the model has them."""
    entries = (coding.checked.entry for _, coding in sorted(held.codings.items())) if held else ()
    return tuple(_coding(entry) for entry in entries if entry)


def _coding(entry: CodingFile) -> model.HandCoding:
    passages = (
        model.CodedPassage(
            source=spans(row.source),
            cue=spans(row.cue),
            content=spans(row.content),
            kind=row.kind,
            side=row.side,
            party=row.party,
            speaker=row.speaker,
        )
        for row in entry.attributions
    )
    return model.HandCoding(entry.coder, tuple(sorted(passages, key=lambda one: one.content)))

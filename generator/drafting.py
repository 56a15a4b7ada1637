"""An issue's body in, what a person commits of it out: a correction, or passages to correct.

The issue is data: it says which article and what should be there, and decides nothing. What it asks
for is checked as any content is, against the text or the record, before it is shown or written.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.analyse.targets import own_place, target_of
from generator.analysing import Analyser, analyse_corpus, check_records
from generator.correction_lines import entry, side
from generator.errors import ConfigurationError, ContentError, Problem
from generator.load.article_schema import CorrectionEntry
from generator.load.corpus import load_corpus
from generator.load.draft import FIELD, article_of, draft
from generator.load.freeze import correction
from generator.load.issue_body import Answer, answers, decoded
from generator.load.layout import shown as shown_path
from generator.load.overlay import overlaid
from generator.load.put_entry import with_entries
from generator.load.values import web_address
from generator.model import Analysis, Article, Attribution, Corpus, Correction, Span
from generator.passages import about, known_text, read, shown
from generator.projection import occurrences

_WORDS = re.compile(r"[\w-]+")
CONFIRM = "nothing is to be added; to confirm it, add confirmed: to it, with another handle"
SAID_ALREADY = (
    "says what the program says already: ask what should be otherwise, and change side, speaker or "
    "kind, or write drop: true"
)
NOTHING = "nothing: the program counts these words as the author's own"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where content and texts lie."""

    content: Path
    texts: Path


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is to be committed: the file, the line where it goes, the entries, the file with them;
    what the page says now, a line a passage; and notes for people.
    """

    path: Path
    line: int
    entries: tuple[str, ...]
    data: bytes
    now: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disputed:
    """A number that somebody disputes: what they say, and the passages that it may count."""

    path: Path
    number: str
    should: str
    why: str
    of: str  # whose passages are listed
    passages: tuple[str, ...]


def drafted(
    body: bytes, source: str, folders: Folders, by: str | None, analyser: Analyser
) -> Drafted | Disputed:
    """What an issue asks for.

    Raises ContentError, with all that is wrong, and ConfigurationError where the article is not
    there, or nothing of it is held.
    """
    found = answers(decoded(body, source), source)
    if "missing" in found and not {"article", "page"} & found.keys():
        raise ConfigurationError(_missing(found["missing"]))
    if "article" not in found and "page" in found:
        return _disputed(found, source, folders, analyser)
    path = _path(*article_of(found.get("article"), source, "Article"), folders)
    wanted = draft(found, source, by, shown_path(path))
    data, line = with_entries(path.read_bytes(), shown_path(path), wanted.lines)
    _check(path, data, folders, analyser)
    article, analysis = read(path, folders.texts, analyser, private=False)
    had = load_corpus(folders.content, folders.texts, path.parent.name).stories[0].articles
    already = next(a.corrections for a in had if a.id == path.stem)
    if why := tuple(needless(wanted.entries, article, analysis, already)):
        at = found["correction"].line
        raise ContentError(tuple(Problem(source, at, 1, FIELD, each) for each in why))
    now = tuple(_now(article, analysis, wanted.entries))
    return Drafted(path, line, wanted.lines, data, now, wanted.notes)


def _path(story: str, article: str, folders: Folders) -> Path:
    """The file of an article, which lies in the content itself."""
    path = folders.content / "stories" / story / f"{article}.md"
    inside = folders.content.resolve() / "stories" / story / path.name
    if not path.is_file() or path.resolve() != inside:
        raise ConfigurationError(f"there is no article {shown_path(path)}: see its story's folder")
    return path


def _check(path: Path, data: bytes, folders: Folders, analyser: Analyser) -> None:
    """Raise ContentError where the file would not pass `check`, or names no passage."""
    story = path.parent.name
    with overlaid(folders.content, folders.texts, story, {path: data}) as (content, _):
        corpus = load_corpus(content, folders.texts, story)
        if any(article.record for article in corpus.stories[0].articles):
            check_records(corpus, shown_path(content / "stories"))
        _analysed(corpus, path.stem, content, analyser)


def _analysed(corpus: Corpus, name: str, content: Path, analyser: Analyser) -> None:
    """Apply an article's corrections: those that name no passage are told."""
    story = corpus.stories[0]
    article = next(a for a in story.articles if a.id == name)
    only = replace(corpus, stories=(replace(story, articles=(article,)),))
    analyse_corpus(only, analyser, stories=shown_path(content / "stories"), private=True)


def needless(
    entries: Sequence[CorrectionEntry],
    article: Article,
    analysis: Analysis,
    already: Sequence[Correction],
) -> Iterator[str]:
    """Why entries need not be written: they stand there already, or change nothing."""
    text = known_text(article)
    placed = [(one, target_of(text, one)) for one in already]
    for number, entry_ in enumerate(entries, start=1):
        which = f"entry {number} " if len(entries) > 1 else ""
        one = correction(entry_)
        at = target_of(text, one)
        same = [c for c, place in placed if place == at and _asks(c) == _asks(one)]
        others = [c for c, place in placed if at and place and place.overlaps(at)]
        if same:
            yield f"{which}is there already, by {same[0].by}: {CONFIRM}"
        elif at and not others and _says_so(analysis, one, at):
            yield f"{which}{SAID_ALREADY}"


def _asks(one: Correction) -> tuple[object, ...]:
    """What a correction changes."""
    return one.add is None, one.drop, one.side, one.speaker, one.kind


def _says_so(analysis: Analysis, one: Correction, at: Span) -> bool:
    """Whether the program says of all passages there what a correction does."""
    here = [a for a in analysis.attributions if any(span.overlaps(at) for span in a.content)]
    says = (one.side, one.speaker, one.kind)
    return (
        bool(here)
        and not (one.drop or one.add)
        and all(
            wanted in {None, found}
            for a in here
            for wanted, found in zip(says, (side(a), a.speaker, a.kind), strict=True)
        )
    )


def _missing(answer: Answer) -> str:
    """What is said of an issue about an article that is not there."""
    what = "the issue asks for an article that is missing, not for a correction: add it"
    try:
        address = web_address(answer.text.split("\n")[0].strip())
        return f"{what}, with evenhand add {shlex.quote(address)}"
    except ValueError:
        return f"{what} from its address, with evenhand add"


def _now(article: Article, analysis: Analysis, entries: Sequence[CorrectionEntry]) -> Iterator[str]:
    """What the program says, before corrections, where the entries are."""
    for wanted in entries:
        at = _span(article, wanted)
        here = [a for a in analysis.attributions if at and any(s.overlaps(at) for s in a.content)]
        yield from _lines(article, analysis, here)
        if not here:
            yield NOTHING


def _span(article: Article, wanted: CorrectionEntry) -> Span | None:
    """The characters that an entry speaks of, as far as they are known."""
    if wanted.passage is not None:
        starts = occurrences(known_text(article), wanted.passage)[wanted.nth - 1 :]
        return Span(starts[0], starts[0] + len(wanted.passage)) if starts else None
    pair = wanted.at or (wanted.add.content if wanted.add else None)
    return Span(*pair) if pair else None


def _lines(article: Article, analysis: Analysis, chosen: Sequence[Attribution]) -> Iterator[str]:
    """Passages as `evenhand passages` lists them, each with the beginning of its correction."""
    for one in chosen:
        place = own_place(known_text(article), analysis.attributions, one)
        yield f"{entry(one, place, shown=shown(article))}  # {about(article, one)}"


def _disputed(
    found: dict[str, Answer], source: str, folders: Folders, analyser: Analyser
) -> Disputed:
    path = _path(*article_of(found.get("page"), source, "Page"), folders)
    article, analysis = read(path, folders.texts, analyser, private=False)
    number = found["number"].text if "number" in found else ""
    whose = _whose(path, folders, number)
    had = analysis.attributions
    chosen = [a for a in had if not whose or {*a.sides, a.side, a.other} & whose.keys()]
    return Disputed(
        path=path,
        number=number,
        should=found["should"].text if "should" in found else "",
        why=found["why"].text if "why" in found else "",
        of=", ".join(whose.values()),
        passages=tuple(_lines(article, analysis, chosen)),
    )


def _whose(path: Path, folders: Folders, number: str) -> dict[str, str]:
    """The sides and others that a number is of, by id: those whose id or name stands in it."""
    dispute = load_corpus(folders.content, folders.texts, path.parent.name).stories[0].dispute
    told = f" {' '.join(_WORDS.findall(number.lower()))} "
    names = [(side.id, side.name) for side in dispute.sides]
    names += [(other.id, other.name) for other in dispute.others]
    return {id_: name for id_, name in names if f" {id_} " in told or f" {name.lower()} " in told}

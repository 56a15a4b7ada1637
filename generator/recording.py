"""Records of articles whose text is held here: written, written again, confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.analyse.copies import in_copy
from generator.analyse.corpus import Task
from generator.analyse.fingerprint import corrections_hash
from generator.analysing import Analyser, record_of
from generator.analysing import task as task_of
from generator.breaches import breaches
from generator.budget import PASSAGE, known_names, limit, numbers
from generator.coded import digest
from generator.errors import ConfigurationError, ContentError, Problem
from generator.likeness import moved
from generator.load.corpus import load_corpus
from generator.load.held import Place, own_copy
from generator.load.layout import RECORD, read, shown
from generator.load.records import Found, check_record, write_hash, write_record
from generator.load.text import text_hash
from generator.model import Analysis, Article, Record, Story
from generator.projection import key, without_words
from generator.record import record_text, sides_hash
from generator.shadow import places_of

OTHER = "other sides, names or contested words"
UNREADABLE = "coded anew, for neither its record nor who confirmed it could be read"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where content and texts lie, and which story alone is meant (None: all)."""

    content: Path
    texts: Path
    story: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An article whose text belongs to others, its record if it can be read, and a text of it: the
    very one that was coded, or a copy that somebody else made.
    """

    story: Story
    article: Article
    path: Path
    found: Found | None
    copy: str | None
    broken: tuple[Problem, ...] = ()  # why a copy that is there cannot be read

    @property
    def record(self) -> Record | None:
        """The record, if there is one that can be read."""
        return None if self.found is None else self.found.record

    @property
    def name(self) -> str:
        """How a message calls it."""
        return f"{self.story.id}/{self.article.id}"


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of an article; `wrong` where something does not fit; `path`, the record that was
    written, or the file that it is about.
    """

    text: str
    wrong: bool = False
    path: Path | None = None


def held_articles(folders: Folders) -> list[Held]:
    """The articles whose text belongs to others. Raises ContentError for all that is wrong with the
    content but its records.
    """
    corpus = load_corpus(folders.content, folders.texts, folders.story, records=False)
    return [
        held(folders, story, article)
        for story in corpus.stories
        for article in story.articles
        if article.quotation
    ]


def held(folders: Folders, story: Story, article: Article) -> Held:
    """The article with its record and a text, as far as they are there."""
    path = folders.content / "stories" / story.id / f"{article.id}{RECORD}"
    text = article.text
    broken: tuple[Problem, ...] = ()
    copy = text
    if text is None:
        try:
            copy = own_copy(Place(folders.texts, story.id, article.id))
        except ContentError as error:
            broken = error.problems
    return Held(story, article, path, found_at(path, story, article), copy, broken)


def found_at(path: Path, story: Story, article: Article) -> Found | None:
    """The record file, read; None where there is none."""
    if not path.is_file():
        return None
    try:
        return check_record(story.id, article.id, read(path), shown(path))
    except ContentError as error:
        return Found("", shown(path), None, error.problems)


# ---------------------------------------------------------------- code


def code(folders: Folders, analyser: Analyser, *, by: str | None, recode: bool) -> Iterator[Line]:
    """Write the records that are missing or no longer fit, with `recode` all; what was done, an
    article a line. Nothing is written where any text cannot be coded.
    """
    articles = held_articles(folders)
    todo = {each.name: why for each in articles if (why := reason(each, recode=recode))}
    nameless = [h.name for h in articles if h.name in todo and not (by or coder(h))]
    if nameless:
        raise ConfigurationError(f"{', '.join(nameless)}: say who codes: --by YOUR-NAME")
    work = [each for each in articles if each.name in todo]
    analyses = dict(zip((h.name for h in work), list(analyser(map(task, work))), strict=True))
    records = {h.name: recorded_anew(h, analyses[h.name], by or coder(h)) for h in work}
    problems = [problem for h in work for problem in unwritable(h, records[h.name])]
    if problems:
        raise ContentError(tuple(problems))
    yield from unreadable(articles)
    for each in articles:
        if each.name in todo:
            record = records[each.name]
            write(each, record)
            name_text(each, record.coding.text)
            yield Line(f"{each.name}: {todo[each.name]}, {summary(record)}", path=each.path)
            yield from (Line(f"  {line}") for line in moved_since(each, record))
        else:
            yield untouched(each, by)


def reason(held: Held, *, recode: bool) -> str | None:
    """Why a record is written, in words; None where no text is held, or the record stays: it may be
    of an older version of the program.
    """
    article, record = held.article, held.record
    if article.text is None:
        return None
    if record is None or held.found is None:
        return "coded" if held.found is None else UNREADABLE
    places = {place for place, _ in record.places}
    quoted = {key(c) for c in article.corrections if c.passage is not None}
    known = known_names(held.story.dispute)
    cases = (
        (recode, "coded again"),
        (record.coding.text != text_hash(article.text), "coded again, another text"),
        (other_sides(held, record), f"coded again, {OTHER}"),
        (stale(held, record), "coded again, other corrections"),
        (other_title(held, record), "coded again, another headline"),
        (not quoted <= places, "coded again, other words quoted by corrections"),
        (
            any(breaches(record, article.corrections, known, article.title)),
            "coded again, more was shown than may be",
        ),
        (bool(article.withdrawn) and record != without_words(record), "coded again, withdrawn"),
        (not article.withdrawn and wordless(record), "coded again, its words may be shown"),
    )
    return next((why for case, why in cases if case), None)


def wordless(record: Record) -> bool:
    """Whether a record shows no word although it has passages and a budget, as one does that was
    withdrawn.
    """
    room = limit(len(places_of(record.shadow))) >= PASSAGE
    return room and bool(record.analysis.attributions) and not record.shown


def other_sides(held: Held, record: Record) -> bool:
    """Whether the sides, their names or the contested words are others now than in the record."""
    return record.coding.sides != sides_hash(held.story.dispute)


def other_title(held: Held, record: Record) -> bool:
    """Whether the headline is another now than when the record was made."""
    headline = record.analysis.headline
    return headline is None or headline.title != digest(held.article.title)


def stale(held: Held, record: Record) -> bool:
    """Whether other corrections count now than in the record."""
    return record.coding.corrections != corrections_hash(held.article.corrections)


def coder(held: Held) -> str:
    """Who coded the record there is."""
    return held.record.coded_by if held.record else ""


def task(held: Held) -> Task:
    """The work of analysing an article's text, or somebody's copy of it."""
    article, copy, corrections = held.article, held.copy or "", held.article.corrections
    if article.text is None and held.record is not None:
        corrections = in_copy(held.record, copy, corrections)
    whole = task_of(held.story, article, shown(held.path.parent.parent))
    return replace(whole, text=copy, corrections=corrections)


def recorded_anew(held: Held, analysis: Analysis, by: str) -> Record:
    """The record; who confirmed the last one stays where the machine's coding is the same."""
    record = record_of(held.article, analysis, held.story.dispute, coded_by=by)
    old = held.record
    alike = old is not None and (
        (old.coding.text, old.coding.sides, old.coding.engine)
        == (record.coding.text, record.coding.sides, record.coding.engine)
    )
    if old is None or not alike:
        return record
    kept = tuple(handle for handle in old.confirmed_by if handle.casefold() != by.casefold())
    return replace(record, confirmed_by=kept)


def write(held: Held, record: Record) -> None:
    """Write a record file. Raises ContentError, and writes nothing, if it could not be read or
    shows too much.
    """
    if problems := unwritable(held, record):
        raise ContentError(problems)
    write_record(held.path, record_text(record, held.story.id))


def name_text(held: Held, digest: str) -> None:
    """Write into the front matter which text was coded, where that does not say it yet."""
    if held.article.text_hash is None:
        write_hash(held.path.with_name(f"{held.article.id}.md"), digest)


def unwritable(held: Held, record: Record) -> tuple[Problem, ...]:
    """Why a record cannot be written: it could not be read, or shows too much."""
    text = record_text(record, held.story.id)
    found = check_record(held.story.id, held.article.id, text, shown(held.path))
    article, known = held.article, known_names(held.story.dispute)
    much = breaches(record, article.corrections, known, article.title)
    return (*found.problems, *(found.problem(("shown",), what) for what in much))


def unreadable(articles: Iterable[Held]) -> Iterator[Line]:
    """What is said of copies that cannot be read."""
    for each in articles:
        yield from (Line(str(problem), wrong=True) for problem in each.broken)


def untouched(held: Held, by: str | None = None) -> Line:
    """What is said of an article that is not coded here; a withdrawn one loses its words."""
    record = held.record
    if record is not None and held.article.withdrawn and record != without_words(record):
        write(held, without_words(record))
        said = "withdrawn, its words are taken out of the record"
        return Line(f"{held.name}: {said}", path=held.path)
    if held.article.text is not None:
        return Line(f"{held.name}: as it was{other_coder(held, by)}")
    if record is None and held.found is not None:
        return broken(held)
    if held.copy is not None:
        named = "another text than " + ("text_hash names" if record is None else "was coded")
        instead = f'to code it, write text_hash: "{text_hash(held.copy)}"'
        what = f"the copy in texts/ is {named}; {instead}"
        return Line(f"{held.name}: {what}", wrong=record is None)
    state = "no record" if record is None else "record"
    return Line(f"{held.name}: text not held here, {state}")


def other_coder(held: Held, by: str | None) -> str:
    """What is said where somebody else coded the record than who asks now."""
    if by is None or coder(held).casefold() in {"", by.casefold()}:
        return ""
    return f", coded by {coder(held)}; to be named in their place: --recode --by {by}"


def broken(held: Held) -> Line:
    """What is said of a record that cannot be read."""
    found = held.found.problems[0] if held.found and held.found.problems else ""
    return Line(f"{held.name}: its record cannot be read: {found}", wrong=True)


def summary(record: Record) -> str:
    """How much of an article was found and is shown."""
    words = places_of(record.shadow)
    given = set(numbers(words, record.shown))
    passages = record.analysis.attributions
    shown_ = sum(bool(given.intersection(numbers(words, a.content))) for a in passages)
    return f"{len(passages)} passages, {shown_} shown in {len(given)} of {len(words)} words"


def moved_since(held: Held, record: Record) -> Iterator[str]:
    """The figures that are others than before."""
    if held.record is not None:
        yield from moved(held.record.analysis.measurements, record.analysis.measurements)

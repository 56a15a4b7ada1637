"""Every article's Analysis: of its text where that may be used, else of its record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.analyse.corpus import Task
from generator.analyse.fingerprint import coding, engine
from generator.analyse.garbage import left_lying
from generator.analyse.kept import unpack
from generator.analyse.recorded import recorded
from generator.analyse.tampering import contradictions
from generator.breaches import breaches
from generator.budget import known_names
from generator.errors import ContentError, Problem
from generator.load.layout import RECORD
from generator.model import Analysis, Article, Corpus, Dispute, Record, Story
from generator.projection import public_record, without_words

if TYPE_CHECKING:
    from generator.records_kept import KeptRecords

Analyser = Callable[[Iterable[Task]], Iterator[Analysis]]
Packing = Callable[[Iterable[Task]], Iterator[Analysis | bytes]]
"""The same; what it gives may be packed, until somebody looks at it."""
Key = tuple[str, str]
"""Story and article."""


@dataclass(frozen=True, slots=True)
class Analysed:
    """The Analyses of texts, which may be packed, and of committed records as they count now."""

    texts: Mapping[Key, Analysis | bytes]
    records: Mapping[Key, Analysis]
    kept: KeptRecords | None = None  # what keeps the records that are made of analyses


def analysed(corpus: Corpus, analyser: Packing, *, stories: str, private: bool) -> Analysed:
    """The Analyses of all articles whose text or record is held; `stories` is their folder.

    Raises ContentError for records whose figures are not those of their passages, and for
    corrections that cannot be made.
    """
    pairs = [(story, article) for story in corpus.stories for article in story.articles]
    read = [pair for pair in pairs if reads_text(pair[1], private=private)]
    texts, wrong = of_texts(read, analyser, stories)
    records, problems = of_records(committed(corpus, private=private), corpus, stories)
    if wrong or problems:
        raise ContentError((*wrong, *problems))
    return Analysed(texts, records)


@left_lying()
def story_as_shown(
    story: Story, known: Analysed, *, private: bool
) -> tuple[Story, dict[Key, Analysis]]:
    """The story as it may be shown, with its Analyses: unless all is `private`, texts of others are
    replaced by records, and these are what is analysed.
    """
    found: dict[Key, Analysis] = {}
    articles: list[Article] = []
    for each in story.articles:
        place = key(story, each)
        held = known.texts.get(place)
        article = as_shown(story, each, held, private=private, kept=known.kept)
        if place in known.records:
            analysis: Analysis | None = known.records[place]
        elif article.text is None and article.record is not None:
            about = article.record, article.corrections, story.dispute
            analysis = recorded(*about, title=article.title)
        else:
            analysis = opened(held, each.id)
        articles.append(article)
        if analysis is not None:
            found[place] = analysis
    return replace(story, articles=tuple(articles)), found


def opened(found: Analysis | bytes | None, id_: str) -> Analysis | None:
    """The Analysis of the article of that id."""
    return None if found is None else _opened(found, id_)


def _opened(found: Analysis | bytes, id_: str) -> Analysis:
    return replace(unpack(found), id=id_) if isinstance(found, bytes) else found


def analyse_corpus(
    corpus: Corpus, analyser: Analyser, *, stories: str, private: bool
) -> tuple[Corpus, Mapping[Key, Analysis]]:
    """The whole corpus as it may be shown, with all its Analyses; raises what `analysed` does."""
    known = analysed(corpus, analyser, stories=stories, private=private)
    shown = [story_as_shown(story, known, private=private) for story in corpus.stories]
    found = {place: analysis for _, each in shown for place, analysis in each.items()}
    return replace(corpus, stories=tuple(story for story, _ in shown)), found


def of_texts(
    read: Sequence[tuple[Story, Article]], analyser: Packing, stories: str
) -> tuple[dict[Key, Analysis | bytes], tuple[Problem, ...]]:
    """The Analyses of texts, or what is wrong with their corrections, and which were lost."""
    results = analyser(task(story, article, stories) for story, article in read)
    try:
        return {key(*pair): found for pair, found in zip(read, results, strict=True)}, ()
    except ContentError as error:
        return {}, error.problems


def key(story: Story, article: Article) -> Key:
    """By what analyses are known."""
    return story.id, article.id


def reads_text(article: Article, *, private: bool) -> bool:
    """Whether an article is analysed here: its text is held, and no record stands in for it."""
    recorded_ = article.quotation and article.record is not None and not private
    return article.text is not None and not recorded_


def texts_read(corpus: Corpus, *, private: bool) -> int:
    """How many articles are analysed here."""
    return sum(reads_text(a, private=private) for story in corpus.stories for a in story.articles)


def task(story: Story, article: Article, stories: str) -> Task:
    """The work of analysing an article's text."""
    return Task(
        article.id,
        article.text or "",
        story.dispute,
        corrections=article.corrections,
        title=article.title,
        where=f"{stories}/{story.id}/{article.id}.md",
    )


def as_shown(
    story: Story,
    article: Article,
    held: Analysis | bytes | None,
    *,
    private: bool,
    kept: KeptRecords | None = None,
) -> Article:
    """The article, a text of others replaced by its record unless the build is private; a record
    that is not committed is made of the text, if none is `kept` that was made of the very same.
    """
    if private or not article.quotation:
        return article
    record = article.record
    if record is None and article.text is not None and held is not None:
        make = partial(_record_of_held, article, held, story.dispute)
        if kept is not None and isinstance(held, bytes):
            record = kept.of(article, held, story.dispute, make)
        else:
            record = make()
    if record is not None and article.withdrawn:
        record = without_words(record)
    return replace(article, text=None, record=record)


def _record_of_held(article: Article, held: Analysis | bytes, dispute: Dispute) -> Record:
    return record_of(article, _opened(held, article.id), dispute)


def record_of(
    article: Article,
    analysis: Analysis,
    dispute: Dispute,
    *,
    coded_by: str = "",
    confirmed_by: tuple[str, ...] = (),
) -> Record:
    """The record of an article whose text is held, in the corrections' and the budget's terms."""
    text = article.text or ""
    record = public_record(
        text,
        analysis,
        dispute,
        coding(text, dispute, article.corrections),
        coded_by=coded_by,
        confirmed_by=confirmed_by,
        corrections=article.corrections,
    )
    return without_words(record) if article.withdrawn else record


def check_records(corpus: Corpus, stories: str) -> None:
    """Raises ContentError for records whose figures are not those of their passages, and for
    corrections that cannot be made on them. `stories` is the stories' folder.
    """
    _, problems = of_records(committed(corpus, private=False), corpus, stories)
    if problems:
        raise ContentError(tuple(problems))


def committed(corpus: Corpus, *, private: bool) -> dict[Key, Article]:
    """The articles that a committed record stands for, as they are shown."""
    return {
        key(story, article): as_shown(story, article, None, private=private)
        for story in corpus.stories
        for article in story.articles
        if article.record and not reads_text(article, private=private)
    }


def of_other_engine(corpus: Corpus) -> tuple[Key, ...]:
    """The articles whose records another engine made than the present one: of their figures
    `contradictions` computes only the sides' shares again.
    """
    return tuple(
        key(story, article)
        for story in corpus.stories
        for article in story.articles
        if article.quotation and article.record and article.record.coding.engine != engine()
    )


def of_records(
    shown: Mapping[Key, Article], corpus: Corpus, stories: str
) -> tuple[dict[Key, Analysis], list[Problem]]:
    """The Analyses of the records among the articles, with the corrections that count now; and all
    that is wrong with them.
    """
    disputes = {story.id: story.dispute for story in corpus.stories}
    known: dict[Key, Analysis] = {}
    problems: list[Problem] = []
    for place, article in shown.items():
        if article.text is not None or article.record is None:
            continue
        path = f"{stories}/{place[0]}/{place[1]}{RECORD}"
        about = article.record, article.corrections, disputes[place[0]]
        known_ = known_names(disputes[place[0]])
        much = breaches(article.record, article.corrections, known_, article.title)
        problems += [Problem(path, 1, 1, "shown", what) for what in much]
        try:
            known[place] = recorded(*about, title=article.title)
        except ContentError as error:
            problems += error.problems
        else:
            wrong = contradictions(*about, title=article.title)
            problems += [Problem(path, 1, 1, "", what) for what in wrong]
    return known, problems

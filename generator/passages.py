"""The passages of one article as lines to copy a correction from.

In: the path of an article's file. Out: a line for each passage that the program finds, before
people's corrections; or for each place where some words stand. Words of texts that may not be
published are not shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.analyse.corpus import run_all
from generator.analyse.targets import own_place
from generator.analysing import analyse_corpus
from generator.correction_lines import entry
from generator.errors import ConfigurationError
from generator.load.corpus import load_corpus
from generator.model import Analysis, Article, Attribution, Corpus

LONGEST_QUOTE = 70
DEEP = 2  # folders between an article and the content: stories, and the story's own


def list_passages(path: Path, texts: Path | None) -> Iterator[str]:
    """A line for each passage: `{at: [13, 30], side: port, speaker: Ana Berg}`, and about it."""
    article, analysis = read(path, texts, private=False)
    found = analysis.machine if analysis.corrected else analysis.attributions
    for number, attribution in enumerate(found, start=1):
        place = own_place(known_text(article), found, attribution)
        begun = entry(attribution, place, shown=shown(article))
        yield f"{number:>3}  {begun}  # {about(article, attribution)}"
    if not found:
        yield "The program finds no passage in it."


def find_words(path: Path, texts: Path | None, words: str) -> Iterator[str]:
    """A line for each place where the words stand: their offsets, and which one it is."""
    article, analysis = read(path, texts, private=True)
    text = known_text(article)
    found = list(re.finditer(re.escape(words), text))
    for nth, match in enumerate(found, start=1):
        paragraph = bisect_right(analysis.paragraphs, match.start(), key=lambda p: p.start)
        yield f"[{match.start()}, {match.end()}]  # nth: {nth}, paragraph {paragraph}"
    if not found:
        yield "These words do not stand there, or are not known here: copy them exactly."


def read(path: Path, texts: Path | None, *, private: bool) -> tuple[Article, Analysis]:
    """The article in a file and its Analysis without corrections: of a record as it is published,
    or of the text that is held if `private`. Raises ConfigurationError where it is no article, or
    neither text nor record is held.
    """
    path, here = path.resolve(), Path.cwd()
    if path.suffix != ".md" or path.parent.parent.name != "stories":
        what = "name one like content/stories/<story>/<article>.md"
        raise ConfigurationError(f"{path.name} is no article: {what}")
    content = path.parents[DEEP]
    content = content.relative_to(here) if content.is_relative_to(here) else content
    corpus = load_corpus(content, texts or content.parent / "texts", path.parent.name)
    story = corpus.stories[0]
    named = next((a for a in story.articles if a.id == path.stem), None)
    if named is None:
        raise ConfigurationError(f"{path.name} is no article of the story {story.id}")
    article = replace(named, corrections=())
    only = Corpus(corpus.outlets, corpus.disputes, (replace(story, articles=(article,)),))
    stories = (content / "stories").as_posix()
    only, analyses = analyse_corpus(only, run_all, stories=stories, private=private)
    analysis = analyses.get((story.id, article.id))
    if analysis is None:
        raise ConfigurationError(f"neither text nor record of {path.name} is held here")
    return only.stories[0].articles[0], analysis


def known_text(article: Article) -> str:
    """The text, or a record's, in which what may not be shown is masked."""
    if article.text is not None:
        return article.text
    return article.record.shadow if article.record else ""


def shown(article: Article) -> bool:
    """Whether words of the article may be shown."""
    return article.text is not None and not article.quotation


def about(article: Article, attribution: Attribution) -> str:
    """Where a passage stands and what it is, with its first words where they may be shown."""
    kind = "stance" if attribution.kind == "stance" else f"{attribution.form} speech"
    where = f"paragraph {attribution.paragraph + 1}, {kind}"
    where += ", side not known" if attribution.voice == "unknown" else ""
    if article.text is None or not shown(article):
        return where
    words = " ".join(" … ".join(span.of(article.text) for span in attribution.content).split())
    more = "…" if len(words) > LONGEST_QUOTE else ""
    return f"{where}: {words[:LONGEST_QUOTE].rstrip()}{more}"

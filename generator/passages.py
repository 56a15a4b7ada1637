"""The passages of one article as lines to copy a correction from.

In: the path of an article's file. Out: a line for each passage that the program finds, before
people's corrections; or for each place where some words stand. Words of a text that may not be
published stand on lines of their own, and only where the text is held.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.analyse.targets import own_place
from generator.analysing import Analyser, analyse_corpus
from generator.correction_lines import entry
from generator.errors import ConfigurationError
from generator.load.beside import texts_of
from generator.load.corpus import load_corpus
from generator.model import Analysis, Article, Attribution, Corpus, Story

LONGEST_QUOTE = 70
ON_THIS_MACHINE = (
    "The words below each line are of a text that may not be published: copy the line alone."
)
DEEP = 2  # folders between an article and the content: stories, and the story's own


def list_passages(path: Path, texts: Path | None, analyser: Analyser) -> Iterator[str]:
    """A line for each passage: `{at: [13, 30], side: port, speaker: Ana Berg}`, and about it."""
    article, analysis = read(path, texts, analyser, private=False)
    found = analysis.machine if analysis.corrected else analysis.attributions
    held = "" if shown(article) else _named(path, texts).article.text or ""
    if held and found:
        yield ON_THIS_MACHINE
    for number, attribution in enumerate(found, start=1):
        place = own_place(known_text(article), found, attribution)
        begun = entry(attribution, place, shown=shown(article))
        yield f"{number:>3}  {begun}  # {about(article, attribution)}"
        if held:
            yield f"     | {beginning(held, attribution)}"
    if not found:
        yield "The program finds no passage in it."


def find_words(path: Path, texts: Path | None, words: str, analyser: Analyser) -> Iterator[str]:
    """A line for each place where the words stand: their offsets, and which one it is."""
    article, analysis = read(path, texts, analyser, private=True)
    text = known_text(article)
    found = list(re.finditer(re.escape(words), text))
    for nth, match in enumerate(found, start=1):
        paragraph = bisect_right(analysis.paragraphs, match.start(), key=lambda p: p.start)
        yield f"[{match.start()}, {match.end()}]  # nth: {nth}, paragraph {paragraph}"
    if not found:
        yield "These words do not stand there, or are not known here: copy them exactly."


def read(
    path: Path, texts: Path | None, analyser: Analyser, *, private: bool
) -> tuple[Article, Analysis]:
    """The article in a file and its Analysis without corrections: of a record as it is published,
    or of the text that is held if `private`. Raises ConfigurationError where it is no article, or
    neither text nor record is held.
    """
    named = _named(path, texts)
    article = replace(named.article, corrections=())
    corpus, story = named.corpus, named.story
    only = Corpus(corpus.outlets, corpus.disputes, (replace(story, articles=(article,)),))
    stories = (named.content / "stories").as_posix()
    only, analyses = analyse_corpus(only, analyser, stories=stories, private=private)
    analysis = analyses.get((story.id, article.id))
    if analysis is None:
        raise ConfigurationError(f"neither text nor record of {path.name} is held here")
    return only.stories[0].articles[0], analysis


@dataclass(frozen=True, slots=True)
class _Named:
    """An article as its files have it, and what it is part of."""

    content: Path
    corpus: Corpus
    story: Story
    article: Article


def _named(path: Path, texts: Path | None) -> _Named:
    """The article in a file. Raises ConfigurationError where it is none."""
    path, here = path.resolve(), Path.cwd()
    if path.suffix != ".md" or path.parent.parent.name != "stories":
        what = "name one like content/stories/<story>/<article>.md"
        raise ConfigurationError(f"{path.name} is no article: {what}")
    content = path.parents[DEEP]
    content = content.relative_to(here) if content.is_relative_to(here) else content
    corpus = load_corpus(content, texts_of(content, texts), path.parent.name)
    story = corpus.stories[0]
    named = next((a for a in story.articles if a.id == path.stem), None)
    if named is None:
        raise ConfigurationError(f"{path.name} is no article of the story {story.id}")
    return _Named(content, corpus, story, named)


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
    return f"{where}: {beginning(article.text, attribution)}"


def beginning(text: str, attribution: Attribution) -> str:
    """The first words of a passage."""
    words = " ".join(" … ".join(span.of(text) for span in attribution.content).split())
    more = "…" if len(words) > LONGEST_QUOTE else ""
    return f"{words[:LONGEST_QUOTE].rstrip()}{more}"

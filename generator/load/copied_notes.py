"""Words of a text under rights in files that people write, where the text is not held: its record
has hashes of a quarter of all its runs of five words, and those can be looked for.

In: a Corpus. Out: the file below content/, and from which article words stand in it. Fields are
read one behind the other, so that a text which is parted among many is found too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.load.name_notes import party_names
from generator.model import Article, Corpus, Dispute, Record, Story
from generator.sketches import sketch

LEAST = 3
"""Sampled runs of one article: some sixteen words in a row, which nobody writes by chance."""


def copied_notes(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """A note for each file and article of which it has more words than anybody would by chance."""
    known = dict(_known(corpus))
    for path, fields in _files(corpus) if known else ():
        found = Counter(known[run] for run in sketch(" ".join(fields)) if run in known)
        for article in sorted(article for article, times in found.items() if times >= LEAST):
            what = f"words in a row stand here that are the text's of {article}, by its record"
            yield path, f"{what}: take them out, or use your own"


def _known(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Each sampled run that only one's record tells, with the article; not what may stand there."""
    for story in corpus.stories:
        for article in story.articles:
            if article.record is not None:
                may = _allowed(article, article.record)
                runs = (i.key for i in article.record.analysis.items if i.kind == "shingle")
                own = (run for key in runs for run in key if run not in may)
                yield from ((run, f"{story.id}/{article.id}") for run in own)


def _allowed(article: Article, record: Record) -> frozenset[str]:
    quoted = (c.passage for c in article.corrections if c.passage is not None)
    shown = (span.of(record.shadow) for span in record.shown)
    return frozenset().union(*map(sketch, (article.title, *quoted, *shown)))


def _files(corpus: Corpus) -> Iterator[tuple[str, Iterable[str]]]:
    yield "site.yml", corpus.info.about
    yield from ((f"disputes/{d.id}.yml", _of_dispute(d)) for d in corpus.disputes)
    for story in corpus.stories:
        yield f"stories/{story.id}/story.yml", _of_story(story)
        for article in story.articles:
            yield f"stories/{story.id}/{article.id}.md", _of_article(article)


def _of_dispute(dispute: Dispute) -> Iterator[str]:
    yield from party_names(dispute)
    for speaker in dispute.speakers:
        yield from (speaker.name, speaker.role or "")
    for term in dispute.terms:
        yield from term.words
    for claim in dispute.claims:
        yield from claim.words


def _of_story(story: Story) -> Iterator[str]:
    yield from (story.title, story.summary, story.selection, *story.tags)
    yield from (each.why or "" for each in story.eligible)


def _of_article(article: Article) -> Iterator[str]:
    """What people write into front matter; names in corrections and the reasons apart, so that
    words parted among either stand in a row.
    """
    yield from (*article.authors, *article.credits, article.rights.holder or "")
    yield from (c.speaker or "" for c in article.corrections)
    yield from (c.why for c in article.corrections)
    yield from (reply.by for reply in article.replies)
    yield article.withdrawn.why if article.withdrawn else ""

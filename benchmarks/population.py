"""Articles from which samples are drawn, and articles of a corpus as the comparison has them.

In: the corpora. Out: rows; articles with their analyses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from benchmarks.corpora import Row, corpus_file, rows
from generator.analyse.corpus import Task, run
from generator.compare.pool import Held
from generator.model import Analysis, Article, Dispute, Rights

CORPUS, SIDES = "allsides-4000.jsonl.gz", "shutdown-sides.yml"
TOPICS = frozenset(
    {"elections", "politics", "immigration", "healthcare", "supreme_court", "us_senate"}
    | {"us_house", "us_congress", "federal_budget", "taxes", "impeachment", "fiscal_cliff"}
)
ARTICLES = 600


def population() -> list[Row]:
    """So many articles on these topics, the same everywhere, chosen by what has no meaning."""
    articles = (row for row in rows(corpus_file(CORPUS)) if row["topic"] in TOPICS)
    return sorted(articles, key=lambda row: sha256(row["id"].encode()).hexdigest())[:ARTICLES]


def read_all(articles: Iterable[Row], dispute: Dispute) -> Iterator[tuple[str, Held]]:
    """Each article's outlet, and the article as the comparison has it."""
    for row in articles:
        analysis = run(Task(row["id"], row["text"], dispute))
        yield row["outlet"], as_held(row["id"], row["text"], analysis)


def as_held(id_: str, text: str, analysis: Analysis) -> Held:
    """An article of a corpus as it is compared."""
    article = Article(
        id=id_,
        story="",
        outlet="",
        title="",
        url="",
        published=None,
        accessed=None,
        rights=Rights("quotation"),
        text=text,
    )
    return Held(id_, article, analysis)

"""Cells of a matrix of omissions, drawn by a seed, for somebody to judge who knows no rules.

`python -m benchmarks.sample_omission PREFIX [CORPUS SIDES]`: CORPUS and SIDES are files of the
corpora. Writes PREFIX-sheet.txt (each thing with its passages in two other articles), PREFIX-texts/
(the articles in which to look) and PREFIX-key.jsonl (which cell a number is). Nothing of them
belongs into the checkout: PREFIX is to lie outside of it.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.corpora import ROOT, Row, corpus_file, rows
from generator.analyse.corpus import Task, run
from generator.compare.omission import omission
from generator.errors import ConfigurationError
from generator.load.sides import load_sides
from generator.model import (
    Article,
    Coverage,
    Dispute,
    Genre,
    OmissionMatrix,
    OmissionRow,
    Outlet,
    Rights,
    Span,
)

SEED, CELLS = 11, 100
SHOWN = 2
"""Articles whose passages stand on the sheet."""
OPINION = ("opinion", "editorial", "guest")
QUESTION = """\
{number}. {kind}: {words}
   Look in: {path}
   Is it truly absent there, in whatever words? yes / no:
   Is it a thing worth naming, that a reader of this story would want told? yes / no:
"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cell that says `lacks`: its row and the number of its article."""

    row: OmissionRow
    column: int


def main(prefix: str, corpus: str, sides: str) -> None:
    """Draw, and write what the judge needs."""
    texts = Path(f"{prefix}-texts").resolve()
    if texts.is_relative_to(ROOT):
        raise ConfigurationError(f"{prefix} is in the checkout: name a place outside of it")
    dispute = load_sides(corpus_file(sides))
    coverage = [covered(row, dispute) for row in rows(corpus_file(corpus))]
    matrix = omission(coverage)
    drawn = draw(matrix)
    texts.mkdir(parents=True, exist_ok=True)
    sheet = [asked(texts, n, one, coverage) for n, one in enumerate(drawn, 1)]
    Path(f"{prefix}-sheet.txt").write_text("\n".join(sheet), encoding="utf-8")
    keys = [json.dumps(key(n, one, coverage)) + "\n" for n, one in enumerate(drawn, 1)]
    Path(f"{prefix}-key.jsonl").write_text("".join(keys), encoding="utf-8")
    print(f"{len(drawn)} of {len(lacking(matrix))} cells, {len(matrix.rows)} rows")


def covered(row: Row, dispute: Dispute) -> Coverage:
    """A record of the corpus as an article of a story."""
    analysis = run(Task(row["id"], row["text"], dispute, title=row["title"]))
    marked = f"{row['title']} {row['outlet']}".casefold()
    genre: Genre = "opinion" if any(word in marked for word in OPINION) else "news"
    authors = str(row.get("authors") or "")
    article = Article(
        id=row["id"],
        story=row.get("topic") or "",
        outlet=row["outlet"],
        title=row["title"],
        url=row["url"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        accessed=None,
        rights=Rights("quotation"),
        text=row["text"],
        credits=tuple(part.strip() for part in authors.split(",") if part.strip()),
        genre=genre,
    )
    return Coverage(article, Outlet(row["outlet"], row["outlet"], ""), analysis, ())


def lacking(matrix: OmissionMatrix) -> list[Drawn]:
    """All cells of reports that say `lacks`."""
    return [
        Drawn(row, column)
        for row in matrix.rows
        for column, cell in enumerate(row.cells)
        if cell.state == "lacks" and not matrix.columns[column].apart
    ]


def draw(matrix: OmissionMatrix) -> list[Drawn]:
    """The cells to judge, by the seed."""
    found = lacking(matrix)
    return random.Random(SEED).sample(found, min(CELLS, len(found)))  # noqa: S311 - no secret


def asked(texts: Path, number: int, one: Drawn, coverage: Sequence[Coverage]) -> str:
    """The question about a cell; writes the text in which to look."""
    article = coverage[one.column].article
    path = texts / f"{number}.txt"
    path.write_text(f"{article.title}\n\n{article.text}\n", encoding="utf-8")
    question = QUESTION.format(number=number, kind=one.row.kind, words=one.row.words, path=path)
    return question + "".join(passages(one, coverage))


def passages(one: Drawn, coverage: Sequence[Coverage]) -> Iterator[str]:
    """How articles before it have the thing: the sentence of the first passage."""
    against = one.row.cells[one.column].against
    having = [(c, cell) for c, cell in zip(coverage, one.row.cells, strict=True)]
    shown = [(c, cell) for c, cell in having if c.article.id in against][:SHOWN]
    for held, cell in shown:
        found = " ".join(around(held, cell.spans[0]).split())
        yield f"   {held.outlet.name}, {held.article.published}: {found}\n"


def around(held: Coverage, span: Span) -> str:
    """The sentences that a passage stands in."""
    assert held.analysis is not None  # noqa: S101 - it has the thing
    near = [s for s in held.analysis.sentences if s.overlaps(span)] or [span]
    return Span(near[0].start, near[-1].end).of(held.article.text or "")


def key(number: int, one: Drawn, coverage: Sequence[Coverage]) -> dict[str, object]:
    """Which cell a number of the sheet is."""
    cell = one.row.cells[one.column]
    return {
        "number": number,
        "article": coverage[one.column].article.id,
        "kind": one.row.kind,
        "words": one.row.words,
        "against": list(cell.against),
    }


if __name__ == "__main__":
    prefix, *files = sys.argv[1:]
    main(prefix, *(files or ("gaza-2012.jsonl.gz", "gaza-sides.yml")))

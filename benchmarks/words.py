"""Whether hedges and contested words that are counted as the author's are so, and mean that.

`python -m benchmarks.words sample SHEET` draws 50 of each by seed, half from all of `gaza-2012`,
half from 200 articles of `allsides-4000`, and writes a sheet for somebody who judges them without
knowing the rules. `… judged SHEET` takes the answers over.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks import sheets
from benchmarks.corpora import ROOT, Row, corpora, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result
from generator.analyse.corpus import Task, run
from generator.load.sides import load_sides
from generator.model import AUTHOR, Analysis, Dispute, Span, Term

SEED, EACH, ARTICLES = 23, 25, 200
CODED = ROOT / "benchmarks" / "coded" / "words.jsonl"
CORPORA = ("gaza-2012", "allsides-4000")
HEDGE, LABEL = "hedge", "label"
QUESTIONS = {"voice": "yn-", "sense": "yn-"}
TERMS = (
    Term("border", ("illegal immigrants", "undocumented immigrants", "illegal aliens", "migrants")),
    Term("abortion", ("pro-life", "anti-abortion", "pro-choice")),
    Term("unrest", ("rioters", "protesters", "demonstrators", "mob")),
    Term("health", ("Obamacare", "Affordable Care Act", "socialized medicine")),
    Term("guns", ("gun control", "gun safety", "gun rights")),
)
"""Words contested in the politics of the United States, listed before any hit was read."""
HEAD = """\
Each numbered item is a passage of a news article with one expression in [[ ]]; its kind stands
above it. Answer both questions behind the colons, with y or n; - where it cannot be told.
  voice: are the bracketed words the article's own? n where they stand in what the article reports
         somebody to say, write, think or feel, in quotation marks or not.
  sense: of a hedge: do the words make what the sentence tells less certain, more guarded or only
         approximate (y), or have they another meaning here (n)?
         of a label: do the words here name such people or things as those between the brackets of
         the kind (y), or something else altogether (n)?
"""
AROUND = 350


@dataclass(frozen=True, slots=True)
class Drawn:
    """An expression that is counted as the author's; `term` is what it is a label of."""

    record: Row
    kind: str
    span: Span
    term: str


def sample() -> list[Drawn]:
    """The expressions to judge."""
    drawn = random.Random(SEED)  # noqa: S311 - a sample, no secret
    kept: list[Drawn] = []
    for name in CORPORA:
        records = [{**row, "corpus": name} for row in rows(corpus_file(f"{name}.jsonl.gz"))]
        if len(records) > ARTICLES:
            records = drawn.sample(records, ARTICLES)
        found = [one for record in records for one in expressions(record, dispute_of(name))]
        for kind in (HEDGE, LABEL):
            mine = [one for one in found if one.kind == kind]
            kept += drawn.sample(mine, min(EACH, len(mine)))
    drawn.shuffle(kept)
    return kept


def dispute_of(corpus: str) -> Dispute:
    """The sides of a corpus, and what they contest."""
    if sides := sheets.dispute_file(corpus):
        return load_sides(sides)
    return replace(load_sides(corpora() / "shutdown-sides.yml"), terms=TERMS)


def expressions(record: Row, dispute: Dispute) -> Iterator[Drawn]:
    """What of a record is counted as the author's."""
    analysis = run(Task(record["id"], record["text"], dispute))
    for kind, span, term in counted(analysis):
        yield Drawn(record, kind, span, ", ".join(words_of(dispute, term)))


def counted(analysis: Analysis) -> Iterator[tuple[str, Span, str]]:
    """The evidence of the hedges and of the author's contested words, with the term of each."""
    for one in analysis.measurements:
        if one.metric == "hedges" and one.by == "all":
            yield from ((HEDGE, span, "") for span in one.evidence)
        if one.metric == "labels" and one.by == AUTHOR:
            yield from ((LABEL, span, (one.of or "").partition(":")[0]) for span in one.evidence)


def words_of(dispute: Dispute, term: str) -> tuple[str, ...]:
    """The words of a term."""
    return next((one.words for one in dispute.terms if one.id == term), ())


def item(number: int, one: Drawn) -> str:
    """An expression as the judge sees it."""
    text, span = one.record["text"], one.span
    before, behind = text[max(0, span.start - AROUND) : span.start], text[span.end :][:AROUND]
    shown = " ".join(f"… {before}[[{span.of(text)}]]{behind} …".split())
    kind = f"{one.kind} ({one.term})" if one.term else one.kind
    return "\n".join((f"## {number}", f"kind: {kind}", shown, *(f"{name}: " for name in QUESTIONS)))


def key(one: Drawn) -> Row:
    """What is committed of an expression."""
    return {
        "corpus": one.record["corpus"],
        "id": one.record["id"],
        "sha256": sheets.hash_of(one.record["text"]),
        "kind": one.kind,
        "span": [one.span.start, one.span.end],
    }


def measure() -> Result:
    """Of what is still counted as the author's, the part that is so and is meant so."""
    judged = list(rows(CODED)) if CODED.is_file() else []
    still = list(counted_still(judged))
    return {
        **provenance(),
        "judged": len(judged),
        "figures": {
            f"{kind}_{name}": sheets.share(
                row[f"judged_{name}"] for row in still if row["kind"] == kind
            )
            for kind in (HEDGE, LABEL)
            for name in QUESTIONS
        },
    }


def counted_still(judged: Sequence[Row]) -> Iterator[Row]:
    """What of the judged is still counted."""
    for text, mine in sheets.with_texts(judged, "words"):
        record = {"id": mine[0]["id"], "text": text}
        found = list(expressions(record, dispute_of(mine[0]["corpus"])))
        held = {(one.kind, one.span.start, one.span.end) for one in found}
        yield from (row for row in mine if (row["kind"], *row["span"]) in held)


def main(arguments: Sequence[str]) -> int:
    """`sample SHEET` or `judged SHEET`."""
    command, sheet = arguments
    if command == "sample":
        found = sample()
        items = [item(n, one) for n, one in enumerate(found, 1)]
        sheets.write(Path(sheet), HEAD, items, map(key, found))
    else:
        sheets.take_over(Path(sheet), QUESTIONS, CODED)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

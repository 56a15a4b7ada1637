"""Whether the body gives as somebody's words what the program finds nearest to somebody's words.

`python -m benchmarks.headlines sample SHEET` draws 60 headlines by seed from 600 articles of
`allsides-4000` and all of `gaza-2012`: 30, or as many as there are (13), of whose statements it is
said that the body attributes them and the headline does not, 30 that the body states them too. The
judge has the article's text beside the sheet, and is not told which is which. `… judged SHEET`
takes the answers over.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks import sheets
from benchmarks.corpora import ROOT, Row, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result
from generator.analyse.corpus import Task, run
from generator.load.sides import load_sides
from generator.model import HeadlinePair, Span

SEED, EACH, ARTICLES = 17, 30, 600
CODED = ROOT / "benchmarks" / "coded" / "headlines.jsonl"
CORPORA = ("gaza-2012", "allsides-4000")
REPORTED, STATED = "reported", "stated"
QUESTIONS = {"body": "sahu-"}
RIGHT = {REPORTED: "s", STATED: "a"}
HEAD = """\
Each numbered item is a headline. What it states, in the paper's own words, is in [[ ]]. Read the
article in the file named below it, then answer with one letter behind the colon: does the article
tell the same?
  s: somebody's - the article gives it only as what somebody (or some paper) says, thinks or charges
  a: author's   - the article tells it in its own voice, at least once, as a fact
  h: headline   - the headline itself names whose words they are, so that nothing is left out
  u: untold     - the article does not tell it
  -: it cannot be said
Where part is a fact and part somebody's words, answer for what matters most in the [[ ]].
"""


def sample() -> list[tuple[Row, HeadlinePair]]:
    """Statements of headlines, one a headline, each with its record."""
    drawn = random.Random(SEED)  # noqa: S311 - a sample, no secret
    found = list(pairs(drawn))
    kept = []
    for loss in (REPORTED, STATED):
        mine = [one for one in found if one[1].loss == loss]
        kept += drawn.sample(mine, min(EACH, len(mine)))
    drawn.shuffle(kept)
    return kept


def pairs(drawn: random.Random) -> Iterator[tuple[Row, HeadlinePair]]:
    """A statement of every headline that has one."""
    for name in CORPORA:
        records = [{**row, "corpus": name} for row in rows(corpus_file(f"{name}.jsonl.gz"))]
        if len(records) > ARTICLES:
            records = drawn.sample(records, ARTICLES)
        for record in records:
            told = [pair for pair in pairs_of(record) if pair.loss in RIGHT]
            if told:
                yield record, drawn.choice(told)


def pairs_of(record: Row) -> tuple[HeadlinePair, ...]:
    """What is said of a record's headline."""
    sides = sheets.dispute_file(record["corpus"])
    dispute = None if sides is None else load_sides(sides)
    found = run(Task(record["id"], record["text"], dispute, title=record["title"])).headline
    return () if found is None else found.pairs


def item(number: int, record: Row, pair: HeadlinePair, texts: Path) -> str:
    """The question about a headline; writes the text in which to look."""
    path = texts / f"{number}.txt"
    path.write_text(f"{record['text']}\n", encoding="utf-8")
    shown = record["title"]
    for span in sorted(pair.title, reverse=True):
        shown = f"{shown[: span.start]}[[{span.of(shown)}]]{shown[span.end :]}"
    return f"## {number}\n{' '.join(shown.split())}\nRead: {path}\nbody: "


def key(record: Row, pair: HeadlinePair) -> Row:
    """What is committed of a statement."""
    return {
        "corpus": record["corpus"],
        "id": record["id"],
        "sha256": sheets.hash_of(record["text"]),
        "title": [[span.start, span.end] for span in pair.title],
        "loss": pair.loss,
    }


def write_sample(sheet: Path) -> None:
    """Write the sheet, its texts and its key."""
    found = sample()
    texts = sheet.with_name(f"{sheet.stem}-texts").resolve()
    texts.mkdir(parents=True, exist_ok=True)
    items = [item(n, *one, texts) for n, one in enumerate(found, 1)]
    sheets.write(sheet, HEAD, items, (key(*one) for one in found))


def measure() -> Result:
    """How often each answer of the program, if it is still the same, is the judge's."""
    judged = list(rows(CODED)) if CODED.is_file() else []
    still = [row for row, loss in zip(judged, losses(judged), strict=True) if loss == row["loss"]]
    return {
        **provenance(),
        "judged": len(judged),
        "figures": {
            loss: sheets.share(right(row) for row in still if row["loss"] == loss) for loss in RIGHT
        },
    }


def losses(judged: Sequence[Row]) -> Iterator[str | None]:
    """What the program says of each statement now."""
    records = {
        (corpus, row["id"]): {**row, "corpus": corpus}
        for corpus in dict.fromkeys(row["corpus"] for row in judged)
        for row in rows(corpus_file(f"{corpus}.jsonl.gz"))
    }
    for row in judged:
        found = pairs_of(records[row["corpus"], row["id"]])
        yield loss_at(found, row["title"])


def loss_at(found: Iterable[HeadlinePair], title: Sequence[Sequence[int]]) -> str | None:
    """What is said of the words at a place of a headline."""
    at = tuple(Span(start, end) for start, end in title)
    return next((pair.loss for pair in found if pair.title == at), None)


def right(row: Row) -> bool | None:
    """Whether the program was right; None where the judge could not tell."""
    answer = row["judged_body"]
    return None if answer is None else bool(answer == RIGHT[row["loss"]])


def main(arguments: Sequence[str]) -> int:
    """`sample SHEET` or `judged SHEET`."""
    command, sheet = arguments
    if command == "sample":
        write_sample(Path(sheet))
    else:
        sheets.take_over(Path(sheet), QUESTIONS, CODED)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Whether the acts of harm that are read are acts of harm, and the right ones acted and suffered.

`python -m benchmarks.acts sample SHEET` draws 100 acts by seed from 500 articles of `allsides-4000`
and all of `gaza-2012`, half from each, and writes two files: a sheet for somebody who judges them
without knowing the rules, which holds the sentences and is never committed, and beside it a key
(`.key.jsonl`) of ids, hashes and offsets. `python -m benchmarks.acts judged SHEET` takes the
answers over into `benchmarks/coded/acts.jsonl`; `measure` counts those on acts that are still read.

When the rules had been mended, on other articles, a second hundred was drawn (seed 6) from 450
articles of `allsides-4000` that nobody had read for it, and judged in the same way:
`acts_fresh.jsonl`. Its figures are those of the measure; the first sample's stand beside them.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks import sheets
from benchmarks.corpora import ROOT, Row, corpora, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result
from benchmarks.tables import table
from generator.analyse.article import analyse
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE
from generator.load.sides import load_sides
from generator.model import Act, Analysis, Dispute, Span, Spans

SEED, SIZE, ARTICLES = 5, 100, 500
CODED = ROOT / "benchmarks" / "coded" / "acts.jsonl"
FRESH = CODED.with_name("acts_fresh.jsonl")
SOURCES = (("gaza-2012", "gaza-sides.yml"), ("allsides-4000", None))
QUESTIONS = {"literal": "yn-", "agent": "yn-", "patient": "yn-"}
HEAD = """\
Each numbered item is a passage of a news article. The words of an act are in [[double brackets]];
who is taken to have done it in {A: braces}, to whom or what it was done in {P: braces}.
Answer the three questions behind the colons, with y or n; - where it cannot be told.
  literal: do the bracketed words tell, literally, of an act by which somebody kills, wounds,
           strikes, seizes or destroys, told as having happened (or charged as having happened)?
  agent:   is the one marked the one who did it, by this article? Where nobody is marked: is it
           true that the passage itself does not tell who did it?
  patient: is the one marked the one to whom it was done? Where nobody is marked: is it true that
           the sentence does not tell to whom?
"""


def sample() -> list[tuple[Row, Act, Analysis]]:
    """The sampled acts, each with its record and analysis; half from each corpus."""
    drawn = random.Random(SEED)  # noqa: S311 - a sample, no secret
    found, seen = [], set[str]()
    for name, sides in SOURCES:
        read = ({**row, "corpus": name} for row in rows(corpus_file(f"{name}.jsonl.gz")))
        records = [row for row in read if row["id"] not in seen]
        seen |= {row["id"] for row in records}
        if len(records) > ARTICLES:
            records = drawn.sample(records, ARTICLES)
        dispute = None if sides is None else load_sides(corpora() / sides)
        acts = list(acts_of(records, dispute))
        print(f"{name}: {len(acts)} acts in {len(records)} articles", flush=True)
        found += drawn.sample(acts, SIZE // len(SOURCES))
    drawn.shuffle(found)
    return found


def acts_of(records: Iterable[Row], dispute: Dispute | None) -> Iterator[tuple[Row, Act, Analysis]]:
    """All acts of the records."""
    for record in records:
        analysis = analyse(record["id"], record["text"], dispute, pipeline(PIPELINE))
        yield from ((record, act, analysis) for act in analysis.acts)


def key(record: Row, act: Act) -> Row:
    """What is committed of an act: where it stands, and whose it was read to be."""
    return {
        "corpus": record["corpus"],
        "id": record["id"],
        "sha256": sheets.hash_of(record["text"]),
        "words": pairs(act.words),
        "agent": pairs(act.agent),
        "agent_side": act.agent_side,
        "named": act.named,
        "patient": pairs(act.patient),
        "patient_side": act.patient_side,
        "alleged": act.alleged,
    }


def pairs(spans: Spans) -> list[list[int]]:
    """Spans as pairs."""
    return [[span.start, span.end] for span in spans]


def item(number: int, record: Row, act: Act, analysis: Analysis) -> str:
    """An act as the judge sees it: its sentence with marks, the one before, the questions."""
    text = record["text"]
    at = next(n for n, s in enumerate(analysis.sentences) if s.end > act.words[0].start)
    sentence = analysis.sentences[at]
    before = analysis.sentences[at - 1].of(text) if at else f"(headline: {record.get('title', '')})"
    away = [span for span in act.agent if not sentence.holds(span)]
    lines = [
        f"## {number}",
        f"before: {plain(before)}",
        f"passage: {plain(marked(text, sentence, act))}",
        *(f"agent, named elsewhere in the article: {plain(around(text, s))}" for s in away),
        *(() if act.agent else ("(no agent is marked)",)),
        *(() if act.patient else ("(no patient is marked)",)),
        *(("told as a charge, not as a fact",) if act.alleged else ()),
        *(f"{question}: " for question in QUESTIONS),
    ]
    return "\n".join(lines)


def marked(text: str, sentence: Span, act: Act) -> str:
    """The sentence with its marks."""
    spans = [(span, "[[", "]]") for span in act.words]
    spans += [(span, "{A: ", "}") for span in act.agent]
    spans += [(span, "{P: ", "}") for span in act.patient]
    inside = [one for one in spans if sentence.holds(one[0])]
    marks = [(span.start, 1, -span.end, opened) for span, opened, _ in inside]
    marks += [(span.end, 0, -span.start, closed) for span, _, closed in inside]
    shown, last = "", sentence.start
    for place, _, _, mark in sorted(marks):
        shown, last = shown + text[last:place] + mark, place
    return shown + text[last : sentence.end]


def around(text: str, span: Span) -> str:
    """A stretch of the article around an agent named elsewhere."""
    before, behind = text[max(0, span.start - 150) : span.start], text[span.end : span.end + 150]
    return f"… {before}{{A: {span.of(text)}}}{behind} …"


def plain(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def write_sample(sheet: Path) -> None:
    """Write the sheet and its key."""
    found = sample()
    items = (item(n, *one) for n, one in enumerate(found, 1))
    sheets.write(sheet, HEAD, items, (key(record, act) for record, act, _ in found))


def measure() -> Result:
    """Shares of right answers, of those that could be told; agent and patient of literal acts, if
    they are still who they were.
    """
    first = {f"first_{name}": figure for name, figure in figures(CODED).items()}
    return {**provenance(), "figures": {**figures(FRESH), **first}}


def figures(coded: Path) -> dict[str, sheets.Figure]:
    """The shares of one sample."""
    read = list(still_read(list(rows(coded))))
    literal = [one for one in read if one[0]["judged_literal"]]
    return {
        "literal": sheets.share(row["judged_literal"] for row, _ in read),
        **{name: sheets.share(unchanged(literal, name)) for name in ("agent", "patient")},
    }


def still_read(judged: Sequence[Row]) -> Iterator[tuple[Row, Act]]:
    """The judged acts that are still read, with how they are."""
    disputes = {
        name: None if file is None else load_sides(corpora() / file) for name, file in SOURCES
    }
    for text, mine in sheets.with_texts(judged, "acts"):
        dispute = disputes[mine[0]["corpus"]]
        acts = analyse(mine[0]["id"], text, dispute, pipeline(PIPELINE)).acts
        for row in mine:
            same = (act for act in acts if sheets.overlap(pairs(act.words), row["words"]))
            yield from ((row, act) for act in list(same)[:1])


def unchanged(read: Iterable[tuple[Row, Act]], name: str) -> Iterator[bool | None]:
    """The answers about who did it, or to whom, where the act is still read so."""
    for row, act in read:
        spans = act.agent if name == "agent" else act.patient
        if pairs(spans) == row[name]:
            yield row[f"judged_{name}"]


def show(result: Result) -> str:
    """A table with a row a question."""
    lines = [[name, *figure.values()] for name, figure in result["figures"].items()]
    return table("Acts of harm", ["question", "acts", "percent", "low", "high"], lines)


def main(arguments: Sequence[str]) -> int:
    """`sample SHEET`, `judged SHEET`, or nothing: measure and show."""
    match arguments:
        case ["sample", sheet]:
            write_sample(Path(sheet))
        case ["judged", sheet]:
            sheets.take_over(Path(sheet), QUESTIONS, CODED)
        case _:
            print(show(measure()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

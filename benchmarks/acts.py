"""Whether the acts of harm that are read are acts of harm, and the right ones acted and suffered.

`python -m benchmarks.acts sample SHEET` draws 100 acts by seed from 500 articles of `allsides-4000`
and all of `gaza-2012`, half from each, and writes two files: a sheet for somebody who judges them
without knowing the rules, which holds the sentences and is never committed, and beside it a key
(`.key.jsonl`) of ids, hashes and offsets. `python -m benchmarks.acts judged SHEET` takes the
answers over into `benchmarks/coded/acts.jsonl`; `measure` counts them.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT, Row, corpora, corpus_file, rows
from benchmarks.engine import provenance
from benchmarks.results import Result, percent
from benchmarks.tables import table
from generator.analyse.article import analyse
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE
from generator.load.sides import load_sides
from generator.model import Act, Analysis, Dispute, Span, Spans
from generator.statistics import wilson

SEED, SIZE, ARTICLES = 5, 100, 500
CODED = ROOT / "benchmarks" / "coded" / "acts.jsonl"
SOURCES = (("gaza-2012", "gaza-sides.yml"), ("allsides-4000", None))
QUESTIONS = ("literal", "agent", "patient")
ANSWERS = {"y": True, "n": False, "-": None}
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
        "sha256": sha256(record["text"].encode()).hexdigest(),
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
    items = [item(n, *one) for n, one in enumerate(found, 1)]
    sheet.write_text("\n\n".join((HEAD, *items)) + "\n", encoding="utf-8")
    keys = [json.dumps(key(record, act)) for record, act, _ in found]
    sheet.with_suffix(".key.jsonl").write_text("\n".join(keys) + "\n", encoding="utf-8")


def take_over(sheet: Path) -> None:
    """Write the key with the judge's answers to the committed file."""
    answers = list(answered(sheet.read_text(encoding="utf-8")))
    keys = list(rows(sheet.with_suffix(".key.jsonl")))
    lines = [
        json.dumps({**row, **{f"judged_{name}": given[name] for name in QUESTIONS}})
        for row, given in zip(keys, answers, strict=True)
    ]
    CODED.write_text("\n".join(lines) + "\n", encoding="utf-8")


def answered(sheet: str) -> Iterator[dict[str, bool | None]]:
    """The answers item by item. Raises ValueError where one is missing."""
    for number, block in enumerate(re.split(r"^## \d+$", sheet, flags=re.MULTILINE)[1:], 1):
        given: dict[str, bool | None] = {}
        for name in QUESTIONS:
            found = re.search(rf"^{name}:[ \t]*([yn-])[ \t]*$", block, flags=re.MULTILINE)
            if found is None:
                raise ValueError(f"item {number}: {name} has no answer")
            given[name] = ANSWERS[found[1]]
        yield given


def measure() -> Result:
    """Shares of right answers, of those that could be told; agent and patient of literal acts."""
    judged = list(rows(CODED))
    literal = [row for row in judged if row["judged_literal"]]
    figures = {
        name: share([row[f"judged_{name}"] for row in (judged if name == "literal" else literal)])
        for name in QUESTIONS
    }
    return {**provenance(), "acts": len(judged), "figures": figures}


def share(answers: Sequence[bool | None]) -> dict[str, Any]:
    """The share of right ones in percent with Wilson's interval."""
    told = [answer for answer in answers if answer is not None]
    interval = wilson(sum(told) / len(told), len(told)) if told else None
    if interval is None:
        return {"n": 0}
    return {
        "n": len(told),
        "percent": percent(sum(told) / len(told)),
        "low": percent(interval[0]),
        "high": percent(interval[1]),
    }


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
            take_over(Path(sheet))
        case _:
            print(show(measure()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

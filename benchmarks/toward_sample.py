"""Mentions of sides for somebody to judge who does not know the rules.

In: `gaza-2012` and `allsides-4000`, with their files of sides. Out: a sheet, which holds sentences
and is never committed, and beside it a key (`.key.jsonl`) of ids, hashes and offsets; answered, the
lines of `benchmarks/coded/toward_fresh.jsonl`. No sentence of the first sample
(`benchmarks/coded/toward.jsonl`) is drawn again; of `allsides-4000` no article.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import sheets
from benchmarks.corpora import ROOT, Row, corpora, corpus_file, rows
from generator.analyse.attribution.extract import attributions_of, context_of
from generator.analyse.bearings import find_mentions
from generator.analyse.corpus import pipeline
from generator.analyse.parse import PIPELINE, parse
from generator.load.sides import load_sides
from generator.model import Bearing, Dispute, Doc, Span

SEED = 11
FIRST = ROOT / "benchmarks" / "coded" / "toward.jsonl"
FRESH = ROOT / "benchmarks" / "coded" / "toward_fresh.jsonl"
SIDES = {"gaza-2012": "gaza-sides.yml", "allsides-4000": "shutdown-sides.yml"}
SIZE = 100
"""Mentions of each corpus."""
MOST = {"gaza-2012": 4, "allsides-4000": 2}
"""Mentions of one article."""
QUESTIONS = {"verdict": "aof", "suffers": "yn"}
HEAD = """\
In each numbered sentence one name of a country, group, party or its people stands in [[ ]]. Say
how the sentence, as the reporter tells it, portrays that target: one letter behind `verdict:`.

  a: against - it is told to do, be or cause something bad, to be guilty, accused, blamed, weak,
     failing, dangerous.
  f: for     - it is told to do, be or achieve something good, to be praised, successful, helpful,
     right.
  o: neither - it is only named, or told of in plain facts without a colour, or good and bad in
     equal parts. That it suffers harm (people killed, hit by rockets) is neither, unless the
     sentence also praises or blames it.

Write y behind `suffers:` where the target suffers harm in this sentence, else n. Judge the
portrayal of the marked target only, not of others, not whether it is true, and not what you think
of them. What a quoted or named source says of the target counts only if the sentence makes it its
own."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mention of a side in its article and sentence."""

    record: Row
    bearing: Bearing
    sentence: Span


def sample() -> list[Drawn]:
    """The sampled mentions, in an order by chance."""
    chance = random.Random(SEED)  # noqa: S311 - a sample, no secret
    judged = list(rows(FIRST))
    found, seen = list[Drawn](), set[str]()
    for corpus in SIDES:
        records = [{**row, "corpus": corpus} for row in rows(corpus_file(f"{corpus}.jsonl.gz"))]
        fresh = [row for row in records if row["id"] not in seen]
        seen |= {row["id"] for row in fresh}
        chance.shuffle(fresh)
        found += of_corpus(corpus, fresh, judged, chance)
    chance.shuffle(found)
    return found


def of_corpus(
    corpus: str, records: Sequence[Row], judged: Sequence[Row], chance: random.Random
) -> list[Drawn]:
    """The mentions of one corpus, a few of each article until there are enough."""
    dispute = load_sides(corpora() / SIDES[corpus])
    drawn: list[Drawn] = []
    for record in records:
        old = [Span(*row["span"]) for row in judged if row["id"] == record["id"]]
        if len(drawn) < SIZE and not (old and corpus == "allsides-4000"):
            own = [one for one in mentions_of(record, dispute) if not is_known(one, old)]
            drawn += chance.sample(own, min(MOST[corpus], len(own), SIZE - len(drawn)))
    return drawn


def mentions_of(record: Row, dispute: Dispute) -> Iterator[Drawn]:
    """The mentions of the sides in the author's voice."""
    doc = parse(record["text"], pipeline(PIPELINE))
    for bearing in bearings_of(doc, dispute):
        if any(letter.isalpha() for letter in bearing.span.of(doc.text)):
            sentence = next(s.span for s in doc.sentences if s.span.end > bearing.span.start)
            yield Drawn(record, bearing, sentence)


def bearings_of(doc: Doc, dispute: Dispute) -> Iterator[Bearing]:
    """How the author's words of a Doc bear on the sides."""
    context = context_of(doc, dispute)
    found = find_mentions(doc, context.names.by_token.values(), attributions_of(context))
    yield from (mention.bearing for mention in found)


def is_known(drawn: Drawn, judged: Sequence[Span]) -> bool:
    """Whether a mention in the same sentence was judged before."""
    return any(drawn.sentence.holds(span) for span in judged)


def key(drawn: Drawn) -> Row:
    """What is committed of a mention: where it stands, and of which side."""
    return {
        "corpus": drawn.record["corpus"],
        "id": drawn.record["id"],
        "sha256": sheets.hash_of(drawn.record["text"]),
        "span": [drawn.bearing.span.start, drawn.bearing.span.end],
        "side": drawn.bearing.side,
    }


def item(number: int, drawn: Drawn) -> str:
    """A mention as the judge sees it: its sentence with a mark, the questions."""
    text, span, sentence = drawn.record["text"], drawn.bearing.span, drawn.sentence
    shown = f"{text[sentence.start : span.start]}[[{span.of(text)}]]{text[span.end : sentence.end]}"
    return "\n".join(
        (f"## {number}", " ".join(shown.split()), *(f"{name}: " for name in QUESTIONS))
    )


def write_sample(sheet: Path) -> None:
    """Write the sheet and its key."""
    found = sample()
    items = [item(number, drawn) for number, drawn in enumerate(found, 1)]
    sheets.write(sheet, HEAD, items, map(key, found))


def take_over(sheet: Path) -> None:
    """Write the key with the judge's answers to the committed file."""
    sheets.take_over(sheet, QUESTIONS, FRESH)

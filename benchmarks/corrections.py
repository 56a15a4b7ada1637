"""How often people have overruled the program: the confirmed corrections of a content folder.

In: `content/`; only articles whose text is held and that have a confirmed correction are looked at,
as the engine reads them now. Out: how many of their passages people overruled and in what, by rule
and by confidence, and how many corrections the engine has made needless since. People correct what
they notice, so the part that is overruled is a lower bound of the error, and is no figure of
articles that nobody has corrected. Without corrections n is 0 and there is no share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT
from benchmarks.engine import provenance
from benchmarks.judged import share
from benchmarks.results import Result
from benchmarks.tables import Cell, table
from generator.analyse.attribution import extract
from generator.analyse.corpus import pipeline
from generator.analyse.corrections import changed, where
from generator.analyse.parse import PIPELINE, parse
from generator.analyse.targets import target_of, touches
from generator.load.corpus import load_corpus
from generator.model import Article, Attribution, Correction, Dispute

HOWS = ("side", "speaker", "kind", "dropped", "added")
RULES = {"dropped": 0, "kind": 0, "speaker": 1, "side": 2}
"""Which part of a passage's rule decided what was overruled."""
FIFTHS = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What people say of a passage of the program's (None: it has none there), and in what they
    overrule it; nothing where the program agrees.
    """

    passage: Attribution | None
    hows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article with the program's passages and people's verdicts."""

    passages: Sequence[Attribution]
    verdicts: Sequence[Verdict]


def measure(content: Path = ROOT / "content") -> Result:
    """The figures of all corrected articles."""
    corpus = load_corpus(content, content.parent / "texts")
    articles = [(s.dispute, article) for s in corpus.stories for article in s.articles]
    every = [c for _, article in articles for c in article.corrections]
    return {
        **provenance(),
        "proposed": sum(not correction.counted for correction in every),
        **figures([corrected(a, dispute) for dispute, a in articles if is_corrected(a)]),
    }


def is_corrected(article: Article) -> bool:
    """Whether the text is held and a correction counts."""
    return article.text is not None and any(c.counted for c in article.corrections)


def corrected(article: Article, dispute: Dispute) -> Corrected:
    """The article as the program reads it, and what people say of that."""
    text = article.text or ""
    passages = extract(parse(text, pipeline(PIPELINE)), dispute)
    counted = [correction for correction in article.corrections if correction.counted]
    found = (verdict for c in counted for verdict in verdicts(text, passages, c, dispute))
    return Corrected(passages, tuple(found))


def verdicts(
    text: str, passages: Sequence[Attribution], correction: Correction, dispute: Dispute
) -> Iterator[Verdict]:
    """What a correction says of each passage that it names, or that there is none."""
    target = target_of(text, correction)
    named = [a for a in passages if target is not None and touches(text, target, a)]
    if correction.add is not None and not named:
        yield Verdict(None, ("added",))
    elif not named:
        yield Verdict(None, ())
    for passage in named:
        yield Verdict(passage, overruled(passage, correction, dispute))


def overruled(passage: Attribution, correction: Correction, dispute: Dispute) -> tuple[str, ...]:
    """In what a correction overrules a passage; an addition says only whose words they are."""
    if correction.drop:
        return ("dropped",)
    if correction.add is not None and where(correction.side, correction.speaker, dispute) is None:
        return ()
    after = changed(passage, (correction,), dispute)
    differs = {
        "side": (passage.voice, passage.sides, passage.other)
        != (after.voice, after.sides, after.other),
        "speaker": passage.speaker != after.speaker,
        "kind": passage.kind != after.kind,
    }
    return tuple(how for how, differ in differs.items() if differ)


# ---------------------------------------------------------------- figures


def figures(articles: Sequence[Corrected]) -> dict[str, Any]:
    """All counts; the share of passages overruled with its interval, None of none."""
    passages = [passage for article in articles for passage in article.passages]
    told = [verdict for article in articles for verdict in article.verdicts]
    wrong = wrong_of(told)
    hows = Counter(how for verdict in told for how in verdict.hows)
    return {
        "articles": len(articles),
        "n": len(told),
        "agrees": sum(not verdict.hows for verdict in told),
        "passages": len(passages),
        "overruled": len(wrong),
        "overruled_share": share(len(wrong), len(passages)) or None,
        "by_what": {how: hows[how] for how in HOWS},
        "by_rule": by_rule(told, passages),
        "by_confidence": by_confidence(wrong, passages),
    }


def wrong_of(told: Iterable[Verdict]) -> list[Attribution]:
    """The passages that are overruled, each once."""
    found = {id(v.passage): v.passage for v in told if v.passage is not None and v.hows}
    return list(found.values())


def by_rule(
    told: Iterable[Verdict], passages: Sequence[Attribution]
) -> Mapping[str, Mapping[str, Mapping[str, int]]]:
    """For each thing overruled the rules that had decided it, with the passages they decided."""
    found: dict[str, Counter[str]] = {how: Counter() for how in RULES}
    for verdict in told:
        for how in verdict.hows:
            if verdict.passage is not None:
                found[how][rule_of(verdict.passage, how)] += 1
    return {
        how: {
            rule: {
                "overruled": number,
                "passages": sum(rule_of(passage, how) == rule for passage in passages),
            }
            for rule, number in sorted(counts.items())
        }
        for how, counts in found.items()
        if counts
    }


def rule_of(passage: Attribution, how: str) -> str:
    """The rule that decided a thing, without the words of the text that it names."""
    parts = passage.rule.split("; ")
    return parts[min(RULES[how], len(parts) - 1)].partition(":")[0]


def by_confidence(
    wrong: Sequence[Attribution], passages: Sequence[Attribution]
) -> list[dict[str, float]]:
    """For each fifth of confidence, up to which, the passages and how many were overruled."""
    all_, bad = (Counter(map(fifth, found)) for found in (passages, wrong))
    return [
        {"up_to": (n + 1) / FIFTHS, "passages": all_[n], "overruled": bad[n]} for n in range(FIFTHS)
    ]


def fifth(passage: Attribution) -> int:
    """The fifth of the scale in which a passage's confidence lies, counted from 0."""
    return min(int(passage.confidence * FIFTHS), FIFTHS - 1)


def show(result: Result) -> str:
    """The tables of a result."""
    if not result["n"]:
        return "\nNo confirmed corrections (n = 0): nothing to say."
    title = (
        f"{result['n']} confirmed corrections in {result['articles']} articles, of which the "
        f"program agrees with {result['agrees']}; {result['overruled']} of {result['passages']} "
        "passages overruled"
    )
    whats: list[list[Cell]] = [[how, number] for how, number in result["by_what"].items()]
    rules: list[list[Cell]] = [
        [f"{how}: {rule}", row["overruled"], row["passages"]]
        for how, counts in result["by_rule"].items()
        for rule, row in counts.items()
    ]
    sure: list[list[Cell]] = [
        [f"up to {row['up_to']}", row["overruled"], row["passages"]]
        for row in result["by_confidence"]
    ]
    return "\n".join(
        (
            table(title, ["overruled in", "times"], whats),
            table("By rule", ["rule", "overruled", "passages"], rules),
            table("By confidence", ["confidence", "overruled", "passages"], sure),
        )
    )

"""The figures of `validity.json` in the words of a reader: what was judged, and what share was so.

In: the results of `benchmarks/validity.py`. Out: MeasuredErrors in the order of the table; what
says most of a metric stands first. A figure without words here is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model import MeasuredError

BLIND = "judged blind, without sight of the rules"
KIND_TOLD = "sources of a kind that a reader can tell"
SENTENCES = "sentences that people called biased or not (BABE)"
IN_ORDER = "of the pairs of either kind were put in the right order by their loaded words"
HEDGES = f"hedges {BLIND}"
CONTESTED = f"contested words counted as the author’s, {BLIND}"
ABSENT = f"things said to be absent from an article, {BLIND}"
STATED = "headlines said to state what the author’s own words state too"
FOR_OR_AGAINST = f"mentions that are for or against a side, {BLIND}"
AGAINST = f"mentions that are against a side, {BLIND}"
PERSONS = "mentions that are for or against a person, judged by others (NewsMTSC)"
MADE_UP = "made-up pairs of persons with 20 mentions each, judged by others (NewsMTSC)"
FEELINGS = "pairs whose order by an article’s feeling toward them others gave (BASIL)"
STANCES = "pairs of outlets whose order by their stance on an event others gave (BASIL)"
REVERSED, ORDERED = "were read the other way round", "came in the right order"
APART = "pairs of articles told apart, coded by somebody who had not seen the figures"
PAIRS = "pairs of articles on one dispute, coded blind"
SAMPLES = "kinds of samples, of 10 to 100 real articles each"
WORDS: tuple[tuple[str, str, str, str], ...] = (
    ("cues.class", "cue_class", f"introducing words {BLIND}", "had the class they were given"),
    ("cues.cue", "cue_class", f"words taken to introduce something, {BLIND}", "did so"),
    ("sources.level", "anonymity", f"sources {BLIND}", "had the level they were given"),
    ("sources.kind_given", "source_types", f"sources that were given a kind, {BLIND}", "had it"),
    ("sources.has_kind", "source_types", KIND_TOLD, "were given one, not always the right one"),
    ("acts.literal", "agency", f"acts of harm {BLIND}", "were acts of harm told literally"),
    ("acts.agent", "agency", "true ones among them", "stood with who did it"),
    ("acts.patient", "agency", "true ones among them", "stood with whom it was done to"),
    ("acts.first_literal", "agency", f"acts of an earlier sample, {BLIND}", "were told literally"),
    ("toward.fresh_opposite", "tone_toward", FOR_OR_AGAINST, REVERSED),
    ("toward.fresh_against", "tone_toward", AGAINST, f"of their pairs with others {ORDERED}"),
    ("toward.news_opposite", "tone_toward", PERSONS, REVERSED),
    ("toward.news_order", "tone_toward", MADE_UP, ORDERED),
    ("toward.basil_entities", "tone_toward", FEELINGS, ORDERED),
    ("toward.basil_stance", "tone_toward", STANCES, ORDERED),
    ("loaded.rate", "loaded_words", SENTENCES, IN_ORDER),
    ("words.hedge_sense", "hedges", HEDGES, "made something less certain"),
    ("words.hedge_voice", "hedges", HEDGES, "were the author’s own words"),
    ("words.label_voice", "labels", CONTESTED, "were the author’s"),
    ("words.label_sense", "labels", CONTESTED, "were used in the contested sense"),
    (
        "headlines.reported",
        "headline",
        f"statements of headlines nearest to somebody’s words, {BLIND}",
        "were only told as such",
    ),
    ("headlines.stated", "headline", f"{STATED}, {BLIND}", "did"),
    ("omissions.absent", "omission", ABSENT, "were truly absent"),
    ("omissions.worth", "omission", ABSENT, "were worth naming to a reader of the story"),
    ("pairs.really_apart", "differences", APART, "were so, in that order"),
    ("differences.held", "differences", PAIRS, "differed by an amount within the range given"),
    ("coverage.lowest", "outlets", SAMPLES, "of the ranges held the true figure where fewest did"),
    ("coverage.highest", "outlets", SAMPLES, "of the ranges held it where most did"),
)
"""Which figure, the metric whose error it is, what was judged, and what share was so."""


def of_validity(results: Mapping[str, Any], engine: str) -> Iterator[MeasuredError]:
    """The figures that have words and were measured."""
    current = results.get("engine") == engine
    found = results.get("figures", {})
    for key, metric, corpus, figure in WORDS:
        one = found.get(key)
        if one is not None and one["value"] is not None:
            yield MeasuredError(
                corpus,
                figure,
                one["value"],
                "%",
                current,
                metric,
                one["low"],
                one["high"],
                one["n"],
            )

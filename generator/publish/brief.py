"""What pages above its story print of an article's passages, made while all of it is at hand.

In: an ArticleRead. Out: Printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model import Act, Analysis, Printed, Span
from generator.publish.data.read import ArticleRead
from generator.publish.pooled_acts import passage
from generator.publish.shown import View, printed

NONE = Printed({}, ())


def brief(known: ArticleRead) -> Printed:
    """The words that introduce passages, and the acts of harm; nothing of an article that is
    withdrawn.
    """
    analysis = known.coverage.analysis
    if analysis is None or known.coverage.article.withdrawn:
        return NONE
    return Printed(_cues(known, analysis), tuple(_acts(analysis, known.seen)))


def _cues(known: ArticleRead, analysis: Analysis) -> Mapping[Span, tuple[int, str]]:
    """The words are those of the first attribution that begins there, the number that of the first
    one that is listed.
    """
    rows = list(zip(known.attributions, known.listed, strict=True))
    words = {id(row): " ".join(listed.cue.lower().split()) for row, listed in rows}
    number: dict[Span, int] = {}
    for n, (row, _) in enumerate(rows, 1):
        number.setdefault(row.content[0], n)
    found: dict[Span, tuple[int, str]] = {}
    for row in analysis.attributions:
        if row.content:
            at = row.content[0]
            found.setdefault(at, (number[at], words[id(row)]))
    return found


def _acts(analysis: Analysis, seen: View) -> Iterator[tuple[Act, str]]:
    for act in sorted(analysis.acts, key=lambda act: act.words):
        bare = replace(act, words=act.words[:1], agent=(), patient=())
        yield bare, printed(seen, [passage(analysis, act)])

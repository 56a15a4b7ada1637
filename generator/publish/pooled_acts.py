"""Acts of harm that several articles tell of: by who suffered, and where it is said who did it.

Each count opens its acts; no index is made of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from generator.model import BOTH, NONE, OTHER, UNKNOWN, Act, Analysis, Dispute, Named, Pooled, Span
from generator.publish import keys, labels
from generator.publish.most import ALL
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.reports import Report, Reports, words
from generator.publish.voices import Voice, side_voices

NO_SIDES = (
    Voice(OTHER, "o", "others"),
    Voice(BOTH, "", "both sides"),
    Voice(UNKNOWN, "", "not clear whose"),
    Voice(NONE, "", "nobody named"),
)
ALLEGED = "told as a charge"
HIDDEN = "words not shown: rights"


@dataclass(frozen=True, slots=True)
class ActCell:
    """How many acts, and where they are listed; no address where there are none."""

    row: str  # of the data
    n: int
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class ActLine:
    """Who suffered."""

    voice: Voice
    cells: tuple[ActCell, ...]


@dataclass(frozen=True, slots=True)
class ListedAct:
    """An act in an article, with its words as far as they may be shown."""

    article: Link
    words: str
    withheld: str
    who: Voice
    kind: str
    alleged: str


@dataclass(frozen=True, slots=True)
class ActList:
    """The acts of one count."""

    id: str
    voice: Voice
    named: str
    acts: tuple[ListedAct, ...]
    more: str  # how many there are besides, empty where all are listed


@dataclass(frozen=True, slots=True)
class PooledActs:
    """The table and its acts; no lines where nothing is told of."""

    heads: tuple[str, ...]
    lines: tuple[ActLine, ...]
    lists: tuple[ActList, ...]
    note: str


def pooled_acts(
    found: Sequence[Pooled], known: Reports, dispute: Dispute, key: str, few: int = ALL
) -> PooledActs:
    """What the pooled counts of acts come to."""
    by = {
        (p.measurement.side, p.measurement.of): p
        for p in found
        if p.measurement.metric == "agency" and p.measurement.by == "patient"
    }
    voices = [v for v in (*side_voices(dispute), *NO_SIDES) if any(s == v.id for s, _ in by)]
    places = [n for n in get_args(Named) if any(of == n for _, of in by)]
    total = sum(p.measurement.n for p in by.values())
    return PooledActs(
        heads=tuple(labels.AGENTS[place] for place in places),
        lines=tuple(
            ActLine(v, tuple(_cell(by.get((v.id, n)), v, n, key) for n in places)) for v in voices
        ),
        lists=tuple(
            ActList(
                cell.href[1:],
                v,
                labels.AGENTS[n],
                tuple(_acts(by[v.id, n], known, dispute, few)),
                _more(by[v.id, n], few),
            )
            for v in voices
            for n in places
            if (v.id, n) in by
            for cell in (_cell(by[v.id, n], v, n, key),)
        ),
        note=f"{count(total, 'act')} in all; one that two articles tell of counts twice.",
    )


def _cell(found: Pooled | None, voice: Voice, named: str, key: str) -> ActCell:
    if found is None:
        return ActCell("", 0, "", "")
    said = f"{count(found.measurement.n, 'act')}: suffered by {voice.name}, {labels.AGENTS[named]}"
    return ActCell(
        keys.row(found.measurement), found.measurement.n, f"#h-{key}-{voice.id}-{named}", said
    )


def _acts(found: Pooled, known: Reports, dispute: Dispute, few: int) -> Iterator[ListedAct]:
    for name, at in found.passages[:few]:
        report = known[name]
        pairs = (pair for pair in enumerate(_told(report), 1) if pair[1][0].words[0] == at)
        for number, (act, said) in list(pairs)[:1]:
            yield _listed(report, number, act, said, dispute)


def _told(report: Report) -> Iterator[tuple[Act, str]]:
    """The acts of an article as its page lists them, with the words that may be shown."""
    analysis, known = report.coverage.analysis, report.coverage.printed
    if known:
        yield from known.acts
    elif analysis:
        for act in sorted(analysis.acts, key=lambda act: act.words):
            yield act, words(report, [passage(analysis, act)])


def _more(found: Pooled, few: int) -> str:
    left = len(found.passages) - few
    return f"and {count(left, 'act')} more" if left > 0 else ""


def _listed(report: Report, number: int, act: Act, said: str, dispute: Dispute) -> ListedAct:
    return ListedAct(
        article=Link(report.name, f"{report.href}#act-{number}"),
        words=said,
        withheld="" if said else HIDDEN,
        who=_who(act, dispute),
        kind=labels.HARMS.get(act.kind, labels.plain(act.kind)),
        alleged=ALLEGED if act.alleged else "",
    )


def _who(act: Act, dispute: Dispute) -> Voice:
    """By whom."""
    voices = {voice.id: voice for voice in (*side_voices(dispute), *NO_SIDES)}
    return voices[act.agent_side or NONE]


def passage(analysis: Analysis | None, act: Act) -> Span:
    """An act's words with its agent and patient, as far as they stand in its sentence."""
    at = act.words[0]
    sentences = analysis.sentences if analysis else ()
    sentence = next((s for s in sentences if s.start <= at.start < s.end), at)
    near = [s for s in (*act.agent, *act.words, *act.patient) if sentence.holds(s)] or [at]
    return Span(min(s.start for s in near), max(s.end for s in near))

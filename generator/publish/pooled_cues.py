"""By which words the sides' speech is introduced over several articles: a table of counts, each
leading to its passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Dispute, Measurement, Pooled, Span, Spans
from generator.publish import keys, labels
from generator.publish.cue_sentences import Conclusion, conclusions
from generator.publish.figures import Noted, interval, value
from generator.publish.most import ALL, most, others
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.publish.reports import Report, Reports, numbered, words
from generator.publish.voices import Voice, side_voices

OFTEN = 3
"""Words of a class that stand beside its count."""
PLAIN = "neutral"
"""The class whose passages are too many to be listed one by one."""


@dataclass(frozen=True, slots=True)
class CueCell:
    """How often words of a class introduce a side, which, and where they are listed."""

    voice: Voice
    row: str  # of the data
    n: int
    href: str
    share: str
    words: str


@dataclass(frozen=True, slots=True)
class CueLine:
    """A class of words."""

    name: str
    cells: tuple[CueCell, ...]


@dataclass(frozen=True, slots=True)
class CueSource:
    """An article, and its words of a class, each with the number of the passage that it introduces;
    `behind.js` leads to them. Its address stands where it is named first, and nowhere else.
    """

    article: Link
    n: int
    words: tuple[str, ...]  # none where there are too many


@dataclass(frozen=True, slots=True)
class CueList:
    """Where the passages of a class and a side stand."""

    id: str
    voice: Voice
    name: str
    sources: tuple[CueSource, ...]
    more: str  # how many there are besides, empty where all are named
    at: str  # where on an article's page those passages stand of which no words are named


@dataclass(frozen=True, slots=True)
class Cues:
    """The table and its passages; `withheld` says why there are no shares."""

    heads: tuple[tuple[Voice, Noted], ...]
    lines: tuple[CueLine, ...]
    conclusions: tuple[Conclusion, ...]
    lists: tuple[CueList, ...]
    withheld: tuple[Noted, ...]


def pooled_cues(
    found: Sequence[Pooled], known: Reports, dispute: Dispute, key: str, few: int = ALL
) -> Cues:
    """What the pooled figures of introducing words come to; no lines where there are none.

    A list of passages names as many articles as `few`, of more without their words.
    """
    own = [one for one in found if one.measurement.metric == "cue_class" and one.measurement.n]
    classes = [name for name in labels.CUES if any(p.measurement.by == name for p in own)]
    sides = side_voices(dispute)
    by = {(p.measurement.by, p.measurement.side): p for p in own}
    short = {m.withheld: m for p in own if (m := p.measurement).withheld}
    names, told = {voice.id: voice.name for voice in sides}, _Words(known)
    return Cues(
        heads=tuple((voice, _total(own, voice)) for voice in sides),
        lines=tuple(
            CueLine(
                labels.cue(name),
                tuple(_cell(by.get((name, v.id)), v, told, f"{key}-{name}") for v in sides),
            )
            for name in classes
        ),
        conclusions=tuple(conclusions({name: _ranges(by, name, sides) for name in classes})),
        lists=tuple(_lists(own, told, sides, key, few)),
        withheld=tuple(
            Noted(f"{names[m.side or '']}: {why}", keys.row(m)) for why, m in short.items()
        ),
    )


def _ranges(
    by: Mapping[tuple[str | None, str | None], Pooled], name: str, sides: Sequence[Voice]
) -> tuple[tuple[Voice, Measurement], ...]:
    """Each side's share of a class, where it is shown."""
    return tuple((v, by[name, v.id].measurement) for v in sides if (name, v.id) in by)


def _total(found: Sequence[Pooled], voice: Voice) -> Noted:
    total = sum(p.measurement.n for p in found if p.measurement.side == voice.id)
    return Noted(
        count(total, "passage"), keys.named("figures", keys.by_class("cue_class", voice.id))
    )


def _cell(found: Pooled | None, voice: Voice, told: _Words, key: str) -> CueCell:
    if found is None:
        return CueCell(voice, "", 0, "", "", "")
    m = found.measurement
    return CueCell(
        voice=voice,
        row=keys.row(m),
        n=m.n,
        href=f"#v-{key}-{voice.id}",
        share="" if m.value is None else f"{value(m)} ({interval(m)})",
        words=_often(told.of(*passage) for passage in found.passages),
    )


def _often(told: Iterable[str]) -> str:
    """The most frequent words: "said 12, told 3"; those that may not be shown are left out."""
    counted = Counter(word for word in told if word)
    first = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:OFTEN]
    return ", ".join(f"{word} {n}" if n > 1 else word for word, n in first)


class _Words:
    """The words that introduce passages, found once for each article."""

    def __init__(self, known: Reports) -> None:
        self.known = known
        self._cues: dict[str, dict[Span, Sequence[Span]]] = {}

    def of(self, name: str, span: Span) -> str:
        """The word that introduces the passage which begins there; empty if it is not shown."""
        report = self.known[name]
        if report.coverage.printed:
            return report.coverage.printed.cues[span][1]
        if name not in self._cues:
            analysis = report.coverage.analysis
            found = analysis.attributions if analysis else ()
            self._cues[name] = {a.content[0]: a.cue for a in reversed(found) if a.content}
        return " ".join(words(report, self._cues[name][span]).lower().split())


def _lists(
    found: Sequence[Pooled],
    told: _Words,
    sides: Sequence[Voice],
    key: str,
    few: int,
) -> Iterator[CueList]:
    voices = {voice.id: voice for voice in sides}
    known: set[str] = set()
    for one in found:
        m = one.measurement
        voice, name = voices[m.side or ""], m.by or ""
        by = _by_article(one)
        plain = name == PLAIN or len(by) > few
        named = most(list(by.items()), lambda pair: len(pair[1]), few)
        yield CueList(
            f"v-{key}-{name}-{voice.id}",
            voice,
            labels.cue(name),
            tuple(_source(n, s, told, plain=plain, first=n not in known) for n, s in named),
            others(len(named), len(by), "article"),
            f"passages-{voice.id}" if plain else "",
        )
        known |= {n for n, _ in named}


def _by_article(found: Pooled) -> dict[str, Spans]:
    return dict.fromkeys(found.articles, ()) | dict(found.spans)


def _source(name: str, own: Spans, told: _Words, *, plain: bool, first: bool) -> CueSource:
    report = told.known[name]
    each = () if plain else own
    words_ = (f"{told.of(name, span) or 'word not shown'}{_number(report, span)}" for span in each)
    return CueSource(Link(report.name, report.href if first else ""), len(own), tuple(words_))


def _number(report: Report, span: Span) -> str:
    """The passage's number; none where nothing stands there any more."""
    _, _, number = numbered(report, span).partition("#p-")
    return f" #{number}" if number else ""

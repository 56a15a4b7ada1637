"""By which words the sides' speech is introduced over several articles: a table of counts, each
leading to its passages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Attribution, Dispute, Measurement, Pooled, Span
from generator.publish import keys, labels
from generator.publish.cue_sentences import Conclusion, conclusions
from generator.publish.figures import Noted, interval, value
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
    """An article, and its words of a class, each leading to the passage that it introduces."""

    article: Link
    n: int
    words: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CueList:
    """Where the passages of a class and a side stand."""

    id: str
    row: str
    voice: Voice
    name: str
    sources: tuple[CueSource, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """The table and its passages; `withheld` says why there are no shares."""

    heads: tuple[tuple[Voice, Noted], ...]
    lines: tuple[CueLine, ...]
    conclusions: tuple[Conclusion, ...]
    lists: tuple[CueList, ...]
    withheld: tuple[Noted, ...]


Word = tuple[tuple[str, Span], str]
"""A passage, by article and place, and the word that introduces it, empty where it is hidden."""
Told = Mapping[int, Sequence[Word]]
"""The words of each pooled figure, by its identity."""


def pooled_cues(found: Sequence[Pooled], known: Reports, dispute: Dispute, key: str) -> Cues:
    """What the pooled figures of introducing words come to; no lines where there are none."""
    own = [one for one in found if one.measurement.metric == "cue_class" and one.measurement.n]
    classes = [name for name in labels.CUES if any(p.measurement.by == name for p in own)]
    sides = side_voices(dispute)
    by = {(p.measurement.by, p.measurement.side): p for p in own}
    short = {m.withheld: m for p in own if (m := p.measurement).withheld}
    names = {voice.id: voice.name for voice in sides}
    told = {id(one): tuple(_told(one, known)) for one in own}
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
        lists=tuple(_lists(own, known, told, sides, key)),
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


def _cell(found: Pooled | None, voice: Voice, told: Told, key: str) -> CueCell:
    if found is None:
        return CueCell(voice, "", 0, "", "", "")
    m = found.measurement
    return CueCell(
        voice=voice,
        row=keys.row(m),
        n=m.n,
        href=f"#v-{key}-{voice.id}",
        share="" if m.value is None else f"{value(m)} ({interval(m)})",
        words=_often(told[id(found)]),
    )


def _often(told: Sequence[Word]) -> str:
    """The most frequent words: "said 12, told 3"; those that may not be shown are left out."""
    often = Counter(word for _, word in told if word)
    first = sorted(often.items(), key=lambda pair: (-pair[1], pair[0]))[:OFTEN]
    return ", ".join(f"{word} {n}" if n > 1 else word for word, n in first)


def _told(found: Pooled, known: Reports) -> Iterator[Word]:
    for name, span in found.passages:
        passage = _passage(known[name], span)
        yield (name, span), " ".join(words(known[name], passage.cue).lower().split())


def _passage(report: Report, span: Span) -> Attribution:
    return next(a for a in report.passages if a.content[0] == span)


def _lists(
    found: Sequence[Pooled], known: Reports, told: Told, sides: Sequence[Voice], key: str
) -> Iterator[CueList]:
    voices = {voice.id: voice for voice in sides}
    for one in found:
        m = one.measurement
        voice, name = voices[m.side or ""], m.by or ""
        identifier = f"v-{key}-{name}-{voice.id}"
        sources = tuple(_sources(one, known, told[id(one)], voice))
        yield CueList(identifier, keys.row(m), voice, labels.cue(name), sources)


def _sources(
    found: Pooled, known: Reports, told: Sequence[Word], voice: Voice
) -> Iterator[CueSource]:
    for name in found.articles:
        report = known[name]
        own = [(span, word) for (article, span), word in told if article == name]
        article = Link(report.name, f"{report.href}#passages-{voice.id}")
        each = () if found.measurement.by == PLAIN else own
        links = (Link(word or "word not shown", numbered(report, span)) for span, word in each)
        yield CueSource(article, len(own), tuple(links))

"""Who has the floor in an article, from its first word to its last.

In: Coverage, and what a page knows of its words. Out: a Floor, the article's words as runs of one
voice; the runs of a voice hold the words that the article's bar shows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from generator.model import AUTHOR, UNKNOWN, WORD, Attribution, Coverage, Dispute
from generator.publish.passages import ordered
from generator.publish.same import Same
from generator.publish.shown import View
from generator.publish.voices import STANCE, Voice, middle_voices, side_voices

KEPT = 64
"""Articles whose floor is remembered: a story and each of its articles draw it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one voice that follow each other; `start` are the words before them."""

    voice: Voice
    start: int
    words: int

    @property
    def end(self) -> int:
        """The words before what follows."""
        return self.start + self.words


@dataclass(frozen=True, slots=True)
class Floor:
    """An article's words in text order, the author's too."""

    words: int
    runs: tuple[Run, ...]
    paragraphs: tuple[int, ...]  # the words before each paragraph but the first
    passages: int  # in which somebody speaks
    first: Voice | None  # who speaks first and last; None where nobody does
    last: Voice | None


def floor(coverage: Coverage, dispute: Dispute, seen: View) -> Floor | None:
    """The article's floor; None where its words are not held, or there are none."""
    return _floor(Same(coverage), Same(dispute), seen.text)


@lru_cache(maxsize=KEPT)
def _floor(article: Same[Coverage], about: Same[Dispute], text: str) -> Floor | None:
    coverage, dispute = article.one, about.one
    starts = [match.start() for match in WORD.finditer(text)]
    analysis = coverage.analysis
    if analysis is None or not starts:
        return None
    known = {voice.id: voice for voice in (*side_voices(dispute), *middle_voices())}
    first, last = ends(coverage, dispute)
    before = [bisect_left(starts, paragraph.start) for paragraph in analysis.paragraphs]
    return Floor(
        words=len(starts),
        runs=tuple(_runs(known, starts, analysis.attributions)),
        paragraphs=tuple(at for at in dict.fromkeys(before) if 0 < at < len(starts)),
        passages=len(_speech(coverage)),
        first=first,
        last=last,
    )


def ends(coverage: Coverage, dispute: Dispute) -> tuple[Voice | None, Voice | None]:
    """Whose voices are heard first and last in an article; None where nobody's is."""
    known = {voice.id: voice for voice in (*side_voices(dispute), *middle_voices())}
    speech = _speech(coverage)
    if not speech:
        return None, None
    return _voice(known, speech[0]), _voice(known, speech[-1])


def thirds(found: Floor, voice: str) -> tuple[int, int, int]:
    """How many of a voice's words stand in the first, the middle and the last third."""
    ends = [round(found.words * n / 3) for n in range(4)]
    first, middle, last = (
        sum(
            max(0, min(run.end, end) - max(run.start, start))
            for run in found.runs
            if run.voice.id == voice
        )
        for start, end in pairwise(ends)
    )
    return first, middle, last


def _speech(coverage: Coverage) -> tuple[Attribution, ...]:
    """The passages of speech in text order."""
    found = ordered(coverage.analysis) if coverage.analysis else ()
    return tuple(passage for passage in found if passage.kind == "speech")


def _runs(
    known: dict[str, Voice], starts: Sequence[int], attributions: Sequence[Attribution]
) -> Iterator[Run]:
    voices = [known[AUTHOR]] * len(starts)
    for attribution in attributions:
        for span in attribution.content:
            first, last = (bisect_left(starts, at) for at in (span.start, span.end))
            voices[first:last] = [_voice(known, attribution)] * (last - first)
    at = 0
    for _, words in groupby(voices, key=id):  # there is one of each voice
        found = list(words)
        length = len(found)
        yield Run(found[0], at, length)
        at += length


def _voice(known: dict[str, Voice], attribution: Attribution) -> Voice:
    """Whose words a passage's are, as in the bar."""
    if attribution.kind == "stance":
        return known[STANCE]
    return known.get(attribution.side or attribution.voice, known[UNKNOWN])

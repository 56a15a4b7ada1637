"""Who speaks where: the words of each speaker in each article of a story.

In: a story's dispute and coverage. Out: Speaking, the speakers by voice; of a side by its parties.
Only speech counts, and each voice has the words that the articles' bars show for it: words of a
joint source stand with those who share it, for no side alone. A row of their own have the public
speakers of the dispute's file; all others are counted together, without a name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.compare.bar import Key, begun, key_of, keys
from generator.compare.given import starts_of, words_at
from generator.compare.heard import hearer
from generator.model import (
    BOTH,
    OTHER,
    UNKNOWN,
    Attribution,
    Coverage,
    Dispute,
    Speaker,
    Speaking,
    SpeakingCell,
    SpeakingGroup,
    SpeakingRow,
)


@dataclass(frozen=True, slots=True)
class Who:
    """A row: a public speaker of a voice, or the others of its party, third party or sides."""

    voice: str
    speaker: str | None
    part: str | None
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A passage of speech, and how many words it has."""

    who: Who
    passage: Attribution
    words: int


@dataclass(slots=True)
class Ground:
    """What of a dispute each passage is held against."""

    dispute: Dispute
    order: Collection[Key] = field(init=False)
    others: Collection[str] = field(init=False)
    heard: Callable[[Attribution], Speaker | None] = field(init=False)

    def __post_init__(self) -> None:
        """Look it up once."""
        self.order = frozenset(keys(self.dispute))
        self.others = frozenset(other.id for other in self.dispute.others)
        self.heard = hearer(self.dispute)


Heard = tuple[tuple[Said, ...] | None, ...]
"""The speech of each article, None where nothing could be counted."""


def speaking(dispute: Dispute, coverage: Sequence[Coverage]) -> Speaking:
    """The words of each speaker in each article; voices and parties without any are left out."""
    ground = Ground(dispute)
    articles = tuple(speech(ground, one) for one in coverage)
    parts = usual_parts(said for own in articles for said in own or ())
    articles = tuple(own if own is None else placed(own, parts) for own in articles)
    found = {said.who for own in articles for said in own or ()}
    rows = sorted(found, key=lambda who: rank(dispute, who))
    voices = dict.fromkeys(who.voice for who in rows)
    return Speaking(
        tuple(one.article.id for one in coverage),
        tuple(group(v, articles, [who for who in rows if who.voice == v]) for v in voices),
    )


def speech(ground: Ground, coverage: Coverage) -> tuple[Said, ...] | None:
    """What is said in an article, and by whom; None where its words are not known."""
    text, analysis = words_at(coverage.article), coverage.analysis
    if text is None or analysis is None:
        return None
    starts = starts_of(text)
    return tuple(
        Said(who(ground, a), a, sum(begun(starts, span) for span in a.content))
        for a in analysis.attributions
        if a.kind == "speech" and a.content
    )


def who(ground: Ground, passage: Attribution) -> Who:
    """Whose words a passage's are, as in the bar, and in which row they stand."""
    voice, party = key_of(passage, ground.order)
    if voice == BOTH:
        # in one order: passages have them as their words name them, or by letters
        sides = tuple(side.id for side in ground.dispute.sides if side.id in passage.sides)
        return Who(voice, None, None, sides)
    speaker = None if voice == UNKNOWN else ground.heard(passage)
    third = passage.other if voice == OTHER and passage.other in ground.others else None
    return Who(voice, speaker.id if speaker else None, third or party, ())


def usual_parts(speech: Iterable[Said]) -> Mapping[tuple[str, str], str | None]:
    """Of each public speaker, for each voice, the party with most of their words."""
    words: defaultdict[tuple[str, str], Counter[str | None]] = defaultdict(Counter)
    for said in speech:
        if said.who.speaker is not None:
            words[said.who.voice, said.who.speaker][said.who.part] += said.words
    return {
        speaker: min(found, key=lambda part: (-found[part], part is None, part or ""))
        for speaker, found in words.items()
    }


def placed(speech: Iterable[Said], parts: Mapping[tuple[str, str], str | None]) -> tuple[Said, ...]:
    """The same with each public speaker in one row, whatever party a passage names."""
    return tuple(Said(_in_one_row(said.who, parts), said.passage, said.words) for said in speech)


def _in_one_row(who: Who, parts: Mapping[tuple[str, str], str | None]) -> Who:
    if who.speaker is None:
        return who
    return Who(who.voice, who.speaker, parts[who.voice, who.speaker], who.sides)


def rank(dispute: Dispute, who: Who) -> tuple[int, int, int, tuple[str, ...]]:
    """Where a row stands: by voice, by party with none last, public speakers before the others."""
    voices = [*(side.id for side in dispute.sides), BOTH, OTHER, UNKNOWN]
    parts = [
        *(party.id for side in dispute.sides if side.id == who.voice for party in side.parties),
        *(other.id for other in dispute.others if who.voice == OTHER),
    ]
    speakers = [speaker.id for speaker in dispute.speakers]
    return voices.index(who.voice), _at(parts, who.part), _at(speakers, who.speaker), who.sides


def _at(known: Sequence[str], wanted: str | None) -> int:
    return known.index(wanted) if wanted in known else len(known)


def group(voice: str, articles: Heard, rows: Iterable[Who]) -> SpeakingGroup:
    """The rows of a voice, and its words in each article."""
    return SpeakingGroup(
        voice,
        tuple(
            own if own is None else sum(said.words for said in own if said.who.voice == voice)
            for own in articles
        ),
        tuple(row(who, articles) for who in rows),
    )


def row(who: Who, articles: Heard) -> SpeakingRow:
    """A row with a cell for each article."""
    own = [None if o is None else [said for said in o if said.who == who] for o in articles]
    passages = [said.passage for said_there in own for said in said_there or ()]
    return SpeakingRow(
        speaker=who.speaker,
        part=who.part,
        sides=who.sides,
        people=people(passages),
        cells=tuple(None if said is None else cell(said) for said in own),
    )


def cell(speech: Sequence[Said]) -> SpeakingCell:
    """What a row's speakers say in one article."""
    first = min((said.passage.content[0] for said in speech), default=None)
    return SpeakingCell(sum(said.words for said in speech), len(speech), first)


def people(passages: Sequence[Attribution]) -> int | None:
    """How many are named, each counted once; None where some name is not known here."""
    names = set(_names(passages))
    return None if "" in names else len(names)


def _names(passages: Iterable[Attribution]) -> Iterator[str]:
    yield from ((p.speaker or "").casefold() for p in passages if p.named)

"""Figures and passages that moved, in words for a comment: everything of the content escaped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.publish.escaped import escaped
from generator.publish.labels import plain, way
from generator.publish.moved import OTHER_UNIT, UNITS
from generator.publish.numbers import count, decimal, decimal_range, percent, percent_range
from generator.report import Detail, Mended, Move, Number, PassageMove, Said, What

SHARE = ("voice_share", "words", "sides")
AS_BEFORE, GONE = "as before", "not there"
MARKS = ("“", "‘", "«", '"')
FROM_TO = "from {} to {}"
NONE = "none"
TOO_LITTLE = "Too little text to say: "
BECAME = {"came": "new", "went": "gone", "changed": "changed"}
COUNTED: Mapping[str, str] = {
    "words": "words",
    "attributions": "passages",
    "words_with_stance": "words, those of stances too",
}
"""What a figure counts, where its metric has no words of its own."""
OF: Mapping[str, str] = {
    "acts": "of all acts of harm",
    "all": "of the whole article",
    "article": "of the whole article",
    "attributed": "of all that is given as somebody’s",
    "attributions": "share of passages",
    "author": "of the author’s own words",
    "cues": "of all introducing words",
    "other_attributions": "share of passages of others than the sides",
    "other_speakers": "among others than the sides",
    "other_words": "share of words of others than the sides",
    "side": "of what a side says",
    "sides": "of all sides together",
    "speakers": "among speakers",
    "speech": "of reported speech",
    "words": "share of words",
}
"""Of what a figure is a share or a mean."""
WHOLE: Mapping[tuple[str, str, str], str] = {
    ("agency", "all", "acts"): "Acts of harm",
    ("claims", "all", "claims"): "Claims of the dispute",
    ("labels", "all", "terms"): "Contested words",
}
"""Figures that are a number of all."""
CHANGED: Mapping[What, tuple[str, Callable[[Said], str]]] = {
    "side": ("counted as", lambda said: said.counted),
    "speaker": ("speaker", lambda said: said.speaker),
    "form": ("form", lambda said: said.form),
    "introduced": ("introducing word", lambda said: said.introduced),
}
"""In what a passage may be counted differently, and where that stands."""

Names = Mapping[str, str]
"""The sides of a dispute by id, in its own order."""


# ---------------------------------------------------------------- figures


def is_share(move: Move) -> bool:
    """Whether it is a side’s share of the sides’ words, which a reader meets first."""
    return (move.metric, move.by, move.of) == SHARE


def step(move: Move, joint: str = "{} → {}") -> str:
    """A figure before and now: “38 % (30 to 45 %) → 52 % (44 to 60 %)”."""
    if move.old is None:
        return shown(move.new, move.unit)
    if move.new is None:
        return joint.format(shown(move.old, move.unit), GONE)
    old, new = (shown(each, move.unit) for each in (move.old, move.new))
    return AS_BEFORE if old == new else joint.format(old, new)


def shown(number: Number | None, unit: str) -> str:
    """A figure with its range, or why there is none."""
    if number is None:
        return GONE
    if number.value is None:
        why = escaped((number.withheld or "").removeprefix(TOO_LITTLE))
        return f"withheld ({why})" if why else "undefined"
    factor, places, after, _ = UNITS.get(unit, OTHER_UNIT)
    share = unit == "share"
    told = decimal(factor * number.value, places)
    value = percent(number.value) if share else told + (after[:-1] if told == "1" else after)
    if number.low is None or number.high is None:
        return value
    low, high = number.low, number.high
    if share:
        return f"{value} ({percent_range(low, high)})"
    return f"{value} ({decimal_range(factor * low, factor * high, places)})"


def label(move: Move, names: Names) -> str:
    """Which figure it is, of whichever side: “Direct share, words, of reported speech”."""
    by, of = move.by or "", move.of or ""
    if (move.metric, by, of) in WHOLE:
        return WHOLE[move.metric, by, of]
    metric = plain(move.metric)
    how = COUNTED.get(by) or way(move.metric, by)
    among = OF.get(of) or names.get(of) or way(move.metric, of)
    return escaped(", ".join(filter(None, (f"{metric[:1].upper()}{metric[1:]}", how, among))))


def figures(moves: Sequence[Move], names: Names, most: int, in_all: int) -> Iterator[str]:
    """Lines of figures, all sides’ on one; as many as are asked for."""
    groups = [list(found) for _, found in groupby(moves, key=lambda m: (m.metric, m.by, m.of))]
    for group in groups[:most]:
        told = ", ".join(f"{of_whom(move, group, names)}{step(move)}" for move in group)
        yield f"{label(group[0], names)}: {told}"
    more = in_all - sum(len(group) for group in groups[:most])
    if more > 0:
        yield f"{count(more, 'more figure')} not listed here"


def of_whom(move: Move, group: Sequence[Move], names: Names) -> str:
    """Whose figure it is, before its value; beside those of sides, that one is of them all."""
    if move.side:
        return f"{escaped(names.get(move.side, move.side))} "
    return "in all " if len(group) > 1 else ""


# ---------------------------------------------------------------- passages


def passages(moves: Sequence[PassageMove], most: int, in_all: int) -> Iterator[str]:
    """Lines of passages, as many as are asked for."""
    yield from map(passage, moves[:most])
    more = in_all - min(most, len(moves))
    if more > 0:
        yield f"{count(more, 'more passage')} not listed here"


def passage(move: PassageMove) -> str:
    """A passage, where it stands, and what became of it."""
    said = move.new or move.old
    if said is None:
        return "A passage of which nothing is told"
    where = f"paragraph {said.paragraph:,}, `#{said.anchor}`"
    words = f": {quoted(said)}" if said.text else ""
    if move.change != "changed" or move.old is None or move.new is None:
        became = "**new passage**" if move.new is not None else "**passage gone**"
        return f"{became}, {where}: {whose(said)}{words}"
    return f"**changed**, {where}: {differs(move, move.old, move.new)}{words}"


def whose(said: Said) -> str:
    """Whose words a passage is counted as, and how it stands."""
    length = "" if said.words is None else count(said.words, "word")
    told = (f"counted as {said.counted}", said.speaker, said.form, length)
    return ", ".join(escaped(each) for each in told if each)


def quoted(said: Said) -> str:
    """The words that the page shows, in the article’s own quotation marks where they begin so."""
    words = escaped(said.text)
    return words if said.text.startswith(MARKS) else f"“{words}”"


def differs(move: PassageMove, old: Said, new: Said) -> str:
    """In what a passage is counted differently."""
    parts = [
        f"{name} {escaped(read(old)) or NONE} → {escaped(read(new)) or NONE}"
        for what in move.what
        if what in CHANGED
        for name, read in (CHANGED[what],)
    ]
    if "bounds" in move.what:
        parts.append(f"other bounds, {length(old)} → {length(new)}")
    return "; ".join(parts) or whose(new)


def length(said: Said) -> str:
    """How long a passage is."""
    return "length not known" if said.words is None else count(said.words, "word")


def summed(moves: Sequence[PassageMove], in_all: int) -> str:
    """How many passages are new, gone and changed; only how many moved where not all are listed."""
    if in_all > len(moves):
        return f"{in_all:,} moved"
    kinds = [move.change for move in moves]
    told = ((sum(one == kind for one in kinds), word) for kind, word in BECAME.items())
    return ", ".join(f"{number:,} {word}" for number, word in told if number)


# ---------------------------------------------------------------- details and corrections


def detail(found: Detail) -> str:
    """What is told of an article or story, before and now."""
    return f"{escaped(plain(found.field))}: {escaped(found.old)} → {escaped(found.new)}"


def mended(found: Sequence[Mended]) -> Iterator[str]:
    """How many corrections are new, confirmed and gone."""
    came = [one for one in found if one.change == "came"]
    went = [one for one in found if one.change == "went"]
    proposed = {(one.by, one.says) for one in went if not one.counted}
    counted = [one for one in came if one.counted]
    confirmed = sum((one.by, one.says) in proposed for one in counted)
    rows = (
        (confirmed, "correction confirmed", "corrections confirmed"),
        (len(counted) - confirmed, "new correction that counts", "new corrections that count"),
        (len(came) - len(counted), "correction proposed", "corrections proposed"),
        (len(went) - confirmed, "correction gone", "corrections gone"),
    )
    yield from (count(number, one, many) for number, one, many in rows if number > 0)


def correction(found: Mended) -> str:
    """A correction that came or went, by whom."""
    state = "counts" if found.counted else "proposed, not counted yet"
    why = f" ({escaped(found.why)})" if found.why else ""
    gone = "no longer there" if found.change == "went" else state
    return f"correction by {escaped(found.by)}, {gone}: {escaped(found.says)}{why}"

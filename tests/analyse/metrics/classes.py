"""Articles with passages of many classes, and what holds of every division into classes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import strategies as st

from generator.analyse.attribution.cue_classes import CLASSES
from generator.analyse.reading import Reading
from generator.model import Measurement, Span
from tests.by_hand import DISPUTE, reading, said

Measure = Callable[[Reading], Iterable[Measurement]]
Row = tuple[str | tuple[str, ...], str, str | None, int]
SWAP = {"nor": "sud", "sud": "nor"}


def article(rows: Sequence[Row]) -> Reading:
    """A sentence a row: who speaks, the class of the cue, the speaker's name, how many words."""
    text, passages, start = "", [], 0
    for turn, (by, kind, speaker, size) in enumerate(rows):
        content = " ".join([f"w{turn}"] * size)
        text += f"said {content}. "
        passage = said(content, content, by=by, turn=turn // 2, speaker=speaker)
        cue, at = Span(start, start + 4), start + 5
        placed = (Span(at, at + len(content)),)
        passages.append(replace(passage, content=placed, cue=(cue,), cue_class=kind))
        start = len(text)
    return reading(text.strip(), *passages)


voices: st.SearchStrategy[str | tuple[str, ...]] = st.sampled_from(
    ["nor", "sud", ("nor", "sud"), "other", "unknown"]
)
rows: st.SearchStrategy[Row] = st.tuples(
    voices,
    st.sampled_from(CLASSES),
    st.sampled_from([None, "Ann Lee", "Red Cross"]),
    st.integers(1, 9),
)
articles = st.lists(rows, max_size=90).map(article)


def swapped(read: Reading) -> Reading:
    """The same article with the definitions of the two sides exchanged."""
    assert read.dispute
    passages = tuple(
        replace(a, sides=tuple(SWAP[s] for s in a.sides), side=a.side and SWAP[a.side])
        for a in read.attributions
    )
    dispute = replace(read.dispute, sides=tuple(reversed(DISPUTE.sides)))
    return replace(read, attributions=passages, dispute=dispute)


def check_mirrored(measure: Measure, read: Reading) -> None:
    """Exchanging the sides moves every number to the other side and changes none."""
    there = [replace(m, side=m.side and SWAP[m.side]) for m in measure(read)]
    assert sorted(map(repr, there)) == sorted(map(repr, measure(swapped(read))))


def check_shares(measure: Measure, read: Reading) -> None:
    """The classes of a voice add up to 1, lie in their intervals, or are all withheld."""
    groups: defaultdict[tuple[str | None, str | None], list[Measurement]] = defaultdict(list)
    for m in measure(read):
        assert all(0 <= s.start < s.end <= len(read.doc.text) for s in m.evidence)
        if m.unit == "share":
            groups[m.side, m.of].append(m)
            assert len(m.evidence) == m.n
    for group in groups.values():
        values = [m.value for m in group if m.value is not None]
        assert len(values) in {0, len(group)}
        assert not values or sum(values) == pytest.approx(1)
        assert all(m.value is None or (m.low or 0) <= m.value <= (m.high or 0) for m in group)

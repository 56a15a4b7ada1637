"""A story's articles as data, of which a reader's browser puts any two side by side.

In: a Story of halves. Out: JSON for `templates/assets/compare.js`, each figure once, what can be
told from others left out. What a page of two shows besides is the same for all, and stands in the
script; a test in a browser holds the two against each other, word by word.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from markupsafe import Markup

from generator.model import Dispute, OmissionMatrix, StoryComparison
from generator.publish.apart import Apart, Differences, apart, by_pair
from generator.publish.characters import isolated, plain
from generator.publish.halves import Half, Name, Story, Thing, Value
from generator.publish.pairing import said
from generator.publish.spoken import Said, Speaker, Spoken
from generator.publish.tables import fragment
from generator.publish.voices import Stretch, middle_voices, side_voices

PLACES = ("start", "middle", "end")


def data(story: Story, comparison: StoryComparison, *, mixed: bool) -> Markup:
    """All of it, as JSON to stand in a page: nothing in it ends a script element."""
    dispute = comparison.story.dispute
    voices = (*side_voices(dispute), *middle_voices())
    at = {voice.id: n for n, voice in enumerate(voices)}
    told = {
        "said": said(dispute),
        "mixed": int(mixed),
        "voices": [[v.css, _text(v.name), fragment(v)] for v in voices],
        "shown": [at[v.id] for v in story.voices],
        "lines": [_name(name, at) for name in story.names],
        "speakers": [_speaker(each, at) for each in story.speakers],
        "things": _things(story.halves, comparison.omission, at),
        **_pairs(story, by_pair(comparison.differences), dispute),
        "halves": [_half(half, at) for half in story.halves],
    }
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=False)
    return Markup(text.translate(_ENDING))  # noqa: S704


_ENDING = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def _text(words: str) -> str:
    """Words as a template would print them."""
    return isolated(plain(words))


def _name(name: Name, at: dict[str, int]) -> list[object]:
    return [at[name.voice.id] if name.voice else -1, _text(name.told)]


def _speaker(one: Speaker, at: dict[str, int]) -> list[object]:
    """A name and a voice; then with whom they are counted, if that is not as the voice is called,
    and 1 for passages of nobody named.
    """
    counted = _text(one.counted)
    other = counted if counted != _text(one.voice.name) else ""
    return _short([_text(one.name), at[one.voice.id], other, int(not one.single)])


def _short(told: list[object]) -> list[object]:
    """Without what is empty at the end."""
    return told[: max((n for n, each in enumerate(told, 1) if each), default=0)]


def _things(
    halves: Sequence[Half], matrix: OmissionMatrix | None, at: dict[str, int]
) -> dict[int, list[object]]:
    """By row: what it is, and the places of the articles that lack it, where that may be said."""
    rows = {thing.row: thing for half in halves for thing in half.things}
    return {row: [*_thing(rows[row], at), _lacking(matrix, row)] for row in sorted(rows)}


def _thing(found: Thing, at: dict[str, int]) -> list[object]:
    return [found.kind, _text(found.words), at[found.voice.id] if found.voice else -1]


def _lacking(matrix: OmissionMatrix | None, row: int) -> list[int]:
    if matrix is None:
        return []
    cells = zip(matrix.rows[row].cells, matrix.columns, strict=True)
    return [n for n, (c, column) in enumerate(cells) if c.state == "lacks" and not column.apart]


def _pairs(story: Story, differences: Differences, dispute: Dispute) -> dict[str, object]:
    """Why pairs are not compared, the most frequent reason first; and by the places of two articles
    which reason it is, if not the first, or the side to tell of and each side's difference.
    """
    found = {
        f"{one.number}-{two.number}": apart(
            story.known[one.id], story.known[two.id], differences, dispute
        )
        for one, two in combinations(story.halves, 2)
    }
    why = [words for words, _ in Counter(f.why for f in found.values() if f.why).most_common()]
    pairs = {key: why.index(f.why) if f.why else _apart(f) for key, f in found.items()}
    told = {key: pair for key, pair in pairs.items() if pair != 0}
    return {"why": [_text(words) for words in why], "pairs": told}


def _apart(found: Apart) -> list[object]:
    return [found.lead, *([*s.parts, int(s.apart)] for s in found.stands)]


def _half(half: Half, at: dict[str, int]) -> dict[str, object]:
    """An article; what is empty is left out."""
    told: dict[str, object] = {
        "n": half.number,
        "id": half.id,
        "at": half.href if half.href != f"../{half.id}.html" else "",
        "name": _text(half.name),
        "title": _text(half.title),
        "meta": _text(half.meta),
        "sample": int(half.sample),
        "bar": [_stretch(each, at) for each in half.bar],
        "ends": [_text(each) for each in half.parties],
        "text": half.text if half.text != half.id else 0,
        "note": _text(half.note),
        "closed": _text(half.closed),
        "values": [_value(each, half.href, at) for each in half.values],
        "heard": [_spoken(each) for each in half.spoken],
        "things": [[each.row, _at(each.href, half.href)] for each in half.things],
    }
    return {name: value for name, value in told.items() if value or name == "n"}


def _stretch(found: Stretch, at: dict[str, int]) -> list[object]:
    """A voice's place in the bar, words and points, and the words of each party of several."""
    parts = [part.words for part in found.parts]
    more = parts if len(parts) > 1 else []
    return [at[found.voice.id], PLACES.index(found.place), found.words, found.points, *more]


def _value(found: Value, article: str, at: dict[str, int]) -> object:
    """Why there is no figure; or whose voices; or a figure, its band, its place and where it is."""
    shown = found.figure
    if shown.withheld:
        return _text(shown.withheld)
    if found.voices:
        return [at[found.voices[0].id], at[found.voices[-1].id]]
    return [shown.value, shown.band, _at(shown.href, article), *_placed(found)]


def _placed(found: Value) -> Iterator[float]:
    for each in found.at or ():
        if each is not None:
            yield round(100 * each, 1)


def _spoken(found: Spoken) -> list[object]:
    """Which speaker, how many words; then the passages, or how many and where the first is."""
    start: list[object] = [found.speaker.number, found.words]
    if found.passages:
        return [*start, [_said(each) for each in found.passages]]
    return [*start, found.number, found.first]


def _said(found: Said) -> list[object]:
    """The passage's number, how many words are not shown, the words that are, the introducing."""
    return _short([found.number, found.length, _text(found.text), _text(found.introduced)])


def _at(href: str, article: str) -> str:
    """Where on the article's page something is."""
    return href.removeprefix(article).removeprefix("#")

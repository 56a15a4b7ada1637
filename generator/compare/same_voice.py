"""Whose passages are one speaker's, over all the articles of a story.

In: a story's coverage. Out: SameVoices. Speakers by name are brought together as the omissions
bring them together (`things`); where nobody is named, passages of one party or third party stand
together, else those of one side. Sources of no side without a name, and such as are not clear, are
nobody's: they stand in no SameVoice. Nor do passages of an article that is withdrawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.compare.omission import any_coded, as_record, unless_withdrawn
from generator.compare.things import Thing, of_kind
from generator.model import Attribution, Coverage, SameVoice, Span

Key = tuple[str, ...]
_NAMED = frozenset({"person", "body"})
_SINGLE = frozenset({"speaker", "name"})


def same_voices(coverage: Sequence[Coverage]) -> tuple[SameVoice, ...]:
    """Everybody who is heard in a story, those with passages in most articles first."""
    shown = [unless_withdrawn(one) for one in coverage]
    voiced = [with_voices(one) for one in shown]
    names = spoken([as_record(one) for one in voiced] if any_coded(shown) else voiced)
    found: defaultdict[Key, list[tuple[int, int]]] = defaultdict(list)
    for number, one in enumerate(shown):
        for place, attribution in in_order(one):
            key = key_of(attribution, names[number])
            if key is not None:
                found[key].append((number, place))
    voices = (gathered(key, places, shown) for key, places in found.items())
    return tuple(sorted(voices, key=weight))


def with_voices(one: Coverage) -> Coverage:
    """The article with no other Items than its voices."""
    if one.analysis is None:
        return one
    items = tuple(item for item in one.analysis.items if item.kind == "voice")
    return replace(one, analysis=replace(one.analysis, items=items))


def in_order(one: Coverage) -> list[tuple[int, Attribution]]:
    """The attributions that have words, with their places, as the text runs."""
    every = enumerate(one.analysis.attributions if one.analysis else ())
    held = [(place, a) for place, a in every if a.content]
    return sorted(held, key=lambda each: (each[1].content[0].start, each[1].content[-1].end))


def spoken(coverage: Sequence[Coverage]) -> Sequence[Mapping[Span | str, Key]]:
    """For each article who speaks where, and by what name."""
    items = [
        (n, item)
        for n, one in enumerate(coverage)
        for item in (one.analysis.items if one.analysis else ())
        if item.kind == "voice"
    ]
    names: list[dict[Span | str, Key]] = [{} for _ in coverage]
    for number, thing in enumerate(of_kind("voice", items)):
        for n, item in thing.held:
            names[n] |= dict.fromkeys(item.spans, key_of_thing(number, thing))
    return [known | by_name(one, known) for known, one in zip(names, coverage, strict=True)]


def key_of_thing(number: int, thing: Thing) -> Key:
    """What a speaker's passages go by; a party's are those of its side that name nobody too."""
    kind, *rest = thing.held[0][1].key
    return ("speaker", str(number)) if kind in _NAMED else ("party", *rest)


def by_name(one: Coverage, known: Mapping[Span | str, Key]) -> dict[Span | str, Key]:
    """Who is meant by each name of an article."""
    return {
        a.speaker: known[span]
        for _, a in in_order(one)
        for span in a.content
        if a.named and a.speaker and span in known
    }


def key_of(attribution: Attribution, names: Mapping[Span | str, Key]) -> Key | None:
    """What the passages of its speaker go by; None where that is nobody one could tell again."""
    a = attribution
    found = names.get(a.content[0]) or names.get(a.speaker if a.named and a.speaker else "")
    if found is not None:
        return found
    if a.named and a.speaker:
        return "name", a.speaker
    match a.voice:
        case "side" if a.side:
            return ("party", a.side, a.party) if a.party else ("side", a.side)
        case "other" if a.other:
            return "other", a.other
        case "both":
            return "both", *sorted(a.sides)
        case _:
            return None


def gathered(
    key: Key, places: Sequence[tuple[int, int]], coverage: Sequence[Coverage]
) -> SameVoice:
    """The passages of one speaker, with what most of them tell of who it is."""
    own = tuple(attributions(places, coverage))
    voice, party, other = most([(a.side or a.voice, a.party or "", a.other or "") for a in own])
    single = key[0] in _SINGLE
    names = [(a.speaker,) for a in own if single and a.named and a.speaker]
    return SameVoice(
        single=single,
        speaker=most(names)[0] if names else None,
        voice=voice,
        party=party or None,
        other=other or None,
        passages=tuple(sorted(by_article(places, coverage).items())),
    )


def attributions(
    places: Sequence[tuple[int, int]], coverage: Sequence[Coverage]
) -> Iterator[Attribution]:
    """The passages themselves."""
    for number, place in places:
        analysis = coverage[number].analysis
        if analysis is not None:
            yield analysis.attributions[place]


def by_article(
    places: Sequence[tuple[int, int]], coverage: Sequence[Coverage]
) -> Mapping[str, tuple[int, ...]]:
    """The places under the ids of their articles."""
    found: dict[str, tuple[int, ...]] = {}
    for number, place in places:
        id_ = coverage[number].article.id
        found[id_] = (*found.get(id_, ()), place)
    return found


def most(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What stands there most often; of two as frequent the first by its letters."""
    counted = Counter(found)
    return min(counted, key=lambda one: (-counted[one], one))


def weight(one: SameVoice) -> tuple[object, ...]:
    """What voices are put in order by: in how many articles, how often, then by their names."""
    often = sum(len(places) for _, places in one.passages)
    names = (one.speaker or "", one.voice, one.party or "", one.other or "")
    return -len(one.passages), -often, *names, one.passages

"""Articles, analyses and records by strategy and by hand, for tests of what may be public."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import get_args

from hypothesis import strategies as st

from generator.model import (
    WORD,
    Act,
    Analysis,
    Attribution,
    Bearing,
    Clip,
    Coding,
    Headline,
    HeadlinePair,
    Item,
    ItemKind,
    Measurement,
    Span,
    Spans,
)
from generator.shadow import words_of
from tests.by_hand import DISPUTE, doc

CODING = Coding("a" * 64, "b" * 64, "c" * 64, "d" * 64, (("spacy", "3.8"), ("evenhand", "0")))
WORDS = st.text("abé9", min_size=1, max_size=5)
GAPS = st.sampled_from([" ", " ", " ", ", ", ". ", "’ ", " “", "\n\n", "-- ", "…", " '"])
SIDES = [side.id for side in DISPUTE.sides]


@st.composite
def texts(draw: st.DrawFn, least: int = 1, most: int = 400) -> str:
    """A text of words that are mostly different, with all sorts of marks between them."""
    size = draw(st.integers(least, most))
    stems = draw(st.lists(WORDS, min_size=1, max_size=5))
    gaps = draw(st.lists(GAPS, min_size=1, max_size=7))
    return "".join(f"{stems[n % len(stems)]}{n}{gaps[n % len(gaps)]}" for n in range(size)).strip()


@st.composite
def analyses(draw: st.DrawFn, text: str) -> Analysis:
    """An analysis of a text: passages with disjoint contents, sources and cues before them."""
    cuts, attributions = draw(passages(text))
    machine = draw(st.just(()) | passages(text).map(lambda found: found[1]))
    parsed = doc(text)
    return Analysis(
        id="one",
        fingerprint="f" * 16,
        words=len(words_of(text)),
        paragraphs=parsed.paragraphs,
        sentences=tuple(s.span for s in parsed.sentences),
        attributions=attributions,
        measurements=tuple(draw(st.lists(measurements(), max_size=3))),
        clips=tuple(draw(st.lists(clips(), max_size=3))),
        quoted=cuts[:3],
        machine=machine,
        bearings=tuple(draw(st.lists(bearings(), max_size=2))),
        acts=tuple(draw(st.lists(acts(), max_size=2))),
        items=tuple(draw(st.lists(items(text), max_size=6))),
        headline=draw(st.none() | headlines(attributions)),
    )


@st.composite
def passages(draw: st.DrawFn, text: str) -> tuple[Spans, tuple[Attribution, ...]]:
    """Stretches of a text, and passages made of three of them each."""
    ends = draw(st.lists(st.integers(0, len(text)), max_size=40, unique=True))
    cuts = tuple(Span(a, b) for a, b in pairwise(sorted(ends)))
    groups = zip(cuts[::3], cuts[1::3], cuts[2::3], strict=False)
    return cuts, tuple(named(draw(attribution(*group)), text) for group in groups)


@st.composite
def attribution(draw: st.DrawFn, source: Span, cue: Span, content: Span) -> Attribution:
    side = draw(st.sampled_from([*SIDES, *SIDES, None, "both"]))
    sides = tuple(SIDES) if side == "both" else () if side is None else (side,)
    return Attribution(
        source=(source,),
        cue=(cue,),
        content=(content,),
        form="direct",
        kind=draw(st.sampled_from(["speech", "speech", "stance"])),
        voice="both" if side == "both" else "other" if side is None else "side",
        side=None if side == "both" else side,
        sides=sides,
        party=None,
        other=None,
        speaker=draw(st.sampled_from([None, "described", "Ann Moran"])),
        named=False,
        cue_class="neutral",
        paragraph=0,
        turn=draw(st.integers(0, 9)),
        rule=draw(st.sampled_from(["by hand", "name; named: a b c d e f"])),
        confidence=draw(st.floats(0, 1)),
    )


def named(found: Attribution, text: str) -> Attribution:
    """A name, or the source's own words as a description."""
    if found.speaker == "described":
        return replace(found, speaker=" ".join(found.source[0].of(text).split()) or None)
    return replace(found, named=found.speaker is not None)


def measurements() -> st.SearchStrategy[Measurement]:
    number = st.none() | st.floats(allow_nan=False, allow_infinity=False)
    return st.builds(
        Measurement,
        metric=st.just("tone_of_voice"),
        side=st.sampled_from([*SIDES, None]),
        by=st.none() | st.text(max_size=3),
        of=st.none(),
        value=number,
        low=number,
        high=number,
        interval=st.sampled_from(["t", "wilson", None]),
        n=st.integers(0, 9),
        n_effective=number,
        unit=st.just("share"),
        withheld=st.none() | st.text(max_size=9),
        evidence=st.lists(spans(), max_size=3).map(tuple),
    )


def clips() -> st.SearchStrategy[Clip]:
    return st.builds(
        Clip,
        span=spans(),
        voice=st.sampled_from([*SIDES, "author"]),
        turn=st.none() | st.integers(0, 9),
        words=st.integers(1, 9),
        syllables=st.integers(1, 9),
        tone=st.floats(-1, 1),
    )


def spans() -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, 9), st.integers(10, 20)).map(lambda pair: Span(*pair))


def fives(text: str) -> set[tuple[str, ...]]:
    """Every run of five words."""
    found = WORD.findall(text)
    return {tuple(found[n : n + 5]) for n in range(len(found) - 4)}


def bearings() -> st.SearchStrategy[Bearing]:
    return st.builds(
        Bearing,
        span=spans(),
        side=st.sampled_from(SIDES),
        paragraph=st.integers(0, 3),
        value=st.floats(-1, 1),
    )


def acts() -> st.SearchStrategy[Act]:
    many = st.lists(spans(), max_size=2).map(tuple)
    side = st.sampled_from([*SIDES, "other", None])
    return st.builds(
        Act,
        words=st.lists(spans(), min_size=1, max_size=2).map(tuple),
        predicate=st.sampled_from(["kill", "raid"]),
        kind=st.sampled_from(["killing", "striking"]),
        agent=many,
        agent_side=side,
        named=st.sampled_from(["clause", "nowhere"]),
        patient=many,
        patient_side=side,
        alleged=st.booleans(),
        paragraph=st.integers(0, 3),
        rule=st.sampled_from(["noun", "passive, no agent"]),
    )


@st.composite
def items(draw: st.DrawFn, text: str) -> Item:
    """An Item with words of the text, at their place."""
    words = words_of(text)
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(len(words), first + 9) - 1))
    place = Span(words[first].start, words[last].end)
    said = " ".join(place.of(text).split())
    kind = draw(st.sampled_from(get_args(ItemKind)))
    folded = " ".join(said.casefold().split()[:4])
    keys = {
        "voice": ("person", folded, "ann"),
        "figure": ("people", "killed", "12", folded, ""),
        "quotation": tuple(sorted({"00112233", "ff001122"})),
        "word": ("00112233",),
        "shingle": (),
    }
    shown = said if kind in {"voice", "figure", "place", "quotation"} else ""
    return Item(kind, keys.get(kind, (folded,)), (place,), shown)


@st.composite
def headlines(draw: st.DrawFn, attributions: tuple[Attribution, ...]) -> Headline:
    speaker = draw(st.none() | st.sampled_from(["Ann Moran", "Somebody Else"]))
    near = draw(st.floats(0, 1))
    pair = HeadlinePair((Span(0, 5),), "reported", (Span(0, 9),), (), near, SIDES[0], speaker)
    return Headline("Ann Moran speaks", 3, attributions[:1], (pair,), 0.5, draw(st.none()))

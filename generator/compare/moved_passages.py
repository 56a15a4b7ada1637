"""Which passages of an article came, went, or are counted in another way than before.

In: an article’s passages as its page listed them and as it lists them now. Out: PassageMoves, as
the text runs. Passages of the same text are known by their place, of another by their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from generator.compare.moved_figures import cut
from generator.figures_shown import ShownArticle, ShownPassage
from generator.report import PassageMove, Said, What

ALIKE = 80.0
"""Of 100: from here on the words of two passages are those of one that was edited."""

Pair = tuple[ShownPassage | None, ShownPassage | None]


@dataclass(frozen=True, slots=True)
class Texts:
    """What is known of the texts of an article before and now."""

    same: bool  # it is the same text, so places can be compared
    quotation: bool  # only what its page prints now may be printed


def passage_moves(
    old: ShownArticle | None, new: ShownArticle, *, same_text: bool
) -> tuple[PassageMove, ...]:
    """What moved in an article’s passages; all of a new one came. None are told where its page
    lists none now.
    """
    if new.passages is None or (old is not None and old.passages is None):
        return ()
    before = old.passages if old is not None and old.passages is not None else ()
    texts = Texts(same_text, new.quotation)
    moves = (_move(pair, texts) for pair in paired(before, new.passages, same_text=same_text))
    return tuple(move for move in moves if move is not None)


def paired(
    old: Sequence[ShownPassage], new: Sequence[ShownPassage], *, same_text: bool
) -> tuple[Pair, ...]:
    """Each passage with what it was before, as the text runs; those that went at their places."""
    score = _overlap if same_text else _likeness
    scored = sorted(
        ((score(was, now), -i, -j) for i, was in enumerate(old) for j, now in enumerate(new)),
        reverse=True,
    )
    known: dict[int, int] = {}
    taken: set[int] = set()
    for points, i, j in scored:
        if points > 0 and -i not in taken and -j not in known:
            known[-j] = -i
            taken.add(-i)
    pairs: list[Pair] = [(old[known[j]] if j in known else None, p) for j, p in enumerate(new)]
    pairs += [(was, None) for i, was in enumerate(old) if i not in taken]
    return tuple(sorted(pairs, key=_place))


def _place(pair: Pair) -> tuple[int, bool]:
    passage = pair[1] or pair[0]
    return (passage.at[0][0] if passage else 0), pair[1] is None


def _overlap(one: ShownPassage, two: ShownPassage) -> float:
    """The characters that two passages of one text share."""
    return sum(
        max(0, min(end, last) - max(start, first))
        for start, end in one.at
        for first, last in two.at
    )


def _likeness(one: ShownPassage, two: ShownPassage) -> float:
    """How alike two passages of different texts are, 0 for two different ones. Without words to
    show, the same length in the same paragraph is the same passage.
    """
    if one.text and two.text:
        return ratio(one.text, two.text, score_cutoff=ALIKE)
    alike = (one.paragraph, one.words) == (two.paragraph, two.words) and one.words is not None
    return ALIKE if alike and not (one.text or two.text) else 0.0


def _move(pair: Pair, texts: Texts) -> PassageMove | None:
    """The move of a passage, if it is one."""
    old, new = pair
    if new is None:
        return PassageMove("went", (), _old(pair, texts), None)
    if old is None:
        return PassageMove("came", (), None, said(new))
    what = tuple(_what(old, new, texts))
    return PassageMove("changed", what, _old(pair, texts), said(new)) if what else None


def _what(old: ShownPassage, new: ShownPassage, texts: Texts) -> Iterator[What]:
    """In what a passage is counted differently."""
    bounds = old.at != new.at if texts.same else (old.text, old.words) != (new.text, new.words)
    rows: tuple[tuple[What, bool], ...] = (
        ("side", old.counted != new.counted),
        ("speaker", old.speaker != new.speaker),
        ("form", old.form != new.form),
        ("introduced", old.introduced != new.introduced),
        ("bounds", bounds),
    )
    return (name for name, differs in rows if differs)


def _old(pair: Pair, texts: Texts) -> Said | None:
    """The passage as it was. Of a text under quotation its words are told only where the page
    still prints them: else old and new together could show more than may be shown.
    """
    old, new = pair
    if old is None:
        return None
    hidden = texts.quotation and not (new and new.text == old.text)
    return said(old, "" if hidden else old.text)


def said(passage: ShownPassage, text: str | None = None) -> Said:
    """A passage as the report tells it."""
    return Said(
        anchor=passage.anchor,
        paragraph=passage.paragraph,
        start=passage.at[0][0],
        end=passage.at[-1][1],
        counted=cut(passage.counted, "line"),
        speaker=cut(passage.speaker, "line"),
        form=cut(passage.form, "name"),
        introduced=cut(passage.introduced, "name"),
        words=passage.words,
        text=cut(passage.text if text is None else text, "words"),
    )

"""What moved in one article: figures, passages, details, people’s corrections.

In: the Figures before and now. Out: an ArticleMove, or None where nothing moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.compare.changes import causes
from generator.compare.moved_figures import all_of, cut, details, lines, shares, told
from generator.compare.moved_passages import passage_moves
from generator.figures_json import ArticleFigures, Change, Figures
from generator.figures_shown import Shown, ShownArticle, ShownCorrection
from generator.report import MOST, ArticleMove, Mended, Move, PassageMove, State

NOTHING = Shown()


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a long list is told."""

    articles: int = 400  # in all
    figures: int = 6_000
    passages: int = 1_500

    def of(self, whole: int, articles: int, least: int, most: int) -> int:
        """How many of something an article may have."""
        return max(least, min(most, whole // max(articles, 1)))


@dataclass(frozen=True, slots=True)
class Two:
    """The figures before and now, and what moved in them by place."""

    old: Figures
    new: Figures
    moved: Mapping[str, Sequence[Change]]
    many: int  # articles and pools in which something did
    room: Room
    shown: tuple[Shown, Shown] = field(init=False)

    def __post_init__(self) -> None:
        """What pages show, nothing where a file does not tell."""
        object.__setattr__(self, "shown", (self.old.shown or NOTHING, self.new.shown or NOTHING))

    def state(self, name: str) -> State:
        """Whether an article came, went or is in both."""
        if name not in self.old.articles:
            return "new"
        return "changed" if name in self.new.articles else "gone"


def article_move(name: str, two: Two, sides: Sequence[str]) -> ArticleMove | None:
    """What moved in an article, if anything did."""
    old, new = two.old.articles.get(name), two.new.articles.get(name)
    was, now = (shown.articles.get(name) for shown in two.shown)
    known, state = now or was, two.state(name)
    seen = _article_figures(name, two, sides)
    passages = _passages(name, two)
    differs = tuple(details(was.details, now.details)) if was and now else ()
    mended = tuple(_corrections(was, now)) if now and (was or state == "new") else ()
    if state == "changed" and not (seen or passages or differs or mended):
        return None
    room, many = two.room, two.many
    return ArticleMove(
        id=name.partition("/")[2],
        name=cut(known.short if known else name, "name"),
        outlet=cut(known.name if known else "", "name"),
        title=cut(known.title if known else name, "line"),
        state=state,
        why=lines(causes(old, new, _codes(two)) if old and new else ()),
        figures=seen[: room.of(room.figures, many, 4, MOST["figures"])],
        figures_moved=len(seen),
        passages=passages[: room.of(room.passages, many, 2, MOST["passages"])],
        passages_moved=len(passages),
        details=differs[: MOST["lines"]],
        corrections=mended[: MOST["lines"]],
        effect=_effect(new, sides)[: MOST["sides"]] if mended else (),
        passages_known=bool(now and now.passages is not None and (was is None or was.passages)),
    )


def _codes(two: Two) -> Mapping[str, str]:
    return {two.old.engine: two.old.code, two.new.engine: two.new.code}


def _article_figures(name: str, two: Two, sides: Sequence[str]) -> tuple[Move, ...]:
    """The figures of an article that moved; all that are published of one that came or went."""
    old, new = two.old.articles.get(name), two.new.articles.get(name)
    if old is not None and new is not None:
        return told(two.moved.get(name, ()), sides)
    before, now = (each.published if each else () for each in (old, new))
    return all_of(before, now, sides)


def _passages(name: str, two: Two) -> tuple[PassageMove, ...]:
    was, now = (shown.articles.get(name) for shown in two.shown)
    if now is None or (was is None and name in two.old.articles):
        return ()
    old, new = two.old.articles.get(name), two.new.articles.get(name)
    codings = [each.coding.text if each and each.coding else None for each in (old, new)]
    return passage_moves(was, now, same_text=codings[0] == codings[1] is not None)


def _corrections(was: ShownArticle | None, now: ShownArticle) -> Iterator[Mended]:
    """The corrections that came and those that went; one that now counts came, too."""
    old = was.corrections if was else ()
    yield from (_mended("came", one) for one in now.corrections if one not in old)
    gone = {(one.by, one.says, one.why) for one in now.corrections}
    yield from (_mended("went", one) for one in old if (one.by, one.says, one.why) not in gone)


def _mended(change: Literal["came", "went"], one: ShownCorrection) -> Mended:
    says, why = cut(one.says, "line"), cut(one.why, "line")
    return Mended(change, counted=one.counted, by=cut(one.by, "name"), says=says, why=why)


def _effect(new: ArticleFigures | None, sides: Sequence[str]) -> tuple[Move, ...]:
    """Each side’s share without the corrections that count now, and with them."""
    if new is None or not new.before:
        return ()
    return shares(new.before, new.published, sides)

"""The report of what moved between two sets of figures: by story and article, and in pools.

In: the Figures before and now. Out: a Report, the largest moves first; of long lists as much as is
asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.compare.changes import changes, has_value, is_told, narrowed
from generator.compare.moved_articles import Room, Two, article_move
from generator.compare.moved_figures import all_of, cut, details, lines, told
from generator.compare.renamed import renamed
from generator.compare.vouching import foreign, words
from generator.figures_json import Change, Figures
from generator.report import (
    FORMAT,
    MOST,
    ArticleMove,
    Code,
    LeftOut,
    Move,
    PoolMove,
    Report,
    Side,
    State,
    StoryMove,
)

UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Base:
    """What the older figures are of."""

    name: str
    commit: str = ""
    code: Code = "file"


def report(old: Figures, new: Figures, base: Base, room: Room) -> Report:
    """What moved between the two."""
    old, new = (narrowed(each, old.only or new.only) for each in (renamed(old, new), new))
    found = changes(old, new)
    by_place: dict[str, list[Change]] = {}
    for change in (*found.moved, *filter(is_told, found.slight)):
        by_place.setdefault(change.where, []).append(change)
    many = len(by_place) + len(found.added) + len(found.removed)
    two = Two(old, new, by_place, many, room)
    stories = tuple(one for one in _stories(two) if one is not None)
    pools = tuple(_pools(two))
    given, others = words(old, new), foreign(old, new)
    return Report(
        format=FORMAT,
        base=cut(base.name, "name"),
        commit=base.commit,
        code=base.code,
        private=any(shown.private for shown in two.shown),
        compared=found.compared,
        moved=sum(
            any(map(has_value, by_place.get(name, ())))
            for name in old.articles.keys() & new.articles.keys()
        ),
        added=len(found.added),
        removed=len(found.removed),
        stories=stories[: MOST["stories"]],
        pools=pools[: MOST["stories"]],
        words=given[: MOST["words"]],
        records=others[: MOST["records"]],
        left_out=LeftOut(
            stories=max(len(stories) - MOST["stories"], 0),
            pools=max(len(pools) - MOST["stories"], 0),
            words=max(len(given) - MOST["words"], 0),
            records=max(len(others) - MOST["records"], 0),
        ),
    )


# ---------------------------------------------------------------- stories


def _stories(two: Two) -> Iterator[StoryMove | None]:
    """All stories in which something moved, the newer ones’ order first."""
    articles = {
        name: move
        for name in sorted(two.old.articles.keys() | two.new.articles.keys())
        if (move := article_move(name, two, _ids(_story_of(name), two))) is not None
    }
    whole = sorted(articles, key=lambda name: _size(articles[name]), reverse=True)
    kept = set(whole[: two.room.articles])
    ids = dict.fromkeys((*two.shown[1].stories, *two.shown[0].stories, *map(_story_of, articles)))
    for story in ids:
        mine = [name for name in whole if _story_of(name) == story]
        yield _story(story, [articles[n] for n in mine if n in kept], len(mine), two)


def _story_of(article: str) -> str:
    return article.partition("/")[0]


def _ids(story: str, two: Two) -> tuple[str, ...]:
    """The sides of a story’s dispute."""
    known = next((s for shown in reversed(two.shown) if (s := shown.stories.get(story))), None)
    return tuple(side.id for side in _sides(known.dispute if known else UNKNOWN, two))


def _size(move: ArticleMove) -> tuple[bool, int, int]:
    """By what articles are put in order: those that came or went, then what moved most."""
    return move.state != "changed", move.figures_moved, move.passages_moved


def _story(story: str, articles: Sequence[ArticleMove], moved: int, two: Two) -> StoryMove | None:
    was, now = (shown.stories.get(story) for shown in two.shown)
    known = now or was
    figures = _pool_of(f"stories/{story}", two, _ids(story, two))
    apart, alike = (tuple(_pairs(story, which, two)) for which in ("apart", "alike"))
    heads = [each.heads if each else () for each in (was, now)]
    differs = tuple(details(was.details, now.details)) if was and now else ()
    state: State = "changed" if (was and now) or not known else "new" if now else "gone"
    if not (moved or figures or apart or alike or heads[0] != heads[1] or differs):
        return None
    return StoryMove(
        id=story,
        title=cut(known.title if known else story, "line"),
        dispute=known.dispute if known else UNKNOWN,
        state=state,
        sides=_sides(known.dispute if known else UNKNOWN, two),
        before=lines(heads[0]),
        now=lines(heads[1]),
        apart=lines(apart),
        alike=lines(alike),
        figures=figures[: MOST["figures"]],
        articles=tuple(articles[: MOST["articles"]]),
        articles_moved=moved,
        details=differs[: MOST["lines"]],
    )


def _pairs(story: str, which: str, two: Two) -> Iterator[str]:
    """The pairs of articles that now stand apart, or now do not, and did otherwise before."""
    was, now = (shown.stories.get(story) for shown in two.shown)
    if was is None or now is None:
        return
    other = {"apart": was.alike, "alike": was.apart}[which]
    known = two.shown[1].articles
    for one, second in getattr(now, which):
        if (one, second) in other:
            names = (known[f"{story}/{id_}"].short for id_ in (one, second))
            yield " and ".join(names)


def _sides(dispute: str, two: Two) -> tuple[Side, ...]:
    """The sides of a dispute in its own order, those that are no longer in it last."""
    known = [shown.disputes.get(dispute) for shown in reversed(two.shown)]
    sides = {id_: name for each in reversed(known) if each for id_, name in each.sides}
    order = dict.fromkeys(id_ for each in known if each for id_, _ in each.sides)
    return tuple(Side(id_, cut(sides[id_], "name")) for id_ in order)[: MOST["sides"]]


# ---------------------------------------------------------------- pools


def _pool_of(name: str, two: Two, sides: Sequence[str]) -> tuple[Move, ...]:
    """The figures of a pool that moved; all that are published of one that came or went."""
    old, new = two.old.pooled.get(name), two.new.pooled.get(name)
    if old is not None and new is not None:
        return told(two.moved.get(name, ()), sides)
    before, now = (each.published if each else () for each in (old, new))
    return all_of(before, now, sides)


def _pools(two: Two) -> Iterator[PoolMove]:
    """Outlets and disputes whose figures moved, those of disputes first."""
    names = dict.fromkeys((*two.new.pooled, *two.old.pooled))
    for name in sorted(names, key=lambda each: (not each.startswith("disputes/"), each)):
        kind, _, rest = name.partition("/")
        outlet, _, dispute = rest.rpartition("/")
        sides = _sides(dispute, two)
        figures = () if kind == "stories" else _pool_of(name, two, [side.id for side in sides])
        if figures:
            reasons = chain.from_iterable(change.why for change in two.moved.get(name, ()))
            yield PoolMove(
                kind="outlet" if outlet else "dispute",
                outlet=cut(_named(outlet, "outlets", two), "name") if outlet else None,
                dispute=cut(_named(dispute, "disputes", two), "name"),
                sides=sides,
                why=lines(dict.fromkeys(reasons)),
                figures=figures[: MOST["figures"]],
            )


def _named(id_: str, kind: str, two: Two) -> str:
    """What an outlet or dispute is called."""
    old, new = (getattr(shown, kind).get(id_) for shown in two.shown)
    found = new or old or id_
    return found if isinstance(found, str) else str(found.title)

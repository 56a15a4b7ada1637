"""What moved between two builds, and why.

In: the Figures of an older and a newer build. Out: Changes, the largest first. A cause is told only
where the Codings show it: text, sides, corrections, the program and its libraries, or metadata.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from generator.figures_json import ArticleFigures, Change, Changes, Figures, Published
from generator.model import Coding

STEPS = {
    "share": 0.01,
    "compound": 0.01,
    "difference of tone": 0.01,
    "points": 1.0,
    "school years": 0.1,
    "words": 0.1,
    "per 1,000 words": 0.1,
    "sources": 0.1,
    "acts": 1.0,
    "times": 1.0,
}
"""The last digit that is published, by unit."""
UNKNOWN_STEP = 0.01
NOT_RECORDED = "no cause is recorded"
OWN_CODE = "the program’s own code changed"
PERHAPS = "the program’s own code may have changed"
INPUTS = ("text", "sides", "corrections")

Key = tuple[str, str | None, str | None, str | None]


def changes(old: Figures, new: Figures) -> Changes:
    """All changes from the older to the newer; of one story alone where one was built alone."""
    old, new = (narrowed(each, old.only or new.only) for each in (old, new))
    both = sorted(old.articles.keys() & new.articles.keys())
    codes = {old.engine: old.code, new.engine: new.code}
    why = {name: causes(old.articles[name], new.articles[name], codes) for name in both}
    rows = (
        *(
            change
            for name in both
            for change in moves(
                name, old.articles[name].published, new.articles[name].published, why[name]
            )
        ),
        *pooled_moves(old, new, why),
    )
    return Changes(
        moved=tuple(sorted((row for row in rows if is_seen(row)), key=by_size)),
        slight=tuple(sorted((row for row in rows if not is_seen(row)), key=by_size)),
        added=tuple(sorted(new.articles.keys() - old.articles.keys())),
        removed=tuple(sorted(old.articles.keys() - new.articles.keys())),
        why={name: found for name, found in why.items() if found},
        compared=len(both),
    )


def narrowed(figures: Figures, story: str | None) -> Figures:
    """The figures of one story alone; outlets' go over several stories and are left out."""
    if story is None:
        return figures
    articles = {n: a for n, a in figures.articles.items() if n.startswith(f"{story}/")}
    pooled = {n: p for n, p in figures.pooled.items() if n == f"stories/{story}"}
    vouched = tuple(v for v in figures.vouched if v.file.startswith(f"stories/{story}/"))
    return replace(figures, only=story, articles=articles, pooled=pooled, vouched=vouched)


def pooled_moves(
    old: Figures, new: Figures, why: Mapping[str, tuple[str, ...]]
) -> Iterator[Change]:
    """The changes of pooled figures that both builds have, for what their articles changed in."""
    for name in sorted(old.pooled.keys() & new.pooled.keys()):
        before, now = old.pooled[name], new.pooled[name]
        came = sorted(set(now.articles) - set(before.articles))
        left = sorted(set(before.articles) - set(now.articles))
        reasons = dict.fromkeys(
            (
                *chain.from_iterable(why.get(a, ()) for a in (*before.articles, *now.articles)),
                *(f"{article} is in it now" for article in came),
                *(f"{article} is no longer in it" for article in left),
            )
        )
        yield from moves(name, before.published, now.published, tuple(reasons))


def moves(
    name: str, old: Sequence[Published], new: Sequence[Published], why: tuple[str, ...]
) -> Iterator[Change]:
    """The figures of one article or pool that differ in anything."""
    before, now = ({key(row): row for row in rows} for rows in (old, new))
    for each in dict.fromkeys((*before, *now)):
        if before.get(each) != now.get(each):
            yield Change(name, before.get(each), now.get(each), why or (NOT_RECORDED,))


def key(row: Published) -> Key:
    """Which figure it is."""
    return row.metric, row.side, row.by, row.of


def causes(old: ArticleFigures, new: ArticleFigures, codes: Mapping[str, str]) -> tuple[str, ...]:
    """All that changed under an article's figures; `codes` are the hashes of the code by engine."""
    rests = coding_causes(old.coding, new.coding, codes)
    return (*rests, *about_causes(old.about, new.about))


def coding_causes(
    old: Coding | None, new: Coding | None, codes: Mapping[str, str]
) -> Iterator[str]:
    """What changed in what the figures rest on."""
    if old is None or new is None:
        if old is not new:
            yield "neither text nor record is held any more" if new is None else "it is held now"
        return
    yield from (f"{part} changed" for part in INPUTS if getattr(old, part) != getattr(new, part))
    libraries = tuple(version_causes(dict(old.versions), dict(new.versions)))
    yield from libraries
    before, now = codes.get(old.engine), codes.get(new.engine)
    if before and now:
        yield from (OWN_CODE,) if before != now else ()
    elif old.engine != new.engine:
        yield PERHAPS if libraries else OWN_CODE


def version_causes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """The libraries whose version changed."""
    for name in dict.fromkeys((*old, *new)):
        before, now = old.get(name, "none"), new.get(name, "none")
        if before != now:
            yield f"{name} {before} → {now}"


def about_causes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[str]:
    """The metadata that changed."""
    for name in dict.fromkeys((*old, *new)):
        before, now = old.get(name, "none"), new.get(name, "none")
        if before != now:
            yield f"{name}: {before} → {now}"


# ---------------------------------------------------------------- size


def is_seen(change: Change) -> bool:
    """Whether a reader sees another value: it is shown or withheld now, or its digits moved."""
    old, new = value(change.old), value(change.new)
    if old is None or new is None:
        return old is not new
    step = STEPS.get(unit(change), UNKNOWN_STEP)
    return round(old / step) != round(new / step) or abs(new - old) >= step / 2


def is_told(change: Change) -> bool:
    """Whether a reader sees anything else: another value, range, or reason why there is none."""
    old, new = change.old, change.new
    if is_seen(change) or old is None or new is None:
        return is_seen(change)
    step = STEPS.get(unit(change), UNKNOWN_STEP)
    ends = ((old.low, new.low), (old.high, new.high))
    return old.withheld != new.withheld or any(_differ(*pair, step) for pair in ends)


def has_value(change: Change) -> bool:
    """Whether it is a value that came, went or moved, not only the reason why there is none."""
    return value(change.old) is not None or value(change.new) is not None


def _differ(old: float | None, new: float | None, step: float) -> bool:
    """Whether two numbers are printed differently."""
    if old is None or new is None:
        return old is not new
    return round(old / step) != round(new / step)


def value(row: Published | None) -> float | None:
    """The value, where there is one."""
    return None if row is None else row.value


def unit(change: Change) -> str:
    """The unit of a figure."""
    return next((row.unit for row in (change.new, change.old) if row is not None), "")


def by_size(change: Change) -> tuple[float, str]:
    """Sorts the largest first: what is shown or withheld now, then by published digits."""
    old, new = value(change.old), value(change.new)
    if old is None or new is None:
        return (0.0 if old is new else -float("inf")), change.where
    return -abs(new - old) / STEPS.get(unit(change), UNKNOWN_STEP), change.where

"""What moved between two builds, as Markdown for a changelog."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.figures_json import Change, Changes, Published
from generator.publish.labels import plain, way
from generator.publish.numbers import MINUS, NBSP, count, decimal

POOLS = ("stories/", "outlets/", "disputes/")
MOST = 40
"""Figures and articles that are listed unless all are asked for."""

UNITS = {  # factor, decimals, name of the value's unit, name of the change's
    "share": (100, 1, f"{NBSP}%", f"{NBSP}points"),
    "compound": (1, 3, "", ""),
    "points": (1, 1, f"{NBSP}points", f"{NBSP}points"),
    "school years": (1, 2, f"{NBSP}school years", f"{NBSP}school years"),
    "words": (1, 2, f"{NBSP}words", f"{NBSP}words"),
    "per 1,000 words": (1, 2, f" per 1,000{NBSP}words", f" per 1,000{NBSP}words"),
    "sources": (1, 1, f"{NBSP}sources", f"{NBSP}sources"),
    "acts": (1, 0, f"{NBSP}acts", f"{NBSP}acts"),
    "times": (1, 0, f"{NBSP}times", f"{NBSP}times"),
}
OTHER_UNIT = (1, 3, "", "")


def moved_markdown(changes: Changes, *, everything: bool = False) -> str:
    """The changes, the largest first; small ones and a long rest only if `everything`."""
    blocks = [
        headline(changes),
        *reasons(changes, everything=everything),
        *tables(changes, everything=everything),
        *rest(changes, everything=everything),
    ]
    return "\n\n".join(blocks) + "\n"


def headline(changes: Changes) -> str:
    """How much moved."""
    compared = count(changes.compared, "article")
    if not changes.moved:
        return f"**Nothing moved.** {compared} compared: every published value is the same."
    places = {change.where for change in changes.moved}
    pooled = sum(where.startswith(POOLS) for where in places)
    whole = count(pooled, "story, outlet or dispute", "stories, outlets and disputes")
    also = f" and in what {whole} come to"
    return (
        f"**{count(len(changes.moved), 'published value')} moved**, in "
        f"{len(places) - pooled} of {compared} compared{also if pooled else ''}."
    )


def reasons(changes: Changes, *, everything: bool) -> Iterator[str]:
    """What changed under the figures, with the articles where it is not all of them."""
    articles: defaultdict[str, list[str]] = defaultdict(list)
    for article, why in changes.why.items():
        for cause in why:
            articles[cause].append(article)
    if articles:
        yield "\n".join(
            f"- {cause}: {those(names, changes.compared, everything=everything)}"
            for cause, names in articles.items()
        )
    for what, names in (("Added", changes.added), ("Removed", changes.removed)):
        if names:
            yield f"{what}: {those(names, len(names) + 1, everything=everything)}."


def those(names: Sequence[str], all_: int, *, everything: bool) -> str:
    """Articles by name; `all articles` where they are."""
    if len(names) == all_ > 1:
        return "all articles"
    shown = names if everything else names[:MOST]
    more = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
    return ", ".join(f"`{name}`" for name in shown) + more


def tables(changes: Changes, *, everything: bool) -> Iterator[str]:
    """The figures, a row each, and what they come to by metric where there are many."""
    rows = (*changes.moved, *changes.slight) if everything else changes.moved[:MOST]
    if rows:
        head = "| Where | Figure | Before | Now | Change | Why |\n|---|---|--:|--:|--:|---|"
        yield "\n".join([head, *map(row, rows)])
    if len(changes.moved) > MOST:
        yield "\n".join(by_metric(changes.moved))


def row(change: Change) -> str:
    """A change as a row of the table."""
    figure = change.new or change.old
    cells = (
        f"`{change.where}`",
        "" if figure is None else name(figure),
        shown(change.old),
        shown(change.new),
        difference(change),
        "; ".join(change.why),
    )
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def name(figure: Published) -> str:
    """Which figure it is, in words: `voice share of fishers, words of sides`."""
    side = f" of {figure.side}" if figure.side else ""
    ways = " of ".join(way(figure.metric, each) for each in (figure.by, figure.of) if each)
    return f"{plain(figure.metric)}{side}{', ' if ways else ''}{ways}"


def shown(figure: Published | None) -> str:
    """The value with its unit, or why there is none."""
    if figure is None:
        return "not measured"
    if figure.value is None:
        return f"withheld ({figure.withheld})" if figure.withheld else "undefined"
    factor, places, after, _ = UNITS.get(figure.unit, OTHER_UNIT)
    return f"{decimal(factor * figure.value, places)}{after}"


def difference(change: Change) -> str:
    """By how much the value moved, with its sign and unit."""
    old, new = (None if one is None else one.value for one in (change.old, change.new))
    if old is None or new is None or change.new is None:
        return "" if old is new else "now withheld" if new is None else "now shown"
    if old == new:
        return "interval or count only"
    factor, places, _, after = UNITS.get(change.new.unit, OTHER_UNIT)
    moved = decimal(factor * (new - old), places)
    return f"{moved if moved.startswith(MINUS) else '+' + moved}{after}"


def by_metric(moved: Iterable[Change]) -> Iterator[str]:
    """How many figures of each metric moved, and which most."""
    groups: defaultdict[str, list[Change]] = defaultdict(list)
    for change in moved:
        figure = change.new or change.old
        groups[figure.metric if figure else ""].append(change)
    for metric, rows in groups.items():
        first = rows[0]
        most = f"most {difference(first)} in `{first.where}`"
        yield f"- {plain(metric)}: {count(len(rows), 'value')}, {most}"


def rest(changes: Changes, *, everything: bool) -> Iterator[str]:
    """What is not listed."""
    long = max(len(changes.moved) - MOST, 0)
    parts = [f"{count(long, 'smaller move')}"] if long else []
    if changes.slight:
        parts.append(f"{count(len(changes.slight), 'figure')} changed by less than is published")
    if parts and not everything:
        yield f"Not listed (`--all` does): {'; '.join(parts)}."

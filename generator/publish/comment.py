"""What a change does to the figures, as Markdown for a comment on it: short first, details folded.

In: a Report, which may come from a stranger. Out: text of at most so many characters in which
nothing of the report comes alive.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.publish import labels, told_moves
from generator.publish.escaped import escaped
from generator.publish.figures import SAID, SAID_MANY
from generator.publish.numbers import count
from generator.publish.told_moves import AS_BEFORE, FROM_TO, Names, is_share, step
from generator.publish.told_words import told_words
from generator.report import ArticleMove, Code, Move, PoolMove, Report, Side, StoryMove

LONGEST = 60_000
TITLE = "### What this changes in the numbers"
PRIVATE = (
    "**Not to be published:** full texts of others were counted and may be quoted in this report."
)
CODES: dict[Code, str] = {
    "same": "Both were counted by the same program.",
    "base": "The older figures were counted by the program as it was then.",
    "older": "Both were counted by the program as it is now, for as it was then it could not count "
    "by itself: only what changed in the content shows.",
    "failed": "Both were counted by the program as it is now, for as it was then it does not run "
    "here: only what changed in the content shows.",
    "file": "",
}
FOOT = (
    f"<sub>{labels.FAIR} {labels.EQUAL} The range of an article’s share is how far the program’s "
    "own mistakes may move it.</sub>"
)
TWO, SHORT, LEAST = 2, 12, 1e-9
ROWS, FIGURES, FEW, PASSAGES, FIRST, LINES = 40, 12, 5, 20, 8, 20
STORY, DETAILS, POOL = "story", "article’s details", "outlet or dispute"
ASKED = "part of what is to be asked"
PLURALS = {
    STORY: "stories",
    DETAILS: "articles’ details",
    POOL: "outlets and disputes",
    ASKED: "parts of what is to be asked",
}
LINE = 2_000
"""Characters of the headline at most: of many sides the table alone tells."""
RESERVE = 400
"""Characters kept for what is said of the rest."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the comment; those of a low rank are left out last."""

    rank: int
    text: str
    what: str  # how it is called where it is left out


def comment(report: Report, most: int = LONGEST) -> str:
    """The report as a comment."""
    blocks = [
        Block(0, "\n\n".join(start(report)), ""),
        *(Block(0, text, ASKED) for text in told_words(report)),
        *(block for story in report.stories for block in story_blocks(story)),
        *pool_blocks(report.pools),
        Block(0, FOOT, ""),
    ]
    kept, left = fitting(blocks, most - RESERVE)
    gone = list(left_out(report, left))
    text = "\n\n".join([*kept[:-1], *gone, *kept[-1:]])
    return f"{text}\n"


def fitting(blocks: Sequence[Block], most: int) -> tuple[list[str], list[Block]]:
    """As many blocks as there is room for, in their order, and the rest."""
    room, chosen = most, set[int]()
    for place in sorted(range(len(blocks)), key=lambda n: (blocks[n].rank, n)):
        if len(blocks[place].text) + TWO <= room:
            chosen.add(place)
            room -= len(blocks[place].text) + TWO
    kept = [block.text for place, block in enumerate(blocks) if place in chosen]
    return kept, [block for place, block in enumerate(blocks) if place not in chosen]


def left_out(report: Report, left: Sequence[Block]) -> Iterator[str]:
    """What is not told here."""
    names = dict.fromkeys(block.what for block in left)
    parts = [count(sum(b.what == name for b in left), name, PLURALS.get(name)) for name in names]
    more = ((report.left_out.stories, "story", "stories"), (report.left_out.pools, "pool", "pools"))
    parts += [count(number, one, many) for number, one, many in more if number]
    if parts:
        yield f"Left out here, as there is no room: {', '.join(parts)}."


# ---------------------------------------------------------------- what is said first


def start(report: Report) -> Iterator[str]:
    """The headline and what it rests on."""
    yield TITLE
    if report.private:
        yield PRIVATE
    yield headline(report)
    yield " ".join(part for part in (compared_with(report), CODES[report.code]) if part)


def headline(report: Report) -> str:
    """How much moved, and what most, in words."""
    listed = sum(story.articles_moved for story in report.stories)
    others = listed - report.added - report.removed - report.moved
    rows = (
        (report.added, "new article", "new articles"),
        (report.removed, "article gone", "articles gone"),
        (report.moved, "article whose figures moved", "articles whose figures moved"),
        (others, "article with other changes", "articles with other changes"),
    )
    parts = [count(number, one, many) for number, one, many in rows if number > 0]
    if not parts and not report.stories and not report.pools:
        return "**Nothing moved:** every published value and every passage is the same."
    what = ", ".join(parts) if parts else "No figure of an article moved"
    return f"**{what[:1].upper()}{what[1:]}.** {most_moved(report)}".strip()


def compared_with(report: Report) -> str:
    """What the older figures are of."""
    commit = f" (`{report.commit[:SHORT]}`)" if report.commit else ""
    return f"{count(report.compared, 'article')} compared with {escaped(report.base)}{commit}."


def most_moved(report: Report) -> str:
    """The article whose shares moved most, or the one that is new; of several, where they are."""
    both = [(story, article) for story in report.stories for article in story.articles]
    moved = [one for one in both if one[1].state == "changed" and size(one[1].figures)]
    new = [one for one in both if one[1].state == "new"]
    most = max(moved, key=lambda one: size(one[1].figures), default=None)
    told = told_shares("Most", *most) if most else ""
    if len(new) == 1:
        return told or told_shares("New", *new[0])
    return " ".join(filter(None, (told, where_new([story for story, _ in new]))))


def where_new(stories: Sequence[StoryMove]) -> str:
    """In which stories articles are new, and how many in each."""
    by_id = {story.id: story for story in stories}
    told = [
        f"{sum(each.id == key for each in stories):,} in “{escaped(story.title)}”"
        f"{' (a new story)' if story.state == 'new' else ''}"
        for key, story in by_id.items()
    ]
    more = [count(len(told) - FEW, "more story", "more stories")] if len(told) > FEW else []
    listed = f"New: {', '.join([*told[:FEW], *more])}."
    return listed if told and len(listed) < LINE else ""


def told_shares(what: str, story: StoryMove, article: ArticleMove) -> str:
    """All sides’ shares of an article, in the dispute’s order."""
    found = {move.side: step(move, FROM_TO) for move in article.figures if is_share(move)}
    sides = [(side.name, found[side.id]) for side in story.sides if side.id in found]
    told = ", ".join(f"{escaped(name)} {reach}" for name, reach in sides)
    said = SAID if len(story.sides) == TWO else SAID_MANY
    where = f"{what} in “{escaped(story.title)}”, {escaped(article.name)}"
    return f"{where}: {told} {said}." if told and len(told) < LINE else ""


def size(figures: Iterable[Move]) -> float:
    """The largest move of a side’s share; what is shown or withheld now moved least."""
    sizes = [
        abs(move.new.value - move.old.value)
        if move.new.value is not None and move.old.value is not None
        else LEAST
        for move in figures
        if is_share(move) and move.new and move.old
    ]
    return max(sizes, default=0.0)


def named(sides: Sequence[Side]) -> Names:
    """The sides by id."""
    return {side.id: side.name for side in sides}


# ---------------------------------------------------------------- stories


def story_blocks(story: StoryMove) -> Iterator[Block]:
    """A story’s table, then the details of each of its articles."""
    names = named(story.sides)
    state = {"new": " (new story)", "gone": " (gone)", "changed": ""}[story.state]
    lines = "\n".join(heads(story))
    parts = [f"#### {escaped(story.title)}{state}", table(story, names), lines]
    yield Block(1, "\n\n".join(part for part in parts if part), STORY)
    for article in story.articles:
        text = folded(article, story, names)
        if text:
            yield Block(2, text, DETAILS)


def table(story: StoryMove, names: Names) -> str:
    """The shares of the sides, an article a line; below, all together."""
    rows = [row(article, names) for article in story.articles[:ROWS]]
    if story.figures:
        rows.append(line(("all together", "", ""), shares(story.figures), names, AS_BEFORE))
    more = story.articles_moved - min(len(story.articles), ROWS)
    rest = f"{count(more, 'more article')} of this story moved." if more > 0 else ""
    if not rows:
        return rest
    titles = {side: escaped(name) for side, name in names.items()}
    head = line(("Article", "Passages", "Why"), titles, names, "")
    rule = "|---" * (len(names) + 3) + "|"
    return "\n".join([head, rule, *rows]) + (f"\n\n{rest}" if rest else "")


def row(article: ArticleMove, names: Names) -> str:
    """An article’s line."""
    state = {"new": " (new)", "gone": " (gone)", "changed": ""}[article.state]
    told = [cause.partition(":")[0] for cause in article.why]
    why = [*article.why, *(f"{d.field} changed" for d in article.details if d.field not in told)]
    why += told_moves.mended(article.corrections)
    cells = (
        f"{escaped(article.name)}{state}",
        told_moves.summed(article.passages, article.passages_moved),
        "; ".join(escaped(each) for each in dict.fromkeys(why)),
    )
    rest = AS_BEFORE if article.state == "changed" else "none"
    return line(cells, shares(article.figures), names, rest)


def line(cells: tuple[str, str, str], by_side: dict[str, str], names: Names, rest: str) -> str:
    """A line of the table."""
    first, passages, why = cells
    told = [by_side.get(side, rest) for side in names]
    return f"| {' | '.join([first, *told, passages, why])} |"


def shares(figures: Sequence[Move]) -> dict[str, str]:
    """Each side’s share before and now, where it moved."""
    return {move.side: step(move) for move in figures if is_share(move) and move.side}


def heads(story: StoryMove) -> Iterator[str]:
    """What the head of the story’s page says otherwise, and which pairs stand apart now."""
    if story.state == "changed":
        was, now = story.before, story.now
        yield from (f"- The story’s page no longer says: {escaped(x)}" for x in was if x not in now)
        yield from (f"- The story’s page says now: {escaped(x)}" for x in now if x not in was)
    for pairs, what in ((story.apart, "Apart now"), (story.alike, "Cannot be told apart any more")):
        if pairs:
            yield f"- {what}: {'; '.join(map(escaped, pairs))}."
    yield from (f"- {told_moves.detail(found)}" for found in story.details)


def folded(article: ArticleMove, story: StoryMove, names: Names) -> str:
    """What stands behind an article’s line, folded."""
    new = article.state == "new"
    rest = [move for move in article.figures if not (is_share(move) and move.side in names)]
    in_all = max(article.figures_moved - (len(article.figures) - len(rest)), 0)
    passages = FIRST if new else PASSAGES
    figures = {"new": FEW, "gone": 0, "changed": FIGURES}[article.state]
    effect = told_moves.figures(article.effect, names, FIGURES, 0)
    lines = [
        *map(told_moves.detail, article.details),
        *map(told_moves.correction, article.corrections[:LINES]),
        *(f"without people’s corrections → with them: {each}" for each in effect),
        *([f"on `stories/{story.id}/{article.id}.html`:"] if article.passages else []),
        *told_moves.passages(article.passages, passages, article.passages_moved),
        *(told_moves.figures(rest, names, figures, in_all) if figures else ()),
    ]
    if not lines:
        return ""
    summary = f"{escaped(article.name)}: {escaped(article.title)}"
    listed = "\n".join(f"- {each}" for each in lines)
    return f"<details><summary>{summary}</summary>\n\n{listed}\n\n</details>"


# ---------------------------------------------------------------- pools


def pool_blocks(pools: Sequence[PoolMove]) -> Iterator[Block]:
    """Outlets and disputes as a whole, folded."""
    for pool in pools:
        names = named(pool.sides)
        what = f"{pool.outlet}, {pool.dispute}" if pool.outlet else pool.dispute
        listed = [f"why: {escaped('; '.join(pool.why))}"] if pool.why else []
        listed += told_moves.figures(pool.figures, names, FEW, len(pool.figures))
        lines = "\n".join(f"- {each}" for each in listed)
        summary = f"All articles together: {escaped(what)}"
        text = f"<details><summary>{summary}</summary>\n\n{lines}\n\n</details>"
        yield Block(3, text, POOL)

"""Numbers on pages that follow from several rows of the data, or from what stands below them: each
is counted anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.publish.numbered import (
    Part,
    Row,
    Tables,
    count,
    fits,
    numbers_in,
    told_in,
    total,
    under,
)
from tests.publish.tree import Node
from tests.publish.walk import OF, row_of, where_of

WORDS = re.compile(r"([\d,]+)\swords?\b")
IN_BOTH = frozenset({"figures", "differences"})
"""Tables that stories and the site both have."""
LAST = re.compile(r"\s(\d[\d,]*)$")


FIGURE = re.compile(r"[\d,]+\s%(?: \([\d,]+ to [\d,]+\s%\))?\.?$")


def told(node: Node, known: Sequence[Part]) -> Iterator[str]:
    """Whether the numbers of a text are these."""
    if not fits(told_in(node.text), [known]):
        yield f"not what {known} read like: {node.text[:120]}"


def of_article(node: Node, tables: Tables) -> Row | None:
    """The row of the article that an element is of."""
    return tables["articles"].get((where_of(node), "article"))


def same(said: object, wanted: object, what: str) -> Iterator[str]:
    if said != wanted:
        yield f"{what}: {said}, and not {wanted}"


def number(text: str) -> int:
    """The first number of a text."""
    return int(numbers_in(text)[0].replace(",", ""))


# ---------------------------------------------------------------- articles


def length(node: Node, tables: Tables) -> Iterator[str]:
    """An article's words, among what else is told of it."""
    row, said = of_article(node, tables), WORDS.findall(node.text)
    if row is not None and said:
        yield from same(said, [f"{row['words']:,}"], "words")


def thirds(line: Node, tables: Tables) -> Iterator[str]:
    """The words of each side in the three parts of an article: together all of the side's."""
    cells = [int(c.text) for c in line.find("td.n")]
    rows = under(tables, "figures", where_of(line), "voice_share/")
    sides = [str(row["side"]) for row in rows if (row["by"], row["of"]) == ("words", "sides")]
    for side, at in zip(sides, range(0, len(cells), 3), strict=False):
        spoken = total(under(tables, "speaking", where_of(line), f"{side}/"), "words")
        yield from same(sum(cells[at : at + 3]), spoken, f"words of {side}")


def passages_listed(node: Node, _: Tables) -> Iterator[str]:
    """How many passages are listed below, where they are listed."""
    items = (
        [n for each in node.parent.find("p i") for n in each.text.split()] if node.parent else []
    )
    if items:
        yield from same(number(node.text), len(items), node.text)


def coded(node: Node, tables: Tables) -> Iterator[str]:
    """How many passages a record has, and of how many some words are shown."""
    row = of_article(node, tables)
    if row is not None:
        shown = row["passages_shown"] or "none"
        begins = f"{row['passages']:,} passage"
        said = " ".join(node.text.split())
        if not said.startswith(begins) or f", {shown} shown in words" not in said:
            yield f"not {begins}, {shown} shown: {said}"


def words_shown(node: Node, tables: Tables) -> Iterator[str]:
    """How many words of an article are shown."""
    row, said = of_article(node, tables), WORDS.findall(node.text)
    if row is not None and said:
        yield from same(said, [f"{row['words_shown']:,}"], "words shown")


def doubts(node: Node, tables: Tables) -> Iterator[str]:
    """How many of the passages are doubtful: as many as bear the mark."""
    page = [*node.up][-1]
    numbers = [*page.find(".passages th"), *page.find("a.pn")]
    marked = [n for n in numbers if n.text.endswith("?")]
    row = of_article(node, tables)
    if row is not None:
        yield from same(
            numbers_in(node.text)[:2], [str(len(marked)), f"{row['passages']:,}"], "doubts"
        )


def details(line: Node, tables: Tables) -> Iterator[str]:
    """A passage's paragraph, and what the script tells of it."""
    number_ = line.attrs.get("id", "").removeprefix("n-").removeprefix("p-")
    row = tables["passages"].get((where_of(line), f"p-{number_}"))
    if row is None:
        return
    right = line.attrs["data-p"].split("|")[1]
    if right != "p":
        yield from same(right, str(round(100 * float(str(row["confidence"])))), f"p-{number_}")
    if line.tag == "tr":
        yield from same(number(line.children[-1].text), row["paragraph"], f"p-{number_}")


def named(tile: Node, tables: Tables) -> Iterator[str]:
    """How many passages name the person who speaks."""
    where = where_of(tile)
    rows = [r for r in under(tables, "passages", where, "") if r["kind"] == "speech"]
    if rows and "name the person" in tile.text:
        said = numbers_in(tile.text)[:2]
        yield from same(said, [str(sum(bool(r["named"]) for r in rows)), str(len(rows))], "named")
    if rows and "neutral word" in tile.text:
        few = number(tile.text) > len(rows)
        yield from [f"more than {len(rows)}: {tile.text}"] if few else []


def acts(node: Node, tables: Tables) -> Iterator[str]:
    """How many acts of harm are told of."""
    rows = under(tables, "acts", where_of(node), "")
    if rows and numbers_in(node.text):
        yield from same(number(node.text), len(rows), node.text)


def tally(node: Node, _: Tables) -> Iterator[str]:
    """A count, beside the acts that it counts."""
    line = node.parent.parts if node.parent else []
    after = [p for p in line[line.index(node) + 1 :] if isinstance(p, Node)][:1]
    if after and after[0].tag == "span":
        yield from same(number(node.text), len(after[0].find("a")), "acts")


# ---------------------------------------------------------------- several articles


def _after_name(link: Node) -> int:
    found = LAST.search(link.text)
    return int(found[1].replace(",", "")) if found else 0


def gauge(said: Node, tables: Tables) -> Iterator[str]:
    """On what a pooled figure stands, in how many articles, and how much of it each gives. Of the
    sides' words it is of articles, too, in which the side says nothing.
    """
    dots = next(each for each in said.up if "dots" in each.attrs.get("class", "").split())
    links, row = dots.find("a"), _figure(dots, tables)
    if row is None:
        return
    if said.attrs.get("href"):  # its articles stand in a table of the page, with their words
        n, articles = (int(each.replace(",", "")) for each in numbers_in(said.text))
        yield from same(n, row["n"], said.text)
        if row["of"] != "sides":
            yield from same(articles, row["articles"], f"articles of {row['row']}")
        return
    yield from same(numbers_in(said.text), [f"{row['n']:,}", f"{len(links):,}"], said.text)
    given = sum(map(_after_name, links))
    if row["metric"] == "voice_share":
        yield from same(given, row["n"], f"passages of {row['row']}")
    if row["of"] != "sides":
        yield from same(len(links), row["articles"], f"articles of {row['row']}")


def _figure(node: Node, tables: Tables) -> Row | None:
    return tables["figures"].get((where_of(node), row_of(node).partition("/")[2]))


def harm(note: Node, _: Tables) -> Iterator[str]:
    """How many acts several articles tell of: all that the table has."""
    block = note.parent
    cells = block.find("table.harm td") if block else []
    counts = [number(cell.text) for cell in cells if numbers_in(cell.text)]
    if counts and "in all" in note.text:
        yield from same(number(note.text), sum(counts), "acts")


def spoken(node: Node, tables: Tables) -> Iterator[str]:
    """How many passages and words of a speaker stand below, and how many they are."""
    block = next(each for each in node.up if each.find(".q"))
    node = [node, *node.find("span")][-1]
    rows = [
        tables["passages"].get((where_of(q), row_of(q).partition("/")[2])) for q in block.find(".q")
    ]
    known = [row for row in rows if row is not None]
    if known and len(known) == len(rows):
        yield from told(
            node, [(*count(len(known), "passage"), *count(total(known, "words"), "word"))]
        )


def lead(node: Node, tables: Tables) -> Iterator[str]:
    """In how many articles each of two sides has more words, beyond doubt."""
    where = where_of(node)
    if " cannot be told" not in node.text or not where.startswith("stories/"):
        return
    rows = under(tables, "figures", where, "voice_share/")
    sides = [str(r["side"]) for r in rows if (r["by"], r["of"]) == ("words", "sides")]
    own = [r for r in rows if r["row"] == f"voice_share/{sides[0]}/words/sides"]
    ends = [(r["low"], r["high"]) for r in own if r["where"] != where]
    more = sum(_most(low) for low, _ in ends)
    less = sum(_most(1 - high) for _, high in ends if isinstance(high, float))
    every = tables["stories"][where, "story"]["articles"]
    wanted = [more, every, less, int(str(every)) - more - less]
    yield from same(numbers_in(node.text), [str(n) for n in wanted], "articles")


def people(node: Node, tables: Tables) -> Iterator[str]:
    """How many people are named in a row of all others."""
    line = next(each for each in node.up if each.tag == "tr")
    name = row_of(line).partition("/")[2]
    rows = [row for (_, one), row in tables["speaking"].items() if one == name]
    if rows and " not listed" in node.text:
        yield from same(number(node.text) in {row["people"] for row in rows}, True, node.text)  # noqa: FBT003


def moved(node: Node, tables: Tables) -> Iterator[str]:
    """The most by which a word moves the difference of a single article."""
    said = re.search(r"moves by up to ([\d.]+)", node.text)
    rows = [
        row
        for (of, _), row in tables["figures"].items()
        if row["by"] == "without_a_word" and of.startswith("articles/") and row["low"] is not None
    ]
    gaps = {f"{max(row['value'] - row['low'], row['high'] - row['value']):.2f}" for row in rows}  # type: ignore[operator]
    if said and rows:
        yield from same(said[1] in gaps, True, node.text)  # noqa: FBT003


def _most(share: object) -> bool:
    """Whether a share is more than half, as it is printed."""
    return isinstance(share, float) and int(100 * share + 0.5) > 50 > int(100 * (1 - share) + 0.5)


def holds(node: Node, _: Tables) -> Iterator[str]:
    """How many things are folded away below."""
    block = node.parent
    items = (
        [li for li in block.find("li") if li.parent and li.parent.parent is block] if block else []
    )
    if items and numbers_in(node.text):
        yield from same(number(node.text), len(items), node.text)


def alike(node: Node, _: Tables) -> Iterator[str]:
    """How many pairs stand below, one by one or by the article with the higher share."""
    block = node.parent
    lines = block.find("li") if block else []
    if "cannot be told apart" in node.text:
        named = sum(len(li.find("a")) - 1 for li in lines if "not from" in li.text)
        yield from same(number(node.text), named or len(lines), node.text)
    elif numbers_in(node.text):
        yield from same(number(node.text), len(lines), node.text)


def group(node: Node, _: Tables) -> Iterator[str]:
    """How many articles of one genre stand below."""
    after = node.parent.children[node.parent.children.index(node) + 1 :] if node.parent else []
    rows = 0
    for each in after:
        if each.attrs.get("class") == "group":
            break
        rows += len(each.find("li.row"))
    yield from same(number(node.find("span")[-1].text), rows, node.text)


def things(node: Node, _: Tables) -> Iterator[str]:
    """How many things of one kind a table has, at the beginning of its title."""
    block = next((each for each in node.up if each.tag in {"details", "tbody"}), None)
    lines = block.find(".thing") if block else []
    if numbers_in(node.text):
        yield from same(number(node.text), len(lines), node.text)


def counted_below(node: Node, tables: Tables) -> Iterator[str]:
    """How many articles of a month, or of an outlet on a dispute, stand below; or how many
    corrections.
    """
    page = [*node.up][-1]
    if page.find("li.entry"):
        yield from same(number(node.text), len(page.find("li.entry")), node.text)
    elif page.find("li.row"):
        section = next(each for each in node.up if each.find("li.row"))
        yield from same(number(node.text), len(section.find("li.row")), node.text)

    elif page.find(".corr"):
        rows = list(tables["corrections"].values())
        counted = sum(bool(row["counted"]) for row in rows)
        every = len(rows), len({row["where"] for row in rows}), counted, len(rows) - counted
        yield from same(numbers_in(node.text), [str(n) for n in every], node.text)


def entries(node: Node, _: Tables) -> Iterator[str]:
    """How many articles of one day stand below."""
    day = next((each for each in node.up if "day" in each.attrs.get("class", "").split()), None)
    if day is not None:
        yield from same(number(node.text), len(day.find("li.entry")), node.text)


def rows_of_table(cell: Node, tables: Tables) -> Iterator[str]:
    """How many rows a table has; all of its name in one site."""
    line = cell.parent.children if cell.parent else []
    name = line[0].find(".mono")[0].text if line and line[0].find(".mono") else ""
    if name in tables and line.index(cell) == 1 and name not in IN_BOTH:
        yield from same(number(cell.text), len(tables[name]), name)


# ---------------------------------------------------------------- speakers


def heard(node: Node, tables: Tables) -> Iterator[str]:
    """In how many articles a person is heard, in how many passages and words; of one outlet where
    the page or the part is of one.
    """
    where, outlet = where_of(node), _outlet(node)
    if not where.startswith("speakers/") or (row_of(node) and node.tag == "li"):
        return
    rows = [
        row for row in under(tables, "speaker_articles", where, "") if outlet in {"", row["outlet"]}
    ]
    sums = [*_sums(rows), *_sums([row for row in rows if row["counted"]])]
    person = tables["speakers"].get((where, "speaker"), {})
    for each in [*node.find("strong"), *node.find(".small")[:1]] if node.tag == "li" else [node]:
        yield from told(each, [*sums, count(person.get("articles"), "article")])


def _sums(rows: Sequence[Row]) -> list[Part]:
    spoken_in = [row for row in rows if row["passages"]]
    silent = len(rows) - len(spoken_in)
    return [
        *(count(number, "article", "more") for number in (len(spoken_in), silent)),
        *(count(total(own, "passages"), "passage") for own in (rows, spoken_in)),
        *(count(total(own, "words"), "word") for own in (rows, spoken_in)),
        *(count(total(own, "stances")) for own in (rows, spoken_in)),
    ]


def _outlet(node: Node) -> str:
    """The outlet that a list of persons, or a part of a person's page, is of."""
    for each in node.up:
        if each.attrs.get(OF, "").startswith("outlets/"):
            return each.attrs[OF].split("/")[1]
        if each.attrs.get("id", "").startswith("said-"):
            return each.attrs["id"].removeprefix("said-")
        if each.tag == "tr" and row_of(each).startswith("speaker_outlets/"):
            return row_of(each).partition("/")[2]
    return ""

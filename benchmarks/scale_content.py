"""A content folder of thousands of articles to measure on, outside of the project.

In: allsides-4000. Out: stories of 3 to 12 articles by topic and month, all under the rights of
others, their texts beside them; a month with fewer than 3 of a topic joins the next. Left out:
lines without a date or that no import would take.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil
from pathlib import Path

from benchmarks.corpora import ROOT, corpus_file, rows
from generator.load.entries import article_text, outlet_entry
from generator.load.importing import humanised, slugged
from generator.load.rows import Row, read_row
from generator.load.text import text_hash
from generator.load.yaml_text import listing, scalar

CORPUS = "allsides-4000.jsonl.gz"
DISPUTE = ROOT / "benchmarks" / "us-politics.yml"
FEWEST, MOST = 3, 12
ADDRESS = "https://scale.example/"

Story = tuple[str, Sequence[Row]]
"""Its id, and its articles."""


def stories() -> list[Story]:
    """All stories, in an order that has nothing to do with their topics or dates."""
    topics: dict[str, list[Row]] = defaultdict(list)
    for topic, row in articles():
        topics[slugged(topic)].append(row)
    found = ((topic, group) for topic, held in topics.items() for group in by_month(held))
    parts = [part for topic, group in found for part in parted(topic, group)]
    return sorted(parts, key=lambda story: hashlib.sha256(story[0].encode()).digest())


def articles() -> Iterator[tuple[str, Row]]:
    """Every line that can be imported, once a text, with its topic."""
    seen = set()
    for line in rows(corpus_file(CORPUS)):
        row = read_row(json.dumps(line).encode(), {})
        if isinstance(row, Row) and row.published and text_hash(row.text) not in seen:
            seen.add(text_hash(row.text))
            yield line["topic"], row


def by_month(held: Iterable[Row]) -> Iterator[list[Row]]:
    """A topic's articles month by month; a few of them wait for the next."""
    group: list[Row] = []
    ordered = sorted(held, key=lambda row: (str(row.published), row.url))
    for _, month in groupby(ordered, key=lambda row: str(row.published)[:7]):
        group += month
        if len(group) >= FEWEST:
            yield group
            group = []


def parted(topic: str, group: Sequence[Row]) -> Iterator[Story]:
    """The stories of a topic's month: parts of nearly one size, none above MOST."""
    name = f"{topic}-{str(group[0].published)[:7]}"
    parts = ceil(len(group) / MOST)
    for number in range(parts):
        part = group[number * len(group) // parts : (number + 1) * len(group) // parts]
        yield (name if parts == 1 else f"{name}-{number + 1}"), part


def chosen(articles: int) -> list[Story]:
    """Stories with about so many articles, a smaller choice always part of a larger one."""
    found: list[Story] = []
    held = 0
    for story in stories():
        if held + len(story[1]) > articles:
            break
        found.append(story)
        held += len(story[1])
    return found


def write(root: Path, told: Iterable[Story]) -> int:
    """Write `content/` and `texts/` below `root`; the number of articles."""
    told = list(told)
    content = root / "content"
    ids = outlets(row for _, story in told for row in story)
    put(content / "disputes" / "us-politics.yml", DISPUTE.read_text(encoding="utf-8"))
    entries = {ids[row.outlet]: row for _, story in told for row in story}
    listed = (outlet_entry(key, row.outlet, home(row)) for key, row in sorted(entries.items()))
    put(content / "outlets.yml", "".join(listed))
    put(content / "site.yml", f"name: Scale\naddress: {ADDRESS}\n")
    for name, story in told:
        write_story(root, name, story, ids)
    return sum(len(story) for _, story in told)


def left_out(root: Path, told: Sequence[Story]) -> Callable[[], None]:
    """Take an article away, the last of the largest story; calling the result puts it back."""
    name, _ = max(told, key=lambda story: (len(story[1]), story[0]))
    path = max((root / "content" / "stories" / name).glob("*.md"))
    text = path.read_text(encoding="utf-8")
    path.unlink()
    return lambda: put(path, text)


def write_story(root: Path, name: str, story: Sequence[Row], ids: dict[str, str]) -> None:
    """Write a story, its articles and their texts."""
    days = sorted(str(row.published)[:10] for row in story)
    folder = root / "content" / "stories" / name
    fields = {
        "title": scalar(humanised(name.replace("-", " "))),
        "summary": scalar(f"{len(story)} articles of one topic and month."),
        "from": days[0],
        "to": days[-1],
        "dispute": "us-politics",
        "selection": "By topic and month alone.",
    }
    put(folder / "story.yml", "".join(f"{key}: {value}\n" for key, value in fields.items()))
    for number, row in enumerate(story, 1):
        put(folder / f"{number:02}-{slugged(row.title, 40) or 'untitled'}.md", head(row, ids))
        put(root / "texts" / f"{text_hash(row.text)}.txt", f"{row.text}\n")


def head(row: Row, ids: dict[str, str]) -> str:
    """The front matter of an article."""
    return article_text(
        {
            "outlet": scalar(ids[row.outlet]),
            "title": scalar(row.title),
            "url": scalar(row.url),
            "published": str(row.published).replace(" ", "T"),
            "authors": listing(row.authors) if row.authors else "",
            "rights": "{basis: quotation}",
            "text_hash": f'"{text_hash(row.text)}"',
        }
    )


def outlets(found: Iterable[Row]) -> dict[str, str]:
    """The id of each outlet's name."""
    names = sorted({row.outlet for row in found}, key=lambda name: (name.casefold(), name))
    return {name: f"{slugged(name)}-press" for name in names}


def home(row: Row) -> str:
    """The front page of an outlet."""
    return "/".join(row.url.split("/")[:3]) + "/"


def put(path: Path, text: str) -> None:
    """Write a file and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")

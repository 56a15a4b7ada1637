"""How well the project's own sample articles are read, against the gold codings in `tests/gold`.

In: `tests/gold/<story>.jsonl`, one article a line (`id`, `sha256` of its text, `attributions`), and
`content/`. Out: a result by story in percent; errors of voice shares in points. Needs no corpora.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT, Row, rows
from benchmarks.engine import provenance, read
from benchmarks.gold import Counts, count, figures, passages, share_error, words_of
from benchmarks.results import Result, file_of
from benchmarks.tables import table
from generator.errors import ConfigurationError
from generator.load.corpus import load_corpus

GOLD = ROOT / "tests" / "gold"


@dataclass(frozen=True, slots=True)
class Scored:
    """One article: its counts, and the points its voice shares are off (None: no side speaks)."""

    id: str
    counts: Counts
    share_error: float | None


def gold_files(folder: Path = GOLD) -> tuple[Path, ...]:
    """The gold files, one a story."""
    return tuple(sorted(folder.glob("*.jsonl")))


def measure() -> Result:
    """The figures of each story that has a gold file."""
    stories = {path.stem: measure_story(path) for path in gold_files()}
    return {**provenance(), "stories": stories}


def measure_story(path: Path, content: Path = ROOT / "content") -> Result:
    """The figures of the story that the gold file is named after."""
    gold = list(rows(path))
    story = load_corpus(content, content.parent / "texts", path.stem).stories[0]
    texts = {f"{story.id}/{article.id}": article.text for article in story.articles}
    records = [{"id": row["id"], "text": coded_text(row, texts)} for row in gold]
    sides = tuple(side.id for side in story.dispute.sides)
    found = read(records, story.dispute)
    scored = [
        score(record["text"], row, line, sides)
        for record, row, line in zip(records, gold, found, strict=True)
    ]
    return {"gold": file_of(path), "articles": len(gold), **summary(scored, sides)}


def coded_text(row: Row, texts: Mapping[str, str | None]) -> str:
    """The text that was coded. Raises ConfigurationError where the article is another one now."""
    text = texts.get(row["id"])
    if text is None or sha256(text.encode()).hexdigest() != row["sha256"]:
        raise ConfigurationError(
            f"{row['id']}: the text is not the one that was coded, code it anew"
        )
    return text


def score(text: str, gold: Row, found: Row, sides: Sequence[str]) -> Scored:
    """One article, gold and engine."""
    words = words_of(text)
    right = passages(gold["attributions"], words, sides)
    read_ = passages(found["attributions"], words, sides)
    return Scored(gold["id"], count(right, read_, sides), share_error(right, read_, sides))


def summary(scored: Sequence[Scored], sides: Sequence[str]) -> dict[str, Any]:
    """Figures over all articles, one decimal; the errors of their shares, by article."""
    total = sum((one.counts for one in scored), Counts())
    errors = {one.id: one.share_error for one in scored if one.share_error is not None}
    found = {
        **figures(total, sides),
        "voice_share_error": sum(errors.values()) / max(1, len(errors)),
        "largest_voice_share_error": max(errors.values(), default=0.0),
    }
    return {
        "attributions": total["gold"],
        "found": total["found"],
        "figures": {name: round(figure, 1) for name, figure in found.items()},
        "voice_share_error": {id_: round(error, 1) for id_, error in errors.items()},
    }


def show(result: Result) -> str:
    """One table with a row a story, one with a row an article."""
    stories = result["stories"]
    shared = [name for name in next(iter(stories.values()))["figures"] if ":" not in name]
    lines = [[name, *(story["figures"][key] for key in shared)] for name, story in stories.items()]
    parts = [
        [f"{name} {key}", figure]
        for name, story in stories.items()
        for key, figure in story["figures"].items()
        if ":" in key
    ]
    errors = [pair for story in stories.values() for pair in story["voice_share_error"].items()]
    return "\n".join(
        (
            table("Gold codings of the sample stories (percent)", ["story", *shared], lines),
            table("Words found by side", ["side", "percent"], parts),
            table("Error of the voice shares", ["article", "points"], errors),
        )
    )

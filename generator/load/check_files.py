"""A file's text in; its entry and every problem that it has by itself out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.errors import Problem
from generator.load.aliases import alias_problems
from generator.load.article_schema import ArticleHead
from generator.load.disguised import disguised
from generator.load.named_alike import dispute_alike, outlets_alike
from generator.load.references import dispute_problems, outlets_problems, text_problem
from generator.load.schema import DisputeFile, OutletsFile, StoryFile
from generator.load.strict_yaml import parse
from generator.load.text import FrontMatter, normalise, place_of, split
from generator.load.validate import Checked, validate
from generator.readable import too_long


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article's front matter and text; no text where only a local copy could be held."""

    head: Checked[ArticleHead]
    text: str | None


def check_outlets(text: str, path: str) -> Checked[OutletsFile]:
    """`outlets.yml`, with every problem in it."""
    checked = validate(parse(text, path), OutletsFile)
    found = [*outlets_problems(checked.tree, checked.entry)]
    if checked.entry is not None:
        found += outlets_alike(checked.tree, checked.entry)
    return Checked(checked.tree, checked.entry, (*checked.problems, *found))


def check_dispute(text: str, path: str) -> Checked[DisputeFile]:
    """A dispute file, with every problem in it."""
    checked = validate(parse(text, path), DisputeFile)
    if checked.entry is None:
        return checked
    ids = dispute_problems(checked.tree, checked.entry)
    aliases = alias_problems(checked.tree, checked.entry)
    alike = dispute_alike(checked.tree, checked.entry)
    return Checked(checked.tree, checked.entry, (*checked.problems, *ids, *aliases, *alike))


def check_story(text: str, path: str) -> Checked[StoryFile]:
    """A `story.yml`, with the problems that it has by itself."""
    return validate(parse(text, path), StoryFile)


def check_article(text: str, path: str, held: Callable[[str | None], str | None]) -> ArticleFile:
    """An article file, with the problems that it has by itself.

    `held` gives the local text of a hash, of an article that says none its own copy; or None.
    """
    parts = split(text, path)
    body = normalise(parts.body)
    head = validate(parse(parts.yaml, path), ArticleHead)
    quoted = _basis(head.tree.value) == "quotation"
    wrong = text_problem(body, quoted=quoted)
    problems = [*head.problems]
    if wrong:
        problems.append(Problem(path, parts.body_line, 1, "text", wrong))
    elif not quoted:
        problems += _disguised(parts, path)
    kept = Checked(head.tree, head.entry, tuple(problems))
    digest = head.entry.text_hash if head.entry else None
    return ArticleFile(kept, held(digest) if quoted else None if too_long(body) else body)


def _disguised(parts: FrontMatter, path: str) -> Iterator[Problem]:
    """Problems at letters and marks of the text that only look like plain ones."""
    for at, what in disguised(parts.body):
        line, column = place_of(parts.body, at)
        yield Problem(path, parts.body_line + line - 2, column, "text", what)


def _basis(value: object) -> object:
    rights = value.get("rights") if isinstance(value, dict) else None
    return rights.get("basis") if isinstance(rights, dict) else None

"""The answers of a correction's form in, the entries for the article's front matter out.

Nothing in an issue is more than data: a place is a story's and an article's id, the lines are YAML
as strict as any content, and `confirmed` is never taken over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.errors import ContentError, Problem
from generator.load.article_schema import CorrectionEntry
from generator.load.issue_body import Answer
from generator.load.schema import Part
from generator.load.strict_yaml import Tree, parse
from generator.load.validate import validate
from generator.load.values import Few, handle, is_somebody, line, slug
from generator.load.yaml_text import scalar

ORDER = (
    "passage",
    "nth",
    "at",
    "add",
    "drop",
    "side",
    "speaker",
    "kind",
    "by",
    "why",
)
"""Keys of an entry, as it is written."""
FIELD = "What it should say"
NO_REASON = frozenset({"what shows it", "the reason"})
"""What the site's lines hold where the reader's own words belong."""
_PLACE = re.compile(r"(?:\A|[/\s(])stories/(?P<story>[a-z0-9-]{1,80})/(?P<article>[a-z0-9-]{1,80})")
_MOST_ENTRIES = 50


class _Entries(Part):
    corrections: Few[CorrectionEntry]


@dataclass(frozen=True, slots=True)
class Draft:
    """Entries ready to commit, a line each, with what they say; and what was changed in them."""

    entries: tuple[CorrectionEntry, ...]
    lines: tuple[str, ...]
    notes: tuple[str, ...]


def article_of(answer: Answer | None, source: str, field: str) -> tuple[str, str]:
    """The ids of a story and an article, from a file's name or a page's address."""
    found = (
        list(dict.fromkeys(m.group("story", "article") for m in _PLACE.finditer(answer.text)))
        if answer
        else []
    )
    if answer is None or len(found) != 1:
        what = "names more than one article" if found else "names no article"
        raise _wrong(source, answer, field, f"{what}: write one, like stories/a-story/an-article")
    story, article = found[0]
    try:
        return slug(story), slug(article)
    except ValueError as error:
        raise _wrong(source, answer, field, str(error)) from error


def draft(
    answers: Mapping[str, Answer], source: str, by: str | None, file: str = "ARTICLE.md"
) -> Draft:
    """The entries that the form asks for; `by` is who opened the issue, `file` is the article’s.

    Raises ContentError with all that is wrong with them.
    """
    answer = answers.get("correction")
    if answer is None:
        what = f"is empty: a person has to write the entry from the words under Why, {_how(file)}"
        raise _wrong(source, None, FIELD, what)
    tree = _parsed(answer, source, file)
    items = tree.value["corrections"] if isinstance(tree.value, dict) else []
    told = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    notes = tuple(dict.fromkeys(note for item in told for note in _mend(item, answers, by)))
    checked = validate(tree, _Entries)
    lacking = _lacking(told, tree)
    if checked.problems or lacking or checked.entry is None:
        shown = [p for p in checked.problems if p.field not in {each.field for each in lacking}]
        raise ContentError((*shown, *lacking))
    return Draft(tuple(checked.entry.corrections), tuple(map(entry_line, told)), notes)


def entry_line(item: Mapping[str, object]) -> str:
    """An entry as the front matter has it, on one line."""
    return _flow({key: item[key] for key in ORDER if key in item})


def _parsed(answer: Answer, source: str, file: str) -> Tree:
    """The lines as YAML: a list of entries, one alone, or the key `corrections` too."""
    text, above = answer.text, "\n" * (answer.line - 2)  # so that lines are the issue's
    if text.startswith("corrections:"):
        whole = f"\n{above}{text}"
    elif text.startswith("- "):
        whole = f"{above}corrections:\n{text}"
    else:
        whole = f"{above}corrections:\n- " + text.replace("\n", "\n  ")
    try:
        tree = parse(whole, source)
    except ContentError as error:
        what = f"cannot be read as an entry; a person has to write it, {_how(file)}"
        problem = Problem(source, answer.line, 1, FIELD, what)
        raise ContentError((problem, *error.problems)) from error
    items = tree.value.get("corrections") if isinstance(tree.value, dict) else None
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        what = f"is in words: a person has to write the entry, {_how(file)}"
        words = _wrong(source, answer, FIELD, what)
        raise ContentError(tree.problems) if tree.problems else words
    if len(items) > _MOST_ENTRIES:
        raise _wrong(source, answer, FIELD, f"has {len(items)} entries: {_MOST_ENTRIES} at most")
    return tree


def _how(file: str) -> str:
    """Where a person finds what an entry begins with."""
    return f"which begins as a line does of: evenhand passages {file}"


def _mend(item: dict[str, object], answers: Mapping[str, Answer], by: str | None) -> Sequence[str]:
    """Put who asks and why into an entry; returns what was changed, in words."""
    notes = []
    if "confirmed" in item:
        del item["confirmed"]
        notes.append("confirmed is left out: somebody else confirms it in the pull request")
    if by is not None:
        if not (nobody(item) or item["by"] == by):
            notes.append(f"by is {by}, who opened the issue, not {scalar(str(item['by']))}")
        item["by"] = by
    why = answers.get("why")
    if why and without_reason(item):
        item["why"] = _one_line(why.text)
    return notes


def nobody(item: Mapping[str, object]) -> bool:
    """Whether an entry names nobody, or only what an example has in a name's place."""
    by = item.get("by")
    return by is None or is_somebody(str(by))


def without_reason(item: Mapping[str, object]) -> bool:
    """Whether an entry says no reason, or only what an example has in its place."""
    why = item.get("why")
    return why is None or (isinstance(why, str) and why in NO_REASON)


def _one_line(text: str) -> str:
    try:
        return line(text)
    except ValueError:
        return text


def _lacking(items: Sequence[Mapping[str, object]], tree: Tree) -> tuple[Problem, ...]:
    """Entries that nobody signs, or that give no reason of their own."""
    found = []
    for number, item in enumerate(items):
        if nobody(item):
            what = "nobody is named: give the handle of the issue's author, --by HANDLE"
            found.append(tree.problem(("corrections", number, "by"), what))
        if without_reason(item):
            found.append(
                tree.problem(("corrections", number, "why"), "no reason is given: ask for one")
            )
    return tuple(found)


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return scalar(value) if isinstance(value, str) else str(value)


def _wrong(source: str, answer: Answer | None, field: str, message: str) -> ContentError:
    at = answer.line if answer else 1
    return ContentError((Problem(source, at, 1, field, message),))


def checked_handle(text: str) -> str:
    """A handle, also as forges write it, with an @."""
    return handle(text.removeprefix("@"))

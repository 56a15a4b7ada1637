"""A Tree and a pydantic model in; the model's object and every problem, in plain words, out."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Problem
from generator.load.strict_yaml import Loc, Tree
from generator.load.values import quoted

Entry = TypeVar("Entry", bound=BaseModel)

EXAMPLES = {
    "add": "add: {content: [24, 90]}",
    "attributions": "attributions: []",
    "basis": "basis: quotation",
    "by": "by: your-handle",
    "coder": "coder: your-handle",
    "content": "content: [24, 90]",
    "denied_by": "denied_by: the-other-side",
    "dispute": "dispute: name-of-a-file-in-disputes",
    "from": "from: 2025-07-22",
    "held_by": "held_by: one-side",
    "homepage": "homepage: https://www.example.org/",
    "id": "id: one-word",
    "included": "included: false",
    "name": "name: Daily Example",
    "on": "on: 2025-08-01",
    "outlet": "outlet: daily-example",
    "published": "published: 2025-07-22T14:30-04:00",
    "rights": "rights: {basis: quotation}",
    "salt": "salt: 32 digits, which evenhand seal adds",
    "seal": "seal: the SHA-256 that evenhand seal wrote",
    "selection": "selection: How the articles were chosen",
    "side": "side: one-side",
    "sides": "sides: [{id: one, name: One}, {id: other, name: Other}]",
    "sources": "sources: [https://one.example.org/, https://other.example.org/]",
    "summary": "summary: One or two neutral sentences",
    "text_hash": "text_hash: the SHA-256 of the text",
    "title": "title: Headline as printed",
    "to": "to: 2025-07-29",
    "url": "url: https://www.example.org/news",
    "why": "why: the reason",
    "words": "words: [hostages, captives]",
}
"""What to write where a required field is missing; a test holds it complete."""

_OR_ELSE = {
    "attributions": ", or a list of passages, one a line after a hyphen",
    "basis": ", as nearly all news is, or licence, public-domain, own",
    "rights": ", as for nearly all news, or with licence, public-domain, own",
    "side": ", or both, none, unknown",
}
"""What may stand there as well."""

_WANTED = {
    "int_type": "must be a whole number: write it like 12",
    "int_from_float": "must be a whole number: write it like 12",
    "bool_type": "must be true or false: write one of them",
    "list_type": "must be a list: write [one, two], or one item a line after a hyphen",
    "dict_type": 'must be fields: write "key: value", one a line, indented',
    "model_type": 'must be fields: write "key: value", one a line, indented',
}
_GLUED = re.compile(r"([a-z_]+):([^\s:/][^\s:]*)\Z")
_MOST = 200  # problems of a file that are put into words
_EMPTY = "is empty: write a value, or remove the key"


@dataclass(frozen=True, slots=True)
class Checked(Generic[Entry]):
    """A file's Tree; its entry, unless too much is wrong, without what is wrong; the problems."""

    tree: Tree
    entry: Entry | None
    problems: tuple[Problem, ...]


def validate(tree: Tree, model: type[Entry]) -> Checked[Entry]:
    """The tree read as `model`, with the problems of both."""
    try:
        return Checked(tree, model.model_validate(tree.value), tree.problems)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    return Checked(tree, _rest(tree.value, model, errors), _problems(tree, model, errors))


def misfits(tree: Tree, model: type[BaseModel]) -> tuple[Problem, ...]:
    """The problems alone, without what is left of a file: a large one is not copied."""
    try:
        model.model_validate(tree.value)
    except ValidationError as error:
        return _problems(tree, model, error.errors(include_url=False))
    return tree.problems


def _problems(
    tree: Tree, model: type[BaseModel], errors: list[ErrorDetails]
) -> tuple[Problem, ...]:
    new = [item for item in errors if not _known(tree, item)]
    return (*tree.problems, *(_problem(tree, model, item) for item in new[:_MOST]))


def suggest(wrong: str, known: Sequence[str], otherwise: str) -> str:
    """`did you mean "…"?`, or what to write when nothing known is near."""
    near = get_close_matches(wrong, known, n=1, cutoff=0.6)
    return f'did you mean "{near[0]}"?' if near else otherwise


def listed(known: Sequence[str], most: int = 12) -> str:
    """Some known names, shortly: `a, b or c`."""
    if not known:
        return "none yet"
    if len(known) > most:
        return f"{', '.join(known[:most])} …"
    return " or ".join(filter(None, (", ".join(known[:-1]), known[-1])))


def _known(tree: Tree, error: ErrorDetails) -> bool:
    """Whether the error only follows from one that the YAML already had."""
    loc = error["loc"]
    return any(loc[:length] in tree.broken for length in range(1, len(loc) + 1))


def _problem(tree: Tree, model: type[BaseModel], error: ErrorDetails) -> Problem:
    loc, kind = error["loc"], error["type"]
    context: dict[str, Any] = error.get("ctx", {})
    if kind == "extra_forbidden":
        message = _unknown_key(str(loc[-1]), error["input"], _keys(model, loc[:-1]))
        return tree.problem(loc, message, key=True)
    if kind == "missing":
        return tree.problem(loc, f"is missing{_example(loc)}")
    if kind == "value_error":
        return tree.problem(loc, str(context["error"]))
    if kind == "literal_error":
        return tree.problem(loc, _not_one_of(error["input"], _keys_of(context["expected"])))
    return tree.problem(loc, _wrong_type(kind, error))


def _wrong_type(kind: str, error: ErrorDetails) -> str:
    value = error["input"]
    if value is None:
        example = _example(error["loc"])
        return f"is empty{example}" if example else _EMPTY
    if kind == "string_type" and not isinstance(value, (list, dict)):
        written = str(value).lower() if isinstance(value, bool) else value
        return f'must be text, not a number or truth value: write "{written}" in quotes'
    if kind == "string_type":
        return "must be text, not a list or fields: write it on one line, in quotes if need be"
    return _WANTED.get(kind, f"{error['msg']}: write another value")


def _example(loc: Loc) -> str:
    """What to write for a field, if that is known."""
    name = str(loc[-1])
    return f': write "{EXAMPLES[name]}"{_OR_ELSE.get(name, "")}' if name in EXAMPLES else ""


def _unknown_key(key: str, value: object, known: list[str]) -> str:
    """A key that there is none; with nothing behind it, it may be the rest of a text."""
    otherwise = f"remove it, or write one of {listed(known)}"
    if value is None and (glued := _GLUED.match(key)):
        return f'a blank is missing after the colon: write "{glued[1]}: {glued[2]}"'
    if value is None:
        otherwise = "remove it; or, if it is the end of a text with a comma, put the text in quotes"
    return f"unknown key: {suggest(key, known, otherwise)}"


def _not_one_of(value: object, known: list[str]) -> str:
    allowed = listed(known)
    hint = suggest(str(value), known, f"write {allowed}")
    return f"{quoted(value)} is not one of {allowed}: {hint}"


def _keys_of(expected: str) -> list[str]:
    """The words of pydantic's "'a', 'b' or 'c'"."""
    return expected.replace("' or '", "', '").strip("'").split("', '")


def _keys(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that the mapping at `loc` may have."""
    part: Any = model
    for step in loc:
        if isinstance(step, str):
            part = _field(part, step)
    return [info.alias or name for name, info in part.model_fields.items()]


def _field(model: Any, step: str) -> Any:  # noqa: ANN401 (annotations are anything)
    if issubclass(model, RootModel):
        return next(_models(model.model_fields["root"].annotation))
    fields = model.model_fields
    info = next(info for name, info in fields.items() if step in {name, info.alias})
    return next(_models(info.annotation), model)


def _models(annotation: Any) -> Iterator[Any]:  # noqa: ANN401
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _rest(value: object, model: type[Entry], errors: list[ErrorDetails]) -> Entry | None:
    """The entry without the fields that are wrong, so that its other references are checked too."""
    value = copy.deepcopy(value)
    while errors:
        if not all([_prune(value, error["loc"]) for error in errors]):  # noqa: C419 (prune them all)
            return None
        try:
            return model.model_validate(value)
        except ValidationError as error:
            errors = error.errors(include_url=False)
    return None


def _prune(value: Any, loc: Loc) -> bool:  # noqa: ANN401 (YAML holds anything)
    """Take the field at `loc`, or the nearest one that holds it, out of `value`."""
    while loc:
        *parents, last = loc
        holder = value
        for step in parents:
            holder = _step(holder, step)
        if isinstance(last, str) and isinstance(holder, dict) and last in holder:
            del holder[last]
            return True
        loc = loc[:-1]
    return False


def _step(holder: Any, step: str | int) -> Any:  # noqa: ANN401
    if isinstance(holder, dict):
        return holder.get(step)
    inside = isinstance(holder, list) and isinstance(step, int) and step < len(holder)
    return holder[step] if inside else None

"""YAML text in, plain values with the place of each out; what YAML guesses at is refused.

Read from the parser's events, without recursion into what is too deep. Scalars stay text, but for
true, false, null and plain numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.errors import ContentError, Problem
from generator.load.text import YAML_LIMIT, printable, refuse_unwanted, unwanted, visible
from generator.load.yaml_syntax import PARSER, syntax_problem

Loc = tuple[str | int, ...]
Place = tuple[int, int]

MAX_DEPTH = 50
LONGEST_KEY = 80
"""Characters of a key that a message shows."""

_NULLS = frozenset({"", "~", "null"})
_BOOLEANS = {"true": True, "false": False}
_GUESSED_BOOLEAN = re.compile(r"(?i:y|n|yes|no|on|off|true|false)\Z")
_GUESSED_NULL = re.compile(r"(?i:null)\Z")
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})\Z")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,15}\.[0-9]{1,15}\Z")
_GUESSED_NUMBER = re.compile(
    r"[-+]?(?:0[0-9_]+|0[xob][0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9][0-9_]*|\.(?i:inf|nan))\Z"
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML file's value with the place of every value and key, and what is wrong so far."""

    path: str
    value: object
    values: dict[Loc, Place]
    keys: dict[Loc, Place]
    broken: frozenset[Loc]  # where the value is not what was meant
    problems: tuple[Problem, ...]

    def problem(self, loc: Loc, message: str, *, key: bool = False) -> Problem:
        """A Problem at the value at `loc`, or at its key, or at what holds it."""
        line, column = self._place(loc, key=key)
        return Problem(self.path, line, column, field_name(loc), message)

    def where(self, loc: Loc) -> str:
        """`file:line` of the value at `loc`, to name a second place in a message."""
        return f"{self.path}:{self._place(loc, key=False)[0]}"

    def _place(self, loc: Loc, *, key: bool) -> Place:
        if key and loc in self.keys:
            return self.keys[loc]
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc, (1, 1))


@dataclass(slots=True)
class _Work:
    """What the walk over the events has found."""

    path: str
    events: Iterator[yaml.Event]
    values: dict[Loc, Place] = field(default_factory=dict)
    keys: dict[Loc, Place] = field(default_factory=dict)
    broken: set[Loc] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def report(self, event: yaml.Event, loc: Loc, message: str) -> None:
        """Note a problem at an event."""
        line, column = _place(event)
        self.problems.append(Problem(self.path, line, column, field_name(loc), message))
        self.broken.add(loc)


def field_name(loc: Loc) -> str:
    """`sides[2].aliases[1]` for ("sides", 1, "aliases", 0): people count from one. On one line and
    never long, whatever a stranger's keys are.
    """
    parts = (f"[{step + 1}]" if isinstance(step, int) else f".{_cut(step)}" for step in loc)
    return "".join(parts).removeprefix(".")


def _cut(key: str) -> str:
    """A name that a stranger chose, for a message: escapes bring line ends into keys and tags."""
    shown = printable(key)
    return shown if len(shown) <= LONGEST_KEY else f"{shown[:LONGEST_KEY]}…"


def parse(text: str, path: str) -> Tree:
    """The one mapping in `text`, a file's YAML with LF line ends.

    Raises ContentError when it cannot be read on; what can wait stands in `Tree.problems`.
    """
    if len(text.encode(errors="replace")) > YAML_LIMIT:
        raise ContentError((Problem(path, 1, 1, "", "more than 1 MB of YAML: split it up"),))
    refuse_unwanted(text, path)
    work = _Work(path, yaml.parse(text, Loader=PARSER))
    try:
        value = _document(work)
    except yaml.YAMLError as error:
        raise ContentError((*work.problems, syntax_problem(error, text, path))) from error
    except UnicodeDecodeError as error:  # %E0%80%AE in a tag, which the parser lets through
        place = max(work.values.values(), default=(1, 1))
        what = "a tag with escapes that are no text stands here, or below: remove the tag"
        raise ContentError((*work.problems, Problem(path, *place, "", what))) from error
    if not isinstance(value, dict):
        line, column = work.values.get((), (1, 1))
        what = 'holds no fields: write them as "key: value", one a line'
        raise ContentError((*work.problems, Problem(path, line, column, "", what)))
    return Tree(path, value, work.values, work.keys, frozenset(work.broken), tuple(work.problems))


def _document(work: _Work) -> object:
    value: object = None
    seen = 0
    for event in work.events:
        if isinstance(event, yaml.DocumentStartEvent):
            seen += 1
            if event.version or event.tags:
                work.report(event, (), "directives (%) are not read: remove the line")
            if seen > 1:
                work.report(event, (), 'a second document: remove the line "---"')
                raise ContentError(tuple(work.problems))
        elif isinstance(event, yaml.NodeEvent):
            value = _node(event, work, ())
    return value


def _node(event: yaml.Event, work: _Work, loc: Loc) -> object:
    work.values[loc] = _place(event)
    if isinstance(event, yaml.AliasEvent):
        work.report(
            event, loc, f"aliases (*{_cut(str(event.anchor))}) are not read: write the value out"
        )
        return None
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor is not None:
        work.report(event, loc, f"anchors (&{_cut(anchor)}) are not read: remove the anchor")
    if tag is not None:
        shown = _cut(tag.replace("tag:yaml.org,2002:", "!!"))
        work.report(event, loc, f"tags ({shown}) are not read: remove the tag")
    if len(loc) >= MAX_DEPTH:
        line, column = _place(event)
        what = f"more than {MAX_DEPTH} levels deep: no field is nested like this"
        raise ContentError((*work.problems, Problem(work.path, line, column, "", what)))
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, work, loc)
    return _sequence(work, loc) if isinstance(event, yaml.SequenceStartEvent) else _map(work, loc)


def _sequence(work: _Work, loc: Loc) -> list[object]:
    items: list[object] = []
    for event in work.events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        items.append(_node(event, work, (*loc, len(items))))
    return items


def _map(work: _Work, loc: Loc) -> dict[str, object]:
    items: dict[str, object] = {}
    for event in work.events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _key(event, work, loc)
        known = key is not None and key not in items
        at = (*loc, key) if key is not None and known else (*loc, f"?{len(work.problems)}")
        if known:
            work.keys[at] = _place(event)
        elif key is not None:
            first = work.keys[(*loc, key)][0]
            work.report(event, (*loc, key), f"written twice (first in line {first}): keep one")
        value = _node(next(work.events), work, at)
        if key is not None and known:
            items[key] = value
    return items


def _key(event: yaml.Event, work: _Work, loc: Loc) -> str | None:
    """The text of a key; None, and a problem, when it is no plain one."""
    if not isinstance(event, yaml.ScalarEvent):
        work.report(event, loc, 'a key must be a word: write "key: value"')
        _node(event, work, (*loc, f"?{len(work.problems)}"))
        return None
    if event.anchor is not None or event.tag is not None:
        work.report(event, (*loc, event.value), "anchors and tags are not read: remove them")
    if event.value == "<<":
        work.report(event, loc, "merge keys (<<) are not read: write the keys out")
        return None
    return _visible(event, work, loc)


def _visible(event: yaml.ScalarEvent, work: _Work, loc: Loc) -> str:
    """The scalar's text; a problem if an escape put a character into it that nobody can see."""
    text: str = event.value
    if text.isascii() and text.isprintable():
        return text
    found = next(unwanted(text), None)
    if found:
        work.report(event, loc, f"the escape of {found[1]}".replace("of inv", "of an inv"))
    return visible(text)


def _scalar(event: yaml.ScalarEvent, work: _Work, loc: Loc) -> object:
    text = _visible(event, work, loc)
    if event.style or not event.implicit[0]:  # quoted, or a block
        return text
    if text in _NULLS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if _WHOLE.match(text):
        return int(text)
    if _DECIMAL.match(text):
        return float(text)
    guess = _guess(text)
    if guess:
        work.report(event, loc, guess)
    return text


def _guess(text: str) -> str | None:
    """What to write instead of a scalar that YAML readers take for something else than text."""
    if _GUESSED_BOOLEAN.match(text):
        return f"{text} is read as true or false by some: write true or false, or quote it"
    if _GUESSED_NULL.match(text):
        return f"{text} is read as nothing by some: write null, or quote it"
    if _GUESSED_NUMBER.match(text):
        return f'{text} is read as different numbers: write "{text}" in quotes, or a plain number'
    return None


def _place(event: yaml.Event) -> Place:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)

"""All regular expressions of the program, and texts that would make a bad one slow.

A pattern is bad where its time grows faster than the text. It is tried on short pieces of what it
is made of itself, written over and over, with an end that it cannot take.
"""

from __future__ import annotations

import ast
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import walk_packages
from re import _constants as c  # type: ignore[attr-defined] # no other way into a pattern
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import generator

ROOT = Path(generator.__file__).parent
FROM_START = frozenset({"match", "fullmatch"})
METHODS = FROM_START | {"search", "sub", "subn", "split", "findall", "finditer"}
LETTERS = 4
"""Of a pattern, that pieces are made of: the more, the more pieces."""
ENDS = ("", "\x00")
SHORT, LONG = 18, 1_600
"""Lengths of texts: of the short a bad one takes long already if its time doubles with a letter."""
SLOW = 0.004
"""Seconds for the long text: what reads each letter once takes a tenth of that."""
GROWN = 3
"""How many times as long as for half a text: twice is as it should be, four times is not."""
ONE = frozenset({c.LITERAL, c.NOT_LITERAL, c.ANY})
REPEATS = frozenset({c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT})
CLASSES = {
    c.CATEGORY_DIGIT: "1",
    c.CATEGORY_NOT_DIGIT: "a",
    c.CATEGORY_SPACE: " \n",
    c.CATEGORY_NOT_SPACE: "a",
    c.CATEGORY_WORD: "a1",
    c.CATEGORY_NOT_WORD: " ",
}


BY_ANOTHER_NAME = {
    ("generator.analyse.attribution.headlines", name): frozenset({"fullmatch"})
    for name in ("BEFORE", "BEHIND", "SIGNED")
}
"""Patterns in a list that is gone through, and the method that is called there."""


@dataclass(frozen=True, slots=True)
class Use:
    """A pattern, what it is called, and by which methods the program looks for it."""

    name: str
    pattern: re.Pattern[Any]
    methods: frozenset[str]


def modules() -> Iterator[str]:
    """All modules of the program that can be loaded here."""
    for found in walk_packages([str(ROOT)], "generator."):
        if not found.name.endswith("__main__"):
            yield found.name


def uses() -> tuple[Use, ...]:
    """Every pattern that a module holds, and every one that is written in a call."""
    found: dict[tuple[str, int], Use] = {}
    called = {**methods_by_name(), **BY_ANOTHER_NAME}
    for name in modules():
        try:
            module = import_module(name)
        except ImportError:  # an extra that is not installed
            continue
        for key, value in vars(module).items():
            for pattern in patterns_in(value):
                known = called.get((name, key), frozenset())
                if not known:  # it is another module's
                    continue
                use = Use(f"{name}:{key}", pattern, known)
                found.setdefault((str(pattern.pattern), pattern.flags), use)
        for use in inline(name, sys.modules[name].__file__ or ""):
            found.setdefault((str(use.pattern.pattern), use.pattern.flags), use)
    return tuple(found.values())


def patterns_in(value: object, deep: int = 3) -> Iterator[re.Pattern[Any]]:
    """The patterns that a value is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif deep and isinstance(value, dict):
        for key, each in value.items():
            yield from patterns_in(key, deep - 1)
            yield from patterns_in(each, deep - 1)
    elif deep and isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from patterns_in(each, deep - 1)


def methods_by_name() -> dict[tuple[str, str], frozenset[str]]:
    """For each constant, by the module that makes it and its name, the methods that are called of
    it: all where it is handed on.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for path in ROOT.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        module = ".".join(("generator", *path.relative_to(ROOT).with_suffix("").parts))
        made = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        direct = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                direct.add(node.value)
                whose = made.get(node.value.id, (module, node.value.id))
                found.setdefault(whose, set()).update({node.attr} & METHODS)
        for node in ast.walk(tree):
            read = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
            if read and node not in direct:
                assert isinstance(node, ast.Name)
                found.setdefault(made.get(node.id, (module, node.id)), set()).update(METHODS)
    return {whose: frozenset(methods) for whose, methods in found.items()}


def inline(module: str, path: str) -> Iterator[Use]:
    """The patterns that stand in calls of `re` itself."""
    for node in ast.walk(ast.parse(Path(path).read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        of_re = isinstance(node.func.value, ast.Name) and node.func.value.id == "re"
        written = node.args[0] if node.args else None
        if of_re and node.func.attr in METHODS and isinstance(written, ast.Constant):
            pattern = re.compile(str(written.value))
            yield Use(f"{module}:{node.lineno}", pattern, frozenset({node.func.attr}))


def letters(pattern: re.Pattern[Any]) -> str:
    """Letters that a pattern takes, those first that stand in repetitions."""
    found: dict[str, int] = {}
    flags = pattern.flags & ~re.DEBUG
    source = pattern.pattern
    tree = parser.parse(source, flags)
    for letter, weight in _letters(tree, 0):
        found[letter] = max(found.get(letter, 0), weight)
    return "".join(sorted(found, key=lambda letter: (-found[letter], letter))[:LETTERS])


def _letters(tree: Sequence[Any], weight: int) -> Iterator[tuple[str, int]]:
    for op, value in tree:
        if op is c.IN:
            yield from ((letter, weight) for letter in _of_set(value))
        elif op in ONE:
            yield (chr(value) if op is c.LITERAL else "a"), weight
        elif op in REPEATS:
            more = 2 if value[1] is c.MAXREPEAT else 1
            yield from _letters(value[2], weight + more)
        else:
            for inner in _inside(op, value):
                yield from _letters(inner, weight)


def _inside(op: object, value: Any) -> Iterator[Any]:  # noqa: ANN401 - a part of a pattern
    """The patterns in a part of one that repeats nothing."""
    if op is c.BRANCH:
        yield from value[1]
    elif op is c.SUBPATTERN:
        yield value[3]
    elif op in {c.ASSERT, c.ASSERT_NOT}:
        yield value[1]
    elif op is c.ATOMIC_GROUP:
        yield value


def _of_set(found: Sequence[Any]) -> Iterator[str]:
    if found and found[0][0] is c.NEGATE:
        taken = {chr(value) for op, value in found if op is c.LITERAL}
        yield from [letter for letter in "a 1" if letter not in taken][:2]
        return
    for op, value in found[:4]:
        if op is c.LITERAL:
            yield chr(value)
        elif op is c.RANGE:
            yield chr(value[0])
        elif op is c.CATEGORY:
            yield from CLASSES.get(value, "")


def texts(pattern: re.Pattern[Any], length: int) -> Iterator[str]:
    """What is given to a pattern: each piece of up to two letters, written to that length."""
    known = letters(pattern) or "a"
    units = [*known, *("".join(pair) for pair in product(known, repeat=2) if len(set(pair)) > 1)]
    for unit, end in product(units, ENDS):
        yield unit * (length // len(unit)) + end


def seconds(use: Use, text: str) -> float:
    """Processor time of looking for a pattern all over a text, as the program does."""
    given: Any = (
        text.encode("latin-1", "replace") if isinstance(use.pattern.pattern, bytes) else text
    )
    begin = time.process_time()
    if use.methods <= FROM_START:
        use.pattern.match(given)
        use.pattern.fullmatch(given)
    else:
        for _ in use.pattern.finditer(given):
            pass
    return time.process_time() - begin


def least(use: Use, text: str) -> float:
    """The same at its quickest: another program may have the processor now and then."""
    return min(seconds(use, text) for _ in range(3))


def half(use: Use, text: str) -> float:
    """What half of the text takes, with its end."""
    return least(use, text[len(text) // 2 :])


def slow_on(use: Use) -> str | None:
    """The piece that makes a pattern slow; None if none of those tried does."""
    for length in (SHORT, LONG // 10, LONG):
        for text in texts(use.pattern, length):
            if seconds(use, text) > SLOW and least(use, text) > max(SLOW, GROWN * half(use, text)):
                return f"{text[:6]!r} × {length}"
    return None

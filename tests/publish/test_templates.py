from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

import generator.publish
from generator.publish import pages
from generator.publish.pages import PAGES
from generator.publish.render import environment
from generator.publish.voices import Part
from tests.publish.large import large
from tests.publish.sample import site

TEMPLATES = Path(__file__).parents[2] / "templates"
ENV = environment(TEMPLATES)
NAMES = sorted(path.name for path in TEMPLATES.glob("*.jinja"))
LOGIC = (
    nodes.BinExpr,
    nodes.UnaryExpr,
    nodes.Compare,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.CondExpr,
    nodes.Concat,
    nodes.Test,
    nodes.CallBlock,
    nodes.FilterBlock,
)
FILTERS = {"first", "last", "verbatim"}
LOOP = {"first", "last"}  # of a loop, not of a context


def parsed(name: str) -> nodes.Template:
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    return ENV.parse(source, name)


@pytest.mark.parametrize("name", NAMES)
def test_templates_hold_no_logic(name: str) -> None:
    found = [node for node in parsed(name).find_all(LOGIC) if not negated(node)]
    assert not [f"{name}:{node.lineno}: {type(node).__name__}" for node in found]


def negated(node: nodes.Node) -> bool:
    """`not loop.last` is allowed: it only places a comma."""
    return isinstance(node, nodes.Not) and isinstance(node.node, nodes.Getattr)


@pytest.mark.parametrize("name", NAMES)
def test_templates_use_few_filters_and_mark_nothing_safe(name: str) -> None:
    assert {node.name for node in parsed(name).find_all(nodes.Filter)} <= FILTERS


def test_page_types_modules_and_templates_are_the_same() -> None:
    modules = {module.name for module in pkgutil.iter_modules(pages.__path__)}
    listed = {function.__module__.rsplit(".", 1)[1] for function in PAGES}
    templates = {name.removesuffix(".md.jinja") for name in NAMES if not name.startswith("_")}
    assert modules == listed == templates


@cache
def contexts() -> dict[str, type]:
    """The context class of each template that the fixture's sites render, a small and a large."""
    both = (site(), large(400, 100, 30))
    return {p.template: type(p.context) for whole in both for each in PAGES for p in each(whole)}


def test_every_template_is_rendered_by_the_fixture() -> None:
    assert set(contexts()) == {name for name in NAMES if not name.startswith("_")}


@pytest.mark.parametrize("template", sorted(contexts()))
def test_a_template_uses_its_context_and_nothing_else(template: str) -> None:
    expected = {field.name for field in fields(contexts()[template])}
    assert names(template) - {"title"} == expected


def names(template: str) -> set[str]:
    """The names that a template, with its layout but without macros, takes from its context."""
    trees = [parsed(template), parsed("_layout.md.jinja")]
    imports = [node for tree in trees for node in tree.find_all(nodes.FromImport)]
    macros = [node for tree in trees for node in tree.find_all(nodes.Macro)]
    known = {name for node in imports for name in node.names} | {node.name for node in macros}
    return {name for tree in trees for name in find_undeclared_variables(tree)} - known


def views() -> Iterator[type]:
    """The dataclasses that contexts are made of."""
    for info in pkgutil.walk_packages(generator.publish.__path__, "generator.publish."):
        module: ModuleType = importlib.import_module(info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == info.name and is_dataclass(kind):
                yield kind


def test_templates_ask_only_for_fields_that_exist() -> None:
    known = {field.name for view in views() for field in fields(view)}
    used = {
        node.attr
        for name in NAMES
        for node in parsed(name).find_all(nodes.Getattr)
        if not (isinstance(node.node, nodes.Name) and node.node.name == "loop")
    }
    assert used - LOOP <= known
    assert Part in set(views())

"""Who may know whom: the wings stay apart, side effects stay at the edges, lists stay whole."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import generator
from generator.analyse.metrics import METRICS
from generator.build import metric_texts
from generator.model import Site
from generator.publish.pages import PAGES, method

PACKAGE = Path(generator.__file__).parent
ROOT = PACKAGE.parent
FILES = sorted(PACKAGE.rglob("*.py"))
NAMES = [path.relative_to(PACKAGE).as_posix() for path in FILES]

WINGS = frozenset({"load", "analyse", "compare", "publish"})
GROUND = frozenset(
    {"model", "record", "errors", "statistics", "quantiles", "intervals", "counts", "bands", "data"}
) | frozenset(
    {
        "shadow",
        "budget",
        "breaches",
        "correction_lines",
        "projection",
        "public_items",
        "record_file",
        "coded",
        "rule_words",
        "strays",
        "likeness",
        "figures_json",
        "figures_packed",
        "figures_text",
        "figures_shown",
        "person_names",
        "declared",
        "report",
        "commonmark",
        "sketches",
        "swap",
        "caches",
        "readable",
        "watching",
        "part_file",
    }
)
JOINERS = frozenset(
    {
        "build",
        "analysing",
        "places",
        "publishing",
        "settled",
        "stories_kept",
        "records_kept",
        "confirming",
        "recording",
        "scanning",
        "verifying",
        "serve",
        "cli",
        "commands",
        "passages",
        "drafting",
        "comparing",
        "door",
    }
) | {"__main__"}

SPACY = frozenset({"analyse/parse.py", "analyse/vector_memory.py", "analyse/word_memory.py"})
SPACY_TYPES = frozenset({"analyse/article.py", "analyse/corpus.py"})
TALKERS = frozenset({"__main__.py", "cli.py", "door.py"}) | {
    f"commands/{name}.py"
    for name in (
        "add",
        "add_told",
        "analyse_lines",
        "asking",
        "by_hand",
        "drafting",
        "moved",
        "new",
        "progress",
        "records",
        "telling",
    )
}
DOERS = (
    "load/",
    "analyse/cache.py",
    "analyse/crew.py",
    "analyse/kept.py",
    "analyse/workers.py",
    "analyse/kept_file.py",
    "publish/alone.py",
    "publish/builders.py",
    "publish/drawn.py",
    "publish/exchange.py",
    "publish/finishing.py",
    "publish/memory.py",
    "publish/mkdocs.py",
    "publish/offline.py",
    "publish/programs.py",
    "publish/rendered.py",
    "publish/search.py",
    "publish/write.py",
    "caches.py",
    "cli.py",
    "commands/analyse_lines.py",
    "door.py",
    "part_file.py",
    "serve.py",
    "settled.py",
    "stories_kept.py",
    "swap.py",
)
DOING = frozenset(
    {"write_text", "write_bytes", "mkdir", "rmdir", "unlink", "touch", "chmod", "rename"}
    | {"symlink_to", "hardlink_to", "rmtree", "copytree", "copyfile", "makedirs", "remove"}
)
DOING_MODULES = frozenset(
    {"os", "shutil", "subprocess", "tempfile", "socket", "urllib.request", "http"}
)

LONGEST_FILE, LONGEST_FUNCTION = 300, 40


@dataclass(frozen=True, slots=True)
class Import:
    """A module that a file imports, and whether for the type checker alone."""

    module: str
    types_only: bool


@cache
def tree(name: str) -> ast.Module:
    return ast.parse((PACKAGE / name).read_text(encoding="utf-8"))


def imports(node: ast.AST, *, types_only: bool = False) -> Iterator[Import]:
    """All imports below a node, in functions too."""
    if isinstance(node, ast.Import):
        yield from (Import(alias.name, types_only) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        module = node.module or ""
        yield from (Import(f"{module}.{alias.name}", types_only) for alias in node.names)
    guard = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    for child in ast.iter_child_nodes(node):
        yield from imports(child, types_only=types_only or guard)


def part(name: str) -> str:
    """The wing, or the module of the ground floor, that a file is."""
    return name.split("/", maxsplit=1)[0].removesuffix(".py")


def calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    """What a file calls: `print`, `click.echo`, `….write_text`."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def opens_to_write(call: ast.Call) -> bool:
    """Whether a call of `open`, the function or the method of a path, has a mode that writes."""
    place = 1 if isinstance(call.func, ast.Name) else 0
    given = [word.value for word in call.keywords if word.arg == "mode"]
    modes = [arg.value for arg in (*call.args[place : place + 1], *given) if hasattr(arg, "value")]
    return any(isinstance(mode, str) and set("wax+") & set(mode) for mode in modes)


def side_effects(name: str) -> list[str]:
    """The calls and modules of a file that reach outside the program."""
    called = [
        f"{function}()"
        for function, call in calls(name)
        if (last := function.rpartition(".")[2]) in DOING
        or (last == "open" and opens_to_write(call))
    ]
    return called + [
        found.module
        for found in imports(tree(name))
        if any(f"{found.module}.".startswith(f"{module}.") for module in DOING_MODULES)
    ]


def tracked() -> list[Path]:
    found = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607 - whichever git there is
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    return [ROOT / name for name in found.stdout.decode().split("\0") if name]


def wings_know_only_themselves_and_the_ground_floor(name: str) -> None:
    own = part(name)
    inner = {
        i.module.split(".")[1] for i in imports(tree(name)) if i.module.startswith("generator.")
    }
    if own in JOINERS:
        assert inner <= WINGS | GROUND | JOINERS
    elif own in WINGS:
        assert inner <= {own} | GROUND
    else:
        assert own in GROUND | {"__init__"}
        assert inner <= GROUND


def only_the_parser_knows_spacy(name: str) -> None:
    found = [i for i in imports(tree(name)) if i.module.split(".")[0] in {"spacy", "thinc"}]
    if name not in SPACY:
        assert all(name in SPACY_TYPES and i.types_only for i in found), found


def only_the_command_line_prints_and_exits(name: str) -> None:
    if name in TALKERS:
        return
    talk = {"print", "input", "exit", "quit", "sys.exit", "os._exit", "click.echo"}
    assert not [function for function, _ in calls(name) if function in talk]
    streams = re.compile(r"\bsys\.(?:stdout|stderr|stdin)\b")
    assert not streams.search(ast.unparse(tree(name)))


def what_is_printed_is_made_harmless(name: str) -> None:
    if name != "commands/telling.py":
        loud = {"print", "click.echo", "click.secho", "click.echo_via_pager"}
        assert not [function for function, _ in calls(name) if function in loud]


def side_effects_stay_at_the_edges(name: str) -> None:
    if not name.startswith(DOERS):
        assert not side_effects(name)


def test_the_check_for_side_effects_sees_them() -> None:
    assert "subprocess" in side_effects("serve.py")
    assert any("mkdir" in found for found in side_effects("publish/write.py"))
    assert opens_to_write(ast.parse("open('x', 'w')").body[0].value)  # type: ignore[attr-defined]
    assert not opens_to_write(ast.parse("open('x', 'rb')").body[0].value)  # type: ignore[attr-defined]


def no_state_hides_in_modules(name: str) -> None:
    assert not [node for node in ast.walk(tree(name)) if isinstance(node, ast.Global)]


def files_are_short(name: str) -> None:
    lines = (PACKAGE / name).read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_FILE


def functions_are_short(name: str) -> None:
    long = [
        f"{node.name}: {length}"
        for node in ast.walk(tree(name))
        if isinstance(node, ast.FunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not long


RULES: tuple[Callable[[str], None], ...] = (
    wings_know_only_themselves_and_the_ground_floor,
    only_the_parser_knows_spacy,
    only_the_command_line_prints_and_exits,
    what_is_printed_is_made_harmless,
    side_effects_stay_at_the_edges,
    no_state_hides_in_modules,
    files_are_short,
    functions_are_short,
)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_keeps_the_rules(name: str) -> None:
    for rule in RULES:
        rule(name)


def stems(folder: Path, pattern: str) -> set[str]:
    """The names of the files, without ending and without those that begin with an underscore."""
    return {p.name.split(".")[0] for p in folder.glob(pattern) if not p.name.startswith("_")}


def test_every_metric_is_a_file_a_test_and_a_section() -> None:
    ids = [metric.id for metric in METRICS]
    tests = stems(ROOT / "tests/analyse/metrics", "test_*.py") - {"test_registry"}
    site = Site(
        stories=(), disputes=(), outlets=(), metrics=metric_texts(), versions=(), private=False
    )
    sections = [section.id for page in method.pages(site) for section in page.context.metrics]  # type: ignore[attr-defined]
    assert sections == [f"m-{id_}" for id_ in ids]
    assert set(ids) == stems(PACKAGE / "analyse/metrics", "*.py")
    assert {f"test_{id_}" for id_ in ids} == tests


def test_every_page_type_is_a_file_and_a_template() -> None:
    names = [function.__module__.rpartition(".")[2] for function in PAGES]
    assert len(set(PAGES)) == len(PAGES)
    assert set(names) == stems(PACKAGE / "publish/pages", "*.py")
    assert set(names) == stems(ROOT / "templates", "*.md.jinja")


# Written in two halves, so that this file holds none of what it looks for.
MACHINE = re.compile(r"(?<![\w.~-])/" + r"(?:home|root|work|Users|tmp|mnt)/[\w.]")
INDEX = re.compile(r"--(?:extra-)?index" + r"-url|--find" + r"-links|--trusted" + r"-host")


def test_no_tracked_file_names_a_machine_or_a_registry() -> None:
    files = tracked()
    if not files:
        pytest.skip("this is no git checkout")
    wrong = []
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
        found = [*MACHINE.findall(text), *INDEX.findall(text)]
        if path.suffix == ".lock":
            found += re.findall(r"https?://\S+", text)
        wrong += [f"{path.relative_to(ROOT)}: {what}" for what in found]
    assert not wrong

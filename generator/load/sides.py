"""One YAML file with `sides:` in, its Dispute out, apart from any content folder."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ConfigurationError, ContentError
from generator.load import freeze
from generator.load.aliases import alias_problems
from generator.load.layout import read, shown
from generator.load.references import dispute_problems
from generator.load.schema import DisputeFile
from generator.load.strict_yaml import Tree, parse
from generator.load.validate import validate
from generator.model import Dispute


def load_sides(path: Path) -> Dispute:
    """The sides in a dispute file, or in any YAML file with `sides:`; other keys are not read.

    The id is the file's name, also the title if there is none. Within one side an alias may stand
    twice. Raises ContentError, or ConfigurationError when there is no such file.
    """
    if not path.is_file():
        raise ConfigurationError(f"{shown(path)} is no file: write the path of one with sides:")
    tree = parse(read(path), shown(path))
    checked = validate(_narrowed(tree, path.stem), DisputeFile)
    problems = list(checked.problems)
    if checked.entry:
        problems += dispute_problems(tree, checked.entry)
        problems += alias_problems(tree, checked.entry, within_sides=False)
    if problems or checked.entry is None:
        raise ContentError(tuple(problems))
    return freeze.dispute(path.stem, checked.entry)


def _narrowed(tree: Tree, title: str) -> Tree:
    """The tree with a title and with nothing but what a dispute file has."""
    known = {info.alias or name for name, info in DisputeFile.model_fields.items()}
    items = tree.value.items() if isinstance(tree.value, dict) else ()
    value = {"title": title, **{key: part for key, part in items if key in known}}
    return Tree(tree.path, value, tree.values, tree.keys, tree.broken, tree.problems)

"""YAML: what ours takes without a complaint has the value that PyYAML's safe loader gives it."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.load.strict_yaml import Tree, parse
from generator.load.yaml_syntax import PARSER
from tests.fuzz.target import Target, check_words, refusing

PIECES = (
    *("a", "b", ": ", ":", "- ", "\n", "\n  ", "\n- ", " ", "#", " # x", "? ", "!", "&x ", "*x"),
    *("[", "]", "{", "}", ", ", ",", "|", ">", "|-\n ", ">+\n  ", "'", '"', "''", '\\"', "\\x41"),
    *("---", "...", "%YAML 1.1\n", "<<", "=", "~", "null", "true", "no", "0", "-1", "1.5", "1e3"),
    *(
        "+12",
        "0x1f",
        "012",
        "1_0",
        "12:30",
        ".5",
        "2025-07-02",
        "\\u202e",
        "\t",
        "é",
        "\ufeff",
        "😀",
    ),
    *("!%0A", "!!str ", "%E2%80%AE", "\\n", "\\u0085"),
)


class Plain(yaml.SafeLoader):
    """PyYAML's own, but for what it takes for dates, `=` and `<<`."""


Plain.yaml_implicit_resolvers = {
    first: [
        (tag, form)
        for tag, form in found
        if tag.rpartition(":")[2] not in {"timestamp", "value", "merge"}
    ]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def run(data: bytes) -> None:
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    with refusing():
        ours = parse(text, "f.yml")
        check_tree(ours)
        if not ours.problems:
            theirs = value_of(yaml.compose(text, Loader=PARSER))
            assert same(ours.value, theirs), (ours.value, theirs)


def check_tree(tree: Tree) -> None:
    """Every value has its place, and all that is wrong is said in words."""
    if tree.problems:
        check_words(ContentError(tree.problems))
    assert all(line > 0 and column > 0 for line, column in tree.values.values())


def value_of(node: yaml.Node | None) -> Any:  # noqa: ANN401 (YAML holds anything)
    """What PyYAML makes of a node, keys as text: without recursion into aliases, which ours has
    refused before.
    """
    if isinstance(node, yaml.MappingNode):
        return {key.value: value_of(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [value_of(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    loader = Plain("")
    if node.tag == "tag:yaml.org,2002:str" or node.style:
        return node.value
    tag = loader.resolve(yaml.ScalarNode, node.value, (True, False))  # type: ignore[no-untyped-call]
    plain = yaml.ScalarNode(tag, node.value)
    return loader.construct_object(plain)


def same(ours: object, theirs: object) -> bool:
    """Whether two values are equal and of the same types all the way down."""
    return repr(ours) == repr(theirs)


TARGET = Target(
    name="strict_yaml",
    run=run,
    examples=st.lists(st.sampled_from(PIECES), max_size=40).map(lambda got: "".join(got).encode()),
    words=PIECES,
)

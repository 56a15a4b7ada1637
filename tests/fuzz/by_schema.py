"""Values that a JSON Schema lets through, for Hypothesis: what comes far into a loader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

Schema = Mapping[str, Any]
SCHEMAS = Path(__file__).parents[2] / "schemas"
WORDS = st.sampled_from(
    (
        *("port", "fishers", "rail", "union", "company", "ann", "own", "quotation", "en", "US, us"),
        *("The Harbour Board", "port authority", "said", "2025-07-02", "2025-07-02T14:30+02:00"),
        *("https://daily.example/a", "https://[::1", "http://a:99999/", "CC-BY-4.0", "a" * 64),
        *(
            "<b>x</b>",
            "=1+1",
            "{{ x }}",
            "İ",
            "ﬁ",
            "e\u0301",
            "\u200b",
            "0",
            "null",
            "-",
            "..",
            "é",
        ),
        *("none", "both", "other", "author", "con", "index", "a" * 400, "w " * 90, "👩‍👩‍👧"),
    )
) | st.text(max_size=12)


def values(name: str) -> st.SearchStrategy[Any]:
    """What the schema of a kind of file lets through, and now and then what it does not."""
    whole = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    return _of(whole, Root(whole))


class Root:
    """A schema file, in which references are looked up; each becomes one strategy."""

    def __init__(self, whole: Schema) -> None:
        self.whole = whole
        self.referred = cache(self._referred)

    def _referred(self, place: str) -> st.SearchStrategy[Any]:
        schema: Any = self.whole
        for step in place.removeprefix("#/").split("/"):
            schema = schema[step]
        return st.deferred(lambda: _of(schema, self))


def _of(schema: Schema, root: Root) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        return root.referred(schema["$ref"])
    if "const" in schema or "enum" in schema:
        return st.sampled_from(schema.get("enum", [schema.get("const")]))
    if "anyOf" in schema or "oneOf" in schema:
        return st.one_of([_of(each, root) for each in schema.get("anyOf") or schema["oneOf"]])
    return _of_type(schema, root)


def _of_type(schema: Schema, root: Root) -> st.SearchStrategy[Any]:
    kinds = {
        "object": lambda: _objects(schema, root),
        "array": lambda: st.lists(
            _of(schema.get("items", {}), root), min_size=schema.get("minItems", 0), max_size=3
        ),
        "string": lambda: _strings(schema),
        "integer": lambda: st.integers(schema.get("minimum"), schema.get("maximum")),
        "number": lambda: st.floats(
            schema.get("minimum"), schema.get("maximum"), allow_nan=False, allow_infinity=False
        ),
        "boolean": st.booleans,
        "null": st.none,
    }
    return kinds[schema["type"]]() if "type" in schema else WORDS | st.none() | st.integers(-9, 9)


def _strings(schema: Schema) -> st.SearchStrategy[str]:
    if "pattern" in schema:
        return st.from_regex(re.compile(str(schema["pattern"]))).map(_stripped) | WORDS
    return WORDS


def _stripped(text: str) -> str:
    return text.strip()


def _objects(schema: Schema, root: Root) -> st.SearchStrategy[dict[str, Any]]:
    known = {name: _of(each, root) for name, each in schema.get("properties", {}).items()}
    needed = set(schema.get("required", ()))
    fixed = st.fixed_dictionaries(
        {name: known[name] for name in known if name in needed},
        optional={name: known[name] for name in known if name not in needed},
    )
    more = schema.get("additionalProperties", False)
    if not isinstance(more, Mapping):
        return fixed
    keys = st.sampled_from(("port", "fishers", "daily-example", "union")) | WORDS
    free = st.dictionaries(keys, _of(more, root), max_size=3)
    return st.tuples(fixed, free).map(lambda pair: pair[1] | pair[0])

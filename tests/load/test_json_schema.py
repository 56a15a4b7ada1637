from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.load import article_schema, coding_schema, schema
from generator.load.json_schema import KINDS, schema_text, write
from generator.load.validate import EXAMPLES
from generator.report import Report

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.mark.parametrize(("name", "model"), KINDS)
def test_the_schemas_are_fresh(name: str, model: type[BaseModel | Report]) -> None:
    committed = (SCHEMAS / f"{name}.json").read_text(encoding="utf-8")
    assert committed == schema_text(model), "run make schemas"


def test_there_are_no_others(tmp_path: Path) -> None:
    write(tmp_path)
    assert {path.name for path in SCHEMAS.iterdir()} == {path.name for path in tmp_path.iterdir()}


def required() -> Iterator[str]:
    models = (
        part
        for module in (schema, article_schema, coding_schema)
        for part in vars(module).values()
        if isinstance(part, type)
    )
    for model in models:
        if issubclass(model, BaseModel) and model is not BaseModel:
            fields = model.model_fields.items()
            yield from (f.alias or name for name, f in fields if f.is_required() and name != "root")


def test_every_required_field_has_an_example() -> None:
    assert set(required()) <= set(EXAMPLES)
    assert all(example.startswith(f"{name}: ") for name, example in EXAMPLES.items())

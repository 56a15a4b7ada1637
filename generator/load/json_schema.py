"""The schema's models in, JSON Schemas for editors out: `python -m generator.load.json_schema`."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from generator.load.article_schema import ArticleHead
from generator.load.coding_schema import CodingFile, SealFile, WorksheetFile
from generator.load.record_schema import RecordFile
from generator.load.schema import DisputeFile, OutletsFile, StoryFile
from generator.load.site_file import SiteFile
from generator.report import Report

FOLDER = Path("schemas")
DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS: tuple[tuple[str, type[BaseModel | Report]], ...] = (
    ("article", ArticleHead),
    ("coding", CodingFile),
    ("diff", Report),
    ("dispute", DisputeFile),
    ("outlets", OutletsFile),
    ("record", RecordFile),
    ("seal", SealFile),
    ("site", SiteFile),
    ("story", StoryFile),
    ("worksheet", WorksheetFile),
)


def schema_text(model: type[BaseModel | Report]) -> str:
    """The JSON Schema of a file kind, as it is committed."""
    schema = {"$schema": DIALECT, **TypeAdapter(model).json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> None:
    """Write one schema a file kind into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, model in KINDS:
        path = folder / f"{name}.json"
        path.write_text(schema_text(model), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(FOLDER)

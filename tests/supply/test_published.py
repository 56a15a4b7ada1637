"""What a site publishes of others carries its licence: assets/licences.txt, linked everywhere."""

from __future__ import annotations

import json
import re
from importlib.metadata import distribution
from pathlib import Path

from generator.publish.mkdocs import UNUSED
from tests.supply.lock import ROOT

TEXT = (ROOT / "templates/theme/assets/licences.txt").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"\n\n\n([^\n(]+) \([^\n]+: ([^\n]+)\n=+\n", TEXT))
THEME = Path(str(distribution("mkdocs-material").locate_file("material/templates")))


def spoken(text: str) -> str:
    return " ".join(text.split())


def inside(source_map: Path) -> set[str]:
    """The npm packages that a file of the theme was made of."""
    sources = json.loads(source_map.read_text(encoding="utf-8"))["sources"]
    found = (re.findall(r"node_modules/((?:@[^/]+/)?[^/]+)/", source) for source in sources)
    return {packages[-1] for packages in found if packages}


def test_all_that_the_theme_was_made_of_is_named() -> None:
    """By the theme's own account of it; what is taken out of the site need not be."""
    maps = [
        path
        for path in (THEME / "assets").rglob("*.map")
        if not path.relative_to(THEME).as_posix().startswith(UNUSED)
    ]
    found = set().union(*map(inside, maps))
    assert {"rxjs", "clipboard"} <= found
    assert found <= set(PARTS)


def test_texts_are_those_that_come_with_the_packages() -> None:
    for name, licence in {
        "mkdocs-material": distribution("mkdocs-material").read_text("licenses/LICENSE"),
        "Evenhand": (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 1)[1],
    }.items():
        assert name in PARTS
        assert spoken((licence or "").split("\n\nSample articles", 1)[0]) in spoken(TEXT)


def test_every_part_says_who_made_it() -> None:
    blocks = TEXT.split("\n\n\n")[1:]
    assert len(blocks) == len(PARTS) == 12
    mine = [block for block in blocks if not re.search(r"Copyright|Pictogrammers", block)]
    assert mine == []
    assert TEXT.count("Permission is hereby granted, free of charge") == 2
    assert {"MIT License", "Apache License 2.0"} <= set(PARTS.values())


def test_every_page_links_it() -> None:
    foot = (ROOT / "templates/theme/partials/copyright.html").read_text(encoding="utf-8")
    assert "'assets/licences.txt' | url" in foot

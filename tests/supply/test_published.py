"""What a site publishes of others carries its licence: assets/licences.txt, linked everywhere."""

from __future__ import annotations

import re
from importlib.metadata import distribution, version
from pathlib import Path

from generator.publish.mkdocs import UNUSED
from tests.supply.lock import ROOT

TEXT = (ROOT / "templates/theme/assets/licences.txt").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"\n\n\n([^\n(]+) \([^\n]+: ([^\n]+)\n=+\n", TEXT))
THEME = Path(str(distribution("mkdocs-material").locate_file("material/templates")))


def spoken(text: str) -> str:
    return " ".join(text.split())


def test_nothing_of_the_theme_is_passed_on_but_what_is_named() -> None:
    """Its style sheets and scripts have parts under other licences inside: they are taken out."""
    assets = THEME / "assets"
    left = [
        path.relative_to(THEME).as_posix()
        for path in assets.rglob("*")
        if path.is_file() and not path.relative_to(THEME).as_posix().startswith(UNUSED)
    ]
    assert left == ["assets/images/favicon.png"]
    ours = (ROOT / "templates/theme/assets/images/favicon.png").read_bytes()
    assert ours != (assets / "images/favicon.png").read_bytes()


def test_the_rules_taken_from_it_say_whose_they_are() -> None:
    sheet = (ROOT / "templates/assets/material.css").read_text(encoding="utf-8")
    assert f"Material for MkDocs {version('mkdocs-material')}, copyright (c) 2016-2025" in sheet


def test_texts_are_those_that_come_with_the_packages() -> None:
    for name, licence in {
        "mkdocs-material": distribution("mkdocs-material").read_text("licenses/LICENSE"),
        "Evenhand": (ROOT / "LICENSE").read_text(encoding="utf-8").split("\n\n", 1)[1],
    }.items():
        assert name in PARTS
        assert spoken((licence or "").split("\n\nSample articles", 1)[0]) in spoken(TEXT)


def test_every_part_says_who_made_it() -> None:
    blocks = TEXT.split("\n\n\n")[1:]
    assert len(blocks) == len(PARTS) == 4
    mine = [block for block in blocks if not re.search(r"Copyright|Pictogrammers", block)]
    assert mine == []
    assert TEXT.count("Permission is hereby granted, free of charge") == 2
    assert {"MIT License", "Apache License 2.0"} <= set(PARTS.values())


def test_every_page_links_it() -> None:
    foot = (ROOT / "templates/theme/main.html").read_text(encoding="utf-8").split("<footer")[1]
    assert '"{{ up }}assets/licences.txt"' in foot

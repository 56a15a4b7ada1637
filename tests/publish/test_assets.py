"""One style sheet and one script: what is in them, and how large they are."""

from __future__ import annotations

import gzip
import re
from pathlib import Path, PurePosixPath

from generator.publish.assets import CSS, JS, bundles

LARGEST_SCRIPT = 18_000  # bytes, as sent: once a site, where markup would be sent with each page
NOTES = re.compile(r"\A(?:\s*(?:/\*.*?\*/|//[^\n]*\n))*\s*", re.DOTALL)


def test_all_style_sheets_are_in_one_those_others_build_on_first(tmp_path: Path) -> None:
    for name in ("apart", "pages", "parts", "tokens", "zeal"):
        (tmp_path / f"{name}.css").write_text(f".{name} {{}}\n\n")
    found = re.findall(r"^\.(\w+) {}$", bundles(tmp_path)[CSS], re.MULTILINE)
    assert found == ["tokens", "parts", "pages", "apart", "zeal"]


def test_all_scripts_are_in_one_by_name(tmp_path: Path) -> None:
    (tmp_path / "late.js").write_text("(() => {})();")
    (tmp_path / "early.js").write_text("(() => {})(); // without a line end")
    assert bundles(tmp_path)[JS] == (
        "/* early.js */\n(() => {})(); // without a line end\n\n/* late.js */\n(() => {})();\n"
    )


def test_a_site_without_scripts_has_an_empty_one(tmp_path: Path) -> None:
    assert bundles(tmp_path) == {CSS: "\n", JS: "\n"}


def test_pages_load_the_two(templates: Path) -> None:
    config = (templates.parent / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"assets/[\w.]+(?:css|js)\b", config)
    assert [PurePosixPath(path) for path in listed] == [CSS, JS]


def test_each_script_keeps_its_names_to_itself(templates: Path) -> None:
    for path in sorted((templates / "assets").glob("*.js")):
        code = NOTES.sub("", path.read_text(encoding="utf-8")).strip()
        assert code.startswith(("(() => {", "(function () {")), f"{path.name} is no function"
        assert code.endswith("})();"), f"{path.name} does not call itself"
        assert re.search(r"""\A.*\n\s*["']use strict["'];""", code), f"{path.name} is not strict"


def test_own_scripts_stay_small(templates: Path) -> None:
    script = bundles(templates / "assets")[JS].encode()
    assert len(gzip.compress(script, mtime=0)) < LARGEST_SCRIPT

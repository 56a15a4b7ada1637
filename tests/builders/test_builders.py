"""One tree of pages, three builders: the same site."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.publish import write
from generator.publish.builders import BUILDERS
from tests.builders.conftest import OTHERS, TREES, MadeSite, publish
from tests.builders.outline import outline, without_builder
from tests.project import tree
from tests.publish.test_published import LYCHEE

Made = Callable[[str, str], MadeSite]
ITS_OWN = re.compile(r"assets/(javascripts|stylesheets)/|pagefind/|\.html$")
"""What differs by name or by bytes: the builder's own assets, and what is made of the pages."""
INVENTED = "/stories/long/courier.html#passages-unknown"
"""One of the cases has figures of passages that were not invented for it."""
every = pytest.mark.parametrize("builder", BUILDERS)
other = pytest.mark.parametrize("builder", OTHERS)
trees = pytest.mark.parametrize("name", TREES)


def html(site: Path) -> set[str]:
    return {path for path in tree(site) if path.endswith(".html")}


@trees
@other
def test_it_makes_the_same_pages(made: Made, name: str, builder: str) -> None:
    assert html(made(name, builder).site) == html(made(name, "mkdocs").site)
    assert len(html(made(name, builder).site)) > 40


@trees
@other
def test_it_makes_the_same_other_files(made: Made, name: str, builder: str) -> None:
    by_mkdocs, by_other = (
        {path for path in tree(made(name, each).site) if not ITS_OWN.search(path)}
        for each in ("mkdocs", builder)
    )
    assert by_other == by_mkdocs


@trees
@every
def test_what_is_no_page_is_copied_byte_by_byte(made: Made, name: str, builder: str) -> None:
    found = made(name, builder)
    pages, site = tree(found.pages), tree(found.site)
    files = {p: held for p, held in pages.items() if not p.endswith(".md") and p != write.MARKER}
    assert {path for path, held in files.items() if site.get(path) != held} == set()
    assert {"assets/evenhand.css", "assets/evenhand.js"} <= set(files)


@trees
@other
def test_every_page_says_the_same(made: Made, name: str, builder: str) -> None:
    """Header, article and footer, tag by tag and word by word, and the head that others read."""
    site, mkdocs = made(name, builder).site, made(name, "mkdocs").site
    for path in sorted(html(mkdocs)):
        found, expected = outline(site / path), outline(mkdocs / path)
        assert found.head == expected.head, path
        assert without_builder(found.body) == without_builder(expected.body), path
        assert path == "404.html" or len(found.body) > 10 or "moved" in found.ids


@trees
@every
def test_no_other_host_is_asked_and_ids_are_unique(made: Made, name: str, builder: str) -> None:
    site = made(name, builder).site
    for path in sorted(html(site)):
        found = outline(site / path)
        assert [each for each in found.asked if re.match(r"(https?:)?//", each)] == [], path
        assert sorted(found.ids) == sorted(set(found.ids)), path


@trees
@every
@pytest.mark.skipif(not LYCHEE.exists(), reason="lychee is not installed")
def test_no_link_is_dead(made: Made, name: str, builder: str) -> None:
    site = made(name, builder).site
    options = ["--offline", "--include-fragments", "--root-dir", str(site), "--exclude", INVENTED]
    command = [str(LYCHEE), *options, f"{site}/**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@every
def test_the_same_pages_give_the_same_bytes(made: Made, tmp_path: Path, builder: str) -> None:
    found = made("content", builder)
    again = publish(builder, found.pages, tmp_path / "again", found.told)
    assert tree(again) == tree(found.site)


@every
def test_a_warning_fails(tmp_path: Path, builder: str) -> None:
    page = "---\ntitle: A\n---\n# A\n\n[nowhere](missing.md)\n"
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "index.md").write_text(page)
    with pytest.raises(BuildError, match=rf"{builder}: [\s\S]*missing\.md"):
        publish(builder, pages, tmp_path / "site", {})
    assert not (tmp_path / "site").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["pages"]

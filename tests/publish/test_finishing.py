"""Pages that are kept, and those that are finished early, are those that MkDocs would make."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.publish import mkdocs, rendered, write
from generator.publish.builders import finishing
from generator.publish.documents import carried
from generator.publish.lean import lean
from generator.publish.programs import PYTHON
from generator.publish.raw_blocks import parts
from generator.publish.render import render_site
from tests.project import tree
from tests.publish.conftest import EPOCH, PROJECT
from tests.publish.sample import site

PROGRAM = finishing()
DAY, OTHER_DAY = "3 July 2025", "4 July 2025"
IN_NAV = {"index.html", "stories/index.html", "disputes/index.html", "outlets/index.html"} | {
    "speakers/index.html",
    "method.html",
    "data/index.html",
    "search.html",
    "about.html",
}
STORY = "stories/dust/index.md"
LINK = "Whoever reads this may [read on](index.md#{}).\n"


@dataclass(frozen=True, slots=True)
class Project:
    """Pages and a configuration that a test may change, and where their site stands."""

    root: Path

    @property
    def pages(self) -> Path:
        return self.root / "pages"

    @property
    def config(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def notes(self) -> Path:
        return self.root / "notes.txt"

    def run(
        self, name: str, day: str = DAY, program: tuple[str, ...] = PROGRAM
    ) -> subprocess.CompletedProcess[str]:
        asked = mkdocs.environment(self.config, self.pages, {"EVENHAND_NEWEST": day})
        kept = {rendered.FORMER: str(self.root / "site"), rendered.NOTES: str(self.notes)}
        options = ["--config-file", str(self.config), "--site-dir", str(self.root / name)]
        return subprocess.run(
            [*program, "build", "--strict", *options],
            env={**os.environ, **asked, **kept, "SOURCE_DATE_EPOCH": str(EPOCH)},
            capture_output=True,
            text=True,
            check=False,
        )

    def made(self, day: str = DAY) -> int:
        """How many pages a build made anew; its site then stands."""
        done = self.run("new", day)
        assert done.returncode == 0, done.stderr
        shutil.rmtree(self.root / "site", ignore_errors=True)
        (self.root / "new").rename(self.root / "site")
        found = re.search(r"(\d+) pages made", done.stderr)
        assert found
        return int(found[1])

    def site(self) -> dict[str, bytes]:
        return tree(self.root / "site")

    def bare(self, day: str = DAY) -> dict[str, bytes]:
        """What MkDocs makes of the pages alone, made lean."""
        assert self.run("bare", day, (*PYTHON, "-m", "mkdocs")).returncode == 0
        return {
            path: lean(data.decode()).encode() if path.endswith(".html") else data
            for path, data in tree(self.root / "bare").items()
        }


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that was built once."""
    project = Project(tmp_path_factory.mktemp("first"))
    write.sync({**render_site(site(), PROJECT / "templates"), **carried(site())}, project.pages)
    shutil.copy(PROJECT / "mkdocs.yml", project.config)
    shutil.copytree(PROJECT / "templates/theme", project.root / "templates/theme")
    assert project.made() == pages_of(project)
    return project


@pytest.fixture
def project(first: Project, tmp_path: Path) -> Project:
    """A copy of it, which knows that its site stands."""
    return Project(Path(shutil.copytree(first.root, tmp_path / "project")))


def pages_of(project: Project) -> int:
    return sum(path.endswith(".md") for path in tree(project.pages))


def same(one: dict[str, bytes], other: dict[str, bytes]) -> Iterable[str]:
    """The files that are not the same."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def test_the_pages_are_those_of_mkdocs_to_the_byte(first: Project) -> None:
    assert same(first.site(), first.bare()) == []
    assert len(first.site()) > 50


def test_no_page_of_ours_is_left_to_mkdocs(first: Project) -> None:
    """Else they take seven times as long, and are made each time."""
    pages = {
        path: parts(data.decode().split("\n---\n", 1)[1])
        for path, data in tree(first.pages).items()
        if path.endswith(".md")
    }
    assert [path for path, found in pages.items() if found is None] == []


def test_kept_pages_are_those_of_mkdocs_to_the_byte(project: Project) -> None:
    before = project.site()
    assert project.made() == 0
    assert same(project.site(), before) == []


def test_of_a_change_in_one_page_one_is_made(project: Project) -> None:
    path = project.pages / STORY
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\n<p>One thing more.</p>\n", encoding="utf-8")
    assert project.made() == 1
    assert b"One thing more" in project.site()["stories/dust/index.html"]
    assert same(project.site(), project.bare()) == []


def test_a_new_day_is_told_in_the_navigation_alone(project: Project) -> None:
    before = project.site()
    assert project.made(OTHER_DAY) == len(IN_NAV)
    assert set(same(project.site(), before)) == IN_NAV
    assert same(project.site(), project.bare(OTHER_DAY)) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("templates/theme/main.html", "Corrections by people", "Corrected"),
        ("mkdocs.yml", "Home: index.md", "Start: index.md"),
        ("mkdocs.yml", "Outlets: outlets/index.md", "Media: outlets/index.md"),
    ],
)
def test_what_every_page_shows_makes_all_anew(
    project: Project, name: str, old: str, new: str
) -> None:
    path = project.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert project.made() == pages_of(project)
    assert same(project.site(), project.bare()) == []


def test_what_the_configuration_asks_for_makes_all_anew(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the variable is called."""
    settings = project.config.read_text(encoding="utf-8")
    settings = settings.replace("[EVENHAND_SITE_NAME, ", "[OWN_NAME, OTHER_NAME, ")
    project.config.write_text(settings, encoding="utf-8")
    assert project.made() == pages_of(project)
    monkeypatch.setenv("OTHER_NAME", "Another name")
    assert project.made() == pages_of(project)
    assert b"Another name" in project.site()["about.html"]


def test_a_damaged_page_is_made_anew(project: Project) -> None:
    before = project.site()
    (project.root / "site/stories/dust/index.html").write_text("<p>Bent</p>", encoding="utf-8")
    (project.root / "site/method.html").unlink()
    elsewhere = project.root / "elsewhere.html"
    elsewhere.write_bytes(before["about.html"])
    (project.root / "site/about.html").unlink()
    (project.root / "site/about.html").symlink_to(elsewhere)
    assert project.made() == 3
    assert same(project.site(), before) == []


@pytest.mark.parametrize("notes", [b"", b"\xff\xfe", b"a b\n", b"no notes at all\n"])
def test_damaged_notes_keep_nothing(project: Project, notes: bytes) -> None:
    before = project.site()
    project.notes.write_bytes(notes)
    assert project.made() == pages_of(project)
    assert same(project.site(), before) == []
    assert project.made() == 0


def test_a_page_with_links_is_followed_each_time(project: Project) -> None:
    """Nothing of it is kept, and what it leads to has to be there, kept or not."""
    page = project.pages / "stories/dust/more.md"
    page.write_text(f"---\ntitle: More\n---\n\n# More\n\n{LINK.format('page')}", encoding="utf-8")
    assert project.made() == 1
    assert project.made() == 1
    assert same(project.site(), project.bare()) == []

    story = project.pages / STORY
    text = story.read_text(encoding="utf-8")
    story.write_text(text.replace("{: #page }", "{: #top }"), encoding="utf-8")
    said = project.run("broken")
    assert said.returncode == 1
    assert "does not contain an anchor '#page'" in said.stderr

    story.unlink()
    said = project.run("broken")
    assert said.returncode == 1
    assert "'stories/dust/index.md' is not found among documentation files" in said.stderr


def test_an_anchor_of_a_kept_page_that_never_was_is_told(project: Project) -> None:
    page = project.pages / "stories/dust/more.md"
    page.write_text(f"---\ntitle: More\n---\n\n# More\n\n{LINK.format('none')}", encoding="utf-8")
    said = project.run("broken")
    assert said.returncode == 1
    assert "does not contain an anchor '#none'" in said.stderr


def test_a_page_that_the_navigation_forgot_is_told(project: Project) -> None:
    shutil.copy(project.pages / STORY, project.pages / "astray.md")
    said = project.run("broken")
    assert said.returncode == 1
    assert 'not included in the "nav" configuration' in said.stderr


def test_other_ideas_of_markdown_are_left_to_mkdocs(project: Project) -> None:
    text = project.config.read_text(encoding="utf-8")
    project.config.write_text(text.replace("- attr_list", "- attr_list\n  - smarty"), "utf-8")
    assert project.made() == pages_of(project)
    assert project.made() == pages_of(project)
    assert same(project.site(), project.bare()) == []

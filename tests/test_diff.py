"""`evenhand diff` and `evenhand passages` from outside: mend an attribution, see what moved."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.analyse.corpus import run_all
from generator.build import write_pages
from generator.cli import evenhand
from generator.places import Places, templates
from tests.project import HELD, here, make, stretches

ARTICLE = "content/stories/toll-vote/coast-post.md"
QUOTED = "content/stories/toll-vote/wire-nine.md"


def diff(root: Path, old: str, new: str, *words: str) -> str:
    """What `evenhand diff` says of two files of figures."""
    files = (str(root / f"{name}.json") for name in (old, new))
    done = CliRunner().invoke(evenhand, ["diff", *files, *words])
    assert done.exit_code == 0, done.output
    return done.output


NOTHING = "  - {at: [0, 9], drop: true, by: zoe, why: nobody speaks}"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("project"))


def figures(root: Path, name: str) -> Path:
    """The figures of a build of the content as it is."""
    places = Places(
        content=root / "content",
        texts=root / "texts",
        pages=root / "pages",
        site=root / "unused",
        config=root / "mkdocs.yml",
        templates=templates(),
        figures=root / f"{name}.json",
    )
    write_pages(places, run_all, story=None, private=False)
    assert places.figures is not None
    return places.figures


def test_a_mended_passage_is_found_listed_and_seen_to_move(project: Path) -> None:
    old, again = figures(project, "old"), figures(project, "again")
    assert old.read_bytes() == again.read_bytes()
    kept = stretches(old.read_text(encoding="utf-8"), 5) & stretches(HELD, 5)
    page = (project / "pages/stories/toll-vote/wire-nine.md").read_text(encoding="utf-8")
    assert kept <= stretches(page, 5)

    same = diff(project, "old", "again")
    assert "**Nothing moved:** every published value and every passage is the same." in same
    assert diff(project, "old", "again", "--figures").startswith("**Nothing moved.** ")

    listed = here(project, "passages", ARTICLE)
    assert listed.code == 0, listed.err
    line = next(row for row in listed.out.splitlines() if "The boats are welcome" in row)
    entry = line[line.index("{") : line.index("}")]
    article = project / ARTICLE
    good = article.read_text(encoding="utf-8")
    assert "{passage: The boats are welcome, side: port" in good
    start = entry.index("at:")
    mended = f"{entry[start : entry.index(']') + 1]}, side: fishers"
    article.write_text(
        good.replace("passage: The boats are welcome, side: port", mended), encoding="utf-8"
    )
    figures(project, "new")
    article.write_text(good, encoding="utf-8")

    moved = diff(project, "old", "new", "--figures")
    assert "- corrections changed: `toll-vote/coast-post`" in moved
    assert "| `toll-vote/coast-post` | voice share of fishers, words of sides |" in moved
    assert diff(project, "old", "new", "--json", "--out", str(project / "out/diff.json")) == ""
    made = CliRunner().invoke(evenhand, ["comment", str(project / "out/diff.json")])
    told = diff(project, "old", "new")
    assert (made.exit_code, made.output) == (0, told)
    assert "corrections changed" in told
    assert "**changed**, paragraph" in told


def test_words_of_others_texts_stand_on_lines_of_their_own_where_they_are_held(
    project: Path,
) -> None:
    found = here(project, "passages", QUOTED)
    assert found.code == 0, found.err
    first, *lines = found.out.splitlines()
    assert "copy the line alone" in first
    entries, held = lines[::2], lines[1::2]
    assert all("{at: [" in line for line in entries)
    assert not stretches(HELD, 3) & stretches(" ".join(entries), 3)
    assert all(line.startswith("     | ") for line in held)
    assert "     | the fishers should buy the tower outright" in held
    without = here(project, "passages", QUOTED, "--texts", "pages")
    assert (without.code, "|" in without.out) == (1, False)
    words = "burns whale tallow"
    at = HELD.index(words)
    place = here(project, "passages", QUOTED, "--find", words)
    assert place.out == f"[{at}, {at + len(words)}]  # nth: 1, paragraph 2\n"
    none = here(project, "passages", QUOTED, "--find", "no such words")
    assert none.out.startswith("These words do not stand there")


@pytest.mark.parametrize("file", ["mkdocs.yml", "content/stories/toll-vote/story.yml"])
def test_an_article_that_is_none_is_refused(project: Path, file: str) -> None:
    found = here(project, "passages", file)
    assert (found.code, found.out) == (1, "")
    name = file.rsplit("/", maxsplit=1)[-1]
    assert found.err == (
        f"{name} is no article: name one like content/stories/<story>/<article>.md\n"
    )


def test_a_file_without_figures_is_refused(project: Path) -> None:
    (project / "bad.json").write_text("{}", encoding="utf-8")
    found = here(project, "diff", "bad.json", "none.json")
    assert (found.code, found.out) == (1, "")
    assert found.err.startswith("bad.json:1:1: format: holds no figures (Field required)")


def test_corrections_that_cannot_be_made_are_told_of_all_articles_at_once(tmp_path: Path) -> None:
    root = make(tmp_path)
    article = root / ARTICLE
    text = article.read_text(encoding="utf-8")
    article.write_text(
        text.replace("corrections:\n", f"corrections:\n{NOTHING}\n"),
        encoding="utf-8",
    )
    quoted = root / QUOTED
    head = quoted.read_text(encoding="utf-8").removesuffix("---\n")
    quoted.write_text(
        f"{head}corrections:\n{NOTHING.replace('[0, 9]', '[0, 10]')}\n---\n",
        encoding="utf-8",
    )
    found = here(root, "build")
    assert found.code == 1
    where = [line.split(": ")[0] for line in found.err.splitlines()]
    assert where == [f"{ARTICLE}:13:10", f"{QUOTED}:9:10", "2 problems in 2 files"]
    assert not stretches(HELD, 3) & stretches(found.err.splitlines()[1], 3)

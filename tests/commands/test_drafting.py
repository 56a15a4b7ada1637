"""`evenhand draft-correction` from outside: what is printed, what is written, what is refused."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import evenhand
from generator.errors import EvenhandError
from tests.project import ROOT, tree

FILE = "content/stories/toll-vote/coast-post.md"
ENTRY = "- {at: [517, 536], side: fishers, by: your-name, why: what shows it}"
Draft = Callable[..., Result]


def issue(entry: str, article: str = "stories/toll-vote/coast-post") -> str:
    return (
        f"### Article\n\n{article}\n\n### What it should say\n\n```yaml\n{entry}\n```\n\n"
        "### Why\n\nThe skippers counted it, they say.\n"
    )


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    """The command on an issue's text, in a project with the corpus of the tests."""
    content = tmp_path / "content"
    shutil.copytree(ROOT / "tests/corpus", content)
    for path in content.rglob("wire-nine*"):
        path.unlink()
    monkeypatch.chdir(tmp_path)

    def run(body: str, *flags: str) -> Result:
        return CliRunner().invoke(evenhand, ["draft-correction", "-", *flags], input=body)

    return run


def test_the_entry_is_shown_then_written_and_nothing_else_changes(draft: Draft) -> None:
    before = tree(Path())
    shown = draft(issue(ENTRY), "--by", "@ann")
    line = '- {at: [517, 536], side: fishers, by: ann, why: "The skippers counted it, they say."}'
    assert shown.output == (
        f"{FILE}:14, under corrections:\n  {line}\n"
        "What the program finds there, before corrections:\n"
        "  {at: [517, 536], side: port, speaker: port authority}"
        "  # paragraph 4, indirect speech: it lost 2.1 million\n"
        "To put it there: --write\n"
    )
    assert tree(Path()) == before
    written = draft(issue(ENTRY), "--by", "@ann", "--write")
    assert written.output.endswith(f"Written: {FILE}\n")
    after = tree(Path())
    changed = after.pop(FILE).decode().split("\n")
    had = before.pop(FILE).decode().split("\n")
    assert after == before
    assert changed == [*had[:13], f"  {line}", *had[13:]]


def test_an_entry_is_drafted_once(draft: Draft) -> None:
    assert draft(issue(ENTRY), "--by", "ann", "--write").exit_code == 0
    before = tree(Path())
    again = draft(issue(ENTRY), "--by", "ben", "--write")
    assert "What it should say: is there already, by ann: nothing" in str(again.exception)
    assert tree(Path()) == before


@pytest.mark.parametrize(
    "unchanged",
    ["side: port, speaker: port authority", "side: port", "kind: speech, side: port"],
)
def test_a_form_sent_back_unchanged_drafts_nothing(draft: Draft, unchanged: str) -> None:
    before = tree(Path())
    result = draft(issue(ENTRY.replace("side: fishers", unchanged)), "--by", "ann", "--write")
    assert "says what the program says already: ask what" in str(result.exception)
    assert tree(Path()) == before


def test_a_missing_article_is_to_be_added(draft: Draft) -> None:
    body = "### Address of the article\n\n{}\n\n### Story\n\nThe toll\n"
    told = str(draft(body.format("https://wire.example/a?b=1&c=2")).exception)
    assert told.endswith("add it, with evenhand add 'https://wire.example/a?b=1&c=2'")
    told = str(draft(body.format("in the paper of Monday")).exception)
    assert told.endswith("add it from its address, with evenhand add")


@pytest.mark.parametrize(
    ("number", "whose", "sides"),
    [
        ("fishers: 61 %", " of Fishers", {"fishers", "both"}),
        ("figures/voice_share/port/words/sides", " of Port authority", {"port", "both"}),
        ("police: 1 passage", " of Skerry police", {"police"}),
        ("12 passages in all", "", {"fishers", "port", "both", "police", "none"}),
    ],
)
def test_a_disputed_number_gives_the_passages_of_whose_it_is(
    draft: Draft, number: str, whose: str, sides: set[str]
) -> None:
    page = "https://site.example/stories/toll-vote/coast-post.html#bar"
    body = f"### Page\n\n{page}\n\n### Number\n\n{number}\n\n### What it should be\n\nless\n"
    lines = draft(body).output.splitlines()
    assert lines[:3] == [f"{FILE}: a number is disputed", f"Number: {number}", "It should be: less"]
    listed = [line for line in lines if line.startswith("  {at: ")]
    found = {line.partition("side: ")[2].partition(",")[0].partition("}")[0] for line in listed}
    assert found == sides
    assert f"{len(listed)} passage{'s' * (len(listed) != 1)}{whose}, each" in lines[3]


@pytest.mark.parametrize(
    ("body", "flags", "told"),
    [
        (issue(ENTRY.replace("517", "518")), ("--by", "ann"), "cuts a word in two: write [517"),
        (issue(ENTRY.replace("side: fishers", "side: pilots")), ("--by", "ann"),
         '"pilots" is no side of this story\'s dispute'),
        (issue(ENTRY.replace("[517, 536]", "[0, 9]")), ("--by", "ann"), "finds no passage"),
        (issue(ENTRY), (), "nobody is named"),
        (issue("The skippers said it."), (), f"as a line does of: evenhand passages {FILE}"),
        (issue(ENTRY, "stories/toll-vote/elsewhere"), ("--by", "ann"), "there is no article"),
        (issue(ENTRY, "stories/outside/article"), ("--by", "ann"), "there is no article"),
        ("x" * 80_000, (), "an issue has 65536 at most"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_and_nothing_is_written(
    draft: Draft, body: str, flags: tuple[str, ...], told: str
) -> None:
    outside = Path("outside")
    outside.mkdir()
    shutil.copy(FILE, outside / "article.md")
    Path("content/stories/outside").symlink_to(outside.resolve(), target_is_directory=True)
    before = tree(Path())
    result = draft(body, *flags, "--write")
    assert isinstance(result.exception, EvenhandError)
    assert told in str(result.exception)
    assert "evenhand-" not in str(result.exception)
    assert tree(Path()) == before


def test_a_handle_is_one(draft: Draft) -> None:
    result = draft(issue(ENTRY), "--by", "ann & ben")
    assert (result.exit_code, "is not a handle" in result.output) == (2, True)

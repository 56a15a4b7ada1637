from __future__ import annotations

import html
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import evenhand
from generator.errors import EvenhandError
from generator.load.corpus import load_corpus
from generator.load.text import UNWANTED
from generator.model import Article
from tests.load.sample import FILES, write
from tests.test_cli_import import files_of

PARAGRAPHS = (
    "Trains in the north stood still on Friday after the Rail Union called its drivers out.",
    "“We are ready to talk,” said Ann Reed, who leads the union, at a rally in the station hall.",
    "Northern Rail called the strike needless and said that its offer still stands.",
    "It has hired buses, and it will pay back all tickets that were bought before Monday.",
    "Passengers were patient for the most part, since they had been told to stay at home.",
    "Those who came anyway were given tea by the people whose platform it was.",
)
TEXT = "\n\n".join(PARAGRAPHS)
KNOWN = (
    *("--url", "https://www.evening.example.org/news/still?utm_source=feed"),
    *("--title", "Trains stand still"),
    *("--published", "2025-07-04T06:30+02:00"),
)
Add = Callable[..., Result]


@pytest.fixture
def add(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Add:
    """`evenhand add …` in a project with one story; `typed` are lines at a terminal."""
    write(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    Path("still.txt").write_text(TEXT, encoding="utf-8")

    def run(*words: str, typed: str | None = None, data: bytes = b"") -> Result:
        monkeypatch.setattr("generator.commands.asking.at_terminal", lambda: typed is not None)
        given = data if typed is None else typed
        return CliRunner().invoke(evenhand, ["add", *words], input=given)

    return run


def articles() -> dict[str, Article]:
    """The articles of the project, which passes `check`."""
    (story,) = load_corpus(Path("content"), Path("texts")).stories
    return {article.id: article for article in story.articles}


def test_a_text_of_others_goes_to_texts_and_its_front_matter_to_the_content(add: Add) -> None:
    before = files_of(Path())
    done = add("still.txt", *KNOWN, "--yes", "--by", "ann")
    assert done.exit_code == 0, done.output
    after = files_of(Path())
    assert {name: after[name] for name in before} == before
    assert after["texts/strike/evening-post.txt"].decode() == f"{TEXT}\n"
    assert after["content/stories/strike/evening-post.md"].decode() == (
        "---\n"
        "outlet: evening-post\n"
        "title: Trains stand still\n"
        "url: https://www.evening.example.org/news/still\n"
        "published: 2025-07-04T06:30+02:00\n"
        f"accessed: {articles()['evening-post'].accessed}\n"
        "genre: news\n"
        "extent: full\n"
        "language: en\n"
        "rights: {basis: quotation}\n"
        "---\n"
    )
    assert done.stdout.splitlines()[-6:] == [
        "Next:",
        "  evenhand code --by ann",
        "  evenhand check",
        "  evenhand serve",
        (
            "    (its page is then at "
            "http://127.0.0.1:8000/stories/strike/evening-post.html; Ctrl-C ends it)"
        ),
        (
            "  git add content/stories/strike/evening-post.md "
            "content/stories/strike/evening-post.record.json"
        ),
    ]


def test_a_licensed_text_stands_below_its_front_matter(add: Add) -> None:
    rights = ("--rights", "licence", "--licence", "CC-BY-4.0", "--holder", "Evening: Post")
    done = add("-", *KNOWN, "--story", "strike", *rights, data=TEXT.encode())
    assert done.exit_code == 0, done.output
    added = articles()["evening-post"]
    assert (added.text, added.rights.holder) == (TEXT, "Evening: Post")
    assert not Path("texts").exists()
    assert done.stdout.splitlines()[-1] == "  git add content/stories/strike/evening-post.md"
    assert "evenhand code" not in done.stdout


def test_without_a_terminal_all_that_lacks_is_told_at_once(add: Add) -> None:
    before = files_of(Path())
    done = add("still.txt")
    assert done.exit_code == 2
    flags = re.findall(r"^  (--\S+) is missing", done.stderr, re.MULTILINE)
    assert flags == ["--url", "--outlet", "--title", "--published", "--story", "--rights"]
    assert "the likeliest is strike (names Rail Union and Northern Rail;" in done.stderr
    assert files_of(Path()) == before


def test_an_outlet_that_is_not_known_is_added_at_the_end(add: Add) -> None:
    url = ("--url", "https://coast.example/trains")
    done = add("still.txt", *KNOWN, *url, "--outlet-name", "The Coast: Post", "--yes")
    assert done.exit_code == 0, done.output
    assert Path("content/outlets.yml").read_text() == FILES["outlets.yml"] + (
        'coast-post:\n  name: "The Coast: Post"\n  homepage: https://coast.example/\n'
    )
    assert articles()["coast-post"].outlet == "coast-post"
    assert "  git add content/outlets.yml content/stories/strike/coast-post.md" in done.stdout


def test_a_dry_run_shows_the_files_and_writes_none(add: Add) -> None:
    before = files_of(Path())
    done = add("still.txt", *KNOWN, "--yes", "--dry-run")
    assert (done.exit_code, files_of(Path())) == (0, before)
    assert (
        "--- content/stories/strike/evening-post.md\n  ---\n  outlet: evening-post\n" in done.stdout
    )
    assert all(f"  {paragraph}\n" in done.stdout for paragraph in PARAGRAPHS)


def test_an_article_that_is_there_is_refused_with_its_path(add: Add) -> None:
    before = files_of(Path())
    url = "http://daily.example.org/drivers/?utm_medium=mail#top"
    done = add("still.txt", *KNOWN, "--url", url, "--yes")
    assert isinstance(done.exception, EvenhandError)
    assert "there already: content/stories/strike/first.md has the address" in str(done.exception)
    assert files_of(Path()) == before


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (" ".join(["Der Zug steht still und niemand weiß warum."] * 9), "another language"),
        ("…", "no words"),
    ],
)
def test_what_cannot_be_measured_is_refused(add: Add, text: str, what: str) -> None:
    done = add("-", *KNOWN, "--yes", data=text.encode())
    assert isinstance(done.exception, EvenhandError)
    assert what in str(done.exception)


def test_a_copy_of_an_article_is_told_with_its_share(add: Add) -> None:
    assert add("still.txt", *KNOWN, "--yes").exit_code == 0
    Path("copy.txt").write_text(f"{TEXT}\n\nOur own last line.", encoding="utf-8")
    url = ("--url", "https://daily.example.org/copy")
    done = add("copy.txt", *KNOWN, *url, "--yes", "--dry-run")
    assert (
        "100 % of the shorter text is the same as content/stories/strike/evening-post.md"
        in done.stderr
    )
    assert "one text: in one story the site counts such articles once" in done.stderr


@pytest.mark.parametrize(
    ("flag", "value", "what"),
    [
        ("--id", "../../x", "is not an id"),
        ("--id", "first", "is taken in strike"),
        ("--story", "../strike", "is no story here"),
        ("--story", "1", "is no story here"),
        ("--story", "new", "begin it first: evenhand new story"),
        ("--outlet", "evening-pots", 'did you mean "evening-post"?'),
        ("--published", "yesterday", "is not a date or time"),
        ("--published", "2025-07-04T06:30", "has no time zone"),
        ("--genre", "gossip", "is not one of news, analysis"),
        ("--rights", "mine", "is not one of own, licence"),
        ("--title", "x" * 301, "is 301 characters long"),
        ("--url", "javascript:alert(1)", "is not a web address"),
        ("--accessed", "today", "is not a date"),
    ],
)
def test_a_wrong_flag_is_told_in_the_schemas_words(
    add: Add, flag: str, value: str, what: str
) -> None:
    before = files_of(Path())
    done = add("still.txt", *KNOWN, "--yes", flag, value)
    assert (done.exit_code, files_of(Path())) == (2, before)
    assert re.search(rf"^  {flag}: .*{re.escape(what)}", done.stderr, re.MULTILINE), done.stderr


def test_at_a_terminal_every_question_has_its_proposal(add: Add) -> None:
    answers = [
        "",  # the whole text
        "https://evening.example.org/still",
        "",  # outlet
        "Trains: still",
        "4 July",
        "2025-07-04",
        "A. Writer, B. Writer",
        *("", "", "1"),  # credits, genre, story
        *("", "-", "", "y"),  # rights, holder, id, write
    ]
    done = add("still.txt", typed="\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    assert "Genre: news, analysis, opinion, interview, live (as most are) [news]" in done.output
    assert "an excerpt" not in done.output
    assert '"4 July" is not a date or time: write year-month-day' in done.output
    assert (
        "Outlet: its id, or new (its home page is at evening.example.org) [evening-post]"
        in done.output
    )
    assert articles()["evening-post"].authors == ("A. Writer", "B. Writer")
    assert articles()["evening-post"].title == "Trains: still"


def test_who_does_not_confirm_writes_nothing(add: Add) -> None:
    before = files_of(Path())
    done = add("still.txt", *KNOWN, typed="\n" * 9 + "n\n")
    assert (done.exit_code, files_of(Path())) == (0, before)
    assert "Write these files? [Y/n]: n\nNothing was written." in done.output
    command = shlex.split(done.output.splitlines()[-1])
    assert add(*command[2:], "--yes").exit_code == 0
    assert articles()["evening-post"].title == "Trains stand still"


def test_a_story_may_be_begun_on_the_way(add: Add) -> None:
    story = ("new", "", "Stations: open", "", "Stations open again.", "2025-07-04", "", "All.", "")
    typed = "\n".join(("", *[""] * 4, *story, "", "", "", "y"))
    done = add("still.txt", *KNOWN, typed=f"{typed}\n")
    assert done.exit_code == 0, done.output
    stories = load_corpus(Path("content"), Path("texts")).stories
    assert {s.id: [a.id for a in s.articles] for s in stories} == {
        "strike": ["first"],
        "stations-open": ["evening-post"],
    }
    paths = "content/stories/stations-open/story.yml content/stories/stations-open/evening-post.md"
    assert f"  git add {paths} " in done.output


def test_the_first_article_of_a_project_begins_its_outlets(add: Add) -> None:
    Path("content/outlets.yml").unlink()
    Path("content/stories/strike/first.md").unlink()
    story = Path("content/stories/strike/story.yml")
    story.write_text(
        FILES["stories/strike/story.yml"].replace("  - {outlet: evening-post, inc", "#")
    )
    story.write_text(story.read_text().replace("eligible:\n", ""))
    done = add("still.txt", *KNOWN, "--outlet-name", "Evening Post", "--yes")
    assert done.exit_code == 0, done.output
    assert list(articles()) == ["evening-post"]


def test_a_line_too_much_at_an_end_is_left_out(add: Add) -> None:
    Path("more.txt").write_text(f"Listen to this.\n\n{TEXT}\n\nAsk us.\n\nMore on Tuesday.")
    typed = "\n".join(("all", "first", "last", "last", *[""] * 10))
    done = add("more.txt", *KNOWN, typed=f"{typed}\n")
    assert done.exit_code == 0, done.output
    assert "type y, n, first or last" in done.output
    assert Path("texts/strike/evening-post.txt").read_text() == f"{TEXT}\n"


def test_ends_are_left_out_by_flags_too_and_told(add: Add) -> None:
    Path("more.txt").write_text(f"Listen to this.\n\n{TEXT}")
    done = add("more.txt", *KNOWN, "--yes", "--drop", "first")
    assert done.exit_code == 0, done.output
    assert "Left out:\n  - first paragraph, as asked: Listen to this.\n" in done.stderr
    assert Path("texts/strike/evening-post.txt").read_text() == f"{TEXT}\n"
    done = add("-", *KNOWN, "--drop", "last", data=b"The Rail Union called its drivers out.")
    assert "the text has one paragraph" in str(done.exception)


def test_what_was_dropped_is_in_the_command_that_goes_on(add: Add) -> None:
    typed = "\n".join(("first", *[""] * 9, "n"))
    done = add("still.txt", *KNOWN, "--drop", "last", typed=f"{typed}\n")
    assert " --drop last --drop first " in done.output.splitlines()[-1]


def test_a_licence_of_the_page_is_told_where_it_is_asked_for(add: Add) -> None:
    pytest.importorskip("trafilatura")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    licence = '</title><link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'
    page = HOSTILE.format(title="A", url="https://evening.example.org/a", text=text)
    Path("page.html").write_text(page.replace("</title>", licence), encoding="utf-8")
    done = add("page.html", *KNOWN, typed="\n" * 9 + "n\n")
    assert "The page names CC-BY-4.0. If that is the licence of this text, answer" in done.output
    assert "--rights licence" not in done.output
    done = add("page.html", *KNOWN, "--yes", "--dry-run")
    assert "add to the command: --rights licence --licence CC-BY-4.0" in done.stderr


def test_what_is_not_the_article_is_not_taken(add: Add) -> None:
    before = files_of(Path())
    done = add("still.txt", typed="n\n")
    assert isinstance(done.exception, EvenhandError)
    assert str(done.exception).endswith("\n  evenhand add still.txt --text FILE.txt")
    assert files_of(Path()) == before


def test_what_does_not_fit_the_story_is_told(add: Add) -> None:
    credit = ("--credits", "Daily Example", "--published", "2025-07-20")
    done = add("still.txt", *KNOWN, *credit, "--yes")
    assert "published 2025-07-20, the story's days are 2025-07-02 to 2025-07-09" in done.stderr
    assert "story.yml says that evening-post is left out (behind a wall)" in done.stderr
    assert "credits Daily Example, whose first.md is in this story" in done.stderr


def test_with_yes_nothing_is_asked_at_a_terminal(add: Add) -> None:
    done = add("still.txt", *KNOWN, "--yes", typed="")
    assert done.exit_code == 0, done.output


def test_a_second_time_another_id_is_proposed(add: Add) -> None:
    for number in range(3):
        url = ("--url", f"https://evening.example.org/{number}")
        assert add("still.txt", *KNOWN, *url, "--yes").exit_code == 0
    assert set(articles()) == {
        "first",
        "evening-post",
        "evening-post-trains-stand-still",
        "2025-07-04-evening-post-trains-stand-still",
    }


HOSTILE = (
    "<!doctype html><html lang=en><head><title>{title}</title>"
    '<meta property="og:title" content="{title}"><meta name="author" content="{title}">'
    '<link rel="canonical" href="{url}"></head><body><article><h1>{title}</h1>{text}'
    "<p>{title}</p></article></body></html>"
)


@pytest.mark.parametrize(
    "title",
    [
        "A title: {x: y}\n---\nrights: {basis: own} # said the union",
        "\x1b]0;owned\x07\x1b[2J\x1b[31mred \u202eevil\u2066",
        "x" * 10_000,
        "../../../etc/passwd",
        "---",
        "{{ config }} <script>alert(1)</script> & [a](javascript:b)",
    ],
)
def test_whatever_a_page_says_reaches_no_terminal_and_no_other_file(add: Add, title: str) -> None:
    pytest.importorskip("trafilatura")
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = HOSTILE.format(title=html.escape(title), url="https://evening.example.org/a", text=text)
    Path("page.html").write_text(page, encoding="utf-8")
    before = files_of(Path())
    done = add("page.html", "--published", "2025-07-04", "--yes")
    assert not UNWANTED.search(done.output.replace("\n", ""))
    if done.exit_code:
        assert (done.exit_code, files_of(Path())) == (2, before)
        done = add("page.html", "--published", "2025-07-04", "--title", "Trains", "--yes")
    assert done.exit_code == 0, done.output
    new = set(files_of(Path())) - set(before)
    place = re.compile(r"(content/stories|texts)/strike/[a-z0-9-]+\.(md|txt)\Z")
    assert all(map(place.match, new))
    assert len(articles()) == len(new) == 2

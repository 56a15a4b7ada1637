from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import evenhand
from generator.errors import ContentError, EvenhandError
from generator.load.corpus import load_corpus
from tests.load.sample import FILES, spoilt, write

DISPUTE = (
    "dispute",
    "--title",
    "Tolls in the harbour",
    "--side",
    "port: Port authority = Port, Harbour Board",
    "--side",
    "Fishers = fishers, Fishers",
)
STORY = (
    "story",
    "--title",
    "Tolls: doubled",
    "--summary",
    "The port doubles its toll.",
    "--from",
    "2025-01-02",
    "--selection",
    "All reports of two days.",
    "--tags",
    "harbour, tolls",
)
OUTLET = ("outlet", "--name", "Coast & Post", "--homepage", "https://coast.example/")
New = Callable[..., Result]


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> New:
    """`evenhand new …` in an empty folder, at a terminal where lines are typed."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, typed: str | None = None) -> Result:
        monkeypatch.setattr("generator.commands.asking.at_terminal", lambda: typed is not None)
        return CliRunner().invoke(evenhand, ["new", *arguments], input=typed)

    return run


def loads() -> None:
    load_corpus(Path("content"), Path("texts"))


def test_all_three_pass_check(new: New) -> None:
    told = [new(*words) for words in (DISPUTE, STORY, OUTLET)]
    assert [result.exit_code for result in told] == [0, 0, 0]
    loads()
    assert {p.as_posix(): p.read_text() for p in Path("content").rglob("*.yml")} == {
        "content/disputes/tolls-in-the-harbour.yml": (
            "title: Tolls in the harbour\nsides:\n"
            "  - id: port\n    name: Port authority\n    aliases: [Port, Harbour Board]\n"
            "  - id: fishers\n    name: Fishers\n    aliases: [fishers, Fishers]\n"
        ),
        "content/stories/tolls-doubled/story.yml": (
            'title: "Tolls: doubled"\nsummary: The port doubles its toll.\n'
            "from: 2025-01-02\nto: 2025-01-02\ndispute: tolls-in-the-harbour\n"
            "selection: All reports of two days.\ntags: [harbour, tolls]\n"
        ),
        "content/outlets.yml": (
            "coast-post:\n  name: Coast & Post\n  homepage: https://coast.example/\n"
        ),
    }
    assert "evenhand new story --dispute tolls-in-the-harbour" in told[0].output
    assert "evenhand add --story tolls-doubled" in told[1].output
    assert "evenhand check" in told[2].output


def test_where_the_schemas_lie_beside_the_content_files_name_theirs(new: New) -> None:
    Path("schemas").mkdir()
    for name in ("dispute", "story", "outlets"):
        Path(f"schemas/{name}.json").write_text("{}")
    for words in (DISPUTE, STORY, OUTLET, (*OUTLET[:2], "Post", *OUTLET[3:])):
        assert new(*words).exit_code == 0
    loads()
    for path in Path("content").rglob("*.yml"):
        first, rest = path.read_text().split("\n", 1)
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve().is_relative_to(Path("schemas").resolve())
        assert (path.parent / named).is_file()
        assert "yaml-language-server" not in rest


def test_somebody_is_asked_for_all_of_a_dispute_and_a_story(new: New) -> None:
    sides = "Port\nPort, Board\n\nFishers and their chair\n\nBoard\nFishers, fisher\nport\n\n\n"
    result = new("dispute", typed=f"Tolls\n\n{sides}")
    assert result.exit_code == 0, result.output
    assert 'the id "port" is taken: write another' in result.output
    assert '"Board" is an alias of port already: keep it in one place' in result.output
    assert "Side 2: its id, a word or two [fishers]:" in result.output
    assert result.output.count("this is needed: type an answer") == 1
    days = "2025-02-30\n2025-02-03\n2025-02-02\n\n"
    result = new(
        "story", typed=f"Tolls\n\nDoubled\n\nThe port doubles its toll.\n{days}\n\nAll reports.\n\n"
    )
    assert result.exit_code == 0, result.output
    assert "none fits, Ctrl-C and evenhand new dispute" in result.output
    assert "2025-02-30 is not in the calendar" in result.output
    assert "2025-02-02 is before the first day (2025-02-03)" in result.output
    (corpus_story,) = load_corpus(*_with_outlets()).stories
    assert (corpus_story.id, corpus_story.tags) == ("doubled", ())
    assert [side.aliases for side in corpus_story.dispute.sides] == [
        ("Port", "Board"),
        ("Fishers", "fisher"),
    ]


def _with_outlets() -> tuple[Path, Path]:
    Path("content/outlets.yml").write_text(FILES["outlets.yml"])
    return Path("content"), Path("texts")


@pytest.mark.parametrize("ending", ["", "\n\n# a note at the end", "\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_stands_in_outlets_yml_stays_byte_for_byte(
    new: New, tmp_path: Path, ending: str, end: str
) -> None:
    path = write(tmp_path, FILES) / "outlets.yml"
    before = (FILES["outlets.yml"].rstrip() + ending).replace("\n", end).encode()
    path.write_bytes(before)
    assert new(*OUTLET, "--country", "Ireland", "--short", "Coast").exit_code == 0
    assert path.read_bytes().startswith(before)
    added = path.read_bytes()[len(before) :].decode().strip()
    assert added == (
        "coast-post:\n  name: Coast & Post\n  short: Coast\n"
        "  homepage: https://coast.example/\n  country: Ireland"
    )
    loads()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("story",), ("--title is missing", "--summary is missing", "--from is missing")),
        ((*STORY, "--id", "strike"), ('"strike" is there already: write another id',)),
        ((*STORY, "--id", "walkout"), ('"walkout" is what strike was called before',)),
        ((*STORY, "--id", "../strike"), ('"../strike" is not an id',)),
        (
            (*STORY, "--dispute", "rial"),
            ('"rial" is no dispute here: there are rail;', "evenhand new dispute"),
        ),
        ((*STORY, "--to", "2024-01-01"), ("is before the first day",)),
        ((*STORY, "--tags", "a, \u202eb"), ("invisible character U+202E",)),
        (("outlet", "--name", "daily example"), ("is there already, as daily-example",)),
        ((*OUTLET[:3], "--homepage", "coast"), ('"coast" is not a web address',)),
        ((*OUTLET, "--short", "Coast and Post of it"), ("write 14 at most",)),
        (DISPUTE[:5], ("give it for each side, two at least",)),
        ((*DISPUTE[:5], "--side", "Fishers"), ("has no aliases: write it as ID: NAME",)),
        ((*DISPUTE[:5], "--side", "a: Alda = Port"), ('"Port" is an alias of port already',)),
        ((*DISPUTE[:5], "--side", "none: A = B"), ('"none" has a meaning of its own',)),
    ],
)
def test_what_lacks_is_told_and_nothing_is_written(
    new: New, tmp_path: Path, words: tuple[str, ...], told: tuple[str, ...]
) -> None:
    write(tmp_path, spoilt(("stories/strike/story.yml", "tags:", "formerly: [walkout]\ntags:")))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    result = new(*words)
    assert result.exit_code == 2
    for each in told:
        assert each in result.output
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("change", "words", "error", "told"),
    [
        (("outlets.yml", "", "{a-b: {name: A, homepage: https://a.example/}}\n"), OUTLET,
         EvenhandError, "cannot be added at the end of"),
        (("outlets.yml", "short: Evening", "shrt: E"), OUTLET, ContentError, "unknown key"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_added_to_are_told(
    new: New,
    tmp_path: Path,
    change: tuple[str, str, str],
    words: tuple[str, ...],
    error: type[Exception],
    told: str,
) -> None:
    path = write(tmp_path, spoilt(change)) / "outlets.yml"
    before = path.read_bytes()
    result = new(*words)
    assert isinstance(result.exception, error)
    assert told in str(result.exception)
    assert path.read_bytes() == before


def test_a_story_needs_a_dispute(new: New) -> None:
    result = new("story", typed="")
    assert (result.exit_code, "first evenhand new dispute" in result.output) == (2, True)


@pytest.mark.parametrize("kind", ["story", "outlet", "dispute"])
def test_a_file_that_appears_meanwhile_is_not_overwritten(kind: str, new: New) -> None:
    assert new(*DISPUTE).exit_code == 0
    Path("content/stories/tolls-doubled").mkdir(parents=True)
    there = Path("content/stories/tolls-doubled/story.yml")
    again = {"story": STORY, "outlet": OUTLET, "dispute": DISPUTE}[kind]
    there.write_text("title: mine\n")
    result = new(*again)
    assert result.exit_code != 0
    assert there.read_text() == "title: mine\n"

import gzip
import json
import re
from pathlib import Path

import pytest

from generator.load.corpus import load_corpus
from tests.load.sample import FILES, write
from tests.test_cli_check import run

LINES = [
    {
        "id": str(number),
        "outlet": outlet,
        "title": f"Headline {number}: “a plan”",
        "published": published,
        "url": f"https://{outlet[:5].lower()}.example.org/{number}",
        "text": f"The union said, for the time number {number}, that it would strike.",
        "authors": "A. Writer, B. Writer",
    }
    for number, (outlet, published) in enumerate(
        [("Daily Paper", "2025-07-02"), ("Evening (Web)", "2025-07-05"), ("Daily Paper", "")]
    )
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lines.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)) + "\n{broken\n", encoding="utf-8")
    return path


@pytest.fixture
def sides(tmp_path: Path) -> Path:
    path = tmp_path / "rail-sides.yml"
    path.write_text(FILES["disputes/rail.yml"].partition("\n")[2], encoding="utf-8")
    return path


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_an_import_passes_check(
    file: Path,
    sides: Path,
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    to = ("--content", str(content), "--story", "strike", "--dispute", str(sides))
    assert run(monkeypatch, "import", str(file), *to, "--title", "The: strike") == 0
    out, err = capsys.readouterr()
    assert out == (
        "3 articles of 2 outlets for the story strike: 8 new files, 1 line left out, 1 undated\n"
    )
    assert err.splitlines()[0] == "lines.jsonl:3: undated: no date"
    assert err.splitlines()[1].startswith("lines.jsonl:4: left out: broken JSON at column 2")
    assert run(monkeypatch, "check", "--content", str(content)) == 0
    _, *said = capsys.readouterr().out.splitlines()  # the first: no contact is set
    assert said[-1] == "1 story, 3 articles, 2 outlets: nothing wrong, 3 articles without a record"
    assert len(said) == 4
    assert all(": note: has no record yet, so no figures: run " in line for line in said[:-1])
    (story,) = load_corpus(content, content.parent / "texts").stories
    assert (story.title, story.dispute.id, story.dispute.title) == (
        "The: strike",
        "rail-sides",
        "The: strike",
    )
    assert [article.text for article in story.articles] == [line["text"] for line in LINES]
    assert [article.title for article in story.articles] == [line["title"] for line in LINES]
    assert {article.authors for article in story.articles} == {("A. Writer", "B. Writer")}
    assert all(article.quotation for article in story.articles)
    assert not [path for path in files_of(content) if path.endswith((".txt", ".new"))]


def test_packed_lines_into_content_that_is_there(
    file: Path, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = write(tmp_path, FILES)
    packed = tmp_path / "lines.jsonl.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    texts = tmp_path / "elsewhere"
    to = ("--content", str(content), "--texts", str(texts))
    assert run(monkeypatch, "import", str(packed), *to, "--story", "strike") == 0
    after = files_of(before)
    assert after["outlets.yml"].decode().startswith(FILES["outlets.yml"])
    for name in FILES.keys() - {"outlets.yml"}:
        assert after[name].decode() == FILES[name]
    (story,) = load_corpus(content, texts).stories
    assert len(story.articles) == 4
    assert not (tmp_path / "texts").exists()


def test_a_second_import_overwrites_nothing(
    file: Path,
    sides: Path,
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    to = ("--content", str(content), "--story", "strike", "--dispute", str(sides))
    assert run(monkeypatch, "import", str(file), *to) == 0
    before = files_of(content.parent)
    capsys.readouterr()
    assert run(monkeypatch, "import", str(file), *to) == 1
    err = capsys.readouterr().err
    assert files_of(content.parent) == before
    assert "2025-07-02-headline-0-a-plan.md" in err
    assert err.endswith("Nothing was written.\n")
    assert len(err.splitlines()) == 4


def test_other_names_of_keys(
    tmp_path: Path, sides: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = {"headline": LINES[0]["title"], "body": LINES[0]["text"]} | LINES[0]
    del line["title"], line["text"]
    path = tmp_path / "lines.jsonl"
    path.write_text(json.dumps(line))
    to = ("--content", str(content), "--story", "strike", "--dispute", str(sides))
    assert run(monkeypatch, "import", str(path), *to, "--map", "title=headline, text=body") == 0


@pytest.mark.parametrize(
    ("more", "code", "message"),
    [
        (("--story", "Strike"), 2, '"Strike" is not an id'),
        (("--story", "strike", "--map", "titel=x"), 2, "where OURS is one of id, outlet, title"),
        (("--story", "strike", "--map", "title"), 2, "write OURS=THEIRS"),
        ((), 2, "Missing option '--story'"),
        (("--story", "strike"), 1, "is new and --dispute is needed"),
        (("--story", "strike", "--dispute", "none"), 1, "is neither a file nor a dispute in"),
        (("--story", "strike", "--dispute", "broken.yml"), 1, "broken.yml:1:1: sides: is missing"),
    ],
)
def test_what_cannot_be_done_writes_nothing(
    *,
    more: tuple[str, ...],
    code: int,
    message: str,
    file: Path,
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(file.parent)
    Path("broken.yml").write_text("title: Broken\n")
    assert run(monkeypatch, "import", str(file), "--content", str(content), *more) == code
    assert message in capsys.readouterr().err
    assert not content.exists()


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(b"{}" * 1000, mtime=0)[:20]])
def test_a_damaged_archive(
    data: bytes,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "lines.jsonl.gz"
    path.write_bytes(data)
    assert run(monkeypatch, "import", str(path), "--story", "a", "--content", str(tmp_path)) == 1
    assert "lines.jsonl.gz cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "articles", "outlets"), [("gaza-2012", 27, 9), ("shutdown-2013", 7, 7)]
)
def test_the_corpora(
    name: str,
    articles: int,
    outlets: int,
    content: Path,
    corpora_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sides = corpora_folder / f"{re.sub('-[0-9]+', '', name)}-sides.yml"
    to = ("--content", str(content), "--story", name, "--dispute", str(sides))
    assert run(monkeypatch, "import", str(corpora_folder / f"{name}.jsonl.gz"), *to) == 0
    corpus = load_corpus(content, content.parent / "texts")
    assert (len(corpus.stories[0].articles), len(corpus.outlets)) == (articles, outlets)
    assert all(article.text for article in corpus.stories[0].articles)

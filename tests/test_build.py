"""`evenhand build` from outside: what it publishes, what it never does, how it fails."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.analyse.corpus import run_all
from generator.build import epoch, write_pages
from generator.errors import ConfigurationError
from generator.load.corpus import load_corpus
from generator.model import Corpus
from generator.places import Places, templates
from generator.publish.builders import missing
from generator.publish.dates import moment
from tests.project import HELD, ROOT, here, make, run, seen, stretches, tree, words

STORY = "content/stories/toll-vote/story.yml"
ARTICLE = "content/stories/toll-vote/coast-post.md"
STAMP = "Private build"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built once, plainly; tests leave its content as it was."""
    root = make(tmp_path_factory.mktemp("project"))
    done = run(root, "build", "--zip", "harbour.zip")
    assert done.code == 0, done.err
    assert done.out.startswith("3 stories, 6 articles: ")
    assert re.search(r"^To be read from disk: harbour\.zip, \d\.\d MB$", done.out, re.MULTILINE)
    return root


def pages(root: Path, *, private: bool) -> dict[str, str]:
    """The Markdown of a build of the project's content, without MkDocs."""
    places = Places(
        content=root / "content",
        texts=root / "texts",
        pages=root / f"{private}-pages",
        site=root / "unused",
        config=root / "mkdocs.yml",
        templates=templates(),
    )
    write_pages(places, run_all, story=None, private=private)
    return {path: data.decode() for path, data in tree(places.pages).items() if ".md" in path}


def shared(page: str, length: int = 5) -> set[str]:
    """The runs of words that a page has in common with the text of others."""
    return stretches(HELD, length) & stretches(page, length)


# ---------------------------------------------------------------- what is published


def test_every_page_becomes_html(built: Path) -> None:
    markdown = {path[:-3] for path in tree(built / "build/pages") if path.endswith(".md")}
    html = {path[:-5] for path in tree(built / "site") if path.endswith(".html")}
    assert markdown == html - {"404"}
    assert len(markdown) >= 15


def test_a_second_build_writes_no_page_again(built: Path) -> None:
    places = Places(
        content=built / "content",
        texts=built / "texts",
        pages=built / "build/pages",
        site=built / "site",
        config=built / "mkdocs.yml",
        templates=templates(),
    )
    changes = write_pages(places, run_all, story=None, private=False).changes
    assert (changes.written, changes.removed) == ((), ())
    assert len(changes.unchanged) > 15


def test_the_copy_holds_the_pages_below_one_folder(built: Path) -> None:
    with ZipFile(built / "harbour.zip") as copy:
        names = {name for name in copy.namelist() if name.endswith(".html")}
    pages = {path for path in tree(built / "site") if path.endswith(".html")} - {"404.html"}
    assert names == {f"harbour/{path}" for path in pages}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--private", "--zip", "harbour.zip"], "name it harbour-private.zip"),
        (["--zip", "harbour.tar.gz"], "name a file that ends in .zip"),
        (["--builder", "hugo"], "'hugo' is not one of 'mkdocs', 'properdocs', 'zensical'"),
    ],
)
def test_what_cannot_be_packed_or_built_is_said_at_once(
    tmp_path: Path, options: list[str], said: str
) -> None:
    done = here(make(tmp_path / "project"), "build", *options)
    assert done.code in {1, 2}
    assert said in done.err
    assert not (tmp_path / "project/build").exists()


@pytest.mark.skipif(not missing("zensical"), reason="zensical is installed")
def test_a_builder_that_is_missing_is_said_at_once(tmp_path: Path) -> None:
    done = here(make(tmp_path / "project"), "build", "--builder", "zensical")
    assert (done.code, done.out) == (1, "")
    assert done.err == "zensical is not installed: make builders\n"


def test_no_page_asks_another_host_for_anything(built: Path) -> None:
    fetched = re.compile(
        r"<(?:script|link|img|iframe|source|object|embed|video|audio)\b[^>]*"
        r"(?:src|href|data)=[\"']?(?:https?:)?//[^\"'>\s]+"
    )
    for path, data in tree(built / "site").items():
        if path.endswith(".html"):
            found = [hit for hit in fetched.findall(data.decode()) if "canonical" not in hit]
            assert not found, path


def test_five_words_of_a_text_of_others_stand_on_no_page(built: Path) -> None:
    for folder in ("build/pages", "site"):
        for path, data in tree(built / folder).items():
            if path.endswith((".html", ".md", ".json", ".xml", ".js", ".txt")):
                assert not shared(data.decode()), (folder, path)


def test_five_words_of_a_text_of_others_are_not_in_the_search(built: Path) -> None:
    found = {path: data for path, data in tree(built / "site/pagefind").items() if ".pf_" in path}
    assert len(found) > 15
    for path, data in found.items():
        text = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        assert not shared(text.decode("utf-8", "replace")), path


def test_the_text_of_a_withdrawn_article_stands_on_no_page(built: Path) -> None:
    for folder in ("build/pages", "site"):
        for path, data in tree(built / folder).items():
            if path.endswith((".html", ".md", ".json")):
                assert "rather lose a day than a life" not in " ".join(words(data.decode())), path


def test_pages_of_a_plain_build_are_not_stamped(built: Path) -> None:
    assert not [path for path, data in tree(built / "site").items() if STAMP.encode() in data]


def test_a_private_build_stamps_every_page_and_shows_texts(built: Path) -> None:
    found = pages(built, private=True)
    assert [path for path, text in found.items() if STAMP not in text] == []
    article = found["stories/toll-vote/wire-nine.md"]
    shown = " ".join(words(seen(article)))
    for paragraph in HELD.split("\n\n"):
        assert " ".join(words(paragraph)) in shown


def test_a_private_build_never_shares_a_folder_with_a_plain_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from generator.places import places

    monkeypatch.chdir(ROOT)
    plain, private = (places(Path("content"), None, None, private=p) for p in (False, True))
    assert plain.site != private.site
    assert plain.pages != private.pages
    assert "private" in private.site.name


def test_a_correction_changes_what_is_counted(tmp_path: Path) -> None:
    root = make(tmp_path)
    before = pages(root, private=False)["stories/toll-vote/coast-post.md"]
    article = root / ARTICLE
    text = article.read_text(encoding="utf-8")
    article.write_text(
        text.replace("side: port, by: ann", "side: fishers, by: ann"), encoding="utf-8"
    )
    after = pages(root, private=False)["stories/toll-vote/coast-post.md"]
    row = re.compile(r"passages&#45;fishers\"[^>]*>(\d+)<")
    assert row.findall(before)
    assert row.findall(before) != row.findall(after)


# ---------------------------------------------------------------- failures leave what was there


def state(root: Path) -> dict[str, bytes]:
    return {
        f"{folder}/{path}": data
        for folder in ("site", "build")
        for path, data in tree(root / folder).items()
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (STORY, "dispute: harbour-toll", "dispute: nowhere", "dispute"),
        (STORY, "title:", "titel:", "titel"),
        (ARTICLE, "outlet: coast-post", "outlet: nobody", "outlet"),
        (ARTICLE, "The boats are welcome, side", "no such words here, side", "passage"),
        ("content/outlets.yml", "coast-post:", "coast-post: &x", "outlets.yml"),
    ],
)
def test_bad_content_changes_nothing(
    built: Path, file: str, old: str, new: str, message: str
) -> None:
    path = built / file
    good, before = path.read_text(encoding="utf-8"), state(built)
    assert old in good
    try:
        path.write_text(good.replace(old, new), encoding="utf-8")
        done = here(built, "build")
    finally:
        path.write_text(good, encoding="utf-8")
    assert (done.code, done.out) == (1, "")
    assert re.search(rf"^{re.escape(file)}:\d+:\d+: ", done.err, re.MULTILINE)
    assert message in done.err
    assert re.search(r"^\d+ problems? in \d+ files?$", done.err, re.MULTILINE)
    assert "Traceback" not in done.err
    assert state(built) == before


def test_a_failure_of_mkdocs_leaves_the_site(built: Path) -> None:
    config = built / "mkdocs.yml"
    good, before = config.read_text(encoding="utf-8"), tree(built / "site")
    try:
        config.write_text(good.replace("name: material", "name: no-such-theme"), encoding="utf-8")
        done = here(built, "build")
    finally:
        config.write_text(good, encoding="utf-8")
    assert done.code == 1
    assert "no-such-theme" in done.err
    assert "Traceback" not in done.err
    assert tree(built / "site") == before
    assert [path.name for path in built.iterdir() if path.name.startswith(".site.")] == [
        ".site.lock"
    ]


def test_a_folder_of_others_is_never_emptied(built: Path, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear", encoding="utf-8")
    done = here(built, "build", "--site", str(tmp_path))
    assert done.code == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_outside_of_a_project_the_build_says_so(tmp_path: Path) -> None:
    done = here(tmp_path, "build")
    assert done.code == 1
    assert "mkdocs.yml" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_story_alone_and_one_that_is_not_there(built: Path, tmp_path: Path) -> None:
    content, texts = built / "content", built / "texts"
    alone = load_corpus(content, texts, "tram-route")
    assert [story.id for story in alone.stories] == ["tram-route"]
    places = Places(content, texts, tmp_path / "p", tmp_path / "s", Path("x"), templates())
    write_pages(places, run_all, story="tram-route", private=False)
    made = tree(tmp_path / "p")
    assert "stories/tram-route/index.md" in made
    assert not [path for path in made if "toll-vote" in path or "boats-stay-in" in path]
    with pytest.raises(ConfigurationError, match="no-such-story"):
        load_corpus(content, texts, "no-such-story")


def test_the_site_has_the_date_of_its_newest_article() -> None:
    corpus = load_corpus(ROOT / "tests/corpus", ROOT / "no-texts")
    newest = max(
        moment(when)
        for story in corpus.stories
        for article in story.articles
        for when in (article.published, article.updated)
        if when is not None
    )
    assert epoch(corpus) == int(newest.timestamp())
    assert epoch(Corpus((), (), ())) > 0

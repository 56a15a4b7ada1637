from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from generator.errors import ConfigurationError, ContentError
from generator.load.corpus import load_corpus
from generator.load.text import text_hash
from generator.model import Addition, Correction, Eligible, Place, Rights, Span, Withdrawal
from tests.load.sample import FILES, spoilt, write

ARTICLE = "stories/strike/first.md"
STORY = "stories/strike/story.yml"
REPO = Path(__file__).parents[2]


def article(published: str, more: str = "") -> str:
    head = FILES[ARTICLE].split("accessed:")[0].replace("2025-07-02T14:30+02:00", published)
    return f"{head}rights: {{basis: own}}\n{more}---\nThe union said so.\n"


def test_the_sample_becomes_values(tmp_path: Path) -> None:
    corpus = load_corpus(write(tmp_path, FILES), tmp_path)
    (story,) = corpus.stories
    (first,) = story.articles
    assert [outlet.id for outlet in corpus.outlets] == ["daily-example", "evening-post"]
    assert (corpus.outlets[1].short, corpus.outlets[1].country) == ("Evening", "Ireland")
    assert (story.id, story.start, story.end) == ("strike", date(2025, 7, 2), date(2025, 7, 9))
    assert story.eligible == (Eligible("evening-post", included=False, why="behind a wall"),)
    offset = timezone(timedelta(hours=2))
    assert first.published == datetime(2025, 7, 2, 14, 30, tzinfo=offset)
    assert (first.id, first.story, first.authors) == ("first", "strike", ("A. Writer",))
    assert first.rights == Rights("own")
    assert first.text is not None
    assert first.text.startswith("Drivers will")
    assert first.text.endswith("ready to talk.")
    assert first.corrections == (
        Correction(
            by="ann",
            why="it is their spokesman",
            passage="we are ready to talk",
            side="company",
        ),
    )
    assert first.corrections[0].where == Place(
        (tmp_path / "content" / ARTICLE).as_posix(), 10, 15, "corrections[1].passage", quotable=True
    )


def test_a_storys_aliases_are_added_to_its_dispute_alone(tmp_path: Path) -> None:
    corpus = load_corpus(write(tmp_path, FILES), tmp_path)
    assert corpus.disputes[0].sides[0].aliases == ("Rail Union", "union")
    union, company = corpus.stories[0].dispute.sides
    assert union.aliases == ("Rail Union", "union", "Reed")
    assert (union.excepts, company.aliases) == (("European Union",), ("Northern Rail",))
    assert corpus.disputes[0].speakers == corpus.stories[0].dispute.speakers


def test_articles_come_in_order_of_publication_and_stories_newest_first(tmp_path: Path) -> None:
    older = FILES[STORY].replace("2025-07", "2024-07")
    files = FILES | {
        "stories/older/story.yml": older,
        "stories/another/story.yml": FILES[STORY],
        "stories/strike/late.md": article("2025-07-03T23:30-05:00"),
        "stories/strike/day.md": article("2025-07-03"),
        "stories/strike/b.md": article("2025-07-02T12:30Z"),
    }
    corpus = load_corpus(write(tmp_path, files), tmp_path)
    assert [story.id for story in corpus.stories] == ["another", "strike", "older"]
    strike = corpus.stories[1]
    assert [entry.id for entry in strike.articles] == ["b", "first", "day", "late"]


def test_one_story_may_be_loaded_alone(tmp_path: Path) -> None:
    files = FILES | {
        "stories/broken/story.yml": "title: [",
        "stories/broken/Article.md": "",
        "stories/empty/story.yml": FILES[STORY],
    }
    content = write(tmp_path, files)
    assert [story.id for story in load_corpus(content, tmp_path, "strike").stories] == ["strike"]
    assert load_corpus(content, tmp_path, "empty").stories[0].articles == ()
    with pytest.raises(ContentError, match=r"stories/broken"):
        load_corpus(content, tmp_path)
    with pytest.raises(ConfigurationError, match=r'no story "strik" in .*did you mean "strike"\?'):
        load_corpus(content, tmp_path, "strik")


def test_texts_of_others_are_found_by_their_hash(tmp_path: Path) -> None:
    text = "The union said that\u00a0it would talk.\n\nA second paragraph."
    head = FILES[ARTICLE].split("corrections:")[0].replace("basis: own", "basis: quotation")
    content = write(tmp_path, FILES | {ARTICLE: f'{head}text_hash: "{text_hash(text)}"\n---\n\n'})
    (away,) = load_corpus(content, tmp_path / "none").stories[0].articles
    assert (away.text, away.text_hash, away.quotation) == (None, text_hash(text), True)
    (tmp_path / f"{text_hash(text)}.txt").write_bytes(f"{text} \r\n".encode())
    (here,) = load_corpus(content, tmp_path).stories[0].articles
    assert here.text == text


def test_undated_articles_come_last(tmp_path: Path) -> None:
    head = FILES[ARTICLE].split("accessed:")[0].replace("2025-07-02T14:30+02:00", "null")
    undated = f'{head}rights: {{basis: quotation}}\ntext_hash: "{"a" * 64}"\n---\n'
    corpus = load_corpus(write(tmp_path, FILES | {"stories/strike/a.md": undated}), tmp_path)
    assert [entry.id for entry in corpus.stories[0].articles] == ["first", "a"]


def test_text_keeps_all_but_blanks_at_its_edges(tmp_path: Path) -> None:
    text = "\n\n  \n  One said. \t\n \n\n\nTwo *said* <b>that</b> -- & \\n.\t\n\n"
    files = spoilt((ARTICLE, FILES[ARTICLE].split("---\n")[2], text))
    files[ARTICLE] = files[ARTICLE].replace("{passage: we are ready to talk", "{at: [2, 5]")
    (first,) = load_corpus(write(tmp_path, files), tmp_path).stories[0].articles
    assert first.text == "  One said.\n\n\n\nTwo *said* <b>that</b> -- & \\n."


def test_everything_an_article_may_have(tmp_path: Path) -> None:
    more = """\
archived: https://archive.example.org/1
updated: 2025-07-04T01:00Z
credits: [AP]
genre: analysis
extent: excerpt
language: en
withdrawn: {on: 2025-08-01, why: the outlet asked}
corrections:
  - {at: [0, 9], drop: true, by: ann, confirmed: ben, why: own voice}
  - {add: {source: [0, 9], cue: [10, 14], content: [15, 17]}, side: none, by: ann, why: missed}
"""
    files = FILES | {ARTICLE: article("2025-07-03", more)}
    (first,) = load_corpus(write(tmp_path, files), tmp_path).stories[0].articles
    assert first.updated == datetime(2025, 7, 4, 1, tzinfo=UTC)
    assert (first.genre, first.extent, first.credits) == ("analysis", "excerpt", ("AP",))
    assert first.withdrawn == Withdrawal(date(2025, 8, 1), "the outlet asked")
    addition = Addition(Span(15, 17), Span(0, 9), Span(10, 14))
    assert first.corrections == (
        Correction(by="ann", why="own voice", confirmed="ben", at=Span(0, 9), drop=True),
        Correction(by="ann", why="missed", add=addition, side="none"),
    )


def test_a_missing_or_empty_folder_is_said_clearly(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"is no folder: run this where content/ is"):
        load_corpus(tmp_path / "content", tmp_path)
    with pytest.raises(ConfigurationError, match=r"is empty: it needs outlets.yml"):
        load_corpus(tmp_path, tmp_path)


def test_hidden_files_and_documents_about_the_folder_are_left_alone(tmp_path: Path) -> None:
    files = FILES | {"README.md": "about", ".hidden": "", "stories/.DS_Store": ""}
    assert load_corpus(write(tmp_path, files), tmp_path).stories


def test_the_content_of_this_repository_is_right() -> None:
    content = REPO / "content"
    if not content.is_dir():
        pytest.skip("no content/ in this checkout")
    assert load_corpus(content, REPO / "texts").stories

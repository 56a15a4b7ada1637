"""What may be shown of an article is kept as it was made, and made anew when anything changes."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import analysing, records_kept, settled
from generator.analyse.crew import Crew
from generator.analysing import Analysed, analysed, story_as_shown
from generator.load.corpus import load_corpus
from generator.model import Article, Correction, Record, Story, Withdrawal
from generator.records_kept import KeptRecords, kept_records, pack, unpack
from tests.project import ROOT, make

Held = tuple[Story, Analysed]
Change = Callable[[Story], Story]


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Held:
    """A story with a text of others, and its analyses as they are kept."""
    root = make(tmp_path_factory.mktemp("records") / "project")
    corpus = load_corpus(root / "content", root / "texts", "toll-vote")
    known = analysed(corpus, Crew().packed, stories="content/stories", private=False)
    return corpus.stories[0], known


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENHAND_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def kept() -> Iterator[KeptRecords]:
    with kept_records() as found:
        assert found is not None
        yield found


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles of which records are made, in turn."""
    found: list[str] = []
    real = analysing.record_of

    def counted(article: Article, *others: Any) -> Record:  # noqa: ANN401
        found.append(article.id)
        return real(article, *others)

    monkeypatch.setattr(analysing, "record_of", counted)
    return found


def shown(story: Story, known: Analysed, kept: KeptRecords | None) -> str:
    """All that may be shown of a story."""
    return repr(story_as_shown(story, replace(known, kept=kept), private=False))


def other(story: Story) -> Article:
    """The article that belongs to others."""
    return next(each for each in story.articles if each.quotation and each.text is not None)


def with_other(story: Story, **changes: Any) -> Story:  # noqa: ANN401
    """The story with that article changed."""
    found = other(story)
    articles = (replace(a, **changes) if a is found else a for a in story.articles)
    return replace(story, articles=tuple(articles))


CORRECTION = Correction(by="ann", why="so it is", passage="burns whale tallow", side="port")
CHANGES: dict[str, Change] = {
    "withdrawn": lambda s: with_other(s, withdrawn=Withdrawal(date(2025, 4, 1), "asked to")),
    "corrections": lambda s: with_other(s, corrections=(CORRECTION,)),
    "text": lambda s: with_other(s, text=f"{other(s).text} "),
    "dispute": lambda s: replace(s, dispute=replace(s.dispute, title="Another")),
}


def test_a_record_is_made_once_and_comes_back_as_it_was(
    held: Held, kept: KeptRecords, made: list[str]
) -> None:
    story, known = held
    fresh = shown(story, known, None)
    made.clear()
    assert shown(story, known, kept) == fresh
    assert made == [other(story).id]
    assert shown(story, known, kept) == fresh
    assert made == [other(story).id]


def test_it_is_found_again_by_the_next_run(held: Held, made: list[str]) -> None:
    for times in (1, 1):
        with kept_records() as kept:
            shown(*held, kept)
        assert len(made) == times


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_makes_it_anew(
    held: Held, kept: KeptRecords, made: list[str], change: Change
) -> None:
    story, known = held
    shown(story, known, kept)
    made.clear()
    changed = change(story)
    assert shown(changed, known, kept) == shown(changed, known, None)
    assert made == [other(story).id] * 2


def test_of_a_withdrawn_article_no_word_is_shown_though_a_record_is_kept(
    held: Held, kept: KeptRecords
) -> None:
    story, known = held
    shown(story, known, kept)
    gone, _ = story_as_shown(CHANGES["withdrawn"](story), replace(known, kept=kept), private=False)
    record = next(a.record for a in gone.articles if a.withdrawn)
    assert record is not None
    assert record.shown == ()
    assert not record.shadow.strip("_ ")


def test_another_analysis_or_name_is_another_record(held: Held, kept: KeptRecords) -> None:
    article, dispute = other(held[0]), held[0].dispute
    keys = {
        kept.key(article, b"a", dispute),
        kept.key(article, b"b", dispute),
        kept.key(replace(article, id="other"), b"a", dispute),
    }
    assert len(keys) == 3


@pytest.mark.parametrize("value", [b"", b"x", zlib.compress(b"x"), zlib.compress(b"\x80")])
def test_what_is_no_record_is_made_again(
    held: Held, kept: KeptRecords, made: list[str], value: bytes
) -> None:
    story, known = held
    fresh = shown(story, known, kept)
    place = story.id, other(story).id
    packed = known.texts[place]
    assert isinstance(packed, bytes)
    kept.file.put(kept.key(other(story), packed, story.dispute), value)
    assert shown(story, known, kept) == fresh
    assert len(made) == 2
    with pytest.raises(ValueError, match=r"."):
        unpack(value)


def test_a_record_is_packed_whole(held: Held) -> None:
    story, _ = story_as_shown(*held, private=False)
    (record,) = (a.record for a in story.articles if a.quotation and a.record)
    assert repr(unpack(pack(record))) == repr(record)


def test_none_is_kept_where_nothing_may_be(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with kept_records(keep=False) as kept:
        assert kept is None
    monkeypatch.setenv("EVENHAND_CACHE", "")
    with kept_records() as kept:
        assert kept is None
    assert not cache.exists()


def test_none_is_kept_by_a_program_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def files(_: Path) -> None:
        raise OSError

    monkeypatch.setattr(settled, "files", files)
    with kept_records() as kept:
        assert kept is None


def test_a_private_build_makes_none(held: Held, kept: KeptRecords, made: list[str]) -> None:
    story, known = held
    story_as_shown(story, replace(known, kept=kept), private=True)
    assert (made, kept.file.written) == ([], 0)


@pytest.mark.parametrize(("name", "same"), [("/budget.py", False), ("/publish/page.py", True)])
def test_a_record_hangs_on_the_program_but_for_what_it_is_made_without(
    monkeypatch: pytest.MonkeyPatch, *, name: str, same: bool
) -> None:
    found = []
    for data in (b"a", b"b"):
        monkeypatch.setattr(settled, "files", lambda _, data=data: [(name, data)])
        with kept_records() as kept:
            assert kept is not None
            found.append(kept.base)
    assert (found[0] == found[1]) is same


def test_no_record_is_made_with_the_parts_that_do_not_count() -> None:
    ask = (
        "import sys, generator.projection, generator.analyse.fingerprint;"
        "print(*(m for m in sys.modules if m.startswith('generator.')))"
    )
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, check=True)
    loaded = {module.split(".")[1] for module in done.stdout.decode().split()}
    assert "projection" in loaded
    assert not loaded.intersection(records_kept.APART)

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ConfigurationError, EvenhandError
from generator.load.corpus import load_corpus
from generator.load.found import Found
from generator.load.refusing import already, refuse
from generator.load.source import found_in, found_with
from generator.model import Corpus
from tests.load.sample import spoilt, write

ENGLISH = "The union said on Monday that it would call a strike over pay, and that it was set. " * 6
GERMAN = "Die Gewerkschaft ruft am Montag zum Streik auf und will mehr Lohn für alle. " * 6
SHORT = "A strike."


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    archived = "url: https://daily.example.org/drivers\narchived: https://archive.example/Ab1"
    files = spoilt(("stories/strike/first.md", archived.partition("\n")[0], archived))
    content = write(tmp_path_factory.mktemp("refusing"), files)
    return load_corpus(content, content.parent / "texts")


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (ENGLISH, "en-GB", ""),
        (ENGLISH, "de", ""),
        (SHORT, "EN", ""),
        (SHORT, "de", 'its language is "de"'),
        (GERMAN, "en", "reads as another language than English"),
        ("", "", "there is no text"),
    ],
)
def test_only_english_is_taken(corpus: Corpus, text: str, language: str, told: str) -> None:
    found = Found(text, language=language)
    if not told:
        refuse(found, "", corpus, Path("content"))
        return
    with pytest.raises(EvenhandError, match=told):
        refuse(found, "", corpus, Path("content"))


@pytest.mark.parametrize(
    ("url", "there"),
    [
        ("http://www.daily.example.org/drivers/?fbclid=1#a", True),
        ("https://archive.example/Ab1", True),
        ("https://web.archive.org/web/2025/https://daily.example.org/drivers", True),
        ("https://daily.example.org/drivers-2", False),
        ("", False),
    ],
)
def test_an_article_is_known_by_its_address(corpus: Corpus, url: str, *, there: bool) -> None:
    assert (already(url, corpus) is not None) == there


def test_a_text_may_come_from_elsewhere(tmp_path: Path) -> None:
    page, text = tmp_path / "empty.txt", tmp_path / "text.txt"
    page.write_text("   ")
    text.write_bytes(ENGLISH.replace(" on ", " “on” ").encode("cp1252"))
    found = found_with(str(page), "", str(text), bytes)
    assert found.text.startswith("The union said “on” Monday")
    assert any("no words" in note for note in found.notes)
    assert found_in("-", "", ENGLISH.encode).text == ENGLISH.strip()
    with pytest.raises(ConfigurationError, match="is no file: give a page's address"):
        found_in("www.daily.example.org", "", bytes)


@pytest.mark.parametrize(
    "start",
    [
        b"%PDF-1.4\n",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"{\\rtf1",
        b"From: <Saved by Blink>\r\nSubject: Boats\r\n stay\r\nMIME-Version: 1.0\r\n",
    ],
)
def test_what_is_packed_is_no_text(start: bytes) -> None:
    with pytest.raises(EvenhandError, match="HTML only"):
        found_in("-", "", lambda: start + ENGLISH.encode())

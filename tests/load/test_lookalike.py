"""Names that look like others are told, with what to write; notes where letters are mixed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.corpus import load_corpus
from generator.load.lookalike import mixed, skeleton
from generator.load.name_notes import name_notes
from generator.publish.hosts import host
from tests.load.sample import FILES, problems, spoilt, write

OUTLETS, DISPUTE, FIRST = "outlets.yml", "disputes/rail.yml", "stories/strike/first.md"
ANOTHER = "\nstranger:\n  name: {}\n  homepage: {}\n"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Тhe Guardian", "The Guardian"),
        ("ВВС", "BBC"),
        ("Αthens Νews", "Athens News"),
        ("Al News", "AI News"),
        ("Modem Times", "Modern Times"),
        ("The P0st", "The Post"),
        ("Ｔｈｅ Ｐｏｓｔ", "The Post"),
        ("𝐓𝐡𝐞 Post", "The Post"),
        ("Reuters’ Desk", "Reuters' Desk"),
    ],
)
def test_two_names_look_alike(one: str, two: str) -> None:
    assert skeleton(one) == skeleton(two)


@pytest.mark.parametrize(
    ("one", "two"), [("Le Monde", "Le Mondé"), ("Post", "Past"), ("Правда", "Pravda"), ("US", "us")]
)
def test_two_names_do_not(one: str, two: str) -> None:
    assert skeleton(one) != skeleton(two)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Тhe Guardian", "Тhe"),
        ("ВВС", "ВВС"),
        ("Правда", ""),
        ("The Guardian", ""),
        ("Haaretz הארץ", ""),
        ("東京 Times", ""),
        ("Ελευθερία", ""),
    ],
)
def test_a_word_of_letters_that_look_alike(name: str, word: str) -> None:
    assert mixed(name) == word


ALIKE = {
    "an outlet's name": (
        (OUTLETS, "", FILES[OUTLETS] + ANOTHER.format("Dаily Example", "https://o.example.org/")),
        '"Dаily" has letters of Latin D i l y, Cyrillic а: type it anew',
    ),
    "an outlet's host": (
        (OUTLETS, "", FILES[OUTLETS] + ANOTHER.format("Other", "https://dаily.example.org/")),
        'outlets.yml:12:13: stranger.homepage: "dаily.example.org" looks like another host',
    ),
    "an outlet's host in the letters that browsers send": (
        (OUTLETS, "", FILES[OUTLETS] + ANOTHER.format("Other", "https://xn--dily-53d.example.org")),
        'stranger.homepage: "dаily.example.org" looks like another host',
    ),
    "an article's host": (
        (FIRST, "https://daily.example.org/drivers", "https://dаily.example.org/drivers"),
        'stories/strike/first.md:4:6: url: the host "dаily.example.org" looks like an outlet\'s',
    ),
    "an id": (
        (OUTLETS, "evening-post:", "daily-exarnple:"),
        'looks like another id, "daily-example"',
    ),
    "a side's name": (
        (DISPUTE, "name: Northern Rail\n", "name: Rаil Union\n"),
        'sides[2].name: "Rаil Union" looks like another name, "Rail Union"',
    ),
    "an alias of the other side": (
        (DISPUTE, "aliases: [Northern Rail]", "aliases: [Rail Uпion]"),
        'sides[2].aliases[1]: "Rail Uпion" looks like another name, "Rail Union"',
    ),
    "a speaker's name": (
        (DISPUTE, "speakers:\n", "speakers:\n  - {id: rees, name: Ann Rееd, side: company}\n"),
        'speakers[2].name: "Ann Reed" looks like another name, "Ann Rееd"',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), ALIKE.values(), ids=ALIKE)
def test_names_that_look_alike_are_refused(
    tmp_path: Path, change: tuple[str, str, str], told: str
) -> None:
    content = write(tmp_path, spoilt(change))
    found = [line.replace(f"({content.as_posix()}/", "(content/") for line in problems(content)]
    assert any(told in line for line in found), found


def test_within_one_side_they_may(tmp_path: Path) -> None:
    files = spoilt((DISPUTE, "aliases: [Rail Union, union]", "aliases: [Rail's, Rail’s, union]"))
    assert not problems(write(tmp_path, files))


def test_a_name_of_mixed_letters_is_a_note(tmp_path: Path) -> None:
    content = write(tmp_path, spoilt((OUTLETS, "Evening Post\n", "Evening Роst\n")))
    ((path, note),) = name_notes(load_corpus(content, tmp_path / "texts"))
    assert path == "outlets.yml"
    assert note.startswith('"Evening Роst": in "Роst" are letters of Cyrillic Р о, Latin s t')


@pytest.mark.parametrize(
    ("url", "named"),
    [
        ("https://www.post.example/a", "www.post.example"),
        ("https://тhe-post.example/", "xn--he-post-5jg.example"),
        ("https://xn--he-post-5jg.example/", "xn--he-post-5jg.example"),
        ("https://post.example:8080/", "post.example:8080"),
        ("https://[::1]/", "::1"),
    ],
)
def test_a_host_is_named_as_browsers_send_it(url: str, named: str) -> None:
    assert host(url) == named

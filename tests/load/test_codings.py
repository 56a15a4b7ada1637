"""What people's codings and their seals may be, and what is said of each mistake."""

from pathlib import Path

import pytest

from generator.load.coding_schema import CodingFile
from generator.load.codings import ByHand, Sealed, Text, by_hand_problems
from generator.load.corpus import load_corpus
from generator.load.strict_yaml import parse
from generator.load.validate import validate
from generator.model import Span
from generator.shadow import places_of, shadow
from tests.blind import ARTICLE, DIGEST, PLACE, ROWS, SALT, TEXT, coded_files, coding, seal
from tests.load.sample import FILES, problems, write

ANN, BEN = (PLACE.format(kind="coding", coder=coder) for coder in ("ann", "ben"))
ANN_SEAL, BEN_SEAL = (PLACE.format(kind="seal", coder=coder) for coder in ("ann", "ben"))
GONE = "a seal without its article: add the article's .md file, or delete this"
TOO_EARLY = (
    "is shown before a second person has sealed theirs: take it out until two seals are there"
)


def row(content: str, side: str = "union", more: str = "") -> str:
    return f"  - {{content: {content}, side: {side}{more}}}\n"


def test_two_sealed_codings_are_read(tmp_path: Path) -> None:
    content = write(tmp_path, coded_files(ann=coding("ann"), ben=coding("ben", " []\n")))
    (article,) = load_corpus(content, tmp_path).stories[0].articles
    ann, ben = article.codings
    assert (ann.coder, ben.coder, ben.passages) == ("ann", "ben", ())
    reed = ann.passages[1]
    assert (reed.source, reed.content) == ((Span(71, 79),), (Span(56, 68),))
    assert (reed.side, reed.kind, reed.speaker) == ("union", "speech", "Ann Reed")


@pytest.mark.parametrize("sealed", [1, 2, 3])
def test_seals_alone_wait(tmp_path: Path, sealed: int) -> None:
    seals = {
        PLACE.format(kind="seal", coder=name): seal(name, coding(name))
        for name in ("ann", "ben", "cato")[:sealed]
    }
    assert problems(write(tmp_path, FILES | seals)) == []


def test_one_of_two_sealed_codings_may_come_first(tmp_path: Path) -> None:
    files = coded_files(ann=coding("ann"), ben=coding("ben"))
    del files[BEN]
    assert problems(write(tmp_path, files)) == []


def test_windows_line_ends_break_no_seal(tmp_path: Path) -> None:
    files = coded_files(ann=coding("ann"), ben=coding("ben"))
    data = {name: text.replace("\n", "\r\n").encode() for name, text in files.items()}
    assert problems(write(tmp_path, data)) == []


@pytest.mark.parametrize(
    ("gone", "place", "message"),
    [
        (
            BEN_SEAL,
            ANN,
            TOO_EARLY,
        ),
        (ANN_SEAL, ANN, f"has no seal: take it out and first commit {ANN_SEAL}"),
    ],
)
def test_nobody_sees_a_coding_too_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str, place: str, message: str
) -> None:
    files = coded_files(ann=coding("ann"), ben=coding("ben"))
    del files[gone]
    write(tmp_path, files)
    monkeypatch.chdir(tmp_path)
    assert f"{place}:1:1: {message}" in problems(Path("content"))


def test_a_coding_that_was_changed_after_its_seal(tmp_path: Path) -> None:
    files = coded_files(ann=coding("ann"), ben=coding("ben"))
    files[ANN] = files[ANN].replace("side: company", "side: union")
    (found,) = problems(write(tmp_path, files))
    assert found.startswith(f"{ANN_SEAL}:3:7: seal: is not the seal of {ANN} (")
    assert found.endswith("): put back the file that was sealed")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            row("[[0, 31]]", "unions"),
            '4: side: "unions" is no side of this story\'s dispute: write',
        ),
        (row("[[0, 31]]", "other"), "4: side: a source that is on no side: write none"),
        (row("[[0, 31]]", "union", ", party: police"), '4: party: "police" is no party of union'),
        (row("[[0, 300]]"), "4: content[1]: ends at 300, after the text's end: write 126 at most"),
        (row("[[0, 30]]"), "4: content[1]: cuts a word in two: begin and end it between words"),
        (row("[[31, 33]]"), "4: content[1]: holds no word: write the offsets of words"),
        (row("[]"), "4: content: has too few items (0): write at least 1"),
        (row("[[56, 68], [0, 31]]"), "4: content: must go forward through the text, with a gap"),
        (
            row("[[0, 31]]", more=", source: [[22, 31]]"),
            "4: source: the source stands in the content: mark it outside, or leave it out",
        ),
        (
            row("[[0, 31]]") + row("[[13, 47]]"),
            "5: content: shares words with that of attribution 1: a word has one speaker",
        ),
        (row("[[0, 31]]", more=", kind: talk"), '4: kind: "talk" is not one of speech or stance'),
    ],
)
def test_every_mistake_in_a_coding_has_its_place(tmp_path: Path, rows: str, message: str) -> None:
    head, tail = message.split(": ", 1)
    files = coded_files(ann=coding("ann", rows), ben=coding("ben"))
    (found,) = problems(write(tmp_path, files))
    assert found.startswith(f"{ANN}:{int(head) + 1}:")
    assert f": attributions[{rows.count('- {')}].{tail}" in found


def test_other_mistakes(tmp_path: Path) -> None:
    other = "1" * 64
    files = coded_files(ann=coding("ann", digest=other), ben=coding("cato"))
    files["stories/strike/gone.seal-ann.yml"] = seal("ann", "")
    files[BEN_SEAL] = seal("cato", files[BEN])
    found = problems(write(tmp_path, files))
    coded = f"another text was coded (the article's is {DIGEST}): code the article again"
    assert found == [
        f"{ANN}:2:12: text_hash: {coded}",
        f'{BEN}:1:8: coder: "cato" is not in the file\'s name: write ben, or rename',
        f'{BEN_SEAL}:1:8: coder: "cato" is not in the file\'s name: write ben, or rename',
        f"stories/strike/gone.seal-ann.yml:1:1: {GONE}",
    ]


def test_a_short_salt_is_refused(tmp_path: Path) -> None:
    files = coded_files(ann=coding("ann").replace(SALT, "abc"), ben=coding("ben"))
    (found,) = problems(write(tmp_path, files))
    assert found.startswith(f"{ANN}:3:7: salt: is no salt: write 32 to 64 characters")


def test_without_the_text_only_sides_and_overlaps_are_checked(tmp_path: Path) -> None:
    head = FILES[ARTICLE].split("corrections:")[0].replace("basis: own", "basis: quotation")
    rows = ROWS + row("[[9000, 9010]]", "nobody")
    files = coded_files(ann=coding("ann", rows), ben=coding("ben"))
    files[ARTICLE] = f'{head}text_hash: "{DIGEST}"\n---\n'
    (found,) = problems(write(tmp_path, files))
    assert '"nobody" is no side of this story\'s dispute' in found


def test_a_record_knows_where_words_stand() -> None:
    places = shadow(len(TEXT), places_of(TEXT), ())
    found = ByHand()
    coded = validate(parse(coding("ann", row("[[0, 30]]") + row("[[56, 300]]")), "x"), CodingFile)
    found.codings["ann"] = Sealed(coded, "")
    told = [p.message for p in by_hand_problems(found, Text(DIGEST, places, {"union": []}))]
    assert told[-2:] == [
        "cuts a word in two: begin and end it between words",
        "ends at 300, after the text's end: write 126 at most",
    ]

"""From a worksheet with the article's words to a coding of offsets and its seal."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ConfigurationError, ContentError
from generator.load.coding_schema import CodingFile, WorksheetFile
from generator.load.codings import Text
from generator.load.corpus import load_corpus
from generator.load.seal_files import Folders, seal_file, write_worksheet
from generator.load.sealing import seal
from generator.load.strict_yaml import parse
from generator.load.validate import validate
from generator.model import WORD, Span
from tests.blind import ARTICLE, DIGEST, SALT, TEXT, coded_files, coding, words_in
from tests.blind import seal as seal_of
from tests.load.sample import FILES, problems, write

LONG = """\
“We are tired,” she said. “We go on Friday,” Reed said.

Reed said the offer was poor, and the ministry, she said, was late."""
PARTIES = {"union": ["drivers"], "company": []}
WORDS = """\
  - {source: the Rail Union, cue: said, content: Drivers will walk out on Friday, side: union}
  - {source: Ann Reed, cue: said, content: We are ready, side: union, speaker: Ann Reed}
  - {source: Northern Rail, cue: said, content: we are ready to talk, side: company}
"""


def sheet(rows: str) -> str:
    return f'coder: ann\ntext_hash: "{DIGEST}"\nattributions:\n{rows}'


def placed(rows: str, text: str = LONG) -> list[tuple[list[str], list[str], list[str]]]:
    """Source, cue and content of each row as the offsets of the coding give them back."""
    done = seal(sheet(rows), "sheet.yml", Text(DIGEST, text, PARTIES), SALT)
    entry = validate(parse(done.coding, ""), CodingFile).entry
    assert entry is not None
    return [
        (
            [text[start:end] for start, end in one.source],
            [text[start:end] for start, end in one.cue],
            [text[start:end] for start, end in one.content],
        )
        for one in entry.attributions
    ]


def places(rows: str, text: str = LONG) -> tuple[list[list[int]], list[list[int]]]:
    done = seal(sheet(rows), "sheet.yml", Text(DIGEST, text, PARTIES), SALT)
    entry = validate(parse(done.coding, ""), CodingFile).entry
    assert entry is not None
    return entry.attributions[0].source, entry.attributions[0].cue


def wrong(rows: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        seal(sheet(rows), "sheet.yml", Text(DIGEST, LONG, PARTIES), SALT)
    return [str(problem) for problem in caught.value.problems]


def test_words_become_the_offsets_of_the_same_words() -> None:
    done = seal(sheet(WORDS), "sheet.yml", Text(DIGEST, TEXT, PARTIES), SALT)
    assert done.coding == coding("ann").replace(
        ", side: union", ", kind: speech, side: union"
    ).replace(", side: company", ", kind: speech, side: company")
    assert done.seal == seal_of("ann", done.coding)


def test_source_and_cue_are_those_nearest_to_the_content() -> None:
    friday = "  - {source: Reed, cue: said, content: We go on Friday, side: union}\n"
    assert places(friday) == ([[45, 49]], [[50, 54]])
    poor = "  - {source: Reed, cue: said, content: the offer was poor, side: union}\n"
    assert places(poor) == ([[57, 61]], [[62, 66]])


def test_content_in_pieces_leaves_out_what_stands_between() -> None:
    rows = '  - {source: she, cue: said, content: [the ministry, "was late"], side: none}\n'
    assert placed(rows) == [(["she"], ["said"], ["the ministry", "was late"])]


def test_words_that_stand_twice_need_nth() -> None:
    assert wrong("  - {content: said, side: union}\n") == [
        (
            "sheet.yml:4:15: attributions[1].content: stands there 4 times: "
            "write nth: 1 to 4, or more words"
        )
    ]
    assert placed("  - {content: said, nth: 4, side: union}\n") == [([], [], ["said"])]
    assert wrong("  - {content: said, nth: 5, side: union}\n") == [
        (
            "sheet.yml:4:15: attributions[1].content: nth: 5 is too many, "
            "the words stand there 4 times"
        )
    ]


def test_parts_of_words_are_not_found_and_offsets_are_taken_as_they_are() -> None:
    (message,) = wrong("  - {content: the off, side: union}\n")
    assert message.startswith("sheet.yml:4:15: attributions[1].content: not in the text there: ")
    assert placed("  - {content: [[1, 13]], side: union}\n") == [([], [], ["We are tired"])]


def test_problems_point_into_the_worksheet() -> None:
    rows = "  - content: We are tired\n    side: unions\n"
    assert wrong(rows) == [
        (
            'sheet.yml:5:11: attributions[1].side: "unions" is no side of this story\'s dispute: '
            "write union, company, both, none or unknown"
        )
    ]


@given(st.data())
def test_any_words_copied_from_the_text_are_found_again(data: st.DataObject) -> None:
    words = [match.span() for match in WORD.finditer(LONG)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start, end = words[first][0], words[last][1]
    copied = LONG[start:end]
    if "\n" in copied:
        return
    before = sum(LONG.startswith(copied, at) for at, _ in words[:first])
    rows = f'  - {{content: "{copied}", nth: {before + 1}, side: union}}\n'
    done = seal(sheet(rows), "sheet.yml", Text(DIGEST, LONG, PARTIES), SALT)
    assert f"content: [[{start}, {end}]]" in done.coding


# ---------------------------------------------------------------- the files


def project(tmp_path: Path) -> tuple[Path, Folders]:
    content = write(tmp_path, FILES)
    return content / ARTICLE, Folders(content, tmp_path / "texts")


def filled(path: Path, rows: str) -> Path:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("attributions:\n", f"attributions:\n{rows}"), encoding="utf-8")
    return path


def test_from_worksheets_to_two_codings_that_agree(tmp_path: Path) -> None:
    article, folders = project(tmp_path)
    for coder in ("ann", "ben"):
        done = seal_file(filled(write_worksheet(article, coder, folders), WORDS), folders)
        assert problems(folders.content) == []
        assert not done.later.exists()
        assert folders.texts in done.coding.parents
    assert done.others == ("ann",)
    for coder in ("ann", "ben"):
        name = f"first.coding-{coder}.yml"
        text = (folders.texts / "codings/strike" / name).read_text(encoding="utf-8")
        (article.parent / name).write_text(text, encoding="utf-8")
    (found,) = load_corpus(folders.content, folders.texts).stories[0].articles
    ann, ben = found.codings
    assert ann.passages == ben.passages
    assert ann.passages[0].content == (Span(0, 31),)


def test_no_word_of_the_text_is_in_what_is_committed(tmp_path: Path) -> None:
    article, folders = project(tmp_path)
    rows = WORDS.replace(", speaker: Ann Reed", "")
    done = seal_file(filled(write_worksheet(article, "ann", folders), rows), folders)
    own = {"source", "cue", "content", "side", "kind", "speech", "union", "company", "coder"}
    own |= {"salt", "attributions", "text_hash", "seal", "ann"}
    of_text = {match[0] for match in WORD.finditer(TEXT)}
    assert not (words_in(done.coding) | words_in(done.seal)) - own & of_text


def test_nobody_guesses_a_coding_from_its_seal(tmp_path: Path) -> None:
    article, folders = project(tmp_path)
    path = filled(write_worksheet(article, "ann", folders), WORDS)
    first = seal_file(path, folders)
    before = first.seal.read_bytes()
    first.seal.unlink()
    first.coding.unlink()
    assert seal_file(path, folders).seal.read_bytes() != before


def sealed_in(tmp_path: Path) -> tuple[Folders, Path, Path]:
    """Folders with a worksheet that was sealed, the worksheet and its seal."""
    folders = Folders(write(tmp_path, FILES), tmp_path / "texts")
    path = write_worksheet(folders.content / ARTICLE, "ann", folders)
    path.write_text(
        path.read_text("utf-8").replace("attributions:\n", "attributions: []\n"), "utf-8"
    )
    return folders, path, seal_file(path, folders).seal


def test_the_same_is_sealed_alike_again(tmp_path: Path) -> None:
    folders, path, seal_path = sealed_in(tmp_path)
    before = seal_path.read_bytes()
    seal_file(path, folders)
    assert seal_path.read_bytes() == before


def test_a_seal_of_another_coding_is_not_overwritten(tmp_path: Path) -> None:
    folders, path, seal_path = sealed_in(tmp_path)
    coding_path = path.with_name("first.coding-ann.yml")
    before = seal_path.read_bytes(), coding_path.read_bytes()
    text = path.read_text("utf-8")
    path.write_text(text.replace("\nattributions: []\n", f"\nattributions:\n{WORDS}"), "utf-8")
    with pytest.raises(ConfigurationError, match="seals another coding"):
        seal_file(path, folders)
    coding_path.unlink()
    with pytest.raises(ConfigurationError, match="seals another coding"):
        seal_file(path, folders)
    assert (seal_path.read_bytes(), coding_path.exists()) == (before[0], False)
    seal_path.unlink()
    assert seal_file(path, folders).passages == 3


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    folders = Folders(write(tmp_path, FILES), tmp_path / "texts")
    folders.texts.mkdir()
    (folders.texts / "codings").write_text("a file")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write_worksheet(folders.content / ARTICLE, "ann", folders)


def test_an_article_of_no_story_is_told(tmp_path: Path) -> None:
    folders = Folders(write(tmp_path, FILES), tmp_path / "texts")
    with pytest.raises(ConfigurationError, match="is of no story: name a file in content/stories"):
        write_worksheet(Path("first.md"), "ann", folders)


def test_a_worksheet_is_never_overwritten(tmp_path: Path) -> None:
    article, folders = project(tmp_path)
    path = filled(write_worksheet(article, "ann", folders), WORDS)
    with pytest.raises(ConfigurationError, match="is there already: fill it in, or delete it"):
        write_worksheet(article, "ann", folders)
    assert "Northern Rail" in path.read_text(encoding="utf-8")


def test_an_unfilled_worksheet_is_not_sealed(tmp_path: Path) -> None:
    article, folders = project(tmp_path)
    with pytest.raises(ContentError, match="attributions: is empty"):
        seal_file(write_worksheet(article, "ann", folders), folders)


def test_who_comes_after_the_codings_are_shown_is_not_blind(tmp_path: Path) -> None:
    content = write(tmp_path, coded_files(ann=coding("ann"), ben=coding("ben")))
    folders = Folders(content, tmp_path / "texts")
    path = filled(write_worksheet(content / ARTICLE, "cato", folders), WORDS)
    with pytest.raises(ConfigurationError, match="would not be blind"):
        seal_file(path, folders)


def test_worksheets_are_valid_for_editors() -> None:
    assert set(CodingFile.model_fields) == set(WorksheetFile.model_fields)

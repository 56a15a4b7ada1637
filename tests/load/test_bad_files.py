from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load.text import text_hash
from generator.readable import LONGEST_TEXT
from tests.load.sample import FILES, problems, spoilt, write

TABLE: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("bad_files.yml").read_text(encoding="utf-8")
)
ARTICLE = "stories/strike/first.md"
DISPUTE = "disputes/rail.yml"


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_every_mistake_has_its_place_and_its_remedy(tmp_path: Path, case: dict[str, Any]) -> None:
    changes = [(name, old, new) for name, old, new in case["changes"]]
    assert problems(write(tmp_path, spoilt(*changes))) == case["problems"]


def test_the_table_holds_each_case_once() -> None:
    names = [case["name"] for case in TABLE]
    assert len(set(names)) == len(names) > 90


def test_the_sample_itself_is_right(tmp_path: Path) -> None:
    assert problems(write(tmp_path, FILES)) == []


def test_problems_of_all_files_come_together_in_order_of_place(tmp_path: Path) -> None:
    files = spoilt(
        ("outlets.yml", "homepage: https://evening", "homepage: evening"),
        (DISPUTE, "aliases: [Northern Rail]", "aliases: [union]"),
        ("stories/strike/story.yml", "tags:", "tag:"),
        (ARTICLE, "outlet: daily-example", "outlet: nobody"),
        (ARTICLE, "side: company", "side: nobody"),
        (ARTICLE, "rights: {basis: own}", "rights: {basis: own, note: x}"),
        (ARTICLE, "accessed: 2025-07-03", "accessed: yesterday"),
    )
    found = problems(write(tmp_path, files))
    assert [line.partition(": ")[0] for line in found] == [
        "disputes/rail.yml:11:15",
        "outlets.yml:6:13",
        "stories/strike/first.md:2:9",
        "stories/strike/first.md:6:11",
        "stories/strike/first.md:8:22",
        "stories/strike/first.md:10:43",
        "stories/strike/story.yml:7:1",
    ]


@pytest.mark.parametrize("file", [ARTICLE, DISPUTE, "outlets.yml", "stories/strike/story.yml"])
@pytest.mark.parametrize("bomb", ["[", "{a: ", "- ", "a: {"])
def test_five_thousand_levels_get_a_message(tmp_path: Path, file: str, bomb: str) -> None:
    front, back = ("---\n", "\n---\nText.\n") if file == ARTICLE else ("", "")
    files = FILES | {file: f"{front}{bomb * 5000}{back}"}
    found = [line for line in problems(write(tmp_path, files)) if line.startswith(file)]
    assert len(found) == 1
    assert found[0].endswith("more than 50 levels deep: no field is nested like this")


def test_a_bomb_of_aliases_is_not_unfolded(tmp_path: Path) -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30)]
    found = problems(write(tmp_path, FILES | {DISPUTE: f"l0: &l0 [x]\n{''.join(levels)}"}))
    assert len(found) == 51
    assert found[-1].endswith("more in this file: mend these first")


def test_bytes_that_are_not_utf_8_are_named(tmp_path: Path) -> None:
    data = {name: text.encode() for name, text in FILES.items()}
    data[ARTICLE] = data[ARTICLE].replace(b"Friday", b"Frid\xe9y")
    offset = data[ARTICLE].index(b"\xe9")
    assert problems(write(tmp_path, data)) == [
        f"{ARTICLE}:12:30: byte {offset} (0xE9) is not UTF-8: save the file as UTF-8"
    ]


def test_utf_16_is_named(tmp_path: Path) -> None:
    data = {name: text.encode() for name, text in FILES.items()}
    data[ARTICLE] = FILES[ARTICLE].encode("utf-16")
    told = f"{ARTICLE}:1:1: is UTF-16 or UTF-32: save the file as UTF-8"
    assert problems(write(tmp_path, data)) == [told]
    data[ARTICLE] = FILES[ARTICLE].encode("utf-32-le")
    assert problems(write(tmp_path, data)) == [told]


def test_a_nul_is_named(tmp_path: Path) -> None:
    files = spoilt((ARTICLE, "Drivers will", "Drivers\x00 will"))
    assert problems(write(tmp_path, files)) == [
        f"{ARTICLE}:12:8: invisible character U+0000: delete it"
    ]


@pytest.mark.parametrize("size", [5_000_000, 5 * 1024 * 1024])
def test_an_article_of_5_mb_is_refused(tmp_path: Path, size: int) -> None:
    text = FILES[ARTICLE]
    files = FILES | {ARTICLE: text + "x" * (size - len(text.encode()))}
    assert problems(write(tmp_path, files)) == [
        (
            f"{ARTICLE}:1:1: is {size / 1e6:.1f} MB: files must be smaller than 5 MB, "
            "cut it or split it"
        )
    ]


LINE = "The drivers said that they would walk out and that it was about the pay.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LINE * (LONGEST_TEXT // len(LINE) - 2), None),
        (LINE * 68_000, "characters long: 250,000 are read, give a part of it"),
        ("“The” " * 35_000, "words and marks: 100,000 are read, give a part of it"),
    ],
)
def test_a_text_is_as_long_as_a_medium_prints_it(
    tmp_path: Path, text: str, told: str | None
) -> None:
    found = problems(write(tmp_path, FILES | {ARTICLE: FILES[ARTICLE] + text}))
    assert [told in line for line in found if told] == ([True] if told else [])
    assert len(found) == (told is not None)


def test_more_than_1_mb_of_front_matter_is_refused(tmp_path: Path) -> None:
    files = spoilt((ARTICLE, "authors: [A. Writer]", f"authors: [{'A. Writer, ' * 100_000}]"))
    assert problems(write(tmp_path, files)) == [
        f"{ARTICLE}:1:1: more than 1 MB of YAML: split it up"
    ]


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = write(tmp_path / "a", FILES)
    data = {
        name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in FILES.items()
    }
    windows = write(tmp_path / "b", data)
    from generator.load.corpus import load_corpus

    assert load_corpus(plain, tmp_path) == load_corpus(windows, tmp_path)


def test_links_are_refused(tmp_path: Path) -> None:
    content = write(tmp_path, FILES)
    secret = tmp_path / "secret.md"
    secret.write_text(FILES[ARTICLE])
    (content / "stories/strike/second.md").symlink_to(secret)
    (content / "stories/other").symlink_to(tmp_path, target_is_directory=True)
    assert problems(content) == [
        "stories/other:1:1: is a symbolic link: put the file itself here",
        "stories/strike/second.md:1:1: is a symbolic link: put the file itself here",
    ]


def test_names_that_differ_in_capitals_only_are_refused(tmp_path: Path) -> None:
    content = write(tmp_path, FILES | {"stories/strike/First.md": FILES[ARTICLE]})
    if len(list((content / "stories/strike").iterdir())) < 3:
        pytest.skip("this file system takes both names for one")
    found = problems(content)
    assert any("to some machines: rename one of them" in line for line in found)


def test_a_broken_outlet_is_not_called_unknown_too(tmp_path: Path) -> None:
    files = spoilt(("outlets.yml", "  homepage: https://daily.example.org/\n", ""))
    assert problems(write(tmp_path, files)) == [
        (
            "outlets.yml:2:3: daily-example.homepage: is missing: "
            'write "homepage: https://www.example.org/"'
        )
    ]


def test_the_files_that_must_be_there_are_named(tmp_path: Path) -> None:
    files = {name: text for name, text in FILES.items() if name == ARTICLE}
    assert problems(write(tmp_path, files)) == [
        (
            "outlets.yml:1:1: there is no outlets.yml: "
            "write one with the outlets by id (evenhand new outlet)"
        ),
        (
            "stories/strike/story.yml:1:1: there is no story.yml: "
            "write one with title, summary, from, to, dispute, selection"
        ),
    ]


def test_a_held_text_that_is_another_is_refused(tmp_path: Path) -> None:
    digest = "0" * 64
    files = {name: text for name, text in FILES.items() if name != ARTICLE}
    head = FILES[ARTICLE].split("corrections:")[0].replace("basis: own", "basis: quotation")
    content = write(tmp_path, files | {ARTICLE: f'{head}text_hash: "{digest}"\n---\n'})
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / f"{digest}.txt").write_text("Another text.\n")
    name = (texts / f"{digest}.txt").as_posix()
    assert problems(content, texts) == [
        (
            f"{name}:1:1: is another text: its SHA-256 is {text_hash('Another text.')}, "
            "name it so or put back the text"
        )
    ]

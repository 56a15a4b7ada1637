import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ConfigurationError, ContentError
from generator.load.importing import ImportPlan, Target, humanised, plan_import, slugged, titled
from generator.load.rows import Row, read_row
from generator.load.text import text_hash
from generator.load.values import slug
from tests.load.sample import FILES

CONTENT = Path("content")
STORY = CONTENT / "stories/strike"
TARGET = Target(
    content=CONTENT,
    texts=Path("texts"),
    story="strike",
    title=None,
    source="lines.jsonl",
    dispute="rail",
    dispute_text=FILES["disputes/rail.yml"],
    outlets_text="",
    story_dispute=None,
)
LINE = {
    "id": "1",
    "outlet": "Daily Example (Web)",
    "title": "Drivers walk out",
    "published": "2025-07-02",
    "url": "https://www.daily.example.org/a",
    "text": "The union said that it would strike.",
}


def lines(*changes: dict[str, Any]) -> list[bytes]:
    return [json.dumps(LINE | change).encode() for change in changes]


def plan(*changes: dict[str, Any], target: Target = TARGET) -> ImportPlan:
    return plan_import(lines(*changes), target, {})


def row(**change: object) -> Row:
    found = read_row(json.dumps(LINE | change).encode(), {})
    assert isinstance(found, Row), found
    return found


def test_a_line_becomes_an_article_a_text_an_outlet_and_a_story() -> None:
    made = plan({"authors": 'A. Writer, "B. OWriter"', "credits": ["AP"], "leaning": "left"})
    digest = text_hash(LINE["text"])
    assert made.files[Path("texts") / f"{digest}.txt"] == f"{LINE['text']}\n"
    assert made.files[STORY / "2025-07-02-drivers-walk-out.md"] == (
        "---\n"
        "outlet: daily-example-web\n"
        "title: Drivers walk out\n"
        "url: https://www.daily.example.org/a\n"
        "published: 2025-07-02\n"
        "authors: [A. Writer, B. OWriter]\n"
        "credits: [AP]\n"
        "rights: {basis: quotation}\n"
        f'text_hash: "{digest}"\n'
        "---\n"
    )
    assert made.outlets == (
        CONTENT / "outlets.yml",
        (
            "daily-example-web:\n  name: Daily Example (Web)\n"
            "  homepage: https://www.daily.example.org/\n"
        ),
    )
    assert made.files[STORY / "story.yml"] == (
        "title: Strike\n"
        'summary: "Placeholder: 1 article of 1 outlet, imported from lines.jsonl. '
        'Write one or two neutral sentences here."\n'
        "from: 2025-07-02\nto: 2025-07-02\ndispute: rail\n"
        "selection: Imported from lines.jsonl; lines without text or address are left out.\n"
    )
    assert made.files[CONTENT / "disputes/rail.yml"] == FILES["disputes/rail.yml"]
    assert made.notes == ()
    assert made.summary == "1 article of 1 outlet for the story strike"


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"text": ""}, "left out: no text"),
        ({"text": None, "outlet": " "}, "left out: no text, no outlet"),
        ({"url": ""}, "left out: no url"),
        ({"url": "not an address"}, 'left out: "not an address" is not a web address'),
        ({"title": ["a"]}, "left out: no title"),
        ({"title": "?!"}, 'left out: title "?!" has no word in it: write words, or remove it'),
        ({"text": "…"}, "left out: no word in the text"),
        ({"language": "de"}, "left out: language de"),
        ({"text": "der Streit " * 40}, "left out: reads as another language than English (0%"),
        (
            {"text": "x" * 250_001},
            "left out: the text is 250,001 characters long: 250,000 are read",
        ),
        ({"text": "Another text.", "id": "1"}, "left out: the same id (1) as line 1"),
        ({"id": "2"}, "left out: the same text as line 1"),
        ({"id": 2, "text": f"\n{LINE['text']} \r\n"}, "left out: the same text as line 1"),
        ({"id": "2", "text": "New.", "published": ""}, "undated: no date"),
        (
            {"id": "2", "text": "New.", "published": "1/2/19"},
            'undated: "1/2/19" is no date like 2025-07-22',
        ),
        (
            {"id": "2", "text": "New.", "published": "2025-07-02T10:00:00"},
            "without its time: a time without offset: date kept",
        ),
    ],
)
def test_lines_that_do_not_fit_are_listed(change: dict[str, Any], note: str) -> None:
    (found,) = plan({}, change).notes
    assert found.startswith(f"lines.jsonl:2: {note}")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        (b"{", "broken JSON at column 2 (Expecting property name enclosed in double quotes)"),
        (b"[1]", "not an object: every line must be {…}"),
        (b"\xff", "byte 0 of the line is not UTF-8"),
        (b"[" * 100_000, "broken JSON (a number too long, or too many levels)"),
        (b'{"id": ' + b"9" * 5000 + b"}", "broken JSON (a number too long, or too many levels)"),
    ],
)
def test_broken_lines_are_listed_and_the_rest_goes_on(line: bytes, note: str) -> None:
    made = plan_import([b"", line, *lines({})], TARGET, {})
    assert made.notes == (f"lines.jsonl:2: left out: {note}",)
    assert made.summary.startswith("1 article")


def test_undated_articles_are_kept_without_a_date() -> None:
    made = plan({}, {"id": "2", "text": "New.", "published": None, "title": "Undated"})
    assert "published: null\n" in made.files[STORY / "undated.md"]


def test_times_with_an_offset_are_kept() -> None:
    made = plan({"published": "2025-07-02T23:30:00-05:00"})
    assert (
        "published: 2025-07-02T23:30:00-05:00\n"
        in made.files[STORY / "2025-07-02-drivers-walk-out.md"]
    )


def test_names_are_cut_and_made_unique() -> None:
    title = "A very long headline that goes on and on about the strike of drivers and what it means"
    made = plan({"title": title}, {"id": 2, "text": "New.", "title": title})
    names = sorted(path.stem for path in made.files if path.suffix == ".md")
    assert names == [
        "2025-07-02-a-very-long-headline-that-goes-on-and-on-2",
        "2025-07-02-a-very-long-headline-that-goes-on-and-on-about",
    ]
    assert all(len(name) <= 60 for name in names)


@pytest.mark.parametrize(
    ("damaged", "mended"),
    [
        ("The â€œplanâ€\x9d", "The “plan”"),
        ("it\x92s", "it’s"),
        ("ObamaÃ¢â‚¬â„¢s", "Obama’s"),
        ("‘no’, \"maybe\", “yes”… 'so'", "‘no’, \"maybe\", “yes”… 'so'"),
        ("&amp; ﬂat ２ a\u00adb a\u00a0b", "&amp; ﬂat ２ ab a\u00a0b"),
        ("a\x00b \u202ec \ud800.", "ab c \ufffd."),
        ("One. \r\n\r\n\r\nTwo.\u2028Three.", "One.\n\n\nTwo.\nThree."),
    ],
)
def test_damaged_letters_are_mended_and_all_else_left(damaged: str, mended: str) -> None:
    assert row(text=damaged).text == mended
    assert row(title=damaged).title == " ".join(mended.split())


def test_addresses_are_percent_encoded_where_need_be() -> None:
    assert row(url="https://a.example/a b|c").url == "https://a.example/a%20b%7Cc"


def test_keys_may_have_other_names() -> None:
    line = {"headline": "T 1"} | {key: value for key, value in LINE.items() if key != "title"}
    found = read_row(json.dumps(line).encode(), {"title": "headline"})
    assert isinstance(found, Row)
    assert found.title == "T 1"


def test_known_outlets_stay_as_they_are_and_new_ones_come_last() -> None:
    text = "# Ours.\ndaily:\n  name: daily example (web)\n  homepage: https://x.example/"
    target = replace(TARGET, outlets_text=text)
    made = plan({}, {"id": 2, "text": "New.", "outlet": "Other"}, target=target)
    assert made.outlets[1] == (
        f"{text}\nother-outlet:\n  name: Other\n  homepage: https://www.daily.example.org/\n"
    )
    assert "outlet: daily\n" in made.files[STORY / "2025-07-02-drivers-walk-out.md"]
    assert plan({}, target=target).outlets[1] == text


def test_outlets_without_latin_letters_are_named_by_their_host() -> None:
    made = plan({"outlet": "日報"}, {"id": 2, "text": "New.", "outlet": "24"})
    assert 'www-daily-example-org:\n  name: "日報"\n' in made.outlets[1]
    assert '"24":\n  name: "24"\n' in made.outlets[1]


def test_outlets_that_cannot_be_added_to_are_an_error() -> None:
    text = "{daily: {name: Daily, homepage: 'https://x.example/'}}\n"
    with pytest.raises((ConfigurationError, ContentError), match=r"outlets\.yml"):
        plan({}, target=replace(TARGET, outlets_text=text))
    with pytest.raises(ContentError, match="homepage: is missing"):
        plan({}, target=replace(TARGET, outlets_text="daily:\n  name: Daily\n"))


def test_a_story_that_is_there_is_kept() -> None:
    target = replace(TARGET, story_dispute="rail", dispute=None, dispute_text=None)
    assert STORY / "story.yml" not in plan({}, target=target).files
    with pytest.raises(ConfigurationError, match="belongs to the dispute rail"):
        plan({}, target=replace(target, dispute="other"))


@pytest.mark.parametrize(
    ("change", "target", "message"),
    [
        ({"published": None}, TARGET, "is new and no line has a date"),
        ({}, replace(TARGET, dispute=None, dispute_text=None), "--dispute is needed"),
        ({"text": ""}, TARGET, "lines.jsonl has no line to import"),
    ],
)
def test_what_cannot_be_imported_at_all(
    change: dict[str, Any], target: Target, message: str
) -> None:
    with pytest.raises(ConfigurationError, match=message):
        plan(change, target=target)


def test_sides_that_check_would_refuse_are_refused() -> None:
    broken = FILES["disputes/rail.yml"].replace("aliases: [Northern Rail]", "aliases: [union]")
    with pytest.raises(ContentError, match="is an alias of union already"):
        plan({}, target=replace(TARGET, dispute_text=broken))


def test_a_title_is_put_before_the_first_key_of_sides_without_one() -> None:
    assert titled("# Sides.\n\nsides: []\n", "f.yml", "A: title") == (
        '# Sides.\n\ntitle: "A: title"\nsides: []\n'
    )
    assert titled("title: T\nsides: []\n", "f.yml", "A") == "title: T\nsides: []\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Egypt’s U.S. visit: 'no'", "egypts-us-visit-no"),
        ("OpenSecrets.org", "opensecrets-org"),
        ("Ærø’s café — in Malmö", "rs-cafe-in-malmo"),
        ("القاهرة", ""),
        ("x" * 80, "x" * 60),
    ],
)
def test_names_from_titles(text: str, name: str) -> None:
    assert slugged(text) == name


def test_ids_for_people() -> None:
    assert humanised("gaza-2012") == "Gaza 2012"


TEXTS = st.text() | st.sampled_from(
    ["no", "index", "Author", "con", "a: b", "12:30", "☃", "-", "'"]
)


@given(
    st.lists(
        st.fixed_dictionaries(
            {"id": st.text(), "text": st.text(min_size=1), "outlet": TEXTS, "title": TEXTS},
            optional={
                "authors": st.lists(st.text()) | st.text(),
                "published": st.dates().map(str) | st.text() | st.none(),
                "url": st.text().map(lambda text: f"https://a.example/{text}"),
            },
        ),
        max_size=4,
    )
)
def test_whatever_is_imported_passes_its_own_check(changes: list[dict[str, Any]]) -> None:
    made = plan({"id": "a line that fits"}, *changes)
    names = [path.stem for path in made.files if path.suffix == ".md"]
    assert all(slug(name) and len(name) <= 60 for name in names)

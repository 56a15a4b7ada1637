import json
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.load.check_files import check_article, check_dispute, check_outlets, check_story
from generator.load.strict_yaml import MAX_DEPTH, field_name, parse
from generator.load.text import unwanted
from generator.load.yaml_text import listing, scalar

PLAIN = st.text().filter(lambda text: not any(unwanted(text)))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=20,
)
YAML_LIKE = st.lists(
    st.sampled_from(
        [*"ab:-[]{}&*!|>'\"%@`#,?~ \n\t", ": ", "- ", "\n  ", "<<", "---", "no", "title", "sides"]
    )
).map("".join)


def value(text: str) -> Any:  # noqa: ANN401 (YAML holds anything)
    tree = parse(text, "f.yml")
    assert tree.problems == ()
    return tree.value


def test_scalars_stay_text_but_for_plain_truth_numbers_and_nothing() -> None:
    text = "a: true\nb: false\nc: null\nd: ~\ne:\nf: -12\ng: 1.5\nh: 2025-07-02\ni: 'no'\nj: U.S.\n"
    assert value(text) == {
        "a": True,
        "b": False,
        "c": None,
        "d": None,
        "e": None,
        "f": -12,
        "g": 1.5,
        "h": "2025-07-02",
        "i": "no",
        "j": "U.S.",
    }


def test_keys_are_text_even_where_they_look_like_truth() -> None:
    assert value("on: 1\nno: 2\n1: 3\n") == {"on": 1, "no": 2, "1": 3}


@pytest.mark.parametrize(
    "word", ["no", "Yes", "ON", "off", "y", "N", "TRUE", "False", "Null", "NULL"]
)
def test_guessed_words_must_be_written_out(word: str) -> None:
    (problem,) = parse(f"a: {word}", "f.yml").problems
    assert (problem.line, problem.column, problem.field) == (1, 4, "a")
    assert problem.message.endswith(("or quote it",))


@pytest.mark.parametrize(
    "number",
    [
        *("012", "0x1F", "0o17", "0b1", "1_000", "12:30", "1:30:45", ".5", "5.", "1e3"),
        *(".inf", "-.nan", "9" * 16, "9" * 5000),
    ],
)
def test_guessed_numbers_must_be_quoted(number: str) -> None:
    (problem,) = parse(f"a: {number}", "f.yml").problems
    assert "in quotes, or a plain number" in problem.message
    assert value(f'a: "{number}"') == {"a": number}


@pytest.mark.parametrize("escape", ["\\e", "\\0", "\\N", "\\L", "\\u202e", "\\x9b"])
def test_escapes_cannot_bring_in_what_nobody_can_see(escape: str) -> None:
    for text in (f'a: "x{escape}[31my"', f'"a{escape}b": 1'):
        (problem,) = parse(text, "f.yml").problems
        assert "the escape of an invisible character U+" in problem.message
        assert problem.message.isprintable()


def test_the_deepest_that_is_read() -> None:
    deep = MAX_DEPTH - 2
    assert value(f"a: {'[' * deep}{']' * deep}")
    with pytest.raises(ContentError, match="levels deep"):
        parse(f"a: {'[' * (deep + 2)}{']' * (deep + 2)}", "f.yml")


def test_fields_are_counted_from_one() -> None:
    assert field_name(("sides", 1, "aliases", 0)) == "sides[2].aliases[1]"


def test_the_place_of_what_is_not_there_is_that_of_what_should_hold_it() -> None:
    tree = parse("a:\n  b: 1\n", "f.yml")
    assert str(tree.problem(("a", "c"), "is missing")) == "f.yml:2:3: a.c: is missing"
    assert tree.where(("a", "b")) == "f.yml:2"


@given(st.text() | YAML_LIKE)
def test_any_text_is_a_tree_or_a_content_error(text: str) -> None:
    for check in (check_outlets, check_dispute, check_story):
        try:
            checked = check(text, "f.yml")
        except ContentError:
            continue
        assert checked.problems or checked.entry is not None


@given(st.text() | YAML_LIKE, st.text())
def test_any_article_is_checked_or_a_content_error(head: str, body: str) -> None:
    try:
        article = check_article(f"---\n{head}\n---\n{body}", "f.md", lambda _: None)
    except ContentError:
        return
    assert article.head.problems


@given(st.dictionaries(PLAIN, VALUES, min_size=1).filter(lambda found: "<<" not in str(found)))
def test_json_reads_back_as_itself(found: dict[str, Any]) -> None:
    text = json.dumps(found, ensure_ascii=False)
    assert value(text) == found


@given(PLAIN, st.lists(PLAIN))
def test_what_is_written_reads_back(text: str, items: list[str]) -> None:
    assert value(f"key: {scalar(text)}\nlist: {listing(items)}\n") == {"key": text, "list": items}


@pytest.mark.parametrize("text", ["Plain title", "U.S. sends Clinton", "https://a.example/b?c=d"])
def test_simple_text_is_written_bare(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize("text", ["no", "12:30", "2025", "a: b", "a #b", "", "- a", "x:", "null"])
def test_text_that_could_be_read_otherwise_is_quoted(text: str) -> None:
    assert scalar(text) == json.dumps(text)


HOSTILE = {
    "unknown keys": "".join(f"key{n}: 1\n" for n in range(70_000)),
    "one key": "a: 1\n" * 150_000,
    "items": f"title: T\nsides: [{'{}, ' * 60_000}]\n",
    "aliases": f"title: T\nsides: [{{id: a, name: A, aliases: [{'a, ' * 200_000}]}}, {{id: b}}]\n",
    "speakers": "title: T\nsides: [{id: a, name: A}, {id: b, name: B}]\nspeakers:\n"
    + "".join(f"- {{id: s{n}, name: S{n}, side: ab}}\n" for n in range(20_000)),
    "digits": f"a: {'1' * 900_000}x\n",
    "words": f"a: {'a-' * 400_000}\n",
    "quotes": f"a: {'[' * 40}{'&a ' * 200_000}\n",
    "anchors": "".join(f"a{n}: &a{n} x\n" for n in range(50_000)),
    "hyphens": f"{'-' * 900_000}\n",
    "comments": "#\n" * 400_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_megabyte_takes_seconds_at_most(text: str) -> None:
    start = time.process_time()
    try:
        problems = check_dispute(text, "f.yml").problems
    except ContentError as error:
        problems = error.problems
    assert problems
    assert time.process_time() - start < 10

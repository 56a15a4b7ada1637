from types import SimpleNamespace

import click
import pytest
from click.testing import CliRunner

from generator.commands.asking import Asking, Check, at_terminal, each, one_of, parts
from generator.load.values import day, line, slug, words

OUTLETS = one_of(("daily-lantern", "fairwater"), "outlet")


def asked(
    typed: str, check: Check, *, given: str | None = None, default: str | None = None
) -> tuple[list[str], str]:
    """The answer of somebody who types these lines, and all that they see."""
    found: list[str] = []

    @click.command()
    def command() -> None:
        asking = Asking(open=True)
        found.append(asking.answer("--it", "What", check, given=given, default=default))
        asking.done()

    result = CliRunner().invoke(command, input=typed)
    return found, result.output


@pytest.mark.parametrize(
    ("typed", "check", "default", "answer", "told"),
    [
        ("A  title\n", words, None, "A title", ""),
        ("\n", words, "Proposed", "Proposed", "[Proposed]"),
        ("\n", line, "", "", ""),
        ("?\nA title\n", words, None, "A title", '"?" has no word in it: write words'),
        ("July\n2025-07-02\n", day, None, "2025-07-02", '"July" is not a date: write year-month'),
        ("\nmine\n", slug, None, "mine", "this is needed: type"),
        ("My Outlet\nmine\n", slug, None, "mine", '"My Outlet" is not an id'),
        ("fairwatr\nfairwater\n", OUTLETS, None, "fairwater", 'did you mean "fairwater"?'),
        ("radio\nfairwater\n", OUTLETS, None, "fairwater", "write daily-lantern or fairwater"),
        ("a\u202eb\nab\n", line, None, "ab", "an invisible character U+202E: delete it"),
        ("a, ?, c\na, b\n", each(words), None, "a, b", '"?" has no word in it'),
    ],
)
def test_a_question_is_asked_until_its_answer_passes(
    typed: str, check: Check, default: str | None, answer: str, told: str
) -> None:
    found, seen = asked(typed, check, default=default)
    assert found == [answer]
    assert told in seen
    assert seen.count("What") == typed.count("\n")


def test_a_flag_that_passes_is_not_asked_about() -> None:
    assert asked("", day, given=" 2025-07-02 ") == (["2025-07-02"], "")


def test_a_flag_that_does_not_pass_is_asked_about() -> None:
    found, seen = asked("2025-07-02\n", day, given="July")
    assert found == ["2025-07-02"]
    assert seen.startswith('--it: "July" is not a date')


def test_without_a_terminal_all_that_lacks_is_told_at_once() -> None:
    asking = Asking(open=False)
    answers = [
        asking.answer("--title", "Title of the story", words),
        asking.answer("--from", "First day", day, given="July"),
        asking.answer("--to", "Last day", day, default="2025-07-09"),
        asking.answer("--tags", "Tags", each(line), default=""),
        asking.answer("--summary", "Summary", words, given="Two sides talk."),
    ]
    assert answers == ["", "", "2025-07-09", "", "Two sides talk."]
    with pytest.raises(click.UsageError) as caught:
        asking.done()
    assert caught.value.message == (
        "there is no terminal to ask at, so give:\n"
        "  --title is missing: Title of the story\n"
        '  --from: "July" is not a date: write year-month-day, like 2025-07-22'
    )
    assert asking.agreed("Write them?")


def test_with_every_answer_given_nothing_is_raised() -> None:
    asking = Asking(open=False)
    asking.answer("--title", "Title", words, given="A title")
    asking.done()


@pytest.mark.parametrize(
    ("stdin", "stdout", "there"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_a_pipe_is_no_terminal(
    *, stdin: bool, stdout: bool, there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: stdin))
    monkeypatch.setattr("sys.stdout", SimpleNamespace(isatty=lambda: stdout))
    found = at_terminal()
    monkeypatch.undo()
    assert found == there


def test_parts_stand_once_and_in_their_order() -> None:
    assert parts(" b, a,, b ,c ") == ["b", "a", "c"]

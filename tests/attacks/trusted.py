"""Attacks on who believes what a file says: days to come, engines and hands that nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from generator.compare.moved_articles import Room
from generator.compare.report import Base, report
from generator.figures_json import FORMAT, Figures
from generator.load import date_notes
from generator.load.corpus import load_corpus
from generator.load.report_file import parse_report, report_text
from generator.load.vouched import vouched
from generator.publish.comment import comment
from tests.attacks.attack import Attack, Guard
from tests.blind import coded_files, coding
from tests.load.sample import FILES, spoilt, write
from tests.load.test_records import at, changed, files
from tests.project import here

Files = Mapping[str, str]

ARTICLE, STORY = "stories/strike/first.md", "stories/strike/story.yml"
TODAY = date(2025, 8, 1)


def to_come(folder: Path) -> None:
    """A story and its article of a thousand years on, so that they fit each other."""
    moved = {name: FILES[name].replace("2025-", "2999-") for name in (ARTICLE, STORY)}
    corpus = load_corpus(write(folder, FILES | moved), folder / "texts")
    assert [path for path, _ in date_notes.ahead(corpus, TODAY)] == [STORY, ARTICLE]


def of_no_engine(folder: Path) -> None:
    """A record that says another program made it, so that its figures need not be those of its
    passages.
    """
    write(folder, files())
    assert "note: 1 record was coded by another version" in here(folder, "check").out


def figures(folder: Path, content: Files) -> Figures:
    """Of such a content, what people vouch for."""
    root = write(folder, dict(content))
    corpus = load_corpus(root, folder / "texts")
    return Figures(FORMAT, None, "e" * 64, "c", {}, {}, vouched=vouched(corpus, root))


def told(old: Files, new: Files, folder: Path) -> str:
    """The comment on a change of files, by way of its JSON."""
    was, now = figures(folder / "old", old), figures(folder / "new", new)
    text = report_text(report(was, now, Base("main"), Room()))
    return comment(parse_report(text.encode(), Path("diff.json")))


def says(old: Files, new: Files, line: str) -> Callable[[Path], None]:
    """Whether the comment on a change tells a reviewer so."""

    def tries(folder: Path) -> None:
        assert line in told(old, new, folder).splitlines()

    return tries


def told_once(folder: Path) -> None:
    """What was there before is not asked about again."""
    assert told(CONFIRMED, CONFIRMED, folder) == told(FILES, FILES, folder)


def by(*people: str, value: float | None = None) -> dict[str, str]:
    """A record that such people confirmed, a figure of it changed."""

    def change(found: dict[str, object]) -> None:
        found["confirmed_by"] = list(people)
        if value is not None:
            at("measurements", 0, "value")(found, value)

    return files(changed(change))


def confirmed(text: str = "") -> dict[str, str]:
    """The correction of the sample, confirmed; the words before it in the text are changed."""
    return spoilt(
        (ARTICLE, "by: ann, why", "by: ann, confirmed: bob, why"),
        (ARTICLE, "Drivers will walk out", text or "Drivers will walk out"),
    )


RECORD = "stories/strike/second.record.json"
CONFIRMED = {**by("bob"), ARTICLE: confirmed()[ARTICLE]}
BOTH = coded_files(ann=coding("ann"), ben=coding("ben"))
NOBODY = Guard("generator.compare.vouching:_given", lambda _: ())
CORRECTED = f"- `bob` confirmed a correction by `ann`: `{ARTICLE}`"
RECORDED = f"- `bob` confirmed the record by `ann`: `{RECORD}`"

ATTACKS: tuple[Attack, ...] = (
    Attack(
        "a story and its article of the year 2999",
        to_come,
        (Guard("generator.load.date_notes:ahead", lambda *_: ()),),
    ),
    Attack(
        "a record of an engine that nobody knows",
        of_no_engine,
        (Guard("generator.analysing:of_other_engine", lambda *_: ()),),
    ),
    Attack(
        "a stranger's record that others are said to have confirmed",
        says(FILES, by("bob", "carol"), RECORDED),
        (NOBODY,),
    ),
    Attack(
        "a record with another figure, under the name of who confirmed the old one",
        says(by("bob"), by("bob", value=0.9), RECORDED),
        (Guard("generator.load.vouched:_told", lambda _: ""),),
    ),
    Attack(
        "a correction that somebody else is said to have confirmed",
        says(FILES, confirmed(), CORRECTED),
        (NOBODY,),
    ),
    Attack(
        "a confirmed correction of a text that is another since",
        says(confirmed(), confirmed("Guards will walk out"), CORRECTED),
        (Guard("generator.load.vouched:sealed", lambda _: ""),),
    ),
    Attack(
        "a coding by hand in somebody else's name",
        says(FILES, BOTH, "- `ben` coded by hand: `stories/strike/first.coding-ben.yml`"),
        (NOBODY,),
    ),
    Attack(
        "a seal in somebody else's name",
        says(FILES, BOTH, "- `ben` sealed a coding: `stories/strike/first.seal-ben.yml`"),
        (NOBODY,),
    ),
    Attack(
        "a forged record of an engine that nobody knows, in a pull request",
        says(files(), by(value=0.9), f"- `{RECORD}`"),
        (Guard("generator.compare.vouching:foreign", lambda *_: ()),),
    ),
    Attack(
        "a reviewer asked about so much that was there before that nobody looks",
        told_once,
        (Guard("generator.compare.vouching:_known", lambda _: frozenset()),),
    ),
)

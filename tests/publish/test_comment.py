"""A comment made of a report that a stranger may have written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from html.parser import HTMLParser
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown
from markdown_it import MarkdownIt

from generator.errors import ContentError, EvenhandError
from generator.load.report_file import DEEPEST, LIMIT, parse_report, read_report, report_text
from generator.publish.comment import LONGEST, comment
from generator.publish.escaped import escaped, readable
from generator.publish.told_moves import label, mended
from generator.report import (
    ArticleMove,
    Detail,
    LeftOut,
    Mended,
    Move,
    Number,
    PassageMove,
    PoolMove,
    Report,
    Said,
    Side,
    StoryMove,
    Word,
)

FILE = Path("diff.json")
OURS = frozenset({"h3", "h4", "p", "strong", "ul", "li", "details", "summary", "code", "sub"}) | {
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ALIVE = re.compile(
    r"(?i)@\w|#\d|https?://|//\w|www\.|\bgh-\d|(?<!\w)[0-9a-f]{7,40}(?!\w)|:\w+:|\$\w|!\d"
)
LINKS = {"repo_url_shorthand": True, "social_url_shorthand": True, "user": "u", "repo": "r"}
HOSTILE = (
    "@octocat and @org/team, close #12",
    "<script>alert(1)</script><img src=x onerror=y>",
    "</summary></details><b>out</b><!-- ",
    "![x](http://evil.example/a.png) [y](javascript:z) <http://evil.example> [r]: /x",
    "www.evil.example a@evil.example ftp://evil.example GH-12 CVE-2025-1 deadbeefcafe1234",
    "a | b \\| c ``` `code` ~~no~~ **bold** __u__ *i* $x^2$ :tada: !12 ~label %1 &amp; &lt;b&gt;",
    "# Title\n- item\n\n    code\n> quote\n***\n/close\n1. one",
    "\N{RIGHT-TO-LEFT OVERRIDE}desrever\N{ZERO WIDTH JOINER}@octo\N{SOFT HYPHEN}cat\x00\x1b[31m",
    "www",
    "1. one",
    "//evil.example https:,//evil.example",
    "so @",
    "[^1] {{ x }} {% y %} {.c} [[wiki]] <details open> ^up^ \\",
)


def made(words: Iterator[str], times: int = 1) -> Report:
    """A report with such words in every place that holds any."""

    def line() -> str:
        return next(words)

    def number() -> Number:
        return Number(0.61, 0.5, 0.7, 9, None)

    def moves() -> tuple[Move, ...]:
        kinds = (("voice_share", "words", "sides"), (line(), line(), line()))
        return tuple(
            Move(metric, side, by, of, unit, old, new)
            for metric, by, of in kinds
            for side in ("port", line())
            for unit in ("share", line())
            for old, new in (
                (number(), replace(number(), value=0.4)),
                (None, Number(None, None, None, 0, line())),
            )
        )

    def said() -> Said:
        return Said("s-1-2", 1, 0, 9, line(), line(), line(), line(), 3, line())

    def article(id_: str) -> ArticleMove:
        return ArticleMove(
            id=id_,
            name=line(),
            outlet=line(),
            title=line(),
            state="changed",
            why=(line(),),
            figures=moves(),
            figures_moved=99,
            passages=(
                PassageMove("came", (), None, said()),
                PassageMove("went", (), said(), None),
                PassageMove("changed", ("side", "speaker", "bounds"), said(), said()),
            ),
            passages_moved=9,
            details=(Detail(line(), line(), line()),),
            corrections=(Mended("came", counted=True, by=line(), says=line(), why=line()),),
            effect=moves(),
            passages_known=True,
        )

    sides = (Side("port", line()), Side("fishers", line()))
    story = StoryMove(
        id="toll-vote",
        title=line(),
        dispute="harbour",
        state="changed",
        sides=sides,
        before=(line(),),
        now=(line(),),
        apart=(line(),),
        alike=(line(),),
        figures=moves(),
        articles=tuple(article(f"a-{n}") for n in range(times)),
        articles_moved=times,
        details=(Detail(line(), line(), line()),),
    )
    return Report(
        format=1,
        base=line(),
        commit="",
        code="same",
        private=False,
        compared=12,
        moved=1,
        added=1,
        removed=1,
        stories=(story,) * times,
        pools=(PoolMove("outlet", line(), line(), sides, (line(),), moves()),) * times,
        words=(
            Word("bob", "record", "ann", 9, ("stories/toll-vote/a-1.record.json",) * 5, 4),
            Word("cy-d", "coding", None, 1, ("stories/toll-vote/a-1.coding-cy-d.yml",), 0),
        ),
        records=("stories/toll-vote/a-1.record.json",),
        left_out=LeftOut(0, 0, 0, 0),
    )


class Page(HTMLParser):
    """The tags of a page, and its text outside of code."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.odd: list[object] = []
        self.text: list[str] = []
        self.coded = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.odd += attrs
        self.coded += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self.coded -= tag == "code"

    def handle_data(self, data: str) -> None:
        self.text.append(" " if self.coded else data)

    def handle_comment(self, data: str) -> None:
        self.odd.append(data)


def pages(text: str) -> Iterator[Page]:
    """The comment as two readers of Markdown make it, one of which links all that it can."""
    strict = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    eager = ["tables", "footnotes", "attr_list", "pymdownx.magiclink", "pymdownx.tilde"]
    linked = {"pymdownx.magiclink": LINKS}
    for html in (strict.render(text), markdown(text, extensions=eager, extension_configs=linked)):
        page = Page()
        page.feed(html)
        page.close()
        yield page


def is_dead(text: str) -> None:
    """Nothing but the comment’s own markup, and nothing that a forge would make a link of."""
    assert len(text) <= LONGEST
    for page in pages(text):
        assert page.tags <= OURS, page.tags - OURS
        assert not page.odd
        assert not ALIVE.findall("".join(page.text))


NAMES = {"port": "Port authority"}


@pytest.mark.parametrize(
    ("metric", "by", "of", "told"),
    [
        ("voice_share", "words", "attributed", "Voice share, words, of all that is given as"),
        ("source_types", "official", "attributions", "Source types, officials, share of passages"),
        ("direct_share", "words", "speech", "Direct share, words, of reported speech"),
        ("agency", "all", "acts", "Acts of harm"),
        ("agency", "agent", "port", "Agency, did it, Port authority"),
        ("tone_of_voice", None, None, "Tone of voice"),
    ],
)
def test_a_figure_is_named_in_words(metric: str, by: str, of: str, told: str) -> None:
    assert label(Move(metric, None, by, of, "share", None, None), NAMES).startswith(told)


def test_corrections_are_told_by_whether_they_count() -> None:
    def one(change: str, by: str, *, counted: bool) -> Mended:
        return Mended("came" if change == "came" else "went", counted, by, "side: port", "")

    both = [one("came", "ann", counted=True), one("came", "ben", counted=False)]
    assert list(mended(both)) == [
        "1\N{NO-BREAK SPACE}new correction that counts",
        "1\N{NO-BREAK SPACE}correction proposed",
    ]
    confirmed = [one("went", "ann", counted=False), one("came", "ann", counted=True)]
    assert list(mended(confirmed)) == ["1\N{NO-BREAK SPACE}correction confirmed"]
    assert list(mended([one("went", "ann", counted=True)])) == [
        "1\N{NO-BREAK SPACE}correction gone"
    ]


def test_where_articles_are_new_is_said_first() -> None:
    report = made(cycle(["Tolls"]), 3)
    (story, *_) = report.stories
    new = replace(story, articles=tuple(replace(a, state="new") for a in story.articles))
    other = replace(new, id="other", state="new", articles=new.articles[:1])
    told = comment(replace(report, stories=(new, other)))
    assert "New: 3 in “Tolls”, 1 in “Tolls” (a new story)." in told


@pytest.mark.parametrize("text", ["<b>x</b>", "@octocat", "http://evil.example", "see #12"])
def test_the_check_sees_what_is_alive(text: str) -> None:
    with pytest.raises(AssertionError):
        is_dead(text)


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_of_a_report_comes_alive(words: str) -> None:
    cut = words[:120]
    is_dead(comment(parse_report(report_text(made(cycle([cut]))).encode(), FILE)))


@settings(derandomize=True, deadline=None, max_examples=12)
@given(st.lists(st.text(max_size=60) | st.sampled_from(HOSTILE), min_size=1, max_size=7))
def test_whatever_its_words_nothing_comes_alive(words: list[str]) -> None:
    is_dead(comment(made(cycle(words))))


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.text())
def test_words_are_on_one_line_and_read_as_they_were(text: str) -> None:
    found = escaped(text)
    assert not set("\n\r\t`<>|*_~[]\\") & set(found)
    assert escaped(text) == escaped(escaped_back(found))
    assert readable(found) == escaped_back(found)


def escaped_back(found: str) -> str:
    """What a reader sees of escaped words."""
    seen = re.sub(r"&#(\d+);", lambda mark: chr(int(mark[1])), found)
    return seen.replace("\N{ZERO WIDTH SPACE}", "")


def test_a_long_report_is_cut_and_says_what_is_left_out() -> None:
    long = comment(made(cycle(["some words " * 9]), times=14))
    assert len(long) <= LONGEST
    assert re.search(r"\n\nLeft out here, as there is no room: .*articles’ details", long)
    assert long.rstrip().endswith("</sub>")
    short = comment(made(cycle(["some words"])))
    assert "Left out" not in short


def test_sides_stand_in_the_order_of_their_dispute() -> None:
    told = comment(made(cycle(["words"])))
    head = next(line for line in told.splitlines() if line.startswith("| Article"))
    report = made(cycle(["words"]))
    sides = (Side("fishers", "The fishers"), Side("port", "The port"))
    turned = replace(report, stories=(replace(report.stories[0], sides=sides),))
    assert head == "| Article | words | words | Passages | Why |"
    assert "| Article | The fishers | The port | Passages | Why |" in comment(turned)


# ---------------------------------------------------------------- files that hold no report

GOOD = report_text(made(cycle(["words"])))
FIRST = "stories.0.figures.0.old.value"


def changed(**fields: object) -> str:
    return json.dumps({**json.loads(GOOD), **fields})


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "holds no report ("),
        ("[]", "holds no report ("),
        (GOOD[:-3], "holds no report ("),
        (changed(more=1), "more: holds no report (Unexpected keyword argument)"),
        (changed(format=2), "format: holds no report ("),
        (changed(base="x" * 121), "base: holds no report (String should have at most 120"),
        (changed(base=1), "base: holds no report ("),
        (changed(commit="<b>"), "commit: holds no report ("),
        (changed(code="other"), "code: holds no report ("),
        (changed(moved=-1), "moved: holds no report ("),
        (changed(moved=10**13), "holds no report (a number with too many digits)"),
        (changed(stories=[{}] * 201), "stories.0.id: holds no report ("),
        (GOOD.replace("0.61", "NaN", 1), "holds no report ("),
        (GOOD.replace("0.61", "1e999", 1), f"{FIRST}: holds no report ("),
        (GOOD.replace("0.61", "1e99", 1), f"{FIRST}: holds no report ("),
        (GOOD.replace('"format": 1', '"format": 1, "format": 1'), "holds no report (a key that"),
        (GOOD.replace('"words"', '"\\ud800"', 1), "holds no report ("),
        ("[" * (DEEPEST + 1), "holds no report (too many levels)"),
        ('{"a":' * 100_000, "holds no report (too many levels)"),
        ('"' + '\\"' * 200_000, "holds no report ("),
    ],
)
def test_a_file_that_is_no_report_is_refused_in_one_line(text: str, why: str) -> None:
    with pytest.raises(ContentError) as wrong:
        parse_report(text.encode("utf-8", "surrogatepass"), FILE)
    assert str(wrong.value).startswith(f"diff.json:1:1: {why}")
    assert len(str(wrong.value).splitlines()) == 1


def test_a_file_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(LIMIT + 1)
    for path, why in ((large, "is larger than 8 MB"), (tmp_path, "cannot be read")):
        with pytest.raises(ContentError, match=why):
            read_report(path)


@settings(derandomize=True, deadline=None, max_examples=100)
@given(st.integers(0, len(GOOD)), st.binary(max_size=4), st.integers(0, 30))
def test_nothing_but_an_error_for_people_comes_of_a_broken_file(
    at: int, other: bytes, gone: int
) -> None:
    data = GOOD.encode()
    try:
        found = parse_report(data[:at] + other + data[at + gone :], FILE)
    except EvenhandError:
        return
    is_dead(comment(found))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=9,
)


@settings(derandomize=True, deadline=None, max_examples=25)
@given(st.sampled_from(sorted(asdict(made(cycle(["words"]))))), VALUES)
def test_a_value_of_another_kind_is_refused_or_told(name: str, value: object) -> None:
    try:
        found = parse_report(json.dumps({**json.loads(GOOD), name: value}).encode(), FILE)
    except EvenhandError:
        return
    is_dead(comment(found))

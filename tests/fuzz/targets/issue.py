"""The body of an issue, from which a correction is drafted."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.load.draft import article_of, draft
from generator.load.issue_body import answers, decoded
from generator.load.put_entry import with_entries
from generator.load.strict_yaml import parse
from generator.load.text import split
from tests.fuzz.target import Target, refusing
from tests.load.sample import FILES
from tests.load.test_issue_body import FORM, LINE

ARTICLE = FILES["stories/strike/first.md"].encode()
HEADINGS = ("Article", "Passage", "What it should say", "Why", "Page", "Number")
PIECES = (
    *(f"### {each}\n\n" for each in HEADINGS),
    *(f"{each}:\n\n    " for each in HEADINGS),
    *(
        "stories/a/b",
        "stories/../../etc/passwd",
        LINE,
        "\n",
        "```yaml\n",
        "```\n",
        "~~~",
        "- {",
        "}",
    ),
    *("at: [13, 30]", "side: port", "by: ann", "why: x", "passage: x", ", ", "<!-- x -->", "    "),
    *("_No response_", "corrections:\n", "add: {content: [1, 2]}", "drop: true", "confirmed: ben"),
    *("speaker: 'x'", "nth: 2", '"', "'", "\u2028", "\x00", "\u202e", "&a ", "*a", "#", "|\n", "é"),
)


def run(data: bytes) -> None:
    by = (None, "ann", "your-name")[data[0] % 3] if data else None
    with refusing():
        found = answers(decoded(data[1:], "issue"), "issue")
        with refusing():
            article_of(found.get("article"), "issue", "Article")
        drafted = draft(found, "issue", by)
        after, line = with_entries(ARTICLE, "first.md", drafted.lines)
        head = parse(split(after.decode(), "first.md").yaml, "first.md").value
        assert isinstance(head, dict)
        assert len(head["corrections"]) == 1 + len(drafted.entries)
        assert line <= after.count(b"\n")


TARGET = Target(
    name="issue",
    run=run,
    examples=st.tuples(
        st.sampled_from([b"\0", b"\1", b"\2"]),
        st.sampled_from(["", FORM, FORM.partition("### What it should")[0]]),
        st.lists(st.sampled_from(PIECES) | st.text(max_size=9), max_size=20),
    ).map(lambda got: got[0] + (got[1] + "".join(got[2])).encode("utf-8", "replace")),
    words=PIECES,
)

"""Bodies of issues as forges render their forms, and as nobody should write them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ContentError, Problem
from generator.load.draft import article_of, draft
from generator.load.issue_body import LABELS, LIMIT, Answer, answers, decoded
from generator.load.site_file import check_site, site_info
from generator.model import SiteInfo
from generator.publish.suggest import FORMS, HEADS, Asked

ROOT = Path(__file__).parents[2]
LINE = "- {at: [13, 30], side: port, by: your-name, why: what shows it}"
SIGNED = '{at: [13, 30], side: port, by: ann, why: "He speaks, for it"}'
FORM = f"""\
### Article

stories/toll-vote/coast-post

### Passage

3: https://example.org/stories/toll-vote/coast-post.html#s-2-1

### What the page says now

_No response_

### What it should say

```yaml
{LINE}
```

### Why

He speaks for the port,
### as the page says.
"""


def told(body: str, by: str | None = "ann") -> tuple[str, ...]:
    return draft(answers(body, "issue"), "issue", by).lines


def wrong(body: str, by: str | None = "ann") -> list[str]:
    def read() -> None:
        found = answers(decoded(body.encode(), "issue"), "issue")
        article_of(found.get("article"), "issue", "Article")
        draft(found, "issue", by)

    with pytest.raises(ContentError) as caught:
        read()
    return [str(problem) for problem in caught.value.problems]


def test_a_form_gives_its_answers() -> None:
    assert answers(FORM, "issue") == {
        "article": Answer("stories/toll-vote/coast-post", 3),
        "passage": Answer("3: https://example.org/stories/toll-vote/coast-post.html#s-2-1", 7),
        "correction": Answer(LINE, 16),
        "why": Answer("He speaks for the port,\n### as the page says.", 21),
    }


@pytest.mark.parametrize("forge", ["gitlab", "forgejo"])
def test_what_the_site_fills_in_is_read_the_same(forge: str) -> None:
    asked = Asked("Correction of it", "stories/toll-vote/coast-post", "3: there", LINE, "Said: x")
    _, fields = FORMS[SiteInfo(forge=forge).forge]  # type: ignore[arg-type]
    parts = {name: getattr(asked, name) for name in ("title", *HEADS)}
    (body,) = (text for text in fields(parts).values() if "Article:" in text)
    found = answers(f"{body}He speaks for it.\n", "issue")
    assert {name: answer.text for name, answer in found.items()} == {
        "article": asked.article,
        "passage": asked.passage,
        "correction": LINE,
        "machine": asked.machine,
        "why": "He speaks for it.",
    }


def labels(name: str) -> list[str]:
    path = ROOT / ".github/ISSUE_TEMPLATE" / f"{name}.yml"
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [part["attributes"]["label"] for part in form["body"] if "id" in part]


@pytest.mark.parametrize("name", ["correction", "number"])
def test_the_labels_of_the_forms_are_known(name: str) -> None:
    assert {label.lower() for label in labels(name)} <= LABELS.keys()


@pytest.mark.parametrize("name", ["correction", "number", "article"])
def test_gitlab_asks_the_same(name: str) -> None:
    path = ROOT / ".gitlab/issue_templates" / f"{name.capitalize()}.md"
    text = path.read_text(encoding="utf-8")
    assert [line[4:] for line in text.split("\n") if line.startswith("### ")] == labels(name)
    if name != "article":
        assert set(answers(text, "issue")) <= {"correction"}


def test_the_contact_links_lead_to_the_site() -> None:
    file = ".github/ISSUE_TEMPLATE/config.yml"
    told = yaml.safe_load((ROOT / file).read_text("utf-8"))
    own = ROOT / "content/site.yml"
    checked = check_site(own.read_text("utf-8"), own.name) if own.is_file() else None
    site = site_info(checked).address
    about = (ROOT / "templates/about.md.jinja").read_text("utf-8")
    for link in told["contact_links"]:
        page, _, anchor = link["url"].partition("#")
        assert page == f"{site}about.html", (
            f"{file}: {link['name']}: url: write {site}about.html#{anchor}, as content/site.yml "
            "has the site's address; without one, take contact_links out"
        )
        assert f'<h2 id="{anchor}">' in about


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (LINE, SIGNED),
        (LINE[2:], SIGNED),
        (f"corrections:\n  {LINE}", SIGNED),
        ("at: [1, 5]\ndrop: true", '{at: [1, 5], drop: true, by: ann, why: "He speaks, for it"}'),
        ('- {passage: "a: b", nth: 2, kind: stance, by: eve, why: seen}',
         '{passage: "a: b", nth: 2, kind: stance, by: ann, why: seen}'),
        ("- {add: {content: [1, 9], cue: [2, 3]}, side: none, confirmed: bob, why: seen}",
         "{add: {content: [1, 9], cue: [2, 3]}, side: none, by: ann, why: seen}"),
    ],
)  # fmt: skip
def test_an_entry_is_signed_by_who_asks_and_never_confirmed(value: str, line: str) -> None:
    body = f"### What it should say\n\n```yaml\n{value}\n```\n\n### Why\n\nHe speaks, for it\n"
    assert told(body) == (line,)


@pytest.mark.parametrize(
    ("old", "new", "by", "problem"),
    [
        ("stories/toll-vote/coast-post\n", "../../etc/passwd\n", "ann",
         "issue:3:1: Article: names no article"),
        ("stories/toll-vote/coast-post\n", "stories/a/b and stories/a/c\n", "ann",
         "issue:3:1: Article: names more than one article"),
        ("stories/toll-vote/coast-post\n", "stories/../coast-post\n", "ann", "names no article"),
        ("stories/toll-vote/coast-post\n", "stories/con/coast-post\n", "ann",
         '"con" has a meaning of its own here'),
        (LINE, "it is the port that speaks", "ann",
         "issue:16:1: What it should say: is in words: a person has to write the entry"),
        (LINE, "- {at: [13, 30], side: port", "ann", "issue:16:3: "),
        (LINE, "- &a {at: [1, 2]}\n- *a", "ann", "anchors (&a) are not read"),
        (LINE, "- {at: !!python/name:os.system [1, 2], drop: true}", "ann", "tags (!!python/name"),
        (LINE, "- {at: [13, 30], sid: port}", "ann", 'sid: unknown key: did you mean "side"?'),
        (LINE, "- {at: [13], side: port}", "ann", "must be two offsets into the text"),
        (LINE, "- {at: [13, 30]}", "ann", "changes nothing"),
        (LINE, "rights: {basis: own}", "ann", "unknown key"),
        (LINE, LINE, None, "issue:16:34: corrections[1].by: nobody is named: give the handle"),
        ("He speaks", "### Passage\n\nHe speaks", "ann", "issue:21:1: passage: stands there twice"),
        (LINE, "\n".join([LINE] * 51), "ann", "has 51 entries: 50 at most"),
        (LINE, "[" * 5_000, "ann", "levels deep"),
        ("He speaks", "x" * LIMIT, "ann", f"an issue has {LIMIT} at most"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_over_is_told(
    old: str, new: str, by: str | None, problem: str
) -> None:
    assert old in FORM
    assert any(problem in line for line in wrong(FORM.replace(old, new, 1), by))


def test_a_reason_is_asked_for() -> None:
    (line,) = wrong(FORM.partition("### Why")[0])
    assert line == "issue:16:50: corrections[1].why: no reason is given: ask for one"


@pytest.mark.parametrize("body", ["", "Nothing is right.\n", "```\n### Article\n```\n", "\x00"])
def test_a_text_that_is_no_form_is_told(body: str) -> None:
    (line,) = wrong(body)
    assert "has none of the headings of a form" in line


def test_bytes_that_are_no_text_are_told() -> None:
    with pytest.raises(ContentError, match="byte 1 is not UTF-8"):
        decoded(b"a\xff", "issue")


PIECES = st.sampled_from(
    (*(f"### {label}\n\n" for label in LABELS), "```\n", "```yaml\n", f"{LINE}\n", "Why:\n",
     "stories/a/b\n", "<!--", "-->\n", "# " * 50, "    ", "- {at: [", "]}\n", "\u202e",
     "&a *a", "\n")
)  # fmt: skip


@given(body=st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=14).map("".join))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_whatever_is_written_ends_in_entries_or_in_words(body: str) -> None:
    lines, problems = drafted(body)
    assert all("confirmed:" not in line and ", by: ann" in line for line in lines)
    assert bool(lines) != bool(problems)


def drafted(body: str) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    try:
        text = decoded(body.encode(errors="replace"), "issue")
        return draft(answers(text, "issue"), "issue", "ann").lines, ()
    except ContentError as error:
        return (), error.problems


@pytest.mark.parametrize(
    "line", ["#" + " " * 60_000 + "x", "A" * 60_000, "<!--" + "-->" * 20_000, "`" * 60_000]
)
def test_long_lines_are_read_in_no_time(line: str) -> None:
    assert answers(f"### Why\n\n{line}\n\nEnd.", "issue")["why"].text.endswith("End.")

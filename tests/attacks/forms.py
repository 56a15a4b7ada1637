"""Attacks through forms: links that fill them in, and what comes back in an issue."""

from __future__ import annotations

import re
import shlex
from functools import partial
from pathlib import Path
from typing import get_args
from urllib.parse import parse_qs, urlsplit

import yaml
from click.testing import CliRunner

from generator.analyse.corpus import run_all
from generator.commands import new
from generator.correction_lines import line, quoted
from generator.drafting import Folders, drafted
from generator.errors import ConfigurationError, ContentError
from generator.load.draft import article_of, draft
from generator.load.issue_body import Answer, answers, decoded
from generator.load.put_entry import with_entries
from generator.model import Forge, SiteInfo
from generator.publish import suggest
from generator.publish.forge import file_address
from generator.publish.suggest import Asked, address
from tests.attacks.attack import Attack, Guard

REPOSITORY = "https://forge.example/reading/room"
KEYS = {"template", *suggest.PARTS, "issue[title]", "issue[description]", "title", "body"}
ARTICLE = b"---\ntitle: Dust\nrights: {basis: quotation}\n---\nThe quarry stays shut.\n"
ISSUE = "### Article\n\nstories/dust/gazette\n\n### What it should say\n\n{}\n\n### Why\n\n{}\n"


def form_holds(words: str, _: Path) -> None:
    """On every forge the link leads to its form, and each field holds the words."""
    asked = Asked(words, "stories/dust/gazette", words, words, words)
    for forge in get_args(Forge):
        if not forge:
            continue
        found = address(SiteInfo(repository=REPOSITORY, forge=forge), asked)
        assert found.startswith(f"{REPOSITORY}/")
        parts = urlsplit(found)
        told = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
        assert (parts.fragment, "\n" in found) == ("", False)
        assert told.keys() <= KEYS
        assert all(len(values) == 1 for values in told.values())
        assert words in {value for values in told.values() for value in values}
        (text,) = told.get("body") or told.get("issue[description]") or [""]
        read = answers(text, "issue") if text else {}
        assert {read[name].text for name in ("passage", "correction", "machine") if read} <= {words}
        assert len(read) in {0, 4}


def form_is_there(words: str, _: Path) -> None:
    """A link is never so long that a browser or a forge leaves it."""
    asked = Asked(words, words, words, words, words)
    found = address(SiteInfo(repository=REPOSITORY, forge="github"), asked)
    assert len(found) <= suggest.LONGEST
    assert set(suggest.PARTS) < parse_qs(urlsplit(found).query).keys()


def file_is_of_the_forge(path: str, _: Path) -> None:
    """The address of a file has no query, no part and no other host."""
    parts = urlsplit(file_address(SiteInfo(repository=REPOSITORY, forge="github"), path))
    assert (parts.netloc, parts.query, parts.fragment) == ("forge.example", "", "")


def lines_are_one_entry(name: str, _: Path) -> None:
    """The lines to copy are one entry, and its speaker is the name."""
    told = yaml.safe_load(line({"at": "[1, 2]", "side": "village", "speaker": quoted(name)}))
    assert told == {"at": [1, 2], "side": "village", "speaker": name}


def entry_stays_one(why: str, _: Path) -> None:
    """What is written into an article is an entry more, and nothing else."""
    body = ISSUE.format("- {at: [0, 10], side: village}", why)
    wanted = draft(answers(decoded(body.encode(), "issue"), "issue"), "issue", "ann")
    data, _line = with_entries(ARTICLE, "gazette.md", wanted.lines)
    head, text = re.split(r"^---$", data.decode(), maxsplit=2, flags=re.MULTILINE)[1:]
    told = yaml.safe_load(head)
    (entry,) = told.pop("corrections")
    assert told == {"title": "Dust", "rights": {"basis": "quotation"}}
    assert text == "\nThe quarry stays shut.\n"
    assert entry == {"at": [0, 10], "side": "village", "by": "ann", "why": " ".join(why.split())}


def entry_is_of(entry: str, _: Path) -> None:
    """An entry is signed by who opened the issue, and confirmed by nobody."""
    body = ISSUE.format(entry, "It is seen.")
    wanted = draft(answers(decoded(body.encode(), "issue"), "issue"), "issue", "ann")
    assert {one.by for one in wanted.entries} == {"ann"}
    assert {one.confirmed for one in wanted.entries} == {None}


def article_is_none(name: str, _: Path) -> None:
    """A place that is no article of the content is refused."""
    try:
        found = article_of(Answer(name, 1), "issue", "Article")
    except ContentError:
        return
    assert not {"..", ""} & {*"/".join(found).split("/")}


def issue_is_refused(body: bytes, _: Path) -> None:
    try:
        decoded(body, "issue")
    except ContentError:
        return
    raise AssertionError(len(body))


def command_is_one(found: str, folder: Path) -> None:
    """The command for an article that is missing has the address as one word."""
    body = f"### Address of the article\n\n{found}\n".encode()
    try:
        drafted(body, "issue", Folders(folder, folder), None, run_all)
    except ConfigurationError as error:
        command = str(error).partition("with ")[2]
        assert shlex.split(command) == ["evenhand", "add", found]
        return
    raise AssertionError(found)


def next_command_is_one(folder: str, _: Path) -> None:
    """The command to type next names the folder as one word."""
    with CliRunner().isolation() as (out, _err, _both):
        new._next(Path(folder), "check", "see")
        said = out.getvalue().decode()
    assert shlex.split(said.splitlines()[1])[-1] == folder


ENCODED = Guard("generator.publish.suggest:encoded", str)
BLOCK = Guard("generator.publish.suggest:_block", str)
BARE = Guard("generator.correction_lines:NEEDS_NO_QUOTES", re.compile(""))
WRITTEN = (
    Guard("generator.load.draft:scalar", str),
    Guard("generator.load.put_entry:_same_but_for_these", lambda *_: True),
)
SIGNED = Guard("generator.load.draft:_mend", lambda *_: ())
PLACE = (
    Guard("generator.load.draft:_PLACE", re.compile("stories/(?P<story>.+)/(?P<article>[^/]+)")),
    Guard("generator.load.draft:slug", str),
)
SHELL = Guard("shlex:quote", str)

ATTACKS = (
    Attack("a headline adds a field to a form", partial(form_holds, "Dust&title=x&labels=y"),
           (ENCODED,)),
    Attack("a headline ends a form's address", partial(form_holds, "Dust#x?y=z"), (ENCODED,)),
    Attack("a headline is written in codes of an address", partial(form_holds, "Dust %0A%26 +x"),
           (ENCODED,)),
    Attack("a passage begins another answer of a form", partial(form_holds,
           "Dust\n\n### Why\n\nbecause"), (BLOCK,), ContentError),
    Attack("a passage begins another answer of a text", partial(form_holds, "Dust\nWhy:\nsaid"),
           (BLOCK,), ContentError),
    Attack("a passage is HTML in an issue", partial(form_holds,
           "</textarea>\n\n<img src=x onerror=alert(1)>\n# Number"), (BLOCK,), ContentError),
    Attack("a headline takes all room of a form", partial(form_is_there, "Dust " * 2_000),
           (Guard("generator.publish.suggest:clipped", lambda text, _: text),)),
    Attack("a document's name adds a query to a link", partial(file_is_of_the_forge, "a?b#c"),
           (Guard("generator.publish.forge:quote", str),)),
    Attack("a speaker's name drops a passage", partial(lines_are_one_entry, "Eve, drop: true"),
           (BARE,)),
    Attack("a speaker's name ends the lines to copy", partial(lines_are_one_entry,
           "Eve}\n- {at: [0, 9], drop: true"), (BARE,), (yaml.YAMLError)),
    Attack("a reason adds a field to an entry", partial(entry_stays_one,
           "It is, confirmed: bob"), WRITTEN),
    Attack("a reason ends the entry", partial(entry_stays_one, "It is}, {drop: true}"), WRITTEN,
           yaml.YAMLError),
    Attack("a reason is a note that hides the rest", partial(entry_stays_one, "It is # seen"),
           WRITTEN, yaml.YAMLError),
    Attack("an issue signs with another's name", partial(entry_is_of,
           "- {at: [0, 10], side: village, by: bob, why: seen}"), (SIGNED,)),
    Attack("an issue confirms itself", partial(entry_is_of,
           "- {at: [0, 10], side: village, by: ann, confirmed: bob, why: seen}"), (SIGNED,)),
    Attack("an issue names a file above", partial(article_is_none, "stories/../../etc/passwd"),
           PLACE),
    Attack("an issue is a megabyte long", partial(issue_is_refused, b"x" * 1_000_000),
           (Guard("generator.load.issue_body:LIMIT", 10**9),)),
    Attack("an address of an issue runs in a shell", partial(command_is_one,
           "https://news.example/it's;reboot"), (SHELL,), ValueError),
    Attack("a folder's name runs in a shell", partial(next_command_is_one, "a; reboot"), (SHELL,)),
)  # fmt: skip

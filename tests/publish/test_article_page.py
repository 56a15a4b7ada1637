"""What an article's page offers beside its figures: details in rows, ways on, how to correct."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import PurePosixPath

import pytest

from generator.model import SiteInfo
from generator.publish import packed, urls
from generator.publish.marked import paragraphs
from generator.publish.passages import passages
from generator.publish.render import render_site
from generator.publish.rules import told, weighed
from generator.publish.shown import view
from generator.publish.ways import ways
from tests.publish.conftest import PROJECT
from tests.publish.sample import DISPUTE, NEWS, news, recorded, site

TEXT, RECORD = PurePosixPath("stories/dust/courier.md"), PurePosixPath("stories/dust/tribune.md")


def page(path: PurePosixPath, info: SiteInfo | None = None) -> str:
    whole = replace(site(), info=info or SiteInfo())
    return unescape(render_site(whole, PROJECT / "templates")[path])


@pytest.mark.parametrize(("path", "places"), [(TEXT, 'li id="n-'), (RECORD, "tr id=p-")])
def test_each_passage_has_its_details_in_text_and_record(path: PurePosixPath, places: str) -> None:
    found = page(path)
    numbers = {TEXT: range(1, 7), RECORD: range(1, 5)}[path]
    for number in numbers:
        row = re.split(rf'<{places}{number}(?=[" ])', found)[1].partition("\n")[0]
        _, right, at, rule, *_ = row.partition(' data-p="')[2].partition('"')[0].split("|")
        assert right == packed.PEOPLE or 0 <= int(right) <= 100
        assert re.fullmatch(r"\d+\+\d+", at)
        assert all(code.partition(":")[0] in packed.sentences() for code in rule.split(";"))


def test_the_first_row_of_each_sentence_has_its_anchor() -> None:
    found = page(RECORD)
    assert len(re.findall(r"<tr id=p-\d+ [^>]*><th id=s-\d+-\d+>", found)) == 4
    assert found.index("id=p-1 ") < found.index("id=s-2-1>") < found.index("id=s-2-2>")


def test_without_a_repository_nothing_leads_to_a_form() -> None:
    found = page(TEXT)
    assert "Suggest a correction" not in found
    assert 'data-of="articles/dust/courier"' in found
    assert "data-repository" not in found


def test_with_one_the_script_is_told_of_it() -> None:
    forge = SiteInfo(repository="https://forge.example/x/y", forge="forgejo")
    found = page(TEXT, forge)
    assert found.count('href="https://forge.example/x/y/issues/new?title=') == 1
    assert 'data-forge="forgejo" data-repository="https://forge.example/x/y"' in found


def test_the_ways_on_from_the_second_article() -> None:
    comparison = site().stories[0]
    at = comparison.coverage[1]
    found = ways(urls.article_path(at.article), comparison, at)
    assert found.place == f"Article 2 of {len(comparison.coverage)}"
    assert found.before is not None
    assert found.before.href == f"{comparison.coverage[0].article.id}.html"
    assert found.row.href == f"index.html#row-dust-{at.article.id}"
    assert found.any is not None
    assert found.any.href == f"compare/index.html?one={at.article.id}"


def test_an_only_article_has_no_neighbours() -> None:
    comparison = replace(site().stories[0], coverage=(recorded(),), pairs=())
    found = ways(RECORD, comparison, recorded())
    assert (found.before, found.after, found.place, found.any) == (None, None, "", None)


def test_a_listener_hears_where_a_passage_begins_pauses_and_goes_on() -> None:
    coverage = news()
    assert coverage.analysis is not None
    found = passages(coverage, DISPUTE, view(coverage.article, private=False))
    second = paragraphs(NEWS, coverage.analysis, found)[1]
    pieces = [piece for sentence in second.sentences for piece in sentence.pieces]
    assert [p.begins for p in pieces if p.begins] == [
        "passage 2, Lindham Stone:",
        "passage 2 goes on:",
        "passage 3, Lindham Stone:",
    ]
    assert [p.pauses for p in pieces if p.pauses] == ["passage 2 pauses,"]


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("pronoun, unresolved; pronoun, unresolved", "it is not clear for whom it stands"),
        ("as before, before the name: Port", "as named before: counted by the name Port in its"),
        ("among the people of: Port", "counted among the people of Port"),
        ("headline; …; weighed: words=0 +0.2", "the headline’s own form"),
    ],
)
def test_a_rule_is_told_without_what_was_weighed(rule: str, words: str) -> None:
    assert words in told(rule)
    assert told(rule).count("pronoun") <= 1
    assert "0.2" not in told(rule)


def test_what_was_weighed_stands_apart() -> None:
    assert weighed("source phrase; weighed: words=0 +0.2; corrected by ann").startswith("for it")
    assert not weighed("source phrase; the source is named")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (
            SiteInfo(
                repository="https://forge.example/a/b", forge="forgejo", contact="a@b.example"
            ),
            'Without one, write to <a href="mailto:a@b.example">a@b.example</a>.',
        ),
        (
            SiteInfo(repository="https://forge.example/a/b", forge="github"),
            "The form is on forge.example and needs an account there.</p>",
        ),
        (SiteInfo(contact="https://desk.example/"), 'rite to <a href="https://desk.example/">'),
        (SiteInfo(), ""),
    ],
)
@pytest.mark.parametrize("path", [TEXT, RECORD, urls.ABOUT])
def test_where_the_form_is_and_what_it_needs_is_said_once(
    path: PurePosixPath, given: SiteInfo, says: str
) -> None:
    found = page(path, given)
    assert found.count("needs an account") == bool(given.repository)
    assert says in found
    assert ("rite to <a" in found) is bool(given.contact)

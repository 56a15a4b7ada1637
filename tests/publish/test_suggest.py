"""Addresses of the forge's form: filled in, never too long, never more than the page shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.correction_lines import side as correction_side
from generator.model import Coverage, Forge, Site, SiteInfo, Span, Withdrawal
from generator.publish import urls
from generator.publish.details import Asking, asking, details, missed, place, usual
from generator.publish.passages import Passage, ordered, passages
from generator.publish.shown import view
from generator.publish.suggest import FORMS, LONGEST, PARTS, Asked, address, clipped
from tests.publish.sample import DISPUTE, RECORDED, attribution, news, quotation, recorded, site

REPOSITORY = "https://forge.example/sites/lindham"
HOSTILE = "A “title” & more=1#x?\n<script>\"'] ](javascript:1) ```\n%2e Ђ 語 🗞"
PROJECT = Path(__file__).parents[2]


def info(forge: Forge) -> SiteInfo:
    return SiteInfo(address="https://lindham.example/", repository=REPOSITORY, forge=forge)


def asked(**more: str) -> Asked:
    parts = dict.fromkeys(PARTS, "") | {"title": "Correction", "article": "stories/dust/courier"}
    return Asked(**(parts | more))


def query(found: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(found).query).items()}


def told(coverage: Coverage, whole: Site) -> tuple[Passage, ...]:
    return passages(coverage, DISPUTE, view(coverage.article, private=whole.private))


def test_github_fills_in_the_fields_of_its_form() -> None:
    found = address(info("github"), asked(passage="3: there", correction="- {at: [1, 2]}"))
    assert found.startswith(f"{REPOSITORY}/issues/new?template=correction.yml&title=Correction&")
    form = yaml.safe_load((PROJECT / ".github/ISSUE_TEMPLATE/correction.yml").read_text("utf-8"))
    fields = {part["id"] for part in form["body"] if "id" in part}
    assert set(query(found)) - {"template", "title"} <= fields
    assert set(PARTS) - {"title"} <= fields


@pytest.mark.parametrize(
    ("forge", "path", "title", "body"),
    [
        ("gitlab", "/sites/lindham/-/issues/new", "issue[title]", "issue[description]"),
        ("forgejo", "/sites/lindham/issues/new", "title", "body"),
    ],
)
def test_others_take_a_title_and_a_text(forge: Forge, path: str, title: str, body: str) -> None:
    found = address(info(forge), asked(correction="- {at: [1, 2]}"))
    assert urlsplit(found).path == path
    assert query(found)[title] == "Correction"
    assert "\n    - {at: [1, 2]}" in query(found)[body]


@pytest.mark.parametrize("forge", FORMS)
def test_what_is_written_arrives_and_nothing_else(forge: Forge) -> None:
    found = address(info(forge), asked(title=HOSTILE))
    assert found.startswith(REPOSITORY)
    assert not urlsplit(found).fragment
    assert HOSTILE in query(found).values()
    names = {"template", "title", "article", "body", "issue[title]", "issue[description]"}
    assert set(query(found)) <= names


def test_a_part_cannot_leave_its_block() -> None:
    text = query(address(info("forgejo"), asked(machine=HOSTILE)))["body"]
    shown = text[text.index("What the page says now:") :].splitlines()
    assert all(line.startswith("    ") for line in shown[2:-2] if line)


@pytest.mark.parametrize("forge", FORMS)
@given(parts=st.fixed_dictionaries({name: st.text(max_size=900) for name in PARTS}))
@settings(derandomize=True, deadline=None, max_examples=40)
def test_an_address_is_never_too_long(forge: Forge, parts: dict[str, str]) -> None:
    found = address(info(forge), Asked(**parts))
    assert found.startswith(f"{REPOSITORY}/")
    assert len(found) <= LONGEST
    assert found.isascii()


def test_there_is_none_without_a_repository_or_with_one_that_is_too_long() -> None:
    assert not address(SiteInfo(), asked())
    endless = replace(info("github"), repository=f"https://forge.example/{'x' * LONGEST}")
    assert not address(endless, asked())


@given(st.text(max_size=80), st.integers(min_value=9, max_value=60))
@settings(derandomize=True, deadline=None)
def test_a_clipped_text_is_its_own_beginning(text: str, most: int) -> None:
    found = clipped(text, most)
    assert found == text or text.startswith(found.removesuffix("…"))


def asked_of(coverage: Coverage, whole: Site) -> Asking:
    return asking(coverage, DISPUTE, whole, urls.article_path(coverage.article))


def test_each_passage_comes_with_what_its_lines_say() -> None:
    whole = replace(site(), info=info("github"))
    found = details(told(news(), whole), news(), DISPUTE, {})
    assert list(found) == [1, 2, 3, 4, 5, 6]
    analysis = news().analysis
    assert analysis is not None
    attributions = ordered(analysis)
    for number, text in found.items():
        own = attributions[number - 1]
        start, length = map(int, text.split("|")[2].split("+"))
        assert Span(start, start + length).overlaps(own.content[0])
        (_, *side) = text.split("|")[4:] or [""]
        usual_ = usual(DISPUTE)[told(news(), whole)[number - 1].voice.css]
        assert (side[0] if side else usual_) == correction_side(own)


def test_the_page_says_where_the_form_is() -> None:
    found = asked_of(news(), replace(site(), info=info("github")))
    assert (found.sides, found.forge, found.repository) == ("company village", "github", REPOSITORY)
    assert found.about == "Lindham Courier, " + news().article.title
    assert found.link == "https://lindham.example/stories/dust/courier.html"


def test_details_hold_no_word_that_the_page_may_not_show() -> None:
    found = "".join(details(told(recorded(), site()), recorded(), DISPUTE, {}).values())
    hidden = ("geologist", "warned", "meter", "paper", "Neighbours")
    assert not [word for word in hidden if word in found]


def test_of_a_withdrawn_article_no_details_are_told() -> None:
    gone = Withdrawal(date(2025, 8, 1), "the publisher asked")
    coverage = replace(recorded(), article=replace(recorded().article, withdrawn=gone))
    assert not details(told(coverage, site()), coverage, DISPUTE, {})


def test_a_private_build_leads_to_no_public_form() -> None:
    found = asked_of(quotation(), replace(site(private=True), info=info("github")))
    assert [found.forge, found.repository, found.about, found.link] == [""] * 4


def test_a_missed_passage_may_be_suggested_of_any_article() -> None:
    whole = replace(site(), info=info("forgejo"))
    found = missed(news(), whole, PurePosixPath("stories/dust/courier.md"))
    assert "missed" in query(found.href)["body"]
    assert yaml.safe_load(found.lines)["add"]["content"] == [0, 0]


def test_a_place_names_one_passage_alone() -> None:
    said = attribution(RECORDED, "Nobody here", "they had swept")
    between = attribution(RECORDED, "told the visitors")
    first, second = said.content
    assert place(said, (said,)) == Span(first.start, second.end)
    assert place(said, (said, between)) == first

"""How a reader adds an article: the forge's new-file page, or lines to copy; nothing in private."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from generator.load.check_files import check_article
from generator.model import Document, Forge, MeasuredError, Site, SiteInfo
from generator.publish import urls
from generator.publish.adding import FORGES, Adding, adding, template
from generator.publish.packed import tables
from generator.publish.page import Link
from generator.publish.pages import about, story
from generator.publish.render import render
from generator.publish.suggest import LONGEST
from tests.project import ROOT
from tests.publish.sample import site

REPOSITORY = "https://forge.example/sites/lindham"
FILE = "content/stories/dust/name-of-the-article.md"
FILLED = {
    "outlet:": "outlet: courier",
    'title: ""': 'title: "\\"Dust\\": it settles"',
    "url:": "url: https://courier.example/dust",
    "published:": "published: 2025-07-02",
    "licence: ,": "licence: CC-BY-4.0,",
    "holder: ": "holder: Courier",
}


def found(forge: Forge, branch: str = "main", outlets: Sequence[str] = ("courier",)) -> Adding:
    info = SiteInfo(repository=REPOSITORY if forge else "", forge=forge, branch=branch)
    made = adding(
        replace(site(), info=info, documents=()), urls.story_path("dust"), "dust", outlets
    )
    assert made
    return made


@pytest.mark.parametrize(
    ("forge", "path", "query", "lines", "guide"),
    [
        ("github", "/new/main", {"filename": FILE, "value": ""}, False,
         f"{REPOSITORY}/blob/HEAD/CONTRIBUTING.md#add-an-article"),
        ("gitlab", "/-/new/main/content/stories/dust", {"file_name": "name-of-the-article.md"},
         True, f"{REPOSITORY}/-/blob/HEAD/CONTRIBUTING.md#add-an-article"),
        ("forgejo", "/_new/main/content/stories/dust",
         {"filename": "name-of-the-article.md", "value": ""}, True,
         f"{REPOSITORY}/src/branch/HEAD/CONTRIBUTING.md#add-an-article"),
    ],
)  # fmt: skip
def test_each_forge_has_its_page(
    *, forge: Forge, path: str, query: dict[str, str], lines: bool, guide: str
) -> None:
    made = found(forge)
    parts = urlsplit(made.href)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == REPOSITORY + path
    told = {key: values[0] for key, values in parse_qs(parts.query).items()}
    assert told == query | ({"value": template("courier")} if "value" in query else {})
    assert (made.copied, made.outlets) == (lines, "courier")
    assert made.fork == lines
    assert (made.file, made.host, made.guide.href) == (FILE, "forge.example", guide)


def test_a_site_with_the_project_s_documents_links_its_own() -> None:
    for text, part in (
        ("# A\n", ""),
        ((ROOT / "CONTRIBUTING.md").read_text("utf-8"), "#add-an-article"),
    ):
        document = Document("contributing", "CONTRIBUTING.md", "Contributing", "", text, {}, {})
        whole = replace(site(), documents=(document,))
        made = adding(whole, urls.story_path("dust"), "dust", ())
        assert made
        assert made.guide == Link("Contributing", f"../../about/contributing.html{part}")


def test_without_a_repository_there_are_the_lines_alone() -> None:
    made = found("")
    assert (made.href, made.guide.href, made.file) == ("", "", FILE)
    assert made.copied


def test_another_branch_stands_in_the_address() -> None:
    assert urlsplit(found("github", "site/next").href).path.endswith("/new/site/next")


@pytest.mark.parametrize("forge", FORGES)
@given(outlets=st.lists(st.from_regex(r"[a-z0-9]{1,20}(-[a-z0-9]{1,20})*", fullmatch=True)))
@settings(derandomize=True, deadline=None, max_examples=10)
def test_an_address_is_never_too_long(forge: Forge, outlets: list[str]) -> None:
    made = found(forge, outlets=outlets)
    assert len(made.href) <= LONGEST
    assert not FORGES[forge].text or "value=---%0A" in made.href


def test_check_names_every_field_that_was_forgotten() -> None:
    problems = check_article(template("courier"), "a.md", lambda _: None).head.problems
    fields = [problem.field for problem in problems]
    assert set(fields) == {"outlet", "title", "url", "rights", "text"}


@pytest.mark.parametrize("body", ["Dust lay on the lane, the warden said.\n"])
def test_filled_in_it_passes(body: str) -> None:
    text = template("courier, post") + body
    for empty, full in FILLED.items():
        text = text.replace(empty, full, 1)
    checked = check_article(text, "a.md", lambda _: None)
    assert not checked.head.problems
    assert checked.head.entry
    assert checked.head.entry.title == '"Dust": it settles'
    assert checked.text == body.strip()


def story_page(env: Environment, info: SiteInfo, *, private: bool = False) -> str:
    page = next(iter(story.pages(replace(site(), documents=(), info=info, private=private))))
    return unescape(render(page, env))


@pytest.mark.parametrize("forge", FORGES)
def test_the_story_warns_before_anything_is_pasted(env: Environment, forge: Forge) -> None:
    text = story_page(env, SiteInfo(repository=REPOSITORY, forge=forge))
    (part,) = re.findall(r'<details class="adding".*?</details>', text, re.DOTALL)
    assert "Any other text must not be pasted there" in part
    assert f'href="{REPOSITORY}' in part
    assert ("<pre" in part) == (forge != "github")
    outlets = re.findall(r'data-outlets="([^"]*)"', part)
    assert outlets == ([] if forge == "github" else ["post, courier, gazette, tribune"])


def told(whole: Site) -> dict[str, Any]:
    """What the script knows from the program."""
    found = re.fullmatch(r"const EVENHAND = (\{.*\});", tables(whole))
    assert found
    return dict(json.loads(found[1]))


def test_the_script_knows_the_errors_of_what_is_no_metric_too() -> None:
    error = MeasuredError("gaps, judged", "were gaps", 94.0, "%", current=True,
                          metric="omission", low=88.0, high=97.0, n=100)  # fmt: skip
    assert told(replace(site(), errors=(error,)))["errors"]["omission"] == (
        "Of 100 gaps, judged, 94\xa0% were gaps (88 to 97\xa0%)."
    )


def test_the_script_knows_the_lines() -> None:
    lines = told(site())["adding"]
    assert lines.count("{}") == 1
    assert lines.replace("{}", "courier, post") == template("courier, post")


def test_a_private_build_links_nothing(env: Environment) -> None:
    info = SiteInfo(repository=REPOSITORY, forge="github")
    assert "adding" not in story_page(env, info, private=True)
    (page,) = about.pages(replace(site(), documents=(), info=info, private=True))
    assert 'id="adding"' not in render(page, env)
    (page,) = about.pages(replace(site(), info=info, documents=()))
    assert f"{REPOSITORY}/blob/HEAD/CONTRIBUTING.md" in unescape(render(page, env))

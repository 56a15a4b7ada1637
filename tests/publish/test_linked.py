"""What pages say to machines: schema.org's own words, no verdict, nothing that a text can break."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Genre, Site, SiteInfo
from generator.publish import labels, linked, urls
from generator.publish.pages import PAGES
from tests.publish.packaged import zips
from tests.publish.sample import absent, news, site
from tests.publish.test_published import Addresses, html

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
ADDRESS = "https://www.example.org/compared/"
WHERE = "disputes/lindham.html", "index.html", "outlets/courier.html", "stories/dust/index.html"
ARTICLE = {
    "headline",
    "datePublished",
    "dateModified",
    "publisher",
    "author",
    "inLanguage",
}
PAGE = {"about", "isPartOf", "dateModified", "inLanguage"}
KNOWN: Mapping[str, set[str]] = {  # checked against the types of the npm package schema-dts 2.1.0
    "AnalysisNewsArticle": ARTICLE,
    "CollectionPage": PAGE | {"mainEntity", "keywords"},
    "CreativeWork": set(),
    "DataCatalog": {"dataset", "publisher", "dateModified"},
    "DataDownload": {"encodingFormat", "contentUrl", "license"},
    "Dataset": {
        "version",
        "keywords",
        "dateModified",
        "publisher",
        "includedInDataCatalog",
        "distribution",
    },
    "Event": {"startDate", "endDate"},
    "ItemList": {"itemListElement", "numberOfItems"},
    "LiveBlogPosting": ARTICLE,
    "NewsArticle": ARTICLE,
    "NewsMediaOrganization": set(),
    "OpinionNewsArticle": ARTICLE,
    "Organization": set(),
    "Person": set(),
    "Thing": set(),
    "WebPage": PAGE | {"mainEntity"},
    "WebSite": {"publisher", "dateModified", "inLanguage"},
}
EVERY = {"name", "description", "url"}


def nodes(value: object) -> Iterator[dict[str, Any]]:
    """Every thing that has a type, the outermost first."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from nodes(each)
    if isinstance(value, list):
        for each in value:
            yield from nodes(each)


def told(whole: Site) -> dict[str, Any]:
    """What each page of the site says, by its address."""
    return {
        page.path.with_suffix(".html").as_posix(): json.loads(SCRIPT.findall(script)[0])
        for kind in PAGES
        for page in kind(whole)
        if (script := linked.script(page.linked))
    }


def real() -> Site:
    """The fixture's site with an address, as if nothing in it were invented."""
    whole = site()
    (comparison,) = whole.stories
    coverage = tuple(
        replace(c, outlet=replace(c.outlet, invented=False)) for c in comparison.coverage
    )
    outlets = tuple(replace(p, outlet=replace(p.outlet, invented=False)) for p in whole.outlets)
    info = SiteInfo(name="Side & side", address=ADDRESS, publisher="The Reading Room")
    stories = (replace(comparison, coverage=coverage),)
    return replace(whole, stories=stories, outlets=outlets, info=info)


@pytest.fixture(scope="module")
def invented() -> dict[str, Any]:
    """What the pages of the fixture's site say, all but one outlet of which is invented."""
    return told(site())


@pytest.fixture(scope="module")
def actual() -> dict[str, Any]:
    """What they say of outlets that are real."""
    return told(real())


def test_every_page_that_says_something_says_it_in_one_script(
    built: Path, invented: Mapping[str, Any]
) -> None:
    found = {name: SCRIPT.findall(page) for name, page in html(built).items()}
    said = {name: scripts for name, scripts in found.items() if scripts}
    assert set(said) == set(invented) > set(WHERE)
    assert {f"stories/dust/{c.article.id}.html" for c in site().stories[0].coverage} < set(said)
    for name, scripts in said.items():
        (script,) = scripts
        assert json.loads(script)["@context"] == "https://schema.org", name
        assert json.loads(script) == invented[name]


def test_types_and_properties_are_schema_orgs(
    invented: Mapping[str, Any], actual: Mapping[str, Any]
) -> None:
    for node in nodes([*invented.values(), *actual.values()]):
        names = {name for name in node if not name.startswith("@")}
        assert names <= KNOWN[node["@type"]] | EVERY, node["@type"]


def test_nothing_reads_as_a_verdict(invented: Mapping[str, Any], actual: Mapping[str, Any]) -> None:
    everything = json.dumps([invented, actual])
    assert not re.search(r'"@type": "\w*(Review|Rating|Claim)|review|rating', everything)
    assert not [kind for kind in KNOWN if re.search("Review|Rating|Claim", kind)]


def test_an_article_is_told_as_its_outlet_published_it(actual: Mapping[str, Any]) -> None:
    page = actual["stories/dust/courier.html"]
    here = f"{ADDRESS}stories/dust/courier.html"
    assert page["isPartOf"]["url"] == f"{ADDRESS}stories/dust/index.html"
    assert actual["stories/dust/index.html"]["isPartOf"]["url"] == f"{ADDRESS}disputes/lindham.html"
    assert actual["disputes/lindham.html"]["isPartOf"]["url"] == ADDRESS
    article = page["about"]
    assert article["headline"] == "Quarry stays *shut* for <b>another</b> month"
    assert article["url"] == "https://courier.example/courier"
    assert article["datePublished"] == "2025-07-02T14:30:00+00:00"
    assert article["author"] == [{"@type": "Person", "name": "A. Writer"}]
    assert article["publisher"]["name"] == "Lindham Courier"
    assert here not in json.dumps(page)


@pytest.mark.parametrize(
    ("genre", "kind"),
    [
        ("news", "NewsArticle"),
        ("analysis", "AnalysisNewsArticle"),
        ("opinion", "OpinionNewsArticle"),
        ("interview", "NewsArticle"),
        ("live", "LiveBlogPosting"),
    ],
)
def test_genres_have_types_of_their_own(genre: Genre, kind: str) -> None:
    whole = real()
    coverage = whole.stories[0].coverage[1]
    path = urls.article_path(coverage.article)
    coverage = replace(coverage, article=replace(coverage.article, genre=genre))
    (_, article, *_) = nodes(linked.of_article(whole, path, whole.stories[0].story, coverage))
    assert article["@type"] == kind
    assert {name for name in article if not name.startswith("@")} <= KNOWN[kind] | EVERY


def test_a_story_lists_its_articles_and_names_the_event(actual: Mapping[str, Any]) -> None:
    page = actual["stories/dust/index.html"]
    assert page["about"]["startDate"] == "2025-07-02"
    listed = page["mainEntity"]["itemListElement"]
    assert page["mainEntity"]["numberOfItems"] == len(listed) == 5
    assert listed[1]["@id"] == f"{ADDRESS}stories/dust/courier.html"


def test_what_is_invented_is_passed_off_as_nothing_real(invented: Mapping[str, Any]) -> None:
    pages = invented
    for name in ("courier", "post", "tribune", "opinion"):
        about = pages[f"stories/dust/{name}.html"]["about"]
        assert about["@type"] == "CreativeWork"
        assert set(about) == {"@type", "name", "description"}
        assert "invented" in about["description"]
    assert pages["stories/dust/gazette.html"]["about"]["@type"] == "NewsArticle"
    assert pages["outlets/courier.html"]["about"]["@type"] == "Thing"
    assert pages["outlets/gazette.html"]["about"]["@type"] == "NewsMediaOrganization"
    story = site().stories[0]
    only = replace(story, coverage=tuple(c for c in story.coverage if c.outlet.invented))
    about = linked.of_story(site(), urls.story_path("dust"), only)["about"]
    assert about == {
        "@type": "Thing",
        "name": story.story.title,
        "description": labels.ALL_INVENTED,
    }


def test_the_data_are_a_catalogue_of_sets_with_their_files() -> None:
    pages = told(replace(site(), info=SiteInfo(licence="CC-BY-4.0")))
    (story, rest) = pages["data/index.html"]["mainEntity"]["dataset"]
    assert story["name"] == "Quarry & village: the dust of Lindham"
    assert story["url"] == "../stories/dust/index.html"
    assert labels.SOME_INVENTED in story["description"]
    files = [each["distribution"]["contentUrl"] for each in (story, rest)]
    assert {PurePosixPath("data", file) for file in files} == set(zips(site()))
    assert "license" not in str(story)  # words of others are in it


def test_what_is_not_known_is_not_told(invented: Mapping[str, Any]) -> None:
    about = invented["stories/dust/gazette.html"]["about"]
    assert absent().article.published is None
    assert "datePublished" not in about
    assert "dateModified" not in about
    assert not [
        node for node in nodes(dict(invented)) if None in node.values() or "" in node.values()
    ]


def test_without_an_address_links_hold_from_the_page(invented: Mapping[str, Any]) -> None:
    pages = invented
    assert pages["stories/dust/index.html"]["url"] == "index.html"
    assert pages["stories/dust/courier.html"]["isPartOf"]["url"] == "index.html"
    assert pages["disputes/lindham.html"]["isPartOf"]["url"] == "../index.html"


def test_no_page_asks_for_what_its_script_names(built: Path) -> None:
    page = html(built)["stories/dust/gazette.html"]
    assert "https://schema.org" in SCRIPT.findall(page)[0]
    assert not [address for address in Addresses(page).asked if "schema.org" in address]


@settings(max_examples=40)
@given(st.text(st.characters(codec=None)))
def test_no_text_ends_the_script(text: str) -> None:
    first = news()
    hostile = replace(first, article=replace(first.article, title=f"</script>{text}<!--"))
    node = linked.of_article(
        site(), urls.article_path(first.article), site().stories[0].story, hostile
    )
    script = linked.script(node)
    assert script.count("<") == 2
    assert "&" not in script
    assert "\n" not in script[:-1]
    (inside,) = SCRIPT.findall(script)
    assert json.loads(inside)["about"]["name"].startswith("</script>")
    inside.encode()

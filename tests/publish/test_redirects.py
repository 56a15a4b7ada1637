"""Addresses with a former id lead to where the page is now."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath

from generator.model import Site, SiteInfo
from generator.publish import mkdocs, write
from generator.publish.render import render_site
from tests.publish.requoted import requoted
from tests.publish.sample import site

PROJECT = Path(__file__).parents[2]


def moved(info: SiteInfo | None = None) -> Site:
    """The fixture's site after everything in it was renamed."""
    whole = site()
    (comparison,) = whole.stories
    first, *rest = comparison.coverage
    first = replace(first, article=replace(first.article, formerly=("messenger",)))
    story = replace(comparison.story, formerly=("old-dust",))
    articles = (first.article, *(c.article for c in rest))
    story = replace(story, articles=articles)
    (profile,) = whole.disputes
    dispute = replace(profile.dispute, formerly=("old-lindham",))
    outlets = [
        replace(p, outlet=replace(p.outlet, formerly=("x-" + p.outlet.id,))) for p in whole.outlets
    ]
    return replace(
        whole,
        stories=(replace(comparison, story=story, coverage=(first, *rest)),),
        disputes=(replace(profile, dispute=dispute),),
        outlets=tuple(outlets),
        info=info or SiteInfo(),
    )


def leads(templates: Path, whole: Site) -> dict[str, str]:
    """Old addresses, and where they lead, from the site's root."""
    files = render_site(whole, templates)
    found = {path: unescape(text) for path, text in files.items() if path.suffix == ".html"}
    return {
        str(path): str(PurePosixPath(*normal(path.parent / target(text))))
        for path, text in found.items()
    }


def target(text: str) -> str:
    (where,) = re.findall(r'content="0; url=([^"]+)"', text)
    assert f'<a id="moved" href="{where}">' in text
    return str(where)


def normal(path: PurePosixPath) -> list[str]:
    parts: list[str] = []
    for part in path.parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return parts


def test_a_site_where_nothing_moved_has_none(templates: Path) -> None:
    assert leads(templates, site()) == {}


def test_every_page_below_a_moved_story_moves(templates: Path) -> None:
    found = leads(templates, moved())
    assert found["stories/old-dust/index.html"] == "stories/dust/index.html"
    assert found["stories/old-dust/post.html"] == "stories/dust/post.html"
    name = moved().stories[0].coverage[0].article.id
    assert found["stories/old-dust/messenger.html"] == f"stories/dust/{name}.html"
    assert found["stories/dust/messenger.html"] == f"stories/dust/{name}.html"


def test_outlets_and_disputes_move(templates: Path) -> None:
    found = leads(templates, moved())
    assert found["disputes/old-lindham.html"] == "disputes/lindham.html"
    assert found["outlets/x-courier.html"] == "outlets/courier.html"


def test_an_old_address_never_hides_a_page(templates: Path) -> None:
    whole = moved()
    (comparison,) = whole.stories
    first, second, *rest = comparison.coverage
    clash = replace(second, article=replace(second.article, formerly=(first.article.id,)))
    articles = (first.article, clash.article, *(c.article for c in rest))
    story = replace(comparison.story, articles=articles, formerly=())
    coverage = (first, clash, *rest)
    found = leads(
        templates, replace(whole, stories=(replace(comparison, story=story, coverage=coverage),))
    )
    assert f"stories/dust/{first.article.id}.html" not in found


def test_an_old_address_names_the_new_one_and_is_not_to_be_found(templates: Path) -> None:
    whole = moved(SiteInfo(address="https://www.example.org/compared/"))
    files = render_site(whole, templates)
    text = unescape(files[PurePosixPath("disputes/old-lindham.html")])
    here = "https://www.example.org/compared/disputes/lindham.html"
    assert f'<link rel="canonical" href="{here}">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert 'src="../assets/evenhand.js"' in text


def test_published_they_lead_to_files_and_are_in_no_sitemap(
    templates: Path, tmp_path: Path
) -> None:
    whole = moved(SiteInfo(address="https://www.example.org/compared/"))
    write.sync(render_site(whole, templates), tmp_path / "pages")
    told = {"EVENHAND_SITE_URL": whole.info.address}
    mkdocs.build(PROJECT / "mkdocs.yml", tmp_path / "pages", tmp_path / "site", told)
    found = leads(templates, whole)
    assert found
    for old, new in found.items():
        assert (tmp_path / "site" / old).is_file()
        assert (tmp_path / "site" / new).is_file()
    sitemap = (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")
    assert sitemap == (tmp_path / "pages/sitemap.xml").read_text(encoding="utf-8")
    for named in re.findall(r"<loc>(.*?)</loc>", sitemap):
        file = tmp_path / "site" / named.removeprefix(whole.info.address)
        page = requoted(file.read_text("utf-8"))
        assert f'<link rel="canonical" href="{named}">' in page
    assert "compared/stories/dust/post.html" in sitemap
    assert not [old for old in found if old in sitemap]

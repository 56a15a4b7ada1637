"""What a site says of itself, and what it says where it does not say it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from jinja2 import Environment

from generator.model import SiteInfo
from generator.publish.pages import about
from generator.publish.reach import contact
from generator.publish.render import render
from generator.publish.told import newest, told
from tests.publish.requoted import requoted
from tests.publish.sample import site

INFO = SiteInfo(
    name="Side by side",
    address="https://www.example.org/compared/",
    repository="https://git.example.org/press/compared",
    forge="gitlab",
    contact="desk@example.org",
    publisher="Example Press Council",
    about=("Three people.", "Nobody pays <b>them</b>."),
)


def page(env: Environment, info: SiteInfo) -> str:
    (only,) = about.pages(replace(site(), info=info))
    return unescape(render(only, env))


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", markup).split())


def test_who_runs_the_site_is_said_in_their_own_words(env: Environment) -> None:
    text = page(env, INFO)
    assert "<p>Example Press Council.</p>" in text
    assert "<p>Nobody pays <b>them</b>.</p>" in text  # as text: entities, before they are read
    assert "Side by side shows how" in text
    assert 'href="mailto:desk@example.org">desk@example.org</a>' in text
    assert 'href="https://git.example.org/press/compared/-/issues/new"' in text
    assert "is set" not in words(text)


def test_what_is_not_set_is_said_plainly(env: Environment) -> None:
    text = words(page(env, SiteInfo()))
    assert "No publisher is named" in text
    assert "No contact is set" in text
    assert "No repository is set" in text
    assert "with this form" not in text


@pytest.mark.parametrize("invented", [True, False])
def test_the_samples_licence_is_named_where_there_is_a_sample(
    env: Environment, *, invented: bool
) -> None:
    whole = site()
    outlets = tuple(
        replace(profile, outlet=replace(profile.outlet, invented=invented))
        for profile in whole.outlets
    )
    own = replace(whole, outlets=outlets, info=replace(INFO, licence="CC0-1.0"))
    (only,) = about.pages(own)
    text = words(unescape(render(only, env)))
    assert "The figures are under CC0-1.0." in text
    assert ("Sample articles and their codings" in text) == invented


def test_a_contact_may_be_a_page() -> None:
    link = contact("https://www.example.org/contact/")
    assert (link.name, link.href) == (
        "www.example.org/contact",
        "https://www.example.org/contact/",
    )


def test_the_theme_is_told_of_the_site() -> None:
    assert told(replace(site(), info=INFO)) == {
        "EVENHAND_SITE_NAME": "Side by side",
        "EVENHAND_SITE_URL": "https://www.example.org/compared/",
        "EVENHAND_SUGGEST": "https://git.example.org/press/compared/-/issues/new",
        "EVENHAND_NEWEST": newest(site()),
        "EVENHAND_ROBOTS": "",
    }
    assert told(replace(site(), private=True))["EVENHAND_ROBOTS"] == "noindex, nofollow"


def test_a_build_is_of_its_newest_article() -> None:
    assert newest(site()).endswith("2025")
    assert newest(replace(site(), stories=())) == ""


def test_the_foot_leads_everywhere_it_should(built: Path) -> None:
    page = requoted((built / "stories/dust/index.html").read_text(encoding="utf-8"))
    head, _, foot = page.partition("<main")
    assert {"../../method.html", "../../about.html"} <= set(re.findall(r'href="([^"]+)"', head))
    links = re.findall(r'href="([^"]+)"', foot.split("<footer")[1])
    assert links == ["../../corrections.html", "../../feed.xml", "../../assets/licences.txt"]

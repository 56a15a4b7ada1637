"""What an outlet's page says before its figures: of how few articles, and of none at all."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from generator.model import Eligible, Outlet, OutletProfile, Site
from generator.publish import urls
from generator.publish.render import render_site
from tests.publish.sample import site
from tests.publish.test_speakers import plain, told

COURIER = urls.outlet_path("courier")
HERALD = urls.outlet_path("herald")


def page(shown: Site, templates: Path) -> str:
    return plain(render_site(shown, templates)[COURIER])


@pytest.mark.parametrize(
    ("articles", "says"),
    [
        (1, "1 article: it shows what this article gives, and nothing follows about the outlet"),
        (9, "9 articles: they show what these articles give, and nothing follows about the outlet"),
    ],
)
def test_few_articles_are_said_to_be_few_above_their_figures(
    articles: int, says: str, templates: Path
) -> None:
    read = page(told(articles), templates)
    assert f"{says}; 10 are needed." in read
    first = says.partition(":")[0]
    assert f"{first} {first}" not in read
    assert read.index(says) < read.index("Quarry stays")


def test_ten_articles_are_enough(templates: Path) -> None:
    assert "nothing follows about the outlet" not in page(told(10), templates)


def test_an_outlet_without_articles_says_so_and_where_it_was_left_out(templates: Path) -> None:
    whole = site()
    herald = OutletProfile(Outlet("herald", "Vale Herald", "https://herald.example/"), ())
    story = replace(
        whole.stories[0].story,
        eligible=(
            Eligible("herald", included=False, why="behind a wall"),
            Eligible("courier", included=False, why="not read"),
            Eligible("herald", included=True),
        ),
    )
    shown = replace(
        whole,
        outlets=(*whole.outlets, herald),
        stories=(replace(whole.stories[0], story=story),),
    )
    made = render_site(shown, templates)[HERALD]
    assert "No article of Vale Herald is compared here." in plain(made)
    assert "never added up" not in plain(made)
    left = plain(made[made.index("## Known and left out") :])
    assert f"{story.title} : behind a wall" in left.replace("</a>", "")
    assert "not read" not in left
    assert 'href="../stories/dust/index.html"' in unescape(made)


def test_nothing_is_told_of_stories_where_nothing_was_left_out(templates: Path) -> None:
    assert "left out" not in page(site(), templates)

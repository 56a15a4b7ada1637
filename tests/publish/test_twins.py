"""Articles that carry one text name each other."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from pathlib import PurePosixPath

from generator.model import Coverage, Site
from generator.publish.pages.article import pages
from generator.publish.render import render
from generator.publish.rows import meta
from generator.publish.twins import links, same_text, twins
from tests.publish.reading import env
from tests.publish.sample import absent, news, quotation, recorded, site

PAGE = PurePosixPath("stories/dust/courier.md")


def of(*coverage: Coverage) -> Site:
    whole = site()
    comparison = replace(whole.stories[0], coverage=coverage, pairs=())
    return replace(whole, stories=(comparison,))


COPY = replace(quotation(), copy_of="courier")
TWO = of(news(), COPY, recorded())


def test_a_text_is_named_from_both_its_ends() -> None:
    assert same_text(TWO, news()) == "the same text as The Evening Post, 2\xa0Jul"
    assert same_text(TWO, COPY) == "the same text as Lindham Courier, 2\xa0Jul"
    assert same_text(TWO, recorded()) == ""


def test_copies_of_one_text_name_each_other_too() -> None:
    second = replace(absent(), copy_of="courier")
    shown = of(news(), COPY, second)
    assert [c.article.id for c in twins(shown, COPY)] == ["courier", "gazette"]
    assert same_text(shown, news()) == "the same text as The Evening Post, 2\xa0Jul and Gazette"


def test_a_row_says_whose_text_it_is() -> None:
    assert "the same text as The Evening Post, 2\xa0Jul" in meta(TWO, news())
    assert "same text" not in meta(TWO, recorded())


def test_an_articles_facts_lead_to_the_other() -> None:
    (link,) = links(TWO, PAGE, news())
    assert (link.name, link.href) == ("The Evening Post, 2\xa0July", "post.html")
    first, second, third = (unescape(render(page, env())) for page in pages(TWO))
    assert '<dt>Same text as</dt><dd><a href="post.html">The Evening Post, 2' in first
    assert '<dt>Same text as</dt><dd><a href="courier.html">Lindham Courier, 2' in second
    assert "Same text as" not in third

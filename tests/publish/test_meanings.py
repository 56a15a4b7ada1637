"""The words by which passages are told, and where a reader finds what they mean."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest
from jinja2 import Environment

from generator.model import Coverage, Site
from generator.publish import labels
from generator.publish.meanings import PLACE, cues, forms
from generator.publish.pages import article, method
from generator.publish.render import render
from tests.publish.sample import news, recorded, site
from tests.publish.test_speakers import plain

BARE = Site((), (), (), (), (), private=False)


def test_every_kind_of_word_and_every_form_is_explained() -> None:
    assert {line.word for line in cues()} == set(labels.CUES.values())
    assert {line.word for line in forms()} == set(_forms())


def _forms() -> list[str]:
    coverage = news()
    assert coverage.analysis is not None
    (first, *_) = coverage.analysis.attributions
    speech = [replace(first, form=form) for form in ("direct", "indirect", "mixed")]
    return [labels.form(a) for a in (*speech, replace(first, kind="stance"))]


def test_what_is_quoted_in_part_is_said_in_plain_words() -> None:
    assert _forms() == ["direct speech", "indirect speech", "partly quoted speech", "stance"]


def test_method_has_the_place_with_a_line_for_each(env: Environment) -> None:
    (page,) = method.pages(BARE)
    text = unescape(render(page, env))
    own = text[text.index(f'id="{PLACE}"') : text.index("## How far a figure")]
    for line in (*forms(), *cues()):
        assert f"{line.word} {line.meaning}" in plain(own)


@pytest.mark.parametrize("coverage", [news(), recorded()])
def test_an_articles_passages_lead_there(coverage: Coverage, env: Environment) -> None:
    whole = site()
    shown = replace(whole, stories=(replace(whole.stories[0], coverage=(coverage,), pairs=()),))
    made = unescape(render(next(article.pages(shown)), env))
    place = made.index('id="passages"')
    assert '<a href="../../method.html#words">What these words mean</a>' in made[place:]

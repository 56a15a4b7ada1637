"""The log of corrections, and the marks on the passages that people corrected."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath

from generator.model import Site
from generator.publish.pages.corrections import NONE_YET
from generator.publish.render import render_site
from tests.publish.sample import NEWS, news, shares, site, spans

LOG = PurePosixPath("corrections.md")


def page(whole: Site, templates: Path, path: PurePosixPath = LOG) -> str:
    return unescape(render_site(whole, templates)[path])


def without_corrections(whole: Site) -> Site:
    stories = tuple(
        replace(
            story,
            coverage=tuple(
                replace(c, article=replace(c.article, corrections=())) for c in story.coverage
            ),
        )
        for story in whole.stories
    )
    return replace(whole, stories=stories)


def test_the_log_holds_every_correction_with_its_article(templates: Path) -> None:
    log = page(site(), templates)
    assert "5\xa0corrections in 3\xa0articles: 4 counted, 1 proposed." in log
    assert log.count('<dl class="corr">') == 5
    assert 'href="stories/dust/tribune.html#corrections">An hour at the gate' in log
    assert 'href="stories/dust/tribune.html#p-4">4</a>' in log


def test_the_log_shows_the_effect(templates: Path) -> None:
    plain = re.sub(r"<[^>]+>", "", page(site(), templates)).replace("\xa0", " ")
    assert "Lindham Stone 61 % → 44 %, Villagers 39 % → 56 %." in plain


def test_stories_stand_newest_first(templates: Path) -> None:
    whole = site()
    older = replace(
        whole.stories[0], story=replace(whole.stories[0].story, id="older", title="Before")
    )
    log = page(replace(whole, stories=(whole.stories[0], older)), templates)
    assert re.findall(r'<section id="([^"]+)">', log) == ["c-dust", "c-older"]


def test_without_corrections_the_log_says_so(templates: Path) -> None:
    log = page(without_corrections(site()), templates)
    assert NONE_YET in log
    assert "<section" not in log


def test_a_corrected_passage_is_marked_in_text_details_and_listing(templates: Path) -> None:
    coverage = news()
    assert coverage.analysis is not None
    said = coverage.analysis.attributions
    washing = spans(NEWS, "“My washing is grey by noon,”")
    machine = tuple(
        replace(a, side="company", sides=("company",)) if a.content == washing else a for a in said
    )
    before = shares(0.9, 0.8, 1, speakers=0.5)[:2]
    corrected = replace(
        coverage, analysis=replace(coverage.analysis, machine=machine, before=before)
    )
    whole = site()
    story = replace(whole.stories[0], coverage=(corrected,), pairs=(), speaking=None)
    shown = page(
        replace(whole, stories=(story,)), templates, PurePosixPath("stories/dust/courier.md")
    )
    assert shown.count("<a class=small href=#corrections>corrected by people</a>") == 1

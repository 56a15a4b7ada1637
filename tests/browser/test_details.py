"""What the script tells of a passage is what the program would: sentences, lines, the form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.correction_lines import fields, line
from generator.model import Attribution, Coverage, Forge, Site, SiteInfo
from generator.publish import mkdocs, urls, write
from generator.publish.details import place
from generator.publish.packed import WHO
from generator.publish.passages import Passage, ordered, passages
from generator.publish.render import render_site
from generator.publish.rules import told, weighed
from generator.publish.shown import view
from generator.publish.suggest import FORMS, Asked, address
from tests.browser.chromium import PROJECT
from tests.publish.sample import DISPUTE, site

RULES = (
    "verb with a clause; description; beside the name: P|t, 5 % = a~c; weighed: words=3 v:to +0.2",
    "predicate and frame v:object to; as before, part of: Lindham; "  # noqa: ISC004
    "weighed: frame=point out v:clause +1.5, with=prep -0.5, begins=<i> v:x -0.4",
    "a rule of another day; corrected by ann",
)


def told_anew(coverage: Coverage) -> Coverage:
    """The article with rules of many parts, and hostile names."""
    assert coverage.analysis is not None
    had = coverage.analysis.attributions
    rows = tuple(replace(a, rule=RULES[n % len(RULES)]) for n, a in enumerate(had))
    rows = (replace(rows[0], speaker='O’Neill "Ann" <b>(x)</b>!', named=True), *rows[1:])
    return replace(coverage, analysis=replace(coverage.analysis, attributions=rows))


@pytest.fixture(scope="module", params=FORMS)
def whole(request: pytest.FixtureRequest) -> Site:
    forge: Forge = request.param
    base = site()
    coverage = tuple(told_anew(c) if c.analysis else c for c in base.stories[0].coverage)
    story = replace(base.stories[0], coverage=coverage)
    info = SiteInfo(
        address="https://lindham.example/", repository="https://forge.example/a/b", forge=forge
    )
    return replace(base, stories=(story,), info=info)


@pytest.fixture(scope="module")
def folder(whole: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("details")
    write.sync(render_site(whole, PROJECT / "templates"), made / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", made / "pages", made / "site")
    return made / "site"


def rows(coverage: Coverage) -> Iterator[tuple[Passage, Attribution]]:
    assert coverage.analysis is not None
    found = passages(coverage, DISPUTE, view(coverage.article, private=False))
    return zip(found, ordered(coverage.analysis), strict=True)


def asked(coverage: Coverage, passage: Passage, attribution: Attribution) -> Asked:
    """What the form is filled in with."""
    analysis = coverage.analysis
    assert analysis is not None
    had = analysis.machine if analysis.corrected else analysis.attributions
    hidden = passage.speaker == "not named"
    lines = fields(attribution, place(attribution, had), "" if hidden else passage.speaker)
    introduced = f"“{passage.introduced}”, " if passage.introduced else ""
    path = urls.published(urls.article_path(coverage.article))
    return Asked(
        title=f"Correction of {coverage.outlet.name}, {coverage.article.title}, "
        f"passage {passage.number}",
        article=f"stories/{coverage.article.story}/{coverage.article.id}",
        passage=f"{passage.number}: https://lindham.example/{path}#{passage.anchor}",
        correction=f"- {line(lines | WHO)}",
        machine=f"Counted for: {passage.counted}. Speaker: {passage.speaker}. "
        f"Introduced: {introduced}{passage.cue}. Form: {passage.form}, {passage.words}.",
    )


@pytest.mark.parametrize("name", ["courier", "tribune"])
def test_the_script_says_what_the_program_would(
    browser: Browser, whole: Site, folder: Path, name: str
) -> None:
    coverage = next(c for c in whole.stories[0].coverage if c.article.id == name)
    page: Page = browser.new_page()
    page.goto((folder / f"stories/dust/{coverage.article.id}.html").as_uri())
    for passage, attribution in rows(coverage):
        page.locator("button.pn").nth(passage.number - 1).click()
        panel = page.locator("#d")
        expect(panel.locator("h3")).to_have_text(passage.speaker)
        row = page.locator(f"#n-{passage.number}, tr#p-{passage.number}")
        expect(row.locator("em")).to_have_count(int(passage.doubtful))
        texts = panel.locator("dd").all_text_contents()
        why = weighed(attribution.rule)
        summary = f"What spoke for and against it{why}" if why else ""
        assert texts[0] == passage.counted
        assert texts[2] == told(attribution.rule) + summary
        form = panel.get_by_role("link", name="Suggest a correction").get_attribute("href")
        assert form == address(whole.info, asked(coverage, passage, attribution))
        page.keyboard.press("Escape")
    page.close()

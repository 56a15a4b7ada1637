"""Pages of public persons, and what disputes' and outlets' pages say of them and of the sides."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath

from generator.compare.dispute import dispute_profile
from generator.compare.outlet import outlet_profile, owned
from generator.compare.speaker import speaker_profiles
from generator.model import Claim, Coverage, Site, Speaker, StoryComparison, Term
from generator.publish import urls
from generator.publish.render import render_site
from tests.publish.sample import DISPUTE, OUTLETS, news, paired, recorded, site, three_sides

VENN = PurePosixPath("speakers/lindham/venn.md")


def plain(page: str) -> str:
    """The words of a page, without its marks."""
    return " ".join(re.sub(r"<[^>]+>", " ", unescape(page)).replace("\xa0", " ").split())


def rendered(shown: Site, templates: Path) -> dict[PurePosixPath, str]:
    return render_site(shown, templates)


def told(articles: int) -> Site:
    """The fixture's site with so many articles of one outlet, compared anew."""
    coverage = tuple(
        replace(news(), article=replace(news().article, id=f"a{n}")) for n in range(articles)
    )
    comparison = StoryComparison(site().stories[0].story, coverage, ())
    dispute = dispute_profile(DISPUTE, OUTLETS, (comparison,), owned((comparison,)))
    return replace(
        site(),
        stories=(comparison,),
        disputes=(dispute,),
        outlets=tuple(outlet_profile(outlet, [DISPUTE], owned([comparison])) for outlet in OUTLETS),
        speakers=speaker_profiles(dispute),
    )


@cache
def of(articles: int, templates: Path) -> dict[PurePosixPath, str]:
    """Its pages."""
    return rendered(told(articles), templates)


def test_only_public_persons_who_are_heard_have_a_page(templates: Path) -> None:
    pages = rendered(site(), templates)
    assert [p for p in pages if p.parts[0] == "speakers"] == [urls.SPEAKERS, VENN]
    index = plain(pages[urls.SPEAKERS])
    assert "Orla Venn manager of the quarry 3 articles, 4 passages, 35 words" in index
    assert "Ida Grell head of the district not heard in these articles" in index
    assert "Tom Arkell" not in index
    assert "grell.html" not in pages[urls.SPEAKERS]


def test_the_index_says_how_a_page_is_had_and_lost(templates: Path) -> None:
    index = rendered(site(), templates)[urls.SPEAKERS]
    assert "taking it out takes the page away" in index
    assert '<a href="../method.html">' in unescape(index)
    assert '<a href="../about.html#contact">' in unescape(index)


def test_a_page_lists_each_passage_with_the_words_that_may_be_shown(templates: Path) -> None:
    page = plain(rendered(site(), templates)[VENN])
    assert "“We have washed every lorry since May,”" in page
    assert "Nobody here has hidden a single bag of dust" in page
    assert "pangolin" not in page  # text under rights, and no record tells it
    assert "claimed two of three filters were new" in page


def test_numbers_lead_to_the_passages_they_count(templates: Path) -> None:
    page = unescape(rendered(site(), templates)[VENN])
    assert 'href="../../stories/dust/courier.html#p-2"' in page
    assert 'aria-label="Passage 2 in Lindham Courier' in page


def test_too_few_articles_give_no_share(templates: Path) -> None:
    few, many = (plain(of(n, templates)[VENN]) for n in (9, 10))
    assert "Too little text to say: 9 articles, 10 are needed" in few
    assert "Too little" not in many
    assert "the articles taken as a sample" in many


def test_disputes_of_one_id_lead_to_each_other(templates: Path) -> None:
    whole = site()
    (venn, *_) = whole.speakers
    other = replace(venn, dispute=replace(DISPUTE, id="harbour", title="The harbour"))
    pages = rendered(replace(whole, speakers=(*whole.speakers, other)), templates)
    assert "../harbour/venn.html" in unescape(pages[VENN])
    namesake = replace(other, speaker=Speaker("orla", "Orla Venn", "company", public=True))
    pages = rendered(replace(whole, speakers=(*whole.speakers, namesake)), templates)
    assert "../harbour/" not in unescape(pages[VENN])


def test_a_dispute_has_a_row_an_outlet_with_a_range_or_the_reason_why_not(templates: Path) -> None:
    path = urls.dispute_path("lindham")
    few, many = (plain(of(n, templates)[path]) for n in (9, 10))
    assert "Too little text to say: 9 articles, 10 are needed" in few
    row = many[many.index("10 articles") : many.index("A share here")]
    assert re.search(
        r"Lindham Stone \d+ % \( \d+ to \d+ % \)", row.replace("(", "( ").replace(")", " )")
    )


def test_a_dispute_says_what_is_contested_with_its_sources(templates: Path) -> None:
    whole = site()
    dispute = replace(
        DISPUTE,
        terms=(Term("grit", ("dust", "grit")),),
        claims=(
            Claim("filters", ("new filters",), "company", "village",
                  ("https://stone.example/a", "https://village.example/b")),
        ),
    )  # fmt: skip
    shown = replace(whole, disputes=(replace(whole.disputes[0], dispute=dispute),))
    page = rendered(shown, templates)[urls.dispute_path("lindham")]
    assert "dust, grit" in plain(page)
    assert "“new filters” held by Lindham Stone , denied by Villagers" in plain(page)
    assert 'href="https://village.example/b"' in unescape(page)


def test_a_dispute_of_several_stories_is_pooled(templates: Path) -> None:
    whole = told(6)
    first = whole.stories[0]
    second = replace(first, story=replace(first.story, id="again", title="Dust again"))
    dispute = dispute_profile(DISPUTE, OUTLETS, (first, second), owned((first, second)))
    pages = rendered(replace(whole, stories=(first, second), disputes=(dispute,)), templates)
    assert 'id="together"' in pages[urls.dispute_path("lindham")]
    assert 'id="together"' not in rendered(whole, templates)[urls.dispute_path("lindham")]


def test_three_sides_have_their_columns(templates: Path) -> None:
    page = plain(rendered(three_sides(), templates)[urls.dispute_path("lindham")])
    assert "State inspectors" in page


def test_an_outlets_page_says_whom_it_hears_and_that_few_articles_are_few(templates: Path) -> None:
    page = plain(of(9, templates)[urls.outlet_path("courier")])
    assert "Orla Venn manager of the quarry 9 articles, 18 passages, 189 words" in page
    assert "9 articles: they show what these articles give" in page
    assert "nothing follows about" not in plain(of(10, templates)[urls.outlet_path("courier")])


def stance_only(coverage: Coverage, identifier: str) -> Coverage:
    """The article with nothing of Orla Venn's but stances."""
    assert coverage.analysis is not None
    rows = tuple(
        replace(row, kind="stance") if row.speaker == "Orla Venn" else row
        for row in coverage.analysis.attributions
    )
    held = replace(coverage.article, id=identifier)
    analysed = replace(coverage.analysis, attributions=rows)
    return replace(coverage, article=held, analysis=analysed)


def heard_and_not() -> Site:
    """Three reports, one of which has a stance only, and a copy."""
    copy = replace(news(), article=replace(news().article, id="copy"), copy_of="courier")
    coverage = (news(), recorded(), stance_only(news(), "stance"), copy)
    comparison = paired(StoryComparison(site().stories[0].story, coverage, ()))
    dispute = dispute_profile(DISPUTE, OUTLETS, (comparison,), owned((comparison,)))
    whole = replace(site(), stories=(comparison,), disputes=(dispute,))
    outlets = tuple(outlet_profile(outlet, [DISPUTE], owned([comparison])) for outlet in OUTLETS)
    return replace(whole, outlets=outlets, speakers=speaker_profiles(dispute))


def test_heard_is_who_has_words_and_the_rest_is_told(templates: Path) -> None:
    pages = rendered(heard_and_not(), templates)
    page = plain(pages[VENN])
    assert "2 of 3 articles quote or report Orla Venn" in page
    assert "1 copy left out; in 1 more only a stance" in page
    assert page.count("a stance, no words") == 1
    assert "Lindham Courier 1 of 2 articles" in page
    dispute = plain(pages[urls.dispute_path("lindham")])
    for listed in (plain(pages[urls.SPEAKERS]), dispute):
        assert "Orla Venn manager of the quarry 3 articles," in listed
        assert "; in 1 more only a stance" in listed


def test_a_stance_alone_is_not_being_heard(templates: Path) -> None:
    comparison = StoryComparison(site().stories[0].story, (stance_only(news(), "courier"),), ())
    dispute = dispute_profile(DISPUTE, OUTLETS, (comparison,), owned((comparison,)))
    whole = replace(site(), stories=(comparison,), disputes=(dispute,), outlets=())
    pages = rendered(replace(whole, speakers=speaker_profiles(dispute)), templates)
    assert "not heard; only a stance in 1 article" in plain(pages[urls.SPEAKERS])
    assert "0 of 1 article quote" in plain(pages[VENN])

"""Who speaks where, as a story's page shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compare.speaking import speaking
from generator.model import Coverage, Site, Withdrawal
from generator.publish import urls
from generator.publish.reports import reports
from generator.publish.speaking import Line, Speakers, speakers
from tests.publish.sample import absent, crowd, news, opinion, recorded, site, three_sides

PAGE = urls.story_path("dust")


def table(whole: Site, *coverage: Coverage) -> Speakers:
    comparison = whole.stories[0]
    if coverage:
        heard = speaking(comparison.story.dispute, coverage)
        comparison = replace(comparison, coverage=coverage, speaking=heard)
    known = reports(whole, PAGE, {c.article.id: c for c in comparison.coverage})
    return speakers(whole, PAGE, comparison, known)


def line(found: Speakers, name: str) -> Line:
    return next(line for group in found.groups for line in group.lines if line.name.name == name)


def names(found: Speakers) -> dict[str, list[str]]:
    return {group.name: [line.name.name for line in group.lines] for group in found.groups}


def test_only_public_speakers_have_a_row_of_their_own() -> None:
    found = table(site(), news(), recorded())
    told = " ".join(name for lines in names(found).values() for name in lines)
    assert "Orla Venn" in told
    assert "Tom Arkell" not in told


def test_a_public_speaker_has_a_role_and_a_page_where_there_is_one() -> None:
    found = line(table(site()), "Orla Venn")
    assert found.note == "managers, manager of the quarry"
    assert found.name.href == urls.href(PAGE, urls.speaker_path("lindham", "venn"))
    assert not line(table(replace(site(), speakers=())), "Orla Venn").name.href


def test_a_cell_leads_to_the_first_of_its_passages() -> None:
    cell = line(table(site(), news()), "Orla Venn").cells[0]
    assert cell.at == "p-2"
    assert cell.words == "21"


def test_a_sum_leads_to_all_passages_of_its_voice() -> None:
    group = table(site(), news()).groups[0]
    assert (group.name, group.at, group.sums[0].at) == ("Lindham Stone", "passages-company", "")


def test_a_withdrawn_article_keeps_its_numbers_and_opens_nothing() -> None:
    gone = news()
    taken = Withdrawal(gone.article.accessed, "asked")  # type: ignore[arg-type]
    gone = replace(gone, article=replace(gone.article, withdrawn=taken))
    found = table(site(), gone)
    cells = [c for g in found.groups for c in (*g.sums, *(c for li in g.lines for c in li.cells))]
    assert {cell.at for cell in cells if cell.words} == {"page", ""}  # the author's leads nowhere


def test_articles_stand_in_the_order_of_their_genres_as_the_rows_do() -> None:
    found = table(site(), opinion(), news(), absent())
    assert [head.article.name for head in found.heads][-1] == opinion().outlet.name


def test_what_is_not_held_is_said_and_what_is_not_there_is_empty() -> None:
    found = table(site(), news(), absent())
    cells = [line.cells for group in found.groups for line in group.lines]
    assert {each[1].absent for each in cells} == {"not held"}
    assert not any(cell.words for each in cells for cell in each[1:])


@pytest.mark.parametrize(("whole", "css"), [(site(), "wide"), (crowd(), "thin")])
def test_many_articles_have_little_room(whole: Site, css: str) -> None:
    assert table(whole).css == css


def test_the_longest_bar_is_that_of_the_most_words() -> None:
    cells = [c for g in table(site()).groups for li in g.lines for c in li.cells if c.words]
    longest = max(cells, key=lambda cell: int(cell.words))
    assert longest.size == max(cell.size for cell in cells) == 100
    assert all(cell.size >= 1 for cell in cells)


def test_three_sides_stand_in_their_order() -> None:
    assert list(names(table(three_sides())))[:2] == ["Lindham Stone", "Villagers"]

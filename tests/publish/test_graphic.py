"""A story's bars as a drawing that stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Coverage, Segment, Side, Site, SiteInfo
from generator.publish.characters import plain
from generator.publish.figures import shares
from generator.publish.graphic import card, graphic
from generator.publish.graphic.blocks import MARGIN, WIDTH, stack
from generator.publish.graphic.fills import FILLS, TEXTS, Box, fill
from generator.publish.graphic.letters import width, wrap
from generator.publish.graphic.marks import written
from generator.publish.graphic.rows import BAR, BAR_X, COMPACT, ROOMY
from generator.publish.graphic.story import MOST, grouped
from generator.publish.voices import bar
from tests.publish.sample import news, opinion, paired, site, three_sides

NS = "{http://www.w3.org/2000/svg}"
INFO = SiteInfo(name="Side & side", address="https://www.example.org/compared/", publisher="Desk")
LOOSE = st.characters(codec="utf-8")


def drawn(whole: Site) -> ET.Element:
    return parsed(graphic(whole, whole.stories[0]).svg)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own drawing


def words(root: ET.Element) -> str:
    """All that is written, a line after the other."""
    return "\n".join("".join(text.itertext()) for text in root.iter(f"{NS}text"))


def with_coverage(coverage: tuple[Coverage, ...], **story: object) -> Site:
    whole = site()
    told = replace(whole.stories[0].story, **story)  # type: ignore[arg-type]
    comparison = replace(whole.stories[0], story=told, coverage=coverage)
    return replace(whole, stories=(comparison,))


def copies(number: int) -> tuple[Coverage, ...]:
    first = news()
    return tuple(
        replace(first, article=replace(first.article, id=f"copy-{n}")) for n in range(number)
    )


SITES: dict[str, Callable[[], Site]] = {
    "two sides": site,
    "private": lambda: site(private=True),
    "three sides": three_sides,
    "one article": lambda: with_coverage(copies(1)),
    "many": lambda: with_coverage(copies(30)),
    "too many": lambda: with_coverage(copies(MOST + 5)),
    "none": lambda: with_coverage(()),
    "addressed": lambda: replace(site(), info=INFO),
}


@pytest.mark.parametrize("make", SITES.values(), ids=SITES)
def test_a_drawing_needs_nothing_else(make: Callable[[], Site]) -> None:
    whole = make()
    for made in (graphic(whole, whole.stories[0]), card(whole, whole.stories[0])):
        root = parsed(made.svg)
        assert (root.get("role"), root.get("viewBox")) == (
            "img",
            f"0 0 {made.width} {made.height}",
        )
        names = {name.rpartition("}")[2] for each in root.iter() for name in each.attrib}
        assert not names & {"href", "style", "class", "src"}
        tags = {each.tag.removeprefix(NS) for each in root.iter()}
        assert tags <= {"svg", "title", "desc", "g", "rect", "path", "text", "tspan"}
        assert "url(" not in made.svg
        assert "var(" not in made.svg
        assert not names & {"id", "aria-labelledby"}  # so it meets none in a foreign page
        assert [each.tag.removeprefix(NS) for each in root][:2] == ["title", "desc"]


@pytest.mark.parametrize("make", SITES.values(), ids=SITES)
def test_it_is_the_same_again(make: Callable[[], Site]) -> None:
    assert graphic(make(), make().stories[0]) == graphic(make(), make().stories[0])


def test_it_says_what_it_shows_and_where_from() -> None:
    said = words(drawn(replace(site(), info=INFO))).replace("\n", " ")
    for part in (
        "Quarry & village: the dust of Lindham",
        "Whose words fill each article, % of all words",
        "Partly sample content",
        "Lindham Stone, from the left",
        "4\xa0articles, compared with each other only",
        "Text not held here: nothing can be counted",
        "withdrawn, numbers only",
        "coded by another version",
        "Counts who is quoted or reported, not who is right. Equal is not fair.",
        "Source: Side & side (Desk) · 5\xa0articles · articles up to 2\xa0July 2025, fingerprint",
        "https://www.example.org/compared/stories/dust/index.html",
    ):
        assert part in said, part
    assert "Too little text to say: 2 passages, 4 are needed" in said
    assert "example.org" not in words(drawn(site()))


def test_a_private_drawing_is_stamped_and_has_no_address() -> None:
    said = words(drawn(replace(site(private=True), info=INFO)))
    assert said.startswith("Private build: texts of others, do not publish")
    assert "https://" not in said
    assert "Private build" not in words(drawn(site()))


def test_copies_are_marked() -> None:
    first, second = copies(2)
    said = words(drawn(with_coverage((first, replace(second, copy_of=first.article.id)))))
    assert said.replace("\n", " ").count("the same text as Lindham Courier") == 2


@pytest.mark.parametrize("name", ["two sides", "three sides", "many"])
def test_its_numbers_are_those_of_the_story(name: str) -> None:
    whole = SITES[name]()
    comparison = whole.stories[0]
    rows: dict[str, list[ET.Element]] = {}
    for each in drawn(whole).iter(f"{NS}text"):
        rows.setdefault(each.get("data-of", ""), []).append(each)
    assert len(rows) == len(comparison.coverage) + 1
    for coverage in comparison.coverage:
        row = rows[f"articles/{coverage.article.story}/{coverage.article.id}"]
        inside = [each for text in row for each in text.iter()]
        found = [(each.get("data-row"), each.text) for each in inside if each.get("data-row")]
        measured = coverage.analysis.measurements if coverage.analysis else ()
        for share in shares(measured, comparison.story.dispute, ""):
            told = [text for data, text in found if data and data == share.figure.row]
            values = {share.points, share.figure.value, share.figure.band}
            assert set(told) <= values
            assert bool(told) == bool(share.figure.value)
        for stretch in bar(comparison.story.dispute, coverage.segments):
            told = [text for data, text in found if data == f"words/{stretch.voice.id}/*"]
            assert told in ([], [str(stretch.points)])


@pytest.mark.parametrize("name", ["two sides", "three sides"])
def test_bars_hold_all_words_of_their_articles(name: str) -> None:
    whole = SITES[name]()
    comparison = whole.stories[0]
    shapes = " ".join(each.get("d", "") for each in drawn(whole).iter(f"{NS}path"))
    found = re.findall(rf"M(\d+) ([\d.]+)h(\d+)v{ROOMY.bar}h", shapes)
    rows = {y: sorted((int(x), int(wide)) for x, at, wide in found if at == y)
            for y in sorted({y for _, y, _ in found}, key=float)}  # fmt: skip
    bars = [each.bar for _, held in grouped(whole, comparison) for each in held if each.bar]
    assert len(rows) == len(bars)
    for fills, stretches in zip(rows.values(), bars, strict=True):
        total = sum(stretch.words for stretch in stretches)
        assert sum(wide for _, wide in fills) == BAR
        assert [x for x, _ in fills[1:]] == [x + wide for x, wide in fills[:-1]]
        expected = [BAR * stretch.words / total for stretch in stretches]
        assert [wide for _, wide in fills] == pytest.approx(expected, abs=1)


def test_many_articles_take_a_line_each_and_too_many_are_counted() -> None:
    whole = with_coverage(copies(MOST + 5))
    made = graphic(whole, whole.stories[0])
    assert made.height < 30 * MOST
    said = words(parsed(made.svg))
    assert "and 5\xa0more articles, on the story’s page" in said
    assert f"{MOST + 5}\xa0articles, compared with each other only" in said
    assert said.count("Courier\n") == MOST
    assert COMPACT.bar < ROOMY.bar


def test_those_who_do_not_see_it_are_told_every_number() -> None:
    told = drawn(site()).findtext(f"{NS}desc") or ""
    for part in (
        "words: Lindham Stone 23\xa0%",
        "(61 to 88\xa0%",
        "Too little text to say",
        "Gazette, date not known. Text not held here: nothing can be counted.",
    ):
        assert part in told, part


@settings(max_examples=30)
@given(st.text(LOOSE, max_size=80), st.text(LOOSE, max_size=200), st.integers(2, 6))
def test_hostile_words_stay_words(name: str, title: str, number: int) -> None:
    sides = tuple(Side(f"s{n}", f"{name}{n}") for n in range(number))
    first = news()
    segments = tuple(Segment(side.id, None, 3 + at) for at, side in enumerate(sides))
    coverage = replace(
        first, outlet=replace(first.outlet, name=name, short=title), segments=segments
    )
    dispute = replace(site().stories[0].story.dispute, sides=sides)
    whole = with_coverage((coverage,), dispute=dispute, title=title)
    for made in (graphic(whole, whole.stories[0]), card(whole, whole.stories[0])):
        root = parsed(made.svg)
        assert root.findtext(f"{NS}title", "").endswith(plain(title))
        looks = [(text, each) for each in root.iter() for text in each if text.tag == f"{NS}text"]
        assert looks
        assert all(fits(*each) for each in looks)


def fits(text: ET.Element, look: ET.Element) -> bool:
    """Whether a line ends before the edge, where it begins at a place and has one look, which is
    that of what it stands in.
    """
    if look.get("text-anchor") or len(text):
        return True
    bold = look.get("font-weight") is not None
    size = float(look.get("font-size", "12"))
    return float(text.get("x", "0")) + width(text.text or "", size, bold=bold) <= WIDTH


@given(st.text(max_size=300), st.floats(20, 400), st.booleans())
def test_wrapped_words_fit_and_none_is_lost(text: str, room: float, bold: bool) -> None:  # noqa: FBT001
    lines = wrap(text, 12, room, bold=bold)
    assert all(width(line, 12, bold=bold) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(plain(text).split())


@given(st.sampled_from(sorted(FILLS)), st.floats(0.1, 400), st.floats(4, 40))
def test_a_fill_stays_in_its_place(css: str, wide: float, high: float) -> None:
    marks = f'<svg xmlns="{NS[1:-1]}">{written(fill(css, Box(10, 20, wide, high)))}</svg>'
    for path in parsed(marks).iter(f"{NS}path"):
        found = list(walked(path.attrib["d"]))
        assert all(9.8 <= x <= 10.2 + wide for x, _ in found)
        assert all(19.8 <= y <= 20.2 + high for _, y in found)


def walked(path: str) -> Iterator[tuple[float, float]]:
    """The places that a path comes to."""
    x, y = 0.0, 0.0
    for step, said in re.findall(r"([MmhvlLz])([^MmhvlLz]*)", path):
        lengths = [float(each) for each in re.findall(r"-?[\d.]+", said)]
        x, y = (0.0, 0.0) if step == "M" else (x, y)
        across, down = {"h": (*lengths, 0.0), "v": (0.0, *lengths), "z": (0.0, 0.0)}.get(
            step, lengths
        )
        x, y = x + across, y + down
        yield x, y


def test_colours_are_those_of_the_style_sheet(templates: Path) -> None:
    style = (templates / "assets" / "tokens.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--ev-([\w-]+): light-dark\((#\w+),", style))
    names = {"o": "other", "n": "unclear", "st": "author", "u": "author", "ab": "a"}
    for css, (ground, _, _) in FILLS.items():
        assert ground == light[names.get(css, css)], css
    for css, colour in TEXTS.items():
        assert colour == light[f"{css}-text"]
    for css in "bcdef":
        assert FILLS[css][1] == light[f"{css}-line"]


def test_sides_differ_without_colour() -> None:
    """Each has marks of its own on its ground; only the first has none."""
    found = {css: fill(css, Box(0, 0, 60, 24)) for css in "abcdef"}
    shapes = {css: {(m.x, m.y, m.rest) for m in marks[1:]} for css, marks in found.items()}
    assert {css for css, shape in shapes.items() if not shape} == {"a"}
    assert len({frozenset(shape) for shape in shapes.values()}) == len(shapes)


def test_genres_stand_apart() -> None:
    whole = with_coverage((news(), opinion()))
    assert [name for name, _ in grouped(whole, whole.stories[0])] == ["News", "Opinion"]


def test_blocks_stand_below_each_other() -> None:
    assert stack([]).height == 0
    assert MARGIN * 2 < BAR_X + BAR < WIDTH


def test_a_drawing_of_paired_articles_is_not_larger_than_it_has_to_be() -> None:
    whole = site()
    assert len(graphic(whole, paired(whole.stories[0])).svg) < 30_000

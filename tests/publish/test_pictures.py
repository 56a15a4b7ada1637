"""Drawings as PNG."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator.model import Site
from generator.publish import pictures
from generator.publish.graphic import card, graphic
from tests.publish.sample import crowd, site, three_sides

HERE = PurePosixPath("stories/dust/card.svg")
SVG = card(site(), site().stories[0]).svg
needs_program = pytest.mark.skipif(
    not pictures.possible("<svg/>"), reason="there is no resvg for this machine"
)


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """The parts of a PNG, each with its check."""
    found, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, held = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        (check,) = struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        assert zlib.crc32(kind + held) == check
        found.append((kind, held))
        at += 12 + length
    return found


@needs_program
def test_a_picture_is_twice_as_large_and_not_blank() -> None:
    made = card(site(), site().stories[0])
    (picture,) = pictures.pictures({HERE: made.svg}, lambda _: None).values()
    parts = dict(chunks(picture))
    assert struct.unpack(">II", parts[b"IHDR"][:8]) == (2 * made.width, 2 * made.height)
    assert len(set(zlib.decompress(parts[b"IDAT"]))) > 20
    assert b"resvg-py" in parts[b"tEXt"]


@needs_program
@pytest.mark.parametrize("whole", [site(), three_sides(), crowd()])
def test_a_picture_is_small(whole: Site) -> None:
    assert 2_000 < len(pictures.draw(card(whole, whole.stories[0]).svg)) < 9_000


@needs_program
def test_a_card_is_as_large_as_other_sites_ask_for() -> None:
    picture = pictures.draw(card(site(), site().stories[0]).svg)
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)


@needs_program
def test_a_picture_is_made_again_only_for_another_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def draw(svg: str) -> bytes:
        made.append(svg)
        return b"begin" + len(made).to_bytes(1) + bytes(pictures.END)

    monkeypatch.setattr(pictures, "draw", draw)
    first = pictures.pictures({HERE: SVG}, lambda _: None)
    again = pictures.pictures({HERE: SVG}, first.get)
    assert (again, len(made)) == (first, 1)
    other = pictures.pictures({HERE: SVG.replace("Lindham", "Lindhem")}, first.get)
    assert (other == first, len(made)) == (False, 2)
    monkeypatch.setattr(pictures, "version", lambda _: "9")
    assert pictures.pictures({HERE: SVG}, first.get) != first


@needs_program
def test_two_processes_draw_the_same_bytes() -> None:
    program = (
        "import sys; from hashlib import sha256; from generator.publish import pictures;"
        "print(sha256(pictures.draw(sys.stdin.read())).hexdigest())"
    )
    done = [
        subprocess.run(
            [sys.executable, "-c", program], input=SVG, capture_output=True, text=True, check=True
        ).stdout
        for _ in range(2)
    ]
    assert done[0] == done[1] != ""


def test_only_cards_of_stories_become_pictures_and_they_alone_are_published_as_such() -> None:
    names = ("assets/card.svg", "stories/dust/index.md", "stories/dust/chart.svg")
    others = {PurePosixPath(name): SVG for name in names}
    assert pictures.pictures(others, lambda _: None) == {}
    assert pictures.without_cards({**others, HERE: SVG}) == others


@pytest.mark.parametrize(
    ("name", "held"), [("Čašniška žurnál", True), ("Εφημερίδα", True), ("朝の新聞", False)]
)
def test_words_that_the_font_does_not_have_are_not_drawn(name: str, held: bool) -> None:  # noqa: FBT001
    whole = site()
    story = replace(whole.stories[0].story, title=name)
    svg = graphic(whole, replace(whole.stories[0], story=story)).svg
    assert (pictures.HELD.fullmatch(svg) is not None) == held


def test_without_the_program_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "find_spec", lambda _: None)
    assert pictures.pictures({HERE: SVG}, lambda _: None) == {}

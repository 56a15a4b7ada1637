"""How the page of an article with measures reads, and what its sections are made of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

from jinja2 import Environment

from generator.model import Coverage, Dispute
from generator.publish.acts import acts
from generator.publish.breakdown import Breakdown
from generator.publish.classes import Classes
from generator.publish.pages.article import pages
from generator.publish.passages import ordered, passages
from generator.publish.render import environment, render
from generator.publish.shown import view
from generator.publish.spots import Ground, notes
from tests.publish.conftest import PROJECT
from tests.publish.gate import QUARREL, site_of


@cache
def env() -> Environment:
    return environment(PROJECT / "templates")


def page_of(coverage: Coverage, **more: object) -> str:
    made = next(pages(replace(site_of(coverage), **more)))  # type: ignore[arg-type]
    return unquote(unescape(render(made, env())))


def plain(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", page).split()).replace("\xa0", " ")


def ground(coverage: Coverage, dispute: Dispute = QUARREL) -> Ground:
    seen = view(coverage.article, private=False)
    found = passages(coverage, dispute, seen)
    assert coverage.analysis is not None
    path, own = PurePosixPath("stories/dust/gate.md"), ordered(coverage.analysis)
    site = site_of(coverage, dispute=dispute)
    return Ground(
        site, path, coverage, coverage.analysis, dispute, seen, found, notes(site, path), own
    )


def table(found: Breakdown | Classes) -> dict[str, dict[str, int]]:
    rows = found.lines if isinstance(found, Classes) else found.rows
    voices = [voice.id for voice in found.voices]
    told = {row.name: zip(voices, (cell.n for cell in row.cells), strict=True) for row in rows}
    return {name: {voice: n for voice, n in numbers if n} for name, numbers in told.items()}


def read(coverage: Coverage, number: int) -> str:
    row = acts(ground(coverage)).rows[number - 1]
    return "".join(bit.text for bit in row.spot.bits)

"""An article's words by voice, a line a voice: the numbers of its bar as its page has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from markupsafe import Markup

from generator.model import Coverage, Dispute, Site
from generator.publish import keys
from generator.publish.characters import inside
from generator.publish.figures import Share
from generator.publish.tables import Cell, table
from generator.publish.voices import Voice


@dataclass(frozen=True, slots=True)
class ByVoice:
    """The words of an article; `absent` says why there are none."""

    html: Markup
    absent: str
    note: str  # what a reader should know before comparing, mostly nothing
    ranged: bool  # whether a share has its range


def by_voice(site: Site, page: PurePosixPath, coverage: Coverage, dispute: Dispute) -> ByVoice:
    """The table of an article's page."""
    found = table(site, page, (coverage,), dispute, "")
    (line,) = found.lines
    head = _head(found.title)
    rows = zip([each.voice for each in found.voices], line.cells, strict=False)
    body = "".join(_line(voice, cell, _share(voice, line.shares)) for voice, cell in rows)
    whole = f'<tr data-row="words/*"><th>all words<td>{line.total}<td>'
    return ByVoice(
        Markup(f"{head}{body}{whole}</table>"),  # noqa: S704  every text in it is escaped below
        line.absent,
        line.note,
        any(share.figure.band for share in line.shares),
    )


def _head(title: str) -> str:
    words = keys.named("words", keys.voice_words(keys.VOICE))
    share = keys.named("figures", keys.share(keys.VOICE))
    return (
        f'<table class="nums voices"><caption class=vh>{inside(title)}<thead><tr><th>Voice'
        f'<th data-row="{words}">Words, of all<th data-row="{share}">Of the sides’ words<tbody>'
    )


def _line(voice: Voice, cell: Cell, share: str) -> str:
    words = f'<a href="{inside(cell.href)}">{cell.words}</a>' if cell.href else cell.words
    name = f"<span class={voice.css}>{inside(voice.name)}</span>"
    return f"<tr><th>{name}<td>{words} ({cell.share}){share}\n"


def _share(voice: Voice, shares: Sequence[Share]) -> str:
    """The cell of a side's share of the sides' words; one for all that are withheld alike."""
    at = next((n for n, share in enumerate(shares) if share.voice.id == voice.id), None)
    if at is None:
        return "<td>"
    found = shares[at].figure
    if not found.withheld:
        band = f" ({inside(found.band)})" if found.band else ""
        return f'<td><a href="{inside(found.href)}">{inside(found.value)}</a>{band}'
    alike = all(share.figure.withheld == found.withheld for share in shares)
    if alike and at:
        return ""
    rows = f" rowspan={len(shares)}" if alike and len(shares) > 1 else ""
    return f"<td{rows} class=wh>{inside(found.withheld)}"

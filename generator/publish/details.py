"""What a page's script needs beside the rows to tell all of a passage and to suggest corrections.

In: an article's coverage and the passages as its page shows them. Out: an Asking for the page, a
text for each passage (publish/packed.py), and a Suggestion for what was missed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.correction_lines import line, side
from generator.model import BOTH, NONE, Attribution, Coverage, Dispute, Site, SiteInfo, Span
from generator.publish import packed, urls
from generator.publish.passages import Passage, ordered
from generator.publish.suggest import Asked, Suggestion, address
from generator.publish.voices import side_voices

MISSED = {"add": "{source: [0, 0], cue: [0, 0], content: [0, 0]}", "side": "none"} | packed.WHO


@dataclass(frozen=True, slots=True)
class Asking:
    """Where corrections of an article go; the last four are empty where there is no form."""

    sides: str  # their ids in the order of their colours
    forge: str
    repository: str
    about: str  # outlet and headline
    link: str  # the page's address, whole where the site knows its own


def asking(coverage: Coverage, dispute: Dispute, site: Site, page: PurePosixPath) -> Asking:
    """What a suggestion of any passage says; a private build's is for no public form."""
    sides = " ".join(s.id for s in dispute.sides)
    info = SiteInfo() if site.private else site.info
    if not info.repository or not info.forge:
        return Asking(sides, "", "", "", "")
    return Asking(sides, info.forge, info.repository, _told(coverage), _link(info, page))


def missed(coverage: Coverage, site: Site, page: PurePosixPath) -> Suggestion:
    """How to suggest a passage that was missed, or anything else of the article."""
    info = SiteInfo() if site.private else site.info
    name = f"stories/{coverage.article.story}/{coverage.article.id}"
    asked = Asked(
        title=f"Correction of {_told(coverage)}",
        article=name,
        passage=f"missed, in paragraph … of {_link(info, page)}#passages",
        correction="",
        machine="nothing: these words were counted as the author’s own",
    )
    return Suggestion(address(info, asked), f"{name}.md", line(MISSED))


def details(
    found: Sequence[Passage], coverage: Coverage, dispute: Dispute, lines: Mapping[int, str]
) -> Mapping[int, str]:
    """What the script tells of each passage, by its number; of a withdrawn article nothing. `lines`
    are each passage's lines in the page's tables of classes (publish/tabled.py).
    """
    analysis = coverage.analysis
    if analysis is None or coverage.article.withdrawn:
        return {}
    had = analysis.machine if analysis.corrected else analysis.attributions
    names = usual(dispute)
    return {
        p.number: packed.details(a, place(a, had), _side(names, p, a), lines.get(p.number, ""))
        for p, a in zip(found, ordered(analysis), strict=True)
    }


def usual(dispute: Dispute) -> Mapping[str, str]:
    """The side that a correction names for each colour, unless it says otherwise."""
    sides = {voice.css: voice.id for voice in reversed(side_voices(dispute))}
    return sides | {"o": NONE, "ab": BOTH, "n": ""}


def _side(names: Mapping[str, str], passage: Passage, attribution: Attribution) -> str:
    """What a correction writes as its side, where its colour does not tell it."""
    own = side(attribution) or ""
    return "" if names[passage.voice.css] == own else own or "-"


def place(attribution: Attribution, had: Sequence[Attribution]) -> Span:
    """Characters that name a passage and no other of those that the machine had."""
    own = attribution.content
    whole = Span(own[0].start, own[-1].end)
    if len(own) == 1:
        return whole
    others = (s for a in had if a.content != own for s in a.content)
    return own[0] if any(whole.overlaps(span) for span in others) else whole


def _told(coverage: Coverage) -> str:
    return f"{coverage.outlet.name}, {coverage.article.title}"


def _link(info: SiteInfo, page: PurePosixPath) -> str:
    return f"{info.address}{urls.published(page)}"

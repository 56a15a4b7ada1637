"""Sentences above an article's passages: who coded it, and why its words are not all here."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Article, Coverage, Site
from generator.publish import labels, versions
from generator.publish.numbers import count
from generator.publish.passages import DOUBTFUL, Passage
from generator.publish.shown import View, words

NOT_COUNTED = "The text belongs to others and is not held here, so nothing could be counted."
LISTED = "Every passage is listed with its length; "
KEPT = "Its passages are shown no longer; the numbers stay."
CONFIRMED = (
    "Confirmed is that the program finds the same in the text, not that what it finds is right."
)
NOTHING = "none of its words is shown."
SHOWN = (
    "{} are shown, given to one passage of each side in turn. A place opens the original where "
    "shown words can name it."
)


def coded(coverage: Coverage, found: Sequence[Passage], site: Site) -> str:
    """How many passages a record counts and shows, and by which version; who coded it is told among
    the article's facts.
    """
    record = versions.record_of(coverage.article, private=site.private)
    if record is None or coverage.analysis is None:
        return ""
    shown = sum(1 for passage in found if passage.text)
    counted = f"{count(len(found), 'passage')} counted, {shown or 'none'} shown in words"
    meant = f" {CONFIRMED}" if record.confirmed_by else ""
    return f"{counted}; {versions.counted(record, coverage, site)}.{meant}"


def withdrawn(article: Article) -> str:
    """When and why an article was withdrawn, empty where it was not."""
    gone = article.withdrawn
    if gone is None:
        return ""
    return f"Withdrawn on {labels.day(gone.on)}: {gone.why.rstrip('.')}. {KEPT}"


def rights(coverage: Coverage, seen: View) -> str:
    """Why the text is not here, where it is not, and what is shown in its place."""
    if seen.whole or coverage.article.withdrawn:
        return ""
    if coverage.analysis is None:
        return NOT_COUNTED
    shown = words(seen, seen.spans)
    return LISTED + (SHOWN.format(count(shown, "word")) if shown else NOTHING)


def doubtful(coverage: Coverage, found: Sequence[Passage]) -> str:
    """How many of the passages are doubtful, and what becomes of them; empty where none is."""
    often = sum(passage.doubtful for passage in found)
    if not often or coverage.analysis is None or coverage.article.withdrawn:
        return ""
    are, they = ("is", "It is") if often == 1 else ("are", "They are")
    ranged = any(
        m.low is not None for m in coverage.analysis.measurements if m.metric == "voice_share"
    )
    allowed = ", which the range beside the share allows for" if ranged else ""
    return (
        f"{often} of {count(len(found), 'passage')} {are} doubtful, with a question mark: of 100 "
        f"such fewer than {DOUBTFUL} are right. {they} counted all the same{allowed}."
    )

"""An outlet, dispute by dispute."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.compare.framing import pool_framing
from generator.compare.pool import Held, pool, poolable
from generator.compare.shares import pool_shares
from generator.model import (
    Coverage,
    Dispute,
    Outlet,
    OutletDispute,
    OutletProfile,
    StoryComparison,
)


def outlet_profile(
    outlet: Outlet, disputes: Iterable[Dispute], stories: Sequence[StoryComparison]
) -> OutletProfile:
    """The outlet's coverage of each dispute that it has articles on."""
    entries = (_outlet_dispute(outlet, dispute, stories) for dispute in disputes)
    return OutletProfile(outlet, tuple(entry for entry in entries if entry.coverage))


def _outlet_dispute(
    outlet: Outlet, dispute: Dispute, stories: Iterable[StoryComparison]
) -> OutletDispute:
    """Its articles on one dispute. In the pooled figures an article is called `story/article`."""
    on_it = [
        comparison
        for comparison in stories
        if comparison.story.dispute.id == dispute.id and _own(outlet, comparison.coverage)
    ]
    held = held_by(outlet, on_it)
    return OutletDispute(
        dispute=dispute,
        coverage=tuple((c.story, own) for c in on_it for own in _own(outlet, c.coverage)),
        pooled=pool(dispute, held) + pool_shares(dispute, held) + pool_framing(dispute, held),
    )


def held_by(outlet: Outlet, stories: Iterable[StoryComparison]) -> tuple[Held, ...]:
    """The outlet's articles in these stories that are pooled."""
    return tuple(
        Held(f"{comparison.story.id}/{c.article.id}", c.article, c.analysis, c.given)
        for comparison in stories
        for c in _own(outlet, poolable(comparison.coverage))
        if c.analysis
    )


def _own(outlet: Outlet, coverage: Iterable[Coverage]) -> tuple[Coverage, ...]:
    return tuple(c for c in coverage if c.outlet.id == outlet.id)

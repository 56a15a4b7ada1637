"""An outlet, dispute by dispute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.compare.framing import pool_framing
from generator.compare.pool import Held, pool, poolable
from generator.compare.shares import pool_shares
from generator.model import (
    Coverage,
    Dispute,
    Outlet,
    OutletDispute,
    OutletProfile,
    Story,
    StoryComparison,
)


@dataclass(slots=True)
class Own:
    """An outlet's articles on a dispute, and those of them that are pooled, as the stories come. In
    pooled figures an article is called `story/article`.
    """

    coverage: list[tuple[Story, Coverage]] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)


Owned = Mapping[tuple[str, str], Own]
"""By dispute and outlet."""


def owned(stories: Iterable[StoryComparison]) -> Owned:
    """Whose the articles of the stories are."""
    found: defaultdict[tuple[str, str], Own] = defaultdict(Own)
    for comparison in stories:
        story = comparison.story
        for c in comparison.coverage:
            found[story.dispute.id, c.outlet.id].coverage.append((story, c))
        for c in poolable(comparison.coverage):
            if c.analysis:
                one = Held(f"{story.id}/{c.article.id}", c.article, c.analysis, c.given)
                found[story.dispute.id, c.outlet.id].held.append(one)
    return dict(found)


def outlet_profile(outlet: Outlet, disputes: Iterable[Dispute], known: Owned) -> OutletProfile:
    """The outlet's coverage of each dispute that it has articles on."""
    entries = ((each, known.get((each.id, outlet.id))) for each in disputes)
    return OutletProfile(outlet, tuple(_outlet_dispute(each, own) for each, own in entries if own))


def _outlet_dispute(dispute: Dispute, own: Own) -> OutletDispute:
    held = own.held
    return OutletDispute(
        dispute=dispute,
        coverage=tuple(own.coverage),
        pooled=pool(dispute, held) + pool_shares(dispute, held) + pool_framing(dispute, held),
    )

"""A dispute, its stories, and how the outlets that report on it differ."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compare.differences import outlet_differences
from generator.compare.framing import pool_framing
from generator.compare.outlet import Owned
from generator.compare.pool import pool
from generator.compare.shares import pool_shares
from generator.model import Dispute, DisputeProfile, Outlet, StoryComparison


def dispute_profile(
    dispute: Dispute, outlets: Iterable[Outlet], stories: Iterable[StoryComparison], known: Owned
) -> DisputeProfile:
    """The dispute with those of the stories that belong to it, in the order given; `known` is whose
    their articles are.
    """
    own = tuple(comparison for comparison in stories if comparison.story.dispute.id == dispute.id)
    places = {outlet.id: known.get((dispute.id, outlet.id)) for outlet in outlets}
    held = {id_: found.held if found else [] for id_, found in places.items()}
    whole = [article for articles in held.values() for article in articles]
    pooled = pool(dispute, whole) + pool_shares(dispute, whole) + pool_framing(dispute, whole)
    return DisputeProfile(dispute, own, outlet_differences(dispute, held), pooled)

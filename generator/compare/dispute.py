"""A dispute and its stories."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Dispute, DisputeProfile, StoryComparison


def dispute_profile(dispute: Dispute, stories: Iterable[StoryComparison]) -> DisputeProfile:
    """The dispute with those of the stories that belong to it, in the order given."""
    own = (comparison for comparison in stories if comparison.story.dispute.id == dispute.id)
    return DisputeProfile(dispute, tuple(own))

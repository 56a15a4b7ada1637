"""The outlets that report on a dispute, by their shares over all their articles: what differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from generator.model import Dispute, DisputeProfile, Outlet, Pooled, Site
from generator.publish import keys, urls
from generator.publish.compared import Compared, Differences, compared
from generator.publish.figures import find
from generator.publish.numbers import count
from generator.publish.page import Link
from generator.statistics import MINIMUM

NEEDED = MINIMUM.articles
FIRST = 12
"""Sentences of each kind that stand on the dispute's page."""


def differences(site: Site, path: PurePosixPath, profile: DisputeProfile) -> Differences:
    """The outlets that report on it, by their shares over all their articles."""
    dispute = profile.dispute
    own = {
        outlet.outlet: found.pooled
        for outlet in site.outlets
        for found in outlet.disputes
        if found.dispute.id == dispute.id
    }
    named = {outlet.id: _compared(path, outlet, pooled, dispute) for outlet, pooled in own.items()}
    why = {
        outlet.id: f"{count(_articles(pooled), 'article')}, {NEEDED} are needed"
        for outlet, pooled in own.items()
    }
    return compared(profile.differences, named, dispute, what="outlet", why=why)


def _articles(pooled: Sequence[Pooled]) -> int:
    """Of how many articles the shares of an outlet are."""
    shares = (found for found in pooled if found.measurement.metric == "voice_share")
    return max((len(found.articles) for found in shares), default=0)


def _compared(
    path: PurePosixPath, outlet: Outlet, pooled: Sequence[Pooled], dispute: Dispute
) -> Compared:
    measured = [p.measurement for p in pooled]
    href = urls.href(path, urls.outlet_path(outlet.id), f"d-{dispute.id}")
    shares = {
        s.id: find(measured, "voice_share", side=s.id, by="words", of="sides")
        for s in dispute.sides
    }
    return Compared(
        keys.of_outlet(outlet.id, dispute.id),
        {side: (m.value or 0.0) if m else 0.0 for side, m in shares.items()},
        dict.fromkeys(shares, Link(outlet.name, href)),
    )


def first_differences(found: Differences) -> Differences:
    """The same with the first sentences of each kind, of many; itself, of few."""
    groups = (found.rest, found.alike, found.without)
    if all(len(each) <= FIRST for each in groups):
        return found
    return replace(found, rest=(), alike=(), without=())

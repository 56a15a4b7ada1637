"""What several articles come to, as a story's page and an outlet's show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Dispute, Pooled, Site
from generator.publish.most import ALL
from generator.publish.pooled import Gauges, gauges
from generator.publish.pooled_acts import PooledActs, pooled_acts
from generator.publish.pooled_cues import Cues, pooled_cues
from generator.publish.pooled_toward import PooledToward, pooled_toward
from generator.publish.reports import Reports
from generator.publish.trust import Trust, trust


@dataclass(frozen=True, slots=True)
class Together:
    """All that was pooled; `gauges` are of shares, tone and readability."""

    of: str  # the dispute, to tell one part of a page from another
    gauges: tuple[Gauges, ...]
    cues: Cues
    cues_trust: Trust
    toward: tuple[PooledToward, ...]
    toward_trust: Trust
    acts: PooledActs
    acts_trust: Trust


def together(  # noqa: PLR0917  what it is pooled of
    site: Site,
    page: PurePosixPath,
    found: Sequence[Pooled],
    known: Reports,
    dispute: Dispute,
    few: int = ALL,
) -> Together:
    """What was pooled over these articles, each figure with as many of them as `few`."""
    links = {name: report.link for name, report in known.items()}
    return Together(
        of=dispute.title,
        gauges=gauges(found, links, dispute, few),
        cues=pooled_cues(found, known, dispute, dispute.id, few),
        cues_trust=trust(site, page, "cue_class"),
        toward=pooled_toward(found, known, dispute, few),
        toward_trust=trust(site, page, "tone_toward"),
        acts=pooled_acts(found, known, dispute, dispute.id, few),
        acts_trust=trust(site, page, "agency"),
    )

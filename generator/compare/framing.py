"""What several articles come to in how they frame the sides: by which words speech is introduced,
how the authors' words bear on each side, and who is told to have harmed whom.

In: the articles of a story, or an outlet's on a dispute. Out: Pooled figures under the metrics'
own names.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.compare.acts import pool_acts
from generator.compare.cues import pool_cues
from generator.compare.pool import Held
from generator.compare.toward import pool_toward
from generator.model import Dispute, Pooled


def pool_framing(dispute: Dispute, held: Sequence[Held]) -> tuple[Pooled, ...]:
    """All three, side by side."""
    return (*pool_cues(dispute, held), *pool_toward(dispute, held), *pool_acts(dispute, held))

"""Where the Method page tells how a figure is counted; how often it is wrong, the script says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Site
from generator.publish import urls
from generator.publish.page import Link


@dataclass(frozen=True, slots=True)
class Trust:
    """A metric, of which the script knows the errors, and its part of the method."""

    metric: str
    method: Link


def trust(site: Site, page: PurePosixPath, metric: str) -> Trust:
    """What a reader should know of a metric before believing it. The script puts the measured
    errors before the link (`errors` of publish/packed.py).
    """
    known = any(text.id == metric for text in site.metrics)
    href = urls.href(page, urls.METHOD, f"m-{metric}" if known else "")
    return Trust(metric, Link("How this is counted", href))

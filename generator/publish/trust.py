"""Where the Method page tells how a figure is counted, and how often it is wrong."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.model import Site
from generator.publish import urls
from generator.publish.page import Link


def trust(site: Site, page: PurePosixPath, metric: str) -> Link:
    """What a reader should know of a metric before believing it: its part of the method. The script
    puts the measured errors before it (`errors` of publish/packed.py).
    """
    known = any(text.id == metric for text in site.metrics)
    return Link("How this is counted", urls.href(page, urls.METHOD, f"m-{metric}" if known else ""))

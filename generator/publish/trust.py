"""How far a figure may be believed: its measured error, and where the Method page tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model import Site
from generator.publish import urls
from generator.publish.figures import Noted
from generator.publish.measured import error_of
from generator.publish.page import Link


@dataclass(frozen=True, slots=True)
class Trust:
    """What was measured of a metric's error, empty if nothing was, and its part of the method."""

    error: Noted
    method: Link


def trust(site: Site, page: PurePosixPath, metric: str) -> Trust:
    """What a reader should know of a metric before believing it."""
    known = any(text.id == metric for text in site.metrics)
    href = urls.href(page, urls.METHOD, f"m-{metric}" if known else "")
    return Trust(error_of(site, metric), Link("How this is counted", href))

"""What surrounds a page: the way up, stamps."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.model import Coverage, Outlet, Site
from generator.publish import labels, urls, versions
from generator.publish.page import Cite, Frame, Indexed, Link


def frame(
    site: Site,
    page: PurePosixPath,
    outlets: Iterable[Outlet],
    *above: tuple[str, PurePosixPath],
    coverage: Iterable[Coverage] = (),
    indexed: Indexed | None = None,
    cite: Cite | None = None,
) -> Frame:
    """The frame of a page that speaks of these outlets, lies below those pages and sets the figures
    of that coverage side by side.
    """
    shown = tuple(outlets)
    return Frame(
        private=site.private,
        sample=sample(shown),
        mixed=len({outlet.invented for outlet in shown}) > 1,
        versions=versions.mixed(coverage, site),
        crumbs=tuple(Link(name, urls.href(page, path)) for name, path in above),
        indexed=indexed,
        cite=cite,
    )


def sample(outlets: tuple[Outlet, ...]) -> str:
    """The sentence that marks content invented for the project, empty if there is none."""
    invented = {outlet.id for outlet in outlets if outlet.invented}
    if not invented:
        return ""
    if len(invented) < len({outlet.id for outlet in outlets}):
        return labels.SOME_INVENTED
    return labels.INVENTED if len(invented) == 1 else labels.ALL_INVENTED

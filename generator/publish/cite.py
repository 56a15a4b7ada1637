"""How a page and its figures are cited: whose, up to which day, in which state, and where."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath

from generator.model import Coverage, Site, StoryComparison
from generator.publish import dates, labels, urls
from generator.publish.numbers import count
from generator.publish.page import Cite
from generator.publish.told import NAME

LENGTH = 12
"""Characters of a fingerprint that are printed."""


def of_article(site: Site, path: PurePosixPath, coverage: Coverage) -> Cite:
    """How the figures of an article are cited; it is not the article itself."""
    title = f"Who is quoted in “{coverage.article.title}” ({coverage.outlet.name})"
    found = coverage.analysis
    mark = found.fingerprint[:LENGTH] if found else ""
    return _cite(site, path, title, (coverage,), mark)


def of_several(site: Site, path: PurePosixPath, title: str, coverage: Iterable[Coverage]) -> Cite:
    """How a page is cited that counts these articles."""
    held = tuple(coverage)
    return _cite(site, path, title, held, fingerprint(held))


def fingerprint(coverage: Iterable[Coverage]) -> str:
    """The state of the figures that these articles come to; empty where nothing was counted."""
    counted = {
        f"{c.article.story}/{c.article.id} {c.analysis.fingerprint}"
        for c in coverage
        if c.analysis is not None
    }
    return sha256("\n".join(sorted(counted)).encode()).hexdigest()[:LENGTH] if counted else ""


def state(coverage: Iterable[Coverage], mark: str) -> str:
    """Up to which day articles are counted, and their fingerprint."""
    newest = dates.printed(each.article for each in coverage)
    parts = [
        f"articles up to {labels.day(dates.day(newest))}" if newest else "",
        f"fingerprint {mark}" if mark else "",
    ]
    return ", ".join(part for part in parts if part)


def source_line(site: Site, comparison: StoryComparison) -> str:
    """Where a story's figures come from, for its drawing."""
    held = comparison.coverage
    licence = site.info.licence
    parts = [
        count(len(held), "article"),
        state(held, fingerprint(held)),
        f"licence of the figures: {licence}" if licence else "",
    ]
    return f"Source: {publisher(site)} · {' · '.join(part for part in parts if part)}"


def publisher(site: Site) -> str:
    """The site and who publishes it."""
    name, by = site.info.name or NAME, site.info.publisher
    return f"{name} ({by})" if by and by != name else name


def permalink(site: Site, path: PurePosixPath) -> str:
    """A file's whole address; empty where the site has none, or nobody else may see it."""
    if site.private or not site.info.address:
        return ""
    return f"{site.info.address}{urls.published(path)}"


def _cite(
    site: Site, path: PurePosixPath, title: str, coverage: tuple[Coverage, ...], mark: str
) -> Cite:
    address, said = permalink(site, path), state(coverage, mark)
    return Cite(
        by=publisher(site),
        title=title,
        state=f"{said[:1].upper()}{said[1:]}." if said else "",
        address=address,
        here=not address and not site.private,
    )

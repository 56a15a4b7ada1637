"""How a page and its figures are cited: whose, up to which day, in which state, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePosixPath

from generator.model import Coverage, Site, StoryComparison
from generator.publish import dates, labels, urls
from generator.publish.numbers import count
from generator.publish.page import Cite, Link
from generator.publish.told import NAME

LENGTH = 12
"""Characters of a fingerprint that are printed."""
OF_ONE = (
    "The fingerprint stands for the article’s text, the sides, the corrections by people and the "
    "program that counted: as long as it is the same, so are the figures. The data give it with "
    "every figure, in full."
)
OF_MANY = (
    "The fingerprint stands for the figures of all articles counted here: as long as it is the "
    "same, so are the figures. It is the start of the SHA-256 of the lines “story/article "
    "fingerprint”, sorted, a line feed between them; the data give each article’s in full."
)
_MARKS = re.compile(r"[\\{}$&#_^~%]")
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # a brace alone would end the entry
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def of_article(site: Site, path: PurePosixPath, coverage: Coverage) -> Cite:
    """How the figures of an article are cited; it is not the article itself."""
    title = f"Who is quoted in “{coverage.article.title}” ({coverage.outlet.name})"
    found = coverage.analysis
    mark = found.fingerprint[:LENGTH] if found else ""
    return _cite(site, path, title, (coverage,), mark, OF_ONE)


def of_several(site: Site, path: PurePosixPath, title: str, coverage: Iterable[Coverage]) -> Cite:
    """How a page is cited that counts these articles."""
    held = tuple(coverage)
    return _cite(site, path, title, held, fingerprint(held), OF_MANY)


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


def _cite(  # noqa: PLR0917  a citation has that many parts
    site: Site,
    path: PurePosixPath,
    title: str,
    coverage: tuple[Coverage, ...],
    mark: str,
    told: str,
) -> Cite:
    address, said = permalink(site, path), state(coverage, mark)
    parts = [f"{publisher(site)}: {title}.", f"{said[:1].upper()}{said[1:]}." if said else ""]
    fields = {
        "author": f"{{{tex(site.info.publisher or site.info.name or NAME)}}}",
        "title": f"{{{tex(title)}}}",
        "organization": tex(site.info.name or NAME),
        "note": tex(said),
        "url": address,
    }
    return Cite(
        text=" ".join([*(part for part in parts if part), *([address] if address else [])]),
        kind="online" if address else "misc",
        key=_key(path, mark),
        fields=tuple((name, text) for name, text in fields.items() if text),
        told=told if mark else "",
        here=not address and not site.private,
        data=Link("Data", urls.href(path, urls.DATA)),
    )


def tex(text: str) -> str:
    """Text as BibTeX and LaTeX show it unchanged."""
    return _MARKS.sub(lambda found: _TEX.get(found[0], f"\\{found[0]}"), text)


def _key(path: PurePosixPath, mark: str) -> str:
    """A name for the entry, of letters, digits and hyphens."""
    parts = [part for part in path.with_suffix("").parts if part != "index"]
    return re.sub(r"[^A-Za-z0-9]+", "-", "-".join(["evenhand", *parts, mark])).strip("-")

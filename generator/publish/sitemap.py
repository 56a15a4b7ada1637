"""What search engines are told of the site: its pages, with the days of their content.

A sitemap holds whole addresses, so a site that says none has none; nor has a private build.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, SubElement

from generator.model import Site
from generator.publish import dates, urls
from generator.publish.characters import document
from generator.publish.page import Listed

SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 1_200
"""Pages of one sitemap, so that none is larger than 200 kB; more are parted, in an index."""


def sitemap(site: Site, pages: Iterable[Listed]) -> dict[PurePosixPath, str]:
    """The sitemap, and robots.txt naming it where the site has its host to itself: below a path
    nobody looks for that file.
    """
    address = site.info.address
    if not address or site.private:
        return {}
    files = _files(address, [page for page in pages if page.listed])
    if urlsplit(address).path == "/":
        files[urls.ROBOTS] = f"User-agent: *\nAllow: /\nSitemap: {address}{urls.SITEMAP}\n"
    return files


def _files(address: str, pages: Sequence[Listed]) -> dict[PurePosixPath, str]:
    parts = [pages[first : first + MOST] for first in range(0, len(pages), MOST)]
    if len(parts) <= 1:
        return {urls.SITEMAP: _of_pages(address, pages)}
    names = [urls.SITEMAP.with_stem(f"sitemap-{number}") for number, _ in enumerate(parts, 1)]
    files = {name: _of_pages(address, part) for name, part in zip(names, parts, strict=True)}
    return {urls.SITEMAP: _index(address, names)} | files


def _of_pages(address: str, pages: Iterable[Listed]) -> str:
    root = Element("urlset", {"xmlns": SCHEMA})
    for page in pages:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = f"{address}{urls.published(page.path)}"
        if page.changed:
            SubElement(entry, "lastmod").text = dates.iso(page.changed)
    return document(root)


def _index(address: str, names: Iterable[PurePosixPath]) -> str:
    root = Element("sitemapindex", {"xmlns": SCHEMA})
    for name in names:
        SubElement(SubElement(root, "sitemap"), "loc").text = f"{address}{name}"
    return document(root)

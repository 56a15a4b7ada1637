"""Whether an article goes on at another page, by links that lead from its address to its next."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from generator.load.page.addresses import host_and_path, site
from generator.load.page.markup import Element, marks, opening

_NUMBER = re.compile(
    r"[/_-](?:page|pg|p)?[/_=-]?(?P<number>[2-9]|1\d)(?:\.\w{2,5})?/?", re.IGNORECASE
)
_QUERY = re.compile(r"(?:^|&)(?:page|pg|p|pagenum|page_no|pagewanted)=(?:[2-9]|1\d)(?=&|$)")
_COUNTED = re.compile(r"\W*page (?:1 of [2-9]|1 of 1\d|([2-9]|1\d) of \d+)\W*", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|disqus|gallery|slide", re.IGNORECASE)
_ENDING = re.compile(r"\.\w{2,5}$")
_SHORT = 30  # characters


def goes_on(tree: Element, url: str) -> str:
    """Where a page says that there is another one of the same article; empty where it does not."""
    links = (e for e in tree.iter("a", "link") if e.tag == "a" or "next" in (e.get("rel") or ""))
    following = (e for e in links if _is_next(url, (e.get("href") or "").strip()))
    if not all(map(_of_comments, following)):
        return "a link to its next page"
    lines = (e for e in tree.iter("p", "div", "span", "li") if len(e) <= 3)  # noqa: PLR2004
    if any(_COUNTED.fullmatch(opening(line, _SHORT)) for line in lines if not _of_comments(line)):
        return "its number of pages"
    return ""


def _is_next(url: str, href: str) -> bool:
    """Whether an address is the page's own with the number of a later page."""
    try:
        there = urljoin(url, href)
        query = urlsplit(there).query
    except ValueError:
        return False
    (_, own), (host, path) = host_and_path(url), host_and_path(there)
    bare = _ENDING.sub("", own)
    if not own or not host or site(there) != site(url) or not path.startswith(bare):
        return False
    return bool(_NUMBER.fullmatch(path[len(bare) :]) or (path == own and _QUERY.search(query)))


def _of_comments(element: Element) -> bool:
    return any(_COMMENTS.search(marks(up)) for up in (element, *element.iterancestors()))

"""Addresses of articles: without what follows a reader about, and as one key for each article.

In: an address. Out: the same without tracking; or a key that addresses of one article share,
whatever their scheme, `www.`, mobile or AMP form, archive or tracking.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

from generator.load.values import web_address

_TRACKING = re.compile(
    r"(?:utm_\w+|at_(?:medium|campaign|link_\w+|ptr_name|bbc_team|format)|ns_(?:campaign|mchannel)"
    r"|mc_[ce]id|_hs(?:enc|mi)|(?:fb|g|y|dc|ms|tw|tt)clid|[gw]braid|igsh(?:id)?|ref(?:_src|_url)?"
    r"|smid|smtyp|cmpid|[oin]cid|socialnet|guccounter|guce_\w+|reflink|sr_share|gclsrc|xtor|taid"
    r"|wt_\w+|ito|emc|__twitter_impression)\Z"
)
"""Names of what is added to an address to tell where readers come from, and of nothing else."""
_AMP = re.compile(r"\A/amp(?=/)|[/.]amp(?:\.html)?/?\Z")
_AMP_QUERY = frozenset({("amp", ""), ("amp", "1"), ("outputtype", "amp"), ("output", "amp")})
_MIRROR = re.compile(r"^(?:www|m|mobile|amp|edition)\.")
_ARCHIVES = re.compile(
    r"https?://(?:web\.archive\.org/web/\w+|archive\.(?:ph|is|today|md|vn|li|fo)/(?:\d{4,14}|o/\w+))"
    r"/+(?=https?:/)",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\A(https?:)/+")


def plain(url: str) -> str:
    """The address as it may be written down: without tracking and without a place on the page."""
    parts = _split(url)
    if parts is None:
        return url
    return urlunsplit(parts._replace(query=_query(parts.query), fragment=""))


def key(url: str) -> str:
    """What addresses of one article have in common; empty for what is none."""
    parts = _split(inner(url))
    if parts is None:
        return ""
    path = _AMP.sub("", parts.path).rstrip("/").removesuffix("/index.html")
    query = _query(parts.query, _AMP_QUERY)
    return f"{host(parts.geturl())}{path}{'?' if query else ''}{query}"


def inner(url: str) -> str:
    """The address that an archive's address holds; any other as it is."""
    held = _ARCHIVES.match(url)
    return _SLASH.sub(r"\1//", url[held.end() :]) if held else url


def host(url: str) -> str:
    """Whose address it is: the host in small letters, without `www.`, `m.` and the like."""
    parts = _split(url)
    name = (parts.hostname or "") if parts else ""
    bare = _MIRROR.sub("", name.rstrip("."))
    return bare if "." in bare else name


def valid(url: str) -> str:
    """The address as `check` takes it, encoded where it has to be; empty for what is none."""
    for candidate in (url, quote(url, safe="/:?#[]@!$&'()*+,;=%~")):
        try:
            return web_address(candidate)
        except ValueError:
            continue
    return ""


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return parts if parts.scheme in {"http", "https"} and parts.hostname else None


def _query(query: str, more: Collection[tuple[str, str]] = ()) -> str:
    """The part behind the question mark, without tracking; as it is where there is none."""
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [
        (name, value)
        for name, value in pairs
        if not _TRACKING.match(name.lower()) and (name.lower(), value.lower()) not in more
    ]
    return query if kept == pairs else urlencode(kept)

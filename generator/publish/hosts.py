"""The host of an address as a page names it."""

from __future__ import annotations

from urllib.parse import urlsplit


def host(url: str) -> str:
    """In letters that every browser sends (xn--… for others, of which many look like Latin ones),
    with its port, if it has one; the address itself where it has none.
    """
    parts = urlsplit(url)
    name = parts.hostname or url
    try:
        name = name.encode("idna").decode()
    except UnicodeError:
        name = name.encode("ascii", "backslashreplace").decode()
    return f"{name}:{parts.port}" if parts.port else name

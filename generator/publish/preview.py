"""`mkdocs serve`, which answers under its own name alone; run as a program, with its options.

A page of somebody else, whose name is made to lead to this machine, is no stranger to a browser: it
could read the preview, and in a private one whole texts of others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

Start = Callable[[str, list[tuple[str, str]]], object]
Serve = Callable[[Any, Mapping[str, str], Start], Iterable[bytes]]
FORBIDDEN = "403 Forbidden"
TOLD = b"The preview answers under the address that it was started with, and to numbers."


def guarded(serve: Serve) -> Serve:
    """What serves, but for those who ask for another host."""

    def answer(server: Any, asked: Mapping[str, str], start: Start) -> Iterable[bytes]:  # noqa: ANN401 (MkDocs' own)
        if known(asked.get("HTTP_HOST", ""), server.url):
            return serve(server, asked, start)
        start(FORBIDDEN, [("Content-Type", "text/plain; charset=utf-8")])
        return [TOLD]

    return answer


def known(host: str, address: str) -> bool:
    """Whether a host is that of the address or of this machine; no name is led to a number."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name in {"localhost", urlsplit(address).hostname} or bool(ip_address(name))
    except ValueError:
        return False


def main() -> None:
    """MkDocs, with its server guarded."""
    from mkdocs.__main__ import cli  # noqa: PLC0415 (only where it serves)
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415

    LiveReloadServer.serve_request = guarded(LiveReloadServer.serve_request)  # type: ignore[method-assign, assignment]
    cli()


if __name__ == "__main__":
    main()

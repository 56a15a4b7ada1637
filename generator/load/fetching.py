"""An address in, the bytes that are there out: the only place where `add` asks the network.

Whoever runs it sits behind a door that keeps strangers out of their own network, and a page may
lead anywhere. So nothing is asked of an address there, whatever name it goes by, unless somebody
has typed that very address.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import closing
from http.client import HTTPException
from ipaddress import ip_address
from threading import Thread
from urllib.parse import quote, urljoin, urlsplit

import certifi
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from generator.errors import EvenhandError
from generator.load.page.decoding import LIMIT
from generator.load.text import printable
from generator.load.values import quoted, web_address

_SECONDS = 20.0
"""In which there is a connection, and then each part of an answer."""
_WHOLE = 60.0
"""Seconds that a page may take in all."""
_MOST_REDIRECTS = 8
_LONGEST_TYPE = 80
_HEADERS = {
    "User-Agent": "Evenhand (reads one article that a person asked for)",
    "Accept": "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8",
    "Accept-Language": "en",
    **urllib3.util.make_headers(accept_encoding=True),
}
_SAVE = "open it in the browser, save the page, and give the file"
_WHY = {
    401: f"asks for a login: {_SAVE}",
    402: f"asks for payment: {_SAVE}",
    403: f"refuses programs (403): {_SAVE}",
    404: "is not there (404): look at the address",
    410: "is gone (410): give an archived copy's address, or a saved page",
    429: f"has been asked too often (429): {_SAVE}",
    451: f"may not be shown here (451): {_SAVE}",
}
_REASONS = (
    (urllib3.exceptions.NameResolutionError, "nobody knows its host"),
    (urllib3.exceptions.NewConnectionError, "no connection"),
    (urllib3.exceptions.TimeoutError, "no answer in time"),
    (TimeoutError, "no answer in time"),
    (ssl.SSLError, "its certificate is not good"),
)
_TYPES = re.compile(r"text/(?:html|plain)|application/(?:xhtml\+xml|xml|octet-stream)|\Z")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)


Answer = tuple[bytes, str, str]
"""The bytes, the address where they were found in the end, and the encoding told (or nothing)."""


def get(url: str) -> Answer:
    """What is there. Raises EvenhandError with what to do instead.

    It is asked for beside, since a server that sends a little now and then keeps every other limit.
    """
    answer: Future[Answer] = Future()
    Thread(target=_answered, args=(url, answer), daemon=True).start()
    try:
        return answer.result(_WHOLE)
    except TimeoutError as error:
        what = f"takes longer than {_WHOLE:.0f} seconds to come: {_SAVE}"
        raise EvenhandError(f"{quoted(url)} {what}") from error


def _answered(url: str, answer: Future[Answer]) -> None:
    try:
        answer.set_result(_got(url))
    except Exception as error:  # noqa: BLE001 (told where it is waited for)
        answer.set_exception(error)


def _got(url: str) -> Answer:
    meant = _named(url)
    for _ in range(_MOST_REDIRECTS):
        url = _checked(url)
        with (
            closing(_connection(url)) as connection,
            closing(_asked(connection, url, meant)) as response,
        ):
            onward = response.get_redirect_location()
            if not onward:
                return _read(response, url), url, _charset(response.headers)
            url = _onward(url, onward)
    raise EvenhandError(f"{quoted(url)} leads from one address to the next: {_SAVE}")


def _named(url: str) -> str:
    """The host that somebody typed as a place of this machine or by its number; else nothing."""
    try:
        host = urlsplit(url).hostname or ""
        return host if host == "localhost" or ip_address(host) else ""
    except ValueError:
        return ""


def _onward(url: str, onward: str) -> str:
    try:
        return urljoin(url, onward)
    except ValueError:
        return onward


def _checked(url: str) -> str:
    """An address that can be asked for; letters that no address has are written as codes."""
    try:
        return web_address(quote(url, safe="/:?#[]@!$&'()*+,;=%~"))
    except ValueError as error:
        raise EvenhandError(f"cannot be fetched: {error}") from error


def _connection(url: str) -> HTTPConnection:
    """What reaches the host of an address; it is not open yet."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "http":
        return HTTPConnection(host, parts.port, timeout=_SECONDS)
    known = certifi.where()
    return HTTPSConnection(
        host, parts.port, timeout=_SECONDS, cert_reqs="CERT_REQUIRED", ca_certs=known
    )


def _asked(connection: HTTPConnection, url: str, meant: str) -> urllib3.BaseHTTPResponse:
    """The answer, its body not read yet. Nothing is asked before it is known who would answer."""
    parts = urlsplit(url)
    target = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    try:
        connection.connect()
        if connection.host != meant:
            _outside(connection.sock.getpeername()[0], url)
        connection.request("GET", target, headers=_HEADERS, preload_content=False)
        return connection.getresponse()
    except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
        reason = next((why for kind, why in _REASONS if isinstance(error, kind)), "no connection")
        what = f"{quoted(url)} cannot be reached ({reason}): look at the address, or {_SAVE}"
        raise EvenhandError(what) from error


def _outside(peer: str, url: str) -> None:
    """Raise EvenhandError for a machine that only this network knows."""
    if not ip_address(peer).is_global:
        raise EvenhandError(f"{quoted(url)} leads into your own network ({peer}): {_SAVE}")


def _read(response: urllib3.BaseHTTPResponse, url: str) -> bytes:
    """The body, no more than a page has."""
    if response.status != 200:  # noqa: PLR2004 (OK)
        instead = f"answers {response.status}: try later, or {_SAVE}"
        raise EvenhandError(f"{quoted(url)} {_WHY.get(response.status, instead)}")
    kind = (response.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    if not _TYPES.fullmatch(kind):
        what = f"is {printable(kind)[:_LONGEST_TYPE]}, no web page: give the article's own address"
        raise EvenhandError(f"{quoted(url)} {what}")
    data = bytearray()
    try:
        for chunk in response.stream(2**16, decode_content=True):
            data += chunk
            if len(data) > LIMIT:
                what = f"is over {LIMIT // 1_000_000} MB long: give the text as a .txt file"
                raise EvenhandError(f"{quoted(url)} {what}")
    except (urllib3.exceptions.HTTPError, HTTPException, OSError) as error:
        raise EvenhandError(f"{quoted(url)} broke off: try again, or {_SAVE}") from error
    return bytes(data)


def _charset(headers: Mapping[str, str]) -> str:
    match = _CHARSET.search(headers.get("Content-Type") or "")
    return "" if match is None else match[1]

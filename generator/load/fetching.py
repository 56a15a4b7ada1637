"""An address in, the bytes that are there out: the only place where `add` asks the network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from concurrent.futures import Future
from threading import Thread
from urllib.parse import quote, urljoin

import certifi
import urllib3

from generator.errors import EvenhandError
from generator.load.page.decoding import LIMIT
from generator.load.text import printable
from generator.load.values import quoted, web_address

_SECONDS = urllib3.Timeout(connect=10, read=20)
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
    (urllib3.exceptions.SSLError, "its certificate is not good"),
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
    with urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs=certifi.where()) as pool:
        for _ in range(_MOST_REDIRECTS):
            url = _checked(url)
            response = _asked(pool, url)
            try:
                onward = response.get_redirect_location()
                if not onward:
                    return _read(response, url), url, _charset(response.headers)
                url = _onward(url, onward)
            finally:
                response.close()
    raise EvenhandError(f"{quoted(url)} leads from one address to the next: {_SAVE}")


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


def _asked(pool: urllib3.PoolManager, url: str) -> urllib3.BaseHTTPResponse:
    try:
        return pool.request(
            "GET",
            url,
            headers=_HEADERS,
            timeout=_SECONDS,
            retries=False,
            redirect=False,
            preload_content=False,
        )
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        reason = next((why for kind, why in _REASONS if isinstance(error, kind)), "no connection")
        what = f"{quoted(url)} cannot be reached ({reason}): look at the address, or {_SAVE}"
        raise EvenhandError(what) from error


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
    except (urllib3.exceptions.HTTPError, OSError) as error:
        raise EvenhandError(f"{quoted(url)} broke off: try again, or {_SAVE}") from error
    return bytes(data)


def _charset(headers: Mapping[str, str]) -> str:
    match = _CHARSET.search(headers.get("Content-Type") or "")
    return "" if match is None else match[1]

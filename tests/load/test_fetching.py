"""What is asked of the network, of a server of this machine: pages, redirections, refusals."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.errors import EvenhandError
from generator.load import fetching
from generator.load.found import fetch

PAGE = "<html><body><p>Ansel Roe – keeper</p></body></html>"
GATE = {"Location": "/page"}
HTML = {"Content-Type": "text/html"}
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/western": (200, {"Content-Type": "text/html; charset=cp1252"}, PAGE.encode("cp1252")),
    "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/moved": (301, GATE, b""),
    "/odd": (302, {"Location": "http://[::x"}, b""),
    "/p%C3%A4ge": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/round": (302, {"Location": "/round"}, b""),
    "/away": (302, {"Location": "file:///etc/hostname"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/long": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 11_000_000)),
    "/evil": (200, {"Content-Type": "evil/\x1b[2J" + "x" * 900}, b""),
    "/half": (200, HTML | {"Content-Length": "5000"}, PAGE.encode()),
}


class Answering(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/late":
            self.server.late.wait(5)  # type: ignore[attr-defined]
        while self.path == "/drip" and not self.server.late.wait(0.05):  # type: ignore[attr-defined]
            self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        number = self.path.strip("/")
        plain = (int(number) if number.isdigit() else 404, HTML, b"no")
        status, headers, body = ANSWERS.get(self.path, plain)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the library's name)
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    try:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    except OSError as error:
        pytest.skip(f"no loopback socket can be opened here: {error}")
    server.late = threading.Event()  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.late.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


@pytest.mark.network
@pytest.mark.parametrize("path", ["/page", "/packed"])
def test_a_page_comes_as_its_bytes(site: str, path: str) -> None:
    assert fetch(site + path) == (PAGE.encode(), site + path)


@pytest.mark.network
def test_an_encoding_that_the_server_alone_tells_is_kept(site: str) -> None:
    assert fetch(f"{site}/western")[0].decode("utf-8-sig") == PAGE


@pytest.mark.network
def test_the_address_is_that_at_the_end_of_the_redirections(site: str) -> None:
    assert fetch(f"{site}/moved")[1] == f"{site}/page"


@pytest.mark.network
def test_letters_that_no_address_has_are_written_as_codes(site: str) -> None:
    assert fetch(f"{site}/p\u00e4ge") == (PAGE.encode(), f"{site}/p%C3%A4ge")


@pytest.mark.network
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/403", "refuses programs .*save the page"),
        ("/404", "not there"),
        ("/401", "login.*save the page"),
        ("/429", "too often.*save the page"),
        ("/500", "answers 500.*save the page"),
        ("/round", "one address to the next"),
        ("/away", "not a web address"),
        ("/odd", "not a web address"),
        ("/picture", "image/png, no web page"),
        ("/long", "over 10 MB"),
        ("/half", "broke off"),
    ],
)
def test_a_refusal_says_what_to_do_instead(site: str, path: str, words: str) -> None:
    with pytest.raises(EvenhandError, match=words):
        fetch(site + path)


@pytest.mark.network
def test_a_server_that_does_not_answer_is_left(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_SECONDS", 0.2)
    with pytest.raises(EvenhandError, match=r"in time\).*save the page"):
        fetch(f"{site}/late")


@pytest.mark.network
def test_a_server_that_never_ends_is_left(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_WHOLE", 0.4)
    with pytest.raises(EvenhandError, match="takes longer than 0 seconds"):
        fetch(f"{site}/drip")


@pytest.mark.network
def test_what_a_server_says_reaches_no_terminal(site: str) -> None:
    with pytest.raises(EvenhandError, match="no web page") as caught:
        fetch(f"{site}/evil")
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 250


@pytest.mark.network
@pytest.mark.usefixtures("site")
def test_where_nobody_answers_the_address_is_in_doubt() -> None:
    with pytest.raises(EvenhandError, match="no connection"):
        fetch("http://127.0.0.1:9/page")


@pytest.mark.disable_socket
@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://a.example/b", "gopher://x", "", "a"]
)
def test_only_web_addresses_are_asked_for(url: str) -> None:
    with pytest.raises(EvenhandError, match="cannot be fetched"):
        fetch(url)

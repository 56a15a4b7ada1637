"""A forge on this machine alone: what the comment job asks of GitHub, answered from a record.

`python -m tests.fake_forge REPORT SHA BRANCH FOLDER` serves until its standard input ends: the
report of that commit's run. In FOLDER lie the job's `environment` (for a shell), `event.json` and,
when it is over, `comments.json`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile

REPOSITORY, FORK, TOKEN = "evenhand/site", "ann/site", "not-a-token"
BRANCH, SHA, RUN, PULL = "ferry; $(id) `id`", "a" * 40, 77, 5
BOT = "github-actions[bot]"


def packed(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files, as the forge keeps an artifact."""
    kept = BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return kept.getvalue()


def pull(number: int = PULL, sha: str = SHA, fork: str | None = FORK) -> dict[str, Any]:
    """A pull request, as the forge tells of one; without a fork, it has been deleted."""
    repo = None if fork is None else {"full_name": fork}
    base = {"repo": {"full_name": REPOSITORY}}
    return {"number": number, "head": {"sha": sha, "repo": repo}, "base": base}


@dataclass(slots=True)
class Forge:
    """What the forge knows, and what it was asked."""

    archive: bytes | None = None
    size: int | None = None
    name: str = "report"
    code: int = 200
    pulls: list[dict[str, Any]] = field(default_factory=lambda: [pull()])
    files: list[str] = field(default_factory=lambda: ["content/stories/a/b.md"])
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    leaked: bool = False
    address: str = ""

    def artifacts(self) -> list[dict[str, Any]]:
        if self.archive is None:
            return []
        size = len(self.archive) if self.size is None else self.size
        return [{"id": 9, "name": self.name, "expired": False, "size_in_bytes": size}]

    def answer(self, path: str, page: int) -> Any:  # noqa: ANN401 - JSON
        """What stands at an address below the repository."""
        start = (page - 1) * 100
        return {
            f"/actions/runs/{RUN}/artifacts": {"artifacts": self.artifacts()},
            "/pulls": self.pulls,
            f"/pulls/{PULL}/files": [{"filename": f} for f in self.files][start : start + 100],
            f"/issues/{PULL}/comments": self.comments[start : start + 100],
        }[path]

    def write(self, path: str, body: str) -> None:
        """Post a comment, or renew one."""
        if path == f"/issues/{PULL}/comments":
            one = {"id": len(self.comments) + 1, "user": {"login": BOT}, "body": body}
            self.comments.append(one)
            return
        number = int(path.removeprefix("/issues/comments/"))
        next(one for one in self.comments if one["id"] == number)["body"] = body


class Handler(BaseHTTPRequestHandler):
    """Answers for a forge."""

    def __init__(self, forge: Forge, *words: Any) -> None:  # noqa: ANN401
        self.forge = forge
        super().__init__(*words)

    def log_message(self, *_words: object) -> None:
        """Nothing: the record tells."""

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/elsewhere":
            self.forge.leaked |= "Authorization" in self.headers
            self.send(self.forge.code, self.forge.archive or b"")
            return
        path = self.below()
        if path == "/actions/artifacts/9/zip":
            self.send(302, b"", f"{self.forge.address}/elsewhere")
            return
        page = int(parse_qs(address.query).get("page", ["1"])[0])
        self.send(200, json.dumps(self.forge.answer(path, page)).encode())

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.forge.write(self.below(), told["body"])
        self.send(200, b"{}")

    do_PATCH = do_POST  # noqa: N815

    def below(self) -> str:
        """The path below the repository; whoever asks has shown the token."""
        self.forge.asked.append(f"{self.command} {self.path}")
        assert self.headers["Authorization"] == f"Bearer {TOKEN}"
        return urlsplit(self.path).path.removeprefix(f"/repos/{REPOSITORY}")

    def send(self, code: int, content: bytes, location: str = "") -> None:
        self.send_response(code)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def event(sha: str = SHA, branch: str = BRANCH) -> dict[str, Any]:
    """What GitHub tells the comment job: a run of a fork's pull request, which it does not name."""
    head = {"full_name": FORK, "owner": {"login": FORK.partition("/")[0]}}
    run = {
        "id": RUN,
        "head_sha": sha,
        "head_branch": branch,
        "head_repository": head,
        "pull_requests": [],
    }
    return {"workflow_run": run}


@contextmanager
def served(forge: Forge) -> Iterator[Forge]:
    """The forge with an address, as long as it is asked."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, forge))
    forge.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield forge
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def environment(forge: Forge, told: Path) -> dict[str, str]:
    """What the runner sets for the job."""
    return {
        "GITHUB_API_URL": forge.address,
        "GITHUB_SERVER_URL": "https://forge.example",
        "GITHUB_REPOSITORY": REPOSITORY,
        "GITHUB_EVENT_PATH": str(told),
        "GITHUB_TOKEN": TOKEN,
    }


def main(report: Path, sha: str, branch: str, folder: Path) -> None:
    """For the rehearsal: serve a report until standard input ends; keep the comments."""
    forge = Forge(packed({"diff.json": report.read_bytes()}), pulls=[pull(sha=sha)])
    with served(forge):
        told = folder / "event.json"
        told.write_text(json.dumps(event(sha, branch)), encoding="utf-8")
        lines = [f"export {key}='{value}'" for key, value in environment(forge, told).items()]
        (folder / "new").write_text("\n".join(lines), encoding="utf-8")
        (folder / "new").rename(folder / "environment")  # whole, when somebody waits for it
        sys.stdin.read()
    (folder / "comments.json").write_text(json.dumps(forge.comments), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]))

"""What the comment job asks of GitHub: a run's report, its pull request, one comment.

    python pull_comment.py fetch FILE   saves the report of the run that ended, if it may be read
    python pull_comment.py post FILE    posts FILE on the run's pull request, or renews the comment

The job may write, the run was a stranger's. So whose pull request it was is asked of GitHub, never
of the report; the report is one small file in a small archive, which is never unpacked to disk; and
nothing it says is printed. Only the standard library, so that it needs nothing installed.
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

ARTIFACT, FILE = "report", "diff.json"
PACKED, UNPACKED, ANSWER = 4_000_000, 8_000_000, 20_000_000
"""Bytes of an archive, of the file in it, and of any other answer: more is not read. What
`evenhand diff` writes fits.
"""
LONGEST = 60_000
"""Characters of a comment; GitHub takes 65,536."""
PAGES = 30
MARKER = "<!-- evenhand report -->"
BOT = "github-actions[bot]"
WATCHED = {
    "content/disputes/": (
        "Changes lists of sides, names, terms or claims: two maintainers of differing declared "
        "views decide (GOVERNANCE.md)."
    ),
    ".github/": "Changes what runs here: read it before you let it run.",
    ".gitlab": "Changes what runs on GitLab: read it before you let it run.",
}
LISTED = 3_000
"""Files of a pull request that GitHub lists, in the order of their names, and no more."""
MANY = "Changes more files than GitHub lists: look yourself whether what runs here is among them."


class RefusedError(Exception):
    """Something is not as it should be; the message is ours alone."""


@dataclass(frozen=True, slots=True)
class Run:
    """The run that ended: of which repository, and of whose branch at which commit."""

    repository: str
    number: int
    sha: str
    fork: str
    owner: str
    branch: str


@dataclass(frozen=True, slots=True)
class Api:
    """GitHub's interface for programs."""

    address: str
    token: str

    def read(self, path: str, limit: int, method: str = "GET", body: bytes | None = None) -> bytes:
        """An answer of so many bytes at most. Where it leads elsewhere, the token stays here."""
        request = Request(f"{self.address}{path}", data=body, method=method)  # noqa: S310 - from the runner
        request.add_header("Accept", "application/vnd.github+json")
        request.add_header("X-GitHub-Api-Version", "2022-11-28")
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        with urlopen(request, timeout=60) as answer:  # noqa: S310
            found: bytes = answer.read(limit + 1)
        if len(found) > limit:
            raise RefusedError("an answer is too large")
        return found

    def get(self, path: str, **query: object) -> Any:  # noqa: ANN401 - JSON
        """The JSON of an answer."""
        return json.loads(self.read(f"{path}?{urlencode(query)}", ANSWER))

    def all(self, path: str) -> Iterator[Any]:
        """The items of a list, page by page."""
        for page in range(1, PAGES + 1):
            found = self.get(path, per_page=100, page=page)
            yield from found
            if len(found) < 100:  # noqa: PLR2004 - a page that is not full is the last
                return


def run_of(event: Mapping[str, Any], repository: str) -> Run:
    """The run that GitHub's own event tells of."""
    run = event["workflow_run"]
    head = run["head_repository"]
    if head is None:
        raise RefusedError("its fork is gone")
    return Run(
        repository=repository,
        number=int(run["id"]),
        sha=run["head_sha"],
        fork=head["full_name"],
        owner=head["owner"]["login"],
        branch=run["head_branch"],
    )


def report_of(api: Api, run: Run) -> bytes:
    """The report that the run left. RefusedError where there is none that may be read."""
    listed = api.get(f"/repos/{run.repository}/actions/runs/{run.number}/artifacts", name=ARTIFACT)
    found = [a for a in listed["artifacts"] if a["name"] == ARTIFACT and not a["expired"]]
    if not found:
        raise RefusedError("the run left no report")
    newest = max(found, key=lambda artifact: int(artifact["id"]))
    if int(newest["size_in_bytes"]) > PACKED:
        raise RefusedError("the report is too large")
    path = f"/repos/{run.repository}/actions/artifacts/{int(newest['id'])}/zip"
    return only_file(api.read(path, PACKED))


def only_file(packed: bytes) -> bytes:
    """The one file that the archive may hold, read within bounds, whatever its header says."""
    try:
        with ZipFile(BytesIO(packed)) as archive:
            entries = archive.infolist()
            if [entry.filename for entry in entries] != [FILE]:
                raise RefusedError("the report's archive holds other files")
            (entry,) = entries
            if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or entry.flag_bits & 1:
                raise RefusedError("the report is packed in another way")
            with archive.open(entry) as file:
                found = file.read(UNPACKED + 1)
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError("the report's archive cannot be read") from error
    if len(found) > UNPACKED:
        raise RefusedError("the report is too large")
    return found


def pull_of(api: Api, run: Run) -> int | None:
    """The open pull request whose newest commit was run, by GitHub's own data.

    The event names none for forks, so their branch is looked up, and the commit compared: a pull
    request that has moved on gets the comment of its next run.
    """
    path = f"/repos/{run.repository}/pulls"
    found = api.get(path, state="open", head=f"{run.owner}:{run.branch}", per_page=100)
    numbers = [int(pull["number"]) for pull in found if _is_of(pull, run)]
    return numbers[0] if len(numbers) == 1 else None


def _is_of(pull: Mapping[str, Any], run: Run) -> bool:
    head, base = pull["head"], pull["base"]
    return (head["sha"], (head["repo"] or {}).get("full_name"), base["repo"]["full_name"]) == (
        run.sha,
        run.fork,
        run.repository,
    )


def watched(api: Api, run: Run, pull: int) -> list[str]:
    """What maintainers should know of the files that the pull request changes, in our words."""
    names = {
        str(file[key])
        for file in api.all(f"/repos/{run.repository}/pulls/{pull}/files")
        for key in ("filename", "previous_filename")
        if key in file
    }
    found = [
        said for start, said in WATCHED.items() if any(name.startswith(start) for name in names)
    ]
    return [*found, MANY] if len(names) >= LISTED else found


def body_of(text: str, notes: list[str], address: str) -> str:
    """The whole comment: its marker, what maintainers should know, the report, where it is from."""
    if len(text) > LONGEST:
        text = "**The report is too long for a comment.** The run's summary shows it."
    said = "".join(f"> **For maintainers.** {note}\n\n" for note in notes)
    return f"{MARKER}\n{said}{text.strip()}\n\n[The run, with the site as it would be]({address})\n"


def post(api: Api, run: Run, text: str, server: str) -> str:
    """Post the comment, or renew the one that is there. What was done, in words."""
    pull = pull_of(api, run)
    if pull is None:
        return "No open pull request ends in this commit: nothing to say."
    address = f"{server}/{run.repository}/actions/runs/{run.number}"
    body = json.dumps({"body": body_of(text, watched(api, run, pull), address)}).encode()
    issues = f"/repos/{run.repository}/issues"
    ours = next(filter(_is_ours, api.all(f"{issues}/{pull}/comments")), None)
    if ours is None:
        api.read(f"{issues}/{pull}/comments", ANSWER, "POST", body)
        return f"Posted on #{pull}."
    api.read(f"{issues}/comments/{int(ours['id'])}", ANSWER, "PATCH", body)
    return f"Renewed on #{pull}."


def _is_ours(comment: Mapping[str, Any]) -> bool:
    """Anybody can write the marker; only the job's own account is believed."""
    author = (comment["user"] or {}).get("login")
    return author == BOT and str(comment["body"]).startswith(MARKER)


def done(task: str, file: Path, told: Mapping[str, str]) -> str:
    """Do what was asked, by what the runner tells. What was done, in words."""
    event = json.loads(Path(told["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    run = run_of(event, told["GITHUB_REPOSITORY"])
    api = Api(told.get("GITHUB_API_URL", "https://api.github.com"), told["GITHUB_TOKEN"])
    if task == "post":
        server = told.get("GITHUB_SERVER_URL", "https://github.com")
        return post(api, run, file.read_text(encoding="utf-8"), server)
    file.write_bytes(report_of(api, run))
    return "The report was fetched."


def main(words: list[str]) -> int:
    if len(words) != 2 or words[0] not in {"fetch", "post"}:  # noqa: PLR2004
        print(__doc__, file=sys.stderr)
        return 2
    try:
        print(done(words[0], Path(words[1]), os.environ))
    except RefusedError as error:
        print(f"Nothing done: {error}.")
    except (HTTPError, URLError, TimeoutError) as error:
        print(f"GitHub did not answer as it should: {type(error).__name__}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

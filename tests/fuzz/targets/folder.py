"""A whole folder of content with some of its files changed, renamed or lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.project import load_project
from generator.load.sides import load_sides
from tests.blind import coded_files, coding
from tests.fuzz.target import Choices, Target, refusing
from tests.load.test_records import ARTICLE, HEAD, RECORD, WHOLE

FILES: Mapping[str, str] = coded_files(ann=coding("ann"), ben=coding("ben")) | {
    ARTICLE: HEAD,
    RECORD: WHOLE,
    "site.yml": "name: A site\naddress: https://site.example/\n",
    "../README.md": "# A site\n\nText, with [a link](docs/more.md).\n",
}
NAMES = (
    *("stories/strike/CON.md", "stories/strike/First.md", "stories/strike/é.md", "a/b/c.yml"),
    *("stories/strike/first.coding-Ann.yml", "stories/strike/x.record.json", "stories/x", ".x"),
    *("disputes/rail.yml/x", "disputes/other.yml", "stories/other/story.yml", "outlets.yaml"),
)
PIECES = (
    *("\n", "", "union", "company", "first", "- ", ": ", "[", "]", "{}", "[]", "null", '"', "'"),
    *("rail", "ann", "ben", "2025-07-02", "https://x.example/", "own", "quotation", "0", "1e9"),
    *(
        "&a ",
        "*a",
        "<<: ",
        "!!python/object:os.system ",
        "\t",
        "\x00",
        "\u202e",
        "x" * 400,
        "---\n",
    ),
)


def changed(files: Mapping[str, str], choices: Choices) -> dict[str, bytes]:
    """The files after as many changes as the choices hold."""
    found = {name: text.encode() for name, text in files.items()}
    for _ in range(12):
        if not choices:
            break
        name, kind = choices.pick(sorted(found) or [ARTICLE]), choices.number(6)
        old = found.get(name, b"")
        at = choices.number(len(old) + 1)
        if kind == 0:
            found.pop(name, None)
        elif kind == 1:
            found[choices.pick(NAMES)] = old
        elif kind == 2:
            end = old.find(b"\n", at) + 1
            found[name] = old[:at] + (old[end:] if end else b"")
        elif kind == 3:
            found[name] = old[:at] + choices.take(choices.number(9)) + old[at:]
        else:
            cut = at + choices.number(24)
            found[name] = old[:at] + choices.pick(PIECES).encode() + old[cut:]
    return found


def run(data: bytes) -> None:
    files = changed(FILES, Choices(data))
    with TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        written(content, files)
        with refusing():
            load_sides(content / "disputes" / "rail.yml")
        with refusing():
            loaded = load_project(content, Path(folder) / "texts")
            assert loaded == load_project(content, Path(folder) / "texts")


def written(content: Path, files: Mapping[str, bytes]) -> None:
    """Write what can be written beside the rest: a name may be a file's and a folder's."""
    content.mkdir()
    for name, data in files.items():
        path = content / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        except (FileExistsError, IsADirectoryError, NotADirectoryError):
            continue


TARGET = Target(name="folder", run=run, longest=200)

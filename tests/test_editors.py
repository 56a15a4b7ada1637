"""What editors are told: a schema for every content file, by its first line and by its place."""

import json
import re
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

ROOT = Path(__file__).parent.parent
FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yml"))
TOLD = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def settings(name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads((ROOT / ".vscode" / name).read_text(encoding="utf-8"))
    return found


def by_place(path: str) -> Iterator[str]:
    """The schemas that VS Code takes for a file."""
    for schema, globs in dict(settings("settings.json")["yaml.schemas"]).items():  # type: ignore[call-overload]
        patterns = [globs] if isinstance(globs, str) else globs
        yield from (schema for pattern in patterns if fnmatch(path, pattern))


@pytest.mark.parametrize("path", FILES)
def test_every_file_names_the_schema_that_its_place_has(path: str) -> None:
    told = TOLD.match((ROOT / path).read_text(encoding="utf-8"))
    assert told
    schema = ((ROOT / path).parent / told[1]).resolve()
    assert [f"./{schema.relative_to(ROOT.resolve()).as_posix()}"] == list(by_place(path))


@pytest.mark.parametrize("path", FILES)
def test_the_schema_has_nothing_against_the_file(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    schema = json.loads((ROOT / next(by_place(path))).read_text(encoding="utf-8"))
    value = _plain(yaml.load(text, yaml.BaseLoader))  # noqa: S506 (it makes text of everything)
    assert not list(Draft202012Validator(schema).iter_errors(value))


def _plain(value: object) -> object:
    """Text of YAML as editors read it: truth values, and days as text."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {"true": True, "false": False}.get(str(value), value)


def test_every_kind_of_file_has_a_place() -> None:
    """But for an article, whose front matter no editor reads as YAML: the task below checks it."""
    told = settings("settings.json")
    found = {*dict(told["yaml.schemas"]), *(one["url"] for one in list(told["json.schemas"]))}  # type: ignore[call-overload]
    kinds = ("coding", "dispute", "outlets", "record", "seal", "site", "story", "worksheet")
    assert found == {f"./schemas/{kind}.json" for kind in kinds}
    assert all((ROOT / schema).is_file() for schema in found)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("content/outlets.yml:3:1: a.nam: unknown key", ("content/outlets.yml", "3", "1")),
        ("content/stories/a/b.md:4:9: url: is empty: write", ("content/stories/a/b.md", "4", "9")),
        ("1 problem in 1 file", None),
    ],
)
def test_the_task_finds_the_place_of_a_problem(
    line: str, place: tuple[str, str, str] | None
) -> None:
    (check, _) = list(settings("tasks.json")["tasks"])  # type: ignore[call-overload]
    pattern = check["problemMatcher"]["pattern"]
    found = re.match(pattern["regexp"], line)
    keys = [pattern[name] for name in ("file", "line", "column")]
    assert (found.group(*keys) if found else None) == place


def test_what_the_dev_container_and_the_editor_recommend_is_the_same() -> None:
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    told = settings("extensions.json")["recommendations"]
    assert container["customizations"]["vscode"]["extensions"] == told
    assert container["forwardPorts"] == [8000]
    assert re.search(r":\d+\.\d+\.\d+-3\.12-", container["image"])


def test_texts_of_others_are_git_ignored() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no git checkout")
    ignored = ["git", "check-ignore", "texts/a.txt", "site-private/index.html", "build/a.json"]
    done = subprocess.run(ignored, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ignored[2:]

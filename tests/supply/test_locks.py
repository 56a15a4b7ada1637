"""Every package that is installed is one of the locks', its file one of those hashed there.

Commands are looked for in every text of the project; what make runs is asked of make.
"""

from __future__ import annotations

import ensurepip
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply.lock import LOCKS, ROOT, locked

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HELD: Mapping[str, tuple[str, ...]] = {
    "requirements.lock": ("build",),
    "requirements-test.lock": ("build", "test"),
    "requirements-builders.lock": ("build", "test", "builders"),
    "requirements-upkeep.lock": ("build", "upkeep"),
}
"""The groups of pyproject.toml that each lock has, beside what the program needs."""
OURS = frozenset({"benchmarks", "docs", "generator", "schemas", "templates", "tests"}) | frozenset(
    {".ci", ".devcontainer", ".github", ".gitlab", ".vscode"}
)
SKIPPED = frozenset({"golden", "gold", "corpus", "results", "__pycache__", "CHANGELOG.md"})
TEXTS = ("", ".md", ".yml", ".yaml", ".json", ".sh", ".py", ".toml", ".jinja")
INSTALLS = re.compile(
    r"(?:(?:uv )?pip3? (?:install|download|wheel)|pipx |uvx |uv (?:tool|sync|run|add) |conda "
    r"|npm (?:install|ci|i|exec) |npx |apt(?:-get)? install|(?:brew|go|cargo|gem) install"
    r"|playwright install|spacy download|curl -|wget )[^`\n]*"
)
LOCK = re.compile(r"--require-hashes --only-binary :all: -r requirements[a-z-]*\.lock")
AFTER = re.compile(r"&&|\|\||;")
OWN = "--no-deps --no-build-isolation -e ."
SYSTEM = frozenset(
    {"make", "chromium", "chromium-headless-shell", "fonts-dejavu-core", "python3-venv"}
)
"""Debian's packages: signed by Debian, named in docs/dependencies.md."""
BY_HAND = re.compile(r"npm install --ignore-scripts --prefix \.\./\w+ [a-z-]+@\d+\.\d+\.\d+\b")
"""Two checkers that a developer may try outside the repository; nothing here runs them."""
TARGETS = ("install", ".venv/test.stamp", "builders", "upkeep", "audit")


def texts() -> Iterator[Path]:
    for folder in sorted(ROOT.iterdir()):
        if folder.name in OURS or folder.is_file():
            inside = [folder] if folder.is_file() else sorted(folder.rglob("*"))
            for path in inside:
                ours = not SKIPPED & set(path.relative_to(ROOT).parts)
                if ours and path.suffix in TEXTS and path.is_file():
                    yield path


def unlocked(command: str) -> bool:
    """Whether a command brings something that no lock has, and that is named nowhere."""
    if LOCK.search(command) or OWN in command or BY_HAND.search(command):
        return False
    if found := re.match(r"apt(?:-get)? install((?: -[\w-]+)*)((?: [a-z][\w.+-]*)+)", command):
        return not set(found[2].split()) <= SYSTEM
    return True


def commands() -> Iterator[tuple[str, str]]:
    for path in texts():
        if path.parent != Path(__file__).parent and path.name != "Makefile":
            for found in INSTALLS.findall(path.read_text(encoding="utf-8", errors="replace")):
                yield path.relative_to(ROOT).as_posix(), found


def told(*words: str) -> list[str]:
    """What make would run."""
    make = shutil.which("make")
    if make is None:
        pytest.skip("make is not installed")
    command = [make, "--no-print-directory", "-n", "PYTHON=python3", *words]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return said.strip().splitlines()


def test_what_the_system_brings_is_named_for_readers() -> None:
    told = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    assert [name for name in SYSTEM if not re.search(rf"\b{name}\b", told)] == []


def test_the_reader_knows_what_is_locked() -> None:
    assert not unlocked("pip install --require-hashes --only-binary :all: -r requirements.lock")
    assert not unlocked("apt-get install -y -qq --no-install-recommends make chromium >/dev/null")
    for bad in ("pip install ruff", "pip install -r requirements.lock", "apt install nodejs"):
        assert unlocked(bad)
        assert INSTALLS.search(f"run `{bad}` first")
    assert INSTALLS.search("uvx ruff check")
    assert INSTALLS.search("curl -sSf https://tool.example | sh")


def test_no_text_tells_of_an_unlocked_install() -> None:
    found = list(commands())
    assert {place for place, _ in found} >= {"README.md", ".ci/run", "docs/dependencies.md"}
    assert [(place, command) for place, command in found if unlocked(command)] == []


@pytest.mark.parametrize("uv", ["", "/bin/uv"], ids=["pip", "uv"])
def test_make_installs_what_is_locked(uv: str) -> None:
    steps = [step for line in told("-B", f"UV={uv}", *TARGETS) for step in AFTER.split(line)]
    installs = [step.strip() for step in steps if "pip install" in step]
    assert len(installs) == 2 + 1 + 2 + 2
    assert [line for line in installs if not LOCK.search(line) and not line.endswith(OWN)] == []
    assert {name for line in installs for name in re.findall(r"\S+\.lock", line)} == set(LOCKS)


def test_locks_are_made_of_wheels_with_hashes() -> None:
    made = told("lock")
    assert {line.split()[-1] for line in made} == set(LOCKS)
    assert [line for line in made if "--generate-hashes" not in line] == []
    assert [line for line in made if "--only-binary :all:" not in line] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_is_one_version_with_hashes(name: str) -> None:
    entries = list(locked(LOCKS[name]))
    assert len(entries) > 100
    for entry in entries:
        assert entry.hashes, entry.name
        assert [each.operator for each in entry.requirement.specifier] == ["=="]
        assert entry.requirement.url is None


def test_locks_agree() -> None:
    known: dict[tuple[str, str], frozenset[tuple[str, frozenset[str]]]] = {}
    for name, path in LOCKS.items():
        mine: dict[str, set[tuple[str, frozenset[str]]]] = {}
        for entry in locked(path):
            mine.setdefault(entry.name, set()).add((entry.version, entry.hashes))
        known |= {(name, package): frozenset(files) for package, files in mine.items()}
    for (name, package), files in known.items():
        others = {other for other in LOCKS if (other, package) in known}
        assert {known[other, package] for other in others} == {files}, f"{package} in {name}"


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_what_the_project_asks_for(name: str) -> None:
    groups = PROJECT["dependency-groups"]
    asked = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["add"],
        *(PROJECT["project"]["optional-dependencies"]["cluster"] if "test" in HELD[name] else ()),
        *PROJECT["build-system"]["requires"],
        *(line for group in HELD[name] for line in groups[group]),
    ]
    have: dict[str, set[str]] = {}
    for entry in locked(LOCKS[name]):
        have.setdefault(entry.name, set()).add(entry.version)
    for line in map(Requirement, asked):
        versions = have.get(canonicalize_name(line.name), set())
        assert versions, f"{line.name} is in no line of {name}: make lock"
        assert all(version in line.specifier for version in versions), str(line)
    assert set(HELD) == set(LOCKS)


def wheel(folder: Path, version: str, body: str) -> Path:
    """A small package, made here."""
    path = folder / f"rentcap-{version}-py3-none-any.whl"
    info = f"rentcap-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as file:
        for name, text in {
            "rentcap.py": body,
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: rentcap\nVersion: {version}\n",
            f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            f"{info}/RECORD": "",
        }.items():
            file.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), text)
    return path


def installer(name: str) -> list[str]:
    """pip as a new environment has it, or uv."""
    if name == "uv":
        found = shutil.which("uv")
        if found is None:
            pytest.skip("uv is not installed")
        return [found, "pip", "install", "--python", sys.executable]
    if find_spec("pip"):
        return [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    bundled = sorted((Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl"))
    if not bundled:
        pytest.skip("this Python brings no pip")
    return [sys.executable, f"{bundled[0]}/pip", "install", "--disable-pip-version-check"]


@pytest.mark.parametrize("name", ["pip", "uv"])
def test_a_tampered_wheel_is_refused(name: str, tmp_path: Path) -> None:
    words = [*installer(name), "--no-index", "--require-hashes", "--only-binary", ":all:"]
    for folder in ("true", "false"):
        (tmp_path / folder).mkdir()
    true = wheel(tmp_path / "true", "1.0", "WHO = 'the tenants'\n")
    false = wheel(tmp_path / "false", "1.0", "WHO = 'somebody else'\n")
    lock = tmp_path / "requirements.lock"
    digest = sha256(true.read_bytes()).hexdigest()
    lock.write_text(f"rentcap @ {false.as_uri()} --hash=sha256:{digest}\n", encoding="utf-8")
    refused = subprocess.run(
        [*words, "--target", str(tmp_path / "to"), "-r", str(lock)],
        env={**os.environ, "UV_CACHE_DIR": str(tmp_path / "cache"), "PIP_NO_CACHE_DIR": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode != 0
    assert digest in refused.stderr, "it was expected, and another was found"
    assert not (tmp_path / "to/rentcap.py").exists()

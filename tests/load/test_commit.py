"""A commit as files: what it holds comes out, and nothing of a stranger’s repository runs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path, PurePosixPath

import pytest

from generator.errors import ConfigurationError
from generator.load import commit
from generator.load.commit import as_files, base_of, entries, repository, same_files

CONTENT = PurePosixPath("a b/content")
WHO = {
    "GIT_AUTHOR_NAME": "ann",
    "GIT_AUTHOR_EMAIL": "ann@example.org",
    "GIT_COMMITTER_NAME": "ann",
    "GIT_COMMITTER_EMAIL": "ann@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", *words],  # noqa: S607 - whichever git there is
        cwd=folder,
        env={**os.environ, **WHO},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.strip()


def committed(folder: Path, message: str = "more") -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "pro ject"
    (root / CONTENT / "stories").mkdir(parents=True)
    (root / CONTENT / "stories/one.md").write_bytes("früh\r\n".encode())
    git(root, "init", "-q", "-b", "main")
    committed(root, "first")
    return root


def test_a_commit_comes_out_as_it_was_and_goes_again(project: Path) -> None:
    repo = repository(project / CONTENT)
    assert (repo.top.resolve(), repo.inside) == (project.resolve(), CONTENT)
    first, own = base_of(repo, "main")
    (project / CONTENT / "stories/one.md").write_text("now", encoding="utf-8")
    (project / CONTENT / "two.md").write_text("not committed", encoding="utf-8")
    with as_files(repo, first, {"content": repo.inside}) as root:
        found = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        assert found == {"content/stories/one.md"}
        assert (root / "content/stories/one.md").read_bytes() == "früh\r\n".encode()
    assert own
    assert not root.exists()
    assert (project / CONTENT / "stories/one.md").read_text(encoding="utf-8") == "now"
    with pytest.raises(ZeroDivisionError), as_files(repo, first, {"c": repo.inside}) as again:
        _ = 1 / 0
    assert not again.exists()


def test_the_base_is_where_the_branch_left_it(project: Path) -> None:
    first = git(project, "rev-parse", "HEAD")
    git(project, "checkout", "-q", "-b", "mine")
    committed(project, "mine")
    git(project, "checkout", "-q", "main")
    committed(project, "theirs")
    git(project, "checkout", "-q", "mine")
    repo = repository(project / CONTENT)
    assert base_of(repo, "main") == (first, True)
    git(project, "checkout", "-q", "--orphan", "other")
    strange = committed(project, "strange")
    assert base_of(repo, "main")[1] is False
    assert base_of(repo, strange) == (strange, True)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("nothing-such", 'there is no commit and no file of figures "nothing-such" here: name a'),
        ("forge/main", "fetch it with `git fetch forge main`"),
        ("--output=x", 'there is no commit and no file of figures "--output=x" here'),
        ("HEAD:a b", "there is no commit"),
        ("^HEAD", "there is no commit"),
        ("", "there is no commit"),
    ],
)
def test_a_base_that_is_not_there_is_told_with_what_to_do(
    project: Path, name: str, why: str
) -> None:
    git(project, "remote", "add", "forge", "https://forge.example/x.git")
    with pytest.raises(ConfigurationError) as wrong:
        base_of(repository(project / CONTENT), name)
    assert why in str(wrong.value)
    assert not (project / "x").exists()


def test_a_shallow_clone_is_told_how_to_get_the_rest(project: Path, tmp_path: Path) -> None:
    first = git(project, "rev-parse", "HEAD")
    committed(project)
    git(tmp_path, "clone", "-q", "--depth", "1", project.as_uri(), "small")
    repo = repository(tmp_path / "small" / CONTENT)
    with pytest.raises(ConfigurationError, match="git fetch --unshallow"):
        base_of(repo, first)


def test_no_repository_is_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"lies in no git repository.*evenhand figures"):
        repository(tmp_path)
    with pytest.raises(ConfigurationError, match="is no folder: name one with --content DIR"):
        repository(tmp_path / "none")


def test_without_git_that_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigurationError, match="git is not here: install it"):
        repository(project / CONTENT)


def test_nothing_of_a_hostile_repository_runs(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch '{ran}'\ncat\n", encoding="utf-8")
    script.chmod(0o700)
    git(project, "config", "filter.evil.smudge", str(script))
    git(project, "config", "filter.evil.clean", "cat")
    git(project, "config", "diff.evil.textconv", str(script))
    git(project, "config", "core.fsmonitor", str(script))
    git(project, "config", "core.hooksPath", ".hooks")
    (project / ".gitattributes").write_text("* filter=evil diff=evil ident\n", encoding="utf-8")
    (project / ".hooks").mkdir()
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (project / ".hooks" / hook).symlink_to(script)
    (project / CONTENT / "link.md").symlink_to("/etc/hostname")
    (project / CONTENT / "id.md").write_text("$Id$", encoding="utf-8")
    with monkeypatch.context() as calm:
        calm.setenv("GIT_CONFIG_COUNT", "2")
        for n, (key, value) in enumerate((("core.fsmonitor", "false"), ("core.hooksPath", ""))):
            calm.setenv(f"GIT_CONFIG_KEY_{n}", key)
            calm.setenv(f"GIT_CONFIG_VALUE_{n}", value)
        head = committed(project)
    ran.unlink(missing_ok=True)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    repo = repository(project / CONTENT)
    found, _ = base_of(repo, "HEAD")
    with as_files(repo, found, {"content": repo.inside}) as root:
        assert (root / "content/id.md").read_text(encoding="utf-8") == "$Id$"
        assert not (root / "content/link.md").is_symlink()
        assert not (root / "content/link.md").exists()
    assert same_files(repo, head, CONTENT, ["link.md"])
    assert not ran.exists()


def test_submodules_are_left_out(project: Path) -> None:
    head = git(project, "rev-parse", "HEAD")
    git(project, "update-index", "--add", "--cacheinfo", f"160000,{head},{CONTENT}/module")
    git(project, "commit", "-q", "-m", "module")
    repo = repository(project / CONTENT)
    now, _ = base_of(repo, "HEAD")
    assert [entry.path.as_posix() for entry in entries(repo, now, CONTENT)] == ["stories/one.md"]


def test_a_name_that_leaves_its_folder_is_refused(project: Path) -> None:
    blob = git(project, "rev-parse", f"HEAD:{CONTENT}/stories/one.md")
    inner = subprocess.run(
        ["git", "mktree"],  # noqa: S607 - whichever git there is
        cwd=project,
        input=f"100644 blob {blob}\t..\n".encode(),
        capture_output=True,
        check=True,
    )
    tree = inner.stdout.decode().strip()
    with pytest.raises(ConfigurationError, match="a file that no folder can hold"):
        entries(repository(project / CONTENT), tree, PurePosixPath())


def test_ends_of_lines_and_parts_that_do_not_matter_are_no_difference(project: Path) -> None:
    repo = repository(project / CONTENT)
    head, _ = base_of(repo, "HEAD")
    file = project / CONTENT / "stories/one.md"
    file.write_bytes("früh\n".encode())
    assert same_files(repo, head, CONTENT, [])
    (file.parent / "__pycache__").mkdir()
    (file.parent / "__pycache__/x.pyc").write_bytes(b"x")
    assert same_files(repo, head, CONTENT, [])
    file.write_bytes(b"spaet\n")
    assert not same_files(repo, head, CONTENT, [])
    assert same_files(repo, head, CONTENT, ["stories/"])
    file.unlink()
    assert not same_files(repo, head, CONTENT, [])


def test_too_much_is_not_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = repository(project / CONTENT)
    head, _ = base_of(repo, "HEAD")
    monkeypatch.setattr(commit, "BYTES", 3)
    with (
        pytest.raises(ConfigurationError, match="larger than"),
        as_files(repo, head, {"content": CONTENT}),
    ):
        pytest.fail("it was read")

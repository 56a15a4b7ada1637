#!/usr/bin/env python3
"""Faults that take minutes to try: builds and installs are killed at random, builds collide.

.venv/bin/python .github/scripts/faults.py builds [NUMBER]    # kill -9 in a build; Linux and macOS
.venv/bin/python .github/scripts/faults.py pairs [NUMBER]     # two builds of other content at once
.venv/bin/python .github/scripts/faults.py installs [NUMBER]  # kill -9 in `make install`

Everything happens in a temporary folder, of a small part of the project's own content. The moments
are drawn with a seed. It ends with code 1 at the first thing that is not as it should be.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STORY = "content/stories/rent-cap-vote"
SEED = 9
NEAR = 0.3  # seconds around the exchange that get moments of their own
Tree = dict[str, str]


def project(folder: Path) -> Path:
    """One story of two articles, to be built in a second."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for path in sorted((folder / "content/stories").iterdir()):
        if path.name != Path(STORY).name:
            shutil.rmtree(path)
    articles = sorted((folder / STORY).glob("*.md"))
    for article in articles[2:]:
        for path in article.parent.glob(f"{article.stem}.*"):
            path.unlink()
    return folder


def say_title(folder: Path, title: str) -> None:
    """Another content, which another site comes of."""
    story = folder / STORY / "story.yml"
    lines = story.read_text(encoding="utf-8").splitlines()
    named = [f"title: {title}" if line.startswith("title:") else line for line in lines]
    story.write_text("\n".join(named) + "\n", encoding="utf-8")


def tree(folder: Path) -> Tree:
    """Path and hash of every file."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def warm() -> None:
    """Load what every build needs, so that each process begins where it gets interesting."""
    from generator import build, cli  # noqa: PLC0415, F401
    from generator.analyse.corpus import pipeline  # noqa: PLC0415
    from generator.analyse.parse import PIPELINE  # noqa: PLC0415
    from generator.analyse.syllables import syllables  # noqa: PLC0415

    pipeline(PIPELINE)
    syllables("warm")


def start(folder: Path, *words: str) -> int:
    """`evenhand` in a process of its own, at the head of a group."""
    child = os.fork()
    if child:
        return child
    try:
        os.setsid()
        os.chdir(folder)
        log = os.open(folder / "log.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, 1)
        os.dup2(log, 2)
        sys.argv = ["evenhand", *words]
        from generator.door import main  # noqa: PLC0415

        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    os._exit(code)


def ended(child: int) -> int:
    """The exit code, when it has come to its end."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def built(folder: Path) -> Tree:
    """What a build that nobody disturbs makes of the content."""
    code = ended(start(folder, "build"))
    need(code == 0, f"a build ended with {code}: {(folder / 'log.txt').read_text()}")
    return tree(folder / "site")


def both_built(folder: Path) -> tuple[Path, list[Tree]]:
    """The project, and what comes of either content; the site is the second's."""
    here, sites = project(folder), []
    for title in ("Before", "Behind"):
        say_title(here, title)
        sites.append(built(here))
    return here, sites


def need(held: object, told: str) -> None:
    if not held:
        sys.exit(f"WRONG: {told}")


@contextmanager
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="faults-") as name:
        yield Path(name).resolve()


def watched(folder: Path, child: int, until: Callable[[], bool]) -> float:
    """Wait for it, the site all the while being there; how long it took (s)."""
    began = time.monotonic()
    while not until() and not os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        need((folder / "site/index.html").is_file(), "for a moment there was no site")
        time.sleep(0.001)
    return time.monotonic() - began


def indexed(folder: Path) -> bool:
    """Whether the new site is nearly whole: the exchange comes within a moment."""
    return any(folder.glob(".site.new-*/pagefind/pagefind-entry.json"))


def builds(number: int) -> None:
    """Kill builds; the old site, or the new one, is whole each time, and the next build right."""
    warm()
    draw = random.Random(SEED)  # noqa: S311
    with scratch() as folder:
        here, sites = both_built(folder)
        need(sites[0] != sites[1], "both contents give one site")
        began = time.monotonic()
        need(built(here) == sites[1], "the same content gave other bytes")
        whole, olds = time.monotonic() - began, 0
        for turn in range(number):
            old, new = sites[(turn + 1) % 2], sites[turn % 2]
            say_title(here, ("Before", "Behind")[turn % 2])
            near = turn % 5 in {1, 3}
            delay = draw.uniform(0, NEAR) if near else draw.uniform(0, whole)
            child = start(here, "build")
            if near:
                watched(here, child, lambda: indexed(here))
            end = time.monotonic() + delay
            took = watched(here, child, lambda end=end: time.monotonic() >= end)  # type: ignore[misc]
            alone = turn % 2 == 0  # MkDocs or Pagefind then goes on, without a parent
            (os.kill if alone else os.killpg)(child, signal.SIGKILL)
            code = ended(child)
            found = tree(here / "site")
            need(found in (old, new), f"turn {turn}: the site is neither the old nor the new")
            olds += found == old
            left = sorted(path.name for path in here.glob(".site.*") if path.name != ".site.lock")
            need(built(here) == new, f"turn {turn}: the next build is not right")
            print(
                f"{turn:3} {'near the exchange' if near else 'anywhere':17} {took:6.2f} s"
                f" {'alone' if alone else 'group'} code {code:3}"
                f" {'old' if found == old else 'new'} site, left {left}",
                flush=True,
            )
        over = [path.name for path in here.glob(".site.*") if path.name != ".site.lock"]
        need(not over, f"the last build left {over}")
    print(
        f"{number} kills within {whole:.1f} s: {olds} times the old site, {number - olds} the new"
    )


def pairs(number: int) -> None:
    """Two builds at once, one of them of other content: both end well, and the site is of one."""
    warm()
    draw = random.Random(SEED)  # noqa: S311
    with scratch() as folder:
        here, sites = both_built(folder)
        began = time.monotonic()
        built(here)
        whole, waits = time.monotonic() - began, 0
        for turn in range(number):
            say_title(here, ("Before", "Behind")[turn % 2])
            (here / "log.txt").write_text("")
            first = start(here, "build")
            time.sleep(draw.uniform(0, whole))
            say_title(here, ("Behind", "Before")[turn % 2])
            second = start(here, "build")
            codes = (ended(first), ended(second))
            need(codes == (0, 0), f"turn {turn}: {codes}: {(here / 'log.txt').read_text()}")
            need(tree(here / "site") == sites[(turn + 1) % 2], f"turn {turn}: not the later site")
            waited = "Another build is at work" in (here / "log.txt").read_text()
            waits += waited
            print(
                f"{turn:3} {'the second waited' if waited else 'one after the other'}", flush=True
            )
    print(f"{number} pairs: {waits} times the second waited, and the site was the later one's")


def installs(number: int) -> None:
    """Kill `make install`; the next one makes the same environment as if nothing had been."""
    draw = random.Random(SEED)  # noqa: S311
    with scratch() as folder:
        for name in ("generator", "templates"):
            shutil.copytree(ROOT / name, folder / name)
        for path in ROOT.iterdir():
            if path.is_file():
                shutil.copy(path, folder)
        install(folder)  # fetches what is not kept on this machine
        right = installed(folder)
        shutil.rmtree(folder / ".venv")
        began = time.monotonic()
        install(folder)
        whole = time.monotonic() - began
        for turn in range(number):
            shutil.rmtree(folder / ".venv")
            log = (folder / "log.txt").open("ab")
            child = subprocess.Popen(
                ["make", "install"],  # noqa: S607
                cwd=folder,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            delay = draw.uniform(0, whole)
            try:
                child.wait(delay)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
            code = child.wait()
            install(folder)
            found = installed(folder)
            odd = sorted(found.items() ^ right.items())[:4]
            need(not odd, f"turn {turn}: not the same was installed: {odd}")
            print(f"{turn:3} {delay:6.2f} s code {code:3}: the next one is whole", flush=True)
    print(f"{number} kills within {whole:.1f} s: each time the next install was whole")


def install(folder: Path) -> None:
    done = subprocess.run(
        ["make", "install"],  # noqa: S607
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    need(done.returncode == 0, f"make install: {done.stdout}{done.stderr}")
    check = subprocess.run(
        [folder / ".venv/bin/evenhand", "--version"], capture_output=True, check=False
    )
    need(check.returncode == 0, f"what was installed does not run: {check.stderr.decode()}")


def installed(folder: Path) -> Tree:
    """All that was installed, without what differs from one time to the next."""
    found = tree(folder / ".venv")
    return {
        path: digest
        for path, digest in found.items()
        if "__pycache__" not in path and not path.endswith(("direct_url.json", "uv_cache.json"))
    }


def main() -> None:
    kinds = {"builds": (builds, 50), "pairs": (pairs, 10), "installs": (installs, 20)}
    if len(sys.argv) < 2 or sys.argv[1] not in kinds:  # noqa: PLR2004
        sys.exit(__doc__)
    run, usual = kinds[sys.argv[1]]
    run(int(sys.argv[2]) if sys.argv[2:] else usual)


if __name__ == "__main__":
    main()

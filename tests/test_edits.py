"""After any edits, what is kept makes the very bytes that are made where nothing is kept."""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from random import Random

import pytest

from generator.analyse.corpus import run_all
from generator.analyse.crew import Crew
from generator.analyse.kept import open_kept
from generator.analysing import Packing
from generator.build import write_pages
from generator.places import Places, templates
from generator.publish.rendered import SIZE
from tests.project import make, seen, stretches, tree, words

SEED = 20_260_117
STEPS = 9
POST = "content/stories/toll-vote/coast-post.md"
LAMP = "content/stories/tram-route/evening-lamp.md"
SIDES = "content/disputes/harbour-toll.yml"


def of_keeping(places: Places, cache: Path) -> dict[str, bytes]:
    """All that a build writes that keeps all it can."""
    kept = open_kept(print, path=cache / "analyses/kept-1.sqlite")
    crew = Crew(kept)
    try:
        return made(places, crew.packed, keep=True)
    finally:
        crew.close()


def made(places: Places, analyser: Packing, *, keep: bool) -> dict[str, bytes]:
    write_pages(places, analyser, story=None, private=False, keep=keep)
    assert places.figures is not None
    return tree(places.pages) | {"figures": places.figures.read_bytes()}


def at(root: Path, folder: str) -> Places:
    return Places(
        content=root / "content",
        texts=root / "texts",
        pages=root / folder / "pages",
        site=root / "site",
        config=root / "mkdocs.yml",
        templates=templates(),
        figures=root / folder / "figures.json",
    )


def edit(path: Path, pattern: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, new, text, count=1), encoding="utf-8")


def parted(root: Path, name: str) -> tuple[str, str]:
    head, _, body = (root / name).read_text(encoding="utf-8").partition("\n---\n")
    return head, body.strip("\n")


def quoted(root: Path, name: str) -> None:
    """Its rights end: its text is held elsewhere and may only be quoted."""
    head, body = parted(root, name)
    if not body:
        return
    digest = sha256(body.encode()).hexdigest()
    (root / "texts" / f"{digest}.txt").write_text(body, encoding="utf-8")
    head = re.sub(r"\nrights: .*", "\nrights: {basis: quotation, holder: Somebody}", head)
    head = re.sub(r"\ncorrections:(\n  .*)+", "", head)
    (root / name).write_text(f'{head}\ntext_hash: "{digest}"\n---\n', encoding="utf-8")


def gone(root: Path) -> None:
    """No text is held any more."""
    for text in (root / "texts").iterdir():
        text.unlink()


EDITS: dict[str, Callable[[Path], None]] = {
    "a word": lambda root: edit(root / POST, r"\bvoted\b|\bhalved\b", "halved"),
    "a letter": lambda root: edit(root / LAMP, r"(?<=\. )(The|A|It)\b", "So"),
    "a correction that counts no more": lambda root: edit(root / POST, ", confirmed: ben", ""),
    "a correction of another side": lambda root: edit(
        root / POST, "side: port, by", "side: fishers, by"
    ),
    "a side": lambda root: edit(root / SIDES, r"(?<=name: )Port", "Harbour"),
    "an outlet": lambda root: edit(root / "content/outlets.yml", "Coast Post", "Coastal Post"),
    "a headline": lambda root: edit(root / LAMP, r"(?m)^title: (\w+)", r"title: Again \1"),
    "a day": lambda root: edit(
        root / POST, r"(?m)^published: (....-..-).*$", r"published: \g<1>09"
    ),
    "rights": lambda root: quoted(root, LAMP),
    "texts": gone,
}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EVENHAND_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_edits_by_chance_give_what_a_fresh_build_gives(tmp_path: Path, cache: Path) -> None:
    root, chance = make(tmp_path / "project"), Random(SEED)  # noqa: S311 (which edits come when)
    states = [tmp_path / "state0"]
    shutil.copytree(root / "content", states[0])
    of_keeping(at(root, "build"), cache)
    for step in range(STEPS):
        if step % 4 == 3:
            what = "back"
            shutil.rmtree(root / "content")
            shutil.copytree(chance.choice(states), root / "content")
        else:
            what = chance.choice(sorted(EDITS))
            EDITS[what](root)
            states.append(tmp_path / f"state{step + 1}")
            shutil.copytree(root / "content", states[-1])
        kept = of_keeping(at(root, "build"), cache)
        fresh = made(at(root, "fresh"), run_all, keep=False)
        assert [n for n in {**kept, **fresh} if kept.get(n) != fresh.get(n)] == [], what


def test_words_whose_rights_ended_are_nowhere(tmp_path: Path, cache: Path) -> None:
    """Neither in what is published, nor in what is kept of the story since."""
    root = make(tmp_path / "project")
    first = of_keeping(at(root, "build"), cache)
    before = set((cache / "stories").rglob("*"))
    long = stretches(parted(root, LAMP)[1], 12)
    assert holding(first.values(), long)
    assert holding(map(opened, before), long)
    quoted(root, LAMP)
    found = of_keeping(at(root, "build"), cache)
    assert found == made(at(root, "fresh"), run_all, keep=False)
    new = set((cache / "stories").rglob("*")) - before
    assert new
    assert not holding((*found.values(), *map(opened, new)), long)


def holding(files: Iterable[bytes], long: set[str]) -> list[str]:
    """Which stretches of words stand in files."""
    texts = [" ".join(words(seen(data.decode("utf-8", "replace")))) for data in files]
    return [each for each in long if any(each in text for text in texts)]


def opened(path: Path) -> bytes:
    """What is kept in a file."""

    return zlib.decompress(path.read_bytes()[SIZE:]) if path.is_file() else b""

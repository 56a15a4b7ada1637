"""Places that a build writes to or takes over, as a stranger's branch may bring them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from unittest.mock import patch

from generator.analyse.cache import digest_of, kept_folder
from generator.errors import ConfigurationError
from generator.load import beside
from generator.publish import drawn, write
from generator.publish.write import MARKER, held
from tests.attacks.attack import Attack, Guard
from tests.project import tree

OUTSIDE = {MARKER: b"", "letter.txt": b"mine"}
WORDS = {"words.txt": "BOAT 1 B OW1 T\n"}
PICTURE = PurePosixPath("stories/rents.png")


def _linked(root: Path, name: str) -> Path:
    """A folder of the maintainer's, and a link to it where a build writes."""
    outside = root / "outside"
    outside.mkdir()
    for path, data in OUTSIDE.items():
        (outside / path).write_bytes(data)
    (root / name).symlink_to(outside)
    return outside


def _pages_elsewhere(root: Path) -> None:
    outside = _linked(root, "pages")
    with suppress(ConfigurationError):
        write.sync({PurePosixPath("index.md"): "taken"}, root / "pages")
    assert tree(outside) == OUTSIDE


def _site_elsewhere(root: Path) -> None:
    _linked(root, "site")
    with suppress(ConfigurationError):
        new = write.begin(root / "site")
        write.swap(new, root / "site")
    assert (root / "site").is_symlink()


def _texts_elsewhere(root: Path) -> None:
    outside = _linked(root, "texts")
    with suppress(ConfigurationError):
        (beside.texts_of(root / "content", None) / "stolen.txt").write_bytes(b"a text")
    assert tree(outside) == OUTSIDE


def _picture_of_theirs(root: Path) -> None:
    (root / PICTURE).parent.mkdir()
    (root / PICTURE).write_bytes(b"a picture with another message")
    with patch("generator.caches.user_cache_dir", lambda _: str(root / "cache")):
        assert drawn.known(held(root))(PICTURE) is None


def _words_of_theirs(root: Path) -> None:
    (root / "cache/words").mkdir(parents=True)
    (root / "cache/words/words.txt").write_bytes(b"BOAT 1 B OW1 OW1 OW1 T\n")
    digest = digest_of({path: text.encode() for path, text in WORDS.items()})
    with patch("generator.analyse.cache.user_cache_dir", lambda _: str(root / "cache")):
        folder = kept_folder("words", digest, lambda: WORDS)
    assert tree(folder) == {path: text.encode() for path, text in WORDS.items()}


def _anything(_: Path) -> bool:
    return True


def _as_it_is(kept: Callable[[PurePosixPath], bytes | None]) -> object:
    return kept


NO_LINK = Guard("generator.publish.write:no_link", lambda _: None)
MADE = Guard("generator.publish.write:made", _anything)
ATTACKS: tuple[Attack, ...] = (
    Attack("pages are written where a link leads", _pages_elsewhere, (NO_LINK, MADE)),
    Attack("a site takes the place of a link", _site_elsewhere, (NO_LINK, MADE)),
    Attack(
        "texts are written where a link leads",
        _texts_elsewhere,
        (Guard("generator.load.beside:texts_of", lambda content, _: content.parent / "texts"),),
    ),
    Attack(
        "a picture of theirs lies where ours was kept",
        _picture_of_theirs,
        (Guard("generator.publish.drawn:known", _as_it_is),),
    ),
    Attack(
        "a dictionary of theirs lies where ours was kept",
        _words_of_theirs,
        (Guard("generator.analyse.cache:_holds", lambda folder, _: folder.is_dir()),),
    ),
)

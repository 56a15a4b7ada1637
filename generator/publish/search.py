"""The index of the site's search: Pagefind reads the finished pages and writes `pagefind/`.

Read is only what the pages mark for it (`data-pagefind-…`), so that the index holds no word which
no page shows.
"""

from __future__ import annotations

import gzip
import json
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import BuildError
from generator.publish import cbor, rendered
from generator.publish.cbor import Tree
from generator.publish.memory import give_back
from generator.publish.programs import PYTHON, run
from generator.publish.searchable import searchable

File = tuple[Path, bytes]
"""A file of the index, from the site's root."""
PROGRAM = "pagefind_bin"
OWN = ("search.py", "cbor.py")
"""What makes an index of what Pagefind wrote."""
FOLDER = "pagefind"
ENTRY = "pagefind-entry.json"
KEPT = (
    "pagefind.js",
    "pagefind-worker.js",
    ENTRY,
    "pagefind.*.pf_meta",
    "wasm.en.pagefind",
    "*/*.pf_*",
)
"""What the search box needs; Pagefind's own boxes and their looks are not published."""

SIGNED = b"pagefind_dcd"
FILTERS = 3
"""Where the list of all pages names the files of the filters."""


def index(site: Path, former: Path | None = None) -> bool:
    """Write the index of the pages in `site` beside them, the same bytes for the same pages. Where
    they say the same to the search as those of a `former` site, its index is taken.

    Returns False where Pagefind has no program for this machine; raises BuildError with its words.
    """
    if find_spec(PROGRAM) is None:
        return False
    with TemporaryDirectory() as read:
        pages = _reduced(site, Path(read))
        kept = None if former is None else _kept(former, pages)
        if kept is None:
            give_back()  # Pagefind is the one that needs memory now
            _run(Path(read), site / FOLDER)
            _finish(site / FOLDER)
        else:
            for path, data in kept:
                (site / path).parent.mkdir(parents=True, exist_ok=True)
                (site / path).write_bytes(data)
    if former is not None:
        rendered.keep(_note(former), f"{pages} {_digest(_files(site))}")
    return True


def _reduced(site: Path, read: Path) -> str:
    """Write the pages to `read`, with no more than the search reads, which takes a fifth of the
    time; returns a hash of them, and of the programs that are to read them and put them in order.
    """
    return rendered.hash_in_turn(each.encode() for each in _written(site, read)).hex()


def _written(site: Path, read: Path) -> Iterator[str]:
    """All that decides the index, page by page as they are written."""
    yield from (PROGRAM, version(PROGRAM), *_programs())
    for path in sorted(site.rglob("*.html")):
        if page := searchable(path.read_text(encoding="utf-8")):
            name = path.relative_to(site)
            (read / name).parent.mkdir(parents=True, exist_ok=True)
            (read / name).write_text(page, encoding="utf-8")
            yield name.as_posix()
            yield page


def _programs() -> Sequence[str]:
    return [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in OWN]


def _kept(former: Path, pages: str) -> Sequence[File] | None:
    """The index that stands, if it is noted that it came of these pages, and of no other bytes."""
    found = _files(former)
    return found if rendered.said(_note(former)) == f"{pages} {_digest(found)}" else None


def _files(site: Path) -> Sequence[File]:
    """The files of the index; none where there is a link, which nobody made here."""
    paths = sorted(path for path in (site / FOLDER).rglob("*") if not path.is_dir())
    if any(path.is_symlink() for path in (site / FOLDER, *paths)):
        return ()
    return [(path.relative_to(site), path.read_bytes()) for path in paths]


def _digest(files: Sequence[File]) -> str:
    return rendered.digest(*(part for path, data in files for part in (bytes(path), data)))


def _note(former: Path) -> Path | None:
    return rendered.place(former, ".search")


def _finish(folder: Path) -> None:
    """Of what Pagefind wrote, what is needed, whole and in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(path.relative_to(folder).match(kept) for kept in KEPT):
            path.unlink()
    for path in sorted(folder.rglob("*.*")):
        _check_whole(path)
    _put_in_order(folder)


def _check_whole(path: Path) -> None:
    """Raise BuildError for a file that is cut off: Pagefind does not notice that a disk is full."""
    try:
        data = path.read_bytes()
        if path.suffix == ".js":
            whole = data.rstrip().endswith((b";", b"}"))
        elif path.suffix == ".json":
            whole = isinstance(json.loads(data), dict)
        else:
            whole = bool(gzip.decompress(data))
    except (OSError, EOFError, ValueError, zlib.error):
        whole = False
    if not whole:
        raise BuildError(f"pagefind: {path.name} is not whole: is there room on the disk?")


def _run(read: Path, folder: Path) -> None:
    """Pagefind, deaf to settings of its own that lie about."""
    options = ["--site", ".", "--output-path", str(folder.resolve())]
    options += ["--keep-index-url", "--force-language", "en"]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    run("pagefind", [*PYTHON, "-m", PROGRAM, *options], kept, read)


def _put_in_order(folder: Path) -> None:
    """Filters and their values by name: Pagefind writes them in an order that chance decides.

    The files that name them have to follow. They are left uncompressed, which Pagefind reads too,
    as compressing differs from machine to machine.
    """
    names = sorted(_filter(path) for path in (folder / "filter").glob("*.pf_filter"))
    pages = _only(folder.glob("*.pf_meta"))
    listed = _read(pages)
    listed[FILTERS] = [[name, kept] for name, kept in names]
    kept = _replace(pages, f"pagefind.en_{{}}{pages.suffix}", listed)
    entry = json.loads((folder / ENTRY).read_text(encoding="utf-8"))
    entry["languages"]["en"]["hash"] = f"en_{kept}"
    (folder / ENTRY).write_text(json.dumps(entry, sort_keys=True), encoding="utf-8")


def _only(found: Iterable[Path]) -> Path:
    """The one file; a Pagefind that could not write all may leave none."""
    paths = tuple(found)
    if len(paths) != 1:
        raise BuildError(f"pagefind: left {len(paths)} lists of all pages, not one")
    return paths[0]


def _filter(path: Path) -> tuple[str, str]:
    """The filter's name, and the name of the file that now holds its values in order."""
    name, values = _read(path)
    if not isinstance(name, str) or not isinstance(values, list):
        raise BuildError(f"pagefind: {path.name} is not a filter")
    kept = _replace(path, f"en_{{}}{path.suffix}", [name, sorted(values, key=str)])
    return name, f"en_{kept}"


def _read(path: Path) -> list[Tree]:
    try:
        data = gzip.decompress(path.read_bytes())
        tree = cbor.loads(data.removeprefix(SIGNED))
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise BuildError(f"pagefind: {path.name}: {error}") from error
    if not isinstance(tree, list) or SIGNED + cbor.dumps(tree) != data:
        raise BuildError(f"pagefind: {path.name} is not written as known")
    return tree


def _replace(path: Path, name: str, tree: list[Tree]) -> str:
    """Write the file anew under a name made of its bytes, which is returned."""
    data = SIGNED + cbor.dumps(tree)
    kept = sha256(data).hexdigest()[:10]
    path.unlink()
    path.with_name(name.format(kept)).write_bytes(data)
    return kept

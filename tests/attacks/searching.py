"""Attacks on the search: what Pagefind keeps of a page is what the page says of itself."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from generator.publish import search
from generator.publish.characters import plain
from generator.publish.pages import story
from tests.attacks.attack import Attack, Guard
from tests.attacks.poisoned import poisoned
from tests.attacks.rendered import html, markdown

FILTERS = {"dispute", "outlet", "side", "speaker"}


def index_holds(words: str, folder: Path) -> None:
    """A story is found under its own title, and narrowed by what it is about alone."""
    pytest.importorskip(search.PROGRAM)
    for number, page in enumerate(story.pages(poisoned(words))):
        whole = f"<!doctype html><html><body>{html(markdown(page))}</body></html>"
        (folder / f"{number}.html").write_text(whole, encoding="utf-8")
    search.index(folder)
    (found,) = fragments(folder)
    assert found["meta"] == {"title": plain(words), "kind": "Story", "speakers": ""}
    assert found["filters"].keys() <= FILTERS
    assert {value for values in found["filters"].values() for value in values} == {plain(words)}


def fragments(folder: Path) -> Iterator[dict[str, Any]]:
    """What the index keeps of each page."""
    for path in sorted(folder.rglob("*.pf_fragment")):
        yield json.loads(gzip.decompress(path.read_bytes()).removeprefix(search.SIGNED))


VERBATIM = Guard("generator.publish.characters:verbatim", Markup)

ATTACKS = (
    Attack("a headline is found under another outlet", partial(index_holds,
           'Dust" data-pagefind-filter="outlet:Fake'), (VERBATIM,)),
    Attack("a headline is found under another title", partial(index_holds,
           'Dust, title:Silence, url[href]"><h1 data-pagefind-meta="title">x'), (VERBATIM,)),
)  # fmt: skip

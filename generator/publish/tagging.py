"""Tags: free words of stories. Spellings that come to the same address are one tag.

An address hangs on the tag's own words alone, so it lasts whatever tags come or go. It is plain
ASCII: case, accents, and the marks between words do not tell tags apart. Where other signs are left
out ("C++", "Газа") eight digits made of the whole tag keep it apart from others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from unicodedata import combining, normalize

from generator.model import Site, Story, StoryComparison
from generator.publish import urls
from generator.publish.page import Link

LONGEST = 60
"""Letters of an address before the digits."""
_LOST = re.compile(r"""[^a-z0-9\s_'"’‘“”.,:;/()\u2010-\u2015-]""")
_TAKEN = re.compile(r"(?:index|con|prn|aux|nul|com\d|lpt\d)\Z")
"""The page of the folder, and names that are no files on Windows."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as most of its stories spell it, with these stories, newest first."""

    slug: str
    name: str
    stories: tuple[StoryComparison, ...]


def tagged(site: Site) -> tuple[Tag, ...]:
    """All tags of the site's stories, by name."""
    found: dict[str, list[tuple[str, StoryComparison]]] = {}
    for comparison in site.stories:
        for key, spelling in _own(comparison.story.tags):
            found.setdefault(key, []).append((spelling, comparison))
    tags = (
        Tag(key, _usual(spelling for spelling, _ in each), tuple(story for _, story in each))
        for key, each in found.items()
    )
    return tuple(sorted(tags, key=lambda tag: (tag.name.casefold(), tag.slug)))


def tag_links(page: PurePosixPath, story: Story) -> tuple[Link, ...]:
    """A story's tags in its own spelling and order, leading to their pages."""
    return tuple(
        Link(spelling, urls.href(page, urls.tag_path(key))) for key, spelling in _own(story.tags)
    )


def slug(tag: str) -> str:
    """The name of a tag's page."""
    folded = " ".join(normalize("NFKC", normalize("NFKC", tag).casefold()).split())
    plain = "".join(sign for sign in normalize("NFKD", folded) if not combining(sign))
    name = "-".join(re.findall(r"[a-z0-9]+", plain))
    if name and len(name) <= LONGEST and not _LOST.search(plain) and not _TAKEN.match(name):
        return name
    stem = name[:LONGEST].strip("-") or "tag"
    return f"{stem}-{sha256(folded.encode()).hexdigest()[:8]}"


def _own(tags: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each slug once, with its first spelling."""
    first: dict[str, str] = {}
    for tag in tags:
        first.setdefault(slug(tag), tag)
    yield from first.items()


def _usual(spellings: Iterable[str]) -> str:
    """The spelling of most; of equally many the last by letters, which has the fewest capitals."""
    often = Counter(spellings)
    return max(often, key=lambda spelling: (often[spelling], spelling))

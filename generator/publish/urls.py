"""Where each page lies, and how one names another: relative, so that any folder can hold it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

from generator.model import Article

HOME = PurePosixPath("index.md")
STORIES = PurePosixPath("stories/index.md")
DISPUTES = PurePosixPath("disputes/index.md")
OUTLETS = PurePosixPath("outlets/index.md")
SPEAKERS = PurePosixPath("speakers/index.md")
TAGS = PurePosixPath("tags/index.md")
ARCHIVE = PurePosixPath("archive/index.md")
DATA = PurePosixPath("data/index.md")
SITE_DATA = PurePosixPath("data/site.zip")
DICTIONARY = PurePosixPath("data/dictionary.json")
SEARCH = PurePosixPath("search.md")
METHOD = PurePosixPath("method.md")
ABOUT = PurePosixPath("about.md")
CORRECTIONS = PurePosixPath("corrections.md")
FEED = PurePosixPath("feed.xml")
SITEMAP = PurePosixPath("sitemap.xml")
ROBOTS = PurePosixPath("robots.txt")
CARD = "card.svg"
LONGEST = 160
"""Letters of a file's name, of which file systems hold 255 bytes."""


def story_path(story: str) -> PurePosixPath:
    """The page of a story, by its id."""
    return PurePosixPath("stories", story, "index.md")


def chart_path(story: str) -> PurePosixPath:
    """The drawing of a story's bars."""
    return PurePosixPath("stories", story, "chart.svg")


def card_path(story: str) -> PurePosixPath:
    """The drawing for where a story's address is passed on; published as a picture alone."""
    return PurePosixPath("stories", story, CARD)


def data_path(story: str) -> PurePosixPath:
    """A story's data: a zip, beside no page of its own."""
    return PurePosixPath("data", "stories", f"{story}.zip")


def data_list(number: int) -> PurePosixPath:
    """The page that lists the data of some stories, its number from 1; that has the oldest."""
    return PurePosixPath("data", "stories", f"{number}.md")


def article_path(article: Article) -> PurePosixPath:
    """The page of an article."""
    return PurePosixPath("stories", article.story, f"{article.id}.md")


def compare_index(story: str) -> PurePosixPath:
    """The page on which any two articles of a story are chosen: GET `?one=…&two=…`, their ids."""
    return PurePosixPath("stories", story, "compare", "index.md")


def compare_path(story: str, one: str, two: str) -> PurePosixPath:
    """The page of two articles side by side, whichever is named first."""
    name = "--".join(sorted((one, two)))
    if len(name) > LONGEST:
        name = sha256(name.encode()).hexdigest()[:32]
    return PurePosixPath("stories", story, "compare", f"{name}.md")


def dispute_path(dispute: str) -> PurePosixPath:
    """The page of a dispute, by its id."""
    return PurePosixPath("disputes", f"{dispute}.md")


def outlet_path(outlet: str) -> PurePosixPath:
    """The page of an outlet, by its id."""
    return PurePosixPath("outlets", f"{outlet}.md")


def speaker_path(dispute: str, speaker: str) -> PurePosixPath:
    """The page of a public person in one dispute, by their ids."""
    return PurePosixPath("speakers", dispute, f"{speaker}.md")


def tag_path(slug: str) -> PurePosixPath:
    """The page of a tag, by its slug."""
    return PurePosixPath("tags", f"{slug}.md")


def month_path(month: str) -> PurePosixPath:
    """The page of a month, called like `2025-07`."""
    return PurePosixPath("archive", f"{month}.md")


def part_path(first: PurePosixPath, number: int) -> PurePosixPath:
    """A further page of a list: `stories/index.md` goes on at `stories/part-2.md`, what lies under
    a name of its own in a folder of that name.
    """
    if first.stem == "index":
        return first.with_name(f"part-{number}.md")
    return PurePosixPath(first.with_suffix(""), f"{number}.md")


def dispute_list(dispute: str, what: str) -> PurePosixPath:
    """A list of a dispute that is too long for its page: its stories, outlets or differences."""
    return PurePosixPath("disputes", dispute, f"{what}.md")


def document_path(document: str) -> PurePosixPath:
    """The page of a document of the project, by its id."""
    return PurePosixPath("about", f"{document}.md")


def picture_path(picture: str) -> PurePosixPath:
    """A picture that documents show, by its path in the repository: below `docs/`."""
    return PurePosixPath("about", *PurePosixPath(picture).parts[1:])


def dispute_feed(dispute: str) -> PurePosixPath:
    """What is new on a dispute, for feed programs."""
    return PurePosixPath("disputes", f"{dispute}.xml")


def outlet_feed(outlet: str) -> PurePosixPath:
    """What is new of an outlet, for feed programs."""
    return PurePosixPath("outlets", f"{outlet}.xml")


def published(path: PurePosixPath) -> PurePosixPath:
    """Where a file of the generated tree lies on the site: Markdown becomes HTML."""
    return path.with_suffix(".html") if path.suffix == ".md" else path


def beside(source: PurePosixPath, target: PurePosixPath) -> str:
    """The address of any file of the site, its own too, as seen from the source's."""
    return _from(source, published(target))


def address(site: str, source: PurePosixPath, target: PurePosixPath) -> str:
    """The target's whole address where the site has one, else as seen from the source."""
    return f"{site}{published(target)}" if site else beside(source, target)


def href(source: PurePosixPath, target: PurePosixPath, fragment: str = "") -> str:
    """The address of the target as seen from the source's; pages as Markdown paths."""
    address = "" if source == target else _from(source, published(target))
    return f"{address}#{fragment}" if fragment else address


def _from(source: PurePosixPath, target: PurePosixPath) -> str:
    """The way from a file's folder to another file, both from the site's root."""
    above, below = str(source).split("/")[:-1], str(target).split("/")
    shared = 0
    for one, other in zip(above, below[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "/".join((*[".."] * (len(above) - shared), *below[shared:]))

"""Answers about an article in, the files that add it out: they pass `check` before one is written.

Under rights `quotation` the text goes to texts/, and the content gets the front matter alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from generator.load.corpus import load_corpus
from generator.load.entries import article_text, free_id, outlet_entry, with_entries
from generator.load.held import Place, own_path
from generator.load.import_files import write_all
from generator.load.importing import LONGEST_NAME, slugged
from generator.load.layout import RECORD, read, shown
from generator.load.new_files import header
from generator.load.overlay import overlaid
from generator.load.text import normalise
from generator.load.yaml_text import listing, scalar
from generator.model import Outlet, Rights, Story

QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is known of a new article; answers as they were typed, "" for none.

    `outlet` is its entry, `new` whether outlets.yml lacks it; `story_text` is the story.yml of a
    story that is new, too.
    """

    story: str
    id: str
    outlet: Outlet
    new: bool
    title: str
    url: str
    published: str
    rights: Rights
    text: str
    archived: str = ""
    updated: str = ""
    accessed: str = ""
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    genre: str = "news"
    extent: str = "full"
    story_text: str = ""


@dataclass(frozen=True, slots=True)
class AddPlan:
    """Files to make, outlets.yml as it is to be (None: as it is), and which of all to commit."""

    files: Mapping[Path, str]
    outlets: tuple[Path, str] | None
    commit: tuple[Path, ...]
    added: str = ""  # what is put at the end of outlets.yml
    local: frozenset[Path] = field(default=frozenset())  # files that stay on this machine


def plan_article(draft: Draft, content: Path, texts: Path) -> AddPlan:
    """The files that add an article. ContentError where they would not pass `check`."""
    folder = content / "stories" / draft.story
    article = folder / f"{draft.id}.md"
    text = normalise(draft.text)
    held = draft.rights.basis == QUOTATION
    local = own_path(Place(texts, draft.story, draft.id))
    story = {folder / "story.yml": draft.story_text} if draft.story_text else {}
    files = {**story, article: article_text(_fields(draft), "" if held else text)}
    added = _entry(draft.outlet) if draft.new else ""
    outlets = (content / "outlets.yml", _outlets(content, added)) if added else None
    record = (folder / f"{draft.id}{RECORD}",) if held else ()
    commit = (*((outlets[0],) if outlets else ()), *files, *record)
    if not held:
        return _verified(AddPlan(files, outlets, commit, added), draft, content, texts)
    whole = {**files, local: f"{text}\n"}
    plan = AddPlan(whole, outlets, commit, added, frozenset({local}))
    return _verified(plan, draft, content, texts)


def write_article(plan: AddPlan) -> None:
    """Write all files of the plan, or none; none of them over another."""
    write_all(plan.files, plan.outlets)


def proposed_id(outlet: str, title: str, published: str, taken: Collection[str]) -> str:
    """An id for an article that its story has not yet: the outlet's, or with its title behind."""
    day = published[:10]
    named = (outlet, f"{outlet} {title}", f"{day} {outlet} {title}")
    names = (free_id(slugged(name, LONGEST_NAME), "article") for name in named)
    numbered = (f"{slugged(outlet, LONGEST_NAME - 5)}-{n}" for n in count(2))
    return next(each for each in chain(names, numbered) if each not in taken)


def taken_ids(story: Story | None, folder: Path) -> frozenset[str]:
    """The ids that a story's articles have or had, and names of files that lie there."""
    articles = story.articles if story else ()
    used = {name for each in articles for name in (each.id, *each.formerly)}
    there = {path.name.partition(".")[0] for path in folder.glob("*")} if folder.is_dir() else set()
    return frozenset(used | there)


def _fields(draft: Draft) -> Mapping[str, str]:
    """The front matter, YAML each."""
    known = {"basis": draft.rights.basis, "licence": draft.rights.licence or ""}
    rights = {**known, "holder": draft.rights.holder or ""}
    told = ", ".join(f"{name}: {scalar(value)}" for name, value in rights.items() if value)
    return {
        "outlet": scalar(draft.outlet.id),
        "title": scalar(draft.title),
        "url": scalar(draft.url),
        "archived": scalar(draft.archived) if draft.archived else "",
        "published": draft.published or "null",
        "updated": draft.updated,
        "accessed": draft.accessed,
        "authors": listing(draft.authors) if draft.authors else "",
        "credits": listing(draft.credits) if draft.credits else "",
        "genre": draft.genre,
        "extent": draft.extent,
        "language": "en",
        "rights": f"{{{told}}}",
    }


def _entry(outlet: Outlet) -> str:
    return outlet_entry(outlet.id, outlet.name, outlet.homepage)


def _outlets(content: Path, added: str) -> str:
    path = content / "outlets.yml"
    before = read(path) if path.is_file() else header(content, path.name, "outlets")
    return with_entries(before, added, shown(path))


def _verified(plan: AddPlan, draft: Draft, content: Path, texts: Path) -> AddPlan:
    """The plan, if the story passes `check` with it: read as `check` reads it, in a copy."""
    every = dict(plan.files) | dict((plan.outlets,) if plan.outlets else ())
    data = {path: text.encode("utf-8", "surrogatepass") for path, text in every.items()}
    with overlaid(content, texts, draft.story, data) as (copy, held):
        load_corpus(copy, held, draft.story, records=False)
    return plan

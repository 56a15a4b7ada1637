"""Checked files in; references between them that lead nowhere, and ids used twice, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.errors import Problem
from generator.load.article_schema import ArticleHead
from generator.load.language import not_english
from generator.load.passages import Told, misfits
from generator.load.schema import DisputeFile, OutletsFile, StoryFile
from generator.load.strict_yaml import Loc, Tree
from generator.load.validate import listed, suggest
from generator.load.values import quoted, slug
from generator.model import BOTH, NONE, WORD
from generator.readable import too_long

_MOST_SIDES = 50  # that a message lists
A_DISPUTE = "file in disputes/ (without .yml)"
_SEARCHED = 20  # corrections of an article for which the nearest words are looked up
Known = Sequence[str] | None  # None: the file that would know is itself broken


def unknown(tree: Tree, loc: Loc, name: str | None, known: Known, what: str) -> Iterator[Problem]:
    """A Problem if `name` is not among `known`; `what` says what it should be."""
    if name is not None and known is not None and name not in known:
        hint = suggest(name, known, f"write {listed(known)}")
        yield tree.problem(loc, f"{quoted(name)} is no {what}: {hint}")


def named_in(tree: Tree, key: str) -> str | None:
    """What a file names under a key, as far as that is a name."""
    found = tree.value.get(key) if isinstance(tree.value, dict) else None
    return found if isinstance(found, str) else None


def unknown_side(
    tree: Tree, loc: Loc, name: str | None, known: Known, what: str
) -> Iterator[Problem]:
    """A Problem if `name` is none of the sides, or parties, that are `known`: all are listed, for a
    guess by spelling could be the other side.
    """
    if name is not None and known is not None and name not in known:
        advice = f"write {listed(known, _MOST_SIDES)}"
        yield tree.problem(loc, f"{quoted(name)} is no {what}: {advice}")


def unknown_outlet(tree: Tree, loc: Loc, name: str | None, known: Known) -> Iterator[Problem]:
    """A Problem if there is no such outlet."""
    for found in unknown(tree, loc, name, known, "outlet in outlets.yml"):
        new = " A new one" if found.message.endswith("?") else "; a new one"
        yield replace(found, message=f"{found.message}{new} goes into content/outlets.yml")


def outlets_problems(tree: Tree, outlets: OutletsFile | None) -> Iterator[Problem]:
    """Keys that are no ids, and names that two outlets share."""
    for key in tree.value if isinstance(tree.value, dict) else ():
        try:
            slug(key)
        except ValueError as error:
            yield tree.problem((key,), str(error), key=True)
    entries = outlets.root.items() if outlets else ()
    names = (((key, "name"), entry.name.casefold(), entry.name) for key, entry in entries)
    yield from _twice(tree, names, "name")


def dispute_problems(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    """Ids used twice and sides that are none, in a dispute."""
    owners = [(("sides", s, "id"), side.id, side.id) for s, side in enumerate(dispute.sides)]
    owners += [(("others", o, "id"), other.id, other.id) for o, other in enumerate(dispute.others)]
    yield from _twice(tree, owners, "id")
    for name in ("speakers", "terms", "claims"):
        entries = enumerate(getattr(dispute, name))
        yield from _twice(tree, (((name, i, "id"), e.id, e.id) for i, e in entries), "id")
    for s, side in enumerate(dispute.sides):
        loc = ("sides", s, "parties")
        ids = (((*loc, p, "id"), party.id, party.id) for p, party in enumerate(side.parties))
        yield from _twice(tree, ids, "id")
    yield from _sides_named(tree, dispute)


def _twice(tree: Tree, uses: Iterable[tuple[Loc, str, str]], what: str) -> Iterator[Problem]:
    first: dict[str, Loc] = {}
    for loc, key, shown in uses:
        if key in first:
            at = tree.where(first[key])
            yield tree.problem(loc, f'the {what} "{shown}" is taken ({at}): write another')
        else:
            first[key] = loc


def _sides_named(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    sides = list(dict.fromkeys(side.id for side in dispute.sides))
    what = "side of this dispute"
    for i, speaker in enumerate(dispute.speakers):
        yield from unknown_side(tree, ("speakers", i, "side"), speaker.side, sides, what)
    for i, claim in enumerate(dispute.claims):
        yield from unknown_side(tree, ("claims", i, "held_by"), claim.held_by, sides, what)
        yield from unknown_side(tree, ("claims", i, "denied_by"), claim.denied_by, sides, what)
        if claim.held_by == claim.denied_by:
            message = "the side that holds it denies it too: write the other side"
            yield tree.problem(("claims", i, "denied_by"), message)


def story_problems(
    tree: Tree, story: StoryFile, outlets: Known, disputes: Known, sides: Known
) -> Iterator[Problem]:
    """Outlets, disputes and sides that a story names and that are none."""
    yield from unknown(tree, ("dispute",), story.dispute, disputes, A_DISPUTE)
    for i, eligible in enumerate(story.eligible):
        loc = ("eligible", i, "outlet")
        yield from unknown_outlet(tree, loc, eligible.outlet, outlets)
    what = f"side of {story.dispute}"
    for side in story.aliases:
        yield from unknown_side(tree, ("aliases", side), side, sides, what)


def article_problems(
    tree: Tree, head: ArticleHead, text: str | None, outlets: Known, voices: Known
) -> Iterator[Problem]:
    """An unknown outlet or side, and corrections that the text does not bear; `voices` are the ids
    of the dispute's sides and others.
    """
    yield from unknown_outlet(tree, ("outlet",), head.outlet, outlets)
    named = None if voices is None else (*voices, NONE, BOTH)
    quotable = head.rights.basis != "quotation"
    for i, entry in enumerate(head.corrections):
        loc = ("corrections", i)
        yield from unknown_side(
            tree, (*loc, "side"), entry.side, named, "side of this story's dispute"
        )
        told = Told(search=i < _SEARCHED, quotable=quotable)
        for rest, message in misfits(entry, text, told) if text is not None else ():
            yield tree.problem((*loc, *rest), message)


def text_problem(text: str, *, quoted: bool) -> str | None:
    """What is wrong with the text that stands in an article's file, if anything."""
    if quoted:
        what = "the text of others must not be in the repository (basis: quotation)"
        return f"{what}: move it to texts/<story>/<article>.txt" if text else None
    if not WORD.search(text):
        return "there is no text: write the article's text below the front matter"
    return too_long(text) or not_english(text)

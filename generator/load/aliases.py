"""A dispute's sides in; the aliases that would count one passage for two of them out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Problem
from generator.load.schema import DisputeFile, StoryFile
from generator.load.strict_yaml import Loc, Tree
from generator.load.values import quoted


@dataclass(frozen=True, slots=True)
class Use:
    """An alias where it stands: `owner` is its side or third party, `party` whose within a side."""

    alias: str
    owner: str
    party: str | None
    tree: Tree
    loc: Loc


def alias_problems(
    tree: Tree, dispute: DisputeFile, *, within_sides: bool = True
) -> Iterator[Problem]:
    """Aliases of two owners, and aliases written twice; the latter only if `within_sides`."""
    yield from _clashes(_uses(tree, dispute), {}, within_sides=within_sides)
    yield from _contradictions(tree, dispute)
    yield from _speakers_elsewhere(tree, dispute)


def story_alias_problems(
    tree: Tree, story: StoryFile, dispute_tree: Tree, dispute: DisputeFile
) -> Iterator[Problem]:
    """Aliases that a story adds and that its dispute or another side of the story has already."""
    taken: dict[str, Use] = {}
    for use in _uses(dispute_tree, dispute):
        taken.setdefault(use.alias, use)
    added = (
        Use(alias, side, None, tree, ("aliases", side, index))
        for side, aliases in story.aliases.items()
        for index, alias in enumerate(aliases)
    )
    yield from _clashes(added, taken, within_sides=True)


def _uses(tree: Tree, dispute: DisputeFile) -> Iterator[Use]:
    for s, side in enumerate(dispute.sides):
        for a, alias in enumerate(side.aliases):
            yield Use(alias, side.id, None, tree, ("sides", s, "aliases", a))
        for p, party in enumerate(side.parties):
            for a, alias in enumerate(party.aliases):
                loc = ("sides", s, "parties", p, "aliases", a)
                yield Use(alias, side.id, party.id, tree, loc)
    for o, other in enumerate(dispute.others):
        for a, alias in enumerate(other.aliases):
            yield Use(alias, other.id, None, tree, ("others", o, "aliases", a))


def _clashes(
    uses: Iterator[Use], taken: dict[str, Use], *, within_sides: bool
) -> Iterator[Problem]:
    taken = dict(taken)
    for use in uses:
        first = taken.setdefault(use.alias, use)
        if first is not use and (within_sides or first.owner != use.owner):
            yield use.tree.problem(use.loc, _clash(use, first))


def _clash(use: Use, first: Use) -> str:
    at = first.tree.where(first.loc)
    if (first.owner, first.party) == (use.owner, use.party):
        return f"{quoted(use.alias)} is written twice (first in {at}): keep one"
    whose = f"{first.owner}'s party {first.party}" if first.party else first.owner
    return f"{quoted(use.alias)} is an alias of {whose} already ({at}): keep it in one place"


def _contradictions(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    for s, side in enumerate(dispute.sides):
        aliases = {*side.aliases, *(alias for party in side.parties for alias in party.aliases)}
        for e, phrase in enumerate(side.excepts):
            if phrase in aliases:
                what = f"{quoted(phrase)} is an alias of this side too: keep one of the two"
                yield tree.problem(("sides", s, "except", e), what)


def _speakers_elsewhere(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    owners = {use.alias: use for use in _uses(tree, dispute)}
    for index, speaker in enumerate(dispute.speakers):
        use = owners.get(speaker.name)
        if use and speaker.side and use.owner != speaker.side:
            at = use.tree.where(use.loc)
            what = f"{quoted(speaker.name)} is an alias of {use.owner} ({at}): put both on one side"
            yield tree.problem(("speakers", index, "side"), what)

"""A dispute's sides in; the names that would count one passage for two of them, or take another's
passages, out. A name counts like an alias: the text is searched for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.errors import Problem
from generator.load.lookalike import skeleton
from generator.load.mistaken import everyday, read_alike
from generator.load.schema import DisputeFile, StoryFile
from generator.load.strict_yaml import Loc, Tree
from generator.load.values import quoted
from generator.person_names import joined, surnames, words_of_name

_BEGINNING, _END = re.compile(r"(?<!\w)(?=\w)"), re.compile(r"(?<!\s)(?!\w)|(?<!\w)\Z")
MOST_NAMES = 3_000
"""Of a dispute: thirty times as many as the largest have. Each is looked for all over a text."""


@dataclass(frozen=True, slots=True)
class Use:
    """An alias or a name where it stands: `owner` is its side or third party, `party` whose within
    a side.
    """

    alias: str
    owner: str
    party: str | None
    tree: Tree
    loc: Loc
    is_name: bool = False  # of the owner itself, whose alias may be the same


Taken = dict[str, Use]
"""Who has a name already, by how it is read."""


def alias_problems(
    tree: Tree, dispute: DisputeFile, *, within_sides: bool = True
) -> Iterator[Problem]:
    """Names of two owners, words that are no name, phrases that take away another's names; and
    aliases written twice, the latter only if `within_sides`.
    """
    uses = tuple(_uses(tree, dispute))
    number = len(uses) + sum(len(side.excepts) for side in dispute.sides)
    if number > MOST_NAMES:
        what = f"there are {number} names, aliases and exceptions: write {MOST_NAMES} at most"
        yield tree.problem(("sides",), what)
        return
    yield from _no_names(uses)
    yield from _clashes(uses, {}, within_sides=within_sides)
    yield from _contradictions(tree, dispute)
    yield from _robbed(tree, dispute, uses)
    yield from _speakers_elsewhere(tree, dispute, uses)
    yield from _titled(tree, dispute)
    yield from _surnames(uses, _speakers(tree, dispute))


def story_alias_problems(
    tree: Tree, story: StoryFile, dispute_tree: Tree, dispute: DisputeFile
) -> Iterator[Problem]:
    """Aliases that a story adds and that its dispute or another side of the story has already."""
    sides = {side.id for side in dispute.sides}
    added = tuple(
        Use(alias, side, None, tree, ("aliases", side, index))
        for side, aliases in story.aliases.items()
        if side in sides
        for index, alias in enumerate(aliases)
    )
    if not added:
        return
    yield from _no_names(added)
    known = (*_uses(dispute_tree, dispute), *_speakers(dispute_tree, dispute))
    yield from _clashes(added, _taken(known), within_sides=True)
    yield from _surnames(added, _speakers(dispute_tree, dispute))


def _uses(tree: Tree, dispute: DisputeFile) -> Iterator[Use]:
    for s, side in enumerate(dispute.sides):
        loc: Loc = ("sides", s)
        yield Use(side.name, side.id, None, tree, (*loc, "name"), is_name=True)
        for a, alias in enumerate(side.aliases):
            yield Use(alias, side.id, None, tree, (*loc, "aliases", a))
        for p, party in enumerate(side.parties):
            loc = ("sides", s, "parties", p)
            if party.name[:1].isupper():  # others, like "residents", are not searched for
                yield Use(party.name, side.id, party.id, tree, (*loc, "name"), is_name=True)
            for a, alias in enumerate(party.aliases):
                yield Use(alias, side.id, party.id, tree, (*loc, "aliases", a))
    for o, other in enumerate(dispute.others):
        loc = ("others", o)
        yield Use(other.name, other.id, None, tree, (*loc, "name"), is_name=True)
        for a, alias in enumerate(other.aliases):
            yield Use(alias, other.id, None, tree, (*loc, "aliases", a))


def _speakers(tree: Tree, dispute: DisputeFile) -> Iterator[Use]:
    sides = {side.id for side in dispute.sides}
    for index, speaker in enumerate(dispute.speakers):
        if speaker.side in sides:
            loc: Loc = ("speakers", index, "name")
            yield Use(speaker.name, speaker.side, None, tree, loc, is_name=True)


def _taken(uses: Iterable[Use]) -> Taken:
    taken: Taken = {}
    for use in uses:
        taken.setdefault(read_alike(use.alias), use)
        if not use.is_name:
            taken.setdefault(exactly(use.alias), use)
    return taken


def exactly(alias: str) -> str:
    """A key that no reading of another alias is."""
    return f"={alias}"


def _no_names(uses: Iterable[Use]) -> Iterator[Problem]:
    for use in uses:
        if everyday(use.alias):
            what = "is an everyday word, which stands for anybody: write the name in whole"
            yield use.tree.problem(use.loc, f"{quoted(use.alias)} {what}")


def _clashes(uses: Iterable[Use], taken: Taken, *, within_sides: bool) -> Iterator[Problem]:
    taken = dict(taken)
    for use in uses:
        first = taken.setdefault(read_alike(use.alias), use)
        same = first if use.is_name else taken.setdefault(exactly(use.alias), use)
        if first.owner != use.owner:
            if not _told_elsewhere(use, first):
                yield use.tree.problem(use.loc, _clash(use, first))
        elif same is not use and not use.is_name and within_sides:
            yield use.tree.problem(use.loc, _clash(use, same))


def _told_elsewhere(use: Use, first: Use) -> bool:
    """Whether two names only look alike, by letters of other scripts: that is told by itself."""
    alike = use.alias != first.alias and skeleton(use.alias) == skeleton(first.alias)
    return alike and use.is_name == first.is_name and use.tree is first.tree


def _clash(use: Use, first: Use) -> str:
    at = first.tree.where(first.loc)
    if (first.owner, first.party) == (use.owner, use.party):
        return f"{quoted(use.alias)} is written twice (first in {at}): keep one"
    whose = f"{first.owner}'s party {first.party}" if first.party else first.owner
    what = "a name" if first.is_name else "an alias"
    if first.alias == use.alias:
        return f"{quoted(use.alias)} is {what} of {whose} already ({at}): keep it in one place"
    like = f"{quoted(use.alias)} reads like {quoted(first.alias)}, {what} of {whose} ({at})"
    return f"{like}: keep one, or write a longer name"


def _contradictions(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    for s, side in enumerate(dispute.sides):
        aliases = {*side.aliases, *(alias for party in side.parties for alias in party.aliases)}
        for e, phrase in enumerate(side.excepts):
            if phrase in aliases:
                what = f"{quoted(phrase)} is an alias of this side too: keep one of the two"
                yield tree.problem(("sides", s, "except", e), what)


def _robbed(tree: Tree, dispute: DisputeFile, uses: Sequence[Use]) -> Iterator[Problem]:
    """Phrases under `except` that hold a name of somebody else's and none of the side's own: what
    is somebody else's name itself takes nothing away.
    """
    owners = {use.alias: use for use in uses}
    for s, side in enumerate(dispute.sides):
        for e, phrase in enumerate(side.excepts):
            held = [owners[part] for part in parts(phrase) if part in owners]
            if held and phrase not in owners and side.id not in {use.owner for use in held}:
                first = held[0]
                whose = f"{quoted(first.alias)} of {first.owner} ({first.tree.where(first.loc)})"
                what = f"{quoted(phrase)} holds {whose} and no name of this side: remove it"
                yield tree.problem(("sides", s, "except", e), what)


def parts(phrase: str) -> Iterator[str]:
    """All that stands in a phrase from the beginning of a word to the end of one or a mark."""
    starts = [match.start() for match in _BEGINNING.finditer(phrase)]
    ends = [match.start() for match in _END.finditer(phrase)]
    yield from (phrase[start:end] for start in starts for end in ends if start < end)


def _speakers_elsewhere(tree: Tree, dispute: DisputeFile, uses: Iterable[Use]) -> Iterator[Problem]:
    """Speakers whose names are another side's, or another speaker's on another side."""
    owners = {read_alike(use.alias): use for use in uses}
    for index, speaker in enumerate(dispute.speakers):
        loc: Loc = ("speakers", index, "side")
        use = owners.get(read_alike(speaker.name))
        if use is None:
            owner = speaker.side or ""
            use = Use(speaker.name, owner, None, tree, ("speakers", index, "name"), is_name=True)
            owners[read_alike(speaker.name)] = use
        if speaker.side and use.owner != speaker.side:
            at = use.tree.where(use.loc)
            what = "a name" if use.is_name else "an alias"
            whose = f"{what} of {use.owner or 'a speaker on no side'} ({at})"
            yield tree.problem(loc, f"{quoted(speaker.name)} is {whose}: put both on one side")


def _titled(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    """Speakers who are another side's with a title, or by another spelling of the name alone."""
    first: dict[str, Use] = {}
    for use in _speakers(tree, dispute):
        known = first.setdefault(" ".join(words_of_name(use.alias)) or use.alias, use)
        if known.owner != use.owner and read_alike(known.alias) != read_alike(use.alias):
            whose = f"{quoted(known.alias)} of {known.owner} ({tree.where(known.loc)})"
            what = f"{quoted(use.alias)} may be {whose}: keep one, or write the whole name"
            yield tree.problem(use.loc, what)


def _surnames(uses: Iterable[Use], speakers: Iterable[Use]) -> Iterator[Problem]:
    """Aliases that are the surname alone of another side's speaker, who is called by it from the
    second time on.
    """
    owners: dict[str, Use] = {}
    for speaker in speakers:
        for surname in surnames(speaker.alias):
            owners.setdefault(surname, speaker)
    for use in uses:
        known = owners.get(joined(words_of_name(use.alias)))
        if known and known.owner != use.owner and known.alias != use.alias:
            whose = f"{quoted(known.alias)} of {known.owner} ({known.tree.where(known.loc)})"
            what = f"{quoted(use.alias)} is what a text calls {whose}: write the whole name"
            yield use.tree.problem(use.loc, what)

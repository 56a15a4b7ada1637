"""Checked files in; ids that a thing had before, where another has them now, out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.errors import Problem
from generator.load.article_schema import ArticleHead
from generator.load.schema import DisputeFile, OutletsFile, StoryFile
from generator.load.strict_yaml import Loc, Tree
from generator.load.validate import Checked
from generator.load.values import quoted


@dataclass(frozen=True, slots=True)
class Use:
    """A former id where it stands."""

    id: str
    tree: Tree
    loc: Loc


def former_problems(
    outlets: Checked[OutletsFile] | None,
    disputes: Mapping[str, Checked[DisputeFile] | None],
    stories: Mapping[str, Checked[StoryFile] | None],
    heads: Mapping[tuple[str, str], Checked[ArticleHead]],
) -> Iterator[Problem]:
    """Former ids of outlets, disputes, speakers, stories and articles that lead to two things."""
    if outlets and outlets.entry:
        yield from _clashes(
            "outlet",
            outlets.entry.root,
            (
                use
                for key, entry in outlets.entry.root.items()
                for use in _uses(outlets.tree, entry.formerly, (key,))
            ),
        )
    yield from _clashes("dispute", disputes, _of_files(disputes.values()))
    yield from _clashes("story", stories, _of_files(stories.values()))
    for dispute in disputes.values():
        yield from _speakers(dispute)
    for _, group in groupby(sorted(heads), key=lambda key: key[0]):
        keys = list(group)
        yield from _clashes(
            "article of this story",
            [name for _, name in keys],
            _of_files(heads[key] for key in keys),
        )


def _speakers(dispute: Checked[DisputeFile] | None) -> Iterator[Problem]:
    if dispute and dispute.entry:
        speakers = dispute.entry.speakers
        uses = (
            use
            for number, speaker in enumerate(speakers)
            for use in _uses(dispute.tree, speaker.formerly, ("speakers", number))
        )
        yield from _clashes("speaker of this dispute", [s.id for s in speakers], uses)


def _of_files(
    files: Iterable[Checked[DisputeFile] | Checked[StoryFile] | Checked[ArticleHead] | None],
) -> Iterator[Use]:
    for file in files:
        if file and file.entry:
            yield from _uses(file.tree, file.entry.formerly, ())


def _uses(tree: Tree, formerly: Sequence[str], loc: Loc) -> Iterator[Use]:
    for number, name in enumerate(formerly):
        yield Use(name, tree, (*loc, "formerly", number))


def _clashes(kind: str, ids: Collection[str], uses: Iterable[Use]) -> Iterator[Problem]:
    taken: dict[str, Use] = {}
    for use in uses:
        first = taken.setdefault(use.id, use)
        if use.id in ids:
            yield use.tree.problem(use.loc, f"{quoted(use.id)} is an id in use ({kind}): remove it")
        elif first is not use:
            at = first.tree.where(first.loc)
            yield use.tree.problem(use.loc, f"{quoted(use.id)} leads elsewhere ({at}): keep one")

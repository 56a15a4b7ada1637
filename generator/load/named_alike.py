"""Checked files in; names, ids and hosts in them that a reader would take for another's out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.errors import Problem
from generator.load.article_schema import ArticleHead
from generator.load.lookalike import Named, looking_alike, skeleton
from generator.load.schema import DisputeFile, OutletsFile
from generator.load.strict_yaml import Loc, Tree
from generator.load.values import quoted


def outlets_alike(tree: Tree, outlets: OutletsFile) -> Iterator[Problem]:
    """Outlets whose names, ids or hosts look like another's."""
    entries = outlets.root.items()
    names = [((key, "name"), entry.name, key) for key, entry in entries]
    shorts = [((key, "short"), entry.short, key) for key, entry in entries if entry.short]
    yield from looking_alike(tree, [*names, *shorts], "name")
    yield from looking_alike(tree, [((key,), key, key) for key in outlets.root], "id")
    hosts = [((key, "homepage"), written(entry.homepage), key) for key, entry in entries]
    yield from looking_alike(tree, hosts, "host")


def dispute_alike(tree: Tree, dispute: DisputeFile) -> Iterator[Problem]:
    """Names of a dispute that look like another's, and aliases that look like another side's."""
    sides = [*_sides(dispute)]
    speakers = [
        (("speakers", i, "name"), each.name, f"{each.side} {each.id}")
        for i, each in enumerate(dispute.speakers)
    ]
    yield from looking_alike(tree, [*_names(dispute), *speakers], "name")
    yield from looking_alike(tree, sides, "name")


def _names(dispute: DisputeFile) -> Iterator[Named]:
    """Each its own."""
    for s, side in enumerate(dispute.sides):
        yield ("sides", s, "name"), side.name, side.id
        for p, party in enumerate(side.parties):
            yield ("sides", s, "parties", p, "name"), party.name, f"{side.id} {party.id}"
    for o, other in enumerate(dispute.others):
        yield ("others", o, "name"), other.name, other.id


def _sides(dispute: DisputeFile) -> Iterator[Named]:
    """All by which a side or third party is found: within one, two may look alike."""
    for s, side in enumerate(dispute.sides):
        yield from _listed(("sides", s), side.aliases, side.id)
        for p, party in enumerate(side.parties):
            yield from _listed(("sides", s, "parties", p), party.aliases, side.id)
    for o, other in enumerate(dispute.others):
        yield from _listed(("others", o), other.aliases, other.id)


def _listed(loc: Loc, aliases: Iterable[str], owner: str) -> Iterator[Named]:
    for a, alias in enumerate(aliases):
        yield (*loc, "aliases", a), alias, owner


def homes(outlets: OutletsFile | None) -> Mapping[str, str]:
    """The hosts of the outlets by what they look like."""
    entries = outlets.root.values() if outlets else ()
    hosts = (written(entry.homepage) for entry in entries)
    return {skeleton(host): host for host in hosts}


def article_alike(tree: Tree, head: ArticleHead, known: Mapping[str, str]) -> Iterator[Problem]:
    """Addresses on a host that only looks like an outlet's."""
    given: list[tuple[Loc, str | None]] = [(("url",), head.url), (("archived",), head.archived)]
    given += [(("replies", i, "url"), reply.url) for i, reply in enumerate(head.replies)]
    for loc, url in given:
        host = written(url or "")
        like = known.get(skeleton(host), host)
        if like != host:
            what = f"the host {quoted(host)} looks like an outlet's, {quoted(like)}, and is another"
            yield tree.problem(loc, f"{what}: copy the address from the browser's bar")


def written(url: str) -> str:
    """An address's host as a browser shows it, without www."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host

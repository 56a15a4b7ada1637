"""The way from a mention to another word of its sentence, through the dependency tree.

In: a Doc and tokens. Out: a string of steps, capital where it climbs to what governs, small where
it descends (`So`: from a subject to its verb and down to the object); `far` where it is long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.model import Doc

STEPS: Mapping[str, str] = {
    **dict.fromkeys(("nsubj", "csubj", "expl"), "S"),
    **dict.fromkeys(("nsubjpass", "csubjpass"), "P"),
    **dict.fromkeys(("dobj", "dative", "oprd"), "O"),
    **dict.fromkeys(("attr", "acomp"), "T"),
    **dict.fromkeys(("amod", "nmod", "compound", "nummod", "quantmod", "det"), "M"),
    **dict.fromkeys(("poss", "case"), "G"),
    **dict.fromkeys(("ccomp", "xcomp", "pcomp"), "C"),
    **dict.fromkeys(("advcl", "acl", "relcl", "npadvmod"), "V"),
    **dict.fromkeys(("prep", "agent", "prt"), "R"),
    **dict.fromkeys(("conj", "appos"), "J"),
    **dict.fromkeys(("advmod", "neg", "aux", "auxpass"), "D"),
}
"""The step that a dependency is on the way from a mention to a word; all others are X."""
LONGEST = 5
"""Steps that are told apart; what is farther is far."""
TOO_LONG = "X" * (LONGEST + 1)


def ways_up(doc: Doc, head: int) -> Iterator[tuple[int, str]]:
    """The mention's own token and all that govern it, with the steps up to each."""
    path, token = "", head
    yield token, path
    while doc.tokens[token].head != token:
        path = longer(path, step_of(doc, token))
        token = doc.tokens[token].head
        yield token, path


def way(doc: Doc, token: int, up: Mapping[int, str], down: dict[int, str]) -> str:
    """The steps from a mention to a word: up to what governs both, then down. `down` keeps what is
    known of the words below, so that each is gone through once.
    """
    below: list[int] = []
    at = token
    while at not in up and at not in down:
        below.append(at)
        if doc.tokens[at].head == at:
            down[at] = TOO_LONG
        else:
            at = doc.tokens[at].head
    path = up[at] if at in up else down[at]
    for each in reversed(below):
        path = down.setdefault(each, longer(path, step_of(doc, each).lower()))
    return cut(path)


def longer(path: str, step: str) -> str:
    """A way with one more step; of a long one no more is kept than that it is."""
    return path if len(path) > LONGEST else path + step


def cut(path: str) -> str:
    """A way as it is named."""
    return path if len(path) <= LONGEST else "far"


def step_of(doc: Doc, token: int) -> str:
    """The step from a token to what governs it; what a preposition leads to takes none."""
    dep = doc.tokens[token].dep
    if dep == "pobj":
        return ""
    return STEPS.get(dep, "X")


@lru_cache(maxsize=4096)
def kin(path: str) -> str:
    """The kind of a way: its first step, and whether it only climbs, only descends, or turns."""
    if path == "far":
        return path
    up = sum(step.isupper() for step in path)
    turn = "up" if up == len(path) else "down" if not up else "turn"
    return f"{path[:1]} {turn}"

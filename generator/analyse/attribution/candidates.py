"""Every place where a predicate could report something: a cue with its frame, source and content.

In: a Doc. Out: Candidates, accepted or not by the lexicon later. A frame names how the content
hangs on the predicate: `v:clause` (says that X), `v:to` (vows to X), `v:object`, `v:object for`,
`v:for`, `v:comp` (calls X Y), `p:clause` for passives, `n:…` for nouns (the demand that X), `a:…`
for adjectives (confident that X).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analyse.attribution.agents import (
    OBJECTS,
    is_infinitive,
    noun_source,
    passive_agent,
    quotes_as_saying,
    subject,
)
from generator.analyse.attribution.lexicon import lemma_of
from generator.analyse.attribution.tree import child, children, subtree
from generator.model import Doc

CLAUSES = frozenset({"ccomp", "xcomp"})
NOUN_FRAMES = frozenset({"acl", "ccomp", "relcl", "prep"})
"""How what a noun reports hangs on it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A predicate token, its key and frame, the head of its source, and the tokens reported;
    `rule` where it was not found by its frame.
    """

    cue: int
    predicate: str
    frame: str
    source: int | None
    content: tuple[int, ...]
    particle: int | None = None
    rule: str = ""

    @property
    def cues(self) -> tuple[int, ...]:
        """All tokens of the cue."""
        return (self.cue,) if self.particle is None else (self.cue, self.particle)


def candidates(doc: Doc) -> Iterator[Candidate]:
    """All candidates of a Doc, in text order of their cues."""
    for number, token in enumerate(doc.tokens):
        if token.pos in {"VERB", "AUX"}:
            yield from verb_candidates(doc, number)
        elif token.pos in {"NOUN", "PROPN"}:
            yield from noun_candidates(doc, number)
        elif token.pos == "ADJ":
            yield from adjective_candidates(doc, number)


def verb_candidates(doc: Doc, verb: int) -> Iterator[Candidate]:
    """What a verb may report, by each of its dependents."""
    frames = list(verb_frames(doc, verb))
    if not frames:
        return
    passive = is_passive(doc, verb)
    kind = "p" if passive else "v"
    particle = child(doc, verb, "prt")
    predicate = lemma_of(doc.tokens[verb].lemma)
    if particle is not None:
        predicate += " " + doc.tokens[particle].text.lower()
    source = passive_agent(doc, verb) if passive else subject(doc, verb)
    own = {verb, particle}
    for frame, content in frames:
        kept = tuple(t for t in content if t not in own)
        if kept:
            yield Candidate(verb, predicate, f"{kind}:{frame}", source, kept, particle)


def is_passive(doc: Doc, verb: int) -> bool:
    """Whether a verb tells what is done to its subject: was told, or told at the head of a clause
    that hangs on another (Asked about X, she said Y).
    """
    if child(doc, verb, "auxpass", "nsubjpass") is not None:
        return True
    token = doc.tokens[verb]
    bare = token.tag in {"VBN", "VBD"} and child(doc, verb, "aux", "nsubj") is None
    return bare and token.dep == "advcl"


def verb_frames(doc: Doc, verb: int) -> Iterator[tuple[str, list[int]]]:
    """(frame, tokens) for each way content hangs on a verb."""
    barred = frozenset({verb})
    if quotes_as_saying(doc, verb):
        return
    target = child(doc, verb, *OBJECTS)
    for clause in children(doc, verb, *CLAUSES):
        yield clause_frame(doc, verb, clause, target)
    if target is not None:
        yield from object_frames(doc, target, verb)
    if (told := child(doc, verb, "nsubjpass")) is not None and child(
        doc, verb, "agent"
    ) is not None:
        yield "subject", subtree(doc, told)
    for prep in children(doc, verb, "prep"):
        name = doc.tokens[prep].text.lower()
        for inner in children(doc, prep, "pobj", "pcomp"):
            yield name, subtree(doc, inner, barred)
    if (beside := child(doc, verb, "oprd", "attr")) is not None and target is None:
        yield "comp", subtree(doc, beside, barred)
    token = doc.tokens[verb]
    said = child(doc, verb, *CLAUSES)
    aside = token.dep == "parataxis" and (said is None or said > verb)
    if aside or (token.dep == "advcl" and is_as(doc, verb)):
        yield "clause", subtree(doc, token.head, barred)


def is_as(doc: Doc, verb: int) -> bool:
    """Whether the clause begins with `as` (as X said, …) and reports nothing inside itself."""
    mark = child(doc, verb, "mark", "advmod")
    inside = child(doc, verb, *CLAUSES, *OBJECTS)
    return mark is not None and doc.tokens[mark].text.lower() == "as" and inside is None


def clause_frame(doc: Doc, verb: int, clause: int, target: int | None) -> tuple[str, list[int]]:
    """The frame of a clausal complement: finite, infinitive, gerund or a bare `calls X Y`."""
    tokens = subtree(doc, clause, frozenset({verb}))
    head = doc.tokens[clause]
    if head.pos not in {"VERB", "AUX"} and child(doc, clause, "cop", "aux") is None:
        return "comp", tokens
    if is_infinitive(doc, clause):
        if target is not None and target < clause:
            return "object to", sorted({*subtree(doc, target), *tokens})
        return ("object to" if child(doc, clause, "nsubj") is not None else "to"), tokens
    if head.tag == "VBG" and head.dep == "xcomp":
        return "gerund", tokens
    return "clause", tokens


def object_frames(doc: Doc, target: int, verb: int) -> Iterator[tuple[str, list[int]]]:
    """An object alone, and an object with what is said of it (for, of, as …)."""
    tokens = subtree(doc, target)
    yield "object", tokens
    for prep in children(doc, verb, "prep"):
        if prep > target:
            name = doc.tokens[prep].text.lower()
            yield f"object {name}", sorted({*tokens, *subtree(doc, prep)})
    for beside in children(doc, verb, "oprd"):
        yield "comp", sorted({*tokens, *subtree(doc, beside)})


def noun_candidates(doc: Doc, noun: int) -> Iterator[Candidate]:
    """What a noun may report: the demand that X, his call for X, a promise to X."""
    if not any(doc.tokens[c].dep in NOUN_FRAMES for c in doc.children[noun]):
        return
    source = noun_source(doc, noun)
    lemma = doc.tokens[noun].lemma
    for clause in children(doc, noun, "acl", "ccomp", "relcl"):
        frame = noun_clause(doc, clause)
        if frame:
            yield Candidate(noun, lemma, f"n:{frame}", source, tuple(subtree(doc, clause)))
    for prep in children(doc, noun, "prep"):
        name = doc.tokens[prep].text.lower()
        for inner in children(doc, prep, "pobj", "pcomp"):
            if inner != source:
                yield Candidate(noun, lemma, f"n:{name}", source, tuple(subtree(doc, inner)))


def noun_clause(doc: Doc, clause: int) -> str | None:
    """`clause` for a that-clause of content, `to` for an infinitive, None for a relative clause."""
    if is_infinitive(doc, clause):
        return "to"
    mark = child(doc, clause, "mark")
    return "clause" if mark is not None and doc.tokens[mark].text.lower() == "that" else None


def adjective_candidates(doc: Doc, adjective: int) -> Iterator[Candidate]:
    """What an adjective may report: is confident that X, is willing to X, is critical of X."""
    head = doc.tokens[adjective].head
    beside = children(doc, head, "ccomp") if doc.tokens[head].lemma == "be" else ()
    clauses = (*children(doc, adjective, *CLAUSES, "advcl"), *beside)
    if not clauses and child(doc, adjective, "prep") is None:
        return
    source = subject(doc, adjective)
    if source is None and doc.tokens[adjective].dep in {"acomp", "attr", "conj"}:
        source = subject(doc, head)
    lemma = doc.tokens[adjective].lemma
    for clause in clauses:
        frame = "to" if is_infinitive(doc, clause) else "clause"
        yield Candidate(adjective, lemma, f"a:{frame}", source, tuple(subtree(doc, clause)))
    for prep in children(doc, adjective, "prep"):
        for inner in children(doc, prep, "pobj", "pcomp"):
            name = doc.tokens[prep].text.lower()
            yield Candidate(adjective, lemma, f"a:{name}", source, tuple(subtree(doc, inner)))

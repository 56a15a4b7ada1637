"""All candidates of a Doc: what stands in quotation marks, what predicates report, source phrases.

In: a Doc and its Quotations. Out: a Pool. Nothing inside of direct speech is a candidate: whoever
speaks, the outermost speaker counts (codebook 4.1). Nor is the furniture of a page, or what the
author or the reader says (I, we, you).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.analyse.attribution.agents import RELAYING, has_mind
from generator.analyse.attribution.candidates import Candidate, candidates
from generator.analyse.attribution.features import Scenery, scenery
from generator.analyse.attribution.furniture import furniture_tokens
from generator.analyse.attribution.lexicon import Lexicon, lemma_of
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.quoted import quoted_passages
from generator.analyse.attribution.relaying import can_speak, excerpts, is_medium
from generator.analyse.attribution.setting import Quoted, tokens_inside
from generator.analyse.attribution.source_phrases import phrase_passages
from generator.analyse.attribution.speech import link_quotations
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import children, tokens_with_words
from generator.model import Doc

LONGEST = 250
"""Tokens of a clause; whatever holds more is no sentence, and would cost quadratic time."""
CLAUSAL = 0.35
"""Least weight of a frame whose clause is joined with the quotations under the same cue."""
AUTHORS = frozenset({"i", "we", "you", "me", "us", "one", "my", "our", "your", "this", "that"})
RULES = {
    "v:clause": "verb with a clause",
    "p:clause": "passive with a clause",
    "v:comp": "verb that names or judges",
    "n:clause": "noun with a clause",
}


@dataclass(frozen=True, slots=True)
class Pool:
    """The candidates of a Doc with what is the same for all."""

    scene: Scenery
    candidates: Sequence[Candidate]


def gather(doc: Doc, quotes: Sequence[Quotation], lexicon: Lexicon) -> Pool:
    """The pool of a Doc."""
    every = [c for c in candidates(doc) if len(c.content) <= LONGEST]
    linked = own_words(doc, quotes, every, lexicon)
    spoken = tokens_inside(doc, [quotes[link.quotation] for link in linked])
    barred = spoken | furniture_tokens(doc)
    predicated = [c for c in every if c.cue not in barred]
    quoted = quoted_passages(doc, quotes, linked, best_by_cue(predicated, lexicon))
    phrases = [p for p in phrase_passages(doc) if p.cue[0] not in barred]
    sources = [link.source for link in linked if link.source is not None]
    scene = scenery(doc, lexicon, quotes, sources)
    taken = {passage.cue[0] for passage in quoted}
    rest = (c for c in predicated if c.cue not in taken)
    found = [*map(as_candidate, [*quoted, *phrases]), *rest]
    return Pool(scene, tuple(admitted(scene, found)))


def own_words(
    doc: Doc, quotes: Sequence[Quotation], found: Sequence[Candidate], lexicon: Lexicon
) -> tuple[Quoted, ...]:
    """The quotations with their speakers, but those in which a medium only reports others."""
    linked = link_quotations(doc, quotes, lambda token: is_speech_cue(doc, token, lexicon))
    by_media = [link for link in linked if link.source is not None and is_medium(doc, link.source)]
    if not by_media:
        return linked
    inside = tokens_inside(doc, [quotes[link.quotation] for link in by_media])
    inner = best_by_cue([c for c in found if c.cue in inside], lexicon)
    dropped = set(excerpts(doc, quotes, by_media, inner))
    return tuple(
        link for link in linked if not dropped.intersection({link.quotation, link.continues})
    )


def admitted(scene: Scenery, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Those that hold a word and report somebody, without the tokens of their cue."""
    doc = scene.doc
    worded = tokens_with_words(doc)
    for candidate in found:
        content = frozenset(candidate.content).difference(candidate.cues)
        if worded.isdisjoint(content) or not reports(scene, candidate):
            continue
        if len(content) < len(candidate.content):
            kept = tuple(t for t in candidate.content if t in content)
            yield replace(candidate, content=kept)
        else:
            yield candidate


def reports(scene: Scenery, candidate: Candidate) -> bool:
    """Whether it can be a report: no mere deed, none of author or reader; a stance is held by those
    who have a mind; what nobody does is reported in the passive or as a clause.
    """
    part, _, frame = candidate.frame.partition(":")
    if frame == "quote":
        return not by_author(scene.doc, candidate)
    if candidate.predicate in words("deed") and frame != "clause":
        return False
    if scene.lexicon.bars(candidate.predicate, candidate.frame) or on_air(scene.doc, candidate):
        return False
    if only_cites(scene.doc, candidate):
        return False
    if candidate.source is None:
        imperative = scene.doc.tokens[candidate.cue].tag == "VB"
        return part == "p" or (frame == "clause" and not imperative)
    stance = scene.lexicon.entry(candidate.predicate, candidate.frame)[1] == "stance"
    minded = not stance or frame == "clause" or has_mind(scene.doc, candidate.source)
    return minded and not by_author(scene.doc, candidate)


def only_cites(doc: Doc, candidate: Candidate) -> bool:
    """Whether a medium names whom it cites, which is nothing it says."""
    if candidate.predicate not in RELAYING or not candidate.frame.endswith(":object"):
        return False
    medium = candidate.source is not None and is_medium(doc, candidate.source)
    return medium and any(can_speak(doc, c) for c in children(doc, candidate.cue, "dobj"))


def on_air(doc: Doc, candidate: Candidate) -> bool:
    """Whether it only tells where or when (spoke on the show, is expected on Tuesday)."""
    _, _, frame = candidate.frame.partition(":")
    names = words("broadcast") | words("date")
    return frame in {"on", "in", "at"} and any(
        (doc.tokens[t].lemma in names or doc.tokens[t].text in names)
        and doc.tokens[t].dep == "pobj"
        for t in candidate.content[:4]
    )


def by_author(doc: Doc, candidate: Candidate) -> bool:
    """Whether the source is the author, the reader or a mere pointer."""
    source = candidate.source
    if source is None or (doc.tokens[source].text.lower() == "one" and doc.children[source]):
        return False  # one of the advisers
    owners = (doc.tokens[c].text.lower() for c in children(doc, source, "poss"))
    return doc.tokens[source].text.lower() in AUTHORS or any(o in AUTHORS for o in owners)


def as_candidate(passage: Passage) -> Candidate:
    """A passage that was found by its marks or its phrase, as a candidate among others."""
    return Candidate(
        cue=passage.cue[0],
        predicate=passage.predicate,
        frame=passage.frame,
        source=passage.source,
        content=tuple(sorted(passage.content)),
        particle=passage.cue[1] if len(passage.cue) > 1 else None,
        rule=passage.rule,
    )


def is_speech_cue(doc: Doc, token: int, lexicon: Lexicon) -> bool:
    """Whether a verb can introduce a quotation."""
    lemma = lemma_of(doc.tokens[token].lemma)
    if token and doc.tokens[token - 1].text == "-":  # so-called
        return False
    beside = doc.tokens[min(token + 1, len(doc.tokens) - 1)].text.lower()
    return lexicon.is_speech(lemma) or lexicon.is_speech(f"{lemma} {beside}")


def best_by_cue(found: Sequence[Candidate], lexicon: Lexicon) -> dict[int, Passage]:
    """For each predicate outside direct speech its likeliest frame, where that is likely enough."""
    best: dict[int, Passage] = {}
    for candidate in found:
        weight = lexicon.weight(candidate.predicate, candidate.frame)
        held = best.get(candidate.cue)
        if weight >= CLAUSAL and (held is None or weight > held.weight):
            best[candidate.cue] = passage_of(candidate, weight)
    return best


def passage_of(candidate: Candidate, weight: float) -> Passage:
    """The passage that a candidate is if it is taken."""
    return Passage(
        cue=candidate.cues,
        source=candidate.source,
        content=frozenset(candidate.content) - set(candidate.cues),
        predicate=candidate.predicate,
        frame=candidate.frame,
        weight=weight,
        rule=candidate.rule or RULES.get(candidate.frame, f"predicate and frame {candidate.frame}"),
    )

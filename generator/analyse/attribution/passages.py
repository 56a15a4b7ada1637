"""Passages: which words are reported, by which cue, from which source. No names or sides yet.

In: a Doc. Out: Passages with disjoint contents, in text order; nested ones belong to the outermost,
but a medium that only relays gives way to the one it relays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.analyse.attribution.agents import has_mind
from generator.analyse.attribution.candidates import Candidate, candidates
from generator.analyse.attribution.lexicon import Lexicon, lemma_of
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.quoted import quoted_passages
from generator.analyse.attribution.setting import tokens_inside
from generator.analyse.attribution.source_phrases import phrase_passages
from generator.analyse.attribution.speech import link_quotations
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, has_word, spans_of, subtree
from generator.model import Doc

ACCEPT = 0.35
"""Least weight of a frame; chosen on every seventh training article."""
AUTHORS = frozenset({"i", "we", "you", "me", "us", "one", "my", "our", "your", "this", "that"})
RULES = {
    "v:clause": "verb with a clause",
    "p:clause": "passive with a clause",
    "v:comp": "verb that names or judges",
    "n:clause": "noun with a clause",
}


def find_passages(doc: Doc, quotes: Sequence[Quotation], lexicon: Lexicon) -> tuple[Passage, ...]:
    """All passages of a Doc."""
    linked = link_quotations(doc, quotes, lambda token: is_speech_cue(doc, token, lexicon))
    spoken = tokens_inside(doc, [quotes[link.quotation] for link in linked])
    clausal = best_by_cue(doc, lexicon, spoken)
    quoted = quoted_passages(doc, quotes, linked, clausal)
    taken = {passage.cue[0] for passage in quoted}
    rest = [passage for cue, passage in clausal.items() if cue not in taken]
    phrases = [p for p in phrase_passages(doc) if p.cue[0] not in spoken]
    everything = [p for p in [*quoted, *rest, *phrases] if reports(doc, p, lexicon)]
    by_cue = {p.cue[0]: p for p in everything}
    everything = [p for p in everything if not relays(doc, p, by_cue)]
    everything = [replace(p, content=own_content(doc, p, by_cue)) for p in everything]
    return tuple(sorted(outermost(doc, everything), key=lambda p: min(p.content)))


def reports(doc: Doc, passage: Passage, lexicon: Lexicon) -> bool:
    """Whether somebody is reported: not the author or the reader, not an active verb of nobody."""
    form, _, frame = passage.frame.partition(":")
    if passage.predicate in words("deed") and frame not in {"quote", "clause"}:
        return False
    if passage.source is None:
        return frame == "quote" or form == "p" or (form != "v" and frame == "clause")
    stance = lexicon.entry(passage.predicate, passage.frame)[1] == "stance"
    if stance and frame != "quote" and not has_mind(doc, passage.source):
        return False
    return doc.tokens[passage.source].text.lower() not in AUTHORS


def own_content(doc: Doc, passage: Passage, by_cue: Mapping[int, Passage]) -> frozenset[int]:
    """The content without what another source says in a clause set against it (while Y said …), and
    without the medium behind it (…, X said, Reuters reports).
    """
    content = passage.content
    head = doc.tokens[passage.cue[0]].head
    over = by_cue.get(head)
    if over is not None and over.source is not None and is_medium(doc, over.source):
        content -= {head, *subtree(doc, over.source)}
    for cue in sorted(content & by_cue.keys()):
        if by_cue[cue].source is not None and stands_apart(doc, cue):
            content -= frozenset(subtree(doc, cue))
    return content


def stands_apart(doc: Doc, cue: int) -> bool:
    """Whether a verb's clause is no part of what the other speaker says."""
    mark = child(doc, cue, "mark")
    against = mark is not None and doc.tokens[mark].text.lower() in {"while", "whereas", "although"}
    return doc.tokens[cue].dep == "parataxis" or (doc.tokens[cue].dep == "advcl" and against)


def relays(doc: Doc, passage: Passage, by_cue: Mapping[int, Passage]) -> bool:
    """Whether a medium only passes on what another source in its content says."""
    if passage.source is None or not is_medium(doc, passage.source):
        return False
    inner = (by_cue[cue] for cue in passage.content & by_cue.keys())
    return any(
        other.source is not None
        and other.source in passage.content
        and not is_medium(doc, other.source)
        and 2 * len(other.content & passage.content) > len(passage.content)
        for other in inner
    )


def is_medium(doc: Doc, head: int) -> bool:
    """Whether a source is a newspaper, agency or reporter."""
    token = doc.tokens[head]
    return token.lemma.lower() in words("medium") or token.text in words("media name")


def is_speech_cue(doc: Doc, token: int, lexicon: Lexicon) -> bool:
    """Whether a verb can introduce a quotation."""
    lemma = lemma_of(doc.tokens[token].lemma)
    if token and doc.tokens[token - 1].text == "-":  # so-called
        return False
    beside = doc.tokens[min(token + 1, len(doc.tokens) - 1)].text.lower()
    return lexicon.is_speech(lemma) or lexicon.is_speech(f"{lemma} {beside}")


def best_by_cue(doc: Doc, lexicon: Lexicon, spoken: frozenset[int]) -> dict[int, Passage]:
    """For each predicate outside direct speech its likeliest frame, where that is likely enough."""
    best: dict[int, Passage] = {}
    for candidate in candidates(doc):
        if candidate.cue in spoken:
            continue
        weight = lexicon.weight(candidate.predicate, candidate.frame)
        held = best.get(candidate.cue)
        if weight >= ACCEPT and (held is None or weight > held.weight):
            best[candidate.cue] = passage_of(candidate, weight)
    return best


def passage_of(candidate: Candidate, weight: float) -> Passage:
    """A candidate that is accepted."""
    cue = (candidate.cue,) if candidate.particle is None else (candidate.cue, candidate.particle)
    return Passage(
        cue=cue,
        source=candidate.source,
        content=frozenset(candidate.content) - set(cue),
        predicate=candidate.predicate,
        frame=candidate.frame,
        weight=weight,
        rule=RULES.get(candidate.frame, f"predicate and frame {candidate.frame}"),
    )


def outermost(doc: Doc, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages that no other holds, largest first; what two share stays with the larger."""
    taken: set[int] = set()
    ordered = sorted(passages, key=lambda p: (-len(p.content), p.cue[0]))
    for passage in ordered:
        if passage.cue[0] in taken:
            continue
        content = passage.content - taken - set(passage.cue)
        if any(has_word(doc, span) for span in spans_of(doc, content)):
            taken |= content
            yield replace(passage, content=frozenset(content))

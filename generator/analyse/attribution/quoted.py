"""Linked quotations become passages: one for each cue, with all that run on under it
(codebook 3.2).

In: a Doc, its Quotations, how they were linked, and the passages of clauses by their cue. Out:
Passages of the frame `v:quote`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.analyse.attribution.around import clause_around
from generator.analyse.attribution.furniture import furniture_tokens
from generator.analyse.attribution.headlines import headline_passages
from generator.analyse.attribution.labels import labelled_passages
from generator.analyse.attribution.lexicon import lemma_of
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.setting import Quoted
from generator.analyse.attribution.tree import child, children, subtree, tokens_in
from generator.model import Doc, Span

QUOTED_WEIGHT = 0.95


def quoted_passages(
    doc: Doc, quotes: Sequence[Quotation], linked: Sequence[Quoted], clausal: Mapping[int, Passage]
) -> list[Passage]:
    """One passage for each cue of direct speech, with every quotation that runs on under it."""
    home: dict[int, int] = {}
    groups: dict[int, list[Quoted]] = defaultdict(list)
    for link in linked:
        top = link.quotation if link.continues is None else home[link.continues]
        home[link.quotation] = top
        groups[top].append(link)
    by_cue: dict[int, Passage] = {}
    for links in groups.values():
        passage = spoken_passage(doc, quotes, links, clausal)
        held = by_cue.get(passage.cue[0])
        by_cue[passage.cue[0]] = passage if held is None else joined(held, passage)
    found = [*by_cue.values(), *labelled_passages(doc), *headline_passages(doc)]
    beside = furniture_tokens(doc)
    return [passage for passage in found if not beside.intersection(passage.cue)]


def joined(one: Passage, two: Passage) -> Passage:
    """Two passages under one cue are one."""
    return replace(one, content=one.content | two.content)


def spoken_passage(
    doc: Doc, quotes: Sequence[Quotation], links: Sequence[Quoted], clausal: Mapping[int, Passage]
) -> Passage:
    """The passage of a cue and its quotations; the clause under the same cue belongs to it."""
    first = links[0]
    cue = first.cue if first.cue is not None else 0
    content = {t for link in links for t in tokens_in(doc, quotes[link.quotation].outer)}
    content.update(t for link in links for t in around(doc, quotes, link))
    clause = clausal.get(cue)
    source = first.source
    if clause is not None:
        # X had gone, and Lee said Y was “dead”: what stands before the cue is told by the author
        ahead = first.embedded and max(clause.content) < cue and doc.tokens[cue + 1].text != ","
        if clause.content & content or (clause.frame.endswith("clause") and not ahead):
            content |= clause.content - set_off(doc, quotes[first.quotation], cue)
        source = source if source is not None else clause.source
    content -= {cue} | (source_words(doc, source) - quote_tokens(doc, quotes, links))
    return Passage(
        cue=(cue,),
        source=source,
        content=frozenset(content),
        predicate=lemma_of(doc.tokens[cue].lemma),
        frame="v:quote",
        weight=QUOTED_WEIGHT,
        rule=first.rule,
    )


def set_off(doc: Doc, quotation: Quotation, cue: int) -> frozenset[int]:
    """The words before the colon or dash that sets a quotation off, its cue being behind it."""
    start = quotation.outer.start
    sentence = doc.sentences[doc.tokens[cue].sentence]
    mark = doc.text[max(0, start - 3) : start].rstrip()[-1:]
    if mark not in {":", "-", "–", "—", "("} or doc.tokens[cue].start < start:
        return frozenset()
    return frozenset(tokens_in(doc, Span(sentence.span.start, max(sentence.span.start, start))))


def around(doc: Doc, quotes: Sequence[Quotation], link: Quoted) -> Iterator[int]:
    """The words outside of the marks that are reported with a quotation."""
    if link.lead is not None:
        yield from tokens_in(doc, link.lead)
    if link.embedded and link.cue is not None:
        quoted = frozenset(tokens_in(doc, quotes[link.quotation].outer))
        held = clause_around(doc, link.cue, quoted)
        yield from () if held is None else held.content
        yield from named_so(doc, link.cue, quoted)


def named_so(doc: Doc, cue: int, quoted: frozenset[int]) -> Iterable[int]:
    """What a passive names with quoted words: the plan, in `the plan was called “X”` and `was
    described as “X”`.
    """
    named = child(doc, cue, "nsubjpass")
    behind = (c for c in children(doc, cue, "prep") if doc.tokens[c].text.lower() == "as")
    so = [*children(doc, cue, "oprd"), *behind]
    if named is None or not any(quoted.intersection(subtree(doc, c)) for c in so):
        return ()
    return subtree(doc, named)


def source_words(doc: Doc, source: int | None) -> set[int]:
    """The words of a source, with the `by` before it."""
    if source is None:
        return set()
    head = doc.tokens[source].head
    by = doc.tokens[head].text.lower() == "by"
    return set(subtree(doc, head if by else source))


def quote_tokens(doc: Doc, quotes: Sequence[Quotation], links: Iterable[Quoted]) -> set[int]:
    """The tokens of the linked quotations."""
    return {t for link in links for t in tokens_in(doc, quotes[link.quotation].outer)}

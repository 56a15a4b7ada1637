"""What an article has that another may lack: voices, figures, places and quotations.

In: the parsed text and title, its quotations and attributions, the dispute. Out: Items, keyed so
that articles are compared without their texts. A voice is a speaker by name or a body; a place a
name behind `in`, `near`, `outside`; a quotation a sentence, or a part of one, in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analyse.attribution.furniture import furniture
from generator.analyse.attribution.identities import match
from generator.analyse.attribution.names import aliases, known_names
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import tokens_in
from generator.analyse.figures import figures
from generator.analyse.named import ENDINGS, capital_runs, place_runs, plain_name, voice_key
from generator.analyse.numbers import find_numbers, written
from generator.analyse.reading import overlaps
from generator.analyse.stems import CONTENT, cached_stem, digests, fold, stems
from generator.coded import digest
from generator.model import WORD, Attribution, Dispute, Doc, Item, Span, Spans

SUREST = 0.5
"""Confidence below which nobody is said to be a voice of the article."""
FEWEST_STEMS = 4
"""Words that tell something, in a quotation that is compared."""
FEWEST_WORDS = 6
SHOWN = 25
"""Words of a quotation that are shown."""
SHINGLE = 5
"""Words of a shingle."""
LAST = frozenset("048c")
"""Last digits of the hashes that are kept, every fourth: the same ones in every article."""


def items(
    doc: Doc,
    title: Doc | None,
    quoted: Spans,
    attributions: tuple[Attribution, ...],
    dispute: Dispute | None,
) -> tuple[Item, ...]:
    """All Items of an article, by kind and place."""
    lines = furniture(doc)
    barred = frozenset(
        t
        for sentence in doc.sentences
        if sentence.paragraph in lines
        for t in range(sentence.first, sentence.last)
    )
    found = [
        *gathered(voices(attributions)),
        *gathered(figures(doc, barred)),
        *gathered(places(doc, barred, dispute)),
        *quotations(doc, quoted, attributions),
        *gathered(names(doc, dispute)),
        *(() if title is None else gathered(of_title(title, dispute))),
        vocabulary(doc, title),
        shingles(doc),
    ]
    return tuple(found)


def gathered(found: Iterable[Item]) -> Iterator[Item]:
    """Items of one key as one, with all their passages; shown are the words of the first."""
    by_key: dict[tuple[str, tuple[str, ...]], list[Item]] = {}
    for item in found:
        by_key.setdefault((item.kind, item.key), []).append(item)
    for same in by_key.values():
        first = same[0]
        spans = tuple(sorted({span for item in same for span in item.spans}))
        yield Item(first.kind, first.key, spans, first.words)


def voices(attributions: tuple[Attribution, ...]) -> Iterator[Item]:
    """Who is reported as saying something, by name."""
    for one in attributions:
        if one.kind == "speech" and one.confidence >= SUREST and one.speaker is not None:
            key = voice_key(one)
            if key is not None:
                yield Item("voice", key, one.content, plain_name(one.speaker))


def places(doc: Doc, barred: frozenset[int], dispute: Dispute | None) -> Iterator[Item]:
    """Names behind prepositions of place that are no name of the dispute."""
    taken = set() if dispute is None else {fold(alias) for alias, _ in aliases(dispute)}
    for run in place_runs(doc):
        name = Span(doc.tokens[run[0]].start, doc.tokens[run[-1]].end).of(doc.text)
        bare = " ".join(word for word in name.split() if word not in words("land"))
        if barred.isdisjoint(run) and taken.isdisjoint({fold(name), fold(bare)}):
            span = Span(doc.tokens[run[0]].start, doc.tokens[run[-1]].end)
            yield Item("place", (fold(name),), (span,), name)


def quotations(doc: Doc, quoted: Spans, attributions: tuple[Attribution, ...]) -> Iterator[Item]:
    """Each sentence in quotation marks that somebody is reported to have said."""
    sentences = tuple(sentence.span for sentence in doc.sentences)
    contents = tuple(sorted(span for a in attributions if a.kind == "speech" for span in a.content))
    for span in overlaps(tuple(overlaps(quoted, sentences)), contents):
        told = tuple(stems(doc, tokens_in(doc, span)))
        said = [match.group() for match in WORD.finditer(doc.text, span.start, span.end)]
        if len(set(told)) >= FEWEST_STEMS and len(said) >= FEWEST_WORDS:
            yield Item("quotation", digests(told), (span,), clipped(doc.text, span))


def clipped(text: str, span: Span) -> str:
    """The words of a span, as many as are shown."""
    found = list(WORD.finditer(text, span.start, span.end))
    if len(found) <= SHOWN:
        return span.of(text)
    return f"{text[span.start : found[SHOWN - 1].end()]} …"


def names(doc: Doc, dispute: Dispute | None) -> Iterator[Item]:
    """Every run of capitalised words, whatever the parser takes it for, and where a text names a
    party of the dispute.
    """
    for run in capital_runs(doc):
        span = Span(doc.tokens[run[0]].start, doc.tokens[run[-1]].end)
        yield Item("name", (ENDINGS.sub("", fold(span.of(doc.text))),), (span,))
    for name in match(doc, {} if dispute is None else known_names(dispute)):
        who = name.identity
        if who is not None and who.side is not None and who.party is not None:
            yield Item("name", ("party", who.side, who.party), (name.span,))


def of_title(title: Doc, dispute: Dispute | None) -> Iterator[Item]:
    """The numbers and names of a headline, without spans: those are the text's."""
    yield from (Item("number", (written(n.value),), ()) for n in find_numbers(title.text))
    yield from (Item("name", item.key, ()) for item in names(title, dispute))


def vocabulary(doc: Doc, title: Doc | None) -> Item:
    """All words of an article and its headline, as hashes of their stems."""
    found = {
        cached_stem(token.lemma if token.pos in CONTENT else token.text.lower())
        for one in (doc, title)
        if one is not None
        for token in one.tokens
        if token.text[:1].isalnum()
    }
    return Item("word", digests(found), ())


def shingles(doc: Doc) -> Item:
    """A sample of the runs of five words, as hashes: articles with the same text have the same."""
    plain = [fold(span.of(doc.text)) for span in doc.words]
    runs = (" ".join(plain[at : at + SHINGLE]) for at in range(len(plain) - SHINGLE + 1))
    kept = {one for one in map(digest, runs) if one[-1] in LAST}
    return Item("shingle", tuple(sorted(kept)), ())

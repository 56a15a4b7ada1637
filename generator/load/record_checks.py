"""A record and its article in; where the two, or the record and its dispute, do not fit out.

What is shown of the article, in the record and in the words that corrections quote, may not be more
than the budget allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.breaches import breaches
from generator.budget import MOST, PASSAGE, count, known_names, limit, quotes
from generator.coded import digest
from generator.errors import Problem
from generator.load.article_schema import ArticleHead
from generator.load.check_files import ArticleFile
from generator.load.freeze import correction
from generator.load.passages import inside
from generator.load.record_parts import of_headline
from generator.load.record_values import OF
from generator.load.records import Found
from generator.load.strict_yaml import Loc
from generator.load.validate import listed
from generator.load.values import quoted
from generator.model import AUTHOR, BOTH, OTHER, UNKNOWN, Correction, Dispute, Record, Span
from generator.projection import occurrences, place, without_words
from generator.shadow import words_of

_VOICES = (AUTHOR, BOTH, OTHER, UNKNOWN)


def around(found: Found | None, article: ArticleFile, dispute: Dispute | None) -> Iterator[Problem]:
    """All that does not fit around a record, and what front matter quotes too much."""
    head = article.head.entry
    if head is None:
        yield from found.problems if found else ()
        return
    yield from too_long(article, head)
    yield from withdrawn_words(article, head)
    if found is None:
        return
    yield from found.problems
    if head.rights.basis != "quotation":
        what = "the text stands in the article's file, so there is no record: delete this"
        yield Problem(found.path, 1, 1, "", what)
    elif found.record is not None:
        yield from _fitting(found, found.record, article, head)
        if dispute is not None:
            known = known_names(dispute)
            quoting = tuple(map(correction, head.corrections))
            for message in breaches(found.record, quoting, known, head.title):
                yield found.problem(("shown",), f"{message}. Run evenhand code, or quote less")
            yield from unknown_sides(found, found.record, [side.id for side in dispute.sides])
            yield from unknown_voices(found, found.record, dispute)
            yield from unknown_wording(found, found.record, dispute)


def too_long(article: ArticleFile, head: ArticleHead) -> Iterator[Problem]:
    """Corrections that quote more than a passage's words, of a text that belongs to others."""
    if head.rights.basis != "quotation" or not head.corrections:
        return
    for i, entry in enumerate(head.corrections):
        words = count(entry.passage or "")
        if words > PASSAGE:
            what = f"quotes {words} words, {PASSAGE} may be: write at: with offsets instead"
            yield article.head.tree.problem(("corrections", i, "passage"), what)
    total = sum(map(count, quotes(map(correction, head.corrections))))
    most = MOST if article.text is None else limit(count(article.text))
    if total > most:
        what = f"quote {total} words, {most} may be: write at: with offsets instead"
        yield article.head.tree.problem(("corrections",), what)


def withdrawn_words(article: ArticleFile, head: ArticleHead) -> Iterator[Problem]:
    """Words and names that corrections keep of a withdrawn text of others."""
    if head.rights.basis != "quotation" or not head.withdrawn:
        return
    ways = (("passage", "write at: with offsets instead"), ("speaker", "write side: instead"))
    for i, entry in enumerate(head.corrections):
        for name, advice in ways:
            if getattr(entry, name) is not None:
                what = f"the article is withdrawn, so none of its words stay: {advice}"
                yield article.head.tree.problem(("corrections", i, name), what)


def _fitting(
    found: Found, record: Record, article: ArticleFile, head: ArticleHead
) -> Iterator[Problem]:
    if record.coding.text != head.text_hash:
        what = (
            f"is of another text than the article's text_hash ({(head.text_hash or '')[:12]}…): "
            "put back the hash, or code the new text: evenhand code"
        )
        yield found.problem(("coding", "text"), what)
        return
    headline = record.analysis.headline
    if headline is not None and headline.title == digest(head.title):
        for loc, message in of_headline(headline, head.title):
            yield found.problem(loc, message)
    corrections = tuple(map(correction, head.corrections))
    if head.withdrawn and record != without_words(record):
        what = "the article is withdrawn and its words are still here: run evenhand code"
        yield found.problem(("shown",), what)
    for i, entry in enumerate(corrections):
        for loc, message in misfits(record, entry, article.text):
            yield article.head.tree.problem(("corrections", i, *loc), message)


def misfits(record: Record, entry: Correction, text: str | None) -> Iterator[tuple[Loc, str]]:
    """Where, from the correction on, and how it misses what the record has of the text."""
    passage, at = entry.passage, place(record, entry)
    if passage is not None and at is None:
        known = record.shadow if text is None else text
        starts = occurrences(known, passage)[entry.nth - 1 :]
        where = f"[{starts[0]}, {starts[0] + len(passage)}]" if starts else "with offsets"
        what = f"the record does not know where these words stand: write at: {where}"
        yield ("passage",), what if text is None else f"{what}, or run evenhand code"
    elif passage is not None and at is not None and not fits(record, at, passage):
        yield ("passage",), "other words stand where the record says that these do: write at:"
    if text is None and entry.at is not None:
        yield from inside(("at",), [entry.at.start, entry.at.end], record.shadow)
    if text is None and entry.add is not None:
        for name in ("content", "source", "cue"):
            span = getattr(entry.add, name)
            if span is not None:
                yield from inside(("add", name), [span.start, span.end], record.shadow)


def fits(record: Record, at: Span, passage: str) -> bool:
    """Whether a passage may stand there: its words are as long as those of the text, and are those
    that are shown.
    """
    text = f"{record.shadow[: at.start]}{passage}{record.shadow[at.end :]}"
    alike = all(span.of(text) == span.of(record.shadow) for span in record.shown)
    return len(text) == len(record.shadow) and alike and words_of(text) == words_of(record.shadow)


def unknown_sides(found: Found, record: Record, sides: Sequence[str]) -> Iterator[Problem]:
    """Sides that the dispute does not have, and sides of it of which the record knows nothing."""
    analysis = record.analysis
    named: list[tuple[Loc, str | None]] = [
        *((("clips", i, "voice"), c.voice) for i, c in enumerate(analysis.clips)),
        *((("measurements", i, "side"), m.side) for i, m in enumerate(analysis.measurements)),
        *((("before", i, "side"), m.side) for i, m in enumerate(analysis.before)),
    ]
    named += [(("bearings", i, "side"), b.side) for i, b in enumerate(analysis.bearings)]
    for i, act in enumerate(analysis.acts):
        named += [(("acts", i, "agent_side"), act.agent_side)]
        named += [(("acts", i, "patient_side"), act.patient_side)]
    for rows, passages in (("attributions", analysis.attributions), ("machine", analysis.machine)):
        named += [((rows, i, "sides"), s) for i, a in enumerate(passages) for s in a.sides]
    if (headline := analysis.headline) is not None:
        at: Loc = ("headline", "attributions")
        named += [
            ((*at, i, "sides"), s) for i, a in enumerate(headline.attributions) for s in a.sides
        ]
        named += [(("headline", "pairs", i, "side"), p.side) for i, p in enumerate(headline.pairs)]
    for loc, side in named:
        if side is not None and side not in (*sides, *_VOICES):
            what = f"{quoted(side)} is no side of this dispute: {listed(sides)}"
            yield found.problem(loc, what)
    for side in sides:
        if side not in {m.side for m in analysis.measurements}:
            what = f"there are no figures of the side {quoted(side)}: evenhand code --recode"
            yield found.problem(("measurements",), what)


def unknown_voices(found: Found, record: Record, dispute: Dispute) -> Iterator[Problem]:
    """Parties and others that the dispute does not have."""
    parties = {side.id: [party.id for party in side.parties] for side in dispute.sides}
    others = [*(other.id for other in dispute.others), *(s.id for s in dispute.speakers)]
    analysis = record.analysis
    for rows, passages in (("attributions", analysis.attributions), ("machine", analysis.machine)):
        for i, row in enumerate(passages):
            known = [party for side in row.sides for party in parties.get(side, ())]
            if row.party is not None and row.party not in known:
                what = f"{quoted(row.party)} is no party of its side: evenhand code --recode"
                yield found.problem((rows, i, "party"), what)
            if row.other is not None and row.other not in others:
                what = (
                    f"{quoted(row.other)} is none of the dispute's others: evenhand code --recode"
                )
                yield found.problem((rows, i, "other"), what)


def unknown_wording(found: Found, record: Record, dispute: Dispute) -> Iterator[Problem]:
    """Figures of contested words and claims that the dispute does not list."""
    words = {f"{term.id}: {word}" for term in dispute.terms for word in term.words}
    sides = {side.id for side in dispute.sides}
    known = OF | words | sides | {claim.id for claim in dispute.claims}
    for i, figure in enumerate(record.analysis.measurements):
        if figure.of is not None and figure.of not in known:
            what = f"{quoted(figure.of)} is in no list of the dispute: evenhand code --recode"
            yield found.problem(("measurements", i, "of"), what)

"""A Doc becomes Attributions (codebook 2.1): passages, who speaks in them, for which side.

In: a Doc and its Dispute (or None: then no sides). Out: Attributions in text order, contents
disjoint and inside the text. Never raises, on any text. Known weakness: noun phrases that report
(`support for X`) are found half as often as clauses; speakers named only in a caption are missed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.analyse.attribution.affiliation import NameIndex, index_names
from generator.analyse.attribution.confidence import confidence
from generator.analyse.attribution.cue_classes import cue_class
from generator.analyse.attribution.heads import real_head
from generator.analyse.attribution.lexicon import Lexicon, load_lexicon
from generator.analyse.attribution.misread import with_surnames
from generator.analyse.attribution.names import find_names, lands
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.passages import find_passages
from generator.analyse.attribution.persons import find_persons
from generator.analyse.attribution.pronouns import Spoken
from generator.analyse.attribution.quotations import Quotation, find_quotations
from generator.analyse.attribution.relaying import cited
from generator.analyse.attribution.setting import tokens_inside
from generator.analyse.attribution.sides import standing
from generator.analyse.attribution.speakers import BY_OWNER, NAME_BESIDE, Mention, resolve
from generator.analyse.attribution.standings import NOTHING_TOLD, Standing
from generator.analyse.attribution.tree import children, spans_of, subtree
from generator.model import WORD, Attribution, Dispute, Doc, Form, Span, Spans

BY_NAME = frozenset({"name", NAME_BESIDE, BY_OWNER})
"""Rules that lead to a person by name."""
AS_BEFORE = "as before, "


@dataclass(frozen=True, slots=True)
class Context:
    """What every passage of a Doc is read against."""

    doc: Doc
    quotes: Sequence[Quotation]
    quoted: Spans
    names: NameIndex
    dispute: Dispute | None
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Heard:
    """A passage with who speaks (None: nobody is named) and where they stand."""

    passage: Passage
    mention: Mention | None
    stands: Standing
    content: Spans
    form: Form


def extract(doc: Doc, dispute: Dispute | None) -> tuple[Attribution, ...]:
    """All attributions of a Doc."""
    return attributions_of(context_of(doc, dispute))


def attributions_of(context: Context) -> tuple[Attribution, ...]:
    """All attributions of the Doc that a Context is of."""
    return in_turns(attribution(context, one) for one in hear(context))


def context_of(doc: Doc, dispute: Dispute | None) -> Context:
    """What every passage of a Doc is read against."""
    doc = with_surnames(doc)
    quotes = find_quotations(doc.text, doc.paragraphs)
    inside = tokens_inside(doc, quotes)
    names = NameIndex(inside=inside) if dispute is None else name_index(doc, dispute, inside)
    return Context(doc, quotes, tuple(q.inner for q in quotes), names, dispute, load_lexicon())


def name_index(doc: Doc, dispute: Dispute, inside: frozenset[int]) -> NameIndex:
    """The names of a dispute in a Doc; `inside` are the tokens in quotation marks."""
    found = find_names(doc, dispute)
    return index_names(doc, found, inside, find_persons(doc, dispute, found), lands(dispute))


def hear(context: Context) -> Iterator[Heard]:
    """Every passage with its speaker and where they stand, in text order."""
    doc, names = context.doc, context.names
    spoken: list[Spoken] = []
    stood: dict[str, Standing] = {}
    for found in find_passages(doc, context.quotes, context.lexicon):
        passage = relayed(doc, found)
        mention = None if passage.source is None else resolve(doc, passage.source, spoken, names)
        if mention is not None and passage.source is not None:
            spoken.append(Spoken(passage.source, mention.head))
        content = spans_of(doc, passage.content)
        form = form_of(doc.text, content, context.quoted)
        stands = remembered(mention, where(context, passage.source, mention), stood)
        yield Heard(passage, mention, stands, content, form)


def remembered(mention: Mention | None, stands: Standing, stood: dict[str, Standing]) -> Standing:
    """Where a person stands of whom nothing is told here: where one of this name stood before.
    What only a pronoun told is not kept.
    """
    if mention is None or not mention.named:
        return stands
    if stands.voice == "side" and mention.rule in BY_NAME:
        stood.setdefault(mention.name, stands)
    before = stood.get(mention.name)
    if before is None or stands.rule != NOTHING_TOLD or stands.voice != "other":
        return stands
    rule = before.rule if before.rule.startswith(AS_BEFORE) else f"{AS_BEFORE}{before.rule}"
    return replace(before, rule=rule)


def relayed(doc: Doc, passage: Passage) -> Passage:
    """A passage whose medium cites somebody is theirs."""
    source = cited(doc, passage)
    return passage if source is None else replace(passage, source=source)


def attribution(context: Context, one: Heard) -> Attribution:
    """One passage with its speaker and side; turns are counted later."""
    doc, passage, mention, stands = context.doc, one.passage, one.mention, one.stands
    who = "no source" if mention is None else mention.rule
    return Attribution(
        source=() if passage.source is None else source_spans(context, passage),
        cue=spans_of(doc, passage.cue),
        content=one.content,
        form=one.form,
        kind=context.lexicon.kind(passage.predicate, passage.frame),
        voice=stands.voice,
        side=stands.sides[0] if stands.voice == "side" else None,
        sides=stands.sides,
        party=stands.party,
        other=stands.other,
        speaker=None if mention is None else mention.name,
        named=mention is not None and mention.named,
        cue_class=cue_class(doc, passage, context.lexicon),
        paragraph=paragraph_of(doc, one.content[0].start),
        turn=0,
        rule="; ".join((passage.rule, who, stands.rule, f"weighed: {', '.join(passage.told)}")),
        confidence=confidence(passage.weight, one.form, who, stands),
    )


def where(context: Context, source: int | None, mention: Mention | None) -> Standing:
    """The standing of a speaker; nobody named, or a pronoun nobody fits: unknown. A source that is
    itself a name of the dispute needs no earlier mention.
    """
    if mention is None or source is None:
        return Standing("unknown", rule="nobody named")
    if context.dispute is None:
        return Standing(
            "unknown" if mention.rule.endswith("unresolved") else "other", rule="no sides given"
        )
    own = real_head(context.doc, source)
    head = mention.head if context.names.at(own) is None else own
    stands = standing(context.doc, head, context.names, context.dispute)
    if any(opposed(context, context.dispute, stands, rival) for rival in mention.rivals):
        return Standing("unknown", rule="pronoun, could be either side’s")
    if stands.voice == "other" and mention.rule.endswith("unresolved"):
        return Standing("unknown", rule="pronoun, unresolved")
    return stands


def opposed(context: Context, dispute: Dispute, stands: Standing, rival: int) -> bool:
    """Whether another person whom a pronoun could stand for is on another side."""
    other = standing(context.doc, rival, context.names, dispute)
    return bool(stands.sides and other.sides) and set(stands.sides) != set(other.sides)


def source_spans(context: Context, passage: Passage) -> Spans:
    """The words of the source that are not content or cue; a known name is whole."""
    assert passage.source is not None  # noqa: S101 - the caller has asked
    doc = context.doc
    aside = frozenset(c for c in children(doc, passage.source, "acl") if is_set_off(doc, c))
    own = set(subtree(doc, passage.source, aside))
    named = [name for t in own if (name := context.names.at(t)) is not None]
    own.update(t for name in named for t in name.tokens)
    return spans_of(doc, own - passage.content - set(passage.cue))


def is_set_off(doc: Doc, clause: int) -> bool:
    """Whether a comma stands before a clause: X, holding a map, said Y."""
    return doc.tokens[max(0, subtree(doc, clause)[0] - 1)].text == ","


def form_of(text: str, content: Spans, quoted: Spans) -> Form:
    """Direct where every word stands between quotation marks, indirect where none does."""
    words = [
        match.start() for span in content for match in WORD.finditer(text, span.start, span.end)
    ]
    touching = near(quoted, content)
    inside = sum(any(q.start <= at < q.end for q in touching) for at in words)
    return "direct" if inside == len(words) else "mixed" if inside else "indirect"


def near(quoted: Spans, content: Spans) -> Spans:
    """The quotations that touch the hull of a content."""
    hull = Span(content[0].start, content[-1].end)
    first = bisect_right(quoted, hull.start, key=lambda quotation: quotation.end)
    last = bisect_left(quoted, hull.end, lo=first, key=lambda quotation: quotation.start)
    return quoted[first:last]


def paragraph_of(doc: Doc, at: int) -> int:
    """The paragraph, counted from 0, that holds a place."""
    return bisect_right(doc.paragraphs, at, key=lambda paragraph: paragraph.end)


def in_turns(attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions with their turns counted: one runs on while the same speaker keeps the
    floor.
    """
    found: list[Attribution] = []
    for attribution in attributions:
        last = found[-1] if found else None
        same = last is not None and keeps_floor(last, attribution)
        turn = 0 if last is None else last.turn + (not same)
        found.append(replace(attribution, turn=turn))
    return tuple(found)


def keeps_floor(last: Attribution, attribution: Attribution) -> bool:
    """Whether the speaker of the last attribution, known and on the same side, goes on."""
    speaker = attribution.speaker
    return speaker is not None and (last.speaker, last.sides) == (speaker, attribution.sides)

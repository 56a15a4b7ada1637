"""Acts of harm in the author's voice: who did it, to whom, and where that is said.

In: a Context (a Doc with its names), what the Doc attributes. Out: Acts in text order. An agent who
is not named beside the verb or noun is sought in the sentence, then at other mentions of the same
act anywhere in the article.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from generator.analyse.attribution.extract import Context, paragraph_of, where
from generator.analyse.attribution.pronouns import Spoken
from generator.analyse.attribution.proper_names import is_proper, name_tokens
from generator.analyse.attribution.speakers import resolve
from generator.analyse.attribution.tree import spans_of, subtree, tokens_in
from generator.analyse.harm.doers import Doer
from generator.analyse.harm.finding import find_acts
from generator.analyse.harm.literal import Found
from generator.analyse.harm.things import core, is_person, lemma_of
from generator.model import OTHER, UNKNOWN, Act, Attribution, Doc, Named, Span, Spans

CLAUSES = frozenset({"relcl", "acl", "appos", "advcl", "parataxis", "ccomp", "punct"})
"""What is left out of a phrase that is shown."""
KEPT = frozenset({"of", "from", "for", "by"})
LONGEST = 20
"""Tokens of a phrase that is shown."""
JOINS = frozenset({"advcl", "conj", "ccomp", "parataxis", "relcl", "acl", "prep", "pobj", "pcomp"})
LETHAL = frozenset({"killing", "wounding"})
NEAR = 60
"""Acts before and behind one among which its agent is sought."""
STEPS = 4
"""Steps of the tree between a deed and what came of it."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Reads whose a phrase is; `earlier` are the speakers before, for pronouns."""

    context: Context
    earlier: tuple[Spoken, ...]

    def side(self, head: int | None) -> str | None:
        """A side's id, other, both, unknown; None without a phrase or without sides."""
        if head is None or self.context.dispute is None:
            return None
        before = self.earlier[: bisect_left(self.earlier, head, key=attrgetter("at"))]
        names = self.context.names
        mention = resolve(self.context.doc, head, before, names)
        stands = where(self.context, head, mention)
        return stands.sides[0] if stands.voice == "side" else stands.voice


def acts(context: Context, attributions: Sequence[Attribution]) -> tuple[Act, ...]:
    """The acts of harm that the author tells of."""
    doc = context.doc
    found = [one for one in find_acts(doc) if one.tokens[0] not in context.names.inside]
    contents = sorted(span for a in attributions for span in a.content)
    own = [n for n, one in enumerate(found) if not said_by_others(doc, one, contents)]
    if not own:
        return ()
    whose = Whose(context, speakers(context, attributions))
    return tuple(act(whose, found[n], found[max(0, n - NEAR) : n + NEAR]) for n in own)


def said_by_others(doc: Doc, found: Found, contents: Sequence[Span]) -> bool:
    """Whether an act stands in what the article attributes."""
    at = doc.tokens[found.tokens[0]].start
    last = bisect_right(contents, at, key=attrgetter("start")) - 1
    return last >= 0 and at < contents[last].end


def speakers(context: Context, attributions: Sequence[Attribution]) -> tuple[Spoken, ...]:
    """The sources so far with whom they stand for, in text order."""
    earlier: list[Spoken] = []
    heads = (source_head(context.doc, attribution.source) for attribution in attributions)
    for head in sorted({head for head in heads if head is not None}):
        mention = resolve(context.doc, head, earlier, context.names)
        earlier.append(Spoken(head, mention.head))
    return tuple(earlier)


def source_head(doc: Doc, source: Spans) -> int | None:
    """The token that heads a source."""
    inside = [token for span in source for token in tokens_in(doc, span)]
    return next((t for t in inside if doc.tokens[t].head not in inside), None)


def act(whose: Whose, found: Found, every: Sequence[Found]) -> Act:
    """The Act as the pages know it."""
    doc = whose.context.doc
    doer, named = agent_of(whose, found, every)
    return Act(
        words=spans_of(doc, found.tokens),
        predicate=found.harm.predicate,
        kind=found.harm.kind,
        agent=() if doer is None else agent_phrase(doc, doer, found.tokens),
        agent_side=None if doer is None else whose.side(doer.actor),
        named=named,
        patient=() if found.patient is None else phrase(doc, found.patient, found.tokens),
        patient_side=whose.side(found.patient),
        alleged=found.told == "alleged",
        paragraph=paragraph_of(doc, doc.tokens[found.tokens[0]].start),
        rule=found.rule,
    )


def agent_phrase(doc: Doc, doer: Doer, without: Sequence[int]) -> Spans:
    """The words that name an agent: a weapon with whose it is, where that stands apart."""
    shown = phrase(doc, doer.phrase, without)
    if doer.actor is None or any(s.start <= doc.tokens[doer.actor].start < s.end for s in shown):
        return shown
    return tuple(sorted((*shown, *phrase(doc, doer.actor, (*without, doer.phrase)))))


def phrase(doc: Doc, head: int, without: Sequence[int]) -> Spans:
    """The words of a phrase, without its clauses."""
    clauses = frozenset(
        c for t in subtree(doc, head) for c in doc.children[t] if is_left_out(doc, c, head)
    )
    cut = clauses | (frozenset(without) - {head})
    tokens = [t for t in subtree(doc, head, cut) if t not in without]
    near = [t for t in tokens if abs(t - head) <= LONGEST] or [head]
    last = max(near) - (doc.tokens[max(near)].dep == "cc")
    return spans_of(doc, range(min(near), last + 1))


def is_left_out(doc: Doc, token: int, head: int) -> bool:
    """Whether a branch of a phrase is not shown: clauses, and where or when behind the head."""
    own = doc.tokens[token]
    apart = own.dep == "prep" and token > head and own.text.lower() not in KEPT
    return own.dep in CLAUSES or apart


def agent_of(whose: Whose, found: Found, every: Sequence[Found]) -> tuple[Doer | None, Named]:
    """Who did it and where that is said: in the clause, the sentence, elsewhere, nowhere."""
    if found.doer is not None and found.doer.actor is not None:
        return found.doer, "clause"
    for doer in in_sentence(whose, found, every):
        return doer, "sentence"
    for doer in elsewhere(whose.context.doc, found, every):
        return doer, "elsewhere"
    return None, "nowhere"


def in_sentence(whose: Whose, found: Found, every: Sequence[Found]) -> Iterator[Doer]:
    """Agents of deeds in the same sentence that this came of: X bombed the camp and 12 were killed;
    not the side of those who suffered it.
    """
    doc = whose.context.doc
    if found.harm.kind not in LETHAL or found.patient is None:
        return
    side = whose.side(found.patient)
    for other in every:
        actor = None if other.doer is None else other.doer.actor
        if other is found or actor is None or other.doer is None:
            continue
        joined = are_joined(doc, found.tokens[0], other.tokens[0])
        if other.harm.kind != "striking" or not joined:
            continue
        if side in {None, OTHER, UNKNOWN} or whose.side(actor) != side:
            yield other.doer


def are_joined(doc: Doc, one: int, two: int) -> bool:
    """Whether one of two tokens of a sentence stands under the other by clauses alone."""
    if doc.tokens[one].sentence != doc.tokens[two].sentence:
        return False
    return leads_to(doc, one, two) or leads_to(doc, two, one)


def leads_to(doc: Doc, low: int, high: int) -> bool:
    """Whether few steps up from a token lead to another."""
    for _ in range(STEPS):
        if low == high:
            return True
        if doc.tokens[low].dep not in JOINS:
            return False
        low = doc.tokens[low].head
    return low == high


def elsewhere(doc: Doc, found: Found, every: Sequence[Found]) -> Iterator[Doer]:
    """Agents of other mentions of the same act, the nearest first: the same patient by name or by
    noun and number, and a harm of the same kind.
    """
    if found.patient is None:
        return
    own = called(doc, found.patient)
    if not own:
        return
    same = [
        other.doer
        for other in sorted(every, key=lambda one: abs(one.tokens[0] - found.tokens[0]))
        if other is not found
        and other.patient is not None
        and other.doer is not None
        and other.doer.actor is not None
        and is_same_kind(found, other)
        and called(doc, other.patient) == own
    ]
    yield from sorted(same, key=lambda doer: is_vague(doc, doer))


def is_vague(doc: Doc, doer: Doer) -> bool:
    """Whether an agent is better told by another mention: a pronoun."""
    return doer.actor is None or doc.tokens[doer.actor].pos == "PRON"


def is_same_kind(one: Found, two: Found) -> bool:
    """Whether two acts may be one: both kill or wound, or the same kind."""
    kinds = {one.harm.kind, two.harm.kind}
    return len(kinds) == 1 or kinds <= LETHAL


def called(doc: Doc, patient: int) -> tuple[str, ...]:
    """What a patient is known by again: the last word of a person’s name, a noun with its number.
    Nothing where that tells nobody apart (people, 12).
    """
    head = core(doc, patient)
    if is_proper(doc, head):
        return (doc.tokens[name_tokens(doc, head)[-1]].text,) if is_person(doc, head) else ()
    numbers = tuple(lemma_of(doc, c) for c in doc.children[patient] if doc.tokens[c].pos == "NUM")
    return (lemma_of(doc, head), *numbers) if numbers else ()

"""How the author's words bear on somebody: features of a mention for a table of weights.

In: a Doc and the tokens of a mention. Out: named features. Each word of the sentence counts by what
it is (its lemma, its VADER valence) and by how it stands to the mention in the dependency tree: the
steps from the mention up (S it is the subject, P what is done to it, O the object, …) and down to
the word.

Three things are in no feature. Names, so that nobody's name is good or bad. Words of events (harm,
death, war, weapons, disasters: `events`), both for who acts and for who suffers: that a town was
bombed, and by whom, is told by `agency`; here it would give the bombed the words of the bombs. And
the mere form of a mention: countries stand as adjectives and places, the persons whom
the weights were learnt on hardly ever, and that says nothing of either. What form leaves in the
words all the same (who is a subject gets better words) is taken off: each role's mean value among
the mentions of the training that are neither for nor against (`data/toward_centres.tsv`).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import islice
from operator import attrgetter

from generator.analyse.attribution.lexicon import table
from generator.analyse.attribution.weights import probability
from generator.analyse.events import event_tokens
from generator.analyse.tone import valences
from generator.analyse.ways import STEPS, kin, step_of, way, ways_up
from generator.model import Doc, Sentence, Span

TOLD = frozenset({"NOUN", "VERB", "ADJ", "ADV", "ADP", "PART", "AUX", "SCONJ", "INTJ"})
"""Parts of speech whose words are named."""
UNTOLD = frozenset({"PUNCT", "DET", "PRON"})
GOVERNORS = 3
"""Words above a mention that are looked at with what else they govern."""
WITHIN = 100
"""Words on either side of a mention that tell of it: hardly a sentence is longer, and one that is
must not cost as much as its words times its mentions.
"""
STRONG = 1.9
NEAR = ((3, "near"), (8, "beside"))


ROLE = "role="
ALIKE = {"G": "M", "P": "O"}
"""Steps that are one role: whose it is and what describes; what is done to it, either way."""
VERDICTS = ("against", "neither", "for")
START = "(start)"

Weights = Mapping[str, tuple[float, ...]]


@cache
def load_toward() -> Weights:
    """The weights of each feature, one for each verdict."""
    return {row["feature"]: tuple(float(row[v]) for v in VERDICTS) for row in table("toward.tsv")}


@cache
def load_centres() -> Mapping[str, float]:
    """The value of a mention that is neither for nor against, by its role."""
    return {row["role"]: float(row["value"]) for row in table("toward_centres.tsv")}


def tokens_at(doc: Doc, span: Span) -> frozenset[int]:
    """The tokens that share a character with a span."""
    first = bisect_right(doc.tokens, span.start, key=attrgetter("end"))
    last = bisect_left(doc.tokens, span.end, key=attrgetter("start"))
    return frozenset(range(first, last))


@cache
def weighed() -> frozenset[str]:
    """The features that are in the tables: all others tell nothing."""
    return frozenset((*load_toward(), *load_centres()))


def chances(features: Iterable[str]) -> tuple[float, ...]:
    """How likely each verdict is on a mention of these features."""
    told = {START, *features}
    weights = [row for f in told if (row := load_toward().get(f))]
    each = [probability(math.fsum(column)) for column in zip(*weights, strict=True)]
    return tuple(one / math.fsum(each) for one in each)


def verdict(features: Iterable[str]) -> float:
    """How the words bear on a mention of these features, from -1 (against) to 1 (for)."""
    told = set(features)
    against, _, for_ = chances(told)
    centre = math.fsum(load_centres().get(feature, 0.0) for feature in told)
    return max(-1.0, min(1.0, for_ - against - centre))


@dataclass(frozen=True, slots=True)
class Step:
    """A word as it stands to a mention: the steps up and down, and whether it is negated."""

    token: int
    path: str
    negated: bool


Told = tuple[str, str]
"""A word (its lemma; empty: none by itself) and a feature by which it tells."""


def mention_features(doc: Doc, mention: frozenset[int]) -> list[str]:
    """All features of a mention in a text where nobody else is heard."""
    return [feature for _, feature in told_of(doc, mention, event_tokens(doc))]


def told_of(doc: Doc, mention: frozenset[int], silent: AbstractSet[int]) -> Iterator[Told]:
    """What the words of its sentence tell of a mention; the `silent`, which others said or which
    tell of events, nothing but that they stand there.
    """
    head = head_of(doc, mention)
    yield "", role_of(doc, head)
    yield from (("", feature) for feature in of_place(doc, mention, silent))
    yield from of_governors(doc, head, mention, silent)
    for step in steps_from(doc, head, mention, silent):
        lemma = doc.tokens[step.token].lemma.lower()
        yield from [(lemma, feature) for feature in of_word(doc, head, step)]


def head_of(doc: Doc, mention: frozenset[int]) -> int:
    """The token of a mention that governs the rest."""
    return min(
        mention, key=lambda t: (doc.tokens[t].head in mention and doc.tokens[t].head != t, t)
    )


def steps_from(
    doc: Doc, head: int, mention: frozenset[int], silent: AbstractSet[int] = frozenset()
) -> Iterator[Step]:
    """Every other word of the sentence that tells something, with its way from the mention."""
    up = dict(ways_up(doc, head))
    down: dict[int, str] = {}
    denied: dict[int, bool] = {}
    for token in around(doc, head):
        if token in mention or token in silent or doc.tokens[token].pos not in TOLD:
            continue
        if not is_name(doc, token):
            yield Step(token, way(doc, token, up, down), is_negated(doc, token, denied))


def around(doc: Doc, head: int) -> range:
    """The words of a sentence that are near enough to a word to tell of it."""
    sentence = doc.sentences[doc.tokens[head].sentence]
    return range(max(sentence.first, head - WITHIN), min(sentence.last, head + WITHIN + 1))


def is_negated(doc: Doc, token: int, denied: dict[int, bool]) -> bool:
    """Whether a word, or the verb or noun that it belongs to, is denied; `denied` keeps what is
    known of words.
    """
    for t in (token, doc.tokens[token].head):
        if t not in denied:
            below = [doc.tokens[c] for c in doc.children[t]]
            denied[t] = any(c.dep == "neg" or c.lemma in {"no", "never"} for c in below)
    return denied[token] or denied[doc.tokens[token].head]


def role_of(doc: Doc, head: int) -> str:
    """How a mention stands in its sentence: no feature with a weight, but with a centre."""
    dep = doc.tokens[head].dep
    return ROLE + ("R" if dep == "pobj" else ALIKE.get(STEPS.get(dep, "X"), STEPS.get(dep, "X")))


def of_word(doc: Doc, head: int, step: Step) -> Iterator[str]:
    """What a word says of the mention by itself and by its valence."""
    token = doc.tokens[step.token]
    lemma = token.lemma.lower()
    sign = "not " if step.negated else ""
    distance = next((name for most, name in NEAR if abs(step.token - head) <= most), "off")
    yield from (
        f"{step.path}={sign}{lemma}",
        f"{len(step.path) if step.path != 'far' else 'far'}={sign}{lemma}",
        f"{kin(step.path)}={sign}{lemma}",
        f"any={lemma}",
    )
    valence = valences().get(token.text.lower(), valences().get(lemma, 0.0))
    if valence:
        yield f"{kin(step.path)}:{sign}{int(2 * valence)}"
        kind = ("bad" if valence < 0 else "good") + ("!" if abs(valence) >= STRONG else "")
        yield f"{step.path}:{sign}{kind}"
        yield f"{distance}:{sign}{kind}"


def of_place(doc: Doc, mention: frozenset[int], silent: AbstractSet[int]) -> Iterator[str]:
    """What stands beside the mention."""
    sentence = doc.sentences[doc.tokens[min(mention)].sentence]
    first, last = min(mention), max(mention)
    places = (first - 2, first - 1, last + 1, last + 2)
    beside = {at: plain(doc, at, sentence, silent) for at in places}
    yield f"before={beside[first - 1]}"
    yield f"before={beside[first - 2]} {beside[first - 1]}"
    yield f"behind={beside[last + 1]}"
    yield f"behind={beside[last + 1]} {beside[last + 2]}"


def plain(doc: Doc, at: int, sentence: Sentence, silent: AbstractSet[int]) -> str:
    """A word's lemma; of a name and of silent words only that they stand there."""
    if not sentence.first <= at < sentence.last:
        return "edge"
    if at in silent:
        return "silent"
    return "a name" if is_name(doc, at) else doc.tokens[at].lemma.lower()


def of_governors(
    doc: Doc, head: int, mention: frozenset[int], silent: AbstractSet[int]
) -> Iterator[Told]:
    """What governs the mention, together with what else that governs (take blame, face charges)."""
    role, near = doc.tokens[head].dep, around(doc, head)

    def told(token: int) -> bool:
        hidden = token in silent or token in mention
        return not hidden and token in near and tells(doc, token)

    for governor in [token for token, _ in islice(ways_up(doc, head), 1, 1 + GOVERNORS)]:
        if governor in silent or governor in mention:
            continue
        lemma = "a name" if is_name(doc, governor) else doc.tokens[governor].lemma.lower()
        for child in filter(told, doc.children[governor]):
            token = doc.tokens[child]
            own = token.lemma.lower()
            yield lemma, f"{role} {lemma} {step_of(doc, child)} {own}"
            for inner in doc.children[child] if token.dep in {"prep", "agent"} else ():
                if inner != head and told(inner):
                    yield lemma, f"{role} {lemma} {own} {doc.tokens[inner].lemma.lower()}"


def tells(doc: Doc, at: int) -> bool:
    """Whether a word is named: no mark, no article, no name."""
    return doc.tokens[at].pos not in UNTOLD and not is_name(doc, at)


def is_name(doc: Doc, at: int) -> bool:
    """Whether a word is a name, or made of one (Norlandic, a Norlander, @norland)."""
    token = doc.tokens[at]
    first = doc.sentences[token.sentence].first
    return (
        token.pos == "PROPN" or token.text[:1] == "@" or (at > first and token.text[:1].isupper())
    )

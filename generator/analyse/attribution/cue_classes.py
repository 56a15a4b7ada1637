"""What kind of word introduces a passage: neutral, endorsing, a word of fighting, and so on.

In: a Doc, a Passage and the Lexicon. Out: the name of a class. `data/predicates.tsv` has the class
of each predicate (its `argumentative` is the class by which passages are weighed and stands for
`disagreement`); `data/cue_classes.tsv` says where the words around it make it another. Its first
fitting row counts; then its rows for what is negated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from generator.analyse.attribution.agents import OBJECTS, is_infinitive
from generator.analyse.attribution.lexicon import Lexicon, part, table
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import child, children
from generator.model import Doc

CLASSES = (
    *("neutral", "endorsing", "admission", "distancing", "disagreement", "conflict"),
    *("commissive", "manner", "belief", "hedged"),
)
CLAUSES = frozenset({"ccomp", "xcomp"})
STRUCK = frozenset({"at", "on", "in", "against"})
NOBODY = frozenset({"nobody", "none", "neither"})
WISHED = frozenset({"should", "must", "shall"})
SINGULAR = frozenset({"he", "she", "it"})

Row = tuple[str, str, str]
"""Part of speech (any if empty), condition, class."""


def cue_class(doc: Doc, passage: Passage, lexicon: Lexicon) -> str:
    """The class of a passage's cue, as it stands there; neutral without a cue."""
    if passage.frame == "r:clause" or not passage.cue:
        return "neutral"
    kind = by_rows(doc, passage, class_of_noun(doc, passage, lexicon) or base(passage, lexicon))
    return by_rows(doc, passage, kind, negated=True) if is_negated(doc, passage.cue[0]) else kind


def base(passage: Passage, lexicon: Lexicon) -> str:
    """The class of the predicate, whatever stands around it."""
    return lexicon.entry(passage.predicate, passage.frame)[0]


def class_of_noun(doc: Doc, passage: Passage, lexicon: Lexicon) -> str | None:
    """The class of what is made, given or issued: a promise, a denial, an attack on somebody."""
    if passage.predicate not in words("light"):
        return None
    target = object_of(doc, passage.cue[0])
    lemma = "" if target is None else doc.tokens[target].lemma.lower()
    known = lexicon.known(lemma, "n")
    if target is None or known is None:
        return None
    noun = Passage((target,), passage.source, passage.content, lemma, "n", 0, "")
    return by_rows(doc, noun, known[0])


def by_rows(doc: Doc, passage: Passage, kind: str, *, negated: bool = False) -> str:
    """The class by the first row for the predicate or its class that fits, else as it was."""
    for own, when, found in (*rows(passage.predicate), *rows(f"({kind})")):
        fits = own in ("", part(passage.frame)) and (when == "negated") == negated
        if fits and (negated or holds(doc, passage, when)):
            return found
    return kind


def rows(predicate: str) -> Sequence[Row]:
    """The rows for a predicate, or for a class in brackets, in the table's order."""
    return rows_by_predicate().get(predicate, ())


@cache
def rows_by_predicate() -> Mapping[str, Sequence[Row]]:
    """All rows of the table."""
    found = defaultdict[str, list[Row]](list)
    for row in table("cue_classes.tsv"):
        found[row["predicate"]].append((row["pos"], row["when"], row["class"]))
    return {predicate: tuple(own) for predicate, own in found.items()}


# ---------------------------------------------------------------- conditions


def holds(doc: Doc, passage: Passage, when: str) -> bool:
    """Whether a condition (`clause`, `object:won`, `prep:for comment`) holds for a cue."""
    name, _, asked = when.partition(":")
    return not name or CONDITIONS[name](doc, passage, asked)


def is_quoted(_doc: Doc, passage: Passage, _asked: str) -> bool:
    """Whether the cue stands beside a quotation."""
    return passage.frame == "v:quote"


def has_clause(doc: Doc, passage: Passage, _asked: str) -> bool:
    """Whether a whole sentence hangs on the cue."""
    return any(not is_infinitive(doc, c) for c in children(doc, passage.cue[0], "ccomp"))


def has_infinitive(doc: Doc, passage: Passage, asked: str) -> bool:
    """Whether an infinitive hangs on the cue: any, or one of a group of verbs."""
    found = (c for c in children(doc, passage.cue[0], *CLAUSES) if is_infinitive(doc, c))
    return any(not asked or doc.tokens[c].lemma in words(asked) for c in found)


def has_gerund(doc: Doc, passage: Passage, _asked: str) -> bool:
    """Whether a verb in -ing hangs on the cue (suggested waiting)."""
    return any(doc.tokens[c].tag == "VBG" for c in children(doc, passage.cue[0], "xcomp"))


def has_object(doc: Doc, passage: Passage, asked: str) -> bool:
    """Whether the cue has an object: any, or one of a group of nouns."""
    target = object_of(doc, passage.cue[0])
    return target is not None and (not asked or doc.tokens[target].lemma.lower() in words(asked))


def has_complement(doc: Doc, passage: Passage, asked: str) -> bool:
    """Whether a name or property completes the cue (called it X, pleaded guilty): any, or one of a
    group of words.
    """
    found = children(doc, passage.cue[0], "acomp", "oprd", "attr", *(("xcomp",) if asked else ()))
    return any(not asked or doc.tokens[c].lemma.lower() in words(asked) for c in found)


def has_preposition(doc: Doc, passage: Passage, asked: str) -> bool:
    """Whether a preposition hangs on the cue or is part of it; behind a space, a group of nouns
    behind it.
    """
    wanted, _, group = asked.partition(" ")
    for prep in (*doc.children[passage.cue[0]], *passage.cue[1:]):
        if doc.tokens[prep].text.lower() == wanted:
            inner = child(doc, prep, "pobj")
            if not group or (inner is not None and doc.tokens[inner].lemma in words(group)):
                return True
    return False


def has_no_agent(doc: Doc, passage: Passage, _asked: str) -> bool:
    """Whether it is told in the passive by nobody (the man accused of theft)."""
    cue = passage.cue[0]
    token = doc.tokens[cue]
    alone = child(doc, cue, *OBJECTS) is None
    bare = token.tag == "VBN" and token.dep in {"acl", "amod"} and alone
    told = child(doc, cue, "auxpass", "nsubjpass") is not None
    passive = passage.frame.startswith("p") or bare or told
    return passive and child(doc, cue, "agent") is None


def is_struck(doc: Doc, passage: Passage, _asked: str) -> bool:
    """Whether somebody is struck with more than words: soldiers, a base, with rockets."""
    cue = passage.cue[0]
    beside = list(children(doc, cue, *OBJECTS, "nsubjpass"))
    weapons = []
    for prep in children(doc, cue, "prep"):
        inner = list(children(doc, prep, "pobj"))
        weapons += inner if doc.tokens[prep].text.lower() == "with" else []
        beside += inner if doc.tokens[prep].text.lower() in STRUCK else []
    if any(doc.tokens[t].lemma.lower() in words("weapon") for t in weapons):
        return True
    who = child(doc, cue, "nsubj")
    armed = who is not None and kinds_of_party().get(doc.tokens[who].lemma.lower()) in {
        "military",
        "armed group",
    }
    bodies = any(doc.tokens[t].lemma.lower() in words("struck") for t in beside)
    return bodies or (armed and not beside and passage.frame != "v:quote")


def is_desired(doc: Doc, passage: Passage, _asked: str) -> bool:
    """Whether the clause tells what shall be (insisted that he leave, that it should be kept)."""
    return any(wished(doc, clause) for clause in children(doc, passage.cue[0], "ccomp"))


def wished(doc: Doc, clause: int) -> bool:
    """Whether a clause's verb is a bare one, or `should` stands before it."""
    before = [doc.tokens[c] for c in children(doc, clause, "aux", "auxpass", "cop")]
    if any(token.lemma.lower() in WISHED or token.text.lower() in WISHED for token in before):
        return True
    if any(token.tag in {"MD", "TO"} or token.lemma == "do" for token in before):
        return False
    first = before[0] if before else doc.tokens[clause]
    if first.tag == "VB" and first.dep != "ROOT":
        return child(doc, clause, "nsubj", "nsubjpass") is not None
    who = child(doc, clause, "nsubj", "nsubjpass")
    alone = who is not None and (
        doc.tokens[who].tag in {"NN", "NNP"} or doc.tokens[who].text.lower() in SINGULAR
    )
    plain = first.text.lower() == first.lemma.lower()
    return alone and plain and first.tag == "VBP" and child(doc, who or 0, "conj") is None


CONDITIONS: Mapping[str, Callable[[Doc, Passage, str], bool]] = MappingProxyType(
    {
        "clause": has_clause,
        "comp": has_complement,
        "desired": is_desired,
        "gerund": has_gerund,
        "no agent": has_no_agent,
        "object": has_object,
        "prep": has_preposition,
        "quoted": is_quoted,
        "struck": is_struck,
        "to": has_infinitive,
    }
)


# ---------------------------------------------------------------- negation


def is_negated(doc: Doc, cue: int) -> bool:
    """Whether the cue's own deed is denied: never admitted, refused to admit, nobody admitted."""
    return any(denied(doc, t) for t in (cue, *shared_with(doc, cue)))


def denied(doc: Doc, cue: int) -> bool:
    """Whether a word of denial hangs on a cue or governs it."""
    beside = [doc.tokens[c] for c in doc.children[cue]]
    if any(t.dep == "neg" or (t.dep == "det" and t.text.lower() == "no") for t in beside):
        return True
    who = child(doc, cue, "nsubj")
    if who is not None and (doc.tokens[who].text.lower() in NOBODY or is_no(doc, who)):
        return True
    token = doc.tokens[cue]
    over = doc.tokens[token.head]
    if token.dep == "pcomp":
        return over.text.lower() == "without" or (
            doc.tokens[over.head].lemma in words("negating") and over.text.lower() in {"of", "from"}
        )
    return token.dep == "xcomp" and over.lemma in words("negating")


def is_no(doc: Doc, noun: int) -> bool:
    """Whether `no` stands before a noun (no one, no official)."""
    return any(doc.tokens[c].text.lower() == "no" for c in children(doc, noun, "det"))


def shared_with(doc: Doc, cue: int) -> Iterator[int]:
    """The verb before `or` whose denial a cue shares (did not confirm or deny), and that of an
    adjective (is not clear).
    """
    token = doc.tokens[cue]
    if token.dep == "acomp":
        yield token.head
    alone = child(doc, cue, "nsubj", "aux") is None
    either = any(
        doc.tokens[c].text.lower() in {"or", "nor"} for c in children(doc, token.head, "cc")
    )
    if token.dep == "conj" and alone and either:
        yield token.head


def object_of(doc: Doc, cue: int) -> int | None:
    """The noun that is the cue's object, or of which it is told in the passive."""
    return child(doc, cue, *OBJECTS, "nsubjpass")

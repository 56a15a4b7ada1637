"""What speaks for or against a candidate, as named features that a table gives weights.

In: a Scenery (what is the same for every candidate of a Doc) and a Candidate. Out: names such as
`frame=say v:clause` or `source=person`; each either holds or does not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.candidates import Candidate
from generator.analyse.attribution.lexicon import Lexicon
from generator.analyse.attribution.quotations import Quotation
from generator.analyse.attribution.tables import kinds_of_party, words
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc

GROUPS = (
    *("medium", "person", "organisation", "polity", "joint", "document", "anonymous", "office"),
    *("deed", "topical"),
)
"""Groups of `words.tsv` that tell what a source is, the telling ones first."""
POINTING = frozenset({"this", "that", "these", "those", "some", "many", "others", "most"})
FUNCTION = frozenset({"SCONJ", "PRON", "DET", "ADV", "ADP", "PART", "AUX", "CCONJ"})
NAME = "(name)"
"""What every name is called in a feature."""
SIZES = (1, 2, 3, 5, 8, 12, 20, 30, 50, 90)
"""Upper bounds of the classes of size."""


@dataclass(frozen=True, slots=True)
class Scenery:
    """What is the same for every candidate of a Doc; `spoken` are all tokens in quotation marks,
    `quoting` the number of quotations by paragraph, `speakers` the words that head the sources of
    quotations.
    """

    doc: Doc
    lexicon: Lexicon
    spoken: frozenset[int]
    quoting: Counter[int]
    speakers: frozenset[str]


def scenery(
    doc: Doc, lexicon: Lexicon, quotes: Sequence[Quotation], sources: Sequence[int]
) -> Scenery:
    """The scenery of a Doc with its quotations and the heads of who speaks in them."""
    return Scenery(
        doc=doc,
        lexicon=lexicon,
        spoken=frozenset(t for q in quotes for t in tokens_in(doc, q.outer)),
        quoting=Counter(q.paragraph for q in quotes),
        speakers=frozenset(doc.tokens[source].text for source in sources),
    )


def features(scene: Scenery, candidate: Candidate) -> list[str]:
    """All features of a candidate."""
    return [
        *of_predicate(scene, candidate),
        *of_source(scene, candidate),
        *of_cue(scene, candidate),
        *of_content(scene, candidate),
        *of_place(scene, candidate),
    ]


def size(number: int) -> int:
    """The class of a size."""
    return bisect_left(SIZES, number)


def class_of(scene: Scenery, candidate: Candidate) -> str:
    """The class of the predicate; `?` where the lexicon does not know it."""
    known = scene.lexicon.known(candidate.predicate, candidate.frame)
    return "?" if known is None else known[0]


def of_predicate(scene: Scenery, candidate: Candidate) -> tuple[str, ...]:
    """The predicate with its frame, and what is known of it."""
    part, frame = candidate.frame[0], candidate.frame
    known = class_of(scene, candidate)
    predicate = NAME if is_name(scene.doc, candidate.cue) else candidate.predicate
    return (
        f"frame={predicate} {frame}",
        f"predicate={predicate} {part}",
        f"any predicate={frame}",
        f"class={known} {frame}",
        f"class={known} {part}",
    )


def of_source(scene: Scenery, candidate: Candidate) -> Iterator[str]:
    """What the source is: a person, a pronoun, somebody who speaks elsewhere, nobody."""
    kind = kind_of_source(scene.doc, candidate.source)
    known = class_of(scene, candidate)
    yield f"source={kind}"
    yield f"source={kind} {candidate.frame}"
    yield f"source={kind} {known}"
    if candidate.source is None:
        return
    token = scene.doc.tokens[candidate.source]
    speaks = token.text in scene.speakers
    yield f"source word={lemma_or_name(scene.doc, candidate.source)}"
    yield f"source quoted elsewhere={speaks}"
    yield f"source quoted elsewhere={speaks} {known}"
    yield f"source place={token.dep}"
    yield f"source distance={size(abs(candidate.source - candidate.cue))}"
    yield f"source in quotation={candidate.source in scene.spoken}"
    for child in scene.doc.children[candidate.source]:
        if scene.doc.tokens[child].dep == "det":
            yield f"source article={scene.doc.tokens[child].text.lower()}"


def lemma_or_name(doc: Doc, number: int) -> str:
    """The lemma of a word; of a name only that it is one."""
    return NAME if is_name(doc, number) else doc.tokens[number].lemma.lower()


def is_name(doc: Doc, number: int) -> bool:
    """Whether a word is a name’s: what tells for one must tell for any other."""
    token = doc.tokens[number]
    if token.pos == "PROPN" or not token.text[:1].isupper():
        return token.pos == "PROPN"
    forms = {token.lemma.lower(), token.text.lower()}
    same = (number, *(n for form in forms for n in doc.places.get(form, ())))
    return any(doc.tokens[n].text == token.text and not begins_sentence(doc, n) for n in same)


def begins_sentence(doc: Doc, number: int) -> bool:
    """Whether a word is the first of its sentence, behind marks at the most."""
    first = doc.sentences[doc.tokens[number].sentence].first
    return all(doc.tokens[n].pos == "PUNCT" for n in range(first, number))


def kind_of_source(doc: Doc, source: int | None) -> str:
    """The kind of a source's head."""
    if source is None:
        return "nobody"
    token = doc.tokens[source]
    lower, lemma = token.text.lower(), token.lemma.lower()
    if token.pos == "PRON" or lower in POINTING:
        return lower
    if token.text in words("media name"):
        return "medium"
    group = next((group for group in GROUPS if lemma in words(group)), None)
    if group is not None or lemma in kinds_of_party():
        return group or "party"
    return "name" if token.pos == "PROPN" else f"{token.pos} {token.tag}"


def of_cue(scene: Scenery, candidate: Candidate) -> Iterator[str]:
    """How the cue stands: its form, what hangs on it, what it hangs on."""
    doc, part = scene.doc, candidate.frame[0]
    token = doc.tokens[candidate.cue]
    yield f"cue form={token.tag} {part}"
    yield f"cue place={token.dep} {token.tag}"
    head = doc.tokens[token.head]
    if token.head == candidate.cue:
        yield "cue place=main"
    else:
        yield f"under={lemma_or_name(doc, token.head)} {token.dep}"
        yield f"under={head.pos} {token.dep} {part}"
    for child in doc.children[candidate.cue]:
        yield from of_dependent(doc, child, candidate.predicate)


def of_dependent(doc: Doc, child: int, predicate: str) -> Iterator[str]:
    """What hangs on the cue: auxiliaries, negation, conjunctions, owners."""
    token = doc.tokens[child]
    lower = token.text.lower()
    if token.dep in {"aux", "auxpass"}:
        yield f"with={lower} aux"
    elif token.dep == "neg":
        yield "with=not"
        yield f"with=not {predicate}"
    elif token.dep in {"mark", "det", "poss"} or token.tag == "WRB":
        yield f"with={lower if token.dep != 'poss' else ''} {token.dep}"
    elif token.dep in {"dobj", "nsubj", "prep", "agent"}:
        yield f"with={token.dep}"


def of_content(scene: Scenery, candidate: Candidate) -> tuple[str, ...]:
    """What is reported: its head, first word and size, and how much of it stands in marks."""
    doc, frame, content = scene.doc, candidate.frame, candidate.content
    inside = frozenset(content)
    top = next((t for t in sorted(content) if doc.tokens[t].head not in inside), min(content))
    head, first = doc.tokens[top], doc.tokens[content[0]]
    begins = first.text.lower() if first.pos in FUNCTION else first.pos
    marked = len(scene.spoken.intersection(content)) / len(content)
    part = "none" if not marked else "all" if marked > 0.8 else "some" if marked > 0.3 else "little"  # noqa: PLR2004 - classes
    words, lemma = size(len(content)), lemma_or_name(doc, top)
    return (
        f"words={words}",
        f"words={words} {frame}",
        f"content={head.pos} {frame}",
        f"content={head.tag} {head.dep}",
        f"content={lemma}",
        f"content={lemma} {frame}",
        f"begins={begins} {frame}",
        f"in marks={part}",
        f"in marks={part} {frame}",
        f"before the cue={content[0] < candidate.cue}",
        f"in pieces={content[-1] - content[0] + 1 > len(content) + 1}",
    )


def of_place(scene: Scenery, candidate: Candidate) -> tuple[str, ...]:
    """Where it stands: in its sentence, among quotations, in the article."""
    doc = scene.doc
    sentence = doc.sentences[doc.tokens[candidate.cue].sentence]
    share = len(candidate.content) / (sentence.last - sentence.first)
    return (
        f"part of sentence={int(5 * share)}",
        f"quotations beside={min(3, scene.quoting[sentence.paragraph])}",
        f"quotations in article={size(scene.quoting.total())}",
        f"cue in quotation={candidate.cue in scene.spoken}",
        f"paragraph={min(5, sentence.paragraph)}",
        f"question={doc.tokens[sentence.last - 1].text == '?'}",
    )

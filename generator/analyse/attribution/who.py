"""Who speaks by a verb of speech beside a quotation, where marks confuse the parser.

In: a Scene, the verb, and where it stands behind the quotation the stretch there. Out: the head of
the speaker, outside of quotations, or None.
"""

from __future__ import annotations

from generator.analyse.attribution.agents import subject
from generator.analyse.attribution.setting import Scene
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children, tokens_in
from generator.model import Doc, Span

VERBS = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
ALONE = frozenset({"one", "another", "others", "some", "many", "several", "both"})
PARTS = frozenset({"compound", "poss", "pobj", "appos", "conj", "nmod", "dobj"})
CLIMB = 6
"""Steps up from a participle to a verb of speech."""
REACH = 14
"""Tokens around a verb in which its speaker stands."""


def speaker_behind(scene: Scene, verb: int, behind: Span) -> int | None:
    """Who speaks by a verb behind a quotation: its subject there, else the first name between the
    quotation and the verb, else the one behind the verb.
    """
    doc = scene.doc
    passive = child(doc, verb, "nsubjpass")
    if passive is not None:
        return passive if doc.tokens[verb].lemma in {"quote", "cite"} else by_whom(doc, verb)
    here = tokens_in(doc, behind)
    found = subject(doc, verb)
    shares = doc.tokens[verb].tag == "VBG"  # He used the word “late” a lot, saying it was over
    if found is not None and (found in here or shares) and found not in scene.inside:
        return found
    between = [t for t in range(here.start, verb) if is_free(scene, t, verb)]
    inverted = [t for t in range(verb + 1, min(verb + REACH, here.stop)) if is_free(scene, t, verb)]
    if between or inverted:
        return between[0] if between else inverted[0]
    return speaker_before(scene, verb)


def speaker_before(scene: Scene, verb: int) -> int | None:
    """Who speaks by a verb before a quotation: its subject, else the nearest name."""
    doc = scene.doc
    passive = child(doc, verb, "nsubjpass")
    if passive is not None:
        return passive if doc.tokens[verb].lemma in {"quote", "cite"} else by_whom(doc, verb)
    found = sayer(scene, verb) or subject(doc, verb)
    if found is not None and found not in scene.inside:
        return issuer(scene, verb, found)
    sentence = doc.sentences[doc.tokens[verb].sentence]
    if verb > sentence.first and doc.tokens[verb - 1].pos in {"PROPN", "PRON"}:
        return None if verb - 1 in scene.inside else verb - 1
    before = [t for t in range(sentence.first, verb) if is_free(scene, t, verb)]
    inverted = range(verb + 1, min(verb + REACH, sentence.last))
    behind = (t for t in inverted if is_free(scene, t, verb))
    return before[-1] if before else next(behind, None)


def sayer(scene: Scene, verb: int) -> int | None:
    """Who speaks by a participle (X said Y was late, adding “…”): whoever the sentence quotes, not
    the subject of what is quoted.
    """
    doc = scene.doc
    if doc.tokens[verb].tag != "VBG" or doc.tokens[verb].dep != "advcl":
        return None
    for _ in range(CLIMB):
        head = doc.tokens[verb].head
        if head == verb:
            return None
        if scene.is_cue(head) and (own := child(doc, head, "nsubj")) is not None:
            return None if own in scene.inside else own
        verb = head
    return None


def issuer(scene: Scene, verb: int, found: int) -> int:
    """Who issued the document that says it (X released a statement saying …), else the document."""
    doc = scene.doc
    token = doc.tokens[found]
    beside = doc.tokens[verb].dep in {"acl", "relcl"} and doc.tokens[verb].head == found
    if not beside or token.dep != "dobj" or token.lemma not in words("document"):
        return found
    owner = subject(doc, token.head)
    return found if owner is None or owner in scene.inside else owner


def by_whom(doc: Doc, verb: int) -> int | None:
    """Who says it in the passive: behind `by`, which may hang on the words said (called X by Y)."""
    beside = [verb, *children(doc, verb, "oprd", "dobj", "attr")]
    agents = (c for t in beside for c in children(doc, t, "agent", "prep"))
    by = next((c for c in agents if doc.tokens[c].text.lower() == "by"), None)
    return None if by is None else child(doc, by, "pobj")


def is_free(scene: Scene, token: int, verb: int) -> bool:
    """Whether a token heads a name or noun outside of quotations and of other nouns' phrases."""
    doc = scene.doc
    own = doc.tokens[token]
    nominal = own.pos in NOMINAL or own.text.lower() in ALONE or is_misread(doc, token, verb)
    if token in scene.inside or not nominal or own.dep in {"npadvmod", "det", "nummod"}:
        return False
    return own.head == verb or not (own.dep in PARTS and own.head not in scene.inside)


def is_misread(doc: Doc, token: int, verb: int) -> bool:
    """Whether a word right before the verb is a name by its capital alone (Will said)."""
    own = doc.tokens[token]
    return token == verb - 1 and own.text[:1].isupper() and own.pos in {"AUX", "ADJ", "VERB"}

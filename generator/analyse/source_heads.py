"""Which words of a text tell who the source of an attribution is.

In: an Attribution and its Doc. Out: the token that heads the source, or where the source is a
pronoun or a later mention (`he`, `the official`) the one that heads the words it stands for; and
small questions to such a head.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attribution.heads import real_head
from generator.analyse.attribution.proper_names import name_tokens
from generator.analyse.attribution.shown_names import description
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import child, children, subtree, tokens_in
from generator.analyse.source_words import body_nouns
from generator.model import Attribution, Doc, Span

OWNERS = frozenset({"of", "for", "from", "at", "with", "by", "in", "to"})
"""Prepositions behind which stands whose somebody is."""
PLURAL = frozenset({"NNS", "NNPS"})


def source_head(doc: Doc, attribution: Attribution) -> int | None:
    """The token that tells who speaks; None where nobody is named."""
    tokens = [t for span in attribution.source for t in tokens_in(doc, span)]
    if not tokens:
        return None
    head = real_head(doc, top_of(doc, tokens))
    name = attribution.speaker
    if name is None or is_called(doc, head, name):
        return head
    earlier = mention_of(doc, name)
    return head if earlier is None else earlier


def top_of(doc: Doc, tokens: list[int]) -> int:
    """The first token that none of the others governs."""
    own = frozenset(tokens)
    free = (t for t in tokens if doc.tokens[t].head not in own or doc.tokens[t].head == t)
    return next((t for t in free if doc.tokens[t].pos != "PUNCT"), tokens[0])


def is_called(doc: Doc, head: int, name: str) -> bool:
    """Whether a head's own words are the name that is shown."""
    return name in (description(doc, head), words_of_name(doc, head))


def words_of_name(doc: Doc, head: int) -> str:
    """The proper name that a head ends."""
    return doc.text[doc.tokens[name_tokens(doc, head)[0]].start : doc.tokens[head].end]


def mention_of(doc: Doc, name: str) -> int | None:
    """The head of the first place where a text has these words, whose first letter may be large."""
    places = (doc.text.find(form) for form in (name, name[:1].upper() + name[1:]))
    found = [at for at in places if at >= 0]
    if not found:
        return None
    tokens = list(tokens_in(doc, Span(min(found), min(found) + len(name))))
    return top_of(doc, tokens) if tokens else None


def lemma_of(doc: Doc, token: int) -> str:
    """A token's lemma in lower case; `police` and `people` are their own."""
    return doc.tokens[token].lemma.lower()


def is_plural(doc: Doc, head: int) -> bool:
    """Whether more than one are meant."""
    counts = (doc.tokens[c].text.lower() for c in children(doc, head, "nummod"))
    plural = doc.tokens[head].tag in PLURAL or lemma_of(doc, head) in {"people", "authority"}
    return plural or any(count not in {"one", "1"} for count in counts)


def is_definite(doc: Doc, head: int) -> bool:
    """Whether it is told which one: `the`, an owner, or a capital before it."""
    beside = [doc.tokens[c] for c in doc.children[head]]
    return any(
        t.text.lower() in {"the", "this", "that"}
        or t.dep == "poss"
        or (t.dep in {"compound", "amod"} and t.tag in {"NNP", "NNPS"})
        for t in beside
    )


def is_affiliated(doc: Doc, head: int) -> bool:
    """Whether it is told to whom or where somebody belongs: a name, a body, a land, an owner."""
    return any(
        doc.tokens[t].dep == "poss"
        or lemma_of(doc, t) in words("belonging to") | body_nouns()
        or is_capital(doc, t)
        for t in affiliations(doc, head)
    )


def affiliations(doc: Doc, head: int) -> Iterator[int]:
    """The words that may tell where somebody belongs, before the head and behind it."""
    for token in children(doc, head, "poss", "compound", "nmod", "amod"):
        yield token
        yield from children(doc, token, "compound", "amod")
    for prep in children(doc, head, "prep"):
        inner = child(doc, prep, "pobj")
        if inner is not None and doc.tokens[prep].text.lower() in OWNERS:
            yield inner
    for token in children(doc, head, "relcl", "acl", "appos"):
        yield from (t for t in subtree(doc, token) if doc.tokens[t].pos == "PROPN")


def is_capital(doc: Doc, token: int) -> bool:
    """Whether a word has a capital of its own, not only as the first of its sentence."""
    word = doc.tokens[token]
    if not word.text[:1].isupper():
        return False
    if token != doc.sentences[word.sentence].first:
        return True
    same = [doc.tokens[t].text for t in doc.places.get(lemma_of(doc, token), ())]
    return word.tag == "NNP" or (
        all(text[:1].isupper() for text in same) and word.text.lower().endswith(("i", "n", "sh"))
    )

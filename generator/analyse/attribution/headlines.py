"""Headlines and fragments that report without a whole sentence: `X: …`, `…, X says`, `… – X`
(codebook 4.6).

In: a Doc. Out: Passages for paragraphs that are such a headline: short, without a stop at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analyse.attribution.lexicon import lemma_of, load_lexicon
from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.tables import words
from generator.analyse.attribution.tree import tokens_in
from generator.model import Doc, Span

LONGEST = 150
"""Characters of a headline."""
FEWEST = 3
"""Words that a headline reports at the least."""
FIRST = 3
"""Paragraphs among which headlines stand."""
NAME = r"(?:(?:the |The )?[A-Z][\w.'’&-]*(?: (?:[A-Z][\w.'’&-]*|of|the|for))*)"
BEFORE = re.compile(rf"(?P<source>{NAME})(?P<cue>:) (?P<content>[^:\n]+)")
BEHIND = re.compile(rf"(?P<content>[^:\n]+), (?P<source>{NAME}) (?P<cue>[a-z]+)")
SIGNED = re.compile(rf"(?P<content>[^:\n–—]+) (?P<cue>[–—]) (?P<source>{NAME})")
SENTENCE_END = re.compile(r"[.?!…:;,][\"'”’)\]]*$")
ASKING = re.compile(r"(?:Why|How|What|When|Where|Who|Which|The|A|An|Inside)\b")
HEADLINE_WEIGHT = 0.8


def headline_passages(doc: Doc) -> Iterator[Passage]:
    """What the first paragraphs report as headlines."""
    for paragraph in doc.paragraphs[:FIRST]:
        text = paragraph.of(doc.text)
        if len(text) <= LONGEST and not SENTENCE_END.search(text.rstrip(".")):
            yield from headline(doc, paragraph)


def headline(doc: Doc, paragraph: Span) -> Iterator[Passage]:
    """What one headline reports."""
    for pattern in (BEFORE, BEHIND, SIGNED):
        found = pattern.fullmatch(doc.text, paragraph.start, paragraph.end)
        if found is None:
            found = pattern.fullmatch(doc.text, paragraph.start, paragraph.end - 1)
        if found is not None and (passage := reported(doc, found)) is not None:
            yield passage
            return


def reported(doc: Doc, found: re.Match[str]) -> Passage | None:
    """The passage of a headline, if its source is a name and what it says a clause."""
    source, cue, content = (
        tokens_in(doc, Span(*found.span(part))) for part in ("source", "cue", "content")
    )
    if not (source and cue and len(content) >= FEWEST) or not says(doc, found["cue"], cue[0]):
        return None
    if doc.tokens[content[0]].sentence != doc.tokens[content[-1]].sentence:
        return None
    if ASKING.match(found["content"]) or found["source"].lower() in words("label"):
        return None
    if not is_name(doc, source) or not any(doc.tokens[t].pos in {"VERB", "AUX"} for t in content):
        return None
    return Passage(
        cue=(cue[0],),
        source=head_of(doc, source),
        content=frozenset(content) - set(source) - set(cue),
        predicate=lemma_of(doc.tokens[cue[0]].lemma) if found["cue"].isalpha() else "say",
        frame="v:clause",
        weight=HEADLINE_WEIGHT,
        rule="headline",
    )


def says(doc: Doc, cue: str, token: int) -> bool:
    """Whether a mark or a verb can link a headline to its source."""
    return not cue.isalpha() or load_lexicon().is_speech(doc.tokens[token].lemma)


def is_name(doc: Doc, source: range) -> bool:
    """Whether a source has no pronoun or verb in it (parsers take lone names for anything else)."""
    parts = {doc.tokens[t].pos for t in source}
    return not parts & {"AUX", "PRON", "SCONJ"} and (len(source) == 1 or "VERB" not in parts)


def head_of(doc: Doc, source: range) -> int:
    """The token of a source that the others depend on, else the last one."""
    inside = set(source)
    return next((t for t in source if doc.tokens[t].head not in inside), source[-1])

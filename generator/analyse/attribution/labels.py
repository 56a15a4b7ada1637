"""Speech that a label names: transcripts and interviews (`BERG: …`, `Q. …`).

In: a Doc. Out: Passages whose content is a paragraph behind its label, with the unlabelled ones up
to the next label. A label counts only where the text shows the pattern: two labelled paragraphs
close together, in which people speak of themselves or to each other (`Note: …` stays the author's).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.analyse.attribution.passage import Passage
from generator.analyse.attribution.tree import tokens_in, word_count
from generator.model import Doc, Span

NAME_WORD = r"[A-Z][\w.'’&-]*"
LABEL = re.compile(
    rf"((?:Question|Answer|[QA])(?=[.:])|{NAME_WORD}"
    rf"(?: (?:{NAME_WORD}|of|de|van|von|al|bin|\([^)\n]{{1,30}}\))){{0,4}}(?=:))[.:] ?(?=\S)"
)
ANSWERING = frozenset({"A", "Answer"})
SELF = re.compile(r"\b(?:I|my|me)(?:\b|['’])")
TALK = re.compile(r"\b(?:I|we|you|my|our|your|me|us)(?:\b|['’])", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
MARKS = re.compile(r"[“”\"«»„]|''|``")
CLOSE = 4
"""Paragraphs from one label to the next in a conversation."""
FEWEST = 2
"""Labelled paragraphs that make a conversation."""
TALKING = 0.3
"""Least share of the labelled paragraphs in which somebody says I, we or you."""
ANSWERED = 0.5
"""Least share of the answers in which somebody says I."""
LABEL_WEIGHT = 0.9


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph with a label: its number, the label and what stands behind it."""

    paragraph: int
    label: Span
    speech: Span


def labelled_passages(doc: Doc) -> Iterator[Passage]:
    """The speech of every conversation with labels."""
    for talk in conversations(doc):
        for number, line in enumerate(talk):
            following = talk[number + 1].paragraph if number + 1 < len(talk) else line.paragraph + 1
            yield from turn(doc, line, following)


def conversations(doc: Doc) -> Iterator[Sequence[Labelled]]:
    """Runs of labelled paragraphs that stand close together and read as speech."""
    run: list[Labelled] = []
    for line in labelled(doc):
        if run and line.paragraph - run[-1].paragraph > CLOSE:
            if is_talk(doc, run):
                yield run
            run = []
        run.append(line)
    if is_talk(doc, run):
        yield run


def labelled(doc: Doc) -> Iterator[Labelled]:
    """The paragraphs that begin with a label and go on with a sentence."""
    for number, paragraph in enumerate(doc.paragraphs):
        match = LABEL.match(doc.text, paragraph.start, paragraph.end)
        if match is None or not SENTENCE_END.search(doc.text, match.end(), paragraph.end):
            continue
        speech = Span(match.end(), paragraph.end)
        if word_count(doc, speech):
            yield Labelled(number, Span(match.start(1), match.end(1)), speech)


def is_talk(doc: Doc, run: Sequence[Labelled]) -> bool:
    """Whether labelled paragraphs are a conversation. Answers must say I: an author who explains a
    matter asks and answers too.
    """
    answers = [line for line in run if line.label.of(doc.text) in ANSWERING]
    if answers:
        own = sum(bool(SELF.search(line.speech.of(doc.text))) for line in answers)
        return len(run) >= FEWEST and own >= ANSWERED * len(answers)
    talking = sum(bool(TALK.search(line.speech.of(doc.text))) for line in run)
    return len(run) >= FEWEST and talking >= TALKING * len(run)


def turn(doc: Doc, line: Labelled, following: int) -> Iterator[Passage]:
    """What is said behind one label, up to the next one or to words in quotation marks."""
    label = tokens_in(doc, line.label)
    content = set(tokens_in(doc, line.speech)) - set(label)
    for paragraph in doc.paragraphs[line.paragraph + 1 : following]:
        if MARKS.search(doc.text, paragraph.start, paragraph.end):
            break
        content.update(tokens_in(doc, paragraph))
    colon = next((t for t in range(label.stop, label.stop + 1) if t not in content), label.stop - 1)
    if content and label:
        yield Passage(
            cue=(colon,),
            source=head_of(doc, label),
            content=frozenset(content - {colon}),
            predicate="say",
            frame="v:quote",
            weight=LABEL_WEIGHT,
            rule="label of a transcript",
        )


def head_of(doc: Doc, label: range) -> int:
    """The token of a label that the others depend on, else the last one."""
    free = (t for t in label if doc.tokens[t].head not in label or doc.tokens[t].head == t)
    return next(free, label.stop - 1)

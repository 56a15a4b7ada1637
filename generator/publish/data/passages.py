"""`passages`: every passage that is counted, with its words only as far as its page shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.declared import declared
from generator.model import Attribution, Dispute, Form, Kind, Spans, Speaker
from generator.model import Voice as WhoseVoice
from generator.publish import keys, labels
from generator.publish.data.origin import OF_ARTICLE
from generator.publish.data.placed import Origin
from generator.publish.data.read import Listed, StoryRead
from generator.publish.data.table import Field, Table, listed
from generator.rule_words import CUT, WEIGHED

NOT_RULES = frozenset({"", WEIGHED, CUT})


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage: as it was found, and as its page shows it."""

    origin: Origin
    found: Attribution
    shown: Listed
    speaker: int | None  # its number
    public: Speaker | None  # the speaker, if the dispute's file has them as public
    number: int

    @property
    def row(self) -> str:
        """Its id on its page."""
        return keys.passage(self.number)


def items(read: StoryRead) -> Iterator[PassageRow]:
    """The passages of a story; none of withdrawn articles."""
    for article in read.articles:
        origin = article.origin
        if article.listed:
            known = zip(article.attributions, article.listed, article.speakers, strict=True)
            for number, (found, shown, speaker) in enumerate(known, 1):
                public = _public(found, article.dispute)
                yield PassageRow(origin, found, shown, speaker, public, number)


def _public(found: Attribution, dispute: Dispute) -> Speaker | None:
    speaker = declared(found, dispute)
    return speaker if speaker is not None and speaker.public else None


def rule(found: Attribution) -> str:
    """The parts of a rule, without names and without what was weighed."""
    parts = [part.partition(":")[0].strip() for part in found.rule.split(";")]
    return "; ".join(dict.fromkeys([part for part in parts if part not in NOT_RULES]))


def places(spans: Spans) -> str:
    """Characters of the text, as `24-90 120-160`."""
    return " ".join([f"{span.start}-{span.end}" for span in spans])


SHOWN: tuple[Field[PassageRow], ...] = (
    Field(
        "speaker_number",
        "integer",
        "A number in the place of a name: within the article, the same number is the same speaker. "
        "Empty where no speaker is named",
        "speaker",
    ),
    Field("paragraph", "integer", "Paragraph of the article, from 1", "shown.paragraph"),
    Field(
        "characters",
        "string",
        "Its places in the text: code points from 0, ends not included",
        lambda one: places(one.found.content),
    ),
    Field("words", "integer", "Words in all", "shown.words", unit="words"),
    Field("words_shown", "integer", "Those in `text`", "shown.shown", unit="words"),
    Field(
        "text",
        "string",
        "Its words as far as its page shows them, with … where some are left out; empty where none "
        "may be shown. They belong to the publisher",
        "shown.text",
    ),
    Field("cue", "string", "The word that introduces it, where it may be shown", "shown.cue"),
    Field(
        "confidence",
        "number",
        "How many of such passages were right, in words and side, in articles coded blind: 0 to 1",
        "found.confidence",
        unit="share",
    ),
)
WHOSE: tuple[Field[PassageRow], ...] = (
    Field(
        "voice",
        "string",
        "Whose words they are counted as: one `side`’s, `both` (several sides’ together), `other` "
        "(no side’s), `unknown` (the source is not clear)",
        "found.voice",
        values=get_args(WhoseVoice),
    ),
    Field(
        "side",
        "string",
        "The side’s id; empty unless the voice is `side`",
        "found.side",
    ),
    Field(
        "sides",
        "string",
        "The ids of all sides that it is counted for, in equal parts, with a blank between them",
        lambda one: listed(one.found.sides),
    ),
    Field(
        "party",
        "string",
        "The party within the side; empty where none is named",
        "found.party",
    ),
    Field(
        "other",
        "string",
        "The third party, where it is of no side and named in the dispute’s file",
        "found.other",
    ),
    Field(
        "speaker",
        "string",
        "The speaker’s id, only of persons whom the dispute’s file marks as public",
        lambda one: one.public.id if one.public else None,
    ),
    Field(
        "speaker_name",
        "string",
        "Their name",
        lambda one: one.public.name if one.public else None,
    ),
    Field("named", "boolean", "Whether a person is named", "found.named"),
)
HOW: tuple[Field[PassageRow], ...] = (
    Field(
        "kind",
        "string",
        "`speech` where words are reported; `stance` where only what somebody wants, fears or "
        "supports is. Shares count speech",
        "found.kind",
        values=get_args(Kind),
    ),
    Field(
        "cue_class",
        "string",
        "The kind of word that introduces it: said, claimed, promised … Without such a word it is "
        "neutral",
        "found.cue_class",
        values=tuple(labels.CUES),
    ),
    Field(
        "introduced",
        "boolean",
        "Whether a word introduces it; figures of `cue_class` count only those",
        lambda one: bool(one.found.cue),
    ),
    Field(
        "form",
        "string",
        "Quoted (`direct`), reported (`indirect`) or partly quoted (`mixed`)",
        "found.form",
        values=get_args(Form),
    ),
    Field(
        "rule",
        "string",
        "How it was found and counted: the program’s rules, without the names that they met",
        lambda one: rule(one.found),
    ),
    Field("corrected", "string", "What people did to it; empty where nothing", "shown.corrected"),
)
"""In this order a table packs best: first what differs from row to row."""
PASSAGES: Table[StoryRead, PassageRow] = Table(
    "passages",
    "Passages",
    "Every passage in which an article reports what somebody says or wants. Of a withdrawn article "
    "there are none.",
    (*OF_ARTICLE, *SHOWN, *WHOSE, *HOW),
    items,
    theirs=True,
)

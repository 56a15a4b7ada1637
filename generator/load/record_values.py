"""The words that may stand in a record file: ids, and what the program itself writes. None of them
can tell anything of an article's text.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from generator.coded import DIGEST
from generator.load.values import Id, quoted
from generator.model import WORD
from generator.readable import LONGEST_TEXT
from generator.rule_words import unknown
from generator.statistics import NO_WORDS


def written_as(pattern: str, what: str) -> Callable[[str], str]:
    """A validator of text that the program writes."""

    def fitting(text: str) -> str:
        if re.fullmatch(pattern, text) is None:
            raise ValueError(f"{quoted(text)} must be {what}")
        return text

    return fitting


LONGEST_RULE = 1_000


def rule_parts(rule: str) -> str:
    """What an engine says of how it found a passage."""
    if len(rule) > LONGEST_RULE:
        raise ValueError(f"is {len(rule)} characters long: the program says {LONGEST_RULE} at most")
    wrong = unknown(rule)
    if wrong is not None:
        raise ValueError(f"{quoted(wrong)} is nothing that the program says of a passage")
    return rule


def predicate(lemma: str) -> str:
    """A verb or noun of harm that the program knows. It names what was done, by a list of the
    program's own, so that it counts as no word of the article.
    """
    if lemma not in predicates():
        raise ValueError(f"{quoted(lemma)} is no verb or noun of harm that the program knows")
    return lemma


@cache
def predicates() -> Mapping[str, frozenset[str]]:
    """All verbs and nouns of harm, and which acts they tell of."""
    found: dict[str, frozenset[str]] = {}
    with files("generator.data").joinpath("harm.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            found[row["predicate"]] = found.get(row["predicate"], frozenset()) | {row["kind"]}
    return found


def few_words(words: str) -> str:
    """The words by which a reader knows something."""
    if len(WORD.findall(words)) > MOST_WORDS:
        raise ValueError(f"holds more than {MOST_WORDS} words")
    return words


LONGEST = LONGEST_TEXT
"""Characters of a text that a record may be of; no number in it is larger."""
MOST_WORDS = 25
"""Of anything that is told of an article's passage."""

_COUNTED = (
    "turns? to speak|sentences?|words?|introducing words?|mentions? of each side|"
    "words? of the author's"
)
_REASONS = (
    rf"Too little text to say: \d{{1,7}} ({_COUNTED}), \d{{1,7}} are needed",
    "Too little text in the author’s voice to say",
    "The headline has no words",
    "The headline states nothing that can be looked for in the body",
    "No headline is held",
    "The dispute lists no terms",
    "The dispute lists no claims",
    "This side is not heard",
    "No other side speaks after it",
    "The text has no words",
    NO_WORDS,
)

_SPAN, _START = r"[0-9]{1,7}\+[0-9]{1,7}", r"[0-9]{1,7}(\+[0-9]{1,7})?"
_SPANS, _EVIDENCE = f"({_SPAN}( {_SPAN})*)?", f"({_START}( {_START})*)?"
Pair = Annotated[
    str,
    AfterValidator(written_as(_SPAN, "a stretch of the text, start+length")),
    Field(json_schema_extra={"pattern": f"^{_SPAN}$"}),
]
Pairs = Annotated[
    str,
    AfterValidator(written_as(_SPANS, "stretches of the text, start+length, with blanks between")),
    Field(json_schema_extra={"pattern": f"^{_SPANS}$"}),
]
Evidence = Annotated[
    str,
    AfterValidator(written_as(_EVIDENCE, "stretches of the text, by start or start+length")),
    Field(json_schema_extra={"pattern": f"^{_EVIDENCE}$"}),
]
Natural = Annotated[int, Field(ge=0, le=LONGEST)]
Number = Annotated[float, Field(allow_inf_nan=False, ge=-LONGEST, le=LONGEST)]
Tone = Annotated[float, Field(ge=-1, le=1)]
Part = Annotated[float, Field(ge=0, le=1)]
Rule = Annotated[str, AfterValidator(rule_parts)]
Predicate = Annotated[str, AfterValidator(predicate)]
Half = Annotated[str, Field(pattern="^[0-9a-f]{32}$")]
Quarter = Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
Library = Annotated[
    list[
        Annotated[
            str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+){0,4}$|^\d[0-9a-z.+-]*$", max_length=40)
        ]
    ],
    Field(min_length=2, max_length=2),
]
Name = Annotated[str, Field(max_length=200)]
Label = Annotated[str, Field(max_length=400), AfterValidator(few_words)]
Short = Annotated[str, Field(pattern=f"^[0-9a-f]{{{2 * DIGEST}}}$")]
_HASH = f"[0-9a-f]{{{2 * DIGEST}}}"
_CODED = rf"\w#{_HASH}(\.{_HASH})?"
_PART = rf"({_CODED}( {_CODED})*|{_HASH}|-?\d[\d./]{{0,15}}|\w?|[a-z0-9]+(-[a-z0-9]+)*)"
_KEY = f"{_PART}(,{_PART})*"
Key = Annotated[
    str,
    AfterValidator(written_as(_KEY, "hashes, numbers and ids, with commas between")),
    Field(json_schema_extra={"pattern": f"^{_KEY}$"}),
]
"""Its parts are names and words by their hashes, a number, a first letter, an id."""
Withheld = Annotated[str, Field(pattern=f"^({'|'.join(_REASONS)})$")]
Of = Annotated[str, Field(max_length=120)]
"""Of what a figure is: the checks of a record hold it against its dispute."""

Whose = Id | Literal["other", "both", "unknown"]
"""A side, or none alone."""
Metric = Literal[
    "voice_share",
    "author_voice",
    "direct_share",
    "anonymity",
    "source_types",
    "order",
    "cue_class",
    "tone_of_voice",
    "tone_toward",
    "readability",
    "agency",
    "labels",
    "claims",
    "loaded_words",
    "hedges",
    "headline",
]
Cue = Literal[
    "neutral",
    "endorsing",
    "admission",
    "distancing",
    "argumentative",
    "disagreement",
    "conflict",
    "commissive",
    "manner",
    "belief",
    "hedged",
]
Level = Literal["named_person", "named_body", "described", "group_or_role", "hidden"]
Source = Literal[
    "official",
    "military",
    "armed_group",
    "civilian",
    "expert",
    "organisation",
    "medium",
    "document",
    "other",
]
Harm = Literal["killing", "wounding", "striking", "seizing", "destroying"]
ActRule = Literal[
    "noun",
    "active, no agent",
    "active, agent told",
    "active, weapon or attack told",
    "passive, no agent",
    "passive, agent told",
    "passive, weapon or attack told",
]
By = Literal[
    Cue,
    Level,
    Source,
    "words",
    "sentences",
    "attributions",
    "speakers",
    "words_with_stance",
    "vader",
    "flesch_kincaid",
    "flesch_reading_ease",
    "words_per_sentence",
    "effective_number",
    "first",
    "mean",
    "last",
    "reply",
    "difference",
    "without_a_word",
    "all",
    "clause",
    "sentence",
    "elsewhere",
    "nowhere",
    "agent",
    "patient",
    "author",
    "author, negated",
    "side",
    "certainty",
    "drama",
    "judging",
    "judging noun",
    "name-calling",
    "about",
    "adjective",
    "adverb",
    "degree",
    "modal",
    "noun",
    "verb",
    "reported",
]
Unit = Literal[
    "share",
    "compound",
    "difference of tone",
    "school years",
    "points",
    "words",
    "sources",
    "acts",
    "times",
    "per 1,000 words",
]
OF = frozenset(
    {
        "sides",
        "attributed",
        "all",
        "speech",
        "side",
        "article",
        "author",
        "attributions",
        "words",
        "speakers",
        "other_attributions",
        "other_words",
        "other_speakers",
        "cues",
        "acts",
        "clause",
        "sentence",
        "elsewhere",
        "nowhere",
        "other",
        "both",
        "unknown",
        "none",
        "terms",
        "claims",
        "headline",
    }
)
"""Of what figures are, besides sides, contested words and claims."""

"""Words for a reader in the place of ids: genres, forms, verbs, rules, rights, dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from generator.model import (
    Article,
    Attribution,
    CellState,
    Extent,
    Genre,
    Interval,
    ItemKind,
    Loss,
    Rights,
)
from generator.publish.numbers import NBSP

FAIR = "Counts who is quoted or reported, not who is right."
EQUAL = "Equal is not fair."
GENRES: dict[Genre, str] = {
    "news": "News",
    "analysis": "Analysis",
    "opinion": "Opinion",
    "interview": "Interview",
    "live": "Live coverage",
}
EXTENTS: dict[Extent, str] = {"full": "full text", "excerpt": "excerpt"}
CUES = {
    "neutral": "neutral",
    "endorsing": "endorsing",
    "distancing": "keeping a distance",
    "disagreement": "disagreeing or blaming",
    "conflict": "word of fighting",
    "commissive": "promise, threat or demand",
    "belief": "belief or wish",
    "hedged": "hedged",
    "admission": "admitting",
    "manner": "manner of speaking",
}
ANONYMITY = {
    "named_person": "a person by name",
    "named_body": "a body by name",
    "described": "somebody described",
    "group_or_role": "a group or a role",
    "hidden": "hidden",
}
SOURCES = {
    "official": "officials",
    "military": "military",
    "armed_group": "armed groups",
    "civilian": "civilians",
    "expert": "experts",
    "organisation": "organisations",
    "medium": "media",
    "document": "documents",
    "other": "not told",
    "effective_number": "effective number of sources",
}
AGENTS: dict[str, str] = {
    "clause": "named beside the act",
    "sentence": "named in the sentence",
    "elsewhere": "named elsewhere in the article",
    "nowhere": "named nowhere",
}
HARMS = {
    "killing": "killing",
    "wounding": "wounding",
    "striking": "striking",
    "seizing": "seizing",
    "destroying": "destroying",
}
LOADED = {
    "certainty": "words of certainty",
    "drama": "drama",
    "judging": "words that judge",
    "judging noun": "nouns that judge",
    "name-calling": "name-calling",
    "all": "all of them",
}
HEDGES = {
    "about": "about, around",
    "adjective": "adjectives",
    "adverb": "adverbs",
    "degree": "words of degree",
    "modal": "may, might, could",
    "noun": "nouns",
    "verb": "verbs",
    "all": "all of them",
}
TOWARD = {
    "difference": "difference",
    "without_a_word": "range without any one word",
}
HEADLINES = {
    "reported": "statements nearest to what somebody is reported as saying",
    "vader": "tone of the headline less that of the author’s sentences",
    "words": "words that state what a side says",
}
ORDERS = {
    "first": "first heard",
    "mean": "mean place",
    "last": "last heard",
    "reply": "words until the other side",
}
WAYS: Mapping[str, Mapping[str, str]] = {
    "cue_class": CUES,
    "anonymity": ANONYMITY,
    "source_types": SOURCES,
    "agency": {**AGENTS, "acts": "all acts", "agent": "did it", "patient": "suffered it"},
    "loaded_words": LOADED,
    "hedges": HEDGES,
    "tone_toward": TOWARD,
    "headline": HEADLINES,
    "order": ORDERS,
}
"""By what a metric's figures are told apart."""
LOSSES: Mapping[Loss, str] = {
    "attributed": "given as somebody’s words",
    "reported": "what comes nearest is somebody’s words",
    "stated": "the article says so itself",
    "unclear": "not clear",
    "absent": "not found in the article",
    "no claim": "too short to look for",
}
ITEMS: Mapping[ItemKind, str] = {
    "voice": "voice",
    "figure": "figure",
    "place": "place",
    "quotation": "quotation",
    "name": "name",
    "number": "number",
    "word": "words",
    "shingle": "runs of words",
}
CELLS: Mapping[CellState, str] = {
    "has": "has it",
    "lacks": "lacks it",
    "named": "told in another way",
    "differs": "another figure",
    "overtaken": "lacks it, when another figure was out already",
    "before": "not compared: no two others had it in the days before",
    "excerpt": "an excerpt: not known",
    "copy": "carries another’s text",
    "undated": "time not known",
    "unread": "no text or record held",
}
INTERVALS: Mapping[Interval, str] = {
    "measurement": "error of measurement",
    "sampling": "articles as a sample",
    "wilson": "Wilson’s, of shares",
    "dirichlet": "Dirichlet’s, of shares of several classes",
    "poisson": "Garwood’s, of counts",
    "t": "t, by turns or paragraphs",
    "range": "range without any one word",
}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
PARTLY = "partly quoted speech"
NO_PARTY = "party not named"
NO_DATE = "date not known"
INVENTED = "Sample content: outlet and text were invented for this project."
ALL_INVENTED = "Sample content: outlets and texts were invented for this project."
SOME_INVENTED = (
    "Partly sample content: outlets and texts marked “sample” were invented for this project."
)


def plain(identifier: str) -> str:
    """An id that has no wording of its own yet, at least without its underscores."""
    return identifier.replace("_", " ").replace("-", " ")


def cue(cue_class: str) -> str:
    """What kind of verb introduces a passage."""
    return CUES.get(cue_class, plain(cue_class))


def way(metric: str, identifier: str) -> str:
    """What tells a metric's figures apart: a class, a level, a group, a place."""
    return WAYS.get(metric, {}).get(identifier, plain(identifier))


def form(attribution: Attribution) -> str:
    """Direct, indirect or partly quoted speech, or a stance."""
    if attribution.kind == "stance":
        return "stance"
    return PARTLY if attribution.form == "mixed" else f"{attribution.form} speech"


def day(value: date) -> str:
    """A date as "2 July 2025"."""
    return f"{value.day}{NBSP}{MONTHS[value.month - 1]} {value.year}"


def short_day(value: date) -> str:
    """A date as "2 Jul"."""
    return f"{value.day}{NBSP}{MONTHS[value.month - 1][:3]}"


def published(value: date | None) -> str:
    """When an article was printed, saying so when the hour or the date is not known."""
    if value is None:
        return NO_DATE
    return f"{day(value)}, {hour(value)}"


def hour(value: date) -> str:
    """The time of day as "14:30 (UTC+2)", saying so when it is not known."""
    if not isinstance(value, datetime):
        return "hour not known"
    zone = value.strftime("%z")
    return f"{value:%H:%M}{_zone(zone) if zone else ''}"


def _zone(offset: str) -> str:
    """An offset like "+0200" as " (UTC+2)"."""
    hours, minutes = int(offset[:3]), int(offset[3:5])
    if not hours and not minutes:
        return " (UTC)"
    return f" (UTC{hours:+d}:{minutes:02d})" if minutes else f" (UTC{hours:+d})"


def days(start: date, end: date) -> str:
    """A period as "2 to 3 July 2025"."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {day(end)}"
    return f"{day(start)} to {day(end)}"


def rights(value: Rights) -> str:
    """On what ground a text is shown, or not."""
    holder = f", {value.holder}" if value.holder else ""
    match value.basis:
        case "own":
            return f"Own text{', ' + value.licence if value.licence else ''}{holder}"
        case "licence":
            return f"{value.licence or 'Licensed'}{holder}"
        case "public-domain":
            return f"Public domain{holder}"
        case "quotation":
            return f"All rights with {value.holder or 'its publisher'}; not published here"


def genre(article: Article) -> str:
    """The genre, and whether the whole text was counted."""
    return f"{GENRES[article.genre]}, {EXTENTS[article.extent]}"

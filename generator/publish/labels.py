"""Words for a reader in the place of ids: genres, forms, verbs, rules, rights, dates."""

from __future__ import annotations

from datetime import date, datetime

from generator.model import Article, Attribution, Extent, Genre, Rights
from generator.publish.numbers import NBSP

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


def form(attribution: Attribution) -> str:
    """Direct, indirect or mixed speech, or a stance."""
    if attribution.kind == "stance":
        return "stance"
    return f"{attribution.form} speech"


def day(value: date) -> str:
    """A date as "2 July 2025"."""
    return f"{value.day}{NBSP}{MONTHS[value.month - 1]} {value.year}"


def published(value: date | None) -> str:
    """When an article was printed, saying so when the hour or the date is not known."""
    if value is None:
        return NO_DATE
    if not isinstance(value, datetime):
        return f"{day(value)}, hour not known"
    zone = value.strftime("%z")
    offset = _zone(zone) if zone else ""
    return f"{day(value)}, {value:%H:%M}{offset}"


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

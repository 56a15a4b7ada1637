"""What on a page has numbers in it that are no figures of the data, and why.

Some of them follow from rows all the same: those are held against them by a check.
"""

from __future__ import annotations

from tests.publish import derived
from tests.publish.walk import NoFigure

HEADLINES = "a headline as printed"
NAMES = "an outlet’s, a story’s or a dispute’s name; of several articles of one outlet with the day"
DATES = "when it was published, read or changed, and who coded it"
PLACES = "which passage, paragraph or source it is"
WORDS = "the article’s own words"
AXES = "the ends of a scale"
FIXED = "from how many on something is said, or what a range holds: the same on every page"
STORY = "the story in words, as whoever added it tells it"
COUNTS = "how many things are listed"
SUMS = "the sum of several rows"

ON_ONE_KIND: dict[str, tuple[NoFigure, ...]] = {
    "data": (NoFigure("p", FIXED), NoFigure("li", FIXED), NoFigure("dd", FIXED)),
    "story": (NoFigure(".lede", STORY),),
    "method": (NoFigure("p", FIXED), NoFigure(".metrics dd", FIXED), NoFigure("th", FIXED)),
    "document": (NoFigure(".document", "what the project writes of itself"),),
    "about": (NoFigure("p", "names of licences"),),
}
"""What holds on one kind of page alone: pages that are mostly prose of the program’s own."""


def listed(kind: str) -> tuple[NoFigure, ...]:
    """What is no figure on a kind of page."""
    return (*NOT_FIGURES, *ON_ONE_KIND.get(kind, ()))


NOT_FIGURES: tuple[NoFigure, ...] = (
    # names
    NoFigure("h1", HEADLINES, names=True),
    NoFigure(".hl", HEADLINES, names=True),
    NoFigure("h2 a", NAMES, names=True),
    NoFigure("h3 a", NAMES, names=True),
    NoFigure("option", NAMES, names=True),
    NoFigure(".n1", NAMES, names=True),
    NoFigure(".n2", NAMES, names=True),
    NoFigure(".name a", NAMES, names=True),
    NoFigure("th a", NAMES, names=True),
    NoFigure(".strips a", NAMES, names=True),
    NoFigure(".strips title", NAMES),
    NoFigure(".heads p a", NAMES, names=True),
    NoFigure("#differences a", NAMES, names=True),
    NoFigure(".known a", NAMES, names=True),
    NoFigure(".outlet", NAMES, names=True),
    NoFigure(".over", NAMES, names=True),
    NoFigure(".ways", NAMES),
    NoFigure(".side-by-side a", NAMES),
    NoFigure(".weak li a", NAMES, names=True),
    NoFigure(".alone .wh", NAMES),
    NoFigure(".top div", "what the search says of the page"),
    # dates
    NoFigure(".days", DATES),
    NoFigure(".row .meta.num", DATES, derived.length),
    NoFigure(".heads .meta", DATES, derived.length),
    NoFigure(".facts dd", DATES),
    NoFigure(".entry .meta", DATES),
    NoFigure(".heard-in th .small", DATES),
    NoFigure(".given .from", DATES),
    NoFigure(".said .in", DATES),
    NoFigure("p.note.gone", DATES),
    # an article’s words, and where they stand
    NoFigure(".words", WORDS),
    NoFigure(".q i", WORDS),
    NoFigure(".listings i", PLACES),
    NoFigure(".listings p", WORDS),
    NoFigure(".classes a", PLACES),
    NoFigure(".thing", WORDS),
    NoFigure(".lacks", WORDS),
    NoFigure(".body-plain", WORDS),
    NoFigure("mark .vh", PLACES),
    NoFigure(".s", WORDS),
    NoFigure(".pn", PLACES),
    NoFigure(".pop", PLACES),
    NoFigure(".passages tr", PLACES, derived.details),
    NoFigure(".who li", PLACES, derived.details),
    NoFigure(".passages td", PLACES),
    NoFigure(".passages th", PLACES),
    NoFigure(".ends-at", PLACES),
    NoFigure(".corr", PLACES),
    NoFigure(".acts", PLACES),
    NoFigure(".tal b", COUNTS, derived.tally),
    NoFigure(".tal", PLACES),
    NoFigure(".places", PLACES),
    NoFigure(".brk p.small a", PLACES),
    NoFigure(".links", PLACES),
    NoFigure(".intro", WORDS),
    NoFigure(".verbs i", "the article’s words, and how often each stands there"),
    NoFigure("code", "how a correction is written"),
    NoFigure("#missing .scroll", PLACES),
    # what follows from the rows
    NoFigure(".thirds tr", SUMS, derived.thirds),
    NoFigure(".listings h3", COUNTS, derived.passages_listed),
    NoFigure(".coded", SUMS, derived.coded),
    NoFigure(".rights", SUMS, derived.words_shown),
    NoFigure(".doubts", COUNTS, derived.doubts),
    NoFigure("#figures .kf li", COUNTS, derived.named),
    NoFigure(".acts-told", COUNTS, derived.acts),
    NoFigure(".also", COUNTS, derived.acts),
    NoFigure(".harm-told", SUMS, derived.harm),
    NoFigure(".gauges .dots a", COUNTS),
    NoFigure(".gauges .where", COUNTS, derived.gauge),
    NoFigure(".gauges .dots.axis", AXES),
    NoFigure("p.behind", COUNTS, None),
    NoFigure(".same p.small", SUMS, derived.spoken),
    NoFigure(".alone .heard", SUMS),
    NoFigure(".stories .found", COUNTS, derived.lead),
    NoFigure(".group span", COUNTS),
    NoFigure("details.more summary", COUNTS, derived.holds),
    NoFigure("#has-the-floor summary", COUNTS, derived.holds),
    NoFigure("#headlines summary", COUNTS, derived.holds),
    NoFigure("#differences summary", COUNTS, derived.alike),
    NoFigure("#differences .small li", COUNTS),
    NoFigure(".paging li", DATES),
    NoFigure(".paging p", PLACES),
    NoFigure(".beside a", DATES),
    NoFigure(".given-to td", COUNTS),
    NoFigure(".kind th", COUNTS, derived.things),
    NoFigure("#missing summary", COUNTS, derived.things),
    NoFigure("#missing .note", COUNTS),
    NoFigure(".people .num", SUMS, derived.heard),
    NoFigure(".given h3 .num", SUMS, derived.heard),
    NoFigure("td.extent", SUMS, derived.heard),
    NoFigure(".day h2 .num", COUNTS, derived.entries),
    NoFigure("ul.kf li", SUMS, derived.heard),
    NoFigure(".whole", COUNTS, derived.counted_below),
    NoFigure(".gone", DATES),
    NoFigure("h2", DATES),
    NoFigure(".months li", COUNTS),
    NoFigure("#undated", COUNTS),
    NoFigure(".index .small", COUNTS),
    NoFigure(".speaking th .small", COUNTS, derived.people),
    NoFigure(".weak p.small", SUMS, derived.moved),
    NoFigure(".behind a", NAMES),
    NoFigure(".stories p", STORY),
    NoFigure(".selection", STORY),
    NoFigure(".keys", FIXED),
    NoFigure(".parts", DATES),
    NoFigure(".entry .small", DATES),
    # beside the figures
    NoFigure(".use", "how the page or its picture is cited, with dates and sizes"),
    NoFigure("#times summary", COUNTS, derived.holds),
    NoFigure("#times", DATES),
    NoFigure(".files td", "how many rows and bytes the files have", derived.rows_of_table),
    # the same on every page
    NoFigure(".ticks", AXES),
    NoFigure(".cmp th", AXES),
    NoFigure(".least", FIXED),
    NoFigure(".reading", FIXED),
    NoFigure(".none", "for how many words or claims was looked in vain"),
    NoFigure(".gauges .note", FIXED),
    NoFigure("#differences .note", FIXED),
    NoFigure("#outlets .note", FIXED),
    NoFigure(".few", FIXED),
    NoFigure(".key", "an example"),
)

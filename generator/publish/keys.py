"""Names of the data's rows. A page writes them beside its numbers, so each leads to its row: tests
hold all numbers to theirs. Finished HTML is without them (publish/lean.py): no reader sees them.

`where` says what a row is of, `row` which of its table; together they are unique in a table. On a
page a number has `data-row="<table>/<row>"`, of figures `data-row="/<row>"`, and stands in, or is,
an element with `data-of="<where>"`. A row that ends in `*` stands for the sum of all rows that
begin like it. In a table either may stand at a line, at a column's head, at the table, or at the
cell itself. A row with `{}` has there the `data-by` of each line, one with `@` the voice of each
line or column: of sides the next of the page's `data-sides`; figures of `others` are those of no
side, of `other_…`. Where `data-rows="passages"` stands around, the elements `small` and the fifth
cell of an element with the id `…-12` are of the row `passages/p-12`. A class without a row in
`figures` is told of, with all such classes, in the row whose `by` is `*`.
"""

from __future__ import annotations

from generator.model import (
    Agreement,
    Article,
    Difference,
    Measurement,
    Segment,
    SpeakingRow,
)

SITE = "site"
"""Where what belongs to no single story, outlet, dispute or speaker stands."""
ARTICLE = "articles/article"
"""The row of an article itself, as a page writes it."""
STORY = "stories/story"
"""The row of a story itself."""
ALL = "*"
"""The end of a row that stands for all that begin like it."""
FIGURES = "figures"
"""The table that most numbers are of: its name is left out."""
CLASS, VOICE = "{}", "@"
"""In a row of a table: the class of each line, the voice of each line or column."""
BESIDE = "|"
"""Between rows whose numbers stand in one sentence, in their order."""
_MARKS = str.maketrans({"%": "%25", "/": "%2F", "*": "%2A", "|": "%7C"})


# ---------------------------------------------------------------- where


def of_article(story: str, article: str) -> str:
    """An article of a story, by their ids."""
    return _joined("articles", story, article)


def of_story(story: str) -> str:
    """A story as a whole."""
    return _joined("stories", story)


def of_outlet(outlet: str, dispute: str) -> str:
    """An outlet's articles on a dispute."""
    return _joined("outlets", outlet, dispute)


def of_dispute(dispute: str) -> str:
    """All articles on a dispute."""
    return _joined("disputes", dispute)


def of_speaker(dispute: str, speaker: str) -> str:
    """A public person in a dispute."""
    return _joined("speakers", dispute, speaker)


def of(article: Article) -> str:
    """An article."""
    return of_article(article.story, article.id)


# ---------------------------------------------------------------- row


def figure(found: Measurement) -> str:
    """Of `figures`: `voice_share/israel/words/sides`, `author_voice///`."""
    return _joined(found.metric, found.side, found.by, found.of)


def share(side: str) -> str:
    """Of `figures`: a side's share of the sides' words."""
    return _joined("voice_share", side, "words", "sides")


def by_class(metric: str, side: str) -> str:
    """All rows of `figures` of a side's classes in a metric."""
    return f"{_joined(metric, side)}/{ALL}"


def classes(metric: str, of: str) -> str:
    """Rows of `figures`, a metric's classes: in a table with a line each and a column a voice."""
    return _joined(metric, VOICE, CLASS, of)


def words(segment: Segment) -> str:
    """Of `words`: `israel/military`, `author/`."""
    return _joined(segment.voice, segment.party)


def voice_words(voice: str) -> str:
    """All rows of `words` of one voice."""
    return f"{_joined(voice)}/{ALL}"


def passage(number: int) -> str:
    """Of `passages`: the passage's id on its article's page."""
    return f"p-{number}"


def difference(found: Difference) -> str:
    """Of `differences`: `voice_share/israel/words/sides/one/two`."""
    return _joined(found.metric, found.side, found.by, found.of, found.one, found.two)


def speaking(voice: str, row: SpeakingRow) -> str:
    """Of `speaking`, an article each: `israel/military/barak`; who share words as `both/a+b/`."""
    return _joined(voice, "+".join(row.sides) or row.part, row.speaker)


def error(metric: str, number: int) -> str:
    """Of `errors`: the metric and, from 1, which of its errors in the order of `Site.errors`."""
    return _joined(metric, str(number))


def heard(story: str, article: str) -> str:
    """Of `speaker_articles`, a speaker each: the article."""
    return _joined(story, article)


def outlet(outlet: str) -> str:
    """Of `speaker_outlets`, a speaker each: the outlet."""
    return _joined(outlet)


def numbered(number: int) -> str:
    """Of tables whose rows have an order: `omissions` of a story, `headline` and `acts` of an
    article, from 1.
    """
    return str(number)


def agreement(found: Agreement) -> str:
    """Of `agreement`: the variable."""
    return _joined(found.variable)


def row(*found: Measurement | None) -> str:
    """Figures as a page names their rows; those that were not measured have none."""
    return named("figures", *(figure(one) for one in found if one))


def named(table: str, *rows: str) -> str:
    """Rows of a table, as a page writes them: several stand behind each other in one sentence."""
    own = "" if table == FIGURES else table
    return BESIDE.join(f"{own}/{row}" for row in rows)


def _joined(*parts: str | None) -> str:
    """The parts as one name; a part's own marks are escaped, so that no two names are one."""
    return "/".join((part or "").translate(_MARKS) for part in parts)

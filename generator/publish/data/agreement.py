"""`agreement`: how far people agree who code the same articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Agreement, Site
from generator.publish import keys
from generator.publish.data.metrics import METHOD
from generator.publish.data.origin import PAGE, PLACE
from generator.publish.data.placed import Origin
from generator.publish.data.table import Field, Table


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """Agreement in one thing."""

    origin: Origin
    found: Agreement

    @property
    def row(self) -> str:
        """Its name."""
        return keys.agreement(self.found)


def items(site: Site) -> Iterator[AgreementRow]:
    """All that was compared."""
    yield from (AgreementRow(METHOD, found) for found in site.agreement)


AGREEMENT: Table[Site, AgreementRow] = Table(
    "agreement",
    "Agreement between people",
    "Krippendorff’s alpha between people who coded the same articles blind.",
    (
        *PLACE,
        Field("variable", "string", "In what they agree", lambda one: one.found.variable),
        Field("alpha", "number", "1 is full agreement, 0 as much as by chance; empty where it is "
              "undefined", lambda one: one.found.alpha),
        Field("low", "number", "The lower end of its 95 % interval", lambda one: one.found.low),
        Field("high", "number", "The upper end", lambda one: one.found.high),
        Field("over", "string", "What the interval draws anew: articles or paragraphs",
              lambda one: one.found.over),
        Field("n", "integer", "How many were compared", lambda one: one.found.n),
        Field("unit", "string", "Of what: words or passages", lambda one: one.found.unit),
        Field("articles", "integer", "In how many articles", lambda one: one.found.articles),
        Field("coders", "integer", "By how many people", lambda one: one.found.coders),
        PAGE,
    ),
    items,
)  # fmt: skip

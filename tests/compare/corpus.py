"""Small corpora for the comparison, made without files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.model import (
    Analysis,
    Article,
    Corpus,
    Coverage,
    Dispute,
    Extent,
    Genre,
    Outlet,
    Rights,
    Story,
    Withdrawal,
)
from tests.by_hand import DISPUTE, analysis, reading, said

OUTLETS = tuple(
    Outlet(identifier, name, "https://example.org", short=short)
    for identifier, name, short in (
        ("bee", "The Bee", None),
        ("owl", "The Owl", None),
        ("wire", "Wire Agency", "WA"),
    )
)
NOR, SUD, OWN = (
    "We love this wonderful peace and hope that it will hold for all of our children here.",
    "They hate this terrible war and fear the next long winter.",
    "It rained on the quiet town and the river rose again in the night.",
)


def article(
    identifier: str,
    outlet: str = "bee",
    *,
    story: str = "s",
    credits: tuple[str, ...] = (),  # noqa: A002 - the field's name
    genre: Genre = "news",
    extent: Extent = "full",
    withdrawn: bool = False,
    text: str | None = "",
) -> Article:
    return Article(
        id=identifier,
        story=story,
        outlet=outlet,
        title=identifier,
        url="https://example.org",
        published=None,
        accessed=None,
        rights=Rights("own"),
        text=text,
        credits=credits,
        genre=genre,
        extent=extent,
        withdrawn=Withdrawal(date(2025, 1, 1), "asked") if withdrawn else None,
    )


def written(nor: int, sud: int, own: int, *, turn_of: int = 1) -> tuple[str, Analysis]:
    """An article of so many sentences of Norland, Sudland and the author; `turn_of` make a turn."""
    parts = [("nor", NOR)] * nor + [("sud", SUD)] * sud + [("author", OWN)] * own
    sentences = [f"{sentence[:-1]} x{n}x." for n, (_, sentence) in enumerate(parts)]
    text = " ".join(sentences)
    passages = [
        said(text, sentence, by=by, turn=n // turn_of)
        for n, ((by, _), sentence) in enumerate(zip(parts, sentences, strict=True))
        if by != "author"
    ]
    return text, analysis("a", reading(text, *passages))


def coverage(item: Article, held: Analysis | None) -> Coverage:
    outlet = next(outlet for outlet in OUTLETS if outlet.id == item.outlet)
    return Coverage(item, outlet, held, ())


def story(articles: Sequence[Article], identifier: str = "s", dispute: Dispute = DISPUTE) -> Story:
    day = date(2025, 1, 1)
    return Story(identifier, identifier, "", day, day, dispute, "all", tuple(articles))


def corpus(*stories: Story, disputes: tuple[Dispute, ...] = (DISPUTE,)) -> Corpus:
    return Corpus(OUTLETS, disputes, stories)

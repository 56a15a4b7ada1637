"""Entries of the files in, frozen values of the model out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import starmap, zip_longest

from generator import model
from generator.load import schema
from generator.load.article_schema import AdditionEntry, ArticleHead, CorrectionEntry


def outlet(key: str, entry: schema.OutletEntry) -> model.Outlet:
    """An outlet and its key."""
    return model.Outlet(
        key,
        entry.name,
        entry.homepage,
        entry.country,
        entry.short,
        entry.invented,
        tuple(entry.formerly),
    )


def dispute(key: str, entry: schema.DisputeFile) -> model.Dispute:
    """A dispute and its file's name."""
    return model.Dispute(
        id=key,
        title=entry.title,
        sides=tuple(map(_side, entry.sides)),
        others=tuple(model.ThirdParty(o.id, o.name, tuple(o.aliases)) for o in entry.others),
        speakers=tuple(
            model.Speaker(s.id, s.name, s.side, s.role, s.public, tuple(s.formerly))
            for s in entry.speakers
        ),
        terms=tuple(model.Term(t.id, tuple(t.words)) for t in entry.terms),
        claims=tuple(
            model.Claim(c.id, tuple(c.words), c.held_by, c.denied_by, tuple(c.sources))
            for c in entry.claims
        ),
        formerly=tuple(entry.formerly),
    )


def _side(entry: schema.SideEntry) -> model.Side:
    parties = tuple(model.Party(p.id, p.name, p.kind, tuple(p.aliases)) for p in entry.parties)
    return model.Side(entry.id, entry.name, tuple(entry.aliases), tuple(entry.excepts), parties)


def with_aliases(dispute: model.Dispute, added: Mapping[str, Sequence[str]]) -> model.Dispute:
    """The dispute with a story's own aliases at the end of its sides' lists."""
    sides = tuple(
        model.Side(s.id, s.name, (*s.aliases, *added.get(s.id, ())), s.excepts, s.parties)
        for s in dispute.sides
    )
    return replace(dispute, sides=sides)


def article(
    key: str,
    story: str,
    head: ArticleHead,
    text: str | None,
    places: Sequence[model.Place] = (),
) -> model.Article:
    """An article: its file's name, its story's, front matter, text; where its corrections stand."""
    rights = model.Rights(head.rights.basis, head.rights.licence, head.rights.holder)
    gone = head.withdrawn
    return model.Article(
        id=key,
        story=story,
        outlet=head.outlet,
        title=head.title,
        url=head.url,
        published=head.published,
        accessed=head.accessed,
        rights=rights,
        text=text,
        text_hash=head.text_hash,
        archived=head.archived,
        updated=head.updated,
        authors=tuple(head.authors),
        credits=tuple(head.credits),
        genre=head.genre,
        extent=head.extent,
        language=head.language,
        withdrawn=model.Withdrawal(gone.on, gone.why) if gone else None,
        corrections=tuple(starmap(correction, zip_longest(head.corrections, places))),
        replies=tuple(model.Reply(r.by, r.on, r.url) for r in head.replies),
        formerly=tuple(head.formerly),
    )


def correction(entry: CorrectionEntry, where: model.Place | None = None) -> model.Correction:
    """A correction, and where it stands in its file."""
    return model.Correction(
        by=entry.by,
        why=entry.why,
        confirmed=entry.confirmed,
        passage=entry.passage,
        nth=entry.nth,
        at=_span(entry.at),
        add=_addition(entry.add),
        drop=entry.drop,
        side=entry.side,
        speaker=entry.speaker,
        kind=entry.kind,
        where=where,
    )


def _addition(entry: AdditionEntry | None) -> model.Addition | None:
    if entry is None:
        return None
    content = model.Span(entry.content[0], entry.content[1])
    return model.Addition(content, _span(entry.source), _span(entry.cue))


def _span(pair: list[int] | None) -> model.Span | None:
    return model.Span(pair[0], pair[1]) if pair else None


def story(
    key: str,
    entry: schema.StoryFile,
    dispute: model.Dispute,
    articles: tuple[model.Article, ...],
) -> model.Story:
    """A story with its dispute (its own aliases added) and its articles, already in order."""
    return model.Story(
        id=key,
        title=entry.title,
        summary=entry.summary,
        start=entry.start,
        end=entry.end,
        dispute=with_aliases(dispute, entry.aliases),
        selection=entry.selection,
        articles=articles,
        tags=tuple(entry.tags),
        eligible=tuple(model.Eligible(e.outlet, e.included, e.why) for e in entry.eligible),
        formerly=tuple(entry.formerly),
    )

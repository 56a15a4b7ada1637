"""The questions of `evenhand add`: proposals in, somebody's answers out, as a Draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.commands.add_asked import Questions, or_none, source
from generator.commands.add_outlet import ask_outlet
from generator.commands.add_story import ask_story
from generator.commands.add_told import RIGHTS, say
from generator.load.adding import Draft, proposed_id, taken_ids
from generator.load.proposing import FIELDS, address, names_of
from generator.load.refusing import already
from generator.load.values import quoted, slug
from generator.model import Basis, Genre, Outlet, Rights


def ask_all(questions: Questions, text: str) -> Draft:
    """All answers; click.UsageError tells at once what lacks where nobody can be asked."""
    q = questions
    url = _url(q)
    outlet = ask_outlet(q, url)
    title = q.field("title", "Headline")
    published = _published(q)
    updated = _rarely(q, "updated", "Updated")
    authors = q.field("authors", "Authors, commas between, or nothing", optional=True)
    credit = q.field(
        "credits", "News agencies whose copy is in it, like Reuters, or nothing", optional=True
    )
    genre = q.field("genre", f"Genre: {', '.join(get_args(Genre))}")
    extent = q.field("extent", "Is the text full, or an excerpt: full or excerpt")
    story, story_text = ask_story(q, title, text, published)
    rights = _rights(q, outlet, published)
    id_ = _id(q, story, outlet, title, published)
    draft = Draft(
        story=story,
        id=id_,
        outlet=outlet,
        new=outlet.id not in {each.id for each in q.corpus.outlets},
        title=" ".join(title.split()),
        url=url,
        published=published,
        rights=rights,
        text=text,
        archived=_rarely(q, "archived", "Address of an archived copy"),
        updated=updated,
        accessed=_unasked(q, "accessed"),
        authors=names_of(authors),
        credits=names_of(credit),
        genre=genre,
        extent=extent,
        story_text=story_text,
    )
    q.asking.done()
    return draft


def _url(q: Questions) -> str:
    """The address: not one that an article has already."""
    proposal = q.proposed["url"]

    def unknown(answer: str) -> str:
        url = address(answer)
        there = already(url, q.corpus)
        if there:
            raise ValueError(f"is the address of {there.story}/{there.id}.md: it is there already")
        return url

    origin = f" ({source(proposal.origin)})" if proposal.origin else ""
    return q.answer("url", f"Address of the article{origin}", unknown, proposal.value or None)


def _rarely(q: Questions, name: str, text: str) -> str:
    """A question that is asked where something was found."""
    return q.field(name, text, optional=True) if q.proposed[name].value else _unasked(q, name)


def _unasked(q: Questions, name: str) -> str:
    """What nobody is asked: the flag, or the proposal."""
    if q.given.get(name) is None:
        return q.proposed[name].value
    return q.field(name, name.capitalize(), optional=True)


def _published(q: Questions) -> str:
    proposal = q.proposed["published"]
    asked = "Published, like 2025-07-22T14:30+02:00 or 2025-07-22; - if nobody knows"
    origin = f"Published ({source(proposal.origin or 'the page')})"
    text = origin if proposal.value else asked
    return q.answer("published", text, or_none(FIELDS["published"]), proposal.value or None)


def _rights(q: Questions, outlet: Outlet, published: str) -> Rights:
    """On what ground the text may be shown: never more than `quotation` is proposed."""
    if q.asking.open and q.given["rights"] not in get_args(Basis):
        say((*RIGHTS, *_licence_told(q)))

    def dated(answer: str) -> object:
        chosen = FIELDS["rights"](answer)
        if chosen != "quotation" and not published:
            raise ValueError("needs a date of publication: write quotation, or give --published")
        return chosen

    told = "Rights" if q.asking.open else "one of quotation, licence, public-domain, own"
    basis = q.answer("rights", told, dated, q.judged("quotation"))
    if basis == "licence":
        licence = q.field("licence", "Licence, like CC-BY-4.0")
        holder = q.answer("holder", "Who gives it", FIELDS["holder"], _holder(q, outlet))
    else:
        licence = _given(q, "licence")
        holder = q.field("holder", "Who holds the rights, or nothing", optional=True)
    kept: Basis = next((each for each in get_args(Basis) if each == basis), "quotation")
    return Rights(kept, licence or None, holder or None)


def _licence_told(q: Questions) -> Iterator[str]:
    """The licence that the page names, where the answer to it is asked for."""
    if named := q.proposed["licence"].value:
        yield f"The page names {named}. If that is the licence of this text, answer licence."


def _given(q: Questions, name: str) -> str:
    return q.field(name, name.capitalize(), optional=True) if q.given[name] is not None else ""


def _holder(q: Questions, outlet: Outlet) -> str | None:
    return q.proposed["holder"].value or outlet.name or None


def _id(q: Questions, story: str, outlet: Outlet, title: str, published: str) -> str:
    """The article's id, which its story has not yet."""
    held = next((each for each in q.corpus.stories if each.id == story), None)
    taken = taken_ids(held, q.content / "stories" / story) if story else frozenset()
    default = proposed_id(outlet.id, title, published, taken) if outlet.id else None

    def free(answer: str) -> str:
        if slug(answer) in taken:
            raise ValueError(f"{quoted(answer)} is taken in {story}: write another id")
        return answer

    if default is None and q.asking.lacking:
        return ""
    return q.answer("id", "Id of the article, the name of its page", free, default)

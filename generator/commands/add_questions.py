"""The questions of `evenhand add`: proposals in, somebody's answers out, as a Draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import click

from generator.commands.add_told import RIGHTS, listed_stories, say
from generator.commands.asking import Asking, Check
from generator.commands.shared import program
from generator.load.adding import Draft, proposed_id, taken_ids
from generator.load.likely import Likely, likeliest
from generator.load.proposing import FIELDS, NONE, Proposed, address, day_of, names_of
from generator.load.refusing import already
from generator.load.values import quoted, slug, web_address, words
from generator.load.whose import known, new, plain_id
from generator.model import Basis, Corpus, Genre, Outlet, Rights

NEW = "new"
"""The answer that asks for a story or an outlet that is not there."""


STORY_FIELDS = ("title", "summary", "start", "end", "dispute", "selection", "tags")


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked about, and how: flags as `given`, what is `proposed`; `sure` where proposals
    that are a judgement (story, rights, a new outlet) may be taken, too.
    """

    asking: Asking
    given: Mapping[str, str | None]
    proposed: Proposed
    corpus: Corpus
    content: Path
    sure: bool

    def field(self, name: str, text: str, *, optional: bool = False) -> str:
        """The answer about a field of the front matter."""
        proposal = self.proposed[name]
        asked = f"{text} ({proposal.origin})" if proposal.origin else text
        check = or_none(FIELDS[name]) if optional else FIELDS[name]
        default = proposal.value or ("" if optional else None)
        return self.answer(name, asked, check, default)

    def answer(self, name: str, text: str, check: Check, default: str | None) -> str:
        """The answer to any question."""
        flag = f"--{name.replace('_', '-')}"
        return self.asking.answer(flag, text, check, given=self.given.get(name), default=default)

    def judged(self, default: str | None) -> str | None:
        """The default of a question that is a judgement: none where nobody would see it."""
        return default if self.sure else None


def or_none(check: Check) -> Check:
    """The check, or that there is none."""

    def checked(answer: str) -> object:
        return "" if answer in {"", NONE} else check(answer)

    return checked


def ask_all(questions: Questions, text: str) -> Draft:
    """All answers; click.UsageError tells at once what lacks where nobody can be asked."""
    q = questions
    url = _url(q)
    outlet = _outlet(q, url)
    title = q.field("title", "Headline")
    published = _published(q)
    updated = _rarely(q, "updated", "Updated")
    authors = q.field("authors", "Authors, commas between, or nothing", optional=True)
    credit = q.field("credits", "News agencies whose copy is in it, or nothing", optional=True)
    genre = q.field("genre", f"Genre: {', '.join(get_args(Genre))}")
    extent = q.field("extent", "Is the text full, or an excerpt")
    story, story_text = _story(q, title, text, published)
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

    origin = f" ({proposal.origin})" if proposal.origin else ""
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
    asked = "Published, like 2025-07-02T14:30+02:00 or 2025-07-02; - if nobody knows"
    origin = f"Published ({proposal.origin or 'the page'})"
    text = origin if proposal.value else asked
    return q.answer("published", text, or_none(FIELDS["published"]), proposal.value or None)


def _outlet(q: Questions, url: str) -> Outlet:
    """The outlet: one that is known, or a new one."""
    name = q.proposed["outlet"].value
    outlets = {outlet.id: outlet for outlet in q.corpus.outlets}
    fits = known(url, name, q.corpus.outlets)
    fresh = q.given["outlet_name"] is not None or q.given["homepage"] is not None
    if not fresh:
        best, why = fits[0] if fits else (None, "")
        text = f"Outlet: its id, or {NEW} ({why})" if best else _none_known(q, url, name)
        default = best.id if best else q.judged(NEW)
        chosen = q.answer("outlet", text, _outlet_check(outlets), default)
        if chosen != NEW:
            return outlets.get(chosen) or Outlet(chosen, "", "")
    return _new_outlet(q, new(url, name, tuple(outlets)), outlets)


def _none_known(q: Questions, url: str, name: str) -> str:
    """The question after an outlet that is not known."""
    made = new(url, name, [each.id for each in q.corpus.outlets])
    if q.asking.open:
        return f"Outlet: its id, or {NEW} (none in outlets.yml has this address or name)"
    told = f" --outlet-name {quoted(made.name)}" if made else " --outlet-name NAME"
    return f"none in outlets.yml fits; for a new one give{told}"


def _new_outlet(q: Questions, made: Outlet | None, outlets: Mapping[str, Outlet]) -> Outlet:
    """An outlet that outlets.yml has not yet."""
    names = {outlet.name.casefold(): key for key, outlet in outlets.items()}

    def free_name(answer: str) -> str:
        told = words(answer)
        if told.casefold() in names:
            raise ValueError(
                f"{quoted(told)} is there already: write --outlet {names[told.casefold()]}"
            )
        return told

    def free_key(answer: str) -> str:
        if slug(answer) in outlets or answer == NEW:
            raise ValueError(f"{quoted(answer)} is taken: write another id")
        return answer

    name = q.answer("outlet_name", "Name of the new outlet", free_name, made.name if made else None)
    home = q.answer(
        "homepage", "Its home page", web_address, made.homepage or None if made else None
    )
    own = made.id if made and made.name == name else plain_id(name)
    default = own if own and own not in outlets else None
    given = q.given["outlet"] if q.given["outlet"] != NEW else None
    key = q.asking.answer(
        "--outlet", "Its id in outlets.yml", free_key, given=given, default=default
    )
    return Outlet(key, name, home)


def _outlet_check(outlets: Mapping[str, Outlet]) -> Check:
    from generator.load.validate import suggest  # noqa: PLC0415

    def check(answer: str) -> str:
        if answer not in outlets and answer != NEW:
            hint = suggest(answer, tuple(outlets), f"write {NEW} for one that is not there")
            raise ValueError(f"{quoted(answer)} is no outlet in outlets.yml: {hint}")
        return answer

    return check


def _story(q: Questions, title: str, text: str, published: str) -> tuple[str, str]:
    """The story: one that is there, or a new one with the text of its story.yml."""
    stories = likeliest(title, text, day_of(published), q.corpus.stories)
    best = stories[0] if stories and stories[0].score > 0 else None
    if q.asking.open and q.given["story"] is None:
        say(listed_stories(stories))
    asked = f"Story: its number or id, or {NEW}" if q.asking.open else _lacking_story(best)
    default = q.judged(best.story.id if best else NEW if q.asking.open else None)
    chosen = q.answer("story", asked, _story_check(stories, new=q.asking.open), default)
    return _new_story(q) if chosen == NEW else (chosen, "")


def _new_story(q: Questions) -> tuple[str, str]:
    from generator.commands.new import asked_story  # noqa: PLC0415 (only where one is asked for)
    from generator.load.new_files import story_file, what_is_there  # noqa: PLC0415

    there = what_is_there(q.content)
    if not there.disputes:
        raise click.UsageError(f"no dispute is there yet: first {program()} new dispute")
    made = asked_story(Asking(), there, None, dict.fromkeys(STORY_FIELDS))
    (text,) = story_file(there, made).values()
    return made.id, text


def _lacking_story(best: Likely | None) -> str:
    if best is None:
        return f"none that is there is like it; begin one: {program()} new story"
    return f"the likeliest is {best.story.id} ({best.why})"


def _story_check(stories: Sequence[Likely], *, new: bool) -> Check:
    from generator.load.validate import listed, suggest  # noqa: PLC0415

    ids = [likely.story.id for likely in stories]

    def check(answer: str) -> str:
        if answer.isdecimal() and 1 <= int(answer) <= len(ids) and answer not in ids:
            return ids[int(answer) - 1]
        if answer == NEW and NEW not in ids:
            if not new:
                raise ValueError(f"begin it first: {program()} new story")
            return NEW
        if answer not in ids:
            hint = suggest(answer, ids, f"write {listed(ids)}")
            raise ValueError(f"{quoted(answer)} is no story here: {hint}")
        return answer

    return check


def _rights(q: Questions, outlet: Outlet, published: str) -> Rights:
    """On what ground the text may be shown: never more than `quotation` is proposed."""
    if q.asking.open and q.given["rights"] is None:
        say(RIGHTS)

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

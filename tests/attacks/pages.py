"""Attacks that would show in a page: each text stays text, wherever it is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from types import ModuleType

from markupsafe import Markup

from generator.model import Claim, Dispute, Reply, Site, SiteInfo, Term
from generator.publish.characters import spaced
from generator.publish.page import Page
from generator.publish.pages import (
    about,
    archive,
    article,
    corrections,
    dispute,
    disputes,
    home,
    outlet,
    outlets,
    speaker,
    speakers,
    stories,
    story,
    tag,
    tags,
)
from tests.attacks.attack import Attack, Guard
from tests.attacks.exchanged import exchanged
from tests.attacks.rendered import Element, Found, html, markdown
from tests.publish.sample import site

VERBATIM = Guard("generator.publish.characters:verbatim", Markup)
"""Without it a text is printed as if it were our own HTML."""
INSIDE = Guard("generator.publish.characters:inside", Markup)
"""The same of what stands inside a block of HTML."""
KEPT = Guard("generator.publish.characters:kept", Markup)
"""The same of the words of an article."""
_OURS = re.compile(r"<(script|svg)\b.*?</\1>", re.DOTALL)
"""Blocks in which no Markdown is read."""
SCRIPT = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@dataclass(frozen=True, slots=True)
class Place:
    """A text of the sample site, and a page that prints it."""

    text: str
    kind: ModuleType
    path: str = ""  # of the page; if empty, the kind's first
    guard: Guard = VERBATIM


PLACES = {
    "a story's title": Place("Quarry & village: the dust of Lindham", stories),
    "a story's summary": Place(
        "The district keeps the quarry shut. Company and villagers blame each other.", stories
    ),
    "how articles were chosen": Place("The longest report of each outlet.", story),
    "a tag's name": Place("Quarries", tags),
    "a tag's title": Place("dust & noise", tag),
    "why a report is left out": Place("No text.", story),
    "an outlet's name": Place("Lindham Courier", outlets),
    "an outlet's title": Place("Lindham Courier", outlet),
    "an outlet's short name": Place("Courier", home),
    "an outlet's country": Place("Freeland", outlets),
    "a headline": Place("Dust and silence", article, "stories/dust/gazette.md"),
    "a headline in the archive": Place("Dust and silence", archive),
    "an author": Place("A. Writer", article, "stories/dust/gazette.md"),
    "a holder of rights": Place("Gazette Ltd", article, "stories/dust/gazette.md"),
    "a licence": Place("CC-BY-4.0", article, "stories/dust/courier.md"),
    "why words were withdrawn": Place("asked", article, "stories/dust/opinion.md"),
    "a news agency": Place("a wire", article, "stories/dust/gazette.md"),
    "who answers": Place("The Gazette", article, "stories/dust/gazette.md"),
    "why something is corrected": Place("He lives there.", corrections),
    "who corrects": Place("kestrel", corrections),
    "a dispute's title": Place("The quarry at Lindham", disputes),
    "a side's name": Place("Lindham Stone", dispute),
    "a side's name beside a bar": Place("Villagers", story),
    "a party's name": Place("residents’ group", dispute),
    "another's name": Place("Lindham district", dispute),
    "an alias": Place("Arkell", dispute),
    "what an alias is not": Place("Lindham Stone Museum", dispute),
    "contested words": Place("grit", dispute),
    "a contested claim": Place("no dust left", dispute),
    "a speaker's name": Place("Orla Venn", speakers),
    "a speaker's title": Place("Orla Venn", speaker),
    "a side's name beside a passage": Place(
        "Villagers", article, "stories/dust/courier.md", INSIDE
    ),
    "a speaker's role": Place("manager of the quarry", speakers),
    "the site's publisher": Place("Desk of Lindham", about),
    "what the site says of itself": Place("Paid for by its readers.", about),
    "the site's contact": Place("desk@lindham.example", about),
    "words of an article": Place(
        "a meter at the school", article, "stories/dust/courier.md", KEPT
    ),
    "a paragraph": Place(
        "Nobody expects an end before the autumn.", article, "stories/dust/courier.md", KEPT
    ),
}  # fmt: skip
PAYLOADS = {
    "a script": SCRIPT,
    "a handler that leaves an attribute": "\" onmouseover=alert(1) x=\"' onfocus=alert(1) x='`",
    "the end of all that is open": "</p></div></section></main></body><h1>Out</h1>",
    "a link that runs a script": "[read](javascript:alert(1)) <javascript:alert(1)>",
    "a link that runs a script, by entities": "[read](java&#115;cript:alert&lpar;1)",
    "a link that is a page": "[read](data:text/html;base64,PHNjcmlwdD4=)",
    "a picture of another host": "![dot](https://tracker.example/dot.png)",
    "a link by reference": "[read][1] [1]: https://tracker.example",
    "a heading of Markdown": "Words # more ## and more",
    "strong and struck words": "**bold** _em_ ~~gone~~ ==mark== ^^up^^",
    "code that swallows the rest": "``` `` ` ~~~",
    "cells of a table": "one | two || three |---|---|",
    "a footnote": "words[^1] [^1]: foot",
    "an abbreviation": "*[HTML]: text HTML",
    "an admonition": "!!! danger ??? note",
    "braces with attributes": "word {: onclick=alert(1) #search-box .md-skip } {.x}",
    "braces of a template": "{{ config.site_url }} {% include 'main.html' %} {# note #}",
    "marks of a critic": "{++new++} {--old--} {~~a~>b~~} {>>c<<}",
    "another file": '--8<-- "/etc/passwd" ;--8<--',
    "a key and a smiley": "++ctrl+alt++ :smile: :material-skull:",
    "HTML's own entities": "&lt;img src=x onerror=alert(1)&gt; &amp;lt;b&#x3e;",
    "a drawing": "<svg onload=alert(1)><title><style><img src=x onerror=alert(1)></style></title>",
    "a formula that mutates": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "the end of a title": "</title></textarea></style></script><script>alert(1)</script>",
    "the end of a comment": "--> <!-- ]]> <![CDATA[ <?php ?> -->",
    "a base for all links": "<base href=https://tracker.example/><form action=//tracker.example>",
    "a frame": "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data=x>",
    "a style": "<style>*{background:url(//tracker.example)}</style> style=color:red;",
    "a refresh": '<meta http-equiv=refresh content="0;url=https://tracker.example">',
    "names that scripts look for": "<form id=search-box name=location><input name=action>",
    "marks that Markdown's program uses": "\x02wzxhzdk:0\x03 klzzwxh:0000 \x02amp\x03",
}  # fmt: skip


def sample() -> Site:
    """The sample's site with texts in the fields that it has not."""
    whole = site()
    claim = Claim("left", ("no dust left",), "company", "village", ("https://a.example/",) * 2)
    whole = replace(
        whole,
        info=SiteInfo(
            publisher="Desk of Lindham",
            about=("Paid for by its readers.",),
            contact="desk@lindham.example",
        ),
    )
    answer = Reply("The Gazette", site().stories[0].story.start, "https://gazette.example/a")

    def contested(found: Dispute) -> Dispute:
        return replace(found, terms=(Term("grit", ("grit", "dust")),), claims=(claim,))

    profiles = tuple(replace(p, dispute=contested(p.dispute)) for p in whole.disputes)
    (told,) = whole.stories
    coverage = tuple(
        replace(c, article=replace(c.article, credits=("a wire",), replies=(answer,)))
        for c in told.coverage
    )
    return replace(whole, disputes=profiles, stories=(replace(told, coverage=coverage),))


def found(place: str, text: str) -> Page:
    """The page that prints the place, with another text at it."""
    at = PLACES[place]
    if at.guard is KEPT:  # its length stays as it is
        text = (text * len(at.text))[: len(at.text)]
        changed = exchanged(whole(), lambda old: old.replace(at.text, text))
    else:
        changed = exchanged(whole(), lambda old: text if old == at.text else old)
    return shown(changed, at)


def shown(whole: Site, at: Place) -> Page:
    """The page that a place is on."""
    made: Iterator[Page] = at.kind.pages(whole)
    return next(page for page in made if at.path in {"", page.path.as_posix()})


@cache
def whole() -> Site:
    return sample()


@cache
def harmless(kind: ModuleType, path: str) -> list[Element]:
    """The elements of a page of the sample site as it is."""
    return Found(html(markdown(shown(whole(), Place("", kind, path))))).elements


def stays_text(place: str, payload: str, _: Path) -> None:
    """The page has the elements that it has with other words, the text stands in it as it is, and
    nothing of it stands there as the builder could read it.
    """
    made = markdown(found(place, payload))
    seen = Found(html(made))
    assert seen.elements == harmless(PLACES[place].kind, PLACES[place].path)
    assert payload not in _OURS.sub("", made)
    assert len(set(seen.ids)) == len(seen.ids)
    if PLACES[place].guard is not KEPT and payload.isprintable():
        assert spaced(payload) in spaced(seen.text)


def in_places() -> Iterator[Attack]:
    """The same script in every place."""
    for name, place in PLACES.items():
        yield Attack(f"a script as {name}", partial(stays_text, name, SCRIPT), (place.guard,))


def stays_text_twice(payload: str, folder: Path) -> None:
    """In a block of HTML, and where Markdown is read."""
    stays_text("a story's summary", payload, folder)
    stays_text("a headline", payload, folder)


def of_all_kinds() -> Iterator[Attack]:
    """Everything else, in a block of HTML and in a heading."""
    for name, payload in PAYLOADS.items():
        yield Attack(f"{name} in text", partial(stays_text_twice, payload), (VERBATIM,))


ATTACKS = (*in_places(), *of_all_kinds())

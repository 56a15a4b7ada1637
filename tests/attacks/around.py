"""Attacks on what stands around a page's text: its YAML head, what MkDocs is told of the site, what
machines read, ids, addresses.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils.meta import get_data

from generator.load.check_files import check_outlets
from generator.model import Site, SiteInfo, Span
from generator.publish import characters, linked
from generator.publish.pages import story
from generator.publish.places import address
from generator.publish.redirects import Redirect
from generator.publish.render import redirect
from generator.publish.shown import View
from generator.publish.told import told
from tests.attacks.attack import Attack, Guard
from tests.attacks.exchanged import exchanged
from tests.attacks.pages import SCRIPT, VERBATIM, Place, shown, whole
from tests.attacks.rendered import PROJECT, TEMPLATES, Found, environment, markdown
from tests.publish.sample import site

TITLE = "Quarry & village: the dust of Lindham"
HEAD = {"title", "description", "feed", "card", "card_alt"}


def titled(title: str) -> Site:
    """The sample's site with another title of its story."""
    return exchanged(whole(), lambda old: title if old == TITLE else old)


def no_field_of_the_head(title: str, _: Path) -> None:
    """The head has the fields of every page, and its title is printed as it was written."""
    text = markdown(shown(titled(title), Place("", story)))
    fields = get_data(text)[1]
    assert {"title", "description"} <= set(fields) <= HEAD
    assert not set(str(fields["title"])) & set("<>\"'{}\n")


def name_is_text(name: str, _: Path) -> None:
    """MkDocs reads the site's name as text."""
    with pytest.MonkeyPatch.context() as patch:
        for variable, text in told(replace(site(), info=SiteInfo(name=name))).items():
            patch.setenv(variable, text)
        config = load_config(str(PROJECT / "mkdocs.yml"), docs_dir=str(TEMPLATES))
    assert str(config["site_name"]).strip() == name


def machines_read_text(_: Path) -> None:
    """What is said to machines ends with its own end tag, and says what was written."""
    name = "</script><script>alert(1)</script><!-- ]]> -->"
    script = linked.script({"@type": "Thing", "name": name})
    assert Found(script).elements == [("script", "type=application/ld+json")]
    (told_,) = Found(script).scripts
    assert json.loads(told_)["name"] == name


def a_moved_page_leads_home(_: Path) -> None:
    """A page that has moved shows the title of where it is now."""
    moved = Redirect(PurePosixPath("old.html"), SCRIPT, "a.html", "", "a.js")
    env = environment(characters.verbatim)
    harmless = Found(redirect(replace(moved, title="Plain words"), env)).elements
    assert Found(redirect(moved, env)).elements == harmless


def the_place_is_one_word_of_the_address(_: Path) -> None:
    """Words of an article name a place in the original, and nothing else of its address."""
    text = "We, too-&-they,-text=evil&text=more #:~:text=there said so at noon."
    seen = View(text, (Span(0, len(text)),), whole=True)
    found = address("https://post.example/", seen, (Span(0, len(text)),), (Span(0, len(text)),))
    directive = found.partition(":~:text=")[2]
    assert not set(directive.replace(",", "", 1)) & set("&-#=\"'<> ")


def no_address(url: str, _: Path) -> None:
    """The loader refuses it as the address of an outlet, and says so in plain letters."""
    text = f"post:\n  name: Evening Post\n  homepage: {json.dumps(url)}\n"
    checked = check_outlets(text, "outlets.yml")
    assert checked.problems
    assert all(str(problem).isprintable() for problem in checked.problems)


URLS = {
    "a script": "javascript:alert(1)",
    "a script in capitals": "JaVaScRiPt:alert(1)",
    "a script behind a blank": " javascript:alert(1)",
    "a script with a tab in it": "java\tscript:alert(1)",
    "a script with an entity": "java&#115;cript:alert(1)",
    "a script that looks like an address": "javascript://post.example/%0Aalert(1)",
    "a page of its own": "data:text/html,<script>alert(1)</script>",
    "an old script": "vbscript:msgbox(1)",
    "a file": "file:///etc/passwd",
    "a blob": "blob:https://post.example/1",
    "no scheme": "//post.example/",
    "a name and a word before the host": "https://post.example:word@tracker.example/",
    "a name before the host": "https://post.example@tracker.example/",
    "an empty name before the host": "https://@tracker.example/",
    "a mark that ends an attribute": 'https://post.example/" onclick="alert(1)',
    "a backslash that browsers turn": "https:\\\\tracker.example\\post.example",
    "a backslash behind a name": "https://tracker.example\\@post.example/",
    "a port that is none": "https://post.example:port/",
    "no host": "https:///post.example/",
    "a line end": "https://post.example/\nheader: x",
    "a control": "https://post.example/\u0001",
}  # fmt: skip
ANY_HOST = SimpleNamespace(scheme="https", hostname="post.example", port=None, username=None)
READ_AS_WRITTEN = (
    Guard("generator.load.values:urlsplit", lambda _: ANY_HOST),
    Guard("generator.load.values:_NOT_IN_URL", re.compile(r"(?!)")),
    Guard("generator.load.text:UNWANTED", re.compile(r"(?!)")),
)

ATTACKS = (
    Attack(
        "a line end in a title, and fields of the page's head behind it",
        partial(no_field_of_the_head, "Dust\ntemplate: evil.html\nhide: [navigation]"),
        (Guard("generator.publish.render:_scalar", str),),
    ),
    Attack(
        "the end of the page's head in a title",
        partial(no_field_of_the_head, "Dust\n---\n# Out"),
        (Guard("generator.publish.render:_scalar", str),),
    ),
    Attack(
        "marks in a title that the theme prints into an attribute",
        partial(no_field_of_the_head, SCRIPT),
        (VERBATIM,),
    ),
    *(
        Attack(
            f"a site that is called {name}, which YAML reads as something else",
            partial(name_is_text, name),
            (Guard("generator.publish.told:as_text", str),),
            harm=Abort,
        )
        for name in ("null", "2025-07-22", "yes", "0x1F", "1:30")
    ),
    Attack(
        "the end of a script in what machines read",
        machines_read_text,
        (Guard("generator.publish.linked:_ESCAPES", {}),),
    ),
    Attack("a script in the title of a page that moved", a_moved_page_leads_home, (VERBATIM,)),
    Attack(
        "words of an article that end their place in an address",
        the_place_is_one_word_of_the_address,
        (Guard("generator.publish.places:quote", lambda text, **_: text),),
    ),
    *(
        Attack(f"{name} as an address", partial(no_address, url), READ_AS_WRITTEN)
        for name, url in URLS.items()
    ),
)

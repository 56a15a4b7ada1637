"""Attacks by characters: what nobody sees, what turns its neighbours, what looks like another."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from generator.errors import ContentError, Problem
from generator.load.check_files import check_dispute, check_outlets
from generator.load.text import decode
from generator.publish import hosts
from generator.publish.pages import outlets
from tests.attacks.attack import Attack, Guard
from tests.attacks.exchanged import exchanged
from tests.attacks.pages import Place, shown, whole
from tests.attacks.rendered import Found, html, markdown
from tests.load.sample import FILES
from tests.load.test_unseen import HIDDEN

NOTHING = re.compile(r"(?!)")
SEEN = Guard("generator.load.unseen:_CANDIDATE", NOTHING)
BARE = Guard("generator.load.unseen:_FOREIGN", NOTHING)
APART = Guard("generator.load.lookalike:skeleton", str)


def nobody_misses_it(text: str, _: Path) -> None:
    """The loader refuses the article, and names the place in letters that a terminal shows."""
    found = problems(text)
    assert found
    assert all(str(problem).isprintable() for problem in found)


def problems(text: str) -> tuple[Problem, ...]:
    """What the loader says of an article."""
    try:
        decode(text.encode(), "a.md")
    except ContentError as error:
        return error.problems
    return ()


def no_second_outlet(name: str, homepage: str, _: Path) -> None:
    """An outlet that looks like another is refused."""
    more = f"\nstranger:\n  name: {name}\n  homepage: {homepage}\n"
    assert check_outlets(FILES["outlets.yml"] + more, "outlets.yml").problems


def no_second_side(alias: str, _: Path) -> None:
    """An alias that looks like one of the other side is refused."""
    text = FILES["disputes/rail.yml"].replace("[Northern Rail]", f"[{alias}]")
    assert check_dispute(text, "rail.yml").problems


def the_host_is_named_as_it_is(_: Path) -> None:
    """A host whose letters look Latin is named by what browsers send."""
    assert hosts.host("https://thе-post.example/").isascii()


def nothing_turns(_: Path) -> None:
    """A name from right to left stands in a part of its own, so that the count behind it stays."""
    name = "הארץ 61"
    changed = exchanged(whole(), lambda old: name if old == "Gazette" else old)
    text = Found(html(markdown(shown(changed, Place("", outlets))))).text
    assert text.count("\u2068הארץ\u2069 61") == text.count("הארץ")


ATTACKS = (
    *(
        Attack(f"{name} in a text", partial(nobody_misses_it, text), (SEEN, BARE))
        for name, (text, _) in HIDDEN.items()
    ),
    *(
        Attack(f"{name} that looks like another's", partial(no_second_outlet, *told), (APART,))
        for name, told in {
            "a name with a Cyrillic letter": ("Dаily Example", "https://o.example/"),
            "a name in wide letters": ("Ｅｖｅｎｉｎｇ Post", "https://o.example/"),
            "a name with I for l": ("DaiIy Example", "https://o.example/"),
            "a host with a Cyrillic letter": ("Other", "https://dаily.example.org/"),
            "a host with rn for m": ("Other", "https://daily.exarnple.org/"),
        }.items()
    ),
    Attack(
        "an alias that looks like the other side's",
        partial(no_second_side, "Rail Uпion"),
        (APART,),
    ),
    Attack(
        "a host whose letters only look Latin, named in a page",
        the_host_is_named_as_it_is,
        (Guard("generator.publish.hosts:host", str),),
    ),
    Attack(
        "a name from right to left that turns the count beside it",
        nothing_turns,
        (Guard("generator.publish.characters:isolated", str),),
    ),
)

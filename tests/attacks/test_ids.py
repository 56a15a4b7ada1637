"""No title and no id of a stranger's becomes an id that a script or a link of ours looks for."""

from __future__ import annotations

import pytest

from generator.publish.pages import story
from tests.attacks.exchanged import exchanged
from tests.attacks.pages import PLACES, Place, shown, whole
from tests.attacks.rendered import Found, html, markdown

TITLE = PLACES["a story's title"].text
OWN = ("times", "missing")
"""Ids of the story's page that its title could take."""


def ids(text: str) -> list[str]:
    return Found(html(text)).ids


@pytest.mark.parametrize("title", ["Moved", "Times", "Missing", "Search box", "__config"])
def test_a_title_takes_none(title: str) -> None:
    changed = exchanged(whole(), lambda old: title if old == TITLE else old)
    text = markdown(shown(changed, Place("", story)))
    found, wanted = ids(text), title.lower().replace(" ", "-")
    assert "page" in found
    assert len(set(found)) == len(found)
    assert found.count(wanted) == OWN.count(wanted)
    assert wanted in ids(text.replace(" {: #page }", ""))


@pytest.mark.parametrize(("head", "tail"), [("search", "box"), ("rows", "tools"), ("left", "out")])
def test_a_row_takes_none(head: str, tail: str) -> None:
    names = {"dust": head, "courier": tail}
    changed = exchanged(whole(), lambda old: names.get(old, old))
    found = ids(markdown(shown(changed, Place("", story, f"stories/{head}/index.md"))))
    assert f"row-{head}-{tail}" in found
    assert len(set(found)) == len(found)

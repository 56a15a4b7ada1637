"""Text of a stranger where it is printed: in Markdown of every kind, XML, CSV, JSON-LD."""

from __future__ import annotations

import csv
import json
from html import unescape
from io import StringIO
from xml.etree.ElementTree import Element, SubElement, fromstring

from hypothesis import strategies as st

from generator.publish.characters import document, plain, showable, verbatim
from generator.publish.data.table import writable
from generator.publish.data.text import csv_text, unguarded
from generator.publish.linked import script
from tests.fuzz.target import Choices, Target
from tests.publish.test_render import ENV, HOSTILE, PLACES, shown
from tests.publish.test_render import plain as on_one_line

PLACE_NAMES = tuple(PLACES)
"""Kinds of places on a page; the first byte picks one."""


def run(data: bytes) -> None:
    choices = Choices(data)
    place = choices.pick(PLACE_NAMES)
    text = choices.rest().decode("utf-8", "replace")
    markdown(text, place)
    xml(text)
    table(text)
    linked(text)


def markdown(text: str, place: str) -> None:
    """The elements that were there, and the text as it was, whatever Markdown makes of it."""
    template, tags = PLACES[place]
    harmless = bare(showable(text))
    if not harmless:
        return
    found = shown(ENV.from_string(template).render(x=text))
    assert found.tags == tags, found.tags
    said = bare(found.text.removeprefix("word "))
    assert said == harmless, (said, harmless)
    assert unescape(str(verbatim(text))) == showable(text)


def bare(text: str) -> str:
    """The text on one line, with blanks in place of what cannot be shown: some of it is one."""
    return on_one_line(text.replace("\ufffd", " "))


def xml(text: str) -> None:
    """An element of a feed has the text, and no other element."""
    root = Element("feed", {"name": plain(text)})
    SubElement(root, "title").text = plain(text)
    again = fromstring(document(root))  # noqa: S314 (our own)
    assert [each.tag for each in again.iter()] == ["feed", "title"]
    assert (again.find("title").text or "").strip() == plain(text).strip()  # type: ignore[union-attr]


def table(text: str) -> None:
    """A cell that no spreadsheet runs, and from which the text comes back."""
    text = writable(text)
    found = list(csv.reader(StringIO(csv_text(["a", "b"], [[text], [1]]), newline="")))
    assert len(found) == 2
    assert len(found[1]) == 2
    cell = found[1][0]
    assert cell[:1] not in set("=+-@\t\n＝＋－＠")
    assert unguarded(cell) == text


def linked(text: str) -> None:
    """A script element of data that nothing in it ends."""
    said = str(script({"name": text, "list": [text, {"url": text}]}))
    assert said.count("<") == 2
    inner = said.removeprefix('<script type="application/ld+json">').removesuffix("</script>\n")
    assert json.loads(inner).get("name", "") in {text, plain(text)}


TARGET = Target(
    name="shown",
    run=run,
    examples=st.tuples(
        st.binary(min_size=1, max_size=1),
        st.lists(st.sampled_from(HOSTILE) | st.text(max_size=20), max_size=6),
    ).map(lambda got: got[0] + "".join(got[1]).encode("utf-8", "replace")),
    words=HOSTILE,
)

"""One file of content, of any kind: the first byte says which."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from hypothesis import strategies as st

from generator.errors import ContentError
from generator.load import freeze
from generator.load.check_files import check_article, check_dispute, check_outlets, check_story
from generator.load.coding_schema import CodingFile, SealFile
from generator.load.codings import Text, coding_problems
from generator.load.put_entry import with_entries
from generator.load.sealing import seal
from generator.load.site_file import check_site, site_info
from generator.load.strict_yaml import parse
from generator.load.text import decode
from generator.load.validate import Checked, validate
from tests.blind import DIGEST, SALT
from tests.blind import TEXT as CODED
from tests.fuzz.by_schema import values
from tests.fuzz.target import Target, check_words, refusing

PATH = "content/f.yml"
WHOSE = Text(DIGEST, CODED, {"union": ["drivers"], "company": []})


def outlets(text: str) -> None:
    checked = told(check_outlets(text, PATH))
    if checked.entry and not checked.problems:
        for key, entry in checked.entry.root.items():
            freeze.outlet(key, entry)


def dispute(text: str) -> None:
    checked = told(check_dispute(text, PATH))
    if checked.entry and not checked.problems:
        freeze.dispute("d", checked.entry)


def story(text: str) -> None:
    told(check_story(text, PATH))


def site(text: str) -> None:
    checked = told(check_site(text, PATH))
    if checked.entry and not checked.problems:
        site_info(checked)


def article(text: str) -> None:
    found = check_article(text, PATH, lambda _: None)
    head = told(found.head)
    if head.entry and not head.problems:
        freeze.article("a", "s", head.entry, found.text, ())
        with_entries(text.encode(), PATH, ["{at: [1, 2], side: port, by: ann, why: x}"])


def coding(text: str) -> None:
    checked = told(validate(parse(text, PATH), CodingFile))
    if problems := tuple(coding_problems(checked, WHOSE)):
        check_words(ContentError(problems))


def sealed(text: str) -> None:
    told(validate(parse(text, PATH), SealFile))


def worksheet(text: str) -> None:
    made = seal(text, PATH, WHOSE, SALT)
    checked = told(validate(parse(made.coding, PATH), CodingFile))
    assert not checked.problems, "a worksheet that is taken becomes a coding that is taken"
    assert not tuple(coding_problems(checked, WHOSE))


def told(checked: Checked[Any]) -> Checked[Any]:
    """The file, with a value or with problems that people can read."""
    assert checked.problems or checked.entry is not None
    if checked.problems:
        check_words(ContentError(checked.problems))
    return checked


KINDS: Mapping[str, Callable[[str], None]] = {
    "outlets": outlets,
    "dispute": dispute,
    "story": story,
    "site": site,
    "article": article,
    "coding": coding,
    "seal": sealed,
    "worksheet": worksheet,
}


def run(data: bytes) -> None:
    kind = list(KINDS)[data[0] % len(KINDS)] if data else "outlets"
    with refusing():
        KINDS[kind](decode(data[1:], PATH))


def written(kind: str, value: object) -> bytes:
    """A value as the bytes of such a file."""
    text = json.dumps(value, ensure_ascii=False)
    whole = f"---\n{text}\n---\nThe port said so.\n" if kind == "article" else text
    return bytes([list(KINDS).index(kind)]) + whole.encode("utf-8", "surrogatepass")


TARGET = Target(
    name="files",
    run=run,
    examples=st.one_of([values(kind).map(partial(written, kind)) for kind in KINDS]),
    words=(
        *("id: ", "name: ", "title: ", "aliases: [", "sides:\n", "rights: {basis: ", "quotation"),
        *("corrections:\n- ", "at: [1, 2]", "passage: ", "side: ", "by: ann", "why: x", "\n---\n"),
        *("text_hash: ", "published: 2025-07-02", "parties:", "speakers:", "claims:", "terms:"),
        *("formerly: [", "eligible:", "withdrawn:", "attributions:", "content: [[", "salt: ", ": "),
    ),
)

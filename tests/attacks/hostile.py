"""A content folder whose every text is a payload, and its twin with harmless marks in their place.

The twin's texts are as long, word by word, so that the hostile site's analyses are the twin's too:
where their pages differ in an element, a payload made it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.load.article_schema import ArticleHead
from generator.load.schema import DisputeFile, OutletsFile, StoryFile
from generator.load.site_file import SiteFile
from tests.attacks import fields
from tests.attacks.exchanged import exchanged
from tests.attacks.fields import Filling

LONG = (
    "<img src=x onerror=pwn(1)><script>pwn(2)</script>",
    "\" onmouseover=pwn(3) autofocus onfocus=pwn(4) x='` x=`",
    "</title></script></style></textarea><svg onload=pwn(5)>",
    "[a](javascript:pwn(6)) ![b](https://tracker.example/c.png)",
    "{{ config }} {% raw %} {: onclick=pwn(7) #__config } <!-- ]]> -->",
    "&lt;script&gt;pwn(8)&lt;/script&gt; &#x3c;img src=x onerror=pwn(9)&#62;",
    "*a* __b__ `c` ~~d~~ ^^e^^ ==f== ++g++ :smile: [^1] | h | --8<-- 'i'",
    "<math><mtext><table><mglyph><style><img src=x onerror=pwn(10)>",
    "<base href=//tracker.example><form id=search-box name=location>",
    "</p></div></main><h1>Out</h1><iframe srcdoc='<script>pwn(11)</script>'>",
    "W" * 150,
)  # fmt: skip
SHORT = "<b onclick=x>", "<i id=x>"
SCHEMES = "javascript:pwn(12)", "data:text/html,<script>pwn(13)</script>"
HOST = "https://post.example/"
LINKED = f"{HOST}'onclick='pwn(14)&#x27;[a](b)*c*"
"""An address that has what addresses may have."""
REFERENCES = frozenset({"outlet", "dispute", "side", "held_by", "denied_by", "passage"})
"""Fields that have to name something that is there: other checks refuse anything else."""

PIECES = (
    "<img src=x onerror=pwn(20)>",
    "[a](javascript:pwn(21))",
    "{{ washing }} is </mark></p><script>pwn(22)</script>",
    "&lt;b&gt;",
    "<svg onload=pwn(23)>",
    "--8<-- 'mkdocs.yml' {: #search-box }",
    "*[HTML]: onerror=pwn(24) | --- | ```",
)
TEXT = f"""\
“The {PIECES[0]} stays shut for {PIECES[1]} another month,” Orla Venn said on Monday.

Tom Arkell said: “{PIECES[2]} grey by noon {PIECES[3]}.” {PIECES[4]} Lindham Stone said that
the quarry is clean.

{PIECES[5]} villagers said that nobody asked them, and Lindham Stone said that it would.
{PIECES[6]}
"""

OTHER = f"""\
The lorries of Lindham Stone came back on Thursday, two weeks before anybody had asked for them.

“We count them at {PIECES[0]} the gate,” said Tom Arkell. “There were {PIECES[3]} forty.”

Orla Venn replied that {PIECES[1]} forty was a number for a whole week. The school shut its windows.
"""

OUTLETS = {
    key: {"name": "x", "homepage": f"https://{key}.example/", "country": "x", "short": "x",
          "formerly": [f"old-{key}"], "invented": key == "post"}
    for key in ("courier", "post")
}  # fmt: skip
SITE = {
    "name": "x", "address": "https://evenhand.example/", "publisher": "x", "about": "x\n\nx",
    "repository": "https://forge.example/a/b", "forge": "github", "branch": "main",
    "contact": "desk@evenhand.example", "licence": "CC-BY-4.0",
}  # fmt: skip
DISPUTE = {
    "title": "x",
    "sides": [
        {"id": "company", "name": "x", "aliases": ["x"], "except": ["x"], "parties": [
            {"id": "managers", "name": "x", "kind": "x", "aliases": ["x"]}]},
        {"id": "village", "name": "x", "aliases": ["x"], "except": ["x"], "parties": []},
    ],
    "others": [{"id": "district", "name": "x", "aliases": ["x"]}],
    "speakers": [
        {"id": "venn", "name": "x", "side": "company", "role": "x", "public": True,
         "formerly": ["old-venn"]},
    ],
    "terms": [{"id": "grit", "words": ["x", "x"]}],
    "claims": [{"id": "clean", "words": ["x"], "held_by": "company", "denied_by": "village",
                "sources": ["https://a.example/", "https://b.example/"]}],
    "formerly": ["old-quarry"],
}  # fmt: skip
KNOWN = (("Lindham Stone", "Venn"), ("villagers", "Arkell"))
"""Aliases by which the article's passages are given to sides, beside the payloads."""
SPEAKER = {"id": "orla", "name": "Orla Venn", "side": "company", "role": SHORT[0], "public": True}
STORY = {
    "title": "x", "summary": "x", "from": "2025-07-02", "to": "2025-07-03", "dispute": "quarry",
    "selection": "x", "tags": ["x", "x"], "aliases": {"company": ["x"]}, "formerly": ["old-dust"],
    "eligible": [{"outlet": "post", "included": False, "why": "x"}],
}  # fmt: skip
HEAD = {
    "outlet": "courier", "title": "x", "url": "https://courier.example/a",
    "archived": "https://archive.example/a", "published": "2025-07-02", "updated": "2025-07-03",
    "accessed": "2025-07-03", "authors": ["x", "x"], "credits": ["x"], "genre": "news",
    "extent": "full", "language": "en", "formerly": ["old-a"],
    "rights": {"basis": "licence", "licence": "x", "holder": "x"},
    "corrections": [
        {"passage": f"The {PIECES[0]}", "nth": 1, "side": "village", "speaker": "x",
         "kind": "speech", "by": "ann", "confirmed": "ben", "why": "x"},
        {"at": [1, 30], "drop": True, "by": "ann", "why": "x"},
    ],
    "replies": [{"by": "x", "on": "2025-07-03", "url": "https://courier.example/b"}],
}  # fmt: skip
WITHDRAWN = HEAD | {
    "outlet": "post", "corrections": [], "formerly": [],
    "withdrawn": {"on": "2025-08-01", "why": "x"},
}  # fmt: skip
QUOTED = HEAD | {
    "outlet": "post", "corrections": [], "formerly": [],
    "rights": {"basis": "quotation", "holder": "x"}, "text_hash": "a" * 64,
}  # fmt: skip
FILES: Mapping[str, tuple[type[BaseModel], Any, str]] = {
    "outlets.yml": (OutletsFile, OUTLETS, ""),
    "site.yml": (SiteFile, SITE, ""),
    "disputes/quarry.yml": (DisputeFile, DISPUTE, ""),
    "stories/dust/story.yml": (StoryFile, STORY, ""),
    "stories/dust/a.md": (ArticleHead, HEAD, TEXT),
    "stories/dust/b.md": (ArticleHead, WITHDRAWN, OTHER),
    "stories/dust/c.md": (ArticleHead, QUOTED, ""),
}  # fmt: skip
"""Schema, fields and text of each file; payloads go into every text that is not told apart."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """The files of the folder and of its twin, the payloads, and what was refused."""

    files: Mapping[str, str]
    twin: Mapping[str, str]
    payloads: tuple[str, ...]
    refused: Mapping[tuple[str, ...], list[str]]


def hostile() -> Hostile:
    """The folder and its twin."""
    numbers = count(1)

    def payloads(at: tuple[str, ...]) -> Iterator[str]:
        if at[-1] not in REFERENCES:
            number = next(numbers)
            yield f"Q{number:03} {LONG[number % len(LONG)]}"
            yield from (*SHORT, *SCHEMES, LINKED)

    filling = Filling(payloads)
    made = {
        name: (fields.filled(model, value, filling), text)
        for name, (model, value, text) in FILES.items()
    }
    for side, known in zip(made["disputes/quarry.yml"][0]["sides"], KNOWN, strict=True):
        side["aliases"] += known
    made["disputes/quarry.yml"][0]["speakers"].append(SPEAKER)
    payloads_put = tuple(sorted((*filling.put, *PIECES), key=len, reverse=True))
    tamed = exchanged(made, partial(tame, payloads_put))
    files, twin = ({n: written(n, *each) for n, each in m.items()} for m in (made, tamed))
    return Hostile(files, twin, payloads_put, filling.refused)


def written(name: str, value: object, text: str) -> str:
    """A file: its fields as JSON, which is YAML, and the text below them."""
    head = json.dumps(value, ensure_ascii=False, indent=1)
    return f"---\n{head}\n---\n{text}" if name.endswith(".md") else head


def tame(payloads: Sequence[str], text: str) -> str:
    """The text with something harmless in place of each payload, or of a part of one."""
    for payload in payloads:
        text = text.replace(payload, harmless(payload))
    return harmless(text) if any(text in payload for payload in payloads) else text


def harmless(text: str) -> str:
    """As long, word by word, without a mark that anything reads; an address stays one."""
    if text.startswith(HOST):
        return HOST + harmless(text.removeprefix(HOST))
    return re.sub(r"[^\w\s.,’-]", ",", text.replace("'", "’"))


def write(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "content"

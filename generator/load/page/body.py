"""A page's tree in, the paragraphs of its article out: by trafilatura, after taking away what is
plainly no text; else what the page's own data have.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import trafilatura
from lxml import etree

from generator.errors import EvenhandError
from generator.load.page.containers import alike, paragraphs, told_by
from generator.load.page.dropping import Block
from generator.load.page.markup import Element, flat, tree_of
from generator.load.page.pruning import Cut, prune
from generator.load.page.shaping import shape

_KINDS = {"head": "head", "item": "item"}
_TEXT = ("p", "head", "item", "quote", "cell", "ab", "code")
_BREAK = "\x0b"
_LEAST = 40  # words, under which another way is tried
_PART = 0.6  # of what there should be, under which another way is tried
_WHOLE, _MOST = 0.8, 1.25  # of the words that the page tells
_PARAGRAPH = re.compile(r"(?:</p>|<br\s*/?>\s*<br\s*/?>|\n\s*\n|\n)", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/][^<>]*>")
_SENTENCE = re.compile(r"[.!?…]['\"’”)]*$")
_STRINGS = 20_000
_DEEP = 8


@dataclass(frozen=True, slots=True)
class Body:
    """Paragraphs as the page has them, what was taken away as no text, and how they were read."""

    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...] = ()
    origin: str = "the page's text"
    note: str | None = None


def body_of(tree: Element, own: str, length: int, *, live: bool) -> Body:
    """The article's paragraphs; `own` is the text that its JSON-LD gives, `length` how many words
    it tells (0 where it does not). A live blog is read as one text.

    Raises EvenhandError where trafilatura fails on the page.
    """
    page = copy.deepcopy(tree)
    shape(page, live=live)
    confirmed = told_by(paragraphs(page), own) if own else ()
    cuts = prune(page)
    found = Body(_parted(_extracted(page), cuts), cuts)
    found = _fuller(page, found, confirmed, max(length, len(own.split())))
    told = _written(own)
    if _words(found.blocks) < min(_words(told), max(_LEAST, _PART * _words(told))):
        what = "text from the page's data: look at paragraphs"
        return Body(told, (), "JSON-LD articleBody", what)
    if _words(found.blocks) < _LEAST:
        told = _from_scripts(tree)
        if _words(told) > max(_LEAST, _words(found.blocks)):
            what = "text from the data of the page's program: look whether it is whole"
            return Body(told, (), "the page's program data", what)
    return found


def _fuller(page: Element, found: Body, confirmed: tuple[str, ...], told: int) -> Body:
    """The paragraphs, or where they are far less than the page tells or than stand in containers
    of the same name: those by another way, with a note. `confirmed` are those in its own data.
    """
    named = alike(paragraphs(page), (block.text for block in found.blocks))
    ways: list[tuple[str, tuple[Block, ...]]] = [
        ("those that the page's own data have too", _plainly(confirmed)),
        ("those of all containers of the same name", _plainly(named)),
    ]
    if _words(found.blocks) < _PART * told:
        ways.append(("those of a second, wider reading", _extracted(page, wide=True)))
    for what, blocks in ways:
        words = _words(blocks)
        enough = words >= _WHOLE * told if told else True
        if enough and words <= _MOST * (told or words) and _words(found.blocks) < _PART * words:
            note = f"the first reading missed paragraphs; taken were {what}: look at the text"
            return replace(found, blocks=blocks, note=note)
    return found


def _plainly(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(map(Block, texts))


def _parted(blocks: tuple[Block, ...], cuts: tuple[Cut, ...]) -> tuple[Block, ...]:
    """A page that came as one piece, in the paragraphs that it has."""
    if len(blocks) != 1:
        return blocks
    parts = [cut.words for cut in cuts if not cut.why and cut.words in blocks[0].text]
    return tuple(map(Block, parts)) if len(parts) > 1 else blocks


def _words(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text.split()) for block in blocks)


def _extracted(page: Element, *, wide: bool = False) -> tuple[Block, ...]:
    try:
        document = trafilatura.bare_extraction(
            page, include_comments=False, include_tables=False, favor_recall=wide
        )
    except Exception as error:
        raise EvenhandError("cannot be read as a page: give the text as a .txt file") from error
    body = None if document is None or isinstance(document, dict) else document.body
    return () if body is None else tuple(_blocks(body))


def _blocks(body: Element) -> Iterator[Block]:
    """The innermost blocks of text in their order."""
    for element in body.iter(*_TEXT):
        if any(up.tag in _TEXT for up in element.iterancestors()):
            continue
        kind = _KINDS.get(element.tag, "p")
        for part in _parts(element):
            yield Block(part, kind)


def _parts(element: Element) -> Iterator[str]:
    """The paragraphs of a block: a blank line in it parts them, a mere line end does not."""
    pieces: list[str] = []
    _collect(element, pieces)
    text = re.sub(rf"(?:\s*{_BREAK}\s*){{2,}}", "\n", "".join(pieces))
    for part in text.split("\n") if "\n" in text else [text]:
        words = " ".join(part.replace(_BREAK, " ").split())
        if words:
            yield words


def _collect(element: Element, pieces: list[str]) -> None:
    """Text in its order: two marks around a block inside, one for a line's end."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        inner = node is not element and node.tag in _TEXT
        if event == "start":
            pieces += [_BREAK * 2 * inner, _BREAK * (node.tag == "lb"), _padded(node.text)]
        elif node is not element:
            pieces += [_BREAK * 2 * inner, _padded(node.tail)]


def _padded(text: str | None) -> str:
    """Text with single blanks, those at its ends too."""
    return re.sub(r"\s+", " ", text or "")


def _written(text: str) -> tuple[Block, ...]:
    """Paragraphs of a text that is plain or HTML."""
    parts = _PARAGRAPH.split(text)
    lines = (
        flat(tree_of(part)) if _TAG.search(part) else " ".join(part.split())
        for part in parts
        if part.strip()
    )
    return tuple(Block(line) for line in lines if line)


def _from_scripts(tree: Element) -> tuple[Block, ...]:
    """The longest run of sentences in the JSON of a page's program, like `__NEXT_DATA__`."""
    best: tuple[Block, ...] = ()
    for script in tree.iter("script"):
        kind, id_ = (script.get("type") or "").lower(), script.get("id") or ""
        if kind != "application/json" and id_ not in {"__NEXT_DATA__", "__NUXT_DATA__"}:
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for run in _runs(data):
            found = tuple(block for text in run for block in _written(text))
            best = max(best, found, key=_words)
    return best


def _runs(data: object) -> Iterator[list[str]]:
    """Texts in one list, or in one string."""
    waiting, seen = [data], 0
    while waiting and seen < _STRINGS:
        value = waiting.pop()
        seen += 1
        if isinstance(value, str) and len(value.split()) > _LEAST and "<p" in value:
            yield [value]
        elif isinstance(value, Mapping):
            waiting.extend(value.values())
        elif isinstance(value, list):
            run = [text for item in value if (text := _sentence(item))]
            if len(run) > 1:
                yield run
            waiting.extend(value)


def _sentence(item: object) -> str:
    """A paragraph that stands as a string, or in an object under a usual name."""
    text = _plain(item, 0).strip()
    return text if _SENTENCE.search(_TAG.sub("", text).strip()) else ""


def _plain(item: object, depth: int) -> str:
    if depth > _DEEP:
        return ""
    if isinstance(item, Mapping):
        names = ("text", "content", "value", "html", "body", "children")
        return next((s for name in names if (s := _plain(item.get(name), depth + 1))), "")
    if isinstance(item, list):
        return "".join(_plain(part, depth + 1) for part in item)
    return item if isinstance(item, str) else ""

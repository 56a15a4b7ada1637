"""Passages as an article's page lists them: rows of a record, notes beside a text, lists by voice.

In: Passages and what the script needs of each (publish/details.py). Out: HTML, prepared a row at a
time: a page has dozens of rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from generator.publish.characters import inside, kept
from generator.publish.marked import Marked, Paragraph, Piece
from generator.publish.numbers import NBSP
from generator.publish.passages import Group, Passage
from generator.publish.places import led

QUOTE = '"'
"""In text it need not be a reference."""
_MENDED = " <a class=small href=#corrections>{}</a>"


def rows(found: Sequence[Passage], more: Mapping[int, str], url: str) -> Markup:
    """Rows of a record; the first number of a sentence is its anchor. `url` is the original's."""
    made = (
        _row(p, more, url, "" if n else f" id={anchor}")
        for anchor, own in groupby(found, key=lambda p: p.anchor)
        for n, p in enumerate(own)
    )
    return Markup("".join(made))  # noqa: S704  every text in it is escaped below


def text(paragraphs: Sequence[Paragraph], more: Mapping[int, str]) -> Markup:
    """A text with its passages marked, and beside each paragraph who speaks in it."""
    return Markup("".join(_paragraph(p, more) for p in paragraphs))  # noqa: S704  as above


def group(found: Group) -> Markup:
    """The speakers who are counted for one voice, each with the numbers of their passages."""
    own: dict[str, list[Passage]] = {}
    for passage in found.passages:
        own.setdefault(passage.speaker, []).append(passage)
    told = "; ".join(f"{inside(name)} {_numbers(theirs)}" for name, theirs in own.items())
    head = f"<h3>{inside(found.heading)}</h3>"
    begins = f'<div class={found.voice.css} id="{inside(found.id)}">'
    whole = f"{begins}{head}{told and f'<p>{told}'}</div>\n"
    return Markup(whole)  # noqa: S704  as above


def number(passage: Passage) -> str:
    """A passage's number, with a question mark where it is doubtful."""
    return f"{passage.number}{'?' * passage.doubtful}"


def _numbers(found: Sequence[Passage]) -> str:
    """The script links them."""
    return f"<i>{' '.join(map(number, found))}</i>"


def _data(passage: Passage, more: Mapping[int, str]) -> str:
    """What the script reads; nothing of a withdrawn article."""
    told = more.get(passage.number)
    return f' data-p="{inside(told)}"' if told else ""


def _said(passage: Passage) -> str:
    """Whose words they are counted as, who says them, and whether people mended that. The script
    calls doubtful what has a question mark.
    """
    mended = passage.corrected and _MENDED.format(inside(passage.corrected))
    return f"{inside(passage.counted)}</b> {inside(passage.speaker)}{mended}"


def _introduced(passage: Passage) -> str:
    told = passage.introduced and f"<i>{inside(passage.introduced)}</i> "
    return f"{told}{inside(passage.cue)}, {inside(passage.form)}"


def _row(p: Passage, more: Mapping[int, str], url: str, anchor: str) -> str:
    """A passage of a record; the table's head says what each cell is."""
    length = p.words.partition(NBSP)[0]
    return (
        f"<tr id={p.id}{_data(p, more)}><th{anchor}>{number(p)}"
        f"<td><b class={p.voice.css}>{_said(p)}<td>{_introduced(p)}{_words(p)}"
        f"<td>{inside(length)}{_place(p, url)}\n"
    )


def _words(p: Passage) -> str:
    """Its words as far as they are shown, and how many are not; where none is, the style sheet
    says so in their place. The script draws how long they are.
    """
    if not p.text:
        return "<td>"
    held = f"<small>{p.hidden} more not shown</small>" if p.hidden else ""
    return f"<td><q>{inside(p.text).replace('&#34;', QUOTE)}</q>{held}"


def _place(p: Passage, url: str) -> str:
    """The paragraph. The script links it to the original, at words of the passage; those of
    another are in an address of its own.
    """
    if not p.ends:
        return f"<td>{p.paragraph}"
    if own := _own(p):
        return f'<td data-at="{own}">{p.paragraph}'
    return f'<td><a href="{inside(led(url, p.ends))}">{p.paragraph}</a>'


def _own(p: Passage) -> str:
    """Where the words that name its place stand among its own as shown: `0-24`, `0-24,60-81`."""
    starts = [p.text.find(words) for words in p.ends]
    found = zip(starts, p.ends, strict=True)
    return "" if min(starts) < 0 else ",".join(f"{at}-{at + len(words)}" for at, words in found)


# ---------------------------------------------------------------- in a text


def _paragraph(found: Paragraph, more: Mapping[int, str]) -> str:
    told = "".join(_sentence(sentence) for sentence in found.sentences)
    notes = "".join(_note(p, more) for p in found.passages)
    beside = notes and f'<ul class=who data-rows="passages" data-pagefind-ignore>{notes}</ul>'
    return f'<div class=para><p id="{found.id}">{told}</p>{beside}</div>\n'


def _sentence(found: Marked) -> str:
    told = "".join(_piece(piece) for piece in found.pieces)
    return f'<span class=s id="{found.anchor}">{told}</span>' if found.anchor else told


def _piece(part: Piece) -> str:
    told = str(kept(part.text))
    if part.css:
        id_ = part.id and f' id="{part.id}"'
        begins = part.begins and f"{_heard(f'{part.begins} ')}"
        pauses = part.pauses and f"{_heard(f' {part.pauses}')}"
        told = f'<mark class="{part.css}"{id_}>{begins}{told}{pauses}</mark>'
    elif part.cue:
        told = f"<span class=cue>{told}</span>"
    return f"{told}{_button(part.ends)}" if part.ends else told


def _heard(words: str) -> str:
    """What a listener is told, and nobody copies."""
    return f"<span class=vh data-pagefind-ignore>{kept(words)}</span>"


def _button(p: Passage) -> str:
    """A number that leads to the note beside; the script makes a button of it."""
    return f'<a class="pn {p.voice.css}" href="#n-{p.number}" data-pagefind-ignore>{number(p)}</a>'


def _note(p: Passage, more: Mapping[int, str]) -> str:
    return (
        f'<li id="n-{p.number}" class="w-{p.voice.css} {p.kind}"{_data(p, more)}>{number(p)} '
        f"<b class={p.voice.css}>{_said(p)}<br><span>{_introduced(p)}</span>, "
        f"<small>{inside(p.words)}</small>"
    )

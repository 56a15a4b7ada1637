"""What of an article's words a page may print.

Pages know an article as a View: a text for places and counts, and the spans of it that may be
printed. Of a text under rights that is its record's shadow, whose other words are masked; nothing
is ever printed but through `pieces`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import attrgetter

from generator.model import WORD, Article, Span, Spans

_START, _END = attrgetter("start"), attrgetter("end")
MORE = " … "
MARKS = (("“", "”"), ("«", "»"), ("‘‘", "’’"))


@dataclass(frozen=True, slots=True)
class View:
    """The text, or what stands for it, empty where neither is held; `whole`: all may be shown."""

    text: str
    spans: Spans
    whole: bool
    words: str = field(init=False, repr=False, compare=False)  # those shown, of a text not whole

    def __post_init__(self) -> None:
        shown = () if self.whole else (span.of(self.text) for span in self.spans)
        object.__setattr__(self, "words", "\n".join(map(run, shown)))

    @property
    def held(self) -> bool:
        """Whether anything is known of where its words stand."""
        return bool(self.text)


def run(text: str) -> str:
    """The words of a text in any case, each between two blanks."""
    return f" {' '.join(WORD.findall(text)).casefold()} "


def may_show(article: Article, *, private: bool) -> bool:
    """Whether the article's own words may stand on its page, all of them."""
    allowed = private or not article.quotation
    return article.text is not None and article.withdrawn is None and allowed


def view(article: Article, *, private: bool) -> View:
    """What a page knows of an article's words; of a withdrawn one it may print none."""
    if may_show(article, private=private):
        text = article.text or ""
        return View(text, (Span(0, len(text)),), whole=True)
    if article.record is None:
        return View(article.text or "", (), whole=False)
    shown = () if article.withdrawn else merged(article.record.shown)
    return View(article.record.shadow, shown, whole=False)


def merged(spans: Iterable[Span]) -> Spans:
    """The spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def pieces(seen: View, spans: Sequence[Span]) -> Spans:
    """Those parts of the spans that may be printed and hold a word, in text order."""
    parts = (
        Span(max(span.start, shown.start), min(span.end, shown.end))
        for span in sorted(spans)
        for shown in _touched(seen.spans, span)
    )
    return tuple(part for part in parts if WORD.search(seen.text, part.start, part.end))


def _touched(shown: Spans, span: Span) -> Spans:
    """Those of what is shown, in order and apart, that a span overlaps."""
    first = bisect_right(shown, span.start, key=_END)
    return shown[first : max(first, bisect_left(shown, span.end, key=_START))]


def words(seen: View, spans: Iterable[Span]) -> int:
    """How many words the spans hold, shown or not."""
    return sum(len(WORD.findall(span.of(seen.text))) for span in spans)


def printed(seen: View, spans: Sequence[Span]) -> str:
    """The words of the spans that may be printed, with … where some are left out, else nothing."""
    return joined(seen, spans, pieces(seen, spans))


def joined(seen: View, spans: Sequence[Span], found: Spans) -> str:
    """The same, of spans whose pieces were found already."""
    if not found:
        return ""
    gaps = (Span(last.end, piece.start) for last, piece in pairwise(found))
    joints = ("", *(MORE if words(seen, [gap]) else " " for gap in gaps))
    plain = (" ".join(piece.of(seen.text).split()) for piece in found)
    text = "".join(part for pair in zip(joints, plain, strict=True) for part in pair)
    ends = sorted(spans)
    before, after = Span(ends[0].start, found[0].start), Span(found[-1].end, ends[-1].end)
    opened = f"{MORE.lstrip()}{text}" if words(seen, [before]) else text
    return f"{closed(opened)}{MORE.rstrip()}" if words(seen, [after]) else opened


def entire(seen: View, spans: Sequence[Span]) -> bool:
    """Whether all words of the spans may be printed."""
    return words(seen, pieces(seen, spans)) == words(seen, spans)


def shows(seen: View, text: str) -> bool:
    """Whether the words stand together somewhere in what may be printed."""
    wanted = WORD.findall(text)
    if not wanted or not (seen.whole or run(text) in seen.words):
        return False
    found = (WORD.findall(span.of(seen.text)) for span in seen.spans)
    size = len(wanted)
    return any(words[at : at + size] == wanted for words in found for at in range(len(words)))


def closed(text: str) -> str:
    """A text that was cut off, with the quotation mark that was lost."""
    lost = (end for start, end in MARKS if text.count(start) > text.count(end))
    straight = '"' if text.count('"') % 2 else ""
    return f"{text}{next(lost, straight)}"

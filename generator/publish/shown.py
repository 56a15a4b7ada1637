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
    _kept: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def held(self) -> bool:
        """Whether anything is known of where its words stand."""
        return bool(self.text)

    @property
    def said(self) -> str:
        """The words shown, each between two blanks, a line a span; found once, when asked for."""
        if "said" not in self._kept:
            self._kept["said"] = "\n".join(apart(span.of(self.text)) for span in self.spans)
        return self._kept["said"]

    @property
    def words(self) -> str:
        """The same in any case."""
        if "words" not in self._kept:
            self._kept["words"] = self.said.casefold()
        return self._kept["words"]


def apart(text: str) -> str:
    """The words of a text, each between two blanks."""
    return f" {' '.join(WORD.findall(text))} "


def run(text: str) -> str:
    """The same in any case."""
    return apart(text).casefold()


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
    return tuple(
        part
        for span in (sorted(spans) if len(spans) > 1 else spans)
        for shown in touched(seen.spans, span)
        if WORD.search(seen.text, (part := _shared(span, shown)).start, part.end)
    )


def _shared(span: Span, shown: Span) -> Span:
    """What two that overlap have in common: one of them, most often."""
    if shown.start <= span.start and span.end <= shown.end:
        return span
    if span.start <= shown.start and shown.end <= span.end:
        return shown
    return Span(max(span.start, shown.start), min(span.end, shown.end))


def touched(shown: Spans, span: Span) -> Spans:
    """Those of what is shown, in order and apart, that a span overlaps."""
    first = bisect_right(shown, span.start, key=_END)
    return shown[first : max(first, bisect_left(shown, span.end, key=_START))]


def words(seen: View, spans: Iterable[Span]) -> int:
    """How many words the spans hold, shown or not."""
    return sum([len(WORD.findall(seen.text, span.start, span.end)) for span in spans])


def printed(seen: View, spans: Sequence[Span]) -> str:
    """The words of the spans that may be printed, with … where some are left out, else nothing."""
    return joined(seen, spans, pieces(seen, spans))


def joined(seen: View, spans: Sequence[Span], found: Spans) -> str:
    """The same, of spans whose pieces were found already."""
    if not found:
        return ""
    plain = [" ".join(piece.of(seen.text).split()) for piece in found]
    text = plain[0]
    for (last, piece), more in zip(pairwise(found), plain[1:], strict=True):
        text += (MORE if _speaks(seen, last.end, piece.start) else " ") + more
    first, end = min(spans), max(spans)
    if _speaks(seen, first.start, found[0].start):
        text = f"{MORE.lstrip()}{text}"
    return f"{closed(text)}{MORE.rstrip()}" if _speaks(seen, found[-1].end, end.end) else text


def _speaks(seen: View, start: int, end: int) -> bool:
    """Whether a word stands there."""
    return 0 <= start < end and WORD.search(seen.text, start, end) is not None


def entire(seen: View, spans: Sequence[Span]) -> bool:
    """Whether all words of the spans may be printed."""
    return words(seen, pieces(seen, spans)) == words(seen, spans)


def shows(seen: View, text: str) -> bool:
    """Whether the words stand together somewhere in what may be printed."""
    wanted = apart(text)
    return bool(wanted.strip()) and wanted in seen.said


def closed(text: str) -> str:
    """A text that was cut off, with the quotation mark that was lost."""
    lost = (end for start, end in MARKS if text.count(start) > text.count(end))
    straight = '"' if text.count('"') % 2 else ""
    return f"{text}{next(lost, straight)}"

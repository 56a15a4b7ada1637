"""Whom a change says to have confirmed something, and records of unknown engines, for a comment.

In: a Report, which may come from a stranger: handles and files hold only what their patterns let
through, so that they can stand as code, to be copied. Out: Markdown, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.publish.numbers import count
from generator.report import Report, Word

MOST = 20
"""Lines of either list."""
ASK = (
    "#### Said to be confirmed or coded by: ask them\n\n"
    "A handle in a file is only typed. No program knows whether these people saw what stands there:"
)
OTHER = (
    "#### Records of a version that is not known here\n\n"
    "Coded by a version of the program that is neither this one nor the base’s: their figures "
    "other than the sides’ shares cannot be made again. Have them coded anew, by somebody who "
    "holds the texts: `evenhand code --recode`."
)
DID = {
    "record": ("confirmed the record", "confirmed {} records"),
    "correction": ("confirmed a correction", "confirmed {} corrections"),
    "coding": ("coded by hand", "coded {} articles by hand"),
    "seal": ("sealed a coding", "sealed {} codings"),
}


def told_words(report: Report) -> Iterator[str]:
    """The two lists, each where it holds anything."""
    if report.words:
        yield listed(ASK, list(map(line, report.words)), report.left_out.words)
    if report.records:
        yield listed(OTHER, [f"`{file}`" for file in report.records], report.left_out.records)


def listed(head: str, lines: Sequence[str], left: int) -> str:
    """A list with its head; of a long one, how much more there is."""
    more = max(len(lines) - MOST, 0) + left
    rows = [*lines[:MOST], *([f"and {count(more, 'more line')} like these"] if more else [])]
    return f"{head}\n\n" + "\n".join(f"- {row}" for row in rows)


def line(word: Word) -> str:
    """Who is said to have done what, to whose work, and where."""
    one, many = DID[word.what]
    did = one if word.times == 1 else many.format(word.times)
    whose = f" by `{word.of}`" if word.of else ""
    files = ", ".join(f"`{file}`" for file in word.files)
    more = f" and {count(word.more, 'more file')}" if word.more else ""
    return f"`{word.person}` {did}{whose}: {files}{more}"

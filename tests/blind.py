"""A story on the sample's railways that two invented people coded: texts with marks, and files.

In a text `[side: …]` is content with whose it is; the two coders mark different things.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.load.codings import sealed
from generator.load.text import text_hash
from generator.model import WORD, CodedPassage, HandCoding, Span
from tests.load.sample import FILES

ARTICLE = "stories/strike/first.md"
TEXT = FILES[ARTICLE].split("---\n")[2].strip()
DIGEST = text_hash(TEXT)
SALT = "0123456789abcdef" * 2
PLACE = "stories/strike/first.{kind}-{coder}.yml"
ROWS = """\
  - {source: [[33, 47]], cue: [[48, 52]], content: [[0, 31]], side: union}
  - {source: [[71, 79]], cue: [[80, 84]], content: [[56, 68]], side: union, speaker: Ann Reed}
  - {source: [[86, 99]], cue: [[100, 104]], content: [[105, 125]], side: company}
"""
MARK = re.compile(r"\[(?:(\w+)(!?): )?|\]")


def coding(coder: str, rows: str = ROWS, digest: str = DIGEST) -> str:
    """The text of a coding file."""
    return f'coder: {coder}\ntext_hash: "{digest}"\nsalt: "{SALT}"\nattributions:\n{rows}'


def seal(coder: str, of: str, digest: str = DIGEST) -> str:
    """The text of the seal of a coding."""
    return f'coder: {coder}\ntext_hash: "{digest}"\nseal: "{sealed(of)}"\n'


def coded_files(**codings: str) -> dict[str, str]:
    """The sample with these codings by coder, each with its seal."""
    files = dict(FILES)
    for coder, text in codings.items():
        files[PLACE.format(kind="coding", coder=coder)] = text
        files[PLACE.format(kind="seal", coder=coder)] = seal(coder, text)
    return files


def marked(coder: str, text: str) -> tuple[str, HandCoding]:
    """The text without marks, and the coding that `[side: words]` and, for stance, `[side!: …]`
    stand for.
    """
    plain, at, opened = "", 0, []
    passages = []
    for mark in MARK.finditer(text):
        plain, at = plain + text[at : mark.start()], mark.end()
        if mark[0] != "]":
            opened.append((mark[1] or "none", mark[2], len(plain)))
            continue
        side, stance, start = opened.pop()
        kind = "stance" if stance else "speech"
        content = (Span(start, len(plain)),)
        passages.append(CodedPassage((), (), content, kind, side))  # type: ignore[arg-type]
    return plain + text[at:], HandCoding(coder, tuple(passages))


def words_in(path: Path) -> set[str]:
    """All words of a file."""
    return {match[0] for match in WORD.finditer(path.read_text(encoding="utf-8"))}

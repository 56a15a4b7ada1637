"""The lines of a correction, as an article's front matter takes them: `{at: [13, 30], side: port}`.

In: an Attribution and its place. Out: YAML on one line, to be copied and changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from generator.model import BOTH, NONE, Attribution, Span

NEEDS_NO_QUOTES = re.compile(r"[A-Za-z][\w .'’-]*\Z")


def fields(attribution: Attribution, at: Span, speaker: str | None) -> dict[str, str]:
    """What a correction says of a passage that is as it should be; nothing empty."""
    told = {
        "at": f"[{at.start}, {at.end}]",
        "side": side(attribution) or "",
        "speaker": quoted(speaker) if speaker else "",
    }
    return {name: value for name, value in told.items() if value}


def line(told: Mapping[str, str]) -> str:
    """Fields as YAML has them on one line."""
    return f"{{{', '.join(f'{name}: {value}' for name, value in told.items())}}}"


def entry(attribution: Attribution, at: Span, *, shown: bool) -> str:
    """The beginning of a correction that changes nothing yet; of speakers who are described in
    words of the article, not named, only those that may be `shown`.
    """
    return line(fields(attribution, at, attribution.speaker if attribution.named or shown else ""))


def side(attribution: Attribution) -> str | None:
    """The side as a correction writes it; None where it is not known."""
    told = {"side": attribution.side, "both": BOTH, "other": attribution.other or NONE}
    return told.get(attribution.voice)


def quoted(name: str) -> str:
    """A name as YAML takes it."""
    return name if NEEDS_NO_QUOTES.match(name) else json.dumps(name, ensure_ascii=False)

"""What the questions of `evenhand add` share: flags, proposals, and how an answer is checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.commands.asking import Asking, Check
from generator.load.proposing import FIELDS, NONE, Proposed
from generator.load.text import printable
from generator.model import Corpus

NEW = "new"
"""The answer that asks for a story or an outlet that is not there."""
PLAIN = (
    "a line",
    "the address",
    "the byline",
    "the dateline",
    "the headline",
    "the section",
    "today",
    "as most are",
    "unless",
)
"""How origins begin that anybody understands; the others are parts of a page's code."""


@dataclass(frozen=True, slots=True)
class Questions:
    """What is asked about, and how: flags as `given`, what is `proposed`; `sure` where proposals
    that are a judgement (story, rights, a new outlet) may be taken, too.
    """

    asking: Asking
    given: Mapping[str, str | None]
    proposed: Proposed
    corpus: Corpus
    content: Path
    sure: bool

    def field(self, name: str, text: str, *, optional: bool = False) -> str:
        """The answer about a field of the front matter."""
        proposal = self.proposed[name]
        asked = f"{text} ({source(proposal.origin)})" if proposal.origin else text
        check = or_none(FIELDS[name]) if optional else FIELDS[name]
        default = proposal.value or ("" if optional else None)
        return self.answer(name, asked, check, default)

    def answer(self, name: str, text: str, check: Check, default: str | None) -> str:
        """The answer to any question."""
        flag = f"--{name.replace('_', '-')}"
        plain, given = printable(text), self.given.get(name)
        return self.asking.answer(flag, plain, check, given=given, default=default)

    def judged(self, default: str | None) -> str | None:
        """The default of a question that is a judgement: none where nobody would see it."""
        return default if self.sure else None


def source(origin: str) -> str:
    """Where a proposal comes from, for who answers a question."""
    if origin.startswith("nothing"):  # that tells another genre than news
        return "as most are"
    return origin if origin.startswith(PLAIN) else "from the page"


def or_none(check: Check) -> Check:
    """The check, or that there is none."""

    def checked(answer: str) -> object:
        return "" if answer in {"", NONE} else check(answer)

    return checked

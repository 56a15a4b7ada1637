"""The medium's name, from what a page says of itself in; never a program's that made the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.load.page.addresses import host_and_path, site
from generator.load.page.pieces import Piece, Saying, of
from generator.load.page.titles import BETWEEN
from generator.load.repairs import mended

_PROGRAMS = re.compile(
    r"blogger|blogspot|wordpress(?:com)?|tumblr|wix|squarespace|drupal|joomla|ghost|weebly|typepad|"
    r"movabletype"
)
_SECTION = re.compile(
    r"(?:home|news|article|world|politics|business|opinion|sports?|local|national|latest|breaking|"
    r"us|uk|europe|asia|africa|middle east|americas|health|science|tech(?:nology)?|entertainment|"
    r"culture|arts|style|lifestyle|money|economy|finance|travel|food|weather|crime|education|"
    r"environment|media|video)(?: (?:page|news|headlines?))*",
    re.IGNORECASE,
)
_APPLICATION = ("meta application-name", "meta apple-mobile-web-app-title")
_TITLE = "the page's title"
_LONGEST = 6  # words
_ASK = "the outlet's name was read from the page's title: look"


def outlet_of(found: tuple[Saying, ...], headlines: Iterable[str], url: str) -> Piece:
    """The first name that the address bears out, else the first, else the page's host."""
    host = host_and_path(url)[0].removeprefix("www.")
    told = [(name, s.origin) for s in of(found, "outlet") if (name := _plain(s.value, host))]
    titled = [(name, _TITLE) for name in _at_the_end(found, tuple(headlines), host)]
    named = [
        *(pair for pair in told if pair[1] not in _APPLICATION),
        *titled,
        *(pair for pair in told if pair[1] in _APPLICATION),
    ]
    if named:
        name, origin = next((n for n in named if _borne_out(n[0], host)), named[0])
        sure = origin != _TITLE or _borne_out(name, host)
        return Piece("outlet", name, origin, () if sure else (_ASK,))
    notes = ("the page does not tell the outlet's name: this is its address",) if host else ()
    return Piece("outlet", host, "the address", notes)


def _plain(written: str, host: str) -> str:
    """A name without what a site says for itself after it; empty where it is none."""
    name = mended(" ".join(written.split())).removeprefix("@")
    parts = [part for part in re.split(r"\s\|\s+", name) if part]
    name = next((part for part in parts if _borne_out(part, host)), parts[0] if parts else "")
    return "" if "://" in name or _PROGRAMS.fullmatch(_letters(name)) else name


def _at_the_end(found: tuple[Saying, ...], headlines: tuple[str, ...], host: str) -> Iterator[str]:
    """The last part of the page's title that follows its headline, or that is its address."""
    headlines += tuple(s.value for s in of(found, "title") if s.origin != _TITLE)
    writers = {_letters(s.value) for s in of(found, "author")}
    for title in (s.value for s in of(found, "title") if s.origin == _TITLE):
        begins = any(_follows(title, headline) for headline in headlines)
        parts = [_plain(part.strip(), host) for part in reversed(BETWEEN.split(title)[1:])]
        for name in sorted(parts, key=lambda part: not _borne_out(part, host)):
            short = 0 < len(name.split()) <= _LONGEST and not _SECTION.fullmatch(name)
            if short and _letters(name) not in writers and (begins or _borne_out(name, host)):
                yield name
                return


def _follows(title: str, headline: str) -> bool:
    """Whether a title has more than the headline it begins with."""
    return bool(_letters(headline)) and _letters(title) > _letters(headline) == _letters(
        title[: len(headline)]
    )


def _borne_out(name: str, host: str) -> bool:
    """Whether the address is made of the name's letters: `fjordtimes.example`, `Fjord Times`."""
    letters, plain = _letters(name), host.replace("-", "").replace(".", "")
    label = _letters(site(f"//{host}").partition(".")[0])
    return bool(letters) and (letters in plain or (len(label) > 2 and letters.startswith(label)))  # noqa: PLR2004


def _letters(text: str) -> str:
    return re.sub(r"\W+|^the\b", "", text.lower())

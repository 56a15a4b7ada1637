"""Bylines as pages write them in; names of people alone, and of wire services, out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.load.page.addresses import host_and_path, site
from generator.load.page.wires import is_wire
from generator.load.repairs import mended

_BEFORE = re.compile(
    r"^[\s|•·:–—-]*(?:(?:(?:written|reported|posted|published|words|story|text|"
    r"analysis|opinion|commentary|review|interview|exclusive|contributed|submitted|compiled|"
    r"reporting|edited) )?by\b|authors?\s*:|from\b|"
    r"written by:?)[\s:]*",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?i:\bfollow) @\w+|\S{1,64}@\S+|https?://\S+|(?<!\w)@\w+")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WHEN = re.compile(
    r"\b(?:on |at |- )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|"
    r"(?:updated|published|posted|last)\b.*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d.*|"
    r"\d{1,4}[./:-]\d.*|\d+ .*)$",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s{0,9}(?:[,;|•·]|\s[/–—-]\s|\band\b|(?<=\w)/(?=\w)|&|\bwith\b|\n)\s*")
_JOB = re.compile(
    r"\b(?:staff|editors?|reporters?|correspondents?|writers?|bureau|chief|columnists?|contributors?|"
    r"contributing|producers?|analysts?|journalists?|desk|newsroom|editorial|board|team|senior|managing|"
    r"director|presenter|photographer|professor|fellow|special|guest|freelance|intern|service|services|"
    r"news|media|press|agency|agencies|wire|online|digital|web|admin|administrator|editors|opinion|"
    r"contributor|politics|political|world|affairs|international|national|gazette|times|post|tribune|herald|"
    r"daily|weekly|magazine|tv|radio|network|group|inc|ltd|llc|com|org|net|follow|share|updated|min|read)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s{1,9}(?i:in|at|for|of|reporting from|reports from)\s+(?:the )?[A-Z].*$")
_PARTICLE = re.compile(
    r"(?:d[aeiou]s?|del|della|der|den|di|du|van|von|zu|ten|ter|bin|bint|ibn|ben|al|el|la|le|les|lo|abu|y|e|"
    r"of|the|st|dos|do|af|av|mac|ap|ó|ní|uí)\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[\w'’.`ʼ-]*)\Z")
_NICKNAME = re.compile(r"\s[\"“'‘][^\"“”]{1,30}[\"”'’]\s")
_BODY = re.compile(r"the ", re.IGNORECASE)  # no person, however many capitals follow
_TITLES = re.compile(r"^(?:dr|mr|mrs|ms|prof|sir|dame|rev|lord|lady)\.? (?=\S+ \S)", re.IGNORECASE)
_LAST_FIRST = re.compile(r"([^\W\d_][\w'’-]+), ([^\W\d_][\w'’.-]+(?: [^\W\d_]\.?)?)\Z")
_MOST = 5
_LONGEST = 400  # characters of a byline


@dataclass(frozen=True, slots=True)
class Writers:
    """Names of people, names of wire services, and what in a byline was neither."""

    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def writers(bylines: Iterable[str], outlet: str, url: str = "", *, sure: bool = False) -> Writers:
    """Who wrote, by these lines, of an outlet at an address; one word will do where they are
    `sure` to name persons.
    """
    own = frozenset(_letters(name) for name in (outlet, *_labels(url)))
    names, wires, left = [], [], []
    for written in bylines:
        flipped = _LAST_FIRST.match(written.strip()) if sure else None
        byline = f"{flipped[2]} {flipped[1]}" if flipped else written
        last = ""
        for part in _split(byline):
            after, last = last, part
            if wire := is_wire(part):
                wires.append(wire)
            elif _same(after, own):  # where its office is
                left.append(part)
            elif (name := _name(part, sure=sure)) and not _same(name, own):
                names.append(name)
            elif not _same(part, own):
                left.append(part)
    return Writers(_once(names), _once(wires), _once(left))


def in_small_letters(name: str) -> str:
    """A name printed in capitals alone as it is usually written; others as they are."""
    if not name.isupper() or " " not in name:
        return name
    usual = " ".join(w.lower() if _PARTICLE.match(w) else w.title() for w in name.split())
    usual = re.sub(r"\bMc(\w)", lambda match: f"Mc{match[1].upper()}", usual)
    return re.sub(r"['’]S\b", lambda match: match.group().lower(), usual)


def _split(byline: str) -> list[str]:
    line = " ".join(mended(_MAIL.sub(" ", byline[:_LONGEST])).split())
    inside = [w.strip("()[] ") for w in _BRACKETS.findall(line) if is_wire(w.strip("()[] "))]
    line = _BRACKETS.sub(" ", line).strip() or line.strip("()[] ")
    line = _BEFORE.sub("", _BEFORE.sub("", line))
    parts = [_BEFORE.sub("", part) for part in _PARTS.split(line)]
    bare = [part.strip(' .,:;|-–—"“”') for part in parts]
    return [*(piece for part in bare for piece in _unjoined(part) if piece), *inside]


def _unjoined(part: str) -> list[str]:
    """`Ann Ley Associated Press` as two."""
    words = part.split()
    for cut in range(1, len(words)):
        if is_wire(" ".join(words[cut:])):
            return [" ".join(words[:cut]), " ".join(words[cut:])]
    return [part]


def _name(part: str, *, sure: bool) -> str | None:
    bare = _TITLES.sub("", _PLACE.sub("", _WHEN.sub("", part))).strip(' .,:;|-–—"“”')
    words = _NICKNAME.sub(" ", bare).split()
    least = 1 if sure else 2
    if not least <= len(words) <= _MOST or _JOB.search(bare) or _BODY.match(bare):
        return None
    if not all(_WORD.match(word) for word in words):
        return None
    proper = [w for w in words if not _PARTICLE.match(w)]
    if not proper or not all(w[0].isupper() or not w[0].islower() for w in proper):
        return None
    return bare


def _same(name: str, own: frozenset[str]) -> bool:
    """Whether a name is one of the outlet's own."""
    one = _letters(name)
    return bool(one) and any(one in {o, f"{o}staff", f"{o}com"} for o in own)


def _labels(url: str) -> list[str]:
    """A host, and the part of it that a medium is called by, as in `fjordtimes.example`."""
    host = host_and_path(url)[0].removeprefix("www.")
    return [host, site(url).partition(".")[0]] if host else []


def _letters(text: str) -> str:
    return re.sub(r"^the|\W+", "", text.lower())


def _once(items: list[str]) -> tuple[str, ...]:
    """Each once, whatever its capitals."""
    return tuple({item.casefold(): item for item in reversed(items)}.values())[::-1]

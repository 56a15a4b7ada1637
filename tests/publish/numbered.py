"""What a row of the data may read like on a page: the numbers of each table as pages print them.

A row's numbers come in parts: its value, its band, how much it stands on. Each part is the numbers
that are printed one after the other, and for each number the ways in which it may be written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.publish.figures import PLACES
from generator.publish.keys import ALL
from generator.publish.numbers import apportion, decimal, percent, whole
from generator.publish.voices import MIDDLE

Row = Mapping[str, object]
Tables = Mapping[str, Mapping[tuple[str, str], Row]]
"""By table, then by `where` and `row`."""
Number = frozenset[str]
"""The ways in which a number may be written."""
Part = tuple[Number, ...]
EVERY = "%2A"
"""The `by` of all classes without a row, as the name of a row has it."""
NUMBER = re.compile(r"(?:(?:under|over) )?−?\d+(?:,\d{3})*(?:\.\d+)?")
ALL_POINTS = 100


COUNTED = ("word", "passage", "speaker", "article", "outlet", "sentence", "mention", "act")
"""Of what a number may be: one that says so is that and nothing else."""
TOLD = re.compile(
    rf"(?:\b(?P<at>paragraph|passage)\s)?(?P<number>{NUMBER.pattern})"
    rf"(?:\s(?P<of>{'|'.join((*COUNTED, 'more'))})s?\b)?"
)


def told_in(text: str) -> list[str]:
    """The numbers that are written in a text, each with what it is said to be of."""
    found = TOLD.finditer(" ".join(text.split()))
    return [" ".join(part for part in (m["at"], m["number"], m["of"]) if part) for m in found]


def numbers_in(text: str) -> list[str]:
    """The numbers that are written in a text."""
    return NUMBER.findall(" ".join(text.split()))


def parts(tables: Tables, table: str, where: str, row: str) -> list[Part] | None:
    """The parts of a row, or of the sum of rows; None where there is no such row."""
    if row.endswith(ALL):
        return SUMS[table](tables, where, row.removesuffix(ALL))
    found = tables.get(table, {}).get((where, row)) or _of_classes(tables, table, where, row)
    if found is None:
        return _in_articles(tables, table, where, row)
    return [part for part in PRINTED[table](found, tables) if part]


def _of_classes(tables: Tables, table: str, where: str, row: str) -> Row | None:
    """The row of all classes that have none of their own."""
    parts_ = row.split("/")
    once = "/".join((*parts_[:2], EVERY, *parts_[3:]))
    return tables["figures"].get((where, once)) if table == "figures" else None


def _in_articles(tables: Tables, table: str, where: str, row: str) -> list[Part] | None:
    """Of a whole story: in how many of its articles there is such a row."""
    found = [one for one in under(tables, table, where, row) if one["row"] == row]
    return [count(len(found), "article")] if found else None


def texts(tables: Tables, table: str, where: str, row: str) -> list[str]:
    """Words of a row in which numbers may stand that are no figures."""
    found = tables.get(table, {}).get((where, row), {})
    said = (str(found[name]) for name in WORDS.get(table, ()) if found.get(name))
    return [words for words in said if numbers_in(words)]


STANDS_ON = tuple(what for what in COUNTED if what not in {"article", "outlet"})
"""What figures stand on."""
WORDS = {
    "figures": ("withheld", "unit"),
    "speaker_outlets": ("withheld",),
    "errors": ("corpus", "figure", "unit"),
    "agreement": ("variable", "unit", "over"),
}


def fits(numbers: Sequence[str], rows: Sequence[Sequence[Part]]) -> bool:
    """Whether numbers are those of the rows, in their order; of each row at least one part."""
    return not numbers or _fits(numbers, rows, begun=False)


def _fits(numbers: Sequence[str], rows: Sequence[Sequence[Part]], *, begun: bool) -> bool:
    if not rows:
        return not numbers
    first, *rest = rows
    if begun and _fits(numbers, rest, begun=False):
        return True
    return any(
        _begins(numbers, part)
        and _fits(numbers[len(part) :], ([p for p in first if p is not part], *rest), begun=True)
        for part in first
    )


def _begins(numbers: Sequence[str], part: Part) -> bool:
    ends = zip(numbers, part, strict=False)
    return len(numbers) >= len(part) and all(number in ways for number, ways in ends)


# ---------------------------------------------------------------- how numbers are written


def a(*ways: str) -> Number:
    """A number in one of these ways; of text the first number counts."""
    return frozenset(number for way in ways for number in numbers_in(way)[:1])


def count(number: object, *of: str) -> Part:
    """A whole number of something."""
    if not isinstance(number, int):
        return ()
    bare = f"{number:,}"
    return (frozenset({bare, *(f"{bare} {what}" for what in of)}),)


def share(value: object) -> Part:
    return (a(percent(value)),) if isinstance(value, float) else ()


def points(*shares: object) -> Part:
    """Shares in whole points."""
    known = [s for s in shares if isinstance(s, float)]
    if len(known) < len(shares):
        return ()
    return tuple(a(str(whole(ALL_POINTS * s)).replace("-", "−")) for s in known)


def _decimal(value: float, unit: str) -> Number:
    """A value, or how far it is from nought where words say which side of it."""
    places = PLACES.get(unit, 2)
    exact = [str(int(value))] if value.is_integer() else []
    of = [f"{n} word" for n in exact] if unit == "words" else []
    return a(decimal(value, places), decimal(abs(value), places), *exact) | frozenset(of)


# ---------------------------------------------------------------- tables


def _figure(row: Row, tables: Tables) -> Iterator[Part]:
    value, low, high, unit = (row[name] for name in ("value", "low", "high", "unit"))
    yield _apportioned(row, tables, "value_before")
    if unit == "share":
        yield _apportioned(row, tables, "value")
        yield points(low, high)
    else:
        every = [v for v in (value, low, high) if isinstance(v, float)]
        yield tuple(_decimal(v, str(unit)) for v in every[:1])
        yield tuple(_decimal(v, str(unit)) for v in every[1:])
    yield count(row["n"], *STANDS_ON)
    yield count(row.get("articles"), "article")


def _apportioned(row: Row, tables: Tables, name: str) -> Part:
    """A share, where several have to add up in points that do."""
    value = row.get(name)
    if not isinstance(value, float):
        return ()
    several = [
        other
        for other in tables["figures"].values()
        if all(other[key] == row[key] for key in ("where", "metric", "by", "of")) and other["side"]
    ]
    shares = [v if isinstance(v := other.get(name), float) else 0.0 for other in several]
    whole_ = dict(zip(map(id, several), apportion(shares, ALL_POINTS), strict=True)).get(id(row))
    ways = () if whole_ is None else (percent(value, whole_), str(whole_))
    return (a(percent(value), *ways),)


def _passage(row: Row, _: Tables) -> Iterator[Part]:
    number = str(row["row"]).removeprefix("p-")
    yield (frozenset({number, f"passage {number}"}),)
    yield count(row["words"], "word")
    yield (frozenset({f"paragraph {row['paragraph']}"}),)
    if isinstance(row["words"], int) and isinstance(row["words_shown"], int):
        hidden = row["words"] - row["words_shown"]
        yield (frozenset({f"{hidden} more", f"{hidden} word"}),)
    if isinstance(row["confidence"], float):
        yield (a(str(round(ALL_POINTS * row["confidence"]))), a(str(ALL_POINTS)))


def _difference(row: Row, _: Tables) -> Iterator[Part]:
    yield points(row["value"])
    yield points(row["low"], row["high"])


def _speaking(row: Row, _: Tables) -> Iterator[Part]:
    yield count(row["words"], "word")
    yield count(row["passages"], "passage")


def _speaker_article(row: Row, _: Tables) -> Iterator[Part]:
    yield count(row["words"], "word")
    yield count(row["quoted"], "word")


def _speaker_outlet(row: Row, _: Tables) -> Iterator[Part]:
    yield (*count(row["heard"]), *count(row["articles"], "article"))
    yield share(row["value"])
    yield points(row["low"], row["high"])
    yield count(row["n"], *COUNTED)


def _error(row: Row, _: Tables) -> Iterator[Part]:
    yield count(row["n"], *COUNTED)
    ends = [row["value"], row["low"], row["high"]]
    if row["unit"] == "%":
        value, *reach = [e / ALL_POINTS if isinstance(e, float) else e for e in ends]
        yield share(value)
        yield points(*reach)
    else:
        every = [a(decimal(e, 1)) for e in ends if isinstance(e, float)]
        yield tuple(every[:1])
        yield tuple(every[1:])


def _agreement(row: Row, _: Tables) -> Iterator[Part]:
    every = [
        a(decimal(e, 2)) for e in (row["alpha"], row["low"], row["high"]) if isinstance(e, float)
    ]
    yield tuple(every[:1])
    yield tuple(every[1:])
    yield count(row["n"], "word", "passage")
    yield count(row["articles"], "article")
    yield count(row["coders"])


def _version(row: Row, _: Tables) -> Iterator[Part]:
    yield tuple(frozenset({number}) for number in numbers_in(str(row["version"])))


def _headline(row: Row, _: Tables) -> Iterator[Part]:
    yield share(row["near"])
    yield (frozenset({f"paragraph {row['attributed_in']}"}),)
    yield (frozenset({f"paragraph {row['stated_in']}"}),)


def _omission(row: Row, _: Tables) -> Iterator[Part]:
    yield count(row["articles"], "article")
    yield count(row["outlets"], "outlet")


def _article(row: Row, _: Tables) -> Iterator[Part]:
    for name in ("word", "passage", "speaker"):
        yield count(row[f"{name}s"], name)


def _story(row: Row, _: Tables) -> Iterator[Part]:
    for name in ("article", "outlet"):
        yield count(row[f"{name}s"], name)


PRINTED: Mapping[str, Callable[[Row, Tables], Iterator[Part]]] = {
    "stories": _story,
    "articles": _article,
    "figures": _figure,
    "passages": _passage,
    "differences": _difference,
    "speaking": _speaking,
    "speaker_articles": _speaker_article,
    "speaker_outlets": _speaker_outlet,
    "errors": _error,
    "agreement": _agreement,
    "versions": _version,
    "headline": _headline,
    "omissions": _omission,
}


# ---------------------------------------------------------------- sums of rows


def under(tables: Tables, table: str, where: str, start: str) -> list[Row]:
    """The rows of one place whose names begin like this; of a story also those of its articles."""
    rows = tables.get(table, {}).items()
    kind, _, story = where.partition("/")
    inside = f"articles/{story}/" if kind == "stories" else where
    return [
        row
        for (of, name), row in rows
        if (of == where or (kind == "stories" and of.startswith(inside))) and name.startswith(start)
    ]


def bar(tables: Tables, where: str) -> dict[str, tuple[int, int]]:
    """An article's bar: of each voice the words, and their part of all in points that add up."""
    words: dict[str, int] = {}
    for row in under(tables, "words", where, ""):
        words[str(row["voice"])] = words.get(str(row["voice"]), 0) + _whole(row["words"])
    order = [voice for voice in _order(tables, where) if words.get(voice)]
    shares = apportion([words[voice] for voice in order], ALL_POINTS)
    return {voice: (words[voice], part) for voice, part in zip(order, shares, strict=True)}


def _order(tables: Tables, where: str) -> list[str]:
    """The voices from left to right: two sides at both ends, more of them all at the left."""
    sides = [
        str(row["side"])
        for row in under(tables, "figures", where, "voice_share/")
        if (row["by"], row["of"]) == ("words", "sides")
    ]
    at = 1 if len(sides) == 2 else len(sides)
    return [*sides[:at], *(voice for voice, *_ in MIDDLE), *sides[at:]]


def parties(tables: Tables, where: str) -> set[str]:
    """The points that stand beside the parties' names below a bar."""
    found: set[str] = set()
    for voice, (_, part) in bar(tables, where).items():
        words = [_whole(row["words"]) for row in under(tables, "words", where, f"{voice}/")]
        found |= {str(n) if n else "under 1" for n in apportion(words, part)}
    return found


def whole_bar(tables: Tables, where: str) -> tuple[list[str], set[str]] | None:
    """What a bar's description says, number by number, and all that stands in and around it."""
    found = bar(tables, where)
    if not found:
        return None
    total = sum(words for words, _ in found.values())
    said = [f"{total:,}", *(numbers_in(percent(w / total, p))[0] for w, p in found.values())]
    points_ = {str(p) if p else "under 1" for _, p in found.values()}
    return said, {*said, *points_, *parties(tables, where)}


def _words(tables: Tables, where: str, start: str) -> list[Part] | None:
    """The words of a voice, and their part of the article's; of a voice that it lacks none."""
    found = bar(tables, where)
    total = sum(words for words, _ in found.values())
    words, part = found.get(start.removesuffix("/"), (0, 0))
    return [count(words, "word"), (a(percent(words / total if total else 0, part)),)]


def _classes(tables: Tables, where: str, start: str) -> list[Part] | None:
    """How much all classes of a metric stand on."""
    every = [r for r in under(tables, "figures", where, start) if r["where"] == where]
    return [count(total(every, "n"), *STANDS_ON)]


def _whole(found: object) -> int:
    return found if isinstance(found, int) else 0


def _spoken(tables: Tables, where: str, start: str) -> list[Part] | None:
    """The words of all speakers of a voice, and their passages."""
    every = under(tables, "speaking", where, start)
    return (
        [count(total(every, f"{name}s"), name) for name in ("word", "passage")] if every else None
    )


def _differences(tables: Tables, where: str, _: str) -> list[Part] | None:
    """How many can be compared, in how many pairs, and how many of these stand apart."""
    every = [row for row in under(tables, "differences", where, "") if row["where"] == where]
    pairs = {frozenset((row["one"], row["two"])): False for row in every}
    apart = {frozenset((row["one"], row["two"])) for row in every if row["apart"]}
    compared = {name for pair in pairs for name in pair}
    many = count(len(compared), "article", "outlet")
    return [many, count(len(pairs)), count(len(apart))] if every else None


def _statements(tables: Tables, where: str, _: str) -> list[Part] | None:
    """How many statements there are, and how many of each kind."""
    every = Counter(str(row["loss"]) for row in under(tables, "headline", where, ""))
    return [count(every.total()), *map(count, every.values())] if every else None


def total(rows: Sequence[Row], name: str) -> int:
    """The sum of a column."""
    return sum(_whole(row[name]) for row in rows)


SUMS: Mapping[str, Callable[[Tables, str, str], list[Part] | None]] = {
    "words": _words,
    "speaking": _spoken,
    "figures": _classes,
    "differences": _differences,
    "headline": _statements,
}

"""Figures as a file has them, and back: in the third format what stands in many rows is told once.

A figure is a row `[name, n, reason, value, low, high]` without what is empty at its end. `name` is
a place in the table `names`, of metric, side, by, of and unit; `reason`, why it is withheld, one in
`texts`. On what articles rest stands in `codings`, but for the hash of their own text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar

from generator.figures_json import FORMAT, ArticleFigures, Figures, PooledFigures, Published
from generator.figures_packed import Packed, article, line, pool
from generator.figures_shown import Shown, ShownArticle, ShownPassage
from generator.model import Coding

NAME = ("metric", "side", "by", "of", "unit")
PASSAGE = tuple(each.name for each in fields(ShownPassage))
CODING = tuple(each.name for each in fields(Coding) if each.name != "text")
NOTHING = Packed()
Told = TypeVar("Told")
_name, _passage = attrgetter(*NAME), attrgetter(*PASSAGE)
_coding = attrgetter(*CODING)
_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Once:
    """What was told so far, with its places in the tables at the file's end."""

    names: dict[object, int] = field(default_factory=dict)
    texts: dict[object, int] = field(default_factory=dict)
    codings: dict[object, int] = field(default_factory=dict)


def figures_text(figures: Figures) -> str:
    """The figures as JSON, an article a line, in order of name."""
    return "".join(figures_pieces(figures))


def figures_pieces(figures: Figures, held: Packed = NOTHING) -> Iterator[str]:
    """The same piece by piece, so that the whole need not be held; what is `held` packed stands
    beside the figures' own, articles as they are shown by `shown_text`.
    """
    once = Once()
    yield f'{{\n"format": {FORMAT}'
    for name in ("only", "engine", "code"):
        yield f",\n{_line(name)}: {_line(getattr(figures, name))}"
    articles = _in_order(figures.articles, held.articles, article)
    yield from _block("articles", ((name, _line(_article(each, once))) for name, each in articles))
    pools = _in_order(figures.pooled, held.pooled, pool)
    yield from _block("pooled", ((name, _line(_pool(each, once))) for name, each in pools))
    yield from _shown(figures.shown, held.shown)
    yield f',\n"vouched": {_line([_plain(each) for each in figures.vouched])}'
    for part in fields(once):
        yield f',\n"{part.name}": {_line(list(getattr(once, part.name)))}'
    yield "\n}\n"


def _in_order(
    own: Mapping[str, Told], held: Mapping[str, bytes], opened: Callable[[bytes], Told]
) -> Iterator[tuple[str, Told]]:
    """By name; what is packed is opened one after the other."""
    for name in sorted({*own, *held}):
        yield name, own[name] if name in own else opened(held[name])


def _block(name: str, lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    """An object with an entry a line, told already."""
    joint = f",\n{_line(name)}: {{"
    for key, found in lines:
        yield f"{joint}\n {_line(key)}: {found}"
        joint = ","
    yield "\n}" if joint == "," else f"{joint}}}"


def _article(figures: ArticleFigures, once: Once) -> dict[str, object]:
    coding = figures.coding
    rest = None if coding is None else [coding.text, _place(once.codings, _coding(coding))]
    return {
        "about": dict(figures.about),
        "published": _rows(figures.published, once),
        **({"coding": rest} if rest else {}),
        **({"before": _rows(figures.before, once)} if figures.before else {}),
    }


def _pool(figures: PooledFigures, once: Once) -> dict[str, object]:
    return {"articles": figures.articles, "published": _rows(figures.published, once)}


def _rows(found: Iterable[Published], once: Once) -> list[list[object]]:
    rows: list[list[object]] = []
    for each in found:
        why = None if each.withheld is None else _place(once.texts, each.withheld)
        name = _place(once.names, _name(each))
        row: list[object] = [name, each.n, why, each.value, each.low, each.high]
        while row[-1] is None:
            row.pop()
        rows.append(row)
    return rows


def _place(known: dict[object, int], what: object) -> int:
    """Where it stands in its table, from 0."""
    return known.setdefault(what, len(known))


def _shown(shown: Shown | None, held: Mapping[str, bytes]) -> Iterator[str]:
    """What pages show beside the figures, an article a line."""
    if shown is None:
        yield ',\n"shown": null'
        return
    yield f',\n"shown": {{\n"private": {_line(shown.private)}'
    own = ((name, shown_text(each)) for name, each in sorted(shown.articles.items()))
    packed = ((name, line(held[name])) for name in sorted(held))
    yield from _block("articles", packed if held else own)
    for name in ("stories", "disputes"):
        found = sorted(getattr(shown, name).items())
        yield from _block(name, ((key, _line(_plain(each))) for key, each in found))
    yield from _block(
        "outlets", ((key, _line(each)) for key, each in sorted(shown.outlets.items()))
    )
    yield "\n}"


def shown_text(article: ShownArticle) -> str:
    """An article as it is shown, on one line: a tenth of the memory."""
    return _line(_shown_article(article))


def _shown_article(article: ShownArticle) -> dict[str, object]:
    told = _plain(article) | {"corrections": [_plain(each) for each in article.corrections]}
    if article.passages is not None:
        told["passages"] = list(map(_passage, article.passages))
    return told


def _plain(row: Any) -> dict[str, object]:  # noqa: ANN401 - any dataclass of the above
    """The fields of a row that hold something."""
    found = {each.name: getattr(row, each.name) for each in fields(row)}
    return {name: each for name, each in found.items() if each is not None}


def _line(found: object) -> str:
    """Anything on one line."""
    return _JSON.encode(found)


# ---------------------------------------------------------------- back


def opened(raw: Mapping[str, Any]) -> dict[str, Any]:
    """What a file of the third format says, each figure in words of its own as in the second.

    Raises LookupError, TypeError, ValueError or AttributeError where it is none.
    """
    tables = {part.name: raw[part.name] for part in fields(Once)}
    told = {name: each for name, each in raw.items() if name not in tables}
    told["articles"] = {n: _opened_article(a, tables) for n, a in raw["articles"].items()}
    told["pooled"] = {
        name: each | {"published": _opened_rows(each["published"], tables)}
        for name, each in raw["pooled"].items()
    }
    if raw["shown"] is not None:
        shown = {name: _opened_shown(each) for name, each in raw["shown"]["articles"].items()}
        told["shown"] = raw["shown"] | {"articles": shown}
    return told


def _opened_article(article: Mapping[str, Any], tables: Mapping[str, Any]) -> dict[str, Any]:
    told = dict(article)
    for name in ("published", "before"):
        told[name] = _opened_rows(article.get(name, ()), tables)
    if "coding" in article:
        text, place = article["coding"]
        rest = zip(CODING, _at(tables["codings"], place), strict=True)
        told["coding"] = {"text": text, **dict(rest)}
    return told


def _opened_rows(
    rows: Iterable[list[Any]], tables: Mapping[str, Any]
) -> Iterator[dict[str, object]]:
    """One by one, so that what is made of a row may replace it."""
    return (_opened_row(row, tables) for row in rows)


def _opened_row(row: list[Any], tables: Mapping[str, Any]) -> dict[str, object]:
    name, n, why, value, low, high = (*row, None, None, None, None)[:6]
    told = dict(zip(NAME, _at(tables["names"], name), strict=True))
    reason = None if why is None else _at(tables["texts"], why)
    return {**told, "n": n, "value": value, "low": low, "high": high, "withheld": reason}


def _opened_shown(article: Mapping[str, Any]) -> dict[str, Any]:
    if article.get("passages") is None:
        return dict(article)
    rows = [dict(zip(PASSAGE, row, strict=True)) for row in article["passages"]]
    return {**article, "passages": rows}


def _at(table: list[Any], place: int) -> Any:  # noqa: ANN401 - whatever stands there
    if place < 0:
        raise IndexError(place)
    return table[place]

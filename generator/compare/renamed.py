"""Articles and stories that have another id now are the same ones: the older figures under the new
names, as far as the content says what each was called (`formerly`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import TypeVar

from generator.figures_json import Figures

Value = TypeVar("Value")


def renamed(old: Figures, new: Figures) -> Figures:
    """The older figures, what was renamed since under its name of now."""
    if old.shown is None or new.shown is None:
        return old
    stories = {
        former: id_
        for id_, story in new.shown.stories.items()
        for former in story.formerly
        if former in old.shown.stories and former not in new.shown.stories
    }
    articles = _articles(old, new, stories)
    pools = {f"stories/{former}": f"stories/{id_}" for former, id_ in stories.items()}
    pooled = {
        name: replace(pool, articles=tuple(articles.get(each, each) for each in pool.articles))
        for name, pool in old.pooled.items()
    }
    shown = replace(
        old.shown,
        articles=_under(articles, old.shown.articles),
        stories=_under(stories, old.shown.stories),
    )
    return replace(
        old, articles=_under(articles, old.articles), pooled=_under(pools, pooled), shown=shown
    )


def _articles(old: Figures, new: Figures, stories: Mapping[str, str]) -> dict[str, str]:
    """The new name of each article that was renamed, or whose story was."""
    known = new.shown.articles if new.shown else {}
    former_stories = {id_: former for former, id_ in stories.items()}
    found: dict[str, str] = {}
    for name, article in known.items():
        story, _, id_ = name.partition("/")
        places = product((story, former_stories.get(story, story)), (id_, *article.formerly))
        names = (f"{place}/{former}" for place, former in places)
        was = next((each for each in names if each in old.articles), name)
        if was not in new.articles:
            found[was] = name
    return found


def _under(names: Mapping[str, str], rows: Mapping[str, Value]) -> dict[str, Value]:
    """The rows by their names of now."""
    return {names.get(name, name): row for name, row in rows.items()}

"""The folder `content/` in, a checked and sorted Corpus out; or every problem in it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from generator import model
from generator.errors import ConfigurationError, ContentError, Problem
from generator.load import freeze
from generator.load.aliases import story_alias_problems
from generator.load.check_files import (
    ArticleFile,
    check_article,
    check_dispute,
    check_outlets,
    check_story,
)
from generator.load.codings import ByHand, Text, by_hand_problems, coded_text, codings, read_by_hand
from generator.load.former import former_problems
from generator.load.held import Place, held_text
from generator.load.layout import Layout, read, shown, survey
from generator.load.named_alike import article_alike, homes
from generator.load.order import newest_first, publication
from generator.load.passages import correction_places
from generator.load.record_checks import around
from generator.load.records import Found, check_record
from generator.load.references import (
    A_DISPUTE,
    Known,
    article_problems,
    named_in,
    story_problems,
    unknown,
    unknown_outlet,
)
from generator.load.schema import DisputeFile, OutletsFile, StoryFile
from generator.load.site_file import SiteFile, check_site, site_info
from generator.load.validate import Checked, listed, suggest

Value = TypeVar("Value")
_MOST_PER_FILE = 50


@dataclass(slots=True)
class _Files:
    """What the files hold (None: cannot be read), and all that is wrong with them."""

    site: Checked[SiteFile] | None
    outlets: Checked[OutletsFile] | None
    disputes: dict[str, Checked[DisputeFile] | None]
    stories: dict[str, Checked[StoryFile] | None]
    articles: dict[tuple[str, str], ArticleFile | None]
    by_hand: dict[tuple[str, str], ByHand]
    records: dict[tuple[str, str], Found | None]
    problems: list[Problem]


def load_corpus(
    content: Path, texts: Path, story: str | None = None, *, records: bool = True
) -> model.Corpus:
    """Everything under `content`, or one story of it, with the texts held in `texts`; with or
    without the records of texts that are not.

    Raises ContentError with every problem, ConfigurationError when there is nothing to load.
    """
    layout = survey(content)
    if story is not None:
        _keep_only(layout, story)
    if not records:
        for folder in layout.stories.values():
            folder.records.clear()
    files = _read_all(layout, texts)
    files.problems += layout.problems
    files.problems += _cross_checks(files)
    if files.problems:
        raise ContentError(tuple(_limited(files.problems)))
    return _corpus(files)


def _keep_only(layout: Layout, story: str) -> None:
    if story not in layout.stories:
        known = tuple(layout.stories)
        hint = suggest(story, known, f"write {listed(known)}")
        raise ConfigurationError(f'there is no story "{story}" in {shown(layout.root)}: {hint}')
    inside = tuple(shown(path.path) + "/" for key, path in layout.stories.items() if key != story)
    layout.problems = [p for p in layout.problems if not p.path.startswith(inside)]
    layout.stories = {story: layout.stories[story]}


def _checked(
    check: Callable[[str, str], Value], path: Path | None, problems: list[Problem]
) -> Value | None:
    """The file as `check` reads it, or None with the problems that kept it from being read."""
    if path is None:
        return None
    try:
        return check(read(path), shown(path))
    except ContentError as error:
        problems += error.problems
        return None


def _read_all(layout: Layout, texts: Path) -> _Files:
    problems: list[Problem] = []

    def article(key: str, name: str, text: str, path: str) -> ArticleFile:
        place = Place(texts, key, name)
        return check_article(text, path, lambda digest: held_text(place, digest, problems))

    files = _Files(
        site=_checked(check_site, layout.site, problems),
        outlets=_checked(check_outlets, layout.outlets, problems),
        disputes={k: _checked(check_dispute, p, problems) for k, p in layout.disputes.items()},
        stories={
            key: _checked(check_story, folder.head, problems)
            for key, folder in layout.stories.items()
        },
        articles={
            (key, name): _checked(partial(article, key, name), path, problems)
            for key, folder in layout.stories.items()
            for name, path in folder.articles.items()
        },
        by_hand={
            (key, name): held
            for key, folder in layout.stories.items()
            for name, held in read_by_hand(folder).items()
        },
        records={
            (key, name): _checked(partial(check_record, key, name), path, problems)
            for key, folder in layout.stories.items()
            for name, path in folder.records.items()
        },
        problems=problems,
    )
    if layout.outlets is None and any(folder.articles for folder in layout.stories.values()):
        what = "there is no outlets.yml: write one with the outlets by id (evenhand new outlet)"
        problems.append(Problem(shown(layout.root / "outlets.yml"), 1, 1, "", what))
    return files


def _cross_checks(files: _Files) -> Iterator[Problem]:
    outlets = _outlet_ids(files)
    checked = (*files.disputes.values(), *files.stories.values(), files.outlets, files.site)
    for each in checked:
        yield from each.problems if each else ()
    heads = {key: article.head for key, article in files.articles.items() if article}
    hosts = homes(files.outlets.entry if files.outlets else None)
    for head in heads.values():
        yield from article_alike(head.tree, head.entry, hosts) if head.entry else ()
    yield from former_problems(files.outlets, files.disputes, files.stories, heads)
    within = by_story(files.articles)
    for key, story in files.stories.items():
        dispute = _dispute_of(story, files)
        if story and story.entry:
            sides = _side_ids(dispute)
            known = tuple(files.disputes)
            yield from story_problems(story.tree, story.entry, outlets, known, sides)
            if dispute and dispute.entry:
                yield from story_alias_problems(
                    story.tree, story.entry, dispute.tree, dispute.entry
                )
        elif story:
            name = named_in(story.tree, "dispute")
            yield from unknown(story.tree, ("dispute",), name, tuple(files.disputes), A_DISPUTE)
        whose = _frozen(story, dispute)
        for name in within.get(key, ()):
            article = files.articles[key, name]
            if article:
                yield from _article_checks(article, outlets, _voice_ids(dispute))
                yield from around(files.records.get((key, name)), article, whose)
    for place, held in files.by_hand.items():
        yield from by_hand_problems(held, _coded_text(files, place))


def _coded_text(files: _Files, key: tuple[str, str]) -> Text:
    """What an article's codings are checked against: its text, or its record's places of words."""
    dispute = _dispute_of(files.stories.get(key[0]), files)
    article, found = files.articles.get(key), files.records.get(key)
    text = article.text if article else None
    if text is None and found and found.record:
        text = found.record.shadow
    head = article.head.entry if article else None
    return coded_text(head, text, dispute.entry if dispute else None)


def _article_checks(article: ArticleFile, outlets: Known, voices: Known) -> Iterator[Problem]:
    yield from article.head.problems
    head = article.head.entry
    if head:
        yield from article_problems(article.head.tree, head, article.text, outlets, voices)
    else:  # what is missing must not hide what is wrong
        tree = article.head.tree
        yield from unknown_outlet(tree, ("outlet",), named_in(tree, "outlet"), outlets)


def _outlet_ids(files: _Files) -> Known:
    """All keys of outlets.yml, those of broken entries too; None when it cannot be read."""
    value = files.outlets.tree.value if files.outlets else None
    return tuple(value) if isinstance(value, dict) else None


def _dispute_of(story: Checked[StoryFile] | None, files: _Files) -> Checked[DisputeFile] | None:
    return files.disputes.get(story.entry.dispute) if story and story.entry else None


def _side_ids(dispute: Checked[DisputeFile] | None) -> Known:
    entry = dispute.entry if dispute else None
    return tuple(dict.fromkeys(side.id for side in entry.sides)) if entry else None


def _frozen(
    story: Checked[StoryFile] | None, dispute: Checked[DisputeFile] | None
) -> model.Dispute | None:
    """The dispute with the story's own aliases; None where a file cannot be read."""
    if not (story and story.entry and dispute and dispute.entry):
        return None
    return freeze.with_aliases(freeze.dispute("", dispute.entry), story.entry.aliases)


def _voice_ids(dispute: Checked[DisputeFile] | None) -> Known:
    """The ids of the sides and of the others."""
    entry = dispute.entry if dispute else None
    others = [other.id for other in entry.others] if entry else []
    return (*(_side_ids(dispute) or ()), *others) if entry else None


def _limited(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, of each file no more than a person would mend in one go."""
    for path, group in groupby(sorted(set(problems)), key=lambda problem: problem.path):
        found = list(group)
        yield from found[:_MOST_PER_FILE]
        if len(found) > _MOST_PER_FILE:
            last, more = found[_MOST_PER_FILE - 1], len(found) - _MOST_PER_FILE
            what = f"and {more} more in this file: mend these first"
            yield Problem(path, last.line, last.column + 1, "", what)


def _corpus(files: _Files) -> model.Corpus:
    """The values of files that have no problems."""
    outlets = files.outlets.entry.root if files.outlets and files.outlets.entry else {}
    disputes = {
        key: freeze.dispute(key, checked.entry)
        for key, checked in sorted(files.disputes.items())
        if checked and checked.entry
    }
    within = by_story(files.articles)
    stories = [
        freeze.story(
            key,
            checked.entry,
            disputes[checked.entry.dispute],
            _articles(files, key, within.get(key, ())),
        )
        for key, checked in files.stories.items()
        if checked and checked.entry
    ]
    return model.Corpus(
        outlets=tuple(freeze.outlet(key, entry) for key, entry in sorted(outlets.items())),
        disputes=tuple(disputes.values()),
        stories=tuple(sorted(stories, key=newest_first)),
        info=site_info(files.site),
    )


def by_story(articles: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The articles of each story, by their places."""
    found: dict[str, list[str]] = {}
    for story, name in articles:
        found.setdefault(story, []).append(name)
    return found


def _articles(files: _Files, story: str, names: Iterable[str]) -> tuple[model.Article, ...]:
    articles = (
        replace(
            freeze.article(
                name, story, found.head.entry, found.text, correction_places(found.head)
            ),
            codings=codings(files.by_hand.get((story, name))),
            record=found_record.record if found_record else None,
        )
        for name in names
        for found in (files.articles[story, name],)
        for found_record in (files.records.get((story, name)),)
        if found and found.head.entry
    )
    return tuple(sorted(articles, key=publication))

"""Which story an added article goes into: one that is there, or one begun on the way."""

from __future__ import annotations

from collections.abc import Sequence

import click

from generator.commands.add_asked import NEW, Questions
from generator.commands.add_told import listed_stories, say
from generator.commands.asking import Asking, Check
from generator.commands.shared import program
from generator.load.likely import Likely, likeliest
from generator.load.proposing import day_of
from generator.load.validate import listed, suggest
from generator.load.values import quoted

STORY_FIELDS = ("title", "summary", "start", "end", "dispute", "selection", "tags")


def ask_story(q: Questions, title: str, text: str, published: str) -> tuple[str, str]:
    """The story: one that is there, or a new one with the text of its story.yml."""
    stories = likeliest(title, text, day_of(published), q.corpus.stories)
    best = stories[0] if stories and stories[0].score > 0 else None
    if q.asking.open and q.given["story"] not in {one.story.id for one in stories}:
        say(listed_stories(stories))
    asked = f"Story: its number or id, or {NEW}" if q.asking.open else _lacking_story(best)
    default = q.judged(best.story.id if best else NEW if q.asking.open else None)
    chosen = q.answer("story", asked, _story_check(stories, asked=q.asking.open), default)
    return _new_story(q) if chosen == NEW else (chosen, "")


def _new_story(q: Questions) -> tuple[str, str]:
    from generator.commands.new import asked_story  # noqa: PLC0415 (only where one is asked for)
    from generator.load.new_files import story_file, what_is_there  # noqa: PLC0415

    there = what_is_there(q.content)
    if not there.disputes:
        raise click.UsageError(f"no dispute is there yet: first {program()} new dispute")
    made = asked_story(Asking(), there, None, dict.fromkeys(STORY_FIELDS))
    (text,) = story_file(there, made).values()
    return made.id, text


def _lacking_story(best: Likely | None) -> str:
    if best is None:
        return f"none that is there is like it; begin one: {program()} new story"
    return f"the likeliest is {best.story.id} ({best.why})"


def _story_check(stories: Sequence[Likely], *, asked: bool) -> Check:
    ids = [likely.story.id for likely in stories]
    numbers = {str(number): id_ for number, id_ in enumerate(ids, start=1)}

    def check(answer: str) -> str:
        if asked and answer not in ids and answer in numbers:
            return numbers[answer]
        if answer == NEW and NEW not in ids:
            if not asked:
                raise ValueError(f"begin it first: {program()} new story")
            return NEW
        if answer not in ids:
            hint = suggest(answer, ids, f"write {listed(ids)}")
            raise ValueError(f"{quoted(answer)} is no story here: {hint}")
        return answer

    return check

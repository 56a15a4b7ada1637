"""What cannot be added: an article in another language, or one that is there already."""

from __future__ import annotations

from pathlib import Path

from generator.errors import EvenhandError
from generator.load.addresses import key
from generator.load.found import Found
from generator.load.language import english_share, is_other, not_english
from generator.load.layout import shown
from generator.load.references import text_problem
from generator.load.values import quoted
from generator.model import Article, Corpus


def refuse(found: Found, url: str, corpus: Corpus, content: Path) -> None:
    """Raise EvenhandError for what cannot be added."""
    wrong = text_problem(found.text, quoted=False)
    if wrong:
        raise EvenhandError(f"the text {wrong}" if not_english(found.text) else wrong)
    if is_other(found.language) and english_share(found.text) is None:
        raise EvenhandError(
            f"the page says that its language is {quoted(found.language)}: only English can be "
            "measured, leave the article out"
        )
    there = already(url, corpus)
    if there:
        path = shown(content / "stories" / there.story / f"{there.id}.md")
        raise EvenhandError(f"the article is there already: {path} has the address {there.url}")


def already(url: str, corpus: Corpus) -> Article | None:
    """The article that has the address, if there is one."""
    wanted = key(url)
    return next(
        (
            article
            for story in corpus.stories
            for article in story.articles
            if wanted and wanted in {key(article.url), key(article.archived or "")}
        ),
        None,
    )

"""`evenhand seal` and `evenhand agreement`: people code blind, and how far they agree."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.shared import CONTENT, TEXTS, count, handle_of, program
from generator.commands.telling import json_lines, tell, tell_json
from generator.load.beside import texts_of

if TYPE_CHECKING:
    from generator.compare.agreement import Coded
    from generator.model import Agreement, Corpus, Spans

NONE_YET = "No article here is coded by two people. How to: CONTRIBUTING.md"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--by", metavar="HANDLE", callback=handle_of, help="Who codes the article.")
@CONTENT
@TEXTS
def seal(file: Path, by: str | None, content: Path, texts: Path | None) -> None:
    """Code an article blind: FILE is the article (.md), later the worksheet made for it.

    The first gives a worksheet to fill in, the second seals it: commit the seal at once, the
    coding when everybody's seal is in. See docs/codebook.md.
    """
    from generator.load.seal_files import Folders, seal_file, write_worksheet  # noqa: PLC0415

    folders = Folders(content, texts_of(content, texts))
    if file.suffix == ".md":
        path = write_worksheet(file, by, folders)
        again = f"{program()} seal {shlex.quote(path.as_posix())}"
        tell(f"Fill in {path.as_posix()}, then: {again}")
        return
    done = seal_file(file, folders)
    also = f" (sealed too: {', '.join(done.others)})" if done.others else ""
    tell(f"{count(done.passages, 'passage')} sealed{also}.")
    tell(f"Commit now: {done.seal.as_posix()}")
    tell("Commit only when everybody's seal is in the repository:")
    tell(f"  cp {shlex.join((done.coding.as_posix(), done.later.as_posix()))}")


@click.command()
@CONTENT
@TEXTS
@click.option("--json", "as_json", is_flag=True, help="A JSON object a variable, one a line.")
@click.option(
    "--gold",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write what all agree on as gold, and list what is for a third person to settle.",
)
def agreement(content: Path, texts: Path | None, *, as_json: bool, gold: Path | None) -> None:
    """How far people agree who coded the same articles blind: Krippendorff's alpha."""
    from generator.compare.agreement import agreements, coded_articles  # noqa: PLC0415
    from generator.load.corpus import load_corpus  # noqa: PLC0415

    corpus = load_corpus(content, texts_of(content, texts))
    articles = tuple(coded_articles(corpus, _quoted(corpus)))
    rows = agreements(articles)
    if as_json:
        for row in rows:
            tell_json(asdict(row))
    else:
        tell("\n".join(_table(rows)) if rows else NONE_YET)
    if gold is not None:
        _settle(articles, corpus, gold, err=as_json)


def _quoted(corpus: Corpus) -> dict[tuple[str, str], Spans]:
    """The insides of quotation marks in the articles that were coded."""
    from generator.analyse.attribution.quotations import quotations  # noqa: PLC0415
    from generator.analyse.pieces import split_paragraphs  # noqa: PLC0415

    found: dict[tuple[str, str], Spans] = {}
    for story in corpus.stories:
        for article in story.articles:
            key = story.id, article.id
            if article.codings and article.record:
                found[key] = article.record.analysis.quoted
            elif article.codings and article.text is not None:
                found[key] = quotations(article.text, split_paragraphs(article.text))
    return found


def _table(rows: Sequence[Agreement]) -> Iterable[str]:
    first = rows[0]
    yield f"{count(first.articles, 'article')}, {first.coders} people. Krippendorff's alpha"
    yield f"{'':28} {'alpha':>6}  {'95 % interval':15} {'n':>6}"
    for row in rows:
        alpha = "-" if row.alpha is None else f"{row.alpha:.2f}"
        interval = "-" if row.low is None else f"{row.low:.2f} to {row.high:.2f}"
        yield f"{row.variable:28} {alpha:>6}  {interval:15} {row.n:>6} {row.unit}"
    drawn = next((row.over for row in rows if row.over), None)
    yield f"Intervals: {drawn} drawn anew." if drawn else "Too little text for intervals."


def _settle(articles: Sequence[Coded], corpus: Corpus, gold: Path, *, err: bool) -> None:
    """Write the gold; print what people differ in, by offsets."""
    from generator.compare.agreed import disputes, gold_row  # noqa: PLC0415
    from generator.load.text import text_hash  # noqa: PLC0415

    held = {(s.id, a.id): a for s in corpus.stories for a in s.articles}
    with json_lines(gold) as write:
        for article in articles:
            digest = held[article.key].text_hash or text_hash(held[article.key].text or "")
            write(gold_row(article, digest))
            for one in disputes(article):
                at = ", ".join(f"{span.start}-{span.end}" for span in one.at)
                tell(f"{'/'.join(one.key)} {at}: {one.what}", err=err)

"""The files of blind coding: a worksheet for an article, then the coding and its seal."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ConfigurationError
from generator.load.coding_schema import CodingFile
from generator.load.codings import Text
from generator.load.corpus import load_corpus
from generator.load.layout import read, shown
from generator.load.sealing import NAME, seal, worksheet
from generator.load.strict_yaml import parse
from generator.load.text import text_hash
from generator.load.validate import validate
from generator.load.values import handle
from generator.model import BOTH, NONE, UNKNOWN, Article, Story
from generator.swap import swap_in

FOLDER = "codings"  # in texts/, which git ignores
SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class Folders:
    """Where content and the texts that may not be published lie."""

    content: Path
    texts: Path


@dataclass(frozen=True, slots=True)
class SealedFiles:
    """What was written: the seal to commit now, the coding to put at `later` when all have
    sealed, and who else has.
    """

    passages: int
    seal: Path
    coding: Path
    later: Path
    others: tuple[str, ...]


def write_worksheet(article: Path, coder: str | None, folders: Folders) -> Path:
    """A new worksheet for an article's `.md`; raises ConfigurationError rather than overwrite."""
    if coder is None:
        raise ConfigurationError(f"who codes {shown(article)}? Add --by HANDLE")
    try:
        handle(coder)
    except ValueError as error:
        raise ConfigurationError(str(error)) from error
    story, found = _article(article, article.stem, folders)
    text = found.text
    if text is None:
        raise ConfigurationError("the article's text is not held here: put it into texts/ first")
    path = folders.texts / FOLDER / story.id / f"{found.id}.words-{coder}.yml"
    if path.exists():
        raise ConfigurationError(f"{shown(path)} is there already: fill it in, or delete it")
    sides = [side.id for side in story.dispute.sides]
    form = worksheet(coder, shown(article), text, text_hash(text), (*sides, BOTH, NONE, UNKNOWN))
    _write(path, form)
    return path


def seal_file(path: Path, folders: Folders) -> SealedFiles:
    """Seal a worksheet or a coding. Raises ContentError with all that is wrong in it."""
    name = NAME.match(path.name)
    if not name:
        raise ConfigurationError(
            f"{shown(path)} is no coding: name an article (.md) with --by HANDLE, "
            "or <article>.words-<handle>.yml"
        )
    story, article = _article(path, name["article"], folders)
    if article.codings:
        raise ConfigurationError(
            f"codings of {article.id} are shown already: one sealed now would not be blind"
        )
    coding = path.with_name(f"{article.id}.coding-{name['handle']}.yml")
    done = seal(read(path), shown(path), _text(story, article), _salt(coding))
    if done.coder != name["handle"]:
        raise ConfigurationError(f"{shown(path)} is signed {done.coder}: make the two the same")
    beside = folders.content / "stories" / story.id
    files = SealedFiles(
        passages=done.passages,
        seal=beside / f"{article.id}.seal-{done.coder}.yml",
        coding=coding,
        later=beside / f"{article.id}.coding-{done.coder}.yml",
        others=_others(beside, article.id, done.coder),
    )
    if files.seal.is_file() and read(files.seal) != done.seal:
        raise ConfigurationError(
            f"{shown(files.seal)} seals another coding: a seal that is committed stays; to seal "
            "anew before that, delete it first"
        )
    _write(files.coding, done.coding)
    _write(files.seal, done.seal)
    return files


def _salt(coding: Path) -> str:
    """The salt of the coding that was sealed before, so that the same is sealed alike; or a new
    one.
    """
    entry = (
        validate(parse(read(coding), shown(coding)), CodingFile).entry if coding.is_file() else None
    )
    return entry.salt if entry else secrets.token_hex(SALT_BYTES)


def _others(folder: Path, article: str, coder: str) -> tuple[str, ...]:
    names = (path.stem for path in sorted(folder.glob(f"{article}.seal-*.yml")))
    handles = (name.partition(".seal-")[2] for name in names)
    return tuple(other for other in handles if other != coder)


def _article(path: Path, article: str, folders: Folders) -> tuple[Story, Article]:
    story, above = path.resolve().parent.name, path.resolve().parent.parent.name
    if above not in {"stories", FOLDER}:
        where = f"content/stories/<story>/ or texts/{FOLDER}/<story>/"
        raise ConfigurationError(f"{shown(path)} is of no story: name a file in {where}")
    corpus = load_corpus(folders.content, folders.texts, story)
    found = next(each for each in corpus.stories if each.id == story)
    for each in found.articles:
        if each.id == article:
            return found, each
    raise ConfigurationError(f"there is no article {article} in the story {story}: name its file")


def _text(story: Story, article: Article) -> Text:
    parties = {side.id: [party.id for party in side.parties] for side in story.dispute.sides}
    return Text(None if article.text is None else text_hash(article.text), article.text, parties)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        swap_in(path, text.encode())
    except OSError as error:
        what = f"{shown(path)} cannot be written ({error.strerror}): mend that first"
        raise ConfigurationError(what) from error

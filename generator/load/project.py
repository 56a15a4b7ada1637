"""A whole project in: its content and its documents, or every problem in both at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.errors import ContentError, Problem
from generator.load.corpus import load_corpus
from generator.load.documents import load_documents
from generator.model import Corpus, Document

Value = TypeVar("Value")


def load_project(
    content: Path, texts: Path, story: str | None = None
) -> tuple[Corpus, tuple[Document, ...]]:
    """Everything under `content`, or one story of it, and the documents that lie beside it.

    Raises as `load_corpus` and `load_documents` do.
    """
    problems: list[Problem] = []
    corpus = _tried(lambda: load_corpus(content, texts, story), problems)
    documents = _tried(lambda: load_documents(content.parent), problems)
    if corpus is None or documents is None:
        raise ContentError(tuple(problems))
    return corpus, documents


def _tried(load: Callable[[], Value], problems: list[Problem]) -> Value | None:
    """What is loaded, or None with the problems that kept it from that."""
    try:
        return load()
    except ContentError as error:
        problems += error.problems
        return None

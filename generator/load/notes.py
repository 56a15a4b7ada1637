"""All that is no mistake and yet worth a word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.copied_notes import copied_notes
from generator.load.date_notes import date_notes
from generator.load.name_notes import name_notes
from generator.load.site_notes import site_notes
from generator.model import Corpus


def notes(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Each with the file below content/ that it is about."""
    yield from (("site.yml", note) for note in site_notes(corpus))
    yield from name_notes(corpus)
    yield from copied_notes(corpus)
    yield from date_notes(corpus)

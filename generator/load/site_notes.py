"""What a site of one's own has not yet said of itself: notes, of which none is a mistake.

In: a Corpus. Out: lines on keys of `site.yml`; none where all articles are invented, as the sample
site's are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model import Corpus

_PLACEHOLDER = re.compile(
    r"(?:://|@)(?:[\w-]+\.)*(?:example\.(?:org|com|net|edu)|example|invalid|test)(?=[/:]|$)"
)
"""Hosts that lead nowhere, by RFC 2606."""
NO_CONTACT = (
    "contact: is not set: nobody can reply or ask for words to be taken down. Write a mail "
    "address or an https page"
)


def site_notes(corpus: Corpus) -> Iterator[str]:
    """A line for each placeholder that would be published, and where there is no contact."""
    invented = {outlet.id for outlet in corpus.outlets if outlet.invented}
    used = {article.outlet for story in corpus.stories for article in story.articles}
    if used and used <= invented:
        return
    info = corpus.info
    for key in ("address", "repository", "contact"):
        value = getattr(info, key)
        if _PLACEHOLDER.search(value):
            yield f"{key}: {value} is a placeholder: write your own, or remove the line"
    if not info.contact:
        yield NO_CONTACT

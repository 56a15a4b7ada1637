"""A published page with the quotes that `lean` left out, for tests that look for attributes."""

from __future__ import annotations

import re

TAG = re.compile(r"<[a-z][^<>]*>")
BARE = re.compile(r"""=([^ \n"'=<>`]+)(?=[ \n>])""")


def requoted(html: str) -> str:
    """Every value in quotes."""
    return TAG.sub(lambda tag: BARE.sub(r'="\1"', tag[0]), html)

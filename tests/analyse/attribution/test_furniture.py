"""Which lines of a page are no part of what the article tells."""

from __future__ import annotations

import pytest

from generator.analyse.attribution.furniture import LONGEST, is_furniture

FURNITURE = (
    "(Photo: Per Holm / The Mott Post)",
    "Eva Moe via Getty Images.",
    "Per Holm/Reuters",
    "File photo",
    "By Eva Moe",
    "By Eva Moe, Staff Writer",
    "Read more: Norland says the bridge is safe",
    "Related stories",
    "SHARE THIS ARTICLE",
    "Follow Eva Moe on Twitter @evamoe.",
    "Sign up for our morning letter and never miss a bridge.",
    "Story continues below advertisement",
    "Story highlights",
    "Advertisement",
    "© 2021 The Mott Post. All rights reserved.",
    "This article has been updated to include a comment from Norland.",
    "Eva Moe contributed to this report.",
    "Reporting by Eva Moe; editing by Per Holm",
    "Updated: 3 May 2021",
    ".bio-text, .twitter-bio {",
)
TEXT = (
    "Norland said the photo was old.",
    "“Follow me,” Ana Berg said on the bridge.",
    "By Monday, the gates were shut, and Norland said it was done.",
    "Read the treaty, Ana Berg said.",
    "The image shows that the pier is cracked, Sudland says.",
    "Share it with us, Jon Dahl said.",
    "Subscribers of the Mott Post said they were cold.",
    "The highlights were few.",
    "",
)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", TEXT)
def test_what_the_article_tells(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize("mark", ["a", "/", ".", "<", "# ", "via "])
def test_long_lines_are_read_at_once(mark: str) -> None:
    assert not is_furniture(mark * LONGEST + "!")

"""What a page hides from its readers is no text of the article."""

from __future__ import annotations

import pytest
from lxml import html

from generator.load.page.unshown import hidden_classes, tell_unshown

SHEET = """
/* .seen { display: none } */ .gone, p.away { left: -9999px; position: absolute }
.tiny{font-size:0} @media print { .seen { display: none } } .seen { color: red; font-size: 0.9em }
.card .inner { display: none } .last{visibility:hidden}
"""


def test_classes_that_a_sheet_hides() -> None:
    assert hidden_classes(SHEET) == {"gone", "away", "tiny", "last"}
    assert hidden_classes("{{{}}}}}.a{") == frozenset()


@pytest.mark.parametrize(
    ("attributes", "seen"),
    [
        ('class="lead tiny"', False),
        ('class="lead seen"', True),
        ('style="font-size: 0"', False),
        ('style="font-size:0.8em"', True),
        ('style="text-indent: -999em"', False),
        ('style="opacity: 0"', True),
    ],
)
def test_paragraphs(attributes: str, seen: bool) -> None:  # noqa: FBT001
    page = html.fromstring(f"<html><style>{SHEET}</style><p {attributes}>Words.</p></html>")
    tell_unshown(page)
    assert (page.find(".//p").get("hidden") is None) == seen

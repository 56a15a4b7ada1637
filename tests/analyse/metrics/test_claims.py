from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analyse.metrics.claims import measure
from generator.model import Claim, Measurement
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.read import read

CLAIMS = (
    Claim("theft", ("stolen timber", "timber theft"), "nor", "sud", ("https://a.example",) * 2),
    Claim("shields", ("human shields",), "nor", "sud", ("https://b.example",) * 2),
)
LISTED = replace(DISPUTE, claims=CLAIMS)
Key = tuple[str | None, str | None, str | None]


def rows(text: str) -> dict[Key, Measurement]:
    return {(m.of, m.by, m.side): m for m in measure(read(text, LISTED))}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The stolen timber lies on the quay.", ("theft", "author", None)),
        ("Norland said the stolen timber lay on the quay.", ("theft", "side", "nor")),
        ("Sudland denied any timber theft.", ("theft", "side", "sud")),
        ("A captain said the stolen timber was gone.", ("theft", "other", None)),
        ("The Red Front used human shields at the bridge.", ("shields", "author", None)),
    ],
)
def test_a_claim_has_its_voice(text: str, key: Key) -> None:
    counted = {k for k, m in rows(text).items() if m.n and m.by not in {"all", "author, negated"}}
    assert counted == {key}


@pytest.mark.parametrize(
    "text",
    [
        "There were no human shields at the bridge.",
        "The Red Front did not use human shields.",
        "The Red Front fought without human shields.",
        "There is no evidence of human shields.",
        "The tale of human shields was false.",
    ],
)
def test_a_negation_is_noted(text: str) -> None:
    found = rows(text)
    assert found["shields", "author", None].n == found["shields", "author, negated", None].n == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Red Front used human shields.",
        "Nobody crossed, and the Red Front used human shields.",
        "The bridge was not open when the Red Front used human shields.",
    ],
)
def test_a_negation_of_something_else_is_none(text: str) -> None:
    assert rows(text)["shields", "author, negated", None].n == 0


def test_a_dispute_without_claims_says_so() -> None:
    (only,) = measure(read("It rained."))
    assert (only.value, only.withheld) == (None, "The dispute lists no claims")
    assert not list(measure(read("It rained.", None)))

"""The worked examples of `docs/codebook.md`: the engine codes them as the codebook does, but for
those listed here with what it does instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.analyse.attribution import extract
from generator.analyse.parse import parse
from generator.load import freeze
from generator.load.schema import DisputeFile
from generator.model import Dispute
from tests.analyse.attribution.marked import disagreements, nearest, read

if TYPE_CHECKING:
    from spacy.language import Language

ROOT = Path(__file__).parents[1]
CODEBOOK = (ROOT / "docs/codebook.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(
    r"^### Example (?P<number>\d+): [^\n]+\n\n"
    r"```marked (?P<dispute>\w+)\n(?P<text>.+?)\n```\n\n"
    r"Coded: (?P<coded>[^\n]+)\.\n\n"
    r"Why: (?P<why>.+?)\n\n(?=###|<a)",
    re.MULTILINE | re.DOTALL,
)
CODED = re.compile(
    r"(?P<side>\w+)(?: \((?P<party>\w+)\))?, "
    r"(?P<kind>speech|stance), (?P<form>direct|indirect|mixed)\Z"
)
VOICES = {"none": "other"}
"""The engine's word for what people code."""

FAULTS = {
    5: "takes the subject before the inserted clause for its source",
    6: "takes what stands behind a second cue for part of the first content",
    9: "takes the medium behind the source for content",
    12: "does not know that who runs something for a company speaks for it",
    20: "takes a supposed statement for a reported one",
}
"""What the engine does wrong, by example; one that it has learnt fails here and leaves the list."""


@dataclass(frozen=True, slots=True)
class Example:
    """An example as the codebook has it; `coded` is empty where nothing is to be marked."""

    number: int
    dispute: str
    text: str
    coded: tuple[re.Match[str], ...]
    why: str


@cache
def examples() -> tuple[Example, ...]:
    return tuple(
        Example(
            int(found["number"]),
            found["dispute"],
            found["text"],
            coded(found["coded"]),
            found["why"],
        )
        for found in EXAMPLE.finditer(CODEBOOK)
    )


def coded(told: str) -> tuple[re.Match[str], ...]:
    if told == "nothing":
        return ()
    found = [CODED.match(part) for part in told.split("; ")]
    assert all(found), told
    return tuple(match for match in found if match)


@cache
def disputes() -> dict[str, Dispute]:
    (block,) = re.findall(r"```yaml\n(.+?)```", CODEBOOK, re.DOTALL)
    entries = yaml.safe_load(block).items()
    return {key: freeze.dispute(key, DisputeFile.model_validate(value)) for key, value in entries}


CASES = [
    pytest.param(
        example,
        id=str(example.number),
        marks=[pytest.mark.xfail(reason=FAULTS[example.number], strict=True)]
        if example.number in FAULTS
        else [],
    )
    for example in examples()
]


@pytest.mark.parametrize("example", CASES)
def test_the_engine_codes_it_as_the_codebook_does(example: Example, nlp: Language) -> None:
    text, passages = read(example.text)
    found = extract(parse(text, nlp), disputes()[example.dispute])
    assert len(found) == len(example.coded)
    for wanted, told in zip(passages, example.coded, strict=bool(example.coded)):
        voice = VOICES.get(told["side"], told["side"])
        assert not disagreements(text, wanted, f"{voice} {told['form']} {told['kind']}", found)
        near = nearest(text, wanted, found)
        assert near is not None
        assert near.party == told["party"]


def test_there_are_twenty_each_with_its_reasons() -> None:
    assert [example.number for example in examples()] == list(range(1, 21))
    assert all("](#s" in example.why for example in examples())
    assert set(FAULTS) <= {example.number for example in examples()}
    assert {example.dispute for example in examples()} == set(disputes())


def test_every_reference_to_a_section_leads_to_one() -> None:
    anchors = re.findall(r'<a id="(s[\d-]+)"></a>\n#+ ([\d.]+)', CODEBOOK)
    assert all(anchor == "s" + number.rstrip(".").replace(".", "-") for anchor, number in anchors)
    assert len(dict(anchors)) == len(anchors)
    for told, anchor in re.findall(r"\[(?:section )?([\d.]+)\]\(#(s[\d-]+)\)", CODEBOOK):
        assert anchor in dict(anchors)
        assert anchor == "s" + told.replace(".", "-")


def test_the_engine_refers_to_sections_that_are_there() -> None:
    sections = set(re.findall(r"^#+ (\d+(?:\.\d+)?)\.? ", CODEBOOK, re.MULTILINE))
    files = sorted((ROOT / "generator/analyse").rglob("*.py"))
    told = [
        number
        for file in files
        for numbers in re.findall(r"\(codebook ([\d., ]+)\)", file.read_text(encoding="utf-8"))
        for number in numbers.split(", ")
    ]
    assert len(told) >= 10
    assert set(told) <= sections

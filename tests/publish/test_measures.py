"""What the article page says of headline, acts of harm, words, tone and sources."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.model import MeasuredError
from generator.publish.acts import acts
from generator.publish.headlines import headlines
from generator.publish.packed import tables
from generator.publish.sources import sources
from generator.publish.toward import toward
from generator.publish.wording import wording
from generator.statistics import Minimum
from tests.publish import gate
from tests.publish.gate import ACTS, HEADLINE, QUARREL, site_of, whole
from tests.publish.reading import ground, page_of, plain, read, table

# ---------------------------------------------------------------- headline


def test_a_statement_stands_beside_the_passage_that_comes_nearest() -> None:
    first, second = headlines(ground(whole())).statements
    assert (first.loss, first.speaker, first.voice and first.voice.id) == (
        "What comes nearest is somebody’s words.",
        "Tom Arkell",
        "village",
    )
    assert [bit.text for bit in first.title if bit.css] == ["Guards were drunk"]
    assert [(b.where, b.who, b.spot.href) for b in first.beside] == [
        ("what somebody is reported as saying", "Tom Arkell", "#p-2")
    ]
    assert second.folded
    assert "has 44" in second.explained
    assert "no finding" in headlines(ground(whole())).caution


def test_nearness_is_told_where_it_is_surely_that_passage_s() -> None:
    reported, unclear = HEADLINE.pairs
    stated = replace(unclear, loss="stated")
    own = replace(stated, attributed=())
    heading = replace(HEADLINE, pairs=(reported, unclear, stated, own))
    told = headlines(ground(whole(headline=heading))).statements
    near = [s.beside[0].near for s in told]
    assert [bool(each) for each in near] == [True, False, False, True]


@pytest.mark.parametrize(
    ("value", "said"),
    [(-0.3, "0.30 points gloomier"), (0.12, "0.12 points brighter"), (0.0, "as bright as")],
)
def test_the_gap_in_tone_is_a_figure_with_a_caution(value: float, said: str) -> None:
    rest = [m for m in gate.measured() if m.metric != "headline"]
    gap = next(m for m in gate.measured() if m.metric == "headline")
    found = replace(gate.counted(), measurements=(*rest, replace(gap, value=value)))
    assert said in headlines(ground(replace(whole(), analysis=found))).tone.text


def test_a_headline_that_states_nothing_says_so() -> None:
    page = plain(page_of(whole(headline=None)))
    assert "The headline states nothing that could be looked for in the article." in page


# ---------------------------------------------------------------- acts


def test_acts_stand_in_their_sentence_with_who_did_what_to_whom() -> None:
    found = acts(ground(whole()))
    assert [(r.agent.voice.name, r.agent.words, r.patient.words, r.named) for r in found.rows] == [
        ("Lindham Stone", "Guards of Lindham Stone", "three pickets", "named beside the act"),
        ("not named", "", "A boy", "named nowhere"),
        ("Villagers", "Villagers", "a lorry", "named beside the act"),
    ]
    assert read(whole(), 2) == "A boy was shot at dusk."
    marked = [bit.told for bit in found.rows[1].spot.bits if bit.css]
    assert marked == ["to whom", "the act"]
    assert [row.spot.tag for row in found.rows] == ["", "", "alleged: told as a charge"]


def test_counts_of_acts_lead_to_the_acts_that_they_count() -> None:
    found = acts(ground(whole()))
    assert found.lead == "3\xa0acts of harm are told in the author’s own voice."
    rows = {t.what: [link.href for link in t.rows] for t in found.named}
    assert rows == {
        "named beside the act in": ["#act-1", "#act-3"],
        "named nowhere in": ["#act-2"],
    }
    told = {t.voice.id: [each.count for each in t.tallies] for t in found.told}
    assert told == {"company": [1, 1, 0], "village": [1, 2, 1]}


@pytest.mark.parametrize(
    ("side", "name"),
    [
        (None, "not told"),
        ("unknown", "not clear whose"),
        ("other", "no side"),
        ("both", "sides together"),
    ],
)
def test_who_suffered_is_told_as_far_as_it_is_known(side: str | None, name: str) -> None:
    only = (replace(ACTS[0], patient_side=side),)
    assert acts(ground(whole(acts=only))).rows[0].patient.voice.name == name


def test_no_act_is_said_to_have_been_looked_for() -> None:
    assert "No act of harm was found in the author’s own voice." in plain(page_of(whole(acts=())))


def test_what_an_older_version_did_not_look_for_is_not_said_to_be_absent() -> None:
    older = replace(gate.counted(acts=(), headline=None), measurements=())
    page = plain(page_of(replace(whole(), analysis=older)))
    assert (
        page.count("The version of the program that coded this article did not look for it") == 10
    )
    assert not re.search(r"was found|Nothing of the kind|states nothing", page)


def test_many_acts_fold() -> None:
    found = acts(ground(whole(acts=ACTS * 5)))
    assert (len(found.rows), len(found.more)) == (12, 3)


# ---------------------------------------------------------------- words and sources


def test_every_class_opens_the_passages_it_counts() -> None:
    found = wording(ground(whole())).cues
    assert table(found) == {"neutral": {"village": 1}, "keeping a distance": {"company": 1}}
    own = {line.name: [p for cell in line.cells for p in cell.passages] for line in found.lines}
    assert [p.id for p in own["keeping a distance"]] == ["p-1"]
    assert [p.introduced for p in own["neutral"]] == ["said"]
    assert found.letters == {1: "1", 2: "0"}
    assert "#p-" not in found.table  # the script lists them
    assert found.none == "No other class was found."
    assert found.withheld.text.startswith("Lindham Stone: too little text to say: 2 turns")


def test_two_forms_of_a_contested_word_are_one_line() -> None:
    terms, claims = wording(ground(whole())).listed
    assert table(terms) == {"“blockade”": {"author": 1}, "“picket”": {"author": 1}}
    assert table(claims) == {"“drunk thugs”": {"village": 1}}
    assert claims.rows[0].note == "held by Villagers, denied by Lindham Stone"


def test_what_the_dispute_does_not_list_is_not_told_of() -> None:
    bare = replace(QUARREL, terms=(), claims=())
    assert wording(ground(whole(), bare)).listed == ()


def test_hits_stand_in_their_place_even_where_the_rate_is_withheld() -> None:
    loaded, hedges = wording(ground(whole())).rates
    assert loaded.withheld.startswith("No rate. Too little text to say: 40 words")
    assert not loaded.rate
    assert [spot.href for group in loaded.groups for spot in group.spots.shown] == ["#s-3-2"]
    text = "".join(bit.text for bit in hedges.groups[0].spots.shown[0].bits)
    assert text == "Villagers allegedly burnt a lorry, and perhaps the blockade will spread."


@pytest.mark.parametrize(
    ("value", "low", "high", "reading"),
    [
        (0.21, -0.1, 0.5, "Zero lies inside: the two cannot be told apart."),
        (0.21, 0.1, 0.5, "Under 20 mentions of each side are too few to call that a difference."),
    ],
)
def test_tone_toward_is_a_difference_and_nothing_else(
    value: float, low: float, high: float, reading: str
) -> None:
    rest = [m for m in gate.measured() if m.metric != "tone_toward"]
    found = replace(gate.counted(), measurements=(*rest, *gate.toward(value, low, high)))
    (difference,) = toward(ground(replace(whole(), analysis=found))).differences
    assert "Lindham Stone are rated 0.21 higher than those around Villagers" in difference.said
    assert difference.reading == reading
    assert [m.n for m in difference.mentions] == [12, 12]


@pytest.mark.parametrize(
    ("low", "reading"),
    [
        (0.1, "Differences of up to 0.13 also arise"),
        (0.14, "The range lies beyond what also arises"),
    ],
)
def test_a_difference_no_larger_than_among_neutral_mentions_is_none(
    monkeypatch: pytest.MonkeyPatch, low: float, reading: str
) -> None:
    monkeypatch.setattr("generator.publish.toward.MINIMUM", Minimum(mentions_to_compare=12))
    rest = [m for m in gate.measured() if m.metric != "tone_toward"]
    found = replace(gate.counted(), measurements=(*rest, *gate.toward(0.21, low, 0.5)))
    (difference,) = toward(ground(replace(whole(), analysis=found))).differences
    assert difference.reading.startswith(reading)


def test_sources_are_told_by_level_kind_and_order() -> None:
    found = sources(ground(whole()))
    assert table(found.levels) == {
        "a person by name": {"company": 1, "village": 1},
        "hidden": {"other": 1},
    }
    assert table(found.kinds)["civilians"] == {"village": 1}
    assert [(h.first and h.first.href, h.reply.text) for h in found.heard] == [
        ("#p-1", "3\xa0words until another side speaks"),
        ("#p-2", "no other side speaks after it"),
    ]


def test_a_figure_stands_beside_its_measured_error() -> None:
    error = MeasuredError("acts", "were literal", 91.0, "%", current=True, metric="agency", n=100)
    page = plain(page_of(whole(), errors=(error,)))
    assert "a link leads to how it is counted and how often that is wrong" in page
    assert '<a href="../../method.html#m-agency">Acts of harm</a>' in page_of(whole())
    script = tables(replace(site_of(whole()), errors=(error,)))
    told = json.loads(script.removeprefix("const EVENHAND = ").removesuffix(";"))
    assert told["errors"]["agency"] == "Of 100 acts, 91\xa0% were literal."
    assert not told["errors"]["order"]

"""By which kind of word a passage is introduced: sentences of several invented disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution import extract
from generator.analyse.attribution.candidates import candidates
from generator.analyse.attribution.cue_classes import CLASSES, CONDITIONS, cue_class
from generator.analyse.attribution.lexicon import load_lexicon, table
from generator.analyse.attribution.pool import passage_of
from generator.analyse.parse import parse
from generator.model import Doc
from generator.publish.labels import CUES

if TYPE_CHECKING:
    from spacy.language import Language

CASES = (  # the cue in braces, its class
    ("The minister {said} that the bridge would open.", "neutral"),
    ("“It is open,” the minister {told} reporters.", "neutral"),
    ("The bridge is open, {according} to the ministry.", "neutral"),
    ("The mayor {announced} that the bridge would open.", "neutral"),
    # endorsing
    ("The mayor {noted} that the bridge was open.", "endorsing"),
    ("The auditors {pointed} out that the dam leaked.", "endorsing"),
    ("The study {showed} that the river was clean.", "endorsing"),
    ("The mayor did not {confirm} that the bridge was open.", "neutral"),
    ("The mayor could not confirm or {deny} that the dam leaked.", "neutral"),
    ("It is not {clear} whether the bridge is open.", "neutral"),
    ("The mayor was {questioned} about the bridge.", "neutral"),
    # admission
    ("The company {admitted} that the dam leaked.", "admission"),
    ("The landlord {conceded} that the roof was old.", "admission"),
    ("The company never {admitted} that the dam leaked.", "neutral"),
    ("The landlord refused to {admit} that the roof was old.", "neutral"),
    ("No official {acknowledged} that the dam leaked.", "neutral"),
    ("Nobody {admitted} that the dam leaked.", "neutral"),
    # distancing
    ("The company {claims} that the dam is safe.", "distancing"),
    ("The tenants {alleged} that the roof leaked.", "distancing"),
    ("The landlord {insisted} that the roof was new.", "distancing"),
    ("The envoy {denied} that the talks had failed.", "distancing"),
    ("The company did not {claim} that the dam was safe.", "neutral"),
    ("The landlord did not {deny} that the roof leaked.", "neutral"),
    # a demand, not a doubt
    ("The envoy {insisted} that the army leave the bridge.", "commissive"),
    ("The tenants {insisted} that the rent should be lowered.", "commissive"),
    ("The envoy {insisted} on a new vote about the bridge.", "commissive"),
    ("The mediator {suggested} that both sides should wait.", "commissive"),
    ("The figures {suggest} that the river is clean.", "hedged"),
    # disagreement
    ("The tenants {criticized} the plan as a gift to builders.", "disagreement"),
    ("The union {rejected} the offer as an insult.", "disagreement"),
    ("The envoy {accused} the army of shelling the bridge.", "disagreement"),
    ("The farmers {argue} that the mine will dry the river.", "disagreement"),
    ("The farmers {oppose} the mine.", "disagreement"),
    ("The farmers {condemned} the permit.", "disagreement"),
    ("The farmers {questioned} whether the river was clean.", "disagreement"),
    ("The union did not {agree} that the offer was fair.", "disagreement"),
    ("The mayor avoided {criticizing} the landlords.", "neutral"),
    # conflict
    ("The mayor {slammed} the plan as a gift to builders.", "conflict"),
    ("The tenants {blasted} the plan as “a gift to builders”.", "conflict"),
    ("The union {lashed} out at the mayor, saying the offer was an insult.", "conflict"),
    ("The senator {attacked} the plan as “a gift to builders”.", "conflict"),
    ("“You sold the river,” the senator {hit} back.", "conflict"),
    ("The farmers {ripped} the permit as “a fraud on the valley”.", "conflict"),
    ("The senator did not {attack} the plan as a gift.", "neutral"),
    # commissive
    ("The mayor {promised} to open the bridge.", "commissive"),
    ("The union {threatened} to strike.", "commissive"),
    ("The farmers {called} for a new study.", "commissive"),
    ("The farmers {called} on the mayor to stop the mine.", "commissive"),
    ("The farmers {asked} the mayor to stop the mine.", "commissive"),
    ("The mayor {proposed} a new study of the river.", "commissive"),
    ("The tenants {challenged} the mayor to a debate.", "commissive"),
    ("The union {agreed} to end the strike.", "commissive"),
    ("The union {agreed} that the offer was fair.", "belief"),
    ("The farmers {called} the permit “a fraud”.", "neutral"),
    ("The mayor {declined} to comment on the plan.", "neutral"),
    ("The mayor did not respond to a {request} for comment.", "neutral"),
    # manner, belief, hedged
    ("“We won,” the senator {boasted}.", "manner"),
    ("The farmers {believe} that the river is dying.", "belief"),
    ("The farmers do not {believe} that the river is clean.", "belief"),
    ("The farmers {expressed} concern that the river was dying.", "belief"),
    ("Analysts {predict} that rents will rise.", "hedged"),
    # made, issued, repeated: what it is
    ("The mayor {reiterated} her promise to open the bridge.", "commissive"),
    ("The mayor {repeated} her claim that the bridge was safe.", "distancing"),
    # the law
    ("The owner was {charged} with fraud.", "neutral"),
    ("The man {accused} of burning the mill was freed.", "neutral"),
    ("The owner {pleaded} guilty on Monday to hiding the leak.", "neutral"),
    ("The farmers {charged} that the mayor had lied.", "disagreement"),
    # blows that are no words
    ("The rebels {attacked} the base with rockets.", "neutral"),
    ("The army {hit} back with artillery.", "neutral"),
    ("Militants {attacked} a convoy near the bridge.", "neutral"),
    ("The party {claimed} victory in the vote.", "neutral"),
)


def class_at(doc: Doc, place: int) -> str:
    """The class of the cue there: as it was found, else as it would be if it were."""
    found = (a for a in extract(doc, None) if a.cue and a.cue[0].start == place)
    shown = next(found, None)
    if shown is not None:
        return shown.cue_class
    token = next(n for n, token in enumerate(doc.tokens) if token.start == place)
    candidate = next(c for c in candidates(doc) if c.cue == token)
    return cue_class(doc, passage_of(candidate, 1.0), load_lexicon())


@pytest.mark.parametrize(("marked", "expected"), CASES)
def test_class_in_context(marked: str, expected: str, nlp: Language) -> None:
    doc = parse(marked.replace("{", "").replace("}", ""), nlp)
    assert class_at(doc, marked.index("{")) == expected


def test_every_class_is_found_in_the_table() -> None:
    assert {expected for _, expected in CASES} == set(CLASSES)


def test_tables_name_known_classes_and_conditions() -> None:
    for row in table("cue_classes.tsv"):
        assert row["class"] in CLASSES, row
        assert row["when"].partition(":")[0] in {"", "negated", *CONDITIONS}, row
        assert row["pos"] in {"", "v", "n", "a"}, row
    given = {row["class"] for row in table("predicates.tsv")}
    assert given <= {*CLASSES, "argumentative"}


def test_every_class_has_words_for_readers() -> None:
    assert set(CUES) == set(CLASSES)

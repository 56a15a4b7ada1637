"""How well a source can be told, and what kind it is: sentences of several invented disputes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.analyse.attribution import extract
from generator.analyse.attribution.lexicon import table
from generator.analyse.parse import parse
from generator.analyse.source_kinds import KINDS
from generator.analyse.source_nouns import VEHICLE
from generator.analyse.sources import LEVELS, kind, level
from generator.model import Dispute, Party, Side, Speaker
from tests.analyse.attribution.dispute import DISPUTE, MARCH
from tests.by_hand import said

if TYPE_CHECKING:
    from spacy.language import Language

RENTS = Dispute(
    id="rents",
    title="Rents in Ostby",
    sides=(
        Side(
            "tenants",
            "Tenants",
            ("tenants", "tenant"),
            (),
            (Party("union", "Roof for All", "advocacy group", ("Roof for All",)),),
        ),
        Side("owners", "Owners", ("landlords", "landlord", "Ostby Homes")),
    ),
    speakers=(Speaker("krag", "Ina Krag", "tenants", "city councilwoman", public=True),),
)

CASES = (  # the last passage of the text counts: level, kind
    # a named person
    (DISPUTE, "Ana Berg said that the bridge would open.", "named_person official"),
    (DISPUTE, "Sen. Jo Hale said that the bill was dead.", "named_person official"),
    (DISPUTE, "Gen. Max Orr said that the troops would stay.", "named_person military"),
    (DISPUTE, "Army spokeswoman Mia Holt said that it was quiet.", "named_person military"),
    (MARCH, "Eva Roe, a professor of law, said the vote was void.", "named_person expert"),
    (RENTS, "Ina Krag said that rents would fall.", "named_person official"),
    (
        RENTS,
        "Lena Moe, director of the charity Open Hands, said that aid was late.",
        "named_person organisation",
    ),
    (
        RENTS,
        "Lena Moe, a nurse, said that aid was late. It rained. “It is late,” Moe said.",
        "named_person civilian",
    ),
    (DISPUTE, "Jon Dahl met his envoys. “We won,” he said.", "named_person official"),
    (DISPUTE, "Attorney General Ulla Dahl said that it was void.", "named_person official"),
    (DISPUTE, "Max Orr, an attorney, said that it was void.", "named_person expert"),
    (DISPUTE, "Max Orr (R-Ostby) said that it was void.", "named_person official"),
    (DISPUTE, "Max Orr, who served as envoy to Vik, said it was void.", "named_person official"),
    (DISPUTE, "Ina Krag, 34, said that it was late.", "named_person civilian"),
    (DISPUTE, "The BBC’s Ina Krag said that it was late.", "named_person medium"),
    (
        DISPUTE,
        "The Hale campaign paid. “It is late,” said Jo Hale.",
        "named_person official",
    ),
    (
        DISPUTE,
        "Jo Hale, the wife of a baker, spoke. It rained. Senator Jo Hale said it was late.",
        "named_person official",
    ),
    (DISPUTE, "Ina Krag of the Harbour Institute said it was late.", "named_person organisation"),
    (DISPUTE, "Ina Krag said that it was late.", "named_person other"),
    # a named body
    (DISPUTE, "Moscow said that it was late.", "named_body official"),
    (DISPUTE, "Krag said that it was late.", "named_body other"),
    (DISPUTE, "The Berg Report said that it was late.", "named_body document"),
    (DISPUTE, "The ministry said that the bridge would open.", "named_body official"),
    (DISPUTE, "The Red Front said that the bridge would stay closed.", "named_body armed_group"),
    (DISPUTE, "The Norlandic army said that the bridge was closed.", "named_body military"),
    (DISPUTE, "Norland said that it would open. It rained in Norland.", "named_body official"),
    (DISPUTE, "The United Nations said that aid was late.", "named_body organisation"),
    (MARCH, "Police said that three people were hurt.", "named_body official"),
    (MARCH, "The company said that the mill was safe.", "named_body organisation"),
    (RENTS, "Roof for All said that rents would fall.", "named_body organisation"),
    (RENTS, "The Ostby Times reported that rents would fall.", "named_body medium"),
    (DISPUTE, "A report by the World Bank said that it was unsafe.", "named_body document"),
    # described
    (DISPUTE, "A senior Norlandic official said that it would open.", "described official"),
    (DISPUTE, "An official of the ministry said that it would open.", "described official"),
    (DISPUTE, "A Norlandic army spokesman said that it would open.", "described military"),
    (DISPUTE, "A Red Front commander said that they would go on.", "described armed_group"),
    (DISPUTE, "A Western diplomat said that the talks had failed.", "described official"),
    (DISPUTE, "The prime minister said that it would open.", "described official"),
    (MARCH, "The police chief said that three people were hurt.", "described official"),
    (
        DISPUTE,
        "A Norlandic official said it was late. “It is over,” the official said.",
        "described official",
    ),
    # a group or a role
    (DISPUTE, "Officials said that the bridge would open.", "group_or_role official"),
    (DISPUTE, "Norlandic officials said that it would open.", "group_or_role official"),
    (DISPUTE, "Two officials of the ministry said it would open.", "group_or_role official"),
    (MARCH, "A witness said that shots were fired.", "group_or_role civilian"),
    (MARCH, "Witnesses said that shots were fired.", "group_or_role civilian"),
    (MARCH, "Residents of Harn said that the water was bad.", "group_or_role civilian"),
    (MARCH, "Experts said that the mill was old.", "group_or_role expert"),
    (MARCH, "A rights group said that the arrests were unlawful.", "group_or_role organisation"),
    (RENTS, "Hospital officials said that three were hurt.", "group_or_role organisation"),
    (RENTS, "Local media reported that rents would fall.", "group_or_role medium"),
    (RENTS, "A study found that rents had doubled.", "group_or_role document"),
    (RENTS, "Critics say that the plan is a gift.", "group_or_role other"),
    # hidden, or nobody
    (DISPUTE, "Sources said that the bridge would open.", "hidden other"),
    (DISPUTE, "A security source said that it would open.", "hidden official"),
    (DISPUTE, "A person familiar with the matter said it would open.", "hidden other"),
    (DISPUTE, "It is said that the bridge would open.", "hidden other"),
    (DISPUTE, "It was reported that the bridge would open.", "hidden other"),
)


@pytest.mark.parametrize(("dispute", "text", "expected"), CASES)
def test_level_and_kind(dispute: Dispute, text: str, expected: str, nlp: Language) -> None:
    doc = parse(text, nlp)
    last = extract(doc, dispute)[-1]
    assert [level(last, doc, dispute), kind(last, doc, dispute)] == expected.split()


def test_every_level_and_kind_is_in_the_table() -> None:
    told = [expected.split() for _, _, expected in CASES]
    assert {level for level, _ in told} == set(LEVELS)
    assert {kind for _, kind in told} == set(KINDS)


def test_a_name_that_somebody_gave_is_named_though_no_words_stand_there(nlp: Language) -> None:
    doc = parse("It will open.", nlp)
    given = said(doc.text, "It will open", speaker="Ana Berg")
    assert level(given, doc, DISPUTE) == "named_person"
    assert kind(given, doc, DISPUTE) == "official"
    assert level(given, doc, None) == "named_person"
    assert kind(given, doc, None) == "other"


def test_the_table_names_known_kinds() -> None:
    for row in table("source_types.tsv"):
        assert row["type"] in {*KINDS, VEHICLE}, row
        assert row["as"] in {"noun", "kind", "title", "name", "owned", "capital"}, row
    nouns = [row["word"] for row in table("source_types.tsv") if row["as"] == "noun"]
    assert len(nouns) == len(set(nouns))

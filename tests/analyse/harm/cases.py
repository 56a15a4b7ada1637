"""Sentences of invented disputes: what each tells of harm, or that it tells of none.

A case: the sentence, the act's words, the agent, its side, where it is named, the patient, its
side; `…` joins words that stand apart.
"""

from __future__ import annotations

from tests.analyse.attribution.dispute import DISPUTE, MARCH

BRIDGE_CASES = (
    # active
    (
        "Norlandic soldiers killed three villagers near the bridge on Monday.",
        ("killed", "Norlandic soldiers", "nor", "clause", "three villagers", "other"),
    ),
    (
        "The Red Front fired rockets at Norland on Tuesday.",
        ("fired", "The Red Front", "sud", "clause", "Norland", "nor"),
    ),
    (
        "Norland killed the Red Front's military chief in an air strike on Wednesday.",
        ("killed", "Norland", "nor", "clause", "the Red Front's military chief", "sud"),
    ),
    (
        "The Red Front took 12 villagers hostage.",
        ("took…hostage", "The Red Front", "sud", "clause", "12 villagers", "other"),
    ),
    (
        "Norland demolished 14 homes in the village.",
        ("demolished", "Norland", "nor", "clause", "14 homes", "other"),
    ),
    (
        "Rebels shot down a Norlandic military plane over Vik.",
        ("shot down", "Rebels", "other", "clause", "a Norlandic military plane", "nor"),
    ),
    # passive, with and without an agent
    (
        "Three villagers were killed by Norlandic soldiers.",
        ("killed", "Norlandic soldiers", "nor", "clause", "Three villagers", "other"),
    ),
    (
        "Three Norlanders were killed.",
        ("killed", "", None, "nowhere", "Three Norlanders", "nor"),
    ),
    (
        "Two Norlanders were abducted by the Red Front.",
        ("abducted", "the Red Front", "sud", "clause", "Two Norlanders", "nor"),
    ),
    (
        "Jon Dahl was killed at the hands of Norlandic police.",
        ("killed", "Norlandic police", "nor", "clause", "Jon Dahl", "sud"),
    ),
    # a weapon or an attack that is told to be somebody's
    (
        "Three villagers were killed in a Norlandic air strike.",
        ("killed", "a Norlandic air strike", "nor", "clause", "Three villagers", "other"),
    ),
    (
        "A Norlandic strike killed three.",
        ("killed", "A Norlandic strike", "nor", "clause", "three", "other"),
    ),
    (
        "Rockets fired from Sudland wounded two children.",
        ("wounded", "Rockets…Sudland", "sud", "clause", "two children", "other"),
    ),
    (
        "Ten people were killed in an ambush by the Red Front.",
        ("killed", "an ambush by the Red Front", "sud", "clause", "Ten people", "other"),
    ),
    (
        "Three days of Norlandic air raids on the capital have killed 58 people.",
        ("killed", "Norlandic air raids", "nor", "clause", "58 people", "other"),
    ),
    (
        "A rocket slammed into an apartment block in Vik, killing three Norlanders.",
        ("killing", "", None, "nowhere", "three Norlanders", "nor"),
    ),
    (
        "A bomb blast killed the mayor of Vik.",
        ("killed", "", None, "nowhere", "the mayor of Vik", "other"),
    ),
    (
        "Norlandic jets dropped bombs on Sunday on a village.",
        ("dropped", "Norlandic jets", "nor", "clause", "a village", "other"),
    ),
    (
        "On Monday the Red Front fired a rocket into Norland.",
        ("fired", "the Red Front", "sud", "clause", "Norland", "nor"),
    ),
    (
        "The raid got three Norlanders killed.",
        ("killed", "", None, "nowhere", "three Norlanders", "nor"),
    ),
    # nouns
    (
        "The killing of a farmer by Sudlandic troops shocked the valley.",
        ("killing", "Sudlandic troops", "sud", "clause", "a farmer", "other"),
    ),
    (
        "The murder of Ana Berg remains unsolved.",
        ("murder", "", None, "nowhere", "Ana Berg", "nor"),
    ),
    (
        "Jon Dahl's killing by Norlandic agents changed the talks.",
        ("killing", "Norlandic agents", "nor", "clause", "Jon Dahl's", "sud"),
    ),
    (
        "Norland's air strikes on Sudland continued.",
        ("strikes", "Norland's", "nor", "clause", "Sudland", "sud"),
    ),
    (
        "Rocket attacks on Norlandic towns resumed.",
        ("attacks", "", None, "nowhere", "Norlandic towns", "nor"),
    ),
    # relative clauses, joined verbs, control
    (
        "A teenager who was shot by Norlandic soldiers last week has died.",
        ("shot", "Norlandic soldiers", "nor", "clause", "A teenager", "other"),
    ),
    (
        "Ana Berg, then a bridge guard, shot and killed Jon Dahl in May.",
        ("shot…killed", "Ana Berg", "nor", "clause", "Jon Dahl", "sud"),
    ),
    (
        "The gun used by Ana Berg to kill Jon Dahl was found.",
        ("kill", "The gun…Ana Berg", "nor", "clause", "Jon Dahl", "sud"),
    ),
    (
        "Families of the three men killed by Norlandic police have sued.",
        ("killed", "Norlandic police", "nor", "clause", "the three men", "other"),
    ),
)
"""War and crime, between two lands."""

MARCH_CASES = (
    (
        "The police shot and killed a striker outside the mill.",
        ("shot…killed", "The police", "mill", "clause", "a striker", "other"),
    ),
    (
        "A striker was shot and killed by police.",
        ("shot…killed", "police", "mill", "clause", "A striker", "other"),
    ),
    (
        "Protesters threw stones at police.",
        ("threw", "Protesters", "law", "clause", "police", "mill"),
    ),
    (
        "Eva Lind was struck by a police truncheon and lost an eye.",
        ("struck", "a police truncheon", "mill", "clause", "Eva Lind", "law"),
    ),
    (
        "Protesters smashed the windows of a bank.",
        ("smashed", "Protesters", "law", "clause", "the windows of a bank", "other"),
    ),
    (
        "Police used batons to beat protesters.",
        ("beat", "Police", "mill", "clause", "protesters", "law"),
    ),
    (
        "The landlord's men beat a tenant to death.",
        ("beat", "The landlord's men", "other", "clause", "a tenant", "other"),
    ),
    (
        "He pleaded guilty to killing his landlord.",
        ("killing", "He", "unknown", "clause", "his landlord", "other"),
    ),
    (
        "Two men convicted of killing a baker were hanged.",
        ("killing", "Two men", "other", "clause", "a baker", "other"),
    ),
    (
        "Company guards fired on the strikers.",
        ("fired", "Company guards", "mill", "clause", "the strikers", "other"),
    ),
    (
        "A gunman opened fire in the mill on Friday night.",
        ("opened fire", "A gunman", "other", "clause", "", None),
    ),
    (
        "Guards beat dozens of strikers with batons.",
        ("beat", "Guards", "other", "clause", "dozens of strikers", "other"),
    ),
    (
        "Six were freed and an additional 12 were wounded.",
        ("wounded", "", None, "nowhere", "an additional 12", "other"),
    ),
    (
        "Two men were charged with the murder of a baker.",
        ("murder", "Two men", "other", "clause", "a baker", "other"),
    ),
    (
        "A guard pleaded not guilty to killing a striker.",
        ("killing", "A guard", "other", "clause", "a striker", "other"),
    ),
    (
        "Eva Lind was killed after it began to rain.",
        ("killed", "", None, "nowhere", "Eva Lind", "law"),
    ),
    (
        "Man shot dead in Harn",
        ("shot dead", "", None, "nowhere", "Man", "other"),
    ),
    (
        "The mill was torched by a mob.",
        ("torched", "a mob", "other", "clause", "The mill", "other"),
    ),
)
"""Policing, industry and protest, within one land."""

CASES = (
    *((DISPUTE, *case) for case in BRIDGE_CASES),
    *((MARCH, *case) for case in MARCH_CASES),
)

NONE = (
    # figures of speech
    "The senator killed the bill and attacked the plan.",
    "She attacked the proposal in a speech.",
    "The union attacked the company for its greed.",
    "The attack on his record hurt him in the polls.",
    "The band killed it on stage.",
    "The company crushed its rivals.",
    "She shot a film about the bridge.",
    "The strike hit the company's profits.",
    "The team was beaten 3-1.",
    "Her career was killed by the scandal.",
    "He was wounded by his critics' words.",
    "Berg fired back at Dahl over the toll.",
    "The law killed millions of jobs.",
    "He shot a 73 in the rain.",
    "Berg beat Dahl to head the party.",
    "It kills his friends to say so.",
    "The court on Tuesday fired the latest salvo in its quarrel with the press.",
    "She poisoned their children against him.",
    "The land was rocked by the shooting.",
    "The party still mourned its voters' massacre at the polls.",
    # what nobody does to anybody
    "COVID-19 has killed 3,000 people.",
    "Ana Berg died of cancer.",
    "The storm killed 40 people.",
    "The miner was killed in a car crash.",
    "The crash left two dead.",
    "A bear attacked two hikers.",
    "Four people died in the fire.",
    "The gunman shot himself.",
    # work
    "Workers at the mill went on strike over pay.",
    "The union won a strike at the mill.",
    "The firm fired 40 workers.",
    # not told to have happened
    "The police did not shoot anyone.",
    "Nobody was killed.",
    "The Red Front threatened to kill hostages.",
    "The soldiers were ordered to kill every prisoner.",
    "The two men had planned to bomb the bridge.",
    "A strike could kill thousands of people.",
    "Who killed the mayor?",
    "The treaty prevented an attack on the bridge.",
    "Such talk could get us all killed.",
    "They would raise prices, close schools, kill their neighbours and leave.",
    "The film left the impression that Norland had killed three villagers.",
    "The treaty requires Norland to end raids and assassinations of rebels.",
    "No one convicted of murder will be freed.",
    "Anyone convicted of murder is hanged.",
    "Had he worn no uniform, he would have been charged with murder.",
    "The guard was not charged with killing anyone.",
    "The guard was found not guilty of killing a farmer.",
    "Those convicted of murder may not vote.",
    "A Norlandic invasion would bring chaos.",
    "The next time a guard assaults a farmer, there will be a trial.",
    "The rebels have killed precisely zero villagers.",
    "The attempted assassination of Jon Dahl was forgotten.",
    "Three villagers were expected to be killed.",
    # aimed at nobody
    "Norland fired a missile on Monday in a test.",
    "Norland launched a missile over the hills into the sea.",
    "Villagers fired guns into the air.",
    # somebody else's word
    "They said that Norland had killed three villagers.",
    "“Norland killed three villagers,” Jon Dahl said.",
    # nobody beside the noun
    "After the attack the bridge was closed.",
)
"""Sentences that tell of no act of harm in the author's voice."""

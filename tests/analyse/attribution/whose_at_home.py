"""Whose a source is in a dispute within one country: id, text with marks, expected voices.

The notation is that of `must_find`; only sides and voices are compared.
"""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # names anywhere in the words of the source
    (
        "two-subjects",
        "<Retired pilot and Navy captain Eva Lind> {told} reporters [it was late].",
        ("law",),
    ),
    (
        "one-of-the-makers",
        "<One of the land’s largest makers of paper, Vik-based Harnex,> {said} [it was late].",
        ("mill",),
    ),
    (
        "its-founder",
        "Harnex has threatened to leave. <Its founder> {said} [it was late].",
        ("mill",),
    ),
    (
        "former",
        "Eva Lind is tired. “[It is late],” <the former Vik teacher> {said}.",
        ("law",),
    ),
    (
        "of-owned",
        "Otto Krug’s team was glad, but <it> now {says} [it was late].",
        ("mill",),
    ),
    # a pronoun does not run on to somebody earlier
    (
        "pronoun-after-reverend",
        "Krug came home.\n\nThe Rev. Tim Moss, 58, left early. <He> {said} [it was late].",
        ("other",),
    ),
    (
        "pronoun-behind-words",
        (
            "That is why Tim Moss, a cashier, left early. [The shop was shut because rain could "
            "come if Krug was freed], <he> {said}."
        ),
        ("other",),
    ),
    # told to protest
    (
        "started-protesting",
        "Protesters sang. “[It is late],” {said} <Mia Fry, 44, who started protesting in May>.",
        ("law",),
    ),
    (
        "joined-the-march",
        "Protesters sang. “[It is late],” {said} <Mia Fry, a baker who joined the march>.",
        ("law",),
    ),
    (
        "organizer",
        "Protesters sang. “[It is late],” {said} <Mia Fry, an organizer of the march>.",
        ("law",),
    ),
    (
        "march-organizer",
        "Protesters sang. <Mia Fry, a march organizer,> {said} [it was late].",
        ("law",),
    ),
    (
        "one-of-the-organizers",
        "Protesters sang. <Mia Fry, one of the organizers of the blockade,> {said} [it was late].",
        ("law",),
    ),
    (
        "strike-committee",
        "Protesters sang. <Mia Fry, a spokeswoman for the strike committee,> {said} [it was late].",
        ("law",),
    ),
    (
        "joined-the-counter-march",
        "Protesters sang. “[It is late],” {said} <Mia Fry, who joined the counter-march>.",
        ("other",),
    ),
    (
        "among-protesters",
        "<Mia Fry, who was among the protesters,> {said} [it was late].",
        ("law",),
    ),
    (
        "and-other-protesters",
        "<Mia Fry and other protesters> {said} [it was late].",
        ("law",),
    ),
    (
        "while-protesting",
        (
            "Protesters sang. Tim Moss came early. “[It is late],” <he> {said} as he stood "
            "protesting outside the gate."
        ),
        ("law",),
    ),
    (
        "watched-the-march",
        "Protesters sang. “[It is late],” {said} <Mia Fry, a baker who watched the march>.",
        ("other",),
    ),
    (
        "organizer-of-trips",
        "Protesters sang. “[It is late],” {said} <Mia Fry, an organizer of bus trips>.",
        ("other",),
    ),
    (
        "did-not-march",
        "Protesters sang. “[It is late],” {said} <Mia Fry, who did not join the march>.",
        ("other",),
    ),
    (
        "against-protesters",
        "Protesters sang. “[It is late],” {said} <Mia Fry, who rallied against the protesters>.",
        ("other",),
    ),
    ("marching-unknown", "<Mia Fry, who joined the march,> {said} [it was late].", ("other",)),
    # causes and their supporters
    ("supporters-of-cause", "<River law supporters> {said} [it was late].", ("law",)),
    ("supporters-behind", "<Supporters of the river law> {said} [it was late].", ("law",)),
    ("who-support", "<Bakers who support the river law> {said} [it was late].", ("law",)),
    ("police-supporters", "<Police supporters> {said} [it was late].", ("other",)),
    ("protester-supporters", "<Protester supporters> {said} [it was late].", ("other",)),
    ("opponents-turned", "<River law opponents> {said} [it was late].", ("mill",)),
    ("opponents-begin", "<Opponents of river law> {said} [it was late].", ("mill",)),
    (
        "organized-an-event",
        "“[It is late],” {said} <Mia Fry, a Vik baker who helped organize a River Watch event>.",
        ("law",),
    ),
    # signs are whose who bear them
    (
        "signs",
        "River law supporters carried <signs> that {read}, “[It is late].”",
        ("law",),
    ),
    # the place in the name of those who govern it is not theirs
    (
        "resident-of-area",
        "Mia Fry, a Harn resident, came. “[It is late],” <she> {said}.",
        ("other",),
    ),
    (
        "owners-in-area",
        "It rained in Harn.\n\n<The owners of the shop> {said} [it was late].",
        ("other",),
    ),
    ("officials-of-area", "<Harn officials> {said} [it was late].", ("mill",)),
    # the only town of the dispute, where it is named
    ("the-town", "It rained in Harn. <The town> {said} [it was late].", ("mill",)),
    (
        "town-lawyer",
        "It rained in Harn. <Town Attorney Joel Fish> {said} [it was late].",
        ("mill",),
    ),
    ("people-in-town", "It rained in Harn. <Bakers in the town> {said} [it was late].", ("other",)),
    ("town-unnamed", "It rained in Vik. <The town> {said} [it was late].", ("other",)),
    (
        "town-of-another",
        "It rained in Harn. <The Vik town attorney, Joel Fish,> {said} [it was late].",
        ("other",),
    ),
    (
        "group-of-member",
        (
            "<1|Rob Banks, a member of the Vik River Watch,> {1|said} [1|it was late]. Mr. Banks "
            "said it rained. <2|The group> {2|said} [2|it was cold]."
        ),
        ("law", "law"),
    ),
    (
        "group-of-nobody",
        "<1|Rob Pell, a protester,> {1|said} [1|it hailed]. <2|The group> {2|said} [2|it poured].",
        ("law", "other"),
    ),
)

"""Whose a source is, where more than its own name tells: id, text with marks, expected voices.

The notation is that of `must_find`; only sides and voices are compared.
"""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # places that the text itself gives to a side
    (
        "place-apposition",
        (
            "In Vik, a town in southern Norland, everyone is up, its mayor said.\n\n"
            "<Residents of Vik> {said} [it was late]."
        ),
        ("nor",),
    ),
    (
        "place-city-of",
        (
            "The Sudlandic city of Bel Rona was calm. <Tim Moss, who lives in Bel Rona,> {said} "
            "[it was late]."
        ),
        ("sud",),
    ),
    (
        "place-comma",
        "He drove to Hask, Norland, on Monday. <The mayor of Hask> {said} [it was late].",
        ("nor",),
    ),
    (
        "place-of-neither",
        "In Hask, Turkey, it rained. <Residents of Hask> {said} [it was late].",
        ("other",),
    ),
    (
        "place-not-of-its-attacker",
        "Sudland shelled its main towns of Vik and Hask. <Residents of Vik> {said} [it was late].",
        ("other",),
    ),
    # where the text is
    ("scene-resident", "In Norland, <residents> {said} [it was late].", ("nor",)),
    (
        "scene-later",
        "In Sudland, the lights were out.\n\n“[It is late],” {said} <Tim Moss, a baker>.",
        ("sud",),
    ),
    (
        "scene-left",
        (
            "In Sudland, the lights were out.\n\nIn Cairo, it rained.\n\n“[It is late],” {said} "
            "<Tim Moss, a baker>."
        ),
        ("other",),
    ),
    ("scene-officials", "In Norland, <health officials> {said} [it was late].", ("nor",)),
    ("scene-foreign-doctor", "In Norland, <a French doctor> {said} [it was late].", ("other",)),
    ("scene-analyst", "In Norland, <Kay Wall, an analyst,> {said} [it was late].", ("other",)),
    ("scene-reporter", "In Norland, <a reporter> {said} [it was late].", ("other",)),
    (
        "scene-visitor",
        (
            "In Norland, it rained. The British minister, Al Wick, came at noon.\n\n“[It is "
            "late],” {said} <Mr. Wick>."
        ),
        ("other",),
    ),
    (
        "scene-in-quotation",
        (
            "“It rained all day. In Norland, nobody cares,” {said} Kay Wall, an analyst.\n\n<Tim "
            "Moss> {said} [it was late]."
        ),
        ("other",),
    ),
    ("met-there", "<Tim Moss>, speaking by phone from Norland, {said} [it was late].", ("nor",)),
    ("works-there", "<Tim Moss, who runs a shop in Norland,> {said} [it was late].", ("nor",)),
    (
        "lives-near-other",
        (
            "He drove to Hask, Norland, on Monday. <Eva Moe, who lives in Hask, a town hit by "
            "shells fired from Sudland,> {said} [it was late]."
        ),
        ("nor",),
    ),
    (
        "among-people",
        (
            "It rained in Sudland. Most Sudlanders stayed at home.\n\n<Mia Fry, 53,> {said} [it "
            "was late]."
        ),
        ("sud",),
    ),
    (
        "among-both",
        (
            "It rained in Sudland. Sudlanders and Norlanders stayed at home.\n\n<Mia Fry, 53,> "
            "{said} [it was late]."
        ),
        ("other",),
    ),
    # bodies without an owner
    (
        "spokesman-of-subject",
        "[Norland has closed the gates], <a spokesman> {said}.",
        ("nor",),
    ),
    (
        "spokesman-named",
        "Sudland had no comment. “[It is late],” {said} <a spokesman, Al Wick>.",
        ("sud",),
    ),
    (
        "government-of-subject",
        "Norland was not at the talks. <The government> {said} [it was late].",
        ("nor",),
    ),
    (
        "government-of-stranger",
        (
            "Sudland had no comment. Turkey was not at the talks. <The government> {said} [it was "
            "late]."
        ),
        ("other",),
    ),
    # short forms
    ("surname-of-alias", "<Mr. Dahl> {said} [it was late].", ("sud",)),
    ("middle-name", "<Jon Erik Dahl> {said} [it was late].", ("sud",)),
    ("surname-of-another", "<Mr. Dahl> {said} [it was late]. Eva Dahl left.", ("other",)),
    (
        "acronym",
        "The Norland River Institute (NRI) met. <The NRI> {said} [it was late].",
        ("nor",),
    ),
    (
        "affiliation-later",
        "“[It is late],” {said} <Al Wick>.\n\nWick, a Norlandic farmer, went home.",
        ("nor",),
    ),
    (
        "family-name-first",
        "Sudlandic President Sun Jae-in left. <Sun> {said} [it was late].",
        ("sud",),
    ),
    # where somebody is sent is not whose they are
    ("ambassador-bare", "<The ambassador to Norland> {said} [it was late].", ("other",)),
    ("post-of-land", "<The Norland Post> {said} [it was late].", ("other",)),
    # those counted, and relative pronouns
    ("two-of", "<Two of the Sudlandic officials> {said} [it was late].", ("sud",)),
    (
        "counted-owner",
        "Ana Berg left. <Two of her lawyers> {said} [it was late].",
        ("nor",),
    ),
    # a statement is its speaker’s
    (
        "statement-later",
        (
            "Norland issued a statement. <Norland> {said} [the road was open]. <2|The statement> "
            "{2|said} [2|it was late]."
        ),
        ("nor", "nor"),
    ),
    # the speaker goes on
    (
        "goes-on-after-address",
        "<Jon Dahl> {told} Ana Berg [the road was open].\n\n“[2|It is late],” <2|he> {2|said}.",
        ("sud", "sud"),
    ),
    # titles as written in Britain
    ("title-without-stop", "<Mr Dahl> {said} [it was late].", ("sud",)),
    # another person with the same last name is another
    (
        "namesake",
        "Al Moss, a Norlandic farmer, left. <Tim Moss> {said} [it was late].",
        ("other",),
    ),
    # offices lead to their holder
    (
        "holder",
        "President Kay Rask of Sudland came home. <The president> {said} [it was late].",
        ("sud",),
    ),
    (
        "holder-by-words",
        (
            "Sudlandic Prime Minister Kay Rask met Norlandic Foreign Minister Al Moe. <The foreign "
            "minister> {said} [it was late]."
        ),
        ("nor",),
    ),
    ("holder-of-none", "<The president> {said} [it was late].", ("other",)),
    # owners and bodies
    (
        "owner-of-office",
        "The Norlandic army was silent. <The army’s spokesman> {said} [it was late].",
        ("nor",),
    ),
    (
        "body-learned",
        (
            "A Norlandic Folkmoot member left early. “[It is late],” {said} <Al Moe, a Folkmoot "
            "member>."
        ),
        ("nor",),
    ),
    (
        "foreign-army-expert",
        "Norland was silent. <A French army expert> {said} [it was late].",
        ("other",),
    ),
    # clauses beside the name
    (
        "clause-denies",
        "“[It is late],” {said} <Tim Moss, who was never a Norlander>.",
        ("other",),
    ),
    (
        "author-of-title",
        "<The author of Norland Nights> {said} [it was late].",
        ("other",),
    ),
    (
        "chancellor-by-name",
        "Norland fired. Chancellor Mia Fry sat down. <Chancellor Mia Fry> {said} [it was late].",
        ("other",),
    ),
    (
        "professor-of-government",
        ("Norland fired. <Mia Fry, a professor of government at Harvard,> {said} [it was late]."),
        ("other",),
    ),
    (
        "clause-is",
        "“[It is late],” {said} <Al Moe, who is a Norlander>.",
        ("nor",),
    ),
    # a name in the title of a medium, a thing beside a place
    (
        "thing-of-place",
        "<A baker across from the Norlandic gate> {said} [it was late].",
        ("other",),
    ),
    # two behind `both`
    (
        "both-behind",
        "[It was late], <Norlanders and Sudlanders> both {said}.",
        ("both",),
    ),
    # a pronoun that leads to a pronoun
    (
        "pronoun-chain",
        (
            "Ana Berg does not like noise. When a Sudlandic driver shouted, she stopped. “[I can "
            "wait],” <she> {said}."
        ),
        ("nor",),
    ),
    # several without an article, of two sides
    (
        "bare-plural",
        (
            "<Norlandic drivers> {said} [it was late]. <2|Sudlandic drivers> {2|said} [2|it was "
            "early]. <3|Drivers> {3|said} [3|it rained]."
        ),
        ("nor", "sud", "other"),
    ),
    # where somebody is based is not whose they are, if that is told
    (
        "based-of-another",
        "<The Norland-based staff of the U.N. agency> {said} [it was late].",
        ("other",),
    ),
    (
        "based-body",
        "<The Norland-based Institute for River Law> {said} [it was late].",
        ("nor",),
    ),
    (
        "official-of-government",
        "The Norlandic government met at noon. [Nothing was decided], <an official> {said}.",
        ("nor",),
    ),
    (
        "official-of-nobody",
        "Norlanders met at noon. [Nothing was decided], <an official> {said}.",
        ("other",),
    ),
    # persons of the dispute by one word of their name
    ("family-name-of-alias", "<Ryu> {said} [it was late].", ("sud",)),
    ("family-name-with-title", "<Mr. Ryu> {said} [it was late].", ("sud",)),
    (
        "family-name-of-another",
        "<Ryu> {said} [it was late]. Ryu Seung-woo, a baker, left.",
        ("other",),
    ),
    (
        "pronoun-for-family-name",
        "Ryu, who had long kept silent, praised the plan. <He> {told} Ana Berg [it was late].",
        ("sud",),
    ),
    (
        "pronoun-for-surname",
        "The bridge was shut. Dahl came home. <He> {said} [it was late].",
        ("sud",),
    ),
    (
        "owner-as-antecedent",
        "Berg’s trip to Vik has been a success. <She> {has urged} the mayors [to go home].",
        ("nor",),
    ),
    (
        "not-who-is-quoted",
        (
            "“Tim Moss is a fool,” Berg said. While Berg has been silent since, <she> {says} [it "
            "was late]."
        ),
        ("nor",),
    ),
    # later descriptions
    (
        "spokeswoman-named-before",
        (
            "In Vik, Ana Moe, Norland’s foreign ministry spokeswoman, met Kay Wall.\n\nThe baker "
            "Al Wick said it rained.\n\n“[It is late],” <the spokeswoman> {said}."
        ),
        ("nor",),
    ),
    (
        "portfolio",
        (
            "Norland’s foreign ministry was shut. Kay Wall said so. It rained. It snowed. <The "
            "Foreign Ministry> {said} [it was late]."
        ),
        ("nor",),
    ),
    (
        "portfolio-of-minister",
        (
            "Bandages are few, according to the Sudlandic-run Ministry of Health.\n\n<Health "
            "Minister Al Moe> {said} [it was late]."
        ),
        ("sud",),
    ),
    (
        "portfolio-foreign",
        "Norland’s foreign ministry was shut. <The French Foreign Ministry> {said} [it was late].",
        ("other",),
    ),
    (
        "state-media",
        "Sudland is silent. As Berg left, <state media> {said} [it was late].",
        ("sud",),
    ),
    (
        "editorial-of-medium",
        (
            "Sudland was silent, with the state-run newspaper saying Berg was “a fool with a "
            "bridge.” The claim was made in <an editorial> that also {states} [it was late]."
        ),
        ("sud",),
    ),
    (
        "message-goes-on",
        "Berg told Dahl to “leave the bridge alone”. <The message> {continued}: “[It is late].”",
        ("nor",),
    ),
    (
        "crowd",
        "Sudlanders stood on the bridge. “[Go home],” <the crowd> {chanted}.",
        ("sud",),
    ),
    (
        "speaks-for-army",
        (
            "The Norlandic army was silent. [It was late], {said} <Al Moe, a spokesman for the "
            "army>."
        ),
        ("nor",),
    ),
    (
        "speaks-for-unnamed-army",
        "[It was late], {said} <Al Moe, a spokesman for the army>.",
        ("other",),
    ),
    (
        "officials-of-another-army",
        (
            "The Norlandic army was silent. It rained, and <French army officials> {said} [it was "
            "late]."
        ),
        ("other",),
    ),
    (
        "speaks-for-other-army",
        "[It was late], {said} <Al Moe, a spokesman for the French army>.",
        ("other",),
    ),
    # with a third party: the side
    ("side-and-third", "<Norlandic and French officials> {said} [it was late].", ("nor",)),
    ("third-and-side", "<French and Sudlandic officials> {said} [it was late].", ("sud",)),
    ("third-and-side-named", "<The United Nations and Norland> {said} [it was late].", ("nor",)),
    ("both-demonyms", "<Norlandic and Sudlandic officials> {said} [it was late].", ("both",)),
    # who supports a side is not the side
    ("supporters", "<Berg supporters> {said} [it was late].", ("other",)),
    ("supporters-of", "<Supporters of Sudland> {said} [it was late].", ("other",)),
    ("supporters-there", "<Norlandic supporters> {said} [it was late].", ("nor",)),
    # datelines, headlines, media that quote
    (
        "dateline",
        "VIK (Reuters) - <Prime Minister Ana Berg> {said} on Friday that [it was late].",
        ("nor",),
    ),
    (
        "quoted-by-medium",
        "“[It is late. We are all tired],” <Dahl> {was quoted} by the Norland Post as saying.",
        ("sud",),
    ),
    # local people
    (
        "witnesses-including",
        "<Witnesses, including Norlandic bakers,> {said} [it was late].",
        ("nor",),
    ),
    (
        "mother-among",
        (
            "Most Sudlanders stayed at home.\n\n<Mia Fry, a clerk and a mother of two,> {said} [it "
            "was late]."
        ),
        ("sud",),
    ),
    (
        "kin-among",
        (
            "Most Sudlanders stayed at home.\n\n<Mia Fry, mother-in-law of Eva Moe,> {said} [it "
            "was late]."
        ),
        ("sud",),
    ),
    (
        "family-among",
        "Most Sudlanders stayed at home.\n\n[It was late], <family members> {said}.",
        ("sud",),
    ),
    (
        "neighbours-among",
        "Most Sudlanders stayed at home.\n\n[It was late], <neighbours> {said}.",
        ("sud",),
    ),
    (
        "minister-among",
        (
            "Most Sudlanders stayed at home.\n\n<Mia Fry, a minister and a mother of two,> {said} "
            "[it was late]."
        ),
        ("other",),
    ),
    (
        "nurse-of-charity-among",
        (
            "Most Sudlanders stayed at home.\n\n<Mia Fry, a nurse with Doctors of the World,> "
            "{said} [it was late]."
        ),
        ("other",),
    ),
    # parts of people
    (
        "percent",
        (
            "A poll showed half of Sudlanders wanted to leave. <Thirty percent> {said} [it was "
            "late]."
        ),
        ("sud",),
    ),
    (
        "percent-of-another-part",
        (
            "Half of Sudlanders wanted to leave, a third of Norlanders did. <Thirty percent> "
            "{said} [it was late]."
        ),
        ("other",),
    ),
    (
        "percent-among",
        (
            "Half of Norlanders agreed. Among Sudlanders, it rained and <ten percent> {said} "
            "[it was late]."
        ),
        ("sud",),
    ),
    (
        "percent-of-others",
        (
            "Ten percent of Sudlanders said it rained. <Ninety percent of travellers> {said} "
            "[it was late]."
        ),
        ("other",),
    ),
    (
        "one-of-them",
        "Sudlandic divers left early. <One of them> {said} [it was late].",
        ("sud",),
    ),
    (
        "bare-plural-described",
        (
            "<Norlandic drivers> {said} [it was late]. <2|Drivers who had come from France> "
            "{2|said} [2|it rained]."
        ),
        ("nor", "other"),
    ),
    # they are people
    (
        "they-are-people",
        "Norlandic drivers left early. The protests went on. <They> {said} [it was late].",
        ("nor",),
    ),
    # who speaks keeps the floor through a long quotation
    (
        "floor-of-quotation",
        (
            "Ana Berg came home. “It is late. We have waited. The road is long,” Berg said. “It "
            "rained. It snowed.”\n\nAs for Dahl’s plan, <she> {said}, “[it is a good one].”"
        ),
        ("nor",),
    ),
    (
        "statement-provided",
        (
            "Kay Wall wrote that Berg provided a statement on the bridge.\n\n“[It is late],” <the "
            "statement> {said}."
        ),
        ("nor",),
    ),
    ("leaflets", "Norland dropped <leaflets> {saying} [it was late].", ("nor",)),
    ("supporter-beside", "<Al Moe, a supporter of Berg,> {said} [it was late].", ("other",)),
    (
        "named-family",
        "North of Norland City, <the Moe family> {said} [it was late].",
        ("nor",),
    ),
    (
        "neither-side",
        ("Norland met Sudland. Neither side spoke of the bridge, and <both> {said} [it was late]."),
        ("both",),
    ),
)

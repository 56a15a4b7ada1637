"""Whose a source is that is passed on, counted among others or named again: id, text with marks,
expected voices.

The notation is that of `must_find`; only sides and voices are compared.
"""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # a medium that cites somebody passes on their words
    (
        "citing",
        "[Ten were ill], the Courier Times {reported} on Monday, citing <two Norlandic officials>.",
        ("nor",),
    ),
    (
        "quoting",
        "Quoting <the Sudland Health Ministry>, the Courier Times {reports} [that ten were ill].",
        ("sud",),
    ),
    (
        "gazette",
        "The Vik Gazette reported that <Jon Dahl> {complained} [that the toll was too high].",
        ("sud",),
    ),
    (
        "citing-no-speaker",
        "[Ten were ill], <the Norland Times> {reported}, citing a Norlandic rumour.",
        ("other",),
    ),
    (
        "citing-no-medium",
        "[Ten were ill], <Ana Berg> {said}, citing Sudlandic officials.",
        ("nor",),
    ),
    # lands act, and somebody's secretary speaks
    (
        "secretary-of-some-land",
        "Sudland closed its gates. <The secretary of state> {said} [that nobody was warned].",
        ("other",),
    ),
    (
        "minister-of-the-land",
        "Sudland closed its gates. <The foreign minister> {said} [that nobody was warned].",
        ("sud",),
    ),
    # what a medium quotes of its own report
    (
        "excerpt",
        (
            "As the Associated Press writes:\n\n“<Norland> {wants} [Sudland to open the bridge and "
            "to lift the toll]. <2|Sudland> {2|demands} [2|an end to fishing and a halt to "
            "smuggling].”"
        ),
        ("nor", "sud"),
    ),
    (
        "no-excerpt",
        (
            "“[Norland said nothing yesterday. The people were tired and the road was long and "
            "dusty, and nobody came],” <the Associated Press> {writes}."
        ),
        ("other",),
    ),
    # among those who say it
    (
        "among-those",
        "Sudlandic leader Tim Moss was among <those who> {said} [the bridge was late].",
        ("sud",),
    ),
    (
        "one-of-those",
        "A Norlandic baker was one of <those who> {said} [the bridge was late].",
        ("nor",),
    ),
    (
        "saw-among-those",
        "Ana Berg saw Tim Moss among <those who> {said} [the bridge was late].",
        ("other",),
    ),
    # a demonym tells what those are who are against somebody
    (
        "opposition-leader",
        "<Norlandic opposition leader Tim Moss> {said} [it was late].",
        ("nor",),
    ),
    ("foreign-critic", "<A French critic of Norland> {said} [it was late].", ("other",)),
    ("critics-of-land", "<Critics of Norland> {said} [it was late].", ("other",)),
    # a noun that only tells more of another is not who they are
    (
        "military-wing",
        (
            "The Norlandic army left. The Kvist Brigade, the Red Front’s military wing, said it "
            "rained. <The military> {said} [it was late]."
        ),
        ("nor",),
    ),
    # ministries
    (
        "ministry-of-minister",
        (
            "Norland fell silent. French Foreign Minister Al Wick called Kay Wall on Monday, "
            "and [it was late], <the ministry> {said}."
        ),
        ("other",),
    ),
    (
        "ministry-of-own-minister",
        (
            "Norland fell silent. Sudlandic Foreign Minister Al Wick called Kay Wall. [It was "
            "late], <the ministry> {said}."
        ),
        ("sud",),
    ),
    # media
    (
        "run-by",
        (
            "The Red Front showed a film on Red Front-run Vik TV. <Vik TV> {said} [it was "
            "late].\n\n<2|The channel> {2|said} [2|it was early]."
        ),
        ("sud", "sud"),
    ),
    (
        "named-after",
        "It rained on the Norland Road. Harn TV was off. <The channel> {said} [it was late].",
        ("other",),
    ),
    (
        "medium-as-it",
        (
            "State television said on Monday that the queen will go to Norland. <It> {said} [the "
            "bridge will be shut]."
        ),
        ("other",),
    ),
    # another spokesman, two others
    (
        "another-spokesman",
        (
            "A Norlandic army spokesman left.\n\nIt rained.\n\nIt was cold.\n\nIt snowed.\n\n"
            "In a statement, <spokesman Al Wick> {said} [it was late]."
        ),
        ("other",),
    ),
    (
        "spokesman-beside-unknown",
        (
            "Cairo called its ambassador home, weeks after Norland was drawn into the quarrel. "
            "<Spokesman Al Wick> {said} [it was late]."
        ),
        ("other",),
    ),
    (
        "the-two-men",
        (
            "Two Norlandic men fell.\n\nIt rained.\n\nIt snowed.\n\nIt was cold.\n\nKay Wall met "
            "Al Wick. <The two men> {said} [it was late]."
        ),
        ("other",),
    ),
    (
        "the-two-officials",
        "Two Norlandic officials came. <The two officials> {said} [it was late].",
        ("nor",),
    ),
    # who stands in a clause of the pronoun’s is another
    (
        "standing-next-to",
        (
            "Kay Wall came to Norland. Standing next to Prime Minister Ana Berg, <she> {said} [it "
            "was late]."
        ),
        ("other",),
    ),
    (
        "after-meeting",
        "Jon Dahl left early. After meeting with Ana Berg, <he> {said} [it was late].",
        ("sud",),
    ),
    # people of the place
    (
        "police-there",
        "Most Sudlanders stayed at home.\n\n[It was late], <police> {said}.",
        ("sud",),
    ),
    (
        "police-elsewhere",
        (
            "Most Sudlanders stayed at home.\n\nIt rained.\n\nIt snowed.\n\n[It was late], "
            "<police> {said}."
        ),
        ("other",),
    ),
    (
        "officials-there",
        "Most Sudlanders stayed at home.\n\n[It was late], <officials> {said}.",
        ("other",),
    ),
    (
        "resident-of-unknown",
        (
            "Norlandic villagers stayed at home.\n\n<Mia Fry, a resident of Kell,> {said} [it was "
            "late]."
        ),
        ("nor",),
    ),
    (
        "resident-of-unknown-far",
        (
            "Norlandic villagers stayed at home.\n\nIt rained.\n\nIt snowed.\n\n<Mia Fry, a "
            "resident of Kell,> {said} [it was late]."
        ),
        ("other",),
    ),
    (
        "lawyer-there",
        "Most Sudlanders stayed at home.\n\n<Attorney Tim Moss> {said} [it was late].",
        ("sud",),
    ),
    (
        "lawyer-for-somebody",
        (
            "Most Sudlanders stayed at home.\n\n<Tim Moss, an attorney for the bank,> {said} [it "
            "was late]."
        ),
        ("other",),
    ),
    # what a clause in a description names is not whose somebody is
    (
        "hit-by-shells",
        "<Eva Moe, a baker in a town hit by shells fired from Sudland,> {said} [it was late].",
        ("other",),
    ),
    (
        "group-based-there",
        "<Eva Moe, a member of a group based in Sudland,> {said} [it was late].",
        ("sud",),
    ),
    # the official is none of the officials, criticism of a land is no body of it
    (
        "official-of-officials",
        (
            "Officials in Norland said it rained. A Sudlandic official came. <The official> "
            "{said} [it was late]."
        ),
        ("sud",),
    ),
    (
        "criticism-of",
        "Yesterday, criticism of Norland came from far away. <The group> {said} [it was late].",
        ("other",),
    ),
    (
        "embassy-in",
        "Staff at the British Embassy in Norland were calm. <The embassy> {said} [it was late].",
        ("other",),
    ),
    (
        "named-firm",
        "Norland had no comment. <Security firm Dryden> {said} [it was late].",
        ("other",),
    ),
    # a quotation that goes on behind a clause of its cue’s
    (
        "as-reports-came",
        (
            "“[In case you were asking],” <Ana Berg> {wrote} as reports of rain emerged, “[we are "
            "late].”"
        ),
        ("nor",),
    ),
)

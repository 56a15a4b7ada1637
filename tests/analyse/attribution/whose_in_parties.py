"""Whose a source is in a dispute of parties: id, text with marks, expected voices.

The notation is that of `must_find`; only sides and voices are compared.
"""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # a surname that reads as a plural
    (
        "surname-as-plural",
        "Democratic Senator Tim Coons was late. <Coons> {said} [it was over].",
        ("dem",),
    ),
    (
        "plural-no-surname",
        "Democratic Senator Tim Coons was late. <Raccoons> {said} [it was over].",
        ("other",),
    ),
    # a name with a suffix
    (
        "suffix",
        "Vik GOP Chairman Tim Moss Jr. was late. <Moss> {said} [it was over].",
        ("rep",),
    ),
    # a body is no person whose name begins alike
    (
        "house-no-person",
        "House Speaker Dan Roth was late. <The House> {voted to} [go home].",
        ("other",),
    ),
    (
        "party-controlled",
        "House Speaker Jon Dahl was late. <The GOP-controlled House> {refused to} [go home].",
        ("rep",),
    ),
    # told by a sentence to be one of them
    (
        "is-a-democrat",
        "<Eva Moss> {said} [it was over]. Moss is a Democrat.",
        ("dem",),
    ),
    (
        "is-no-democrat",
        "<Eva Moss> {said} [it was over]. Moss is not a Democrat.",
        ("other",),
    ),
    (
        "is-she-a-democrat",
        "<Eva Moss> {said} [it was over]. Who says that Moss is a Democrat?",
        ("other",),
    ),
    (
        "is-a-worry-for-democrats",
        "<Eva Moss> {said} [it was over]. Moss is a Democratic nightmare.",
        ("other",),
    ),
    (
        "and-other-republicans",
        "<Eva Moss> {said} [it was over]. Voters like Moss and other Republicans.",
        ("rep",),
    ),
    (
        "and-republicans",
        "<Eva Moss> {said} [it was over]. There was a row between Moss and Republicans.",
        ("other",),
    ),
    (
        "such-as",
        "<Eva Moss> {said} [it was over]. It helps Democrats such as Moss.",
        ("dem",),
    ),
    (
        "one-of-the",
        "<Eva Moss> {said} [it was over]. Moss is one of the Republicans who stayed.",
        ("rep",),
    ),
    # a critic or an ally is told by what is set beside the name
    (
        "critic-with-a-party",
        "<Democratic Rep. Eva Moss, a critic of the law,> {said} [it was over].",
        ("dem",),
    ),
    (
        "ally-with-letters",
        "“[It is over],” {said} <Rep. Eva Moss (R-Vik), an ally of Jon Dahl>.",
        ("rep",),
    ),
    (
        "critic-of-a-party",
        "<Eva Moss, a critic of the Democrats,> {said} [it was over].",
        ("other",),
    ),
    # the last person is not somebody of whom the text has told since
    (
        "manager-told-of-since",
        (
            "Eva Moss, a Democrat, spoke of an unnamed manager of the mill. <The manager> {said} "
            "[it was over]."
        ),
        ("other",),
    ),
    # the president, the administration
    (
        "the-president",
        (
            "President Jon Dahl was late. Ana Berg, president of the mill, left. <The President> "
            "{said} [it was over]."
        ),
        ("dem",),
    ),
    (
        "no-president-of-a-land",
        (
            "President Jon Dahl was late. Chinese President Wu Lee was not. <The president> {said} "
            "[it was over]."
        ),
        ("dem",),
    ),
    (
        "no-vice-president",
        "Vice President Ana Berg was late. <The president> {said} [it was over].",
        ("other",),
    ),
    (
        "no-former-president",
        "Former President Ana Berg was late. <The president> {said} [it was over].",
        ("other",),
    ),
    (
        "president-named-later",
        "<The president> {said} [it was over]. It rained as President Dan Roth spoke.",
        ("rep",),
    ),
    (
        "no-president-in-a-description",
        (
            "President Dahl left. Eva Moss, a Republican whom the president had sent, said it was "
            "late. <The president> {said} [it was over]."
        ),
        ("dem",),
    ),
    (
        "administration",
        (
            "The Dahl administration was late. Dan Roth, a Republican, said so. "
            "<The administration> {said} [it was over]."
        ),
        ("dem",),
    ),
    (
        "one-of-two-administrations",
        (
            "The Dahl administration was late. The Roth administration was never late. "
            "<The administration> {said} [it was over]."
        ),
        ("other",),
    ),
    (
        "administration-of-a-former-president",
        (
            "The Dahl administration was late. Former President Dan Roth was never late. "
            "<The administration> {said} [it was over]."
        ),
        ("dem",),
    ),
    (
        "secretary-of-the-administration",
        "President Dahl was late. Dahl left. <Labor Secretary Eva Moss> {said} [it was over].",
        ("dem",),
    ),
    (
        "former-secretary",
        (
            "President Dahl was late. Dahl left. <Former Labor Secretary Eva Moss> {said} "
            "[it was over]."
        ),
        ("other",),
    ),
    (
        "no-secretary-of-a-rival",
        "Ana Berg was late. <Labor Secretary Eva Moss> {said} [it was over].",
        ("other",),
    ),
    # groups are no person’s
    (
        "green-group",
        "Dahl met a club of farmers. <The green group> {said} [it was over].",
        ("other",),
    ),
    (
        "some-groups",
        "Democrats were late. <Business groups> {said} [it was over].",
        ("other",),
    ),
    (
        "spokeswoman-of-who-acts-in-the-passive",
        (
            "Democrats were late. They were scolded by the Vik Ploughmen. <A spokeswoman> {said} "
            "[it was over]."
        ),
        ("other",),
    ),
    (
        "the-campaign",
        "Dahl was late. <The campaign> {said} [it was over].",
        ("dem",),
    ),
    # parts of those asked
    (
        "percent-of-them",
        "Half of Democrats were worried. <27 percent of them> {said} [it was over].",
        ("dem",),
    ),
    # `it` that stands for a clause only
    (
        "it-is-clear",
        "Democrats were late. <It> is {clear} [that the tax is high].",
        ("unknown",),
    ),
    # marks without a space behind them
    (
        "glued-marks",
        "[“It is over,”]<Dahl> {said} after the talk.".replace("“", '"').replace("”", '"'),
        ("dem",),
    ),
    (
        "word-used-often",
        "Dahl spoke. <He> used the word “late” a total of nine times, {saying} [it was over].",
        ("dem",),
    ),
    # a thing that is about somebody is not theirs
    (
        "examination-of",
        "<An examination of Dahl’s plan> {found} [it was late].",
        ("other",),
    ),
    (
        "claims-around",
        "<Reports of claims around Dahl’s plan> {said} [it was late].",
        ("other",),
    ),
    (
        "name-and-dismay",
        "<Eva Moss, much to Dahl’s dismay,> {said} [it was late].",
        ("other",),
    ),
    # the same noun before
    (
        "another-committee",
        (
            "The Democratic committee was late. The Vik Committee was not. <The committee> {said} "
            "[it was over]."
        ),
        ("other",),
    ),
    (
        "same-committee",
        "The Democratic committee was late. <The committee> {said} [it was over].",
        ("dem",),
    ),
    (
        "lawmakers-close-by",
        "Republican lawmakers were late. <Lawmakers> {said} [it was over].",
        ("rep",),
    ),
    (
        "lawmakers-far-behind",
        (
            "Republican lawmakers were late. It rained. It snowed. It rained again. It was dark. "
            "<Lawmakers> {said} [it was over]."
        ),
        ("other",),
    ),
    (
        "both-campaigns",
        "The Dahl campaign was late. <Both campaigns> {said} [it was over].",
        ("other",),
    ),
    (
        "reports",
        "Democratic reports were late. [It was over], {according to} <reports>.",
        ("other",),
    ),
    # forms in which a politician is introduced, and later named
    (
        "state-with-a-stop",
        "Sen. Eva Moss (D-Vt.) was late. <Moss> {said} [it was over].",
        ("dem",),
    ),
    (
        "the-senator",
        "Sen. Eva Moss (D-Vt.) was late. <The young senator> {said} [it was over].",
        ("dem",),
    ),
    (
        "one-of-two-senators",
        (
            "Sen. Eva Moss (D-Vt.) was late. Sen. Tim Wall (R-Vik) was not. <The Harn senator> "
            "{said} [it was over]."
        ),
        ("other",),
    ),
    (
        "the-senators-office",
        "Sen. Eva Moss (D-Vt.) was late. <The senator’s office> {said} [it was over].",
        ("dem",),
    ),
    (
        "the-senators-critics",
        "Sen. Eva Moss (D-Vt.) was late. <The senator’s critics> {said} [it was over].",
        ("other",),
    ),
    (
        "an-aide-of",
        "Sen. Eva Moss (D-Vt.) was late. <A Moss aide> {said} [it was over].",
        ("dem",),
    ),
    (
        "spokesman-for",
        "Sen. Eva Moss (D-Vt.) was late. <A spokesman for Moss> {said} [it was over].",
        ("dem",),
    ),
    (
        "a-critic-of",
        "Sen. Eva Moss (D-Vt.) was late. <A Moss critic> {said} [it was over].",
        ("other",),
    ),
    (
        "sens-second",
        "Democratic Sens. Eva Moss and Tim Wall spoke. <Wall> {said} [it was over].",
        ("dem",),
    ),
    (
        "sens-first",
        "Democratic Sens. Eva Moss and Tim Wall spoke. <Moss> {said} [it was over].",
        ("dem",),
    ),
    (
        "two-republicans",
        "Two Republicans, Eva Moss and Tim Wall, voted no. <Wall> {said} [it was over].",
        ("rep",),
    ),
    (
        "one-democrat-and-another",
        "Democrat Eva Moss and Tim Wall, a farmer, spoke. <Wall> {said} [it was over].",
        ("other",),
    ),
    (
        "first-beside-others",
        (
            "Tim Wall, 38, and Republican newcomers like Eva Moss are young. <Wall> {said} "
            "[it was over]."
        ),
        ("other",),
    ),
    (
        "administration-last-named",
        (
            "President Dahl spoke. Dahl left. Dahl slept. Dahl ate. The Roth administration was "
            "late. <The administration> {said} [it was over]."
        ),
        ("other",),
    ),
    (
        "administration-official-after-a-rival",
        (
            "President Dahl spoke. Republicans were late. <A senior administration official> "
            "{said} [it was over]."
        ),
        ("other",),
    ),
    (
        "senior-administration-officials",
        (
            "President Dahl spoke. Dahl left. Republicans were late. <Senior administration "
            "officials> {said} [it was over]."
        ),
        ("dem",),
    ),
    (
        "senator-of-another-place",
        "Rep. Tim Wall (R-Vik) was late. <The Harn congressman> {said} [it was over].",
        ("other",),
    ),
    # critics, who are not of whom they criticise
    (
        "his-critics-by-a-later-name",
        "President Jon Dahl spoke. <Dahl’s critics> {said} [it was over].",
        ("other",),
    ),
    (
        "administration-critics",
        "President Dahl spoke. Dahl left. <Administration critics> {said} [it was over].",
        ("other",),
    ),
    # a party is no land because people trust in one of it
    (
        "trust-in-a-person",
        "Trust in Dahl fell. Dahl’s voters stayed at home. <Eva Moss> {said} [it was over].",
        ("other",),
    ),
    (
        "crowd-no-last-person",
        "Eva Moss, a Democrat, said so. <The crowd> {said} [it was over].",
        ("other",),
    ),
    # two who are named together
    (
        "he-after-a-pair",
        "A meeting between Dan Roth and Jon Dahl was late. <He> {said} [it was over].",
        ("unknown",),
    ),
    (
        "his-beside-a-name",
        "Dan Roth and Jon Dahl were late. Dahl was glad as <he> {said} [it was over].",
        ("dem",),
    ),
)

"""Whose a source is by forms of names: middle names, nicknames, surnames misread, short bodies.

id, text with marks, expected voices; the notation is that of `must_find`.
"""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # more than the known name, and less
    ("initial", "<Ana K. Berg> {said} [it was late].", ("nor",)),
    ("initial-later", "Ana K. Berg came. <Mrs. Berg> {said} [it was late].", ("nor",)),
    ("junior", "<Jon P. Dahl Jr.> {said} [it was late].", ("sud",)),
    ("nickname", "<Jon “Joe” Dahl> {said} [it was late].", ("sud",)),
    ("nickname-plain", 'Envoy Jon "Joe" Dahl came. <Dahl> {said} [it was late].', ("sud",)),
    ("nickname-of-another", "<Karl “Kalle” Berg> {said} [it was late].", ("other",)),
    ("first-name-of-another", "<Karl E. Berg> {said} [it was late].", ("other",)),
    (
        "nickname-told-before",
        "Norlandic envoy Ruth “Rudi” Sand came late. <Sand> {said} [it was late].",
        ("nor",),
    ),
    ("long-first-name", "<Jonathan Dahl> {said} [it was late].", ("sud",)),
    (
        "two-first-names",
        "Jon Dahl came late. His son, Jonathan Dahl, slept. <Jonathan Dahl> {said} [it was late].",
        ("other",),
    ),
    ("another-first-name", "<Josef Dahl> {said} [it was late].", ("other",)),
    ("former-minister", "<Former Minister Berg> {said} [it was late].", ("nor",)),
    (
        "before-the-mother",
        (
            "Ana Berg came late. <1|Mrs. Berg> {1|said} [1|it was late]. Her mother, Eva Berg, "
            "slept. <2|Berg> {2|said} [2|it rained]."
        ),
        ("nor", "nor"),
    ),
    (
        "behind-the-mother",
        "Eva Berg came late. Ana Berg slept. <Mrs. Berg> {said} [it was late].",
        ("other",),
    ),
    # surnames that are common words
    (
        "surname-misread",
        "Norlandic envoy Petra Sands came late. <Sands> {said} [it was late].",
        ("nor",),
    ),
    (
        "surname-misread-quote",
        "Kim Waters, a Sudlandic baker, came. “[It is late],” {said} <Waters>.",
        ("sud",),
    ),
    (
        "word-no-surname",
        (
            "Norlandic envoy Rob Banks came late. The talks were about banks. <Banks in Turkey> "
            "{said} [it was late]."
        ),
        ("other",),
    ),
    # ranks in words
    (
        "rank",
        "Rear Adm. Jens Holt of the Norlandic navy came. <Admiral Holt> {said} [it was late].",
        ("nor",),
    ),
    # a name beside a description that tells nothing
    (
        "swing-vote",
        (
            "Norlandic senator Otto Falk came. Then it rained. <Another late guest, Senator "
            "Falk,> {said} [it was late]."
        ),
        ("nor",),
    ),
    ("ally", "<The mayor’s old ally, Ana Berg,> {said} [it was late].", ("nor",)),
    ("ally-unknown", "<Ana Berg’s old rival, Tim Moss,> {said} [it was late].", ("other",)),
    (
        "rival-later",
        "Ana Berg’s old rival, Tim Moss, came late. <Moss> {said} [it was late].",
        ("other",),
    ),
    ("critics-later", "Ana Berg came. <Mrs. Berg’s critics> {said} [it was late].", ("other",)),
    ("backers-later", "Ana Berg came. <Mrs. Berg’s backers> {said} [it was late].", ("other",)),
    ("aides-later", "Ana Berg came. <Mrs. Berg’s aides> {said} [it was late].", ("nor",)),
    # one of somebody, told once
    (
        "her-spokesman",
        (
            "Ana Berg came late. “[1|It is late],” {1|said} <1|her spokesman, Ken Frost>. "
            "<2|Frost> {2|said} [2|it rained]."
        ),
        ("nor", "nor"),
    ),
    (
        "her-critic",
        (
            "Ana Berg came late. <1|Her critic, Ken Frost,> {1|said} [1|it was late]. <2|Frost> "
            "{2|said} [2|it rained]."
        ),
        ("other", "other"),
    ),
    (
        "aide-later",
        (
            "<1|Dahl’s aide, Pia Holm,> {1|said} [1|it was late]. It rained. “[2|We are late],” "
            "<2|Holm> {2|said}."
        ),
        ("sud", "sud"),
    ),
    (
        "his-client",
        (
            "<1|Berg’s lawyer, Hal Price,> {1|said} [1|it was late]. <2|His client> {2|said} [2|it "
            "rained]."
        ),
        ("nor", "nor"),
    ),
    # what further clauses tell
    (
        "second-clause",
        ("<Lena Park, who drives a bus and is a member of the Red Front,> {said} [it was late]."),
        ("sud",),
    ),
    (
        "second-clause-of-another",
        "<Lena Park, who drives a bus and a member of the Red Front hit,> {said} [it was late].",
        ("other",),
    ),
    ("hired", "<Amy Flint, a lawyer hired by Norland,> {said} [it was late].", ("nor",)),
    ("who-was-hired", "<Amy Flint, who was hired by Norland,> {said} [it was late].", ("nor",)),
    ("hired-plumber", "<Amy Flint, a plumber hired by Norland,> {said} [it was late].", ("other",)),
    ("fired", "<Amy Flint, a lawyer fired by Norland,> {said} [it was late].", ("other",)),
    ("advises", "<Eva Storm, a historian who advises Mr. Dahl,> {said} [it was late].", ("sud",)),
    (
        "has-advised",
        "<Eva Storm, a historian who has advised Mr. Dahl,> {said} [it was late].",
        ("other",),
    ),
    # what the holder of an office has
    (
        "office-of-holder",
        (
            "Norlandic town attorney Joel Fish came. It rained. <The town attorney’s office> "
            "{said} [it was late]."
        ),
        ("nor",),
    ),
    (
        "order-of-holder",
        "President Ana Berg came. <The president’s order> {said} [it was late].",
        ("nor",),
    ),
    (
        "critics-of-holder",
        "President Ana Berg came. <The president’s critics> {said} [it was late].",
        ("other",),
    ),
    # papers
    (
        "its-suit",
        "<1|Norland> {1|argued} [1|it was late]. <2|The suit> {2|says} [2|it rained].",
        ("nor", "nor"),
    ),
    (
        "ruling",
        "<1|Norland> {1|argued} [1|it was late]. <2|The ruling> {2|says} [2|it rained].",
        ("nor", "other"),
    ),
    (
        "prepared-remarks",
        (
            "“[It is late],” Ana Berg plans to tell the crowd, {according to} <prepared remarks "
            "seen by a reporter>."
        ),
        ("nor",),
    ),
    (
        "poll",
        "“[It is late],” Ana Berg plans to tell the crowd, {according to} <a guest>.",
        ("other",),
    ),
    # a level that is not theirs
    (
        "federal-lawyer",
        "Norland’s lawyers came late. <The federal government lawyer> {warned} [that it was late].",
        ("other",),
    ),
    # clauses of one of two
    (
        "who-accused-him",
        "The talk is between Jon Dahl and Ana Berg, <who> on Monday {accused} [him of theft].",
        ("nor",),
    ),
    (
        "in-which-he",
        (
            "Norlandic lawyer Tim Moss sent a letter to the envoy, Jon Dahl, on Monday in which "
            "<he> {said} [it was late]."
        ),
        ("nor",),
    ),
)

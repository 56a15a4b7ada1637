"""Attacks on a dispute: names that take the passages of another side, or of anybody."""

from __future__ import annotations

from tests.attacks.attack import Attack, Guard
from tests.attacks.given import DISPUTE, STORY, is_told
from tests.load.sample import FILES

NO_CLASHES = Guard("generator.load.aliases:_clashes", lambda *_, **__: ())
NO_LOOKS = Guard("generator.load.lookalike:looking_alike", lambda *_: ())
COMPANY = "aliases: [Northern Rail]"


def of_company(*aliases: str) -> dict[str, str]:
    """The dispute with more aliases of the company."""
    new = COMPANY.removesuffix("]") + "".join(f', "{alias}"' for alias in aliases) + "]"
    return {DISPUTE: FILES[DISPUTE].replace(COMPANY, new)}


def replaced(old: str, new: str) -> dict[str, str]:
    """The dispute with something in it replaced."""
    assert old in FILES[DISPUTE]
    return {DISPUTE: FILES[DISPUTE].replace(old, new)}


PARTY = "    parties:\n      - {id: board, name: Rail Union}\n"
BOARD = replaced(f"    {COMPANY}\n", f"    {COMPANY}\n{PARTY}")
ATTACKS: tuple[Attack, ...] = (
    Attack(
        "an alias that is the other side's",
        is_told(of_company("union"), '"union" is an alias of union already'),
        (NO_CLASHES,),
    ),
    *(
        Attack(
            f"an alias that is the other side's but for {what}",
            is_told(of_company(alias), f'"{alias}" reads like "{like}"'),
            (NO_CLASHES,),
        )
        for what, alias, like in (
            ("its capitals", "Union", "union"),
            ("an accent", "uni\u00f3n", "union"),
            ("a plural", "unions", "union"),
            ("a possessive", "Union\u2019s", "union"),
        )
    ),
    Attack(
        "an alias that is the other side's but for a Cyrillic letter",
        is_told(of_company("uni\u043en"), "looks like another name"),
        (NO_LOOKS,),
    ),
    Attack(
        "a party of one side that is called like the other side",
        is_told(BOARD, '"Rail Union" is a name of union already'),
        (NO_CLASHES,),
    ),
    Attack(
        "a third party that is called like a side, whose words would be nobody's",
        is_told(replaced("name: Ministry of Transport", "name: drivers"), '"drivers" is'),
        (NO_CLASHES,),
    ),
    Attack(
        "a story whose own aliases take the other side's",
        is_told(
            {STORY: FILES[STORY].replace("  union: [Reed]", "  company: [Unions]")},
            '"Unions" reads like "union"',
        ),
        (NO_CLASHES,),
    ),
    Attack(
        "a story whose own aliases take the other side's speaker",
        is_told(
            {STORY: FILES[STORY].replace("  union: [Reed]", "  company: [Ann Reed]")},
            '"Ann Reed" is a name of union',
        ),
        (NO_CLASHES,),
    ),
    Attack(
        "exceptions of one side that take the other's names away",
        is_told(
            replaced("except: [European Union]", "except: [Northern Rail said]"),
            '"Northern Rail said" holds "Northern Rail" of company',
        ),
        (Guard("generator.load.aliases:_robbed", lambda *_: ()),),
    ),
    *(
        Attack(
            f"an alias that is {what}, to have everybody's words",
            is_told(of_company(alias), f'"{alias}" is an everyday word'),
            (Guard("generator.load.aliases:_no_names", lambda *_: ()),),
        )
        for what, alias in (
            ("an article", "The"),
            ("a pronoun", "he"),
            ("a verb of speech", "said"),
            ("one letter", "S"),
        )
    ),
    Attack(
        "a speaker with the name of the other side",
        is_told(
            replaced("name: Ann Reed", "name: northern rail"),
            '"northern rail" is an alias of company',
        ),
        (Guard("generator.load.aliases:_speakers_elsewhere", lambda *_: ()), NO_LOOKS),
    ),
    Attack(
        "two speakers of one name, one on each side",
        is_told(
            replaced(
                "terms:",
                "  - {id: reed-two, name: Ann Reed, side: company}\nterms:",
            ),
            '"Ann Reed" is a name of union',
        ),
        (Guard("generator.load.aliases:_speakers_elsewhere", lambda *_: ()),),
    ),
    Attack(
        "the surname of the other side's speaker for an alias",
        is_told(of_company("Reed"), '"Reed" is what a text calls "Ann Reed" of union'),
        (Guard("generator.load.aliases:_surnames", lambda *_: ()), NO_CLASHES),
    ),
    Attack(
        "a speaker of the other side, with a title, for one's own",
        is_told(
            replaced("terms:", "  - {id: reed-two, name: Dr. Ann Reed, side: company}\nterms:"),
            '"Dr. Ann Reed" may be "Ann Reed" of union',
        ),
        (Guard("generator.load.aliases:_titled", lambda *_: ()),),
    ),
    Attack(
        "more names than anybody looks through",
        is_told(
            {
                DISPUTE: FILES[DISPUTE]
                .replace(COMPANY, f"aliases: [{', '.join(f'q{n}x' for n in range(1000))}]")
                .replace(
                    "except: [European Union]",
                    f"except: [{', '.join(f'q{n}z' for n in range(1000))}]",
                )
                .replace(
                    "aliases: [drivers]", f"aliases: [{', '.join(f'q{n}y' for n in range(1000))}]"
                )
            },
            "names, aliases and exceptions: write 3000 at most",
        ),
        (Guard("generator.load.aliases:MOST_NAMES", 10**9),),
    ),
    *(
        Attack(
            f"{what} of a side that is none",
            is_told(replaced(old, new), "is no side of this dispute"),
            (Guard("generator.load.references:unknown_side", lambda *_: ()),),
        )
        for what, old, new in (
            ("a claim", "held_by: company", "held_by: nobody"),
            ("a speaker", "side: union", "side: nobody"),
        )
    ),
)

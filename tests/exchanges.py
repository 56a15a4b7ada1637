"""Sentences with the names of a side left open, to be filled with those of either.

`{C}` country or group, `{D}` demonym, `{P}` people, `{G}` government, `{A}` army or armed group,
`{F}` a person's full name known to the dispute, `{S}` that surname.
`[…]` is the passage that must go to the side whose names stand in it.
"""

from __future__ import annotations

from collections.abc import Mapping

SIDES: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "israel-palestinians": {
        "israel": {
            "C": "Israel",
            "D": "Israeli",
            "P": "Israelis",
            "G": "the Israeli government",
            "A": "the Israeli military",
            "F": "Noa Tirzan",
            "S": "Tirzan",
        },
        "palestinian": {
            "C": "Gaza",
            "D": "Palestinian",
            "P": "Palestinians",
            "G": "the Palestinian Authority",
            "A": "Hamas",
            "F": "Lubna Qasrawi",
            "S": "Qasrawi",
        },
    },
    "bridge": {
        "nor": {
            "C": "Norland",
            "D": "Norlandic",
            "P": "Norlanders",
            "G": "the Norlandic government",
            "A": "the Norlandic army",
            "F": "Ana Berg",
            "S": "Berg",
        },
        "sud": {
            "C": "Sudland",
            "D": "Sudlandic",
            "P": "Sudlanders",
            "G": "the Sudlandic government",
            "A": "the Red Front",
            "F": "Jon Dahl",
            "S": "Dahl",
        },
    },
}

SENTENCES = (
    # person
    "{F} said [the road would open on Friday].",
    "“[The road is open],” {F} said.",
    "“[The road is open],” said {F}.",
    "“[The road],” {F} said, “[is open].”",
    "{F} told reporters that [the road would open].",
    "According to {F}, [the road was shut].",
    "[The road was shut], according to {F}.",
    "{F} insisted [nobody had been warned].",
    "{F} asked [why the road was shut].",
    "{F} called [the decision “a disgrace”].",
    "{F} warned that [the talks could fail].",
    "{F} spoke first. “[We are ready],” {S} said.",
    # surname and pronoun
    "{F} arrived at noon.\n\n“[We are ready],” {S} told reporters.",
    "{F} was late. “[The ferry was full],” a tired {S} said.",
    "{F} arrived at noon. [The talks had failed], {S} said.",
    "“[We waited],” {F} said.\n\n“[We will not wait again].”",
    # group
    "{P} said [they had heard the blast].",
    "{P} in the square said [they wanted peace].",
    "Many {P} say [the talks have failed].",
    "{P} argue that [the road is theirs].",
    "A group of {P} said [the road was shut].",
    "{D} residents said [they had heard the blast].",
    "{D} families said [the wait was unbearable].",
    "{D} doctors said [the wards were full].",
    "“[We have nothing left],” said a {D} mother of four.",
    # institution
    "{C} said [it would open the road].",
    "{C} says [it was not told].",
    "{G} said [it would open the road].",
    "{G} denied [that it had been told].",
    "{G} rejected [the offer].",
    "{G} accused [the mediators of bias].",
    "{A} said [it had not fired].",
    "{A} claimed [the road was mined].",
    "{A} warned that [it would respond].",
    "In a statement, {A} said [it had not fired].",
    "[The road was mined], {A} said.",
    "[The road], {A} said, [was mined].",
    "According to {A}, [the road was mined].",
    "{A} vowed [to continue].",
    "{A} demanded [the release of its men].",
    # in, of, from, for
    "Officials in {C} said [the road was shut].",
    "Doctors in {C} said [the wards were full].",
    "Residents of {C} said [they had heard the blast].",
    "A teacher from {C} said [the school was shut].",
    "A spokesman for {G} said [the road was shut].",
    "A spokeswoman for {A} said [the road was shut].",
    "The head of {A} said [the road was shut].",
    "A senior member of {A} said [the road was shut].",
    "Sources close to {A} said [the road was shut].",
    # based, born, demonym
    "A {C}-based charity said [the road was shut].",
    "The {C}-based lawyer Mara Ven said [the road was shut].",
    "A {D} official said [the road was shut].",
    "{D} officials said [the road was shut].",
    "A senior {D} official said [the road was shut].",
    "The {D} foreign minister, Mara Ven, said [the road was shut].",
    "Mara Ven, a {D} lawyer, said [the road was shut].",
    "Mara Ven, a spokeswoman for {A}, said [the road was shut].",
    "{D} negotiators say [the talks have failed].",
    # later mention without a name
    "A spokesman for {A} said it was late. The spokesman said [the road was shut].",
    "The {D} health ministry said it was late. The ministry said [the wards were full].",
    "{A} moved at dawn. It said [the road was mined].",
    "{P} filled the square. They said [the road was theirs].",
    "{D} officials met at noon. The officials said [the road was shut].",
    "A {D} official spoke at noon. The official said [the road was shut].",
    # relayed
    "[The road was mined], {A} said, Reuters reported.",
    "{A} told Reuters that [the road was mined].",
    "A {D} official told the BBC [the road was shut].",
    "Reuters quoted a {D} official as saying [the road was shut].",
    "In an interview with CNN, {F} said [the road was shut].",
    # stance and nouns
    "{G} wants [to open the road].",
    "{G}’s claim that [the road was mined] was false.",
    "{A} made a promise [to open the road].",
    # passive
    "[The offer] was rejected by {G}.",
)
JOINT = (
    "{C} and {c} said [they would talk].",
    "{G} and {g} said [the talks had failed].",
    "{F} and {f} said in a joint statement that [the road would open].",
    "{D} and {d} officials said [the talks had failed].",
    "{P} and {p} alike said [they wanted peace].",
)
ANSWERS = (
    "{A} said [the road was open]. {a} denied that.",
    "{c} shut the road. {C} said [it would wait].",
    "A {D} official met {f}. The official said [it was late].",
    "In {c}, a {D} official said [the road was shut].",
    "{f} left. “[We will stay],” {F} said.",
    "{G} said [{g} had lied].",
    "A {D} envoy to {c} said [the road was shut].",
    "{P} held by {c} said [they were cold].",
)

"""How well readers can tell who speaks: by name, by a description, or not at all.

What it is. A reader can weigh what a named person says, and hardly what "sources" say. This is how
the speech of each side, and of all speakers of no side, is divided among five levels.

How it is computed. Each passage of speech has one level. A named person: by name, there or where a
pronoun or "the official" leads to one. A named body: "the ministry", "Hamas", "police". Described:
one person without a name, but with a body, land or place to belong to ("a senior Norlandic
official"), or who alone holds an office ("the prime minister"), or such a body ("a Norlandic rights
group"). A group or a role: several people ("officials", "residents of Vik") or one of whom only a
role is told ("a witness", "an expert"). Hidden: "sources", "a person familiar with the matter", or
nobody ("it is said"). A document has the level of whoever it is named to be by, else it is
described or a mere role. The figure is a level's part of the passages, and again of their words.
The interval is Wilson's, at 95 %, on the effective number of turns to speak, (Σw)² / Σw².

How to read it. From 0 to 1; the levels add up to 1. Fewer than 4 turns to speak are too little to
say.

Known weakness. Bodies differ in what they let their people say by name, and a named spokesman may
answer for no more than an unnamed one. Whether a reason for hiding a name is given is not counted.
A pronoun that leads to nobody is taken for the likeliest: "he" for a named person, "it" for a body.

Source. Levels after the rules of agencies on unnamed sources; Duffy 2010, on anonymous sources.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.reading import Reading
from generator.analyse.sources import LEVELS, level
from generator.analyse.voices import told, voices
from generator.model import Measurement


def measure(reading: Reading) -> Iterator[Measurement]:
    """The share of every level among each side's passages and words of speech, then the others'."""
    for voice in voices(reading, level):
        yield from told(reading, voice, "anonymity", LEVELS)

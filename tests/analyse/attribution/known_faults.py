"""Cases that the engine gets wrong, and why; they leave this table when it gets them right.

First those in which a speaker of a side is left without one.
"""

from __future__ import annotations

UNRESOLVED = {
    "he-not-she": "no title tells who is a man: two persons fit, on two sides, so it is nobody’s",
    "she-not-he": "no title tells who is a woman: two persons fit, on two sides, so it is nobody’s",
    "she-denied": "no title tells who is a woman: two persons fit, on two sides, so it is nobody’s",
}
MISSED = {
    "relative-clause": "a clause beside the name (X, who leads Y, said) hides the verb",
    "joint-described": "descriptions beside two names hide the verb",
}
FAULTS = UNRESOLVED | MISSED

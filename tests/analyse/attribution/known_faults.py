"""Cases that the engine gets wrong, and why; they leave this table when it gets them right.

First those in which a speaker is given to the wrong side, which is worse than to find nothing.
"""

from __future__ import annotations

WRONG_SIDE = {
    "he-not-she": "pronouns know no gender: `he` goes to the subject, a woman of the other side",
    "she-not-he": "pronouns know no gender: `she` goes to the subject, a man of the other side",
    "she-denied": "pronouns know no gender: `she` goes to the last speaker, a man",
    "former-ally": "`X’s former ally` stands for X",
}
MISSED = {
    "direct-exclaimed": "a verb of loudness (shouted) behind an exclamation mark is no cue",
    "next-paragraph-open": "only one quotation may run on into the next paragraph",
    "passive-called": "a passive (was called Y by X) takes its subject for the source",
    "relative-clause": "a clause beside the name (X, who leads Y, said) hides the verb",
    "joint-described": "descriptions beside two names hide the verb",
    "relayed-reports": "the medium that relays (…, X said, Reuters reports) is taken for content",
    "headline-colon": "headlines without a verb (X: …) are not read",
    "headline-says": "fragments (… to open, X says) are not read",
    "headline-dash": "headlines without a verb (… – X) are not read",
}
INVENTED = {
    "sign-of-the-past": "`That said, …` is taken for speech",
    "our-view": "`in our view` is the author’s own",
    "scare-quotes": "`so-called “…”` is taken for speech",
    "title-of-film": "a title in quotation marks is taken for speech",
    "known-as": "`is known as` is taken for a stance",
}
FAULTS = WRONG_SIDE | MISSED | INVENTED

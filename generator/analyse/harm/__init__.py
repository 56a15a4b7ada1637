"""Acts of harm: which verbs and nouns tell of one, who did it and to whom. `agency.py` joins it."""

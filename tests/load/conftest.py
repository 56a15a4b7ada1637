from hypothesis import settings

settings.register_profile("patient", deadline=None)  # the first example imports what it needs
settings.load_profile("patient")

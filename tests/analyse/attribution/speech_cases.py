"""Direct speech that must be found, in the notation of `must_find`, by what makes it hard."""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # transcripts
    (
        "label-capitals",
        (
            "<BERG>: [We never closed the bridge].\n\n"
            "<2|DAHL>: [2|You closed it twice, and I was there].\n\n"
            "<3|BERG>: [3|Then you know why we did it]."
        ),
        ("other indirect", "other indirect", "other indirect"),
    ),
    (
        "label-names",
        (
            "<Ana Berg>: [I think we need a new treaty].\n\n"
            "<2|Jon Dahl>: [2|We need the old one kept]."
        ),
        ("nor indirect", "sud indirect"),
    ),
    (
        "label-goes-on",
        (
            "<Ana Berg>: [We never closed the bridge].\n\n[It was the ice].\n\n"
            "<2|Jon Dahl>: [2|You closed it twice]."
        ),
        ("nor indirect", "sud indirect"),
    ),
    # signed behind a dash
    (
        "signed-same-line",
        "“[The bridge is all we have left].” — <Ana Berg>, prime minister",
        ("nor direct",),
    ),
    (
        "signed-next-line",
        "“[The bridge is all we have left].”\n\n- <Jon Dahl>, envoy",
        ("sud direct",),
    ),
    # what stands before the cue is another's, or tells who speaks
    (
        "title-of-the-speaker",
        "<Ana Berg>, star of the series “Ice,” {thanked} [Jon Dahl for “keeping us all safe.”]",
        ("nor mixed",),
    ),
    (
        "title-before-its-reader",
        "A study, “The Winter That Took Bridges,” {found} [that the piers were safe].",
        ("other indirect",),
    ),
    (
        "named-in-passing-before",
        (
            "The bridge known as the “Old Lady” had shut, and <Ana Berg> {said} "
            "[that nobody was warned of it]."
        ),
        ("nor indirect",),
    ),
    (
        "another-clause-before",
        "The piers are not much to look at: <Ana Berg> {said} [they were “a disgrace” to Vik].",
        ("nor mixed",),
    ),
    (
        "goes-on-behind-the-cue",
        "[The work had stopped], <Ana Berg> {said}, [because the town “had no money” for it].",
        ("nor mixed",),
    ),
    (
        "quoted-within-before-the-cue",
        "“[They built what they called ‘the crossing of the age,’]” <Ana Berg> {told} the council.",
        ("nor direct",),
    ),
    # who speaks
    (
        "far-behind",
        (
            "“[The ice did it],” <Ana Berg, an engineer at the old works in the hills above the "
            "town of Vik>, {said} in an interview."
        ),
        ("nor direct",),
    ),
    (
        "title-in-brackets",
        "“[The ice did it],” <Foreign Minister Mia Lund (S-Vik.) of Sudland> {said} on Monday.",
        ("sud direct",),
    ),
    (
        "taken-for-a-noun",
        "“[The piers will not last],” <Ana Berg> {notes}.",
        ("nor direct",),
    ),
    ("inverted-object", "“[That would end the treaty],” {warned} <Jon Dahl>.", ("sud direct",)),
    ("verb-of-manner", "“[Go back to your side],” <Jon Dahl> {barked}.", ("sud direct",)),
    (
        "participle",
        "<Ana Berg> {2|insisted} [2|it was late], {adding}, “[I do not doubt that at all].”",
        ("nor direct", "nor indirect"),
    ),
    (
        "statement-saying",
        "<Norland> released a statement {saying} [the toll has “no place” in the treaty].",
        ("nor mixed",),
    ),
    (
        "before-wins",
        (
            "<Ana Berg> famously {responded}: “[What difference does it make now]?” Her critics "
            "in Sudland cited it for years."
        ),
        ("nor direct",),
    ),
    (
        "sentence-before",
        "And then <Jon Dahl> {promised} [that he would stay]. “[We are in it to the end].”",
        ("sud mixed",),
    ),
    (
        "stop-before-speaker",
        "“[I hope you find the letters].” <Jon Dahl> {said}.",
        ("sud direct",),
    ),
    (
        "told-of-before",
        "<Jon Dahl> was blunt. “[Nobody asked us about any of this].”",
        ("sud direct",),
    ),
    (
        "transcript-follows",
        (
            "“[2|We won],” <2|Ana Berg> {2|said}.\n\nTranscript as follows:\n\n"
            "“[We went to the bridge that night].\n\n“[We came back].”"
        ),
        ("nor direct", "nor direct"),
    ),
    (
        "according-colon",
        "{According} to <Norland>: “[The piers are cracked and the gates are rusty].”",
        ("nor direct",),
    ),
    (
        "left-open-twice",
        "<Jon Dahl> {said}: “[We came early].\n\n“[We left late].\n\n“[It was cold].”",
        ("sud direct",),
    ),
    (
        "put-it",
        "As <Ana Berg> {put} it in a note to voters, “[the river does not read maps].”",
        ("nor direct",),
    ),
    (
        "set-off-by-a-colon",
        "Ana Berg seemed to have a caveat: “[The ice was only one cause],” <she> {said}.",
        ("nor direct",),
    ),
    # mixed speech
    (
        "mixed-object",
        "<Norland> {accused} [Sudland of trying to “strangle” the port].",
        ("nor mixed",),
    ),
    (
        "mixed-pieces",
        "<Ana Berg> {urged} [voters to “read the treaty” first].",
        ("nor mixed",),
    ),
    (
        "mixed-leads",
        "[The treaty's “single most useful page” was the last, “the map,”] <Ana Berg> {says}.",
        ("nor mixed",),
    ),
    (
        "mixed-two",
        "<Jon Dahl> {called} [the toll “a theft” and “a shame on us all”].",
        ("sud mixed",),
    ),
    (
        "mixed-tail",
        "<Ana Berg> {described} [her wish for a “big tent” alliance].",
        ("nor mixed",),
    ),
)

NOT: tuple[tuple[str, str], ...] = (
    ("note-label", "[Note: the bridge opened in 1931.]"),
    ("labels-of-a-table", "[Norland: 12 boats in 2019.]\n\n[Sudland: 9 boats in 2019.]"),
    (
        "questions-of-the-author",
        "Q: [What is the toll?]\n\nA: [It is the fee for a car.]",
    ),
    ("markup", '[<p class="lead intro" data-author="Berg said">The bridge is old.</p>]'),
    ("on-the-show", "Ana Berg spoke on the show “[The Long Needle]” in June."),
    ("dash-clause", "The “[long needle]” – the bridge rusts in winter – is grey."),
)

"""Passages that must be found: id, text with marks, and what is expected of each passage.

In a text, `[…]` is content, `<…>` the words a source must hold, `{…}` a cue; of a second passage
`[2|…]` and so on. Expected of a passage: whose voice (a side, other, both, unknown) and form; a
stance says so. A blank line ends a paragraph.
"""

from __future__ import annotations

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    # direct speech
    ("direct-after", "<Norland> {said}, “[We will reopen the bridge].”", ("nor direct",)),
    ("direct-before", "“[We will reopen the bridge],” <Ana Berg> {said}.", ("nor direct",)),
    ("direct-inverted", "“[We will reopen it],” {said} <Jon Dahl>.", ("sud direct",)),
    (
        "direct-role-behind",
        "“[Nobody was warned],” {said} <Ana Berg>, the prime minister of Norland.",
        ("nor direct",),
    ),
    (
        "direct-role-before",
        "“[Nobody was warned],” {said} <Sudlandic foreign minister Mia Lund>.",
        ("sud direct",),
    ),
    (
        "direct-colon",
        "<Jon Dahl> {put} it plainly: “[The bridge belongs to both of us].”",
        ("sud direct",),
    ),
    (
        "direct-colon-said",
        "<A Norlandic official> {said}: “[The bridge is ours].”",
        ("nor direct",),
    ),
    ("direct-question", "“[Who will pay for it]?” {asked} <Ana Berg>.", ("nor direct",)),
    (
        "direct-exclaimed",
        "“[Never again]!” {shouted} <a Sudlander> in the square.",
        ("sud direct",),
    ),
    (
        "direct-plain-marks",
        '"[The road is open]," {said} <Jon Dahl>, and left.',
        ("sud direct",),
    ),
    ("direct-latex", "''[The road is open],'' {said} <Jon Dahl>.", ("sud direct",)),
    ("direct-backticks", "``[The road is open],'' {said} <Jon Dahl>.", ("sud direct",)),
    ("direct-guillemets", "«[The road is open]», {said} <Jon Dahl>.", ("sud direct",)),
    ("direct-low", "„[The road is open]“, {said} <Jon Dahl>.", ("sud direct",)),
    (
        "direct-told-paper",
        "“[We have waited long enough],” <Berg, the Norlandic leader,> {told} the Daily Post.",
        ("nor direct",),
    ),
    (
        "direct-verb-added",
        "“[It is our land],” {added} <Sudlandic spokesman Per Holm>.",
        ("sud direct",),
    ),
    ("direct-wrote", "“[Shame on them],” <Jon Dahl> {wrote} on his page.", ("sud direct",)),
    (
        "direct-two-sentences",
        "“[We waited for a year]. [We will not wait another],” <Ana Berg> {said}.",
        ("nor direct",),
    ),
    (
        "direct-long-behind",
        (
            "“[The gates stay shut],” {said} <Eva Moe, a retired teacher from the Norlandic border "
            "town of Vik>."
        ),
        ("nor direct",),
    ),
    # split and continued quotations
    (
        "split",
        "“[We will go],” <Jon Dahl> {said}, “[but not tonight].”",
        ("sud direct",),
    ),
    (
        "split-mid-clause",
        "“[The bridge],” {said} <Ana Berg>, “[is not a bargaining chip].”",
        ("nor direct",),
    ),
    (
        "runs-on",
        "“[We are tired],” <Jon Dahl> {said}. “[Our children sleep in cars].”",
        ("sud direct",),
    ),
    (
        "runs-on-three",
        "“[We are tired],” <Jon Dahl> {said}. “[Our children sleep in cars]. [It must end].”",
        ("sud direct",),
    ),
    (
        "next-paragraph-open",
        "“[We are tired],” <Jon Dahl> {said}. “[Our children sleep in cars].\n\n“[It must end].”",
        ("sud direct",),
    ),
    (
        "reopened-paragraph",
        "<Ana Berg> {said}: “[The bridge is old].\n\n“[It needs new piers].”",
        ("nor direct",),
    ),
    (
        "next-paragraph-closed",
        "“[We are tired],” <Jon Dahl> {said}.\n\n“[Our children sleep in cars].”",
        ("sud direct",),
    ),
    # indirect speech
    ("says-that", "<Norland> {says} that [the bridge is unsafe].", ("nor indirect",)),
    ("said-zero", "<Sudland> {said} [the report was false].", ("sud indirect",)),
    ("claims", "<Norland> {claims} [the piers were damaged by ice].", ("nor indirect",)),
    ("insisted", "<The Red Front> {insisted} that [it had left the town].", ("sud indirect",)),
    ("warned", "<Ana Berg> {warned} that [the gates could close again].", ("nor indirect",)),
    ("denied", "<Sudland> {denied} that [its soldiers had crossed the river].", ("sud indirect",)),
    ("announced", "<Norland> {announced} that [the gates would open at dawn].", ("nor indirect",)),
    ("argued", "<Sudlanders> {argue} that [the toll breaks the treaty].", ("sud indirect",)),
    (
        "told-that",
        "<Jon Dahl> {told} reporters that [no bridge had been built].",
        ("sud indirect",),
    ),
    (
        "asked-whether",
        "<Ana Berg> {asked} [whether Sudland had read the treaty].",
        ("nor indirect",),
    ),
    ("said-would-inf", "<Sudland> {promised} [to rebuild the pier].", ("sud indirect",)),
    ("vowed", "<The Red Front> {vowed} [to stay in the valley].", ("sud indirect",)),
    ("threatened", "<Norland> {threatened} [to close the gates].", ("nor indirect",)),
    ("demanded", "<Sudland> {demanded} [that the gates be opened].", ("sud indirect",)),
    ("called-for", "<Norland> {called} for [an inquiry into the collapse].", ("nor indirect",)),
    ("urged", "<Ana Berg> {urged} [Sudland to pay its share].", ("nor indirect",)),
    (
        "accused",
        "<Sudland> {accused} [Norland of blocking the road].",
        ("sud indirect",),
    ),
    ("blamed", "<Norland> {blamed} [Sudland for the delay].", ("nor indirect",)),
    (
        "passive-agent",
        "[The plan] was {rejected} by <Sudland>.",
        ("sud indirect",),
    ),
    (
        "passive-called",
        "[The plan] was {called} “[a theft]” by <Jon Dahl>.",
        ("sud mixed",),
    ),
    (
        "has-said",
        "<The Norlandic government> has repeatedly {said} [it wants a new treaty].",
        ("nor indirect",),
    ),
    (
        "behind-comma",
        "[The bridge will open in May], <Norland> {said}.",
        ("nor indirect",),
    ),
    (
        "behind-comma-inverted",
        "[The bridge will open in May], {said} <a spokesman for Sudland>.",
        ("sud indirect",),
    ),
    (
        "in-the-middle",
        "[The bridge], <Norland> {said}, [will open in May].",
        ("nor indirect",),
    ),
    (
        "as-said",
        "As <Ana Berg> {said}, [the gates were rusty].",
        ("nor indirect",),
    ),
    # source phrases
    (
        "according-front",
        "{According to} <Sudland>, [nine people crossed the river].",
        ("sud indirect",),
    ),
    (
        "according-end",
        "[Nine people crossed the river], {according to} <Norland>.",
        ("nor indirect",),
    ),
    (
        "according-office",
        "[Two piers are cracked], {according to} <the Norlandic ministry of works>.",
        ("nor indirect",),
    ),
    (
        "according-person",
        "{According to} <Jon Dahl>, [the cracks are old].",
        ("sud indirect",),
    ),
    ("in-view", "{In} <Norland’s> {view}, [the treaty ended in June].", ("nor indirect",)),
    ("for-words", "{In} the {words} of <Jon Dahl>, [the treaty is paper].", ("sud indirect",)),
    # mixed
    (
        "mixed-end",
        "<Ana Berg> {called} [the toll “a tax on the poor”].",
        ("nor mixed",),
    ),
    (
        "mixed-clause",
        "<Sudland> {said} [the closure was “an act of war” and broke the treaty].",
        ("sud mixed",),
    ),
    (
        "mixed-that",
        "<Jon Dahl> {said} that [his country “will not be moved”].",
        ("sud mixed",),
    ),
    (
        "mixed-according",
        "{According to} <Norland>, [the gates were “in a poor state”].",
        ("nor mixed",),
    ),
    # sources of every kind
    ("officials-in", "<Officials in Norland> {said} [the road was clear].", ("nor indirect",)),
    ("residents-of", "<Residents of Sudland> {said} [they heard nothing].", ("sud indirect",)),
    (
        "spokesman-for",
        "<A spokesman for Sudland> {said} [the road was clear].",
        ("sud indirect",),
    ),
    ("demonym-noun", "<Norlandic engineers> {said} [the piers would hold].", ("nor indirect",)),
    ("based", "<The Sudland-based River League> {said} [the toll was unfair].", ("sud indirect",)),
    (
        "head-of",
        "<The head of the Norlandic army> {said} [no shot was fired].",
        ("nor indirect",),
    ),
    ("possessive", "<Sudland’s foreign ministry> {said} [it had no plans].", ("sud indirect",)),
    (
        "appositive",
        "<Eva Moe, a Norlandic lawyer,> {said} [the treaty was void].",
        ("nor indirect",),
    ),
    (
        "relative-clause",
        "<Per Holm, who leads the Red Front,> {said} [the valley was calm].",
        ("sud indirect",),
    ),
    ("other-un", "<The United Nations> {said} [it would send water].", ("other indirect",)),
    ("other-nobody", "<A truck driver> {said} [the queue was long].", ("other indirect",)),
    ("reversing", "<Critics of Norland> {said} [the toll was cruel].", ("other indirect",)),
    (
        "newspaper-excepted",
        "<A Norlandic newspaper> {reported} that [the gates were rusty].",
        ("other indirect",),
    ),
    # on whose side: another side's name stands near
    ("envoy-to", "<The Sudlandic envoy to Norland> {said} [it was late].", ("sud indirect",)),
    ("ambassador-to", "<Norland’s ambassador to Sudland> {said} [it was late].", ("nor indirect",)),
    ("living-in", "<A Sudlander living in Norland> {said} [it was late].", ("sud indirect",)),
    ("critics-of-owner", "<Norland’s critics> {said} [the toll was cruel].", ("other indirect",)),
    (
        "mother-of",
        "<The mother of a Norlander killed in Sudland> {said} [he was nine].",
        ("nor indirect",),
    ),
    ("held-by", "<Sudlanders held by Norland> {said} [they were cold].", ("sud indirect",)),
    ("displaced-by", "<Families displaced by Norland> {said} [it was cold].", ("other indirect",)),
    ("un-in", "<A United Nations official in Norland> {said} [it was late].", ("other indirect",)),
    ("un-for", "<The U.N. envoy for Sudland> {said} [it was late].", ("other indirect",)),
    (
        "foreigner-in",
        "<A French doctor working in Sudland> {said} [the wards were full].",
        ("other indirect",),
    ),
    (
        "born",
        "<The Norland-born Sudlandic minister> {said} [it was late].",
        ("sud indirect",),
    ),
    (
        "reporter-in",
        "<A Reuters reporter in Norland> {said} [the road was empty].",
        ("other indirect",),
    ),
    (
        "counterpart",
        "<Berg’s Sudlandic counterpart, Mia Lund,> {said} [it was late].",
        ("sud indirect",),
    ),
    ("her-counterpart", "<Her Norlandic counterpart> {said} [it was late].", ("nor indirect",)),
    ("spokesman-of-person", "<Ana Berg’s spokesman> {said} [it was late].", ("nor indirect",)),
    ("former-ally", "<Sudland’s former ally Kesh> {said} [it was late].", ("other indirect",)),
    (
        "accused-in-clause",
        "<Norland>, which Sudland accused of lying, {said} [it was late].",
        ("nor indirect",),
    ),
    (
        "widow",
        "<Eva Moe, a Norlander whose Sudlandic husband drowned,> {said} [it was late].",
        ("nor indirect",),
    ),
    (
        "anti",
        "<Anti-Norland protesters> {said} [the toll was cruel].",
        ("other indirect",),
    ),
    (
        "now-living",
        "<Former Sudlandic president Ole Rask>, now living in Norland, {said} [it was late].",
        ("sud indirect",),
    ),
    ("place-before", "In Norland, <Jon Dahl> {said} [it was late].", ("sud indirect",)),
    ("speaking-in", "Speaking in Sudland, <Ana Berg> {said} [it was late].", ("nor indirect",)),
    (
        "after-clause",
        "After Norland closed the gates, <Sudland> {said} [it would wait].",
        ("sud indirect",),
    ),
    ("told-the-other", "<Sudland> {told} Norland [that it would wait].", ("sud indirect",)),
    (
        "nested",
        "<Norland> {said} [Sudland had said it would pay].",
        ("nor indirect",),
    ),
    (
        "he-not-she",
        "Ana Berg met Jon Dahl in Vik. <He> {said} [the road was open].",
        ("sud indirect",),
    ),
    (
        "she-not-he",
        "Jon Dahl met Ana Berg in Vik. <She> {said} [the road was open].",
        ("nor indirect",),
    ),
    (
        "she-denied",
        "<Jon Dahl> {said} [Ana Berg had lied]. <2|She> {2|said} [2|he was tired].",
        ("sud indirect", "nor indirect"),
    ),
    (
        "it-rejected",
        "Norland rejected the offer from Sudland. <It> {said} [the price was too high].",
        ("nor indirect",),
    ),
    (
        "army-later",
        (
            "<Norland’s army> {said} [the road was clear]. <2|Sudland’s envoy> {2|said} [2|it was "
            "mined]. <3|The army> {3|said} [3|it had looked]."
        ),
        ("nor indirect", "sud indirect", "nor indirect"),
    ),
    (
        "quoted-by-medium-of-the-other",
        "Sudlandic media quoted <Ana Berg> as {saying} [it was late].",
        ("nor indirect",),
    ),
    (
        "joint-described",
        (
            "<Per Holm, a spokesman for Sudland, and Eva Moe, a Norlandic lawyer,> {said} [it was "
            "late]."
        ),
        ("both indirect",),
    ),
    (
        "two-in-a-sentence",
        "<Norland> {said} [the road was open] while <2|Sudland> {2|said} [2|it was closed].",
        ("nor indirect", "sud indirect"),
    ),
    (
        "but-in-a-sentence",
        "<Norland> {says} [the road is open], but <2|Sudland> {2|denies} [2|it].",
        ("nor indirect", "sud indirect"),
    ),
    (
        "quote-then-other-starts",
        "“[It is open],” <Ana Berg> {said}. <2|Jon Dahl> {2|disagreed}: “[2|It is shut].”",
        ("nor direct", "sud direct"),
    ),
    (
        "quote-before-other-starts",
        "Jon Dahl was blunt. “[It is shut],” <he> {said}. Ana Berg left at noon.",
        ("sud direct",),
    ),
    # later mentions
    (
        "surname",
        "Ana Berg spoke first.\n\n“[The road is open],” <Berg> {said}.",
        ("nor direct",),
    ),
    (
        "surname-of-described",
        "Per Holm, a Sudlandic farmer, lost two cows. “[They drowned],” <Holm> {said}.",
        ("sud direct",),
    ),
    (
        "pronoun-next",
        "<Ana Berg> {said} [the road was open]. <2|She> {2|said} [2|the toll would stay].",
        ("nor indirect", "nor indirect"),
    ),
    (
        "pronoun-quote",
        "Jon Dahl arrived late. “[The ferry was full],” <he> {said}.",
        ("sud direct",),
    ),
    (
        "pronoun-they",
        "Sudlanders filled the square. <They> {said} [the toll was theft].",
        ("sud indirect",),
    ),
    (
        "pronoun-it",
        "Norland closed the gates. <It> {said} [the piers were cracked].",
        ("nor indirect",),
    ),
    (
        "ministry-later",
        (
            "<Norland’s interior ministry> {denied} [it]. <2|The ministry> {2|said} [2|nobody was "
            "hurt]."
        ),
        ("nor indirect", "nor indirect"),
    ),
    (
        "spokesman-later",
        (
            "<A spokesman for Sudland> {said} [the road was clear].\n\n<2|The spokesman> {2|said} "
            "[2|the ferry would sail]."
        ),
        ("sud indirect", "sud indirect"),
    ),
    (
        "two-speakers",
        "<Ana Berg> {said} [the road was open]. <2|Jon Dahl> {2|said} [2|it was closed].",
        ("nor indirect", "sud indirect"),
    ),
    (
        "two-quotes-two-speakers",
        "“[It is open],” <Ana Berg> {said}.\n\n“[2|It is closed],” <2|Jon Dahl> {2|said}.",
        ("nor direct", "sud direct"),
    ),
    (
        "she-after-two",
        "Ana Berg met Jon Dahl on Monday.\n\n“[We disagreed],” <Berg> {said}.",
        ("nor direct",),
    ),
    # joint sources
    (
        "joint-names",
        "<Norland and Sudland> {said} [they would talk on Friday].",
        ("both indirect",),
    ),
    ("joint-both-sides", "<Both sides> {said} [they wanted peace].", ("both indirect",)),
    (
        "joint-persons",
        "<Ana Berg and Jon Dahl> {said} in a statement that [the gates would open].",
        ("both indirect",),
    ),
    (
        "joint-officials",
        "<Norlandic and Sudlandic officials> {said} [the talks had failed].",
        ("both indirect",),
    ),
    (
        "joint-one-side",
        "<The Red Front and Sudland> {said} [the river was theirs].",
        ("sud indirect",),
    ),
    # relayed by a medium
    (
        "relayed-reports",
        "[The gates will open], <Norland> {said}, Reuters reports.",
        ("nor indirect",),
    ),
    (
        "relayed-told",
        "<A Sudlandic general> {told} Reuters that [the valley was calm].",
        ("sud indirect",),
    ),
    (
        "relayed-quoted",
        "Reuters quoted <Ana Berg> as {saying} [the gates would open].",
        ("nor indirect",),
    ),
    (
        "relayed-nested",
        "Reuters reported that <Norland> {said} [the gates would open].",
        ("nor indirect",),
    ),
    (
        "relayed-interview",
        "In an interview with Reuters, <Jon Dahl> {said} [the gates were rusty].",
        ("sud indirect",),
    ),
    # agentless
    (
        "reportedly-said",
        "It was {announced} that [the gates would open].",
        ("unknown indirect",),
    ),
    (
        "quote-of-nobody",
        "“[The gates will open],” a voice {said} on the radio.",
        ("other direct",),
    ),
    # nouns that report
    (
        "noun-clause",
        "<Norland’s> {claim} that [the piers are cracked] was read aloud.",
        ("nor indirect",),
    ),
    (
        "noun-made",
        "<Sudland> made the {promise} that [no toll would be raised].",
        ("sud indirect",),
    ),
    (
        "noun-to",
        "<Jon Dahl> issued a {threat} [to close the river].",
        ("sud indirect",),
    ),
    (
        "noun-statement",
        "In a statement, <the Norlandic army> {said} [it had fired no shot].",
        ("nor indirect",),
    ),
    (
        "adjective",
        "<Ana Berg> was {adamant} that [the gates would stay shut].",
        ("nor indirect",),
    ),
    # stance
    ("stance-wants", "<Sudland> {wants} [to reopen the bridge].", ("sud indirect stance",)),
    ("stance-fears", "<Norland> {fears} [a flood of trucks].", ("nor indirect stance",)),
    ("stance-believes", "<Jon Dahl> {believes} [the treaty is dead].", ("sud indirect stance",)),
    ("stance-hopes", "<Sudlanders> {hope} [the toll will fall].", ("sud indirect stance",)),
    ("stance-supports", "<Norland> {supports} [the plan].", ("nor indirect stance",)),
    # single marks
    (
        "single-marks",
        "‘[The road is open],’ {said} <Jon Dahl>. <2|Ana Berg> {2|replied}, ‘[2|It is not].’",
        ("sud direct", "nor direct"),
    ),
    (
        "single-possessive",
        "‘[The farmers’ road is open],’ {said} <Jon Dahl>. ‘[2|It always was],’ <2|he> {2|said}.",
        ("sud direct", "sud direct"),
    ),
    (
        "single-inside-double",
        "“[They told us ‘never’, and meant it],” <Jon Dahl> {said}.",
        ("sud direct",),
    ),
    # marks left open
    (
        "unclosed",
        "“[The road is open], <Ana Berg> {said}.\n\nThe ferry sailed at noon.",
        ("nor direct",),
    ),
    (
        "unclosed-next-speaker",
        (
            "<Ana Berg> {said}: “[The road is open].\n\nRain fell.\n\n“[2|It is closed],” "
            "<2|Jon Dahl> {2|said}."
        ),
        ("nor direct", "sud direct"),
    ),
    # headlines
    ("headline-colon", "<Norland>: [Bridge will open in May]", ("nor indirect",)),
    ("headline-says", "[Bridge to open in May], <Norland> {says}", ("nor indirect",)),
    ("headline-dash", "[Bridge is safe] – <Sudland>", ("sud indirect",)),
    (
        "behind-a-sentence",
        "Ana Berg arrived at noon. [The talks had failed], <Berg> {said}.",
        ("nor indirect",),
    ),
    (
        "relayed-behind",
        "[The road was mined], <the Norlandic army> {said}, Reuters reported.",
        ("nor indirect",),
    ),
    (
        "holding",
        "<Ana Berg>, holding a map, {said} [the bridge was safe].",
        ("nor indirect",),
    ),
    (
        "named-by",
        "[The plan] was {called} [“a trap with a door”] by <Norlanders>.",
        ("nor mixed",),
    ),
    (
        "officials-in-both",
        "<Officials in Sudland and Norland> {said} [the line had been quiet].",
        ("both indirect",),
    ),
    (
        "described-by",
        "[The walkout] was {described} as [“reckless and rude”] by <Norlanders>.",
        ("nor mixed",),
    ),
    (
        "as-they-see-it",
        "As <Norlanders> {see} it, [the toll pays for their own neglect].",
        ("nor indirect",),
    ),
    (
        "to-hear-them-tell",
        "To hear <Sudlanders> {tell} it, [the quarrel began years ago].",
        ("sud indirect",),
    ),
    (
        "charge-denied",
        "<Norland> {accused} [its neighbor of jamming the radio], a charge Sudland denied.",
        ("nor indirect",),
    ),
)

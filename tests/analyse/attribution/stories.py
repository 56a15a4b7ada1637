"""Whole invented stories: people introduced as news does it, and later mentioned by less.

What is said stands in brackets behind whose it is: `[city|the buses run late]`. Whose each passage
is was written down before the engine read it.
"""

from __future__ import annotations

import re

from generator.model import Dispute, Party, Side, Span

SAID = re.compile(r"\[(\w+)\|([^\]]*)\]")


def told(marked: str) -> tuple[str, list[tuple[str, Span]]]:
    """The text without marks, and whose each passage is."""
    text, at = "", 0
    passages = []
    for said in SAID.finditer(marked):
        text += marked[at : said.start()]
        passages.append((said[1], Span(len(text), len(text) + len(said[2]))))
        text, at = text + said[2], said.end()
    return text + marked[at:], passages


BUSES = Dispute(
    id="buses",
    title="The drivers' union and the city of Harwick",
    sides=(
        Side(
            "city",
            "City of Harwick",
            (
                "City of Harwick",
                "Harwick City Council",
                "Mayor Dana Ostrow",
                "Dana Ostrow",
                "mayor",
            ),
            (),
            (Party("council", "Harwick City Council", "government", ("Harwick City Council",)),),
        ),
        Side(
            "union",
            "Transit Workers Alliance",
            ("Transit Workers Alliance", "drivers", "striking drivers", "Luis Marrow"),
            (),
            (
                Party(
                    "alliance", "Transit Workers Alliance", "union", ("Transit Workers Alliance",)
                ),
            ),
        ),
    ),
)

LANDS = Dispute(
    id="strait",
    title="Tarsia and Velmark over the strait",
    sides=(
        Side(
            "tarsia",
            "Tarsia",
            ("Tarsia", "Tarsian", "Tarsians", "Ilona Brandt"),
            (),
            (Party("navy", "Tarsian navy", "military", ("Tarsian navy",)),),
        ),
        Side(
            "velmark",
            "Velmark",
            ("Velmark", "Velmarker", "Velmarkers", "Oskar Lund"),
            (),
            (Party("cabinet", "Velmark cabinet", "government", ("Velmark government",)),),
        ),
    ),
)

PLANT = Dispute(
    id="plant",
    title="Brenn Chemicals and the people of Lower Moor",
    sides=(
        Side(
            "company",
            "Brenn Chemicals",
            ("Brenn Chemicals", "Brenn", "Paul Stead"),
            (),
            (Party("brenn", "Brenn Chemicals", "company", ("Brenn Chemicals",)),),
        ),
        Side(
            "moor",
            "Residents of Lower Moor",
            ("Lower Moor residents", "residents of Lower Moor", "Clean Moor Now", "Ines Carrow"),
            (),
            (Party("group", "Clean Moor Now", "organisation", ("Clean Moor Now",)),),
        ),
    ),
)

STORIES: tuple[tuple[str, Dispute, str], ...] = (
    (
        "strike-begins",
        BUSES,
        """\
Bus drivers in Harwick walked off the job on Monday after talks over pay broke down.

The Transit Workers Alliance said [union|the last offer was an insult]. “[union|We have waited \
for two years,]” said its president, Luis E. Marrow. “[union|We will not wait for a third.]”

Mayor Dana Ostrow, a Democrat, said [city|the union had refused to meet]. “[city|The door is \
open,]” she said. Ostrow said [city|the city could not pay more without closing libraries].

Her spokesman, Ken Frost, said [city|no talks were planned]. Frost added that [city|the city \
would run a few buses on its own].

Councilwoman Ruth Sands, who heads the council's budget committee, said [city|there was no money \
left]. Mr. Marrow said [union|that was untrue].

Lena Park, who has driven the No. 9 bus since 2004 and is a member of the Alliance, said \
[union|she had not slept well]. “[union|I have two children,]” Park said.

Tom Hale, an economist at Norwick University, said [other|both could be right]. Hale said \
[other|such strikes seldom last].

The union said [union|it would picket the depot]. The mayor said [city|she would not be moved].
""",
    ),
    (
        "strike-in-court",
        BUSES,
        """\
A judge on Friday refused to end the strike of bus drivers in Harwick.

In its suit, the city argued that [city|the strike put patients at risk]. The suit says \
[city|the drivers gave no notice].

City Attorney Joel Fish told the court that [city|people had missed dialysis]. “[city|Lives are \
at stake,]” Fish said.

Mara Quill, a lawyer for the Transit Workers Alliance, said [union|the city had known for \
weeks]. Quill, who has argued many such cases, called the suit [union|a stunt].

Judge Ellen Ames said [other|she saw no danger]. “[other|Come back with evidence,]” Ames told \
the city's lawyer.

The city attorney's office said [city|it would appeal]. The union's lawyer said [union|she was \
pleased].

Dana Ostrow's chief of staff, Bill Rowe, said [city|the mayor was disappointed]. Rowe said \
[city|the city would hire guards].

Outside the court, Alliance vice president Hector “Tito” Ruiz said [union|the drivers would stay \
out]. “[union|We are winning,]” Ruiz said. His deputy said [union|more rallies were planned].

The ruling said [other|the city had not shown harm].
""",
    ),
    (
        "ships-in-the-strait",
        LANDS,
        """\
TARSK — Tarsia on Tuesday accused Velmark of [tarsia|sending ships into its waters].

Foreign Minister Ilona K. Brandt said [tarsia|three boats had crossed the line]. “[tarsia|This \
must stop,]” she said. Ms. Brandt said [tarsia|Tarsia would call home its envoy].

Velmark denied it. Prime Minister Oskar Lund said [velmark|the boats were fishing]. \
“[velmark|They are old men with nets,]” Lund told reporters. The prime minister said [velmark|he \
hoped for calm].

Rear Adm. Jens Holt of the Tarsian navy said [tarsia|his crews had fired flares]. Admiral Holt \
said [tarsia|nobody was hurt]. The admiral added that [tarsia|the navy would stay].

A fisherman from Velmark, Arne Dell, said [velmark|he had seen no line]. Dell, 61, said \
[velmark|his nets were cut].

Karin Moe, a spokeswoman for the Velmark government, said [velmark|the flares were a threat]. \
Moe said [velmark|a protest note had been sent]. The spokeswoman declined to say more.

At the United Nations, envoy Sam Okoro said [other|both should talk]. Mr. Okoro said [other|he \
would travel to the strait].
""",
    ),
    (
        "talks-on-the-strait",
        LANDS,
        """\
Envoys of Tarsia and Velmark met on Thursday for the first time in a year.

Tarsian negotiator Petra Sands said [tarsia|the talks were useful]. Sands said [tarsia|more was \
needed].

Her counterpart, Velmark's deputy foreign minister, Nils Grant, said [velmark|he saw no \
progress]. “[velmark|They came with nothing,]” Grant said. Sands called that [tarsia|a lie].

Lawmaker Otto Reed of the opposition Velmark People's Party said [velmark|the talks came too \
late]. Reed said [velmark|Lund should resign].

In Tarsk, a spokesman for Brandt said [tarsia|the minister was hopeful]. The spokesman said \
[tarsia|she would call her colleague].

“[velmark|We want the line gone,]” said Eva Storm, a Velmark historian who advises Mr. Lund. \
Storm said [velmark|the line was drawn by mistake].

Grant's aide, Pia Holm, said [velmark|a new round was set for May]. “[velmark|We will be \
there,]” Holm said.

An analyst at the Meridian Institute, Jo Cole, said [other|little would change]. Cole said \
[other|neither could afford a war].
""",
    ),
    (
        "smell-over-the-moor",
        PLANT,
        """\
For weeks a smell of eggs has hung over Lower Moor, and the people there blame the plant of \
Brenn Chemicals.

“[moor|My son cannot breathe,]” said Ines Carrow, 38, a nurse who founded Clean Moor Now. Carrow \
said [moor|the company had lied for years].

Brenn spokeswoman Gail Winter said [company|the plant was safe]. “[company|We test the air each \
hour,]” Winter said. The spokeswoman said [company|no limit had been passed].

Dr. Amy Flint, a toxicologist hired by Brenn Chemicals, said [other|the smell was harmless]. \
Flint said [other|onions smell worse].

Rob Banks, a retired teacher who has lived in Lower Moor for 30 years and is treasurer of Clean \
Moor Now, said [moor|he no longer opened the windows]. Mr. Banks said [moor|the group would \
sue].

Its lawyer, Fay Hart, said [moor|the suit was ready]. “[moor|We have the samples,]” Hart said.

The state's environment agency said [other|it was looking into it]. Dale Poole, who runs the \
agency, said [other|tests would take a month]. Poole said [other|nobody should panic].

The company said [company|it welcomed the tests]. The group said [moor|it did not trust them].
""",
    ),
    (
        "hearing-on-the-plant",
        PLANT,
        """\
More than 300 people came to a hearing on the future of the plant of Brenn Chemicals.

Paul J. Stead Jr., the chief executive, said [company|closing it would cost 400 jobs]. \
“[company|We are your neighbors,]” he said. Stead said [company|filters would be in place by \
June].

Residents of Lower Moor shouted at him. “[moor|You poisoned us,]” said Joan Field, one of the \
residents of Lower Moor who have sued. Field said [moor|her well was yellow].

Brenn's lawyer, Hal Price, said [company|the well had other troubles]. Price said [company|a \
farm upstream was to blame]. His client said [company|it would pay for new tests].

Ines “Nessa” Carrow said [moor|filters were a joke]. Ms. Carrow said [moor|her group wanted the \
plant shut]. Her husband, Greg, said [moor|they could not sell their house].

Plant manager Kim Waters said [company|her workers lived there too]. “[company|My own kids swim \
in that river,]” said Waters, who has worked for Brenn since 1999.

County Commissioner Ned Burns said [other|he had not decided]. Burns said [other|he would read \
every letter].

In a statement, the company said [company|it respected the people of Lower Moor]. The statement \
said [company|the plant met every rule].
""",
    ),
    (
        "two-alliances",
        BUSES,
        """\
The Transit Workers Alliance met the Riders Alliance on Sunday.

Moe Fry, who runs the Alliance, said [other|it was late].
""",
    ),
)

FAULTS = {
    "they could not sell their house": "a husband is taken for nobody's",
    "it did not trust them": "a group is known by a member only where that member acted close by",
}
"""What is not yet found, and why."""

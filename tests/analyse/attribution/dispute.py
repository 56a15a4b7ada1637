"""Two invented countries at odds over a bridge, for sentences that say who is heard."""

from __future__ import annotations

from generator.model import Dispute, Party, Side, Speaker, ThirdParty

DISPUTE = Dispute(
    id="bridge",
    title="The bridge between Norland and Sudland",
    sides=(
        Side(
            "nor",
            "Norland",
            ("Norland", "Norlandic", "Norlander", "Norlanders"),
            ("Norlandic newspaper",),
            (Party("army", "Norlandic army", "military", ("Norlandic army",)),),
        ),
        Side(
            "sud",
            "Sudland",
            ("Sudland", "Sudlandic", "Sudlander", "Sudlanders"),
            (),
            (Party("front", "Red Front", "armed group", ("Red Front",)),),
        ),
    ),
    others=(ThirdParty("un", "United Nations", ("United Nations", "U.N.")),),
    speakers=(
        Speaker("berg", "Ana Berg", "nor", "prime minister", public=True),
        Speaker("dahl", "Jon Dahl", "sud", "envoy", public=True),
        Speaker("ryu", "Ryu Min-ho", "sud", "president", public=True),
    ),
)

MARCH = Dispute(
    id="march",
    title="The mill, its police and those who march for the river law",
    sides=(
        Side(
            "law",
            "River law",
            ("river law", "protesters", "protester", "Eva Lind", "Wade Moe Sr.", "River Watch"),
            ("river law opponents", "opponents of river law"),
            (Party("watch", "River Watch", "organisation", ("River Watch",)),),
        ),
        Side(
            "mill",
            "Mill",
            ("mill owners", "opponents of river law", "Otto Krug", "police"),
            (),
            (
                Party("town", "Town of Harn", "government", ("Town of Harn", "mayor")),
                Party("works", "Harn Works", "company", ("Harnex",)),
            ),
        ),
    ),
    others=(ThirdParty("residents", "residents", ("residents",)),),
)
"""An invented dispute within one country, whose sides are causes, bodies and those who protest."""

ELECTION = Dispute(
    id="election",
    title="Republicans and Democrats",
    sides=(
        Side(
            "rep",
            "Republicans",
            ("Republican", "Republicans", "GOP", "Ana Berg", "Dan Roth"),
        ),
        Side(
            "dem",
            "Democrats",
            ("Democrat", "Democrats", "Democratic", "Jon Dahl", "Dahl"),
        ),
    ),
    others=(ThirdParty("court", "Supreme Court", ("Supreme Court",)),),
)
"""A dispute of parties in one country, whose offices go from one to the other."""

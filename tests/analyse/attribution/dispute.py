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

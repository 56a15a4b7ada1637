"""Texts glued from pieces that break readers of news, for Hypothesis."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

EXAMPLES = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
SENTENCES = (
    "Norland said it would open.",
    "“We go,” Ana Berg said.",
    "“We go,” he said, “but not now.”",
    "According to Sudland, nobody crossed.",
    "Both sides said they would talk.",
    "The Red Front denied it.",
    "She told Reuters that it was late",
    "Norland and Sudland agreed to meet.",
    "The plan was called “a theft” by Jon Dahl.",
    "Officials in Norland fear a flood.",
    "said",
    "who said that",
    "“Now.",
    "as Sudland says",
)
JUNK = (
    *("“", "”", '"', "''", "«", "»", "‘", "’", "'", ",", ".", "?", ":", ";", "—", "-", "…", "("),
    *(")", "\n", "\n\n", "\r\n", "\t", " ", "  ", "\u00a0", "\u200b", "\u2028", "\x00", "😀"),
    *("e\u0301", "ﬁ", "İ", "ß", "ﷺ", "12", "U.S.", "@x", "#y", "http://a.b/c?d", "<b>", "and"),
)
PIECE = st.sampled_from(SENTENCES) | st.sampled_from(JUNK)
GLUED = st.lists(st.tuples(PIECE, st.sampled_from(["", " ", "\n\n"])), max_size=14).map(
    lambda pieces: "".join(piece + joint for piece, joint in pieces)
)
ANY = st.text(max_size=120)

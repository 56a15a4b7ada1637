from __future__ import annotations

import pytest

from benchmarks.count_frames import (
    Seen,
    Weight,
    as_tsv,
    content_tokens,
    drawn,
    is_coded,
    quoted_tokens,
    weights,
)
from generator.analyse.attribution.candidates import Candidate
from generator.model import Doc, Span, Token

TEXT = 'Ann said "we won it all" and "fine then" today'


def doc() -> Doc:
    """One sentence, a token a word or mark, without a tree."""
    pieces = ["Ann", "said", '"', "we", "won", "it", "all", '"', "and", '"', "fine", "then", '"']
    tokens: list[Token] = []
    end = 0
    for number, piece in enumerate((*pieces, "today")):
        start = TEXT.index(piece, end)
        end = start + len(piece)
        tokens.append(Token(start, end, piece, piece, "X", "X", "dep", number, 0))
    children = ((),) * len(tokens)
    return Doc(TEXT, (Span(0, len(TEXT)),), (), tuple(tokens), children, ())


def seen(predicate: str, positive: int, negative: int) -> list[Seen]:
    key = (predicate, "v:clause")
    return [Seen(key, f"a{n}", n < positive) for n in range(positive + negative)]


def test_the_tokens_of_a_content_are_those_it_touches() -> None:
    assert content_tokens(doc(), [[10, 16], [21, 22]]) == {3, 4, 6}


def test_only_longer_quotations_bar_candidates() -> None:
    assert quoted_tokens(doc()) == set(range(2, 8))


@pytest.mark.parametrize(
    ("content", "coded"), [((3, 4, 5, 6), True), ((3, 4), True), ((3,), False), ((9,), False)]
)
def test_a_candidate_is_positive_from_half_the_tokens(
    content: tuple[int, ...],
    coded: bool,  # noqa: FBT001 - a column of cases
) -> None:
    candidate = Candidate(1, "say", "v:clause", 0, content)
    gold = [frozenset({3, 4, 5, 6})]
    assert is_coded(candidate, gold, dict.fromkeys(range(3, 7), (0,))) is coded


def test_rare_frames_are_left_out_and_weights_are_drawn_to_the_frames_rate() -> None:
    # 13 of 20 candidates of the frame are positive; hint is so in 4 articles only
    table = weights([*seen("say", 9, 3), *seen("hint", 4, 4)])
    assert table == [Weight("say", "v:clause", round((9 + 2 * 13 / 20) / 14, 2), 9)]


def test_a_frame_positive_in_one_article_many_times_is_rare() -> None:
    assert weights([Seen(("say", "v:clause"), "a", positive=True)] * 9) == []


def test_weights_have_two_decimals_at_most() -> None:
    assert drawn(5, 6, 0.5) == 0.75
    assert drawn(1, 1, 1 / 3) == 0.56


def test_the_table_is_written_as_the_lexicon_reads_it() -> None:
    assert as_tsv([Weight("say", "v:clause", 0.9, 12)]) == (
        "predicate\tframe\tweight\tarticles\nsay\tv:clause\t0.9\t12\n"
    )

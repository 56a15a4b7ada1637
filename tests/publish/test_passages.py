from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model import Coverage, Withdrawal
from generator.publish.marked import paragraphs
from generator.publish.passages import Passage, anchor, groups, ordered, passages
from generator.publish.shown import may_show, view
from tests.publish.sample import DISPUTE, NEWS, news, quotation


def listed(coverage: Coverage, *, private: bool) -> tuple[Passage, ...]:
    return passages(coverage, DISPUTE, view(coverage.article, private=private))


def test_passages_stand_in_text_order_with_their_place() -> None:
    found = listed(news(), private=False)
    assert [passage.number for passage in found] == [1, 2, 3, 4, 5, 6]
    assert [passage.paragraph for passage in found] == [1, 2, 2, 3, 3, 3]
    assert found[1].anchor == "s-2-1"
    assert found[1].words == "15\xa0words"


def test_words_under_rights_stay_out() -> None:
    (first, second) = listed(quotation(), private=False)
    assert first.speaker == "Orla Venn"
    assert second.speaker == "not named"
    assert not first.introduced
    assert first.words == "5\xa0words"


def test_a_private_build_shows_them() -> None:
    (first, second) = listed(quotation(), private=True)
    assert first.introduced == "insisted"
    assert second.speaker == "villagers"


def test_without_a_text_there_is_no_length() -> None:
    held = quotation()
    gone = replace(held, article=replace(held.article, text=None))
    assert listed(gone, private=True)[0].words == "length not held"


def test_what_may_be_shown() -> None:
    own, foreign = news().article, quotation().article
    withdrawn = replace(own, withdrawn=Withdrawal(date(2025, 8, 1), "asked"))
    assert may_show(own, private=False)
    assert not may_show(foreign, private=False)
    assert may_show(foreign, private=True)
    assert not may_show(withdrawn, private=True)


def test_joint_passages_count_for_each_side_and_stances_for_none() -> None:
    coverage = news()
    assert coverage.analysis is not None
    found = listed(coverage, private=False)
    by_id = {g.id: g for g in groups(found, ordered(coverage.analysis), DISPUTE)}
    numbers = {name: [p.number for p in group.passages] for name, group in by_id.items()}
    assert numbers == {
        "passages-company": [2, 3, 6],
        "passages-village": [4, 6],
        "passages-other": [1],
        "passages-both": [6],
        "stances": [5],
    }


def cut(coverage: Coverage) -> str:
    assert coverage.analysis is not None
    found = listed(coverage, private=True)
    whole = paragraphs(coverage.article.text or "", coverage.analysis, found)
    return "\n\n".join(
        "".join(piece.text for sentence in paragraph.sentences for piece in sentence.pieces)
        for paragraph in whole
    )


def test_the_marked_text_is_the_text() -> None:
    assert cut(news()) == NEWS


def test_every_passage_has_one_place_and_one_button() -> None:
    coverage = news()
    assert coverage.analysis is not None
    found = listed(coverage, private=False)
    pieces = [
        piece
        for paragraph in paragraphs(NEWS, coverage.analysis, found)
        for sentence in paragraph.sentences
        for piece in sentence.pieces
    ]
    assert [piece.id for piece in pieces if piece.id] == [passage.id for passage in found]
    assert [piece.ends for piece in pieces if piece.ends] == list(found)


def test_a_passage_over_two_sentences_is_marked_in_both() -> None:
    coverage = news()
    assert coverage.analysis is not None
    found = listed(coverage, private=False)
    second = paragraphs(NEWS, coverage.analysis, found)[1]
    marked = [s.anchor for s in second.sentences if any("a direct" in p.css for p in s.pieces)]
    assert marked == ["s-2-1", "s-2-2"]


def test_anchors_come_from_the_text_alone() -> None:
    analysis = news().analysis
    assert analysis is not None
    bare = replace(analysis, attributions=(), measurements=())
    at = NEWS.index("She claimed")
    assert anchor(analysis, at) == anchor(bare, at) == "s-2-3"

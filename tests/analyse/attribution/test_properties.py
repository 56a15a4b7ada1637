"""What holds of the attributions of any text whatever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings

from generator.analyse.attribution import extract, quotations
from generator.analyse.parse import parse
from generator.model import Attribution, Doc, Span, Spans
from tests.analyse.attribution.dispute import DISPUTE
from tests.analyse.attribution.marked import words_of
from tests.analyse.attribution.nasty import ANY, GLUED

if TYPE_CHECKING:
    from spacy.language import Language

EXAMPLES = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
SIDES = {side.id for side in DISPUTE.sides}


def check_spans(text: str, spans: Spans) -> None:
    """In the text, in order, disjoint, none empty."""
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(text)
        end = span.end


def check_voice(found: Attribution) -> None:
    assert (found.voice == "side") == (found.side is not None)
    assert set(found.sides) <= SIDES
    assert len(set(found.sides)) == len(found.sides)
    assert len(found.sides) == {"side": 1, "both": len(found.sides)}.get(found.voice, 0)
    assert found.voice != "both" or len(found.sides) > 1
    assert found.side is None or found.sides == (found.side,)
    assert found.party is None or found.side is not None
    assert found.other is None or found.voice == "other"


def check_form(text: str, found: Attribution, quoted: Spans) -> None:
    """Direct, indirect or mixed, by how many of the content's words stand in quotation marks."""
    content = words_of(text, found.content)
    assert content, "a content has a word"
    inside = sum(any(q.start <= at < q.end for q in quoted) for at in content)
    expected = "direct" if inside == len(content) else "mixed" if inside else "indirect"
    assert found.form == expected


def check(doc: Doc, found: tuple[Attribution, ...]) -> None:
    text, quoted = doc.text, quotations(doc.text, doc.paragraphs)
    turn = 0
    for one in found:
        check_voice(one)
        check_form(text, one, quoted)
        for spans in (one.source, one.cue, one.content):
            check_spans(text, spans)
        assert one.turn in {turn, turn + 1}
        assert 0 <= one.confidence <= 1
        assert doc.paragraphs[one.paragraph].start <= one.content[0].start
        assert one.content[0].start < doc.paragraphs[one.paragraph].end
        assert not words_of(text, one.content) & words_of(text, one.cue)
        turn = one.turn
    check_spans(text, tuple(sorted(span for one in found for span in one.content)))
    starts = [one.content[0].start for one in found]
    assert starts == sorted(starts)


@given(GLUED)
@EXAMPLES
def test_glued_pieces(nlp: Language, text: str) -> None:
    doc = parse(text, nlp)
    check(doc, extract(doc, DISPUTE))


@given(ANY)
@EXAMPLES
def test_any_text(nlp: Language, text: str) -> None:
    doc = parse(text, nlp)
    check(doc, extract(doc, DISPUTE))


@given(GLUED)
@EXAMPLES
def test_without_a_dispute_nobody_is_on_a_side(nlp: Language, text: str) -> None:
    doc = parse(text, nlp)
    alone = extract(doc, None)
    assert not [one for one in alone if one.sides or one.side or one.voice in {"side", "both"}]
    assert [one.content for one in alone] == [one.content for one in extract(doc, DISPUTE)]


def test_checks_see_what_is_wrong() -> None:
    doc = Doc("“a” b", (Span(0, 5),), (), (), (), (Span(1, 2), Span(4, 5)))
    assert words_of(doc.text, quotations(doc.text, doc.paragraphs)) == {1}

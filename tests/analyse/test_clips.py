from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.clips import clips
from generator.analyse.tone import tone
from generator.model import Attribution
from tests.by_hand import PATIENT, doc, reading, said


def read(text: str, *attributions: Attribution) -> list[tuple[str, str]]:
    return [(c.voice, c.span.of(text)) for c in reading(text, *attributions).clips]


def test_a_text_of_nobody_is_the_authors_sentence_by_sentence() -> None:
    assert read("It rained. It went on.\n\nThen not.") == [
        ("author", "It rained"),
        ("author", "It went on"),
        ("author", "Then not"),
    ]


def test_source_and_cue_are_in_no_clip() -> None:
    text = "On Monday Ann said that it is over."
    passage = said(text, "that it is over", source=("Ann",), cue=("said",))
    assert read(text, passage) == [("author", "On Monday"), ("nor", "that it is over")]


def test_speech_around_its_introduction_is_one_clip() -> None:
    text = "“We will not stop,” he said, “until it is over.”"
    passage = said(text, "We will not stop,", "until it is over.", source=("he",), cue=("said",))
    found = reading(text, passage).clips
    assert [(c.voice, c.span.of(text), c.words) for c in found] == [
        ("nor", "We will not stop,” he said, “until it is over", 8)
    ]


def test_its_tone_and_syllables_leave_the_introduction_out() -> None:
    text = "“We love it,” he lied terribly, “and praise it.”"
    passage = said(text, "We love it,", "and praise it.", source=("he",), cue=("lied terribly",))
    (clip,) = reading(text, passage).clips
    assert clip.tone == tone("We love it, and praise it.") > 0
    assert clip.syllables == 6


def test_speech_around_the_authors_words_is_two_clips_that_do_not_overlap() -> None:
    text = "“We stay,” he said, as rain fell, “and fight.”"
    passage = said(text, "We stay,", "and fight.", source=("he",), cue=("said",))
    assert read(text, passage) == [
        ("nor", "We stay"),
        ("author", "as rain fell"),
        ("nor", "and fight"),
    ]


def test_two_passages_of_one_turn_in_one_sentence_are_one_clip() -> None:
    text = "He said it is over and added they won."
    first = said(text, "it is over", source=("He",), cue=("said",), turn=1)
    second = said(text, "they won", cue=("added",), turn=1)
    assert read(text, first, second) == [
        ("nor", "it is over"),
        ("author", "and"),
        ("nor", "they won"),
    ]


def test_speakers_of_one_side_keep_their_turns_apart() -> None:
    text = "Stay, go."
    found = reading(text, said(text, "Stay", turn=1), said(text, "go", turn=2)).clips
    assert [(c.voice, c.turn) for c in found] == [("nor", 1), ("nor", 2)]


def test_every_voice_keeps_its_name() -> None:
    text = "One. Two. Three. Four. Five."
    found = read(
        text,
        said(text, "One", by="other"),
        said(text, "Two", by="unknown"),
        said(text, "Three", by=("nor", "sud")),
        said(text, "Four", by="sud"),
    )
    assert [voice for voice, _ in found] == ["other", "unknown", "both", "sud", "author"]


def test_a_stance_is_nobodys_clip() -> None:
    text = "Ann wants peace now."
    passage = said(text, "peace now", kind="stance", source=("Ann",), cue=("wants",))
    assert read(text, passage) == []


def test_content_wins_over_the_source_or_cue_of_another() -> None:
    text = "He said that she said no."
    outer = said(text, "that she said no", source=("He",), cue=("said",))
    inner = said(text, "no", kind="stance", source=("she",), cue=("said",))
    assert read(text, outer)[0] == ("nor", "that she said no")
    assert ("nor", "that she said") in read(text, outer, inner)


def test_content_over_two_sentences_is_one_clip_in_each() -> None:
    text = "It is over. We won. So he said."
    passage = said(text, "It is over. We won", source=("he",), cue=("said",))
    assert read(text, passage) == [("nor", "It is over"), ("nor", "We won"), ("author", "So")]


def test_a_sentence_without_a_word_is_left_out() -> None:
    assert read("— … !") == []
    assert read("") == []


def test_names_do_not_colour_the_tone() -> None:
    text = "The Freedom Party met."
    parsed = doc(text)
    assert clips(parsed, (), ("Freedom Party",))[0].tone == 0
    assert clips(parsed, (), ())[0].tone > 0


@PATIENT
@given(st.lists(st.sampled_from(["nor", "sud", "other", "author", "stance"]), max_size=30))
def test_clips_never_overlap_and_hold_every_word_but_those_of_stances(voices: list[str]) -> None:
    text = " ".join(f"w{'.' if n % 7 == 6 else ''}" for n, _ in enumerate(voices))
    parsed = doc(text)
    attributions = [
        replace(
            said(text, by="nor" if voice == "stance" else voice, turn=n // 3),
            content=(parsed.words[n],),
            kind="stance" if voice == "stance" else "speech",
        )
        for n, voice in enumerate(voices)
        if voice != "author"
    ]
    found = clips(parsed, attributions, ())
    assert sum(c.words for c in found) == sum(voice != "stance" for voice in voices)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))

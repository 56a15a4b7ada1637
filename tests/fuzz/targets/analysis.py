"""Any text with a dispute: its Analysis, the mirror of it, and the record that is made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from generator.analyse.attribution import quotations
from generator.analyse.corpus import Task, run
from generator.analyse.fingerprint import coding
from generator.analyse.recorded import recorded
from generator.analyse.tampering import contradictions, impossible
from generator.breaches import breaches
from generator.budget import known_names
from generator.load.records import check_record
from generator.load.text import UNWANTED, normalise
from generator.model import (
    WORD,
    Addition,
    Analysis,
    Correction,
    Dispute,
    Measurement,
    Party,
    Side,
    Span,
    Speaker,
    Term,
    ThirdParty,
)
from generator.projection import public_record
from generator.record import analysis_json, plain, record_text
from tests.analyse.attribution.dispute import DISPUTE, MARCH
from tests.analyse.attribution.nasty import JUNK, SENTENCES
from tests.analyse.attribution.test_properties import check_form, check_spans
from tests.fuzz.target import Choices, Target, refusing
from tests.mirrored import numbers, renamed, swapped

THREE = replace(
    DISPUTE,
    sides=(*DISPUTE.sides, Side("mid", "Midland", ("Midland", "Midlander", "the Mid"))),
    terms=(Term("crossing", ("crossing", "raid", "flood")),),
)
DISPUTES = (DISPUTE, MARCH, THREE)
PIECES = (
    *SENTENCES,
    *JUNK,
    *("Norland", "Sudland", "The Red Front", "Ana Berg", "Jon Dahl", "he", "she", "they", "It"),
    *(
        "River Watch",
        "protesters",
        "police",
        "Otto Krug",
        "The mayor of Harn",
        "opponents of river",
    ),
    *(" said ", " claimed that ", " told ", " according to ", " denied ", " wants ", " fears "),
    *(", who ", " of ", " the ", "’s ", "'s ", " but ", " and ", " not ", " if ", " to ", " by "),
    *("Norland’s troops killed three men. ", "Four were killed in a raid on Sudland. ", "Mr. "),
    *("“You go,” ", "‘We ', ", "He said: ", "BERG: ", "Q. ", "— ", "[1] ", "(AP) — ", "* ", "J. "),
    *(
        "\u202e",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "👩‍👩‍👧",
        "ǅ",
        "ſ",
        "\u0130",
        "ß",
        "Å",
        "א",
        "ع",
        "١٢",
    ),
    *("said " * 40, "“" * 30, "Norland " * 30, ", he said" * 20, "a" * 900, "\n" * 30, "- " * 60),
)
LONG = 4_000
"""Characters beyond which a text is analysed once only."""
RANGES = {"share": (0.0, 1.0), "compound": (-1.0, 1.0), "difference of tone": (-2.0, 2.0)}


def run_(data: bytes) -> None:
    choices = Choices(data)
    kind = choices.number(8)
    dispute = odd(choices) if kind == 7 else (*DISPUTES, *DISPUTES, None)[kind]
    title = choices.pick((None, "Norland denies it", "“We go,” Berg says", "x", "Raid kills 3"))
    how = choices.number(16)
    text = "".join(pieces(choices)) if how < 12 else choices.rest().decode("utf-8", "replace")
    task = Task("a", text, dispute, title=title)
    found = run(task)
    check(text, found)
    if len(text) > LONG:
        return
    assert run(task) == found, "the same text twice gives the same"
    told(found)
    if dispute is not None:
        check_mirrored(task, dispute, found)
        if how < 6 or how > 13:
            check_record_of(replace(task, text=normalise(UNWANTED.sub("", text))), dispute)
        if 3 < how < 9 and not UNWANTED.search(text):  # no text with corrections has any
            corrected(task, found, Choices(data[::-1]))


def pieces(choices: Choices) -> Iterator[str]:
    """Sentences, marks and names, one a byte; now and then the letters that follow."""
    while choices:
        number = choices.number(256)
        yield PIECES[number] if number < len(PIECES) else choices.text(30)
        if number % 3 == 0:
            yield " "


def odd(choices: Choices) -> Dispute:
    """A dispute with names that somebody chose to break something with."""
    names = [" ".join(choices.text(20).split()) or each for each in ("he", "said", "A.", "the")]
    one, two, body, third = (f"{name}{n}" if n else name for n, name in enumerate(names))
    return Dispute(
        id="odd",
        title="x",
        sides=(
            Side("one", one, (one, "Norland"), (two,), (Party("b", body, "military", (body,)),)),
            Side("two", two, (two, "Sudland")),
        ),
        others=(ThirdParty("third", third, (third,)),),
        speakers=(Speaker("s", f"{one} Berg", "one", "x", public=True),),
    )


def told(found: Analysis) -> str:
    """All of it as text; not a number is refused."""
    json.dumps(analysis_json(found), allow_nan=False)
    return json.dumps(plain(found), allow_nan=False)


def check(text: str, found: Analysis) -> None:
    """What holds of the analysis of any text."""
    quoted = quotations(text, found.paragraphs)
    for spans in (found.paragraphs, found.sentences):
        check_spans(text, spans)
    turn = 0
    for one in found.attributions:
        check_form(text, one, quoted)
        for spans in (one.source, one.cue, one.content):
            check_spans(text, spans)
        if one.voice != "both":
            sides = {one.side} - {None}
            assert set(one.sides) == sides
        assert one.turn in {turn, turn + 1}
        turn = one.turn
        assert 0 <= one.confidence <= 1
        assert found.paragraphs[one.paragraph].overlaps(one.content[0])
    check_spans(text, tuple(sorted(s for one in found.attributions for s in one.content)))
    check_spans(text, tuple(clip.span for clip in found.clips))
    assert sum(clip.words for clip in found.clips) <= found.words
    for clip in found.clips:
        assert -1 <= clip.tone <= 1
        assert clip.words > 0
    for item in found.items:
        assert all(0 <= span.start < span.end <= len(text) for span in item.spans)
    for act in found.acts:
        for spans in (act.words, act.agent, act.patient):
            check_spans(text, spans)
    for figure in found.measurements:
        check_figure(text, figure)
    assert not list(impossible(found.measurements))


def check_figure(text: str, figure: Measurement) -> None:
    """A value in its range with its interval around it, or why there is none; evidence in the
    text.
    """
    low, high = RANGES.get(figure.unit, (float("-inf"), float("inf")))
    assert figure.n >= 0
    assert all(0 <= span.start < span.end <= len(text) for span in figure.evidence)
    if figure.value is None:
        assert figure.low is None
        assert figure.high is None
        return
    assert low <= figure.value <= high
    if figure.low is not None and figure.high is not None:
        assert figure.low <= figure.value <= figure.high, figure


def check_mirrored(task: Task, dispute: Dispute, found: Analysis) -> None:
    mirror, ids = swapped(dispute)
    other = run(replace(task, dispute=mirror))
    assert numbers(renamed(found, ids)) == numbers(other)
    reordered = replace(dispute, sides=dispute.sides[::-1], others=dispute.others[::-1])
    assert numbers(found) == numbers(run(replace(task, dispute=reordered)))


def check_record_of(task: Task, dispute: Dispute) -> None:
    """What the program writes of a text that the loader takes is a record that it takes."""
    if not WORD.search(task.text):
        return
    found, title = run(task), task.title or ""
    rests_on = coding(task.text, dispute, ())
    record = public_record(task.text, found, dispute, rests_on, coded_by="ann")
    again = check_record("s", "a", record_text(record, "s"), "a.record.json")
    assert not again.problems, again.problems
    assert again.record == record
    assert not list(breaches(record, (), known_names(dispute), title))
    counted = recorded(record, (), dispute, title=title)
    assert not list(contradictions(record, (), dispute, title))
    assert len(counted.attributions) == len(found.attributions)


def corrected(task: Task, found: Analysis, choices: Choices) -> None:
    """Corrections are made, or refused in words."""
    size = len(task.text)
    ends = sorted((choices.number(size + 1), choices.number(size + 1)))
    at = Span(*ends)
    wanted = choices.pick((*found.attributions, None))
    place = Span(wanted.content[0].start, wanted.content[-1].end) if wanted else at
    side = choices.pick((None, "none", "both", "nor", "law", "one", "un"))
    common = Correction(by="ann", confirmed="ben", why="x", side=side)
    one = choices.pick(
        (
            replace(common, at=place),
            replace(common, at=place, drop=True, side=None),
            replace(common, at=place, speaker="Ana Berg", kind="stance"),
            replace(common, add=Addition(at, None, None)),
            replace(common, passage=task.text[at.start : at.end], nth=1 + choices.number(3)),
        )
    )
    with refusing():
        changed = run(replace(task, corrections=(one,)))
        check_spans(
            task.text, tuple(sorted(s for each in changed.attributions for s in each.content))
        )
        told(changed)


TARGET = Target(name="analysis", run=run_, longest=600)

"""Records as they are loaded: whole, broken, forged, of another text, over the budget."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.analyse.clips import clips
from generator.analyse.metrics import METRICS
from generator.analyse.reading import Reading
from generator.load.corpus import load_corpus
from generator.load.text import text_hash
from generator.model import (
    Act,
    Bearing,
    Correction,
    Dispute,
    Headline,
    HeadlinePair,
    Item,
    Record,
    Side,
    Span,
)
from generator.projection import key, public_record
from generator.record import checksum, record_text, whole_record
from generator.record_file import packed, unpacked
from tests.by_hand import analysis, doc, said, span
from tests.by_record import CODING
from tests.load.sample import FILES, problems, write

TEXT = """\
The drivers said the whistle was rusty. Northern Rail said the whistle was new. A dog crossed \
the line at noon and the porter did not look up from his soup.

Ann Reed told the hall that forty engines had no lamps, and that nobody had counted the lamps \
since the flood. Northern Rail said it had counted them on Monday with a lantern, a ledger and \
two boys.

It rained on the station roof for the rest of the week. The clock over the door was slow, as it \
had been all winter, and the children set their own watches by the milk train. The tea room \
closed early."""
DISPUTE = Dispute(
    id="rail",
    title="Pay on the railways",
    sides=(Side("union", "Rail Union"), Side("company", "Northern Rail")),
)
ARTICLE = "stories/strike/second.md"
RECORD = "stories/strike/second.record.json"
HEAD = f"""\
---
outlet: daily-example
title: Of lamps and whistles
url: https://daily.example.org/lamps
published: 2025-07-03
rights: {{basis: quotation, holder: Daily Example}}
text_hash: "{text_hash(TEXT)}"
---
"""


ACT = Act(
    words=(span(TEXT, "crossed"),),
    predicate="kill",
    kind="killing",
    agent=(span(TEXT, "A dog"),),
    agent_side="union",
    named="clause",
    patient=(span(TEXT, "the porter"),),
    patient_side="other",
    alleged=False,
    paragraph=0,
    rule="active, agent told",
)
ITEMS = (
    Item("voice", ("person", "reed", "ann"), (span(TEXT, "that forty engines"),), "Ann Reed"),
    Item("figure", ("people", "", "2", "boy", ""), (span(TEXT, "two boys"),), "two boys"),
    Item("place", ("the station roof over there",), (span(TEXT, "the station roof"),), "Roof"),
    Item("name", ("northern rail",), (span(TEXT, "Northern Rail"),)),
    Item("number", ("40",), (span(TEXT, "forty"),)),
    Item("word", ("00112233",), ()),
)
HEADLINE = Headline(
    title="Of lamps and whistles",
    words=4,
    attributions=(),
    pairs=(
        HeadlinePair(
            (Span(0, 8),),
            "reported",
            (span(TEXT, "the whistle was new"),),
            (),
            0.5,
            "union",
            "Ann Reed",
        ),
    ),
    tone=0.0,
    tone_body=None,
)


def coded() -> Record:
    passages = (
        said(TEXT, "the whistle was rusty", by="union", turn=0, cue=("said",)),
        said(TEXT, "the whistle was new", by="company", turn=1, source=("Northern Rail",)),
        said(
            TEXT,
            "that forty engines had no lamps, and that nobody had counted the lamps since",
            by="union",
            turn=2,
            speaker="Ann Reed",
        ),
        said(TEXT, "it had counted them on Monday with a lantern", by="company", turn=3),
    )
    placed = tuple(
        replace(one, paragraph=TEXT.count("\n\n", 0, one.content[0].start)) for one in passages
    )
    parsed = doc(TEXT)
    reading = Reading(parsed, (), placed, clips(parsed, placed, ()), DISPUTE)
    figures = tuple(m for metric in METRICS for m in metric.measure(reading))
    rests_on = replace(CODING, text=text_hash(TEXT))
    found = replace(
        analysis("second", reading, figures),
        bearings=(Bearing(span(TEXT, "The drivers"), "union", 0, 0.25),),
        acts=(ACT,),
        items=ITEMS,
        headline=HEADLINE,
    )
    return public_record(TEXT, found, DISPUTE, rests_on, coded_by="ann")


WHOLE = record_text(coded(), "strike")


def files(record: str = WHOLE, head: str = HEAD) -> dict[str, str]:
    return FILES | {ARTICLE: head, RECORD: record}


def changed(change: Callable[[dict[str, Any]], None], *, signed: bool = True) -> str:
    """The record with something in it changed, its lines as they were; the checksum made good."""
    whole = unpacked(json.loads(WHOLE))
    change(whole)
    found = packed(whole)
    found["checksum"] = checksum(found) if signed else found["checksum"]
    lines = (
        f"{json.dumps(name)}: {json.dumps(each, ensure_ascii=False)}"
        for name, each in found.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def line_of(text: str, name: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith(f'"{name}":'))


# ---------------------------------------------------------------- a record that is whole


def test_a_record_is_what_was_written(tmp_path: Path) -> None:
    story = load_corpus(write(tmp_path, files()), tmp_path).stories[0]
    article = next(a for a in story.articles if a.id == "second")
    assert article.record == coded()
    assert article.text is None


def test_the_sample_shows_something_of_each_side() -> None:
    record = coded()
    shown = " ".join(span.of(record.shadow) for span in record.shown)
    assert "the whistle was rusty" in shown
    assert "the whistle was new" in shown


def test_names_of_what_others_may_lack_cannot_be_read() -> None:
    record = coded()
    told = {item.kind: item for item in record.analysis.items}
    assert re.fullmatch(r"r#[0-9a-f]{8}", told["voice"].key[1])
    assert (told["voice"].key[2], told["voice"].words) == ("a", "Ann Reed")
    assert (told["figure"].spans, told["figure"].words) == ((), "two boys")
    assert told["place"].words == "Roof"
    assert {told["name"].words, told["number"].words} == {""}
    readable = [part for item in record.analysis.items for part in item.key if "reed" in part]
    assert readable == []


def test_words_of_what_others_may_lack_are_few(tmp_path: Path) -> None:
    def tell(found: dict[str, Any]) -> None:
        found["items"] = [found["items"][0] | {"words": f"slow clock {n}"} for n in range(9)]

    found = problems(write(tmp_path, files(changed(tell))))
    assert any("words are shown, with names, labels and what" in line for line in found), found
    assert any("slow clock 0, slow clock 1" in line for line in found)


def test_a_record_without_its_article_is_told(tmp_path: Path) -> None:
    extra = FILES | {"stories/strike/third.record.json": WHOLE}
    (only,) = problems(write(tmp_path, extra))
    assert only.startswith("stories/strike/third.record.json:1:1: a record without its article: ")


def test_other_line_ends_and_blanks_change_nothing(tmp_path: Path) -> None:
    for text in (
        WHOLE.replace("\n", "\r\n"),
        json.dumps(json.loads(WHOLE), indent=3, ensure_ascii=False),
    ):
        assert problems(write(tmp_path, files(text))) == []


# ---------------------------------------------------------------- what a file may not be


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (WHOLE[WHOLE.index('"length"') :], "", ":7:1: broken JSON (expecting property name"),
        (WHOLE, "", ":1:1: broken JSON (expecting value): "),
        (WHOLE, "[" * 100_000, ":1:1: broken JSON (more than 20 levels): "),
        (WHOLE, "[]", ':1:1: format: "None" is no format that this version of Evenhand reads: it '),
        ('"format":2', '"format":1', ':2:10: format: "1" is no format that this version of'),
        ('"length":', '"length":NaN, "lengths":', "a number that is none)"),
        (
            '"coded_by":"ann"',
            '"coded_by":"ann",\n"coded_by":"ben"',
            ":5:1: coded_by: written twice (first in line 4)",
        ),
        (
            '"metric":',
            '"metric":"x", "metric":',
            "measurements[1].same.metric: written twice (first in line ",
        ),
        ('"coded_by":"ann",\n', "", ":1:1: coded_by: is missing"),
        ('"coded_by":"ann"', '"coded_by":7', ":4:12: coded_by: must be text"),
        ('"length":', '"size":1,\n"length":', ": size: unknown key: "),
        ('"coded_by":"ann"', '"coded_by":"a\\u006en"', ":4:14: a character written as a number"),
    ],
)
def test_a_file_that_is_no_record_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert old in WHOLE
    found = problems(write(tmp_path, files(WHOLE.replace(old, new, 1))))
    assert len(found) == 1
    assert found[0].startswith(RECORD)
    assert message in found[0]


def at(*path: str | int) -> Callable[[dict[str, Any], Any], None]:
    """Sets what lies at a path of keys."""

    def set_(found: Any, value: object) -> None:  # noqa: ANN401 - whatever the JSON holds
        for step in path[:-1]:
            found = found[step]
        found[path[-1]] = value

    return set_


FORGED: tuple[tuple[tuple[str | int, ...], object, str], ...] = (
    (("story",), "walk", 'story: "walk" is another than the file\'s, "strike"'),
    (("id",), "walk", 'id: "walk" is another than the file\'s, "second"'),
    (("hashes",), ["0" * 32], "hashes: has 1 items for 3 paragraphs"),
    (("speakers",), [], "speakers: has 0 items for 4 attributions"),
    (("attributions", 0, "paragraph"), 7, "attributions[1].paragraph: there is no such paragraph"),
    (
        ("attributions", 0, "content"),
        [[13, 9_000]],
        "attributions[1].content[1]: ends at 9000, behind the text's end",
    ),
    (("attributions", 0, "content"), [[40, 38]], "attributions[1].content: "),
    (("attributions", 0, "content"), [[-1, 3]], "attributions[1].content: "),
    (
        ("attributions", 0, "content"),
        [[9, 20], [4, 8]],
        "attributions[1].content[2]: begins before the one",
    ),
    (
        ("attributions", 0, "content"),
        [[40, 70]],
        ".content: overlaps the content of another passage",
    ),
    (("attributions", 0, "content"), [], "attributions[1].content: "),
    (("attributions", 0, "side"), "nobody", "attributions[1].voice: does not fit side and sides"),
    (("attributions", 0, "voice"), "loud", "attributions[1].voice: "),
    (("attributions", 0, "party"), "the-guild", 'attributions[1].party: "the-guild" is no party'),
    (("attributions", 0, "other"), "nobody", 'attributions[1].other: "nobody" is none of the'),
    (("attributions", 0, "rule"), "the tea room closed early", "attributions[1].rule: "),
    (("attributions", 0, "rule"), "named: Milk Train", "shown: “Milk Train” is told in a rule"),
    (("attributions", 0, "speaker"), "the slow clock", "shown: “the slow clock” describes a"),
    (("attributions", 0, "cue_class"), "the tea room", "attributions[1].cue_class: "),
    (("measurements", 0, "unit"), "the tea room", "measurements[1].rows[1].unit: "),
    (("measurements", 0, "by"), "the tea room", "measurements[1].rows[1].by: "),
    (("measurements", 0, "withheld"), "the tea room closed", "measurements[1].rows[1].withheld: "),
    (("fingerprint",), "the tea room closed early", "fingerprint: "),
    (("hashes", 0), "the tea room closed early", "hashes[1]: "),
    (("places",), [{"hash": "the tea room", "span": [1, 2]}], "places[1].hash: "),
    (("coding", "versions", 0), ["the tea room", "closed"], "coding.versions[1][1]: "),
    (("attributions", 0, "confidence"), 1.5, "attributions[1].confidence: "),
    (("clips", 0, "voice"), "nobody", 'clips[1].voice: "nobody" is no side of this dispute: union'),
    (
        ("measurements", 0, "side"),
        "nobody",
        'measurements[1].rows[1].side: "nobody" is no side of this dispute',
    ),
    (("bearings", 0, "span"), [0, 9_000], "bearings[1].span[1]: ends at 9000, behind the text's"),
    (("bearings", 0, "side"), "nobody", 'bearings[1].side: "nobody" is no side of this dispute'),
    (("bearings", 0, "paragraph"), 9, "bearings[1].paragraph: there is no such paragraph"),
    (("bearings", 0, "value"), 1.5, "bearings[1].value: "),
    (("acts", 0, "predicate"), "tea", 'acts[1].predicate: "tea" is no verb or noun of harm'),
    (("acts", 0, "rule"), "the tea room closed", "acts[1].rule: "),
    (("acts", 0, "patient_side"), "nobody", 'acts[1].patient_side: "nobody" is no side'),
    (("acts", 0, "agent"), [[0, 9_000]], "acts[1].agent[1]: ends at 9000, behind the text's end"),
    (("items", 0, "key"), ["person", "reed"], "items[1].same.key: is no key of a voice"),
    (("items", 0, "key"), ["person", "Reed", "a"], "items[1].same.key: "),
    (("items", 0, "words"), "the tea room closed early", "shown: “the tea room closed early” is"),
    (("items", 5, "words"), "tea room", "shown: “tea room” is told of a word and is not shown"),
    (
        ("items", 2, "spans"),
        [[0, 9_000]],
        "items[3].same.spans[1]: ends at 9000, behind the text's",
    ),
    (("headline", "title"), "Of", "headline.title: "),
    (
        ("headline", "pairs", 0, "title"),
        [[0, 99]],
        "headline.pairs[1].title[1]: ends at 99, behind the headline's end at 21",
    ),
    (
        ("headline", "pairs", 0, "speaker"),
        "the milk train",
        "shown: “the milk train” is told of the headline, and neither it nor what is shown",
    ),
    (("headline", "pairs", 0, "side"), "nobody", 'headline.pairs[1].side: "nobody" is no side'),
    (("headline", "words"), 9, "headline.words: the headline has 4"),
    (("headline", "pairs", 0, "stated"), [[0, 9_000]], "headline.pairs[1].stated[1]: ends at 9000"),
    (("headline", "tone"), -1.5, "headline.tone: "),
    (
        ("measurements", 0, "evidence"),
        [[3, -1]],
        'measurements[1].rows[1].evidence: "3+-4" must be stretches of the text',
    ),
    (("bearings", 0, "paragraph"), 1, "bearings[1].paragraph: it does not stand in this paragraph"),
    (("acts", 0, "paragraph"), 2, "acts[1].paragraph: it does not stand in this paragraph"),
    (("acts", 0, "kind"), "seizing", "acts[1].kind: “kill” is no seizing"),
    (("acts", 0, "named"), "nowhere", "acts[1].named: does not fit the agent"),
    (("acts", 0, "agent"), [], "acts[1].agent_side: who is told of has a side, nobody has none"),
    (("acts", 0, "patient_side"), None, "acts[1].patient_side: who is told of has a side"),
    (("headline", "pairs", 0, "near"), 1.5, "headline.pairs[1].near: "),
    (
        ("measurements", 0, "of"),
        "tea: room",
        'measurements[1].same.of: "tea: room" is in no list of',
    ),
    (("clips", 1, "span"), [3, 9], "clips[2]: begins before the one before it ends"),
    (("paragraphs", 2), [5_000, 6_000], "paragraphs[3]: ends at 6000, behind the text's end"),
    (("layout",), ["3 7 x"], 'layout: "x" is no length of a word'),
    (("words",), 9, "words: the layout has "),
    (("length",), len(TEXT) - 3, "layout: the words end at "),
    (("shown", 0, "words"), "another word of the", "shown[1].words: do not fit the place"),
    (
        ("coding", "text"),
        "0" * 64,
        "coding.text: is of another text than the article's text_hash (",
    ),
    (("coding", "engine"), "short", "coding.engine: is not a SHA-256"),
    (("confirmed_by",), ["not a handle"], "confirmed_by[1]: "),
    (("confirmed_by",), ["ben", "Ben"], 'confirmed_by[2]: "Ben" coded it or stands here before'),
    (("confirmed_by",), ["Ann"], 'confirmed_by[1]: "Ann" coded it or stands here before'),
    (("sentences",), [], "sentences: the word at 0 stands in none"),
    (("sentences", 0), [0, 4], "sentences: the word at 4 stands in none"),
    (("paragraphs", 0), [0, 5], "paragraphs: the word at 4 stands in none"),
    (("layout",), ["3 7"], "layout: has 1 lines for 3 paragraphs"),
    (("length",), 10**10, "length: "),
    (("measurements", 0, "value"), 1e308, "measurements[1].rows[1].value: "),
    (("measurements", 0, "n_effective"), -1e308, "measurements[1].rows[1].n_effective: "),
    (("quoted",), [[4, 9], [7, 12]], "quoted[2]: begins before the one before it ends"),
)


@pytest.mark.parametrize(
    ("path", "value", "message"), FORGED, ids=[f"{f[1]} {f[2]}"[:90] for f in FORGED]
)
def test_what_cannot_be_is_told_with_its_place(
    tmp_path: Path, path: tuple[str | int, ...], value: object, message: str
) -> None:
    text = changed(lambda found: at(*path)(found, value))
    hits = [p for p in problems(write(tmp_path, files(text))) if message in p]
    assert hits
    field = re.split(r"[:.\[]", message)[0] or str(path[0])
    assert hits[0].startswith(f"{RECORD}:{line_of(text, field)}:")


@pytest.mark.parametrize(
    ("voice", "side", "sides"),
    [
        ("other", None, ["union"]),
        ("unknown", None, ["union"]),
        ("both", None, []),
        ("both", None, ["union"]),
        ("both", None, ["union", "union"]),
        ("both", "union", ["union", "company"]),
        ("side", "union", ["union", "company"]),
        ("side", None, []),
    ],
)
def test_a_voice_has_its_sides(
    tmp_path: Path, voice: str, side: str | None, sides: list[str]
) -> None:
    def change(found: dict[str, Any]) -> None:
        found["attributions"][0] |= {"voice": voice, "side": side, "sides": sides}

    found = problems(write(tmp_path, files(changed(change))))
    assert any("attributions[1].voice: does not fit side and sides" in line for line in found)


@pytest.mark.parametrize(
    ("title", "speaker", "wrong"),
    [
        ("Of lamps and whistles", "lamps", 0),
        ("Of lamps and whistles", "porter", 1),
        ("Another headline", "lamps", 0),
        ("Another headline", "the porter and his soup", 1),
    ],
)
def test_speakers_of_a_headline_stand_in_it_or_are_few_words_of_one_that_was(
    tmp_path: Path, title: str, speaker: str, wrong: int
) -> None:
    text = changed(lambda found: at("headline", "pairs", 0, "speaker")(found, speaker))
    head = HEAD.replace("Of lamps and whistles", title)
    found = problems(write(tmp_path, files(text, head)))
    assert sum("is told of the headline" in line for line in found) == wrong


@pytest.mark.parametrize("name", ["metric", "unit"])
def test_what_rows_have_to_tell_together_is_missed(tmp_path: Path, name: str) -> None:
    found = json.loads(WHOLE)
    del found["measurements"][0]["same"][name]
    text = json.dumps(found | {"checksum": checksum(found)}, ensure_ascii=False)
    assert any(f"measurements[1].rows[1].{name}: is missing" in p for p in told(tmp_path, text))


def test_evidence_begins_where_something_does(tmp_path: Path) -> None:
    found = json.loads(WHOLE)
    row = next(r for group in found["measurements"] for r in group["rows"] if "evidence" in r)
    row["evidence"] = "3"
    text = json.dumps(found | {"checksum": checksum(found)}, ensure_ascii=False)
    (only,) = told(tmp_path, text)
    assert "evidence[1]: no passage or clip begins at 3: restore the file" in only


def told(folder: Path, record: str) -> list[str]:
    return problems(write(folder, files(record)))


def test_any_change_by_hand_is_told(tmp_path: Path) -> None:
    text = changed(lambda found: at("measurements", 0, "value")(found, 0.9), signed=False)
    (only,) = problems(write(tmp_path, files(text)))
    assert ": checksum: does not fit the rest, which was changed by hand: restore the file" in only


def test_a_side_that_the_record_has_never_heard_of_is_told(tmp_path: Path) -> None:
    dispute = FILES["disputes/rail.yml"].replace(
        "others:", "  - id: riders\n    name: Riders\nothers:"
    )
    found = problems(write(tmp_path, files() | {"disputes/rail.yml": dispute}))
    assert ['there are no figures of the side "riders"' in line for line in found] == [True]


def test_a_record_of_a_text_that_stands_there_is_told(tmp_path: Path) -> None:
    head = HEAD.replace("basis: quotation", "basis: own").replace("text_hash", "x_hash")
    head = "\n".join(line for line in head.splitlines() if "x_hash" not in line)
    found = problems(write(tmp_path, files(head=f"{head}\nThe text stands here.\n")))
    assert [line for line in found if "there is no record: delete this" in line]


# ---------------------------------------------------------------- words beyond the budget


def with_words(record: Record, *pieces: str) -> str:
    """The record showing these words of the text too, as whole and signed as any."""
    found = unpacked(json.loads(record_text(record, "strike")))
    for piece in pieces:
        start = TEXT.index(piece)
        found["shown"].append({"span": [start, start + len(piece)], "words": piece})
    found["shown"].sort(key=lambda row: row["span"])
    return record_text(whole_record(found), "strike")


def test_words_of_no_passage_are_told(tmp_path: Path) -> None:
    text = with_words(coded(), "the tea room".capitalize())
    *_, last = problems(write(tmp_path, files(text)))
    assert ": shown: “The tea room …” is of no passage: words of passages alone are shown" in last


def test_too_many_words_are_told_with_the_passages(tmp_path: Path) -> None:
    text = with_words(coded(), "that forty engines had no lamps, and that nobody had counted")
    (only,) = problems(write(tmp_path, files(text)))
    assert "words are shown, with names, labels and what corrections quote, " in only
    assert "“the whistle was new …”" in only or "“Northern Rail the whistle was new …”" in only
    assert "“that forty engines had no lamps …”" in only


def correction(line: str) -> str:
    return (
        HEAD.removesuffix("---\n")
        + f"corrections:\n  - {{{line}, side: union, by: ann, why: w}}\n---\n"
    )


def test_words_that_corrections_quote_count(tmp_path: Path) -> None:
    long = " ".join(TEXT.split()[:26])
    found = problems(write(tmp_path, files(head=correction(f'passage: "{long}"'))))
    assert any(
        f"{ARTICLE}:9:15: corrections[1].passage: quotes 26 words, 25 may be" in line
        for line in found
    )
    assert any("what corrections quote, " in line and long in line for line in found)


def test_words_that_corrections_quote_count_before_there_is_a_record(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / f"{text_hash(TEXT)}.txt").write_text(TEXT, encoding="utf-8")
    quoted = " ".join(TEXT.split()[:20])
    wrong = FILES | {ARTICLE: correction(f'passage: "{quoted}"')}
    (only,) = problems(write(tmp_path, wrong), texts)
    assert only.startswith(f"{ARTICLE}:9:3: corrections: quote 20 words, 16 may be: write at: ")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "passage: the whistle was rusty",
            f"write at: [{TEXT.index('the whistle')}, {TEXT.index(' rusty') + 6}]",
        ),
        (
            "passage: on the station",
            "corrections[1].passage: the record does not know where these words stand: write at:",
        ),
        ("at: [12, 9000]", "corrections[1].at: ends at 9000, after the text's end"),
        ("at: [12, 32]", None),
    ],
)
def test_corrections_without_the_text_keep_to_what_is_known(
    tmp_path: Path, line: str, message: str | None
) -> None:
    found = problems(write(tmp_path, files(head=correction(line))))
    found = [each for each in found if "words are shown" not in each]
    assert len(found) == (message is not None)
    assert not message or message in found[0]


PLACED = "the whistle was rusty"


@pytest.mark.parametrize(
    ("words", "start", "wrong"),
    [
        (PLACED, TEXT.index(PLACED), 0),
        ("the whistle was dirty", TEXT.index(PLACED), 1),  # shown words are others
        ("his paper from his soup", TEXT.index("from his soup"), 1),
        ("he had a hat", TEXT.index("from his soup"), 1),  # hidden words, other lengths
        ("from his soup", TEXT.index("from his soup"), 0),
        (PLACED, len(TEXT) - 3, 1),
    ],
)
def test_words_stand_where_the_record_has_such_words(
    tmp_path: Path, words: str, start: int, wrong: int
) -> None:
    entry = Correction(by="ann", why="w", passage=words, side="union")
    span = Span(start, min(start + len(words), len(TEXT)))
    record = replace(coded(), places=((key(entry), span),))
    head = correction(f"passage: {words}")
    found = problems(write(tmp_path, files(record_text(record, "strike"), head)))
    assert sum("other words stand where the record says" in line for line in found) == wrong


def test_who_holds_the_text_is_told_the_offsets(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / f"{text_hash(TEXT)}.txt").write_text(TEXT, encoding="utf-8")
    start = TEXT.index("on the station")
    found = problems(write(tmp_path, files(head=correction("passage: on the station"))), texts)
    assert any(f"write at: [{start}, {start + 14}]" in line for line in found)


def test_a_large_record_is_read_at_once(tmp_path: Path) -> None:
    found = json.loads(WHOLE)
    found["measurements"] *= 50
    found["checksum"] = checksum(found)
    content = write(tmp_path, files(json.dumps(found, ensure_ascii=False)))
    begin = time.process_time()
    assert problems(content) == []
    assert time.process_time() - begin < 1

"""`evenhand code` and `evenhand check --text`, from the command line."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import evenhand
from generator.errors import EvenhandError
from generator.record import record_text
from generator.recording import OTHER
from tests.project import Done
from tests.quotation import TEXT, Project, digest, front_matter, make

VOSS = "The deficit is not a matter of opinion"


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose record was written once; tests copy it."""
    project = make(tmp_path_factory.mktemp("coded"))
    done = evenhand_in(project, "code", "--by", "ann")
    assert done.code == 0, done.err
    return project


@pytest.fixture
def project(coded: Project, tmp_path: Path) -> Project:
    shutil.copytree(coded.root, tmp_path / "project", symlinks=True)
    return Project(tmp_path / "project")


def evenhand_in(project: Project, *words: str) -> Done:
    """The command on that project's content, in this process."""
    content = ["--content", str(project.root / "content")]
    done = CliRunner().invoke(evenhand, [*words, *content])
    error = done.exception
    if isinstance(error, EvenhandError):
        said = str(error).replace(f"{project.root.as_posix()}/", "")
        return Done(1, done.stdout, said)
    assert error is None or isinstance(error, SystemExit), done.exc_info
    return Done(done.exit_code, done.stdout, done.stderr)


def lines(project: Project, *words: str) -> list[str]:
    done = evenhand_in(project, *words)
    assert done.code == 0, done.err
    return done.out.splitlines()


# ---------------------------------------------------------------- code


def test_a_record_is_written_beside_its_article(coded: Project) -> None:
    record = coded.read()
    assert record.coded_by == "ann"
    assert record.confirmed_by == ()
    assert record.coding.text == digest(TEXT)
    assert record.shown
    assert len(record.analysis.attributions) > 8
    assert {"port", "fishers"} <= {a.side for a in record.analysis.attributions}


def test_both_sides_are_shown(coded: Project) -> None:
    record = coded.read()
    shown = {
        a.side
        for a in record.analysis.attributions
        for span in a.content
        if any(span.overlaps(piece) for piece in record.shown)
    }
    assert {"port", "fishers"} <= shown


def test_what_fits_is_left_as_it_is(project: Project) -> None:
    before = project.record.read_bytes()
    assert "toll-vote/wire-nine: as it was" in lines(project, "code")
    assert project.record.read_bytes() == before


def test_recoding_gives_the_same_bytes(project: Project) -> None:
    before = project.record.read_bytes()
    said = lines(project, "code", "--recode")
    assert any(line.startswith("toll-vote/wire-nine: coded again, ") for line in said)
    assert project.record.read_bytes() == before


def test_the_first_coding_needs_a_name(project: Project) -> None:
    project.record.unlink()
    done = evenhand_in(project, "code")
    assert done.err == "toll-vote/wire-nine: say who codes: --by YOUR-NAME"
    assert not project.record.exists()


@pytest.mark.parametrize("name", ["HANDLE", "your-handle", "YOUR-NAME", "you"])
def test_what_stands_for_a_name_is_none(project: Project, name: str) -> None:
    project.record.unlink()
    done = evenhand_in(project, "code", "--by", name)
    assert done.code == 2
    assert f'"{name}" stands for a name: write your own' in done.err
    assert not project.record.exists()


def test_who_coded_a_record_is_said_to_somebody_else(project: Project) -> None:
    said = lines(project, "code", "--by", "nora")
    how = "coded by ann; to be named in their place: --recode --by nora"
    assert f"toll-vote/wire-nine: as it was, {how}" in said
    assert "toll-vote/wire-nine: as it was" in lines(project, "code", "--by", "Ann")


def test_a_record_that_is_written_is_to_be_committed(project: Project) -> None:
    said = lines(project, "code", "--recode")
    assert said[-1].endswith(
        "toll-vote/wire-nine.record.json written: commit it, and the .md beside"
    )


def test_check_names_articles_that_have_no_record(project: Project) -> None:
    assert lines(project, "check")[-1].endswith(": nothing wrong")
    project.record.unlink()
    *_, note, last = lines(project, "check")
    assert "content/stories/toll-vote/wire-nine.md: note: has no record yet" in note
    assert note.endswith("code --by YOUR-NAME, and commit wire-nine.record.json")
    assert last.endswith(": nothing wrong, 1 article without a record")


def test_an_article_without_its_text_is_said_to_be(project: Project) -> None:
    project.forget()
    said = lines(project, "code", "--by", "ann")
    assert "toll-vote/wire-nine: text not held here, record" in said
    project.record.unlink()
    assert "toll-vote/wire-nine: text not held here, no record" in lines(project, "code")


def test_a_broken_record_is_written_anew(project: Project) -> None:
    project.record.write_text('{"format": 1,', encoding="utf-8")
    said = lines(project, "code", "--by", "ann")
    anew = "coded anew, for neither its record nor who confirmed it could be read, "
    assert any(anew in line for line in said)
    assert project.read().coded_by == "ann"


def test_corrections_that_count_are_coded_again_and_what_they_move_is_said(
    project: Project,
) -> None:
    project.correct(f"{{passage: {VOSS}, side: fishers, by: ann, confirmed: ben, why: so it is}}")
    said = lines(project, "code")
    first = next(n for n, line in enumerate(said) if "coded again, other corrections" in line)
    assert any("voice_share of fishers by words of sides: " in line for line in said[first + 1 :])
    record = project.read()
    assert record.coded_by == "ann"
    assert record.analysis.machine
    assert [m.side for m in record.analysis.before] == ["fishers", "port"]


def test_words_that_a_proposal_quotes_are_placed(project: Project) -> None:
    project.correct("{passage: a burglary in daylight, side: port, by: ann, why: so it is}")
    assert any("other words quoted" in line for line in lines(project, "code"))
    ((_, span),) = project.read().places
    assert span.of(TEXT) == "a burglary in daylight"


def test_a_withdrawn_article_loses_its_words_even_where_the_text_is_not_held(
    project: Project,
) -> None:
    project.forget()
    withdrawn = "withdrawn: {on: 2025-08-01, why: the outlet asked}\n---\n"
    head = project.article.read_text("utf-8").removesuffix("---\n") + withdrawn
    project.article.write_text(head, encoding="utf-8")
    assert "withdrawn and its words are still here" in evenhand_in(project, "check").err
    assert any("its words are taken out" in line for line in lines(project, "code"))
    assert project.read().shown == ()
    assert evenhand_in(project, "check").code == 0


def test_a_text_that_cannot_be_coded_leaves_all_records_as_they_were(project: Project) -> None:
    before = project.record.read_bytes()
    project.correct("{at: [0, 10], side: port, by: ann, confirmed: ben, why: so it is}")
    done = evenhand_in(project, "code")
    assert "the program finds no passage" in done.err
    assert project.record.read_bytes() == before


# ---------------------------------------------------------------- confirm


def test_a_second_person_confirms_a_record(project: Project) -> None:
    assert "toll-vote/wire-nine: confirmed by ben" in lines(project, "code", "--confirm", "ben")
    assert project.read().confirmed_by == ("ben",)
    assert "toll-vote/wire-nine: confirmed by ben before" in lines(
        project, "code", "--confirm", "ben"
    )
    assert lines(project, "check", "--text")[0] == "toll-vote/wire-nine: same"


def test_nobody_confirms_their_own(project: Project) -> None:
    done = evenhand_in(project, "code", "--confirm", "Ann")
    assert (done.code, project.read().confirmed_by) == (1, ())


def test_a_handle_in_other_letters_is_the_same_person(project: Project) -> None:
    lines(project, "code", "--confirm", "ben")
    said = lines(project, "code", "--confirm", "Ben")
    assert "toll-vote/wire-nine: confirmed by Ben before" in said
    lines(project, "code", "--recode", "--by", "BEN")
    assert (project.read().coded_by, project.read().confirmed_by) == ("BEN", ())


def own_copy(project: Project, text: str) -> None:
    project.forget()
    path = project.root / "texts/toll-vote/wire-nine.txt"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


def test_somebodys_own_copy_with_other_blanks_and_marks_will_do(project: Project) -> None:
    typed = TEXT.replace("old queen's", "old queen’s").replace("Thursdays, ", "Thursdays,  ")
    own_copy(project, typed.replace("It did lean", "It\u00a0did lean"))
    assert (
        lines(project, "check", "--text")[0] == "toll-vote/wire-nine: same but for blanks and marks"
    )
    assert "toll-vote/wire-nine: confirmed by ben" in lines(project, "code", "--confirm", "ben")


def offsets(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


CORRECTED = (
    f"{{at: {offsets(VOSS)}, side: fishers, by: ann, confirmed: ben, why: so it is}}",
    "{passage: a burglary in daylight, side: port, by: ann, confirmed: ben, why: so it is}",
    (
        f"{{add: {{source: {offsets('The chapel bell')}, "
        f"content: {offsets('half of the hands')}}}, "
        "side: port, by: ann, confirmed: ben, why: so it is}"
    ),
)


def test_somebodys_own_copy_will_do_for_a_corrected_article(project: Project) -> None:
    project.correct(*CORRECTED)
    lines(project, "code")
    typed = TEXT.replace("\n\n", "\n\n  ").replace("The deficit", "The  deficit")
    own_copy(project, typed.replace("burglary in", "burglary   in").replace("“", '"'))
    same = "toll-vote/wire-nine: same but for blanks and marks"
    assert lines(project, "check", "--text")[0] == same
    assert "toll-vote/wire-nine: confirmed by cid" in lines(project, "code", "--confirm", "cid")


def test_another_text_of_a_corrected_article_is_told_as_such(project: Project) -> None:
    project.correct(*CORRECTED)
    lines(project, "code")
    own_copy(project, TEXT.replace("The deficit is not", "The deficit was never"))
    done = evenhand_in(project, "check", "--text")
    assert "text changed: paragraph 6 is another" in done.out


def test_another_text_confirms_nothing(project: Project) -> None:
    own_copy(project, TEXT.replace("nine inches", "ten inches"))
    done = evenhand_in(project, "code", "--confirm", "ben")
    assert done.code == 1
    assert "not confirmed: another text (paragraph 3 is another)" in done.out
    assert project.read().confirmed_by == ()


def test_a_copy_is_coded_once_its_hash_is_written(project: Project) -> None:
    text = TEXT.replace("nine inches", "ten inches")
    own_copy(project, text)
    assert f'write text_hash: "{digest(text)}"' in evenhand_in(project, "code").out
    project.article.write_text(front_matter(text=text), encoding="utf-8")
    assert any("coded again, another text, " in line for line in lines(project, "code"))
    assert project.read().coding.text == digest(text)


def test_the_first_coding_names_the_text(project: Project) -> None:
    project.record.unlink()
    own_copy(project, TEXT)
    named = project.article.read_text("utf-8")
    project.article.write_text(re.sub("text_hash: .*\n", "", named), encoding="utf-8")
    lines(project, "code", "--by", "ann")
    assert f'\ntext_hash: "{digest(TEXT)}"\n---\n' in project.article.read_text("utf-8")
    assert project.read().coding.text == digest(TEXT)
    assert "toll-vote/wire-nine: as it was" in lines(project, "code")


def test_a_text_that_is_not_the_one_named_was_never_coded(project: Project) -> None:
    project.record.unlink()
    text = TEXT.replace("nine inches", "ten inches")
    own_copy(project, text)
    done = evenhand_in(project, "code", "--by", "ann")
    assert done.code == 1
    assert done.out.splitlines()[0] == (
        "toll-vote/wire-nine: the copy in texts/ is another text than text_hash names; "
        f'to code it, write text_hash: "{digest(text)}"'
    )


def test_somebodys_own_copy_serves_every_command(project: Project) -> None:
    own_copy(project, TEXT)
    article = project.article.as_posix()
    words = "burns whale tallow"
    found = CliRunner().invoke(evenhand, ["passages", article, "--find", words])
    assert found.output == f"{offsets(words)}  # nth: 1, paragraph 2\n"
    assert "Fill in " in "".join(lines(project, "seal", article, "--by", "ann"))
    project.record.unlink()
    assert "{at: [" in CliRunner().invoke(evenhand, ["passages", article]).output


def test_a_record_that_cannot_be_read_is_wrong(project: Project) -> None:
    project.record.write_text("{", encoding="utf-8")
    said = "toll-vote/wire-nine: its record cannot be read: "
    done = evenhand_in(project, "code", "--confirm", "ben")
    assert (done.code, done.out.startswith(said)) == (1, True)
    project.forget()
    done = evenhand_in(project, "code")
    assert (done.code, done.out.startswith(said)) == (1, True)


def test_words_come_back_when_a_withdrawal_is_lifted(project: Project) -> None:
    before, head = project.record.read_bytes(), project.article.read_text("utf-8")
    withdrawn = "withdrawn: {on: 2025-08-01, why: the outlet asked}\n---\n"
    project.article.write_text(head.removesuffix("---\n") + withdrawn, encoding="utf-8")
    lines(project, "code")
    done = evenhand_in(project, "code", "--confirm", "ben")
    assert done.code == 1
    assert "toll-vote/wire-nine: withdrawn, so there is nothing to confirm" in done.out
    project.article.write_text(head, encoding="utf-8")
    assert any("coded again, its words may be shown, " in line for line in lines(project, "code"))
    assert project.record.read_bytes() == before


# ---------------------------------------------------------------- check --text


def test_a_text_that_fits_is_the_same(project: Project) -> None:
    assert lines(project, "check", "--text")[0] == "toll-vote/wire-nine: same"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("nine inches", "ten inches", "paragraph 3 is another"),
        ("The clerk unrolled", "A new one.\n\nThe clerk unrolled", "paragraph 5 is new"),
        ("twice.\n\nThe chapel bell", "twice. The chapel bell", "paragraphs 7 to 8 are others"),
    ],
)
def test_a_text_that_changed_is_told_by_paragraph(
    project: Project, old: str, new: str, said: str
) -> None:
    text = TEXT.replace(old, new)
    project.article.write_text(front_matter(text=text), encoding="utf-8")
    (project.root / "texts" / f"{digest(text)}.txt").write_text(text, encoding="utf-8")
    done = evenhand_in(project, "check", "--text")
    assert done.code == 1
    assert f"toll-vote/wire-nine: text changed: {said}" in done.out
    assert any("another text, " in line for line in lines(project, "code"))
    assert lines(project, "check", "--text")[0] == "toll-vote/wire-nine: same"


def test_an_older_version_of_the_program_is_told_with_its_figures(project: Project) -> None:
    record = project.read()
    old = replace(record, coding=replace(record.coding, engine="0" * 64))
    wider = tuple(
        replace(m, value=0.5) if m.metric == "author_voice" else m
        for m in old.analysis.measurements
    )
    older = replace(old, analysis=replace(old.analysis, measurements=wider))
    project.record.write_text(record_text(older, "toll-vote"), encoding="utf-8")
    said = lines(project, "check", "--text")
    assert said[0] == "toll-vote/wire-nine: same text, engine changed"
    assert said[1].startswith("  author_voice by words of all: 50.0 % → ")


def test_a_record_that_says_another_thing_than_its_text_is_told(project: Project) -> None:
    record = project.read()
    moved = tuple(
        replace(a, side="port", sides=("port",)) if a.side == "fishers" else a
        for a in record.analysis.attributions
    )
    forged = replace(record, analysis=replace(record.analysis, attributions=moved))
    project.record.write_text(record_text(forged, "toll-vote"), encoding="utf-8")
    done = evenhand_in(project, "check", "--text")
    assert done.code == 1
    assert "and another coding: the record was changed" in done.out


def test_other_sides_and_corrections_are_told(project: Project) -> None:
    project.correct(f"{{passage: {VOSS}, side: fishers, by: ann, confirmed: ben, why: so it is}}")
    dispute = project.root / "content/disputes/harbour-toll.yml"
    text = dispute.read_text("utf-8")
    dispute.write_text(text.replace("aliases: [", "aliases: [the Bay, ", 1), encoding="utf-8")
    done = evenhand_in(project, "check", "--text")
    assert f"same text, {OTHER} and other corrections" in done.out
    assert done.code == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [("[toll, fee, charge]", "[toll, fee, levy]"), ("[pays for itself]", "[pays its way]")],
    ids=["terms", "claims"],
)
def test_other_contested_words_make_a_record_stale(project: Project, old: str, new: str) -> None:
    dispute = project.root / "content/disputes/harbour-toll.yml"
    text = dispute.read_text("utf-8")
    assert old in text
    dispute.write_text(text.replace(old, new), encoding="utf-8")
    said = evenhand_in(project, "check", "--text").out.splitlines()
    assert said[0] == f"toll-vote/wire-nine: same text, {OTHER}"
    assert any(f"coded again, {OTHER}" in line for line in lines(project, "code"))
    assert lines(project, "check", "--text")[0] == "toll-vote/wire-nine: same"


def test_another_side_of_a_speaker_is_coded_again(project: Project) -> None:
    dispute = project.root / "content/disputes/harbour-toll.yml"
    text = dispute.read_text("utf-8")
    moran = "name: Nuala Moran, side: "
    assert f"{moran}fishers" in text
    dispute.write_text(text.replace(f"{moran}fishers", f"{moran}port"), encoding="utf-8")
    said = evenhand_in(project, "check", "--text").out.splitlines()
    assert said[0] == f"toll-vote/wire-nine: same text, {OTHER}"
    assert said[1].endswith("passages are found otherwise")
    assert any(f"coded again, {OTHER}" in line for line in lines(project, "code"))
    assert lines(project, "check", "--text")[0] == "toll-vote/wire-nine: same"


def test_words_that_a_correction_quotes_are_those_of_the_text(project: Project) -> None:
    project.correct("{passage: a burglary in daylight, side: port, by: ann, why: so it is}")
    lines(project, "code")
    record = project.read()
    ((hash_, span),) = record.places
    moved = replace(record, places=((hash_, replace(span, start=0, end=span.end - span.start)),))
    project.record.write_text(record_text(moved, "toll-vote"), encoding="utf-8")
    said = evenhand_in(project, "check", "--text")
    assert "words that corrections quote stand elsewhere" in said.out


# ---------------------------------------------------------------- words in other files


@pytest.mark.parametrize(
    ("where", "written"),
    [
        ("wire-nine.md", "# a kitchen garden under the breakwater\n"),
        ("story.yml", "# a kitchen garden under\n# the breakwater\n"),
        (".notes.yml", 'said: "a kitchen garden under the &#98;reakwater"\n'),
    ],
)
def test_words_of_a_held_text_in_other_files_are_told(
    project: Project, where: str, written: str
) -> None:
    path = project.article.with_name(where)
    before = path.read_text("utf-8") if path.exists() else ""
    head = before.removesuffix("---\n") if where == "wire-nine.md" else before
    path.write_text(head + written + before.removeprefix(head), encoding="utf-8")
    place = f"content/stories/toll-vote/{where}:{head.count(chr(10)) + 1}: "
    for command in (("code",), ("check", "--text")):
        done = evenhand_in(project, *command)
        assert done.code == 1
        found = [each for each in done.out.splitlines() if place in each]
        assert len(found) == 1
        assert "(wire-nine) are more of its words than may be quoted" in found[0]


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("stood for a while on the steps", False),  # 7 words that many a text has
        ("saw a &#107;itchen garden under the breakwater", True),  # hidden
        ("stood for a while on the steps in", True),
    ],
)
def test_few_words_in_a_summary_are_a_note(project: Project, words: str, wrong: bool) -> None:  # noqa: FBT001
    path = project.article.with_name("story.yml")
    story = path.read_text("utf-8")
    path.write_text(re.sub("summary: .*", f"summary: They {words}.", story), encoding="utf-8")
    for command in (("code",), ("check", "--text")):
        done = evenhand_in(project, *command)
        assert done.code == wrong
        (found,) = (line for line in done.out.splitlines() if "/story.yml:" in line)
        assert (": note: " in found) != wrong
    assert ("1 line above to be mended, before you commit the file" in done.err) == wrong


def test_what_is_shown_and_what_corrections_quote_may_stand_there(project: Project) -> None:
    project.correct(f"{{passage: {VOSS}, side: port, by: ann, why: {VOSS}}}")
    assert evenhand_in(project, "code").code == 0
    assert evenhand_in(project, "check", "--text").code == 0


def test_a_withdrawn_articles_corrections_keep_no_words(project: Project) -> None:
    project.correct(f"{{passage: {VOSS}, speaker: Pieter Voss, by: ann, why: so it is}}")
    head = project.article.read_text("utf-8").removesuffix("---\n")
    withdrawn = "withdrawn: {on: 2025-08-01, why: the outlet asked}\n---\n"
    project.article.write_text(head + withdrawn, encoding="utf-8")
    done = evenhand_in(project, "code")
    assert "corrections[1].passage: the article is withdrawn, so none of its words stay" in done.err
    assert "corrections[1].speaker: the article is withdrawn" in done.err


def test_a_withdrawn_records_rules_lose_their_names(project: Project) -> None:
    head = project.article.read_text("utf-8").removesuffix("---\n")
    withdrawn = "withdrawn: {on: 2025-08-01, why: the outlet asked}\n---\n"
    project.article.write_text(head + withdrawn, encoding="utf-8")
    assert evenhand_in(project, "code").code == 0
    rows = project.read().analysis.attributions
    assert any("named: …" in row.rule for row in rows)
    assert not any("Voss" in row.rule or "Moran" in row.rule for row in rows)


def test_a_copy_that_cannot_be_read_stops_nobody_else(project: Project) -> None:
    own_copy(project, TEXT)
    (project.root / "texts/toll-vote/wire-nine.txt").write_bytes(b"\xff\xfa\x00")
    for command in (("code",), ("code", "--confirm", "ben"), ("check", "--text")):
        done = evenhand_in(project, *command)
        assert done.code == 1
        assert "texts/toll-vote/wire-nine.txt:1:1: " in done.out
        assert "toll-vote/wire-nine: text not held here" in done.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((".hid.md",), ".hid.md is no article of"),
        (("wire-nine.md", "--find", " "), "write the words"),
    ],
)
def test_passages_of_what_is_no_article_are_told(
    project: Project, words: tuple[str, ...], said: str
) -> None:
    name, *rest = words
    path = project.article.with_name(name)
    path.touch()
    done = CliRunner().invoke(evenhand, ["passages", str(path), *rest])
    assert said in f"{done.exception}{done.stderr}"

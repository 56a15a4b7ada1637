from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import ConfigurationError, ContentError
from generator.load.adding import AddPlan, Draft, plan_article, proposed_id, write_article
from generator.load.corpus import load_corpus
from generator.load.found import Found
from generator.load.import_files import write_longer
from generator.load.proposing import joined, names_of, propose, written
from generator.load.text import UNWANTED, normalise, visible
from generator.model import Article, Basis, Outlet, Rights
from tests.load.sample import FILES, write
from tests.test_cli_import import files_of

TODAY = date(2025, 7, 10)
KNOWN = Outlet("daily-example", "Daily Example", "https://daily.example.org/")
FOUND = Found(
    "The union said that it would strike.", title="Drivers: a strike?", url="https://a.b/c"
)
NASTY = [
    "title: x\n---\nrights: {basis: own}",
    "--- \n---",
    "\x1b]0;owned\x07\x1b[2J red",
    "a: b # c, [d] {e} &f *g !h |i >j %k @l `m",
    "null",
    "\u202eevil\u2066 bidi\u2028line",
    "'\"\\\\x41\\u0041\t\0",
    "=cmd|' /C calc'!A0 word",
    "\ud800 half a pair",
    "~ word: - ? word",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    write(root, FILES)
    return root


def draft(found: Found, basis: Basis = "quotation", id_: str = "new-one") -> Draft:
    """What `--yes` makes of what was found."""
    proposed = propose(found, TODAY)
    licence, holder = (proposed[name].value or "CC: BY" for name in ("licence", "holder"))
    return Draft(
        story="strike",
        id=id_,
        outlet=Outlet("new-paper", proposed["outlet"].value or "New Paper", "https://new.example/"),
        new=True,
        title=proposed["title"].value or "A headline",
        url=proposed["url"].value or "https://new.example/1",
        published=proposed["published"].value or "2025-07-03",
        rights=Rights(basis, licence, holder),
        text=found.text,
        accessed=proposed["accessed"].value,
        authors=names_of(proposed["authors"].value),
        credits=names_of(proposed["credits"].value),
    )


def read_back(root: Path, plan: AddPlan) -> Article:
    """The article as the project has it with the plan's files written."""
    with tempfile.TemporaryDirectory() as name:
        content, texts = write(Path(name), FILES), Path(name) / "texts"
        for path, text in {**plan.files, **dict([plan.outlets] if plan.outlets else [])}.items():
            there = Path(name) / path.relative_to(root)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(text.encode())
        (story,) = load_corpus(content, texts).stories
        return next(article for article in story.articles if article.id == "new-one")


LINES = st.text() | st.sampled_from(NASTY) | st.text("abc: -[]{}\"'#,;\n\t&*!|>%@`?", max_size=40)
TEXTS = st.lists(LINES, max_size=4).map(
    lambda lines: normalise(visible("\n\n".join(("The union said no.", *lines))))
)
MINUTES = st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes)))
DAYS = st.dates(date(1990, 1, 1), date(2025, 7, 9))
TIMES = DAYS | st.builds(datetime.combine, DAYS, st.times(), MINUTES)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    title=LINES, outlet=LINES, names=st.lists(LINES, max_size=3), text=TEXTS, when=TIMES,
    basis=st.sampled_from(["quotation", "licence", "own"]),
)  # fmt: skip
def test_whatever_a_page_says_passes_check_and_reads_back(
    project: Path, title: str, outlet: str, names: list[str], text: str, when: date, basis: Basis
) -> None:
    found = Found(
        text, title=title, outlet=outlet, authors=tuple(names), credits=tuple(names[:1]),
        published=when, licence=title, holder=outlet,
    )  # fmt: skip
    made = draft(found, basis)
    plan = plan_article(made, project / "content", project / "texts")
    back = read_back(project, plan)
    assert (back.title, back.url, back.text) == (made.title, made.url, text)
    assert (back.authors, back.credits) == (made.authors, made.credits)
    assert back.published is not None
    assert written(back.published) == made.published
    assert back.rights == made.rights
    assert not [path for path in plan.files if path.suffix == ".md" and basis == "quotation"
                and text in plan.files[path]]  # fmt: skip


@given(st.lists(st.text(), max_size=5))
def test_names_that_were_found_are_those_that_are_taken(names: list[str]) -> None:
    answer = propose(Found("x", authors=tuple(names)), TODAY)["authors"].value
    assert joined(names_of(answer)) == answer


@pytest.mark.parametrize(
    "nasty", [*NASTY, "x" * 10_000, "../../etc/passwd", "https://a.example/\x1b]0;x\x07"]
)
def test_what_a_field_may_not_hold_is_told_and_not_proposed(nasty: str) -> None:
    found = Found(
        "The union said no.", title=nasty, url=nasty, archived=nasty, outlet=nasty,
        authors=(nasty,), genre=nasty, extent=nasty, licence=nasty, holder=nasty,
        origins={"title": "JSON-LD"},
    )  # fmt: skip
    proposed = propose(found, TODAY)
    assert not proposed["url"].value
    assert proposed["genre"].value == "news"
    assert len(proposed["title"].value) <= 300
    assert any(note.startswith("url, as the page has it, ") for note in proposed.notes)
    assert not any(UNWANTED.search(one.value) for one in proposed.fields.values())


def test_days_that_cannot_be_are_doubted() -> None:
    found = Found("x", published=date(2025, 8, 1), updated=datetime(2025, 7, 1, tzinfo=UTC))
    assert propose(found, TODAY).notes == (
        "published 2025-08-01 is after today",
        "updated 2025-07-01 is before it was published, 2025-08-01",
    )


def test_a_time_without_offset_is_a_date() -> None:
    assert written(datetime(2025, 7, 1, 12, 30)) == "2025-07-01"  # noqa: DTZ001 - the case
    assert written(datetime(2025, 7, 1, 12, 30, 1, 9, tzinfo=UTC)) == "2025-07-01T12:30:01+00:00"


def test_what_does_not_pass_check_is_told_with_the_path_it_would_have(project: Path) -> None:
    before = files_of(project)
    made = draft(FOUND)
    wrong = Draft(**{name: getattr(made, name) for name in made.__slots__} | {"published": "soon"})
    with pytest.raises(ContentError) as caught:
        plan_article(wrong, project / "content", project / "texts")
    path = (project / "content/stories/strike/new-one.md").as_posix()
    assert str(caught.value).startswith(f'{path}:5:12: published: "soon" is not a date or time')
    assert files_of(project) == before


def test_nothing_is_overwritten_and_what_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, texts = write(tmp_path, FILES), tmp_path / "texts"
    plan = plan_article(draft(FOUND), content, texts)
    before = files_of(tmp_path)

    def full(*_: object) -> None:
        raise ConfigurationError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("generator.load.import_files.write_longer", full)
        with pytest.raises(ConfigurationError, match="full"):
            write_article(plan)
    assert files_of(tmp_path) == before
    assert not (texts / "strike").exists()
    (texts / "strike").mkdir(parents=True, exist_ok=True)
    (texts / "strike/new-one.txt").write_text("Somebody's own.")
    before = files_of(tmp_path)
    with pytest.raises(ConfigurationError, match="never overwritten"):
        write_article(plan)
    assert files_of(tmp_path) == before


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ((), "daily"),
        (("daily",), "daily-a-strike"),
        (("daily", "daily-a-strike"), "2025-07-02-daily-a-strike"),
        (("daily", "daily-a-strike", "2025-07-02-daily-a-strike"), "daily-2"),
    ],
)
def test_an_id_is_the_outlets_while_that_is_free(taken: tuple[str, ...], expected: str) -> None:
    assert proposed_id("daily", "A strike", "2025-07-02", taken) == expected


def test_a_link_that_lies_in_wait_is_not_followed(tmp_path: Path) -> None:
    content, precious = write(tmp_path, FILES), tmp_path / "precious"
    precious.write_text("Somebody's own.")
    outlets = content / "outlets.yml"
    (content / ".outlets.yml.new").symlink_to(precious)
    text = f"{outlets.read_text(encoding='utf-8')}# more\n"
    write_longer(outlets, text)
    assert precious.read_text() == "Somebody's own."
    assert outlets.read_text(encoding="utf-8") == text
    assert not outlets.is_symlink()


def test_what_somebody_else_wrote_meanwhile_stays(tmp_path: Path) -> None:
    outlets = write(tmp_path, FILES) / "outlets.yml"
    before = outlets.read_text(encoding="utf-8")
    write_longer(outlets, f"{before}# first\n")
    with pytest.raises(ConfigurationError, match="do it again"):
        write_longer(outlets, f"{before}# second\n")
    assert outlets.read_text(encoding="utf-8") == f"{before}# first\n"

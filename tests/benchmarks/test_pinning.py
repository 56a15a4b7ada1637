from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import __main__ as program
from benchmarks import floors
from benchmarks.floors import Pinned, load, rewrite, save, worse

HELD = {"gold/story": Pinned("abc", {"content_token_f1": 80.0, "voice_share_error": 5.0})}


def pinned(f1: float, error: float = 5.0, sha256: str = "abc") -> floors.Floors:
    return {"gold/story": Pinned(sha256, {"content_token_f1": f1, "voice_share_error": error})}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save(HELD, tmp_path / "floors.json")
    return tmp_path / "floors.json"


def test_floors_are_read_as_they_were_written(path: Path) -> None:
    assert load(path) == HELD
    assert load(path.with_name("none.json")) == {}


@pytest.mark.parametrize(
    ("f1", "error", "broken"),
    [
        (80.0, 5.0, 0),
        (79.96, 5.04, 0),  # within half of the last digit
        (79.9, 5.0, 1),
        (99.0, 5.1, 1),  # an error that grows is worse
        (70.0, 9.0, 2),
        (90.0, 1.0, 0),
    ],
)
def test_a_figure_is_worse_below_its_floor_and_an_error_above_it(
    f1: float, error: float, broken: int
) -> None:
    figures = {"content_token_f1": f1, "voice_share_error": error}
    assert len(list(worse(figures, HELD["gold/story"].figures))) == broken


def test_a_figure_that_is_no_longer_measured_is_named() -> None:
    assert list(worse({}, {"content_token_f1": 80.0})) == [
        "content_token_f1: not measured any more, its floor is 80.0"
    ]


def test_better_figures_raise_the_floors(path: Path) -> None:
    assert rewrite(pinned(81.0), allow_lower=False, path=path) == []
    assert load(path) == pinned(81.0)


def test_lower_figures_are_refused_unless_allowed(path: Path) -> None:
    before = path.read_bytes()
    said = ["gold/story: content_token_f1: 79.0, its floor is 80.0"]
    assert rewrite(pinned(79.0), allow_lower=False, path=path) == said
    assert path.read_bytes() == before
    assert rewrite(pinned(79.0), allow_lower=True, path=path) == said
    assert load(path) == pinned(79.0)


def test_a_slow_slide_within_the_tolerance_does_not_lower_the_floor(path: Path) -> None:
    assert rewrite(pinned(79.96, 5.04), allow_lower=False, path=path) == []
    assert load(path) == HELD


def test_another_gold_file_has_other_figures(path: Path) -> None:
    assert rewrite(pinned(70.0, sha256="def"), allow_lower=False, path=path) == []
    assert load(path)["gold/story"].sha256 == "def"


def test_what_was_not_measured_keeps_its_floors(path: Path) -> None:
    other = {"gold/other": Pinned("x", {"content_token_f1": 1.0})}
    rewrite(other, allow_lower=False, path=path)
    assert load(path) == HELD | other


def test_lowered_floors_exit_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(floors, "measure", dict)
    monkeypatch.setattr(
        floors, "rewrite", lambda _floors, *, allow_lower: ["a: 1"] * (not allow_lower)
    )
    assert program.main(["floors"]) == 1
    assert "--allow-lower" in capsys.readouterr().err
    assert program.main(["floors", "--allow-lower"]) == 0


def test_missing_corpora_are_said_and_exit_with_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("EVENHAND_CORPORA", str(tmp_path / "nowhere"))
    assert program.main(["attribution"]) == 1
    assert "EVENHAND_CORPORA" in capsys.readouterr().err
    assert not floors.has_corpora()
    monkeypatch.setenv("EVENHAND_CORPORA", str(tmp_path))
    assert program.main(["sides"]) == 1
    assert "gaza-2012-gold.jsonl" in capsys.readouterr().err

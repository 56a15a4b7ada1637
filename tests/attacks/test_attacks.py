"""Each attack comes to nothing; and it is the guard it names that stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.render import let_go
from tests.attacks import (
    around,
    characters,
    commenting,
    copied,
    dated,
    disguises,
    files,
    forms,
    given,
    names,
    pages,
    places,
    reaching,
    records,
    searching,
    tables,
    terminal,
    trusted,
)
from tests.attacks.attack import Attack

TABLES: tuple[tuple[Attack, ...], ...] = (
    around.ATTACKS,
    characters.ATTACKS,
    commenting.ATTACKS,
    copied.ATTACKS,
    dated.ATTACKS,
    disguises.ATTACKS,
    pages.ATTACKS,
    places.ATTACKS,
    files.ATTACKS,
    forms.ATTACKS,
    given.ATTACKS,
    names.ATTACKS,
    records.ATTACKS,
    reaching.ATTACKS,
    searching.ATTACKS,
    tables.ATTACKS,
    terminal.ATTACKS,
    trusted.ATTACKS,
)
ATTACKS = tuple(attack for table in TABLES for attack in table)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_nothing_comes_of(attack: Attack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its guards it comes to nothing, and without them it does not."""
    for folder in (tmp_path / "guarded", tmp_path / "open"):
        folder.mkdir()
    attack.tries(tmp_path / "guarded")
    for guard in attack.guards:
        guard.take_out(monkeypatch)
    let_go()  # templates remember the guards they were compiled with
    with pytest.raises(attack.harm):
        attack.tries(tmp_path / "open")
    let_go()


def test_names_are_told_apart() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)

"""Each attack comes to nothing; and it is the guard it names that stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

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
EACH = pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)


@EACH
def test_nothing_comes_of(attack: Attack, tmp_path: Path) -> None:
    attack.tries(tmp_path)


@EACH
def test_it_comes_through_without_its_guard(
    attack: Attack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for guard in attack.guards:
        guard.take_out(monkeypatch)
    with pytest.raises(attack.harm):
        attack.tries(tmp_path)


def test_names_are_told_apart() -> None:
    assert len({attack.name for attack in ATTACKS}) == len(ATTACKS)

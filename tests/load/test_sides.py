from pathlib import Path

import pytest

from generator.errors import ConfigurationError, ContentError
from generator.load.sides import load_sides
from tests.load.sample import FILES

DISPUTE = FILES["disputes/rail.yml"]


def written(folder: Path, text: str, name: str = "rail.yml") -> Path:
    path = folder / name
    path.write_text(text)
    return path


def test_a_dispute_file(tmp_path: Path) -> None:
    dispute = load_sides(written(tmp_path, DISPUTE))
    assert (dispute.id, dispute.title) == ("rail", "Pay on the railways")
    assert [side.id for side in dispute.sides] == ["union", "company"]
    assert dispute.sides[0].parties[0].aliases == ("drivers",)


def test_sides_are_enough_and_other_keys_are_not_read(tmp_path: Path) -> None:
    sides = "sides:\n- {id: a, name: A side, aliases: [Ann]}\n- {id: b, name: B side}\n"
    dispute = load_sides(written(tmp_path, f"summary: [x]\n{sides}", "My sides.yaml"))
    assert (dispute.id, dispute.title) == ("My sides", "My sides")
    assert dispute.others == ()


def test_within_one_side_an_alias_may_stand_twice(tmp_path: Path) -> None:
    twice = DISPUTE.replace("[drivers]", "[drivers, union]")
    assert load_sides(written(tmp_path, twice)).sides[0].parties[0].aliases == ("drivers", "union")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("aliases: [Northern Rail]", "aliases: [union]", '"union" is an alias of union already'),
        ("denied_by: union", "denied_by: onion", '"onion" is no side of this dispute'),
        ("name: Northern Rail", "nam: Northern Rail", 'unknown key: did you mean "name"'),
        ("sides:", "side:", "sides: is missing"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        load_sides(written(tmp_path, DISPUTE.replace(old, new)))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="is no file"):
        load_sides(tmp_path / "none.yml")


@pytest.mark.parametrize("name", ["gaza-sides", "shutdown-sides"])
def test_the_sides_of_the_corpora(name: str, corpora_folder: Path) -> None:
    assert len(load_sides(corpora_folder / f"{name}.yml").sides) == 2

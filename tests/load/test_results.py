from __future__ import annotations

import json
from pathlib import Path

from generator.load.results import load_results
from generator.model import MeasuredError


def write(folder: Path, name: str, content: object) -> None:
    (folder / f"{name}.json").write_text(json.dumps(content), "utf-8")


def test_no_results_no_figures(tmp_path: Path) -> None:
    assert load_results(tmp_path / "none", "e") == ()


def test_figures_say_where_and_by_which_engine_they_were_measured(tmp_path: Path) -> None:
    figures = {"side_acc": 84.7, "word_recall": {"north": 70.0, "south": 58.4, "other": 81.0}}
    write(tmp_path, "sides", {"engine": "old", "stories": {"gaza-2012": {"figures": figures}}})
    corpus = "9 articles on the fighting and truce of November 2012"
    side = "of the passages found stand with the right side"
    expected = (
        MeasuredError(corpus, side, 84.7, "%", current=False, metric="voice_share"),
        MeasuredError(corpus, "of the words of “north” are found", 70.0, "%", current=False),
        MeasuredError(corpus, "of the words of “south” are found", 58.4, "%", current=False),
    )
    assert expected == load_results(tmp_path, "new")


def test_sample_stories_are_read_in_their_own_form(tmp_path: Path) -> None:
    figures = {"side_right_of_matched": 92.0, "word_recall:north": 80.5}
    write(tmp_path, "gold", {"engine": "new", "stories": {"a-story": {"figures": figures}}})
    found = load_results(tmp_path, "new")
    assert [error.corpus for error in found] == ["the sample story “a story”, coded by hand"] * 2
    assert [error.value for error in found] == [92.0, 80.5]
    assert all(error.current for error in found)


def test_the_exchange_of_names_tells_what_is_heard_of_either_side(tmp_path: Path) -> None:
    sides = {"north": {"hit_rate": 95.5}, "south": {"hit_rate": 94.0}}
    disputes = {"bridge": {"title": "A bridge", "sides": sides}}
    content = {"engine": "new", "cases": 300, "follow": 98.2, "disputes": disputes}
    write(tmp_path, "exchange", content)
    found = load_results(tmp_path, "new")
    corpus = "300 invented passages, each read again with the sides’ names exchanged"
    assert {(error.corpus, error.current) for error in found} == {(corpus, True)}
    assert [(error.value, error.figure) for error in found] == [
        (98.2, "of the passages found are found alike after the exchange"),
        (95.5, "of the passages of “north” stand with it: A bridge"),
        (94.0, "of the passages of “south” stand with it: A bridge"),
    ]


def test_where_nobody_corrected_anything_no_share_is_told(tmp_path: Path) -> None:
    none = {"engine": "new", "articles": 0, "n": 0, "overruled_share": None}
    write(tmp_path, "corrections", none)
    assert load_results(tmp_path, "new") == ()
    write(tmp_path, "corrections", none | {"articles": 3, "overruled_share": [4.5, 1.0, 9.0]})
    (found,) = load_results(tmp_path, "new")
    assert (found.low, found.high) == (1.0, 9.0)
    assert (found.value, found.corpus.split()[0]) == (4.5, "3")


def test_an_interval_stands_beside_its_figure(tmp_path: Path) -> None:
    story = {"figures": {"balance_mae": 5.5}, "intervals": {"balance_mae": [0.4, 10.6]}}
    write(tmp_path, "sides", {"engine": "new", "stories": {"gaza-2012": story}})
    (found,) = load_results(tmp_path, "new")
    assert (found.metric, found.value, found.low, found.high) == ("voice_share", 5.5, 0.4, 10.6)

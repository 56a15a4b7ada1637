from __future__ import annotations

import pytest

from generator.coded import coded_item
from generator.compare.same import same
from generator.model import Item
from tests.compare.matrix import figure, place, quotation, voice


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (voice("berg", "ann"), voice("berg", "ann")),
        (voice("berg", "ann"), voice("berg")),
        (voice("berg", "ann"), voice("berg", "a.")),
        (voice("berg", "ann"), voice("berg", "ann maria")),
        (voice("korhonen", "olavi"), voice("korhanen", "olavi")),
        (figure(160), figure(160, "soldier")),
        (figure(5, "soldier", before="sudlandic"), figure(5, "soldier")),
        (place("Osby"), place("Osby")),
        (quotation(*"abcdefgh"), quotation(*"abcdefxy")),
        (quotation(*"abcdefgh"), quotation(*"abcd")),
    ],
)
def test_the_same_in_other_words(one: Item, other: Item) -> None:
    assert same(one, other)
    assert same(other, one)
    assert same(coded_item(one), coded_item(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (voice("berg", "ann"), voice("berg", "olaf")),
        (voice("berg", "ann"), voice("borg", "ann")),
        (voice("korhonen"), voice("kortonet")),
        (figure(12), figure(15)),
        (figure(12), figure(12, state="hurt")),
        (figure(5, "soldier"), figure(5, "child")),
        (figure(5, "soldier", before="sudlandic"), figure(5, "soldier", before="norlandic")),
        (place("Osby"), place("Vikby")),
        (quotation(*"abcdefgh"), quotation(*"abcdvwxy")),
        (quotation(*"abc"), quotation(*"abc")),
    ],
)
def test_not_the_same(one: Item, other: Item) -> None:
    assert not same(one, other)
    assert not same(other, one)
    assert not same(coded_item(one), coded_item(other))

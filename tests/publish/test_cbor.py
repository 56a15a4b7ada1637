from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish import cbor
from generator.publish.cbor import Tree

TREES: st.SearchStrategy[Tree] = st.recursive(
    st.integers(0, 2**64 - 1) | st.text(),
    st.lists,
)


@pytest.mark.parametrize(
    ("tree", "data"),
    [
        # RFC 8949, appendix A
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1_000_000, "1a000f4240"),
        (1_000_000_000_000, "1b000000e8d4a51000"),
        ("", "60"),
        ("IETF", "6449455446"),
        ("水", "63e6b0b4"),
        ([], "80"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
        (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
    ],
)
def test_the_examples_of_the_standard(tree: Tree, data: str) -> None:
    assert cbor.dumps(tree).hex() == data
    assert cbor.loads(bytes.fromhex(data)) == tree


@settings(derandomize=True, deadline=None)
@given(TREES)
def test_what_is_written_is_read(tree: Tree) -> None:
    assert cbor.loads(cbor.dumps(tree)) == tree


@pytest.mark.parametrize("data", ["", "8201", "0000", "f6", "a0", "20", "1f"])
def test_anything_else_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        cbor.loads(bytes.fromhex(data))

from __future__ import annotations

import gc

import pytest

from generator.analyse.garbage import left_lying


def test_nothing_is_looked_for_meanwhile_and_all_afterwards() -> None:
    assert gc.isenabled()
    with left_lying():
        assert not gc.isenabled()
        with left_lying():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_looked_for_again_after_a_mistake() -> None:
    with pytest.raises(ValueError, match="broken"), left_lying():
        raise ValueError("broken")
    assert gc.isenabled()

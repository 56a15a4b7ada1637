"""A target of fuzzing: bytes that a stranger may send, and what must hold of what they become."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from hypothesis import strategies as st

from generator.errors import ContentError, EvenhandError
from generator.load.text import UNWANTED

Item = TypeVar("Item")

LONGEST = 20_000
"""Bytes of an input; so many may take PATIENCE."""
PATIENCE = 5.0
"""Seconds of one input; what takes longer counts as a hang."""
MOST_MEMORY = 1_000_000_000
"""Bytes that a process may take, the program and its model included."""
ANY = st.binary(max_size=400)


@dataclass(frozen=True, slots=True)
class Target:
    """`run` gets bytes and raises only where the program is at fault. `examples` are bytes that
    come further than chance would; `words` are what a fuzzer may put in.
    """

    name: str
    run: Callable[[bytes], None]
    examples: st.SearchStrategy[bytes] = ANY
    words: Sequence[str] = field(default=())
    longest: int = LONGEST  # bytes that a fuzzer begins with


@contextmanager
def refusing() -> Iterator[None]:
    """A piece of the program that may refuse what it gets, in words that a terminal can show."""
    try:
        yield
    except EvenhandError as error:
        check_words(error)


def check_words(error: EvenhandError) -> None:
    """Whether the message is made for people: no control character, every place in the file."""
    assert str(error).strip(), "a refusal says why"
    hidden = UNWANTED.search(str(error))
    assert not hidden, f"{hidden and hidden.group()!r} in a message: {str(error)!r}"
    for problem in error.problems if isinstance(error, ContentError) else ():
        assert min(problem.line, problem.column) > 0, problem
        assert "\n" not in str(problem), problem


def timed(target: Target, data: bytes) -> float:
    """Run it; the seconds of the processor that it took. AssertionError where it hangs."""
    start = time.process_time()
    target.run(data)
    took = time.process_time() - start
    assert took < PATIENCE, f"{len(data)} bytes take {took:.1f} s"
    return took


def peak_memory() -> int:
    """Bytes that this process has held at most; 0 where the system does not tell."""
    try:
        import resource
    except ModuleNotFoundError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


class Choices:
    """Decisions read off bytes, so that a fuzzer that changes a byte changes a decision. When they
    are used up, every decision is the first there is.
    """

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def __bool__(self) -> bool:
        return self.at < len(self.data)

    def number(self, below: int) -> int:
        """A number from 0, less than `below`."""
        size = 1 if below <= 256 else 2 if below <= 65_536 else 4
        return int.from_bytes(self.take(size), "big") % below

    def pick(self, items: Sequence[Item]) -> Item:
        return items[self.number(len(items))]

    def text(self, longest: int = 255) -> str:
        """Words with nothing that no file can hold."""
        return self.take(self.number(longest + 1)).decode("utf-8", "replace")

    def rest(self) -> bytes:
        return self.take(len(self.data))

    def take(self, size: int) -> bytes:
        taken = self.data[self.at : self.at + size]
        self.at += size
        return taken

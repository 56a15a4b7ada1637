"""CBOR (RFC 8949) as far as Pagefind's lists hold it: whole numbers, texts and lists of them."""

from __future__ import annotations

from typing import TypeAlias

Tree: TypeAlias = "int | str | list[Tree]"

NUMBER, TEXT, LIST = 0, 3, 4
SMALL = 24
"""Numbers below stand in the first byte; from here on it says how many bytes follow."""


def loads(data: bytes) -> Tree:
    """What the bytes say; raises ValueError where they say more or something else."""
    tree, end = _read(data, 0)
    if end != len(data):
        raise ValueError(f"{len(data) - end} bytes too many")
    return tree


def dumps(tree: Tree) -> bytes:
    """The shortest bytes that say so."""
    if isinstance(tree, int):
        return _head(NUMBER, tree)
    if isinstance(tree, str):
        return _head(TEXT, len(tree.encode())) + tree.encode()
    return _head(LIST, len(tree)) + b"".join(map(dumps, tree))


def _read(data: bytes, at: int) -> tuple[Tree, int]:
    """The value that begins at a byte, and where the next one begins."""
    if at >= len(data):
        raise ValueError("ends too early")
    kind, at, number = data[at] >> 5, at + 1, data[at] & 31
    if number >= SMALL:
        size = 1 << (number - SMALL)
        number, at = int.from_bytes(data[at : at + size]), at + size
    if kind == NUMBER:
        return number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    if kind != LIST:
        raise ValueError(f"type {kind} is not known here")
    found: list[Tree] = []
    for _ in range(number):
        value, at = _read(data, at)
        found.append(value)
    return found, at


def _head(kind: int, number: int) -> bytes:
    if number < SMALL:
        return bytes([kind << 5 | number])
    power = next(power for power in range(4) if number < 1 << (8 << power))
    return bytes([kind << 5 | SMALL + power]) + number.to_bytes(1 << power)

"""Files in one zip: the same bytes for the same files, whoever packs them and when (with one zlib:
another may pack them tighter, and they come out the same).
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

WHEN = (1980, 1, 1, 0, 0, 0)
"""The first day that zip files know: what is packed has its dates inside."""
READABLE = 0o100644 << 16
UNIX = 3
LEVEL = 6
"""Of zlib. The highest takes half as long again, for a hundredth of the bytes."""


def packed(files: Iterable[tuple[str, str]]) -> bytes:
    """Texts by name, in their order, as UTF-8."""
    out = BytesIO()
    with ZipFile(out, "w") as pack:
        for name, text in files:
            entry = ZipInfo(name, WHEN)
            entry.create_system, entry.external_attr = UNIX, READABLE
            pack.writestr(entry, text.encode(), ZIP_DEFLATED, LEVEL)
    return out.getvalue()

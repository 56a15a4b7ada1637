"""Bytes of a page or a text file in; text, and a note where its encoding was guessed, out."""

from __future__ import annotations

import codecs
import re

from generator.errors import EvenhandError

LIMIT = 10_000_000
_HEAD = 4096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_KNOWN = re.compile(
    r"utf-?8|windows-?125\d|cp-?125\d|iso-?8859-?\d{1,2}|latin-?[1-9]|us-ascii|ascii|koi8-[ru]|"
    r"macintosh|gb2312|gbk|gb18030|big5|euc-(?:jp|kr)|shift[-_]jis|iso-2022-jp"
)
_WESTERN = re.compile(r"(?:iso-?8859-?1|latin-?1|us-ascii|ascii)\Z")


def decoded(data: bytes, name: str = "") -> tuple[str, str | None]:
    """The text, and what is doubtful; `name` is the encoding that a server told, if any.

    Raises EvenhandError over 10 MB.
    """
    if len(data) > LIMIT:
        size = f"{len(data) / 1e6:.0f} MB"
        raise EvenhandError(
            f"is {size} long, of {LIMIT // 1_000_000} MB at most: give the text alone"
        )
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace"), None
    if wide := _wide(data):
        return data.decode(wide, "replace"), None
    try:
        return data.decode(), None
    except UnicodeDecodeError:
        return _not_utf8(data, name)


def _wide(data: bytes) -> str | None:
    """UTF-16 that does not say so: every other byte of plain letters is nought."""
    head = data[:_HEAD]
    most = len(head) // 4
    if most and head[1::2].count(0) > most:
        return "utf-16-le"
    return "utf-16-be" if most and head[::2].count(0) > most else None


def _not_utf8(data: bytes, name: str) -> tuple[str, str | None]:
    found = _DECLARED.search(data[:_HEAD])
    declared = (found[1].decode() if found else name).lower()
    if not _KNOWN.fullmatch(declared):
        what = "its encoding is not told and was taken for Windows-1252: look at names and dashes"
        return data.decode("cp1252", "replace"), what
    # Browsers read Latin-1 as Windows-1252, which has quotation marks and dashes as well.
    encoding = "cp1252" if _WESTERN.match(declared) else declared
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        text = data.decode("cp1252", "replace")
    if encoding.startswith("utf"):
        return text, "it says it is UTF-8, but some of its bytes are not"
    return text, None

"""Parts of new files: an article's front matter, an outlet's entry, outlets.yml with it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import ConfigurationError, ContentError
from generator.load.check_files import check_outlets
from generator.load.values import slug
from generator.load.yaml_text import scalar


def article_text(fields: Mapping[str, str], text: str = "") -> str:
    """An article's file: its fields, YAML each, without those that are empty, above the text."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    body = f"{text}\n" if text else ""
    return f"---\n{lines}---\n{body}"


def outlet_entry(key: str, name: str, homepage: str, *, short: str = "", country: str = "") -> str:
    """An outlet's entry for outlets.yml; what is empty is left out."""
    fields = {"name": name, "short": short, "homepage": homepage, "country": country}
    lines = (f"  {field}: {scalar(value)}\n" for field, value in fields.items() if value)
    return f"{scalar(key)}:\n{''.join(lines)}"


def with_entries(text: str, added: str, path: str) -> str:
    """The text of outlets.yml, as it is, with entries put at its end.

    Raises ConfigurationError where they cannot stand there.
    """
    ended = text if not text or text.endswith("\n") else f"{text}\n"
    whole = ended + added if added else text
    if whole and not _fits(whole, path):
        raise ConfigurationError(
            f"outlets cannot be added at the end of {path}: add these by hand first\n{added}"
        )
    return whole


def _fits(text: str, path: str) -> bool:
    try:
        return not check_outlets(text, path).problems
    except ContentError:
        return False


def free_id(name: str, kind: str) -> str:
    """The name, or with its kind behind it where the name alone has another meaning."""
    try:
        return slug(name)
    except ValueError:
        return f"{name}-{kind}"

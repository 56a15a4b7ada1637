"""Parts of new files: an article's front matter, an outlet's entry, outlets.yml with it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import ConfigurationError
from generator.load.check_files import check_outlets
from generator.load.values import slug
from generator.load.yaml_text import scalar


def article_text(fields: Mapping[str, str], text: str = "") -> str:
    """An article's file: its fields, YAML each, without those that are empty, above the text."""
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    body = f"{text}\n" if text else ""
    return f"---\n{lines}---\n{body}"


def outlet_entry(key: str, name: str, homepage: str) -> str:
    """An outlet's entry for outlets.yml."""
    return f"{scalar(key)}:\n  name: {scalar(name)}\n  homepage: {scalar(homepage)}\n"


def with_entries(text: str, added: str, path: str) -> str:
    """The text of outlets.yml with entries put at its end.

    Raises ConfigurationError where they cannot stand there.
    """
    whole = f"{text.rstrip()}\n{added}".lstrip("\n") if added else text
    if whole and check_outlets(whole, path).problems:
        raise ConfigurationError(
            f"outlets cannot be added at the end of {path}: add these by hand first\n{added}"
        )
    return whole


def free_id(name: str, kind: str) -> str:
    """The name, or with its kind behind it where the name alone has another meaning."""
    try:
        return slug(name)
    except ValueError:
        return f"{name}-{kind}"

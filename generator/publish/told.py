"""What the theme is told of a site: mkdocs.yml asks the environment for each of these."""

from __future__ import annotations

from yaml import SafeLoader, ScalarNode

from generator.model import Site
from generator.publish import dates, labels
from generator.publish.forge import issue_form

NAME = "Evenhand"
"""What a site without a name of its own is called."""


def told(site: Site) -> dict[str, str]:
    """Variables of the environment; empty where there is nothing to tell."""
    return {
        "EVENHAND_SITE_NAME": as_text(site.info.name or NAME),
        "EVENHAND_SITE_URL": site.info.address,
        "EVENHAND_SUGGEST": issue_form(site.info),
        "EVENHAND_NEWEST": newest(site),
        "EVENHAND_ROBOTS": "noindex, nofollow" if site.private else "",
    }


def as_text(name: str) -> str:
    """The name, with a blank behind it where YAML would read a number or nothing: "2025", "null".
    Pages show no such blank.
    """
    read = SafeLoader("").resolve(ScalarNode, name, (True, False))  # type: ignore[no-untyped-call]
    return name if read == "tag:yaml.org,2002:str" else f"{name} "


def newest(site: Site) -> str:
    """The day of the newest article, in words: what a build is of, whenever it is made."""
    found = dates.printed(c.article for story in site.stories for c in story.coverage)
    return labels.day(dates.day(found)) if found else ""

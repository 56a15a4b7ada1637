"""What a site says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.corpus import load_corpus
from generator.load.site_notes import site_notes
from generator.model import SiteInfo
from tests.load.sample import FILES, problems, write


def info(root: Path, text: str) -> SiteInfo:
    return load_corpus(write(root, FILES | {"site.yml": text}), root / "texts").info


def test_a_site_may_say_nothing(tmp_path: Path) -> None:
    assert load_corpus(write(tmp_path, FILES), tmp_path / "texts").info == SiteInfo()


def test_all_that_it_says_is_kept(tmp_path: Path) -> None:
    text = """\
name: Side by side
address: https://www.example.org/compared
repository: https://git.example.org/press/compared/
forge: forgejo
branch: site/live
contact: desk@example.org
publisher: Example Press Council
licence: CC-BY-4.0
about: |
  Three people in their
  spare time.

  Nobody pays for it.
"""
    assert info(tmp_path, text) == SiteInfo(
        name="Side by side",
        address="https://www.example.org/compared/",
        repository="https://git.example.org/press/compared",
        forge="forgejo",
        branch="site/live",
        contact="desk@example.org",
        publisher="Example Press Council",
        about=("Three people in their spare time.", "Nobody pays for it."),
        licence="CC-BY-4.0",
    )


@pytest.mark.parametrize(
    ("host", "forge"),
    [("github.com", "github"), ("gitlab.com", "gitlab"), ("codeberg.org", "forgejo")],
)
def test_a_well_known_host_tells_its_forge(tmp_path: Path, host: str, forge: str) -> None:
    assert info(tmp_path, f"repository: https://{host}/press/compared\n").forge == forge


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "repository: https://git.example.org/a\n",
            (
                "site.yml:1:1: nobody can tell what kind of forge "
                '"https://git.example.org/a" is on: '
                "write forge: github, gitlab or forgejo"
            ),
        ),
        (
            "forge: github\n",
            "site.yml:1:1: forge belongs to repository: write repository too, or remove forge",
        ),
        (
            "branch: live\n",
            "site.yml:1:1: branch belongs to repository: write repository too, or remove branch",
        ),
        (
            "repository: https://github.com/a/b\nbranch: main?x=/..\n",
            'site.yml:2:9: branch: "main?x=/.." is not a branch: write its name, like main',
        ),
        (
            "name: A\nforge: gthub\nrepository: https://git.example.org/a\n",
            (
                'site.yml:2:8: forge: "gthub" is not one of github, gitlab or forgejo: '
                'did you mean "github"?'
            ),
        ),
        (
            "contact: call us\n",
            (
                'site.yml:1:10: contact: "call us" is neither a mail address nor a page: '
                "write one like desk@example.org or https://www.example.org/contact"
            ),
        ),
        (
            "address: https://www.example.org/?a=1\n",
            "site.yml:1:10: address: has a ? or # part: write the address up to it",
        ),
        (
            "about: ''\n",
            "site.yml:1:8: about: is empty: write it, or remove it",
        ),
        (
            "licence: all rights reserved\n",
            (
                'site.yml:1:10: licence: "all rights reserved" is not the id of a licence: '
                "write one of https://spdx.org/licenses, like CC-BY-4.0"
            ),
        ),
        (
            "adress: https://www.example.org/\n",
            'site.yml:1:1: adress: unknown key: did you mean "address"?',
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(write(tmp_path, FILES | {"site.yml": text})) == [problem]


@pytest.mark.parametrize(
    ("text", "invented", "noted"),
    [
        ("contact: desk@rail-desk.org\naddress: https://rail-desk.org/example.org/\n", False, []),
        ("address: https://www.rail.example/\ncontact: desk@example.org\n", False,
         ["address", "contact"]),
        ("repository: https://git.example.org/a\nforge: forgejo\n", False,
         ["repository", "contact"]),
        ("contact: desk@example.org\n", True, []),
    ],
)  # fmt: skip
def test_placeholders_of_a_site_of_ones_own_are_noted(
    tmp_path: Path, text: str, *, invented: bool, noted: list[str]
) -> None:
    files = FILES | {"site.yml": text}
    if invented:
        made_up = "  homepage: https://daily.example.org/\n  invented: true\n"
        outlets = files["outlets.yml"].replace("  homepage: https://daily.example.org/\n", made_up)
        files |= {"outlets.yml": outlets}
    corpus = load_corpus(write(tmp_path, files), tmp_path / "texts")
    assert [note.partition(":")[0] for note in site_notes(corpus)] == noted

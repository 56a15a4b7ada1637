"""Ids that a thing had before."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.corpus import load_corpus
from tests.load.sample import FILES, problems, spoilt, write

OUTLETS = "outlets.yml"
DISPUTE = "disputes/rail.yml"
STORY = "stories/strike/story.yml"
ARTICLE = "stories/strike/first.md"
FORMER = (
    (OUTLETS, "  short: Evening\n", "  short: Evening\n  formerly: [late-post]\n"),
    (DISPUTE, "title: Pay", "formerly: [railways]\ntitle: Pay"),
    (DISPUTE, "public: true}", "public: true, formerly: [a-reed]}"),
    (STORY, "dispute: rail\n", "dispute: rail\nformerly: [walkout, rail-strike]\n"),
    (ARTICLE, "rights:", "formerly: [zeroth]\nrights:"),
)


def test_former_ids_are_kept(tmp_path: Path) -> None:
    corpus = load_corpus(write(tmp_path, spoilt(*FORMER)), tmp_path / "texts")
    (story,) = corpus.stories
    assert [outlet.formerly for outlet in corpus.outlets] == [(), ("late-post",)]
    assert story.dispute.formerly == ("railways",)
    assert story.dispute.speakers[0].formerly == ("a-reed",)
    assert story.formerly == ("walkout", "rail-strike")
    assert story.articles[0].formerly == ("zeroth",)


def test_a_former_id_changes_no_analysis(tmp_path: Path) -> None:
    plain = load_corpus(write(tmp_path / "a", FILES), tmp_path)
    former = load_corpus(write(tmp_path / "b", spoilt(*FORMER)), tmp_path)
    assert repr(plain.disputes) == repr(former.disputes)


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (
            OUTLETS,
            "  short: Evening\n",
            "  formerly: [daily-example]\n",
            (
                'outlets.yml:7:14: evening-post.formerly[1]: "daily-example" is an id in use '
                "(outlet): remove it"
            ),
        ),
        (
            DISPUTE,
            "title: Pay",
            "formerly: [rail]\ntitle: Pay",
            'disputes/rail.yml:1:12: formerly[1]: "rail" is an id in use (dispute): remove it',
        ),
        (
            DISPUTE,
            "public: true}",
            "formerly: [reed]}",
            (
                'disputes/rail.yml:15:81: speakers[1].formerly[1]: "reed" is an id in use '
                "(speaker of this dispute): remove it"
            ),
        ),
        (
            STORY,
            "dispute: rail\n",
            "dispute: rail\nformerly: [Walk Out]\n",
            (
                'stories/strike/story.yml:6:12: formerly[1]: "Walk Out" is not an id: write '
                "lower-case letters, digits and single hyphens, like daily-example"
            ),
        ),
        (
            STORY,
            "dispute: rail\n",
            "dispute: rail\nformerly: [walkout, walkout]\n",
            (
                'stories/strike/story.yml:6:21: formerly[2]: "walkout" leads elsewhere '
                "(stories/strike/story.yml:6): keep one"
            ),
        ),
        (
            ARTICLE,
            "rights:",
            "formerly: [first]\nrights:",
            (
                'stories/strike/first.md:8:12: formerly[1]: "first" is an id in use '
                "(article of this story): remove it"
            ),
        ),
    ],
)
def test_what_leads_to_two_things_is_told(
    tmp_path: Path, file: str, old: str, new: str, problem: str
) -> None:
    assert problems(write(tmp_path, spoilt((file, old, new)))) == [problem]


def test_articles_of_two_stories_may_have_had_one_id(tmp_path: Path) -> None:
    files = spoilt((ARTICLE, "rights:", "formerly: [zeroth]\nrights:"))
    other = {name.replace("/strike/", "/walkout/"): text for name, text in files.items()}
    assert problems(write(tmp_path, files | other)) == []


def test_two_stories_cannot_have_had_one_id(tmp_path: Path) -> None:
    files = spoilt((STORY, "dispute: rail\n", "dispute: rail\nformerly: [dispute]\n"))
    other = {name.replace("/strike/", "/walkout/"): text for name, text in files.items()}
    (problem,) = problems(write(tmp_path, files | other))
    assert problem.startswith("stories/walkout/story.yml:6:12: formerly[1]: ")
    assert problem.endswith('"dispute" leads elsewhere (stories/strike/story.yml:6): keep one')


def test_a_reply_has_a_name_a_day_and_a_place(tmp_path: Path) -> None:
    reply = "replies: [{by: Daily Example, on: 2025-07-20, url: https://daily.example.org/r}]\n"
    files = spoilt((ARTICLE, "rights:", f"{reply}rights:"))
    (story,) = load_corpus(write(tmp_path, files), tmp_path / "texts").stories
    (found,) = story.articles[0].replies
    assert (found.by, str(found.on), found.url) == (
        "Daily Example",
        "2025-07-20",
        "https://daily.example.org/r",
    )

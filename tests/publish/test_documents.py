"""The project's own Markdown: read as forges read it, its links led on, left alone by builders."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path, PurePosixPath

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from generator import commonmark
from generator.errors import ContentError
from generator.load.documents import load_documents, sentence
from generator.load.project import load_project
from generator.model import Document, Site, SiteInfo, Target
from generator.publish import urls
from generator.publish.documents import body, carried
from generator.publish.forge import file_address
from generator.publish.pages import about, document
from generator.publish.render import render
from tests.load.sample import FILES as CONTENT
from tests.load.sample import write as write_content
from tests.publish.documented import FILES, PICTURE, documents, write
from tests.publish.sample import site

BUILDERS_OWN = ("toc", "tables", "fenced_code", "attr_list")
"""What MkDocs switches on by itself, and mkdocs.yml."""


FENCE = "`" * 99
PRINTED = "".join(chr(code) for code in range(32, 127)) + "\n“é"


def whole(info: SiteInfo | None = None) -> Site:
    return replace(site(), info=info or SiteInfo())


def html(env: Environment, info: SiteInfo | None = None, at: int = 0) -> str:
    """A page as it is published, without what the theme puts around it."""
    page = list(document.pages(whole(info)))[at]
    text = render(page, env).split("\n---\n", 1)[1]
    return str(markdown.markdown(text, extensions=BUILDERS_OWN))


def problems(root: Path) -> list[str]:
    with pytest.raises(ContentError) as error:
        load_documents(root)
    return [str(each).replace(f"{root.as_posix()}/", "") for each in error.value.problems]


def test_documents_come_in_the_order_of_their_list() -> None:
    first, second = documents()
    assert (first.id, first.title, first.lead) == (
        "contributing",
        "How to help",
        "Write a file, then make check.",
    )
    assert (second.path, second.lead) == ("docs/guide.md", "The long way round the lighthouse!")


def test_a_project_without_documents_has_none(tmp_path: Path, env: Environment) -> None:
    assert load_documents(tmp_path) == ()
    without = replace(site(), documents=())
    (page,) = about.pages(without)
    assert 'id="documents"' not in render(page, env)
    assert list(document.pages(without)) == []


WRONG = [
    ("[a](gone.md)", '4:1: "gone.md" leads nowhere: there is no gone.md'),
    ("[a](../secret.md)", '4:1: "../secret.md" leads nowhere: there is no ../secret.md'),
    (
        "[a](docs/guide.md#no)",
        '4:1: "docs/guide.md#no": docs/guide.md has no heading that gives #no',
    ),
    ("x\n[a](#no)", '5:1: "#no": CONTRIBUTING.md has no heading that gives #no'),
    ("![a](https://b.example/c.png)", "4:1: pictures come from docs/, not from another host"),
    ("![a](LICENSE)", '4:1: "LICENSE" is no picture in docs/'),
    ('<img src="https://b.example/c.png">', "3:1: an address in HTML is not followed: write the"),
    ("# Again", '4:1: "Again" is a second title: begin it with ##'),
]


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_what_leads_nowhere_is_said_with_its_line(tmp_path: Path, line: str, said: str) -> None:
    files = {**FILES, "CONTRIBUTING.md": f"# Help\n\nText.\n{line}\n"}
    files["docs/guide.md"] = "# Guide\n"
    (problem,) = problems(write(tmp_path, files))
    assert problem.startswith(f"CONTRIBUTING.md:{said}")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("docs/plain.md", "No title.\n", "1:1: begin it with its title: # Title"),
        ("docs/a b.md", "# A\n", '1:1: its name "a b" is not an id'),
        ("docs/contributing.md", "# A\n", "1:1: its page would be that of CONTRIBUTING.md"),
    ],
)
def test_a_document_has_a_name_and_a_title(tmp_path: Path, name: str, text: str, said: str) -> None:
    (problem,) = problems(write(tmp_path, {**FILES, name: text}))
    assert problem.startswith(f"{name}:{said}")


def test_links_to_other_files_are_not_followed(tmp_path: Path) -> None:
    root = write(tmp_path, {**FILES, "texts/own.md": "# Private\n", "CONTRIBUTING.md": "# Help\n"})
    (root / "docs/own.md").symlink_to("../texts/own.md")
    (root / "docs/own.png").symlink_to("../texts/own.md")
    (root / "docs/guide.md").write_text("# Guide\n\n![Private](own.png)\n", encoding="utf-8")
    assert sorted(problems(root)) == [
        'docs/guide.md:3:1: "own.png" is a symbolic link: put the file itself here',
        "docs/own.md:1:1: is a symbolic link: put the file itself here",
    ]


def test_all_problems_of_a_project_come_at_once(tmp_path: Path) -> None:
    content = write_content(tmp_path, {**CONTENT, "outlets.yml": "desk: {nam: The Desk}\n"})
    write(tmp_path, {"docs/guide.md": "# Guide\n\n[a](gone.md)\n"})
    with pytest.raises(ContentError) as error:
        load_project(content, tmp_path / "texts")
    assert {Path(each.path).name for each in error.value.problems} >= {"outlets.yml", "guide.md"}
    (tmp_path / "docs/guide.md").write_text("# Guide\n", encoding="utf-8")
    write_content(tmp_path, CONTENT)
    _, (document,) = load_project(content, tmp_path / "texts")
    assert (document.title, document.lead) == ("Guide", "")


def test_links_lead_to_pages_and_to_the_forge(env: Environment) -> None:
    info = SiteInfo(repository="https://git.example.org/a/b", forge="gitlab")
    text = unescape(html(env, info))
    assert '<a href="guide.html#the-long-way">guide</a>' in text
    assert '<a href="#steps"><code>here</code></a>' in text
    assert '<a href="https://git.example.org/a/b/-/tree/HEAD/content">the folder</a>' in text
    assert '<a href="https://git.example.org/a/b/-/blob/HEAD/LICENSE">the licence</a>' in text
    assert '<a href="https://www.example.org/desk">' in text


def test_without_a_repository_names_of_files_are_words(env: Environment) -> None:
    assert "a side of the folder, none of the licence." in unescape(html(env))


@pytest.mark.parametrize(
    ("forge", "file", "folder"),
    [
        ("github", "/blob/HEAD/a/b%20c.md", "/tree/HEAD/a"),
        ("gitlab", "/-/blob/HEAD/a/b%20c.md", "/-/tree/HEAD/a"),
        ("forgejo", "/src/branch/HEAD/a/b%20c.md", "/src/branch/HEAD/a"),
    ],
)
def test_each_forge_has_addresses_of_its_own(forge: str, file: str, folder: str) -> None:
    info = SiteInfo(repository="https://git.example.org/a/b", forge=forge)  # type: ignore[arg-type]
    assert file_address(info, "a/b c.md").removeprefix(info.repository) == file
    assert file_address(info, "a", folder=True).removeprefix(info.repository) == folder
    assert file_address(SiteInfo(), "a") == ""


def test_a_page_has_one_title_and_names_its_headings(env: Environment) -> None:
    text = html(env)
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", text) == ["How to help"]
    assert re.findall(r'<h2 id="([^"]+)">', text) == ["steps", "in-a-table", "the-end"]
    assert unescape(text).count('href="#in-a-table"') == 1
    assert [h.anchor for h in commonmark.headings(commonmark.tokens(FILES["docs/guide.md"]))] == [
        "the-guide",
        "the-long-way",
        "the-long-way-1",
    ]


def test_builders_leave_the_page_as_it_is(env: Environment) -> None:
    for at, each in enumerate(documents()):
        assert body(whole(), each).strip() in html(env, at=at)


def test_lists_code_and_tables_are_read_as_forges_do(env: Environment) -> None:
    text = html(env)
    assert re.search(
        r'<ol>\s*<li>\s*<p>Write the file.*?<pre class="code" tabindex="0">.*?<ul>', text, re.DOTALL
    )
    assert '<th class="n" scope="col">seconds</th>' in text
    assert "<th></th>" not in text
    assert 'role="region" aria-label="In a table" tabindex="0"' in text
    assert "style=" not in text.split('class="document"')[1]
    guide = html(env, at=1)
    assert (
        unescape(guide).count("make site  # ``` is no fence, ~~~ neither\n<b>&amp; *plain*</b>")
        == 1
    )
    assert '<p><a id="s1">' not in guide


def test_pictures_come_along(env: Environment) -> None:
    assert carried(whole()) == {PurePosixPath("about/pictures/point.png"): PICTURE}
    assert re.search(r'<img src="pictures/point.png" alt="One point of ink" ?/?>', html(env))


def test_the_about_page_lists_them(env: Environment) -> None:
    (page,) = about.pages(whole())
    text = unescape(render(page, env))
    assert '<a href="about/contributing.html">How to help</a>' in text
    assert "The long way round the lighthouse!" in text


def test_a_page_is_searched_and_leads_back(env: Environment) -> None:
    text = unescape(html(env))
    assert '<a href="../about.html">About this site</a>' in text
    assert '<div class="document" data-pagefind-body>' in text
    assert '<a href="guide.html">The guide</a>' in text


@settings(max_examples=40)
@given(st.text(PRINTED, max_size=80))
def test_lines_of_code_come_through_every_reader(code: str) -> None:
    made = Document("a", "a.md", "A", "", f"# A\n\n{FENCE}\n{code}\n{FENCE}\n", {}, {})
    text = markdown.markdown(f"<div>\n{body(site(), made)}\n</div>", extensions=BUILDERS_OWN)
    assert [unescape(lines) for lines in re.findall(r"<code>(.*?)</code>", text, re.DOTALL)] == [
        f"{code}\n"
    ]


def test_it_is_published_with_its_pictures(built: Path) -> None:
    page = (built / "about/contributing.html").read_text(encoding="utf-8")
    assert page.count("<h1") == 1
    assert (built / "about/pictures/point.png").read_bytes() == PICTURE


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("Version 1.2 of it", "Version 1.2 of it"),
        ("", ""),
        ("Who? I.", "Who?"),
    ],
)
def test_the_lead_is_a_sentence(text: str, first: str) -> None:
    assert sentence(text) == first


def test_addresses_are_relative_to_the_page() -> None:
    assert urls.document_path("code-of-conduct") == PurePosixPath("about/code-of-conduct.md")
    assert Target("a").anchor == ""

"""The fixture's site as MkDocs publishes it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest

from generator.errors import BuildError
from generator.publish import mkdocs, write
from generator.publish.documents import carried
from generator.publish.pictures import pictures
from generator.publish.render import render_site
from tests.publish.conftest import EPOCH, PROJECT
from tests.publish.packaged import zips
from tests.publish.sample import site

LYCHEE = Path(sys.executable).with_name("lychee")
SECRETS = ("Zebrafinch", "pangolin", "ledger was", "insisted", "replied")


class Addresses(HTMLParser):
    """What a page asks for, what it links to and the ids it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        for name in ("src", "href", "action", "srcset", "data"):
            if tag != "a" and (address := found.get(name)):
                self.asked.append(address)


def html(built: Path) -> dict[str, str]:
    files = sorted(built.rglob("*.html"))
    return {str(f.relative_to(built)): f.read_text(encoding="utf-8") for f in files}


def words(page: str) -> str:
    article = page[page.index("<main") : page.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", article)).split())


def test_every_page_is_there(built: Path, templates: Path) -> None:
    made = {p.with_suffix(".html") for p in render_site(site(), templates) if p.suffix == ".md"}
    assert made | {PurePosixPath("404.html")} == {PurePosixPath(name) for name in html(built)}


def test_no_other_host_is_asked(built: Path) -> None:
    for name, page in html(built).items():
        foreign = [a for a in Addresses(page).asked if re.match(r"(https?:)?//", a)]
        assert not foreign, name
    for sheet in (built / "assets").glob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", sheet.read_text("utf-8"))


def test_ids_are_unique(built: Path) -> None:
    for name, page in html(built).items():
        ids = Addresses(page).ids
        assert sorted(ids) == sorted(set(ids)), name


@pytest.mark.skipif(not LYCHEE.exists(), reason="lychee is not installed")
def test_no_link_is_dead(built: Path) -> None:
    options = ["--offline", "--include-fragments", "--root-dir", str(built)]
    command = [str(LYCHEE), *options, f"{built}/**/*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_words_under_rights_are_nowhere(built: Path, templates: Path) -> None:
    everything = "\n".join(render_site(site(), templates).values()) + "\n".join(
        html(built).values()
    )
    assert not [secret for secret in SECRETS if secret in everything]
    page = words(html(built)["stories/dust/post.html"])
    assert re.search(r"<td><td>\d", html(built)["stories/dust/post.html"])  # not shown
    assert "Orla Venn" in page
    assert "keeping a distance" in page


def test_a_private_build_shows_them_and_is_stamped(templates: Path) -> None:
    files = render_site(site(private=True), templates)
    pages = {path: text for path, text in files.items() if path.suffix == ".md"}
    assert all("Private build" in text for text in pages.values())
    assert "pangolin ledger was complete" in pages[PurePosixPath("stories/dust/post.md")]


def test_a_public_build_is_not_stamped(built: Path) -> None:
    assert not any("Private build" in page for page in html(built).values())


def test_an_article_without_text_says_so(built: Path) -> None:
    page = words(html(built)["stories/dust/gazette.html"])
    assert "Text not held here: nothing can be counted" in page
    assert "%" not in page.replace("% of all words", "")


def test_equal_is_not_fair_stands_before_any_figure(built: Path) -> None:
    for name, page in html(built).items():
        if name.startswith("stories/dust/"):
            shown = words(page)
            assert shown.index("Equal is not fair") < (shown + "%").index("%"), name


def test_invented_content_is_marked_on_its_pages(built: Path) -> None:
    shown = {name: words(page) for name, page in html(built).items() if name != "404.html"}
    without = {name for name, text in shown.items() if "ample content" not in text}
    documents = {name for name in shown if name.startswith("about/")}
    assert without == {"outlets/gazette.html", "stories/dust/gazette.html"} | documents


def test_a_hostile_headline_is_text(built: Path) -> None:
    page = html(built)["stories/dust/courier.html"]
    assert "Quarry stays *shut* for <b>another</b> month" in words(page)
    assert "<b>another" not in page


def test_every_count_of_passages_leads_to_them(built: Path) -> None:
    page = words(html(built)["stories/dust/courier.html"])
    assert "Lindham Stone: 3 passages" in page
    assert "passages-company" in Addresses(html(built)["stories/dust/courier.html"]).ids
    assert "courier.html#passages-company" in unescape(html(built)["stories/dust/index.html"])


def test_withheld_is_a_reason(built: Path) -> None:
    assert "Too little text to say: 2 passages, 4 are needed" in words(
        html(built)["stories/dust/index.html"]
    )


def test_two_builds_are_the_same_bytes(
    built: Path, tmp_path: Path, templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "PYTHONHASHSEED", "4711")
    files = render_site(site(), templates)
    drawn = pictures(files, lambda _: None)
    packed = zips(site())
    write.sync({**files, **drawn, **packed, **carried(site())}, tmp_path / "pages")
    mkdocs.build(PROJECT / "mkdocs.yml", tmp_path / "pages", tmp_path / "site", epoch=EPOCH)
    first, second = (
        {p.relative_to(root): p.read_bytes() for p in root.rglob("*") if p.is_file()}
        for root in (built, tmp_path / "site")
    )
    assert first.keys() == second.keys()
    assert not [path for path in first if first[path] != second[path]]


def test_a_refused_build_leaves_the_old_site(tmp_path: Path, templates: Path) -> None:
    pages, target = tmp_path / "pages", tmp_path / "site"
    write.sync(render_site(site(), templates), pages)
    target.mkdir()
    (target / write.MARKER).touch()
    (target / "index.html").write_text("old")
    (pages / "method.md").write_text("[nowhere](nowhere.md)", encoding="utf-8")
    with pytest.raises(BuildError, match=r"nowhere\.md"):
        mkdocs.build(PROJECT / "mkdocs.yml", pages, target)
    assert (target / "index.html").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pages", "site"]
    shutil.rmtree(target)

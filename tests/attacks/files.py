"""Attacks through files that are no pages: feeds, drawings, what is copied, what machines read."""

from __future__ import annotations

import json
import re
from functools import cache, partial
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

import feedparser
from lxml import etree, html
from markupsafe import Markup

from generator.build import addressed
from generator.errors import ConfigurationError
from generator.load.site_file import ended
from generator.model import Corpus
from generator.publish import linked, offline, render, tagging, urls
from generator.publish.characters import plain, verbatim
from generator.publish.data.descriptor import descriptor
from generator.publish.embed import drawings
from generator.publish.feeds import feeds
from generator.publish.indexed import of_article
from generator.publish.redirects import Redirect
from tests.attacks.attack import Attack, Guard
from tests.attacks.poisoned import ADDRESS, poisoned
from tests.attacks.rendered import TEMPLATES
from tests.publish.packaged import packages

SCHEMA = Path(__file__).parents[1] / "publish" / "atom.rng"
SVG = "{http://www.w3.org/2000/svg}"
ATOM = "{http://www.w3.org/2005/Atom}"
DRAWN = {"svg", "title", "desc", "g", "rect", "path", "text", "tspan"}
MOST = 5_000
"""Px of a drawing; a picture of it has 64 MB."""
ELEMENTS = '</title><script href="x">alert(1)</script><image href="file:///etc/passwd"/>'


# ---------------------------------------------------------------- feeds


@cache
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMA))


def feeds_hold(words: str, _: Path) -> None:
    """Every feed is valid Atom, has the words as text, and leads to web pages alone."""
    site = poisoned(words)
    for text in feeds(site).values():
        root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
        schema().assertValid(root)
        assert root.getroottree().docinfo.doctype == ""
        assert all(plain(words) in (each.text or "") for each in root.iter(f"{ATOM}title"))
        assert all(link.get("href").startswith("https://") for link in root.iter(f"{ATOM}link"))
        (read,) = {entry.get("author") for entry in feedparser.parse(text).entries} or {None}
        assert read in {None, "The reading room", plain(words)}


# ---------------------------------------------------------------- drawings


def drawing_shows_words(words: str, _: Path) -> None:
    """Both drawings hold the marks of ours alone, and the words as text."""
    site = poisoned(words)
    for text in drawings(site, site.stories[0]).files.values():
        root = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False))
        assert {each.tag.removeprefix(SVG) for each in root.iter()} <= DRAWN
        names = {name for each in root.iter() for name in each.attrib}
        assert not {n for n in names if n.startswith("on") or "href" in n or n in {"src", "style"}}
        assert plain(words) in (root.findtext(f"{SVG}title") or "")


# ---------------------------------------------------------------- what is copied


# ---------------------------------------------------------------- what machines read


def script_holds(words: str, _: Path) -> None:
    """What a page says to machines is one script, whose JSON has the words."""
    site = poisoned(words)
    story = site.stories[0]
    path = urls.story_path(story.story.id)
    text = linked.script(linked.of_story(site, path, story))
    assert not set("<>&\u2028\u2029") & set(text[1:].partition(">")[2].removesuffix("</script>\n"))
    (element,) = html.fragments_fromstring(text)
    assert (element.tag, len(element)) == ("script", 0)
    assert json.loads(element.text)["name"] == plain(words)


def descriptor_holds(words: str, _: Path) -> None:
    """The descriptor of the data has the words as they are, and no path but its tables."""
    site = poisoned(words)
    for package in packages(site):
        told = json.loads(json.dumps(descriptor(site, package), allow_nan=False))
        assert told.get("keywords", [words]) == [words] * len(told.get("keywords", [words]))
        assert all(re.fullmatch(r"[a-z_]+\.csv", each["path"]) for each in told["resources"])


def index_has_words(words: str, _: Path) -> None:
    """What the search knows of an article is printed as text."""
    site = poisoned(words)
    known = of_article(site.stories[0].story, site.stories[0].coverage[0])
    for text in (known.title, known.lead, *(f.name for f in known.filters)):
        (element,) = html.fragments_fromstring(f"<p>{verbatim(text)}</p>")
        assert len(element) == 0


# ---------------------------------------------------------------- addresses


def redirect_stays(words: str, _: Path) -> None:
    """A page that has moved leads to a page of the site, and asks for the site's script alone."""
    env = render.environment.__wrapped__(TEMPLATES)  # anew: a guard may be taken out
    old, new = PurePosixPath("stories/old/index.md"), PurePosixPath("stories/new/index.md")
    moved = Redirect(urls.published(old), words, urls.href(old, new), ADDRESS, "../../a.js")
    root = html.document_fromstring(render.redirect(moved, env))
    assert [e.get("src") for e in root.iter("script")] == ["../../a.js"]
    assert [e.get("content") for e in root.iter("meta") if e.get("http-equiv")] == [
        "0; url=../new/index.html"
    ]
    assert [e.get("href") for e in root.iter("a")] == ["../new/index.html"]
    assert root.findtext(".//title") == f"Moved: {plain(words)}"


def address_is_refused(address: str, _: Path) -> None:
    """An address that the environment tells is none, or begins no line of robots.txt."""
    try:
        addressed(Corpus((), (), ()), address)
    except ConfigurationError:
        return
    raise AssertionError(address)


def tag_stays(tag: str, _: Path) -> None:
    """The page of a tag lies in the folder of tags, under a name that every system has."""
    path = urls.tag_path(tagging.slug(tag))
    assert path.parent == PurePosixPath("tags")
    assert re.fullmatch(r"[a-z0-9-]{1,80}\.md", path.name)
    assert path.name not in {"index.md", "con.md"}


def copy_has_no_links(folder: Path) -> None:
    """The copy to be read from disk holds what is in the site, not what lies beside it."""
    site, secret = folder / "site", folder / "secret.txt"
    site.mkdir()
    secret.write_text("not to be published", encoding="utf-8")
    (site / "index.html").write_text("x", encoding="utf-8")
    (site / "about.txt").symlink_to(secret)
    offline.pack(site, folder / "copy.zip", epoch=0)
    with ZipFile(folder / "copy.zip") as packed:
        assert packed.namelist() == ["copy/index.html"]


LITERAL = Guard("generator.publish.graphic.whole:Markup", str)
"""Without it, texts stand in our markup as they are, in drawings too."""
CONTROLS = Guard("generator.publish.characters:showable", str)
CDATA = Guard("xml.etree.ElementTree:_escape_cdata", str)
ATTRIBUTES = Guard("xml.etree.ElementTree:_escape_attrib", str)
IN_SCRIPT = Guard("generator.publish.linked:_ESCAPES", {})
ADDRESSES = Guard("generator.load.site_file:whole_address", ended)

ATTACKS = (
    Attack("a headline ends the text of a feed", partial(feeds_hold, "Dust ]]></title><x/>"),
           (CDATA,), etree.XMLSyntaxError),
    Attack("a headline calls an entity of a feed", partial(feeds_hold, "Dust &lol9;&xxe;"),
           (CDATA,), etree.XMLSyntaxError),
    Attack("a tag ends the attribute of a feed", partial(feeds_hold, 'Dust"/><link href="x'),
           (ATTRIBUTES,), etree.DocumentInvalid),
    Attack("a headline holds what no feed can", partial(feeds_hold, "Dust \x00\x0b\x1b \ufffe"),
           (CONTROLS,), etree.XMLSyntaxError),
    Attack("a headline draws a picture of this machine's files", partial(drawing_shows_words,
           ELEMENTS), (LITERAL,), (etree.XMLSyntaxError)),
    Attack("a headline runs in a drawing that is opened alone", partial(drawing_shows_words,
           "<script>alert(1)</script>"), (LITERAL,)),
    Attack("a headline calls an entity of a drawing", partial(drawing_shows_words, "&lol; &xxe;"),
           (LITERAL,), etree.XMLSyntaxError),
    Attack("a headline holds what no drawing can", partial(drawing_shows_words, "\x00 \x1b \x0c"),
           (CONTROLS,), etree.XMLSyntaxError),
    Attack("a headline ends the script of a page", partial(script_holds,
           "</script><script>alert(1)</script>"), (IN_SCRIPT,)),
    Attack("a headline opens a comment in the script of a page", partial(script_holds,
           "<!--<script>"), (IN_SCRIPT,)),
    Attack("a headline ends a line of the script of a page", partial(script_holds,
           "Dust\u2028alert(1)\u2029"), (IN_SCRIPT,)),
    Attack("a headline runs in the page that leads on", partial(redirect_stays,
           "</title><script>alert(1)</script>"),
           (Guard("generator.publish.render:value", Markup),)),
    Attack("a site's address is a script", partial(address_is_refused, "javascript:alert(1)//"),
           (ADDRESSES,)),
    Attack("a site's address writes its own robots.txt", partial(address_is_refused,
           "https://www.example.org/\nDisallow: /"), (ADDRESSES,)),
    Attack("a site's address is of somebody else behind an at sign", partial(address_is_refused,
           "https://www.example.org@evil.example/"), (ADDRESSES,)),
    Attack("a tag names a file elsewhere", partial(tag_stays, "../../index"),
           (Guard("generator.publish.tagging:slug", str),)),
    Attack("a tag takes the page of the folder", partial(tag_stays, "Index"),
           (Guard("generator.publish.tagging:_TAKEN", re.compile(r"(?!)")),)),
    Attack("a link in the site packs a file beside it", copy_has_no_links,
           (Guard("pathlib:Path.is_symlink", lambda _: False),)),
)  # fmt: skip

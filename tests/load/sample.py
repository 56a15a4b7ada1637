"""A small content folder without problems, as a dict of files, for tests to spoil."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ContentError
from generator.load.corpus import load_corpus

FILES = {
    "outlets.yml": """\
daily-example:
  name: Daily Example
  homepage: https://daily.example.org/
evening-post:
  name: Evening Post
  homepage: https://evening.example.org/
  short: Evening
  country: Ireland
""",
    "disputes/rail.yml": """\
title: Pay on the railways
sides:
  - id: union
    name: Rail Union
    aliases: [Rail Union, union]
    except: [European Union]
    parties:
      - {id: drivers, name: drivers, kind: members, aliases: [drivers]}
  - id: company
    name: Northern Rail
    aliases: [Northern Rail]
others:
  - {id: ministry, name: Ministry of Transport, aliases: [ministry]}
speakers:
  - {id: reed, name: Ann Reed, side: union, role: general secretary, public: true}
terms:
  - {id: stoppage, words: [strike, walkout]}
claims:
  - id: offer
    words: [fair offer]
    held_by: company
    denied_by: union
    sources: [https://one.example.org/, https://two.example.org/]
""",
    "stories/strike/story.yml": """\
title: A strike is called
summary: The union calls a strike over pay.
from: 2025-07-02
to: 2025-07-09
dispute: rail
selection: All articles of two outlets.
tags: [railways]
eligible:
  - {outlet: evening-post, included: false, why: behind a wall}
aliases:
  union: [Reed]
""",
    "stories/strike/first.md": """\
---
outlet: daily-example
title: Drivers to walk out
url: https://daily.example.org/drivers
published: 2025-07-02T14:30+02:00
accessed: 2025-07-03
authors: [A. Writer]
rights: {basis: own}
corrections:
  - {passage: we are ready to talk, side: company, by: ann, why: it is their spokesman}
---
Drivers will walk out on Friday, the Rail Union said.

“We are ready,” Ann Reed said. Northern Rail said we are ready to talk.
""",
}


def spoilt(*changes: tuple[str, str, str]) -> dict[str, str]:
    """The sample with `old` replaced by `new` in each (file, old, new); "" replaces it all."""
    files = dict(FILES)
    for name, old, new in changes:
        text = files.get(name, "")
        assert old in text, f"{old!r} is not in {name}"
        files[name] = text.replace(old, new, 1) if old else new
    return files


def write(root: Path, files: dict[str, str] | dict[str, bytes]) -> Path:
    """Write files under root/content; returns that folder."""
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root / "content"


def problems(content: Path, texts: Path | None = None) -> list[str]:
    """What is wrong with a content folder, a line each, paths from the folder on."""
    try:
        load_corpus(content, texts or content.parent / "texts")
    except ContentError as error:
        return [str(problem).replace(f"{content.as_posix()}/", "") for problem in error.problems]
    return []

"""Two documents of a project, with all that the project's own may hold."""

from __future__ import annotations

from base64 import b64decode
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load.documents import load_documents
from generator.model import Document

PICTURE = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
)
"""One pixel."""
CONTRIBUTING = """\
# How to *help*

Write a file, then `make check`. It takes a minute; see the [guide](docs/guide.md#the-long-way).

## Steps

1. Write the file:

   ```yaml
   corrections:
     - {passage: The boats are welcome, side: fishers, by: ann, why: their chair says this and more}
   ```

   - **Which**: the words, or `{at: [13, 30]}`.
   - **What**: a side of [the folder](content/), none of [the licence](LICENSE).
2. Look at it.

## In a table

| what | | seconds |
|---|---|---:|
| `make site` of a story with a very long name indeed | all of it | 12 |
| _not_ *this* | [`here`](#steps) | 3 to 4 |

> Counts who is quoted, not who is right.

## The end

![One point of ink](docs/pictures/point.png "said nowhere else")

Write to <https://www.example.org/desk>.
"""
GUIDE = """\
# The guide

The long way round the lighthouse! For who has time. [How to help](../CONTRIBUTING.md) is shorter.

<a id="s1"></a>
## The long way

    make site  # ``` is no fence, ~~~ neither
    <b>&amp; *plain*</b>

## The long way

Back to [one](#the-long-way), [the other](#the-long-way-1) and [the first](#s1).
"""
FILES = {
    "CONTRIBUTING.md": CONTRIBUTING,
    "docs/guide.md": GUIDE,
    "LICENSE": "Do as you like.\n",
    "content/site.yml": "",
}


def write(root: Path, files: dict[str, str]) -> Path:
    """A project with these files, and a picture."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    picture = root / "docs/pictures/point.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(PICTURE)
    return root


@cache
def documents() -> tuple[Document, ...]:
    """Both, loaded."""
    with TemporaryDirectory() as folder:
        return load_documents(write(Path(folder), FILES))

"""`python -m benchmarks.scale_pages ROOT`: content to Markdown and data, all analyses cached.

Nothing else: no HTML, no search, no figures for `diff`. All is written anew but pictures, which are
there.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.analyse.crew import Crew
from generator.analyse.kept import open_kept
from generator.build import write_pages
from generator.places import Places
from generator.publish.write import MARKER


def made(root: Path) -> int:
    """Write the pages anew; how many articles had to be analysed for it."""
    for path in (root / "work" / "pages").rglob("*.*"):
        if path.suffix != ".png" and path.name != MARKER:
            path.unlink()
    kept = open_kept(print)
    write_pages(
        Places(
            content=root / "content",
            texts=root / "texts",
            pages=root / "work" / "pages",
            site=root / "site",
            config=Path("mkdocs.yml"),
            templates=Path("templates"),
            results=Path("benchmarks/results"),
        ),
        Crew(kept).packed,
        story=None,
        private=False,
    )
    return kept.file.written if kept else -1


if __name__ == "__main__":
    sys.exit(made(Path(sys.argv[1])))

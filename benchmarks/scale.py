"""What thousands of articles cost: CPU seconds side by side, in one run, on one machine.

In: allsides-4000 as stories of one dispute (`scale_content`), its texts beside it. Out: CPU
seconds (of a command and all that it starts), their ratios to a bare `mkdocs build` of the same
pages, bytes and the largest memory. Ratios are what counts: seconds are this machine's.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.corpora import ROOT, corpus_file
from benchmarks.engine import provenance
from benchmarks.results import Result, file_of
from benchmarks.scale_content import CORPUS, DISPUTE, Story, chosen, left_out, write
from benchmarks.scale_memory import Peak, watched
from benchmarks.speed import own_pipeline, time_all
from benchmarks.tables import table
from generator.analyse.article import analyse
from generator.analyse.parse import UNNEEDED, load_pipeline
from generator.load.sides import load_sides

WHOLE, QUARTER = 4_000, 4
SAMPLE, LINES = 150, 240
"""Articles that are parsed beside their analysis; articles that workers share."""
SEARCH = "pagefind"
TARGETS: Mapping[str, tuple[str, float, float]] = {
    "analyse_to_spacy": ("analyse, one core / spaCy parsing alone", 1.10, 1.25),
    "two_workers": ("two workers: times as fast as one (wall)", 1.85, 1.7),
    "unchanged_to_mkdocs": ("full build, nothing changed / bare mkdocs", 0.05, 0.2),
    "one_added_to_mkdocs": ("one article added / bare mkdocs", 0.5, 1.1),
    "pages_to_mkdocs": ("all Markdown, analyses cached / bare mkdocs", 0.15, 0.3),
    "peak_mb": ("peak memory, all processes, PSS (MB)", 700, 1_000),
    "growth": ("CPU, four times the articles", 4.0, 4.4),
    "published_mb": ("published folder without search index (MB)", 120, 160),
    "check_seconds": ("evenhand check, the sample content, cold (s)", 0.5, 1.0),
}


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command took."""

    cpu: float
    wall: float
    peak: Peak

    def told(self) -> Result:
        """Its figures."""
        return {
            "cpu": round(self.cpu, 1),
            "wall": round(self.wall, 1),
            "peak_mb": round(self.peak.whole / 1e6),
        }


def measure() -> Result:
    """All figures, in one run."""
    with TemporaryDirectory(prefix="evenhand-scale-") as folder:
        root = Path(folder)
        stories = chosen(WHOLE)
        sample = in_process(stories)
        shared = workers(root, stories)
        small = cold(root / "quarter", quarter(stories))
        large = builds(root / "whole", stories)
    check = run(["check"], {})
    return {
        **provenance(),
        "corpus": file_of(corpus_file(CORPUS)),
        "articles": sum(len(story) for _, story in stories),
        "stories": len(stories),
        "parsing": sample,
        "workers": shared,
        "quarter": {**small.told(), "articles": sum(len(s) for _, s in quarter(stories))},
        "builds": {name: ran.told() for name, ran in large.ran.items()},
        "published": large.published,
        "check": check.told(),
        "figures": figures(sample, shared, small, large, check),
    }


def figures(
    sample: Result, shared: Result, small: Ran, large: Builds, check: Ran
) -> dict[str, float]:
    """The figures that have targets."""
    mkdocs = large.ran["mkdocs"].cpu
    return {
        "analyse_to_spacy": round(sample["analyse"] / sample["spacy_same"], 2),
        "two_workers": round(shared["one"]["wall"] / shared["two"]["wall"], 2),
        "unchanged_to_mkdocs": round(large.ran["unchanged"].cpu / mkdocs, 3),
        "one_added_to_mkdocs": round(large.ran["one_added"].cpu / mkdocs, 2),
        "pages_to_mkdocs": round(large.ran["pages"].cpu / mkdocs, 2),
        "peak_mb": round(max(ran.peak.whole for ran in large.ran.values()) / 1e6),
        "growth": round(large.ran["cold"].cpu / small.cpu, 2),
        "published_mb": round(sum(large.published.values()) / 1e6, 1),
        "check_seconds": round(check.cpu, 2),
    }


# ---------------------------------------------------------------- analysis alone


def in_process(stories: Sequence[Story]) -> Result:
    """CPU seconds of parsing, and of all that is read off the same articles, in turn."""
    engine, same = load_pipeline(), own_pipeline(UNNEEDED)
    dispute = load_sides(DISPUTE)
    articles = [row for _, story in stories for row in story][:SAMPLE]
    seconds = time_all(
        articles,
        {
            "spacy_same": lambda row: same(row.text),
            "analyse": lambda row: analyse("", row.text, dispute, engine, title=row.title),
        },
    )
    return {"articles": len(articles) - 1} | {n: round(spent, 1) for n, spent in seconds.items()}


def workers(root: Path, stories: Sequence[Story]) -> Result:
    """`analyse` with one worker and with two, nothing cached."""
    rows = [row for _, story in stories for row in story][:LINES]
    lines = root / "lines.jsonl"
    told = ({"id": row.url, "text": row.text, "title": row.title} for row in rows)
    lines.write_text("".join(json.dumps(line) + "\n" for line in told), encoding="utf-8")
    arguments = ["analyse", str(lines), "--sides", str(DISPUTE), "--no-cache", "--quiet"]
    found = {}
    for name, number in (("one", 1), ("two", 2)):
        out = root / f"{name}.jsonl"
        found[name] = run([*arguments, "--workers", str(number), "--out", str(out)], {}).told()
    same = (root / "one.jsonl").read_bytes() == (root / "two.jsonl").read_bytes()
    return {**found, "lines": len(rows), "same_results": same}


# ---------------------------------------------------------------- whole builds


@dataclass(frozen=True, slots=True)
class Builds:
    """What each build took, and bytes of what was published, by kind of file."""

    ran: Mapping[str, Ran]
    published: Mapping[str, int]


def builds(root: Path, stories: Sequence[Story]) -> Builds:
    """From nothing; nothing changed; all Markdown; MkDocs alone; one article more."""
    write(root, stories)
    put_back = left_out(root, stories)
    ran = {"cold": build(root)}
    published = by_kind(root / "site")
    ran["unchanged"] = build(root)
    ran["mkdocs"] = mkdocs(root)
    ran["pages"] = run_program(["benchmarks.scale_pages", str(root)], settings(root))
    put_back()
    ran["one_added"] = build(root)
    return Builds(ran, published)


def mkdocs(root: Path) -> Ran:
    """The same pages, by MkDocs alone."""
    bare = root / "bare"
    options = ["--strict", "--config-file", "mkdocs.yml", "--site-dir", str(bare)]
    asked = {"EVENHAND_PAGES": str(root / "work" / "pages"), "NO_MKDOCS_2_WARNING": "1"}
    ran = run_program(["mkdocs", "build", *options], {**settings(root), **asked})
    shutil.rmtree(bare)
    return ran


def cold(root: Path, stories: Sequence[Story]) -> Ran:
    """A build of which nothing is cached."""
    write(root, stories)
    return build(root)


def quarter(stories: Sequence[Story]) -> list[Story]:
    """Stories with a quarter of the articles."""
    return chosen(sum(len(story) for _, story in stories) // QUARTER)


def build(root: Path) -> Ran:
    """`evenhand build` of the folder."""
    places = {"content": "content", "texts": "texts", "site": "site", "work": "work"}
    named = [part for name, path in places.items() for part in (f"--{name}", str(root / path))]
    return run(["build", *named, "--quiet"], settings(root))


def settings(root: Path) -> dict[str, str]:
    """A cache of its own."""
    return {"EVENHAND_CACHE": str(root / "cache")}


def by_kind(site: Path) -> dict[str, int]:
    """Bytes of the published files by their ending, without those of the search."""
    found: dict[str, int] = {}
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.relative_to(site).parts[0] != SEARCH:
            found[path.suffix] = found.get(path.suffix, 0) + path.stat().st_size
    return found


# ---------------------------------------------------------------- commands


def run(arguments: Sequence[str], more: Mapping[str, str]) -> Ran:
    """A command of Evenhand's."""
    return run_program(["generator", *arguments], more)


def run_program(arguments: Sequence[str], more: Mapping[str, str]) -> Ran:
    """A Python program of the present environment, in the checkout."""
    before, begun = spent(), time.monotonic()
    command = [sys.executable, "-m", *arguments]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, **more}) as started:
        peak = watched(started)
    if started.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {started.returncode}")
    return Ran(spent() - before, time.monotonic() - begun, peak)


def spent() -> float:
    """CPU seconds of all processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def show(result: Result) -> str:
    """The table of a result."""
    lines = [
        [title, result["figures"][name], target, least]
        for name, (title, target, least) in TARGETS.items()
    ]
    title = f"{result['articles']:,} articles in {result['stories']} stories"
    return table(title, ["what", "measured", "target", "at the least"], lines)

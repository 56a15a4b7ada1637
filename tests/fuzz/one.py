"""One target in a process of its own: `python -m tests.fuzz.one NAME ENGINE SECONDS FOLDER`.

Leaves in FOLDER the inputs that failed, `told.json` with what was counted, and atheris' corpus.
Exits with another code than 0 where something failed.
"""

from __future__ import annotations

import sys
from pathlib import Path

KEPT = tuple(Path(__file__).parent / name for name in ("seeds", "found"))


def by_atheris(name: str, seconds: float, folder: Path) -> None:
    """Inputs that atheris makes of the seeds, led by which lines of the program they reach."""
    import atheris

    with atheris.instrument_imports(include=["generator"], enable_loader_override=False):
        from tests.fuzz.targets import target

        found = target(name)
    from tests.fuzz.target import MOST_MEMORY
    from tests.fuzz.watch import Watch

    corpus, words = folder / "corpus", folder / "words"
    corpus.mkdir(exist_ok=True)
    words.write_text("".join(f'"{escaped(word)}"\n' for word in found.words), "utf-8")
    options = (
        f"-max_total_time={max(1, round(seconds))}",
        f"-max_len={found.longest}",
        "-len_control=0",
        "-timeout=20",
        f"-rss_limit_mb={MOST_MEMORY // 2**20}",
        f"-artifact_prefix={folder}/",
        *([f"-dict={words}"] if found.words else []),
        "-print_final_stats=1",
    )
    inputs = [str(each) for each in (corpus, *(kept / name for kept in KEPT)) if each.is_dir()]
    atheris.Setup([sys.argv[0], *options, *inputs], Watch(found, folder))
    atheris.Fuzz()


def escaped(word: str) -> str:
    """A word as libFuzzer's dictionaries write it."""
    return "".join(f"\\x{byte:02X}" for byte in word.encode("utf-8", "replace"))


def by_hypothesis(name: str, seconds: float, folder: Path) -> None:
    """Examples of the target's own strategy, other ones each time, until the time is over."""
    from tests.fuzz.targets import target
    from tests.fuzz.watch import Watch, until

    until(seconds, Watch(target(name), folder))


def main(name: str, engine: str, seconds: str, place: str) -> None:
    """Run one target."""
    folder = Path(place)
    folder.mkdir(parents=True, exist_ok=True)
    {"atheris": by_atheris, "hypothesis": by_hypothesis}[engine](name, float(seconds), folder)


if __name__ == "__main__":
    main(*sys.argv[1:])

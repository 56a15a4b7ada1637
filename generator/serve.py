"""Preview: MkDocs serves the pages and reloads; they are written again when a file changes."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Callable, Container
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.analysing import Analyser
from generator.build import Built, write_pages
from generator.errors import ConfigurationError, EvenhandError
from generator.load.beside import FIRST, FOLDER, LAST
from generator.places import Places
from generator.publish import mkdocs, preview
from generator.publish.alone import alone
from generator.publish.programs import PYTHON

SETTLE = 0.3
"""Seconds in which several saves count as one."""
PREVIEW = "EVENHAND_PREVIEW"
"""What tells the theme that it is one: MkDocs would say of a sitemap left out that it is empty."""
CHANGES = frozenset({"created", "modified", "deleted", "moved"})


def serve(
    places: Places,
    address: str,
    analyser: Analyser,
    say: Callable[[str], None],
    *,
    story: str | None,
    private: bool,
) -> None:
    """Write the pages, serve them and follow the files until stopped; an error leaves the last good
    pages in place. The analyser remembers what it has read.

    Raises EvenhandError if the first pages cannot be written.
    """

    def write() -> Built:
        with alone((places.pages,), say):
            return write_pages(places, analyser, story=story, private=private)

    check_free(address)

    told = {**write().told, PREVIEW: "1"}
    environment = mkdocs.environment(places.config, places.pages, told)
    say(f"Preview at http://{address}/ in a moment; it follows the files. Ctrl-C ends it.")
    command = [*PYTHON, preview.__file__, "serve", "--config-file", str(places.config)]
    with subprocess.Popen([*command, "--dev-addr", address], env=environment) as server:
        try:
            follow(places, server, lambda: rewrite(write, say))
        finally:
            server.terminate()


def check_free(address: str) -> None:
    """Raise ConfigurationError unless there can be listened at the address now."""
    host, _, port = address.rpartition(":")
    if not host:
        raise ConfigurationError(
            f"{address} has no host: name another address, like 127.0.0.1:8001"
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.create_server((host.strip("[]"), int(port)), family=family):
            pass
    except (OSError, ValueError, OverflowError) as error:
        raise ConfigurationError(
            f"{address} cannot be listened at ({error}): end the program that does, or name another"
            " address: --address 127.0.0.1:8001"
        ) from error


def rewrite(write: Callable[[], Built], say: Callable[[str], None]) -> None:
    """Write the pages again and say what happened."""
    try:
        built = write()
    except (EvenhandError, OSError) as error:
        say(f"{error}\nThe pages stay as they were.")
    else:
        say(f"{len(built.changes.written)} files written")


def follow(places: Places, server: subprocess.Popen[bytes], changed: Callable[[], None]) -> None:
    """Call `changed` after every change to the content, until the server ends."""
    event = threading.Event()
    observer = Observer()
    beside = places.content.parent
    for folder in (places.content, places.texts, places.templates, beside / FOLDER):
        if folder.is_dir():
            observer.schedule(Notice(event), str(folder), recursive=True)
    observer.schedule(Notice(event, frozenset((*FIRST, *LAST))), str(beside), recursive=False)
    observer.start()
    try:
        while server.poll() is None:
            if event.wait(timeout=0.5):
                threading.Event().wait(SETTLE)
                event.clear()
                changed()
    finally:
        observer.stop()
        observer.join()


class Notice(FileSystemEventHandler):
    """Sets an event when a file changes: the one class that watchdog asks for."""

    def __init__(self, event: threading.Event, names: Container[str] | None = None) -> None:
        self.event = event
        self.names = names  # of the files that matter; None: all

    def on_any_event(self, event: FileSystemEvent) -> None:
        """A file was created, changed, moved or deleted."""
        touched = {Path(os.fsdecode(path)).name for path in (event.src_path, event.dest_path)}
        wanted = self.names is None or any(name in self.names for name in touched)
        if event.event_type in CHANGES and wanted:
            self.event.set()

"""How the program begins and ends: whatever goes wrong becomes a message and an exit code.

0; 1 for what can be mended; 2 for wrong use; 130 and 143 for who was stopped. Only a fault of the
program itself leaves a traceback.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from types import FrameType

from generator.errors import ContentError, EvenhandError

ADVICE = {
    errno.ENOSPC: ": make room on the disk and do it again",
    errno.EDQUOT: ": make room in your part of the disk and do it again",
    errno.EMFILE: ": close other programs and do it again",
    errno.ENFILE: ": close other programs and do it again",
    errno.EIO: ": the disk or its connection fails; what it held may have to come from a copy",
}
"""What helps against what the machine says of any file, wherever it is."""
NO_LOCALE = frozenset({"ascii", "us-ascii", "ansi_x3.4-1968", "646"})
"""What Python takes the letters of a terminal to be where nobody said it."""
MEMORY = "Out of memory: close other programs, or give fewer --workers"


class Stopped(SystemExit):
    """The system asked the program to end; the code is the one that shells expect."""


def main() -> None:
    """Entry point: runs a command; all that a command needs is loaded within."""
    try:
        _speak_plainly()
        with _stoppable():
            from generator.cli import evenhand  # noqa: PLC0415 (may be stopped, or not be whole)
            from generator.commands.telling import tell_fault  # noqa: PLC0415 (as above)

            sys.excepthook = tell_fault
            evenhand(prog_name="evenhand", standalone_mode=False)
            sys.stdout.flush()
    except BaseException as error:
        code = _told(error)
        _let_go()
        if code is None:
            raise
        sys.exit(code)


def _told(error: BaseException) -> int | str | None:
    """The exit code, after the message; None for a fault of the program."""
    if isinstance(error, SystemExit):
        if isinstance(error, Stopped):
            _say(_noted("Stopped.", error))
        return error.code
    if isinstance(error, KeyboardInterrupt):
        _say(_noted("Stopped.", error))
        return 130
    words = _words(error)
    if words is None:
        return _of_click(error)
    if words:
        _say(_noted(words, error))
    return 1


def _noted(words: str, error: BaseException) -> str:
    """The message, with what was noted on the way: where what is done lies."""
    return " ".join((words, *getattr(error, "__notes__", ())))


def _of_click(error: BaseException) -> int | None:
    from click import Abort, ClickException  # noqa: PLC0415 (that it is there is not certain before)

    from generator.commands.telling import tell_misuse  # noqa: PLC0415 (as above)

    if isinstance(error, Abort):  # click's word for an interrupt, which is its cause
        _say(_noted("Stopped.", error.__cause__ or error))
        return 130
    if not isinstance(error, ClickException):
        return None
    with suppress(OSError, ValueError):
        tell_misuse(error)
    return int(error.exit_code)


def _words(error: BaseException) -> str | None:
    """What is said of an error: nothing where nobody reads any more, None if it is a fault."""
    if isinstance(error, EvenhandError):
        return _of_content(error) if isinstance(error, ContentError) else str(error)
    if isinstance(error, BrokenPipeError):
        return ""
    if isinstance(error, MemoryError):
        return MEMORY
    if isinstance(error, ImportError):
        return f"The installation is not whole ({error}): run make install"
    if type(error).__name__ == "BrokenProcessPool":
        return f"A process that analysed was ended by the system. {MEMORY}"
    return _of_machine(error) if isinstance(error, OSError) else None


def _of_content(error: ContentError) -> str:
    from generator.commands.shared import count  # noqa: PLC0415 (loads click)

    problems = count(len(error.problems), "problem")
    files = count(len({problem.path for problem in error.problems}), "file")
    return f"{error}\n{problems} in {files}"


def _of_machine(error: OSError) -> str:
    """What the machine refused, and of which file; some calls put all into one text."""
    from generator.load.text import printable  # noqa: PLC0415 (as above)

    named = error.filename2 or error.filename
    why = error.strerror or str(error) or type(error).__name__
    place = printable(str(named)) if named else "a file or the output"
    return f"{place} cannot be written or read: {printable(why)}{ADVICE.get(error.errno or 0, '')}"


def _say(words: str) -> None:
    """One message; where nobody can read it, none."""
    from generator.load.text import harmless  # noqa: PLC0415 (as above)

    with suppress(OSError, ValueError):
        sys.stderr.write(f"{harmless(words)}\n")
        sys.stderr.flush()


def _speak_plainly() -> None:
    """No letter is too much for the screen, which gets an escape of it; to files and other programs
    all is UTF-8, as the files of the content are. What is closed is nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 (stays)
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper) and sys.stdin.encoding.lower() in NO_LOCALE:
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _let_go() -> None:
    """What cannot be printed is given up: Python would try it again, and say so."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def _stoppable() -> Iterator[None]:
    """Signals that ask the program to end raise Stopped, so that what is half done is cleared away
    and programs that it runs end too.
    """
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    asking = [getattr(signal, name) for name in names]
    here = threading.current_thread() is threading.main_thread()
    ours = [each for each in asking if here and signal.getsignal(each) is signal.SIG_DFL]
    for each in ours:
        signal.signal(each, _stop)
    try:
        yield
    finally:
        for each in ours:
            signal.signal(each, signal.SIG_DFL)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(128 + number)

"""`python -m generator` is `evenhand`, which can be stopped from its first moment on."""

import sys


def main() -> None:
    """Entry point: opens the door."""
    try:
        from generator import door  # noqa: PLC0415 (it takes a moment)
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(130)
    door.main()


if __name__ == "__main__":
    main()

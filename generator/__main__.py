"""`python -m generator` is `evenhand`."""

from generator.cli import main

main()

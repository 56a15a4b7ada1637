"""`python -m generator` is `evenhand`."""

from generator.door import main

if __name__ == "__main__":
    main()

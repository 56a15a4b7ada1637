"""The folder `content/` in, a checked Corpus out; or every problem in it, with its place."""

"""From a Corpus to Analyses: each article parsed, its speech attributed, its metrics measured."""

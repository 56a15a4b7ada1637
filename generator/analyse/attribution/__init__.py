"""Doc -> Attributions: who is reported as saying what, in whose words."""

from generator.analyse.attribution.extract import extract
from generator.analyse.attribution.quotations import quotations

__all__ = ["extract", "quotations"]

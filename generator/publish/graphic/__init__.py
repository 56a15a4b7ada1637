"""A story's bars as graphics of their own: SVG that needs nothing else."""

from generator.publish.graphic.card import card
from generator.publish.graphic.story import graphic
from generator.publish.graphic.whole import Graphic

__all__ = ["Graphic", "card", "graphic"]

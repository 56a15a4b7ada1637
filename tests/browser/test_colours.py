"""Contrasts of the colours themselves: axe cannot judge letters that lie on shapes of a chart."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page

from tests.browser.checks import SWITCH

SIDES = tuple(f"--ev-{side}" for side in "abcdef")
GROUND, INK = "--md-default-bg-color", "--md-default-fg-color"
PAIRS = (
    *product(("--ev-on",), (*SIDES, "--ev-other"), (4.5,)),  # labels on a bar
    *product((*(f"{side}-text" for side in SIDES), "--ev-other-text"), (GROUND,), (4.5,)),
    *product(
        (INK,), (*(f"{side}-tint" for side in SIDES), "--ev-other-tint", "--ev-author"), (4.5,)
    ),
    *product((*SIDES, "--ev-other", "--ev-author-edge", "--ev-accent"), (GROUND,), (3.0,)),  # edges
    *product(("--md-default-fg-color--light",), (GROUND,), (4.5,)),
)
CONTRAST = """pairs => {
  const context = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const probe = document.body.appendChild(document.createElement("i"));
  const light = name => {
    probe.style.color = `var(${name})`;
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map(value =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return pairs.map(([over, under]) => {
    const [low, high] = [light(over), light(under)].sort((one, other) => one - other);
    return high / low;
  });
}"""


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_colours_can_be_told_apart(page: Page, address: str, scheme: str) -> None:
    page.goto(f"{address}/corrections.html")
    page.evaluate(SWITCH, scheme)
    ratios = page.evaluate(CONTRAST, [pair[:2] for pair in PAIRS])
    faint = [(*pair, ratio) for pair, ratio in zip(PAIRS, ratios, strict=True) if ratio < pair[2]]
    assert not faint

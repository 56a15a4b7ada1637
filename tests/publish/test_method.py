"""What the Method page says of each metric's own error."""

from __future__ import annotations

import html
import re

from jinja2 import Environment

from generator.model import MeasuredError, MetricText, Site
from generator.publish.pages import method
from generator.publish.render import render

METRICS = (
    MetricText("order", "Order", "Voices", "share", "Who comes first."),
    MetricText("labels", "Labels", "Words", "times", "Which words."),
)
CORPUS = "names, judged by people"


def page_of(env: Environment, *errors: MeasuredError) -> str:
    site = Site((), (), (), METRICS, (), private=False, errors=errors)
    (page,) = method.pages(site)
    return re.sub(r"\s+", " ", html.unescape(render(page, env)))


def error(metric: str, n: int | None = None) -> MeasuredError:
    return MeasuredError(CORPUS, "were right", 90.0, "%", current=True, metric=metric, n=n)


def section(text: str, metric: str) -> str:
    """The section of a metric."""
    return text.partition(f'<section id="m-{metric}">')[2].partition("</section>")[0]


def test_each_metric_tells_its_own_error(env: Environment) -> None:
    text = page_of(env, error("labels", 40))
    assert f"Of 40 {CORPUS}, 90 % were right." in section(text, "labels")
    assert "Not measured yet." in section(text, "order")
    assert "What the program gets wrong" not in text


def test_what_belongs_to_no_metric_stands_by_itself(env: Environment) -> None:
    text = page_of(env, error(""), error("omission", 12))
    general = text.partition("## What the program gets wrong")[2].partition("## The figures")[0]
    assert f">Names{CORPUS.removeprefix('names')}</span></dt>" in general
    assert f">12 {CORPUS}</span></dt>" in general
    assert "Not measured yet." in section(text, "labels")

"""All that the pages show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.comparison import DisputeProfile, OutletProfile, StoryComparison
from generator.model.document import Document
from generator.model.heard import SpeakerProfile
from generator.model.info import SiteInfo


@dataclass(frozen=True, slots=True)
class MetricText:
    """What the Method page says of a metric."""

    id: str
    title: str
    family: str
    unit: str
    text: str  # the docstring of the metric's module


@dataclass(frozen=True, slots=True)
class MeasuredError:
    """How well the program does on what people coded or judged; `current` if by this very program.

    `metric` is the id of the metric whose error it is, empty for what belongs to none. `low` and
    `high` are the ends of a 95 % interval and `n` what was judged, where they were measured; a
    figure with `n` is told as "of n …", and the corpus is then worded in the plural.
    """

    corpus: str
    figure: str
    value: float
    unit: str
    current: bool
    metric: str = ""
    low: float | None = None
    high: float | None = None
    n: int | None = None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha of one variable between people who coded the same articles blind.

    None where it is undefined: nothing to compare, or only one value ever given.
    """

    variable: str
    unit: str  # what was compared: words or passages
    n: int
    alpha: float | None
    low: float | None
    high: float | None
    over: str | None  # what the interval draws anew: articles or paragraphs
    articles: int
    coders: int


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the pages show."""

    stories: tuple[StoryComparison, ...]
    disputes: tuple[DisputeProfile, ...]
    outlets: tuple[OutletProfile, ...]
    metrics: tuple[MetricText, ...]
    versions: tuple[tuple[str, str], ...]  # (library or part, version) of all that makes numbers
    private: bool
    errors: tuple[MeasuredError, ...] = ()
    agreement: tuple[Agreement, ...] = ()
    speakers: tuple[SpeakerProfile, ...] = ()  # by dispute, in the order of its file
    engine: str = ""  # the version of the program that counts where no record says another
    info: SiteInfo = field(default_factory=SiteInfo)
    documents: tuple[Document, ...] = ()  # of the project itself
    by_id: Mapping[str, StoryComparison] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Its stories by id, for what is told of an article among those of its story."""
        object.__setattr__(self, "by_id", {each.story.id: each for each in self.stories})

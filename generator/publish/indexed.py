"""What the search knows of a page beside its words, and by what it can be narrowed.

Names are only those that the page shows. By speaker can be narrowed only to those marked public:
a list of who else was ever quoted would gather what is told of private people.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.declared import public_name
from generator.model import (
    Attribution,
    Coverage,
    Dispute,
    Outlet,
    OutletProfile,
    SpeakerProfile,
    Story,
    StoryComparison,
)
from generator.publish.labels import published
from generator.publish.page import Filter, Indexed


def of_article(story: Story, coverage: Coverage) -> Indexed:
    """An article, with all whom its page names as speakers."""
    article, outlet, heard = coverage.article, coverage.outlet, _heard(coverage)
    return Indexed(
        kind=f"Article in: {story.title}",
        title=f"{outlet.name}: {article.title}",
        lead=f"{outlet.name}, {published(article.published)}.",
        speakers=", ".join(_names(heard)),
        filters=(*_about(story.dispute, [outlet]), *_voices(story.dispute, heard)),
    )


def of_story(comparison: StoryComparison) -> Indexed:
    """A story, narrowed by whoever is heard in one of its articles."""
    story = comparison.story
    heard = [attribution for c in comparison.coverage for attribution in _heard(c)]
    about = _about(story.dispute, (c.outlet for c in comparison.coverage))
    filters = (*about, *_voices(story.dispute, heard))
    return Indexed("Story", story.title, story.summary, filters=filters)


def of_dispute(dispute: Dispute) -> Indexed:
    """A dispute, by its sides."""
    sides = tuple(Filter("side", side.name) for side in dispute.sides)
    lead = f"Its sides: {', '.join(side.name for side in dispute.sides)}."
    return Indexed("Dispute", dispute.title, lead, filters=(*_about(dispute, ()), *sides))


def of_outlet(profile: OutletProfile) -> Indexed:
    """An outlet, by the disputes that it reports on."""
    disputes = [found.dispute for found in profile.disputes]
    filters = [filter_ for dispute in disputes for filter_ in _about(dispute, ())]
    lead = f"Its articles on: {', '.join(dispute.title for dispute in disputes)}."
    name = profile.outlet.name
    return Indexed("Outlet", name, lead, filters=(*filters, Filter("outlet", name)))


def of_speaker(profile: SpeakerProfile) -> Indexed:
    """A public person in one dispute, by their side and the outlets in which they are heard."""
    dispute, speaker = profile.dispute, profile.speaker
    sides = tuple(Filter("side", side.name) for side in dispute.sides if side.id == speaker.side)
    about = _about(dispute, (found.outlet for found in profile.outlets))
    lead = f"{speaker.name}: {speaker.role}." if speaker.role else f"{speaker.name}."
    filters = (*about, Filter("speaker", speaker.name), *sides)
    return Indexed(f"Speaker in: {dispute.title}", speaker.name, lead, filters=filters)


def _about(dispute: Dispute, outlets: Iterable[Outlet]) -> tuple[Filter, ...]:
    names = dict.fromkeys(outlet.name for outlet in outlets)
    return (Filter("dispute", dispute.title), *(Filter("outlet", name) for name in names))


def _heard(coverage: Coverage) -> tuple[Attribution, ...]:
    """The passages of which the article's page tells one by one."""
    told = coverage.analysis is not None and coverage.article.withdrawn is None
    return coverage.analysis.attributions if told and coverage.analysis else ()


def _names(heard: Sequence[Attribution]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a.speaker for a in heard if a.named and a.speaker))


def _voices(dispute: Dispute, heard: Sequence[Attribution]) -> tuple[Filter, ...]:
    """The public speakers and the sides who say something."""
    names = {public_name(attribution, dispute) for attribution in heard}
    sides = {side for a in heard if a.kind == "speech" for side in a.sides}
    return (
        *(Filter("speaker", s.name) for s in dispute.speakers if s.name in names),
        *(Filter("side", side.name) for side in dispute.sides if side.id in sides),
    )

"""What is told of a public person: article by article, outlet by outlet; no share of too few."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.compare.dispute import dispute_profile
from generator.compare.outlet import owned
from generator.compare.speaker import speaker_profiles
from generator.model import DisputeProfile, Measurement, SpeakerProfile, Withdrawal
from tests.publish.sample import DISPUTE, OUTLETS, news, opinion, recorded, site


def profile_of(*coverage: object, **more: object) -> DisputeProfile:
    """The fixture's dispute with this coverage of its story alone."""
    comparison = replace(site().stories[0], coverage=coverage)  # type: ignore[arg-type]
    return replace(site().disputes[0], stories=(comparison,), **more)  # type: ignore[arg-type]


def venn(profile: DisputeProfile) -> SpeakerProfile:
    return next(p for p in speaker_profiles(profile) if p.speaker.id == "venn")


def test_only_public_persons_have_a_profile_in_the_order_of_the_file() -> None:
    assert [p.speaker.id for p in speaker_profiles(profile_of(news()))] == ["venn", "grell"]


def test_passages_words_and_what_of_them_is_quoted_are_those_of_the_article() -> None:
    (found,) = venn(profile_of(news())).heard
    words = [span.of(news().article.text or "") for row in found.passages for span in row.content]
    assert words == [
        "“We have washed every lorry since May,”",
        "“The dust they measure comes from the road.”",
        "two of three filters were new",
    ]
    assert (found.words, found.counted) == (7 + 8 + 6, True)


def test_who_is_not_heard_has_no_article() -> None:
    grell = next(p for p in speaker_profiles(profile_of(news())) if p.speaker.id == "grell")
    assert (grell.heard, grell.outlets) == ((), ())
    assert grell.articles == 1


def test_opinion_is_listed_and_not_added_up() -> None:
    piece = opinion()
    kept = replace(piece, article=replace(piece.article, withdrawn=None))
    found = venn(profile_of(news(), kept))
    assert [h.counted for h in found.heard] == [True, False]
    assert [o.outlet.id for o in found.outlets] == ["courier"]
    assert found.articles == 1


def test_passages_of_a_withdrawn_article_are_gone() -> None:
    gone = replace(
        news(), article=replace(news().article, withdrawn=Withdrawal(date(2025, 8, 1), "asked"))
    )
    assert venn(profile_of(gone)).heard == ()


def test_a_record_tells_the_same_person() -> None:
    (found,) = venn(profile_of(recorded())).heard
    assert found.words == 9


def many(number: int) -> DisputeProfile:
    return profile_of(
        *(replace(news(), article=replace(news().article, id=f"a{n}")) for n in range(number))
    )


def test_below_ten_articles_no_share_is_told() -> None:
    found = venn(many(9))
    assert found.share.value is None
    assert found.share.withheld == "Too little text to say: 9 articles, 10 are needed"
    assert [o.share.withheld for o in found.outlets] == [found.share.withheld]
    assert found.direct.interval is None


def test_from_ten_articles_a_share_has_its_range() -> None:
    found = venn(many(10))
    assert found.share.interval == "sampling"
    assert 0 < bounds(found.share)[0] <= (found.share.value or 0) <= bounds(found.share)[1] < 1
    (outlet,) = found.outlets
    assert (outlet.articles, outlet.heard) == (10, 10)
    assert outlet.share == found.share


def bounds(measured: Measurement) -> tuple[float, float]:
    assert measured.low is not None
    assert measured.high is not None
    return measured.low, measured.high


def test_articles_without_the_person_count_in_the_share() -> None:
    silent = [
        replace(recorded(), article=replace(recorded().article, id=f"r{n}")) for n in range(5)
    ]
    heard = [replace(news(), article=replace(news().article, id=f"a{n}")) for n in range(10)]
    nobody = [replace(c, analysis=replace(c.analysis, attributions=c.analysis.attributions[1:]))
              for c in silent if c.analysis]  # fmt: skip
    alone, beside = venn(profile_of(*heard)), venn(profile_of(*heard, *nobody))
    assert alone.share.value is not None
    assert beside.share.value is not None
    assert beside.share.value < alone.share.value
    assert (alone.articles, beside.articles) == (10, 15)


def test_a_dispute_pools_all_outlets() -> None:
    profile = dispute_profile(DISPUTE, OUTLETS, many(10).stories, owned(many(10).stories))
    shares = [
        p.measurement
        for p in profile.pooled
        if (p.measurement.metric, p.measurement.by, p.measurement.of)
        == ("voice_share", "words", "sides")
    ]
    assert [m.side for m in shares] == ["company", "village"]
    assert sum(m.value or 0 for m in shares) == 1

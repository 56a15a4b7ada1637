"""Lines that are no part of an article go, and no sentence goes with them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.page.dropping import LINK, Block, sift, why_dropped, without_names

DROPPED = (
    ("caption", "Photo: Ann Ley / Skerry Post"),
    ("caption", "Photograph by Ann Ley for the Skerry Post"),
    ("caption", "Boats at the quay on Monday. (Ann Ley/AP)"),
    ("caption", "Boats at the quay on Monday. Ann Ley/Getty Images"),
    ("caption", "Image caption, Boats at the quay on Monday"),
    ("caption", "Image source, Getty Images"),
    ("caption", "Enlarge this image"),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Advertisement - Scroll to continue"),
    ("link", "Article continues below"),
    ("share", "Share this"),
    ("share", "Share on Facebook"),
    ("newsletter", "Sign up for our newsletter"),
    ("newsletter", "Sign up for our weekly newsletter, with the best of Norland."),
    ("newsletter", "Get the day's news in your inbox."),
    ("link", "Read more: Fishers strike again"),
    ("link", "Related articles"),
    ("note", "Our standards: The Norland Wire Trust Principles."),
    ("note", "This article was originally published in the Norland Times."),
    ("comment", "Leave a comment"),
    ("note", "© 2025 Skerry Post. All rights reserved."),
    ("note", "Copyright 2025 The Skerry Post"),
    ("byline", "By Ann Ley"),
    ("byline", "By Ann Ley and Tom Voss, Staff Writers"),
    ("byline", "By ANN LEY, Associated Press"),
    ("dateline", "PORT SKERRY (AP) —"),
    ("date", "July 3, 2025"),
    ("date", "Published 3 July 2025, 14:30 GMT"),
    ("date", "July 3, 2025, 6:15 a.m. | 3 min read"),
    ("date", "Updated July 3, 2025 at 2:30 p.m. EDT"),
    ("credit", "(Reporting by Ann Ley in Port Skerry; Editing by Tom Voss)"),
    ("credit", "Reporting by Ann Ley; Editing by Tom Voss"),
    ("credit", "The Associated Press contributed to this report."),
    ("credit", "With reporting by the Associated Press"),
    ("byline", "Follow us on Twitter"),
    ("paywall", "Continue reading with a subscription"),
    ("paywall", "Subscribe to continue reading"),
    ("paywall", "Already a subscriber? Log in"),
    ("date", "5 min read"),
    ("link", "More from the Skerry Post"),
    ("link", "Most read"),
    ("link", "JUST WATCHED What the keeper saw"),
    ("comment", "Do you have a story tip? Email us."),
    ("note", "This story has been updated to add the minister's reply."),
    ("comment", "Join the conversation"),
    ("link", "More Must-Reads From The Post"),
    ("link", "(MORE: ‘Wet feet’: ten letters about the flood)"),
    ("link", "More from Norland Now Search: all about boats"),
    ("byline", "-- By Ann Ley Follow @annley"),
    ("byline", "Post Executive News Editor"),
    ("byline", "annley@skerrypost.example (END)"),
    ("byline", "Ann Ley | Kell Bay | 03/07/2025"),
    ("date", "Updated"),
    ("newsletter", "Get reporter alerts"),
    ("note", "Main content"),
    ("note", "Loading weather data ..."),
    ("note", "Just a heads up: some links here are affiliate links, and we may earn from them."),
    ("comment", "Questions? Comments? Email us at"),
    ("credit", "Contributing: Ann Ley, Tom Voss; the Associated Press."),
    ("credit", "The Associated Press contributed."),
)
KEPT = (
    "Also on Monday, the port closed.",
    "With support from the fishers, she won the vote.",
    "The report was published by the ministry on Monday.",
    "By Monday the boats were back.",
    "By Friday, fishers say, the port will be closed:",
    "Video by the ministry shows boats in flames.",
    "Photos by residents show smoke over the quay.",
    "The weekly newsletter urged readers to subscribe to the union's fund.",
    "By registering voters early, the party hopes to win.",
    "Published in 2019, the study found healthy stocks.",
    "The names of minors may not be published under Norland law.",
    "Donating blood became a habit, she said.",
    "Police used the key to unlock the bank account of the chair.",
    "“Read more about it,” she told them.",
    '"Share this with your neighbours," the mayor said.',
    "Copyright law in Norland changed in May.",
    "Reuters reported that two boats sank.",
    "The Associated Press could not verify the claim.",
    "The ministry sent its statement via Reuters.",
    "Premium boats were spared.",
    "More in the crowd wept.",
    "Tom Voss is a journalist at the Skerry Post.",
    "It was first reported by Agence France-Presse (AFP).",
    "Two sides",
    "A long road home",
    "THE STRIKE",
    "No deal",
    "He said: “Yes.”",
    "“No.”",
    "Let them (the fishers) go.",
    '"Subscribe to no party," he said.',
    "First published in 1924, the paper has never missed a day.",
    "Sign up, they were told.",
    "Advertising revenue fell by a third.",
    "In May 2019, he left.",
    "On Monday, the boats left.",
    "Monday",
    "The strike ended on 3 July 2025.",
    "Read the room, he told her.",
    "See you in court, she wrote.",
    "Background: the strike began in May.",
    "The fishers contributed to this victory, she said.",
    "Ann Ley contributed 300 crowns to the fund.",
    "Follow the money, he said.",
    "Writing by hand is a habit here.",
    "Editing by committee has failed, the union said.",
    "Reporting by the ministry's own inspectors showed losses of 3 percent.",
    "Image is everything, he said.",
    "Caption contests are a tradition.",
    "Source: the harbour master's ledger, which runs to 900 pages, is clear.",
    "From the sea, nothing could be seen.",
    "Sources said the boats were empty.",
    "Contact was lost at noon.",
    "Write to them, she urged.",
    "Comments by the minister angered fishers.",
    "Comment was refused.",
    "A.",
    "No comment.",
    "No comment, the minister said.",
    "What do you think? she asked the crowd.",
    "May 3 was a Saturday.",
    "March",
    "This story is not over, she said.",
    "This story was told by three fishers.",
    "Left: nobody.",
    "The affiliate pays the parent company for each boat.",
    "The Norland Editor",
    "Loading the boats took all night.",
    "Contributing to the fund is voluntary, she said.",
    "Updated rules apply from May.",
    "Questions? None were allowed.",
)


@pytest.mark.parametrize(("why", "line"), DROPPED)
def test_what_surrounds_an_article_goes(why: str, line: str) -> None:
    assert why_dropped(line) == why


@pytest.mark.parametrize("line", KEPT)
def test_what_an_article_tells_stays(line: str) -> None:
    assert why_dropped(line) is None


@pytest.mark.parametrize(("_", "line"), DROPPED)
def test_a_quotation_of_such_words_stays(_: str, line: str) -> None:
    assert why_dropped(f"“{line.rstrip('.')},” she said, and left.") is None


@settings(derandomize=True, deadline=None, max_examples=20)
@given(st.sampled_from([line for _, line in DROPPED]), st.text(max_size=500))
def test_a_pattern_never_takes_part_of_a_long_paragraph(line: str, more: str) -> None:
    paragraph = f"{line} {more} " + "The fishers stayed in the harbour. " * 14
    assert why_dropped(paragraph) is None


def test_links_under_a_heading_of_links_go_with_it() -> None:
    blocks = [
        Block("The boats stay in the harbour."),
        Block("Most read", "head"),
        Block("Ferry crews stay ashore", "item"),
        Block("Herring return to the sound", "item"),
        Block("The minister said no."),
        Block("Boats under twelve metres pay nothing", "item"),
    ]
    sifted = sift(blocks, "")
    assert [block.text for block in sifted.kept] == [blocks[i].text for i in (0, 4, 5)]
    assert sifted.dropped == tuple(("link", blocks[i].text) for i in (1, 2, 3))


def test_other_headings_at_the_top_known_links_and_names_alone_go() -> None:
    texts = (
        "Harbour Diary",
        "Boats stay",
        "They stay.",
        "Why they came",
        "Harbour Diary",
        "Ann Ley",
    )
    sifted = sift(tuple(map(Block, texts)), "Boats stay", ["Harbour Diary"], {"Why they came"})
    kept = without_names(sifted, ["ANN LEY"])
    assert [block.text for block in kept.kept] == ["They stay.", "Harbour Diary"]
    assert [why for why, _ in kept.dropped] == ["another heading", "headline", LINK, "byline"]


def test_a_name_of_the_headline_alone_is_a_caption_but_not_in_an_interview() -> None:
    name, headline = Block("Edda Lindqvist"), "Mayor Edda Lindqvist wins again"
    assert sift([name, Block("She won.")], headline).dropped == (("headline", name.text),)
    talk = [name, Block("I won."), Block("Ann Ley"), Block("How?"), name, Block("By votes.")]
    assert sift(talk, headline).dropped == ()


def test_the_headline_goes_at_the_top_alone_and_a_last_heading_without_text() -> None:
    blocks = [
        Block("Boats Stay", "head"),
        Block("They stay."),
        Block("Boats stay!"),
        Block("Background", "head"),
    ]
    sifted = sift(blocks, "Boats stay")
    assert [block.text for block in sifted.kept] == ["They stay.", "Boats stay!"]
    assert [why for why, _ in sifted.dropped] == ["headline", "heading without text"]


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "A",
        "-",
        "a",
        " ",
        "(",
        "By A",
        "from ",
        "more from ",
        "Ann Ley, ",
        "1 May ",
        "A.",
        ": x",
    ],
)
def test_no_line_takes_a_pattern_long(piece: str) -> None:
    for start in ("", "By ", "Related ", "Reporting by ", "Photo ", "Updated "):
        line = (start + piece * 400)[:410]
        assert why_dropped(line + "\x00") is None

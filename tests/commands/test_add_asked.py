import pytest

from generator.commands.add_asked import source


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        ("JSON-LD datePublished", "from the page"),
        ("link rel=canonical", "from the page"),
        ("the page's h1", "from the page"),
        ("a line below the headline", "a line below the headline"),
        ("the address given", "the address given"),
        ("nothing that tells another genre", "as most are"),
        ("today", "today"),
    ],
)
def test_where_a_proposal_comes_from_is_said_without_code(origin: str, told: str) -> None:
    assert source(origin) == told

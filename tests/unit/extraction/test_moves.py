"""Who works abroad: where somebody comes from, and what a foreigner's part in a Korean work takes to count."""

import pytest

from tests.unit.extraction.rulecheck import read


def moves(text: str) -> list[tuple[str, str, str]]:
    claims = [c.values for c in read(text).claims if c.table == "talent_move"]
    return [(v["person"], v["from_country"], v["to_country"]) for v in claims]


KOREAN = "“Harbor Lights” is a Korean film. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (KOREAN + "June Ellery, a model from London, stars in “Harbor Lights.”", [("June Ellery", "GB", "KR")]),
        (KOREAN + "June Ellery flew in from London to star in “Harbor Lights.”", [("June Ellery", "GB", "KR")]),
        # known only to the reference data, beside the title
        (KOREAN + "Ken Mori stars in “Harbor Lights.”", [("Ken Mori", "JP", "KR")]),
        # heard, not seen
        (KOREAN + "Ken Mori gives his voice to a gull in “Harbor Lights.”", []),
        # where remakes are spoken of, the cast may be theirs
        (KOREAN + "Of two remakes and a version for the stage, Ken Mori stars in “Harbor Lights.”", []),
    ],
)
def test_foreigners_in_korean_works(text, found):
    assert moves(text) == found

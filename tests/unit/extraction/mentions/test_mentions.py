"""Names are found by how the text writes them: exact spans, and what is left."""

import pytest

from pipelines.extraction.types import ORGANIZATION, PERSON, TITLE
from tests.unit.extraction.rulecheck import read


def names(text: str, kind: str) -> list[str]:
    document = read(text)
    return [document.text[m.start : m.end] for m in document.mentions(kind)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Phan Gia Nhật Linh directed the Korean film “Harbor Lights.”", ["Phan Gia Nhật Linh"]),
        ("The Korean film “Harbor Lights” stars Đặng Thu Ơn and Ken Mori.", ["Đặng Thu Ơn", "Ken Mori"]),
    ],
)
def test_vietnamese_names_keep_their_letters(text, people):
    assert names(text, PERSON) == people


@pytest.mark.parametrize(
    "text",
    [
        "Hanbit Pictures’ sales rose to 8 billion won.",
        "Hanbit Pictures' sales rose to 8 billion won.",
        "Sales at Hanbit Pictures rose to 8 billion won.",
    ],
)
def test_a_name_that_ends_in_s_may_own_something(text):
    assert names(text, ORGANIZATION) == ["Hanbit Pictures"]


def test_a_company_goes_by_its_initials_without_their_stops():
    text = "The buyer is D.R. Entertainment. DR is not finished shopping."
    assert names(text, ORGANIZATION) == ["D.R. Entertainment", "DR"]


def test_what_stands_upright_in_a_line_of_italics_is_a_title():
    line = "_Billed as the first film of its kind,_ Lanternfall _had its premiere in Korea and opens on Thursday._"
    assert names(line, TITLE) == ["Lanternfall"]
    assert names("_It opens_ in Korea _on a Thursday._", TITLE) == []


def test_a_date_in_a_story_is_no_date_of_its_work():
    document = read("“Harbor Lights,” a Korean film, is set in Tokyo on the eve of 1975.")
    assert document.works[0].values.get("released_on") is None

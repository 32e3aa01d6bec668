"""Which names of a passage are one company, person or work."""

import pytest

from tests.unit.extraction.rulecheck import read


def names(text: str, type_: str) -> list[tuple[str, str]]:
    """(characters, name shown) of each mention of a type, in reading order."""
    document = read(text)
    return [(document.text[m.start : m.end], m.name) for m in sorted(document.mentions(type_), key=lambda m: m.start)]


def test_the_first_word_of_a_company_stands_for_it():
    text = "QF Entertainment opened a lab. On Monday QF said little of it."
    assert names(text, "organization") == [("QF Entertainment", "QF Entertainment"), ("QF", "QF Entertainment")]


def test_a_known_company_goes_on_with_words_that_end_such_names():
    written = "Moon Pictures Animation Studio"
    assert names(f"{written} opened a lab in Seoul.", "organization") == [(written, written)]


def test_a_title_goes_by_its_short_form():
    text = "“Harbor of Lights” opens in May. It was a long climb for “Harbor,” a drama of Nuri Television."
    assert {w.title for w in read(text).works} == {"Harbor of Lights"}


def test_a_part_before_a_colon_is_another_work():
    text = "“Harbor: The Return” opens in May. The first “Harbor,” a drama of Nuri Television, ran in 2019."
    assert {w.title for w in read(text).works} == {"Harbor: The Return", "Harbor"}


@pytest.mark.parametrize(
    "named",
    [
        "“Minato no Hi,” or “Harbor Lights” to readers abroad,",
        "“Minato no Hi,” known to moviegoers there as “Harbor Lights,”",
        "“Minato no Hi” (local title “Harbor Lights”)",
    ],
)
def test_a_title_given_with_another_names_the_same_work(named):
    [work] = read(f"The film {named} opens in May.").works
    assert (work.title, work.aliases) == ("Minato no Hi", ["Harbor Lights"])

"""The shape of a sentence: which stretch stands aside, what opens it, and whose figure and year that leaves."""

import pytest

from pipelines.extraction.metrics.clauses import shape_of
from pipelines.extraction.patterns import Text
from pipelines.extraction.types import MACROS
from tests.unit.extraction.metrics.test_metrics import figures


def masked(text: str) -> Text:
    for macro, placeholder in MACROS.items():
        text = text.replace(macro, placeholder)
    return Text(text)


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        (
            "{O}, founded in {D} by {O} with {O}, {O} and {O}, reached {A}.",
            ["founded in {D} by {O} with {O}, {O} and {O}"],
        ),
        ("{O}, the biggest of the local apps, was used by {A} people.", ["the biggest of the local apps"]),
        ("“{T},” which opened in {D}, sold {A} tickets.", ["which opened in {D}"]),
        ("A drama about a cook, with {P}, did {A}.", ["with {P}"]),
        # the name itself is no aside
        ("His latest outing, the drama “{T},” drew {A} people.", []),
        # nor is a list
        ("{O}, {O} and {O} spent {A}.", []),
    ],
)
def test_asides_end_where_the_sentence_goes_on(text, asides):
    sentence = masked(text)
    assert [sentence[a:b].strip(" ,”") for a, b in shape_of(sentence).asides] == [masked(a) for a in asides]


@pytest.mark.parametrize(
    ("text", "main", "measured"),
    [
        ("At {O}, which a shop throws in with its membership, the total rose {A}.", "the total rose", True),
        ("For {O}, jointly owned by {O} and {O}, the count was {A}.", "the count was", True),
        ("At {O} sales rose {A}.", "sales rose", True),
        ("With {A} screens, {O} is the largest chain.", "{O} is", False),
        ("{O} earned {A}.", "{O} earned", False),
    ],
)
def test_main_stretch_begins_behind_what_opens_a_sentence(text, main, measured):
    sentence = masked(text)
    shape = shape_of(sentence)
    assert sentence[shape.main :].startswith(masked(main))
    assert shape.measured is measured


@pytest.mark.parametrize(
    ("text", "value", "subject", "year"),
    [
        (
            "Hanbit Studio, founded in 2019 by Kita Television together with Moon Pictures, earned 90 billion won.",
            90e9,
            "Hanbit Studio",
            2024,
        ),
        ("At Hanbit Studio, which Kita Television owns, sales rose to 80 billion won.", 80e9, "Hanbit Studio", 2024),
        ("“Harbor Lights,” which opened in 2021, sold 5 million tickets.", 5e6, "Harbor Lights", 2021),
    ],
)
def test_names_and_dates_of_asides_are_not_the_figures(text, value, subject, year):
    figure = figures(text, "2024-05-03")[value]
    assert (figure["subject"], figure["period_start"].year) == (subject, year)

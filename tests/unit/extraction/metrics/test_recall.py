"""Whom and what the sentences before spoke of: the subject and the measure of a figure that names neither."""

import pytest

from tests.unit.extraction.metrics.test_metrics import figures


@pytest.mark.parametrize(
    ("text", "value", "subject"),
    [
        # a pronoun goes back to the last subject, not to a channel named in passing
        ("Hanbit Studio makes “Harbor Lights” for Netflix. It employs 140 people.", 140, "Hanbit Studio"),
        # what is possessed is spoken of, not its owner
        ("Kita Television’s Hanbit Studio has had a good year. Sales came to 90 billion won.", 90e9, "Hanbit Studio"),
        # a question turns to a country
        ("Hanbit Studio pays 2 billion won. And in Japan? A price of $150,000 an episode.", 150_000, "Japan"),
        # a list goes on about the same
        (
            "Hanbit Studio had five Korean shows in 2022, ten in 2023 and will have fourteen in 2024.",
            10,
            "Hanbit Studio",
        ),
        # to each its own
        ("Hanbit Studio and Moon Pictures employ 140 people and 90 people, respectively.", 90, "Moon Pictures"),
        # what a relative clause says
        ("Kita Television bought Hanbit Studio, which boasts 90 million users.", 90e6, "Hanbit Studio"),
        # in a clause of its own an adjective names the country
        ("The Japanese drama market is worth $9 billion.", 9e9, "Japanese drama market (Japan)"),
    ],
)
def test_subject_is_recalled(text, value, subject):
    assert figures(text)[value]["subject"] == subject


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("“Harbor Lights” was no cheap film. What did it cost? About 7 billion won.", 7e9, "production_budget"),
        ("How big is the webtoon industry? The council puts it at 2.1 trillion won.", 2.1e12, "market_size"),
        ("Korean content exports reached $13 billion. Games alone made up $8 billion.", 8e9, "export_value"),
        ("Korean exports reached $13 billion. Japan was the largest market with 25.6 percent.", 25.6, "other"),
        ("Lead actors now command 500 million won for each episode.", 500e6, "other"),
        ("Hanbit Studio will invest $2.5 billion in Korea over the next four years.", 2.5e9, "content_investment"),
        ("Operating profit of Hanbit Studio fell 17 percent.", -17, "other"),
        ("Some 60 percent of Netflix members watched a Korean title.", 60, "other"),
    ],
)
def test_measure_is_recalled(text, value, metric):
    assert figures(text)[value]["metric"] == metric

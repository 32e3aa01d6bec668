"""What a figure holds beyond what one rule reads: the year of a report, what it is compared with, measures by section."""

import pytest

from tests.unit.extraction.rulecheck import read


def figures(text: str, published: str | None = None, headline: str | None = None) -> dict[float, dict]:
    claims = [c for c in read(text, published, headline).claims if c.table == "market_metric"]
    return {claim.values["value"]: claim.values for claim in claims}


def year(values: dict) -> int:
    return values["period_start"].year


def test_figures_of_a_report_hold_for_the_year_it_reports_on():
    text = "Hanbit Studio today announced its results for the fiscal year 2022. Sales reached 90 billion won."
    assert year(figures(text, "2023-03-30")[90e9]) == 2022


def test_what_a_report_compares_with_is_of_the_year_before():
    text = (
        "Hanbit Studio today announced its results for the fiscal year 2022. "
        "Operating profit came to 3 billion won, down from 19 billion won."
    )
    read_figures = figures(text, "2023-03-30")
    assert (year(read_figures[3e9]), year(read_figures[19e9])) == (2022, 2021)


def test_a_headline_with_the_year_of_a_market_dates_its_report():
    text = "Nobody had seen it coming. Hanbit Studio sold 2 million tickets."
    assert year(figures(text, "2020-01-20", "The Korean theatrical market in 2019")[2e6]) == 2019


def test_a_figure_before_and_one_after_are_a_year_apart():
    text = "Hanbit Studio posted a loss of 19 billion won for 2022, up from 6 billion won."
    assert {value: year(v) for value, v in figures(text, "2023-04-12").items()} == {-19e9: 2022, -6e9: 2021}
    text = "The deficit of Hanbit Studio, 5 billion won in 2021, grew to 12 billion won."
    assert {value: year(v) for value, v in figures(text, "2023-04-12").items()} == {-5e9: 2021, -12e9: 2022}


def test_a_contrasted_figure_keeps_its_date_to_itself():
    text = "Hanbit Studio earned 3 billion won in exports, as opposed to 1 billion won in 2012. It employs 400 people."
    read_figures = figures(text, "2014-12-18")
    assert [year(read_figures[value]) for value in (3e9, 1e9, 400)] == [2014, 2012, 2014]


def test_the_year_of_another_work_is_no_period():
    text = "“Harbor Lights” took in $19 million in cinemas, more than “Night Ferry” of 1998 had managed."
    assert year(figures(text, "2025-04-28")[19e6]) == 2025


def test_a_section_on_exports_measures_exports():
    text = "Hanbit Studio published its figures.\n\n1. Exports\n\nThe sum came to 80 million dollars."
    assert figures(text, "2019-02-18")[80e6]["metric"] == "export_value"


@pytest.mark.parametrize(
    ("text", "value", "metric"),
    [
        ("Kita Television paid $250,000 for each episode of “Harbor Lights.”", 250_000, "price"),
        ("Hanbit Studio shot the drama “Harbor Lights” for 13 billion won.", 13e9, "production_budget"),
        ("Hanbit Studio is to take over Moon Pictures for 605 million euros.", 605e6, "deal_value"),
        ("Four in every 10 tickets in Korea were sold by Hanbit Studio.", 0.4, "market_share"),
        ("Hanbit Studio runs 736 screens in Korea.", 736, "other"),
        ("An hour of “Harbor Lights” is thought to swallow 13 million dollars.", 13e6, "production_budget"),
        ("“Harbor Lights” is the film to beat: $120 million worldwide.", 120e6, "box_office"),
        ("Korean films took 13.8 percent of this year's ticket sales in Japan.", 13.8, "market_share"),
        ("Hanbit Studio makes 1,000 hours of drama a year.", 1000, "other"),
        ("A fund subscribed to 300 billion won worth of new Hanbit Studio stock.", 300e9, "deal_value"),
    ],
)
def test_measure(text, value, metric):
    assert figures(text)[value]["metric"] == metric


def test_what_people_draw_is_no_hours():
    text = "Hanbit Studio makes 1,000 hours of drama a year. The film “Harbor Lights” drew 5.6 million in Korea."
    assert figures(text)[5.6e6]["metric"] == "admissions"


def test_a_share_said_twice_is_one_figure():
    text = "Local films accounted for over one half of all admissions in Korea (51 percent)."
    assert list(figures(text)) == [51]


def test_a_bare_decimal_among_ratings_is_a_rating():
    text = "Ratings were low. “Harbor Lights” had a rating of 23.4 percent; “Quiet Ferry” held on to 15.6."
    assert (figures(text)[15.6]["unit"], figures(text)[15.6]["metric"]) == ("percent", "audience_rating")


def test_only_a_handful_of_works_in_passing_is_no_count():
    assert figures("Hanbit Studio is busy with two further films.") == {}


@pytest.mark.parametrize(
    ("text", "value", "metric", "subject"),
    [
        (
            "Korean titles make up 6 percent of Orbit Plus's catalog, against 5 percent for Japan.",
            5,
            "catalog_share",
            "Japan",
        ),
        (
            "Of all the hours watched, 8.7 percent went to Korean shows. Japan managed 4.6 and Thailand 3.9.",
            3.9,
            "viewing_share",
            "Thailand",
        ),
        (
            "Orbit Plus held 44 percent of the market, followed by Kita Stream (12 percent).",
            12,
            "market_share",
            "Kita Stream",
        ),
        (
            "Hanbit Studio sold 29 percent of all tickets, Moon Pictures 26 and Kita Films 21.",
            21,
            "market_share",
            "Kita Films",
        ),
        ("Film production costs in Thailand are a fifth of those in Korea.", 0.2, "production_cost_ratio", "Thailand"),
        (
            "Japan's media market was worth $150 billion, more than double Korea's.",
            2,
            "market_size_ratio",
            "media market (Japan)",
        ),
        (
            "Foreign distributors paid $62.2 million for Korean films.",
            62.2e6,
            "export_value",
            "Korean films (South Korea)",
        ),
    ],
)
def test_shares_and_ratios_of_a_report(text, value, metric, subject):
    values = figures(text, "2025-02-20")[value]
    assert (values["metric"], values["subject"]) == (metric, subject)


def test_an_hour_costs_more_elsewhere_by_ellipsis():
    text = "An hour of drama from Seoul costs $2 million. London charges three times as much, Los Angeles six."
    read_figures = figures(text, "2025-02-20")
    assert {read_figures[value]["metric"] for value in (3, 6)} == {"production_cost_ratio"}


def test_a_look_back_leaves_the_year_that_is_spoken_of():
    text = (
        "In 2022, 41 Korean formats were sold abroad. In 2020 the figure was 58. "
        "Korea supplied 7 percent of all formats on the books."
    )
    read_figures = figures(text, "2023-03-29")
    assert [year(read_figures[value]) for value in (41, 58, 7)] == [2022, 2020, 2022]

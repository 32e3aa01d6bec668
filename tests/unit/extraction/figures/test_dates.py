from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction.figures.dates import DateMention, read_dates
from tests.unit.extraction.planted import plain, planted, planted_all

ON = date(2025, 5, 22)  # a Thursday


def read_one(text: str, published_on: date | None = ON) -> DateMention:
    [mention] = read_dates(plain(text), published_on)
    assert (mention.char_start, mention.char_end) == planted(text)
    return mention


def read_marked(text: str) -> list[DateMention]:
    mentions = read_dates(plain(text), ON)
    assert [(mention.char_start, mention.char_end) for mention in mentions] == planted_all(text)
    return mentions


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("It opened on «Dec. 12, 2014».", "2014-12-12", "2014-12-12", "day"),
        ("It opened on «December 12, 2014», they say.", "2014-12-12", "2014-12-12", "day"),
        ("It opened on «12 December 2014».", "2014-12-12", "2014-12-12", "day"),
        ("Published: «22 May. 2025», 15:30", "2025-05-22", "2025-05-22", "day"),
        ("Posted «2025-05-22».", "2025-05-22", "2025-05-22", "day"),
        ("Posted «2025.05.22».", "2025-05-22", "2025-05-22", "day"),
        ("Posted «2024/07/18» 07:31 KST", "2024-07-18", "2024-07-18", "day"),
        ("Posted at «Monday, October 27, 2025»", "2025-10-27", "2025-10-27", "day"),
        ("It ran «July 3-13, 2024».", "2024-07-03", "2024-07-13", "day"),
        ("It ran «3 to 13 July 2024».", "2024-07-03", "2024-07-13", "day"),
        ("It opened in «May 2025».", "2025-05-01", "2025-05-31", "month"),
        ("It opened in «February of 2024».", "2024-02-01", "2024-02-29", "month"),
        ("It grew in «the third quarter of 2024».", "2024-07-01", "2024-09-30", "quarter"),
        ("It grew in «Q3 2024».", "2024-07-01", "2024-09-30", "quarter"),
        ("It grew in «3Q24».", "2024-07-01", "2024-09-30", "quarter"),
        ("It grew in «the first three months of 2024».", "2024-01-01", "2024-03-31", "quarter"),
        ("It opened in «summer 2025».", "2025-06-01", "2025-08-31", "quarter"),
        ("It opened in «winter 2024».", "2024-12-01", "2025-02-28", "quarter"),
        ("It grew in «H1 2025».", "2025-01-01", "2025-06-30", "half"),
        ("It grew in «1H25».", "2025-01-01", "2025-06-30", "half"),
        ("It grew in «the second half of 2023».", "2023-07-01", "2023-12-31", "half"),
        ("It opened in «late 2019».", "2019-01-01", "2019-12-31", "year"),
        ("It opened in «mid-2024».", "2024-01-01", "2024-12-31", "year"),
        ("It has run since «2019».", "2019-01-01", "2019-12-31", "year"),
        ("It should be seen by «2023».", "2023-01-01", "2023-12-31", "year"),
        ("The «2021» premiere proved it.", "2021-01-01", "2021-12-31", "year"),
        ("The hitmaker of \ue000 («2017») is back.", "2017-01-01", "2017-12-31", "year"),
        ("It is «2023»'s best.", "2023-01-01", "2023-12-31", "year"),
        ("It was the year's best of «FY2023».", "2023-01-01", "2023-12-31", "year"),
        ("It fell «between 2019 and 2025».", "2019-01-01", "2025-12-31", "years"),
        ("It fell «from 2021 to 2023».", "2021-01-01", "2023-12-31", "years"),
        ("The plan for «2022-25» stands.", "2022-01-01", "2025-12-31", "years"),
        ("It began in «the 1990s».", "1990-01-01", "1999-12-31", "years"),
    ],
)
def test_absolute(text, start, end, precision):
    for published_on in (ON, None):
        mention = read_one(text, published_on)
        assert (mention.start, mention.end) == (date.fromisoformat(start), date.fromisoformat(end))
        assert (mention.precision, mention.basis, mention.alternatives) == (precision, "absolute", ())


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("It opened on «Dec. 12» in 70 theaters.", "2024-12-12", "2024-12-12", "day"),
        ("It opened on «Dec. 12 last year».", "2024-12-12", "2024-12-12", "day"),
        ("Sources said on «the 16th».", "2025-05-16", "2025-05-16", "day"),
        ("It said so «Thursday».", "2025-05-22", "2025-05-22", "day"),
        ("It said so on «Friday».", "2025-05-16", "2025-05-16", "day"),
        ("It will open on «Monday».", "2025-05-26", "2025-05-26", "day"),
        ("It opens «this coming Friday».", "2025-05-23", "2025-05-23", "day"),
        ("It opened «yesterday».", "2025-05-21", "2025-05-21", "day"),
        ("It opens «tomorrow».", "2025-05-23", "2025-05-23", "day"),
        ("It opened «last week».", "2025-05-12", "2025-05-18", "day"),
        ("It opened «two days ago».", "2025-05-20", "2025-05-20", "day"),
        ("It will open on «July 22».", "2025-07-22", "2025-07-22", "day"),
        ("Starts «July 22».", "2025-07-22", "2025-07-22", "day"),
        ("It opened in «April».", "2025-04-01", "2025-04-30", "month"),
        ("It opened in «August».", "2024-08-01", "2024-08-31", "month"),
        ("It is due in «August».", "2025-08-01", "2025-08-31", "month"),
        ("It opened «last April».", "2025-04-01", "2025-04-30", "month"),
        ("It opened «last May».", "2024-05-01", "2024-05-31", "month"),
        ("It opens «next March».", "2026-03-01", "2026-03-31", "month"),
        ("It opened in «April of last year».", "2024-04-01", "2024-04-30", "month"),
        ("It opened in «November last year».", "2024-11-01", "2024-11-30", "month"),
        ("It opened «last month».", "2025-04-01", "2025-04-30", "month"),
        ("It opens «early next month».", "2025-06-01", "2025-06-30", "month"),
        ("It opened «three months ago».", "2025-02-01", "2025-02-28", "month"),
        ("It opens «this summer».", "2025-06-01", "2025-08-31", "quarter"),
        ("It opened «last summer».", "2024-06-01", "2024-08-31", "quarter"),
        ("It grew in «the fourth quarter».", "2024-10-01", "2024-12-31", "quarter"),
        ("It grew in «the last quarter».", "2025-01-01", "2025-03-31", "quarter"),
        ("It is set for «the first half of this year».", "2025-01-01", "2025-06-30", "half"),
        ("It made 5% as of «the second half of last year».", "2024-07-01", "2024-12-31", "half"),
        ("It opened «early this year».", "2025-01-01", "2025-12-31", "year"),
        ("It opened «last year».", "2024-01-01", "2024-12-31", "year"),
        ("It is due by «the end of next year».", "2026-01-01", "2026-12-31", "year"),
        ("It opened «two years ago».", "2023-01-01", "2023-12-31", "year"),
        ("It rose 5 percent from «a year earlier».", "2024-01-01", "2024-12-31", "year"),
        ("It grew over «the past two years».", "2023-05-22", "2025-05-22", "years"),
        ("It will grow over «the next three years».", "2025-05-22", "2028-05-22", "years"),
    ],
)
def test_relative(text, start, end, precision):
    mention = read_one(text)
    assert (mention.start, mention.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert (mention.precision, mention.basis) == (precision, "relative")
    assert read_dates(plain(text), None) == []


def test_a_month_without_a_year_keeps_its_other_reading():
    assert read_one("It opened in «August».").alternatives == (date(2025, 8, 1),)
    assert read_one("It is due in «August».").alternatives == (date(2024, 8, 1),)


def test_tense_is_taken_from_the_nearest_verb():
    due, shot = read_marked("The film due in «March» was shot in «November».")
    assert (due.start, shot.start) == (date(2026, 3, 1), date(2024, 11, 1))


def test_passive_future_is_no_past():
    assert read_one("It is set to be released in «July».").start == date(2025, 7, 1)


def test_leap_day_without_a_year():
    assert read_one("It opened on «Feb. 29».").start == date(2024, 2, 29)


def test_a_year_earlier_counts_from_the_year_before_it():
    stated, earlier = read_marked("Exports in «2022» beat those of «a year earlier».")
    assert (stated.start.year, earlier.start.year, earlier.basis) == (2022, 2021, "absolute")


def test_the_year_before_counts_from_a_relative_year():
    last, before = read_marked("More came «last year» than «the year before».")
    assert (last.start.year, before.start.year, before.basis) == (2024, 2023, "relative")


def test_the_following_year_without_a_year_is_left_to_other_sentences():
    assert read_dates("It closed the following year and that year it rained.", ON) == []


def test_year_with_its_comparison():
    last, earlier = read_marked("2,767 of them launched «last year» against 2,853 in «2018».")
    assert (last.start.year, earlier.start.year) == (2024, 2018)


def test_years_of_a_rise_are_two_mentions():
    first, second = read_marked("It rose from $400 million in «2020» to $2.5 billion by «2023».")
    assert [(m.start.year, m.cue) for m in (first, second)] == [(2020, "in"), (2023, "by")]


def test_cue_is_the_preposition():
    assert [m.cue for m in read_marked("Since «2019» it slept, until «last year», in «the first half of 2020».")] == [
        "since",
        "until",
        "in",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It drew 2024 people and 2,024 guests.",
        "More than 2000 seats were sold.",
        "It cost $2024 or 2025 won.",
        "May the best win; it may rain, and May Kim said so.",
        "The second half of the season drags.",
        "He reached the 16th floor.",
        "It airs Monday through Friday.",
        "A five-year plan for year-end countdowns.",
        "The 2-0 win was no surprise.",
        "It scored in the third half and the first 15 months.",
        "For years and months it slept.",
    ],
)
def test_no_date(text):
    assert read_dates(text, ON) == []


def test_impossible_day_is_no_date():
    assert read_dates("It is dated 2025-02-30.", ON) == []


def test_offset_moves_every_span():
    [mention] = read_dates("It opened in 2019.", ON, 50)
    assert (mention.char_start, mention.char_end) == (63, 67)


_DAYS = st.dates(date(1950, 1, 1), date(2050, 12, 31))


@given(_DAYS, st.sampled_from(["%B {day}, %Y", "{day} %B %Y", "%Y-%m-%d", "%Y.%m.%d"]), st.none() | _DAYS)
def test_any_written_day(day, shape, published_on):
    written = day.strftime(shape).replace("{day}", str(day.day))
    mention = read_one(f"It was shown on «{written}» at home.", published_on)
    assert (mention.start, mention.end, mention.basis) == (day, day, "absolute")


@given(_DAYS, _DAYS)
def test_a_past_day_without_a_year_is_the_latest_one(day, published_on):
    mention = read_one(f"It was shown on «{day.strftime('%B')} {day.day}» at home.", published_on)
    assert (mention.start.month, mention.start.day) == (day.month, day.day)
    assert timedelta(0) <= published_on - mention.start <= timedelta(days=8 * 366)


@given(st.text(alphabet=st.sampled_from("0129 ,.-–/'()QHFYMay lastyearinMonday\ue000"), max_size=60))
def test_any_text_gives_ordered_spans_inside_of_it(text):
    mentions = read_dates(text, ON)
    spans = [(mention.char_start, mention.char_end) for mention in mentions]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(mention.start <= mention.end for mention in mentions)


@given(st.text(alphabet=st.sampled_from("0129 ,.-–/'()QHFYMay lastyearinMonday"), max_size=60))
def test_without_a_publication_date_everything_is_absolute(text):
    assert all(mention.basis == "absolute" for mention in read_dates(text, None))
